"""Labels before the words of a passage, and items of more than one sentence."""

from acts_table import C
from reading import findings_of

STEM = "We commit to:\n\n"


def acts(text, **known):
    return [str(finding.act) for finding in findings_of(text, **known)]


def test_a_bold_label_does_nothing_by_itself():
    text = f"{STEM}- **Opening the Canals:** Norland will lend two dredgers.\n"
    assert acts(text) == [C]
    (finding,) = findings_of(text)
    assert finding.holders == ("Norland",)


def test_a_label_with_tags_and_one_that_ends_with_a_full_stop():
    assert acts(f"{STEM}- **<u>Opening the Canals</u>**: The canals are old.\n") == []
    assert acts(f"{STEM}- **Opening the canals.** The canals are old.\n") == []


def test_an_item_without_a_label_is_still_read():
    assert acts(f"{STEM}- **Open** the canals to all.\n") == [C]


def test_labels_in_tags_and_before_a_dash():
    assert acts(f'{STEM}- <span style="x">Opening the Canals:</span> The canals are old.\n') == []
    assert acts(f"{STEM}- **Opening the Canals** – The canals are old.\n") == []
    assert acts(f"{STEM}- **<u>Opening the canals</u>.** The canals are old.\n") == []


def test_a_label_of_two_lines_and_one_with_a_name_at_its_end():
    assert (
        acts("-   **Launching Salt Initiatives to Support\n    Salt in the United States: **The locks are old.\n") == []
    )
    assert acts("- **Salt and\n  Silt** –\n  Norland will lend two dredgers.\n") == [C]
    assert acts("-   **Launching the *Salt Platform on Tolls***.\n    The canals are old.\n") == []


def test_a_party_before_a_colon_is_no_label():
    (finding,) = findings_of("- **Japan:** We will open two schools.\n")
    assert finding.act == C


def test_later_sentences_of_an_item_stand_for_themselves():
    assert acts(f"{STEM}- Mend the locks. The locks are old and narrow.\n") == [C]
