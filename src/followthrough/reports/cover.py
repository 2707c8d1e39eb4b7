"""The title page: what it is, of which day, resting on what, and how it may be handled."""

from __future__ import annotations

from collections.abc import Iterator

from followthrough.language.written import days
from followthrough.reports.edition import edition
from followthrough.reports.facts import PARAPHRASE, MeetingFact
from followthrough.reports.report import Cover, Kind, Ref, Sentence
from followthrough.reports.telling import Told, partnership

_DEGREES = ("restricted", "internal")  # the highest first


def cover(told: Told) -> Cover:
    """The title page of a review pack."""
    words, meeting = told.words, told.facts.meeting
    name = words.name(told.facts.names.title)
    title = words.name(meeting.name) if meeting is not None else words.say("cover.without_meeting", partnership=name)
    under = "" if meeting is None else day_and_place(told, meeting)
    return Cover(words.say("cover.kicker"), title, under, tuple(lines(told, "pack")), tuple(warnings(told)))


def day_and_place(told: Told, meeting: MeetingFact) -> str:
    """When and where it meets."""
    when = days(meeting.start, meeting.end, told.words.language)
    place = told.words.name(meeting.place)
    return told.words.say("cover.day_place", days=when, place=place) if place and when else when or place


def lines(told: Told, kind: str) -> Iterator[tuple[str, Sentence]]:
    """What stands on the title page below the title, for a kind of report."""
    words, facts, held = told.words, told.facts, told.facts.held
    rests, register = (partnership(told),), (Ref(Kind.EDITION, held.head),)
    yield words.say("cover.as_of"), Sentence(words.say("cover.as_of_says", day=words.when(facts.as_of)), rests)
    if kind == "pack":
        yield words.say("cover.last"), _last(told)
    if kind == "pack" or facts.sources:
        yield words.say("cover.covers"), Sentence(_covers(told), rests)
    known = words.when(held.known_at[:10])
    says = words.say("cover.register_says", known=known, edition=edition(facts, kind))
    yield words.say("cover.register"), Sentence(says, register)
    yield words.say("cover.made_by"), Sentence(held.program, register)


def _last(told: Told) -> Sentence:
    words, earlier = told.words, told.facts.earlier
    if earlier is None:
        key = "cover.no_last" if told.facts.meeting is not None else "cover.no_meeting"
        return Sentence(words.say(key), (partnership(told),))
    slots = {"name": words.name(earlier.name), "days": days(earlier.start, earlier.end, words.language)}
    key = "cover.last_place" if earlier.place else "cover.last_says"
    return Sentence(words.say(key, **slots, place=words.name(earlier.place)), (Ref(Kind.MEETING, earlier.key),))


def _covers(told: Told) -> str:
    words, dates = told.words, sorted(one.date for one in told.facts.sources.values() if one.date)
    if not dates:
        return words.say("cover.covers_none")
    if dates[0] == dates[-1]:
        return words.say("cover.covers_day", n=len(dates), day=words.when(dates[0]))
    return words.say("cover.covers_says", n=len(dates), first=words.when(dates[0]), last=words.when(dates[-1]))


def warnings(told: Told, nature: str = "nature") -> Iterator[str]:
    """What must be known before the pack is handed on."""
    words, held = told.words, told.facts.sources.values()
    degree = next((each for each in _DEGREES if any(one.confidentiality == each for one in held)), None)
    if degree is not None:
        yield words.say("cover.not_public", degree=words.term("confidentiality", degree))
    if told.facts.held.narrowed:
        yield words.say("cover.narrowed")
    invented = sum(one.invented for one in held)
    if invented:
        yield words.say("cover.invented", n=invented)
    if any(one.kind == PARAPHRASE for one in held):
        yield words.say("cover.paraphrase")
    if any(one.sure is not None for one in held):
        yield words.say("cover.by_machine")
    yield words.say(f"cover.{nature}")
