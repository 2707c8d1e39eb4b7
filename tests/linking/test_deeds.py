"""What was promised and is then told as done: the same deed as a verb or as a noun, of the same thing."""

from __future__ import annotations

import pytest

from followthrough.lexicon.load import table
from followthrough.linking.terms import content, deed, deeds
from followthrough.model import Relation
from linking.corpora import linked, two_years

TREATY = "We will work towards the ratification of the Grey Strait Fisheries Agreement."
OFFICE = "We will immediately establish a joint dredging office in the harbour of Saltby."
_EXAMPLES = table("en/strength.toml")["deeds"]


@pytest.mark.parametrize(
    ("earlier", "later", "relation", "why"),
    [
        (
            TREATY,
            "They welcomed the ratification of the Grey Strait Fisheries Agreement by both parliaments.",
            Relation.FULFILLED,
            "“ratification of”: the later text says that what was promised is done.",
        ),
        (
            "We will ratify the Grey Strait Fisheries Agreement.",
            "They welcomed the ratification of the Grey Strait Fisheries Agreement.",
            Relation.FULFILLED,
            "“ratification of”: the later text says that what was promised is done.",
        ),
        (
            OFFICE,
            "We established in March the joint dredging office in the harbour of Saltby.",
            Relation.FULFILLED,
            "“established”: the later text says that what was promised is done.",
        ),
        (
            OFFICE,
            "We enlarged in March the joint dredging office in the harbour of Saltby.",
            Relation.ADVANCED,
            "The later text reports progress on it, not its completion.",
        ),
        (
            "We will reduce the tolls of the Saltby ferry channel.",
            "We reduced the tolls of the Saltby ferry channel.",
            Relation.ADVANCED,
            "The later text reports progress on it, not its completion.",
        ),
    ],
)
def test_a_deed_is_done_where_its_own_verb_or_noun_reports_it(
    earlier: str, later: str, relation: Relation, why: str
) -> None:
    (one,) = linked(*two_years(earlier, later)).links
    assert (one.relation, one.because[0]) == (relation, why)


def test_the_same_deed_of_another_thing_is_not_it() -> None:
    found = two_years(
        "We will sign the Grey Strait Fisheries Agreement and protect the herring of the Grey Strait.",
        "Signing the visitors' book, ministers signed for the herring.",
    )
    assert Relation.FULFILLED not in {one.relation for one in linked(*found).links}


@pytest.mark.parametrize("text", _EXAMPLES["yes"])
def test_the_lexicons_examples_name_a_deed(text: str) -> None:
    assert not deeds().isdisjoint(map(deed, content(text)))


@pytest.mark.parametrize("text", _EXAMPLES["no"])
def test_the_lexicons_counter_examples_name_none(text: str) -> None:
    assert deeds().isdisjoint(map(deed, content(text)))
