"""Money and targets of a finding in words, with what bounds them and what is not stated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import pgettext

from followthrough.language import written
from followthrough.language.written import figure
from followthrough.web.told.words import language, when

if TYPE_CHECKING:
    from collections.abc import Mapping

BOUNDS = {
    "over": _lazy("over %s"),
    "at-least": _lazy("at least %s"),
    "up-to": _lazy("up to %s"),
    "under": _lazy("under %s"),
    "about": _lazy("about %s"),
}
DIRECTIONS = {
    "increase": _lazy("increase"),
    "decrease": _lazy("decrease"),
    "reach": _lazy("reach"),
}


def money(value: float, unit: str) -> str:
    """An amount as it is spoken: `money(5e10, "USD")` is "USD 50 billion"."""
    return written.money(value, unit, language())


def amount(parts: Mapping[str, Any]) -> str:
    """An amount of a finding with what bounds it and the time it runs."""
    said = money(float(parts.get("value") or 0), str(parts.get("unit") or ""))
    bound = str(parts.get("bound") or "")
    period = when(parts.get("period"))
    return pgettext("between parts of one line", ", ").join(filter(None, (_bounded(bound, said), period)))


def _bounded(bound: str, said: str) -> str:
    return str(BOUNDS[bound]) % said if bound in BOUNDS else f"{bound.replace('-', ' ')} {said}".strip()


def target(parts: Mapping[str, Any]) -> str:
    """A target of a finding: what, how much, from which baseline, by when. What is not stated is said to be so."""
    metric = str(parts.get("metric") or _("measure not named"))
    if parts.get("scope"):
        metric = f"{metric} ({parts['scope']})"
    return "; ".join(filter(None, (metric, _size(parts), _baseline(parts), _due(parts))))


def _size(parts: Mapping[str, Any]) -> str:
    if parts.get("factor") is not None:
        return _("to %s times as much") % figure(float(parts["factor"]))
    direction = str(parts.get("direction") or "")
    way = str(DIRECTIONS.get(direction, direction))
    if parts.get("percent") is not None:
        size = f"{figure(float(parts['percent']))} %"
    elif parts.get("value") is not None:
        size = f"{figure(float(parts['value']))} {parts.get('unit') or ''}".strip()
    else:
        return way
    return _("%(direction)s %(size)s") % {"direction": way, "size": size} if way else size


def _baseline(parts: Mapping[str, Any]) -> str:
    base = parts.get("baseline")
    return _("baseline not stated") if base is None else _("baseline %s") % when(base)


def _due(parts: Mapping[str, Any]) -> str:
    return _("by %s") % when(parts["due"]) if parts.get("due") else ""
