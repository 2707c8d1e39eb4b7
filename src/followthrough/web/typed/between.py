"""The question "what is in force between A and B on D?" as a person types it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from followthrough.assessments import CircularSupersessionError, InForce
from followthrough.register.queries.facts.lifecycles import in_force, party_key
from followthrough.web.typed.periods import first_day

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Between:
    """The question and its answer. `day` is blank where nothing was asked or it could not be understood."""

    one: str = ""
    other: str = ""
    on: str = ""
    day: str = ""
    found: tuple[InForce, ...] = ()
    fault: str = ""


def between(asked: Mapping[str, str]) -> Between:
    """Answer the form's question; a name or day that is not understood is told as a fault. A blank day is today."""
    one, other, on = (asked.get(field, "").strip()[:_LONGEST] for field in ("between", "and", "on"))
    if not one and not other:
        return Between()
    day = first_day(on) if on else timezone.localdate().isoformat()
    if not day:
        return Between(one, other, on, fault=_("“%(day)s” is no date this page knows.") % {"day": on})
    try:
        ids = party_key(one), party_key(other)
    except LookupError as error:
        return Between(one, other, on, fault=str(error.args[0]))
    if ids[0] == ids[1]:
        return Between(one, other, on, fault=_("Name two different parties."))
    try:
        return Between(one, other, on, day, in_force(*ids, on=day))
    except CircularSupersessionError as error:
        return Between(one, other, on, fault=str(error))
