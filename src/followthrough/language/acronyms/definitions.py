"""Where a text says what a short form stands for: "long (SHORT)", "SHORT (long)", "SHORT = long", "SHORT: long"."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from followthrough.language.acronyms.align import (
    STOP_WORDS,
    Alignment,
    Words,
    align_after,
    align_before,
    bare,
    units,
    words_in,
)
from followthrough.model import Span

_REACH: Final = 260  # characters a long form may take
_BARRIER: Final = re.compile(r"[;:()\[\]=“\"•]|\. (?=[A-Z])|\n\n")
_OPENING: Final = re.compile(
    r"[(\[][\"“”‘’'* ]{0,2}(?:(?:here(?:in)?after|henceforth|also|or)?[,:]? ?(?:referred to as|abbreviated (?:as|to)|"
    r"known as|called)? ?[\"“”‘’']?(?:the|THE)? ?)[\"“”‘’'*]{0,2}$"
)
_EQUALS: Final = re.compile(r"[\"”’]?\)?\s{0,2}(?:=|:=)\s{0,2}[\"“]?(?:the (?=[a-z]))?")
_GLOSS: Final = re.compile(r"(?:\s?[:,–—]\s|\s-{1,2}\s|\s)(?=[A-Za-z])")
_NEXT_ENTRY: Final = re.compile(r"\s[^\s]{1,14}\s?=")
_REST_OF_NAME: Final = re.compile(
    r"-\w+|\s+(?:acids?|ethers?)\b|\s+of\s+(?:the\s+)?(?:[A-Z][\w-]+\s?){2,4}(?<!\s)|\s+and\s+(?:the\s+)?(?:[A-Z][\w-]+\s?){1,3}(?<!\s)"
)
# A last word that a short form in capitals leaves out: "Japan Quality Assurance Organization (JQA)". Not the legal form
# of a company, nor what a project is besides its name.
_LAST_WORD: Final = re.compile(
    r"\s+(?!Limited\b|Ltd\b|Inc\b|Co\b|GmbH\b|Programmes?\b|Programs?\b|Regulation\b|Convention\b)"
    r"[A-Z][a-z]+(?:-[a-z]+)?"
)
_ANY_LAST_WORD: Final = re.compile(r"\s+[A-Z][a-z]+")
_ALL_CAPITALS: Final = re.compile(r"[A-Z]+(?:-[A-Z]+)?s?$")
_HEAD: Final = re.compile(
    r"\b(?P<head>Treaty|Convention|Protocol|Agreement|Pact|Covenant|Charter) "
    r"(?:on|of|for|to|against|concerning) (?:the )?$"
)
_HEAD_REACH: Final = 32  # characters
_TAIL_OF_NAME: Final = re.compile(r"\s+(?:on|in|for|of|between|among|with|to|against)\s")
_MARKS: Final = " \"“‘'"
_NAMING: Final = ("as", "to", "called", "abbreviated", "acronym", ", or", "hereinafter", "hereafter", "the", "short")
_APPOSED: Final = (",", ".", ";", ")")  # "the World Herd Fund, WHF, agreed"
_COMMA: Final = re.compile(r", $")
_SAID_SO: Final = re.compile(
    r"(?:, or|,? (?:also |commonly |better |widely |generally |hereinafter |hereafter |henceforth |to be )*"
    r"(?:known as|referred to as|abbreviated(?: as| to)?|called|under the acronym|hereinafter|hereafter|or in short))"
    r"[:,]?(?: the)? [\"“‘']?$"
)
_STOP_WORDS_ONLY: Final = 0.2  # what an alignment costs that leaves out nothing else
_SMALL_INITIAL: Final = 0.25  # what each small letter costs beside: "AMS: accelerator mass spectrometry"
_PLAIN_SMALL: Final = 0.3  # a letter: initials of small words, with small words between them
_LONGEST_NUMBER: Final = 8  # characters, with blanks
# A part of a short form that no word need give: "oxygen demand (OD5)", "Lake Front (LKF-Renewal)".
_PARTED: Final = re.compile(r"(?P<base>[A-Z]{2,8})(?:[- ]?(?P<number>\d{1,4})|-[A-Z][a-z]{3,})")
_TWO_WORDS: Final = re.compile(r"\w[\s-]\w")
_JOINT: Final = "Joint "
_LAST_OF_LIST: Final = re.compile(r", [a-z]+ [a-z]+(?= ?$)")  # "observed cure, short course (OCS)"
_SERIES: Final = re.compile(r"I{2,3}|IV|VI{0,3}|IX|X")
_LISTED: Final = re.compile(r"[A-Z][A-Za-z]*[A-Z]s?, (?:and )?")
_COMPOUND: Final = re.compile(r"(?<![\w-])[A-Z]\w+-$")
_FORCED: Final = 1.0  # an alignment as dear as this may well be chance
_PLAIN: Final = 0.6  # a row of initials with small words between them
_UN_BODY: Final = re.compile(r"UN[-/ ]?[A-Z]")
_UNITED_NATIONS: Final = "United Nations"
_SHORT_ENTRY: Final = 8  # words
_ENTRY_END: Final = re.compile(r"\s?(?:[;.]|$|\n|\s[^\s=]{1,14}\s?=)")
_NO_WORDS: Final = re.compile(r"[,\d+*/]")
_LEAST_LETTERS: Final = 3
_OF_LETTERS: Final = 0.5  # how many letters of a short form must be initials of the name ...
_OF_INITIALS: Final = 0.8  # ... and how many initials of the name must be letters; weighed on UN texts
_OF_INITIALS_WITH_EVERY_LETTER: Final = 0.7  # enough where every letter of a longer short form is an initial
_LONGER: Final = 4
_OF_INITIALS_BEHIND_THE_FIRST: Final = 0.6  # enough where name and short form begin with the same letter
_OPENED: Final = re.compile(
    r"[ \"“”‘’']{0,3}(?:(?:(?:also |formerly |previously |which |that )*(?:known as|called|stands for|is) )?"
    r"(?:the|an?) )?[\"“‘']?"
)
_LONGEST_OPENING: Final = 40  # characters: "(hereinafter referred to as the "
_TAIL: Final = 3  # characters that may stand between a long form and its brackets
_TAIL_MARKS: Final = ",\"”’'*."


def long_form_of(text: str, short: Span) -> Span | None:
    """The words that the text itself gives for the short form at `short`; None where it gives none there."""
    behind = text[short.end : short.end + 4]
    found = _before_brackets(text, short)
    if found is None and behind.lstrip(" ")[:1] == "(":
        found = _in_brackets(text, short)
    if found is None and "=" in behind:
        found = _behind_equals(text, short)
    if found is None:
        found = _beside(text, short) or _named_so(text, short)
    return found


def dearest(short: str) -> float:
    """How dear an alignment may be before it counts as chance."""
    return 0.6 * len(units(short)) + 1.0


def spelt_before(text: str, short: Span) -> Alignment | None:
    """How the words before the brackets that hold `short` spell it; None where they do not."""
    end = text.rindex("(", 0, short.start)
    return align_before(text, short.of(text), words_in(text, _floor(text, end), end))


def _before_brackets(text: str, short: Span) -> Span | None:
    """The long form before the brackets: "World Health Organization (WHO)"."""
    low = max(0, short.start - _LONGEST_OPENING)
    near = max(text.find("(", low, short.start), text.find("[", low, short.start))
    opening = None if near < 0 else _OPENING.search(text, low, short.start)
    if opening is None:
        return None
    end = opening.start()
    words = words_in(text, _floor(text, end), end)
    short = _without_number(text, short, end)
    spelt = align_before(text, short.of(text), words)
    found = _from_its_first_word(text, short, _checked(text, short, spelt), words)
    if spelt is None or found is None or spelt.cost > _FORCED:
        headed = _with_tail(text, short, words, end)
        if headed is not None and (found is None or found.start != headed.start):
            return headed
    if found is None:
        return _name_in_another_order(text, short, words, end) or _less_a_part(text, short, words)
    if (
        text[found.start] == "U"
        and text.endswith(_JOINT, 0, found.start)
        and text.startswith(_UNITED_NATIONS, found.start)
    ):
        found = Span(found.start - len(_JOINT), found.end)
    return Span(_with_head(text, short, found, words), _end_of_name(text, short, found, end))


def _without_number(text: str, short: Span, end: int) -> Span:
    """A short form less its number in a series, which no word gives: "Conference on Ports (COP III)"."""
    base, _, number = short.of(text).partition(" ")
    unsaid = (
        number and _SERIES.fullmatch(number) and not text[max(0, end - _LONGEST_NUMBER) : end].rstrip().endswith(number)
    )
    return Span(short.start, short.start + len(base)) if unsaid else short


def _less_a_part(text: str, short: Span, words: Words) -> Span | None:
    """The long form of a short form less its figure or its branch: "biochemical oxygen demand (BOD5)".

    A figure that ends the name too belongs to it: "Survey of Lakes, Rivers and Ponds 2019 (SOL-2019)".
    """
    part = _PARTED.fullmatch(text, short.start, short.end)
    if part is None or not words:
        return None
    base, last = Span(short.start, short.start + len(part["base"])), words[-1]
    if part["number"] is not None and part["number"] == text[last[0] : last[1]]:
        named = _with_tail(text, base, words[:-1], last[0])
        return None if named is None else Span(named.start, last[1])
    found = align_before(text, part["base"], words[-2 * len(part["base"]) :])  # as many small words between at most
    least = _PLAIN_SMALL * len(part["base"])
    plain = found is not None and found.cost <= least and _TWO_WORDS.search(text, found.span.start, found.span.end)
    return found.span if found is not None and plain else None


def _from_its_first_word(text: str, short: Span, found: Span | None, words: Words) -> Span | None:
    """Less a short form listed before it, "LDCs, landlocked ... (LLDCs)"; with all of a first word that has hyphens."""
    if found is None:
        return None
    listed = _LISTED.match(text, found.start, found.end)
    if listed is not None:
        rest = align_before(text, short.of(text), [word for word in words if word[0] >= listed.end()])
        return _checked(text, short, rest) or found
    whole = _COMPOUND.search(text, max(0, found.start - _LONGEST_OPENING), found.start)
    part = whole is None or text[found.start].isupper() or whole[0][0] != text[short.start]
    return found if part or whole is None else Span(whole.start(), found.end)


def _with_tail(text: str, short: Span, words: Words, end: int) -> Span | None:
    """The first words of a name that alone give the letters: "Code of Conduct in the Salt Sea (COC)".

    What comes behind them is left out of the long form, as coders of UN texts do.
    """
    letters = short.of(text)
    if not _ALL_CAPITALS.match(letters) or len(units(letters)) < _LEAST_LETTERS:
        return None
    name = _proper_name(text, words, end)
    for at in range(len(name) - 1, -1, -1):
        head = align_after(text, letters, name[at:]) if text[name[at][0]] == letters[0] else None
        if head is not None and head.cost <= _PLAIN and _TAIL_OF_NAME.match(text, head.span.end, end) is not None:
            return head.span
    return None


def _with_head(text: str, short: Span, found: Span, words: Words) -> int:
    """Where the name begins if its first word gives the last letter: "Treaty on the Non-Proliferation ... (NPT)"."""
    head = _HEAD.search(text, max(0, found.start - _HEAD_REACH), found.start)
    if head is None or head["head"][0] != text[short.end - 1]:
        return found.start
    rest = align_after(text, short.of(text)[:-1], [word for word in words if word[0] >= found.start])
    return head.start() if rest is not None and rest.cost <= _PLAIN else found.start


def _end_of_name(text: str, short: Span, found: Span, end: int) -> int:
    """Where the name really ends: its last words up to the brackets may be left out of the short form."""
    rests = [_REST_OF_NAME]
    if text[found.start].isupper() and _ALL_CAPITALS.match(short.of(text)):
        rests.append(_LAST_WORD)
    elif _UN_BODY.match(short.of(text)) and text.startswith(_UNITED_NATIONS, found.start):
        rests.append(_ANY_LAST_WORD)
    if text.find(",", found.start, found.end) >= 0 and found.of(text).islower() and short.of(text).isupper():
        listed = _LAST_OF_LIST.search(text, found.start, end)
        if listed is not None and listed.start() < found.end < listed.end():
            return listed.end()
    for pattern in rests:
        rest = pattern.match(text, found.end, end)
        if rest is not None and not text[rest.end() : end].strip(" "):
            return rest.end()
    return found.end


def _name_in_another_order(text: str, short: Span, words: Words, end: int) -> Span | None:
    """The proper name before the brackets where the short form keeps its initials in the order of another language.

    "United Nations Observer Mission in Angola (MONUA)": most letters of the one are initials of the other.
    """
    if text[short.end : short.end + 1] not in (")", "]") or len(short.of(text)) < _LEAST_LETTERS:
        return None
    name = _proper_name(text, words, end)
    if not name:
        return None
    if _UN_BODY.match(short.of(text)):
        at = text.rfind(_UNITED_NATIONS, name[0][0], name[-1][1])
        return None if at < 0 or len(name) < _LEAST_LETTERS else Span(at, name[-1][1])
    return Span(name[0][0], name[-1][1]) if _agree(text, short, name) else None


def _agree(text: str, short: Span, name: Words) -> bool:
    """Whether most letters of a short form are initials of a name, and most initials of the name letters of it."""
    letters = Counter(unit.lower() for unit in units(short.of(text)) if unit.isalpha())
    initials = Counter(text[start].lower() for start, last in name if text[start:last].lower() not in STOP_WORDS)
    both, most = (letters & initials).total(), max(initials.total(), _LEAST_LETTERS)
    alike = short.of(text)[0] == text[name[0][0]] and len(name) > 1
    every = both == letters.total() >= _LONGER
    least = _OF_INITIALS_BEHIND_THE_FIRST if alike else _OF_INITIALS_WITH_EVERY_LETTER if every else _OF_INITIALS
    return both >= _OF_LETTERS * letters.total() and both >= least * most


def _proper_name(text: str, words: Words, end: int) -> Words:
    """The longest run of capitalised words, small words between them, that ends at `end`."""
    name: Words = []
    first, after = 0, end
    for start, last in reversed(words):
        gap = text[last:after].strip(" -’'\n")
        capital = text[start].isupper()
        if gap or not (capital or text[start:last] in STOP_WORDS):
            break
        name.append((start, last))
        first, after = (len(name) if capital else first), start
    return name[:first][::-1]


def _floor(text: str, end: int) -> int:
    low = max(0, end - _REACH)
    stop = end - (text[low:end][-1:] == "\n")
    for _ in range(_TAIL):
        if stop > low and (text[stop - 1].isspace() or text[stop - 1] in _TAIL_MARKS):
            stop -= 1
    last = low
    for barrier in _BARRIER.finditer(text, low, stop):
        last = barrier.end()
    return last


def _in_brackets(text: str, short: Span) -> Span | None:
    """The long form within the brackets: "WHO (World Health Organization)"."""
    start = _OPENED.match(text, text.index("(", short.end) + 1).end()  # type: ignore[union-attr]  # it matches nothing too
    words = words_in(text, start, _ceiling(text, start))
    found = _checked(text, short, align_after(text, short.of(text), words))
    if found is None and "/" in short.of(text):  # "ILO/IPEC (International Programme ...)"
        last = Span(short.start + short.of(text).rindex("/") + 1, short.end)
        found = _checked(text, last, align_after(text, last.of(text), words)) if last.end > last.start else None
    return found


def _ceiling(text: str, start: int) -> int:
    barrier = _BARRIER.search(text, start, start + _REACH)
    stop = min(len(text), start + _REACH) if barrier is None else barrier.start()
    entry = _NEXT_ENTRY.search(text, start, stop + 1)
    return stop if entry is None else entry.start()


def _behind_equals(text: str, short: Span) -> Span | None:
    """The long form of a key: "WHO = World Health Organization"."""
    sign = _EQUALS.match(text, short.end)
    if sign is None:
        return None
    words = words_in(text, sign.end(), _ceiling(text, sign.end()))
    entry = _entry(text, words)
    if short.of(text).istitle():
        return entry  # a sign of a formula, whose letters need not be initials: "Tw = ambient warmth"
    found = _checked(text, short, align_after(text, short.of(text), words))
    return found if entry is None or (found is not None and found.end >= entry.end) else entry


def _entry(text: str, words: Words) -> Span | None:
    """All the words of a short entry of a key, where nothing but its end follows."""
    if not words or len(words) > _SHORT_ENTRY or _ENTRY_END.match(text, words[-1][1]) is None:
        return None
    while len(words) > 1 and text[words[-1][0] : words[-1][1]] in STOP_WORDS:
        words = words[:-1]  # "EM = Eastern Mediterranean and WM = ..."
    entry = Span(words[0][0], words[-1][1])
    return None if _NO_WORDS.search(entry.of(text)) else entry


def _beside(text: str, short: Span) -> Span | None:
    """Lists without brackets, "WHO: World Health Organization": only a plain row of initials counts."""
    near = text[short.end : short.end + 2]
    if near[:1] == " " and near[1:].isalpha() and near[1:].lower() != text[short.start].lower():
        return None  # most short forms: what follows begins with another letter
    gloss = _GLOSS.match(text, short.end)
    if gloss is None or text[gloss.end()].lower() != text[short.start].lower() or len(units(short.of(text))) < 3:  # noqa: PLR2004  # two initials agree by chance
        return None
    words = words_in(text, gloss.end(), _ceiling(text, gloss.end()))
    found = align_after(text, short.of(text), words)
    least = _STOP_WORDS_ONLY + (_SMALL_INITIAL * len(units(short.of(text))) if ":" in gloss[0] else 0)
    return None if found is None or found.cost > least else found.span


def _named_so(text: str, short: Span) -> Span | None:
    """Words that say it without brackets: "the Coalition of Mayors, known as CAM", "... Trade Act, or FSTA,"."""
    low = max(0, short.start - _LONGEST_OPENING)
    beside = text[short.start - 2 : short.start] == ", " and text[short.end : short.end + 1] in _APPOSED
    if not beside and not text[low : short.start].rstrip(_MARKS).endswith(_NAMING):
        return None
    said = _SAID_SO.search(text, low, short.start) if not beside else _COMMA.search(text, low, short.start)
    if said is None or len(units(short.of(text))) < _LEAST_LETTERS:
        return None
    found = align_before(text, short.of(text), words_in(text, _floor(text, said.start()), said.start()))
    dear = _STOP_WORDS_ONLY if beside else _PLAIN_SMALL * len(units(short.of(text)))
    plain = found is not None and found.cost <= dear
    return found.span if found is not None and plain and found.span.end == said.start() else None


def _checked(text: str, short: Span, found: Alignment | None) -> Span | None:
    if found is None or found.cost > dearest(short.of(text)) or bare(found.span.of(text)) == bare(short.of(text)):
        return None
    return found.span
