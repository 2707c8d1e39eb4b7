"""Who promised whom, and in which areas: every undertaking counted once a cell, on both engines."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from factories import a_document, a_finding, some_findings

BY = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
pytestmark = pytest.mark.usefixtures("register")


def statement(words: str, *, series: str = "Lakes Forum", date: str = "2020", **roles):
    document = a_document(f"{words}.", title=words[:40], date=date, series=series)
    return some_findings(document, of=(a_finding(document, words, broad=True, **roles),))


@pytest.fixture
def _recorded(register: str) -> None:  # noqa: ARG001  it opens the register
    from followthrough.register.intake.record import record

    read = [
        statement("Veland will lower tariffs for the Isles", holders=("Veland",), addressees=("Isles",)),
        statement("Veland will cut emissions of its ports", holders=("Veland",)),
        statement("Norholm will train teachers in the Isles", holders=("Norholm",), addressees=("Isles", "Sul")),
        statement("Osia will build a railway", holders=("Osia",), series="Osia-Sul Forum"),
    ]
    record(read=read, **BY)


@pytest.mark.usefixtures("_recorded")
def test_each_pair_counts_the_undertakings_of_the_one_to_the_other():
    from followthrough.register.queries.undertakings.promises import promises

    told = promises()
    assert told.holders == ("Norholm", "Veland", "Osia")  # most promises first, then by name
    assert told.addressees == ("Isles", "Sul", "")
    assert told.counts["Veland"] == {"Isles": 1, "": 1}
    assert told.counts["Norholm"] == {"Isles": 1, "Sul": 1}
    assert told.left_out == 0
    assert promises(partnership="Osia-Sul Forum").holders == ("Osia",)
    assert promises(partnership="nobody").holders == ()


@pytest.mark.usefixtures("_recorded")
def test_areas_are_told_by_their_words():
    from followthrough.register.queries.undertakings.promises import fields

    told = fields()
    assert told.counts["trade"] == {"Lakes Forum": 1}
    assert told.counts["infrastructure"] == {"Lakes Forum": 1, "Osia-Sul Forum": 1}
    assert told.counts["climate"] == {"Lakes Forum": 1}
    assert told.counts["women"] == {}
    assert told.totals == {"Lakes Forum": 3, "Osia-Sul Forum": 1}
    assert set(fields(partnership="Osia-Sul Forum").totals) == {"Osia-Sul Forum"}


@pytest.mark.usefixtures("_recorded")
def test_the_list_by_area_holds_what_the_table_counts():
    from followthrough.register.queries import EntryFilter, list_entries

    assert [row.parties for row in list_entries(EntryFilter(field="trade")).items] == [("Veland",)]
    assert list_entries(EntryFilter(field="infrastructure")).total == 2
    assert list_entries(EntryFilter(field="nothing of ours")).total == 0


def test_parties_beyond_the_first_of_a_side_are_counted_not_shown():
    from followthrough.register.intake.record import record
    from followthrough.register.queries.undertakings.promises import MOST, promises

    read = [statement(f"Land {n} will build bridge {n}", holders=(f"Land {n}",)) for n in range(MOST + 3)]
    record(read=read, **BY)
    assert (len(promises().holders), promises().left_out) == (MOST, 3)
