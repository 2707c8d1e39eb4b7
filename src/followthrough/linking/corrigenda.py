"""What a corrigendum corrects: "for X read Y", found in its words and placed in the text it speaks of. Pure.

An instruction counts only as it is written in such papers. One that might stand in two places stands in none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from followthrough.linking.timeline import is_corrigendum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.model import Document

__all__ = ["CORRECTED", "Correction", "Misplaced", "corrections", "is_corrigendum", "place"]

CORRECTED: Final = "Corrected by “"  # how the first reason of a corrected statement begins
_QUOTED: Final = r"[“\"'‘「]([^“”\"‘’「」\n]{1,300})[”\"'’」]"
_ASKED: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\bfor (?:the words? |the figures? |the date )?{_QUOTED},? (?:read|substitute) {_QUOTED}",
        rf"{_QUOTED},? (?:should|shall|is to) read:? (?:as )?{_QUOTED}",
        rf"\breplace (?:the words? |the figures? )?{_QUOTED} (?:with|by) {_QUOTED}",
    )
)
_BARE: Final = re.compile(  # a line that is nothing but an instruction
    r"^(?:[^:\n]{0,60}:)?[ \t]*for ([^“”\"\n]{1,120}?) read ([^“”\"\n]{1,120}?)\.?[ \t]*$", re.IGNORECASE | re.MULTILINE
)
_WHERE: Final = re.compile(r"\b(?:paragraphs?|paras?\.?) (\d{1,3}(?:\([a-z]{1,4}\))*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Correction:
    """One instruction: what stands there, what should, and in which paragraph where it says so."""

    former: str
    corrected: str
    paragraph: str  # "6(b)"; "" where none is named
    start: int  # where the instruction stands in the corrigendum
    end: int

    def __str__(self) -> str:
        """As it is told."""
        where = f"paragraph {self.paragraph}: " if self.paragraph else ""
        return f"{where}for “{self.former}” read “{self.corrected}”"


class Misplaced(ValueError):  # noqa: N818  it is no error of the program's, but what is told
    """An instruction that cannot be placed. Says why."""


def corrections(document: Document) -> tuple[Correction, ...]:
    """The instructions of a corrigendum, in text order; none of any other document."""
    if not is_corrigendum(document):
        return ()
    found = {one.start: one for one in _quoted(document.text)}
    taken = [(one.start, one.end) for one in found.values()]
    for match in _BARE.finditer(document.text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            found[match.start(1)] = _correction(document.text, match)
    return tuple(found[start] for start in sorted(found))


def _quoted(text: str) -> Iterator[Correction]:
    for form in _ASKED:
        for match in form.finditer(text):
            yield _correction(text, match)


def _correction(text: str, match: re.Match[str]) -> Correction:
    """With the paragraph that its own line names before it."""
    line = text[text.rfind("\n", 0, match.start(1)) + 1 : match.start(1)]
    named = _WHERE.findall(line)
    former, corrected = (words.strip().rstrip(",") for words in match.groups())
    return Correction(former, corrected, named[-1] if len(named) == 1 else "", *match.span())


def place(correction: Correction, text: str, within: tuple[tuple[int, int], ...] = ()) -> int:
    """Where the words to be corrected begin in a text: whole words, once.

    Args:
        correction: the instruction.
        text: the corrected document's.
        within: spans of the paragraph it names; empty: it names none, and the whole text is looked through.

    Raises:
        Misplaced: they stand there never, or more than once, or the paragraph is not found.
    """
    if correction.paragraph and not within:
        raise Misplaced(f"it has no paragraph {correction.paragraph}")
    words = r"\s+".join(map(re.escape, correction.former.split()))
    places = [one.start() for one in re.finditer(rf"(?<!\w){words}(?!\w)", text)]
    fitting = [at for at in places if not within or any(start <= at < end for start, end in within)]
    if len(fitting) == 1:
        return fitting[0]
    where = f"in paragraph {correction.paragraph}" if within else "in it"
    raise Misplaced(f"“{correction.former}” stands {f'{len(fitting)} times' if fitting else 'nowhere'} {where}")
