"""Figures as a person types them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from django.utils.translation import gettext as _

from followthrough.register.intake.typed import ByHandError

_FIGURE: Final = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)
_SHOWN: Final = 40  # characters of what was typed


def figure(text: str) -> Decimal | None:
    """97, 97.5, 1,200; None for a blank. A comma parts thousands: "97,5" is refused, for it would be read as 975.

    Raises:
        ByHandError: it is no figure.
    """
    if not text:
        return None
    if _FIGURE.fullmatch(text) is None:
        said = _("“%s” is no figure. Write digits alone, with a dot before decimals: 97, 97.5 or 1,200.")
        raise ByHandError(said % text[:_SHOWN])
    return Decimal(text.replace(",", ""))


def amount(text: str) -> float:
    """A figure that must be there.

    Raises:
        ByHandError: it is none, or blank.
    """
    found = figure(text)
    if found is None:
        raise ByHandError(_("The figure was left blank: it must be said."))
    return float(found)
