from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from followthrough.reports import factsheet
from followthrough.reports.charts.timeline import timeline, told
from followthrough.reports.docx import docx
from followthrough.reports.facts import Facts
from followthrough.reports.html import html
from followthrough.reports.pdf import pdf
from followthrough.reports.report import Diff, Picture, Report, Sides, Table, sections_of, sentences_of
from followthrough.reports.wording import LANGUAGES, wording
from report_facts import AS_OF, a_statement, an_undertaking, some_facts


def facts_of(key: str) -> Facts:
    facts = some_facts()
    one = next(each for each in facts.undertakings if each.key == key)
    changed = tuple(change for change in facts.changed if change.entry == key)
    quotes = {said.place: f"The two sides agreed on {said.finding}." for said in one.statements} | dict(facts.quotes)
    return replace(facts, undertakings=(one,), changed=changed, quotes=quotes, meeting=None, earlier=None)


def sheet(key: str, language: str = "en") -> Report:
    return factsheet(facts_of(key), language=language)


def blocks(report: Report, kind: type) -> list:
    return [block for part in sections_of(report) for block in part.blocks if isinstance(block, kind)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["e-quay", "e-lights", "e-double", "e-music"])
def test_every_sentence_rests_on_something_and_every_form_is_made(key: str, language: str) -> None:
    report = sheet(key, language)
    for part in sections_of(report):
        for block in part.blocks:
            assert all(said.refs and said.text for said in sentences_of(block))
    assert "</html>" in html(report)


def test_the_printed_forms_are_made() -> None:
    assert pdf(sheet("e-lights")).startswith(b"%PDF")
    assert docx(sheet("e-quay")).startswith(b"PK")


def test_it_tells_the_words_the_claims_the_facts_the_change_and_the_figures() -> None:
    statements = next(table for table in blocks(sheet("e-quay"), Table) if table.key == "statements")
    assert [row.cells[3].text for row in statements.rows] == ["2025", "2027"]
    assert blocks(sheet("e-lights"), Sides)[0].sides[0].title == "What was claimed"
    assert blocks(sheet("e-lights"), Diff)
    assert "targets" in {part.title.lower() for part in sections_of(sheet("e-double"))}


def test_the_trackability_table_names_every_part() -> None:
    table = next(table for table in blocks(sheet("e-report"), Table) if table.key == "trackable")
    assert {row.cells[1].text for row in table.rows} <= {"said", "vague", "missing"}
    assert "who will do it" in [row.cells[0].text for row in table.rows]


def test_a_fact_sheet_is_of_one_undertaking() -> None:
    with pytest.raises(ValueError, match="of one undertaking"):
        factsheet(some_facts())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_timeline_is_a_drawing_with_a_row_for_each_statement(language: str) -> None:
    one = facts_of("e-quay").undertakings[0]
    drawn = timeline(one, wording(language), as_of=AS_OF)
    root = ET.fromstring(drawn)
    assert root.tag.endswith("svg")
    assert len(root.findall(".//{*}circle")) == 2
    assert len(root.findall(".//{*}path")) == 2, "a flag for each deadline"
    assert drawn == timeline(one, wording(language), as_of=AS_OF)
    assert wording(language).when("2027") in told(one, wording(language))


def test_the_timeline_tells_claims_and_facts_apart_by_shape() -> None:
    drawn = timeline(facts_of("e-lights").undertakings[0], wording("en"), as_of=AS_OF)
    assert "<rect" in drawn
    assert re.search(r"for and against", drawn)


def test_a_long_life_is_drawn_with_its_first_and_latest_statements() -> None:
    many = [a_statement(f"s{at}", date=f"{2000 + at}-05-06", start=50 * at) for at in range(20)]
    drawn = timeline(an_undertaking("e-long", "Keep the light", *many), wording("en"), as_of=AS_OF)
    assert drawn.count("<circle") == 14
    assert "6 May 2000" in drawn
    assert "6 May 2019" in drawn


def test_a_part_is_drawn_with_the_statement_it_stands_in_unless_it_names_another_deadline() -> None:
    said = [
        a_statement("s1", due="2026"),
        a_statement("s2", start=50, due="2026", relation="part"),
        a_statement("s3", start=90, due="2027", relation="part"),
    ]
    one = an_undertaking("e-light", "Keep the light", *said)
    assert told(one, wording("en")).count("2026") == 1
    assert told(one, wording("en")).count("2027") == 1


def test_words_in_a_drawing_are_never_markup() -> None:
    one = an_undertaking("e-x", "<b>&", a_statement("x", due="2026", relation="<script>"))
    assert "<script>" not in timeline(one, wording("en"), as_of=AS_OF)


def test_a_sheet_has_its_drawing_in_words() -> None:
    picture = blocks(sheet("e-quay"), Picture)[0]
    assert "6 May 2024: First stated, due 2025" in picture.alt
