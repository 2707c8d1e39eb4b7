"""What follows a cue: which words, and whether they name an action or a value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.verb_words import SHORT, past_parenthesis
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.language.dates.english_words import WEEKDAYS

_DETERMINERS = frozenset("the a an our their its his her this these such full any all".split())
_REACH = 9  # words: how far the head noun of a complement may stand from its "to"
_PASSED_OVER = frozenset("than to towards toward ourselves themselves itself on not only both".split())
_STOPS = frozenset(
    ", ; : ( and as in on for with by that which is are was were has have will includes remains means reflects".split()
)


def says_one(
    lower: list[str], i: int, phrases: Sequence[tuple[str, ...]], vocabulary: Vocabulary, *, verb: bool = False
) -> bool:
    """Whether one of the phrases comes next; see `says_next`. Most often the next word alone tells that none does."""
    following = lower[i] if i < len(lower) else ""
    passed = following in vocabulary.lists["adverbs"] or following in _PASSED or (verb and following in _ASIDE)
    possible = phrases if passed else [then for then in phrases if then[0] == following]
    return any(says_next(lower, i, then, vocabulary, verb=verb) for then in possible) if possible else False


def says_next(lower: list[str], i: int, then: tuple[str, ...], vocabulary: Vocabulary, *, verb: bool = False) -> bool:
    """Whether the words `then` come next, adverbs passed over; behind a verb also a time, place or parenthesis."""
    adverbs, count = vocabulary.lists["adverbs"], len(lower)
    for word in then:
        while i < count and lower[i] != word and (lower[i] in adverbs or lower[i] in _PASSED):
            i += 1  # "more committed than ever to"
        if verb and i < count and lower[i] != word and lower[i] in _ASIDE and _OWN.isdisjoint(lower[i + 1 : i + 2]):
            i = _past_adjunct(lower, i, word)
        if i >= count or lower[i] != word:
            return False
        i += 1
    return True


_PASSED = frozenset(["not", "than"])
_OWN = frozenset("our their its his her".split())  # "resolved in our support to": no time or place
_ADJUNCTS = frozenset("on at in last this earlier yesterday today during".split()).union(WEEKDAYS)
_ASIDE = _ADJUNCTS | {",", "for"}  # what `_past_adjunct` passes over begins with one of these
_LONGEST_ADJUNCT = 9


def _past_adjunct(lower: list[str], i: int, word: str) -> int:
    """Behind a parenthesis between commas, or before "to" behind a time or place: "agreed on Thursday to"."""
    if lower[i] == ",":
        return past_parenthesis(lower, i, SHORT)
    if word == "to" and (lower[i] in _ADJUNCTS or lower[i : i + 4] == ["for", "the", "first", "time"]):
        near = range(i + 1, min(len(lower), i + _LONGEST_ADJUNCT))
        return next((j for j in near if lower[j] == "to"), i)
    return i


def past_dated(lower: Sequence[str], i: int) -> int:
    """Behind a time or place between commas at word i: "the launch, on 17 June, of the Network"; else i itself.

    >>> past_dated("launch , on 17 June , of the".split(), 1)
    6
    """
    if list(lower[i : i + 1]) != [","] or list(lower[i + 1 : i + 2]) not in (["on"], ["in"], ["at"], ["by"]):
        return _past_time_or_place(lower, i)
    close = past_parenthesis([*lower], i, _LONGEST_ASIDE)
    return close if list(lower[close : close + 1]) == ["of"] else i


_LONGEST_ASIDE = 12  # words


def _past_time_or_place(lower: Sequence[str], i: int) -> int:
    """Behind a time or place without commas at word i: "the signing in March | of the Pact", "at its Congress |".

    Not behind one that goes on with its own "of the": "the launch in the capital of the Isles".
    """
    if i + 1 >= len(lower) or lower[i] not in _WHEN_OR_WHERE or lower[i + 1] in _NO_TIME_OR_PLACE:
        return i
    near = range(i + 2, min(len(lower) - 1, i + _LONGEST_ASIDE))
    stop = next((j for j in near if lower[j] in _ENDING), near.stop)
    ofs = [j for j in near if j < stop and lower[j] == "of" and lower[j + 1] in _OBJECT_OPENERS]
    if lower[i + 1] in _OBJECT_OPENERS:  # its own noun may go on with "of": the next one is the object's
        ofs = ofs if ofs and not _ITS_OWN.isdisjoint(lower[i + 2 : ofs[0]]) else ofs[1:]
    return ofs[0] if ofs else i


_WHEN_OR_WHERE = frozenset("in on at during last this earlier yesterday today".split())
_OBJECT_OPENERS = frozenset("the a an its their his her this these two three several more".split())
_NO_TIME_OR_PLACE = frozenset(
    "support favour favor front light view terms case cases respect each all any some one both many most place honour "
    "honor memory pursuit recognition spite lieu behalf top part parts accordance line".split()
)
_ITS_OWN = frozenset(["of", "in", "at", "on"])  # "at the Summit in Brund | of the Plan"
_ENDING = frozenset(", ; : and that which who to for".split())


def past_noun_adjunct(lower: list[str], i: int) -> int:
    """Behind a level or time that parts a noun from its "to" or "of": "their commitment at the highest level to"."""
    if i < len(lower) and lower[i] == ",":
        return past_dated(lower, i)
    if i >= len(lower) or lower[i] not in _PARTING:
        return i
    near = range(i + 1, min(len(lower), i + _LONGEST_NOUN_ADJUNCT))
    if lower[i] in _UNDER:  # "their commitment under the Pact to lower tolls"
        return next((j for j in near if lower[j] == "to"), i)
    return next((j + 1 for j in near if lower[j] in _PARTED), i)


_UNDER = frozenset(["under", "within"])
_PARTING = frozenset("at over in this last during".split()) | _UNDER
_PARTED = frozenset("level levels year years month months week weeks decade decades regard".split())
_LONGEST_NOUN_ADJUNCT = 6  # words


def is_action(sentence: Sentence, i: int, vocabulary: Vocabulary) -> tuple[bool, str, int]:
    """Whether the complement that starts at word i names an action; its verb, and where that stands.

    "to implementing", "to protect", "to the implementation of" are actions; "to peace", "to unity" values.
    """
    lower = sentence.words.lower
    i = _past_to(lower, i, vocabulary)
    if i >= len(lower):
        return False, "", i
    word = lower[i]
    if word in _STANDING and lower[_past_adverbs(lower, i + 1)] in _STANDING_BY:
        return False, word, i  # "to stand firmly with the islands": where one stands is a stance
    for lemma, form in vocabulary.verbs.get(word, ()):
        if form == Form.GERUND or (form == Form.PRESENT and word not in vocabulary.lists["values"]):
            return (True, *_continued(lower, i, lemma, vocabulary))
    deed = _takes_object(lower, i, vocabulary) or _others_do(sentence, i, vocabulary)
    if deed or (word.endswith(_VERB_ENDINGS) and word not in _NO_VERBS):
        return True, word, i
    if word.endswith("ing") and len(word) > 5:  # noqa: PLR2004 -- "king", "bring"
        return True, word, i
    return _action_noun(lower, i, vocabulary), word, i


def _others_do(sentence: Sentence, i: int, vocabulary: Vocabulary) -> bool:
    """ "To the Isles joining the pact": a deed, with its own doer."""
    lower, j = sentence.words.lower, i + (sentence.words.lower[i] == "the")
    if j >= len(lower) or not sentence.capital(j):
        return False  # "commitment to the" at the end of a cut sentence
    while j < min(len(lower) - 1, i + _LONGEST_DOER) and (sentence.capital(j) or lower[j] in ("and", "of", "the")):
        j += 1
    known = vocabulary.verbs.get(lower[j], ())
    deed = any(form == Form.GERUND and lemma in vocabulary.lists["base_verbs"] for lemma, form in known)
    behind = lower[j + 1 : j + 2] not in ([], [","], ["and"], ["to"], ["in"])
    return deed and lower[j] != "using" and behind


_LONGEST_DOER = 6  # words


_STANDING_BY = frozenset("with by alongside together against united firm shoulder".split())
_STANDING = frozenset(["stand", "standing"])


def _past_adverbs(lower: list[str], i: int) -> int:
    """Behind one adverb: "stand firmly with"; the last word where nothing follows."""
    aside = i + 1 < len(lower) and lower[i].endswith("ly")
    return min(i + aside, len(lower) - 1)


# "to rationalise subsidies": endings that make verbs, and the nouns that share them.
_VERB_ENDINGS = ("ize", "ise", "ify")
_NO_VERBS = frozenset(
    "enterprise enterprises expertise exercise promise compromise franchise prize size premise".split()
)


def _takes_object(lower: list[str], i: int, vocabulary: Vocabulary) -> bool:
    """ "To finish the railway", "to open a corridor": a verb, by what follows it."""
    if i + 1 >= len(lower) or lower[i + 1] not in _DETERMINERS or lower[i] in _DETERMINERS:
        return False
    return lower[i] not in vocabulary.lists["values"] or lower[i] in vocabulary.verbs


def _past_to(lower: list[str], i: int, vocabulary: Vocabulary) -> int:
    adverbs = vocabulary.lists["adverbs"]
    i = past_parenthesis(lower, i, SHORT)  # "committed, subject to our laws, to implementing"
    while i < len(lower) and (
        lower[i] in adverbs
        or lower[i] in _PASSED_OVER
        or (lower[i].endswith("ly") and lower[i] not in vocabulary.verbs)  # "apply", "supply"
    ):
        i += 1
        if i < len(lower) and lower[i] == "," and lower[i - 1] == "to":
            i = past_parenthesis(lower, i, SHORT)  # "determined to, within a year, identify"
    return i


def _continued(lower: list[str], i: int, lemma: str, vocabulary: Vocabulary) -> tuple[str, int]:
    """ "to continuing efforts", "to continue taking action": the verb that counts."""
    if lemma == "continue":
        j = _past_to(lower, i + 1, vocabulary)
        if j < len(lower) and lower[j] in vocabulary.verbs and lower[j] != "efforts":
            return vocabulary.verbs[lower[j]][0][0], j
    return lemma, i


def _action_noun(lower: list[str], i: int, vocabulary: Vocabulary) -> bool:
    """The head noun of the complement is a nominalised verb: "the full implementation of", "the settlement of"."""
    lists = vocabulary.lists
    if lower[i] in lists["values"]:
        deed = lower[i + 1 : i + 2] == ["to"] and "".join(lower[i + 2 : i + 3]) in vocabulary.verbs
        # "cooperation in training pilots", "cooperation to end the toll"
        return lower[i] in _JOINT_WORK and (deed or lower[i + 1 : i + 2] in _IN_FIELDS)
    head = None
    for k, word in enumerate(lower[i : i + _REACH], start=i):
        if word == "and" and head is not None and not _turns(lower, k + 1):
            continue  # "the non-proliferation and disarmament regime": its last noun is what it is about
        if word == "of" and head in _GOALS:
            return _aims_at_action(lower, k + 1, vocabulary)
        if word in _STOPS or word == "of" or (word == "to" and head is not None):
            break  # "to the coordination of aid", "to close coordination to end the toll"
        head = word
    aimed = head in _JOINT_WORK and lower[k] == "to" and "".join(lower[k + 1 : k + 2]) in vocabulary.verbs
    if aimed or (head in _DONE_TO and lower[k : k + 1] == ["of"]):
        return True  # "joint cooperation to end the toll", "the conclusion of the treaty", "the transition of the port"
    if head is None or head in lists["value_abstracts"] or head in lists["values"]:
        return False
    if head in _STANDING_DEEDS and lower[i] in ("our", "their", "its"):
        return False  # "remain committed to our measures": to what is done already
    return head in lists["action_nouns"] or head.endswith(
        ("ation", "ment", "ization", "isation", "tion", "sion", "cation")
    )


def _turns(lower: list[str], i: int) -> bool:
    """ "To the alliance and his intention to", "to peace and emphasised her resolve to": another thing is said."""
    following, object_ = "".join(lower[i : i + 1]), lower[i + 1 : i + 2]
    return following in ("his", "her") or (following.endswith("ed") and object_ != [] and object_[0] in _DETERMINERS)


_JOINT_WORK = frozenset(["cooperation", "collaboration"])
_IN_FIELDS = (["in"], ["on"])
_DONE_TO = frozenset("conclusion transition integration inclusion development".split())
_STANDING_DEEDS = frozenset("measures efforts actions activities investments steps".split())
_GOALS = frozenset("goal goals objective objectives".split())


def _aims_at_action(lower: list[str], i: int, vocabulary: Vocabulary) -> bool:
    """ "To the goal of ending the toll", "of the complete removal of nets", "of a world without nets"."""
    if i >= len(lower):
        return False
    ends = lower[i] == "a" and "without" in lower[i : i + 4]
    return ends or lower[i].endswith("ing") or _action_noun(lower, i, vocabulary)


_PEOPLE = frozenset(
    "people refugees migrants students visitors travelers travellers ukrainians families persons youth guests members "
    "member fellows scholars tourists officers sailors soldiers delegates".split()
)
_TAKEN_IN = 7  # words


def _owns(words: list[str]) -> bool:
    return any(word.endswith(("’s", "'s", "s’")) for word in words)


def receives(sentence: Sentence, head: int) -> bool:
    """ "Welcomed almost two million people", "welcoming their newest member": people are taken in; no view is taken."""
    near = sentence.words.lower[head + 1 : head + 1 + _TAKEN_IN]
    if "as" in near and "member" in sentence.words.lower[head + 1 : head + 10] and not _owns(near):
        return True  # "welcomed the League as a permanent member"
    counted = any(word[0].isdigit() or word in ("million", "thousand", "thousands", "hundreds") for word in near[:6])
    taken = counted or near[:2] == ["record", "numbers"] or "newest" in near or "into" in near or "its" in near[:1]
    return not _PEOPLE.isdisjoint(near) and taken


def in_name(sentence: Sentence, i: int) -> bool:
    """ "The Agreement Establishing the League", "its Implementation Plan": a stage word written into a name."""
    if i == 0 or not sentence.capital(i) or sentence.words.slice_of(sentence.text, i).isupper():
        return False
    lower = sentence.words.lower
    ahead = i + 1 < len(lower) and sentence.capital(i + 1)
    return (ahead or sentence.capital(i - 1)) and lower[i + 1 : i + 2] != ["of"]


_JOINED_NEAR = 24  # words


def joined(sentence: Sentence, i: int, vocabulary: Vocabulary) -> Iterator[int]:
    """Where further complements begin behind word i: "... and to training", "and working", before the next clause."""
    lower = sentence.words.lower
    for k in range(i, min(len(lower) - 1, i + _JOINED_NEAR)):
        if lower[k] in (";", ":") or lower[k] in vocabulary.lists["subordinators"]:
            return
        gerund = lower[k + 1].endswith("ing") and "-" not in lower[k + 1]  # "well-paying"
        acting = gerund and lower[k + 1] != "supporting"  # to support is as much a stance
        if lower[k] == "and" and (lower[k + 1] == "to" or acting):
            yield k + 1
