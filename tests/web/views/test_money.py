"""Money on the pages: how far it came, by year, every sum as stated, what may be told twice; entered and decided."""

from __future__ import annotations

import re
from html import unescape

import pytest

from followthrough.register.models import Rate, Sum
from web.accounts import anyone, someone
from web.sample_register import build, build_money

pytestmark = pytest.mark.django_db
PAGE = "https://example.org/fund"
SUM = {"key": "pier", "holder": "Veland", "value": "5,000,000", "currency": "EUR", "stage": "pledged", "source": PAGE,
       "date": "2023-02", "about": "a pier", "partnership": "Lakes-Islands"}  # fmt: skip


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()
    build_money()


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def test_sums_stand_as_stated_and_totals_say_what_is_left_out():
    said = words(anyone().get("/money/?all=1"))
    assert "EUR 9 million" in said
    assert "USD 9.9 million" in said
    assert "no rate into USD near 2021 is given" in said
    assert "Unknown is not nought." in said


def test_a_pledge_over_years_is_spread_over_them():
    table = anyone().get("/money/?all=1&in=EUR").content.decode().split('id="years"')[1].split("</table>")[0]
    assert [re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<th scope=\"col\" class=\"num\">(.*?)</th>", table)][
        :3
    ] == ["2022", "2023", "2024"]
    assert "Harbour fund" in table
    assert table.count(">3<") >= 3


@pytest.mark.parametrize("query", ["?in=euros", "?in=%00", "?by=nobody", "?on=never", "?on=1800"])
def test_what_cannot_be_asked_is_answered(query):
    assert anyone().get(f"/money/{query}").status_code == 200


def test_a_sum_is_entered_in_the_currency_it_was_stated_in():
    client = someone("coder")
    assert client.post("/review/sum", SUM)["Location"] == "/money/"
    assert Sum.objects.get(key="pier").recorded_by == "coder"
    assert "a pier" in words(client.get("/money/?all=1"))


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"value": "much"}, "is no figure. Write digits alone"),
        ({"value": "5,00"}, "is no figure. Write digits alone"),
        ({"currency": "XXQ"}, "currency"),
        ({"source": "I know it"}, "is no source address"),
        ({"stage": "promised"}, "is no stage of money"),
        ({"holder": " "}, "left blank"),
        ({"entry": "e-missing"}, "e-missing"),
    ],
)
def test_a_sum_that_cannot_be_is_shown_again_as_typed(changed, complaint):
    answer = someone("coder").post("/review/sum", SUM | {"note": "kept as typed"} | changed)
    assert answer.status_code == 400
    assert complaint in words(answer)
    assert 'value="kept as typed"' in answer.content.decode()
    assert not Sum.objects.filter(key="pier").exists()


def test_a_rate_is_entered_by_those_who_decide():
    form = {"of": "JPY", "into": "USD", "value": "0.009", "date": "2021-06-01", "source": PAGE}
    assert someone("coder").post("/review/rate", form).status_code == 403
    client = someone("reviewer")
    assert client.post("/review/rate", form | {"value": "0"}).status_code == 400
    assert client.post("/review/rate", form)["Location"] == "/money/"
    assert Rate.objects.filter(of="JPY").count() == 1
    assert "USD 36,000" in words(client.get("/money/?all=1"))


def test_two_sums_are_judged_one_money_and_that_is_undone():
    client = someone("reviewer")
    client.post("/review/sum", SUM | {"key": "again", "value": "9000000", "about": "harbours", "date": "2022-06"})
    page = client.get("/money/?all=1").content.decode()
    pair = re.search(r'name="one" value="([^"]+)".*?name="other" value="([^"]+)"', page, re.DOTALL)
    assert pair is not None
    assert "EUR 9 million of it may be told twice" in words(client.get("/money/?all=1&in=EUR"))
    asked = {"one": pair[1], "other": pair[2], "reason": "The same fund."}
    assert client.post("/review/sums", asked | {"verdict": "same"})["Location"] == "/money/#twice"
    assert "told before" in words(client.get("/money/?all=1"))
    assert "may be told twice" not in words(client.get("/money/?all=1&in=EUR"))
    client.post("/review/sums", asked | {"verdict": "undo"})
    assert "told before" not in words(client.get("/money/?all=1"))


def test_a_sum_not_everybody_may_see_is_seen_by_those_who_may():
    someone("coder").post("/review/sum", SUM | {"confidentiality": "internal", "about": "the quelbridge"})
    assert "quelbridge" not in words(anyone().get("/money/?all=1"))
    assert "quelbridge" in words(someone("reader").get("/money/?all=1"))
