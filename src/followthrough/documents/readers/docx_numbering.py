"""The automatic numbers of Word paragraphs, which stand nowhere in its text (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followthrough.documents.readers.counting import label
from followthrough.documents.readers.docx_package import W, is_on, val

if TYPE_CHECKING:
    from lxml import etree

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_UNNUMBERED = {"bullet", "none"}


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    style: str = "decimal"
    pattern: str = ""  # "%1.%2", "(%2)"
    restart: int | None = None  # the level (from 1) after which it starts anew; 0: never; None: after any level above
    legal: bool = False  # all figures of the pattern in Arabic


@dataclass(slots=True)
class _List:
    """One abstract list and how far it has been counted; several `w:num` may share it."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph's automatic number. `number` is None for a bullet."""

    number: str | None  # "12", "12(b)(ii)", "3.2"
    level: int  # from 0


class Numbering:
    """Counts the lists of one document. Ask for each numbered paragraph once, in text order."""

    def __init__(self, part: etree._Element | None) -> None:
        self._abstract: dict[str | None, etree._Element] = {}
        self._nums: dict[str | None, etree._Element] = {}
        self._lists: dict[str | None, _List] = {}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._started: set[str] = set()
        if part is not None:
            self._abstract = {node.get(W + "abstractNumId"): node for node in part.iter(W + "abstractNum")}
            self._nums = {node.get(W + "numId"): node for node in part.iter(W + "num")}

    def next(self, list_id: str, level: int) -> Numbered | None:
        """The number of the next paragraph of a list at a level from 0; None when there is no such list."""
        node = self._nums.get(list_id)
        if node is None or list_id == "0" or not 0 <= level < _LEVELS:
            return None
        counted = self._counted(node)
        levels = self._levels_of(list_id, node, counted)
        self._start_over(list_id, node, counted)
        _advance(counted.counts, levels, level)
        return Numbered(_number(counted.counts, levels, level), level)

    def _counted(self, node: etree._Element) -> _List:
        key = self._root(val(node.find(W + "abstractNumId")))
        if key not in self._lists:
            abstract = self._abstract.get(key)
            self._lists[key] = _List({} if abstract is None else _levels(abstract))
        return self._lists[key]

    def _root(self, key: str | None) -> str | None:
        """The list a list borrows its levels from (`w:numStyleLink`), or itself."""
        abstract = self._abstract.get(key)
        wanted = None if abstract is None else val(abstract.find(W + "numStyleLink"))
        if wanted is None:
            return key
        owners = (k for k, node in self._abstract.items() if val(node.find(W + "styleLink")) == wanted)
        return next(owners, key)

    def _levels_of(self, list_id: str, node: etree._Element, counted: _List) -> dict[int, _Level]:
        if list_id not in self._levels:
            changed = {
                int(over.get(W + "ilvl", "0")): _level(new)
                for over in node.iter(W + "lvlOverride")
                if (new := over.find(W + "lvl")) is not None
            }
            self._levels[list_id] = counted.levels | changed
        return self._levels[list_id]

    def _start_over(self, list_id: str, node: etree._Element, counted: _List) -> None:
        """A `w:num` with a start of its own begins there when it is first used."""
        if list_id in self._started:
            return
        self._started.add(list_id)
        for over in node.iter(W + "lvlOverride"):
            start = val(over.find(W + "startOverride"))
            if start is not None and start.isdecimal():
                counted.counts[int(over.get(W + "ilvl", "0"))] = int(start) - 1


def _advance(counts: dict[int, int], levels: dict[int, _Level], level: int) -> None:
    for above in range(level):
        counts.setdefault(above, levels.get(above, _Level()).start)
    counts[level] = counts.get(level, levels.get(level, _Level()).start - 1) + 1
    for deeper in range(level + 1, _LEVELS):
        restart = levels.get(deeper, _Level()).restart
        if restart is None or (restart != 0 and level < restart):
            counts.pop(deeper, None)


def _number(counts: dict[int, int], levels: dict[int, _Level], level: int) -> str | None:
    """The full number: a label that shows no level above gets those before it, "12" and "(b)" as "12(b)"."""
    own = levels.get(level, _Level())
    if own.style in _UNNUMBERED or not _PLACE.search(own.pattern):
        return None
    shown = _shown(own, counts, levels)
    places = {int(place) - 1 for place in _PLACE.findall(own.pattern)}
    above = max((up for up in range(level) if levels.get(up, _Level()).style not in _UNNUMBERED), default=None)
    if above is None or places - {level}:
        return shown if level == 0 or places - {level} or above is None else _bracketed(shown)
    return (_number(counts, levels, above) or "") + _bracketed(shown)


def _shown(own: _Level, counts: dict[int, int], levels: dict[int, _Level]) -> str:
    def figure(match: re.Match[str]) -> str:
        place = int(match.group(1)) - 1
        style = "decimal" if own.legal else levels.get(place, _Level()).style
        return label(counts.get(place, levels.get(place, _Level()).start), style)

    written = _PLACE.sub(figure, own.pattern).strip().rstrip(".:、．")
    return written[:-1] if written.endswith(")") and "(" not in written else written


def _bracketed(shown: str) -> str:
    return shown if shown.startswith(("(", "（")) else f"({shown})"


def _levels(abstract: etree._Element) -> dict[int, _Level]:
    return {int(node.get(W + "ilvl", "0")): _level(node) for node in abstract.iter(W + "lvl")}


def _level(node: etree._Element) -> _Level:
    restart = val(node.find(W + "lvlRestart"))
    start = val(node.find(W + "start"), "1") or "1"
    return _Level(
        start=int(start) if start.isdecimal() else 1,
        style=val(node.find(W + "numFmt"), "decimal") or "decimal",
        pattern=val(node.find(W + "lvlText"), "") or "",
        restart=int(restart) if restart is not None and restart.isdecimal() else None,
        legal=is_on(node.find(W + "isLgl")),
    )
