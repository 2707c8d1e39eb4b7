"""The list of documents narrowed on its page, and as a table file of the same."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.exchange.document_list import COLUMNS
from followthrough.model import Unread
from followthrough.register.ledger.seeing import EVERYTHING, seeing
from web.accounts import anyone
from web.sample_register import NOW, PERSON

if TYPE_CHECKING:
    from django.http import HttpResponse

    from followthrough.model import Findings

pytestmark = pytest.mark.django_db
BY = {"person": PERSON, "now": NOW}
TITLES = {"Old statement", "Work plan", "覚書", "Torn page", "Undone"}


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    from followthrough.register.decisions.withdrawing import withdraw
    from followthrough.register.intake.record import record

    read = [
        _read("old", title="Old statement", date="2018-05-02", kind="joint statement"),
        _read("plan", title="Work plan", date="2021", kind="plan"),
        _read("memo", title="覚書", date="2022-03", language="ja", kind="plan"),
        _read("torn", title="Torn page", date="2023-01-10", kind="joint statement", torn=True),
        _read("undone", title="Undone", date="2024-01-10", kind="plan"),
    ]
    record(read=read, **BY)
    with seeing(EVERYTHING):
        withdraw(document="undone", reason="Never agreed.", verdict="withdraw", **BY)


def _read(key: str, *, torn: bool = False, **known: str) -> Findings:
    document = a_document(f"They agreed to dredge the harbour of {key}.\nAnd more.", id=key, **known)
    found = some_findings(document, of=(a_finding(document, f"agreed to dredge the harbour of {key}"),))
    unread = (Unread(0, 4, "too long"),) if torn else ()
    return replace(found, unread=unread)


def shown(query: str) -> set[str]:
    page = anyone().get(f"/documents/?{query}").content.decode()
    return {unescape(title) for title in re.findall(r'class="title"><a[^>]*><bdi[^>]*>([^<]*)', page)}


def rows(answer: HttpResponse) -> list[dict[str, str]]:
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", TITLES),
        ("from=2021-06&to=2022", {"Work plan", "覚書"}),  # a year allows each of its days
        ("from=2023", {"Torn page", "Undone"}),
        ("language=ja", {"覚書"}),
        ("kind=plan&status=standing", {"Work plan", "覚書"}),
        ("status=withdrawn", {"Undone"}),
        ("unread=1", {"Torn page"}),
        ("text=memo&language=en", set()),
        ("status=lost", TITLES),
    ],
)
def test_the_page_and_the_table_file_answer_the_same_question(query: str, expected: set[str]) -> None:
    assert shown(query) == expected
    assert {row["title"] for row in rows(anyone().get(f"/documents.csv?{query}"))} == expected


def test_the_table_file_has_the_columns_of_the_shell_but_for_names_of_persons() -> None:
    answer = anyone().get("/documents.csv?unread=1")
    assert answer["Content-Disposition"] == 'attachment; filename="documents.csv"'
    (row,) = rows(answer)
    assert tuple(row) == tuple(name for name in COLUMNS if name != "recorded_by")
    assert (row["unread"], row["findings"], row["withdrawn"]) == ("1", "1", "False")
    assert PERSON not in row.values()


def test_what_is_asked_stays_in_the_form_the_addresses_and_the_file() -> None:
    page = anyone().get("/documents/?from=2021&language=xx&unread=1&kind=").content.decode()
    assert 'href="/documents.csv?from=2021&amp;language=xx&amp;unread=1"' not in page  # nothing to take away
    assert re.search(r'<option value="xx" selected>', page)
    assert re.search(r'name="unread" value="1" id="unread" checked', page)
    assert "No document answers to all of these filters" in page
    page = anyone().get("/documents/?from=2021&kind=plan").content.decode()
    assert 'href="/documents.csv?from=2021&amp;kind=plan"' in page


def test_a_place_that_was_not_read_and_another_language_are_told_beside_a_document() -> None:
    told = re.sub(r"<[^>]*>", "", anyone().get("/documents/").content.decode())
    assert "· English · 1 place not read" in told
    assert "· Japanese" in told


def test_a_page_that_is_open_is_given_the_part_that_changes_and_its_address() -> None:
    answer = anyone().get("/documents/?kind=plan&from=&text=", headers={"HX-Request": "true"})
    assert answer["HX-Push-Url"] == "/documents/?kind=plan"
    assert answer.content.decode().startswith('<div class="register" id="documents">')
    assert "HX-Request" in answer["Vary"]
