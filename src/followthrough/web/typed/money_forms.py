"""What the forms for sums and rates ask."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from followthrough.web.typed.forms import Field

STAGES = {
    "pledged": _("pledged"),
    "committed": _("committed"),
    "disbursed": _("disbursed"),
    "spent": _("spent"),
}
_SOURCE = Field("source", _("Address where it can be read"), needed=True, wide=True)
SUM = (
    Field("holder", _("Whose money"), needed=True),
    Field("value", _("Sum"), "number", hint=_("digits without the unit: 5000000"), needed=True),
    Field("currency", _("Currency"), hint=_("its code: USD, JPY, EUR"), needed=True),
    Field("stage", _("How far it has come"), "choice", choices=tuple(STAGES.items())),
    Field("bound", _("Told as"), "choice", choices=(
        ("", _("exactly so")), ("over", _("over")), ("up to", _("up to")), ("about", _("about")))),
    Field("date", _("Date of the statement"), hint=_("2024, 2024-05 or 2024-05-06")),
    Field("period", _("Over what time"), hint=_("P3Y for three years, or 2020/2022")),
    Field("programme", _("Programme")),
    Field("recipient", _("For whom")),
    Field("about", _("For what"), wide=True),
    Field("entry", _("Undertaking that states it"), hint=_("its key, if it is in the register")),
    Field("partnership", _("Partnership"), hint=_("its key")),
    Field("key", _("Short key"), hint=_("small letters, figures, hyphens"), needed=True),
    _SOURCE,
    Field("note", _("Note"), wide=True),
    Field("confidentiality", _("Who may see it"), "choice", choices=(
        ("", _("everybody")), ("internal", _("everybody with a role")), ("restricted", _("those who decide")))),
)  # fmt: skip
RATE = (
    Field("of", _("One unit of"), hint=_("its code: USD, JPY, EUR"), needed=True),
    Field("into", _("Was worth, in"), hint=_("its code: USD, JPY, EUR"), needed=True),
    Field("value", _("Figure"), "number", needed=True),
    Field("date", _("On which day"), hint="2024-05-06", needed=True),
    _SOURCE,
)
