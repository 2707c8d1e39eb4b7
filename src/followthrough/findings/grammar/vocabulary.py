"""The lexicon, turned round: from a word in the text to what it may be. Built once per language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from operator import itemgetter
from typing import TypeVar

from followthrough.language.inflect import IRREGULAR, british, forms
from followthrough.language.members import quick_members
from followthrough.lexicon.load import cues, phrase_lists, word_lists
from followthrough.lexicon.schema import Cue
from followthrough.model import Act


@quick_members
class Role(IntEnum):
    """What a function word does to the verb after it."""

    WILL = 1
    MUST = 2
    SHOULD = 3
    MAY = 4  # can, may, might, could, would: no act
    HAVE = 5
    BE = 6
    TO = 7
    SUBORDINATOR = 8
    REMAIN = 9
    DO = 14
    NOT = 10
    NEED = 11
    CONTINUE = 12


@quick_members
class Form(IntEnum):
    """The form of a verb group."""

    PRESENT = 1  # base: "we welcome"
    THIRD = 2  # "the council welcomes"
    PAST = 3
    PERFECT = 4
    PROGRESSIVE = 5
    PASSIVE = 6  # present or past passive
    PERFECT_PASSIVE = 7
    WILL = 8
    WILL_PASSIVE = 9
    MUST = 10
    SHOULD = 11
    MAY = 12
    INFINITIVE = 13
    GERUND = 14
    ADJECTIVE = 15  # "are committed to"
    COPULA = 16
    CONTINUE = 17  # "we continue to work"


T = TypeVar("T")
Phrase = tuple[list[str], Cue]  # what follows its first word, and its cue


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Look-ups from a lower-cased word. There is one a language, known by its identity."""

    roles: dict[str, Role]
    verbs: dict[str, tuple[tuple[str, int], ...]]  # form -> (lemma, Form) of every cue verb and base verb
    by_form: dict[Form, dict[str, str]]  # Form -> form -> the first lemma that it is this form of
    participles: dict[str, str]  # past participle -> lemma
    bare: dict[str, tuple[str, Form]]  # form -> the lemma and form it has where no auxiliary stands before it
    verb_cues: dict[str, tuple[Cue, ...]]  # lemma -> cues
    verb_acts: dict[str, frozenset[str]]  # lemma -> acts of its cues
    noun_cues: dict[str, tuple[Cue, ...]]
    adjective_cues: dict[str, tuple[Cue, ...]]
    stage_verbs: dict[str, tuple[Cue, ...]]  # lemma -> its cues of what is done to an instrument
    stage_nouns: dict[str, tuple[Cue, ...]]
    phrases: dict[str, dict[str, tuple[Phrase, ...]]]  # first word -> second -> phrases; "": those of one word
    telling: frozenset[str]  # of each phrase its longest word: where none of them stands, there is no phrase
    lists: dict[str, frozenset[str]]
    interest: frozenset[str]  # every word that has a role, a cue or a phrase
    conditions: dict[str, dict[str, tuple[list[str], ...]]]  # first word -> second -> what follows the first


_ROLES = {
    Role.WILL: "will shall 'll",
    Role.MUST: "must",
    Role.SHOULD: "should ought",
    Role.MAY: "can may might could would cannot",
    Role.HAVE: "have has had having",
    Role.BE: "is are was were be been being am",
    Role.TO: "to",
    Role.REMAIN: "remain remains remained remaining stand stands stood",
    Role.DO: "do does did",
    Role.NOT: "not never neither",
    Role.NEED: "need needs",
    Role.CONTINUE: "continue continues continued continuing",
}


@cache
def vocabulary(language: str = "en") -> Vocabulary:
    """The vocabulary of a language."""
    lists = word_lists(language)
    roles = {word: role for role, words in _ROLES.items() for word in words.split()}
    roles |= dict.fromkeys(lists["subordinators"], Role.SUBORDINATOR)
    found = cues(language)
    verbs = _verbs(found, lists["base_verbs"] | lists["past_speech"] | lists["saying_verbs"] | lists["noting_verbs"])
    by_form, verb_cues = _by_form(verbs), _by_head(found, "verb")
    nouns, phrases, adjectives = _by_head(found, "noun"), _phrases(found), _by_head(found, "adjective")
    return Vocabulary(
        roles=roles,
        verbs=verbs,
        by_form=by_form,
        participles=by_form[Form.PAST] | by_form[Form.PERFECT],
        bare={word: (lemma, Form(form)) for word, known in verbs.items() for lemma, form in _finite(known)},
        verb_cues=verb_cues,
        verb_acts={lemma: frozenset(cue.act for cue in known) for lemma, known in verb_cues.items()},
        noun_cues=nouns,
        adjective_cues=adjectives,
        stage_verbs=_of_instruments(verb_cues),
        stage_nouns=_of_instruments(nouns),
        phrases=phrases,
        telling=frozenset(_longest(head) for cue in found if cue.kind == "phrase" for head in cue.heads),
        interest=frozenset().union(roles, verbs, nouns, phrases, adjectives),
        lists=lists,
        conditions=_by_first_word(phrase_lists(language)["condition"]),
    )


def _by_form(verbs: dict[str, tuple[tuple[str, int], ...]]) -> dict[Form, dict[str, str]]:
    table: dict[Form, dict[str, str]] = {form: {} for form in Form}
    for word, known in verbs.items():
        for lemma, form in known:
            table[Form(form)].setdefault(word, lemma)
    return table


def _finite(known: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """The first reading of a form that needs no auxiliary, if it has one."""
    return tuple(reading for reading in known if reading[1] != Form.PERFECT)[:1]


def _by_head(found: tuple[Cue, ...], kind: str) -> dict[str, tuple[Cue, ...]]:
    table: dict[str, tuple[Cue, ...]] = {}
    for cue in found:
        for head in cue.heads if cue.kind == kind else ():
            table[head] = (*table.get(head, ()), cue)
    return table


def _of_instruments(table: dict[str, tuple[Cue, ...]]) -> dict[str, tuple[Cue, ...]]:
    """The part of a table that speaks of instruments: few words do, and every verb of every sentence is asked."""
    stages = {head: tuple(cue for cue in known if cue.act is Act.INSTRUMENT) for head, known in table.items()}
    return {head: known for head, known in stages.items() if known}


def _verbs(found: tuple[Cue, ...], base: frozenset[str]) -> dict[str, tuple[tuple[str, int], ...]]:
    lemmas = {head for cue in found if cue.kind == "verb" for head in cue.heads} | base | set(IRREGULAR)
    table: dict[str, tuple[tuple[str, int], ...]] = {}
    for lemma in sorted(lemmas):
        if " " in lemma:
            continue  # a verb with a particle is found by its head; see the lexicon's `then`
        made = forms(lemma)
        named: tuple[tuple[str, Form], ...] = (
            (made.base, Form.PRESENT),
            (made.third, Form.THIRD),
            (made.past, Form.PAST),
            (made.gerund, Form.GERUND),
        )
        doubled = british(lemma)
        if doubled is not None:
            named = (*named, (doubled[0], Form.PAST), (doubled[1], Form.GERUND))
        for word, form in (*named, (made.participle, Form.PERFECT)):
            entry = (lemma, int(form))
            if entry not in table.get(word, ()) and not (form is Form.PERFECT and made.participle == made.past):
                table[word] = (*table.get(word, ()), entry)
    return table


def _phrases(found: tuple[Cue, ...]) -> dict[str, dict[str, tuple[Phrase, ...]]]:
    table: dict[str, list[Phrase]] = {}
    for cue in found:
        for head in cue.heads if cue.kind == "phrase" else ():
            first, *rest = head.split()
            table.setdefault(first, []).append((rest, cue))
    return {first: _by_second_word(phrases, itemgetter(0)) for first, phrases in table.items()}


def _longest(phrase: str) -> str:
    """The last of its longest words: "to be held" is told by "held"."""
    return max(reversed(phrase.split()), key=len)


def _by_second_word(listed: list[T], rest_of: Callable[[T], list[str]]) -> dict[str, tuple[T, ...]]:
    """Those that each second word leaves possible, phrases of one word among them, in their order; "": these alone."""
    rests = [rest_of(each) for each in listed]
    return {
        second: tuple(each for each, rest in zip(listed, rests, strict=True) if not rest or rest[0] == second)
        for second in ("", *(rest[0] for rest in rests if rest))
    }


def binding(cues: Iterable[Cue]) -> Cue | None:
    """The first cue that binds."""
    return next((cue for cue in cues if cue.act is Act.COMMITMENT), None)


def _by_first_word(phrases: tuple[str, ...]) -> dict[str, dict[str, tuple[list[str], ...]]]:
    """The rest of each phrase by its first word, and by the second words that leave it possible."""
    table: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        first, *rest = phrase.split()
        table.setdefault(first, []).append(rest)
    return {first: _by_second_word(rests, list) for first, rests in table.items()}
