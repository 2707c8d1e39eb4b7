"""The article the project began with, row by row; skipped where it is absent."""

import pathlib

import pytest

from followthrough.documents import read
from followthrough.findings import find
from followthrough.passages import split

SEED = pathlib.Path(__file__).parents[3] / "shared/seed/asean-japan-forum-2018.txt"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed article lies outside the repository")


@pytest.fixture(scope="module")
def found():
    return find(split(read(SEED)))


def acts(found, paragraph, *words):
    """Acts of the findings of a paragraph whose quote holds all the words."""
    text = found.document.text
    return [
        f for f in found.findings if f.passage == f"para {paragraph}" and all(w in text[f.start : f.end] for w in words)
    ]


# row: paragraph, words, acts that must be among those read, resolved fields of the first finding of the last act
ROWS = [
    (1, ["33rd"], {"event", "reaffirmation"}),
    (1, ["renewed the commitment"], {"commitment", "reaffirmation"}),
    (1, ["emerging challenges"], {"commitment"}),
    (2, ["good progress"], {"progress", "event"}),
    (2, ["revised work plan"], {"commitment"}),
    (3, ["flagship projects"], {"progress"}),
    (3, ["AHA Centre"], {"progress"}),
    (3, ["Integration Fund"], {"progress"}),
    (4, ["45th Anniversary"], {"event"}),
    (4, ["need to explore"], {"position", "aim"}),
    (5, ["joint statement"], {"event", "instrument"}),
    (5, ["Smart Cities"], {"position", "instrument"}),
    (6, ["intensify efforts"], {"commitment", "target"}),
    (6, ["signing of the Protocol"], {"instrument"}),
    (7, ["multilateral trading"], {"position", "instrument"}),
    (7, ["$50 billion"], {"pledge"}),
    (8, ["Korea Summit"], {"position", "event"}),
    (9, ["South China Sea"], {"position"}),
    (9, ["Japan reiterated"], {"reaffirmation", "position"}),
    (10, ["Indo-Pacific Strategy"], {"position"}),
    (10, ["non-traditional"], {"commitment"}),
]


@pytest.mark.parametrize(("paragraph", "words", "wanted"), ROWS, ids=[f"{row[0]}-{row[1][0]}" for row in ROWS])
def test_each_row_is_found(found, paragraph, words, wanted):
    assert wanted <= {str(f.act) for f in acts(found, paragraph, *words)} | {
        str(f.act) for f in acts(found, paragraph) if f.act in ("target", "event", "aim") and f.act in wanted
    }


def one(found, paragraph, act, *words):
    return next(f for f in acts(found, paragraph, *words) if f.act == act)


def test_the_date_is_inferred_from_the_forum_last_week(found):
    document = found.document
    assert (document.date, document.date_basis) == ("2018-06-18", "inferred")
    assert "33rd" in document.date_reason


def test_the_forum_and_last_week(found):
    assert one(found, 1, "event").when.value == "2018-06-13"
    week = next(m for m in found.mentions if document_words(found, m) == "last week")
    assert week.value == "2018-W24"


def document_words(found, mention):
    return found.document.text[mention.start : mention.end]


RESOLVED = [
    (2, "event", "2017-11"),
    (4, "event", "2018"),
    (5, "event", "2018-11"),
    (5, "instrument", "2018"),
    (6, "instrument", "2018"),
    (8, "event", "2018-06-12"),
]


@pytest.mark.parametrize(("paragraph", "act", "value"), RESOLVED)
def test_times_are_resolved(found, paragraph, act, value):
    words = {(5, "instrument"): "Smart Cities"}.get((paragraph, act))
    assert one(found, paragraph, act, *([words] if words else [])).when.value == value


def test_the_target_has_two_legs(found):
    legs = [f.target for f in found.findings if f.act == "target"]
    assert [(leg.factor, leg.due, leg.baseline) for leg in legs] == [(2, "2022", None), (2, "2022", None)]
    assert ["trade" in legs[0].metric, "investment" in legs[1].metric] == [True, True]


def test_the_pledge_is_japans(found):
    pledge = one(found, 7, "pledge")
    assert pledge.holders == ("Japan",)
    assert [(a.value, a.unit, a.period) for a in pledge.amounts] == [(5e10, "USD", "P3Y")]


def test_one_commitment_with_areas_and_no_date_for_early(found):
    assert len([f for f in acts(found, 10) if f.act == "commitment"]) == 1
    assert all(f.due is None for f in acts(found, 9))


def test_counts_by_rule(found):
    strict = {f.passage for f in found.findings if f.strict}
    assert {"para 2", "para 6"} <= strict <= {"para 2", "para 6", "para 10"}
    assert {"para 1", "para 2", "para 6", "para 10"} == {f.passage for f in found.findings if f.broad}


def test_nothing_is_found_in_the_furniture(found):
    aside = [(p.start, p.end) for p in found.passages.items if p.kind == "furniture"]
    assert len(aside) >= 6
    assert not [f for f in (*found.findings, *found.mentions) if any(a <= f.start < b for a, b in aside)]
