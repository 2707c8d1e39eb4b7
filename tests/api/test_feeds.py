"""Feeds and the calendar as programs read them."""

from __future__ import annotations

from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest
from django.utils import timezone
from icalendar import Calendar

from api.asking import Program
from followthrough.register.decisions.review import decide
from followthrough.register.models import Entry

ATOM = "{http://www.w3.org/2005/Atom}"


def read(answer) -> ET.Element:
    assert answer.status_code == 200, answer.content[:300]
    assert answer["Content-Type"].startswith("application/atom+xml")
    return ET.fromstring(answer.content)


def ids(feed: ET.Element) -> list[str]:
    return [str(entry.findtext(f"{ATOM}id")) for entry in feed.findall(f"{ATOM}entry")]


def test_the_feed_of_the_register(anyone):
    feed = read(anyone.get("/feeds/register.atom"))
    assert feed.findtext(f"{ATOM}id") == "urn:followthrough:feed:register"
    assert len(ids(feed)) == Entry.objects.count()
    assert all(each.startswith("urn:followthrough:entry:e-") for each in ids(feed))
    assert feed.findtext(f"{ATOM}updated") == max(
        str(each.findtext(f"{ATOM}updated")) for each in feed.findall(f"{ATOM}entry")
    )
    links = [link.get("href", "") for link in feed.iter(f"{ATOM}link")]
    assert all(link.startswith("http://localhost/") for link in links)


def test_a_change_comes_first_and_keeps_its_identity(anyone):
    before = ids(read(anyone.get("/feeds/register.atom")))
    last = before[-1].removeprefix("urn:followthrough:entry:")
    now = timezone.now() + timedelta(seconds=1)
    decide(entry=last, verdict="confirm", person="Aoi", now=now)
    feed = read(anyone.get("/feeds/register.atom"))
    assert ids(feed)[0] == before[-1]
    assert set(ids(feed)) <= set(before)
    assert feed.findtext(f"{ATOM}updated", "").startswith(now.isoformat()[:19])


def test_our_own_words_are_no_quotation_and_what_was_made_up_is_marked(anyone):
    told = {str(e.findtext(f"{ATOM}summary")) for e in read(anyone.get("/feeds/register.atom")).findall(f"{ATOM}entry")}
    ours = [words for words in told if "in our own words" in words]
    assert len(ours) == 1
    assert "“" not in ours[0]
    assert any(words.startswith("Made up for practice. “") for words in told)


def test_of_a_partnership_an_area_and_a_search(anyone):
    assert ids(read(anyone.get("/feeds/partner/Lakes-Islands.atom"))) == []
    assert anyone.get("/feeds/partner/Atlantis.atom").status_code == 404
    assert ids(read(anyone.get("/feeds/area/trade.atom"))) == []
    program = Program("read")
    kept = program.post("/saved-searches", {"name": "Pledges", "shared": True, "chosen": {"act": "pledge"}})
    feed = read(anyone.get(f"/feeds/search/{kept['key']}.atom"))
    assert feed.findtext(f"{ATOM}title") == "What changed: Pledges"
    assert len(ids(feed)) == 1
    mine = program.post("/saved-searches", {"name": "Mine", "chosen": {"act": "aim"}})
    assert anyone.get(f"/feeds/search/{mine['key']}.atom").status_code == 404
    assert program.get(f"/feeds/search/{mine['key']}.atom").status_code == 200


@pytest.mark.parametrize("path", ["/feeds/register.atom", "/calendar.ics"])
def test_a_subscription_is_told_that_nothing_changed(anyone, path):
    first = anyone.get(path)
    again = anyone.get(path, if_none_match=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert anyone.get(path).content == first.content


def test_the_calendar(anyone):
    answer = anyone.get("/calendar.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    events = {str(event["UID"]): event for event in Calendar.from_ical(answer.content).walk("VEVENT")}
    assert any(uid.startswith("meeting-") for uid in events)
    deadline = next(
        event for uid, event in events.items() if uid.startswith("deadline-") and "mangroves" in event["SUMMARY"]
    )
    assert deadline["DTSTART"].dt.isoformat() == "2027-12-31"
    assert "Known to the month only, 2027-12" in deadline["DESCRIPTION"]
    assert str(deadline["SUMMARY"]).startswith("[invented]")
    assert str(deadline["URL"]).startswith("http://localhost/entries/e-")


def test_the_calendar_of_a_partnership(anyone):
    events = Calendar.from_ical(anyone.get("/calendar.ics?partnership=Lakes-Islands").content).walk("VEVENT")
    assert {str(event["UID"]).partition("-")[0] for event in events} == {"meeting"}
