"""Parties by the short names that a treaty gives them."""

import pytest

from reading import findings_of

_HEAD = (
    'This Agreement is made between THE EXPORT BANK OF KOREA (hereinafter referred to as the "Bank") and '
    'THE LAO PEOPLE\'S DEMOCRATIC REPUBLIC (hereinafter referred to as the "Borrower"), of the other part.\n\n'
)


@pytest.mark.parametrize(("text", "holders"), [
    ("The Borrower shall repay the loan.", ("Laos",)),
    ("The Bank agrees to lend to the Borrower.", ("Export Bank of Korea",)),
    ("Such costs shall be borne by the Borrower.", ("Laos",)),
    ("The Agency shall keep the books.", ("Agency",)),
])  # fmt: skip
def test_who_is_called_so(text, holders):
    (found,) = (each for each in findings_of(_HEAD + text) if each.act == "commitment")
    assert found.holders == holders


@pytest.mark.parametrize(("title", "text", "holders"), [
    ("Council conclusions on the Lakes", "The Council will return to it in May.", ("Council of the European Union",)),
    ("Council conclusions on the Lakes", "The Union stands ready to help.", ("European Union",)),
    ("European Council - Conclusions", "The Commission intends to lend boats.", ("European Commission",)),
    ("Conclusions of the Lake Council", "The Council will return to it in May.", ("Council",)),
])  # fmt: skip
def test_conclusions_of_the_council(title, text, holders):
    (found,) = (each for each in findings_of(f"1. {text}", title=title) if each.act == "commitment")
    assert found.holders == holders


def test_a_name_given_to_two_is_nobodys():
    text = (
        "Japan (hereinafter referred to as “the Donor”) and Canada (hereinafter referred to as “the Donor”) met.\n\n"
        "The Donor shall send boats."
    )
    assert [each.holders for each in findings_of(text) if each.act == "commitment"] == [("Donor",)]


def test_paragraphs_in_one_line():
    text = (
        "Article 1\n\n1. The Parties shall exchange charts. 2. The Committee shall meet. 3. Japan shall pay for both."
    )
    found = [(each.holders, text[each.start : each.end]) for each in findings_of(text) if each.act == "commitment"]
    assert [holders for holders, _ in found] == [("all",), ("Committee",), ("Japan",)]
    assert found[1][1].startswith("The Committee")
