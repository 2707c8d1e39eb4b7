from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from followthrough.assessments import Action, life_cycle
from followthrough.web.drawn.life_strip import life_strip
from followthrough.web.tables.life_table import life_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse

    Fetch = Callable[..., HttpResponse]


def act(party: str | None, action: str, date: str) -> Action:
    return Action(party, action, date, "https://example.org", "V")


def test_an_instruments_life_has_a_row_per_party_and_keeps_sources_that_differ() -> None:
    life = life_cycle([
        act(None, "adopted", "2010"), act("veland", "in force", "2012"), act("veland", "signed", "2010-03"),
        act("norholm", "signed", "2011"), act("norholm", "signed", "2012-02"), act("norholm", "blessed", "2013"),
    ], None, "2020-01-01")  # fmt: skip
    table = life_table(life)
    assert table.actions == ("signed", "in force", "blessed")
    assert [(row.life.party, [[a.date for a in cell] for cell in row.cells]) for row in table.rows] == [
        ("norholm", [["2011", "2012-02"], [], ["2013"]]),
        ("veland", [["2010-03"], ["2012"], []]),
    ]


def test_an_instrument_that_no_party_acted_upon_has_no_table() -> None:
    assert life_table(life_cycle([act(None, "adopted", "2010")], None, "2020-01-01")).rows == ()


def test_acts_that_are_no_step_towards_force_make_no_table_of_force() -> None:
    assert life_table(life_cycle([act("veland", "called a vision", "2019")], None, "2020-01-01")).rows == ()


def test_what_was_done_by_all_is_one_row_and_an_act_of_no_treaty_has_a_sign_of_its_own() -> None:
    day = date(2020, 1, 1)
    members = ("veland", "norholm")
    told = [act(None, "concept note", "2010"), act(None, "adopted", "2011"), act(None, "superseded", "2015")]
    strip = life_strip(life_cycle(told, None, "2020-01-01", of=members), day=day, today=day)
    assert strip is not None
    assert [(row.of_all, [a.shape for a in row.acts]) for row in strip.rows] == [(True, ["•", "◇", "✕"])]
    apart = life_strip(life_cycle([*told, act("veland", "ratified", "2012")], None, "2020-01-01"), day=day, today=day)
    assert apart is not None
    assert {row.of_all for row in apart.rows} == {False}
    assert "◑" in {a.shape for row in apart.rows for a in row.acts}


@pytest.mark.parametrize(
    ("day", "said"),
    [("2011-12-31", "In force only from 1 January 2012"), ("2012-01-01", "In force since 1 January 2012")],
)
def test_the_page_tells_what_was_in_force_on_the_day(shown: Fetch, day: str, said: str) -> None:
    page = shown(f"/instruments/sea-treaty?on={day}").content.decode()
    assert said in page
    assert ('class="force-yes"' in page) is (day == "2012-01-01")
    assert 'class="force-unknown"' in page


def test_a_day_that_is_none_is_told_and_todays_life_shown(shown: Fetch) -> None:
    page = shown("/instruments/sea-treaty?on=soon").content.decode()
    assert "is no date this page knows" in page
    assert "In force since 1 January 2012" in page


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("between=Veland&and=Norholm&on=2012-06-01", "Sea Treaty"),
        ("between=Veland&and=Atlantis&on=2012-06-01", "No party is called “Atlantis”"),
        ("between=Veland&and=Norholm&on=soon", "is no date this page knows"),
        ("between=Veland&and=veland", "Name two different parties"),
        ("between=&and=Veland", "No party is called “”"),
        ("between=Japan&and=Peru&on=2012-06-01", "no treaty that both have a part in"),
        ("between=%3Cscript%3E&and=Veland", "&lt;script&gt;"),
    ],
)
def test_what_is_in_force_between_two_parties_is_asked_on_a_page(shown: Fetch, query: str, said: str) -> None:
    answer = shown(f"/instruments/?{query}")
    assert answer.status_code == 200
    assert said in answer.content.decode()
