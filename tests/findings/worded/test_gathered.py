"""Meetings and ceremonies told in the words of communiques, minutes, plans and wire news."""

import pytest

from reading import findings_of


def _acts(text):
    return {finding.act for finding in findings_of(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The Summit was preceded by the Senior Officials' Meeting on 3 September 2025.",
        "We, the Foreign Ministers of the League and of Norland, gathered by videoconference to take stock.",
        "We, the Ministers of the Member States, meeting in Brund on 14 November 2024 at the invitation of Oland,",
        "The Ministers of Norland and the Isles, having held their session in Brund on 26 June 2025, declare:",
        "WE, the Heads of State of the participating countries, on the occasion of the 20th Summit on 28 October 2025;",
        "The first of them was handed over in February at a ceremony in Brund attended by both ministers.",
        "On the margins of the Forum, Mr. Oka paid a courtesy call on the Governor of Brund.",
        "The one-day gathering in the capital was the second summit between the two blocs.",
        "Summit welcomed the forthcoming co-hosting by Norland and Oland of the Sailing World Cup in October 2027.",
        "The Authority takes note of the holding in Brund, on 14 April 2026, of the round table of donors.",
        "Prime Minister Oka was accorded a ceremonial welcome at the Palace, and laid a wreath at the Cemetery.",
        "The two sides agreed that the Dialogue on Lakes will be held every second year, the next one in Brund.",
        "Officials reviewed arrangements for the Business Forum, which will be organised back to back with the Summit.",
        "2.4 Salt fish: joint auction trial held in Brund in May 2025.",
        "3.2 Hold a regional clean-up week in October of each year.",
        "The leaders agreed to resume work on tolls, in their first summit in more than two years.",
        "The three countries will speed up work, with working-level talks set to open in Brund by the end of January.",
        "Earlier in the day they planted a tree in a classical garden.",
        "There shall be a review conference not later than 2031, preceded by regional meetings.",
        "A Centre for Reefs, decided upon in 2024, opened its doors in Brund on 9 June before the Presidents.",
        "The two Presidents attended the delivery of the fourth ferry.",
        "Ministers took note of the candidature of Oland to hold the next session, in Brund, in 2026.",
        "A season of island film will be presented at the Esplanade in March 2027.",
        "Study visit of quarantine officers to Brund, March 2027",
    ],
)  # fmt: skip
def test_gathering(text):
    assert "event" in _acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Centre was established in 2014.",
        "The proposal was followed by a decision.",
        "The company broke new ground in research.",
        "There shall be a Secretariat.",
        "It was the first time that a bank had done so.",
        "The President has called on all parties to stop.",
        "The offer of assistance was welcomed.",
        "The Ministers recognised the holding of free elections in 2025.",
        "The Fund was handed over to the Bank in 2021.",
        "The agreement is due to expire in 2027.",
        "Building on the outcomes of the talks held in Brund on 3 June 2031, we will lower tolls.",
        "The proposal met with broad sympathy.",
        "The Committee was not accorded a reception.",
    ],
)
def test_no_gathering(text):
    assert "event" not in _acts(text)
