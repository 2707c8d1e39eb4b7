from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from django.utils.translation import override

from followthrough.assessments.deadlines import Deadline, Slip
from followthrough.model import Observation, Relation
from followthrough.register.following.chains import FIRST, JOINED
from followthrough.register.following.parts import PART
from followthrough.reports.wording import wording
from followthrough.web.templatetags.followthrough import coded, growth, months_each, names, part, place, told, voice
from followthrough.web.templatetags.followthrough_money import in_unit, tail
from followthrough.web.told import sums, words


def test_dates_and_money_are_written_in_the_language_of_the_page() -> None:
    said = (words.when("2018-11"), words.between("2016-06-23", "2016-06-24"), sums.money(5e10, "USD"))
    assert said == ("November 2018", "23–24 June 2016", "USD 50 billion")
    with override("ja"):
        said = (words.when("2018-11"), words.between("2016-06-23", "2016-06-24"), sums.money(5e10, "USD"))
    assert said == ("2018年11月", "2016年6月23～24日", "500億米ドル")


def test_a_moment_is_parted_as_its_language_parts_a_day_from_a_time() -> None:
    at = datetime(2026, 3, 1, 9, 5, tzinfo=UTC)
    assert words.moment(at) == "1 March 2026, 09:05"
    with override("ja"):
        assert words.moment(at) == "2026年3月1日 09:05"


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"metric": "trade", "factor": 2, "due": "2022"}, "trade; to 2 times as much; baseline not stated; by 2022"),
        ({"metric": "emissions", "percent": 46.0, "direction": "decrease", "baseline": "2013"},
         "emissions; decrease 46 %; baseline 2013"),
        ({"value": 1e6, "unit": "trees", "baseline": "BAU"}, "measure not named; 1,000,000 trees; baseline BAU"),
    ],
)  # fmt: skip
def test_a_target_says_what_is_not_stated(parts: dict, said: str) -> None:
    assert sums.target(parts) == said


def test_an_amount_keeps_its_bound_and_period() -> None:
    assert (
        sums.amount({"value": 5e10, "unit": "USD", "bound": "up-to", "period": "P3Y"})
        == "up to USD 50 billion, 3 years"
    )


@pytest.mark.parametrize(
    ("value", "unit", "english", "japanese"),
    [
        (268.5, "USD billion", "USD 268.5 billion", "2,685億米ドル"),
        (31.0, "cities", "31 cities", "31都市"),
        (62.6, "per cent", "62.6 per cent", "62.6 per cent"),
        (1200.0, "USD", "1,200 USD", "1,200 USD"),
    ],
)
def test_a_figure_of_a_series_stands_with_its_unit(value: float, unit: str, english: str, japanese: str) -> None:
    assert in_unit(value, unit) == english
    with override("ja"):
        assert in_unit(value, unit) == japanese


def test_points_of_figures_stand_under_each_other() -> None:
    rows = [Observation(period="2019", value=value) for value in (214.4, 248.0, 3.16)]
    assert [tail(rows, row.value or 0.0) for row in rows] == ["0", ".00", ""]
    assert tail(rows[1:2], 248.0) == ""
    assert (part(0.284), growth(0.04), growth(-0.0401), growth(None)) == ("28.4%", "+4.0%", "−4.0%", "–")


def test_each_time_a_deadline_was_put_off_is_told() -> None:
    slips = [Slip(Deadline("2021", "2019"), Deadline("2022", "2020"), months, "") for months in (12, 24)]
    assert re.sub("<[^>]+>", "", months_each(slips)) == "12 and 24"


@pytest.mark.parametrize("relation", [*Relation, FIRST, JOINED, PART])
def test_every_way_a_statement_stands_in_an_entry_has_its_words(relation: str) -> None:
    said = words.relation(relation)
    assert said != relation
    assert wording("en").term("relation", relation) != relation
    with override("ja"):
        assert words.relation(relation) not in {said, relation}
    assert not wording("ja").term("relation", relation).isascii()


@pytest.mark.parametrize(("value", "said"), [("V", ""), ("P", "secondary source"), ("N", "not verified"), ("", "")])
def test_how_far_a_fact_was_checked(value: str, said: str) -> None:
    assert words.mark(value) == said


@pytest.mark.parametrize(
    ("holders", "joint", "said"),
    [
        (("all",), ("ASEAN", "Japan"), "<bdi>ASEAN</bdi> and <bdi>Japan</bdi>"),
        (("all",), (), "<bdi>all parties</bdi>"),
        (("Japan",), ("ASEAN", "Japan"), "<bdi>Japan</bdi>"),
        (("A", "B", "<C>"), (), "<bdi>A</bdi>, <bdi>B</bdi> and <bdi>&lt;C&gt;</bdi>"),
        ((), ("ASEAN",), ""),
        (None, (), ""),
    ],
)
def test_the_joint_voice_is_written_out_where_its_parties_are_known(
    holders: tuple[str, ...] | None, joint: tuple[str, ...], said: str
) -> None:
    assert voice(holders, joint) == said


def test_in_japanese_names_and_bounds_are_japanese_and_what_is_not_known_is_marked_english() -> None:
    with override("ja"):
        assert names(["Japan", "Veland"]) == '<bdi>日本</bdi>及び<bdi><span lang="en">Veland</span></bdi>'
        assert (
            sums.amount({"value": 5e10, "unit": "USD", "bound": "up-to", "period": "P3Y"}) == "最大500億米ドル、3年間"
        )
        assert told("Nobody said this <b>before</b>.") == (
            '<span lang="en">Nobody said this &lt;b&gt;before&lt;/b&gt;.</span>'
        )
        assert place("item 2 of para 4") == "段落4の項目2"
    assert told("Nobody said this before.") == "Nobody said this before."
    assert told("Nobody said this before.", 12) == "Nobody said…"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("`before` is a day.", "<p><code>before</code> is a day.</p>"),
        ("One.\n\nTwo <b> {x}.", "<p>One.</p><p>Two &lt;b&gt; {x}.</p>"),
        ("an `open one", "<p>an <code>open one</code></p>"),
        ("", ""),
    ],
)
def test_names_between_backticks_are_set_as_code(said: str, shown: str) -> None:
    assert coded(said) == shown
