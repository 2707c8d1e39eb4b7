"""Where an instrument's name begins and ends: lists, brackets and dashes inside it, dates and clauses behind it."""

from __future__ import annotations

from typing import Final

from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Vocabulary
from followthrough.language.dates.english_words import MONTHS, WEEKDAYS

NAME_LINKS: Final = frozenset("of on for the and to in with between under".split())


def phrase_around(sentence: Sentence, k: int, vocabulary: Vocabulary, first: int = 0) -> tuple[int, int]:
    """The noun phrase around head noun k, from word `first` on: capitals and links before it, a name after "on"."""
    lower, start, end = sentence.words.lower, k, k + 1
    while (before := _step_back(sentence, start, first)) < start:
        start = before
    while (after := _step_on(sentence, end)) > end or (after := _listed_on(sentence, k, end, vocabulary)) > end:
        end = after
    while start < k and (lower[start] in NAME_LINKS or lower[start] in _ARTICLES):
        start += 1
    if lower[end : end + 1] == ["of"] and lower[end + 1 : end + 2] in _OF_WHAT and lower[k] in _NOTES:
        end += 2
    if start == k > first and not sentence.capital(k):
        return kind_from(lower, k), _end_of(sentence, k, end)
    start = _list_before(sentence, start, k, first, vocabulary)
    return start, max(_end_of(sentence, k, end), _end_of_marks(sentence, start, k))


_ARTICLES: Final = frozenset("a an this these both".split())
_MARKS: Final = {"“": "”", '"': '"', "[": "]", "*": "*"}
_LONGEST: Final = 180  # characters of a name between marks


def _end_of_marks(sentence: Sentence, start: int, k: int) -> int:
    """The end of a name in quotation marks, bold or a link, which may hold a place: “Plan for Salt in the Isles”.

    0 where there are none.
    """
    text, ends = sentence.text, sentence.words.ends
    begins = sentence.words.starts[start]
    closing = _MARKS.get(text[begins - 1 : begins])
    at = text.find(closing, ends[k], begins + _LONGEST) if closing is not None else -1
    if at < 0:
        return 0
    last = next((i for i in range(k, len(ends)) if i + 1 == len(ends) or ends[i + 1] > at), k)
    named = all(sentence.capital(i) or sentence.words.lower[i] in _WITHIN for i in range(start, last + 1))
    last -= sentence.words.lower[last] == ","
    return last + 1 if named else 0


_WITHIN: Final = NAME_LINKS | frozenset("a an , & from by at or its through against into".split())


def kind_from(lower: list[str], k: int) -> int:
    """Where the kind of a plain noun begins: "working group", "joint statement"; the noun itself where it is alone."""
    return k - 1 if k > 0 and lower[k - 1] in _KINDS.get(lower[k], ()) else k


_NOTES: Final = frozenset("memorandum memoranda memorandums letter letters statement".split())
_OF_WHAT: Final = [["understanding"], ["cooperation"], ["intent"], ["agreement"], ["interest"]]
# What the plain nouns among the kinds of instruments are called with the word before them.
_KINDS: Final = {
    **dict.fromkeys(("group", "groups"), ("working", "expert", "contact", "steering")),
    **dict.fromkeys(("statement", "declaration", "communique", "communiqué"), ("joint", "political")),
    **dict.fromkeys(("plan", "plans"), ("action", "work", "implementation")),
    **dict.fromkeys(("agreement", "agreements", "deal", "deals"), tuple(
        "trade peace free-trade ceasefire security defense defence fisheries cooperation extradition tax financing "
        "loan grant".split()
    )),
}  # fmt: skip


def run_of_capitals(sentence: Sentence, i: int) -> int:
    """Behind the last of the words with a capital that follow one another from word i on."""
    lower = sentence.words.lower
    while i < len(lower) and sentence.capital(i) and lower[i][0].isalnum():
        i += 1
    return i


def _step_back(sentence: Sentence, start: int, first: int) -> int:
    """Where a name begins that goes on at `start`: a capital further, or "of the" behind a capital."""
    lower = sentence.words.lower
    if start <= first:
        return start
    before = lower[start - 1]
    if before == ")":
        return _before_brackets(sentence, start, first)
    if before in DASHES:
        return _before_dash(sentence, start, first)
    if before == "the":
        return _before_the(sentence, start, first)
    linked = start - 1 > first and before in NAME_LINKS and sentence.capital(start - 2)
    return start - 1 if linked or sentence.capital(start - 1) else start


def _before_the(sentence: Sentence, start: int, first: int) -> int:
    """ "Council of the | Isles", "Raising the | Tide Fund"; not "at the Assembly the | Salt Initiative"."""
    lower = sentence.words.lower
    of_the = lower[start - 2 : start - 1] == ["of"] or _people_in_the(lower, start)
    if of_the:
        return start - 2 if start - 2 > first and sentence.capital(start - 3) else start
    run = start - 2
    while run >= first and sentence.capital(run) and lower[run].isalpha():
        run -= 1
    placed = lower[run] == "the" and run > 0 and lower[run - 1] in _PLACING
    return start - 1 if 0 < start - 2 - run < _TITLE and not placed else start


def _people_in_the(lower: list[str], start: int) -> bool:
    """ "The Women in the Tidal Economy Fund": a name that begins with whom it is for."""
    return start > 2 and lower[start - 2] == "in" and lower[start - 3] in _PEOPLE  # noqa: PLR2004 -- "women in the"


_PLACING: Final = frozenset("at in during on with by from of".split())
_TITLE: Final = 3  # words
_PEOPLE: Final = frozenset("women girls youth youths partners leaders people students farmers workers".split())
DASHES: Final = frozenset(["–", "—"])
_BEFORE_NAMES: Final = frozenset("a an the new first this our their its".split())


def _before_brackets(sentence: Sentence, start: int, first: int) -> int:
    """ "The Tide Investment Funds (TIF) Mechanism": a short form in the middle of the name."""
    inside, behind_name = start - 2, start - 4
    if behind_name < first or sentence.words.lower[start - 3] != "(" or not sentence.capital(behind_name):
        return start
    written = sentence.words.slice_of(sentence.text, inside)
    return behind_name if sum(map(str.isupper, written)) > 1 else start


def _before_dash(sentence: Sentence, start: int, first: int) -> int:
    """ "A U.S. – Norland Dialogue": a dash with blanks between two partners."""
    at = start - 2
    if at < first or not sentence.capital(at) or sentence.words.lower[at][0].isdigit():
        return start
    led = at == 0 or sentence.words.lower[at - 1] in _BEFORE_NAMES
    return at if led and sentence.capital(start) else start


def _step_on(sentence: Sentence, end: int) -> int:
    """Where a name ends that has come to `end`: a capital further, or past "for" or "for the" before one."""
    lower = sentence.words.lower
    if end >= len(lower):
        return end
    if sentence.capital(end):
        return end + 1
    if lower[end] == "(" and lower[end - 1].endswith(("’s", "'s")) and lower[end + 2 : end + 3] == [")"]:
        return end + 4 if end + 3 < len(lower) and sentence.capital(end + 3) else end  # "Agency’s (TA) | Fund"
    links = 2 if lower[end] in _BEFORE_THE and lower[end + 1 : end + 2] == ["the"] else 1
    linked = end + links < len(lower) and lower[end] in NAME_LINKS and sentence.capital(end + links)
    return end + links if linked else end


_BEFORE_THE: Final = frozenset("of on for to".split())


def _end_of(sentence: Sentence, k: int, end: int) -> int:
    """The end of the name around head noun k, without place, date or clause behind it; both parties of "between"."""
    lower = sentence.words.lower
    for i in range(k + 1, end - 1):  # "the Protocol in Tokyo on 27 February": place and date are not its name
        if lower[i] in ("in", "at") or (lower[i] == "on" and _is_day(lower[i + 1])):
            return i
        if lower[i] == "between" and "and" not in lower[i:end]:
            return _both_parties(sentence, i, end)
        if (lower[i] in _OF_OTHERS and _leads_on(sentence, i, end)) or _is_sum(sentence, i + 1):
            return i
    return end


_DAYS: Final = frozenset((*MONTHS, *WEEKDAYS))
_OF_OTHERS: Final = frozenset(["with", "for"])


def _is_sum(sentence: Sentence, i: int) -> bool:
    """ "With EUR 30 million": a currency before a figure."""
    lower = sentence.words.lower
    figure = i + 1 < len(lower) and lower[i + 1][0].isdigit()
    return figure and len(lower[i]) == _CODE and sentence.words.slice_of(sentence.text, i).isupper()


_CODE: Final = 3  # letters of a currency


def _is_day(word: str) -> bool:
    return word[0].isdigit() or word in _DAYS


def _both_parties(sentence: Sentence, i: int, end: int) -> int:
    """ "Between Norland and the Ministry of Tides": the other party too; without one the name ends before."""
    lower = sentence.words.lower
    if lower[end : end + 2] != ["and", "the"] or not end + 2 < len(lower) or not sentence.capital(end + 2):
        return i
    end += 3
    while (after := _step_on(sentence, end)) > end:
        end = after
    return end


def _leads_on(sentence: Sentence, i: int, end: int) -> bool:
    """ "With 13 | partners", "with Norland’s | supplier", "with Oland | boat makers", "for Norland | to buy"."""
    lower = sentence.words.lower
    behind = lower[end] if end < len(lower) else ""
    only = lower[i + 1 : end]
    if lower[i] == "for" and behind == "to":
        return len(only) == 1 and not _PAPERS.isdisjoint(lower[max(0, i - 6) : i])
    if _NAME_LINKS_ONLY & frozenset(only):
        return False
    counted = len(only) == 1 and only[0].isdigit()
    owned = only[-1].endswith(("’s", "'s", "s’"))
    return counted or (owned and behind.isalpha()) or (behind in _DESCRIBED and lower[i] == "with")


_PAPERS: Final = frozenset("letter agreement arrangement deal memorandum contract".split())
_NAME_LINKS_ONLY: Final = frozenset("of on and".split())
_DESCRIBED: Final = frozenset(
    "companies company firms firm makers maker manufacturer manufacturers authorities officials partners suppliers "
    "supplier producers producer electric institutions agencies banks universities boat car".split()
)


def _listed_on(sentence: Sentence, k: int, end: int, vocabulary: Vocabulary) -> int:
    """ "Agreement on Fair, Balanced and Open Trade": behind "on" or "for" a list of what it is about goes on."""
    lower = sentence.words.lower
    if end <= k + 2 or lower[end : end + 1] != [","] or _ABOUT.isdisjoint(lower[k + 1 : end]):
        return end
    i, first, commas = end, k + 1, 0
    while lower[i : i + 1] == [","] and i + 1 < len(lower) and _matters(sentence, first, i, vocabulary):
        commas += 1
        closing = lower[i + 1] in ("and", "&")
        first = i + 1 + closing
        i = run_of_capitals(sentence, first)
        if i == first:
            return end
        if closing:
            return i if commas > 1 or _matters(sentence, first, i, vocabulary) else end
        if lower[i : i + 1] in (["and"], ["&"]) and _matters(sentence, first, i, vocabulary):
            return i
    return end


_ABOUT: Final = frozenset(["on", "for", "of", "to"])
_ADJECTIVES: Final = frozenset(
    "institutions partnerships workforce growth fair free open safe secure just clean equal".split()
)


def _matters(sentence: Sentence, first: int, end: int, vocabulary: Vocabulary) -> bool:
    """Fields of government or adjectives, which name nobody who might stand in a list of signers."""
    return any(_matter(sentence.words.lower[i], vocabulary) for i in range(max(first, end - 3), end))


def _matter(word: str, vocabulary: Vocabulary) -> bool:
    fields = vocabulary.lists["fields"]
    return word in fields or word in _ADJECTIVES or word.endswith(("ed", "al", "ive", "ble", "nt", "ism"))


def _list_before(sentence: Sentence, start: int, k: int, first: int, vocabulary: Vocabulary) -> int:
    """ "A Science, Technology, and Innovation Agreement": fields that stand before the last one of a name."""
    lower, fields = sentence.words.lower, vocabulary.lists["fields"]
    joined = start - 1 > first and lower[start - 1] in ("and", "&")
    if not joined and _JOINING.isdisjoint(lower[start:k]):
        return start
    i = begin = start - joined
    while i - 2 >= first and lower[i - 1] == "," and sentence.capital(i - 2) and lower[i - 2] in fields:
        begin = i = i - 2
    while begin > first and i < start and sentence.capital(begin - 1):
        begin -= 1
    return begin if i < start - joined and (begin == first or lower[begin - 1] in _BEFORE_NAMES) else start


_JOINING: Final = frozenset(["and", "&"])
