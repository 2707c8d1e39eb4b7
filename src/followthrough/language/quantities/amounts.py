"""Sums of money: "US$50 billion", "JPY 2.5 trillion", "half a billion dollars", "USD 3 billion to 5 billion".

One scan finds every money word; only there is a figure looked for. A range is two amounts. "Hundreds of millions of
dollars" states no figure, so nothing is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from followthrough.language.quantities.bearers import bearer
from followthrough.language.quantities.currencies import Currency, spellings
from followthrough.language.quantities.money_words import (
    DOLLAR,
    GROUPED_BY_POINTS,
    IN_THOUSANDTHS,
    LEADING_ONLY,
    SIGN_BEARERS,
    SURE_CODES,
    TENTHS,
)
from followthrough.language.quantities.numbers import (
    WINDOW,
    Number,
    back_over_blanks,
    number_at,
    number_before,
    over_blanks,
    tidy,
)
from followthrough.language.quantities.ranges import lower_of, repeated_upper_of, sharing, upper_of
from followthrough.model import Mention, MentionKind

_BLANKS: Final = " \t\u00a0\u202f\u2009"
_ADJOINING: Final = frozenset(["", *_BLANKS])  # what may stand between a figure and the money that counts it
_HYPHENS: Final = frozenset(["-", *_BLANKS])
_IN_A_YEAR: Final = re.compile(
    r"\b(?:in|constant|of|since|during|by|for|from|fiscal|FY|until|through) $", re.IGNORECASE
)
_AFTER_MONTH: Final = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) $"
)
_WEIGHING: Final = re.compile(r"\bweigh(?:s|ed|ing|t of)?\b[^.;]{0,20}$", re.IGNORECASE)
_SHED: Final = re.compile(r"\b(?:los(?:t|e|es|ing)|gain(?:ed|s|ing)?|shed(?:s|ding)?) (?:about |over |nearly |some )?$")
_IN_MONTHS: Final = re.compile(r" (?:in|over|within) (?:\w+ ){1,3}(?:weeks?|months?)\b")
_WEIGHT: Final = re.compile(r"\s{1,14}(?:of|per square|heavy|lighter|heavier|overweight|in weight)\b")
_LATE_MAGNITUDE: Final = re.compile(r" (million|billion|trillion|thousand)(?![A-Za-z])")
_CENTS: Final = re.compile(
    r",? (?:and )?(?P<n>\d{1,2}|[a-z]{3,9}(?:[ -][a-z]{3,5})?) "
    r"(?:cents?|pence|paisa|paise|centavos?|centimes?|kopeks?|kopecks?|sen|fils|[öø]re|rappen)\b"
)
_ODD_FIGURES: Final = re.compile(r" (?P<n>\d\d)(?=[.!?]?(?:$|\n)|[.,;] | more\b)")
_ODD_WORDS: Final = re.compile(
    r"(?: and)? (?P<n>\d\d|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:[ -][a-z]{3,5})?)(?=[.!?]?\s*$|[.!?]?\n)"
)
_TENTHS: Final = re.compile(r"(?: and)? (?P<n>[1-9]|[a-z]{3,5}) (?P<unit>[a-z]{3,4})\b")
_FOLLOWING_DIGIT: Final = re.compile(r" (?P<n>[1-9]|[a-z]{3,5})(?: fen)?\b")
_SHORTENED: Final = re.compile(r"[\d ](?:mln|mn|mil|mio|bln|bn|bil|mrd|mld|trn|tn)\.$", re.IGNORECASE)
_LETTER_APART: Final = re.compile(r" (?:([KMB])(?![\w.'’&/-])|([km])(?![\w'’&/-]))")
_LETTERS: Final = {"K": 1e3, "M": 1e6, "B": 1e9, "k": 1e3, "m": 1e6}
_DASHES: Final = ("-", "–", "—")
_TOUCHING_CENTS: Final = re.compile(r"(?<=€)(?P<n>\d\d)(?![\d.,]\d|\d)")  # "10€50"
_COINED: Final = re.compile(r"(?:[ -]euro)?[ -](?:notes?|coins?|bills?|banknotes?|fines?|tickets?|stamps?)\b")
_ROUND: Final = re.compile(r"\d{1,3}\.000")
_BY_POINT: Final = re.compile(r"\d{1,3}\.\d{3}")
_HUNDREDTHS: Final = 100
_TENTH: Final = 10


@dataclass(slots=True)  # not frozen, as that takes thrice the time
class _Hit:
    """A money word where it stands."""

    start: int
    end: int
    currency: Currency


def find_amounts(text: str, *, dollar: str = "USD") -> list[Mention]:
    """Every sum of money in `text` that states a figure, in text order, never overlapping.

    Args:
        text: The text; offsets in the answer are code points into it.
        dollar: ISO 4217 code of the money a bare "$" or "dollars" means in this document.

    Returns:
        Mentions of kind AMOUNT with `value` in whole units (cents as hundredths), `unit` an ISO 4217 code, and a span
        over figure, magnitude and money word. "$1.4-1.6 billion" gives two.
    """
    found: list[Mention] = []
    shared: dict[int, str] = {}
    hits = _hits(text)
    for index, hit in enumerate(hits):
        after = hits[index + 1] if index + 1 < len(hits) else None
        free = found[-1].end if found else 0
        if hit.start >= free:
            before = len(found)
            found.extend(_amounts(text, hit, free, after))
            if hit.currency.shared and hit.currency.code != DOLLAR:
                shared.update(dict.fromkeys(range(before, len(found)), hit.currency.shared))
    for at, name in shared.items():
        code = bearer(text, found[at].start, found[at].end, name)
        found[at] = found[at] if code is None else replace(found[at], unit=code)
    return [_dollars(mention, dollar) if mention.unit == DOLLAR else mention for mention in found]


def _dollars(sum_: Mention, code: str) -> Mention:
    """A sum in "$" in the money that a bare "$" means. Most sums are such; making them anew is quicker."""
    return Mention(MentionKind.AMOUNT, sum_.start, sum_.end, value=sum_.value, unit=code)


def _hits(text: str) -> list[_Hit]:
    scanner, currencies = spellings()
    found = [
        _bounded(text, start, end, currencies[index])
        for index, start, end in scanner.find_matches_as_indexes(text)
        if not (text[end - 1].isalpha() and text[end : end + 1].isalpha() and text[end - 1].isascii())  # within a word
    ]
    return [hit for hit in found if hit is not None]


def _bounded(text: str, start: int, end: int, currency: Currency) -> _Hit | None:
    """The hit, if no letter touches it; a figure may ("115USD", "€5m")."""
    if text[start].isascii() and text[start].isalpha() and start and text[start - 1].isalpha():
        if not currency.sign or text[end - 1] != "$":
            return None
        return _Hit(end - 1, end, Currency(DOLLAR, leads=True, sign=True))  # "plus $5" is not "US $5"
    if text[end - 1].isdigit():  # "R3.2bn": the figure that touches it
        end -= 1
    elif text[end - 1].isascii() and text[end - 1].isalpha() and end < len(text) and text[end].isalpha():
        return None
    return _Hit(start, end, currency)


def _amounts(text: str, hit: _Hit, free: int, after: _Hit | None) -> list[Mention]:
    """What the money word at `hit` counts: the figure behind it, or the one before it."""
    left = _left_number(text, hit, free)
    behind = _right_number if hit.currency.leads else _after_name
    right = behind(text, hit) if hit.currency.leads or left is None else None
    if right is not None and (left is None or _right_wins(text, hit, (left, right), after)):
        return _leading(text, hit, right)
    return [] if left is None else _trailing(text, hit, left, free)


def _after_name(text: str, hit: _Hit) -> Number | None:
    """The sum behind a name of money in capitals, as treaties write it: "US Dollars 20 million", "Yen 300,000,000"."""
    currency = hit.currency
    if currency.everyday or currency.scale != 1 or currency.sign or not text[hit.start].isupper():
        return None
    number = _right_number(text, hit) if text[hit.end : hit.end + 1] in (" ", "\u00a0") else None
    return number if number is not None and (number.scaled or number.grouped) else None


def _left_number(text: str, hit: _Hit, free: int) -> Number | None:
    if text[hit.start : hit.end] in LEADING_ONLY:
        return None
    end = back_over_blanks(text, hit.start, free)
    if text[end - 1 : end] == "." and _SHORTENED.search(text, max(free, end - 6), end) is not None:
        end -= 1  # "30 mln. EUR"
    if text[end - 1 : end] in _DASHES:
        end -= 1
    if text[end - 1 : end] in (".", ",") and text[end : end + 1] in _DASHES:
        end -= 1  # "10.- CHF", "20,– euros"
    if text[end - 1 : end] == ")" and end > free:
        return _said_twice(text, end, free)
    if end == free or not text[end - 1].isalnum():
        return None
    number = _alone_before_hyphen(text, hit, number_before(text, end))
    if number is None or number.start < free or _is_time(text, number) or not _plausible(text, hit, number):
        return None
    return number


def _alone_before_hyphen(text: str, hit: _Hit, number: Number | None) -> Number | None:
    """The number that a hyphen ties to its money: "two fifty-cent coins" are coins of fifty cents."""
    if number is None or number.figure or number.scaled or text[hit.start - 1] != "-":
        return number
    first = text.rfind(" ", number.start, number.end) + 1
    tied = number_at(text, first) if first else None
    return tied if tied is not None and tied.end == number.end else number


def _said_twice(text: str, end: int, free: int) -> Number | None:
    """A number in words and again in figures in brackets, as contracts have it: "five million (5,000,000) euros"."""
    opened = text.rfind(" (", max(free, end - WINDOW), end)
    inner = None if opened < 0 else number_at(text, opened + 2)
    outer = None if inner is None or inner.end != end - 1 else number_before(text, opened)
    if inner is None or outer is None or outer.start < free or outer.value != inner.value:
        return None
    return replace(outer, end=end, grouped=outer.grouped or inner.grouped)


def _is_time(text: str, number: Number) -> bool:
    """A year or a day before money: "in 2015 dollars", "on March 5 USD 3 million"."""
    before = text[max(0, number.start - 12) : number.start]
    return (number.looks_like_year and _IN_A_YEAR.search(before) is not None) or _AFTER_MONTH.search(before) is not None


def _plausible(text: str, hit: _Hit, number: Number) -> bool:
    """Whether an everyday word such as "won" or "pounds" is money beside this figure."""
    if not hit.currency.everyday:
        return True
    if text[hit.start : hit.end] in ("kr", "kr.") and hit.start >= number.end:
        return number.figure  # "30 kr."
    if hit.currency.code == "GBP" and _COINED.match(text, hit.end) is not None:
        return True  # "a ten-pound note"
    if hit.currency.leads:
        return number.scaled or number.grouped
    money = number.scaled or number.grouped or (hit.currency.code == "GBP" and number.figure)
    shed = _SHED.search(text, max(0, number.start - 24), number.start) and _IN_MONTHS.match(text, hit.end)
    if shed and not number.scaled:
        return False  # "they lost 40 pounds in three months"
    weighed = _WEIGHING.search(text, max(0, number.start - 32), number.start) or _WEIGHT.match(text, hit.end)
    return money and weighed is None


def _right_number(text: str, hit: _Hit) -> Number | None:
    at = over_blanks(text, hit.end)
    number = number_at(text, at) if at < len(text) and text[at].isalnum() else None
    if number is None or (hit.currency.everyday and not (number.scaled or number.grouped)):
        return None
    if not hit.currency.sign and number.looks_like_year and not text[hit.end - 1].isupper():
        return None  # "Euro 2012" is a tournament
    sure = hit.currency.sign or text[hit.start : hit.end] in SURE_CODES
    return number if number.figure or (sure and number.scaled) else None


def _right_wins(text: str, hit: _Hit, numbers: tuple[Number, Number], after: _Hit | None) -> bool:
    """Between two figures: the one that touches, else a sign takes the later, a code the one that looks like money."""
    left, right = numbers
    if right.start == hit.end:
        return left.end != hit.start or _TOUCHING_CENTS.match(text, hit.end) is None
    claimed = after is not None and text[right.end : after.start] in _ADJOINING and not _leads_on(text, after)
    if left.end == hit.start or claimed:
        return False
    return hit.currency.sign or right.scaled or right.grouped or left.looks_like_year


def _leads_on(text: str, hit: _Hit) -> bool:
    """Whether a money word has a figure of its own behind it."""
    return hit.currency.leads and _right_number(text, hit) is not None


def _leading(text: str, hit: _Hit, number: Number) -> list[Mention]:
    """The money word first, perhaps a range behind it: "$1.4-1.6 billion"."""
    number = _with_letter(text, hit, number)
    high = upper_of(text, number, sign=text[hit.start : hit.end])
    if high is None:
        again = repeated_upper_of(text, number, sign=text[hit.start : hit.end])
        figure = number if again is None else sharing(number, again)
        hit, end = _named_again(text, hit, number.end)
        return [_mention(text, hit, figure, hit.start, end)]
    hit, end = _named_again(text, hit, high.end)
    return [
        _mention(text, hit, sharing(number, high), hit.start, number.end),
        _mention(text, hit, high, high.start, end),
    ]


def _with_letter(text: str, hit: _Hit, number: Number) -> Number:
    """The figure with a capital behind it, as tables set it: "$3.5 B", "EUR 220 M"."""
    sure = hit.currency.sign or text[hit.start : hit.end] in SURE_CODES
    letter = _LETTER_APART.match(text, number.end) if sure and not number.scaled else None
    if letter is None:
        return number
    return replace(number, value=tidy(number.value * _LETTERS[letter[1] or letter[2]]), end=letter.end(), scaled=True)


def _named_again(text: str, hit: _Hit, end: int) -> tuple[_Hit, int]:
    """Takes in a money word said twice, and whose it is: "$10 dollars", "€10 EUR", "$10 million AUD", "$10 (AUD)"."""
    in_brackets = text.startswith(" (", end)
    at = end + (len(" (") if in_brackets else 1)
    if not hit.currency.sign or text[end : end + 1] not in _HYPHENS or at >= len(text):
        return hit, end
    scanner, currencies = spellings()
    for index, start, stop in scanner.find_matches_as_indexes(text[at : at + 21])[:1]:
        again = _bounded(text, at + start, at + stop, currencies[index])
        if start or again is None or not _same_money(text, hit, again) or _leads_on(text, again):
            continue
        code = hit.currency.code if again.currency.code == DOLLAR else again.currency.code
        named = _Hit(hit.start, hit.end, replace(hit.currency, code=code))
        if not in_brackets:
            return named, again.end
        return (named, again.end + 1) if text.startswith(")", again.end) else (hit, end)
    return hit, end


def _same_money(text: str, hit: _Hit, again: _Hit) -> bool:
    """Whether a code or name behind a sum may say whose money its sign is: "$5 million CAD", "¥5 billion RMB"."""
    if again.currency.sign or again.currency.scale != hit.currency.scale:
        return False
    if again.currency.code == hit.currency.code:
        return True
    if again.currency.everyday or text[again.end : again.end + 1].isdigit():
        return False  # "its $14 million COP26 commitment"
    return again.currency.code in SIGN_BEARERS.get(text[hit.start : hit.end], ())


def _trailing(text: str, hit: _Hit, number: Number, free: int) -> list[Mention]:
    """The figure first, perhaps a range before it, cents or a magnitude behind: "10 to 20 million euros"."""
    value, end = _with_afterthought(text, hit, number)
    high = Mention(MentionKind.AMOUNT, number.start, end, value=tidy(value), unit=hit.currency.code)
    low = lower_of(text, number, free=free)
    if low is None or not _plausible(text, hit, number):
        return [high]
    return [_mention(text, hit, sharing(low, number), low.start, low.end), high]


def _with_afterthought(text: str, hit: _Hit, number: Number) -> tuple[float, int]:
    """Value and end with what may follow the money word: "75 USD million", "3 dollars 50 cents", "17 USD 25"."""
    value = _in_thousands(text, hit, number) * hit.currency.scale
    if number.scaled:
        return value, hit.end
    late = _LATE_MAGNITUDE.match(text, hit.end) if hit.currency.leads else None
    if late is not None:
        return value * {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}[late[1]], late.end()
    odd = _odd_hundredths(text, hit, number)
    return (value, hit.end) if odd is None else (value + odd.value / _HUNDREDTHS, odd.end)


def _odd_hundredths(text: str, hit: _Hit, number: Number) -> Number | None:
    """The cents behind whole units; their `end` is behind the word for cents."""
    if hit.currency.scale != 1:
        return None
    if hit.currency.code in TENTHS:
        return _tenths(text, hit)
    match = _CENTS.match(text, hit.end) or _TOUCHING_CENTS.match(text, hit.end)
    if match is None and not hit.currency.sign and number.value == int(number.value):
        odd = _ODD_FIGURES if hit.currency.leads and number.figure else _ODD_WORDS
        match = odd.match(text, hit.end)
    small = None if match is None else number_at(text, match.start("n"))
    if match is None or small is None or small.end != match.end("n") or small.value >= _HUNDREDTHS:
        return None
    return replace(small, end=match.end())


def _tenths(text: str, hit: _Hit) -> Number | None:
    """Tenths and what follows them, in hundredths: "one kuai and five mao five" has 55."""
    match = _TENTHS.match(text, hit.end)
    tenths = None if match is None else number_at(text, match.start("n"))
    if match is None or tenths is None or match["unit"] not in TENTHS[hit.currency.code] or tenths.value >= _TENTH:
        return None
    behind = _FOLLOWING_DIGIT.match(text, match.end())
    single = None if behind is None else number_at(text, behind.start("n"))
    if behind is None or single is None or single.end != behind.end("n") or single.value >= _TENTH:
        return replace(tenths, value=tenths.value * _TENTH, end=match.end())
    return replace(tenths, value=tenths.value * _TENTH + single.value, end=behind.end())


def _mention(text: str, hit: _Hit, number: Number, start: int, end: int) -> Mention:
    value = tidy(_in_thousands(text, hit, number) * hit.currency.scale)
    return Mention(MentionKind.AMOUNT, start, end, value=value, unit=hit.currency.code)


def _in_thousands(text: str, hit: _Hit, number: Number) -> float:
    """The value where a point may group: nobody writes thousandths of a euro that are none ("€4.000")."""
    if number.scaled or not number.figure or text[number.start : number.end].count(".") != 1:
        return number.value
    figure, code = text[number.start : number.end], hit.currency.code
    pattern = _BY_POINT if code in GROUPED_BY_POINTS else _ROUND
    grouped = code not in IN_THOUSANDTHS and pattern.fullmatch(figure) is not None
    return number.value * 1000 if grouped else number.value
