"""What sentences do. Tables first: our own sentences, one construct a row, the acts a careful coder would give."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reading import findings_of, read_text

C, A, R, P, S, Q, E, M, N = (
    "commitment", "aim", "reaffirmation", "progress", "position", "request", "event", "pledge", "instrument",
)  # fmt: skip

SENTENCES = [
    # verbs that bind
    ("We will open a joint school for river pilots.", {C}),
    ("Both sides agreed to strengthen cooperation in fisheries, forestry, mining and tourism.", {C}),
    ("The ministers decided to share their flood forecasts.", {C}),
    ("We are committed to restoring the wetlands of the delta.", {C}),
    ("Norland undertakes to release the detained sailors.", {C}),
    ("We intend to work closely on the repair of the harbours.", {C}),
    # what was done behind an aside, and what only goes on in a list
    ("They decided to mend the lock and, to this end, adopted the Action Plan for Locks.", {C, P, N}),
    ("They decided to mend the lock and the pier, and, in May, opened the school.", {C, P}),
    ("They decided to mend the lock, the pier, shared by both, opened the school.", {C}),
    # nominal and said again
    ("We reaffirm our commitment to restoring the wetlands.", {C, R}),
    ("The leaders renewed the commitment to further strengthen their ties.", {C, R}),
    ("We remain committed to restoring the wetlands.", {C, R}),
    ("We remain committed to peace and stability.", {R, S}),
    ("We reiterate our commitment to democracy.", {R, S}),
    # predictions are no commitments
    ("This will help farmers in the valley.", set()),
    ("They will allow ships to pass at night.", set()),
    ("Our partnership will ensure that we prosper.", set()),
    # aims
    ("We look forward to the early reopening of the pass.", {A}),
    ("We must do more for the villages on the coast.", {A}),
    ("Both sides stressed the need to explore new sea routes.", {A, S}),
    # positions
    ("We condemn the attack on the lighthouse.", {S}),
    ("The two sides emphasised the importance of clean rivers.", {S}),
    ("We express our deep concern about the missing crew.", {S}),
    # requests
    ("We call on all parties to let the convoys pass.", {Q}),
    ("The leaders tasked their ministers to draft a timetable.", {Q}),
    ("States should publish their catch figures.", {Q}),
    # progress
    ("More than 12,000 pilots have been trained since 2023.", {P}),
    ("Since May 2023, more than 670 pilots have been trained.", {P}),
    ("We know more than Norland will say.", set()),
    ("Japan has trained 200 harbour masters since the talks began.", {P}),
    ("The two navies are mapping the reefs together.", {P}),
    # instruments
    ("The ministers signed the Protocol on River Pilots.", {P, N}),
    ("We welcome the establishment of the Delta Research Centre.", {S, P, N}),
    ("We support the full implementation of the Treaty on Salt Marshes.", {S, N}),
    # events
    ("The ministers met in Lisbon on 3 May 2021.", {E}),
    # more than one
    ("We condemn the attack and call on all parties to lay down their arms.", {S, Q}),
    ("Noting the good progress in dredging the canal, both sides agreed to widen the locks.", {S, P, C}),
    ("We will dredge the canal, and we look forward to the visit of the engineers.", {C, A}),
    ("Norland noted the intention of the islands to build a pier.", {C}),  # theirs, not Norland's
    # money
    ("The United States will provide $20 million for irrigation.", {C, M}),
    ("Trade between the two countries reached $20 billion in 2019.", set()),
    # reported speech
    ("She said that Norland would lend two inspectors.", {C}),
    ("China said it would train the crews.", {C}),
    ("The two sides noted that the lock has been mended.", {P}),
    ("The ministers noted with satisfaction that the lock has been mended.", {S, P}),
    ("Both sides agreed that their ministers should meet every year.", {C}),
    ("We agreed that the next steps would be chosen by pilots.", {C}),
    ("Norland pledged its full support to the mediator.", {C}),
    ("The leaders shared the intention to deepen their trade.", {C}),
    ("The two leaders concurred that they would keep in close touch.", {C}),
    ("The two leaders concurred that the toll is high.", {S}),
    # words between the verb and its infinitive
    ("We intend, in partnership with employers, to train the young.", {C}),
    ("The Parties shall, subject to their laws, publish the charts.", {C}),
    # states that open a sentence
    ("Gravely concerned by the loss of the ferry,", {S}),
    ("Determined to end the smuggling of ivory,", {C}),
    # legal language
    ("All hostilities along the river shall cease at noon.", {C}),
    ("This Agreement shall enter into force on 1 May 2027.", {N}),
    ("A Joint Committee is hereby established.", {P, N}),
    # what merely happens
    ("The next round will be held in Oslo in 2027.", {E}),
    ("The summit opened on Wednesday.", {E}),
    ("Norland did not discuss the toll.", set()),
    ("We did not agree on the toll.", set()),
    # shadows of verbs
    ("The planned agreement was on the table.", set()),
    ("Support Group meetings are open.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "acts"), SENTENCES, ids=[text[:60] for text, _ in SENTENCES])
def test_acts_of_a_sentence(text, acts):
    assert {str(finding.act) for finding in findings_of(_body(text))} == acts


def _body(text: str) -> str:
    """The sentence inside a numbered paragraph, so that it is no title."""
    return f"1. {text}"


STEMS = [
    ("We commit to:\n\n- Repair the locks of the canal.\n- Train the lock keepers.\n", [C, C]),
    ("Key accomplishments include:\n\n- Opening three harbour schools in the delta.\n", [P]),
    ("We call on the two governments to:\n\n- Release the sailors.\n", [Q, Q]),
    ("HEREBY AGREE TO:\n\n1. Mend the locks.\n\n2. Train the keepers.\n", [C, C]),
]


@pytest.mark.parametrize(("text", "acts"), STEMS, ids=[text[:20] for text, _ in STEMS])
def test_items_do_what_their_stem_does(text, acts):
    assert [str(finding.act) for finding in findings_of(text)] == acts


def test_preamble_verbs_in_capitals():
    found = findings_of(
        "RECOGNISING the value of old forests;\n\nREAFFIRMING our commitment to protecting whales;\n\nHEREBY AGREE:\n"
    )
    assert [str(f.act) for f in found][:3] == [S, R, C]


def test_a_language_not_read_yet_is_said_so():
    found = read_text("Los ministros acordaron abrir una escuela.", language="es")
    assert found.findings == ()
    assert "not read yet (es)" in found.unread[0].reason


PIECES = [
    *"we will agree reaffirm the Japan $ and which has been signed Treaty * — “ ”".split(),
    *("commitment to", "3 million", "by 2030", ",", ";", "need to", "continue to", "- ", "1. ", "(a) ", "\r\n", "\n\n"),
    *("\u200f", "\u200b", "é", "e\u0301", "\U0001f30a", "\x00"),
]


@pytest.mark.property
@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
@example(["agree", "commitment to", "the"])  # cut behind an article
def test_any_text_of_cues_is_read_with_right_offsets(pieces):
    text = " ".join(pieces)
    found = read_text(text)
    for finding in found.findings:
        assert 0 <= finding.start <= finding.cue.start < finding.cue.end <= len(text)
        assert finding.start < finding.end <= len(text)
    for mention in found.mentions:
        assert 0 <= mention.start < mention.end <= len(text)


def test_a_sentence_too_long_for_one_piece_is_said_so():
    text = "1. We will promote trade with partners in the region " + "and with partners in the isles " * 3000
    found = read_text(text + ".")
    assert found.findings[0].act == "commitment"
    assert found.unread
    assert "read in parts" in found.unread[0].reason


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("A Joint Customs Committee is established.", {"progress", "instrument"}),
        ("A Reef Contact Group is created, to be led by Norland.", {"progress", "instrument"}),
        ("A Joint Customs Committee is established by the two parties where needed.", {"instrument"}),
        ("While in Brund he called on the President and thanked him.", {"position"}),
        ("The minister called on the President to open the lock.", {"request"}),
        ("They called on President Lund for restraint.", {"request"}),
        ("The eighth Lake Summit is to take place in Brussels in 2038.", {"event"}),
        ("The ministry is to open the lock in 2038.", {"commitment"}),
    ],
)
def test_what_is_set_up_who_is_visited_and_what_is_to_take_place(text, acts):
    assert {f.act.value for f in findings_of(text)} == acts
