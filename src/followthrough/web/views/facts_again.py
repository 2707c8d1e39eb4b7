"""A claim or a piece of evidence corrected, or entered again after it was taken back: its form, filled in as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from followthrough.register.facts.correcting import enter_again
from followthrough.register.people.rules import may_add
from followthrough.register.queries.facts.entered import entered
from followthrough.register.queries.standing.about import about
from followthrough.web.typed.fact_forms import FORMS
from followthrough.web.views.facts import address_of, figures
from followthrough.web.views.filling import Filled, filled
from followthrough.web.visiting.gate import acting, needs

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from followthrough.register.queries.facts.entered import Entered
    from followthrough.register.queries.standing.about import About


@needs(may_add)
def correct_fact(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Say what was meant. What was entered before is kept; a fact that was taken back holds again."""
    fact = entered(kind, key)
    if fact is None:
        raise Http404(_("This register holds no claim or evidence with the key “%s”.") % key)

    def put(says: dict[str, Any]) -> None:
        enter_again(kind=kind, key=key, **acting(request), **says | (figures(says) if kind == "claim" else {}))

    subject = about(fact.on, as_of=timezone.localdate().isoformat()) if fact.on else None
    done = _("Corrected. What was entered before is kept.") if fact.holds else _("Entered again. It holds from now on.")
    form = Filled(_title(fact), FORMS[kind], put, done, back=_back(subject), first=_first(fact), subject=subject)
    return filled(request, form)


def _title(fact: Entered) -> str:
    if not fact.holds:
        return _("Enter a claim again") if fact.kind == "claim" else _("Enter evidence again")
    return _("Correct a claim") if fact.kind == "claim" else _("Correct evidence")


def _back(subject: About | None) -> str:
    return reverse("claims") if subject is None else address_of(subject)


def _first(fact: Entered) -> dict[str, str]:
    """As it was entered; what everybody may see has no degree in the form."""
    degree = fact.says["confidentiality"]
    return {**fact.says, "confidentiality": "" if degree == "public" else degree}
