"""The first page: the partnership chosen, the meetings around the day, what became of the partners' word."""

from __future__ import annotations

import re
from html import unescape

import pytest

from followthrough.register.models import Document, Partnership
from web.accounts import anyone, someone
from web.sample_register import NOW, PERSON, build

pytestmark = pytest.mark.django_db
BY = {"person": PERSON, "now": NOW}


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def of(partnership: str = "all"):
    visitor = anyone()
    visitor.cookies["partner"] = partnership
    return visitor


def tally(answer) -> dict[str, int]:
    body = answer.content.decode().partition('class="tally"')[2].partition("</ul>")[0]
    return {name: int(count) for count, name in re.findall(r"</span>(\d+)</b> <span>([^<]+)</span>", body)}


@pytest.mark.parametrize(
    ("on", "since", "coming"),
    [
        ("2023-12-01", "Since the 4th Lakes and Islands Forum", "Lakeside City , 20 February 2024 (in 81 days)"),
        ("2024-03-01", "Since the 5th Lakes and Islands Forum", "6th Lakes and Islands Forum , June 2099"),
        ("2020-01-01", "Where things stand", "4th Lakes and Islands Forum"),
    ],
)  # fmt: skip
def test_the_meetings_around_the_day(on, since, coming):
    build()
    told = words(of().get(f"/?on={on}"))
    assert since in told
    assert coming in told
    assert ("in 27" in told) is False  # no days are counted to a month


def test_what_is_counted_by_a_rule_was_said_by_the_day():
    build()
    early, now = (words(of().get(f"/?on={day}")) for day in ("2021-01-01", ""))
    assert "Counted over 0 findings" in early
    assert "Counted over 0 findings" not in now


def test_one_may_count_from_an_earlier_meeting():
    build()
    assert "Since the 4th Lakes and Islands Forum" in words(of().get("/?on=2024-03-01&since=forum-4"))
    assert "Since the 5th Lakes and Islands Forum" in words(of().get("/?on=2024-03-01&since=nobody"))


def test_what_was_done_since_is_counted_and_told_with_its_source():
    from followthrough.register.facts.facts_by_hand import add_evidence
    from followthrough.register.queries import list_entries

    build()
    key = next(row.key for row in list_entries().items if row.due == "2026")
    page = {"source": "https://example.org/opened", "date": "2024-02-25", "shows": "done", "source_class": "press"}
    add_evidence(on=key, says="The harbour was opened.", direction="supports", **page, **BY)
    answer = of().get("/?on=2024-03-01")
    assert tally(answer)["done"] == 1
    assert "The harbour was opened (25 February 2024, press)." in words(answer)
    assert tally(of().get("/?on=2024-02-24"))["done"] == 0


def test_another_partnership_tells_nothing_of_this_one():
    build()
    told = words(of("Lakes-Islands").get("/"))  # it holds no documents, so it is no choice: the first is taken
    assert "Lakes and Islands Forum" in told
    assert "Lakeside City" not in words(of("Lakes and Islands Forum").get("/?on=2024-03-01")).split("What moved")[1]


def test_the_choice_is_kept_and_goes_back():
    build()
    visitor = anyone()
    answer = visitor.post("/partner", {"partner": "all", "back": "/register/"})
    assert (answer["Location"], visitor.cookies["partner"].value) == ("/register/", "all")
    visitor.post("/partner", {"partner": "nobody", "back": "https://elsewhere.example/"})
    assert not visitor.cookies["partner"].value


@pytest.mark.parametrize(
    ("back", "chosen", "there"),
    [
        ("/register/?act=aim&partnership=A&page=3", "Isles", "/register/?act=aim&partnership=Isles"),
        ("/register/", "Isles", "/register/?partnership=Isles"),
        ("/documents/?partnership=A", "all", "/documents/"),
        ("/search/?q=fish&partnership=A", "all", "/search/?q=fish"),
        ("/plans/?all=1", "Isles", "/plans/?all=1"),  # it asks the choice itself
        ("https://elsewhere.example/?partnership=A", "Isles", "/"),
    ],
)
def test_the_page_one_goes_back_to_is_of_the_partnership_chosen(back, chosen, there):
    build()
    Partnership.objects.create(key="Isles", name="Isles")
    Document.objects.filter(pk=Document.objects.first().pk).update(partnership=Partnership.objects.get(key="Isles"))
    visitor = anyone()
    assert visitor.post("/partner", {"partner": chosen, "back": back})["Location"] == there
    answer = visitor.get("/").content.decode()
    assert ('href="/register/?partnership=Isles"' in answer) is (chosen == "Isles")


@pytest.mark.parametrize("on", ["soon", "2024-13", "9999-12-31", "0001-01-01", "<script>"])
def test_a_day_that_cannot_be_is_told(on):
    build()
    answer = of().get(f"/?on={on}")
    assert answer.status_code == 200
    assert ("is no date this page knows" in words(answer)) is (
        on != "0001-01-01"
    )  # the calendar has no day after 9999-12-31


def test_the_queue_is_named_only_to_those_who_decide():
    build()
    assert "await a person’s decision" in words(someone("reviewer").get("/"))
    assert 'href="/review/"' not in anyone().get("/").content.decode()


def test_a_partnership_without_meetings_leads_to_those_of_all():
    build()
    told = anyone().get("/meetings/")
    assert "No meeting of Lakes and Islands Forum is known" in words(told)
    assert 'href="?all=1"' in told.content.decode()
    assert "4th Lakes and Islands Forum" in words(anyone().get("/meetings/?all=1"))


def test_an_empty_register_says_how_it_fills():
    assert "followthrough record FOLDER" in words(anyone().get("/"))
