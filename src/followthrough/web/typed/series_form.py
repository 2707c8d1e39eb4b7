"""What is asked with a file of statistics: what the file itself does not say."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from followthrough.web.typed.forms import Field

_ALONE = _("for a file that holds one series")
SERIES = (
    Field("vintage", _("Edition"), hint=_("its date first: 2018-06 yearbook")),
    Field("publisher", _("Publisher")),
    Field("source", _("Address where it can be read"), wide=True),
    Field("unit", _("Unit"), hint=_("where the file names none: USD billion")),
    Field("name", _("Name of the series"), hint=_ALONE),
    Field("key", _("Key"), hint=_ALONE),
)
