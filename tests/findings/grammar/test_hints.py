"""Hints only save work: with every word held to mean everything, the same is found."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import a_document
from followthrough.findings import find
from followthrough.findings.grammar import sentences
from followthrough.findings.grammar.hints import ALL, MARK, hints_of
from followthrough.findings.grammar.vocabulary import vocabulary
from followthrough.findings.named import events
from followthrough.passages import split

OWN = Path(__file__).parents[3] / "bench" / "own" / "documents.jsonl"
DOCUMENTS = [json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()]
WORDS = (
    "we will the to and of in by , . ; : Norland Oland 2030 2035 40 % per cent half third double tripled fold factor "
    "net zero net-zero carbon-neutral tonnes jobs 12,000 ten thousand trainees USD million provide pledged adopted "
    "signed done Protocol Agreement Plan of Action implementation establish centre held met visit Summit meeting "
    "outcomes if once where subject appropriate including such as cooperation on areas mid-century century reduce "
    "hosted attended opened took place invited joined convene visit welcomed President commitment determination our "
    "emissions agreed noted that should must need support welcome it they both sides was is be has been 50Mt ² "
    "from 72 36 hours target of indicator: least women raised to fall below every no all connect 8 out ten quarter "
    "rise 33rd the last gathered laid a wreath co-chaired next forum deposited its instruments in force Committee "
    "shall back which half have been paid number grants 100 250 everyone"
).split()


class _Everything(dict):
    """What a word means when nothing is ruled out."""

    def __missing__(self, word):
        return ALL


class _Any(frozenset):
    """Verbs that may tell of an event when nothing is ruled out."""

    def __contains__(self, verb):
        return True

    def isdisjoint(self, _):
        return False


def found_in(documents, *, everything):
    with pytest.MonkeyPatch.context() as patch:
        if everything:
            patch.setattr(sentences, "hints_of", lambda _: _Everything())
            patch.setattr(events, "_EVENTFUL", _Any())
        return [find(split(document)) for document in documents]


def test_in_our_own_passages():
    documents = [a_document(each["text"], id=each["id"], date=each.get("date")) for each in DOCUMENTS]
    assert found_in(documents, everything=False) == found_in(documents, everything=True)


@pytest.mark.property
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join))
def test_in_any_row_of_words(text):
    documents = [a_document(f"{text}.", title=None)]
    assert found_in(documents, everything=False) == found_in(documents, everything=True)


def test_hints_are_forgotten_before_they_fill_the_memory():
    hints = type(hints_of(vocabulary("en")))(vocabulary("en"))
    for number in range(60_000):
        hints[f"word{number}"]
    assert len(hints) <= 50_000
    assert hints["agree"] & MARK
