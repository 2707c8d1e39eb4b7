"""Money in the register: entered or read, converted only by rates entered, never added unlike, told again once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factories import a_document, a_finding, some_findings
from followthrough.assessments.money import Rate, Stage, Sum
from followthrough.model import Act, Amount
from followthrough.register.facts.facts_by_hand import retract
from followthrough.register.facts.paying import About, add_rate, add_sum, judge_sums
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.record import Details, record
from followthrough.register.ledger.seeing import seeing
from followthrough.register.queries.figures.money import money_view
from followthrough.register.queries.figures.money_rows import MoneyView

pytestmark = pytest.mark.usefixtures("register")

BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
PAGE = "https://example.org/fund"
FUND = Sum("fund-2006", "Japan", 7_500_000_000, "JPY", date="2006-03-27", about="the islands' fund", source=PAGE)


def entered(given: Sum = FUND, **about: Any) -> str:
    return add_sum(given=given, about=About(**about), **BY)


def view(day: str = "2026-01-01", **asked: Any) -> MoneyView:
    return money_view(as_of=day, **asked)


def pledge(amount: str = "40 million dollars", value: float = 4e7, role: str = "pledged", **known: Any) -> str:
    """A document in which Japan pledges; the finding's key."""
    words = f"Japan gives {amount} for the harbour"
    d = a_document(f"{words}.", **({"id": f"d{value:g}{role}", "series": "Lakes-Islands", "address": PAGE} | known))
    start = words.index(amount)
    given = Amount(value, "USD", start, start + len(amount), role, "P3Y")
    found = a_finding(d, words, Act.PLEDGE, holders=("Japan",), amounts=(given,))
    record(read=[some_findings(d, of=(found,))], **BY)
    return found.id


def test_a_sum_keeps_its_currency_and_is_converted_only_by_a_rate_that_is_shown() -> None:
    entered()
    (row,) = view().sums
    assert (row.sum.value, row.sum.currency, row.converted.value) == (7.5e9, "JPY", None)
    assert "no rate into USD near 2006-03-27 is given" in row.converted.because
    add_rate(rate=Rate("USD", "JPY", 107.0, "2006-01-15", "a bank's table"), **BY)
    (row,) = view().sums
    assert row.converted.value == pytest.approx(7.5e9 / 107)
    assert "JPY 7,500,000,000 / 107 (USD in JPY, 2006-01-15, a bank's table) = USD 70,093,458." in row.converted.because
    assert view(currency="JPY").sums[0].converted.because == "JPY 7,500,000,000, as stated."
    assert view("2006-03-26").sums == ()


def test_stages_are_told_side_by_side_and_never_added() -> None:
    entered(replace(FUND, key="a", value=10.0, currency="USD", programme="Fund"))
    entered(replace(FUND, key="b", value=4.0, currency="USD", stage=Stage.DISBURSED, programme="Fund"))
    entered(replace(FUND, key="c", value=3.0, currency="USD", holder="Korea", bound="about"))
    made = view()
    assert made.whole.because == "pledged USD 13; committed unknown; disbursed USD 4; spent unknown."
    by = {what: dict(flows) for what, flows in made.by}
    assert by["holder"]["Korea"].because.startswith("pledged USD 3")
    assert by["programme"]["Fund"].because == "pledged USD 10; committed unknown; disbursed USD 4; spent unknown."
    pledged = dict(made.whole.stages)[Stage.PLEDGED]
    assert [(given.key, why) for given, why in pledged.left_out] == [("b", "It is disbursed, not pledged.")]
    assert "1 told as over, up to or about" in pledged.because


def test_money_announced_twice_is_proposed_and_counted_once_a_person_says_so() -> None:
    entered()
    entered(replace(FUND, key="fund-usd", value=70_000_000, currency="USD", date="2006"))
    add_rate(rate=Rate("USD", "JPY", 107.0, "2006-01-15", "a bank's table"), **BY)
    (twice,) = view().twice
    assert {twice.twice.earlier, twice.twice.later} == {"fund-2006", "fund-usd"}
    assert dict(view().whole.stages)[Stage.PLEDGED].value == pytest.approx(7.5e9 / 107 + 7e7)
    judge_sums(one="fund-usd", other="fund-2006", verdict="same", reason="Both tell of the founding.", **BY)
    made = view()
    assert made.twice[0].decision is not None
    assert dict(made.whole.stages)[Stage.PLEDGED].value == pytest.approx(7e7)
    assert [row.sum.same_as for row in made.sums] == [None, "fund-usd"]
    judge_sums(one="fund-usd", other="fund-2006", verdict="undo", **BY)
    judge_sums(one="fund-usd", other="fund-2006", verdict="part", **BY)
    assert {row.sum.key: row.sum.part_of for row in view().sums} == {"fund-usd": "fund-2006", "fund-2006": None}
    assert dict(view().whole.stages)[Stage.PLEDGED].value == pytest.approx(7.5e9 / 107)


def test_judgements_on_sums_hold_together() -> None:
    for key in "abc":
        entered(replace(FUND, key=key))
    judge_sums(one="a", other="b", verdict="same", **BY)
    judge_sums(one="b", other="c", verdict="same", **BY)
    assert [row.sum.same_as for row in view().sums] == [None, "a", "a"]
    with pytest.raises(DecisionError, match="Aoi judged a and b same; Aoi judged b and c same"):
        judge_sums(one="a", other="c", verdict="not same", **BY)
    for verdict, other, complaint in (("perhaps", "b", "is no judgement"), ("same", "a", "Name two sums")):
        with pytest.raises(DecisionError, match=complaint):
            judge_sums(one="a", other=other, verdict=verdict, **BY)


def test_what_the_program_read_stands_beside_until_a_person_enters_it() -> None:
    found = pledge()
    (row,) = view(partnership="Lakes-Islands").sums
    assert (row.sum.key, row.read, row.sum.holder, row.sum.value) == (f"f-{found}-1", found, "Japan", 4e7)
    assert [(one.year, round(one.value)) for one in row.years] == [(2024, 13333333), (2025, 13333333), (2026, 13333333)]
    entered(replace(FUND, key="checked", value=4e7, currency="USD"), entry=f"e-{found}")
    assert [row.sum.key for row in view(partnership="Lakes-Islands").sums] == ["checked"]
    assert view(partnership="Elsewhere").sums == ()


def test_money_asked_for_or_to_be_raised_from_others_is_in_no_total() -> None:
    pledge(value=1e6, amount="1 million dollars", role="requested")
    pledge(value=2e6, amount="2 million dollars", role="mobilised")
    pledge(value=3e6, amount="3 million dollars", kind="paraphrase")
    made = view()
    assert {row.sum.value: row.sum.aside[:15] for row in made.sums} == {1e6: "It is asked for", 2e6: "It is to be rai"}
    assert made.whole.because == "pledged unknown; committed unknown; disbursed unknown; spent unknown."
    assert made.twice == ()


def test_money_already_given_is_not_pledged() -> None:
    pledge(value=1e6, amount="1 million dollars", role="provided")
    assert view().whole.because == "pledged unknown; committed unknown; disbursed USD 1,000,000; spent unknown."


def test_a_pledge_of_several_years_by_year_as_its_source_tells() -> None:
    entered(
        replace(
            FUND, value=300.0, currency="USD", period="2020/2022", years=((2020, 50.0), (2021, 100.0), (2022, 150.0))
        )
    )
    assert [(one.year, one.value) for one in view().sums[0].years] == [(2020, 50), (2021, 100), (2022, 150)]
    assert "told by its source" in view().sums[0].years[0].because


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"holder": " "}, "“holder” was left blank"),
        ({"source": "everybody knows"}, "is no source address"),
        ({"value": 0.0}, "is no sum of money"),
        ({"value": float("nan")}, "is no sum of money"),
        ({"value": 1e30}, "is no figure the register can hold"),
        ({"currency": "XXD"}, "“XXD” is no currency"),
        ({"stage": "hoped for"}, "is no stage"),
        ({"date": "lately"}, "is no date"),
        ({"period": "three years"}, "is no period"),
        ({"bound": "roughly"}, "is no bound"),
        ({"years": ((2020, 1.0),)}, "The parts by year come to 1, the whole is 7,500,000,000"),
    ],
)
def test_a_sum_that_cannot_be(changed: dict[str, Any], complaint: str) -> None:
    with pytest.raises(DecisionError, match=complaint):
        entered(replace(FUND, **changed))
    with pytest.raises(DecisionError, match="holds no entry e-none"):
        entered(entry="e-none")
    with pytest.raises(DecisionError, match="holds no partnership Atlantis"):
        entered(partnership="Atlantis")


@pytest.mark.parametrize(
    ("rate", "complaint"),
    [
        (Rate("USD", "USD", 1, "2006", "x"), "A rate tells"),
        (Rate("USD", "JPY", 0, "2006", "x"), "A rate tells"),
        (Rate("USD", "???", 1, "2006", "x"), "is no currency"),
        (Rate("USD", "JPY", 1, "soon", "x"), "is no date"),
        (Rate("USD", "JPY", 1, "2006", " "), "“source” was left blank"),
    ],
)
def test_a_rate_that_cannot_be(rate: Rate, complaint: str) -> None:
    with pytest.raises(DecisionError, match=complaint):
        add_rate(rate=rate, **BY)


def test_a_sum_on_what_is_internal_is_internal_and_one_taken_back_is_gone() -> None:
    d = a_document("Japan pledged 5 dollars.", id="inner")
    found = a_finding(d, "pledged 5 dollars", Act.PLEDGE)
    record(read=[some_findings(d, of=(found,))], details=Details(confidentiality="internal"), **BY)
    entered(entry=f"e-{found.id}")
    with seeing(frozenset({"public"})):
        assert view().sums == ()
    assert [row.sum.key for row in view().sums] == ["fund-2006"]
    retract(kind="sum", key="fund-2006", reason="Entered twice.", **BY)
    assert view().sums == ()


def test_many_sums_cost_as_many_queries_as_one() -> None:
    counts = []
    for first in range(3):
        entered(replace(FUND, key=f"s{first}", date=f"200{first}"))
        pledge(value=1e6 + first, amount=f"{first} million dollars")
        with CaptureQueriesContext(connection) as asked:
            view(partnership="Lakes-Islands")
        counts.append(len(asked))
    assert counts[0] == counts[1] == counts[2] <= 12
