"""Lines joined to paragraphs, with the hyphens of line breaks taken out."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from functools import reduce
from statistics import median
from typing import TYPE_CHECKING

from followthrough.documents.reading import DOUBTFUL, Part, sureness
from followthrough.model import PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from followthrough.documents.readers.pdf_lines import Line

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_PIECE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
_FIRST_PIECE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MARKER = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+[A-Z])|\(?(?:[a-z]|[ivxl]{1,6}|\d{1,2})\)|[A-Z]\.|[–—-])"
    r"\s+\S|第[一二三四五六七八九十\d]+|[一二三四五六七八九十]+[、．]"
)
_TIED = re.compile(r"[\w.][-/]$")  # a line end that is no end of a word: "and/", "2018-"
_BULLET = re.compile(r"[•‣▪●○◦·➢✓]\s")
_ENDS = tuple('.!?:;。！？”"’)')
_WIDE_SCRIPT = re.compile(r"[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]")
_LARGER = 1.1  # times the common letter height: a heading
_BEFORE_MARKER = (*_ENDS, ",", "and", "or")  # what stands at the end of a line before a numbered one
_GAP_IN_TITLE = 1.8  # times the letter height: two lines of one title stand nearer
_GAP = 1.35  # times the common line step: a new paragraph
_SHORT = 0.8  # of the column's width: a line that ends before it ends its paragraph, if its words do
_CELL_LINES = 20  # lines of a table's cell: the next cell begins at most that far above its end
_INDENT = 12.0  # points
_LONGEST_HEADING = 200
_ALONE = frozenset({PassageKind.HEADING, PassageKind.FURNITURE})
# First parts of compounds that keep their hyphen, where nothing else in the document tells.
_FIRST_PARTS = frozenset(
    [
        "self",
        "non",
        "anti",
        "co",
        "pre",
        "post",
        "ex",
        "mid",
        "well",
        "long",
        "short",
        "high",
        "low",
        "cross",
        "full",
        "half",
        "large",
        "small",
        "zero",
        "net",
        "all",
        "people",
        "win",
        "rules",
        "time",
        "cost",
    ]
)


# Syllables that open words and no compound ("inter-" and "sub-" open both), and ends of words that are none themselves:
# a hyphen there is a break's.
_NO_FIRST_PARTS = frozenset(
    "ac af ap com con cor dis dif effec emphas estab espe gov imple indi infor initia neces ob oppor partic prac prin "
    "recog respon secre sig suc sup sur sus sym syn".split()
)
_NO_WORD = re.compile(
    r"(?:\w?(?:tion|sion|cial|tial|cient|tive|sive|cious|tious)|ment|mental|ence|ency|ance|ancy|ity|ities|ness|ture|ing|ed|"
    r"ly|ically|able|ible|ous|ized|ised|izing|ising|ization|isation|tary|tory|tery|lish|lished)s?"
)


class Speller:
    """Knows the words of the document, to tell a broken word from a compound."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: Counter[str] = Counter()
        broken: list[tuple[str, str]] = []
        head: str | None = None  # the piece of a word the line before ended with: the pieces are no words
        for line in lines:
            words = _WORD.findall(line.lower())
            if head is not None and words:
                broken.append((head, words.pop(0)))
            head = words.pop() if line.endswith("-") and words else None
            self._words.update(words)
        # Whether the document breaks words at all: most official texts only break compounds at their hyphen.
        self._breaks_words = any(
            self._words[one + other] > self._words[f"{one}-{other}"] or _is_broken(one, other) for one, other in broken
        )

    def join(self, before: str, after: str) -> str:
        """Two lines as one: no space between letters of a script that has none, the hyphen of a break taken out."""
        head = _LAST_PIECE.search(before)
        if head is not None and (tail := _FIRST_PIECE.match(after)) is not None:
            return before[:-1] + after if self._is_one_word(head.group(1), tail.group()) else before + after
        if _TIED.search(before) or (before.endswith("–") and before[-2:-1].isdigit() and after[:1].isdigit()):
            return before + after
        spaceless = _WIDE_SCRIPT.fullmatch(before[-1:]) and _WIDE_SCRIPT.fullmatch(after[:1])
        return before + ("" if spaceless or not before else " ") + after

    def join_all(self, lines: Sequence[Line]) -> str:
        """All lines of a paragraph as one."""
        return reduce(self.join, (line.text for line in lines)).strip()

    def _is_one_word(self, head: str, tail: str) -> bool:
        """The document's own spelling decides, then its habit, then whether the pieces can stand alone."""
        joined, hyphened = (head + tail).lower(), f"{head}-{tail}".lower()
        if self._words[joined] != self._words[hyphened]:
            return self._words[joined] > self._words[hyphened]
        if _is_broken(head.lower(), tail):
            return True
        if not self._breaks_words or tail[0].isupper() or "-" in head or head.lower() in _FIRST_PARTS:
            return False
        return not (self._words[head.lower()] and self._words[tail.split("-", maxsplit=1)[0].lower()])


def _is_broken(head: str, tail: str) -> bool:
    """Whether the pieces themselves tell that a word was broken."""
    return head in _NO_FIRST_PARTS or _NO_WORD.fullmatch(tail) is not None


def paragraphs(lines: Sequence[Line], speller: Speller) -> list[Part]:
    """The paragraphs of one page's body."""
    if not lines:
        return []
    page = _Measures(lines)
    found: list[list[Line]] = [[lines[0]]]
    for before, line in itertools.pairwise(lines):
        if page.breaks(before, line, found[-1]):
            found.append([line])
        else:
            found[-1].append(line)
    return [_part(group, page, speller) for group in found]


def runs_on(before: Part, after: Part, *, full: bool) -> bool:
    """Whether a paragraph at a page's end goes on at the top of the next page.

    Args:
        before: the last part of the page.
        after: the first part of the next.
        full: whether the last line of the page reaches its right margin.
    """
    if before.kind in _ALONE or after.kind is not None or before.text.rstrip().endswith(_ENDS):
        return False
    if _MARKER.match(after.text) and before.text.endswith(_BEFORE_MARKER):
        return False
    return after.text[0].islower() or before.text.endswith(("-", ",")) or full


def is_full(lines: Sequence[Line]) -> bool:
    """Whether the last line of a page's body reaches the right margin of its column."""
    if not lines:
        return False
    last = lines[-1]
    right = max(line.right for line in lines if abs(line.left - last.left) < 4 * _INDENT)
    return right - last.right < (1 - _SHORT) * (right - last.left)


def _part(group: Sequence[Line], page: _Measures, speller: Speller) -> Part:
    text, words = speller.join_all(group), tuple(word for line in group for word in line.words)
    if words and sureness(words) < DOUBTFUL:
        return Part(text, PassageKind.FURNITURE, words=words)
    if all(page.is_large(line) for line in group) and len(text) <= _LONGEST_HEADING:
        return Part(text, PassageKind.HEADING, level=1, words=words)
    if all(line.bold for line in group) and len(text) <= _LONGEST_HEADING and text[-1] not in ".;,:":
        return Part(text, PassageKind.HEADING, level=2, words=words)
    return Part(text, PassageKind.ITEM, level=1, words=words) if _BULLET.match(text) else Part(text, words=words)


class _Measures:
    """What is usual on a page: letter height, step from line to line, margins."""

    def __init__(self, lines: Sequence[Line]) -> None:
        letters = [line.height for line in lines for _ in range(1 + len(line.text) // 10)]
        self.height = median(letters)
        steps = [a.bottom - b.bottom for a, b in itertools.pairwise(lines)]
        near = [step for step in steps if 0.5 * self.height < step < 3 * self.height]
        self.step = median(near) if near else self.height * 1.2
        self.closest = min(near, default=self.step)
        self.lines = lines

    def is_large(self, line: Line) -> bool:
        return line.height > _LARGER * self.height

    def breaks(self, before: Line, line: Line, group: Sequence[Line]) -> bool:
        """Whether a new paragraph begins with this line."""
        step = before.bottom - line.bottom
        if self.is_large(before) != self.is_large(line) or _BULLET.match(line.text):
            return True
        if self.is_large(line):
            return step > _GAP_IN_TITLE * line.height
        if before.hyphen:
            return False
        if self._is_next_cell(before, line) or step > _GAP * min(self.step, 1.6 * self.closest) + 0.1 * self.height:
            return True
        is_new_column = step < -self.height
        if is_new_column:
            return before.text.endswith(_ENDS) and not line.text[0].islower()
        return self._begins_anew(before, line, group)

    def _is_next_cell(self, before: Line, line: Line) -> bool:
        """Whether the line stands beside the one before, or a little above: the next cell of a table's row."""
        step = before.bottom - line.bottom
        return line.left > before.right and -_CELL_LINES * self.height < step < self.height

    def _begins_anew(self, before: Line, line: Line, group: Sequence[Line]) -> bool:
        """Without a gap: by a number, by a line ended early, by a bold heading, or by a line set in."""
        if _MARKER.match(line.text) and (before.text.endswith(_BEFORE_MARKER) or self._has_room(before, line)):
            return True
        heading = all(each.bold for each in group) != line.bold and not before.text.endswith(",")
        return (
            (heading and self._has_room(before, line))
            or self._ends_short(before, line)
            or self._is_indented(line, group)
        )

    def _has_room(self, before: Line, line: Line) -> bool:
        """Whether the next line's first word would have had room: then the line was ended on purpose."""
        right = max(other.right for other in self.lines if abs(other.left - before.left) < 4 * _INDENT)
        letters = 2 if _WIDE_SCRIPT.match(line.text) else len(line.text.split(" ", 1)[0])  # Japanese breaks anywhere
        first_word = letters * 0.5 * self.height
        return right - before.right > max((1 - _SHORT) * (right - before.left), first_word)

    def _ends_short(self, before: Line, line: Line) -> bool:
        """A line that ends early, with the end of a sentence or before what looks like a beginning."""
        is_end = before.text.endswith(_ENDS) or line.text[0].isupper()
        return is_end and self._has_room(before, line)

    def _is_indented(self, line: Line, group: Sequence[Line]) -> bool:
        """A first line set in, when the paragraph before had its later lines at the margin."""
        usual = group[-1].left
        return len(group) > 1 and _INDENT < line.left - usual < 5 * _INDENT and group[-1].text.endswith(_ENDS)
