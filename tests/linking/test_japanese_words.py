"""Words of Japanese without a dictionary; pieces of a comparison; how firmly clauses bind; what markers mean."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.lexicon.load import table
from followthrough.linking import ChangeKind, compare_wording
from followthrough.linking.completion import completions, denials
from followthrough.linking.japanese.marks import japanese_pieces
from followthrough.linking.japanese.words import cut, japanese_content, words_at
from followthrough.linking.strength import force, marked
from followthrough.linking.terms import content

STRENGTH = table("ja/strength.toml")
LETTERS = "両国は、港を2030年までに開設することで一致した。ASEAN及びカー ・「」３％\n"
JAPANESE = st.text(st.sampled_from(LETTERS), max_size=60)

RUNS = [
    ("海底通信", "海底 通信"),
    ("深水港", "深水 港"),
    ("看護師候補者", "看護 師 候補 者"),
    ("若手行政官", "若手 行政 官"),
    ("陸上給電設備", "陸上 給電 設備"),
    ("油流出事故", "油 流出 事故"),
    ("同港", "同 港"),
    ("各国政府", "各国 政府"),
]


@pytest.mark.parametrize(("run", "words"), RUNS)
def test_a_run_of_kanji_is_cut_into_words(run: str, words: str) -> None:
    assert " ".join(cut(run)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("両首脳は、500名の看護師を受け入れることで一致した。", "看護"),
        ("大臣は、操縦士及び潜水士を育成する。", "操縦 士 潜水 士 育成"),
        ("七港のうち五港で稼働した。", "稼働"),
        ("1,200万人の児童に給食を2.5倍にする。", "児童 給食"),
        ("総理から、道路を補修する旨述べた。", "道路 補修"),
        ("ASEANは、２０３０年までにサイバー演習を始める。", "asean 2030 サイバー 演習"),
    ],
)
def test_content_leaves_out_how_a_thing_is_said(text: str, words: str) -> None:
    assert " ".join(japanese_content(text)) == words
    assert content(text) == japanese_content(text)


@pytest.mark.property
@settings(max_examples=80, deadline=None)
@given(JAPANESE)
def test_words_stand_where_they_say_and_pieces_make_up_the_text(text: str) -> None:
    places = list(words_at(text))
    assert all(0 <= start < end <= len(text) for start, end, _ in places)
    assert [start for start, *_ in places] == sorted({start for start, *_ in places})
    assert "".join(japanese_pieces(text)) == text


@pytest.mark.parametrize(("rung", "text"), [(r["id"], text) for r in STRENGTH["rung"] for text in r["yes"]])
def test_every_rung_reads_its_own_examples(rung: str, text: str) -> None:
    found = force(text)
    assert found is not None
    assert found.rung.id == rung
    assert text[found.start : found.end] == found.words


@pytest.mark.parametrize(("rung", "text"), [(r["id"], text) for r in STRENGTH["rung"] for text in r["no"]])
def test_no_rung_reads_what_belongs_to_another(rung: str, text: str) -> None:
    found = force(text)
    assert found is None or found.rung.id != rung


@pytest.mark.parametrize(("marker", "text"), [(m["id"], text) for m in STRENGTH["marker"] for text in m["yes"]])
def test_every_marker_finds_its_own_examples(marker: str, text: str) -> None:
    assert marked(text, marker)


@pytest.mark.parametrize(("marker", "text"), [(m["id"], text) for m in STRENGTH["marker"] for text in m["no"]])
def test_no_marker_finds_what_it_must_not(marker: str, text: str) -> None:
    assert marked(text, marker) == []


def test_what_is_denied_or_left_is_not_done() -> None:
    for text in (*STRENGTH["undone"]["yes"], "残る二港の整備が完了した港に続く。"):
        assert list(completions(text)) == []
    assert [each.words for each in completions("協定は署名された。")] == ["署名された"]
    assert [each.words for each in denials("協定は署名されていない。")] == ["署名されていない"]


CHANGES = [
    ("我々は、港を開く。", "我々は、港の開設を検討する。", {ChangeKind.WEAKER}),
    ("我々は、港の開設に努める。", "我々は、港を開設することで一致した。", {ChangeKind.STRONGER}),
    ("両国は、航路を標示する。", "両国は、可能な場合、航路を標示する。", {ChangeKind.HEDGE_ADDED}),
    ("両国は、必要に応じて航路を標示する。", "両国は、航路を標示する。", {ChangeKind.HEDGE_REMOVED}),
    ("両国は、2025年までに航路を標示する。", "両国は、2027年までに航路を標示する。", {ChangeKind.DATE_LATER}),
    ("両国は、2027年6月までに航路を標示する。", "両国は、2027年3月までに航路を標示する。", {ChangeKind.DATE_EARLIER}),
    ("両国は、2027年までに航路を標示する。", "両国は、航路を標示する。", {ChangeKind.DATE_DROPPED}),
    ("両国は、航路を標示する。", "両国は、2027年までに航路を標示する。", {ChangeKind.DATE_ADDED}),
    ("日本は、5億円を供与する。", "日本は、9億円を供与する。", {ChangeKind.AMOUNT_RAISED}),
    ("日本は、9億円を供与する。", "日本は、500万ドルを供与する。", {ChangeKind.CURRENCY_CHANGED}),
    ("日本は、9億円を供与する。", "日本は、資金を供与する。", {ChangeKind.AMOUNT_DROPPED}),
    ("両国は、技術者20名を派遣する。", "両国は、技術者8名を派遣する。", {ChangeKind.NUMBER_LOWERED}),
    ("両国は、演習を年2回実施する。", "両国は、演習を年2回から年4回に増やす。", {ChangeKind.NUMBER_RAISED}),
    ("両国は、演習を毎年実施する。", "両国は、演習を隔年で実施する。", {ChangeKind.NUMBER_LOWERED}),
    ("日本とペルーは、航路を標示する。", "日本は、航路を標示する。", {ChangeKind.ACTOR_REMOVED}),
    ("両国は、検査を行う。", "両国は、冷蔵船に限り、検査を行う。", {ChangeKind.NARROWED}),
    ("我々は、操縦士、料理人及び潜水士を育成する。", "我々は、操縦士及び潜水士を育成する。", {ChangeKind.NARROWED}),
    ("我々は、操縦士及び潜水士を育成する。", "我々は、操縦士、料理人及び潜水士を育成する。", {ChangeKind.WIDENED}),
    ("両国は、航路を標示し、次回会合に報告する。", "両国は、航路を標示する。", {ChangeKind.REPORTING_DROPPED}),
    ("両国は、航路を標示する。", "両国は、航路を標示する。", set()),
]


@pytest.mark.parametrize(("earlier", "later", "kinds"), CHANGES)
def test_the_meaning_of_a_change(earlier: str, later: str, kinds: set[ChangeKind]) -> None:
    compared = compare_wording(earlier, later)
    assert {change.kind for change in compared.changes} == kinds
    for change in compared.changes:
        for span, text in ((change.earlier, earlier), (change.later, later)):
            assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    ("earlier", "later", "shown"),
    [
        (
            "両首脳は、演習を実施することで一致した。",
            "両首脳は、演習を2024年10月までに横浜で実施することを決定した。",
            "両首脳は、演習を+2024年10月までに横浜で+実施すること-で一致した-+を決定した+。",
        ),
        (
            "我々は、操縦士、料理人及び潜水士を育成する。",
            "我々は、操縦士及び潜水士を育成する。",
            "我々は、操縦士-、料理人-及び潜水士を育成する。",
        ),
        ("日本は、420億円の円借款を供与する。", "日本は、300億円の円借款を供与する用意がある。",
         "日本は、-420-+300+億円の円借款を供与する+用意がある+。"),
    ],
)  # fmt: skip
def test_a_reader_can_follow_what_was_changed(earlier: str, later: str, shown: str) -> None:
    pieces = compare_wording(earlier, later).pieces
    told = "".join({"removed": f"-{p.text}-", "added": f"+{p.text}+", "same": p.text}[p.kind] for p in pieces)
    assert told == shown
