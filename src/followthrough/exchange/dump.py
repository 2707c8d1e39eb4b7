"""A whole register as JSON lines: a head, one row a line, and a last line that seals all the bytes before it.

The same register gives the same bytes on either engine. A dump cut short or changed lacks its seal, and is refused.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

VERSION = 1
HEAD, END = "followthrough dump", "end of dump"


_CHANGED = "The dump was changed after it was written, or damaged on its way: its seal does not fit."


class DumpError(ValueError):
    """A dump that cannot be loaded. Says where and why; nothing of it is taken."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a dump says of itself before its rows."""

    made_by: str  # program
    schema: str  # the newest migration of the tables
    audit: str  # hash of the audit's last row


@dataclass(frozen=True, slots=True)
class Sealed:
    """A dump found whole: its head, its rows table by table, and the seal."""

    head: Head
    rows: Mapping[str, int]
    sha256: str

    @property
    def total(self) -> int:
        """How many rows it holds."""
        return sum(self.rows.values())


def dump_lines(head: Head, rows: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterator[bytes]:
    """The lines of a dump, line ends included. Values may be what a database gives: times, decimals, JSON."""
    digest, counted = hashlib.sha256(), Counter[str]()
    for row in _unsealed(head, rows, counted):
        line = _line(row)
        digest.update(line)
        yield line
    yield _line({"type": END, "rows": dict(counted), "sha256": digest.hexdigest()})


def _unsealed(
    head: Head, rows: Iterable[tuple[str, Mapping[str, Any]]], counted: Counter[str]
) -> Iterator[dict[str, Any]]:
    yield {"type": HEAD, "version": VERSION, **asdict(head)}
    for table, row in rows:
        counted[table] += 1
        yield {"table": table, "row": {name: plain(value) for name, value in row.items()}}


def plain(value: Any) -> Any:
    """A value as JSON has it, written alike whatever engine it came from.

    PostgreSQL sorts the keys of its JSON by length and writes 1e16 as a whole number; so keys are sorted here, and a
    figure that is whole and longer than a float shows is written as one.
    """
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, dict):
        return {key: plain(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, float) and value.is_integer() and abs(value) >= 1e16:  # noqa: PLR2004  where repr() turns to 1e+16
        return int(value)
    return value


def _line(row: Mapping[str, Any]) -> bytes:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def sealed(lines: Iterable[bytes]) -> Sealed:
    """Read a whole dump once and say what it holds, keeping one line at a time.

    Raises:
        DumpError: it is no dump, of another version, cut short, or changed after it was written.
    """
    digest, counted = hashlib.sha256(), Counter[str]()
    numbered = enumerate(lines, 1)
    first = next(numbered, (1, b""))[1]
    head = head_of(first)
    digest.update(first)
    for number, line in numbered:
        row = _object(number, line)
        if row.get("type") == END:
            if line != _line(row):
                raise DumpError(_CHANGED)  # the seal says nothing of its own line
            _check_end(row, counted, digest.hexdigest())
            if next(numbered, None) is not None:
                raise DumpError(
                    f"After line {number}, the last of the dump, more lines follow. They are no part of it."
                )
            return Sealed(head, dict(counted), digest.hexdigest())
        table = row.get("table")
        if not isinstance(table, str) or not isinstance(row.get("row"), dict):
            raise DumpError(f"Line {number} names no table and row.")
        counted[table] += 1
        digest.update(line)
    raise DumpError("The dump is cut short: its last line, which seals it, is missing. Copy the file again.")


def _check_end(row: Mapping[str, Any], counted: Counter[str], digest: str) -> None:
    if row.get("sha256") != digest or row.get("rows") != dict(counted):
        raise DumpError(_CHANGED)


def head_of(line: bytes) -> Head:
    """What the first line says.

    Raises:
        DumpError: it is no first line of a dump, or of a version this program does not know.
    """
    row = _object(1, line)
    if row.get("type") != HEAD:
        raise DumpError("This is no dump of a register. `followthrough dump FILE` writes one.")
    if row.get("version") != VERSION:
        raise DumpError(f"The dump is of version {row.get('version')}, and this program reads version {VERSION}.")
    said = {name: row.get(name) for name in Head.__dataclass_fields__}
    if not all(isinstance(value, str) for value in said.values()):
        raise DumpError("The first line of the dump does not say what made it. The file is damaged.")
    return Head(**{name: str(value) for name, value in said.items()})


def rows_of(lines: Iterable[bytes]) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Number of the line, table and row, of lines that `sealed` found whole."""
    for number, line in enumerate(lines, 1):
        row = json.loads(line)
        if "table" in row:
            yield number, row["table"], row["row"]


def _object(number: int, line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise DumpError(_broken(number, line)) from None
    if not isinstance(row, dict):
        raise DumpError(f"Line {number} is no object of JSON.")
    return row


def _broken(number: int, line: bytes) -> str:
    if number == 1:
        return "This is no dump of a register. `followthrough dump FILE` writes one."
    if not line.endswith(b"\n"):
        return f"The dump is cut short in line {number}. Copy the file again."
    return f"Line {number} is no JSON: the file is damaged."
