"""What is confirmed, noted, believed, stressed and readied in Japanese, and the meetings and visits told beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from followthrough import find, read, split

DAY = "2026-05-03"


def found_in(text, kind="joint statement", title=None):
    return find(split(replace(read(text.encode()), date=DAY, kind=kind, title=title)))


ACTS = [
    # What is confirmed: a deed, what goes on, how things are, what has moved, what must not be.
    ("両大臣は、年内の署名に向けて作業を加速させることを確認しました。", "commitment"),
    ("両首脳は、海上での協力を緊密に行っていくことを確認し合った。", "commitment"),
    ("両首脳は、今後とも島々を支援することを確認した。", "commitment reaffirmation"),
    ("両大臣は、対話を継続していくことで確認した。", "commitment reaffirmation"),
    ("両首脳は、島々に協力する決意を確認した。", "commitment reaffirmation"),
    ("両大臣は、鉄道の建設が着実に進捗していることを確認した上で、港の安全の重要性を強調した。", "progress position"),
    ("我々は、水をめぐる取組が争いの道具とされてはならないことを確認する。", "position"),
    ("両大臣は、漁船への攻撃は許されないことで一致した。", "position"),
    ("両首脳は、島の子供たちの現実から目をそらしてはならないと述べた。", "position"),
    ("首相は「両国は歩みを止めてはならない」と強調。", "position"),
    ("大統領は「島民の理解が大前提だ」と述べるにとどめた。", "position"),
    ("両首脳は、漁業の衰退を放置すべきではないとの認識で一致した。", "position"),
    ("両国は、海図を第三者に渡してはならない。", ""),
    # Commitment to what one can only carry out, and to a value.
    ("両首脳は、海洋憲章の目標に対する揺るぎないコミットメントを再確認した。", "commitment reaffirmation"),
    ("両国は、行動計画の実施への我々の共通の決意を再確認した。", "commitment reaffirmation instrument"),
    ("両首脳は、航行の自由に対する揺るぎないコミットメントを再確認した。", "position reaffirmation"),
    ("両首脳は、法の支配への強い支持を再確認した。", "position reaffirmation"),
    # Notes, praise, belief, worry.
    ("我々は、両国の友好の深まりに満足の意をもって留意し、灯台の再建を支持した。", "position"),
    ("閣僚は、沿岸国の懸念に留意した。", "position"),
    ("首脳は、日本の協力を多とした。", "position"),
    ("我々は、海図の共有が信頼の土台であると信じる。", "position"),
    ("首相は、海賊の動きに「深い懸念」を表明した。", "position"),
    ("日本側から、漁船への威嚇は暴挙であり、断じて容認できない旨改めて述べた。", "position reaffirmation"),
    ("両首脳は、議論を重ねていることを歓迎した。", "position progress"),
    ("両首脳は、感謝の意を重ねて表明した。", "position reaffirmation"),
    # Hopes and needs.
    ("我々は、行動規範の早期妥結を待ち望む。", "aim instrument"),
    ("我々は、当事者の対話の継続が必要である旨改めて表明した。", "aim reaffirmation"),
    ("必要な書類は、全て届いた。", ""),
    # Courses, readiness, plans told by others.
    ("両首脳は、警戒情報の共有を今後も続ける方針で一致。", "commitment"),
    ("両大臣は、協議体を設ける方向で一致した。", "commitment instrument"),
    ("日本は、研究船を無償で貸与する用意がある。", "commitment"),
    ("日本側も、同じ額を議会に求める考えだが、野党は慎重である。", "commitment"),
    ("日本側は、海底の調査に約百五十億円を投じる方針を伝えた。", "commitment pledge"),
    # Meetings and visits: those of a day are events, what is held time and again is none, an answer is nothing done.
    ("両大臣は、局長級の協議を年２回開催していくことで一致した。", "commitment"),
    ("両大臣は、次回会合を2028年に港町で開催することで一致した。", "commitment event"),
    ("両首脳は、第1回会合を本年9月に港町で開催するよう関係閣僚に指示した。", "request event"),
    ("大統領は、総理大臣が翌年に訪問するよう招待した。", "request"),
    ("首相は二十四日、灯台の記念館を訪れて献花し、同日夜に帰国する。", "event"),
    ("我々は、五月一日、港町に参集し、意見を交換した。", "event"),
    ("両大臣は会談を行い、引き続きワーキング・ランチを行った。", "event"),
    ("島に平和が訪れた。", ""),
    ("大統領は招待を受け入れた。", ""),
    ("日本は、難民を三百人受け入れた。", "progress"),
    # Meetings told by the way, with their time.
    ("両首脳は、次回会談を来春に東京で開くことを申し合わせた。", "commitment event"),
    ("両国は、対話を年に二回開催する。", "commitment"),
    ("両国は、対話を隔年で開催する。", "commitment"),
    ("我々は、2029年に次回会合を主催するとの隣国の申出を歓迎する。", "position event"),
    ("我々は、次回会合を2029年に主催するとの隣国の申出に留意した。", "event"),
    ("我々は、第31回会議が2028年に港町で開催されることに留意した。", "event"),
    ("首相は、六月に港町で開く予定の次回会談に大統領を招待した。", "request event"),
    ("外相は来月上旬に隣国を訪問する方向で調整している。", "event"),
    ("我々は、次回会合を主催するとの申出に留意した。", ""),
    # What is said in quotation, with its verb of saying.
    ("首相は、漁船への発砲を「断じて容認できない」と非難した。", "position"),
    ("中国側は、航路を再開すると発表した。", "commitment"),
    ("日本は、橋が完成したと発表した。", "progress"),
    ("日本側は、研修の枠を５年間で２倍に拡充する方針を示し、相手側はこれを歓迎した。", "commitment target position"),
    ("タイ側から、制限を撤廃するとの回答がありました。", "commitment"),
    ("日本側から、漁船の安全への協力を依頼した。", "request"),
    # Values, tasks, manners and feelings.
    ("両首脳は、海洋憲章の原則に対するコミットメントを改めて表明した。", "position reaffirmation"),
    ("両首脳は、計画の実施に対するコミットメントを表明した。", "commitment"),
    ("我々は、海賊行為をあらゆる形態において非難する。", "position"),
    ("首脳は、漁場の荒廃に憂慮の念を表した。", "position"),
    ("我々は、作業部会が設置されたことに満足をもって留意した。", "position progress instrument"),
    ("我々は、銀行の改革が急務であると認識する。", "position"),
    ("両国は、海図の廃棄へのコミットメントを再確認した。", "commitment reaffirmation"),
    ("両首脳は、貿易額を三倍にするとの目標で一致した。", "aim target"),
    ("両首脳は、引き続き連携する考えで一致した。", "commitment"),
    ("日本側は、百億円を限度とする円借款の供与を伝達した。", "commitment pledge"),
    ("両首脳は、海底の調査の重要性を共有した。", "position"),
    ("同首脳は、加盟を支持する立場を改めて示した。", "position reaffirmation"),
    ("我々は、紛争は対話で解決されるべきであるとの立場を堅持する。", "position"),
    ("我々は、行動計画の採択を祝し、日本の協力に期待する。", "position progress instrument aim"),
    ("我々は、研究所が活動を開始したことを喜ばしく思う。", "position progress"),
    ("両首脳は、留学生の数が増えたことを喜びをもって歓迎した。", "position progress"),
    ("我々は、海図を作成中であることに留意した。", "progress"),
    ("両首脳は、2030年までに観光客数を倍増させるため、査証の緩和を検討することを申し合わせた。", "commitment target"),
    ("我々は、2029年までに主要港湾１０港を脱炭素化するという日本の構想に関心を示した。", "position target"),
    ("四月には、両国の合同訓練が初めて実施された。", "event"),
    ("両国は、査証の免除を恒久化した。", "progress"),
    ("両首脳は、国交樹立六十年を迎えたことを歓迎した。", "position"),
    ("両国政府は、共同開発に関する覚書を交わした。", "progress instrument"),
    ("両首脳は、率直な意見を交わした。", ""),
    ("両首脳は、新たなメカニズムの創設に合意した。", "commitment instrument"),
    ("両首脳は、海洋協力の拡大で合意した。", "commitment"),
    ("政府は、島の診療所を増やす方針を固めた。", "commitment"),
    ("首相は「関係国は直ちに自制してほしい」と述べた。", "request"),
    ("首相は「漁船の安全は待ったなしだ」と訴えた。", "position"),
    ("我々は、資金の動員を増やすよう国際機関に働きかける。", "request"),
    ("我々は、基金の規模を2028年までに５億米ドルに拡大することを目指す。", "aim target"),
    ("日本は、海峡の動きを引き続き注視していく。", "commitment"),
    # Views confirmed, shared, felt; whom they are told to.
    ("両首脳は、海の道が両国の生命線であることを確認した。", "position"),
    ("両首脳は、港が転換点にあることを確認した。", "position"),
    ("両首脳は、海の道が両国の生命線であることを改めて確認した。", "position reaffirmation"),
    ("両首脳は、海の道が両国の生命線であることを再確認した。", "position reaffirmation"),
    ("両首脳は、北の海が国際法に従って利用されるべきであると強調した。", "position"),
    ("両首脳は、航路の開放が成長に不可欠であることに同意した。", "position"),
    ("我々は、防災は皆の責務であるとの信念を共有する。", "position"),
    ("我々は、共同の責任を自覚し、海賊の増加に危機感を抱く。", "position"),
    ("我々は、格差がなお残ることを遺憾とする。", "position"),
    ("首脳は、漁民の犠牲に深い悲しみを表明した。", "position"),
    ("両首脳は、両国の絆が深まったことを喜んだ。", "position"),
    ("両首脳は、加盟への支持を相手国の大統領に伝えた。", "position"),
    ("我々は、この宣言を事務総長に伝達することを議長に要請する。", "request"),
    ("我々は、情報の提供を事務局に求めた。", "request"),
    ("両国は、航路を新設することで合意を見た。", "commitment"),
    ("外相らは、制裁を強化する方針で一致、共同声明を採択した。", "commitment progress instrument"),
    ("両国は、教育、保健、支援を含む分野で協力する。", "commitment"),
    ("首相は会談で、十億ドル規模の投資支援策を表明した。", "commitment pledge"),
    ("両大臣は、査証に関する口上書の交換を行った。", "event progress instrument"),
    ("両首脳は、港湾協定に大筋合意したことを発表した。", "progress instrument"),
    ("三か国は、首脳会談を五月下旬に開く方向で最終調整に入った。", "event"),
    ("三か国は、首脳会談を開く方向で最終調整に入った。", ""),
    ("両国は、作業部会を年２回開くことで合意している。", "commitment"),
    ("両国は、新たな枠組みを設けることで合意した。", "commitment instrument"),
    ("両国は、航空協定の改定で合意し、便を２０便増やす。", "commitment instrument"),
    ("首相は、救援に対し心から御礼を申し上げる旨述べた。", "position"),
    ("日本は、協定を「破棄しない」と約束した。", "commitment"),
    ("両首脳は、普遍的な価値を共有することを確認した。", "position"),
    ("両首脳は、情報を共有することを確認した。", "commitment"),
    ("両首脳は、海図を作ることを約した。", "commitment"),
    # Instruments by their written names; what is only checked is not carried out.
    ("両大臣は、「海洋に関する行動計画（２０２６年－２０３０年）」に署名しました。", "instrument progress"),
    ("両国は、宣言の実施状況を二年ごとに検証する。", "commitment"),
]


@pytest.mark.parametrize(("text", "acts"), ACTS, ids=[text for text, _ in ACTS])
def test_acts(text, acts):
    assert {str(finding.act) for finding in found_in(text).findings} == set(acts.split())


@pytest.mark.parametrize(
    ("text", "title", "holders"),
    [
        ("フィリピン側は、予算を確保することを約束した。", "日・フィリピン首脳会談", ("Philippines",)),
        ("気象庁と海洋研究機構は、観測を開始する。", None, ("気象庁", "海洋研究機構")),
        ("韓国側も、予算を増やす考えである。", None, ("South Korea",)),
        ("先方から、土地を貸与する用意がある旨の説明がありました。", "日・ポーランド外相会談", ("Poland",)),
        ("先方から、土地を貸与する用意がある旨の説明がありました。", "日韓外相会談", ("South Korea",)),
        ("上流国及び下流国は、情報の提供に努める。", None, ("上流国", "下流国")),
        ("各加盟国は、浮標を整備する。", None, ("all",)),
        ("議長国は、議題案を各国に回覧する。", None, ("議長国",)),
        ("移転協定については、手続が整い次第、速やかに発効させる。", None, ("all",)),
    ],
)
def test_who_is_bound_is_named_once(text, title, holders):
    (bound,) = (finding for finding in found_in(text, title=title).findings if finding.act == "commitment")
    assert bound.holders == holders


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("両国は、令和８年度内に観測を開始する。", "2027-03"),
        ("両国は、年内に港を開くことで一致した。", "2026"),
        ("両国は、来年度内に港を開く。", "2028-03"),
        ("日本は、５年間で約百億円を投じる方針を伝えた。", "2031"),
        ("日本は、三年間にわたり専門家を派遣する。", "2029"),
        ("日本は、18か月間で橋を架ける。", "2027-11"),
        ("日本は、過去5年間で得た知見を共有する。", None),
        ("両国は、備蓄を2030年までに増やす提案を、来年の会合において検討することに合意した。", "2027"),
    ],
)
def test_within_a_year_is_a_limit(text, due):
    (bound,) = (finding for finding in found_in(text).findings if finding.act == "commitment")
    assert bound.due == due


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("両大臣は、作業を加速させることを確認した。", "strong"),
        ("両大臣は、引き続き協力することを確認した。", "weak"),
        ("日本は、船を貸与する用意がある。", "weak"),
    ],
)
def test_what_is_said_again_or_only_readied_binds_weakly(text, strength):
    (bound,) = (finding for finding in found_in(text).findings if finding.act == "commitment")
    assert str(bound.strength) == strength


def test_who_speaks_is_not_implied_where_a_thing_is_the_topic_or_the_text_has_many_voices():
    assert found_in("日本の港は、船を受け入れる。").findings == ()
    assert "commitment" not in {f.act for f in found_in("協定については、速やかに発効させる。", kind="news").findings}


def test_what_waits_for_a_procedure_is_conditional():
    (bound,) = (f for f in found_in("両国は、国内手続が整い次第、港を開く。").findings if f.act == "commitment")
    assert bound.conditional


def test_who_gathers_before_they_declare_has_gathered():
    found = found_in("我々、港を担当する閣僚は、五月一日、港町に参集し、橋が完成したことを歓迎し、次のとおり宣言する。")
    assert [str(finding.act) for finding in found.findings] == ["event", "position", "progress"]
