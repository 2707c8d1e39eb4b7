"""Which instrument a stage word is about: it stands behind the verb, before a passive, or by name before the noun."""

from __future__ import annotations

from bisect import bisect_left

from followthrough.findings.grammar.complements import past_dated
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.survey import Layer, within
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.instrument_bounds import DASHES, NAME_LINKS, phrase_around, run_of_capitals
from followthrough.findings.named.instrument_done import made_subject, newly_made
from followthrough.findings.named.instrument_force import put_in_force
from followthrough.findings.named.instrument_laws import deposited, law_or_order
from followthrough.findings.named.instrument_making import MAKING, new_body, new_by_name, new_programme
from followthrough.findings.named.instrument_names import is_instrument, modifies

# How far the head noun of the object may stand from a stage word, in words, or where it stands instead.
FAR = 22  # behind a verb
BY_NOUN = 10
NEAR = 9  # for verbs that do many other things than make instruments
BY_SUBJECT = -1  # the object is the subject: "the Network to be established"
OPENED = -3  # "Launched in 2031, the Network has": the object is the subject behind the opener
INTO_FORCE = -2  # the object stands before "enters into force", or after "entry into force of"


_NAMING = MAKING | frozenset(
    "implement implementing implemented implementation ratify ratifying negotiate negotiating negotiation negotiations "
    "accede acceding accession".split()
)
_FORMAL = frozenset("sign signed signing ratify ratified ratification signature accession initialled".split())
_OF_IT = frozenset("remain remains renewed extended prolonged enter enters take takes come comes".split())
_STOP = frozenset([";", ":"])
_STOP_BEHIND = _STOP | {"including"}
_OF_OBJECTS = ("instrument_nouns", "subordinators")


def looked_for(sentence: Sentence, i: int, reach: int, names: Layer, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """The words of the instrument that word i is about; `reach` is a number of words behind it, or where to look."""
    if reach == INTO_FORCE:
        found = stands_before(sentence, i, names, vocabulary)
        aside = past_dated(sentence.words.lower, i + 3) - (i + 3)  # "entry into force, on 3 May 2031, of the"
        found = found if found is not None else _object(sentence, i, BY_NOUN + aside, names, vocabulary)
        return found if found is not None else put_in_force(sentence, i)
    if reach == OPENED:
        return made_subject(sentence, names, vocabulary)
    if reach == BY_SUBJECT:
        found = stands_before(sentence, i, names, vocabulary)
        return found if found is not None else new_body(sentence, range(i - 1, max(-1, i - 10), -1), i, vocabulary)
    found = law_or_order(sentence, i)
    if reach == BY_NOUN:  # "the launch at its Congress of 2031 of the Network"
        reach += past_dated(sentence.words.lower, i + 1) - (i + 1)
    found = found if found is not None else _object(sentence, i, reach, names, vocabulary)
    found = found if found is not None else deposited(sentence, i)
    found = found if found is not None else new_body(sentence, range(i + 1, i + NEAR), i, vocabulary)
    return found if found is not None else new_by_name(sentence, i, vocabulary)


def spoken_of_as_it(sentence: Sentence, i: int) -> bool:
    """ "It was signed", "have ratified it", "its swift ratification"."""
    near = sentence.words.lower[max(0, i - 4) : i + 3]
    lower = sentence.words.lower
    if lower[0] == "it" and lower[i] in _OF_IT and lower[1] in ("shall", "will", lower[i]):
        return True  # "it shall remain in force for ten years and be renewed automatically"
    return sentence.words.lower[i] in _FORMAL and not {"it", "its", "them"}.isdisjoint(near)


def _object(sentence: Sentence, i: int, reach: int, names: Layer, vocabulary: Vocabulary) -> tuple[int, int] | None:
    lower, nouns, subordinators = sentence.words.lower, *map(vocabulary.lists.__getitem__, _OF_OBJECTS)
    if reach == 0:
        return 0, 1
    known, naming = _known(sentence, names), lower[i] in _NAMING
    next_clause = min((g.clause for g in sentence.groups if g.main and g.clause > i), default=len(lower))
    for k in range(i + 1, min(next_clause, i + 1 + reach)):
        word = lower[k]
        if word in _STOP_BEHIND or (word in _MAY_LEAD_AWAY and _leads_away(sentence, i, k)) or word in subordinators:
            return None
        if reach == NEAR and not _direct(sentence, i, k):
            return None
        if k in known and not _of_its(lower, known[k][1]):
            return _with_its_head(sentence, known[k], nouns)
        head = word in nouns and not modifies(sentence, k, nouns) and is_instrument(sentence, k, vocabulary, i + 1)
        short = naming and _short_name(sentence, k) and _reaches(lower, i, k)
        if short or head or (word in _MAY_BE_BODY and _settles(sentence, i, k)):
            return (k, k + 1) if short else phrase_around(sentence, k, vocabulary, i + 1)
    return _named_before(sentence, i, vocabulary)


def _with_its_head(sentence: Sentence, known: tuple[int, int], nouns: frozenset[str]) -> tuple[int, int]:
    """ "The IPEF Critical Minerals Dialogue", "the CARP initiative": a known name that only begins a longer one."""
    lower, (start, end) = sentence.words.lower, known
    run = run_of_capitals(sentence, end)
    if run > end and lower[end] not in _ITS_PARTS:
        heads = [k for k in range(end, run) if lower[k] in nouns or lower[k] in _HEADS]
        return start, heads[-1] + 1 if heads else end
    return start, end + (lower[end : end + 1] in (["initiative"], ["framework"]))


_ITS_PARTS = frozenset("article articles annex annexes chapter chapters section parties protocol".split())
_HEADS = frozenset("accelerator council board forum task-force force office secretariat".split())


def _reaches(lower: list[str], i: int, k: int) -> bool:
    """Whether a short form behind a stage word may be its object: "implement aid from the", "between her and the"."""
    return k - i <= NEAR and _APART.isdisjoint(lower[i + 1 + (lower[i + 1] == "to") : k])


_APART = frozenset("from between by with through , ( receive into".split())


def _of_its(lower: list[str], end: int) -> bool:
    """ "Announced new SRF projects": what belongs to the instrument, and not the instrument."""
    return lower[end : end + 1] in (["projects"], ["partners"], ["members"], ["countries"], ["investments"])


def _settles(sentence: Sentence, i: int, k: int) -> bool:
    """What is an instrument only behind some verbs: a body that is made, a new programme, an understanding reached."""
    lower = sentence.words.lower
    if lower[k] in _UNDERSTANDINGS:
        return lower[i].startswith("reach") and not sentence.capital(k) and lower[k - 1] in _REACHED
    return new_programme(sentence, i, k) if lower[k] == "program" else _named_body(sentence, i, k)


_UNDERSTANDINGS = frozenset(["understanding", "understandings"])
_REACHED = frozenset("an the following new".split())  # a common understanding of something is none


def _named_body(sentence: Sentence, i: int, k: int) -> bool:
    """ "Launch the Salt Institute", "renew the Harbour Task Force": bodies by name, when they are made or made anew."""
    lower = sentence.words.lower
    force = lower[k] in ("force", "forces") and lower[k - 1] == "task"
    named = (force or lower[k] in _BODIES) and sentence.capital(k)
    goes_on = k + 1 < len(lower) and sentence.capital(k + 1) and lower[k + 1].isalpha()
    return named and not goes_on and (_makes(lower[i], lower[k]) or newly_made(lower, i))


def _makes(verb: str, body: str) -> bool:
    """Made, made anew or worked towards; an alliance that is renewed is none that is made."""
    return verb in MAKING or verb in ("toward", "towards") or (verb.startswith(_ANEW) and body != "alliance")


_BODIES = frozenset("institute institutes ministerial council councils alliance".split())
_MAY_BE_BODY = _BODIES | _UNDERSTANDINGS | {"force", "forces", "program"}
_ANEW = ("renew", "reactivat", "relaunch", "reviv", "inaugurat", "operationali", "setting", "formation")


def _short_name(sentence: Sentence, k: int) -> bool:
    """ "The establishment of the SRF": an acronym by itself."""
    word = sentence.words.slice_of(sentence.text, k)
    before = sentence.words.lower[k - 1]
    named = k + 1 < len(sentence.words.lower) and sentence.capital(k + 1)  # "its five-year SRF Strategic Plan"
    led = not named and (before in ("the", "of") or "-" in before)  # "launched the one-year SRF"
    return len(word) > 2 and word.isalpha() and word.isupper() and led  # noqa: PLR2004 -- "EU", "UK"


def _leads_away(sentence: Sentence, i: int, k: int) -> bool:
    """ "Establish a process for joining the League", "implement to reach": what follows is not the object."""
    lower = sentence.words.lower
    if lower[k] in _ANOTHERS:
        return _of_another(sentence, i, k)
    if lower[k] in _PROMISED and lower[i].startswith(("fulfil", "reali")):
        return True  # "fulfil the promise of the Declaration"
    if k == i + 1 and lower[i].startswith("acce"):
        return False  # "accede to the Convention", "accession to"
    away = lower[k] in _LEADING_AWAY and (k > i + 1 or lower[k] == "to")
    return away and not sentence.capital(k - 1) and lower[k - 1] not in _PARTS


def _of_another(sentence: Sentence, i: int, k: int) -> bool:
    """ "Signed an Executive | Order", "terminate loans | and strengthen the Plan", "in line | with", "focused | on"."""
    word, before = sentence.words.lower[k], sentence.words.lower[k - 1]
    if word in ("withdrawal", "evacuation"):
        return k > i + 1  # "the completion of the withdrawal of the Mission"
    if word == "and":
        verbs = (group for group in sentence.groups if group.first == group.head == k + 1)
        return k > i + 2 and any(group.main or group.form is not Form.THIRD for group in verbs)
    if word == "on" and before == "commitments":
        return True  # "finalise commitments on trade treaties"
    if word in ("with", "on"):
        return before in (_TOGETHER if word == "with" else _BENT_ON)
    return before == "executive" and sentence.words.lower[k + 1 : k + 2] not in ([","], ["and"])


_ANOTHERS = frozenset("with on and order orders withdrawal evacuation".split())
_PROMISED = frozenset("promise promises vision potential spirit ambition ambitions dream dreams mission".split())
_BENT_ON = frozenset("focused focusing based centred centered".split())
_TOGETHER = frozenset(
    "line consistent accordance keeping collaboration partnership cooperation coordination conjunction "
    "consultation".split()
)
_PARTS = frozenset(
    "amendment amendments annex annexes changes protocols commitments obligations provisions parties accession".split()
)
_LEADING_AWAY = frozenset("for to through under as without".split())
_MAY_LEAD_AWAY = _LEADING_AWAY | _PROMISED | _ANOTHERS  # asked of every word, before it is looked at more closely
_BETWEEN = frozenset(
    "existing current interim terms text work action of and update expand extend strengthen two three "
    "several the a an our their its new first second full further of this ambitious effective substantive "
    "legally-binding early timely comprehensive multilateral bilateral regional joint on".split()
)


_INSIDE_NAMES = DASHES | {"(", ")"}  # "the Tide Damage (TD) Fund"
_PACTS = frozenset("memorandum mou agreement treaty".split())
_SHORT = 5  # words


def _direct(sentence: Sentence, i: int, k: int) -> bool:
    """Only determiners, adjectives and capitals stand between a loose stage verb and its object."""
    word = sentence.words.lower[k - 1]
    if sentence.words.lower[k] in _PACTS and k - i <= _SHORT and word not in NAME_LINKS:
        return True  # "renew its bilateral health memorandum"
    if sentence.words.lower[k] in _UNDERSTANDINGS:
        return k - i <= _SHORT
    return (
        k - 1 == i
        or word in _BETWEEN
        or word in _INSIDE_NAMES
        or sentence.capital(k - 1)
        or word.endswith(("ive", "al", "ic", "ed", "nd"))
    )


def stands_before(sentence: Sentence, i: int, names: Layer, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """The instrument that a passive stage verb is about: it stands before the verb."""
    lower, nouns = sentence.words.lower, vocabulary.lists["instrument_nouns"]
    known = {end: (start, end) for start, end in _known(sentence, names).values()}
    for k in range(i - 1, max(-1, i - 14), -1):
        if k + 1 in known:
            return _not_under(lower, known[k + 1])
        if lower[k] in _STOP or lower[k] in vocabulary.lists["subordinators"]:
            return None
        if lower[k] in nouns and (is_instrument(sentence, k, vocabulary) or (k > 0 and lower[k - 1] == "joint")):
            return _not_under(lower, phrase_around(sentence, k, vocabulary))
    under = i + 1 < len(lower) and lower[i + 1] == "under"
    return _object(sentence, i + 1, NEAR, names, vocabulary) if under else None


def _not_under(lower: list[str], name: tuple[int, int]) -> tuple[int, int] | None:
    """ "Ports built under the Accord will be developed": what was done under it is the subject."""
    return None if "under" in lower[max(0, name[0] - 2) : name[0]] else name


NAMED_BEFORE = ("implementation", "ratification", "review")


_BETWEEN_NAMES = NAME_LINKS.union("()")


def _named_before(sentence: Sentence, i: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """ "Paris Agreement implementation", "the Code of Conduct negotiations": the name stands before the stage noun."""
    lower = sentence.words.lower
    if lower[i] not in NAMED_BEFORE:
        return None
    for k in range(_before_its(lower, i) - 1, max(-1, i - 12), -1):
        if lower[k] in vocabulary.lists["instrument_nouns"] and sentence.capital(k):
            return phrase_around(sentence, k, vocabulary, 1 if lower[1] in ("on", "with") else 0)
        if lower[k] not in _BETWEEN_NAMES and not sentence.capital(k):
            return None
    return None


def _before_its(lower: list[str], i: int) -> int:
    """ "The Paris Agreement and its swift implementation": where the name ends that "its" speaks of."""
    its = next((k for k in range(i - 1, max(0, i - 6), -1) if lower[k] == "its"), None)
    return its - 1 if its is not None and lower[its - 1] == "and" else i


def _known(sentence: Sentence, names: Layer) -> dict[int, tuple[int, int]]:
    """Words at which a known instrument begins."""
    starts, known = sentence.words.starts, {}
    for name in within(names, sentence.start, sentence.end):
        begin = bisect_left(starts, name.start)
        known[begin] = (begin, max(begin + 1, bisect_left(starts, name.end)))
    return known


def heads_subject(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """ "This committee of masters from ten ports was established": a body at the head of a long subject."""
    lower = sentence.words.lower
    if group.subject is None or group.relative or lower[group.subject[0]] not in ("this", "the", "a", "an"):
        return None
    first, end = group.subject
    if group.lemma == "launch" and _short_name(sentence, first + 1):
        return first + 1, first + 2  # "the SRF, a network of pilots, was launched"
    for k in range(first + 1, min(end - 1, first + 5)):
        if lower[k] in vocabulary.lists["new_bodies"] and lower[k + 1] in ("of", "for", "on", "between"):
            return k, k + 1
    return None
