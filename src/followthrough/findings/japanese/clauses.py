"""A Japanese sentence as clauses: what each ends with, and whether that is said or only reported as said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followthrough.findings.japanese.vocabulary import JapaneseWords
from followthrough.language.japanese.verbs import Form
from followthrough.model import Act

# Behind a finite form: the sentence ends, or the next clause goes on; not "するため", "した取組".
_FINAL = re.compile(
    r"(?:(?:ところ|もの|次第|こと)(?:である|です)|ところ(?=[。\s]|\Z)|ものと(?:する|します)|と(?:思います|思っております|考えます|考えている|考えています))?"
    r"[。！？!?｡」』）)】*_ 　\n]*\Z"
)
_STOPS = re.compile(r"[。」）)\s*_]*(?:[（(][^（）()]{1,20}[）)])?[。\s*_]*\Z")
_GOES_ON = re.compile(r"(?:とともに|と共に|と同時に|一方(?:で)?|ほか|他|上で|うえで|が|ものの(?=、)|ところ|傍ら)、?")
_COMMA = re.compile(r"、")
_REPORTS = re.compile(
    r"[」』]?、?(?:という)?(?:旨[をの]?|と|との(?:考え|認識|意向|決意|立場|期待|見解|意図|方針)?(?:を|が)?|こと(?:を)?)(?:の)?"
    r"(?:改めて|強く|併せて|あわせて)?(?:(?:発言|説明|表明|言及|指摘|応答|回答|返答|報告|紹介|申出|申し出)[がを])?\Z"
)
_SAID = re.compile(r"(?:発言|説明|表明|言及|指摘|応答|回答|返答|報告|紹介|申出|申し出)が\Z")
_KANJI = re.compile("[\u4e00-\u9fff]")
_STANCES = frozenset([Act.POSITION, Act.REAFFIRMATION])
_BARE = ("を", "で", "に", "と")  # before a bare noun of doing that closes a clause
_UPON = ("上で", "うえで")
_JOINING = frozenset([Form.JOIN, Form.PASSIVE_JOIN])
_AHEAD = frozenset([Form.PRESENT, Form.GOING])
_APART = "旨等日月年度際後前中上下内外間今各人名件隻台棟基校社円回便機両室席頭"  # behind these a new word begins
_ONE_KANJI = re.compile("[\u4e00-\u9fff](?![\u4e00-\u9fff])")


@dataclass(slots=True)
class Predicate:
    """A verb form or a noun with its copula, at its place in the document."""

    start: int
    end: int
    word: str  # dictionary form, or the noun
    form: Form | None  # None: a noun with its copula


@dataclass(slots=True)
class Clause:
    """One clause: its words and what ends them."""

    start: int
    end: int  # behind its last word, marks that close the sentence included
    predicate: Predicate
    reported: Predicate | None = None  # what is said, where the predicate is a verb of saying
    fresh: int = 0  # where the words begin behind the last verb that went on: 米国は港を開き、 / 日本は道を造る
    waits: bool = False  # for a verb that says it is still to be done: 署名し、 / 橋を架けることで一致した
    inner: tuple[Predicate, ...] = ()  # those before it that stand before こと: what is agreed, hoped for, decided


class Clauses:
    """The clauses of a sentence, told one after the other; one that does nothing is told again with the next."""

    def __init__(self, text: str, start: int, end: int, words: JapaneseWords) -> None:
        self.text, self.end, self.words = text, end, words
        self.at = start  # where the clause begins that is told next
        self.found = [*predicates(text, start, end, words)]

    def __iter__(self) -> Iterator[Clause]:
        """Each clause that ends in words the lexicon knows; `passed` moves the beginning of the next."""
        fresh = self.at
        for number, predicate in enumerate(self.found):
            stop = _closes(self.text, predicate, self.end)
            if stop is None:
                continue
            before = [one for one in self.found[:number] if one.start >= self.at]
            reported = _reported(self.text, predicate, before, self.words)
            inner = tuple(self._before_koto(before))
            waits = predicate.form in _JOINING and self._to_be_done(number + 1)
            yield Clause(self.at, stop, predicate, reported, max(fresh, self.at), waits, inner)
            fresh = stop

    def _to_be_done(self, number: int) -> bool:
        """Whether the next verb that ends a clause is to be done; or one before it, that stands before こと."""
        for one in self.found[number:]:
            if self.text.startswith(("こと", "事"), one.end) and one.form in _AHEAD:
                return True
            if one.form not in _JOINING and _closes(self.text, one, self.end) is not None:
                return one.form in _AHEAD and not self._only_says(one.word)
        return False

    def _only_says(self, word: str) -> bool:
        """Whether a verb declares or values, so that what goes before it is done: 港町に参集し、次のとおり宣言する."""
        cues = self.words.by_verb.get(word, ())
        if word in self.words.deeds:
            return False
        return word in self.words.plain or (bool(cues) and all(cue.act in _STANCES for cue in cues))

    def _before_koto(self, before: list[Predicate]) -> list[Predicate]:
        """Those that stand before こと, and those that go on into one of them: 港を開き、橋を架けることで."""
        koto = [self.text.startswith(("こと", "事", "よう"), one.end) for one in before]
        return [one for i, one in enumerate(before) if koto[i] or (one.form in _JOINING and any(koto[i:]))]

    def passed(self, clause: Clause) -> None:
        """A clause did something: the next begins behind it."""
        self.at = clause.end


def predicates(text: str, start: int, end: int, words: JapaneseWords) -> Iterator[Predicate]:
    """Verb forms and nouns with a copula, in text order."""
    sentence = text[start:end]
    nouns = [
        Predicate(start + match.start(), start + match.end(), match["noun"], None)
        for match in words.noun_end.finditer(sentence)
    ]
    verbs = [
        Predicate(start + first, start + last, verb, form)
        for number, first, last in words.verbs.find_matches_as_indexes(sentence)
        for verb, form in words.written[number][:1]
        if not (form is Form.JOIN and verb in words.states) and not _inside_a_word(sentence, first, verb)
    ]
    kept = [verb for verb in verbs if not any(noun.start <= verb.start and verb.end <= noun.end for noun in nouns)]
    found = [*nouns, *kept]
    yield from sorted(found, key=lambda each: (each.start, -each.end))


def _inside_a_word(sentence: str, first: int, verb: str) -> bool:
    """Whether a verb of one kanji is the end of a compound: 表した in 発表した."""
    before = sentence[first - 1 : first] if first > 0 else ""
    return _ONE_KANJI.match(verb) is not None and _KANJI.match(before) is not None and before not in _APART


def _closes(text: str, predicate: Predicate, end: int) -> int | None:
    """Where the clause ends that a predicate closes; None where more of the same clause follows."""
    behind = text[predicate.end : end]
    if predicate.form is Form.STOP:
        return _stops(text, predicate, end)
    if predicate.form in _JOINING or text.endswith("おり", predicate.start, predicate.end):
        comma = _COMMA.match(behind)
        return None if comma is None else predicate.end + 1
    final = _FINAL.match(behind)
    if final is not None:
        return end
    goes_on = _GOES_ON.match(behind)
    if goes_on is not None and goes_on[0].startswith(_UPON) and predicate.form is Form.PRESENT:
        return None  # 促進する上で: in promoting it
    if goes_on is not None and (goes_on[0].endswith("、") or goes_on[0] not in {"が", "他", "一方", "ところ"}):
        return predicate.end + goes_on.end()
    return predicate.end + 1 if predicate.form is None and behind.startswith("、") else None


def _stops(text: str, predicate: Predicate, end: int) -> int | None:
    """Where the clause ends that a bare noun of doing closes: 対話を続ける方針で一致、共同声明を採択した."""
    if text.startswith("、", predicate.end) and text.startswith(_BARE, predicate.start - 1):
        return predicate.end + 1
    return end if _STOPS.match(text[predicate.end : end]) is not None else None


def _reported(text: str, predicate: Predicate, before: list[Predicate], words: JapaneseWords) -> Predicate | None:
    """What is said: the last predicate before 旨 or と, where the predicate is a verb of saying."""
    saying = predicate.word in words.speech
    told = (
        predicate.word in {"ある", "行う"}
        and _SAID.search(text, max(0, predicate.start - 4), predicate.start) is not None
    )
    if not (saying or told):
        return None
    for inner in reversed(before):
        between = text[inner.end : predicate.start]
        if inner.form not in _JOINING and _REPORTS.fullmatch(between) is not None and between:
            return None if between.startswith("こと") else inner
    return None
