"""Which documents are listed, on both engines: by date as far as it is known, language, status, what was not read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factories import a_document, a_finding, some_findings
from followthrough.batch import reader
from followthrough.model import Findings, Unread
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.intake.record import record
from followthrough.register.queries import DocumentFilter, list_documents
from followthrough.register.queries.texts.documents import document_choices

pytestmark = pytest.mark.usefixtures("register")
BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
DATES = ("2017-12-31", "2018", "2018-06", "2018-06-18", "2019-01-01", None)


def read_as(number: int, date: str | None, **known: Any) -> Findings:
    text = f"{number}. Both sides agreed to build harbour {number}.\nAnd more."
    d = a_document(text, id=f"d{number}", title=f"Statement {number}", date=date, **known)
    return some_findings(d, of=(a_finding(d, f"agreed to build harbour {number}"),))


def keys(**asked: Any) -> set[str]:
    return {row.key for row in list_documents(chosen=DocumentFilter(**asked)).items}


@pytest.fixture
def dated(register: str) -> None:  # noqa: ARG001  it opens the register
    record(read=[read_as(number, date) for number, date in enumerate(DATES)], **BY)


@pytest.mark.parametrize(
    ("after", "before", "expected"),
    [
        ("2018-01-01", "", {1, 2, 3, 4}),
        ("2018-06-18", "", {1, 2, 3, 4}),  # "2018" and "2018-06" allow that day
        ("2018-06-19", "", {1, 2, 4}),
        ("2018-07-01", "", {1, 4}),
        ("2019-01-01", "", {4}),
        ("", "2018-01-01", {0}),  # "2018" allows no day before it
        ("", "2018-01-02", {0, 1}),
        ("", "2018-06-01", {0, 1}),
        ("", "2018-06-02", {0, 1, 2}),
        ("", "2018-06-19", {0, 1, 2, 3}),
        ("2018-06-01", "2018-07-01", {1, 2, 3}),
        ("", "", {0, 1, 2, 3, 4, 5}),
    ],
)
@pytest.mark.usefixtures("dated")
def test_dates_count_as_far_as_they_are_known(after: str, before: str, expected: set[int]) -> None:
    assert keys(dated_after=after, dated_before=before) == {f"d{number}" for number in expected}


def test_language_kind_status_and_what_was_not_read() -> None:
    whole, holed = read_as(0, "2020", reader=reader()), read_as(1, "2021", language="ja", kind="plan")
    unread = (Unread(0, 2, "a number"), Unread(3, 5, "two letters"))
    holed = replace(holed, passages=replace(holed.passages, unread=unread))
    record(read=[whole, holed, read_as(2, "2022", reader=reader())], **BY)
    withdraw(document="d2", reason="It was a draft.", **BY)
    assert keys(language="ja") == keys(unread=True) == keys(kind="plan") == keys(status="outdated") == {"d1"}
    assert keys(status="withdrawn") == {"d2"}
    assert keys(status="standing") == {"d0", "d1"}
    assert {row.key: row.unread for row in list_documents().items} == {"d0": 0, "d1": 2, "d2": 0}
    assert document_choices() == {"kind": ("joint statement", "plan"), "language": ("en", "ja")}
    with pytest.raises(ValueError, match="standing, withdrawn, outdated, not 'old'"):
        keys(status="old")


@pytest.mark.usefixtures("dated")
def test_a_longer_list_asks_no_more_questions() -> None:
    asked = []
    for size in (1, 6):
        with CaptureQueriesContext(connection) as caught:
            list_documents(chosen=DocumentFilter(status="standing"), size=size)
        asked.append(len(caught))
    assert asked[0] == asked[1]
