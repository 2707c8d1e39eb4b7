"""Sums of money and per cents: what is said, in which currency, over which words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.language.quantities import bound_of, find_amounts, find_percents, why_currency
from followthrough.language.quantities.numbers import figure_value, number_at, number_before
from followthrough.model import MentionKind

AMOUNTS = [
    ("Japan will lend US$50 billion.", [("US$50 billion", 5e10, "USD")]),
    ("a loan of JPY 2.5 trillion", [("JPY 2.5 trillion", 2.5e12, "JPY")]),
    ("a loan of JPY   2.5   trillion", [("JPY   2.5   trillion", 2.5e12, "JPY")]),  # justified text
    ("a grant of EUR 10m", [("EUR 10m", 1e7, "EUR")]),
    ("some 50 million euros", [("50 million euros", 5e7, "EUR")]),
    ("C$ 16.4 million", [("C$ 16.4 million", 1.64e7, "CAD")]),
    ("a further 14.2 billion yen", [("14.2 billion yen", 1.42e10, "JPY")]),
    ("Rs 5 crore and £3bn", [("Rs 5 crore", 5e7, "INR"), ("£3bn", 3e9, "GBP")]),
    # a name that several have is of the country named nearest
    ("Pakistan set aside Rs. 12 billion.", [("Rs. 12 billion", 1.2e10, "PKR")]),
    ("The port of Chile costs 40 million pesos.", [("40 million pesos", 4e7, "CLP")]),
    ("Danish farmers received 75 million crowns.", [("75 million crowns", 7.5e7, "DKK")]),
    ("Kenya paid Sh 4.5 billion for maize.", [("Sh 4.5 billion", 4.5e9, "KES")]),
    ("UGX or not, Uganda lost 90 billion shillings.", [("90 billion shillings", 9e10, "UGX")]),
    ("Senegal gave 14 billion francs.", [("14 billion francs", 1.4e10, "XOF")]),
    ("Mexico and Chile gave 5 million pesos.", [("5 million pesos", 5e6, "MXN")]),  # two fit
    ("around 30 billion kenya shillings", [("30 billion kenya shillings", 3e10, "KES")]),
    ("4 million brazilian reais", [("4 million brazilian reais", 4e6, "BRL")]),
    ("7 billion rupees in pakistan", [("7 billion rupees", 7e9, "PKR")]),
    ("he paid 10 , 000 yen for it .", [("10 , 000 yen", 1e4, "JPY")]),
    ("R 850 million was voted.", [("R 850 million", 8.5e8, "ZAR")]),
    ("They gave 5 million pesos.", [("5 million pesos", 5e6, "MXN")]),
    ("a debt of 10 billion lire", [("10 billion lire", 1e10, "ITL")]),
    ("half a billion dollars", [("half a billion dollars", 5e8, "USD")]),
    ("one and a half billion euros", [("one and a half billion euros", 1.5e9, "EUR")]),
    ("two hundred dollars", [("two hundred dollars", 200.0, "USD")]),
    ("20 cents a day", [("20 cents", 0.2, "USD")]),
    ("3 dollars 50 cents", [("3 dollars 50 cents", 3.5, "USD")]),
    ("5 RMB", [("5 RMB", 5.0, "CNY")]),
    # figures as other lands group them
    ("send 2 350,75 EUR to us", [("2 350,75 EUR", 2350.75, "EUR")]),
    ("a mast for Rp 15.000", [("Rp 15.000", 15000.0, "IDR")]),
    ("a mast for €4.000", [("€4.000", 4000.0, "EUR")]),
    ("4.000 euros a mast", [("4.000 euros", 4000.0, "EUR")]),
    ("worth €1.085 today", [("€1.085", 1.085, "EUR")]),  # a rate
    ("EUR 4.000 million", [("EUR 4.000 million", 4e6, "EUR")]),
    ("a fee of KWD 4.000", [("KWD 4.000", 4.0, "KWD")]),
    ("a fee of 10.- CHF", [("10.- CHF", 10.0, "CHF")]),
    ("10€50 a head", [("10€50", 10.5, "EUR")]),
    ("TEUR 40 and 40 T€", [("TEUR 40", 40000.0, "EUR"), ("40 T€", 40000.0, "EUR")]),
    ("it fell by $ 1 . 2 million .", [("$ 1 . 2 million", 1.2e6, "USD")]),
    ("AED200 and KES 300", [("AED200", 200.0, "AED"), ("KES 300", 300.0, "KES")]),
    # a name with its adjective; a name that none but one has
    ("500 Israeli shekels", [("500 Israeli shekels", 500.0, "ILS")]),
    ("500 Danish crowns", [("500 Danish crowns", 500.0, "DKK")]),
    ("500 crowns were made for kings", []),
    ("60 schillings a loaf", [("60 schillings", 60.0, "ATS")]),
    ("fifty quid", [("fifty quid", 50.0, "GBP")]),
    ("a coffee is 30 kr. in Norway", [("30 kr.", 30.0, "NOK")]),
    # notes and coins
    ("two fifty-cent coins", [("fifty-cent", 0.5, "USD")]),
    ("two fifty-cent euro coins", [("fifty-cent euro", 0.5, "EUR")]),
    ("a ten-pound note", [("ten-pound", 10.0, "GBP")]),
    ("a ten-pound hammer", []),
    ("99¢ each", [("99¢", 0.99, "USD")]),
    ("100元", [("100元", 100.0, "CNY")]),
    ("約1兆5000億円を供与", [("1兆5000億円", 1.5e12, "JPY")]),
    ("75 USD million", [("75 USD million", 7.5e7, "USD")]),
    ("120 MEUR", [("120 MEUR", 1.2e8, "EUR")]),
    ("€ 1.234.567,89", [("€ 1.234.567,89", 1234567.89, "EUR")]),
    ("10 billion CFA francs", [("10 billion CFA francs", 1e10, "XOF")]),
    ("10 million U.S. dollars", [("10 million U.S. dollars", 1e7, "USD")]),
    ("a $5-million-dollar fund", [("$5-million-dollar", 5e6, "USD")]),
    ("surplus $5", [("$5", 5.0, "USD")]),
    ("rmb 10 usd 20", [("rmb 10", 10.0, "CNY"), ("usd 20", 20.0, "USD")]),
    ("10 rmb 20 usd", [("10 rmb", 10.0, "CNY"), ("20 usd", 20.0, "USD")]),
    ("lends $15\n    million to", [("$15\n    million", 1.5e7, "USD")]),
    ("some 5 million\n   euros", [("5 million\n   euros", 5e6, "EUR")]),
    ("in 2018 USD 50 million", [("USD 50 million", 5e7, "USD")]),
    ("a billion and a half dollars", [("a billion and a half dollars", 1.5e9, "USD")]),
    ("USD fifty million", [("USD fifty million", 5e7, "USD")]),
    ("3 million and a half dollars", [("3 million and a half dollars", 3.5e6, "USD")]),
    ("2mil SEK", [("2mil SEK", 2e6, "SEK")]),
    ("AUD $29.6 million", [("AUD $29.6 million", 2.96e7, "AUD")]),
    ("CAD $1.5 billion", [("CAD $1.5 billion", 1.5e9, "CAD")]),
    ("a quota of SDR 650 billion", [("SDR 650 billion", 6.5e11, "XDR")]),
    ("5 million new Israeli shekels", [("5 million new Israeli shekels", 5e6, "ILS")]),
    ("Rs. 12,34,567", [("Rs. 12,34,567", 1234567.0, "INR")]),
    ("₹20 lakh crore", [("₹20 lakh crore", 2e13, "INR")]),
    ("JPY 2.5 billion (USD 17 million)", [("JPY 2.5 billion", 2.5e9, "JPY"), ("USD 17 million", 1.7e7, "USD")]),
    ("$32.7 billion", [("$32.7 billion", 32_700_000_000.0, "USD")]),
    ("thirty two point five million dollars", [("thirty two point five million dollars", 3.25e7, "USD")]),
    ("some forty point two five billion yen", [("forty point two five billion yen", 4.025e10, "JPY")]),
    ("SEK 1,5 mrd and 3 mld euros", [("SEK 1,5 mrd", 1.5e9, "SEK"), ("3 mld euros", 3e9, "EUR")]),
    ("40 mln. EUR in loans", [("40 mln. EUR", 4e7, "EUR")]),
    ("€0.8 bil. for rail", [("€0.8 bil", 8e8, "EUR")]),
    ("3½ million pounds", [("3½ million pounds", 3.5e6, "GBP")]),
    ("R4.5bn for the dam", [("R4.5bn", 4.5e9, "ZAR")]),
    ("N300 billion and P2.5 billion", [("N300 billion", 3e11, "NGN"), ("P2.5 billion", 2.5e9, "PHP")]),
    ("GH¢ 7 million in Tamale", [("GH¢ 7 million", 7e6, "GHS")]),
    ("KD 8 million, JD 250,000", [("KD 8 million", 8e6, "KWD"), ("JD 250,000", 250_000.0, "JOD")]),
    ("Col$ 80 million", [("Col$ 80 million", 8e7, "COP")]),
    ("90 million soles for schools", [("90 million soles", 9e7, "PEN")]),
    ("3 million cedis", [("3 million cedis", 3e6, "GHS")]),
    ("$3.5 B | US$ 40 M", [("$3.5 B", 3.5e9, "USD"), ("US$ 40 M", 4e7, "USD")]),
    ("France: EUR 220 M to health", [("EUR 220 M", 2.2e8, "EUR")]),
    ("$40 B-grade paper and $5 M. Lund", [("$40", 40.0, "USD"), ("$5", 5.0, "USD")]),
    ("€ 750 k and NZD 45 m.", [("€ 750 k", 7.5e5, "EUR"), ("NZD 45 m", 4.5e7, "NZD")]),
    ("U$S 45 million and ARS$ 900 million", [("U$S 45 million", 4.5e7, "USD"), ("ARS$ 900 million", 9e8, "ARS")]),
    ("20 rupees and 50 paise", [("20 rupees and 50 paise", 20.5, "INR")]),
    ("twelve bucks", [("twelve bucks", 12.0, "USD")]),
    ("It cost nine yuan and two jiao.", [("nine yuan and two jiao", 9.2, "CNY")]),
    ("one kuai three mao four", [("one kuai three mao four", 1.34, "CNY")]),
    ("They asked for 20 dollars and 40.", [("20 dollars and 40", 20.4, "USD")]),
    # the money word says whose sign it is; it stands before its sum; the sum is said twice or in parts
    ("$20 million AUD", [("$20 million AUD", 2e7, "AUD")]),
    ("$20 million (CAD) in all", [("$20 million (CAD)", 2e7, "CAD")]),
    ("¥20 billion RMB", [("¥20 billion RMB", 2e10, "CNY")]),
    ("$20 million EUR 3 million", [("$20 million", 2e7, "USD"), ("EUR 3 million", 3e6, "EUR")]),
    ("$20 million (Arden)", [("$20 million", 2e7, "USD")]),
    ("its $14 million COP26 offer", [("$14 million", 1.4e7, "USD")]),
    ("CDN$5 million", [("CDN$5 million", 5e6, "CAD")]),
    ("US dollars 20 million", [("US dollars 20 million", 2e7, "USD")]),
    ("Yen 300,000,000", [("Yen 300,000,000", 3e8, "JPY")]),
    ("five million (5,000,000) euros", [("five million (5,000,000) euros", 5e6, "EUR")]),
    ("5 and a half million dollars", [("5 and a half million dollars", 5.5e6, "USD")]),
    ("$1 1/2 million", [("$1 1/2 million", 1.5e6, "USD")]),
    ("$5+ million", [("$5+ million", 5e6, "USD")]),
    ("NOK 20 mill. to farmers", [("NOK 20 mill", 2e7, "NOK")]),
    ("20 M€", [("20 M€", 2e7, "EUR")]),
    ("¥1兆2,000億", [("¥1兆2,000億", 1.2e12, "JPY")]),
    ("20 million Korean won", [("20 million Korean won", 2e7, "KRW")]),
]
RANGES = [
    ("$1.4-1.6 billion", [("$1.4", 1.4e9), ("1.6 billion", 1.6e9)]),
    ("USD 3 billion to 5 billion", [("USD 3 billion", 3e9), ("5 billion", 5e9)]),
    ("between 10 and 20 million euros", [("10", 1e7), ("20 million euros", 2e7)]),
    ("$80-$100 million", [("$80", 8e7), ("$100 million", 1e8)]),
    ("between $5 and $10 million", [("$5", 5e6), ("$10 million", 1e7)]),
    ("$5 and $10 million", [("$5", 5.0), ("$10 million", 1e7)]),
]
NO_AMOUNT = [
    "They lost 40 pounds in three months.",
    "they meet in Room R3 and P12 at N5",
    "the R20 group and the P5 powers",
    "he lost 5 pounds in weight",
    "40 million N95 masks and 3 million P4 forms",
    "new soles for 20 shoes",
    "TL 4 and JD 3 of the list",
    "point five of the note",
    "hundreds of millions of dollars",
    "a multi-million dollar scheme",
    "SDG 13 and COP 26",
    "ALL 5 members won 7 medals",
    "measured in 2015 dollars",
    "a parcel of 200 pounds of rice",
    "the euro area in 2012",
    "Euro 2012",
    "five won the vote",
    "tens of billions of yen",
    "SDR 16",
    "paid in Yen 3 times",
    "ten ships (5 million) euros",
]
PERCENTS = [
    ("a cut of 13.6% by then", [("13.6%", 13.6)]),
    ("between 40 and 45 per cent", [("40", 40.0), ("45 per cent", 45.0)]),
    ("40-45%", [("40", 40.0), ("45%", 45.0)]),
    ("twenty-five percent", [("twenty-five percent", 25.0)]),
    ("half a per cent", [("half a per cent", 0.5)]),
    ("80 (eighty) percent", [("80 (eighty) percent", 80.0)]),
    ("the port (large) percent", []),
    ("2030 △45%, 2040 ▼80%", [("△45%", -45.0), ("▼80%", -80.0)]),
    ("(-55% in all)", [("-55%", -55.0)]),
    ("10％増", [("10％", 10.0)]),
    ("50 per\n    cent", [("50 per\n    cent", 50.0)]),
    ("by 2030 50% less", [("50%", 50.0)]),
    ("a small per cent", []),
    ("see https://example.org/a%20b", []),
    ("see https://example.org/a=30%25%2020% for it", []),
]
BOUNDS = [
    ("over $500", "over"),
    ("a total of more than $5", "over"),
    ("up to $10m", "up-to"),
    ("at least $5bn", "at-least"),
    ("$5 million or more", "at-least"),
    ("an estimated $5bn", "about"),
    ("less than $2", "under"),
    ("exactly $5", None),
]


@pytest.mark.parametrize(("text", "expected"), AMOUNTS)
def test_amounts_have_words_value_and_currency(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert [(text[m.start : m.end], m.value, m.unit) for m in find_amounts(text)] == expected


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_a_range_is_two_amounts(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(text[m.start : m.end], m.value) for m in find_amounts(text)] == expected


@pytest.mark.parametrize("text", NO_AMOUNT)
def test_what_states_no_sum_gives_none(text: str) -> None:
    assert find_amounts(text) == []


def test_a_bare_dollar_is_whatever_the_document_says() -> None:
    assert [m.unit for m in find_amounts("$5, 20 cents and US$5", dollar="AUD")] == ["AUD", "AUD", "USD"]


@pytest.mark.parametrize(("text", "expected"), PERCENTS)
def test_per_cents(text: str, expected: list[tuple[str, float]]) -> None:
    found = find_percents(text)
    assert [(text[m.start : m.end], m.value) for m in found] == expected
    assert {(m.kind, m.unit) for m in found} <= {(MentionKind.PERCENT, "percent")}


def test_percentage_points_are_told_from_per_cents() -> None:
    assert [m.unit for m in find_percents("up 2 percentage points to 9 percent")] == ["percentage-point", "percent"]


@pytest.mark.parametrize(("text", "expected"), BOUNDS)
def test_bounds(text: str, expected: str | None) -> None:
    assert [bound_of(text, m) for m in find_amounts(text)] == [expected]


def test_a_shared_name_says_what_else_it_may_mean() -> None:
    assert "PHP" in why_currency("20 million pesos", "MXN")
    assert why_currency("20 Philippine pesos", "PHP") == '"20 Philippine pesos" names PHP.'


def test_figures_with_commas_points_and_blanks() -> None:
    assert [figure_value(f) for f in ("1,250", "1.234,5", "10 000 000", "0,5", "12.75", "2½")] == [
        1250,
        1234.5,
        1e7,
        0.5,
        12.75,
        2.5,
    ]


@pytest.mark.property
@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789.,-$€£¥%％ USDEURMkmbntoafP½\n万億円約\u00a0é", max_size=60))
def test_any_text_is_read_in_order_and_within_bounds(text: str) -> None:
    for found in (find_amounts(text), find_percents(text)):
        assert all(0 <= m.start < m.end <= len(text) for m in found)
        assert all(a.end <= b.start for a, b in pairwise(found))
        assert all(bound_of(text, m) in {None, "over", "at-least", "up-to", "under", "about"} for m in found)


@pytest.mark.property
@settings(max_examples=100, deadline=None)
@given(
    value=st.integers(1, 999_999),
    money=st.sampled_from([("US${}", "USD"), ("EUR {}", "EUR"), ("{} million yen", "JPY"), ("{} Swiss francs", "CHF")]),
    around=st.sampled_from([("", ""), ("He said ", " was paid."), ("é😀 ", ", then nothing")]),
)
def test_the_words_of_an_amount_read_alone_give_the_same_amount(
    value: int, money: tuple[str, str], around: tuple[str, str]
) -> None:
    text = around[0] + money[0].format(f"{value:,}") + around[1]
    (found,) = find_amounts(text)
    (alone,) = find_amounts(text[found.start : found.end])
    assert (alone.value, alone.unit, alone.start) == (found.value, money[1], 0)
    assert found.value == value * (1e6 if "million" in money[0] else 1)


@pytest.mark.property
@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40), st.integers(0, 40))
def test_numbers_are_read_where_they_stand(text: str, at: int) -> None:
    after, before = number_at(text, min(at, len(text))), number_before(text, min(at, len(text)))
    assert after is None or after.start == min(at, len(text))
    assert before is None or before.end == min(at, len(text))
