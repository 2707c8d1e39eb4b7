"""The register's list narrowed to what stands so says what the table of standings says, on any day."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.model import Findings, Status
from followthrough.register.decisions.judgements import judge
from followthrough.register.facts.facts_by_hand import add_evidence
from followthrough.register.intake.record import record
from followthrough.register.queries.asking.entry_filter import EntryFilter
from followthrough.register.queries.standing.listing import (
    KINDS,
    choices_standing,
    list_standing,
    standing_counts,
    stands_of,
    wanted_as,
)
from followthrough.register.queries.standing.standings import standing_on

pytestmark = pytest.mark.usefixtures("register")
BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
DAY = "2021-06-01"


def said(thing: str, year: int, due: str) -> Findings:
    words = f"Veland agreed to build the {thing} of Port Alder by {due}"
    d = a_document(
        f"{words}.", id=f"{thing}{year}", date=f"{year}-05-06", series="Lakes-Islands", title=f"On the {thing}"
    )
    return some_findings(d, of=(a_finding(d, words, due=due, holders=("Veland",)),))


def four() -> dict[str, str]:
    """A quay that is overdue, a lock that is done, a pier that slipped and a bridge that is due in autumn."""
    first = {"quay": "2020", "lock": "2020-03", "pier": "2020", "bridge": "2021-09"}
    read = {thing: said(thing, 2019, due) for thing, due in first.items()}
    record(read=list(read.values()), **BY)
    later = said("pier", 2020, "2030")
    record(read=[later], **BY)
    judge(one=read["pier"].findings[0].id, other=later.findings[0].id, verdict="same", **BY)
    keys = {thing: f"e-{each.findings[0].id}" for thing, each in read.items()}
    add_evidence(on=keys["lock"], says="The lock was opened.", direction="supports", shows="done",
                 source="https://example.org/lock", date="2020-01-05", **BY)  # fmt: skip
    return keys


def things(kind: str, day: str = DAY, **sides: str) -> list[str]:
    page = list_standing(EntryFilter(**sides), kind, as_of=day)
    assert page.total == len(page.items)
    return sorted(row.headline for row in page.items)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("overdue", ["quay"]),
        ("done", ["lock"]),
        ("slipped", ["pier"]),
        ("due", ["bridge"]),
        ("missed", []),
        ("contradicted", []),
        ("unknown", ["bridge", "pier", "quay"]),
    ],
)
def test_each_way_to_stand(kind: str, told: list[str]) -> None:
    keys = four()
    found = things(kind)
    assert [thing for thing in sorted(keys) if any(f" {thing} " in headline for headline in found)] == told
    assert len(found) == len(told)


def test_silence_is_told_of_a_later_day() -> None:
    four()
    assert things("silent", "2021-03-01") == []
    quiet = things("silent", "2024-06-01")
    assert [thing for thing in ("bridge", "lock", "pier", "quay") if any(f" {thing} " in one for one in quiet)] == [
        "bridge",
        "quay",
    ]  # the lock is done, and nothing is held that is later than what was said of the pier
    assert things("silent", "2024-06-01", partnership="Lakes-Islands") == quiet
    assert things("silent", "2024-06-01", partnership="Nobody") == []


def test_other_filters_hold_as_well() -> None:
    four()
    assert things("unknown", text="bridge") == things("due")
    assert things("unknown", party="Norholm") == []


def test_counts_are_those_of_the_lists() -> None:
    four()
    for chosen in (EntryFilter(), EntryFilter(text="pier"), EntryFilter(partnership="Lakes-Islands")):
        counted = {count.value: count.count for count in standing_counts(chosen, as_of=DAY)}
        assert list(counted) == list(KINDS)
        assert counted == {kind: list_standing(chosen, kind, as_of=DAY).total for kind in KINDS}
        assert sum(counted[status] for status in Status) == every_one(chosen)


def every_one(chosen: EntryFilter) -> int:
    return sum(list_standing(chosen, status, as_of=DAY).total for status in Status)


def test_what_may_be_chosen_is_counted_among_them() -> None:
    four()
    offered = choices_standing(EntryFilter(), "overdue", as_of=DAY)
    assert [(count.value, count.count) for count in offered["act"]] == [("commitment", 1)]
    assert [count.value for count in offered["party"]] == ["Veland"]


def test_rows_tell_the_status_and_the_deadline_in_force() -> None:
    keys = four()
    told = stands_of(keys.values(), as_of=DAY)
    rows = {thing: told[key] for thing, key in keys.items()}
    assert {thing: (row.status, row.due, row.slips, row.is_overdue) for thing, row in rows.items()} == {
        "quay": ("unknown", "2020", 0, True),
        "lock": ("done", "2020-03", 0, False),
        "pier": ("unknown", "2030", 1, False),
        "bridge": ("unknown", "2021-09", 0, False),
    }  # fmt: skip
    assert not any(row.signed for row in told.values())
    assert stands_of(["e-nothing"], as_of=DAY) == {}


def test_the_first_page_and_the_list_mean_the_same() -> None:
    four()
    from followthrough.register.queries.overview.glance import glance

    day = "2024-06-01"
    told = glance(as_of=day, since="2019", until="", partnership="Lakes-Islands")
    for kind in ("silent", "overdue"):
        chosen = EntryFilter(partnership="Lakes-Islands")
        assert told.counts[kind] == list_standing(chosen, kind, as_of=day).total
        assert told.counts[kind] == standing_on(day, wanted_as(kind, day, "Lakes-Islands")).count()


def test_a_way_to_stand_that_is_none() -> None:
    with pytest.raises(KeyError):
        wanted_as("nowhere", DAY)
