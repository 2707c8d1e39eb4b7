"""What is only talked of, how somebody's life went, what was made a priority: no progress; and deeds near them."""

from acts_table import A, C, P, Q, S, acts_of, rows
from reading import findings_of


@rows([
    # talk
    ("The ministers shared stories of the flood.", set()),
    ("They shared a commitment to open seas.", {S}),
    ("Participants engaged in a series of discussions.", set()),
    ("The officials received briefings on the flood.", set()),
    ("The premier made separate calls to the mayors.", set()),
    ("The two governments released the following statement.", set()),
    ("She outlined the plan of Norland.", set()),
    ("The minister assured the premier of it.", set()),
    ("Norland engaged 300 pilots.", {P}),
    ("The two governments released the Salt Report.", {P}),
    ("The council found that the lock is old.", set()),
    ("President Lund has spoken to the mayors.", set()),
    ("The scheme has made a difference.", set()),
    ("She outlined the steps that Norland has taken to lower tolls.", {P}),
    ("The leaders reviewed ongoing efforts to lower tolls.", {P}),
    ("They discussed ongoing efforts to lower tolls.", set()),
    ("We welcome and support the ongoing work to count the boats.", {S, P}),
    # under way
    ("Norland is reviewing its toll contracts.", {P}),
    ("The ministry is assessing the gaps in its charts.", {P}),
    # how a life went, who and where
    ("Ms. Lund began her career as a pilot.", set()),
    ("Ms. Lund served in the Harbour Office.", set()),
    ("Norland and the academy based in Brund will lend boats.", {C}),
    ("Jared Oka, Minister for Salt", set()),
    ("We will lower tolls on goods and services derived from salt.", {C}),
    # what mattered
    ("Premier Lund has made clean water a priority.", set()),
    ("Premier Lund has made it a priority to open the ports.", {A}),
    ("Premier Lund has made it clear that the toll will stay.", set()),
    # done with what harms
    ("Oland has used unfair practices in the salt market.", set()),
    ("Oland imposed a series of coercive measures.", set()),
    ("The council voted against more boats.", set()),
    ("Norland has taken measures against unfair practices.", {P}),
    ("The council voted to open the lock.", {P}),
])  # fmt: skip
def test_talk_and_lives(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    ("Norland and Oland determined shared principles for the trade in salt.", {P}),
    ("The ministers have determined the route of the canal.", {P}),
    ("The ministers determined to open the lock.", {C}),
    ("As of today, agencies have met each deadline of the plan.", {P}),
    ("Fourteen villages have joined the scheme.", {P}),
    ("At the end of 2022, salt from Oland accounted for only 16 per cent of it, down from 37 per cent.", set()),
    ("The cost of salt accounted for only 16 per cent of it, down from 37 per cent.", {P}),
    ("The tolls must fall, and that is what we are doing.", {A, P}),
    ("The Harbour Office has issued a request for information.", {P}),
    ("The Harbour Office has issued a request for more boats.", {P, Q}),
])  # fmt: skip
def test_deeds_in_other_words(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


STEMS = [
    ("To clean the harbours, the ministry is:\n\n- Releasing new charts.\n- Training pilots.\n", [P, P]),
    ("Norland is taking the following steps:\n\n- Releasing new charts.\n- Training pilots.\n", [P, P, P]),
    ("The priorities are:\n\n- Releasing new charts.\n- Training pilots.\n", []),
    ("Key accomplishments include:\n\n- **Opening the harbours.** Norland is rich.\n", []),
    ("**To date, Norland has sent boats as follows:**\n\n- Isles: nine boats\n", [P]),
    ("**Lending boats:**\n\n- Isles: nine boats\n", []),
]


def test_what_items_and_bold_lines_report() -> None:
    for text, acts in STEMS:
        assert [str(finding.act) for finding in findings_of(text)] == acts, text


@rows([
    ("The Council received the report of the Premier on the pilot scheme.", set()),
    ("The Council received three boats from Norland.", {P}),
    ("Several Ministers made reference to the incidents at sea.", set()),
    ("Norland made a joint statement for the minutes.", set()),
    ("Norland made repairs to the lock.", {P}),
    ("Oland took its seat as a full member.", set()),
    ("Oland took a first step.", {P}),
    ("The envoy said that the task is to finish what has been begun.", set()),
    ("Norland has always championed open harbours.", set()),
    ("Norland has championed open harbours.", {P}),
    ("Norland has long championed open harbours.", set()),
    ("Norland has long trained pilots.", {P}),
    ("Officials had spent most of the night haggling over the toll.", set()),
    ("Norland has spent the loan on locks.", {P}),
    ("The Premier called that a start.", set()),
    ("He has taken to calling the toll a trick.", set()),
    ("The Heads have declared the following:", set()),
    ("The Commission took good note.", set()),
    ("The envoy gave information on the repairs.", set()),
    ("Norland seconded this view.", set()),
    ("Trade in salt has attained record levels.", set()),
    ("The point on the salt convention was withdrawn from the agenda.", set()),
    ("Without the scheme, they warned, it cannot go on.", set()),
    ("The permits, first sought in 2019, have been held up.", set()),
    ("Oland trades in salt, most of it mined in the Isles.", set()),
])  # fmt: skip
def test_what_is_only_said_or_how_it_is(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts
