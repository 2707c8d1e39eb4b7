"""Where "and" joins two holders, and where it stands inside one name."""

import pytest

from reading import findings_of

ONE = [
    ("The Department of Housing and Village Development", "Department of Housing and Village Development"),
    ("The Ministry of Trade and Industry", "Ministry of Trade and Industry"),
    ("The Office of Trade, Industry and Reefs", "Office of Trade, Industry and Reefs"),
    ("Additionally, the Office of Reefs & Forests", "Office of Reefs & Forests"),
    ("Over the next year, the Diplomacy and Capacity Building Pillar", "Diplomacy and Capacity Building Pillar"),
    ("The Trade and Investment Working Group", "Trade and Investment Working Group"),
    ("The Food, Trade and Reefs Committee", "Food, Trade and Reefs Committee"),
    ("The Salt and Reef Services Administration (SRSA)", "Salt and Reef Services Administration"),
    ("The Lund College of Divers and Pilots", "Lund College of Divers and Pilots"),
    ("The Minister of Economy, Trade and Industry", "Minister of Economy, Trade and Industry"),
    ("Consistent with the Salt Plan, the Institute of Reefs and Technology", "Institute of Reefs and Technology"),
    ("The Pilots’ Employment and Training Service", "Pilots’ Employment and Training Service"),
    ("President Ana B. Lund, Jr.", "President Ana B. Lund, Jr"),
    ("The Bank of Japan", "Bank of Japan"),
    ("Japan", "Japan"),
]  # fmt: skip

SEVERAL = [
    ("The Department of Salt and the Ministry of Reefs", ("Department of Salt", "Ministry of Reefs")),
    ("The Departments of Trade and Justice", ("Department of Trade", "Department of Justice")),
    (
        "The Departments of Trade, Reefs, and Health and Welfare",
        ("Department of Trade", "Department of Reefs", "Department of Health and Welfare"),
    ),
    ("The Ministry of Labour and Trade and the Treasury", ("Ministry of Labour and Trade", "Treasury")),
    ("Japan and the Ministry of Trade and Industry", ("Japan", "Ministry of Trade and Industry")),
    ("The Department of Salt, Lundia, and Brund", ("Department of Salt", "Lundia", "Brund")),
    ("The Lund Parliament and Council", ("Lund Parliament", "Council")),
    ("Lundia and the Brund Foundation", ("Lundia", "Brund Foundation")),
    ("The United States and Japan", ("United States", "Japan")),
    ("USAID and the Department of Labor", ("USAID", "Department of Labor")),
]  # fmt: skip


@pytest.mark.parametrize(("subject", "name"), ONE)
def test_one_name(subject, name):
    assert _holders(subject) == [(name,)]


@pytest.mark.parametrize(("subject", "names"), SEVERAL)
def test_several_names(subject, names):
    assert _holders(subject) == [names]


def _holders(subject):
    return [found.holders for found in findings_of(f"1. {subject} will mend the wall.") if found.act == "commitment"]


def test_a_part_that_begins_with_a_bracket_is_read():
    assert findings_of("1. Norland Group with of and ( to its ) Our weeks ( by Corp will build.")
