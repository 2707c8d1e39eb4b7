"""Who the subject of a verb group is: the joint voice, a named party, a thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.survey import Layer, within
from followthrough.findings.grammar.vocabulary import Vocabulary
from followthrough.lexicon.world.capitals import seated_in
from followthrough.model import Mention

_JOINT_OPENERS = frozenset("the both two our all these three four five these respective".split())


def subject_kind(sentence: Sentence, subject: tuple[int, int] | None, names: Layer, vocabulary: Vocabulary) -> Subject:
    """What kind of subject the words subject[0]:subject[1] are."""
    if subject is None or subject[0] >= subject[1]:
        return Subject.NONE
    kind = sentence.kinds.get(subject)  # asked again and again: by the verb, by each of its acts
    if kind is None:
        kind = sentence.kinds[subject] = _kind(sentence, subject, names, vocabulary)
    return kind


def _kind(  # noqa: C901, PLR0911 -- one kind a line reads best
    sentence: Sentence, subject: tuple[int, int], names: Layer, vocabulary: Vocabulary
) -> Subject:
    lower, lists = sentence.words.lower[subject[0] : subject[1]], vocabulary.lists
    first, last = lower[0], lower[-1]
    if "we" in lower[:4] or last == "we" or (last == "us" and lower[-2:] == ["of", "us"]):
        return Subject.WE
    if last in ("they", "it", "he", "she"):
        return Subject.PRONOUN
    if first in _TAILS and subject[0] > 0:
        return Subject.NOUN  # "the plan that ministers bring to Brund will": only the end of its noun phrase was kept
    head = _head(lower)
    noun = lower[head]
    pointed_at = first in _POINTING and not _acts_though(first, noun, vocabulary)
    if pointed_at or (len(lower) == 1 and first in lists["thing_pronouns"]):
        return Subject.THING
    joint = first in _JOINT_OPENERS and _joint_noun(lower, vocabulary) and not _of_named(sentence, subject, names)
    if joint or lower == ["the", "two"]:
        return Subject.JOINT
    if (last in lists["joint"] and len(lower) <= 2) or _heads_of_all(lower, head):  # noqa: PLR2004 -- "participants", "both sides"
        return Subject.JOINT
    named_doing = noun in _DOINGS and head + 1 < len(lower)  # "cooperation under this Memorandum"
    if named_doing or (not noun.isalpha() and not any(character.isalpha() for word in lower for character in word)):
        return Subject.NOUN  # "signed in 2025, and will include": no name
    if noun in _BODIES and head > 0 and lower[head - 1] in _WORKING:
        return Subject.AGENT  # "working groups", "the task force"
    opens = subject[0] + head == 0 and len(lower) > 1 and not named_in(sentence, subject, names)
    capital = sentence.capital(subject[0] + head)
    common = opens or not capital  # "Ministers from three ports will meet"
    acting = noun in lists["agents"] or (common and noun in lists["people"])
    if acting and (common or (len(lower) == 1 and not named_in(sentence, subject, names))):
        return Subject.AGENT
    if not capital and noun != ")":
        return Subject.NOUN
    if noun in lists["trade_words"] or noun in lists["currencies"]:
        return Subject.NOUN
    if named_in(sentence, subject, names) or first in lists["persons"]:
        return Subject.NAMED
    return Subject.NAMED if _proper(sentence, subject, vocabulary) else Subject.NOUN


_DOINGS = frozenset(
    "cooperation collaboration implementation construction procurement disbursement disbursements participation "
    "membership delivery deliveries installation repayment financing funding".split()
)
_POINTING = frozenset("this these such that".split())


def _acts_though(first: str, noun: str, vocabulary: Vocabulary) -> bool:
    """ "These ministers will", "this Administration will": pointed at, and yet somebody."""
    return (first == "these" and noun in vocabulary.lists["agents"]) or (first == "this" and noun in _INSTITUTIONS)


def _heads_of_all(lower: list[str], head: int) -> bool:
    """ "Heads of State and Government", without their names; "officials of both sides"."""
    if lower[head + 2 : head + 3] == ["both"]:
        return True
    return lower[:2] == ["heads", "of"] and _OFFICE_OF_ALL.issuperset(lower)


_OFFICE_OF_ALL = frozenset("heads of state states and or government governments delegation delegations".split())
# "This Administration will": who acts; "this programme will" is a thing that was told of.
_INSTITUTIONS = frozenset(
    "administration government council committee commission ministry agency parliament congress cabinet secretariat "
    "department assembly taskforce".split()
)
_BODIES = frozenset(["group", "groups", "force", "forces", "parties"])
_WORKING = frozenset(["working", "task", "steering", "study", "expert"])
_TAILS = frozenset("in at to from of by with under through into onto".split())
_PREPOSITIONS = frozenset("of between for in to on by with from under at across through over among within".split())


def _head(lower: list[str]) -> int:
    """Index of the noun a phrase is about: the last word before its first preposition."""
    if _PREPOSITIONS.isdisjoint(lower):
        return len(lower) - 1
    for i, word in enumerate(lower):
        if i > 0 and word in _PREPOSITIONS:
            aside = lower[i - 1] in _TODAY or (word == "by" and lower[i - 1] in _LED)
            return i - 2 if aside and i > 1 else i - 1
    return len(lower) - 1


_TODAY = frozenset("today yesterday tonight".split())  # "Norland and Oland today in Brund launched"
_LED = frozenset("led headed chaired funded supported backed represented joined".split())  # "a group led by Oland"


def _of_named(sentence: Sentence, subject: tuple[int, int], names: Layer) -> bool:
    """ "The leaders of Norland and Oland": two or more that are named, who need not be all that speak."""
    lower = sentence.words.lower
    i = next((i for i in range(*subject) if lower[i] == "of"), None)
    return i is not None and lower[subject[0]] == "the" and len(named_in(sentence, (i, subject[1]), names)) > 1


def head_of(lower: list[str]) -> str:
    """The noun a phrase is about; "" for a phrase without words, as an order's or a heading's subject is."""
    return lower[_head(lower)] if lower else ""


def opening_clause(sentence: Sentence) -> Group | None:
    """The verb of a clause with "as" or "while" that opens the sentence: "As Oland widens its yards, it will"."""
    if sentence.words.lower[0] not in ("as", "while"):
        return None
    return next((g for g in sentence.groups if g.subject is not None and g.subject[0] == 1), None)


def _joint_noun(lower: list[str], vocabulary: Vocabulary) -> bool:
    """ "The leaders", "both sides"; not "the United States"."""
    joint = vocabulary.lists["joint"]
    return any(word in joint and lower[i] != "united" for i, word in enumerate(lower[1:4]))


def named_in(sentence: Sentence, span: tuple[int, int], names: Layer) -> list[Mention]:
    """Parties named among the words span[0]:span[1], in text order."""
    if span[0] >= span[1]:
        return []
    return within(names, sentence.words.starts[span[0]], sentence.words.ends[span[1] - 1])


def _proper(sentence: Sentence, subject: tuple[int, int], vocabulary: Vocabulary) -> bool:
    """A proper name: a capital past the first word of the sentence, or an all-capital first word."""
    for i in range(*subject):
        if not sentence.capital(i) or sentence.words.lower[i][0].isdigit():
            continue  # "priorities for 2031"
        word = sentence.words.slice_of(sentence.text, i)
        if i > 0 or (len(word) > 1 and word.isupper()) or _may_be_name(sentence.text, word, vocabulary):
            return True
    return False


_ABSTRACT = tuple("ion ment ity ness ing ance ence ship ism ure age cy ics s als ology".split())  # endings of things


def _may_be_name(text: str, word: str, vocabulary: Vocabulary) -> bool:
    """A sentence's first word that names somebody: it is so written inside sentences, or is no common noun."""
    small = word.lower()
    lists = vocabulary.lists
    common = small in lists["common_subjects"] or small in lists["values"] or small in lists["trade_words"]
    known = common or small in vocabulary.interest or small in lists["joint"] or small in lists["event_nouns"]
    known = known or small in lists["instrument_nouns"] or small.endswith(_ABSTRACT)
    if known and seated_in(word) is not None:
        return True  # "Brussels will"
    return _is_name(text, word) if known else not _stands(text, small)  # a name, and it stands nowhere small


@lru_cache(maxsize=512)
def _is_name(text: str, word: str) -> bool:
    """The text writes the word with a capital inside sentences too, and never small: a name."""
    if len(text) > _LONG and word.isalnum():
        inside = word in _words(text, _BEHIND_SMALL)
    else:
        inside = any(at > 0 and text[at - 1] in _INSIDE for at in _places(text, f" {word}"))
    return inside and not _stands(text, word.lower())


@lru_cache(maxsize=512)
def _stands(text: str, word: str) -> bool:
    """The word stands in the text as it is written here, by itself."""
    if len(text) > _LONG and word.isalnum():
        return word in _words(text, _ANY_WORD)
    return any(at == 0 or not _wordlike(text[at - 1]) for at in _places(text, word))


_INSIDE = frozenset("abcdefghijklmnopqrstuvwxyz,;")
_BEHIND_SMALL = re.compile(r"(?<=[a-z,;] )\w+")
_ANY_WORD = re.compile(r"\w+")
_LONG = 100_000  # characters; a shorter text is searched sooner than its words are told apart


@lru_cache(maxsize=4)
def _words(text: str, pattern: re.Pattern[str]) -> frozenset[str]:
    """The words of a long text, told apart once: else each name in it would be sought through all of it."""
    return frozenset(pattern.findall(text))


def _places(text: str, words: str) -> Iterator[int]:
    """Where `words` stand in a text with no letter behind them. A plain search: patterns are slow on long texts."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if end == len(text) or not _wordlike(text[end]):
            yield at
        at = text.find(words, at + 1)


def _wordlike(character: str) -> bool:
    return character.isalnum() or character == "_"
