"""Figures as tables print them: decimal commas, grouped digits, footnote marks, letters for "provisional"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_MISSING: Final = frozenset(
    ("", "-", "–", "—", ".", "..", "...", "…", ":", "n/a", "n.a.", "na", "nan", "null", "none", "n.d.", "x")
)
_NOTE: Final = re.compile(r"\s*(?:\(\d{1,2}\)|\[\d{1,2}\]|\([a-z]\)|[*†‡§#¹²³⁰-⁹]|(?<=[\d\s])[pre])+\s*$")
_FIGURE: Final = re.compile(
    r"(?P<sign>[-−–+]|\()?\s*(?:USD|US\$|JPY|EUR|[$€¥£])?\s*(?P<digits>\d[\d.,'’  \u202f\u2009]*)\)?\s*"
    r"(?P<scale>%|per ?cent|thousand|mn|million|bn|billion|tn|trillion|[kMBTm])?(?P<rest>.*)",
    re.DOTALL,
)
_SCALES: Final = {
    "k": 1e3, "thousand": 1e3, "M": 1e6, "m": 1e6, "mn": 1e6, "million": 1e6, "B": 1e9, "bn": 1e9, "billion": 1e9,
    "T": 1e12, "tn": 1e12, "trillion": 1e12,
}  # fmt: skip
_GROUP: Final = 3  # digits between two marks of thousands
_LONGEST: Final = 80  # characters of a cell that may be a figure


@dataclass(frozen=True, slots=True)
class Figure:
    """One cell read as a number. `scale` is a magnitude written beside it: 268M has value 268 and scale 1e6."""

    value: float | None
    scale: float | None = None
    percent: bool = False
    flags: tuple[str, ...] = ()


def decimal_mark(cells: Iterable[str]) -> str:
    """The decimal mark of a column: "," when a cell can only be read so and none can only be read the other way."""
    commas = points = 0
    for cell in cells:
        comma, point = cell.rfind(","), cell.rfind(".")
        if comma >= 0 and (point >= 0 or _tail(cell, comma) != _GROUP):
            commas += comma > point
            points += 0 <= comma < point
        elif point >= 0 and _tail(cell, point) != _GROUP:
            points += 1
    return "," if commas > points else "."


def _tail(cell: str, at: int) -> int:
    """How many digits follow a mark."""
    return len(re.match(r"\d*", cell[at + 1 :])[0])  # type: ignore[index]  # the pattern matches any text


def figure(cell: str, mark: str = ".") -> Figure:
    """The number in a cell. `mark` is the decimal mark of its column. No number: value None and a flag with the words.

    >>> [figure(text).value for text in ("1,234.5", "268.5*", "1 250 (p)", "n/a")]
    [1234.5, 268.5, 1250.0, None]
    """
    text = cell.strip()
    if text.lower() in _MISSING:
        return Figure(None)
    bare = text[:_LONGEST]
    flags: tuple[str, ...] = ()
    if (note := _NOTE.search(bare)) is not None and note.start() > 0:
        flags = (f"A mark “{note[0].strip()}” stands at the figure “{text[:_LONGEST]}”.",)
        bare = bare[: note.start()]
    found = _FIGURE.fullmatch(bare)
    if found is None or found["rest"].strip():
        return Figure(None, flags=(*flags, f"“{text[:_LONGEST]}” is no figure."))
    value = _number(found["digits"], mark)
    if value is None:
        return Figure(None, flags=(*flags, f"“{text[:_LONGEST]}” is no figure."))
    negative = found["sign"] is not None and found["sign"] != "+"
    scale = found["scale"] or ""
    return Figure(-value if negative else value, _SCALES.get(scale), scale.startswith(("%", "per")), flags)


def _number(digits: str, mark: str) -> float | None:
    plain = re.sub(r"[\s'’]", "", digits).rstrip(".,")
    other = "." if mark == "," else ","
    if plain.count(mark) > 1 and other not in plain:  # 1.234.567 in a column of decimal points
        mark, other = other, mark
    plain = plain.replace(other, "").replace(mark, ".")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if math.isfinite(value) else None
