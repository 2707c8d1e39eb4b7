from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.model import Findings, Strength
from followthrough.register.copies.verifying import verify
from followthrough.register.following.relink import relink
from followthrough.register.intake.record import record
from followthrough.register.models import Link

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
PROMISE = "agreed to build a new harbour on the northern islands by 2027"


def statement(year: int, promise: str = PROMISE) -> Findings:
    d = a_document(
        f"In {year} the ministers met in the capital. Both sides {promise}. They thanked the host of {year}.",
        id=f"d{year}",
        date=f"{year}-05-06",
        series="Harbour Masters",
    )
    return some_findings(d, of=(a_finding(d, promise, strength=Strength.STRONG, strict=True),))


def test_links_follow_what_the_register_holds() -> None:
    record(read=[statement(2023), statement(2024)], person="Aoi", now=NOW)
    assert relink(person="Aoi", now=NOW) >= 1
    restated = Link.objects.get(superseded_at=None, relation="restated", earlier__isnull=False)
    assert (restated.earlier_document, restated.later_document) == ("d2023", "d2024")
    assert relink(person="Aoi", now=LATER) == 0
    record(read=[statement(2024, "praised the weather of the season")], person="Aoi", now=LATER)
    relink(person="Aoi", now=LATER, partnership="Harbour Masters")
    restated.refresh_from_db()
    assert restated.superseded_at == LATER
    assert not Link.objects.filter(superseded_at=None, relation="restated", earlier__isnull=False).exists()
    assert verify().faults == ()
