"""A treaty that is recorded: its parties, signature and entry into force, from its words and from its record."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from factories import a_document, a_finding, some_findings
from followthrough import model
from followthrough.documents import read
from followthrough.lexicon.phrasebook import spoken
from followthrough.model import Findings, Passages, TreatyRecord
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.intake.record import Details, record
from followthrough.register.models import Instrument, InstrumentAction
from followthrough.register.queries.facts.lifecycles import in_force, life_of
from followthrough.register.queries.facts.world import instruments
from followthrough.register.queries.standing.standings import Wanted, standing_page

pytestmark = pytest.mark.usefixtures("register")

BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
NAME = "AGREEMENT ON FERRIES BETWEEN THE GOVERNMENT OF NORWAY AND THE GOVERNMENT OF CHILE"
TEXT = f"""{NAME}

The Government of the Kingdom of Norway and the Government of the Republic of Chile (hereinafter called “the Parties”),

Desiring to see more ferries, have agreed as follows:

Article 1 Scope

The Parties run ferries.

Article 9 Entry into Force

RULE

IN WITNESS WHEREOF the undersigned have signed this Agreement.

DONE at Bergen, in duplicate, this fourth day of May two thousand and seven, in the Norwegian, Spanish and English
languages, all texts being equally authentic.

For the Government of the Kingdom of Norway
For the Government of the Republic of Chile
"""
FIXED = "This Agreement shall enter into force on 1 July 2008."
AFTER = "This Agreement shall enter into force on the first day of the second month after the last notification."
RECORD = TreatyRecord(("NOR", "CHL"), "2007-05-04", "2008-03-01")


def treaty(rule: str = FIXED, text: str = TEXT, **known: Any) -> model.Document:
    return a_document(
        text.replace("RULE", rule), **{"id": "ferries", "title": "Norway - Chile", "kind": "treaty"} | known
    )


def put(document: model.Document, **details: Any) -> str:
    (outcome,) = record(read=[Findings(Passages(document, ()), (), ())], details=Details(**details), **BY).outcomes
    return outcome.says


def test_a_text_is_told_by_party_and_says_when_it_binds() -> None:
    assert put(treaty()).endswith("It is a treaty of 2 parties: signed 2007-05-04.")
    life = life_of("treaty-ferries", as_of="2008-06-30")
    assert life is not None
    assert [(row.party, row.stage, row.since, row.in_force) for row in life.parties] == [
        ("CL", "signed", "2007-05-04", "no"),
        ("NO", "signed", "2007-05-04", "no"),
    ]
    assert {act.place for act in life.common} == {"Bergen"}
    answers = [in_force("NO", "CL", on=day)[0] for day in ("2008-06-30", "2008-07-01")]
    assert [(one.name, one.answer) for one in answers] == [(NAME, "no"), (NAME, "yes")]
    assert in_force("NO", "JP", on="2008-07-01") == ()


@pytest.mark.parametrize(
    ("rule", "since"),
    [
        ("This Agreement shall enter into force on the date of its signature.", "2007-05-04"),
        ("This Agreement shall enter into force 30 days after the date of its signature.", "2007-06-03"),
        (FIXED, "2008-07-01"),
        (FIXED.replace("2008", "2006"), None),  # a day before the signature
        (FIXED.replace(".", ", provided that the Parties have notified each other."), None),
    ],
)
def test_a_rule_that_counts_from_the_signature_gives_the_day(rule: str, since: str | None) -> None:
    put(treaty(rule))
    found = in_force("NO", "CL", on="2020-01-01")
    assert [one.since for one in found] == [since]
    assert found[0].answer == ("unknown" if since is None else "yes")


def test_a_rule_without_the_act_it_waits_for_leaves_it_unknown() -> None:
    put(treaty(AFTER))
    (found,) = in_force("NO", "CL", on="2020-01-01")
    assert (found.answer, found.since) == ("unknown", None)


def test_what_its_record_says_stands_beside_and_the_text_is_preferred_with_the_reason() -> None:
    put(treaty(AFTER, record=replace(RECORD, signed="2007-05-01")))
    life = life_of("treaty-ferries", as_of="2020-01-01")
    assert life is not None
    assert [(one.action, one.preferred.date, [other.date for other in one.others]) for one in life.conflicts] == [
        ("signed", "2007-05-04", ["2007-05-01"])
    ]
    assert life.conflicts[0].because.endswith("read in the source itself, the other partial or secondary.")
    assert {(row.in_force, row.in_force_since) for row in life.parties} == {("yes", "2008-03-01")}


SPREAD = TEXT.replace(
    "DONE at Bergen, in duplicate, this fourth day of May two thousand and seven",
    "DONE at Oslo on 4 May 2007 and at Santiago on 9 June 2007, in duplicate",
)


def test_who_signed_in_which_place_and_when_is_told_party_by_party() -> None:
    put(treaty(text=SPREAD, record=RECORD))
    life = life_of("treaty-ferries", as_of="2007-05-31")
    assert life is not None
    assert [(row.party, row.stage, row.since) for row in life.parties] == [
        ("CL", "unknown", None),  # its own day is not yet, whatever the record says of all
        ("NO", "signed", "2007-05-04"),
    ]
    because = life.parties[1].because
    assert "(Oslo is the seat of Norway; the closing words spread the signatures" in because
    assert spoken(because, "ja")[1] == "ja"
    assert {spoken(act.note, "ja")[1] for act in life.common} == {"ja"}
    told = SPREAD.replace("4 May 2007", "4 May 2007 for Norway").replace("9 June 2007", "9 June 2007 for Chile")
    put(treaty("This Agreement shall enter into force on the date of its signature.", text=told))
    life = life_of("treaty-ferries", as_of="2007-07-01")
    assert life is not None
    assert [(row.party, row.since) for row in life.parties] == [("CL", "2007-06-09"), ("NO", "2007-06-09")]
    acts = {(act.party, act.date, act.place, act.mark) for row in life.parties for act in row.actions}
    assert {("NO", "2007-05-04", "Oslo", "V"), ("CL", "2007-06-09", "Santiago", "V")} <= acts


def test_a_party_that_is_not_known_is_named_in_its_words() -> None:
    three = TEXT.replace("Kingdom of Norway and the", "Kingdom of Norway, the Alder Republic and the", 1)
    told = put(treaty(text=three))
    assert "a treaty of 3 parties" in told
    assert told.endswith("It names “Alder Republic” as a party, whom this register does not know.")


def test_a_text_that_is_no_solemn_one_is_told_by_its_record() -> None:
    put(treaty(text="Annex of tariffs, with lines of numbers only.", record=RECORD))
    (found,) = in_force("NO", "CL", on="2009-01-01")
    assert (found.answer, found.since) == ("yes", "2008-03-01")


def test_the_xml_of_a_treaty_holds_both() -> None:
    meta = "".join(f"<partyisocode>{code}</partyisocode>" for code in RECORD.parties)
    body = "".join(f"<article>{part}</article>" for part in TEXT.replace("RULE", AFTER).split("\n\n"))
    xml = (
        f"<treaty><meta><name>Norway - Chile</name><date_signed>2007-05-04</date_signed>"
        f"<date_into_force>2008-03-01</date_into_force><parties_original>{meta}</parties_original>"
        f"<language>en</language></meta><body>{body}</body></treaty>"
    )
    document = read(xml.encode())
    assert document.record == RECORD
    assert put(document).endswith("It is a treaty of 2 parties: signed 2007-05-04, in force 2008-03-01.")
    (found,) = in_force("NO", "CL", on="2009-01-01")
    assert (found.answer, found.since) == ("yes", "2008-03-01")
    odd = read(xml.replace("2008-03-01", "soon").encode())
    assert odd.record == replace(RECORD, in_force=None)


@pytest.mark.parametrize("again", [{"id": "copy"}, {"id": "copy", "address": "https://example.org/ferries"}])
def test_the_same_treaty_from_two_addresses_is_one(again: dict[str, str]) -> None:
    put(treaty())
    put(treaty(text=f"{TEXT}\nPrinted anew.", **again))
    assert Instrument.objects.count() == 1
    assert len(in_force("NO", "CL", on="2009-01-01")) == 1
    life = life_of("treaty-ferries", as_of="2009-01-01")
    assert life is not None
    assert life.conflicts == ()
    assert len(life.common) == 2  # each text as a source of its own


def test_read_again_what_its_text_no_longer_says_is_superseded() -> None:
    put(treaty())
    put(treaty(text=TEXT.replace("fourth", "fifth")))
    rows = InstrumentAction.objects.order_by("id").values_list("date", "superseded_at")
    assert [(day, gone is not None) for day, gone in rows] == [("2007-05-04", True), ("2007-05-05", False)]
    assert put(treaty(text=TEXT.replace("fourth", "fifth"))).endswith("nothing has changed.")


def test_a_treaty_withdrawn_binds_nobody_until_it_is_back() -> None:
    put(treaty())
    withdraw(document="ferries", reason="Never signed.", **BY)
    assert in_force("NO", "CL", on="2009-01-01") == ()
    assert instruments() == []
    withdraw(document="ferries", reason="It was.", verdict="undo", **BY)
    assert len(in_force("NO", "CL", on="2009-01-01")) == 1
    assert [row.name for row in instruments()] == [NAME]


def test_a_promise_to_sign_it_is_kept_by_its_text_until_that_is_withdrawn() -> None:
    promise = a_document("Norway and Chile agreed to sign the Ferry Treaty by 2008.", id="promise", date="2006-01-01")
    named = {"due": "2008", "instruments": ("Ferry Treaty",), "cue": model.Cue(27, 31, "en/instrument:sign")}
    said = a_finding(promise, "sign the Ferry Treaty by 2008", model.Act.INSTRUMENT, **named)
    record(read=[some_findings(promise, of=(said,))], **BY)
    statuses = [_status()]
    put(treaty(title="Ferry Treaty"))
    statuses.append(_status())
    withdraw(document="ferries", reason="Never signed.", **BY)
    assert [*statuses, _status()] == ["unknown", "done", "unknown"]


def _status() -> str:
    (row,) = standing_page(Wanted(), as_of="2020-01-01").rows
    return str(row.assessment.status)


@pytest.mark.parametrize("details", [{"confidentiality": "internal"}, {"invented": True}])
def test_what_is_not_public_or_invented_makes_no_instrument(details: dict[str, Any]) -> None:
    assert "treaty" not in put(treaty(), **details)
    assert not Instrument.objects.exists()


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chile sign ferry agreement\n\nThe parties said that it shall enter into force on 1 July 2008.",
        TEXT.replace(NAME, "Ferries at last, say ministers.").replace("The Government of", "A friend of"),
        "We will meet again.",
    ],
)
def test_news_of_a_treaty_is_none(text: str) -> None:
    assert "treaty" not in put(treaty(text=text, kind="news", title="Ferries"))
    assert not Instrument.objects.exists()
