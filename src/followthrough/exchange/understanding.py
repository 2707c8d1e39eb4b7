"""What a cell of a file that came back says, against what the register holds.

A spreadsheet writes dates and figures in its own way. A cell that may say what the register says, says that; else it
must have one reading, or none is taken and the officer is asked.
"""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final, NamedTuple

from followthrough.exchange.lists import Kind
from followthrough.exchange.local_dates import readings

if TYPE_CHECKING:
    from collections.abc import Callable

    from followthrough.exchange.lists import Column

LONGEST_CELL: Final = 32_767  # characters of a cell in XLSX
_LONGEST_DATE: Final = 40  # characters
_PRECISE: Final = 15  # significant digits that a spreadsheet keeps
_YES = frozenset("yes true 1 y x はい wahr vrai verdadero vero sì oui ja sí sim".split())
_NO = frozenset("no false 0 n いいえ falsch faux falso non nein nee não".split())
_PLAIN = re.compile(r"-?\d+(?:\.\d+)?")
_SHORTENED = re.compile(r"(-?\d(?:[.,]\d+)?)[eE]\+?(-?\d+)")
_GROUPS = re.compile(r"-?\d{1,3}(?:([.,   '’])\d{3})(?:\1\d{3})*")
SEPARATOR = "; "


class CellError(ValueError):
    """A cell that cannot be taken. `rule` names the kind of mistake."""

    def __init__(self, rule: str, message: str) -> None:
        self.rule = rule
        super().__init__(message)


class Read(NamedTuple):
    """What a cell says."""

    value: str
    changed: bool  # from what the register holds


def understood(cell: str, column: Column, held: str) -> Read:
    """What the cell says; `held` is what the register has there, as it would be written.

    Raises:
        CellError: it cannot be understood, in two ways, or does not fit.
    """
    said, there = tidy(cell), tidy(held)
    if said == there or _may_say(said, there, column.kind):
        return Read(held, changed=False)
    value = _KINDS[column.kind](said, column)
    if column.needed and not value:
        raise CellError("left blank", "this must be said")
    if column.most and len(value) > column.most:
        raise CellError("too long", f"it has {len(value)} characters, and {column.most} fit")
    return Read(value, changed=value != held)


def tidy(cell: str) -> str:
    """The cell with plain line ends and no space around it."""
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip()


def _may_say(said: str, held: str, kind: Kind) -> bool:
    """Whether a spreadsheet may have made this of what is held."""
    if not said or not held:
        return False
    if kind in _LIKENESS:
        return _LIKENESS[kind](said, held)
    cut = len(held) > LONGEST_CELL and held.startswith(said) and len(said) > LONGEST_CELL // 8
    return cut or bool(_first_days(said) & _first_days(held))


def _first_days(words: str) -> set[str]:
    """Days on which a text begins that reads as a date: "February 2020" comes back as the first of that month."""
    if len(words) > _LONGEST_DATE:
        return set()
    return {f"{found}-01-01"[:10] if len(found) == 4 else f"{found}-01"[:10] for found in readings(words)}  # noqa: PLR2004  a year


def _same_figure(said: str, held: str) -> bool:
    number = Decimal(held)
    shortened = _SHORTENED.fullmatch(said)
    if shortened is not None:
        digits = len(shortened[1].replace("-", "").replace(",", "").replace(".", ""))
        return f"{number:.{digits - 1}E}" == f"{Decimal(said.replace(',', '.')):.{digits - 1}E}"
    return not {number, *_as_kept(number)}.isdisjoint(_figures(said))


def _as_kept(number: Decimal) -> tuple[Decimal, ...]:
    """The figure with the digits that a spreadsheet keeps: one rounds the rest, another cuts it off."""
    return tuple(Context(prec=_PRECISE, rounding=how).plus(number) for how in (ROUND_HALF_EVEN, ROUND_DOWN))


def _figures(said: str) -> tuple[Decimal, ...]:
    """Every figure that the cell may mean: 1,234 is a thousand and more, or one and a bit."""
    if _PLAIN.fullmatch(said) is not None:
        return (Decimal(said),)
    found = set()
    if _GROUPS.fullmatch(said) is not None:
        found.add(_decimal(re.sub(r"[^\d-]", "", said)))
    whole, comma, part = said.rpartition(",")
    if comma and part.isdecimal() and "," not in whole:
        found.add(_decimal(f"{re.sub(r'[.   ]', '', whole)}.{part}"))
    whole, point, part = said.rpartition(".")
    if point and part.isdecimal() and "." not in whole and "," in whole:
        found.add(_decimal(f"{re.sub(r'[, ]', '', whole)}.{part}"))
    return tuple(sorted(each for each in found if each is not None))


def _decimal(digits: str) -> Decimal | None:
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None


def _text(said: str, _: Column) -> str:
    return said


def _date(said: str, _: Column) -> str:
    found = readings(said) if said else ("",)
    if len(found) == 1:
        return found[0]
    if found:
        raise CellError("date with two readings", f"“{said}” may be {' or '.join(found)}: write the one that is meant")
    raise CellError("no date", f"“{said}” is no date: write 2030, 2030-06 or 2030-06-30")


def _figure(said: str, _: Column) -> str:
    if not said:
        return ""
    if _SHORTENED.fullmatch(said) is not None:
        raise CellError("shortened figure", f"“{said}” was shortened by the spreadsheet: write every digit")
    found = _figures(said)
    if len(found) == 1:
        return written(found[0])
    if found:
        both = " or ".join(map(written, found))
        raise CellError("figure with two readings", f"“{said}” may be {both}: write it without marks between thousands")
    raise CellError("no figure", f"“{said}” is no figure: write digits, with a point before decimals")


def written(number: Decimal) -> str:
    """A figure as the lists write it: every digit, nothing after the last that counts."""
    whole = format(number, "f")
    return (whole.rstrip("0").rstrip(".") if "." in whole else whole) or "0"


def _choice(said: str, column: Column) -> str:
    chosen = next((each for each in column.of if each.casefold() == said.casefold()), "" if not said else None)
    if chosen is None:
        raise CellError("not one of the choices", f"“{said}” is none of {', '.join(column.of)}")
    return chosen


def _yes_no(said: str, _: Column) -> str:
    word = said.casefold()
    if word in _YES or word in _NO or not word:
        return "yes" if word in _YES else "no"
    raise CellError("neither yes nor no", f"“{said}” is neither yes nor no")


def _words(said: str, _: Column) -> str:
    return join_words(split_words(said))


def join_words(words: tuple[str, ...] | list[str]) -> str:
    """Several words in one cell; a semicolon within one is written with a backslash."""
    return SEPARATOR.join(word.replace("\\", "\\\\").replace(";", "\\;") for word in words)


def split_words(cell: str) -> tuple[str, ...]:
    """The words of one cell."""
    pieces = re.findall(r"((?:\\.|[^;\\])*)(?:;|$)", cell)
    words = (re.sub(r"\\(.)", r"\1", piece.strip()) for piece in pieces)
    return tuple(word for word in words if word)


_LIKENESS: dict[Kind, Callable[[str, str], bool]] = {
    Kind.DATE: lambda said, held: held in readings(said),
    Kind.FIGURE: _same_figure,
    Kind.YES_NO: lambda said, held: said.casefold() in (_YES if held == "yes" else _NO),
    Kind.CHOICE: lambda said, held: said.casefold() == held.casefold(),
    Kind.WORDS: lambda said, held: split_words(said) == split_words(held),
}
_KINDS: dict[Kind, Callable[[str, Column], str]] = {
    Kind.TEXT: _text,
    Kind.KEY: _text,
    Kind.PERIOD: _text,
    Kind.DATE: _date,
    Kind.FIGURE: _figure,
    Kind.CHOICE: _choice,
    Kind.YES_NO: _yes_no,
    Kind.WORDS: _words,
}
