"""Instruments and what is done to them in the wordings of treaties, minutes and wire news."""

import pytest

from reading import findings_of


def _acts(text):
    return {finding.act for finding in findings_of(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Eleven members have already deposited their instruments.",
        "Adopted by the Governing Council of the Lake Programme at Brund, 19 November 2025",
        "Endorsed by the Ninth Regional Transport Ministers Meeting, Brund, 29 August 2025",
        "A similar accord concluded in 2021 with Oland has so far yielded a single project.",
        "The Fisheries Management Act was amended in March to raise fines.",
        "A revised set of standard operating procedures was adopted in April.",
        "The relevant agreements, signed at Brund, have been ratified by six of the ten states.",
        "They adopted a vision document on youth exchanges.",
        'There is hereby established the Lake Basin Commission (hereinafter "the Commission").',
        "The Convention was opened for signature in Brund on 4 June 2025.",
        "A Pilot Cell of three persons is hereby established at the Harbour Office; its terms are annexed.",
        "An Advisory Board is hereby constituted.",
    ],
)
def test_stage_reached(text):
    assert {"instrument", "progress"} <= _acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Paragraph 2 of Article 8 of the Agreement shall be deleted and replaced by the following:",
        "Cooperation under this Memorandum will commence on the date of its signature and continue for five years.",
        "This Note and Your Excellency's Note in reply shall constitute an agreement between the two Governments.",
        "This Protocol shall be open for signature at Brund from 9 September 2026 to 8 September 2027.",
        "The Convention shall be open for accession by any State of the Gulf.",
        "This Agreement remains open to accession by all littoral States.",
        "This Agreement is made on 14 June 2022 between the Bank of Norland and the Republic of Oland.",
        "The Meeting called on those parties that had not yet ratified SALTA to do so.",
        "Effectiveness of the financing is conditional upon parliamentary ratification in both countries.",
        "Adopt, by the end of 2026, a harmonised code of practice on cold chains.",
        "Revise the Standard Operating Procedure for the Coordination of Rescue in the light of lessons learned.",
        "The leaders agreed to resume long-stalled negotiations on a trilateral free trade agreement.",
        "The two sides concurred on setting up a study group on digital health.",
        "They decided to put in place a network of contact points by 30 June.",
        "The agreement is under ratification in three member states.",
        "The MoU expires in June 2027.",
    ],
)
def test_stage(text):
    assert "instrument" in _acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Members deposited their luggage.",
        "The law was amended in 2025.",
        "Tolls have fallen since the law was amended in May.",
        "All contributions are subject to parliamentary approval.",
        "Talks on tolls were held.",
        "We establish contact with the ports.",
        "There is hereby no doubt.",
        "The fund is in good order.",
        "The budget was approved.",
        "Adopted children have the same rights.",
        "A treaty without teeth has been of little use.",
        "The Ministers spoke of cooperation under difficult conditions.",
    ],
)
def test_no_stage(text):
    assert "instrument" not in _acts(text)
