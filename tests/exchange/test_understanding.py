"""What an officer's spreadsheet makes of a cell, and what is taken from it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.exchange.lists import CLAIMS, FINDINGS, OBSERVATIONS, Column, Kind
from followthrough.exchange.local_dates import readings
from followthrough.exchange.understanding import CellError, join_words, split_words, understood, written

DUE, NUMBER, WORD = FINDINGS.column("due"), CLAIMS.column("number"), CLAIMS.column("word")
AREAS, CONDITIONAL = FINDINGS.column("areas"), FINDINGS.column("conditional")
STRENGTH, PERIOD = FINDINGS.column("strength"), OBSERVATIONS.column("period")


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("2018", ["2018"]),
        ("2018-06", ["2018-06"]),
        ("2018-06-18", ["2018-06-18"]),
        ("2018-06-18 00:00:00", ["2018-06-18"]),
        ("2018-06-18T00:00:00Z", ["2018-06-18"]),
        ("2018/6/18", ["2018-06-18"]),
        ("18/06/2018", ["2018-06-18"]),  # there is no month 18
        ("06/18/2018", ["2018-06-18"]),
        ("18.06.2018", ["2018-06-18"]),
        ("18. 6. 2018", []),
        ("18.6.2018", ["2018-06-18"]),
        ("03/04/2018", ["2018-03-04", "2018-04-03"]),
        ("04/04/2018", ["2018-04-04"]),
        ("18/06/18", ["1918-06-18", "2018-06-18"]),
        ("6/2018", ["2018-06"]),
        ("June 2018", ["2018-06"]),
        ("juin 2018", ["2018-06"]),
        ("Juni 2018", ["2018-06"]),
        ("18 June 2018", ["2018-06-18"]),
        ("June 18, 2018", ["2018-06-18"]),
        ("18-Jun-2018", ["2018-06-18"]),
        ("18-Jun-18", ["1918-06-18", "2018-06-18"]),
        ("Jun-18", ["1918-06", "2018-06"]),  # a spreadsheet's 2018-06
        ("18-Jun", []),  # of no year
        ("2018年6月18日", ["2018-06-18"]),
        ("2018年6月", ["2018-06"]),
        ("43269", ["2018-06-18"]),  # a spreadsheet's own count of days
        ("31/06/2018", []),
        ("2018-13", []),
        ("soon", []),
        ("", []),
    ],
)
def test_dates_a_spreadsheet_may_write(cell, found):
    assert list(readings(cell)) == found


@pytest.mark.parametrize(
    ("cell", "column", "held", "value"),
    [
        ("Jun-18", DUE, "2018-06", "2018-06"),  # what the register says
        ("03/04/2018", DUE, "2018-04-03", "2018-04-03"),
        ("04/03/18", DUE, "2018-04-03", "2018-04-03"),
        ("18/06/2018", DUE, "2030", "2018-06-18"),  # one reading: taken
        ("", DUE, "2030", ""),
        ("2031", DUE, "2030", "2031"),
        ("2030-01", DUE, "2030", "2030-01"),
        ("2018-06-01", DUE, "2018-06", "2018-06-01"),  # more exact is a change
        ("4.5E+07", NUMBER, "45012345", "45012345"),
        ("4,5E+07", NUMBER, "45012345", "45012345"),
        ("1,234", NUMBER, "1234", "1234"),
        ("1.234,5", NUMBER, "1234.5", "1234.5"),
        ("12,5", NUMBER, "", "12.5"),
        ("1,234.5", NUMBER, "", "1234.5"),
        ("1 234 567", NUMBER, "", "1234567"),
        ("1’234’567", NUMBER, "", "1234567"),
        ("-5", NUMBER, "", "-5"),
        ("97.0", NUMBER, "97", "97"),
        ("0.10", NUMBER, "", "0.1"),
        ("123456789012345000", NUMBER, "123456789012345678", "123456789012345678"),
        ("Strong", STRENGTH, "", "strong"),
        ("STRONG", STRENGTH, "strong", "strong"),
        ("WAHR", CONDITIONAL, "no", "yes"),
        ("いいえ", CONDITIONAL, "yes", "no"),
        ("", CONDITIONAL, "no", "no"),
        ("TRUE", CONDITIONAL, "yes", "yes"),
        ("trade;ports ;  ", AREAS, "", "trade; ports"),
        ("trade;ports", AREAS, "trade; ports", "trade; ports"),
        ("  addressed\r\nin full ", WORD, "", "addressed\nin full"),
        ("addressed", WORD, "  addressed ", "  addressed "),
        ("02/01/20", PERIOD, "February 2020", "February 2020"),
        ("2020-02-01", WORD, "February 2020", "February 2020"),
        ("x" * 32_767, WORD, "x" * 40_000, "x" * 40_000),
    ],
)
def test_what_a_cell_says(cell, column, held, value):
    said = understood(cell, column, held)
    assert (said.value, said.changed) == (value, value != held)


@pytest.mark.parametrize(
    ("cell", "column", "rule", "message"),
    [
        ("03/04/2018", DUE, "date with two readings", "2018-03-04 or 2018-04-03"),
        ("Jun-18", DUE, "date with two readings", "1918-06 or 2018-06"),
        ("soon", DUE, "no date", "write 2030"),
        ("1,234", NUMBER, "figure with two readings", "1.234 or 1234"),
        ("4.5E+07", NUMBER, "shortened figure", "write every digit"),
        ("97%", NUMBER, "no figure", "97%"),
        ("about 97", NUMBER, "no figure", "about 97"),
        ("1.2.3", NUMBER, "no figure", "1.2.3"),
        ("firm", STRENGTH, "not one of the choices", "strong, weak"),
        ("perhaps", CONDITIONAL, "neither yes nor no", "perhaps"),
        ("", WORD, "left blank", "must be said"),
        ("x" * 201, WORD, "too long", "201 characters, and 200 fit"),
    ],
)
def test_what_cannot_be_taken(cell, column, rule, message):
    with pytest.raises(CellError, match=message) as caught:
        understood(cell, column, "7" if column.kind is Kind.FIGURE else "something else")
    assert caught.value.rule == rule


@given(st.lists(st.text(min_size=1).map(str.strip).filter(bool)))
def test_words_come_back_from_one_cell(words):
    assert list(split_words(join_words(words))) == words


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**20), max_value=10**20))
def test_a_figure_is_written_with_every_digit(number):
    assert Decimal(written(number)) == number
    assert understood(written(number), NUMBER, "").value == written(number)
    assert "E" not in written(number)


@given(st.text(max_size=40), st.sampled_from([DUE, NUMBER, WORD, AREAS, CONDITIONAL, STRENGTH, PERIOD]))
def test_no_cell_breaks_the_reading_and_what_is_taken_is_taken_again(cell: str, column: Column) -> None:
    try:
        said = understood(cell, column, "")
    except CellError:
        return
    assert understood(said.value, column, said.value).changed is False
    if said.value or not column.needed:
        assert understood(said.value, column, "").value == said.value
