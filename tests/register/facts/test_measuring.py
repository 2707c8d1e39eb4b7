"""Statistics in the register: vintages kept side by side, targets tied to series, baselines chosen with a reason."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from factories import a_document, a_finding, some_findings
from followthrough import model
from followthrough.assessments.readers import read_series
from followthrough.model import Act, Target
from followthrough.register.facts.measuring import (
    SeriesDetails,
    SeriesOutcome,
    import_series,
    measure_by,
    measure_no_more,
    state_target,
)
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.record import record
from followthrough.register.models import Observation
from followthrough.register.queries.figures.series_view import series_view
from followthrough.register.queries.figures.target_view import TargetView, target_view, targets
from followthrough.register.queries.standing.assessing import standing_of

pytestmark = pytest.mark.usefixtures("register")

BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
PAGE = "https://example.org/statistics"
TABLE = "Year,Trade (USD billion)\n2009,80\n2010,100\n2011,160\n2022,210\n"


def taken(table: str = TABLE, **known: Any) -> SeriesOutcome:
    details = SeriesDetails(**({"key": "trade", "source": PAGE, "vintage": "2023-05 yearbook"} | known))
    return import_series(series=read_series(table.encode(), name="trade.csv"), details=details, **BY)[0]


def doubling(target: Target | None = None) -> str:
    """A promise of 2012 to double trade by 2022; its entry's key. Where a target is given the machine read it."""
    d = a_document("They agreed to double trade by 2022.", date="2012-05-06")
    promise = a_finding(d, "agreed to double trade by 2022", due="2022")
    read = () if target is None else (a_finding(d, "double trade", Act.TARGET, target=target),)
    record(read=[some_findings(d, of=(promise, *read))], **BY)
    return f"e-{promise.id}"


DOUBLE = Target("trade", "increase", 2.0, due="2022")


def view(entry: str, day: str = "2024-01-01") -> TargetView:
    found = target_view(entry, as_of=day)
    assert found is not None
    return found


def test_a_file_again_changes_nothing_and_another_edition_stands_beside() -> None:
    first = taken()
    assert (first.key, first.figures, first.new, first.revised) == ("trade", 4, 4, 0)
    assert (taken().new, taken().revised) == (0, 0)
    later = taken(TABLE.replace("210", "205"), vintage="2024-05 yearbook")
    assert (later.new, later.revised) == (4, 0)
    mended = taken(TABLE.replace("210", "209"))
    assert (mended.new, mended.revised) == (0, 1)
    assert Observation.objects.filter(superseded_at__isnull=True).count() == 8
    held = series_view("trade")
    assert held is not None
    assert held.revisions[0].because == "2022 is told differently: 209 (2023-05 yearbook); 205 (2024-05 yearbook)."
    assert held.gaps == tuple(str(year) for year in range(2012, 2022))
    early = series_view("trade", as_of="2023-12-31")
    assert early is not None
    assert len(early.series.observations) == 4
    assert series_view("none") is None


def flow(name: str, *figures: str) -> str:
    rows = "".join(f"X:{name}(1.0),A,NOR,{figure}\n" for figure in figures)
    return f"DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE\n{rows}"


def test_figures_of_two_dataflows_never_stand_in_one_series() -> None:
    """Their dimensions are alike: a country and a year. What they count is not."""
    assert taken(flow("GDP", "2020,12.5"), key="").key == "a-nor"
    people = taken(flow("POP", "2020,5.4"), key="")
    assert (people.key, people.new, people.revised) == ("pop-a-nor", 1, 0)
    newer = taken(flow("GDP", "2020,12.7").replace("(1.0)", "(2.0)"), key="", vintage="2024-05 yearbook")
    assert (newer.key, newer.new) == ("a-nor", 1)
    assert taken(flow("POP", "2020,5.4"), key="").key == "pop-a-nor"
    assert taken(flow("POP", "2020,5.4"), key="people").key == "people"


def test_of_two_figures_for_one_period_in_one_file_none_is_taken_and_it_is_said() -> None:
    made = taken(flow("GDP", "2019,11", "2020,12.5", "2020,13", "2021,14", "2021,14"))
    assert (made.figures, made.new, made.revised) == (3, 2, 0)
    assert "2020: the file tells 2 figures, 12.5 and 13; none was taken in." in made.notices
    held = series_view("trade")
    assert held is not None
    assert [(row.period, row.value) for row in held.series.observations] == [("2019", 11), ("2021", 14)]


def test_a_figure_without_a_source_and_one_of_the_source_of_its_series_are_told_twice() -> None:
    taken(flow("GDP", "2019,11"))
    told = (model.Observation("2020", 12.5, source=PAGE), model.Observation("2020", 13.0))
    details = SeriesDetails(key="trade", vintage="2023-05 yearbook")
    (made,) = import_series(series=[model.Series("trade", observations=told)], details=details, **BY)
    assert (made.figures, made.new, made.revised) == (0, 0, 0)
    assert made.notices == ("2020: the file tells 2 figures, 12.5 and 13; none was taken in.",)


@pytest.mark.parametrize(
    ("table", "expected", "notice"),
    [
        (
            "Year;Value (USD billion)\n2010;1.234,5\n2011;1.300,5*\n",
            [1234.5, 1300.5],
            "A mark “*” stands at the figure",
        ),
        (
            "Year,Value (USD billion)\n2009,230\n2010,240\n2011,268M\n2012,250\n",
            [230, 240, 0.268, 250],
            "A slip of the unit",
        ),
        (
            "Year,Value (USD billion)\n2010,240\n2011,n/a\n2012,about 7\n2013,250\n",
            [240, 250],
            "“about 7” is no figure",
        ),
    ],
)
def test_decimal_commas_footnote_marks_slips_and_words(table: str, expected: list[float], notice: str) -> None:
    made = taken(table, key="odd")
    held = series_view("odd")
    assert held is not None
    assert [round(row.value or 0, 3) for row in held.series.observations] == expected
    assert any(notice in told for told in made.notices), made.notices


def test_a_slip_of_the_unit_is_not_reckoned_with() -> None:
    key = doubling(DOUBLE)
    taken(TABLE.replace("210", "210M"))
    measure_by(entry=key, series="trade", **BY)
    (leg,) = view(key).legs
    assert leg.leg.verdict == "unknown"
    assert "the figure for 2022 is in doubt. A slip of the unit" in leg.leg.because
    assert leg.flagged[0].flags


def test_the_verdict_depends_on_the_baseline_until_somebody_chooses_one() -> None:
    key = doubling(DOUBLE)
    taken()
    measure_by(entry=key, series="trade", **BY)
    made = view(key)
    assert made.verdict == "depends on the baseline"
    assert [(row.baseline and row.baseline.period, row.verdict) for row in made.legs[0].leg.reckonings] == [
        ("2009", "reached"), ("2010", "reached"), ("2011", "missed"),
    ]  # fmt: skip
    assert standing_of(key, as_of="2024-01-01").assessment.status == "unknown"  # type: ignore[union-attr]  # it is there
    measure_by(entry=key, series="trade", baseline="2011", because="The last year before the promise.", **BY)
    chosen = view(key)
    assert (chosen.verdict, chosen.legs[0].leg.baseline) == ("missed", "2011")
    assert "The baseline, 2011, was chosen by a person." in chosen.says
    assert standing_of(key, as_of="2024-01-01").assessment.status == "missed"  # type: ignore[union-attr]  # it is there
    measure_no_more(entry=key, series="trade", reason="Another trade.", **BY)
    assert view(key).legs == ()


def test_growth_needed_and_so_far_with_two_projections_before_it_is_due() -> None:
    key = doubling(DOUBLE)
    taken("Year,Trade (USD billion)\n2010,100\n2014,120\n2016,150\n", vintage="2017-05 yearbook")
    measure_by(entry=key, series="trade", baseline="2010", because="So the annex says.", **BY)
    (leg,) = view(key, "2018-01-01").legs
    row = leg.leg.reckonings[0]
    assert (leg.leg.verdict, row.goal) == ("not yet due", 200)
    assert row.needed_growth == pytest.approx((200 / 100) ** (1 / 12) - 1)
    assert [one.method for one in leg.projections] == ["compound growth", "straight line"]
    assert leg.projections[0].value == pytest.approx(150 * (150 / 100) ** (6 / 6))
    slope = sum((x - 40 / 3) * y for x, y in ((10, 100), (14, 120), (16, 150))) / sum(
        (x - 40 / 3) ** 2 for x in (10, 14, 16)
    )
    assert leg.projections[1].value == pytest.approx(370 / 3 + slope * (22 - 40 / 3))
    assert view(key, "2018-01-01").verdict == "not yet due"


def test_a_person_may_state_the_target_the_machine_did_not_read() -> None:
    key = doubling()
    taken()
    assert target_view(key, as_of="2024-01-01") is None
    wanted = Target(direction="increase", percent=50, baseline="2010", due="2022")
    state_target(entry=key, target=wanted, because="Annex B says by half.", **BY)
    measure_by(entry=key, series="trade", **BY)
    made = view(key)
    assert (made.verdict, made.stated.by, made.stated.because) == ("reached", "Aoi", "Annex B says by half.")
    assert [one.undertaking.key for one in targets(as_of="2024-01-01")] == [key]
    assert targets(as_of="2010-01-01") == ()


@pytest.mark.parametrize(
    ("target", "because", "complaint"),
    [
        (Target(), "So.", "A target is one figure"),
        (Target(factor=2, percent=3), "So.", "A target is one figure"),
        (Target(factor=float("nan")), "So.", "A target is one figure"),
        (Target(factor=2, direction="up"), "So.", "“up” is no direction"),
        (Target(factor=2, baseline="BAU"), "So.", "is no baseline"),
        (Target(factor=2, due="soon"), "So.", "is no date"),
        (Target(factor=2), " ", "“because” was left blank"),
    ],
)
def test_a_target_that_cannot_be(target: Target, because: str, complaint: str) -> None:
    with pytest.raises(DecisionError, match=complaint):
        state_target(entry=doubling(), target=target, because=because, **BY)


def test_what_cannot_be_tied_or_taken_in() -> None:
    key = doubling(DOUBLE)
    taken()
    for known, complaint in (
        ({"series": "none"}, "holds no series none"), ({"entry": "e-none"}, "holds no entry"),
        ({"baseline": "2010"}, "says why"), ({"baseline": "BAU", "because": "So."}, "A baseline is a year"),
    ):  # fmt: skip
        with pytest.raises(DecisionError, match=complaint):
            measure_by(**({"entry": key, "series": "trade"} | known), **BY)
    with pytest.raises(DecisionError, match="No person has tied"):
        measure_no_more(entry=key, series="trade", reason="So.", **BY)
    with pytest.raises(DecisionError, match="names no source"):
        taken(key="bare", source="")
    with pytest.raises(DecisionError, match="holds 2 series"):
        taken("Year,A,B\n2010,1,2\n2011,3,4\n")
    with pytest.raises(DecisionError, match="gives no key"):
        taken(key="???")


def test_zero_and_falling_targets() -> None:
    key = doubling()
    taken("Year,Deaths\n2010,40\n2022,0\n", key="deaths")
    measure_by(entry=key, series="deaths", **BY)
    state_target(entry=key, target=Target(value=0, due="2022"), because="Zero deaths.", **BY)
    assert view(key).verdict == "reached"
    state_target(entry=key, target=Target(direction="decrease", percent=90, due="2022"), because="By 90.", **BY)
    assert view(key).verdict == "reached"
    taken("Year,Deaths\n2010,40\n2022,5\n", key="deaths")
    assert view(key).verdict == "missed"
