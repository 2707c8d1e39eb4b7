"""Dates, money and names as people write them. Precision is kept: a month never becomes its first day."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils import dateformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
MONTH = re.compile(r"(\d{4})-(\d{2})")
QUARTER = re.compile(r"(\d{4})-Q([1-4])")
HALF = re.compile(r"(\d{4})-H([12])")
WEEK = re.compile(r"(\d{4})-W(\d{2})")
SPAN = re.compile(r"P(\d{1,6})([YMWD])")
DECADE = re.compile(r"(\d{3})X?")
LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def when(value: object) -> str:
    """An ISO or TIMEX3 date in words: `2018-11` is "November 2018". What fits no form comes back as it is."""
    if isinstance(value, date):
        return dateformat.format(value, _("j F Y"))
    text = "" if value is None else str(value)
    if "/" in text:
        return _("%(from)s to %(to)s") % dict(zip(("from", "to"), map(when, text.split("/", 1)), strict=True))
    return _calendar(text) or _parts(text) or _span(text) or text


def between(start: str, end: str) -> str:
    """The days of a meeting: "23–24 June 2016". What they share is said once; one day, or no end, is said alone."""
    if not end or end == start:
        return when(start)
    if DAY.fullmatch(start) and DAY.fullmatch(end) and start[:7] == end[:7]:
        return f"{int(start[8:])}–{when(end)}"
    return _("%(from)s to %(to)s") % {"from": when(start), "to": when(end)}


def _calendar(text: str) -> str | None:
    try:
        if found := DAY.fullmatch(text):
            return dateformat.format(date(*map(int, found.groups())), _("j F Y"))
        if found := MONTH.fullmatch(text):
            return dateformat.format(date(int(found[1]), int(found[2]), 1), _("F Y"))
    except ValueError:
        return None
    return None


def _parts(text: str) -> str | None:
    if found := QUARTER.fullmatch(text):
        return _("quarter %(number)s of %(year)s") % {"number": found[2], "year": found[1]}
    if found := HALF.fullmatch(text):
        return (_("first half of %s") if found[2] == "1" else _("second half of %s")) % found[1]
    if found := WEEK.fullmatch(text):
        return _("week %(number)s of %(year)s") % {"number": int(found[2]), "year": found[1]}
    return _("the %s0s") % found[1] if (found := DECADE.fullmatch(text)) else None


def _span(text: str) -> str | None:
    found = SPAN.fullmatch(text)
    if found is None:
        return None
    count = int(found[1])
    return {
        "Y": ngettext("%d year", "%d years", count),
        "M": ngettext("%d month", "%d months", count),
        "W": ngettext("%d week", "%d weeks", count),
        "D": ngettext("%d day", "%d days", count),
    }[found[2]] % count


def money(value: float, unit: str) -> str:
    """An amount as it is spoken: `money(5e10, "USD")` is "USD 50 billion"."""
    for size, name in LARGE:
        if abs(value) >= size:
            return f"{unit} {figure(value / size)} {name}".strip()
    return f"{unit} {figure(value)}".strip()


def figure(value: float | Decimal | None) -> str:
    """A number with thousands set apart and no needless decimals; "" for none."""
    if value is None:
        return ""
    text = f"{value:,.6f}"
    return text.rstrip("0").rstrip(".")


def amount(parts: Mapping[str, Any]) -> str:
    """An amount of a finding with what bounds it and the time it runs."""
    said = money(float(parts.get("value") or 0), str(parts.get("unit") or ""))
    bound = str(parts.get("bound") or "").replace("-", " ")
    period = when(parts.get("period"))
    return ", ".join(filter(None, (f"{bound} {said}".strip(), period)))


def target(parts: Mapping[str, Any]) -> str:
    """A target of a finding: what, how much, from which baseline, by when. What is not stated is said to be so."""
    metric = str(parts.get("metric") or _("measure not named"))
    if parts.get("scope"):
        metric = f"{metric} ({parts['scope']})"
    return "; ".join(filter(None, (metric, _size(parts), _baseline(parts), _due(parts))))


def _size(parts: Mapping[str, Any]) -> str:
    if parts.get("factor") is not None:
        return _("times %s") % figure(float(parts["factor"]))
    if parts.get("percent") is not None:
        return f"{parts.get('direction') or ''} {figure(float(parts['percent']))} %".strip()
    if parts.get("value") is not None:
        return f"{parts.get('direction') or ''} {figure(float(parts['value']))} {parts.get('unit') or ''}".strip()
    return str(parts.get("direction") or "")


def _baseline(parts: Mapping[str, Any]) -> str:
    base = parts.get("baseline")
    return _("baseline not stated") if base is None else _("baseline %s") % when(base)


def _due(parts: Mapping[str, Any]) -> str:
    return _("by %s") % when(parts["due"]) if parts.get("due") else ""


BASES = {
    "given": _lazy("given when the document was recorded"),
    "metadata": _lazy("from the file’s or page’s own metadata"),
    "stated": _lazy("stated in the text"),
    "inferred": _lazy("inferred"),
    "unknown": _lazy("not known"),
}


def basis(value: str) -> str:
    """How a document's date is known."""
    return str(BASES.get(value, value))


RELATIONS = {
    "first": _lazy("First stated"),
    "restated": _lazy("Restated"),
    "strengthened": _lazy("Strengthened"),
    "weakened": _lazy("Weakened"),
    "narrowed": _lazy("Narrowed"),
    "widened": _lazy("Widened"),
    "deferred": _lazy("Deferred"),
    "advanced": _lazy("Progress reported"),
    "fulfilled": _lazy("Fulfilled"),
    "superseded": _lazy("Superseded"),
    "dropped": _lazy("Not spoken of again"),
}


def relation(value: str) -> str:
    """What became of an earlier statement in a later one, as the start of a sentence."""
    return str(RELATIONS.get(value, value))


VERDICTS = {
    "confirm": _lazy("confirmed"),
    "reject": _lazy("rejected"),
    "undo": _lazy("decision undone"),
}


def verdict(value: str) -> str:
    """What a person decided, as a word."""
    return str(VERDICTS.get(value, value))


STATUSES = {
    "not started": _lazy("Not started"),
    "addressed": _lazy("Addressed"),
    "in progress": _lazy("In progress"),
    "done": _lazy("Done"),
    "done late": _lazy("Done late"),
    "missed": _lazy("Missed"),
    "superseded": _lazy("Superseded"),
    "overtaken by events": _lazy("Overtaken by events"),
    "unknown": _lazy("Unknown"),
}


def status(value: str) -> str:
    """Where an undertaking stands, as the start of a sentence."""
    return str(STATUSES.get(value, value))


STANDINGS = {
    "closed": _lazy("no longer awaited"),
    "overdue": _lazy("overdue"),
    "due": _lazy("due soon"),
    "open": _lazy("not yet due"),
    "no deadline": _lazy("no deadline"),
}


def standing(value: str) -> str:
    """Where an undertaking stands against its deadline."""
    return str(STANDINGS.get(value, value))


MARKS = {"P": _lazy("secondary source"), "N": _lazy("not verified")}


def mark(value: str) -> str:
    """How far a fact was checked against its source; "" where it was read there."""
    return str(MARKS.get(value, ""))
