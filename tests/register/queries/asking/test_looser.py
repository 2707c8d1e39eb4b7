from __future__ import annotations

import pytest

from followthrough.register.queries.asking.looser import found, looser
from web.sample_register import build


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("doubled trade", "doubl* trade*"),
        ("ratifications", "ratif*"),
        ("ratified", "ratif*"),
        ("planned", "plan*"),
        ("cities", "cit*"),
        ("news", "news*"),  # too short to lose more
        ('"doubled trade" ferries', '"doubled trade" ferr*'),  # as it stands
        ("who:Japan trains", "who:Japan train*"),  # a side stays
        ("AJCEP signed", "AJCEP sign*"),  # what is known by other names stays
        ("2022 by $50", "2022 by $50"),  # no words to loosen
        ("港湾", "港湾"),
        ("cooperat*", "cooperat*"),
        ("", ""),
    ],
)
def test_words_are_cut_to_what_their_forms_share(typed: str, asked: str) -> None:
    assert looser(typed) == asked


@pytest.mark.django_db
def test_other_forms_are_looked_for_only_where_the_words_themselves_stand_nowhere() -> None:
    build()
    page, instead = found("trade")
    assert page.total
    assert instead == ""
    page, instead = found("trades")
    assert page.total
    assert instead == "trade*"
    page, instead = found("nowhere at all")
    assert (page.total, instead) == (0, "")
