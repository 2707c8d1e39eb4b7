"""The Japanese lexicon, turned round: from a written form to its verb and what the form says. Built once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from followthrough.language.japanese.verbs import Form, forms
from followthrough.lexicon.endings import Ending, ending_words, endings


@dataclass(frozen=True, slots=True, eq=False)
class JapaneseWords:
    """Look-ups for the endings of clauses."""

    verbs: AhoCorasick
    written: tuple[tuple[tuple[str, Form], ...], ...]  # of each form: its verbs and what it says of them
    by_verb: dict[str, tuple[Ending, ...]]
    nouns: dict[str, tuple[Ending, ...]]
    noun_end: re.Pattern[str]  # a noun of the lexicon with its copula
    adverb_end: re.Pattern[str]
    renewed: re.Pattern[str]
    continued: re.Pattern[str]  # what goes on as before: 引き続き協力する
    conditions: re.Pattern[str]
    talks: re.Pattern[str]  # what is exchanged in talks, as the object of a verb of doing
    deeds: frozenset[str]
    weak_deeds: frozenset[str]
    weak_nouns: re.Pattern[str]  # as the object of a verb of doing: 検討を進める
    thoughts: frozenset[str]
    speech: frozenset[str]
    plain: frozenset[str]
    states: frozenset[str]
    named: dict[str, Ending]  # cues by id, for the rules that cite one


@cache
def japanese_words() -> JapaneseWords:
    """The vocabulary of Japanese."""
    cues, lists = endings(), ending_words()
    by_verb = _by(cues, "verbs")
    nouns = _by(cues, "nouns")
    known = {*by_verb, *lists["deeds"], *lists["speech"], *lists["plain"], *lists["states"], *lists["weak_deeds"]}
    written: dict[str, list[tuple[str, Form]]] = {}
    for verb in sorted(known):
        for form, says in forms(verb):
            written.setdefault(form, []).append((verb, says))
    return JapaneseWords(
        verbs=AhoCorasick(list(written), matchkind=MatchKind.LeftmostLongest),
        written=tuple(tuple(each) for each in written.values()),
        by_verb=by_verb,
        nouns=nouns,
        noun_end=re.compile(
            rf"(?P<noun>{any_of(nouns)})(?P<copula>である|でございます|です|だ|であった|でした|であり|で)?"
        ),
        adverb_end=re.compile(rf"(?:(?<![\u4e00-\u9fff])(?:{any_of(lists['adverbs'])})|、|　| )+$"),
        renewed=re.compile(rf"(?:{any_of(lists['renewed'])})(?![いきお、])"),  # 回数を重ねている repeats nothing said
        continued=re.compile(any_of(lists["continued"])),
        conditions=re.compile(any_of(lists["conditions"])),
        talks=re.compile(rf"(?:{any_of(lists['talks'])})(?:を|が|は)\Z"),
        deeds=frozenset(lists["deeds"]),
        weak_deeds=frozenset(lists["weak_deeds"]),
        weak_nouns=re.compile(rf"(?:{any_of(lists['weak_nouns'])})を\Z"),
        thoughts=frozenset(lists["thoughts"]),
        speech=frozenset(lists["speech"]),
        plain=frozenset(lists["plain"]),
        states=frozenset(lists["states"]),
        named={cue.id: cue for cue in cues},
    )


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _by(cues: Iterable[Ending], kind: str) -> dict[str, tuple[Ending, ...]]:
    table: dict[str, tuple[Ending, ...]] = {}
    for cue in cues:
        for word in getattr(cue, kind):
            table[word] = (*table.get(word, ()), cue)
    return table
