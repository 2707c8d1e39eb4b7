"""What "will", "must" and "should" do, and what is announced."""

from acts_table import A, C, E, M, N, P, Q, R, S, acts_of, rows
from reading import findings_of


@rows([
    ("President Lund will reaffirm Norland’s commitment to the alliance.", {R, S}),
    ("The envoy will also welcome the choice of the new chair.", {S}),
    ("The summit will strengthen the ties of the two navies.", set()),  # a meeting binds nobody
    ("We will stand with the people of the delta.", {C, S}),
    ("Norland must open the port at once.", {Q}),
    ("The fleet must be strong.", set()),
    ("This Administration is committed to work swiftly to lower the tolls.", {C}),
    ("This Government has opened three ports.", {P}),
    ("This programme will protect the reefs.", set()),
    ("The Harbour Task Force will help to widen the locks.", {C}),
    ("The review will assess what the dredging did to the fish.", {C}),
    ("This inquiry will examine a broad range of tolls.", {C}),
    ("This study will improve our grasp of the tides.", set()),
    ("The programme will reduce losses from storms.", set()),
    ("The Harbour Programme will reduce losses from storms.", {C}),
    ("The $30 million award will fund new nets.", {M}),
    ("Norland announced that it has opened a port and will open a school.", {P, C}),
    ("The Task Force priorities for 2025 will include: 1) a study of tolls, 2) a new lock, and 3) nets.", {C}),
    ("Task Force priorities for 2031 will include: 1) a study of tolls, and 2) new nets.", {C}),
    ("Key terms of the treaty will include:", set()),
    ("They have finalized commitments by Oland to lower its tolls.", {P, C}),
    ("Oland has reinforced its commitment to protect the reefs.", {C, R}),
    ("They affirmed continued League support for the islands.", {S, R}),
    ("The purpose of our cooperation is and will remain to keep the peace.", {A}),
    ("The programme aims, through exchanges, to train pilots.", {A}),
    ("They are committed to cooperation to end the tolls.", {C}),
    ("Oland announced a plan for new ports in the delta.", {C}),
    ("Oland announced a plan.", {P}),
    ("Today, the President will announce that Norland has now lent its boats.", {P}),
    ("Ships determined to have broken the rules were sold.", set()),
    ("We are determined to have a safe strait.", {C}),
    ("We are optimistic that our efforts will make the strait safer.", {A}),
    ("Norland has been clear: those who sink ships will answer for it.", {S}),
    ("Members need to share their charts.", {A}),
    ("Tolls should be lowered.", {A}),
    ("Victims should not be punished.", {Q}),
    ("Members should share their charts.", {Q}),
    ("All creditors should adopt the clause.", {Q}),
    ("The Salt Amendment will expedite the end of tolls.", set()),
    ("The Salt Observatory will play an important role in this.", set()),
    ("The League’s peacekeepers will leave Brund in May.", {C}),
    ("Foundations have committed $100 million in new funding.", {P, M}),
    ("Norland has committed $100 million over the next three years.", {C, M}),
    ("They signed a memorandum between the Salt Office and the Reef Ministry, which will connect ports.", {P, N}),
    ("Secret tolls should no longer be used.", {Q}),
    ("Norland will no longer be bound by the pact.", set()),
    ("The levy falls away should imports of salt surge.", set()),
    ("This meeting built on the talks of last year.", set()),
    ("This complements the corresponding steps we are taking to enhance trade.", set()),
    ("Aligned with our salt plan, the Leaders agreed to lower tolls.", {C}),
    ("They agreed to cut salt use and demand for ice.", {C}),
    ("The leaders reaffirmed their commitment to train pilots; support trade; and link the islands.", {C, R}),
    ("They agreed to promote safe, trusted ports.", {C}),
    ("Tolls undermine the functioning of and trust in the market.", set()),
    ("The new approach remains a way to keep risks low and tolls in check, and upholding the law.", set()),
    ("The Norland-Oland Salt Forum will allow both islands to deepen trade.", set()),
    ("The report will provide an important opportunity for growth.", set()),
    ("Discussions will focus on tolls.", set()),
    ("The league has committed for the first time to phase out coal fires.", {C}),
    ("We are pleased to announce a loan to the salt bank.", {C}),
    ("To do so we will continue to drain the marshes.", {C}),
    ("The war in the delta must end.", {S}),
    ("We resolved that the militias must leave the delta.", {S}),
    ("We decided to instruct the Joint Board to draw a plan.", {C, Q}),
    ("The ministers noted ongoing talks and agreed to lower the toll.", {C, P}),
    ("This accord reflects our common resolve to share the wells.", {S}),
    ("Norland opened the wells, delivering on our pledge to share them.", {P}),
    ("We will buy their salt and welcome the patience of their buyers.", {C, S}),
    ("More than a dozen towns are considering a tax on salt.", set()),
    ("The islands deserve a government committed to mending their harbours.", set()),
    ("The accord will represent a new beginning.", set()),
    ("We are pleased to serve the isles.", {S}),
    ("Safe anchorage should be a right.", {S}),
    ("Our bond is stronger than ever.", set()),
    ("The Sea Scholars programme honours the first pilots.", set()),
    ("The Norland Salt Agency is exploring a common tariff.", {P}),
    ("We are exploring a common tariff.", {P}),
    ("The leaders opened the Coast Railway, which will carry salt.", {P}),
])  # fmt: skip
def test_futures_and_needs(text, acts):
    assert acts_of(text) == acts


@rows(
    [
        ("Allied ministers will meet on Tuesday to discuss the tolls.", {E}),
        ("President Lund will discuss the tolls with her guests.", set()),
        ("Norland will join the fund for pilots.", {C}),
    ]
)
def test_the_timetable_of_a_fact_sheet(text, acts):
    assert acts_of(text, kind="fact sheet") == acts


@rows([
    ("We are announcing new steps to dredge the harbours.", {C}),
    ("At the summit, we announced a new league of salt makers.", {P}),
    ("The council announced a new fund that will lend to fishermen.", {C}),
    ("The bank confirmed a grant of $5 million for seed stores.", {C, M}),
    ("The council is announcing plans to dredge the harbour.", {C}),
    ("Oland signalled its intent to join the salt league.", {C}),
    ("Norland pledged continued support for the pilots’ school.", {C}),
    ("Norland has committed $2 million to the pilots’ school since 2014.", {P, M}),
    ("The partners have agreed to an Agreement on Tolls.", {P, N}),
    ("We intend for the league to be a home of salt makers.", {C}),
    ("We endeavour to keep the marshes wet.", {C}),
    ("Oland undertook a survey of the reefs.", {P}),
    ("We expect to finish our joint map of the reefs by autumn.", {C}),
    ("The bridge is expected to open.", set()),
    ("Today we announce cooperation with the Isles on salt.", {C}),
    ("The Isles pledged at the harbour summit in June to use their fleet.", {C}),
    ("The coalition intends to arm the boats.", {C}),
    ("Norland and the Isles will remain in close contact.", {C}),
    ("The two ministers agreed that they will remain in close coordination on tolls.", {C}),
    ("Oland’s firms should no longer trade in amber.", {Q}),
    ("The Leaders directed their governments to redouble their efforts.", {Q}),
])  # fmt: skip
def test_announcements_and_intentions(text, acts):
    assert acts_of(text) == acts


def test_a_plan_laid_before_others_binds_weakly():
    assert {"weak"} == {finding.strength for finding in findings("The council laid out its plans to dredge the port.")}


def findings(text):
    from reading import findings_of

    return findings_of(f"1. {text}")


def test_a_sentence_in_bold_above_its_list_is_read_with_it():
    text = "**The two sides agreed to lower the toll by:**\n\n- Halving the fee.\n- Publishing every charge.\n"
    assert [finding.act for finding in findings_of(text)] == ["commitment"] * 3
