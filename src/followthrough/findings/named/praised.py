"""Meetings told by being praised: visits that are welcomed, hosting that is thanked for, exercises taken note of."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Vocabulary
from followthrough.findings.named.gatherings import place_behind
from followthrough.findings.wordings.events import LED
from followthrough.language.dates.english_words import MONTHS

PRAISING = frozenset("express welcome commend applaud note highlight celebrate appreciate thank acknowledge".split())
_PRAISED = frozenset(
    "visit visits dialogue dialogues talks meeting meetings exercise exercises summit forum conference mission "
    "convening workshop roundtable ministerial consultations".split()
)
_REACH = 14  # words between the verb and what it praises
_WHEN = frozenset((*MONTHS, "year", "month", "week", "yesterday", "today"))
_AFTER_EVENT = frozenset("of in on between by to with held that , . this last next later earlier today".split())
_LED_AWAY = frozenset("of to at for in on with and by as from , ; outcomes results success that".split())
_OPENERS = frozenset("the a an its their this next last our numerous several recent".split())
# What is told without a time: "the visit of a delegation", "the meeting of the harbour masters".
_TOLD_BY_ITSELF = {
    "visit": frozenset(("of", "by")),
    "visits": frozenset(("of", "by")),
    "meeting": frozenset(("between", "of")),
}
_HOSTED = frozenset("hosted co-hosted convened co-convened organised organized".split())
_NO_MEETING = frozenset("needs targets goals obligations commitments minds requirements standards".split())


def praises(sentence: Sentence, group: Group, vocabulary: Vocabulary, *, dated: bool) -> bool:
    """ "Welcomed the visit of a mission", "the first dialogue in Brund this year", "the summit co-hosted by".

    `group` is one of PRAISING.
    """
    lower, head = sentence.words.lower, group.head
    if not group.main:
        return False
    if dated and _hosting_told(sentence, head, vocabulary):
        return True
    k = _praised(lower, head) if group.lemma != "express" else None
    return k is not None and (_tells_itself(lower, k) or (dated and _timed(lower, head, k)))


def _tells_itself(lower: list[str], k: int) -> bool:
    """A meeting told without its time: by its host, or because it can only have been."""
    following = lower[k + 1] if k + 1 < len(lower) else ""
    hosted = following in _HOSTED or (following in ("held", "convened") and lower[k + 2 : k + 3] in (["by"], ["in"]))
    itself = following in _TOLD_BY_ITSELF.get(lower[k], ()) and _NO_MEETING.isdisjoint(lower[k + 2 : k + 5])
    return hosted or itself


def _timed(lower: list[str], head: int, k: int) -> bool:
    """A time near the meeting: "in May 2031", "this year", "last week"."""
    near = any(word[:4].isdigit() or word.removesuffix("’s") in _WHEN for word in lower[head + 1 : k + 12])
    return near and (k + 1 == len(lower) or lower[k + 1] in _AFTER_EVENT)


def _praised(lower: list[str], head: int) -> int | None:
    """The meeting that is the very object of a verb: behind its article or owner, with no preposition between."""
    first = head + 1
    if lower[first : first + 3] in (["the", "announcement", "of"], ["the", "success", "of"]):
        first += 3  # "welcomed the announcement of regular exercises"
    owned = any(word.endswith(("’s", "'s", "s’")) for word in lower[first : first + 5])
    if lower[first : first + 1] == [] or (lower[first] not in _OPENERS and first == head + 1 and not owned):
        return None
    for k in range(first, min(len(lower), first + _REACH)):
        if lower[k] in _LED_AWAY:
            return None
        if lower[k] in ("exercise", "mission") and lower[k + 1 : k + 2] == ["of"]:
            return None  # "the exercise of restraint", "the bank’s mission of"
        if lower[k] in _PRAISED and lower[k + 1 : k + 2] not in (["efforts"], ["process"], ["partners"]):
            return k
    return None


def _hosting_told(sentence: Sentence, head: int, vocabulary: Vocabulary) -> bool:
    """ "Appreciation for the hosting of the Salt Conference in April", "its hosting of the Youth Choir in Brund"."""
    lower = sentence.words.lower
    for k in range(head + 1, len(lower) - 2):
        if lower[k] == ";":
            return False
        if lower[k] in ("hosting", "holding") and lower[k + 1] == "of" and _owned_before(lower, k):
            named = (LED | vocabulary.lists["event_nouns"]).intersection(lower[k + 2 : k + 9])
            placed = lower[k] == "hosting" and place_behind(sentence, k, _PLACE_NEAR) is not None
            timed = any(word[:4].isdigit() or word in _WHEN for word in lower[k + 2 : k + 16])
            return (bool(named) or placed) and timed
    return False


_PLACE_NEAR = 12  # words


def _owned_before(lower: list[str], k: int) -> bool:
    """ "The hosting", "its hosting", "Norland’s successful hosting"."""
    near = lower[max(0, k - 3) : k]
    return any(word in ("the", "its", "their", "his", "her") or word.endswith(("’s", "'s")) for word in near)
