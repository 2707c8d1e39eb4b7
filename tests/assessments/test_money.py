"""Money: stages, currencies, years, totals, and what was announced twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.facts import rows
from followthrough.assessments.announcements import announced_twice
from followthrough.assessments.counted_twice import perhaps_twice
from followthrough.assessments.money import Rate, Stage, Sum, by_year, convert, flow, total, totals_by

YEN = Rate("USD", "JPY", 107.0, "2006-01-15", "a bank's table")


def a_sum(key, value, currency="USD", **facts):
    return Sum(key, **({"holder": "Japan", "value": value, "currency": currency, "date": "2006-03-27"} | facts))


def example_sums():
    return [
        a_sum(r["key"], float(r["amount"]), r["unit"], stage=Stage(r["stage"]), holder=r["holder"], date=r["date"],
              about=r["about"], period=r["period"] or None)
        for r in rows("sums")
    ]  # fmt: skip


def test_a_conversion_shows_rate_date_and_source():
    made = convert(a_sum("fund", 10_700_000, "JPY"), "USD", [YEN])
    assert made.value == pytest.approx(100_000)
    assert "/ 107 (USD in JPY, 2006-01-15, a bank's table)" in made.because


@pytest.mark.parametrize(
    "rates",
    [[], [Rate("EUR", "JPY", 140, "2006-01-15", "x")], [Rate("USD", "JPY", 90, "2001-01-15", "x")],
     [Rate("USD", "JPY", 90, "2007-01-15", "x")]],
)  # fmt: skip
def test_no_rate_is_ever_made_up(rates):
    made = convert(a_sum("fund", 100, "JPY"), "USD", rates)
    assert made.value is None
    assert "no rate" in made.because


def test_a_total_adds_like_things_only_and_tells_what_it_left_out():
    sums = [
        a_sum("a", 5), a_sum("b", 7), a_sum("c", 3, stage=Stage.DISBURSED), a_sum("d", 9, "EUR"),
        a_sum("again", 5, same_as="a"), a_sum("slice", 2, part_of="b"),
    ]  # fmt: skip
    made = total(sums, stage=Stage.PLEDGED, currency="USD")
    assert made.value == 12
    assert [given.key for given, _ in made.left_out] == ["c", "d", "again", "slice"]
    assert "5 (a) + 7 (b) = 12" in made.because


def test_nothing_to_add_is_not_nought():
    assert total([], stage=Stage.SPENT, currency="USD").value is None
    assert "spent unknown" in flow([a_sum("a", 5)], currency="USD").because


def test_totals_by_holder():
    made = totals_by([a_sum("a", 5), a_sum("b", 7, holder="Korea")], "holder", stage=Stage.PLEDGED, currency="USD")
    assert {name: one.value for name, one in made.items()} == {"Japan": 5, "Korea": 7}


@pytest.mark.parametrize(
    ("facts", "years"),
    [
        ({"period": "P3Y", "date": "2018-06"}, [2018, 2019, 2020]),
        ({"period": "2020/2022", "date": "2019-11-04"}, [2020, 2021, 2022]),
        ({"period": None, "date": "2018-11"}, [2018]),
        ({"period": "P3Y", "date": None}, []),
        ({"period": "2022/2020"}, []),
    ],
)
def test_a_pledge_by_year(facts, years):
    assert [share.year for share in by_year(a_sum("a", 9, **facts))] == years


@pytest.mark.property
@settings(max_examples=40)
@given(st.floats(1, 1e12), st.integers(1, 30))
def test_the_years_of_a_pledge_come_to_the_whole(value, count):
    shares = by_year(a_sum("a", value, period=f"P{count}Y"))
    assert sum(share.value for share in shares) == pytest.approx(value)


def test_the_example_fund_told_in_two_currencies_is_proposed_as_one_and_later_money_is_not():
    found = {(made.earlier, made.later): made for made in announced_twice(example_sums(), [YEN])}
    assert set(found) == {("jaif-2006", "jaif-2006-usd")} or set(found) == {("jaif-2006-usd", "jaif-2006")}
    (made,) = found.values()
    assert made.kind == "same money"
    assert "As far as their dates tell, they were said at the same time." in made.because


@pytest.mark.parametrize(("day", "apart"), [("2018-06-02", "1 day"), ("2018-06-15", "14 days")])
def test_how_far_apart_two_sums_were_said(day, apart):
    sums = [
        a_sum("first", 50.0, date="2018-06-01", about="harbour works"),
        a_sum("x", 50.0, date=day, about="harbour works"),
    ]
    (made,) = announced_twice(sums)
    assert f"They were said {apart} apart." in made.because


def test_equal_sums_of_one_undertaking_are_proposed_whoever_is_named_to_give_them():
    sums = [
        a_sum("asked", 600.0, date="2022-06", about="the tuna treaty", holder="Norland"),
        a_sum("signed", 600.0, date="2023-06", about="fisheries", holder="Norland, Oland"),
        a_sum("first part", 60.0, date="2024-06", about="fisheries", holder="Ministry"),
        a_sum("begun", 600.0, date="2024-06", about="development", holder="Ministry"),
    ]
    owners = dict.fromkeys(("asked", "signed", "first part", "begun"), "e-1")
    assert announced_twice(sums) == ()
    found = announced_twice(sums, undertakings=owners)
    assert [(made.earlier, made.later) for made in found] == [("asked", "signed"), ("signed", "begun")]
    assert found[0].because[0] == "Both are stated of one undertaking."
    whole = total(sums, stage=Stage.PLEDGED, currency="USD")
    assert whole.value == 1860
    assert perhaps_twice(whole, [(made.earlier, made.later) for made in found]) == 1200
    assert perhaps_twice(whole, []) == 0
    assert perhaps_twice(whole, [("asked", "elsewhere")]) == 0


@pytest.mark.parametrize(
    ("later", "kind"),
    [
        ({"value": 50.0, "date": "2018-11"}, "same money"),
        ({"value": 80.0, "date": "2018-11"}, "repackaged"),
        ({"value": 50.0, "date": "2018-11", "about": "further money for harbour works"}, None),
        ({"value": 50.0, "date": "2018-11", "holder": "Korea"}, None),
        ({"value": 50.0, "date": "2018-11", "about": "rural schools"}, None),
        ({"value": 50.0, "date": "2018-11", "stage": Stage.SPENT}, None),
    ],
)
def test_new_or_repackaged(later, kind):
    first = a_sum("first", 50.0, date="2018-06", about="harbour works")
    second = a_sum("second", **({"about": "harbour works"} | later))
    found = announced_twice([first, second])
    assert [made.kind for made in found] == ([kind] if kind is not None else [])
