"""What the form for a meeting asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from followthrough.web.typed.forms import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.register.queries.rows import PartnershipRow


def meeting_fields(known: Sequence[PartnershipRow]) -> tuple[Field, ...]:
    """The questions of a meeting; it belongs to one of the partnerships known."""
    return (
        Field("name", _("Its name with its number"), hint=_("5th Lakes Forum"), needed=True, wide=True),
        Field("partnership", _("Who meets"), "choice", choices=tuple((row.key, row.name) for row in known),
              needed=True),
        Field("start", _("First day"), hint=_("2024-05-06, or 2024-05 where the day is not known"), needed=True),
        Field("end", _("Last day"), hint=_("where that is another")),
        Field("place", _("Place")),
        Field("series", _("Series"), hint=_("blank: its name without the number or the year")),
        Field("source", _("Address where it can be read"), wide=True),
    )  # fmt: skip
