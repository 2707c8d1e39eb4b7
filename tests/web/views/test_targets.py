"""Targets on the pages: the list by verdict, one target from any baseline, and what people say of it."""

from __future__ import annotations

import re
from html import unescape

import pytest

from followthrough.register.models import Entry, Leg, Observation, Series, StatedTarget
from web.accounts import anyone, someone
from web.sample_register import WHO, build, doubling

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def figure(period: str, value: float) -> None:
    from followthrough.register.intake.facts import put_fact

    same = {"series": Series.objects.get(key="trade"), "period": period, "vintage": "2031-05"}
    put_fact(Observation, same | {"source": "https://example.org/figures"}, value=value, **WHO)


def test_the_list_tells_each_target_with_its_verdict_and_its_drawing():
    page = anyone().get("/targets/?all=1")
    said = words(page)
    assert "Not yet due" in said
    assert "to 2 times as much; baseline not stated; by 2030" in said
    assert b'<svg role="img" aria-label="Chart: ' in page.content
    assert "nvented parties, shown as an example" in said


def test_the_list_narrows_by_verdict_and_an_empty_one_teaches():
    figure("2030", 2500)
    said = words(anyone().get("/targets/?all=1&on=2032-01-01"))
    assert "Depends on the baseline" in said
    assert "followthrough series import" in words(anyone().get("/targets/?on=1800"))


def test_a_baseline_is_chosen_without_a_script_and_the_verdict_follows():
    figure("2030", 2500)
    page = f"/targets/{doubling()}?on=2032-01-01"
    every, first, second = (words(anyone().get(f"{page}{base}")) for base in ("", "&base=2021", "&base=2022"))
    assert "Reached from some readings, missed from others" in every or "depends on the baseline" in every.lower()
    assert "2 times the 1200.5 of 2021" in first
    assert "2 times the 1310 of 2022" in second
    assert ("● Reached" in first, "✕ Missed" in second) == (True, True)


@pytest.mark.parametrize("query", ["?base=drop", "?base=1066", "?on=never", "?verdict=none", "?page=99"])
def test_what_cannot_be_asked_is_answered(query):
    assert anyone().get(f"/targets/{doubling()}{query}").status_code == 200
    assert anyone().get(f"/targets/{query}").status_code == 200


def test_what_is_not_held_is_not_found():
    assert anyone().get("/targets/e-missing").status_code == 404
    assert someone("reviewer").get("/review/tie/e-missing").status_code == 404


def test_a_person_states_the_target_and_goes_before_the_machine():
    key, client = doubling(), someone("reviewer")
    answer = client.post(f"/review/target/{key}", {"percent": "50", "direction": "increase", "baseline": "2021",
                                                    "due": "2031", "because": "The annex says so."})  # fmt: skip
    assert answer["Location"] == f"/targets/{key}"
    said = words(client.get(f"/targets/{key}"))
    assert "Stated so by reviewer: The annex says so." in said
    assert "increase 50 %; baseline 2021; by 2031" in said


@pytest.mark.parametrize(
    ("form", "complaint"),
    [
        ({"factor": "2"}, "left blank"),
        ({"factor": "two", "because": "x"}, "is no figure"),
        ({"factor": "2", "percent": "3", "because": "x"}, "A target is one figure"),
        ({"factor": "2", "due": "soon", "because": "x"}, "is no date"),
    ],
)
def test_what_cannot_be_stated_is_shown_again_as_typed(form, complaint):
    answer = someone("reviewer").post(f"/review/target/{doubling()}", form | {"unit": "bridges"})
    assert answer.status_code == 400
    assert complaint in words(answer)
    assert 'value="bridges"' in answer.content.decode()
    assert not StatedTarget.objects.exists()


def test_a_series_is_tied_with_a_reason_and_untied():
    key, client = doubling(), someone("reviewer")
    assert "whoever chooses one says why" in words(
        client.post(f"/review/tie/{key}", {"series": "trade", "baseline": "2021"})
    )
    client.post(f"/review/tie/{key}", {"series": "trade", "baseline": "2021", "because": "It was said in 2021."})
    assert Leg.objects.get(superseded_at=None).baseline == "2021"
    assert "from 2021, as a person chose" in words(client.get(f"/targets/{key}"))
    client.post(f"/review/untie/{key}", {"series": "trade", "reason": "Another series is meant."})
    assert not Leg.objects.filter(superseded_at=None).exists()
    assert "No statistical series is tied to it" in words(client.get(f"/targets/{key}"))


def test_only_those_who_decide_may():
    key = doubling()
    for address in (f"/review/tie/{key}", f"/review/target/{key}"):
        assert someone("coder", f"c{address[8]}").get(address).status_code == 403
        assert anyone().get(address)["Location"].startswith("/accounts/login/")


def test_an_entry_leads_to_its_target_and_one_without_has_none():
    assert f'href="/targets/{doubling()}"' in anyone().get(f"/entries/{doubling()}").content.decode()
    other = Entry.objects.filter(act="pledge").order_by("id")[0]
    assert 'href="/targets/e-' not in anyone().get(f"/entries/{other.key}").content.decode()


def test_a_series_names_the_undertakings_it_measures():
    page = anyone().get("/statistics/trade")
    assert f"/targets/{doubling()}" in page.content.decode()
    assert "Measures: " in words(page)
    assert doubling() not in words(page), "by its words, not by its key"
