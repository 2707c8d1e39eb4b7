from __future__ import annotations

import pytest

from followthrough.documents import read
from followthrough.documents.doubts import doubts

CLEAN = "The sides renewed their commitments to the plan and to the Secretariat, whose théâtre lies in São Tomé. "


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        ("the partnersâ€™ plan and the sideâ€™s work", "2 places look like a wrong encoding"),
        ("the GenÃ¨ve accord", "1 place looks like a wrong encoding"),
        ("lost \ufffd\ufffd letters", "2 characters were lost"),
        (
            "reaffirmed theircommitments to theirpartnership inthe spirit ofthe plan",
            "4 words seem to have lost a space",
        ),
    ],
)
def test_damage_is_said_with_count_and_place(damage: str, says: str) -> None:
    [notice] = doubts(CLEAN + damage)
    assert notice.startswith(says)
    place = int(notice.split("offset ")[1].split(")")[0].split(";")[0])
    assert place >= len(CLEAN)


@pytest.mark.parametrize(
    "text", [CLEAN * 5, "theirs themselves absinthe", "one misprint ofthe day", "soothe the forthe"]
)
def test_sound_text_has_no_doubts(text: str) -> None:
    assert list(doubts(text)) == []


def test_nothing_is_mended() -> None:
    text = CLEAN + "theircommitments ofthe sideâ€™s inthe \ufffd"
    document = read(text.encode())
    assert document.text == text
    assert len(document.notices) == 3
