from __future__ import annotations

from dataclasses import replace

import pytest

from followthrough.assessments.plans import ActionLine
from followthrough.model import Status
from followthrough.reports import progress
from followthrough.reports.html import html
from followthrough.reports.pdf import pdf
from followthrough.reports.report import Report, Table, sections_of, sentences_of
from followthrough.reports.wording import LANGUAGES
from report_facts import a_fact, a_line, no_facts, some_facts


def report(language: str = "en", **known: object) -> Report:
    return progress(some_facts(**known), language=language)


def words(made: Report) -> str:
    return " ".join(s.text for part in sections_of(made) for block in part.blocks for s in sentences_of(block))


def tables(made: Report) -> dict[str, Table]:
    return {block.key: block for part in sections_of(made) for block in part.blocks if isinstance(block, Table)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_rests_on_something_and_headings_keep_their_order(language: str) -> None:
    made = report(language)
    for part in sections_of(made):
        for block in part.blocks:
            assert all(said.refs and said.text for said in sentences_of(block))
    assert [part.title for part in made.sections][1:] == ["Learning", "Sea"]
    assert "</html>" in html(made)


def test_the_rate_of_the_whole_and_of_each_heading_has_its_numerator_and_denominator() -> None:
    said = words(report())
    assert "The plan has 3 action lines; 33.3 per cent (1 of 3) are done." in said
    assert "2 lines: done 50 per cent (1 of 2); moving 1; missed 0; not known 0." in said
    assert "1 line: done 0 per cent (0 of 1); moving 0; missed 0; not known 1." in said


def test_each_line_keeps_the_plans_own_word_beside_where_it_stands() -> None:
    rows = tables(report())["lines-heading-1"].rows
    own = [(row.cells[1].text, row.cells[-2].text, row.cells[-1].text) for row in rows]
    assert own == [
        ("Open a school", "“completed”", "Done"),
        ("Train forty pilots\n– A first course", "“ongoing”", "In progress"),
    ]


def test_what_the_plan_calls_done_and_nothing_else_shows_is_named() -> None:
    facts = some_facts()
    shown = a_line(
        ActionLine("2", "Train forty pilots", "Learning", status="ongoing"),
        evidence=(a_fact("trained", "Forty pilots were trained", shows=Status.DONE),),
    )
    plan = replace(facts.plans[0], lines=(facts.plans[0].lines[0], shown, facts.plans[0].lines[2]))
    made = progress(replace(facts, plans=(plan,)))
    said = words(made)
    assert "1 line is called done by the plan’s own word, and nothing else in the register shows it." in said
    assert "Done as we assess each line" in tables(made)["plan-plan-1"].note
    assert "Forty pilots were trained" in tables(made)["lines-heading-1"].rows[1].cells[-1].text


def test_others_claims_stand_beside_and_are_not_exchanged() -> None:
    assert [cell.text for cell in tables(report())["claims-pact"].rows[0].cells][2] == "“addressed”"


def test_a_plan_without_lines_says_so() -> None:
    facts = some_facts()
    made = progress(replace(facts, plans=(replace(facts.plans[0], lines=()),)))
    assert "holds no line of this plan" in words(made)


def test_it_is_of_one_plan() -> None:
    with pytest.raises(ValueError, match="of one plan"):
        progress(no_facts())


def test_it_is_set_as_pdf() -> None:
    assert pdf(report()).startswith(b"%PDF")
