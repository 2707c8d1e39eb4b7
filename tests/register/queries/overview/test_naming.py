"""What stands on the page of an instrument: who undertook something in its name, what came of it, and the money."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followthrough.register.example import load_example
from followthrough.register.queries.overview.naming import naming

pytestmark = pytest.mark.django_db
BY = {"person": "test", "now": datetime(2026, 11, 29, tzinfo=UTC)}


def test_an_instrument_tells_what_was_undertaken_in_its_name_and_the_money() -> None:
    load_example(**BY)
    talks = naming("rcep", as_of="2026-02-01")
    assert [(one.document_date, str(one.assessment.status)) for one in talks.undertakings] == [
        ("2018-06-13", "done late"),
        ("2021-05-27", "in progress"),
    ]
    fund = naming("jaif", as_of="2026-02-01")
    assert fund.total == len(fund.undertakings) == 2
    assert {row.sum.key for row in fund.sums} == {
        "jaif-2006",
        "jaif-2006-usd",
        "jaif-2013",
        "jaif-2023",
        "jaif-by-2019",
    }
    assert {row.sum.key for row in naming("jaif", as_of="2015-01-01").sums} == {
        "jaif-2006",
        "jaif-2006-usd",
        "jaif-2013",
    }


def test_of_a_name_that_nothing_bears_nothing_is_told() -> None:
    load_example(**BY)
    for key in ("doc", "no such"):
        assert naming(key, as_of="2026-02-01").sums == ()
    assert naming("no such", as_of="2026-02-01").undertakings == ()
