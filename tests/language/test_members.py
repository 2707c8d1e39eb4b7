"""A plain object that stands for an enumeration answers as it does."""

from enum import StrEnum

import pytest

from followthrough.language.members import quick_members


class Tide(StrEnum):
    EBB = "ebb"
    FLOOD = "flood"


QUICK = quick_members(Tide)


def test_members_are_those_of_the_enumeration():
    assert QUICK.EBB is Tide.EBB
    assert [*QUICK] == [*Tide]
    assert QUICK("flood") is Tide.FLOOD


def test_what_is_no_member_is_none_here_either():
    with pytest.raises(AttributeError):
        _ = QUICK.SLACK
    with pytest.raises(ValueError, match="slack"):
        QUICK("slack")
