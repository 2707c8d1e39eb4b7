"""Whose it is: the partnership of a document, a finding, an entry, a fact, a decision. For rules of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from followthrough.register.decisions.deciding import live_entry
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger.held import held
from followthrough.register.models import (
    ActionLine,
    Assessment,
    Claim,
    Decision,
    Document,
    Duty,
    Evidence,
    Finding,
    Plan,
    Remark,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_DIGITS: Final = 18  # of the largest number of a row


def duties_of(who: str) -> dict[str, str]:
    """The roles a person holds for single partnerships, by the partnership's key. One query."""
    rows = Duty.objects.filter(held(None), who=who).exclude(role="").order_by("partnership")
    return dict(rows.values_list("partnership", "role"))


def partnership_of(kind: str, key: str) -> str:
    """The key of the partnership a subject belongs to; "" where it belongs to none, or there is no such subject."""
    rule = _RULES.get(kind)
    return "" if rule is None else rule(key)


def _document(key: str) -> str:
    rows = Document.objects.filter(held(None), key=key, partnership__isnull=False)
    return rows.values_list("partnership__key", flat=True).first() or ""


def _finding(key: str) -> str:
    rows = Finding.objects.filter(held(None), key=key, document__partnership__isnull=False)
    return rows.values_list("document__partnership__key", flat=True).first() or ""


def _entry(key: str) -> str:
    """Of the document that first states it. A line of a plan is named with its plan's key before it."""
    if ActionLine.objects.filter(key=key).exists():
        return _line(key)
    try:
        document = live_entry(key).document
    except DecisionError:
        return ""
    return "" if document.partnership is None else document.partnership.key


def _line(key: str) -> str:
    rows = ActionLine.objects.filter(key=key, plan__partnership__isnull=False).order_by("-plan__edition")
    return rows.values_list("plan__partnership__key", flat=True).first() or ""


def _plan(key: str) -> str:
    rows = Plan.objects.filter(held(None), key=key, partnership__isnull=False)
    return rows.values_list("partnership__key", flat=True).first() or ""


def _claim(key: str) -> str:
    row = Claim.objects.filter(held(None), key=key).first()
    return "" if row is None else _entry(row.entry or row.line)


def _evidence(key: str) -> str:
    row = Evidence.objects.filter(held(None), key=key).first()
    return "" if row is None else _entry(row.entry or row.line)


def _verdict(number: str) -> str:
    row = Assessment.objects.filter(pk=int(number)).first() if _is_number(number) else None
    return "" if row is None else _entry(row.entry or row.line)


def _decision(number: str) -> str:
    """Of what was decided about; of pairs and of whole documents none, for they may reach into several."""
    row = Decision.objects.filter(pk=int(number)).first() if _is_number(number) else None
    return partnership_of(row.subject_kind, row.subject) if row is not None and row.subject_kind in _SINGLE else ""


def _remark(number: str) -> str:
    row = Remark.objects.filter(pk=int(number)).first() if _is_number(number) else None
    return "" if row is None else partnership_of(row.subject_kind, row.subject)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _DIGITS


_SINGLE: Final = ("finding", "entry")
_RULES: Final[dict[str, Callable[[str], str]]] = {
    "document": _document, "finding": _finding, "entry": _entry, "line": _line, "plan": _plan, "claim": _claim,
    "evidence": _evidence, "verdict": _verdict, "decision": _decision, "remark": _remark,
}  # fmt: skip
