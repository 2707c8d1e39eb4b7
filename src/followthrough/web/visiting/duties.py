"""Roles for one partnership: who holds one does more on the pages that are about that partnership, and on no other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from followthrough.register.people.rules import ROLES, rank, serve
from followthrough.register.queries.facts.partnership_of import duties_of, partnership_of
from followthrough.web.typed.listing import field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.http import HttpRequest

ABOUT = {  # what the key in an address names, by the name of the address
    "document": "document", "add": "document", "withdraw": "document",
    "entry": "entry", "decide-entry": "entry", "split": "entry",
    "decide-finding": "finding", "edit": "finding", "link": "finding", "talk": "finding", "add-claim": "entry",
    "add-evidence": "entry", "sign": "entry", "target": "entry", "state-target": "entry", "tie": "entry",
    "untie": "entry", "plan": "plan", "line": "line", "decide-touch": "line", "decide-heading": "plan",
}  # fmt: skip
NUMBERED = {"undo": "decision", "unsign": "verdict", "unsay": "remark"}
KINDLY = {"say", "give", "retract"}  # addresses that name the kind as well
ASKED = {"review", "review-rule"}  # lists of the partnership that the query or the form names
MORE = {"link": "other"}  # a second subject, named in the form: it must be of the same partnership


def duties(request: HttpRequest) -> Mapping[str, str]:
    """The roles this person holds for single partnerships, asked of the register once a request."""
    held = getattr(request, "_duties", None)
    if held is None:
        held = duties_of(request.user.get_username()) if request.user.is_authenticated else {}
        setattr(request, "_duties", held)  # noqa: B010  kept with the request, whose type does not say so
    return dict(held)


def widen(request: HttpRequest, known: Mapping[str, Any]) -> None:
    """Let the person act in the role they hold for the partnership this request is about, if it is about one alone."""
    if rank(request.user) < 0 or rank(request.user) >= ROLES.index("reviewer"):
        return  # nothing to widen: no role at all, or one that decides for every partnership
    held = duties(request)
    if not held:
        return
    named = set(_named(request, known))
    role = held.get(named.pop(), "") if len(named) == 1 else ""
    if role:
        serve(request.user, role)


def _named(request: HttpRequest, known: Mapping[str, Any]) -> Iterator[str]:
    """The partnership of each subject that the request names."""
    name = request.resolver_match.url_name if request.resolver_match is not None else ""
    asked = request.POST if request.method == "POST" else request.GET
    if name in ASKED:
        yield field(asked, "partnership")
    elif name in KINDLY:
        yield partnership_of(str(known["kind"]), str(known["key"]))
    elif name in NUMBERED:
        yield partnership_of(NUMBERED[name], str(known["number"]))
    elif name in ABOUT:
        yield partnership_of(ABOUT[name], str(known["key"]))
    if name in MORE and request.method == "POST":
        yield partnership_of(ABOUT[name], field(asked, MORE[name]))
