"""Visits told as the time of something else: "during an official visit to Brund", "on the occasion of her visit".

And what tells of a visit or ceremony by a verb of its own: "toured the harbour", "marked the day with a reception".
"""

from __future__ import annotations

from collections.abc import Iterator

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.gatherings import place_behind

TOLD = frozenset(
    [
        Form.PAST,
        Form.PERFECT,
        Form.PRESENT,
        Form.THIRD,
        Form.GERUND,
        Form.PASSIVE,
        Form.WILL,
        Form.WILL_PASSIVE,
        Form.PERFECT_PASSIVE,
        Form.PROGRESSIVE,
    ]
)


def visits(sentence: Sentence) -> Iterator[tuple[int, int, str, Group | None]]:
    """ "During an official visit to Brund": when something was done says that a visit was paid."""
    lower = sentence.words.lower
    for i in [i for i in sentence.marks if lower[i] == "visit"]:
        before = lower[max(0, i - 7) : i]
        during = "during" in before and ":" not in before and not told_aside(sentence, i)
        known = during and _known_visit(before[before.index("during") + 1 :])
        if (during and not known) or ("occasion" in before and _dated_visit(sentence, i)):
            yield i, i + 1, "en/event:meet", None


def told_aside(sentence: Sentence, i: int) -> bool:
    """ "A promise that the Premier made during her visit": in a clause that only describes."""
    verb = next((g for g in reversed(sentence.groups) if g.head < i and g.form in TOLD), None)
    return verb is not None and not verb.main and verb.subject is not None and verb.subject[0] > 0


def _dated_visit(sentence: Sentence, i: int) -> bool:
    """ "On the occasion of her visit to Brund on 3 May": with its place and day."""
    lower = sentence.words.lower
    day = next((k for k in range(i + 1, min(len(lower) - 1, i + 7)) if lower[k] == "on"), None)
    return lower[i + 1 : i + 2] == ["to"] and day is not None and any(w[0].isdigit() for w in lower[day + 1 : day + 3])


def _known_visit(between: list[str]) -> bool:
    """ "During the visit", "during the Premier's visit": when something else was done."""
    if not {"official", "state"}.isdisjoint(between):
        return False
    owned = any(word.endswith(("’s", "'s", "s’", "s'")) for word in between)
    return owned or between in (["the"], ["his"], ["her"], ["their"], ["this"])


MET_OTHERWISE = frozenset("receive draw attract".split())
_RECEIVED = frozenset(
    "envoy envoys ambassador ambassadors delegation delegations minister ministers president premier secretary "
    "chairman chairperson representative representatives commissioner governor speaker king queen".split()
)


def met_otherwise(sentence: Sentence, group: Group, vocabulary: Vocabulary, *, dated: bool) -> bool:
    """ "Was received by the President", "received the envoy on 3 May", "the workshop drew 90 pilots"."""
    lower, head = sentence.words.lower, group.head
    if group.lemma not in MET_OTHERWISE or not group.main or group.negated or group.subject is None:
        return False
    after, subject = lower[head + 1 : head + _NEAR], lower[slice(*group.subject)]
    person = not (vocabulary.lists["persons"] | vocabulary.lists["joint"] | _RECEIVED).isdisjoint(subject)
    if group.lemma == "receive":
        if group.form is Form.PASSIVE:
            return dated and person and after[:1] == ["by"] and not _RECEIVED.isdisjoint(after[1:4])
        return dated and person and group.form is Form.PAST and not _RECEIVED.isdisjoint(after[:3])
    met = not vocabulary.lists["event_nouns"].isdisjoint(subject)
    return met and group.form is Form.PAST and any(word[0].isdigit() for word in after[:4])


TOURING = frozenset(["toured", "visit"])
_GIVING = frozenset("present presented bestow bestowed confer conferred lay laid unveil unveiled".split())
_NOTHING_GIVEN = (["at"], ["in"], ["by"], ["on"], ["to"], ["during"])
MARKING = _GIVING | frozenset("toured mark marked celebrate commemorate observe observed honoured honored".split())
_NEAR = 9  # words
_DONE = frozenset([Form.PAST, Form.PERFECT])
_COMING = frozenset([Form.WILL, Form.PROGRESSIVE])
_CEREMONIES = frozenset(
    "ceremony ceremonies reception event events concert parade gala exhibition dinner luncheon gathering symposium "
    "festival performance".split()
)
_BY = frozenset(["with", "at", "in", "by"])
_OBJECTS = frozenset("the a an its their his her our several two three".split())
_WANDERING = frozenset("exhibition band ballet orchestra show troupe team choir tourists visitors circus".split())


def tours(sentence: Sentence, group: Group, vocabulary: Vocabulary, *, dated: bool) -> bool:
    """ "Toured the new harbour on Tuesday", "visited a plant in Brund": with its day or place; no show on tour."""
    lower, at = sentence.words.lower, group.head + 1
    if group.lemma not in TOURING or not group.main or group.form not in _DONE or group.subject is None:
        return False
    subject = lower[slice(*group.subject)]
    lists = vocabulary.lists
    person = not (lists["persons"] | lists["joint"] | lists["agents"]).isdisjoint(subject)
    named = subject[0] not in ("the", "a", "an") and sentence.capital(group.subject[1] - 1)
    if at == len(lower):
        return False  # "a museum often toured"
    object_ = lower[at] in _OBJECTS or sentence.capital(at)
    placed = dated or sentence.capital(at) or place_behind(sentence, group.head, _NEAR) is not None
    return object_ and placed and (person or named) and _WANDERING.isdisjoint(subject)


def marks(sentence: Sentence, group: Group, *, dated: bool) -> bool:
    """ "Marked 50 years of ties with a ceremony in Brund", "presented her the medal at a reception on Tuesday"."""
    if group.lemma not in MARKING or not group.main or group.negated or group.form not in _DONE | _COMING:
        return False
    lower = sentence.words.lower
    if group.lemma in _GIVING and lower[group.head + 1 : group.head + 2] in _NOTHING_GIVEN:
        return False  # "the findings presented at the 2031 gathering"
    near = range(group.head + 2, min(len(lower), group.head + 2 * _NEAR))
    i = next((k for k in near if lower[k] in _CEREMONIES and not _BY.isdisjoint(lower[k - 4 : k])), None)
    return i is not None and (dated or place_behind(sentence, i, _NEAR) is not None)
