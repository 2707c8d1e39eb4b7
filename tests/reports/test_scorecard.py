from __future__ import annotations

from dataclasses import replace

import pytest

from followthrough.assessments.coding import Code, aggregate, agreement, decide
from followthrough.assessments.schemes import scheme
from followthrough.reports import scorecard
from followthrough.reports.docx import docx
from followthrough.reports.facts import Round, Unit
from followthrough.reports.html import html
from followthrough.reports.report import Report, Table, sections_of, sentences_of
from followthrough.reports.wording import LANGUAGES
from report_facts import no_facts, some_facts

SCORES = {("e-quay", "Veland"): "+1", ("e-quay", "Islands"): "0", ("e-ferry", "Veland"): "-1"}
HEADS = {"e-quay": "Build the quay", "e-ferry": "Open a ferry line"}


def a_round(**known: object) -> Round:
    """Two undertakings for two members; one score is open."""
    told = scheme("g7g20")
    codes = [
        Code(coder, entry, value, member, stage="interim")
        for (entry, member), value in SCORES.items()
        for coder in ("Aoi", "Ben")
    ]
    decided = [decide([code for code in codes if code.unit[:2] == unit]) for unit in SCORES]
    by_unit = {one.unit[:2]: one for one in decided}
    units = tuple(
        Unit(entry, head, member, *((made.value, made.by, made.because) if made else ("", "", "It is not coded yet.")))
        for entry, head in HEADS.items()
        for member in ("Veland", "Islands")
        for made in (by_unit.get((entry, member)),)
    )
    by_entry = aggregate(decided, told, lambda one: one.unit[0])
    made = Round(
        "r1", "Compliance 2026", told, "interim", "2026-05-01", units, aggregate(decided, told), by_entry,
        agreement(codes, told),
    )  # fmt: skip
    return replace(made, **known)


def card(language: str = "en", **known: object) -> Report:
    return scorecard(some_facts(round=a_round(**known)), language=language)


def tables(made: Report) -> dict[str, Table]:
    return {block.key: block for part in sections_of(made) for block in part.blocks if isinstance(block, Table)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_rests_on_something(language: str) -> None:
    made = card(language)
    for part in sections_of(made):
        for block in part.blocks:
            assert all(said.refs and said.text for said in sentences_of(block))
    assert "</html>" in html(made)
    assert made.foot != ""


def test_members_have_their_mean_per_cent_and_counts_with_the_rule() -> None:
    rows = {row.cells[0].text: [cell.text for cell in row.cells[1:]] for row in tables(card())["by-member"].rows}
    assert rows == {"Islands": ["0", "50%", "0", "1", "0", "0"], "Veland": ["0", "50%", "1", "0", "1", "0"]}
    notes = [block.text for part in card().sections for block in part.blocks if type(block).__name__ == "Note"]
    assert any("averaged with equal weight" in note for note in notes)


def test_the_matrix_shows_every_score_and_what_is_open() -> None:
    rows = {row.cells[0].text: [cell.text for cell in row.cells[1:]] for row in tables(card())["matrix-1"].rows}
    assert rows == {"Build the quay": ["+1", "0"], "Open a ferry line": ["-1", "open"]}


def test_agreement_is_told_and_what_waits_is_named() -> None:
    made = card()
    assert [cell.text for cell in tables(made)["agreement"].rows[0].cells][:3] == ["score", "3", "100"]
    said = " ".join(s.text for part in made.annexes for block in part.blocks for s in sentences_of(block))
    assert "1 of 4 scores are not decided; they enter no mean." in said
    assert "Open a ferry line, Islands: It is not coded yet." in said


def test_without_coding_there_is_no_agreement_and_no_mean_of_nothing() -> None:
    blank = tuple(replace(unit, value="", by="", because="It is not coded yet.") for unit in a_round().units)
    made = card(units=blank, by_member=(), by_entry=(), agreement=())
    said = " ".join(s.text for part in sections_of(made) for block in part.blocks for s in sentences_of(block))
    assert "No unit has been coded by two coders yet" in said
    assert all(table.rows for table in tables(made).values())


def test_many_members_stand_in_several_tables() -> None:
    units = tuple(
        Unit("e-quay", "Build the quay", f"M{at}", "0", "Aoi, Ben", "2 of 2 coders agree.") for at in range(20)
    )
    assert {"matrix-1", "matrix-2"} <= tables(card(units=units)).keys()


def test_a_scheme_without_members_has_one_column() -> None:
    units = tuple(replace(unit, member="") for unit in a_round().units[::2])
    made = tables(card(units=units))
    assert [column.title for column in made["matrix-1"].columns] == ["Undertaking", "Value"]
    assert "by-member" not in made


def test_it_is_of_a_round_and_set_in_word() -> None:
    with pytest.raises(ValueError, match="of one coding round"):
        scorecard(no_facts())
    assert docx(card()).startswith(b"PK")
