from __future__ import annotations

import re

import pytest

from followthrough.lexicon.load import table
from followthrough.model import Document, PassageKind
from followthrough.passages import split

TITLE = "Harbour cities sign their treaty"
REAL = (
    "The ministers of the harbour cities met in Port Azure last week and agreed to open a joint training centre for "
    "pilots, to dredge the old channel and to publish a report on tides."
)
ENTRIES = [*table("en/furniture.toml")["furniture"], *table("ja/furniture.toml")["furniture"]]
YES = [(entry, line) for entry in ENTRIES for line in entry["yes"]]
NO = [(entry, line) for entry in ENTRIES for line in entry.get("no", [])]


def kind_of(line: str, text: str, *, title: str | None = TITLE) -> PassageKind:
    at = text.index(line)
    found = split(Document("d", "0", text, title=title)).items
    return next(item.kind for item in found if item.start <= at < item.end)


@pytest.mark.parametrize(("entry", "line"), YES, ids=[f"{entry['id']}: {line}" for entry, line in YES])
def test_furniture_is_set_aside(entry: dict[str, str], line: str) -> None:
    assert kind_of(line, f"{line}\n\n{TITLE}\n\n{REAL}\n") is PassageKind.FURNITURE
    if entry["where"] == "any":
        assert kind_of(line, f"{TITLE}\n\n{REAL}\n\n{line}\n") is PassageKind.FURNITURE


@pytest.mark.parametrize(("entry", "line"), NO, ids=[f"{entry['id']}: {line}" for entry, line in NO])
def test_what_only_resembles_furniture_is_kept(entry: dict[str, str], line: str) -> None:
    assert entry["why"]
    assert kind_of(line, f"{TITLE}\n\n{REAL}\n\n{line}\n\n{REAL}\n") is not PassageKind.FURNITURE


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry["id"] for entry in ENTRIES])
def test_every_entry_is_whole(entry: dict[str, object]) -> None:
    assert set(entry) <= {"id", "says", "why", "where", "takes", "case", "yes", "no"}
    assert entry["where"] in {"head", "any"}
    assert entry["why"]
    assert entry["yes"]
    assert entry["no"]
    re.compile(str(entry["says"]))


def test_ids_are_unique() -> None:
    names = [entry["id"] for entry in ENTRIES]
    assert len(set(names)) == len(names)


def test_teasers_behind_previous_article_go_with_it_to_the_end() -> None:
    text = f"{TITLE}\n\n{REAL}\n\nPrevious Article\n\nIs the tide too high?\n\nNext Article\n\nA whale in the bay"
    kinds = [item.kind for item in split(Document("d", "0", text)).items]
    assert kinds == [PassageKind.TITLE, PassageKind.OPERATIVE, *[PassageKind.FURNITURE] * 4]


def test_a_real_paragraph_behind_a_teaser_cue_is_never_lost() -> None:
    text = f"{TITLE}\n\n{REAL}\n\nRelated articles\n\n{REAL}\n\nWe agreed.\n"
    found = split(Document("d", "0", text)).items
    assert [item.kind for item in found][-2:] == [PassageKind.OPERATIVE, PassageKind.OPERATIVE]


def test_menu_lines_before_the_title_are_no_part_of_the_text() -> None:
    text = f"Harbour News\n\nPorts\n\n{TITLE} at a solemn meeting\n\n{REAL}\n"
    kinds = [item.kind for item in split(Document("d", "0", text, title=f"{TITLE} at a solemn meeting")).items]
    assert kinds == [PassageKind.FURNITURE, PassageKind.FURNITURE, PassageKind.TITLE, PassageKind.OPERATIVE]


@pytest.mark.parametrize("rule", ["***", "---", "* * *", "\\###", "_____", "<!-- -->", "</table>", "<br />", "~~~"])
def test_lines_without_a_word(rule: str) -> None:
    assert kind_of(rule, f"{REAL}\n\n{rule}\n\n{REAL}\n") is PassageKind.FURNITURE


SIGNED = """We agree to build the dock together in the years to come.

Signed at Port Azure on 3 May 2019, in two copies, in the English language.

For the Government of Azure:

Ann Fisher

Minister of Ports

ANNEX

We agree to pay for the dock in three equal parts every year.
"""


def test_names_that_sign_are_set_aside_and_the_annex_behind_them_is_not() -> None:
    kinds = [item.kind.value for item in split(Document("d", "0", SIGNED)).items]
    assert kinds == ["operative", "operative", "furniture", "furniture", "furniture", "heading", "operative"]
