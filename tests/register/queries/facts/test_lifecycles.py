from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.assessments import CircularSupersessionError
from followthrough.register.intake.facts import put_fact, put_name
from followthrough.register.intake.load_world import load_world
from followthrough.register.models import Instrument, InstrumentAction, Partnership, Party
from followthrough.register.queries.facts.lifecycles import in_force, life_of, party_key, party_names

pytestmark = pytest.mark.usefixtures("register")

BY = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}


def the_world() -> None:
    load_world(partnerships={"ASEAN-Japan"}, **BY)


def ferries() -> Instrument:
    """A treaty of our own between two countries that the lexicon does not know."""
    pair = Partnership.objects.create(key="Veland-Norholm", name="Veland-Norholm")
    treaty = put_name(Instrument, "ferries", name="Ferry Treaty", kind="treaty", partnership=pair, **BY)
    for name, day in (("Veland", "2012-01-01"), ("Norholm", "2013")):
        party = put_name(Party, name.lower(), name=name, kind="country", **BY)
        pair.parties.add(party)
        same = {
            "instrument": treaty,
            "party": party,
            "action": "in force",
            "date": day,
            "source": "https://example.org",
        }
        put_fact(InstrumentAction, same, mark="V", **BY)
    return treaty


def test_the_life_of_an_instrument_comes_from_the_registers_rows() -> None:
    the_world()
    life = life_of("ajcep-protocol", as_of="2020-08-01")
    assert life is not None
    assert {row.party: row.in_force for row in life.parties if row.party in {"JP", "VN", "PH", "ID"}} == {
        "JP": "yes",
        "VN": "yes",
        "PH": "no",
        "ID": "unknown",
    }
    assert life.rule is not None
    assert [(one.party, one.action) for one in life.conflicts] == [("JP", "notified")]
    assert life_of("no-such-treaty", as_of="2020-08-01") is None


def test_what_is_in_force_between_two_parties_costs_a_constant_number_of_queries() -> None:
    the_world()
    with CaptureQueriesContext(connection) as few:
        found = in_force("JP", "VN", on="2020-09-01")
    assert {row.instrument: row.answer for row in found if row.answer != "unknown"} == {
        "tca": "yes",
        "ajcep-protocol": "yes",
        "rcep": "no",
    }
    ferries()
    with CaptureQueriesContext(connection) as more:
        in_force("JP", "VN", on="2020-09-01")
    assert len(more) == len(few)


def test_parties_of_the_register_alone_are_found_and_named() -> None:
    ferries()
    (row,) = in_force(party_key("veland"), party_key("NORHOLM"), on="2014-06-01")
    assert (row.answer, row.since) == ("yes", "2013")
    assert row.because[0].startswith("Veland: ")
    assert party_key("Burma") == "MM"
    assert party_names() == ["Norholm", "Veland"]
    with pytest.raises(LookupError):
        party_key("Atlantis")
    with pytest.raises(LookupError):
        party_key(" ")


def test_a_superseded_row_no_longer_counts() -> None:
    treaty = ferries()
    (row,) = InstrumentAction.objects.filter(instrument=treaty, party__key="veland")
    InstrumentAction.objects.filter(pk=row.pk).update(superseded_at=BY["now"])
    (answer,) = in_force("veland", "norholm", on="2014-06-01")
    assert answer.answer == "unknown"


def test_a_circle_in_the_register_is_named() -> None:
    treaty = ferries()
    later = put_name(Instrument, "bridges", name="Bridge Treaty", kind="treaty", supersedes=treaty, **BY)
    Instrument.objects.filter(key="ferries").update(supersedes=later)  # behind `put_name`, which refuses a circle
    with pytest.raises(CircularSupersessionError, match="bridges → ferries → bridges"):
        in_force("veland", "norholm", on="2014-06-01")
