from __future__ import annotations

import csv
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from followthrough.model import ReadingError
from followthrough.register.example import FACTS, INVENTED, NOTES, load_example, strangers
from followthrough.register.example.sheets import read_sheet
from followthrough.register.facts.load_facts import read_facts

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SHEETS = sorted((*NOTES.glob("*.md"), *INVENTED.glob("*.md")))
BY_A_PERSON = ("findings", "judgements", "legs", "rejections", "sum_judgements")  # each row with its reason
TABLES = sorted(path for path in FACTS.glob("*.csv") if path.stem not in BY_A_PERSON)


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_a_sheet_says_what_it_is(path: Path) -> None:
    sheet = read_sheet(path)
    assert (sheet.document.kind == "paraphrase") is (path.parent == NOTES)
    assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", sheet.document.date or "")
    assert sheet.document.text.strip()
    assert "---" not in sheet.document.text
    if path.parent == NOTES:
        assert re.match(r"https?://\S+$", sheet.document.address or "")
        assert path.stem.startswith(sheet.document.date or "no date")


def test_notes_are_enough_and_name_real_meetings() -> None:
    from followthrough.lexicon.world import meeting_of

    named = [read_sheet(path).meeting for path in NOTES.glob("*.md")]
    assert len(named) >= 25
    assert all(meeting_of(name) is not None for name in named if name)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_every_fact_has_its_mark_and_address(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        assert None not in row.values()
        if path.stem == "not_found":
            assert row["mark"] == "N"
            assert "value" not in row
        else:
            assert row["mark"] in {"V", "P"}, row
            assert re.match(r"https?://\S+$", row["source"]), row


@pytest.mark.parametrize("name", BY_A_PERSON)
def test_a_persons_word_is_about_words_of_a_note_and_says_why(name: str) -> None:
    rows = getattr(read_facts(FACTS), name)
    assert rows
    for row in rows:
        assert len(row["reason"].split()) > 5, row
        for note, words in (("note", "words"), ("other", "other_words")):
            if words in row:
                text = read_sheet(NOTES / f"{row[note]}.md").document.text
                assert row[words].lower() in text.lower(), row


def test_facts_carry_no_verdict() -> None:
    facts = read_facts(FACTS)
    assert {row["direction"] for row in facts.evidence} <= {"supports", "contradicts", "context"}
    said = " ".join(row["says"] for row in facts.evidence).lower()
    assert not re.search(r"\b(missed|broken|kept|failed|verdict)\b", said)


def test_conflicting_figures_are_all_kept() -> None:
    kept: dict[tuple[str, str], set[str]] = {}
    for row in read_facts(FACTS).observations:
        kept.setdefault((row["series"], row["period"]), set()).add(row["value"])
    assert kept["fdi-japan-asean", "2009"] == {"5.3", "3.8"}
    assert kept["trade-asean-japan", "2016"] == {"201.9", "221.7"}
    assert ("trade-asean-japan", "2012") not in kept


def test_words_of_the_facts_stand_in_their_notes() -> None:
    facts = read_facts(FACTS)
    for row in (*facts.evidence, *facts.sums, *facts.completion_claims):
        if row["note"]:
            text = read_sheet(NOTES / f"{row['note']}.md").document.text
            assert row["words"].lower() in text.lower(), row


@pytest.mark.parametrize(
    "text", ["no head", "---\ntitle: x\nno end", "---\ntitle: x\n---\nbody", "---\nno colon\n---\nbody"]
)
def test_a_damaged_sheet_is_refused_by_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "damaged.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReadingError, match=r"damaged\.md"):
        read_sheet(path)


def _counts() -> dict[str, int]:
    from followthrough.register import models

    tables = (getattr(models, name) for name in models.__all__)
    return {table.__name__: table.objects.count() for table in tables if table._meta.managed}


def test_the_example_loads_whole_and_only_once(register: str) -> None:  # noqa: ARG001  the open register
    from followthrough.register.models import (
        ActionLine,
        Claim,
        Code,
        CodingRound,
        Document,
        Entry,
        Evidence,
        InstrumentAction,
        LineTouch,
        Link,
        Observation,
        Plan,
    )

    load_example(person="test", now=NOW)
    first = _counts()
    assert Document.objects.count() == len(SHEETS)
    assert Document.objects.filter(invented=True).count() == len(list(INVENTED.glob("*.md")))
    assert Observation.objects.count() == len(read_facts(FACTS).observations)
    assert Claim.objects.filter(key="ajip-2021-05", word="addressed", denominator__isnull=True).exists()
    assert not InstrumentAction.objects.filter(mark="N").exclude(date="").exists()
    tied = Evidence.objects.exclude(entry="").values_list("entry", flat=True)
    assert set(tied) <= set(Entry.objects.values_list("key", flat=True))
    assert len(tied) > len(read_facts(FACTS).evidence) // 3
    assert Claim.objects.get(key="ajip-2022-06-vna").entry in set(tied)
    shown = {"strengthened", "weakened", "deferred", "fulfilled", "restated", "dropped"}
    assert shown <= set(Link.objects.values_list("relation", flat=True))
    assert ActionLine.objects.filter(plan__key="arden-basin-2019").count() == 12, "as its statement says"
    assert {
        row.title for row in (*Plan.objects.all(), *CodingRound.objects.all()) if "invented" not in row.title
    } == set()
    assert all("invented" in row.title for row in Plan.objects.all())
    assert all("invented" in row.title for row in CodingRound.objects.all())
    assert Code.objects.count() == 16
    assert LineTouch.objects.exists(), "later statements are proposed for its lines"
    load_example(person="test", now=NOW)
    assert _counts() == first
    assert strangers() == 0
