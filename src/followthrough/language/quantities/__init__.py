"""Amounts of money and per cents: `find_amounts`, `find_percents`, and how a text bounds them, `bound_of`."""

from followthrough.language.quantities.amounts import find_amounts
from followthrough.language.quantities.bounds import bound_of
from followthrough.language.quantities.currencies import why_currency
from followthrough.language.quantities.percents import find_percents

__all__ = ["bound_of", "find_amounts", "find_percents", "why_currency"]
