"""Every reason the reader gives has its Japanese: those of the lexicon, and those of passages coded in bench/own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from followthrough.documents import read_all
from followthrough.findings import find
from followthrough.lexicon.load import cues, table
from followthrough.lexicon.phrasebook import spoken
from followthrough.linking.compare import MEASURES
from followthrough.model import Document, Findings
from followthrough.passages import split

BENCH = Path(__file__).parents[2] / "bench"


def reasons(found: Findings) -> Iterator[str]:
    yield found.document.date_reason or ""
    yield from found.document.notices
    for finding in found.findings:
        yield from finding.because
        yield "" if finding.when is None else finding.when.reason
    yield from (gap.reason for gap in found.unread)


def in_english(sentences: Iterator[str]) -> list[str]:
    """Those without Japanese."""
    return sorted({sentence for sentence in sentences if sentence and spoken(sentence, "ja")[1] == "en"})


@pytest.mark.parametrize(("folder", "least"), [("own", 300), ("own_ja", 150)])
def test_every_reason_of_the_coded_passages_has_its_japanese(folder: str, least: int) -> None:
    documents = read_all(BENCH / folder / "documents.jsonl")
    found = [find(split(document)) for document in documents if isinstance(document, Document)]
    assert sum(len(each.findings) for each in found) > least
    assert in_english(sentence for each in found for sentence in reasons(each)) == []


@pytest.mark.parametrize("cue", cues(), ids=lambda cue: cue.id)
def test_why_a_word_is_in_the_lexicon_is_told_in_japanese(cue) -> None:
    assert spoken(cue.why, "ja")[1] == "ja"


def test_why_a_wording_is_stronger_or_weaker_is_told_in_japanese() -> None:
    rungs = [entry["why"] for entry in table("en/strength.toml").get("rung", ())]
    assert rungs
    assert in_english(iter(rungs)) == []


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.__name__)
def test_why_two_statements_are_linked_is_told_in_japanese(measure) -> None:
    told = (measure.__doc__ or "").format(words="bridge, ferry", phrases="“new bridge”")
    assert spoken(told, "ja")[1] == "ja"
