"""Acts upon an instrument as sources tell them, and which source is preferred where two differ.

Both stay on record. Preferred is, in this order: what was read in the source itself (V) over what is partial or
secondary (P), a source of the state or body itself over others, any over the press; then the more exact date.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from followthrough.language.dates.calendar import span

ONCE = frozenset({
    "adopted", "signed", "ratified", "accepted", "approved", "acceded", "notified", "deposited", "in force",
    "provisionally applied", "threshold met", "withdrawn", "terminated", "superseded", "established", "launched",
    "centre established",
})  # fmt: skip  # what a party does once, so that two dates are a conflict; aims and targets may be set again
_MARKS = {"V": 0, "P": 1, "C": 2, "": 3, "N": 4}
_MARK_WORDS = {
    "V": "read in the source itself",
    "P": "partial or secondary",
    "C": "common knowledge",
    "": "without a mark",
}
_CLASSES = {
    "treaty text": 0,
    "depositary": 0,
    "self-report": 1,
    "official": 1,
    "statistics": 2,
    "counterpart": 2,
    "": 3,
    "press": 4,
}
_OFFICIAL = ("gov", "go", "gob", "gouv", "mil", "int")
_BODIES = ("asean.org", "europa.eu", "un.org", "mofa.go.jp")


def plain(value: str | None) -> str:
    """A date in words, no more exact than it is: "1 August 2020", "February 2022", "2020", "a day not given"."""
    covered = None if value is None else span(value)
    if value is None or covered is None:
        return value or "a day not given"
    first, _, precision = covered
    if precision == "day":
        return f"{first.day} {first:%B} {first.year}"
    return f"{first:%B} {first.year}" if precision == "month" else value


def when(value: str | None) -> str:
    """The date with its preposition: a day is "on", a month or year "in"."""
    return f"{'in' if value is not None and len(value) < len('2020-08-01') else 'on'} {plain(value)}"


def known_how(mark: str) -> str:
    """What a mark says of its source, in words."""
    return _MARK_WORDS.get(mark, f"mark {mark}")


@dataclass(frozen=True, slots=True)
class Action:
    """One act as one source tells it. Not the truth about it: another source may differ."""

    party: str | None  # id; None: all the parties, or the source names none
    action: str  # adopted signed ratified accepted notified deposited "in force" "provisionally applied" withdrawn ...
    date: str | None  # YYYY, YYYY-MM or YYYY-MM-DD; None: the source gives none
    source: str
    mark: str  # V, P, C; N: looked for and not found
    place: str = ""
    source_class: str = ""  # treaty text, depositary self-report official counterpart press; "": told from the address
    note: str = ""

    @property
    def days(self) -> tuple[str, str] | None:
        """First and last day the date covers, as ISO text; None without a date the calendar knows."""
        covered = None if self.date is None else span(self.date)
        return None if covered is None else (covered[0].isoformat(), covered[1].isoformat())

    @property
    def is_known(self) -> bool:
        """Whether the source says that it happened: what was looked for and not found (N) did not."""
        return self.mark != "N"

    def done_by(self, day: str) -> bool | None:
        """Whether it was done by an ISO day: None where the date is too coarse or not given to tell."""
        if self.days is None:
            return None
        first, last = self.days
        return True if last <= day else (None if first <= day else False)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Sources that give different dates for one act of one party. All are kept."""

    party: str | None
    action: str
    preferred: Action
    others: tuple[Action, ...]
    because: str


def source_class(action: Action) -> str:
    """What kind of source it is: as given, else "official" where the address is of a government or an organisation."""
    if action.source_class:
        return action.source_class
    host = urlsplit(action.source).hostname or ""
    labels = host.split(".")
    official = any(label in _OFFICIAL for label in labels[-3:]) or any(host.endswith(body) for body in _BODIES)
    return "official" if official else ("press" if "press" in action.note else "")


def preferred(actions: Iterable[Action]) -> Action | None:
    """The act as its best source tells it; None for none. A date that is given beats none."""
    return min(actions, key=_rank, default=None)


def _rank(action: Action) -> tuple[int, int, int, int, str, str]:
    exact = -len(action.date or "")
    known = 0 if action.date is not None or not action.is_known else 1
    mark = _MARKS.get(action.mark, 3)
    return (mark, known, _CLASSES.get(source_class(action), 3), exact, action.date or "", action.source)


def conflicts(actions: Iterable[Action]) -> tuple[Conflict, ...]:
    """One record for each act of a party that its sources date differently. A year and a day in it do not differ."""
    groups: dict[tuple[str | None, str], list[Action]] = {}
    for action in actions:
        if action.action in ONCE and action.days is not None and action.is_known:
            groups.setdefault((action.party, action.action), []).append(action)
    found = (_conflict(rows) for rows in groups.values())
    return tuple(conflict for conflict in found if conflict is not None)


def _conflict(rows: list[Action]) -> Conflict | None:
    best = preferred(rows)
    if best is None:
        return None
    others = tuple(row for row in rows if row is not best and _apart(best, row))
    if not others:
        return None
    return Conflict(best.party, best.action, best, others, _why(best, others[0]))


def _apart(one: Action, other: Action) -> bool:
    return (
        one.days is not None and other.days is not None and (one.days[1] < other.days[0] or other.days[1] < one.days[0])
    )


def _why(best: Action, other: Action) -> str:
    dates = f"{plain(best.date)} is preferred to {plain(other.date)}"
    if best.mark != other.mark:
        words = known_how(best.mark), known_how(other.mark)
        return f"{dates}: the one is {words[0]}, the other {words[1]}."
    kinds = source_class(best), source_class(other)
    if kinds[0] != kinds[1]:
        return (
            f"{dates}: the one source is {kinds[0] or 'of no known kind'}, the other {kinds[1] or 'of no known kind'}."
        )
    return (
        f"{dates} only because it is the {'more exact' if len(best.date or '') > len(other.date or '') else 'earlier'}."
    )


def as_party(action: Action, party: str) -> Action:
    """The same act told of one party, where it was told of all or of its group."""
    return replace(action, party=party)
