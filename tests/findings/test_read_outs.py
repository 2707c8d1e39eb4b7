"""Meetings told of by somebody: what was talked of, said besides, and said at the end, one construction a row."""

from acts_table import A, C, E, P, Q, R, S, acts_of, rows
from reading import findings_of


@rows([
    # importance that is talked of, alone or beside something else
    ("The two leaders discussed the state of the lock and the importance of mending it in time.", {S}),
    ("They talked about the importance of open seas.", {S}),
    ("They discussed the new tolls, regional matters, and the urgency of opening the strait.", {S}),
    ("They discussed a paper on the importance of salt.", set()),
    ("They discussed whether the importance of salt was waning.", set()),
    ("They discussed how to mend the lock.", set()),
    # what was discussed or shared as so, agreed without a "that"; concerns raised
    ("The ministers discussed that such harbours require a survey.", {S}),
    ("President Lund shared with Premier Holm that Norland supports the plan.", {S}),
    ("President Lund shared with Premier Holm the plan of the lock.", {P}),
    ("Both leaders agreed there is nothing more useful than the lock.", {S}),
    ("Both sides agreed the talks were useful.", {S}),
    ("The ministers agreed the lock should be opened.", {C}),
    ("Both sides agreed the toll.", set()),
    ("President Lund also raised continued concerns about the tolls of Oland.", {S}),
    ("Norland and Oland have a shared interest in keeping the strait open.", {S}),
    # another who speaks, behind "and" and behind "where"; talk that is had
    ("The leaders also discussed the Isles and President Lund conveyed strong support for the plan.", {S}),
    ("They exchanged views on the lock and Mr. Holm highlighted the importance of mending it.", {S}),
    ("President Lund welcomed Premier Holm to Brund, where the two leaders reaffirmed their support for the Isles.",
     {E, R, S}),
    ("President Lund visited the port of Brund, where the pilots live.", set()),
    ("Premier Holm spoke today by phone with President Lund, and underscored the commitment of Oland to the truce.",
     {S}),
    ("The leaders had a warm conversation and agreed to mend the lock.", {C}),
    ("The National Security Advisors agreed on the importance of the two continuing to meet.", {S}),
    # what one of them says besides
    ("They discussed ways to go on, with President Lund underscoring the importance of open talks.", {S}),
    ("They exchanged views on the strait, with Minister Holm reiterating Norland’s support for the truce.", {R, S}),
    ("They discussed the lock, with Minister Holm outlining the works.", set()),
    # how a meeting began and ended
    ("The ambassador opened the talks by reaffirming the importance of the strait.", {E, R, S}),
    ("The envoy opened the meeting by noting the progress made in the talks.", {E, P}),
    ("The chair concluded the meeting by calling on all members to pay their dues.", {Q}),
    # what was said at it
    ("The leaders held talks on 3 May, in which we reaffirmed our shared commitment to mending the lock.", {E, C, R}),
    ("The leaders met in Brund, at which they agreed to mend the lock.", {E, C}),
    ("The leaders met in Brund, at which they heard of the lock.", {E}),
    # what a meeting shows
    ("The discussion highlighted the significance of clean harbours.", {S}),
    ("Today’s summit demonstrated the importance of trade in salt.", {S}),
    ("The storm highlighted the importance of strong dykes.", set()),
    # where somebody stands
    ("He was clear about the need to protect fishermen from unfair trade.", {A, S}),
    ("It is clear that the lock is old.", set()),
    ("We stand together in calling for Oland to end its blockade and to withdraw its boats.", {Q}),
    ("Norland and Oland stand firm in the commitment to mend the lock.", {C}),
    ("We stand firm against piracy.", {S}),
    ("Both Presidents remain steadfast in their pursuit of dialogue with the Isles.", {S, R}),
    ("We remain united and resolute in our support of the Charter.", {S, R}),
    ("Norland remain united in the league.", {S}),
])  # fmt: skip
def test_meetings(text, acts):
    assert acts_of(text) == acts


@rows([
    # said again
    ("Norland expressed continued support for the reforms of the Isles.", {S, R}),
    ("Norland and Oland announced a renewed commitment to preserving the great reefs.", {C, R}),
    ("They reaffirmed the unshakable alliance and deep friendship between Norland and Oland.", {S, R}),
    ("They reaffirmed the long friendship between Norland and Oland.", {R}),
    ("Today’s framework reaffirms the two countries’ commitment to the wider talks.", {R}),
    # what must be so, and what somebody must do
    ("Any plan for the strait must be based on full respect for the law of the sea.", {S}),
    ("All islands must be free to choose their own friends.", {S}),
    ("As technology changes our lives, it must reflect our values.", {S}),
    ("The lock must be wide.", set()),
    ("Oland must end its blockade.", {Q}),
    ("The raids of Oland must end.", {S}),
    # what an attack is
    ("The blockade represents a threat to the whole sea.", {S}),
    ("The blockade represents a tenth of the trade.", set()),
    ("These raids cannot and do not change the law of the strait.", {S}),
    ("The lock cannot hold more than two ships.", set()),
    # one who speaks as "I"
    ("I encourage all captains to register their boats.", {Q}),
    ("I want to congratulate the crew.", set()),
    # what goes on behind what is said
    ("We are united in recognising that the tide is a shared threat and will work to widen the dykes.", {S, C}),
    ("We know that the tide is high and will rise.", {S}),
    ("We recognise that climate change is real.", {S}),
    ("It is through trade that Norland and Oland have rebuilt mutual trust and understanding.", set()),
    # a place that is kept
    ("Norland will remain the closest of allies to the Isles.", {C}),
    ("Norland will remain one of the top providers of salt to the Isles.", {C}),
    ("Norland will remain cold.", set()),
])  # fmt: skip
def test_what_is_said_in_other_words(text, acts):
    assert acts_of(text) == acts


@rows([
    # a promise with words between it and its deed
    ("They reaffirmed their commitment at the highest level to mending the lock.", {C, R}),
    ("He communicated the continued determination of Norland to mend the lock.", {C, R}),
    ("We are steadfast in our commitment to the Isles acquiring the boats.", {C}),
    ("We affirm our commitment to the Isles using the full range of means.", {S}),
    ("We are undeterred and steadfast in our commitment to providing the boats.", {C}),
    ("Norland (“Norland”) and Oland (“Oland”, together, the “Partners”) intend to send boats.", {C}),
    # labels, and adjectives that look like orders
    ("**Work Together To Mend the Locks of the Isles**: Norland has sent pilots.", {P}),
    ("- **Mend the Locks**: Norland will send pilots.", {C}),
    ("Close cooperation on cables enhances our security.", set()),
    # rulers, and those who help
    ("The junta must free the crew and end the siege.", {Q}),
    ("The regime should immediately engage in talks.", {Q}),
    ("Aid workers must be allowed in.", {Q}),
    ("We welcome all nations to support the following principles.", {S, Q}),
    ("We welcome the mayors who came to support local schools.", {S}),
    # wishes that are no aims
    ("The President wished the Prime Minister and her people a happy new year.", set()),
    ("We wish to open the lock.", {A}),
    ("President Lund announces the following:", set()),
    # what goes on, what is noted, what rose
    ("Norland continues to support the Isles in their long-term works.", {P, R}),
    ("We continue to support the truce.", {S, R}),
    ("President Lund noted recent domestic actions by Norland to cut its tolls.", {P}),
    ("President Lund noted recent raids on the lock.", {S}),
    ("Both sides welcomed the resumption over the last year of talks on salt.", {S, P}),
    ("The two leaders welcomed the likely convening of a fair.", {S}),
    ("They noted the increase in hunger and agreed to send grain.", {S, C}),
    # needs of which nothing is said
    ("We applaud the report on the consensus around the need to widen the lock.", {S}),
    ("We are determined that Oland will ultimately need to pay for it.", {S}),
])  # fmt: skip
def test_promises_and_what_looks_like_them(text, acts):
    assert acts_of(text) == acts


@rows([
    # who speaks, and what is conveyed
    ("During the meeting, the two reaffirmed the commitment of Norland and Oland to keep the strait open.", {C, R}),
    ("The two planned bridges will be long.", set()),
    ("President Lund conveyed the continued commitment of Norland to mend the locks.", {C, R}),
    ("The campaign will convey the importance of clean harbours.", set()),
    ("They also pledged safe passage for the crews.", {C}),
    ("He noted the United States remains ready to mend the lock.", {C, R}),
    ("They reviewed the works on the lock, as well as reaffirmed their support for the truce.", {R, S}),
    ("The talks touched on tolls as well as renewed patrols.", set()),
    ("The two leaders agreed on the priority of working together.", {S}),
    ("The minister welcomed shared progress, including on salt and fish.", {S, P}),
    ("The investors will deploy boats in the gulf.", {C}),
    ("Norland will (i) mend the lock and (ii) send two boats.", {C}),
    ("He underscored that he looks forward to working with the Premier.", {A}),
    ("The President expressed that he looked forward to visiting Norland.", {A}),
    ("The President expressed that the toll is too high.", {S}),
    ("They expressed satisfaction that the lock has been mended.", {S, P}),
    ("She described the critical need to build on these works.", {A}),
    ("The advisors discussed the value of working together to end hunger.", {S}),
    ("The advisors discussed the value of the contract.", set()),
    ("As Japan assumes the chair of the league, it will keep the Isles closely informed.", {C}),
    ("As the storm nears, it will keep the boats in port.", set()),
    ("The votes do not change the will of the people.", set()),
    # what is told, and no deed
    ("The United States welcomes Oland joining a U.S.-led program.", {S}),
    ("Announced at the first Salt Summit, this scheme works to mend locks.", set()),
    ("The two leaders coordinated on support for the Isles.", set()),
    ("Norland and Oland have coordinated their patrols.", {P}),
    ("President Lund updated Premier Oka on the works.", set()),
    ("The office updated its rules on ice.", {P}),
    ("The Prime Minister provided an update from the Isles.", set()),
    ("He laid out in detail that the toll is high.", set()),
    ("The storm has placed a great burden on the pilots.", set()),
    ("Mr Holm listened to the pilots.", set()),
])  # fmt: skip
def test_who_speaks_and_what_is_only_told(text, acts):
    assert acts_of(text) == acts


@rows([
    ("In 2060 there will be nearly 95 million people on the islands.", set()),
    ("A survey estimates that the fleet will lack 2,000 keepers by 2040.", set()),
])  # fmt: skip
def test_what_is_foreseen_is_no_target(text, acts):
    assert acts_of(text) == acts


def test_a_label_before_a_sentence_is_no_part_of_what_is_quoted() -> None:
    text = "Training Young Pilots: Norland will send two teachers."
    assert [text[f.start : f.end] for f in findings_of(text)] == ["Norland will send two teachers."]


def test_it_is_the_party_of_the_clause_that_opens_the_sentence() -> None:
    bound = findings_of("As Japan widens its yards, it will build a pilot school.")
    assert [finding.holders for finding in bound if finding.act == "commitment"] == [("Japan",)]


def test_principles_that_all_are_to_support_are_no_calls_of_their_own() -> None:
    text = "We welcome all ports to support the following principles:\n\n- Honest catch reports spare the herring.\n"
    assert [f.act for f in findings_of(text) if f.start > text.index("- ")] == []
