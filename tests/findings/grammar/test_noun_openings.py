"""A first word that is spelt like a verb and is a noun."""

import pytest

from reading import findings_of

OPENINGS = [
    ("Work on the canal will be completed in 2031.", ["commitment"]),
    ("Travel time between the ports will be cut to four hours.", ["commitment"]),
    ("Support to small firms will be extended in 2031.", ["commitment"]),
    ("Trade in seeds will be promoted.", ["commitment"]),
    ("Exports to Japan have been resumed.", ["progress"]),
    ("Research on tides will be carried out by the institute.", ["commitment"]),
    ("Resources for the plan will be mobilised on a shared basis.", ["commitment"]),
    ("Welcomes the plan and will send boats.", ["position", "commitment"]),
    ("Support countries that will be hit by floods.", []),
    ("Work hard, and the canal will be finished.", ["commitment"]),
]


@pytest.mark.parametrize(("words", "acts"), OPENINGS)
def test_a_first_word_is_the_noun_of_what_follows(words, acts):
    assert [f.act.value for f in findings_of(words) if f.act != "target"] == acts


def test_an_order_stays_one():
    text = "The ministers agreed to:\n\n- support countries that will be hit by floods;\n\n- work on the canal.\n"
    bound = [text[f.start : f.end] for f in findings_of(text) if f.act == "commitment"]
    assert bound == ["support countries that will be hit by floods", "work on the canal."]
