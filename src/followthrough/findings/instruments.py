"""Instruments and what is done to them: "adopted the Plan of Action", "the signing of the Protocol"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followthrough.findings.groups import Group
from followthrough.findings.sentence import Sentence
from followthrough.findings.vocabulary import Form, Role, Vocabulary
from followthrough.model import Act, Mention


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage word and the instrument it is about. Indexes count words of the sentence."""

    word: int
    instrument: tuple[int, int]
    name: str
    lexicon: str
    done: bool = False  # reported as reached


_REACH = 22  # words between a stage verb and the head noun of its object
_INTO_FORCE = -2  # the object stands before "enters into force", or after "entry into force of"
# Verbs that make a new body, in the forms that stand before or after it.
_MAKING = frozenset(
    "establish establishes established establishing launch launches launched launching create created creating set "
    "open opened opening form formed forming establishment creation opening launch".split()
)
_FORMAL = frozenset("sign signed signing ratify ratified ratification signature accession initialled".split())
_PASSIVE = -1  # the object is the subject: "the Network to be established"
_NOUN_REACH = 10
_PASSIVES = frozenset([Form.PASSIVE, Form.PERFECT_PASSIVE, Form.WILL_PASSIVE])
_NEAR = 9  # for verbs that do many other things than make instruments
_LOOSE = frozenset(
    "set form develop strengthen expand complete create realise realize revise initiate formulate renew extend uphold "
    "elevate upgrade replace approve address open announce".split()
)
_STOP = frozenset([";", ":"])
_NAME_LINKS = frozenset("of on for the and to in with between under".split())


def stages(sentence: Sentence, names: Sequence[Mention], vocabulary: Vocabulary, spoken_of: str = "") -> list[Stage]:
    """Every stage word of the sentence that has an instrument, one for each instrument.

    `spoken_of` is the instrument named last before the sentence: what "it" is when it is signed or ratified.
    """
    found: dict[int, Stage] = {}
    for i, reach, lexicon, group in _stage_words(sentence, vocabulary):
        object_ = _looked_for(sentence, i, reach, names, vocabulary)
        if object_ is None and group is not None and group.form is Form.PAST and not group.main:
            object_ = _subject(sentence, i, names, vocabulary)  # "the Declaration adopted in Lisbon"
        name = _name(sentence, object_) if object_ is not None else ""
        if object_ is None and spoken_of and _pronoun(sentence, i):
            object_, name = (i, i + 1), spoken_of
        if object_ is None:
            continue
        stage = Stage(i, object_, name, lexicon, done=_is_done(sentence, i, group))
        if i not in found or len(stage.name) > len(found[i].name):
            found[i] = stage
    return list({stage.instrument: stage for stage in reversed(found.values())}.values())[::-1]


def _looked_for(
    sentence: Sentence, i: int, reach: int, names: Sequence[Mention], vocabulary: Vocabulary
) -> tuple[int, int] | None:
    if reach == _INTO_FORCE:
        found = _subject(sentence, i, names, vocabulary)
        return found if found is not None else _object(sentence, i, _NOUN_REACH, names, vocabulary)
    if reach == _PASSIVE:
        found = _subject(sentence, i, names, vocabulary)
        return found if found is not None else _new_body(sentence, range(i - 1, max(-1, i - 10), -1), i, vocabulary)
    found = _object(sentence, i, reach, names, vocabulary)
    return found if found is not None else _new_body(sentence, range(i + 1, i + _NEAR), i, vocabulary)


def _new_body(sentence: Sentence, near: range, i: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """A body newly made, even without a name: "set up a joint rescue centre"."""
    lower = sentence.words.lower
    if lower[i] not in _MAKING:
        return None
    for k in near:
        if k >= len(lower) or (lower[k] in _NAME_LINKS and lower[k] != "the") or lower[k] in (",", ";"):
            return None
        following = lower[k + 1] if k + 1 < len(lower) else ""
        if lower[k] in vocabulary.lists["new_bodies"] and following not in vocabulary.lists["new_bodies"]:
            return k, k + 1
    return None


def _pronoun(sentence: Sentence, i: int) -> bool:
    """ "It was signed", "have ratified it", "its swift ratification"."""
    near = sentence.words.lower[max(0, i - 4) : i + 3]
    return sentence.words.lower[i] in _FORMAL and not {"it", "its", "them"}.isdisjoint(near)


def _is_done(sentence: Sentence, i: int, group: Group | None) -> bool:
    """ "Was adopted", "is hereby established", "signed at": the stage is reported as reached."""
    lower = sentence.words.lower
    if group is None:
        return i == 0 and lower[i] in ("signed", "done", "adopted")
    passive = group.form is Form.PASSIVE and (
        lower[group.first] in ("was", "were") or "hereby" in lower[group.first : i]
    )
    return passive and not group.negated and not group.relative


def _stage_words(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[tuple[int, int, str, Group | None]]:
    lower = sentence.words.lower
    for group in sentence.groups:
        for cue in vocabulary.verb_cues.get(group.lemma, ()):
            allowed = group.form is not Form.MAY or group.lemma in ("sign", "ratify")
            if cue.act is Act.INSTRUMENT and allowed and not group.relative:
                passive = group.passive or group.form in _PASSIVES
                yield group.head, _PASSIVE if passive else _NEAR if group.lemma in _LOOSE else _REACH, cue.id, group
    if lower[:1] in (["signed"], ["done"], ["adopted"]) and _signs(lower):
        yield 0, 0, "en/instrument:stage-verb", None
    nouns = vocabulary.noun_cues
    for i in [i for i in sentence.marks if lower[i] in nouns]:
        for cue in nouns[lower[i]]:
            if cue.act is Act.INSTRUMENT:
                yield i, _REACH if lower[i] == "implementation" else _NOUN_REACH, cue.id, None
    for i, _, cue in sentence.phrases:
        if cue.act is Act.INSTRUMENT:
            yield i, _INTO_FORCE, cue.id, None


def _signs(lower: list[str]) -> bool:
    """The signing clause at a text's end: "Done at Port Halden on ...", "Signed in duplicate at ..."."""
    return "at" in lower[1:6] or "in" in lower[1:3]


def _object(
    sentence: Sentence, i: int, reach: int, names: Sequence[Mention], vocabulary: Vocabulary
) -> tuple[int, int] | None:
    lower, nouns = sentence.words.lower, vocabulary.lists["instrument_nouns"]
    if reach == 0:
        return 0, 1
    known = _known(sentence, names)
    next_clause = min((g.clause for g in sentence.groups if g.main and g.clause > i), default=len(lower))
    for k in range(i + 1, min(next_clause, i + 1 + reach)):
        if lower[k] in _STOP or vocabulary.roles.get(lower[k]) is Role.SUBORDINATOR or lower[k] == "including":
            return None
        if reach == _NEAR and not _direct(sentence, i, k):
            return None
        if k in known:
            return known[k]
        if lower[k] in nouns and not _modifies(sentence, k, nouns) and _is_instrument(sentence, k, vocabulary):
            return _phrase(sentence, k)
    return _named_before(sentence, i, nouns)


_BETWEEN = frozenset(
    "the a an our their its new first second full further of this ambitious effective substantive legally-binding "
    "early timely comprehensive multilateral bilateral regional joint on".split()
)


def _direct(sentence: Sentence, i: int, k: int) -> bool:
    """Only determiners, adjectives and capitals stand between a loose stage verb and its object."""
    word = sentence.words.lower[k - 1]
    return k - 1 == i or word in _BETWEEN or sentence.capital(k - 1) or word.endswith(("ive", "al", "ic", "ed", "nd"))


def _modifies(sentence: Sentence, k: int, nouns: frozenset[str]) -> bool:
    """ "Dialogue Relations": the noun only describes the name's head."""
    lower = sentence.words.lower
    return (
        k + 1 < len(lower)
        and sentence.capital(k)
        and sentence.capital(k + 1)
        and lower[k + 1] not in nouns
        and lower[k + 1] != "("
    )


def _subject(sentence: Sentence, i: int, names: Sequence[Mention], vocabulary: Vocabulary) -> tuple[int, int] | None:
    """The instrument that a passive stage verb is about: it stands before the verb."""
    lower, nouns = sentence.words.lower, vocabulary.lists["instrument_nouns"]
    known = {end: (start, end) for start, end in _known(sentence, names).values()}
    for k in range(i - 1, max(-1, i - 14), -1):
        if k + 1 in known:
            return known[k + 1]
        if lower[k] in _STOP or vocabulary.roles.get(lower[k]) is Role.SUBORDINATOR:
            return None
        if lower[k] in nouns and (_is_instrument(sentence, k, vocabulary) or (k > 0 and lower[k - 1] == "joint")):
            return _phrase(sentence, k)
    under = i + 1 < len(lower) and lower[i + 1] == "under"
    return _object(sentence, i + 1, _NEAR, names, vocabulary) if under else None


def _named_before(sentence: Sentence, i: int, nouns: frozenset[str]) -> tuple[int, int] | None:
    """ "Paris Agreement implementation", "the Code of Conduct negotiations": the name stands before the stage noun."""
    lower = sentence.words.lower
    if lower[i] not in ("implementation", "negotiations", "ratification", "review"):
        return None
    for k in range(i - 1, max(-1, i - 12), -1):
        if lower[k] in nouns and sentence.capital(k):
            return _phrase(sentence, k)
        if lower[k] not in (")", "(", *_NAME_LINKS) and not sentence.capital(k):
            return None
    return None


def _known(sentence: Sentence, names: Sequence[Mention]) -> dict[int, tuple[int, int]]:
    """Words at which a known instrument begins."""
    starts, known = sentence.words.starts, {}
    first = bisect_left(names, sentence.start, key=lambda name: name.start)
    for name in names[first:]:
        if name.start >= sentence.end:
            break
        begin = bisect_left(starts, name.start)
        known[begin] = (begin, max(begin + 1, bisect_left(starts, name.end)))
    return known


def _is_instrument(sentence: Sentence, k: int, vocabulary: Vocabulary) -> bool:
    word = sentence.words.lower[k]
    capital = sentence.capital(k)
    before = any(
        sentence.capital(j) and sentence.words.lower[j] not in vocabulary.roles for j in range(max(1, k - 2), k)
    )
    if word in vocabulary.lists["generic_instrument"]:
        return capital or before
    return True


def _phrase(sentence: Sentence, k: int) -> tuple[int, int]:
    """The noun phrase around head noun k: capitals and links before it, a name after "on" or "of"."""
    lower, start, end = sentence.words.lower, k, k + 1
    while start > 0 and (
        sentence.capital(start - 1) or (lower[start - 1] in _NAME_LINKS and start > 1 and sentence.capital(start - 2))
    ):
        if lower[start - 1] in (",", ";", ":", "(", ")"):
            break
        start -= 1
    while end < len(lower) and (
        sentence.capital(end) or (lower[end] in _NAME_LINKS and end + 1 < len(lower) and sentence.capital(end + 1))
    ):
        end += 1
    while lower[start] in _NAME_LINKS and start < k:
        start += 1
    for i in range(k + 1, end - 1):  # "the Protocol in Tokyo on 27 February": place and date are not its name
        if lower[i] in ("in", "at", "on") and (sentence.words.lower[i + 1][0].isdigit() or lower[i] in ("in", "at")):
            return start, i
    return start, end


def _name(sentence: Sentence, span: tuple[int, int]) -> str:
    if span == (0, 1) and sentence.words.lower[0] in ("signed", "done", "adopted"):
        return "this text"
    starts, ends = sentence.words.starts, sentence.words.ends
    return " ".join(sentence.text[starts[span[0]] : ends[span[1] - 1]].replace("*", "").split())
