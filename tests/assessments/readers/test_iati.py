"""Transactions of IATI activities become rows of money; what is none is counted and told."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.assessments.readers.iati import iati_sums, is_iati
from followthrough.model import ReadingError

PAGE = "https://example.org/norland.xml"


def activity(*transactions: str, more: str = "", currency: str = "USD") -> str:
    return (
        f'<iati-activity default-currency="{currency}"><iati-identifier>XX-1-harbour</iati-identifier>'
        "<reporting-org ref='XX-1' type='10'><narrative>Norland Aid</narrative></reporting-org>"
        f"<title><narrative xml:lang='fr'>Le port</narrative><narrative>The harbour</narrative></title>{more}"
        f"{''.join(transactions)}</iati-activity>"
    )


def transaction(kind: str = "3", value: str = "2500000", *, more: str = "", day: str = "2021-04-30") -> str:
    return (
        f'<transaction ref="t"><transaction-type code="{kind}"/><transaction-date iso-date="{day}"/>'
        f'<value value-date="{day}">{value}</value>{more}</transaction>'
    )


def read(*activities: str):
    return iati_sums(
        f'<iati-activities version="2.03">{"".join(activities)}</iati-activities>'.encode(), name="f.xml", source=PAGE
    )


def only(*activities: str) -> dict[str, str]:
    ((_, row),) = read(*activities).rows
    return row


@pytest.mark.parametrize(
    ("code", "stage"),
    [("12", "pledged"), ("13", "pledged"), ("2", "committed"), ("11", "committed"), ("3", "disbursed"),
     ("1", "disbursed"), ("4", "spent"), ("D", "disbursed")],
)  # fmt: skip
def test_types_of_transactions_are_stages(code: str, stage: str) -> None:
    named = "<provider-org><narrative>Norland</narrative></provider-org>"
    assert only(activity(transaction(code, more=named)))["stage"] == stage


def test_a_row_holds_what_the_file_says() -> None:
    more = (
        "<description><narrative>Second payment</narrative></description>"
        "<receiver-org><narrative>Port Alder</narrative></receiver-org>"
    )
    row = only(activity(transaction(more=more)))
    assert row.pop("key").startswith("iati-")
    assert row.pop("ref") == "t"
    assert row == {
        "holder": "Norland Aid", "value": "2500000", "currency": "USD", "stage": "disbursed", "date": "2021-04-30",
        "about": "Second payment", "recipient": "Port Alder", "programme": "The harbour", "source": PAGE,
        "note": "IATI activity XX-1-harbour, as its publisher reports it.",
    }  # fmt: skip


def test_the_provider_is_the_holder_and_its_own_currency_goes_before() -> None:
    made = transaction(more="<provider-org><narrative>Veland</narrative></provider-org>").replace(
        "<value ", '<value currency="EUR" '
    )
    row = only(activity(made))
    assert (row["holder"], row["currency"]) == ("Veland", "EUR")


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ('<recipient-country code="FJ"/>', "Fiji"),
        ('<recipient-country code="fj"><narrative>Viti</narrative></recipient-country>', "Fiji"),
        (
            '<recipient-region code="889"><narrative>Oceania, regional</narrative></recipient-region>',
            "Oceania, regional",
        ),
        ('<recipient-country code="FJ"/><recipient-country code="TO"/>', ""),  # two answers are none
        ('<recipient-country code="QX"/>', ""),  # no name is made of a code
    ],
)
def test_the_recipient_is_the_one_that_is_named(named: str, told: str) -> None:
    assert only(activity(transaction(), more=named))["recipient"] == told
    assert only(activity(transaction(more=named)))["recipient"] == told


def test_what_is_no_money_given_is_counted_and_told() -> None:
    found = read(
        activity(transaction("6"), transaction("6"), transaction("3", "-400"), transaction("1"), transaction())
    )
    assert len(found.rows) == 1
    assert found.rows[0][0] == "activity XX-1-harbour, transaction 5"
    assert found.notices == (
        "2 of type 6 are no money given", "1 take back an earlier figure", "1 name nobody whose money it is",
    )  # fmt: skip


def test_the_same_transaction_keeps_its_key() -> None:
    one = read(activity(transaction(), transaction(value="3")))
    again = read(activity(transaction(value="3"), transaction()))
    assert {row["key"] for _, row in one.rows} == {row["key"] for _, row in again.rows}
    assert len({row["key"] for _, row in one.rows}) == len(one.rows)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"<iati-activities><iati-activity>", "not well-formed"),
        (b"<iati-activities></iati-activities>", "no iati-activity"),
        (b"<iati-organisations><iati-organisation/></iati-organisations>", "no iati-activity"),
        (b"", "not well-formed"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, told: str) -> None:
    with pytest.raises(ReadingError, match=told):
        iati_sums(data, name="f.xml", source=PAGE)


def test_entities_of_the_file_are_not_opened() -> None:
    hostile = (
        b'<!DOCTYPE iati-activities [<!ENTITY x SYSTEM "file:///etc/passwd">]><iati-activities>'
        + activity(transaction(more="<description><narrative>&x;</narrative></description>")).encode()
        + b"</iati-activities>"
    )
    ((_, row),) = iati_sums(hostile, name="f.xml", source=PAGE).rows
    assert "root" not in row["about"]


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_with_a_sentence(data: bytes) -> None:
    with suppress(ReadingError):
        iati_sums(data, name="f.xml", source=PAGE)


def test_it_is_told_from_a_table() -> None:
    assert is_iati(b'<?xml version="1.0"?><iati-activities version="2.03">')
    assert not is_iati(b"holder,value,currency,source\n")
