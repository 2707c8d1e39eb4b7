"""Clauses inside clauses, and where the subject of a verb begins."""

from acts_table import C, P, R, S, acts_of, rows


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
