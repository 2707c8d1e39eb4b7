"""Meetings told by the way: in a clause of their own, by what they were about, followed or brought to an end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.gatherings import opens_with_place, place_behind, soon
from followthrough.findings.wordings.events import LED
from followthrough.language.dates.english_words import MONTHS

_TOLD: Final = frozenset([Form.PAST, Form.PERFECT])
_FINITE: Final = frozenset([Form.PAST, Form.PERFECT, Form.PRESENT, Form.THIRD])
_NOW: Final = frozenset("today’s yesterday’s tomorrow’s".split())
_COUNTED: Final = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth first-ever inaugural final last".split()
)
_TIMES: Final = frozenset((*MONTHS, "today", "yesterday", "tomorrow", "week", "month", "year"))
_NEAR: Final = 9  # words
_EARLY: Final = 5  # words before the verb of a short subject


@dataclass(slots=True)  # not frozen, as that takes thrice the time
class _Verb:
    """A verb that may tell of a meeting by the way, with all that a rule asks about it."""

    sentence: Sentence
    group: Group
    vocabulary: Vocabulary
    dated: bool  # whether the sentence has a date

    @property
    def lower(self) -> list[str]:
        """The sentence's words in small letters."""
        return self.sentence.words.lower

    def after(self, most: int) -> list[str]:
        """The words behind the verb, so many at most."""
        return self.lower[self.group.head + 1 : self.group.head + 1 + most]


def told_by_the_way(sentence: Sentence, group: Group, vocabulary: Vocabulary, *, dated: bool) -> bool:
    """Whether a verb tells of a meeting that is no act of the sentence's own subject, or names it only as its theme."""
    rule = _RULES.get(group.lemma)
    return rule is not None and not group.negated and rule(_Verb(sentence, group, vocabulary, dated))


def _ends_trip(verb: _Verb) -> bool:
    """ "Completed the last stop of his journey", "concluded her three-day visit", "finished three days of talks"."""
    after = verb.after(_NEAR)
    if _ends_meanwhile(verb, after):
        return True
    owned = not {"his", "her", "their", "a", "an"}.isdisjoint(after) and not _TRIPS.isdisjoint(after)
    days = after[after.index("days") : after.index("days") + 3] if "days" in after else []
    talked = verb.dated and days[1:2] == ["of"] and not (LED | _TALKS).isdisjoint(days[2:])
    return verb.group.main and verb.group.form in _TOLD and (owned or talked)


def _ends_meanwhile(verb: _Verb, after: list[str]) -> bool:
    """ "As President Oka concludes his State visit to Norland, the two": its end is the time of something else."""
    group, lower = verb.group, verb.lower
    start = group.subject[0] if group.subject is not None else 0
    as_they = start > 0 and lower[start - 1] == "as" and group.form in (Form.THIRD, Form.PRESENT)
    owned = after[:1] in (["his"], ["her"], ["their"]) and not _TRIPS.isdisjoint(after)
    return as_they and owned and not group.main


_TRIPS: Final = frozenset("trip tour visit journey".split())


def _follows(verb: _Verb) -> bool:
    """ "The visit followed a call between them on 2 May", "this summit follows the first one, held on 3 May"."""
    group, lower = verb.group, verb.lower
    told = group.form in (Form.PAST, Form.THIRD) and 0 < group.first <= _EARLY and lower[group.first - 1] in LED
    told = told and verb.dated
    if not told or lower[0] not in ("the", "this", "their", "today’s"):
        return False
    after = verb.after(2 * _NEAR - 1)
    met = not (LED | {"call"}).isdisjoint(after)
    return met and any(word[0].isdigit() for word in after) and after[:1] != ["by"]


def _is_about(verb: _Verb) -> bool:
    """ "Today’s first leaders’ meeting focused on tolls", "this year’s gathering brought together ten fleets"."""
    group, lower, first = verb.group, verb.lower, verb.group.first
    if group.relative or group.form not in _FOCUSED or first == 0 or first > _NEAR:
        return False
    own = lower[0] in _NOW or lower[:2] in (["this", "year’s"], ["this", "week’s"])
    own = own or (lower[0] == "the" and lower[1] in _COUNTED and verb.sentence.capital(first - 1))
    theme = lower[group.head + 1 : group.head + 2] == (["together"] if group.lemma == "bring" else ["on"])
    nouns = (k for k in range(1, first) if lower[k] in verb.vocabulary.lists["event_nouns"])
    return own and theme and any(k + 1 == first or lower[k + 1] in ("of", "between") for k in nouns)


_FOCUSED: Final = frozenset([Form.PAST, Form.PASSIVE])


def _is_the_first(verb: _Verb) -> bool:
    """ "The visit is the first-ever by a Premier", "this is the second State visit", "marks their fourth meeting"."""
    group = verb.group
    lower, nouns = verb.lower, verb.vocabulary.lists["event_nouns"]
    if not group.main or group.form not in _BEING or group.subject is None:
        return False
    after = verb.after(6)
    counted = not _COUNTED.isdisjoint(after[:3]) and after[:1] in (["the"], ["their"], ["our"])
    if not counted and after[2:3] != ["stop"]:
        return False
    subject = lower[slice(*group.subject)]
    if after[2:3] == ["stop"]:  # "was the last stop of her journey"
        return group.lemma == "be" and not _TRIPS.isdisjoint(lower[group.head + 4 : group.head + _NEAR])
    if subject == ["this"]:
        return counted and "visit" in after
    named = not nouns.isdisjoint(after) or (subject[-1:] == ["visit"] and group.lemma == "be")
    return counted and named and subject[-1:] in (["visit"], ["trip"])


_BEING: Final = frozenset([Form.COPULA, Form.THIRD, Form.PAST])


def _meets_meanwhile(verb: _Verb) -> bool:
    """ "As the allies convene for their second meeting", "the league, which will meet in September"."""
    group, lower, after = verb.group, verb.lower, verb.after(_NEAR)
    if group.relative:
        people = not _PEOPLE.isdisjoint(after[:4]) and group.lemma in ("convene", "gather") and group.form is Form.PAST
        return people or (verb.dated and _which_met(group, after))
    start = group.subject[0] if group.subject is not None else 0
    if group.lemma == "convene" and group.form is Form.PAST and group.first > 0 and lower[group.first - 1] in LED:
        return any(word[0].isdigit() for word in after[:3]) or not _PEOPLE.isdisjoint(after[:5])
    clause = not group.main and start > 0 and lower[start - 1] == "as" and group.form in _FINITE
    counted = after[:1] == ["for"] and not _COUNTED.isdisjoint(after[:4])
    timed = verb.dated and after[:1] in _WHEN_MET
    return clause and (counted or (timed and not _TIMES.isdisjoint(after)))


_WHEN_MET: Final = [[word] for word in ("in", "on", "today", "tonight", "tomorrow", "here", "at", "with")]


def _which_met(group: Group, after: list[str]) -> bool:
    """A clause behind "which" with its own time: "met in May", "will meet in September", "held its first session"."""
    timed = any(word in _TIMES or word[:4].isdigit() for word in after)
    if group.lemma == "hold":
        return timed and not LED.isdisjoint(after)
    placed = after[:1] in (["in"], ["on"], ["for"], ["last"], ["today"], ["its"], ["their"])
    return timed and placed and group.form in (Form.PAST, Form.WILL)


_PEOPLE: Final = frozenset(
    "thousands hundreds dozens representatives leaders ministers participants experts delegates officials".split()
)


def _held_often(verb: _Verb) -> bool:
    """ "Have held several meetings of the board", "held discussions with the masters of six fleets"."""
    group, after = verb.group, verb.after(_NEAR)
    if group.relative:
        return verb.dated and group.form in _TOLD and _which_met(group, after)
    often = group.form is Form.PERFECT and not _OFTEN.isdisjoint(after[:1]) and not _SEVERAL.isdisjoint(after)
    talked = not _TALKS.isdisjoint(after[:3]) and "with" in after[:5]
    return group.form in _TOLD and (often or talked) and (group.main or group.form is Form.PAST)


_OFTEN: Final = frozenset("multiple several numerous many two three four five six ten regular".split())
_SEVERAL: Final = frozenset("meetings sessions rounds consultations talks dialogues workshops exercises".split())
_TALKS: Final = frozenset("discussions consultations talks meetings".split())


def _speaks_with(verb: _Verb) -> bool:
    """ "Spoke today with President Oka", "spoke to her counterpart this morning"; not "spoke to the need for"."""
    group, lower, head = verb.group, verb.lower, verb.group.head
    near = range(head + 1, min(len(lower) - 1, head + 5))
    i = next((k for k in near if lower[k] in ("with", "to")), None)
    if not verb.dated or not group.main or group.form is not Form.PAST or i is None:
        return False
    spoken = all(word in _SPOKEN_WHEN for word in lower[head + 1 : i])
    return spoken and (verb.sentence.capital(i + 1) or not _SPOKEN_TO.isdisjoint(lower[i + 1 : i + 4]))


_SPOKEN_WHEN: Final = frozenset(
    "today yesterday again separately earlier directly jointly this last morning afternoon evening night".split()
)
_SPOKEN_TO: Final = frozenset(
    "president premier minister prime counterpart counterparts leaders king queen chancellor secretary".split()
)


def _talked_that_day(verb: _Verb) -> bool:
    """ "Yesterday we discussed tolls", "this morning, the two discussed": a talk told with its day, which opens."""
    lower = verb.lower
    if not verb.group.main or verb.group.form is not Form.PAST or not verb.dated:
        return False
    return lower[0] in _THAT_DAY or (lower[0] == "this" and lower[1] in ("morning", "afternoon", "evening"))


_THAT_DAY: Final = frozenset(["today", "yesterday", "tonight"])


def _is_there(verb: _Verb) -> bool:
    """ "Will be in Brund from 3 to 5 May for the Salt Summit", "has travelled to Oland for meetings on Friday"."""
    group, lower, head = verb.group, verb.lower, verb.group.head
    if not verb.dated or not group.main:
        return False
    there = group.form is Form.COPULA and lower[group.first] in ("was", "were", "is", "are")
    form = Form.COPULA if there else Form.WILL if group.lemma == "be" else Form.PERFECT
    after = verb.after(3 * _NEAR - 1)
    way = "in" if group.lemma == "be" else "to"
    if group.form is not form:
        return False
    if after[:2] == ["due", "in"]:  # "a delegation is due in Brund next week"
        return verb.sentence.capital(head + 3) and "delegation" in lower[: group.first]
    placed = after[:1] == [way] and verb.sentence.capital(head + 2)
    return placed and not LED.isdisjoint(after) and not {"for", "attend", "participate"}.isdisjoint(after)


def _will_go(verb: _Verb) -> bool:
    """ "Will visit Oland", "will then travel to Port Halden": a visit is placed, if not dated."""
    group, lower, head = verb.group, verb.lower, verb.group.head
    subject = lower[slice(*group.subject)] if group.subject is not None else []
    going = group.form is Form.WILL or (group.lemma == "travel" and group.form is Form.PROGRESSIVE)
    if not group.main or not going or _TRAVELLERS.isdisjoint(subject):
        return False
    at = head + 1 + (group.lemma == "travel")
    at += lower[at : at + 1] == ["the"]
    placed = at < len(lower) and verb.sentence.capital(at) and not lower[at][0].isdigit()
    return placed and (group.lemma == "visit" or lower[head + 1 : head + 2] == ["to"])


_TRAVELLERS: Final = frozenset(
    "president premier minister ministers chancellor king queen secretary envoy ambassador advisor leaders delegation "
    "he she gentleman lady commissioner team teams mission".split()
)


def _goes(verb: _Verb) -> bool:
    """What "travel" tells: where somebody will go, or has gone for what meeting."""
    return _will_go(verb) or _is_there(verb)


def _pays_visit(verb: _Verb) -> bool:
    """ "Made her first visit to Oland", "paid a visit to Port Halden": placed, if not dated."""
    group, lower, head = verb.group, verb.lower, verb.group.head
    near = range(head + 2, min(len(lower) - 2, head + 7))
    k = next((k for k in near if lower[k] in ("visit", "trip") and lower[k + 1] == "to"), None)
    return group.main and group.form in _TOLD and k is not None and verb.sentence.capital(k + 2)


def _returns(verb: _Verb) -> bool:
    """ "Return to Brund on Monday for a fourth round of talks"."""
    after = verb.after(2 * _NEAR)
    talks = not (LED | _TALKS | _ROUNDS).isdisjoint(after[after.index("for") :]) if "for" in after else False
    told = verb.group.form in _FINITE or verb.group.form is Form.WILL
    return verb.dated and verb.group.main and told and after[:1] == ["to"] and talks


def _carries_out(verb: _Verb) -> bool:
    """ "Carried out a joint exercise in the strait"."""
    after = verb.after(_NEAR)
    return verb.group.main and verb.group.form in _TOLD and after[:1] == ["out"] and not _EXERCISES.isdisjoint(after)


_EXERCISES: Final = frozenset("exercise exercises drill drills manoeuvres".split())


def _joins_counterparts(verb: _Verb) -> bool:
    """ "Joined their counterparts in Brund for talks"."""
    after = verb.after(_NEAR)
    met = after[:1] in (["his"], ["her"], ["their"]) and not {"counterpart", "counterparts"}.isdisjoint(after[1:3])
    return verb.group.main and verb.group.form in _TOLD and met and not LED.isdisjoint(after)


def _will_hold_there(verb: _Verb) -> bool:
    """ "Will hold their next round of consultations in Oland": placed, if not dated."""
    group, lower, head = verb.group, verb.lower, verb.group.head
    if not group.main or group.form is not Form.WILL:
        return False
    if (soon(lower) or opens_with_place(verb.sentence, group.first)) and not (LED | _ROUNDS).isdisjoint(
        lower[head + 1 : head + 6]
    ):
        return True  # "in the coming months the masters will conduct an exercise"
    i = place_behind(verb.sentence, head, _NEAR)
    held = lower[head + 1 : i] if i is not None else []
    return not (LED | _ROUNDS).isdisjoint(held) and {"on", "with", "to", ",", "and"}.isdisjoint(held)


_ROUNDS: Final = frozenset("round rounds consultations exercise exercises workshop conference".split())


def _holds(verb: _Verb) -> bool:
    """What "hold" tells: where something will be held, or what was held often."""
    return _will_hold_there(verb) or _held_often(verb)


def _is_or_is_there(verb: _Verb) -> bool:
    """What "be" tells: which visit it is, or where somebody will be."""
    return _is_the_first(verb) or _is_there(verb)


_RULES: Final[Mapping[str, Callable[[_Verb], bool]]] = {
    **dict.fromkeys(("complete", "conclude", "finish", "wrap"), _ends_trip),
    **dict.fromkeys(("meet", "convene", "gather", "reconvene"), _meets_meanwhile),
    **dict.fromkeys(("focus", "bring"), _is_about),
    "be": _is_or_is_there,
    "mark": _is_the_first,
    "return": _returns,
    "speak": _speaks_with,
    "discuss": _talked_that_day,
    "travel": _goes,
    "visit": _will_go,
    "follow": _follows,
    "hold": _holds,
    **dict.fromkeys(("host", "conduct"), _will_hold_there),
    "carry": _carries_out,
    "join": _joins_counterparts,
    **dict.fromkeys(("make", "pay", "undertake"), _pays_visit),
}
BY_THE_WAY: Final = frozenset(_RULES)
