from __future__ import annotations

import csv
import io

import pytest
from django.http import QueryDict

from followthrough.exchange.cells import harmless
from followthrough.web.typed import filters, listing, periods


@pytest.mark.parametrize(
    ("typed", "first", "after"),
    [
        ("2018", "2018-01-01", "2019-01-01"),
        ("2018-12", "2018-12-01", "2019-01-01"),
        (" 2018-2 ", "2018-02-01", "2018-03-01"),
        ("2020-02-29", "2020-02-29", "2020-03-01"),
        ("2019-02-29", "", ""),
        ("9999", "", ""),
        ("0000", "", ""),
        ("soon", "", ""),
        ("٢٠١٨", "", ""),
        ("", "", ""),
    ],
)
def test_what_a_person_types_as_a_time(typed: str, first: str, after: str) -> None:
    assert (periods.first_day(typed), periods.day_after(typed)) == (first, after)


@pytest.mark.parametrize(
    ("asked", "number"),
    [("", 1), ("3", 3), ("0", 1), ("-1", 1), ("x", 1), ("²", 1), ("99999999999999999999", 1), ("99999999", 100_000)],
)
def test_any_page_number_is_survived(asked: str, number: int) -> None:
    assert listing.page_number(QueryDict(f"page={asked}")) == number


def test_an_address_is_kept_while_one_thing_changes() -> None:
    asked = QueryDict("act=aim&party=&page=4&text=a+b")
    assert listing.changed(asked, page="5") == "act=aim&text=a+b&page=5"
    assert listing.without(asked, "act", "aim") == "text=a+b"
    assert listing.tidy(asked) == "act=aim&page=4&text=a+b"


def test_a_form_becomes_a_filter_and_says_what_it_did_not_understand() -> None:
    form = filters.form(QueryDict("act=aim&from=2020&to=someday&due=dated&text=%00trade"))
    assert (form.chosen.act, form.chosen.due_after, form.chosen.due_before) == ("aim", "2020-01-01", "")
    assert (form.chosen.has_due, form.chosen.text) == (True, "trade")
    assert len(form.mistakes) == 1
    assert "someday" in form.mistakes[0]


def test_each_filter_can_be_taken_off_alone() -> None:
    query = QueryDict("act=aim&from=2020-06&document=d1")
    chips = filters.chips(query, filters.form(query).asked, {})
    assert [(chip.words, chip.query) for chip in chips] == [
        ("act: Aim", "from=2020-06&document=d1"),
        ("document: d1", "act=aim&from=2020-06"),
        ("due from June 2020", "act=aim&document=d1"),
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+1+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1", "\u00a0=1"])
def test_no_cell_becomes_a_formula(cell: str) -> None:
    kept = harmless(cell)
    assert kept == f"'{cell}"
    line = io.StringIO()
    csv.writer(line).writerow([kept])
    assert next(csv.reader(io.StringIO(line.getvalue(), newline="")))[0].startswith("'")


@pytest.mark.parametrize("cell", ["", "both agreed", "5 - 3", "“=”", "-1"])
def test_plain_words_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell
