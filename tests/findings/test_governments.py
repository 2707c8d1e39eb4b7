"""Whose "the government" is."""

import pytest

from reading import findings_of

BANK = "The Asian Development Bank has approved a loan, and the Government of Japan gives a grant. {}"
TEXTS = [  # title, text, holders
    ("ADB Lends for Ports in Bangladesh", BANK.format("The government will contribute $42 million."), ("Bangladesh",)),
    ("Loan for Ports", "The Government of Laos met the bank. The Government will enact the bill.", ("Laos",)),
    ("Loan for Ports", "The Thai government met the bank. The government will enact the bill.", ("all",)),
    ("Ports", "The Government of Laos and the Government of Japan met. The government will enact it.", ("all",)),
    ("Ports in Bangladesh", "The Government of Laos met the guild. The government will enact the bill.", ("Laos",)),
]


@pytest.mark.parametrize(("title", "text", "holders"), TEXTS)
def test_the_government_is_the_one_that_fits(title, text, holders):
    found = [f for f in findings_of(text, title=title, kind="press release") if f.act == "commitment"]
    assert found[-1].holders == holders
