from __future__ import annotations

import pytest

from followthrough.documents.partners import partnership_in


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
        ("Joint Statement of Fiji, Tonga, Samoa, Kiribati and Palau", ""),  # a roll of those who signed once
        ("", ""),
    ],
)
def test_the_parties_of_a_joint_document(title: str, expected: str) -> None:
    assert partnership_in(title) == expected
