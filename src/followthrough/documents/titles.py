"""The title of a plain text: its first heading, or the first lines where they clearly are one."""

from __future__ import annotations

import re

from followthrough.documents.datelines import dates_in, is_capitalised
from followthrough.documents.japanese import japanese_title
from followthrough.documents.markings import is_marking
from followthrough.language.japanese.script import has_kanji

_MARKDOWN = re.compile(r"#{1,2}\s+(?P<title>\S.{0,298}?)\s*#*")
_SETEXT = re.compile(r"(?:={3,}|-{3,})\s*")
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?P<title>[^*_]{3,290})(?P=mark)")
# A full stop within a line ends a sentence, unless it stands after an initial or a short title.
_SENTENCE = re.compile(
    r"[.!?:;,]$|(?<![A-Z])(?<!\b[JDMS]r)(?<!\bSt)(?<!\bv)(?<!\bMs)(?<!\bMrs)(?<!\bNo)[.!?]\s+[A-Z]|^Dear "
)
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s|[•●·*-]\s")
_CHROME = re.compile(
    r"(?:share|subscribe|menu|home|print|search|log ?in|skip to|advert\w*|cookies?|follow us|photo|page \d+)\b",
    re.IGNORECASE,
)
# "NAIROBI, Kenya (AP) _": where and by which agency a report was written, not what it is called.
_AGENCY = re.compile(r"[A-Z][A-Z.' ]{2,30}(?:,[^()]{0,40})?\s?\([^()]{1,30}\)\s*[-–—_]*")
_NAMES = re.compile(
    r"\b(?:statement|communiqu[eé]|declaration|plan|agreement|treaty|protocol|release|fact sheet|read-?out|remarks|"
    r"roadmap|programme|framework|summary|report|memorandum)\b",
    re.IGNORECASE,
)
_LINES = 8
_SHORTEST, _LONGEST = 12, 300
_FEWEST_WORDS = 3
_MOST_LINES, _BROKEN = 4, 110  # lines of a title, and characters of each where it is broken
_PROSE = 160  # characters: a line of that length is where the text begins


def title_in(text: str) -> str | None:
    """The title, or None: plain text has one only where a line stands alone before the prose and looks like one.

    A line that names a kind of document wins; else the first line that can be a title and is set off by a blank line
    or a date line. Its lines may be broken where it names a kind of document.
    """
    lines = _first_lines(text)
    marked = _marked(lines)
    if marked is not None:
        return marked
    blocks = (_block(lines, at) for at in _before_prose(lines) if at == 0 or not lines[at - 1])
    candidates = [line for line in blocks if line is not None and _is_candidate(line)]
    named = next((line for line in candidates if _NAMES.search(line)), None)
    if named is None and not candidates and has_kanji(text[:4000]):
        return japanese_title(lines)
    return named or next(iter(candidates), None)


def _first_lines(text: str) -> list[str]:
    """As many lines as a title may stand in, blank where they are a marking."""
    lines, worded = list[str](), 0
    for line in text[:4000].splitlines():
        lines.append("" if is_marking(line) else line.strip())
        worded += lines[-1] != ""
        if worded > _LINES + _MOST_LINES + 1:
            break  # the last line looked at, all lines of a block that begins there, and one more
    return lines


def _marked(lines: list[str]) -> str | None:
    """A heading in Markdown, if it stands before the first prose."""
    for at in _before_prose(lines):
        found = _MARKDOWN.fullmatch(lines[at])
        if found is not None:
            return _without_emphasis(found.group("title"))
        underlined = at + 1 < len(lines) and _SETEXT.fullmatch(lines[at + 1]) is not None
        if underlined and _SHORTEST <= len(lines[at]) <= _LONGEST:
            return _without_emphasis(lines[at])
    return None


def _before_prose(lines: list[str]) -> list[int]:
    """Indexes of the first lines with words, up to the first long one."""
    found: list[int] = []
    for at, line in enumerate(lines):
        if len(line) > _PROSE and not line.startswith("#") and not is_capitalised(line):
            break
        if line:
            found.append(at)
        if len(found) == _LINES:
            break
    return found


def _block(lines: list[str], at: int) -> str | None:
    """The lines from `at` to the next blank one as a title: without a date line below them, and few.

    None where they are several and nothing says that they are a title, or where nothing follows.
    """
    end = next((i for i in range(at, len(lines)) if not lines[i]), len(lines))
    if end == len(lines) or end - at > _MOST_LINES + 1:
        return None
    block = [_without_emphasis(line) for line in lines[at:end]]
    if len(block) == 1 or (len(block) == 2 and dates_in(block[-1])):  # noqa: PLR2004 -- a line over "Brund, 3 May 2026"
        return block[0]
    if any(map(_is_prose, block[:-1])):
        return None  # asked before the dates: those take long to find
    if dates_in(block[-1]):
        block.pop()
    title = " ".join(block)
    named = any(kind[0][0].isupper() for kind in _NAMES.finditer(title))
    return title if named and len(block) <= _MOST_LINES and not _is_prose(block[-1]) else None


def _is_prose(line: str) -> bool:
    """Whether a sentence ends in a line, or it is too long for one of several that make a title."""
    return len(line) > _BROKEN or _SENTENCE.search(line) is not None


def _is_candidate(line: str) -> bool:
    return (
        _SHORTEST <= len(line) <= _LONGEST
        and len(line.split()) >= _FEWEST_WORDS
        and line[0].isupper()
        and not _SENTENCE.search(line)
        and not _NUMBERED.match(line)
        and not _CHROME.match(line)
        and not _AGENCY.fullmatch(line)
        and not any(start == 0 or end == len(line) == end - start for start, end, _ in dates_in(line))
    )


def _without_emphasis(line: str) -> str:
    bold = _BOLD.fullmatch(line)
    return " ".join((line if bold is None else bold.group("title")).split()).strip("*_ ")
