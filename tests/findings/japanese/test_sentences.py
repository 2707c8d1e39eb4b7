"""Japanese sentences of statements, read-outs, fact sheets and plans: acts, holders, due dates, strength."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough import find, read, split

DAY = "2025-05-03"


def findings_of(text, kind="joint statement", title=None):
    document = replace(read(text.encode()), date=DAY, kind=kind, title=title)
    return find(split(document))


def acts_of(text, kind="joint statement", title=None):
    return {str(finding.act) for finding in findings_of(text, kind, title).findings}


TABLE = [
    ("両首脳は、共同の研修所を開設することで一致した。", "commitment"),
    ("両首脳は、対話を2026年に東京で開催することで一致した。", "commitment event"),
    ("両首脳は、海が要であるとの認識で一致した。", "position"),
    ("両首脳は、前回の会合が有益であったことで一致した。", ""),
    ("日本は、灯台を二基建設することを表明した。", "commitment"),
    ("日本は、島々を引き続き支援していく。", "commitment"),
    ("日本は、漁具の回収に努める。", "commitment"),
    ("日本は、漁具の回収に努めている。", ""),
    ("総理から、協力を更に深めていく旨述べた。", "commitment"),
    ("総理から、協力を更に深めていきたい旨述べた。", "aim"),
    ("両国は、貿易の倍増を目指す。", "aim target"),
    ("両国は、貿易の拡大を目指す。", "aim"),
    ("早期の妥結が期待される。", "aim"),
    ("両首脳は、港の安全の重要性を強調した。", "position"),
    ("両首脳は、港の安全の重要性を改めて強調した。", "position reaffirmation"),
    ("両首脳は、島々の復興に協力することを確認した。", "commitment"),
    ("両首脳は、島々の復興に引き続き協力することを確認した。", "commitment reaffirmation"),
    ("両首脳は、橋が完成したことを確認した。", "progress"),
    ("両大臣は、航行の自由への支持を再確認した。", "position reaffirmation"),
    ("両首脳は、港の再開を歓迎した。", "position progress"),
    ("両首脳は、両国の努力を歓迎した。", "position"),
    ("両首脳は、海賊の増加に深い懸念を表明した。", "position"),
    ("両首脳は、懸念を支持しなかった。", ""),
    ("日本は、そのような行為を支持しない。", ""),
    ("両首脳は、全ての国に自制を呼びかけた。", "request"),
    ("各国は、進捗を事務局に報告することが求められる。", "request"),
    ("両首脳は、5月3日、東京で首脳会談を行った。", "event"),
    # What goes on into what is agreed is agreed, too; what was done before it is told by itself.
    ("両国は、塩に関する協定を締結し、橋を架けることで一致した。", "commitment instrument"),
    ("両国は、対話を東京で開催し、港湾協力を強化することを確認した。", "commitment event"),
    ("日本は、宣言の実施状況を確認し、次回の会議に報告する。", "commitment"),
    ("両首脳は、東京で首脳会談を行い、同盟を強化する決意を確認した。", "commitment event reaffirmation"),
    ("次回会合は、来年、東京で開催される予定である。", "event"),
    ("次回会合は、2026年6月に東京において行われる予定である。", "event"),
    ("作業は、2026年6月に東京において行われる予定である。", ""),
    ("会合は、日本が工事を行われる予定である。", ""),
    ("橋は、2027年に開通する予定である。", ""),
    ("両首脳は、率直な意見交換を行った。", ""),
    ("両首脳は、海賊を非難するとともに、全ての国に自制を求めた。", "position request"),
    ("日本は、港の整備のため、三十五億円を供与する。", "commitment pledge"),
    ("両国の貿易額は三十五億円に達した。", ""),
    ("日本は、2030年までに排出を46％削減することを目指す。", "aim target"),
    ("排出は昨年46％減った。", ""),
    ("両首脳は、港湾協力に関する協定に署名した。", "instrument progress"),
    ("両国は、協定に基づき、共同研究を実施している。", "progress"),
    ("両首脳は、協定の早期締結に向けて交渉を加速することを決定した。", "commitment instrument"),
    ("この協定は、署名の日に効力を生ずる。", "instrument"),
    ("海の平和が不可欠である。", "position"),
    ("両首脳は、島々を支援する事で一致した。", "commitment"),
    ("両首脳は、協力していくということを確認をいたしました。", "commitment"),
    ("両首脳は、島々の復興に協力していくことも確認した。", "commitment"),
    ("外相は「交流を発展させていきたい」と述べた。", "aim"),
    ("総理から、役割を果たしていく決意である旨を述べました。", "commitment"),
    ("45年の友好を歓迎し、共同声明を採択。", "instrument position"),
    ("日本の支援に謝意を表明。", "position"),
    ("我々は、自由で開かれた海に改めてコミットする。", "position reaffirmation"),
    ("両首脳は、条約が島々に適用されることを確認した。", "reaffirmation"),
    ("両首脳は、対話を促進する上で、橋が役割を果たしてきたことを再確認した。", "reaffirmation"),
    ("両首脳は、会合を開催することの意義を強調した。", "position"),
    ("日本は、交流を増やし、一層大きな役割を果たす。", "commitment"),
    ("両首脳は，島々を支援していくことで一致した。", "commitment"),
]


@pytest.mark.parametrize(("text", "acts"), TABLE, ids=[text for text, _ in TABLE])
def test_acts(text, acts):
    assert acts_of(text) == set(acts.split())


BOUND = [
    ("両首脳は、対話を開くことで一致した。", "joint statement", ["all"]),
    ("日本と米国は、対話を開くことを約束した。", "joint statement", ["Japan", "United States"]),
    ("日米両国は、対話を続けていく。", "joint statement", ["United States", "Japan"]),
    ("我が国は、対話を続けていく考えである。", "statement", ["Japan"]),
    ("総理から、対話を続けていく旨述べた。", "read-out", ["Japan"]),
    ("モディ首相より、対話を続けていく旨述べた。", "read-out", ["モディ"]),
    ("外務省は、専門家を派遣する。", "press release", ["MOFA"]),
    ("日本の総理大臣とロシア大統領は、対話を続けていく。", "joint statement", ["Japan", "Russia"]),
    ("山田太郎首相とロシア大統領は、対話を続けていく。", "joint statement", ["all"]),
    ("安倍総理大臣及びタイ首相は、対話を続けていく。", "joint statement", ["Japan", "Thailand"]),
    ("対話を毎年行う。", "plan", []),
    ("日本の港は、船を受け入れる。", "joint statement", []),
]


@pytest.mark.parametrize(("text", "kind", "holders"), BOUND, ids=[text for text, _, _ in BOUND])
def test_who_is_bound(text, kind, holders):
    bound = [finding for finding in findings_of(text, kind).findings if finding.act == "commitment"]
    assert [sorted(finding.holders) for finding in bound] == ([sorted(holders)] if holders or kind == "plan" else [])


def test_a_country_that_no_table_knows_is_named_as_it_stands():
    found = findings_of("ノルランドは、船を貸与する意向を表明した。", title="日・ノルランド首脳会談")
    assert [finding.holders for finding in found.findings] == [("ノルランド",)]


def test_who_spoke_before_speaks_on_in_the_same_passage():
    found = findings_of("両首脳は、港を開くことで一致した。また、海賊行為に強く反対した。")
    assert [finding.speaker for finding in found.findings] == [("all",), ("all",)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("両国は、2026年3月末までに港を開くことで一致した。", "2026-03"),
        ("両国は、2030年度までに港を開くことで一致した。", "2031-03"),
        ("両国は、今後3年間で港を開くことで一致した。", "2028"),
        ("両国は、本年中に港を開くことで一致した。", "2025"),
        ("両国は、来年から毎年対話を開くことで一致した。", "2026"),
        ("両国は、2050年目標に向けて協力することで一致した。", None),
        ("両国は、2019年の協定を実施していくことで一致した。", None),
    ],
)
def test_due_dates(text, due):
    commitments = [finding for finding in findings_of(text).findings if finding.act == "commitment"]
    assert [finding.due for finding in commitments] == [due]


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("両首脳は、研修所を開設することで一致した。", "strong"),
        ("両首脳は、研修所の開設を検討することで一致した。", "weak"),
        ("両首脳は、研修所の開設に向けて取り組むことで一致した。", "weak"),
        ("両首脳は、海賊に取り組むことで一致した。", "strong"),
        ("両国は、航路の開設に向けて検討を進める。", "weak"),
        ("両国は、航路の共同研究を開始する。", "strong"),
        ("両国は、検討の結果を公表することを決定した。", "strong"),
    ],
)
def test_thought_and_effort_bind_weakly(text, strength):
    (found,) = (f for f in findings_of(text).findings if str(f.act) == "commitment")
    assert str(found.strength) == strength


def test_strength_condition_money_and_reasons():
    (commitment, pledge) = findings_of("日本は、必要に応じ、最大10億円を拠出する意向を表明した。").findings
    assert (str(commitment.strength), commitment.conditional) == ("weak", True)
    assert [(a.value, a.unit, a.role, a.bound) for a in pledge.amounts] == [(1e9, "JPY", "pledged", "up-to")]
    assert commitment.because[0].startswith("Whoever tells an intention")
    assert all(reason.endswith((".", ".”")) for reason in (*commitment.because, *pledge.because))


def test_targets_have_their_figure_baseline_and_year():
    (_, target) = findings_of("日本は、2030年度に排出を2013年度比で46％削減することを目指す。").findings
    told = target.target
    assert (told.direction, told.percent, told.baseline, told.due) == ("decrease", 46.0, "2013", "2031-03")


def test_items_take_over_what_the_words_above_them_bind_to():
    found = findings_of(
        "両国は、次の措置をとることで一致した。\n（1）水先人の相互派遣\n（2）海図を共同で作成すること\n\n港は広い。"
    )
    listed = [f for f in found.findings if f.cue.lexicon == "ja/grammar:list-item"]
    assert [(found.quote(f), f.holders, str(f.strength)) for f in listed] == [
        ("水先人の相互派遣", ("all",), "strong"),
        ("海図を共同で作成すること", ("all",), "strong"),
    ]


def test_a_row_of_a_matrix_says_what_who_and_by_when():
    table = (
        "# 港湾作業計画\n\n| 番号 | 行動 | 担当 | 時期 |\n|---|---|---|---|\n"
        "| 1.1 | 水先人の研修を実施する | 日本、ASEAN | 2026年3月 |\n"
        "| 1.2 | 浮標の共同管理 | 港湾局 | 2027年度 |\n"
    )
    found = findings_of(table, kind="plan")
    bound = [finding for finding in found.findings if finding.act == "commitment"]
    assert [(found.quote(f), f.holders, f.due) for f in bound] == [
        ("水先人の研修を実施する", ("Japan", "ASEAN"), "2026-03"),
        ("浮標の共同管理", ("港湾局",), "2028-03"),
    ]
    assert found.unread == ()


def test_a_line_of_print_may_end_within_a_word():
    text = "両首脳は、三十五億\n円を供与することで一致し\nた。次に移\nった。\n"
    found = findings_of(text)
    commitment, pledge = (next(f for f in found.findings if f.act == act) for act in ("commitment", "pledge"))
    assert found.quote(commitment) == "両首脳は、三十五億\n円を供与することで一致し\nた。"
    assert [text[a.start : a.end] for a in pledge.amounts] == ["三十五億\n円"]
    assert found.document.text[commitment.cue.start : commitment.cue.end] == "ことで一致し\nた"


def test_what_is_not_sure_gives_nothing_and_is_said():
    found = findings_of("両首脳は、船をながめつづけた。")
    assert found.findings == ()
    assert [found.document.text[gap.start : gap.end] for gap in found.unread] == ["両首脳は、船をながめつづけた。"]


def test_two_languages_in_one_document_are_each_read_in_their_own():
    text = (
        "# Joint Statement / 共同声明\n\n"
        "The ministers agreed to open a joint training centre for pilots by 2027.\n\n"
        "両大臣は、2027年までに水先人の共同研修所を開設することで一致した。\n"
    )
    found = find(split(read(text.encode())))
    commitments = [finding for finding in found.findings if finding.act == "commitment"]
    assert [finding.cue.lexicon.split("/")[0] for finding in commitments] == ["en", "ja"]
    assert [finding.due for finding in commitments] == ["2027", "2027"]
    assert found.unread == ()


PIECES = st.sampled_from(
    "両首脳は、|日本は、|2030年までに|10億円を|協定に|署名した|歓迎し、|ことで|一致した|していく|旨述べ|（|「|」|。|、|重要である|"
    "46％|削減する|から|予定です|\n|\n\n|・|1．| ASEAN |we will |.".split("|")
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_any_words_are_read_and_every_quote_is_a_slice(text):
    found = find(split(read((text + "港").encode())))
    for finding in found.findings:
        assert 0 <= finding.start < finding.end <= len(found.document.text)
        if finding.cue.lexicon.startswith("ja/"):
            assert finding.start <= finding.cue.start < finding.cue.end <= finding.end
    assert len({finding.id for finding in found.findings}) == len(found.findings)


def test_what_goes_on_into_what_is_agreed_is_one_undertaking() -> None:
    text = "両国は、2026年末までに塩に関する協定を締結し、2030年までに橋を架けることで一致した。"
    found = findings_of(text)
    (agreed,) = (each for each in found.findings if each.act == "commitment")
    assert (found.quote(agreed), agreed.due) == (text, "2026")
