"""Instruments and what is done to them: "adopted the Plan of Action", "the signing of the Protocol"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from followthrough.findings.grammar.complements import in_name
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.hints import LATELY, STAGE
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.survey import Layer, within
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.instrument_done import (
    EARLY,
    TELLING,
    is_denied,
    is_done,
    made_by,
    newly_made,
    told_before,
    told_of,
)
from followthrough.findings.named.instrument_fitting import fits
from followthrough.findings.named.instrument_force import put_in_force
from followthrough.findings.named.instrument_making import MAKING, new_body, new_by_name
from followthrough.findings.named.instrument_names import (
    NAME_LINKS,
    is_instrument,
    modifies,
    name_of_span,
    phrase_around,
)
from followthrough.model import Act


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage word and the instrument it is about. Indexes count words of the sentence."""

    word: int
    instrument: tuple[int, int]
    name: str
    lexicon: str
    done: bool = False  # reported as reached
    negated: bool = False  # "has not been signed"


_REACH = 22  # words between a stage verb and the head noun of its object
_INTO_FORCE = -2  # the object stands before "enters into force", or after "entry into force of"
_NAMING = MAKING | frozenset(
    "implement implementing implemented implementation ratify ratifying negotiate negotiating negotiation negotiations "
    "accede acceding accession".split()
)
_FORMAL = frozenset("sign signed signing ratify ratified ratification signature accession initialled".split())
_PASSIVE = -1  # the object is the subject: "the Network to be established"
_NOUN_REACH = 10
_PASSIVES = frozenset([Form.PASSIVE, Form.PERFECT_PASSIVE, Form.WILL_PASSIVE])
_NEAR = 9  # for verbs that do many other things than make instruments
_LOOSE = frozenset(
    "set form develop expand complete create realise realize revise initiate formulate renew extend uphold "
    "close exchange elevate upgrade replace approve address open announce reach".split()
)
_STOP = frozenset([";", ":"])


def stages(sentence: Sentence, names: Layer, vocabulary: Vocabulary, spoken_of: str = "") -> list[Stage]:
    """Every stage word of the sentence that has an instrument, one for each instrument.

    `spoken_of` is the instrument named last before the sentence: what "it" is when it is signed or ratified.
    """
    found: dict[int, Stage] = {}
    for i, reach, lexicon, group in _stage_words(sentence, vocabulary):
        object_ = _looked_for(sentence, i, reach, names, vocabulary)
        if object_ is None and group is not None and group.form is Form.PAST and told_of(sentence, group):
            object_ = _subject(sentence, i, names, vocabulary)  # "the Declaration adopted in Lisbon"
        name = name_of_span(sentence, object_) if object_ is not None else ""
        if object_ is None and spoken_of and _pronoun(sentence, i):
            object_, name = (i, i + 1), spoken_of
        if object_ is None or not fits(sentence, group, object_):
            continue
        negated = is_denied(sentence, i, group)
        stage = Stage(i, object_, name, lexicon, done=is_done(sentence, i, group), negated=negated)
        if i not in found or len(stage.name) > len(found[i].name):
            found[i] = stage
    outer = _outside_names(found.values()) if len(found) > 1 else [*found.values()]
    return list({stage.instrument: stage for stage in reversed(outer)}.values())[::-1] if found else []


def _outside_names(stages: Collection[Stage]) -> list[Stage]:
    """Without the verbs that are part of another's name: "amend" in "the Protocol to Amend the Salt Treaty"."""
    return [one for one in stages if not any(each.instrument[0] < one.word < each.instrument[1] for each in stages)]


_CITING = frozenset("in at by under during last earlier through between within".split())


def _cites(sentence: Sentence, group: Group) -> bool:
    """ "Rules adopted in Brund", "a body established under the Treaty": a participle that only says which one."""
    following = sentence.words.lower[group.head + 1 : group.head + 2]
    participle = group.form is Form.PAST and not group.main and group.first == group.head
    return participle and not _CITING.isdisjoint(following) and not told_of(sentence, group)


def _looked_for(sentence: Sentence, i: int, reach: int, names: Layer, vocabulary: Vocabulary) -> tuple[int, int] | None:
    if reach == _INTO_FORCE:
        found = _subject(sentence, i, names, vocabulary)
        found = found if found is not None else _object(sentence, i, _NOUN_REACH, names, vocabulary)
        return found if found is not None else put_in_force(sentence, i)
    if reach == _PASSIVE:
        found = _subject(sentence, i, names, vocabulary)
        return found if found is not None else new_body(sentence, range(i - 1, max(-1, i - 10), -1), i, vocabulary)
    found = _object(sentence, i, reach, names, vocabulary)
    found = found if found is not None else new_body(sentence, range(i + 1, i + _NEAR), i, vocabulary)
    return found if found is not None else new_by_name(sentence, i, vocabulary)


def _pronoun(sentence: Sentence, i: int) -> bool:
    """ "It was signed", "have ratified it", "its swift ratification"."""
    near = sentence.words.lower[max(0, i - 4) : i + 3]
    return sentence.words.lower[i] in _FORMAL and not {"it", "its", "them"}.isdisjoint(near)


def _participles(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Stage words that stand by a name: "welcome the Coalition, launched by", "a newly-signed Memorandum"."""
    telling = next((g.head for g in sentence.groups if g.lemma in TELLING and g.main), None)
    if telling is None and not sentence.hints & LATELY:
        return
    lower = sentence.words.lower
    for i in sentence.marks:
        if made_by(lower, i) and any(g.main and g.lemma in TELLING and g.head < i for g in sentence.groups):
            yield i, _PASSIVE
        elif newly_made(lower, i) and (i <= EARLY or told_before(sentence, i)):
            yield i, _NEAR


def _stage_words(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[tuple[int, int, str, Group | None]]:
    lower = sentence.words.lower
    yield from _stage_verbs(sentence, vocabulary)
    for i, reach in _participles(sentence):
        yield i, reach, "en/instrument:stage-verb", None
    if lower[:1] in (["signed"], ["done"], ["adopted"]) and _signs(lower):
        yield 0, 0, "en/instrument:stage-verb", None
    for i in [i for i in sentence.marks if sentence.each[i] & STAGE] if sentence.hints & STAGE else ():
        for cue in vocabulary.stage_nouns.get(lower[i], ()):
            verb = lower[i - 1 : i] == ["to"] and lower[i] in (
                "review",
                "launch",
                "update",
                "upgrade",
            )  # "to review progress"
            if not verb and not in_name(sentence, i) and _stages(lower, i, cue.then) and not _only_dates(lower, i):
                yield i, _REACH if lower[i] == "implementation" else _NOUN_REACH, cue.id, None
    for group in sentence.groups:
        force = _brings_into_force(lower, group)
        if force is not None:
            yield force, _INTO_FORCE, "en/instrument:into-force", None
    for i, _, cue in sentence.phrases:
        if cue.act is Act.INSTRUMENT and not _only_dates(lower, i):
            yield i, _INTO_FORCE, cue.id, None


def _announced_before(group: Group) -> bool:
    """ "The recently announced Network", "when we announced"; not "is pleased to announce the Network"."""
    return group.lemma == "announce" and not group.main and group.form is not Form.INFINITIVE


def _brings_into_force(lower: list[str], group: Group) -> int | None:
    """Where "into force" stands in "bring the Salt Treaty into force"."""
    if group.lemma != "bring":
        return None
    near = range(group.head + 2, min(len(lower) - 1, group.head + _REACH))
    return next((k for k in near if lower[k : k + 2] == ["into", "force"]), None)


def _only_dates(lower: list[str], i: int) -> bool:
    """A stage that only says when or on what condition: "the anniversary of the signing", "within a month of"."""
    before = lower[max(0, i - 4) : i]
    counted = before[-1:] == ["of"] and not _COUNTED.isdisjoint(before[-2:-1])
    return counted or _celebrated(lower, i) or "pending" in before or ("subject" in before and "to" in before)


_COUNTED = frozenset("days weeks month months year years".split())


def _stage_verbs(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[tuple[int, int, str, Group | None]]:
    lower = sentence.words.lower
    for group in sentence.groups:
        for cue in vocabulary.stage_verbs.get(group.lemma, ()):
            allowed = group.form is not Form.MAY or group.lemma in ("sign", "ratify")
            if allowed and not group.relative and not _idle(sentence, group) and not _celebrated(lower, group.head):
                if _cites(sentence, group) or _announced_before(group):
                    continue  # "institutions established under the Agreement", "the recently announced Network"
                passive = group.passive or group.form in _PASSIVES
                yield group.head, _PASSIVE if passive else _NEAR if group.lemma in _LOOSE else _REACH, cue.id, group
        if group.lemma in ("agree", "decide") and lower[group.head + 1 : group.head + 2] in (["to"], ["on"], ["upon"]):
            yield group.head + 1, _NEAR, "en/instrument:stage-verb", group


def _celebrated(lower: list[str], i: int) -> bool:
    """ "The anniversary of the signing of": long done."""
    return "anniversary" in lower[max(0, i - 4) : i]


def _idle(sentence: Sentence, group: Group) -> bool:
    """A stage verb that does nothing: part of a name, an adjective ("free and open"), a time past ("since signing")."""
    lower, head = sentence.words.lower, group.head
    if group.form in (Form.PRESENT, Form.THIRD) and not group.main and group.subject is None:
        chained = any(g.first < head and g.form in _CHAINING for g in sentence.groups)
        if not chained or group.lemma == "open":
            return True
    before = lower[group.first - 1] if group.first > 0 else ""
    following = lower[head + 1 : head + 2]
    forth = group.lemma == "set" and following != ["up"]
    era = not {"era", "chapter"}.isdisjoint(lower[head + 1 : head + 4])  # "inaugurate a new era of partnership"
    past = before in ("since", "after") or _since(sentence, group)
    upheld = group.lemma == "uphold" and group.form in (Form.MUST, Form.SHOULD)  # a stance, no stage
    which = (
        group.form is Form.GERUND and before in ("the", "all", "these", "those") and following != ["of"]
    )  # "the endorsing countries"
    return (
        forth
        or era
        or past
        or upheld
        or which
        or _for_what(sentence, group)
        or _opens_talks(sentence, group)
        or in_name(sentence, head)
    )


def _for_what(sentence: Sentence, group: Group) -> bool:
    """ "To launch the Salt Fund, Norland will lend boats": a purpose, told before what is done for it."""
    if group.form is not Form.INFINITIVE or group.first > 0:
        return False
    later = (g.subject for g in sentence.groups if g.main and g.first > group.head and g.subject is not None)
    return any(subject[0] > 0 and sentence.words.lower[subject[0] - 1] == "," for subject in later)


def _since(sentence: Sentence, group: Group) -> bool:
    """ "In the ten years since Norland formed the Salt Partnership": long done."""
    start = group.subject[0] if group.subject is not None else 0
    return start > 0 and sentence.words.lower[start - 1] == "since"


def _opens_talks(sentence: Sentence, group: Group) -> bool:
    """ "Opening remarks", "..., opening a dialogue on nets": no body is opened."""
    near = sentence.words.lower[group.head + 1 : group.head + 3]
    if group.lemma == "implement":
        return near[:1] in (["partner"], ["partners"], ["agency"], ["agencies"])  # "implementing partners"
    return group.lemma == "open" and not _SPOKEN.isdisjoint(near) and group.form is Form.GERUND


_SPOKEN = frozenset("remarks statement statements session dialogue discussion discussions".split())


_CHAINING = frozenset([Form.INFINITIVE, Form.WILL, Form.MUST, Form.SHOULD, Form.MAY])


_NAMED_BEFORE = ("implementation", "ratification", "review")
_ARRANGING = frozenset(
    "arrangement arrangements mechanism mechanisms plan plans agreement agreements team unit".split()
)


def _stages(lower: list[str], i: int, then: tuple[tuple[str, ...], ...]) -> bool:
    """A stage noun is followed by its instrument ("the launch of"), or its name stands before it."""
    following = lower[i + 1 : i + 3]
    if following[:1] in (["today"], ["yesterday"], ["process"], ["procedures"]):
        following = following[1:]
    if lower[i] in _NAMED_BEFORE:
        return _ARRANGING.isdisjoint(following[:1])  # "an implementation arrangement": what it is called
    return following[:1] in map(list, then)


def _signs(lower: list[str]) -> bool:
    """The signing clause at a text's end: "Done at Port Halden on ...", "Signed in duplicate at ..."."""
    return "at" in lower[1:6] or "in" in lower[1:3]


def _object(sentence: Sentence, i: int, reach: int, names: Layer, vocabulary: Vocabulary) -> tuple[int, int] | None:
    lower, nouns = sentence.words.lower, vocabulary.lists["instrument_nouns"]
    if reach == 0:
        return 0, 1
    known = _known(sentence, names)
    next_clause = min((g.clause for g in sentence.groups if g.main and g.clause > i), default=len(lower))
    for k in range(i + 1, min(next_clause, i + 1 + reach)):
        parted = lower[k] in _STOP or lower[k] == "including" or _leads_away(sentence, i, k)
        if parted or lower[k] in vocabulary.lists["subordinators"]:
            return None
        if reach == _NEAR and not _direct(sentence, i, k):
            return None
        if k in known or (lower[i] in _NAMING and _short_name(sentence, k)):
            return known.get(k, (k, k + 1))
        head = lower[k] in nouns and not modifies(sentence, k, nouns) and is_instrument(sentence, k, vocabulary, i + 1)
        if head or _named_body(sentence, i, k):
            return phrase_around(sentence, k, vocabulary, i + 1)
    return _named_before(sentence, i, vocabulary)


def _named_body(sentence: Sentence, i: int, k: int) -> bool:
    """ "Launch the Salt Institute", "renew the Harbour Task Force": bodies by name, when they are made or made anew."""
    lower = sentence.words.lower
    force = lower[k] in ("force", "forces") and lower[k - 1] == "task"
    named = (force or lower[k] in _BODIES) and sentence.capital(k)
    goes_on = k + 1 < len(lower) and sentence.capital(k + 1) and lower[k + 1].isalpha()
    return named and not goes_on and (lower[i] in MAKING or lower[i].startswith(_ANEW) or newly_made(lower, i))


_BODIES = frozenset("institute institutes ministerial council councils".split())
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
    if lower[k] == "with" and lower[k - 1] in _TOGETHER:
        return True  # "practices in line with the Guidelines", "a scheme in partnership with the Salt Fund"
    if lower[k] == "on" and lower[k - 1] in _BENT_ON:
        return True  # "launch a channel focused on research initiatives"
    if k == i + 1 and lower[i].startswith("acce"):
        return False  # "accede to the Convention", "accession to"
    away = lower[k] in _LEADING_AWAY and (k > i + 1 or lower[k] == "to")
    return away and not sentence.capital(k - 1) and lower[k - 1] not in _PARTS


_BENT_ON = frozenset("focused focusing based centred centered".split())
_TOGETHER = frozenset(
    "line consistent accordance keeping collaboration partnership cooperation coordination conjunction "
    "consultation".split()
)
_PARTS = frozenset(
    "amendment amendments annex annexes changes protocols commitments obligations provisions parties accession".split()
)
_LEADING_AWAY = frozenset("for to through under as without".split())
_BETWEEN = frozenset(
    "existing current terms of and update expand extend strengthen two three several "
    "the a an our their its new first second full further of this ambitious effective substantive legally-binding "
    "early timely comprehensive multilateral bilateral regional joint on".split()
)


def _direct(sentence: Sentence, i: int, k: int) -> bool:
    """Only determiners, adjectives and capitals stand between a loose stage verb and its object."""
    word = sentence.words.lower[k - 1]
    return k - 1 == i or word in _BETWEEN or sentence.capital(k - 1) or word.endswith(("ive", "al", "ic", "ed", "nd"))


def _subject(sentence: Sentence, i: int, names: Layer, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """The instrument that a passive stage verb is about: it stands before the verb."""
    lower, nouns = sentence.words.lower, vocabulary.lists["instrument_nouns"]
    known = {end: (start, end) for start, end in _known(sentence, names).values()}
    for k in range(i - 1, max(-1, i - 14), -1):
        if k + 1 in known:
            return known[k + 1]
        if lower[k] in _STOP or lower[k] in vocabulary.lists["subordinators"]:
            return None
        if lower[k] in nouns and (is_instrument(sentence, k, vocabulary) or (k > 0 and lower[k - 1] == "joint")):
            return phrase_around(sentence, k, vocabulary)
    under = i + 1 < len(lower) and lower[i + 1] == "under"
    return _object(sentence, i + 1, _NEAR, names, vocabulary) if under else None


def _named_before(sentence: Sentence, i: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """ "Paris Agreement implementation", "the Code of Conduct negotiations": the name stands before the stage noun."""
    lower = sentence.words.lower
    if lower[i] not in _NAMED_BEFORE:
        return None
    for k in range(_before_its(lower, i) - 1, max(-1, i - 12), -1):
        if lower[k] in vocabulary.lists["instrument_nouns"] and sentence.capital(k):
            return phrase_around(sentence, k, vocabulary)
        if lower[k] not in (")", "(", *NAME_LINKS) and not sentence.capital(k):
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
