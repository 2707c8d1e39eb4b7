from __future__ import annotations

from dataclasses import replace

import pytest

from factories import a_document, a_finding
from followthrough.model import Act, Cue, When
from followthrough.register.ledger.headline import end_of, headline, last_day


@pytest.mark.parametrize(
    ("quote", "holders", "expected"),
    [
        ("agreed to double their trade,", ("all",), "Double their trade"),
        ("agreed to double their trade", ("Japan", "ASEAN"), "Japan, ASEAN: double their trade"),
        ("agreed to\n  double", ("A", "B", "C", "D", "E"), "A, B, C and 2 more: double"),
        ("agreed", ("Japan",), "Japan: agreed"),
        ("agreed ;", (), "Agreed"),
        ("agreed to build a quay and to dredge the port", (), "Build a quay and dredge the port"),
        ("agreed on a road to the north and to the south", (), "On a road to the north and to the south"),
        ("agreed themselves to carry their partnership on", (), "Carry their partnership on"),
        ("agreed forward to the early signing", (), "The early signing"),
        ("agreed to Japan helping with the plan", ("Japan",), "Japan helping with the plan"),
        ("agreed to a *joint* **Harbour Plan** for all", (), "A joint Harbour Plan for all"),
        ("agreed to the “Harbour Link” for all", (), "The “Harbour Link” for all"),
        ("agreed to Harbour Link” for all", (), "Harbour Link for all"),
    ],
)
def test_headline(quote: str, holders: tuple[str, ...], expected: str) -> None:
    d = a_document(f"They {quote} and left.")
    assert headline(a_finding(d, quote, holders=holders), d.text) == expected


def test_a_verb_that_is_the_undertaking_stays() -> None:
    d = a_document("Japan will complete the bridge.")
    found = a_finding(d, "will complete the bridge", cue=Cue(6, 19, "en/grammar:will"), holders=("Japan",))
    assert headline(found, d.text) == "Japan: complete the bridge"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The Harbour Board is to open the new quay in 2030.", "Harbour Board: open the new quay in 2030"),
        ("The network is to be established later this year.", "Network: to be established later this year"),
        ("Both sides are to meet every year.", "Meet every year"),
    ],
)
def test_what_somebody_is_to_do_is_told_by_what_is_to_be_done(said: str, expected: str) -> None:
    holder = ("all",) if said.startswith("Both") else (expected.partition(":")[0],)
    word = " is" if " is to" in said else " are"
    at = said.index(word) + 1
    cue = Cue(at, at + len(word) - 1, "en/grammar:is-to")
    assert headline(a_finding(a_document(said), said.rstrip("."), holders=holder, cue=cue), said) == expected


@pytest.mark.parametrize(
    ("said", "cue", "lexicon", "expected"),
    [
        ("両首脳は、橋を架けることで一致した。", "ことで一致した", "ja/commitment:agree-to-do", "日本：橋を架ける"),
        ("日本は、橋を架けていく。", "架けていく", "ja/grammar:going", "日本：橋を架けていく"),
        ("また、日本は、橋を目指す。", "を目指す", "ja/aim:aim-at", "日本：また、日本は、橋を目指す"),
    ],
)
def test_what_a_japanese_sentence_ends_with_goes_without_saying(
    said: str, cue: str, lexicon: str, expected: str
) -> None:
    d = a_document(said)
    at = said.index(cue)
    found = a_finding(d, said, cue=Cue(at, at + len(cue), lexicon), speaker=("Japan",), holders=("Japan",))
    assert headline(found, d.text) == expected


def test_few_words_after_the_cue_are_told_with_those_before_it() -> None:
    d = a_document("They stressed that the talks on the canal need to move on.")
    found = a_finding(
        d, "the talks on the canal need to move on", Act.AIM, cue=Cue(42, 49, "en/aim:need to"), holders=()
    )
    assert headline(found, d.text) == "The talks on the canal need to move on"


def test_a_cue_of_one_little_word_names_no_step() -> None:
    d = a_document("They agreed to a Harbour Treaty.")
    found = a_finding(
        d, "agreed to a Harbour Treaty", Act.INSTRUMENT, cue=Cue(12, 14, "x"), instruments=("Harbour Treaty",)
    )
    assert headline(found, d.text) == "Agreed to a Harbour Treaty"


def test_an_instrument_is_named_with_what_happens_to_it() -> None:
    d = a_document("They welcomed the signing of the Harbour Treaty, expected this year.")
    cue = Cue(18, 25, "en/instrument:signing")
    known = {"cue": cue, "instruments": ("harbour Treaty", "Treaty"), "holders": ()}
    assert headline(a_finding(d, d.text, Act.INSTRUMENT, **known), d.text) == "Harbour Treaty: signing"
    assert headline(a_finding(d, d.text, Act.INSTRUMENT, cue=cue, holders=()), d.text) == d.text.rstrip(".")


def test_a_name_of_one_word_does_not_say_which() -> None:
    d = a_document("We will open the joint centre in Port Halden by 2030.")
    found = a_finding(d, d.text, Act.INSTRUMENT, cue=Cue(8, 12, "en/instrument:open"), instruments=("centre",))
    assert headline(found, d.text) == "We will open the joint centre in Port Halden by 2030"


def test_a_long_headline_ends_at_a_word() -> None:
    d = a_document("agreed " + "to strengthen the cooperation " * 9)
    told = headline(a_finding(d, d.text), d.text)
    assert told.endswith("to strengthen the …")
    assert len(told) <= 112


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2022", "2022-12-31"),
        ("2024-02", "2024-02-29"),
        ("2023-02", "2023-02-28"),
        ("2022-06-05", "2022-06-05"),
        ("2022-13", ""),
        ("0000-01", ""),
        ("P3Y", ""),
        ("2022-Q3", ""),
        ("²022", ""),
        ("", ""),
    ],
)
def test_end_of(date: str, expected: str) -> None:
    assert end_of(date) == expected


def test_a_resolved_time_knows_better_than_the_due_date() -> None:
    d = a_document()
    due = a_finding(d, "agreed to double their trade by 2030", due="2030")
    assert last_day(due) == "2030-12-31"
    assert last_day(replace(due, when=When("2030", latest="2030-03-31"))) == "2030-03-31"
    assert last_day(replace(due, due=None)) == ""
