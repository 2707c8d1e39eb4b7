"""How firmly a Japanese statement binds: by the words that end its clauses, and by what stands before こと."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from followthrough.findings.japanese.clauses import Clause, Clauses, Predicate
from followthrough.findings.japanese.vocabulary import JapaneseWords, any_of, japanese_words
from followthrough.language.japanese.verbs import Form, forms
from followthrough.lexicon.load import listed, table

BOUND, HOPE = "bound", "hope"
_STANCE = "stance"
_DONE = frozenset([Form.PAST, Form.PERFECT, Form.PASSIVE_PAST])
_PAST = frozenset([*_DONE, Form.PROGRESS, Form.PASSIVE_PROGRESS])
_TO_BE_DONE = re.compile(r"(?:[うくすつぶむる]|ない)(?:こと(?:を|で)|旨)(?:改めて|再度)?\Z")
_NOUN = "[^、。はがを]{0,16}"
_JOINED = ("に", "の", "を")  # a phrase that begins so says something of the noun before it
_AGREED = frozenset(["確認する", "再確認する", "表明する", "約束する"])
_A_DEED = re.compile("([\u4e00-\u9fff]{2})を\\Z")
_NEAR = 12  # characters before a predicate in which the noun stands that it is said of: 検討を進める
# Whoever confirms, states or stresses that something will be done binds as the thing does.
_SAYING = frozenset(
    ["確認する", "再確認する", "表明する", "述べる", "する", "指示する", "発言する", "説明する", "応じる"]
)


@dataclass(frozen=True, slots=True)
class Bound:
    """The words of a clause that bind, and the rung of strength.toml they stand on."""

    rung: str
    start: int
    end: int


def japanese_forces(text: str) -> Iterator[Bound]:
    """Every clause's binding words, in text order."""
    words = japanese_words()
    told = Clauses(text, 0, len(text), words)
    for clause in told:
        found = _of_clause(text, clause, words)
        told.passed(clause)
        if found is not None:
            yield found


def _of_clause(text: str, clause: Clause, words: JapaneseWords) -> Bound | None:
    """The rung of a clause: of its last words, of what they are said of (検討することで), of a noun (用意がある)."""
    last = clause.reported or clause.predicate
    own, start = _with_what_is_agreed(text, clause, last, words)
    phrase = _phrases().search(text, max(clause.start, start - _NEAR), start)
    if phrase is not None and (own in (None, _STANCE) or _levels()[_phrase_rung(phrase)] < _levels()[str(own)]):
        own, start = _phrase_rung(phrase), phrase.start()
    return None if own is None else Bound(own, start, last.end)


def _with_what_is_agreed(text: str, clause: Clause, last: Predicate, words: JapaneseWords) -> tuple[str | None, int]:
    """The rung of the last words and where they begin, or of the weaker ones before こと that they are said of."""
    own = _rung_of(last, words)
    if not _governs(last, own):
        return own, last.start
    inner = clause.inner[-1] if clause.inner else None
    within = None if inner is None else _rung_of(inner, words)
    if inner is not None and within not in (None, _STANCE):
        return (within if own in (None, _STANCE) else _weaker(str(own), str(within))), inner.start
    if own == _STANCE and _TO_BE_DONE.search(text[clause.start : last.start]) is not None:
        return BOUND, last.start
    noun = _A_DEED.search(text[clause.start : last.start]) if last.word in _AGREED else None
    if noun is not None and f"{noun[1]}する" in words.deeds:
        return _weaker(BOUND, _verbs().get(f"{noun[1]}する", BOUND)), clause.start + noun.start()  # 協力を確認した
    return own, last.start


def _governs(last: Predicate, own: str | None) -> bool:
    """Whether a predicate is said of what is to be done: 一致した, 確認した, こととした."""
    return own in (BOUND, "intent", HOPE) or last.word in _SAYING


def _rung_of(predicate: Predicate, words: JapaneseWords) -> str | None:
    """The rung of a predicate by itself; a plain verb of doing binds, in the past it is no undertaking."""
    if predicate.form is Form.WANT:
        return HOPE
    listed = _verbs().get(predicate.word)
    if listed is None and predicate.form is None:
        listed = next((rung for noun, rung in _nouns().items() if noun in predicate.word), None)
    if listed is not None:
        thought = listed in ("effort", "explore") and predicate.form in _PAST
        return None if thought else listed
    ahead = predicate.form not in _PAST and predicate.form not in (Form.NEGATIVE, Form.SHOULD, None)
    return BOUND if ahead and predicate.word in words.deeds else None


def _weaker(one: str, other: str) -> str:
    return min(one, other, key=_levels().__getitem__)


@cache
def _rungs() -> tuple[dict[str, list[str]], ...]:
    return tuple(table("ja/strength.toml")["rung"])


@cache
def _levels() -> dict[str, int]:
    return {str(rung["id"]): int(str(rung["level"])) for rung in table("en/strength.toml")["rung"]}


@cache
def _verbs() -> dict[str, str]:
    return {verb: str(rung["id"]) for rung in _rungs() for verb in rung["verbs"]}


@cache
def _nouns() -> dict[str, str]:
    return {noun: str(rung["id"]) for rung in _rungs() for noun in rung.get("nouns", [])}


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(any_of(phrase for rung in _rungs() for phrase in rung["phrases"]))


def _phrase_rung(found: re.Match[str]) -> str:
    return next(str(rung["id"]) for rung in _rungs() if found[0] in rung["phrases"])


@cache
def japanese_marker(marker: str) -> re.Pattern[str]:
    """The words of a marker: its phrases, and its verbs as done (完成した, 署名された)."""
    entry = next(entry for entry in table("ja/strength.toml")["marker"] if entry["id"] == marker)
    done = [said for verb in entry.get("verbs", []) for said, form in forms(verb) if form in _DONE]
    phrases = "|".join([_with_nouns(entry["phrases"]), *entry.get("patterns", [])])
    unless = any_of(listed("ja/strength.toml", "undone", "behind"))
    alone = [said for verb in entry.get("alone", []) for said, form in forms(verb) if form is Form.JOIN]
    of_itself = rf"|(?:{any_of(alone)})(?=、[^。]{{0,80}}た(?:こと|。))" if alone else ""
    return re.compile(rf"(?:{any_of(done)})(?!{unless}){of_itself}|{phrases}" if done else phrases)


def _with_nouns(phrases: list[str]) -> str:
    """A pattern of phrases; to one that begins with a particle the noun before it belongs: 冷蔵船に限り."""
    bare = [phrase for phrase in phrases if not phrase.startswith(_JOINED)]
    joined = [phrase for phrase in phrases if phrase.startswith(_JOINED)]
    each = [any_of(bare)] if bare else []
    return "|".join([*each, *([rf"{_NOUN}(?:{any_of(joined)})"] if joined else [])])
