from __future__ import annotations

from dataclasses import replace

import pytest

from factories import a_document, a_finding
from followthrough.model import Act, Amount, Cue, Target, When
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
        ("agreed to securing the port and training pilots", (), "Secure the port and train pilots"),
        ("agreed to securing the port by dredging and lighting it", (), "Secure the port by dredging and lighting it"),
        ("agreed to training of pilots", (), "Training of pilots"),
        ("agreed on securing the port", (), "Secure the port"),
        (
            "agreed in jointly dredging the port and further deepening it",
            (),
            "Jointly dredge the port and further deepen it",
        ),
        ("agreed to opening the port, and repairing and dredging it", (), "Open the port, and repair and dredge it"),
        ("agreed on an ongoing survey", (), "On an ongoing survey"),
        ("agreed on beginning in May", (), "Beginning in May"),
        ("agreed their shared intention to build a quay", ("Norland",), "Norland: build a quay"),
        ("agreed a commitment to standards in trade", ("Norland",), "Norland: a commitment to standards in trade"),
        ("agreed also to build a quay", (), "Build a quay"),
        ("agreed will therefore build a quay that will last", (), "Build a quay that will last"),
        ("agreed will be built", (), "Will be built"),
        ("agreed to build a quay and a pier that", (), "Build a quay and a pier"),
        ("agreed to build what they speak of that", (), "Build what they speak of that"),
        ('agreed to build <a href="#n9" id="r9">[9]</a> a quay</td>', (), "Build [9] a quay"),
        ("agreed to meeting again; to that end", (), "Meet again"),
        ("agreed to the 3<sup>rd</sup> dock of Hawai\\`i Bay", (), "The 3rd dock of Hawai`i Bay"),
        ("agreed to build a long quay**: Ports need quays", (), "Build a long quay"),
        ("agreed to [the *Salt* Plan](https://example.org/a_b/c) for all", (), "The Salt Plan for all"),
        ("agreed to the [Salt Plan](https://example.org/a", (), "The Salt Plan"),
    ],
)
def test_headline(quote: str, holders: tuple[str, ...], expected: str) -> None:
    d = a_document(f"They {quote} and left.")
    assert headline(a_finding(d, quote, holders=holders), d.text) == expected


@pytest.mark.parametrize(
    ("said", "sum_", "cue", "expected"),
    [
        ("Norland gives over $3 million in yearly assistance to the isles.", "$3 million", "assistance",
         "Norland: over $3 million in yearly assistance to the isles"),
        ("Norland began a $1 million project to clear wrecks.", "$1 million", "project",
         "Norland: a $1 million project to clear wrecks"),
        ("Norland supports it with funding of $2 million.", "$2 million", "funding", "Norland: funding of $2 million"),
        ("Norland provides $4 million for wells.", "$4 million", "provides", "Norland: $4 million for wells"),
        ("Norland provides up to $4 million.", "$4 million", "provides", "Norland: up to $4 million"),
        ("Norland provides the isles with $4 million.", "$4 million", "provides",
         "Norland: provides the isles with $4 million"),
        ("Norland raised its total investment in boats to $9 million.", "$9 million", "investment",
         "Norland: investment in boats to $9 million"),
        ("Norland announced a further gift of $2 million.", "$2 million", "announced",
         "Norland: a further gift of $2 million"),
    ],
)  # fmt: skip
def test_a_sum_is_never_left_behind(said: str, sum_: str, cue: str, expected: str) -> None:
    at, word = said.index(sum_), said.index(cue)
    amount = Amount(1e6, "USD", at, at + len(sum_))
    found = a_finding(
        a_document(said), said.rstrip("."), Act.PLEDGE, cue=Cue(word, word + len(cue), "en/pledge:x"),
        holders=("Norland",), amounts=(amount,),
    )  # fmt: skip
    assert headline(found, said) == expected


@pytest.mark.parametrize(
    ("said", "cue", "holder", "expected"),
    [
        ("In addition, the study of the delta will be carried out by Lund Boats.", "will be carried", "Norland",
         "Norland: the study of the delta will be carried out by Lund Boats"),
        ("The volunteers of the delta will be working with Norland.", "will be working", "Volunteers",
         "Volunteers: work with Norland"),
        ("Norland will be hosting the fair next year.", "will be hosting", "Norland",
         "Norland: host the fair next year"),
    ],
)  # fmt: skip
def test_what_is_done_to_a_thing_names_the_thing_and_what_will_be_hosting_hosts(
    said: str, cue: str, holder: str, expected: str
) -> None:
    at = said.index(cue)
    at_cue = Cue(at, at + len(cue), "en/grammar:will")
    found = a_finding(a_document(said), said.rstrip("."), cue=at_cue, holders=(holder,))
    assert headline(found, said) == expected


def test_an_imperative_behind_a_name_begins_small() -> None:
    said = "Provide pilots to the Port of Alder. Port Alder opens."
    found = a_finding(
        a_document(said),
        "Provide pilots to the Port of Alder",
        cue=Cue(0, 7, "en/grammar:imperative"),
        holders=("Norland",),
    )
    assert headline(found, said) == "Norland: provide pilots to the Port of Alder"
    assert headline(replace(found, holders=("all",)), said) == "Provide pilots to the Port of Alder"


@pytest.mark.parametrize(
    ("figure", "target", "expected"),
    [
        ("30%", Target(metric="methane emissions", percent=30, due="2030"), "Methane emissions: 30% by 2030"),
        ("30%", Target(percent=30), "30%"),
        ("methane emissions down by 30%", Target(metric="methane", due="2030"), "Methane emissions down by 30%"),
    ],
)
def test_a_bare_figure_is_told_with_what_is_counted(figure: str, target: Target, expected: str) -> None:
    said = f"They want {figure} by 2030."
    at = said.index(figure)
    found = a_finding(
        a_document(said), figure, Act.TARGET, cue=Cue(at, at + len(figure), "en/target:x"), holders=(), target=target
    )
    assert headline(found, said) == expected


def test_entry_into_force_is_one_step() -> None:
    said = "They hope for the Reef Treaty entering into force."
    cue = Cue(said.index("entering"), said.index(" into"), "en/instrument:enter")
    found = a_finding(
        a_document(said), said.rstrip("."), Act.INSTRUMENT, cue=cue, holders=(), instruments=("Reef Treaty",)
    )
    assert headline(found, said) == "Reef Treaty: entering into force"


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
        ("両首脳は、制度の更なる活用に期待を示した。", "期待を示した", "ja/aim:hope", "日本：制度の更なる活用"),
        ("両首脳は、港湾施設の改修を進めることを希望した。", "希望した", "ja/aim:hope", "日本：港湾施設の改修を進める"),
        ("両首脳は、新しい国際会議への期待を表明した。", "期待を表明した", "ja/aim:hope", "日本：新しい国際会議"),
        ("→ 日本は、橋を架けることで一致した。", "ことで一致した", "ja/commitment:agree-to-do", "日本：橋を架ける"),
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


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Opening the port to all", "Norland: open the port to all"),
        ("Jointly opening and repairing the port", "Norland: jointly open and repair the port"),
        ("Following the fair, a bridge", "Norland: Following the fair, a bridge"),
    ],
)
def test_an_item_that_begins_with_what_is_being_done_is_told_as_a_deed(said: str, expected: str) -> None:
    item = Cue(0, said.index(" "), "en/grammar:list-item")
    assert headline(a_finding(a_document(said), said, cue=item, holders=("Norland",)), said) == expected
