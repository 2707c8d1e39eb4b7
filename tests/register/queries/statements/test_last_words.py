from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.model import Act, Findings
from followthrough.register.decisions.judgements import judge
from followthrough.register.intake.record import record
from followthrough.register.queries.statements.last_words import last_words

pytestmark = pytest.mark.usefixtures("register")
BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}


def said(year: int, share: int) -> Findings:
    """A promise to cut tolls, and the figure within it as a target of its own."""
    figure = f"{share} per cent"
    words = f"Veland agreed to cut tolls by {figure}"
    d = a_document(f"{words}.", id=f"d{year}", date=f"{year}-05-06", series="Lakes-Islands", title=f"Statement {year}")
    return some_findings(d, of=(a_finding(d, words), a_finding(d, figure, act=Act.TARGET)))


def test_of_a_sentence_and_a_figure_within_it_the_sentence_is_told_and_the_latest_one() -> None:
    first, second = said(2024, 20), said(2025, 30)
    record(read=[first, second], **BY)
    judge(one=first.findings[0].id, other=second.findings[0].id, verdict="same", **BY)
    judge(one=second.findings[0].id, other=second.findings[1].id, verdict="same", **BY)
    key = f"e-{first.findings[0].id}"
    assert last_words([key])[key].quote == "Veland agreed to cut tolls by 30 per cent"
    assert last_words([key], as_of="2024-12-31")[key].quote == "Veland agreed to cut tolls by 20 per cent"
