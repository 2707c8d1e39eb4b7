"""What the form for an edition asks."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from followthrough.web.typed.forms import Field

EDITION = (
    Field("name", _("Its name, to be cited"), hint=_("small letters, digits, dots and hyphens: 2026-1"), needed=True),
    Field("note", _("Note"), "area", hint=_("what is to be known of it"), wide=True),
)
