from __future__ import annotations

import pytest

from followthrough.documents.partners import lists_in, partnership_in


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("U.S.- Japan Joint Leaders’ Statement", "Japan-United States"),
        ("Joint Statement of the United States and Japan", "Japan-United States"),
        ("Japan–U.S. Joint Leaders’ Statement: Keeping the Sea Lanes Open", "Japan-United States"),
        ("Memorandum of Cooperation between Fiji and Tonga on Tuna", "Fiji-Tonga"),
        ("Joint Vision Statement of Japan, the Philippines, and the United States", "Japan-Philippines-United States"),
        ("Remarks on China and Japan", ""),  # spoken of, not speaking
        ("Joint Statement on Fiji", ""),  # one party is no partnership
        # where they met is nobody who speaks
        ("Reef Partnership of Japan and Fiji: Leaders Meeting in Nuku’alofa, Tonga August 26-30, 2024", "Fiji-Japan"),
        ("Joint Statement of Japan and Fiji in Port Vila, Vanuatu", "Fiji-Japan"),
        ("Joint Statement in Suva, Fiji and Tonga", "Fiji-Tonga"),
        ("Joint Statement of Fiji, Tonga, Samoa, Kiribati and Palau", ""),  # a roll of those who signed once
        ("Quad Leaders’ Joint Statement on Tuna", "Quad"),  # a body that meets speaks as one
        ("Fact Sheet: Quad Leaders’ Day of the Tides", "Quad"),
        ("Joint Statement of the Quad Senior Tide Group", "Quad"),
        ("G7 Leaders’ Statement on Fiji", "G7"),  # it speaks of Fiji
        ("Joint Statement of NATO and G7 Leaders", "G7-NATO"),  # two that speak together
        ("The Lagoon Declaration: Joint Statement of Australia, India, Japan and the United States", "Quad"),  # members
        ("Statement by the Press Secretary on a Meeting with Quad Leaders", ""),  # spoken of
        ("Memorandum on the Designation of a Friend of NATO", ""),
        ("第3回日・フィジー首脳会談共同声明", "Fiji-Japan"),
        ("フィジー・日首脳会談", "Fiji-Japan"),
        ("日本とフィジーの港湾に関する覚書", ""),  # whose it is stands before what it is about
        ("港湾に関する日本とフィジーの覚書", "Fiji-Japan"),
        ("日米首脳共同声明：開かれた海", "Japan-United States"),
        ("第2回日・ASEAN特別首脳会議", "ASEAN-Japan"),
        ("日米豪印首脳会談共同声明", "Quad"),
        ("フィジーに関する日米韓共同声明", "Japan-South Korea-United States"),
        ("フィジー情勢", ""),
        ("日本の港湾", ""),
        ("フィジー首脳会談", ""),
        ("", ""),
    ],
)
def test_the_parties_of_a_joint_document(title: str, expected: str) -> None:
    assert partnership_in(title) == expected


def test_a_body_is_its_members_on_the_day() -> None:
    roll = "Joint Statement of Australia, India, Japan and the United States"
    assert partnership_in(roll, "2023-05-20") == "Quad"
    assert partnership_in(roll, "2001-05-20") == "Australia-India-Japan-United States"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Joint Statement of Japan, Fiji and Tonga on Tuvalu", [{"JP", "FJ", "TO"}, {"TV"}]),
        ("Japan–Fiji Joint Statement", [{"JP", "FJ"}]),
        ("Japan joins Fiji", [{"JP"}, {"FJ"}]),
        ("Joint Statement", []),
    ],
)
def test_the_parties_listed_in_one_breath(title: str, expected: list[set[str]]) -> None:
    assert [set(one) for one in lists_in(title)] == expected
