"""Clauses inside clauses, and where the subject of a verb begins."""

from acts_table import A, C, E, P, Q, R, S, acts_of, rows
from reading import findings_of


@rows([
    # a participle that only describes: the verb is still to come
    ("A general based in Brund will lead the rescue fleet.", {C}),
    ("The tolls agreed on in spring will be lowered.", {C}),
    # behind a scene: time, place, company
    ("Working with the assembly, the Salt Bank will finance twenty boats.", {C}),
    ("Building on this work, Norland launched a school for pilots.", {P}),
    ("In 2031 the bank will lend to fishermen.", {C}),
    ("To this end, a joint commission will inspect the wells.", {C}),
    # speech behind a parenthesis, a state resumed behind a content clause
    ("Norland and Oland, under the chair of the Isles, affirm our resolve to mend the canal.", {C}),
    ("We recognise that the toll is high and are committed to lowering it.", {S, C}),
    ("The ministers underlined that the lock is old and remain committed to repairing it.", {S, C, R}),
    # refused for ever
    ("Norland does not and will never recognise the annexation of the isle.", {C, S}),
    # a relative clause with a holder of its own
    ("The canals are a strength that we will use with greater care.", {C}),
    ("There are false charts, which we will not leave in use.", {C}),
    ("This is set out in the policy of the Isles, which Norland welcomes.", {S}),
    ("We are confident that we will prevail.", {S}),  # what one believes is no undertaking
    # what is said
    ("The two leaders affirmed that they would review the tolls.", {C}),
    # behind "in doing so", a colon, a participle that only describes, a comma of its own
    ("In doing so we are committed to training pilots with the islands.", {C}),
    # clauses that go on: behind a relative clause, inside what is told, behind "so", "why", "where"
    ("Those countries that wish to take part in the survey will name a pilot.", {C}),
    ("We salute the pilots who served for years and will return to Brund.", {S}),
    ("They affirmed that Norland stands with the Isles, will guard the reefs, and welcomed the truce.", {C, S}),
    ("Trade needs charts, so Norland agreed to print them.", {C}),
    ("To do so we will train more pilots.", {C}),
    ("Tolls harm the poor, which is why we commit to lowering them.", {C}),
    ("They praised the patrols in the gulf, where Norland will lead the fleet in 2031.", {S, C}),
    ("They noted that efforts to answer the toll should be increased.", {S}),
    ("Noting the toll, the Salt Office, in addition to its loans, commits to lend boats.", {C}),
    ("Participating Lake States will name a pilot.", {C}),
    ("Partner countries reaffirmed their commitment to clear the mines.", {C, R}),
    ("We join the islands in calling for an end to the toll.", {Q}),
    ("The security advisors reaffirmed their commitment to guard the straits.", {C, R}),
    ("We have cut tolls, especially through the Salt Pact endorsed in Brund.", {P}),
    # said now, behind what will be done
    ("We will train pilots, share charts, and welcome a debate on tolls.", {C, S}),
    ("We will each name a pilot, and ask them to meet soon.", {C, Q}),
    ("Participating countries commit to clearing the mines.", {C}),
    ("These firms will identify ten ports.", {C}),
    ("In addition, the Harbour Endowment, with funds from the Isles, provided grants to fishermen.", {P}),
    ("After a good year, the English programme, in partnership with Norland, looks forward to more pupils.", {A}),
    ("Recalling the accords between the Parties, the Parties intend to open the canal.", {R, C}),
    ("During the talks in May, during which the two sides agreed to draw up a plan, it rained.", {C}),
    ("This is a decisive decade for the reefs and the President will continue to rally the world.", {C}),
    ("Norland does not – and will not – seek to take the isle.", {C}),
    # a consequence, a contrast, a place, a vow without its "that": each undertakes something of its own
    ("The cables are old, which is why we commit to guarding them.", {C}),
    ("The chart is old, so the two sides agreed to draw a new one.", {C}),
    ("Where Norland will open a lock is not known.", set()),
    ("The lock is shut, so ships wait.", set()),
    ("We are proud of our reefs, a wealth we pledge to keep.", {C, S}),
    ("We, the leaders of the isles, gathered in Brund, reiterate our will to keep the straits open.", {E, R, C}),
    ("Norland has since delivered ten tugs.", {P}),
    # infinitives and gerunds go on; what is said now stands beside what will be done
    ("We commit to send boats and support the fishermen.", {C}),
    ("We look forward to opening trade and upholding the law of the sea.", {A}),
    ("We support the truce, and commend the fishermen.", {S}),
    ("We will avoid tolls, and call on others to do so.", {C, Q}),
    ("We will mend the dykes and recommit to training pilots.", {C, R}),
    ("Norland will never recognise the annexation and reaffirms its support for the isle.", {C, S, R}),
    ("The Leaders supported the talks and intend to open the canal.", {S, C}),
])  # fmt: skip
def test_clauses(text, acts):
    assert acts_of(text) == acts


@rows(
    [
        ("Norland’s continued adoption of reforms pleased the chair.", set()),
        ("We welcome Norland’s continued support for the truce.", {S}),
        ("Norland continued its work on the reefs.", {P}),
    ]
)
def test_continued_as_an_adjective(text, acts):
    assert acts_of(text) == acts


def test_a_verb_within_a_subject_keeps_its_clause():
    assert all(each.start < each.end for each in findings_of(", we signed need to"))
