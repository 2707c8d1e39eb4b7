"""What an amount of money does in its sentence: its role, the time it is for, how exact it is. Sentences of our own."""

from __future__ import annotations

import pytest

from followthrough.model import Act
from reading import findings_of

AMOUNTS = [
    # role
    ("Japan will provide 14.2 billion yen for the port.", [("JPY", "pledged", None, None)]),
    ("Japan pledged up to USD 50 million for vaccines.", [("USD", "pledged", None, "up-to")]),
    ("Japan has provided more than $20 million since 2021.", [("USD", "provided", None, "over")]),
    ("Nearly 60 billion yen in aid was delivered.", [("JPY", "provided", None, "about")]),
    ("The Agency requested 30 million dollars for the camps.", [("USD", "requested", None, None)]),
    ("They called for USD 10 billion in new pledges.", [("USD", "requested", None, None)]),
    ("The plan needs USD 90 billion in investment.", [("USD", "requested", None, None)]),
    ("The facility has mobilised USD 800 million to date.", [("USD", "mobilised", None, None)]),
    ("Up to $160 million is currently available for the port scheme.", [("USD", "pledged", None, "up-to")]),
    ("A salt school will be opened at a cost of 14 billion yen.", [("JPY", "pledged", None, None)]),
    ("A study to the value of $2 million has been commissioned.", [("USD", "pledged", None, None)]),
    ("The Salt Ports Act includes another $4 billion with a focus on locks.", [("USD", "pledged", None, None)]),
    (
        "Arden will give $5 million on top of our prior $20 million commitment.",
        [("USD", "pledged", None, None), ("USD", "before", None, None)],
    ),
    (
        "Arden will give a further $5 million in addition to the $2 million already promised.",
        [("USD", "pledged", None, None), ("USD", "before", None, None)],
    ),
    (
        "Arden will provide the first $6 million under the new 10-year, $60 million agreement.",
        [("USD", "pledged", None, None), ("USD", "whole", "P10Y", None)],
    ),
    (
        "In addition to $5 million for wells, Arden will provide $3 million for dykes.",
        [("USD", "pledged", None, None), ("USD", "pledged", None, None)],
    ),
    (
        "Arden will provide $4 million of the fees and $3 million for dykes.",
        [("USD", "pledged", None, None), ("USD", "pledged", None, None)],
    ),
    # a time that is past is none that a promise is for
    (
        "Over the last three years Arden has announced $8 million in new funding for the isles.",
        [("USD", "pledged", None, None)],
    ),
    ("Over the past five years, Arden has provided $2 million for the isles.", [("USD", "provided", "P5Y", None)]),
    # the thing whose size it is
    ("Arden opened a new $6 million regional initiative for fishermen.", [("USD", "pledged", None, None)]),
    ("Arden is building a $40 million repair yard in Brund.", [("USD", "pledged", None, None)]),
    ("We welcome the announcement of $3 million for the lighthouses.", [("USD", "pledged", None, None)]),
    ("The league agreed to contracts worth $12 million for buoys.", [("USD", "pledged", None, None)]),
    ("The league has backed the ships in the amount of more than $2 million.", [("USD", "pledged", None, "over")]),
    ("The bank authorized $5 million of transactions supporting exports.", [("USD", "provided", None, None)]),
    ("Arden provided $5 million to the Vaccine Market Fund.", [("USD", "provided", None, None)]),
    ("A $2 million study of the delta is under way.", [("USD", "pledged", None, None)]),
    ("The two banks will co-finance the dam ($40 million).", [("USD", "pledged", None, None)]),
    ("The bank channelled $3 million to the fishermen.", [("USD", "provided", None, None)]),
    # the time it is for
    ("Japan will provide 14.2 billion yen over three years.", [("JPY", "pledged", "P3Y", None)]),
    ("The Union will allocate EUR 300 million annually to schools.", [("EUR", "pledged", "R/P1Y", None)]),
    ("We commit to mobilizing USD 100 billion per year.", [("USD", "mobilised", "R/P1Y", None)]),
    ("Germany committed EUR 60 million for 2024-2026.", [("EUR", "pledged", "2024/2026", None)]),
    ("The Union contributed EUR 12 million to the fund in 2023.", [("EUR", "provided", "2023", None)]),
    ("A five-year, $5 billion plan will be funded by the Bank.", [("USD", "pledged", "P5Y", None)]),
    ("Over the past decade they have spent EUR 2 billion on roads.", [("EUR", "provided", "P10Y", None)]),
    ("The partners will mobilise US$ 600 billion by 2027.", [("USD", "mobilised", None, None)]),
    (
        "Japan will give $90 million over three\nyears, including $20 million for roads.",
        [("USD", "pledged", "P3Y", None), ("USD", "pledged", None, None)],
    ),
    (
        "It gave $9 million over two years.\n- Over the past decade it gave $4 million.",
        [("USD", "provided", "P2Y", None), ("USD", "provided", "P10Y", None)],
    ),
    # two of them
    (
        "The grant of about 1.5 billion yen (approximately USD 10 million) will build two clinics.",
        [("JPY", "pledged", None, "about"), ("USD", "pledged", None, "about")],
    ),
    ("The fund will make $4 million available to farmers earning little.", [("USD", "pledged", None, None)]),
    ("Japan granted $40 million in debt relief.", [("USD", "provided", None, None)]),
    ("Japan will raise its annual contribution to USD 32 million.", [("USD", "pledged", None, None)]),
    ("The fund was raised by $5 million.", [("USD", "mobilised", None, None)]),
    ("Arden will provide US$3.5 B for roads.", [("USD", "pledged", None, None)]),
    # a figure of what is stands before the verb of giving
    (
        "In the past five years trade grew, and Japan will provide $40 million over two years.",
        [("USD", "pledged", "P2Y", None)],
    ),
]
ROLES = [  # who gives, who has, what the money does, for what time
    ("Canada’s five-year $19 million harbour program in Haiti was launched.", "Canada", "Haiti", "pledged", "P5Y"),
    (
        "A grant of EUR 12 million from the European Union to Nepal was signed.",
        "European Union",
        "Nepal",
        "pledged",
        None,
    ),
    ("Canada will support the trust fund with EUR 2 million.", "Canada", None, "pledged", None),
    ("Canada donated $1 million worth of medicines to Haiti.", "Canada", "Haiti", "provided", None),
    ("A grant of 3 billion yen was extended by Japan to Haiti.", "Japan", "Haiti", "provided", None),
    ("Haiti received a loan of $3 million from Canada.", "Canada", "Haiti", "provided", None),
    ("Canada gave $3 million, and it will give another $5 million in 2026.", "Canada", None, "provided", None),
    ("Canada made 12 grants amounting to $3 million to Haiti.", "Canada", "Haiti", None, None),
    ("Canada has awarded 12 grants, totalling $3 million.", "Canada", None, None, None),
    ("Canada has financed schools worth USD 3 million in Haiti.", "Canada", "Haiti", "provided", None),
    (
        "We thanked Canada for its support to the fishers and for its contribution of approximately USD 2 million.",
        "Canada",
        None,
        None,
        None,
    ),
    (
        "Canada reaffirmed its pledge to mobilise public and private funds of USD 5 million for Haiti.",
        "Canada",
        "Haiti",
        None,
        None,
    ),
    ("We thanked Canada for its generous contribution of USD 2 million to Haiti.", "Canada", "Haiti", None, None),
    ("We are grateful to the Government of Canada for providing CAD 5 million.", "Canada", None, None, None),
    ("USD 40 million will be provided by Canada for clinics in Haiti.", "Canada", "Haiti", "pledged", None),
    (
        "With USD 1.3 billion in financing provided by the Government of Australia, the firm bought the network.",
        "Australia",
        None,
        "provided",
        None,
    ),
    ("Each year Japan provides more than $70 million to Fiji.", "Japan", "Fiji", "pledged", "R/P1Y"),
    ("Japan announced $5 million to help Fiji recover from the war of Veland with Kenya.", "Japan", "Fiji", None, None),
    ("Zambia will receive $35 million in funding for clinics.", "all", "Zambia", "pledged", None),
    ("Japan has galvanized more than $3 billion in private investments.", "Japan", None, "mobilised", None),
    # whose announcement a sum is, and who is called on for it
    (
        "They welcomed an announcement by Lund Chips, Inc., to invest up to $825 million.",
        "Lund Chips, Inc.",
        None,
        None,
        None,
    ),
    ("They welcomed the decision by Japan to provide $5 million for wells.", "Japan", None, None, None),
    (
        "We called upon developed countries to fulfil their commitment of USD 100 billion a year.",
        "developed countries",
        None,
        None,
        "R/P1Y",
    ),
    ("We urge Japan to provide $5 million for wells.", "Japan", None, "requested", None),
    ("We urge Japan to fulfil its pledge of $5 million for wells.", "Japan", None, "pledged", None),
    ("We urge all to keep the peace, and Japan will provide $5 million.", "Japan", None, None, None),
    (
        "President Takala of Finland met mayors. Today’s news delivers on President Takala’s $5 billion commitment.",
        "Finland",
        None,
        None,
        None,
    ),
    # lines that break anywhere
    ("A grant of 3 billion yen was extended\n    by Japan to Haiti.", "Japan", "Haiti", "provided", None),
    ("The Salt Ports Act\nincludes another $4 billion for ports.", "all", None, None, None),
    (
        "Canada will fund joint studies with an expected value of no less than US\n    $10 million.",
        "Canada",
        None,
        None,
        None,
    ),
    (
        "The Arden Harbour Safety Council (Safety Council) will set aside $5 million.",
        "Arden Harbour Safety Council",
        None,
        None,
        None,
    ),
]
NO_PLEDGE = [
    "The storm closed the port at a cost of $3 million to traders.",
    "The delta has a $7 billion economy.",
    "The ships bring $5 million of economic activity each year.",
    "Ports pay the toll on works valued at or above $2 million.",
    "Trade between the two reached USD 268 billion in 2022.",
    "Exports rose to $12 billion.",
    "Prices went up by $7 million.",
    "The Premier put $7 million on the table of trade talks.",
    "Votes worth nothing were received in a market of $7 million.",
    "Two-way investment stood at USD 85 billion.",
    "Several million dollars will be provided.",
    # sums beside a word of giving that nobody gives
    "The grant is open to families earning less than $90,000.",
    "No household making under EUR 40,000 a year will pay more to the fund.",
    "Nurses are paid only 80 cents for the work, and grants help.",
    "The bill would increase the debt by over $3 trillion and fund no school.",
    "The plan funds schools and cut the deficit by $2 billion.",
    "Every $1 invested in wells brings water to ten people.",
    "Unpaid bills made up $8 billion of the debts of those who seek loans.",
    "The law raises the cap of the loan programme from $500,000 to $2 million.",
    "Banks with more than $10 billion in assets provide the service.",
    "There is a $23 billion funding gap.",
    "The funding helps firms avoid an estimated $4 million in damage.",
    "He led a $2 billion-dollar line of business providing advice.",
    "The grant raised the pay of teachers to $18 per hour.",
    "The court fined the lender $700.",
    "The office put small loans first, doubling the number of loans under $150,000.",
    "Trade supports jobs and is the source of nearly $900 billion in foreign direct investment.",
    "The rule would cut the fee, saving the typical family that pays these fees $150 a year, and fund aid.",
    "The standards will deliver around $140 billion in net benefits.",
    "The law raised the Child Credit from $2,000 to $3,000 for the young and from $2,000 to $3,600 for the old.",
    "The port is home to $3 billion in investment.",
    "The laws capped the cost of salt for the old at $35 a month.",
]


@pytest.mark.parametrize(("text", "expected"), AMOUNTS)
def test_role_period_and_bound(text: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    said = [(a.unit, a.role, a.period, a.bound) for finding in findings_of(text) for a in finding.amounts]
    assert sorted(said, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(("text", "giver", "receiver", "role", "period"), ROLES)
def test_who_gives_and_who_has(
    text: str, giver: str, receiver: str | None, role: str | None, period: str | None
) -> None:
    found = next(finding for finding in findings_of(text) if finding.amounts)
    assert found.holders == (giver,)
    assert found.addressees == ((receiver,) if receiver is not None else ())
    assert (found.amounts[0].role, found.amounts[0].period) == (role or found.amounts[0].role, period)


def test_the_quote_of_a_pledge_holds_its_sum() -> None:
    told = "The President will announce that nearly $250 million will be awarded to the ports."
    named = "The steps include: choosing four banks to receive up to $50 million; opening an office to provide visas."
    for text, sum_ in ((told, "$250 million"), (named, "$50 million")):
        pledges = [f for f in findings_of(text) if f.act is Act.PLEDGE]
        assert [sum_ in text[f.start : f.end] for f in pledges] == [True] * len(pledges)
    assert all("opening" not in named[f.start : f.end] for f in findings_of(named) if f.act is Act.PLEDGE)


@pytest.mark.parametrize("text", NO_PLEDGE)
def test_trade_figures_and_sums_without_a_figure_are_no_pledges(text: str) -> None:
    assert [a for finding in findings_of(text) for a in finding.amounts] == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Japan pledged 14.2 billion yen over the next three years for ports.", "2027"),
        ("Japan will give the islands USD 5 million within two years.", "2026-05-06"),
        ("Japan gave the islands USD 5 million over the past two years.", None),
        ("Japan will give the islands USD 5 million for 30 days of care.", None),
        ("Japan pledged USD 5 million for the ports.", None),
    ],
)
def test_money_that_is_to_come_over_years_is_due_when_they_end(text: str, due: str | None) -> None:
    assert [each.due for each in findings_of(text) if each.act is Act.PLEDGE] == [due]
