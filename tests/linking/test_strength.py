from __future__ import annotations

import pytest

from followthrough.linking.strength import force, marked, markers, rungs

RUNGS = {rung.id: rung for rung in rungs()}
MARKERS = {marker.id: marker for marker in markers()}


@pytest.mark.parametrize(("rung", "example"), [(r.id, text) for r in rungs() for text in r.yes])
def test_every_rung_reads_its_own_examples(rung: str, example: str) -> None:
    found = force(example)
    assert found is not None
    assert found.rung.id == rung
    assert example[found.start : found.end] == found.words


@pytest.mark.parametrize(("rung", "example"), [(r.id, text) for r in rungs() for text in r.no])
def test_no_rung_reads_what_belongs_to_another(rung: str, example: str) -> None:
    found = force(example)
    assert found is None or found.rung.id != rung


@pytest.mark.parametrize(("marker", "example"), [(m.id, text) for m in markers() for text in m.yes])
def test_every_marker_finds_its_own_examples(marker: str, example: str) -> None:
    assert marked(example, marker) != []


@pytest.mark.parametrize(("marker", "example"), [(m.id, text) for m in markers() for text in m.no])
def test_no_marker_finds_what_it_must_not(marker: str, example: str) -> None:
    assert marked(example, marker) == []


@pytest.mark.parametrize(
    ("text", "rung"),
    [
        ("We shall endeavour to mark the channel.", "effort"),
        ("Recognising the need for pilots, we will train them.", "bound"),
        ("Ministers reaffirmed their firm commitment to dredge the strait.", "intent"),
        ("WE WILL MARK THE CHANNEL.", "bound"),
        ("The goodwill of the pilots is great.", None),
        ("", None),
        ("Additional Support for the Reef Fund (RF): ** The league intends to mark the channel.", "intent"),
        ("Support for pilots: we will train them.", "stance"),  # no title: it is written as words are
        ("We support this: The League of Ports will mark it.", "stance"),
    ],
)
def test_force(text: str, rung: str | None) -> None:
    found = force(text)
    assert (None if found is None else found.rung.id) == rung


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("The league may mark the channel.", ["may"]),
        ("May the league mark the channel?", ["May"]),
        ("The league keeps its May 2023 word to mark the channel.", []),
        ("In May the league will mark the channel.", []),
        ("May 2023: the league will mark the channel.", []),
    ],
)
def test_a_month_lets_nobody_off(text: str, hedges: list[str]) -> None:
    assert marked(text, "hedge") == hedges


def test_every_entry_says_why() -> None:
    assert all(len(entry.why) > 10 for entry in (*rungs(), *markers()))
    assert [rung.level for rung in rungs()] == sorted((rung.level for rung in rungs()), reverse=True)
