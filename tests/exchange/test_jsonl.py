from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import a_document, a_finding, passages_of, some_findings
from followthrough.exchange.jsonl import QUOTES_ONLY, SeamError, is_seam, lines, link_lines, parse
from followthrough.model import (
    Act,
    Amount,
    Cue,
    Document,
    Dropped,
    End,
    Finding,
    Findings,
    Link,
    Links,
    Mention,
    MentionKind,
    Passage,
    PassageKind,
    Passages,
    Relation,
    Scan,
    Strength,
    Target,
    Unread,
    When,
)

SEAM_KEYS = {
    "document": "type id sha256 title date date_basis date_reason language issuer kind address characters reader",
    "passage": "type document address kind start end page",
    "mention": "type document kind start end text timex value unit id",
    "finding": (
        "type document id passage act start end quote cue speaker holders addressees strength conditional negated "
        "reaffirms due when amounts target instruments areas counts confidence because"
    ),
    "unread": "type document start end reason",
}


def full() -> Findings:
    """A finding with everything in it, in two scripts."""
    d = a_document('両国は支援する。 They “agreed” to give 5 dollars\tby "May".')
    when = When("2025-05", "2025-05-01", "2025-05-31", "month", "2024-05-06", "the next May after the document")
    target = Target(metric="trade", factor=2, percent=None, value=3.5, unit="USD", baseline="2019", due="2022")
    start = d.text.index("5 dollars")
    found = a_finding(
        d, "“agreed” to give 5 dollars\tby", due="2025-05", when=when, target=target, strength=Strength.STRONG,
        amounts=(Amount(5.0, "USD", start, start + 9, period="P3Y"),), instruments=("AJCEP",), areas=("trade", "port"),
        speaker=("Japan",), addressees=("ASEAN",), conditional=True, strict=True, broad=True,
    )  # fmt: skip
    return Findings(
        Passages(d, (Passage("para 1", PassageKind.OPERATIVE, 0, len(d.text), page=2),), (Unread(0, 2, "a stain"),)),
        (found,),
        (Mention(MentionKind.AMOUNT, start, start + 9, None, 5e10, "USD"), Mention(MentionKind.PARTY, 0, 2, id="JPN")),
        (Unread(0, 2, "a stain"), Unread(3, 4, "another")),
    )


def test_keys_stand_in_the_order_of_the_design() -> None:
    rows = [json.loads(line) for line in lines(full())]
    assert [r["type"] for r in rows] == ["document", "passage", "mention", "mention", "finding", "unread", "unread"]
    for row in rows:
        assert list(row) == SEAM_KEYS[row["type"]].split()
    finding = rows[4]
    assert list(finding["cue"]) == ["start", "end", "text", "lexicon"]
    assert list(finding["when"]) == ["value", "earliest", "latest", "precision", "anchor", "reason"]
    assert list(finding["amounts"][0]) == ["value", "unit", "period", "start", "end"]
    assert list(finding["target"]) == ["metric", "factor", "percent", "value", "unit", "baseline", "due"]
    assert finding["counts"] == {"strict": True, "broad": True}
    assert (finding["quote"], finding["cue"]["text"]) == ("“agreed” to give 5 dollars\tby", "“agreed”")


def test_lines_are_compact_json_in_plain_utf8() -> None:
    """The same bytes json.dumps would give, only faster."""
    for line in lines(full()):
        assert line == json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":"))


def test_a_quote_that_is_half_a_character_is_escaped() -> None:
    d = a_document("We agreed to \ud800 it.")
    written = "\n".join(lines(some_findings(d, of=(a_finding(d, "agreed to \ud800"),))))
    assert "\\ud800" in written
    assert written.encode()


def test_a_span_outside_the_text_never_leaves() -> None:
    d = a_document("short")
    wrong = Finding("1", "para 1", Act.AIM, 0, 9, Cue(0, 1, "en/aim:x"))
    with pytest.raises(AssertionError, match="outside the text"):
        list(lines(Findings(passages_of(d), (wrong,))))


def test_what_is_read_back_says_that_only_quotes_are_held() -> None:
    (back,) = parse(lines(some_findings()))
    assert isinstance(back, Findings)
    assert back.document.notices == (QUOTES_ONLY,)
    assert back.document.text.startswith("           agreed to double their trade by 2030")
    assert len(back.document.text) == len(some_findings().document.text)


def test_links_and_silences_come_back() -> None:
    links = Links(
        (Link(End("a", 1, 5), End("b", 2, 9), Relation.WEAKENED, 0.75, ("“shall” became “aim to”.",)),),
        (Dropped(End("a", 7, 9), 0.5, ("Nobody spoke of it again.",)),),
    )
    written = list(link_lines(links))
    assert list(json.loads(written[0])) == ["type", "earlier", "later", "relation", "score", "because"]
    assert list(json.loads(written[1])) == ["type", "document", "start", "end", "score", "because"]
    assert list(parse(written)) == [links]
    assert list(parse([*lines(some_findings()), *written]))[1] == links


GOOD = list(lines(some_findings()))


def changed(number: int, **keys: object) -> list[str]:
    rows = [json.loads(line) for line in GOOD]
    rows[number].update(keys)
    return [json.dumps(row) for row in rows]


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ([*GOOD[:2], "{"], r"line 3 is no JSON"),
        ([*GOOD[:2], "[]"], r'line 3 has no "type"'),
        ([*GOOD[:2], '{"type":"poem"}'], r"line 3 is of type 'poem'"),
        (GOOD[1:], r"line 1 \(passage\) belongs to document"),
        (changed(1, document="other"), r"line 2 \(passage\) belongs to document 'other'"),
        ([GOOD[0], '{"type":"passage","document":"x"}'], r"line 2"),
        ([json.dumps({**json.loads(GOOD[0]), "characters": -1})], r"line 1 \(document\): -1 is no whole number"),
        ([json.dumps({**json.loads(GOOD[0]), "characters": 10**12})], r"line 1 \(document\): 1000000000000 characters"),
        ([json.dumps({"type": "document"})], r"line 1 \(document\) lacks the key"),
        (changed(-1, act="dance"), r"'dance' is not a valid Act"),
        (changed(-1, quote="the storm"), r"line \d+ \(finding\): .*span"),
        (changed(-1, quote="the storm of next yeal"), None),
        (changed(-2, quote="X" * 42), r"line \d+ \(finding\)"),
        (changed(-1, start=10_000, end=10_022), r"outside a text"),
        (changed(-1, holders="all"), r"'all' is no list of words"),
        (changed(-1, conditional=1), r"neither true nor false"),
        (changed(-1, cue=None), r"line \d+ \(finding\)"),
    ],
)
def test_a_wrong_line_is_named(written: list[str], complaint: str | None) -> None:
    if complaint is None:  # a quote nothing contradicts is taken at its word
        assert list(parse(written))
        return
    with pytest.raises(SeamError, match=complaint):
        list(parse(written))


def test_two_quotes_of_the_same_characters_must_agree() -> None:
    d = a_document("They agreed to build and to mend.")
    both = some_findings(
        d, of=(a_finding(d, "agreed to build and to mend"), a_finding(d, "build and to mend", Act.AIM))
    )
    written = [line.replace('"quote":"build and', '"quote":"burnt and') for line in lines(both)]
    with pytest.raises(SeamError, match=r"has 'r', another line 'i'"):
        list(parse(written))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (GOOD[0], True),
        ('{"type":"link","earlier":{}}', True),
        ('{"id":"a","text":"We agreed."}', False),
        ('{"type":"document","id":"a","text":"a corpus that calls its lines documents"}', False),
        ("not json", False),
        ("[]", False),
        ("", False),
    ],
)
def test_a_seam_file_is_told_from_a_corpus(line: str, expected: bool) -> None:  # noqa: FBT001  a table's column
    assert is_seam(line) is expected


words = st.text(max_size=12)
maybe = st.none() | words
names = st.lists(words, max_size=2).map(tuple)
figures = st.floats(allow_nan=False, allow_infinity=False) | st.integers(0, 10**15)
whens = st.builds(When, words, maybe, maybe, words, maybe, words)
targets = st.builds(
    Target, metric=maybe, factor=st.none() | figures, percent=st.none() | figures, value=st.none() | figures,
    unit=maybe, baseline=maybe, due=maybe,
)  # fmt: skip


@st.composite
def read_documents(draw: st.DrawFn) -> Findings:
    text = draw(st.text(min_size=1, max_size=60))
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda p: tuple(sorted(p)))

    count, few = st.integers(0, 3), st.integers(0, 2)

    def span() -> tuple[int, int]:
        return draw(places)

    def finding(number: int) -> Finding:
        return Finding(
            str(number), draw(words), draw(st.sampled_from(Act)), *span(), Cue(*span(), draw(words)), draw(names),
            draw(names), draw(names), draw(st.none() | st.sampled_from(Strength)), draw(st.booleans()),
            draw(st.booleans()), draw(st.booleans()), draw(maybe), draw(st.none() | whens),
            tuple(Amount(draw(figures), draw(words), *span(), period=draw(maybe)) for _ in range(draw(few))),
            draw(st.none() | targets), draw(names), draw(names), draw(st.booleans()), draw(st.booleans()),
            draw(figures), draw(names),
        )  # fmt: skip

    scans = tuple(
        Scan(*span(), draw(st.integers(0, 100)), tuple((*span(), draw(st.integers(0, 59))) for _ in range(draw(few))))
        for _ in range(draw(few))
    )
    document = Document(
        draw(words), "ab" * 32, text, title=draw(maybe), date=draw(maybe), issuer=draw(maybe), scans=scans
    )
    passages = tuple(
        Passage(draw(words), draw(st.sampled_from(PassageKind)), *span(), page=draw(st.none() | st.integers(1, 9)))
        for _ in range(draw(count))
    )
    mentions = tuple(
        Mention(
            draw(st.sampled_from(MentionKind)), *span(), draw(maybe), draw(maybe | figures), draw(maybe), draw(maybe)
        )
        for _ in range(draw(count))
    )
    unread = (Unread(*span(), draw(words)),) if draw(st.booleans()) else ()
    return Findings(Passages(document, passages), tuple(finding(n) for n in range(draw(count))), mentions, unread)


@pytest.mark.property
@settings(max_examples=60, deadline=None)
@given(st.lists(read_documents(), max_size=2))
def test_what_was_written_is_read_back(read: list[Findings]) -> None:
    written = [line for findings in read for line in lines(findings)]
    assert all("\n" not in line for line in written)
    back = list(parse(written))
    assert [line for findings in back if isinstance(findings, Findings) for line in lines(findings)] == written
    for given_, again in zip(read, back, strict=True):
        assert isinstance(again, Findings)
        assert again.findings == given_.findings
        assert again.passages.items == given_.passages.items
        assert again.mentions == given_.mentions
        assert again.document.scans == given_.document.scans
