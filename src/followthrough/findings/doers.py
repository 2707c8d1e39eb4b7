"""Who does what a passive tells of: "costs shall be borne by the requested Party", "will be run by Norland"."""

from __future__ import annotations

from typing import Final

from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.hints import BODY, BODY_WORDS
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of, subject_kind
from followthrough.findings.grammar.survey import Layer
from followthrough.findings.grammar.verb_words import participle
from followthrough.findings.grammar.vocabulary import Form, Role, Vocabulary
from followthrough.language.dates.english_words import MONTHS, WEEKDAYS

_FAR: Final = 5  # words between the verb and its "by"
_LONGEST: Final = 24  # words of a doer
_STOPS: Final = frozenset(
    ", ; : ( . in at on under within through with to for from by during upon unless subject".split()
)
_FEASTS: Final = frozenset("christmas easter ramadan eid diwali".split())
_DOING: Final = frozenset([Subject.NAMED, Subject.JOINT, Subject.AGENT])


def doer(sentence: Sentence, group: Group, names: Layer, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """The words of somebody behind the "by" of a passive, half open; None where only a way or time stands there.

    A plain noun does it only with an article or number before it: "by the two banks"; not "by consultation".
    """
    lower = sentence.words.lower
    head = _participle(sentence, group)
    if head is None:
        return None
    near = range(head + 1, min(len(lower) - 1, head + 1 + _FAR))
    at = next((i for i in near if lower[i] == "by" or lower[i] in (",", ";", "and", ":")), None)
    if at is None or lower[at] != "by" or any(participle(lower[i], vocabulary) for i in range(head + 1, at)):
        return None  # "will be paid for ships built by Norland"
    first, end = at + 1, _end(sentence, at + 1, vocabulary)
    if not _somebody(sentence, first, end, vocabulary):
        return None
    return (first, end) if subject_kind(sentence, (first, end), names, vocabulary) in _DOING else None


def party_of_it(sentence: Sentence, group: Group) -> Group | None:
    """ "The requested Party may refuse; in that event it shall say why": the verb whose subject "it" is.

    Only in the law of a treaty ("shall"), and where one party alone is the subject before it.
    """
    lower = sentence.words.lower
    if lower[group.first] != "shall" or lower[slice(*(group.subject or (0, 0)))] != ["it"]:
        return None
    before = [g for g in sentence.groups if g.main and g.subject is not None and g.head < group.first]
    same = [g for g in before if g.subject is not None and lower[g.subject[1] - 1] in _PARTIES]
    named = {tuple(lower[slice(*g.subject)]) for g in same if g.subject is not None}
    return same[0] if len(named) == 1 and before[0] is same[0] else None


_PARTIES: Final = frozenset("party state government borrower bank authority lender recipient side participant".split())


def is_owed(sentence: Sentence, group: Group) -> bool:
    """ "Goods of the other Party shall be exempt", "interest shall accrue": law on what its subject cannot do."""
    lower = sentence.words.lower
    plain = head_of(lower[slice(*(group.subject or (0, 0)))]) in _OWED_THINGS
    given = group.lemma == "be" and not _GIVEN_THEM.isdisjoint(lower[group.head + 1 : group.head + 3])
    if group.lemma in ("be", "become") and not _AT_WORK.isdisjoint(lower[group.head + 1 : group.head + 3]):
        return True  # "the Facility will become operational": by those who set it up
    return lower[group.first] == "shall" and (given or plain)


_AT_WORK: Final = frozenset(["operational", "functional"])
_GIVEN_THEM: Final = frozenset("exempt free inviolable available accessible".split())


_OWED_THINGS: Final = frozenset(
    "interest loan loans principal proceeds payment payments disbursement disbursements withdrawals charge".split()
)


def plain_body(sentence: Sentence, group: Group, subject: tuple[int, int]) -> str:
    """ "The competent authorities shall": a body that the law of a treaty binds under a plain noun; "" where none."""
    lower = sentence.words.lower
    words = lower[slice(*subject)]
    small = small_body(sentence, group, subject)
    if small:
        return small
    if lower[group.first] != "shall" or words[:1] != ["the"] or not all(word.isalpha() for word in words):
        return ""
    named = len(words) > 2 or words[-1] in _ALONE  # noqa: PLR2004 -- "the competent authorities"
    whole = named and len(words) <= _LONGEST_BODY
    return sentence.text[sentence.words.starts[subject[0] + 1] : sentence.words.ends[subject[1] - 1]] if whole else ""


def small_body(sentence: Sentence, group: Group, subject: tuple[int, int]) -> str:
    """ "The steering group will", "a committee of six members will": by its plain words; "" for "the group", a name.

    "A joint committee will review it" speaks of none that is there: whoever says so sees to it.
    """
    if not sentence.hints & BODY:
        return ""  # most sentences
    lower, first = sentence.words.lower, subject[0]
    words = lower[slice(*subject)]
    if lower[group.first] not in ("will", "shall") or words[:1] == [] or words[0] not in _ARTICLES:
        return ""
    last = next((i for i, word in enumerate(words) if word in _MADE_UP), len(words)) - 1
    made_up = last < len(words) - 1 or "".join(lower[subject[1] : subject[1] + 1]) in _MADE_UP
    known = last > 1 if words[0] == "the" else made_up
    told = 0 < last < _LONGEST_BODY and known and words[last] in BODY_WORDS
    if not told or sentence.capital(first + last) or not all(map(str.isalpha, words[: last + 1])):
        return ""
    return sentence.text[sentence.words.starts[first + 1] : sentence.words.ends[first + last]]


_ARTICLES: Final = frozenset(["the", "a", "an"])
_MADE_UP: Final = frozenset("of composed comprising made consisting co-chaired chaired led".split())
_LONGEST_BODY: Final = 5  # words
_ALONE: Final = frozenset("secretariat depositary borrower bank tribunal commission committee council".split())


def _participle(sentence: Sentence, group: Group) -> int | None:
    """The verb of "will be run", and of "are to be run" behind its "are"."""
    if group.form is Form.WILL_PASSIVE:
        return group.head
    if group.form is not Form.COPULA:
        return None
    behind = (g for g in sentence.groups if g.first > group.head)
    passive = next(behind, None)
    near = passive is not None and passive.passive and passive.first - group.head <= _FAR
    return passive.head if near and passive is not None else None


def _end(sentence: Sentence, first: int, vocabulary: Vocabulary) -> int:
    """Where the name or noun that begins at word `first` ends: before a preposition, a comma, a verb of its own."""
    lower = sentence.words.lower
    verbs = {group.first for group in sentence.groups if group.form is not Form.PAST}
    for i in range(first, min(len(lower), first + _LONGEST)):
        joined = lower[i] in ("and", "or") and i + 1 < len(lower) and (i + 1 in verbs or not _goes_on(sentence, i + 1))
        if lower[i] in _STOPS or joined or vocabulary.roles.get(lower[i]) is Role.SUBORDINATOR:
            return i
        if i in verbs and not (i > first and lower[i - 1] in ("the", "each", "a")):
            return i  # not "by the requesting Party"
    return min(len(lower), first + _LONGEST)


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Behind "and" another doer: a capital or an article."""
    return sentence.capital(i) or sentence.words.lower[i] == "the"


def _somebody(sentence: Sentence, first: int, end: int, vocabulary: Vocabulary) -> bool:
    """No time, figure, text or way: "by June", "by 20 per cent", "by this Agreement", "by building"."""
    if first >= end:
        return False
    lower, lists = sentence.words.lower[first:end], vocabulary.lists
    timed = lower[0] in MONTHS or lower[0] in WEEKDAYS or lower[0] in _FEASTS  # "by Christmas"
    if timed or lower[0][0].isdigit() or lower[0].endswith("ing"):
        return False
    head = head_of(lower)
    text = head in lists["texts"] or (head in lists["instrument_nouns"] and head not in lists["agents"])
    if text or head in _TIMES or not _PERIODS.isdisjoint(lower):
        return False
    return sentence.capital(first) or lower[0] in _DETERMINERS or sentence.capital(end - 1)


_TIMES: Final = frozenset("end start beginning middle summer spring autumn winter date time deadline".split())
_PERIODS: Final = frozenset("quarter half year years decade century months weeks days".split())
_DETERMINERS: Final = frozenset("the both each either all two three our their its".split())
