"""Plans in items that end in a noun, memoranda, releases on aid and letters that ask, in Japanese."""

from __future__ import annotations

from dataclasses import replace

import pytest

from followthrough import find, read, split

DAY = "2026-05-03"
PLAN, MEMORANDUM, RELEASE = "plan", "treaty", "press release"
TITLES = {
    PLAN: "日・ノルランド港湾協力行動計画",
    MEMORANDUM: "北港市と南港市との間の港湾協力に関する覚書",
    RELEASE: "ノルランドに対する無償資金協力",
}


def found_in(text, kind, title=None):
    return find(split(replace(read(text.encode()), date=DAY, kind=kind, title=title or TITLES.get(kind))))


def acts_in(text, kind, title=None):
    return {str(finding.act) for finding in found_in(text, kind, title).findings}


ITEMS = [
    ("・海図の共同作成", "commitment"),
    ("・港湾当局間の情報の提供（2027年度中）", "commitment"),
    ("①　航行の安全を比較する共同報告書の取りまとめ　＜2027年12月まで＞", "commitment"),
    ("②　漁獲情報の相互通報の継続", "commitment"),
    ("・水先人15名のノルランド海事学校への派遣", "commitment"),
    ("・航路標識の電動化", "commitment"),
    ("・通関手続の見直し", "commitment"),
    ("・両国の船級協会による検査基準の相互承認", "commitment"),
    ("・研修の受入れ人数を2029年までに年300人に拡大", "commitment target"),
    ("・女性船員の比率を2割以上とするよう努力", "commitment target"),
    ("・2030年までに港の再エネ比率を40％とする目標の達成への支援", "commitment target"),
    ("・海難救助に関する訓練を年1回実施すること", "commitment"),
    ("・浚渫費用（約3億円）のノルランド側による負担", "commitment pledge"),
    ("・航行の自由の重要性についての認識の共有", "position"),
    ("・海図に関し情報共有", "commitment"),
    ("・協定に基づき、水先人の受入れ枠を設定し、研修を開始", "commitment"),
    ("・水先人200名派遣", "commitment"),
    ("・人材育成", ""),
    ("・港湾局", ""),
    ("・関係者が多いこと", ""),
    ("・ノルランドの港の現況", ""),
]


@pytest.mark.parametrize(("text", "acts"), ITEMS, ids=[text for text, _ in ITEMS])
def test_items_of_a_plan(text, acts):
    assert acts_in(f"本計画は、次の柱から成る。\n\n{text}\n", PLAN) == set(acts.split())


def test_an_item_names_who_does_it_and_by_when():
    found = found_in(
        "1. 海図\n・日本側による海図の提供（2027年度中）\n・浮標の点検（実施者：港湾局及び海事局）\n・航路の共同測量\n",
        PLAN,
    )
    bound = [f for f in found.findings if f.cue.lexicon == "ja/grammar:step"]
    assert [(found.quote(f), f.holders, f.due) for f in bound] == [
        ("日本側による海図の提供（2027年度中）", ("Japan",), "2028-03"),
        ("浮標の点検（実施者：港湾局及び海事局）", ("港湾局", "海事局"), None),
        ("航路の共同測量", ("all",), None),
    ]


def test_items_bind_nobody_under_what_was_and_outside_plans():
    told = "## これまでの成果\n\n- 海図の共同作成\n\n## 取組\n\n- 浮標の共同管理\n"
    found = found_in(told, PLAN)
    assert [found.quote(f) for f in found.findings if f.act == "commitment"] == ["浮標の共同管理"]
    assert acts_in("本日の議題\n・海図の共同作成\n", "news", "港のニュース") == set()


def test_a_report_on_a_plan_binds_only_by_what_is_to_come():
    report = "## 状況\n\n- 海図の共同作成\n\n## 今後の予定\n\n- 浮標の共同管理\n"
    found = found_in(report, PLAN, "日・ノルランド行動計画　進捗報告")
    assert [found.quote(f) for f in found.findings if f.act == "commitment"] == ["浮標の共同管理"]


CLAUSES = [
    ("両市は、次の分野において協力を行う。", "commitment"),
    ("北港市は、毎年２名の職員を派遣するものとする。", "commitment"),
    ("南港市は、事務室を無償で提供する。", "commitment"),
    ("各市は、自らの費用を負担する。", "commitment"),
    ("両市は、秘密の情報を第三者に開示してはならない。", "commitment"),
    ("両市は、海図を他の目的に使用しない。", "commitment"),
    ("いずれの当事者も、海図を第三者に渡してはならない。", "commitment"),
    ("両市は、疑義が生じたときは、協議する。", "commitment"),
    ("両市は、この覚書に従うものとする。", "commitment"),
    ("両市は、書面による通告により、この覚書を終了させることができる。", ""),
    ("この覚書は、両市の協力の枠組みを定める。", ""),
    ("この覚書は、国際法上の権利及び義務を生じさせるものではない。", ""),
    ("この覚書において「港」とは、北港をいう。", ""),
    ("両市は、職員の身分に関し責任を負わない。", ""),
]


@pytest.mark.parametrize(("text", "acts"), CLAUSES, ids=[text for text, _ in CLAUSES])
def test_clauses_of_a_memorandum(text, acts):
    assert acts_in(text, MEMORANDUM) == set(acts.split())


def test_a_prohibition_binds_nobody_outside_treaties():
    assert acts_in("両国は、海図を第三者に渡してはならない。", "joint statement") == set()


def test_a_town_is_bound_by_its_own_name():
    (found,) = found_in("北港市は、職員を派遣する。", MEMORANDUM).findings
    assert found.holders == ("北港市",)


GIVEN = [
    ("島の病院４か所に対し、医療機材を供与します。", "commitment", ("Japan",)),
    ("貸付けは、閣議決定が行われた後に実行されます。", "commitment", ("Japan",)),
    ("ノルランド側は、電源を自らの負担で確保します。", "commitment", ("ノルランド",)),
    ("工事は令和９年３月までに完了する予定です。", "commitment", ()),
    ("これにより、島の医療を改善します。", "", ()),
    ("対象案件「灯台整備計画」は、灯台の更新を行うものです。", "", ()),
]


@pytest.mark.parametrize(("text", "acts", "holders"), GIVEN, ids=[text for text, _, _ in GIVEN])
def test_a_release_on_aid(text, acts, holders):
    found = found_in(text, RELEASE).findings
    assert {str(f.act) for f in found} == set(acts.split())
    assert [f.holders for f in found if f.act == "commitment"] == ([holders] if acts else [])


ASKS = [
    ("各機関においては、６月末までに実績を報告されたい。", "request"),
    ("様式に記入の上、事務局に提出願います。", "request"),
    ("期日までに回答をお願いいたします。", "request"),
    ("資料を御確認ください。", "request"),
    ("報告された数は少ない。", ""),
]


@pytest.mark.parametrize(("text", "acts"), ASKS, ids=[text for text, _ in ASKS])
def test_polite_requests(text, acts):
    assert acts_in(text, "letter", "通知") == set(acts.split())


def test_the_comma_of_a_number_parts_no_words():
    found = found_in("日本は、港の整備のため、２，４００万円を拠出する。", "statement")
    assert [a.value for f in found.findings for a in f.amounts] == [24e6]


REPORTED = [
    ("・灯台の工事は、８割が完了。", "progress"),
    ("・海図を四か国で導入済み。", "progress"),
    ("・研修の修了者は、累計300名に達した。", "progress"),
    ("・受入れ人数は、73名から81名に増加した。", "progress"),
    ("・海図の共有基盤を試験的に運用中である。", "progress"),
    ("・浮標の登録に至った。", "progress"),
    ("・水先人の学校が開校し、三百名が入学した。", "progress"),
    ("・検査の手続を見直しているところ。", "progress"),
    ("・港の協定は、署名には至っていない。", ""),
    ("・灯台の完成は、来年にずれ込む見込み。", ""),
    ("・新たな港を加えることを検討中である。", ""),
]


@pytest.mark.parametrize(("text", "acts"), REPORTED, ids=[text for text, _ in REPORTED])
def test_a_report_on_a_plan_tells_progress(text, acts):
    assert acts_in(f"全体は次のとおりである。\n\n{text}\n", PLAN, "日・ノルランド行動計画　進捗報告") == set(
        acts.split()
    )


LIFE = [
    ("この覚書は、署名の日に効力を生じ、2031年３月まで有効とする。", "instrument"),
    ("本覚書に基づく協力は、署名の日に開始し、５年間継続する。", "instrument"),
    ("2026年４月に北港で、本書２通に署名した。", "instrument progress"),
    ("この覚書の解釈は、港の慣習による。", ""),
    ("この覚書に関する相違は、両市の協議により解決される。", "commitment"),
    ("研修の経費は、南港市の負担とする。", "commitment"),
]


@pytest.mark.parametrize(("text", "acts"), LIFE, ids=[text for text, _ in LIFE])
def test_the_last_articles_of_a_memorandum(text, acts):
    assert acts_in(text, MEMORANDUM) == set(acts.split())


FOUNDED = [
    ("・次官級の港湾運営委員会の設置", "commitment instrument"),
    ("・「海の友好パートナーシップ」の立ち上げ", "commitment instrument"),
    ("・委員会での海図の採択", "commitment"),
]


@pytest.mark.parametrize(("text", "acts"), FOUNDED, ids=[text for text, _ in FOUNDED])
def test_bodies_that_are_founded(text, acts):
    assert acts_in(text, PLAN) == set(acts.split())


def test_lists_with_kana_labels_and_long_dashes_are_items():
    found = found_in("１．港\nア　浮標の共同管理\nイ　海図の共有\n\n２．島\n－　灯台の改修\n－　水先人の派遣\n", PLAN)
    assert [found.quote(f) for f in found.findings if f.act == "commitment"] == [
        "浮標の共同管理",
        "海図の共有",
        "灯台の改修",
        "水先人の派遣",
    ]


def test_what_will_be_handed_over_is_undertaken_in_a_release_on_aid():
    (found,) = found_in("巡視船は、2028年３月に島に引き渡される予定です。", RELEASE).findings
    assert (str(found.act), str(found.strength), found.holders) == ("commitment", "weak", ())


def test_steps_with_numbers_in_circles_and_of_two_figures_are_read_though_they_look_like_headings():
    found = found_in("Ⅰ．港\n① 灯台の改修への支援\n② 航路の測量（2027年度）\n\n1.1 浮標の交換\n", PLAN)
    bound = [found.quote(f) for f in found.findings if f.act == "commitment"]
    assert bound == ["灯台の改修への支援", "航路の測量（2027年度）", "浮標の交換"]


def test_an_item_names_who_does_it_before_a_colon():
    found = found_in("１．港\n・日本側：水先人の派遣\n・ノルランド側：手続の簡素化\n", PLAN)
    assert [f.holders for f in found.findings] == [("Japan",), ("ノルランド",)]


def test_a_stance_in_an_item_is_no_step():
    assert acts_in("・海の安全の重要性を再確認", PLAN) == {"position", "reaffirmation"}


def test_parties_of_a_contract_are_bound_by_their_signs():
    text = (
        "北港市（以下「甲」という。）と南港市（以下「乙」という。）は、次のとおり取り決める。\n\n"
        "１　甲は、海図を提供する。\n\n２　乙は、海図を返還しなければならない。"
    )
    bound = [f.holders for f in found_in(text, MEMORANDUM).findings if f.act == "commitment"]
    assert bound == [("北港市",), ("南港市",)]
