"""Input that nobody should send: no exception, right offsets, nothing lost without a word."""

import pytest

from factories import a_document
from followthrough.batch import read_document
from followthrough.exchange.jsonl import lines

PLAIN = "Both sides agreed to mend the locks of the canal by 2030. The ferry was late. "
HOSTILE = {
    "half a million words": PLAIN * 31_500,
    "one sentence of a hundred thousand characters": "We will mend the locks and " + "the weirs and " * 7_200,
    "nothing but cues": "we will agree to reaffirm our commitment to need to call on " * 400,
    "right-to-left marks": "We \u200fwill\u200f open\u202e the pass\u202c by 2030.",
    "zero-width characters": "We w\u200bill open the pa\u200bss by 20\u200b30. We will open it by 2031.",
    "combining accents": "We will open the cafe\u0301 of Ko\u0302te by 2030.",
    "emoji": "We will 🚢 open 🌊 the pass by 2030 🎉. Both sides agreed to help.",
    "carriage returns": "1. We will open the pass.\r\n\r\n2. Both sides agreed\r\nto help by 2030.\r\n",
    "NUL": "We will open\x00 the pass by 2030.\x00 Both sides agreed to help.",
    "lists thirty deep": "\n".join("  " * depth + f"- item {depth}: we will open gate {depth}" for depth in range(30)),
    "nothing": "",
    "spaces": " \n\t \u00a0 \n",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_with_right_offsets(text):
    found = read_document(a_document(text, title=None))
    for finding in found.findings:
        assert 0 <= finding.start <= finding.cue.start < finding.cue.end <= finding.end <= len(text)
        assert text[finding.start : finding.end].strip() == text[finding.start : finding.end]
    assert [line for line in lines(found) if not line.startswith("{")] == []


@pytest.mark.parametrize("name", ["right-to-left marks", "emoji", "carriage returns", "NUL", "combining accents"])
def test_and_its_commitments_are_found(name):
    found = read_document(a_document(HOSTILE[name], title=None))
    assert "commitment" in {str(finding.act) for finding in found.findings}
