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


@pytest.mark.parametrize(
    "opening",
    [
        "Under the Salt Agreement announced in May",
        "In addition to the loans of the Harbour Trade Agreement announced in May, and worth $3 million",
        "Following the Salt Plan agreed in May",
        "As part of the joint package adopted in May",
    ],
)
def test_which_plan_a_sentence_opens_with_is_no_deed_of_its_own(opening):
    told = [f for f in findings_of(f"{opening}, Norland will open the lock.") if f.act not in ("pledge", "instrument")]
    assert [(f.act.value, f.cue.lexicon) for f in told] == [("commitment", "en/grammar:will")]


def test_what_a_party_agreed_at_the_beginning_of_a_sentence_is_its_deed():
    (found,) = (
        f for f in findings_of("Under the Treaty, Norland agreed in May to open a lock.") if f.act == "commitment"
    )
    assert found.holders == ("Norland",)
