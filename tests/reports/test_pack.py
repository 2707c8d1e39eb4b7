from __future__ import annotations

import re
from dataclasses import replace

import pytest

from followthrough.model import Claim, Status
from followthrough.reports import pack, wanted
from followthrough.reports.choosing import Choice, room
from followthrough.reports.facts import Facts
from followthrough.reports.report import (
    Chart,
    Diff,
    Item,
    Kind,
    Listing,
    Note,
    Paragraph,
    Ref,
    Report,
    Section,
    Sides,
    Table,
    Tally,
    numbered,
    refs_of,
    sections_of,
    sentences_of,
)
from followthrough.reports.sections.money import purpose
from followthrough.reports.sections.questions import in_use
from followthrough.reports.telling import Told
from followthrough.reports.wording import LANGUAGES, LanguageError, wording
from report_facts import LAST, LONG, a_source, a_statement, an_undertaking, no_facts, some_facts, some_pack

KEYS = ("summary", "since", "deadlines", "standing", "words", "plans", "targets", "money", "instruments", "questions")


def section(report: Report, key: str) -> Section:
    return next(one for one in sections_of(report) if one.key == key)


def words(report: Report) -> list[str]:
    """Every sentence in reading order."""
    return [s.text for part in sections_of(report) for block in part.blocks for s in sentences_of(block)]


def items(report: Report, key: str) -> list[Item]:
    return [i for b in section(report, key).blocks if isinstance(b, Listing) for i in b.items]


def listed(report: Report, key: str) -> list[str]:
    return [item.headline.refs[0].key for item in items(report, key)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "facts", [some_facts(), no_facts(), no_facts(meeting=None, earlier=None)], ids=["all", "none", "bare"]
)
def test_every_sentence_names_what_it_rests_on(facts: Facts, language: str) -> None:
    report = pack(facts, language=language)
    for part in sections_of(report):
        for block in part.blocks:
            assert all(sentence.refs and sentence.text.strip() for sentence in sentences_of(block)), part.key
    assert all(said.refs for _, said in report.cover.lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_bears_a_mark_is_explained_in_the_annex_once(language: str) -> None:
    report = some_pack(language)
    tables = [b for b in section(report, "sources").blocks if isinstance(b, Table)]
    explained = [(row.refs[0], row.cells[0].text) for table in tables for row in table.rows]
    assert sorted(explained, key=str) == sorted(report.labels, key=str)
    assert all(row.cells[2].text for row in tables[1].rows), "what each thing is"


def test_the_parts_stand_in_their_order_and_are_numbered() -> None:
    report = some_pack()
    assert tuple(part.key for part in report.sections) == KEYS
    assert [part.key for part in report.annexes][:2] == ["sources", "unknown"]
    numbers = [number for number, _, _ in numbered(report)]
    assert numbers[:6] == ["1", "1.1", "1.2", "1.3", "2", "2.1"]
    assert "A" in numbers


@pytest.mark.parametrize(
    ("key", "entries"),
    [
        ("agreed", {"e-bridge", "e-school", "e-harbour", "e-report", "e-talks", "e-ferry", "e-lights"}),
        ("new", {"e-new"}),
        ("done", {"e-bridge"}),
        ("done_late", {"e-school"}),
        ("due", {"e-talks"}),
        ("overdue", {"e-report"}),
        ("slipped", {"e-quay"}),
        ("missed", {"e-ferry", "e-double"}),
    ],
)
def test_each_undertaking_stands_in_the_lists_its_facts_call_for(key: str, entries: set[str]) -> None:
    assert {one.key for one in getattr(Choice(some_facts()), key)} == entries
    shown = set(listed(some_pack(), key))
    assert shown <= entries
    assert shown


def test_the_summary_names_one_of_each_kind_before_a_second_of_any_and_what_was_done() -> None:
    said = [item.headline.text.split(":")[0] for item in items(some_pack(), "attention")]
    assert said == [
        "Missed",
        "Overdue",
        "Due 30 September 2026",
        "Slipped",
        "Weaker words since 1 December 2025",
    ]
    assert [item.headline.text.split(":")[0] for item in items(some_pack(), "achieved")] == [
        "Done",
        "Done late (due 2025)",
        "Moving",
        "Moving",
    ]
    assert not any(LONG in item.headline.text for item in items(some_pack(), "attention")), "a minute is short"


def test_of_what_is_overdue_and_said_to_be_done_the_words_are_told_and_asked_for() -> None:
    facts = some_facts()
    claim = Claim("said:report", "Veland", "was published", date="2026-01-10")
    late = next(one for one in facts.undertakings if one.key == "e-report")
    told = replace(late, assessment=replace(late.assessment, claims=(claim,)))
    report = pack(replace(facts, undertakings=(told,), changed=()))
    (seen,) = [i.headline for i in items(report, "attention") if "Overdue" in i.headline.text]
    assert (
        seen.text
        == "Overdue: Publish a report on fish (due December 2025; Veland said “was published”, 10 January 2026)."
    )
    (asked,) = [i.headline for i in items(report, "asked") if "report on fish" in i.headline.text]
    assert "Veland said “was published” (10 January 2026), and no other source shows it done." in asked.text
    assert [one.key for one in asked.refs if one.kind is Kind.STATEMENT][-1] == "report"


def test_what_sources_do_not_agree_on_comes_last_where_it_is_done() -> None:
    facts = some_facts()
    both = next(one for one in facts.undertakings if one.key == "e-lights")
    done = replace(both, assessment=replace(both.assessment, status=Status.DONE))
    quiet = next(one for one in facts.undertakings if one.key == "e-music")
    report = pack(replace(facts, undertakings=(done, quiet), changed=()))
    said = [item.headline.text.split(":")[0] for item in items(report, "attention")]
    assert said == ["Silent since 6 May 2022", "Sources do not agree"]


def test_the_counts_at_a_glance_are_those_of_the_table() -> None:
    report = some_pack()
    seen = next(b for b in section(report, "summary").blocks if isinstance(b, Tally))
    table = next(b for b in section(report, "counted").blocks if isinstance(b, Table))
    told = {row.cells[0].text: row.cells[1].text for row in table.rows}
    assert {figure.name: figure.count.text for figure in seen.figures}.items() <= told.items()
    assert len(seen.figures) == 10


def test_silence_is_a_table_with_since_when_and_for_how_many_meetings() -> None:
    table = next(b for b in section(some_pack(), "silent").blocks if isinstance(b, Table))
    rows = {row.refs[0].key: [cell.text for cell in row.cells] for row in table.rows}
    assert rows["e-music"] == ["Hold a festival of music", "Veland", "", "6 May 2022", "2", "48"]


@pytest.mark.parametrize(("rows", "most", "shown"), [(0, 6, 0), (6, 6, 6), (8, 6, 8), (9, 6, 6), (100, 6, 6)])
def test_no_list_is_cut_for_the_sake_of_one_or_two(rows: int, most: int, shown: int) -> None:
    assert room(rows, most) == shown


def test_an_address_stands_once_in_the_annex_and_is_pointed_to_after_that() -> None:
    table = [b for b in section(some_pack(), "sources").blocks if isinstance(b, Table)][1]
    places = [row.cells[3].text for row in table.rows]
    long = [place for place in places if "://" in place]
    assert len(long) == len(set(long))
    marks = {row.cells[0].text for row in table.rows}
    assert {place.removeprefix("as ") for place in places if place.startswith("as ")} <= marks


def test_what_moved_names_the_step_and_what_was_known_before_is_not_new() -> None:
    assert "e-harbour" in listed(some_pack(), "advanced")
    facts = some_facts()
    known = tuple(replace(one, before=one.status) for one in facts.undertakings)
    assert Choice(replace(facts, undertakings=known)).done == ()


def test_every_deadline_a_slipped_one_had_is_told() -> None:
    block = next(b for b in section(some_pack(), "slipped").blocks if isinstance(b, Listing))
    assert [step.says.text for step in block.items[0].track] == ["2025", "2027"]
    assert block.items[0].details[0].text == "The deadline moved once, by 24 months."


def test_what_does_not_agree_stands_side_by_side_in_its_own_words() -> None:
    block = next(b for b in section(some_pack(), "contradicted").blocks if isinstance(b, Sides))
    titles = [side.title for side in block.sides]
    assert titles == ["What was claimed", "What speaks for it", "What speaks against it"]
    claims = " ".join(sentence.text for sentence in block.sides[0].sentences)
    assert "“addressed”: 97 per cent" in claims
    assert "“completed”: 100 per cent" in claims
    assert "not itemised" in claims


def test_weakened_words_are_set_beside_the_former_with_what_the_change_means() -> None:
    diffs = [b for b in section(some_pack(), "weaker").blocks if isinstance(b, Diff)]
    first = diffs[0]
    assert "".join(piece.text for piece in first.pieces if piece.kind != "added") == (
        "The two sides will light the coast of the islands by 2026."
    )
    assert any("work towards" in piece.text for piece in first.pieces if piece.kind == "added")
    assert first.meanings
    assert first.relation == "Weakened"


def test_a_rate_of_ours_stands_beside_the_claims_with_numerator_and_denominator() -> None:
    tables = {b.key: b for b in section(some_pack(), "plans").blocks if isinstance(b, Table)}
    shares = {row.cells[0].text: row.cells[-1].text for row in tables["plan-plan-1"].rows}
    assert shares == {
        "Learning": "50 per cent (1 of 2)", "Sea": "0 per cent (0 of 1)", "Whole plan": "33.3 per cent (1 of 3)",
    }  # fmt: skip
    assert [cell.text for cell in tables["claims-pact"].rows[0].cells][2:] == [
        "“addressed”",
        "97 per cent",
        "not itemised",
    ]


def test_the_arithmetic_of_a_target_is_told_as_sentences() -> None:
    said = " ".join(words(some_pack()))
    assert "Counted from each of 3 figures around the time of the promise, the goal runs from 180 to 240" in said
    assert "The 150 of 2025 is 83.3 per cent of the lowest of these goals and 62.5 per cent of the highest." in said


def test_money_of_one_programme_is_told_by_stage() -> None:
    table = next(b for b in section(some_pack(), "money").blocks if isinstance(b, Table) and b.key == "stages")
    assert [column.title for column in table.columns][2:] == ["Pledged", "Committed", "Disbursed", "Spent"]
    told = ["Veland", "Harbour Fund", "USD 40 million", "not known", "USD 15 million", "not known"]
    assert [cell.text for cell in table.rows[0].cells] == told
    assert table.rows[0].refs, "it rests on the sums it is made of"


def test_pledges_are_drawn_by_year_with_the_sums_they_rest_on_and_what_is_left_out() -> None:
    drawn, note = _drawn(some_facts())
    assert [row.cells[0].text for row in drawn.table.rows] == ["2025", "2026", "2027"]
    assert [row.cells[2].value for row in drawn.table.rows] == pytest.approx([40 / 3] * 3)
    assert Ref(Kind.STATEMENT, "harbour") in drawn.caption.refs
    assert "2026: USD 13.3 million" in drawn.alt
    assert "Harbour Fund" in drawn.spec
    assert note == "Millions of USD. A pledge over several years stands as its source spreads it, else in equal parts."


def test_money_that_may_be_told_twice_is_said_under_the_drawing() -> None:
    first, paid = some_facts().money
    again = replace(first, sum=replace(first.sum, key="again", date="2026-01-05"))
    note = _drawn(some_facts(money=(first, again, paid), twice=((first.sum.key, "again"),)))[1]
    assert "USD 40 million of it may be the same money told again." in note


def test_a_sum_of_a_later_document_is_told_in_its_own_words() -> None:
    first = some_facts().money[0]
    own = replace(first, sum=replace(first.sum, about="a lighthouse", programme=""))
    told = Told(some_facts(), Choice(some_facts()), wording("en"))
    assert purpose(told, own) != "a lighthouse"
    elsewhere = (Ref(Kind.STATEMENT, "nowhere else"), *(ref for ref in first.refs if ref.kind is Kind.ENTRY))
    assert purpose(told, replace(own, refs=elsewhere)) == "a lighthouse"


def test_what_only_a_paraphrase_tells_is_not_drawn_and_another_currency_is_where_there_are_no_dollars() -> None:
    first, paid = some_facts().money
    retold = replace(first, sum=replace(first.sum, key="again"), basis="paraphrase")
    drawn, note = _drawn(some_facts(money=(first, retold, paid)))
    assert drawn.spec == _drawn(some_facts())[0].spec
    assert "1 pledge is left out" in note
    euros = replace(first, sum=replace(first.sum, currency="EUR"))
    assert "EUR" in _drawn(some_facts(money=(euros,)))[0].caption.text
    assert not [block for block in section(pack(some_facts(money=(paid,))), "money").blocks if isinstance(block, Chart)]


def _drawn(facts: Facts) -> tuple[Chart, str]:
    blocks = section(pack(facts), "money").blocks
    at = next(at for at, block in enumerate(blocks) if isinstance(block, Chart))
    drawn, note = blocks[at], blocks[at + 1]
    assert isinstance(drawn, Chart)
    assert isinstance(note, Note)
    return drawn, note.text


def test_a_headline_cut_short_is_followed_by_no_full_stop() -> None:
    said = wording("en").say("attention.contradicted", headline="Provide money for the harbours of …")
    assert said == "Sources do not agree: Provide money for the harbours of …"


def test_without_a_meeting_before_nothing_is_counted_since_one() -> None:
    report = pack(replace(some_facts(), earlier=None))
    table = next(b for b in section(report, "counted").blocks if isinstance(b, Table))
    assert not [row for row in table.rows if "last meeting" in " ".join(cell.text for cell in row.cells)]


def test_an_instrument_names_for_whom_it_is_in_force_and_for_whom_it_is_not_known() -> None:
    table = next(b for b in section(some_pack(), "stands").blocks if isinstance(b, Table))
    assert [cell.text for cell in table.rows[0].cells][2:] == ["Japan", "–", "Fiji"]
    moved = " ".join(words(some_pack()))
    assert "Fiji: signed, 2 November 2025." in moved
    assert "Japan: signed, 10 January 2025." not in moved, "that was before the last meeting"


def test_questions_rest_on_what_calls_for_them() -> None:
    block = next(b for b in section(some_pack(), "asked").blocks if isinstance(b, Listing))
    asked = [item.headline.text for item in block.items]
    assert any(q.startswith("Publish a report on fish: it was due December 2025") for q in asked)
    assert any(q.startswith("The Chair said") and "97 per cent. Of how many" in q for q in asked)
    assert any("has it entered into force for Fiji?" in q for q in asked)
    assert len(asked) <= 14


def test_words_for_the_next_statement_name_what_is_missing() -> None:
    block = next(b for b in section(some_pack(), "suggested").blocks if isinstance(b, Listing))
    report = next(item for item in block.items if item.headline.refs[0].key == "e-report")
    assert "What its words do not say" in report.details[0].text
    assert report.quote is not None
    assert "[" in report.quote.text


def test_words_are_suggested_for_the_newest_wording_and_not_for_one_that_is_gone() -> None:
    quay = next(one for one in some_facts().undertakings if one.key == "e-quay")
    assert in_use(quay).finding == "quay-2"
    told = next(one for one in quay.statements if one.relation == "first")
    assert in_use(replace(quay, statements=(told, replace(quay.statements[1], relation="fulfilled")))) == told
    assert in_use(replace(quay, statements=(told, replace(quay.statements[1], act="progress")))) == told
    assert ("d2", quay.statements[1].start, quay.statements[1].end) in wanted(some_facts())


def test_a_date_that_moved_is_asked_about_once_and_never_called_words_that_bind_less() -> None:
    def asked(report: Report) -> list[str]:
        block = next(b for b in section(report, "asked").blocks if isinstance(b, Listing))
        return [item.headline.text for item in block.items if LONG in item.headline.text]

    (once,) = asked(some_pack())
    assert "What makes the new date safe?" in once
    closed = tuple(
        replace(one, deadlines=replace(one.deadlines, slips=())) if one.key == "e-quay" else one
        for one in some_facts().undertakings
    )
    later = asked(pack(replace(some_facts(), undertakings=closed)))
    assert [one for one in later if "bind less" in one] == []
    assert [one for one in later if "name a later date" in one] != []


def test_what_is_not_known_is_said() -> None:
    said = " ".join(s.text for b in section(some_pack(), "unknown").blocks for s in sentences_of(b))
    for part in (
        "Trade of the two sides: no figure for 2021, 2023.",
        "Pact of Port Alder: whether it is in force is not known for Fiji.",
        "Joint Statement d2: 2 passages could not be read.",
        "Joint Statement d3: only the quoted words are held",
        "2 meetings were held since the last one",
        "1 rate was claimed without saying of how many",
    ):
        assert part in said


def test_a_register_without_an_undertaking_says_so_and_claims_nothing() -> None:
    report = pack(no_facts())
    said = words(report)
    assert "No undertaking of Lakes-Islands stands in a document dated by 2 June 2026." in said
    assert not [ref for ref in refs_of(report.sections) if ref.kind in {Kind.ENTRY, Kind.STATEMENT}]


def test_without_an_earlier_meeting_the_pack_begins_with_the_first_document_and_says_so() -> None:
    facts = some_facts(earlier=None)
    report = pack(facts)
    assert "The register knows no earlier meeting" in dict(report.cover.lines)["Last meeting"].text
    assert "agreed" not in [part.key for part in sections_of(report)]
    assert len(Choice(facts).new) == len(Choice(facts).main)


@pytest.mark.parametrize(
    ("language", "days", "said"),
    [
        ("en", ("2025-05-21", "2025-05-21"), "2 documents, 21 May 2025"),
        ("en", ("2019", "2025-05-21"), "2 documents, 2019 to 21 May 2025"),
        ("ja", ("2025-05-21", "2025-05-21"), "文書2件（2025年5月21日）"),
    ],
)
def test_the_title_page_tells_one_day_once(language: str, days: tuple[str, str], said: str) -> None:
    sources = {key: a_source(key, day) for key, day in zip(("d1", "d2"), days, strict=True)}
    report = pack(some_facts(sources=sources), language=language)
    assert said in [line.text for _label, line in report.cover.lines]


def test_what_may_not_be_handed_on_is_on_the_title_page() -> None:
    sources = {
        "d1": a_source("d1", confidentiality="internal"), "d2": a_source("d2", kind="paraphrase"),
        "d3": a_source("d3", invented=True, confidentiality="restricted"),
    }  # fmt: skip
    report = pack(some_facts(sources=sources))
    warned = " ".join(report.cover.warnings)
    for part in ("restricted", "made up for practice", "our paraphrases", "No person has signed"):
        assert part in warned
    labels = [b.label for part in sections_of(report) for b in part.blocks if isinstance(b, Diff)]
    assert "invented for practice" in labels


@pytest.mark.parametrize(
    ("language", "told", "warned"),
    [
        ("en", "read by machine from pictures, confidence 87 of 100", "Some sources are scans"),
        ("ja", "画像から機械で読み取り、確信度は100のうち87", "一部の出典はスキャン画像"),
    ],
)
def test_a_source_read_by_machine_says_so(language: str, told: str, warned: str) -> None:
    report = pack(some_facts(sources={key: a_source(key, sure=87) for key in ("d1", "d2", "d3")}), language=language)
    named = next(b for b in section(report, "sources").blocks if isinstance(b, Table))
    assert all(told in row.cells[1].text for row in named.rows)
    assert any(warning.startswith(warned) for warning in report.cover.warnings)
    assert not any(warning.startswith(warned) for warning in pack(some_facts(), language=language).cover.warnings)


def test_long_lists_are_cut_with_a_count_and_stand_in_the_annex() -> None:
    many = tuple(
        an_undertaking(f"e-{at}", f"Build lighthouse {at}", a_statement(f"l{at}", "d3", "2025-12-01", start=50 * at))
        for at in range(100)
    )
    report = pack(some_facts(undertakings=many, changed=()))
    assert len(listed(report, "new")) == 6
    assert "94 more stand in annex C." in words(report)
    rest = next(b for b in section(report, "rest").blocks if isinstance(b, Table) and b.key == "rest-new")
    assert len(rest.rows) == 60
    assert rest.left_out is not None
    assert rest.left_out.text == "34 more stand in the spreadsheet."
    assert len(next(sheet for sheet in report.sheets if sheet.key == "undertakings").rows) == 100


def test_a_statement_within_the_words_of_another_is_counted_with_it() -> None:
    outer = an_undertaking("e-outer", "Double trade and investment", a_statement("outer", end=90))
    inner = an_undertaking("e-inner", "Double trade", a_statement("inner", start=10, end=30, act="target"))
    assert [one.key for one in Choice(some_facts(undertakings=(outer, inner), changed=())).main] == ["e-outer"]


def test_the_words_asked_for_are_those_that_are_shown_and_no_others() -> None:
    facts = some_facts()
    assert facts.quotes.keys() == wanted(facts)
    blank = pack(replace(facts, quotes={}))
    assert not [b for part in sections_of(blank) for b in part.blocks if isinstance(b, Diff)]
    assert not re.search(r"“The two sides will light", " ".join(words(blank)))


def test_a_long_headline_and_a_long_quote_stay_whole_or_say_that_they_are_cut() -> None:
    report = some_pack()
    assert LONG in [
        item.headline.text for b in section(report, "slipped").blocks if isinstance(b, Listing) for item in b.items
    ]


def test_the_same_facts_give_the_same_report_in_any_order_of_keys() -> None:
    facts = some_facts()
    turned = replace(facts, quotes=dict(reversed(facts.quotes.items())))
    assert pack(facts) == pack(turned)


def test_the_edition_names_the_register_and_the_question_but_no_language() -> None:
    facts = some_facts()
    assert pack(facts).edition == pack(facts, language="ja").edition
    assert pack(facts).edition != pack(replace(facts, as_of="2026-06-01")).edition
    assert pack(facts).edition != pack(replace(facts, meeting=LAST)).edition


def test_a_language_without_words_is_refused_by_name() -> None:
    with pytest.raises(LanguageError, match="“fr” is not among them"):
        pack(some_facts(), language="fr")


def test_japanese_says_everything_in_japanese_but_quotes_names_and_reasons() -> None:
    report = some_pack("ja")
    for part in sections_of(report):
        assert re.search(r"[ぁ-んァ-ヶ一-龠]", part.title), part.key
        for block in part.blocks:
            if isinstance(block, Paragraph):
                for said in block.sentences:
                    assert said.language == "en" or re.search(r"[ぁ-んァ-ヶ一-龠]", said.text), said.text
