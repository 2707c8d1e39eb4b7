"""Plain text and Markdown into paragraphs, list items and lines, by blank lines and by what a line begins with."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.language.japanese.script import has_kanji
from followthrough.passages.numbering import follows, label_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_BLANK = re.compile(r"\n(?:[^\S\n]*\n)+")
_OTHER_BREAKS = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\x0b": "\n", "\x0c": "\n"})
_LONG_LINE = 160  # characters: nobody wraps lines at more
_SAMPLE = 4000  # lines looked at to learn how a text is wrapped
_WRAPPED_LINE = 60  # characters: a line that is wrapped has at least as many
_WIDE_LINE = 100  # characters: few are wrapped at more
_ENOUGH = 8  # such lines tell how a text is made
_STOPS = (".", ",", ";", ":", "!", "?", ")", "”", '"', "’", "'", "。")  # a wrapped line seldom ends with one

# What only ever stands at the start of a line of its own.
_SURE = re.compile(
    r"[^\S\n]*(?:\#{1,6}[^\S\n]|\\?[*+•‣◦▪●○■□➢✓❖][^\S\n]|[•‣◦▪●■◆◇◎・➢✓❖]|-[^\S\n]{1,4}\S|\||\\?\[\^?\d{1,3}\\?\][:\s]"
    r"|[－―][^\S\n]|[ア-ソ][　．）)]|[（(][ア-ソ][)）]|[Ⅰ-Ⅻ][　．、. ]|【[^】\n]{1,30}】"
    r"|</?(?:table|thead|tbody|tr|colgroup|col|figure|img|figcaption|ol|ul|li|p|div|h[1-6])\b|<!--)"
)
# What may also be the chance start of a wrapped line: "– as agreed", "5. ", "(a)", "Article 5".
_PERHAPS = re.compile(
    r"[^\S\n]*[*_]{0,3}(?:[–—·o][^\S\n]|\\?\(?(?:\d{1,3}(?:\.\d{1,3}){0,29}|[A-Za-z]|[ivxlcIVXLC]{2,6})\\?[.)][^\S\n]"
    r"|\d{1,3}(?:\.\d{1,3}){1,29}[^\S\n]|§|(?:Article|Section|Chapter|Annex|Part|ARTICLE|SECTION|CHAPTER|ANNEX|PART)[^\S\n]"
    r"|[（(]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[)）．.、　](?:(?=[^\x00-\x7f])|(?<=[）．、　])(?=[0-9]))"
    r"|[0-9０-９]{1,2}[ 　](?=[\u3041-\u30fa\u4e00-\u9fff])|[①-⑳]|第[0-9０-９一二三四五六七八九十]{1,3}[条章節部]|　\S)"
)
_BOLD_LINE = re.compile(r"[^\S\n]*(?:\*\*|__)(?=\S)[^*\n]{1,240}(?:\*\*|__)[^\S\n]*(?:\n|$)")
_BOLD_OPENING = re.compile(r"[^\S\n]*\*\*(?=\S)[^*]{1,240}\*\*[^\S\n]*\n")
_ENDS = re.compile(r"(?:[.:;!?。：；！？][”’\"')\]*_]{0,4}|[;,] (?:and|or)|\*\*|__|</\w{1,12}>|\|)\s*$")
# What makes a line worth a second look: anything but an ordinary word at its start.
_WATCHED = re.compile(
    r"[^\S\n]*(?:[^\w\n]|_|\d|[A-Za-z]\\?[.)]|o[^\S\n]|[ivxlcIVXLC]{2,7}\\?[.)]|(?:Art|Sec|Cha|Ann|Par|ART|SEC|CHA|ANN|PAR)"
    r"|[一二三四五六七八九十]{1,3}[　、．)）]|[①-⑳]|[ア-ソ][　．）)]|[Ⅰ-Ⅻ][　．、. ]|第[0-9０-９一二三四五六七八九十])"
)
# What a line with a label or the word of a division can begin with, if its first two characters are letters.
_LABEL_PAIRS = frozenset(one + other for numerals in ("ivxlc", "IVXLC") for one in numerals for other in numerals) | {
    *("Ar", "Se", "Ch", "An", "Pa", "AR", "SE", "CH", "AN", "PA"),
}
_OPENS = re.compile(r"[^\S\n]*[*_“‘\"'(\[<]{0,6}[^\W\d_a-z]")


_INDENT = 16  # blanks looked over at the start of a line
_OPENING = 6  # characters of a line that tell whether it is Japanese: 30日、外相は
_FIRST_WORD = re.compile(r"[^\S\n]*([^ \t\n]{0,400})")  # wrapping programs do not break at a no-break space


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a text's lines are made."""

    each_line: bool  # every line is a paragraph of its own
    width: int  # columns at which the text is wrapped; 0: not wrapped


def cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Trimmed spans of the paragraphs, items and rows of text[start:end], in order, covering all but white space."""
    whole = start == 0 and end == len(text)
    stretch = _one_kind_of_break(text if whole else text[start:end])
    manner = _manner(stretch)
    at = 0
    for blank in _BLANK.finditer(stretch):
        yield from _trimmed(stretch, at, blank.start(), start, manner)
        at = blank.end()
    yield from _trimmed(stretch, at, len(stretch), start, manner)


def _one_kind_of_break(text: str) -> str:
    """The same text, offset for offset, with every rare line or page break as a line feed."""
    if "\n" not in text and "\r" in text:
        return text.translate(_OTHER_BREAKS)
    for mark in ("\u2028", "\u2029", "\x85", "\x0b", "\x0c"):
        if mark in text:
            text = text.replace(mark, "\n")
    return text


def _trimmed(text: str, start: int, end: int, offset: int, manner: _Manner) -> Iterator[tuple[int, int]]:
    """The trimmed pieces of one block between blank lines, at their place in the whole text."""
    if text.find("\n", start, end) < 0:
        spans: Iterable[tuple[int, int]] = ((start, end),)
    else:
        spans = _block(text, start, end, manner)
    for first, last in spans:
        piece = text[first:last]
        kept = piece.strip()
        if kept:
            begins = offset + first + len(piece) - len(piece.lstrip())
            yield begins, begins + len(kept)


def _manner(text: str) -> _Manner:
    """Learns from the first lines whether a text is wrapped, and at what width."""
    lines = [*map(str.rstrip, text.split("\n", _SAMPLE)[:_SAMPLE])]
    lengths = sorted(map(len, filter(None, lines)))
    if sum(lengths[bisect_right(lengths, _LONG_LINE) :]) * 2 >= sum(lengths):
        return _Manner(each_line=True, width=0)
    if "" not in lines[:-1] and len(lengths) > 1:
        ended = sum(1 for line in lines if line and _ENDS.search(line[-12:]) is not None)
        if ended * 10 >= len(lengths) * 8:
            return _Manner(each_line=True, width=0)
    if lengths[-_ENOUGH:][0:1] > [_WIDE_LINE] and _all_ended(lines):
        return _Manner(each_line=True, width=0)
    usual = lengths[: bisect_right(lengths, 120)]  # longer lines are addresses of links
    return _Manner(each_line=False, width=usual[len(usual) * 95 // 100] if usual else 0)


def _all_ended(lines: Sequence[str]) -> bool:
    """Whether nearly all lines of some length end with a stop, as clauses of a preamble do that stand line by line."""
    long = [line for line in lines if len(line) >= _WRAPPED_LINE]
    return len(long) >= _ENOUGH and sum(line.endswith(_STOPS) for line in long) * 20 >= len(long) * 17


def _block(text: str, start: int, end: int, manner: _Manner) -> Iterator[tuple[int, int]]:
    """One block between blank lines, parted where a line clearly begins something new."""
    opened = line = start
    full, bold = manner.width - 8, text.startswith("**", start)
    barred = text.find(" | ", start, end) >= 0
    following = text.find("\n", line, end)
    while following >= 0:
        upcoming = following + 1
        parted = manner.each_line or (barred and _beside_row(text, line, upcoming, end))
        if not parted:
            plain = _begins_plainly(text, upcoming)
            parted = (
                following - line < full
                or (not plain and _WATCHED.match(text, upcoming, end) is not None)
                or bold
                or text[following - 1] == " "  # as `_loose` has it
            ) and _parts(text, (opened, line, following), (upcoming, end), manner.width, plain=plain)
        if parted:
            yield opened, following
            opened, bold = upcoming, text.startswith("**", upcoming)
        line = upcoming
        following = text.find("\n", line, end)
    yield opened, end


def _beside_row(text: str, line: int, upcoming: int, end: int) -> bool:
    """Whether this line or the next one holds two bars between words: a row of a table."""
    behind = text.find("\n", upcoming, end)
    return text.count(" | ", line, upcoming) > 1 or text.count(" | ", upcoming, behind if behind >= 0 else end) > 1


def _begins_plainly(text: str, start: int) -> bool:
    """Whether a line begins with an ordinary word, so that no mark and no label opens it. Told without a pattern."""
    pair = text[start : start + 2]
    if pair[:1] == " ":  # the lines of a list item are set in; Japanese ones keep to the patterns
        pair = text[start : start + _INDENT].lstrip(" ")[:2]
        return len(pair) > 1 and pair.isascii() and pair.isalpha() and pair not in _LABEL_PAIRS
    return len(pair) > 1 and pair.isalpha() and pair not in _LABEL_PAIRS


def _loose(text: str, opened: int, stop: int) -> bool:
    """Whether a full line may still end a piece: by two spaces at its end, or as the last of a heading in bold."""
    return text[stop - 1] == " " or text.startswith("**", opened)


def _parts(text: str, before: tuple[int, int, int], after: tuple[int, int], width: int, *, plain: bool) -> bool:
    """Whether the line break between `before` (piece start, line start, line end) and `after` parts two pieces."""
    opened, line, stop = before
    start, end = after
    intended = _broken_early(text, line, stop, after, width)
    if plain and not intended and not _loose(text, opened, stop):
        return False  # most lines by far: nothing that follows could part them
    if not plain and _SURE.match(text, start, end) is not None:
        return True
    ended = _ENDS.search(text, max(line, stop - 12), stop) is not None
    if not plain and _may_open(text, opened, after, made=ended or intended):
        return True
    if text.startswith("**", opened) and _is_bold_heading(text, opened, stop):
        return True
    return (ended and text.startswith("  ", stop - 2)) or (
        intended and (ended or opened == line) and _OPENS.match(text, start, end) is not None
    )


def _may_open(text: str, opened: int, after: tuple[int, int], *, made: bool) -> bool:
    """Whether a line that begins with a mark, a label or bold words begins a piece; `made`: the break was meant."""
    start, end = after
    if _PERHAPS.match(text, start, end) is not None and (made or _next_number(text, opened, start, end)):
        return True
    return made and _BOLD_LINE.match(text, start, end) is not None


def _next_number(text: str, opened: int, start: int, end: int) -> bool:
    """Whether a line's number is the next one after that of the piece so far."""
    first = label_at(text, opened + _blanks(text, opened, end), end)
    second = label_at(text, start + _blanks(text, start, end), end)
    if first is None or second is None:
        return False
    return any(follows(earlier, later) for earlier in first.readings for later in second.readings)


def _blanks(text: str, start: int, end: int) -> int:
    """How many blanks open a line, up to a hundred."""
    line = text[start : min(end, start + 100)]
    return len(line) - len(line.lstrip(" \t\xa0*_"))


def _is_bold_heading(text: str, opened: int, stop: int) -> bool:
    """Whether the piece so far is nothing but one run in bold, on one line or wrapped."""
    return _BOLD_OPENING.fullmatch(text, opened, stop + 1) is not None


def _broken_early(text: str, line: int, stop: int, after: tuple[int, int], width: int) -> bool:
    """Whether the next line's first word would have fitted on this line, so that the break was meant."""
    start, end = after
    used = stop - line
    if used >= width - 8:
        return False
    opens = text[start : start + _OPENING]
    if not opens.isascii() and has_kanji(opens):
        return True  # Japanese lines may break at any letter
    word = _FIRST_WORD.match(text, start, end)
    return word is None or used + 1 + len(word[1]) <= width - 4
