"""How templates write sums, totals, figures of statistics and their columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.translation import gettext_lazy as _

from followthrough.assessments.units import money_of
from followthrough.language import written
from followthrough.lexicon import phrasebook
from followthrough.web.told import sums, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followthrough.assessments.money import Converted, Sum, Total
    from followthrough.model import Observation

register = template.Library()
GROUPS = {"programme": _("Programme"), "holder": _("Whose money"), "recipient": _("For whom")}
SMALL = 1e8  # below it a figure in millions is told with one decimal


@register.filter("sum")
def as_stated(given: Sum) -> str:
    """A sum as it was stated: "over JPY 5 billion"."""
    return sums.amount({"value": given.value, "unit": given.currency, "bound": given.bound})


@register.filter
def made(total: Total | Converted) -> str:
    """A total, or a sum converted, in the currency asked for, to four figures."""
    return sums.money(float(f"{total.value or 0.0:.4g}"), total.currency)


@register.filter
def millions(value: float) -> str:
    """A figure in millions, as short as it may be."""
    return written.figure(round(value / 1e6, 1) if abs(value) < SMALL else round(value / 1e6))


@register.filter
def in_unit(value: float, unit: str) -> str:
    """A figure of a series with its unit: "USD 268.5 billion", "31 cities"."""
    of_money = money_of(unit)
    if of_money is not None:
        currency, scale = of_money
        return sums.money(value * scale, currency)
    said, tongue = phrasebook.term(unit, words.language())
    return f"{written.figure(value)}{' ' if tongue == phrasebook.ENGLISH else ''}{said}".rstrip()


@register.filter
def tail(rows: Iterable[Observation], value: float) -> str:
    """What a figure lacks of the longest fraction in its column: ".0" for 248 beside 214.4. It is set unseen."""
    longest = max((len(_fraction(row.value)) for row in rows), default=0)
    return ("." if longest else "").ljust(longest, "0")[len(_fraction(value)) :]


def _fraction(value: float | None) -> str:
    point, said = ".", written.figure(value)
    return said[said.index(point) :] if point in said else ""


@register.filter
def depth(share: float) -> int:
    """How deep a cell is shaded, 0 to 4."""
    return 0 if share <= 0 else 1 + int(share > 0.1) + int(share > 0.3) + int(share > 0.6)  # noqa: PLR2004  steps of the shade


@register.filter
def money_group(name: str) -> str:
    """What money is grouped by."""
    return str(GROUPS.get(name, name))
