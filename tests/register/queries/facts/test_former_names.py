"""Parties are told with the names they bore and their days, on both engines."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followthrough.lexicon.world import former
from followthrough.register.intake.facts import put_name
from followthrough.register.intake.load_world import load_world
from followthrough.register.models import Party
from followthrough.register.queries import parties
from followthrough.register.queries.facts.former_names import former_names

pytestmark = pytest.mark.usefixtures("register")
NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def test_parties_bring_their_former_names_with_their_days() -> None:
    load_world(partnerships=["ASEAN-Japan"], person="Aoi", now=NOW)
    told = {row.key: [(one.name, one.since, one.until) for one in row.former] for row in parties()}
    assert told["MM"] == [("Burma", "1948-01-04", "1989-06-18")]
    assert told["TH"] == [("Siam", "1782", "1949-05-11")]
    assert told["JP"] == []


def test_a_state_that_is_no_more_is_told_with_what_came_of_it() -> None:
    put_name(Party, "CSHH", person="Aoi", now=NOW, name="Czechoslovakia", kind="country")
    (row,) = parties()
    assert [(one.since, one.until, one.became) for one in row.former] == [
        ("1918-10-28", "1993-01-01", ("Czech Republic", "Slovakia"))
    ]


def test_every_former_name_is_told_of_its_party() -> None:
    assert {one.id for one in former()} == {one.id for one in former() if former_names(one.id)}
    assert sum(len(former_names(key)) for key in {one.id for one in former()}) == len(former())
