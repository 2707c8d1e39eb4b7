"""Statements proposed as evidence for action lines, and what people said of the proposals."""

from __future__ import annotations

from collections import defaultdict

from followthrough.register.ledger.held import held
from followthrough.register.models import Decision, Finding, LineTouch
from followthrough.register.queries.plans.plan_rows import TouchRow
from followthrough.register.queries.statements.findings import finding_rows


def touches_of(plan: str) -> dict[str, tuple[TouchRow, ...]]:
    """Live proposals for the lines of a plan, by the line's key, likeliest first. A constant number of queries."""
    rows = list(LineTouch.objects.filter(held(None), line__startswith=f"{plan}/").order_by("-score", "id"))
    live = Finding.objects.filter(held(None), key__in={row.finding for row in rows})
    findings = {row.key: row for row in finding_rows(live)}
    said = Decision.objects.filter(held(None), subject_kind="touch", subject__startswith=f"{plan}/")
    decided = {row.subject: row.verdict for row in said if row.verdict != "undo"}
    found: dict[str, list[TouchRow]] = defaultdict(list)
    for row in rows:
        if row.finding in findings:
            verdict = decided.get(f"{row.line}|{row.finding}", "")
            found[row.line].append(TouchRow(findings[row.finding], row.score, tuple(row.because), verdict))
    return {line: tuple(each) for line, each in found.items()}
