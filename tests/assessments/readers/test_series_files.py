"""Statistics from CSV, XLSX and SDMX."""

import io
import re
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from followthrough.assessments.readers import read_series
from followthrough.model import ReadingError

LONG = (
    b"series,period,value,unit,vintage,source\ntrade,2019,225.9,USD billion,2020-08,ministers\n"
    b"trade,2020,204.0*,USD billion,,\n"
)
ALONG = "Handel (USD Mrd);2019;2020;2021*\nGüter;225,9;204,0;-\n".encode("cp1252")
DOWN = b"Year,Exports (USD bn),Imports (USD bn)\n2019,100.5,99\n2020,90.1,n/a\n"
SDMX1 = (
    b"DATAFLOW,FREQ: Frequency,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\n"
    b"X:TRADE(1.0),A: Annual,JP,2019,225.9,USD,9,A\nX:TRADE(1.0),A: Annual,JP,2020,204,USD,9,P\n"
)
SDMX2 = (
    b"STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\n"
    b"dataflow,X:TRADE(1.0),I,A,JP,2019,225.9,USD,9\ndataflow,X:TRADE(1.0),D,A,JP,2020,204,USD,9\n"
    b"dataflow,X:TRADE(1.0),I,A,KR,2020-Q2,50,USD,9\n"
)
GENERIC = b"""<?xml version="1.0"?>
<m:GenericData xmlns:m="urn:m" xmlns:g="urn:g"><m:Header><m:Prepared>2023-05-01T10:00:00</m:Prepared></m:Header>
<m:DataSet><g:Series><g:SeriesKey><g:Value id="FREQ" value="A"/><g:Value id="REF_AREA" value="JP"/></g:SeriesKey>
<g:Attributes><g:Value id="UNIT_MEASURE" value="USD"/><g:Value id="UNIT_MULT" value="9"/></g:Attributes>
<g:Obs><g:ObsDimension value="2019"/><g:ObsValue value="225.9"/></g:Obs>
<g:Obs><g:ObsDimension value="2020"/><g:ObsValue value="204"/><g:Attributes><g:Value id="OBS_STATUS" value="P"/>
</g:Attributes></g:Obs></g:Series></m:DataSet></m:GenericData>"""
FLAT = b"""<m:G xmlns:m="urn:m"><m:DataSet><m:Obs><m:ObsKey><m:Value id="REF_AREA" value="JP"/>
<m:Value id="TIME_PERIOD" value="2019"/></m:ObsKey><m:ObsValue value="7"/></m:Obs></m:DataSet></m:G>"""
OLD = b"""<GenericData><DataSet><Series><SeriesKey><Value concept="REF_AREA" value="JP"/></SeriesKey>
<Obs><Time>2019</Time><ObsValue value="7"/></Obs></Series></DataSet></GenericData>"""
SPECIFIC = b"""<m:StructureSpecificData xmlns:m="urn:m"><m:DataSet>
<Series FREQ="A" REF_AREA="JP" UNIT_MEASURE="USD" UNIT_MULT="9">
<Obs TIME_PERIOD="2019" OBS_VALUE="225.9"/><Obs TIME_PERIOD="2020" OBS_VALUE="204" OBS_STATUS="P"/></Series></m:DataSet>
</m:StructureSpecificData>"""
SPECIFIC_FLAT = b"""<m:D xmlns:m="urn:m"><m:DataSet>
<Obs FREQ="A" REF_AREA="JP" TIME_PERIOD="2019" OBS_VALUE="225.9"/></m:DataSet></m:D>"""


def told(data):
    return {one.key: [(row.period, row.value) for row in one.observations] for one in read_series(data)}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (LONG, {"trade": [("2019", 225.9), ("2020", 204.0)]}),
        (ALONG, {"Güter": [("2019", 225.9), ("2020", 204.0), ("2021", None)]}),
        (
            DOWN,
            {
                "Exports (USD bn)": [("2019", 100.5), ("2020", 90.1)],
                "Imports (USD bn)": [("2019", 99), ("2020", None)],
            },
        ),
        (SDMX1, {"A.JP": [("2019", 225.9), ("2020", 204)]}),
        (SDMX2, {"A.JP": [("2019", 225.9)], "A.KR": [("2020-Q2", 50)]}),
        (GENERIC, {"A.JP": [("2019", 225.9), ("2020", 204)]}),
        (FLAT, {"JP": [("2019", 7)]}),
        (OLD, {"JP": [("2019", 7)]}),
        (SPECIFIC, {"A.JP": [("2019", 225.9), ("2020", 204)]}),
        (SPECIFIC_FLAT, {"A.JP": [("2019", 225.9)]}),
    ],
    ids="long along down sdmx1 sdmx2 generic flat old specific specific-flat".split(),
)
def test_every_form_gives_the_same_nouns(data, expected):
    assert told(data) == expected


@pytest.mark.parametrize("data", [SDMX1, GENERIC, SPECIFIC])
def test_sdmx_units_and_marks_are_kept(data):
    (one,) = read_series(data)
    assert one.unit == "USD billion"
    assert [row.flags for row in one.observations] == [(), ("The source marks it provisional.",)]


def test_what_is_not_read_is_told():
    (one, _) = read_series(SDMX2)
    assert "deletes 2020" in one.notices[0]
    (odd,) = read_series(b"period,value\n2019,5\nlast year,6\n")
    assert "last year" in odd.notices[0]


def test_a_figure_beside_what_is_no_period_is_told_and_not_taken():
    (exports, imports) = read_series(b"Year,Exports,Imports\n2019,100,99\n2020,90,n/a\n2021,95,98\nTogether,285,none\n")
    assert [row.period for row in exports.observations] == ["2019", "2020", "2021"]
    assert exports.notices == ("“Together” is no period; its figure “285” was not read.",)
    assert imports.notices == ()  # nothing stands there that could be taken


def test_vintage_and_source_of_a_row_are_kept_and_the_file_speaks_for_the_rest():
    (one,) = read_series(LONG, source="the file")
    assert [(row.vintage, row.source) for row in one.observations] == [("2020-08", "ministers"), ("", "the file")]


def test_268m_for_268_billion_is_flagged():
    (one,) = read_series(b"period,value,unit\n2019,225.9,USD billion\n2020,204,USD billion\n2022,268M,USD billion\n")
    assert one.observations[-1].value == pytest.approx(0.268)
    assert any("slip" in flag for flag in one.observations[-1].flags)


def test_a_table_without_a_name_bears_that_of_its_file():
    said = b"year,value\n2020,5\n2021,6\n"
    assert [read_series(said, name=name)[0].key for name in ("trade.csv", "aid.csv", "the table")] == [
        "trade", "aid", "series",
    ]  # fmt: skip


def test_a_workbook_is_read_with_its_per_cents():
    book = Workbook()
    sheet = book.active
    sheet.append(["Indicator", 2019, 2020])
    sheet.append(["Lines addressed", 0.88, 0.97])
    for cell in sheet[2][1:]:
        cell.number_format = "0%"
    held = io.BytesIO()
    book.save(held)
    (one,) = read_series(held.getvalue())
    assert [(row.value, row.unit) for row in one.observations] == [(88, "percent"), (97, "percent")]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "is empty. Download it again."),
        (b" \r\n", "is empty. Download it again."),
        (b"<!DOCTYPE html>\n<html><body>Not found</body></html>", "is a web page, not figures."),
        (b"<HTML lang='en'>", "is a web page, not figures."),
        (b'\xef\xbb\xbf{"data": {}}', "is JSON, which is not read here. Ask the provider for SDMX-CSV"),
        (b"DATAFLOW,REF_AREA,TIME_PERIOD\nX:Y(1.0),JP,2020\n", "has the head of SDMX-CSV, but no column OBS_VALUE."),
        (b"STRUCTURE,STRUCTURE_ID,REF_AREA\ndataflow,X:Y(1.0),JP\n", "no column TIME_PERIOD and no column OBS_VALUE"),
    ],
)
def test_what_providers_hand_out_in_place_of_figures_is_named(data, complaint):
    with pytest.raises(ReadingError, match=re.escape(complaint)):
        read_series(data, name="table.csv")


def test_a_table_may_have_a_column_structure_of_its_own():
    assert told(b"STRUCTURE,2019,2020\nsteel,5,6\n") == {"steel": [("2019", 5), ("2020", 6)]}


def test_flows_of_one_file_are_kept_apart_however_alike_their_dimensions():
    two = read_series(SDMX1 + b"X:PEOPLE(1.0),A: Annual,JP,2019,126,,6,A\n")
    assert [(one.key, one.publisher, len(one.observations)) for one in two] == [
        ("A.JP", "X:TRADE(1.0)", 2),
        ("A.JP", "X:PEOPLE(1.0)", 1),
    ]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (SDMX1.replace(b",JP,", b",JP: Japan,"), "Annual, Japan"),
        (SDMX1, "Annual"),
        (SDMX1.replace(b"A: Annual", b"A"), "A.JP"),
        (SDMX1.replace(b"OBS_STATUS", b"TITLE"), "A"),
    ],
)
def test_a_series_is_named_by_its_title_its_labels_or_its_codes(data, name):
    assert read_series(data)[0].name == name


def test_the_flow_of_a_message_is_the_one_its_head_refers_to():
    head = (
        b'<m:Header><m:Structure structureID="S1"><c:StructureUsage xmlns:c="urn:c">'
        b'<Ref agencyID="X" id="TRADE" version="1.0"/></c:StructureUsage></m:Structure></m:Header>'
    )
    (one,) = read_series(SPECIFIC.replace(b"<m:DataSet>", head + b"<m:DataSet>"))
    assert one.publisher == "X:TRADE(1.0)"


@pytest.mark.parametrize("data", [b"", b"hello", b"<a/>", b"<a>", b"PK\x03\x04broken", b"\x00\x01\xff\xfe"])
def test_what_is_no_series_is_refused_in_plain_words(data):
    with pytest.raises(ReadingError):
        read_series(data, name="table.csv")


def test_entities_are_not_resolved():
    data = b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + SPECIFIC_FLAT.replace(b'"JP"', b'"J&e;"')
    with pytest.raises(ReadingError):
        read_series(data)


@pytest.mark.property
@settings(max_examples=60)
@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(data):
    with suppress(ReadingError):
        assert read_series(data)


def test_a_cell_longer_than_any_tables_is_told_and_not_a_crash() -> None:
    with pytest.raises(ReadingError, match="no table: after line 2 it cannot be read"):
        read_series(b"year,value\n2020," + b"a" * 10_000_001)


def test_a_table_without_a_single_figure_is_no_series_and_says_what_stood_there() -> None:
    with pytest.raises(ReadingError, match=r"Not read: .*“abc” is no figure"):
        read_series(b"period,value\n2020,abc\n")
