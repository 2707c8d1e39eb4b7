"""Occasions as a calendar file, read back as a calendar program would."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from followthrough.exchange.calendar import Kind, Occasion, calendar_bytes

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def an_occasion(**says) -> Occasion:
    known = {"key": "e-1", "kind": Kind.DEADLINE, "first": date(2030, 12, 31), "last": date(2030, 12, 31)}
    return Occasion(**(known | {"summary": "Due: double trade", "stamp": NOW} | says))


def read(*occasions: Occasion) -> list:
    return list(Calendar.from_ical(calendar_bytes(occasions, name="ASEAN-Japan")).walk("VEVENT"))


def test_a_deadline_is_a_whole_day():
    written = calendar_bytes([an_occasion(description="Due 2030.\nASEAN; Japan", tentative=True)], name="日本")
    assert b"DTSTART;VALUE=DATE:20301231" in written
    assert b"DTEND;VALUE=DATE:20310101" in written
    assert b"UID:deadline-e-1@followthrough" in written
    assert b"TRANSP:TRANSPARENT" in written
    (event,) = Calendar.from_ical(written).walk("VEVENT")
    assert str(event["DESCRIPTION"]) == "Due 2030.\nASEAN; Japan"
    assert str(event["STATUS"]) == "TENTATIVE"


def test_a_meeting_lasts_from_its_first_day_to_its_last():
    (event,) = read(
        an_occasion(kind=Kind.MEETING, key="forum-33", first=date(2018, 6, 13), last=date(2018, 6, 14), place="Tokyo")
    )
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2018, 6, 13), date(2018, 6, 15))
    assert (str(event["UID"]), str(event["LOCATION"])) == ("meeting-forum-33@followthrough", "Tokyo")


def test_a_deadline_that_moved_keeps_its_identity():
    (before,), (after,) = (
        read(an_occasion()),
        read(an_occasion(first=date(2032, 12, 31), last=date(2032, 12, 31), sequence=1)),
    )
    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)


def test_the_same_occasions_in_any_order_give_the_same_bytes():
    some = [an_occasion(key=f"e-{n}", first=date(2030, n, 1), last=date(2030, n, 1)) for n in range(1, 6)]
    assert calendar_bytes(some, name="x") == calendar_bytes(reversed(some), name="x")


def test_no_occasion_is_a_calendar_too():
    assert read() == []


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)


@settings(deadline=None)  # the first call loads the calendar library
@given(WORDS, WORDS, WORDS)
def test_no_words_break_the_file_or_add_to_it(summary, description, place):
    (event,) = read(an_occasion(summary=summary, description=description, place=place))
    assert set(event) <= {
        "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CATEGORIES", "STATUS", "TRANSP", "SEQUENCE", "DESCRIPTION",
        "LOCATION",
    }  # fmt: skip
    assert event["DTSTART"].dt == date(2030, 12, 31)


words = st.text(st.sampled_from('ab ;,:\\"\n^日本é😀'), max_size=200)


@settings(max_examples=60)
@given(words, words, words, st.booleans(), st.integers(0, 9))
def test_lines_written_here_say_what_the_library_writes(summary, description, place, tentative, sequence):
    """And the library reads them back as it reads its own."""
    known = {"summary": summary, "description": description, "place": place, "address": "https://example.org/a,b;c"}
    one = an_occasion(**known, tentative=tentative, sequence=sequence)
    theirs = Event()
    theirs.add("uid", "deadline-e-1@followthrough")
    theirs.add("dtstamp", one.stamp)
    theirs.add("dtstart", one.first)
    theirs.add("dtend", date(2031, 1, 1))
    theirs.add("summary", one.summary)
    theirs.add("categories", ["deadline"])
    theirs.add("status", "TENTATIVE" if tentative else "CONFIRMED")
    theirs.add("transp", "TRANSPARENT")
    theirs.add("sequence", sequence)
    for name, value in (("description", one.description), ("location", one.place)):
        if value:
            theirs.add(name, value)
    theirs.add("url", one.address)
    written = calendar_bytes([one], name="x")
    (ours,) = Calendar.from_ical(written).walk("VEVENT")
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    again = Event.from_ical(theirs.to_ical())
    assert {name: ours[name].to_ical() for name in ours} == {name: again[name].to_ical() for name in again}
