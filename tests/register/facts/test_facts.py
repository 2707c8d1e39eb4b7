from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from followthrough.register.intake.facts import put_fact, put_name
from followthrough.register.models import Audit, Claim, Party

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, tzinfo=UTC)
BY = {"person": "Aoi", "now": NOW}


def test_the_same_name_again_changes_nothing_and_a_correction_is_told() -> None:
    made = put_name(Party, "TLS", name="East Timor", **BY)
    assert put_name(Party, "TLS", name="East Timor", **BY) == made
    assert Audit.objects.count() == 1
    assert put_name(Party, "TLS", name="Timor-Leste", **BY).pk == made.pk
    assert Audit.objects.get(verb="correct").detail == '{"changed": {"name": ["East Timor", "Timor-Leste"]}}'


def test_a_fact_that_says_otherwise_supersedes_and_keeps_the_earlier() -> None:
    known = {"claimant": "ASEAN", "source": "https://a.example"}
    first = put_fact(Claim, {"key": "rate"}, word="addressed", **known, **BY)
    assert put_fact(Claim, {"key": "rate"}, word="addressed", **known, **BY) == first
    later = NOW + timedelta(days=1)
    second = put_fact(Claim, {"key": "rate"}, word="completed", **known, person="Ben", now=later)
    rows = Claim.objects.order_by("id").values_list("word", "superseded_at", "recorded_by")
    assert list(rows) == [("addressed", later, "Aoi"), ("completed", None, "Ben")]
    assert second.pk != first.pk
    assert list(Audit.objects.order_by("id").values_list("verb", flat=True)) == ["record", "supersede"]
