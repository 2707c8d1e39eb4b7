"""Goals, bonds and values: what somebody or something is."""

from acts_table import A, C, P, Q, R, S, acts_of, rows


@rows([
    # bonds
    ("Our partnership is rooted in shared values and mutual respect.", {S}),
    ("The fee is based on tonnage.", set()),
    ("We are bound by the conviction that the marsh belongs to all.", {S}),
    ("Norland’s support for the islands is unwavering.", {S}),
    ("The canal remains a key priority of both governments.", {S}),
    ("The siege of the harbour is unacceptable.", {S}),
    ("Free islands have the right to choose their own allies.", {S}),
    ("The opening of the lock was noted with appreciation.", {S}),
    ("We hold a common vision for the delta.", {S}),
    ("The ministers also reinforced the importance of clean rivers.", {S}),
    ("Many stressed the danger of high tolls.", {S}),
    ("We were encouraged by the opening of the lock.", {S, P}),
    ("Members are encouraged to share their charts.", {Q}),
    ("The ministers noted that the toll would help the poor.", {S}),
    ("The ministers noted that trade reached a new height.", set()),
    ("The ministers considered what could be done.", set()),
    ("We recognise the lock’s age and have considered options for its repair.", {S}),
    # rules broken, sides taken
    ("Oland has violated the law of the sea.", {S}),
    ("The siege is a blatant violation of the truce.", {S}),
    ("Both leaders regard the dam as a danger.", {S}),
    ("We have stood together against the toll.", {S}),
    ("We have once again made clear our support for the fishermen.", {S}),
    ("There was broad recognition of the danger of high tolls.", {S}),
    ("There must be no peace without the fishermen.", {S}),
    ("Oland must not succeed in closing the strait.", {S}),
    ("We state clearly that any siege would be a hostile act.", {S}),
    ("We take great pride in our lighthouses.", {S}),
    ("They agreed that the dam would have held.", {S}),
    ("We realise that our seas are rising.", {S}),
    ("The Salt League has realised its plan.", {P}),
    ("Oland continues to wage its war.", set()),
    ("Oland has failed to close the strait.", set()),
    ("The leaders inaugurated a new era of trust.", set()),
    ("Today’s first meeting focused on tolls.", set()),
    # said again: what binds already is no view
    ("They reaffirmed the deep friendship between the two islands.", {R}),
    ("They reaffirmed the importance of clean rivers.", {R, S}),
    # what is seen at the beginning only sets the scene
    ("Recognising the importance of salt, we will mend the works.", {C}),
    ("RECOGNISING the importance of salt;", {S}),
    # goals
    ("Our top priority is ending the blockade.", {A}),
    ("It is important to keep the sea lanes open.", {A}),
    ("Reform is critical to keeping the sea lanes open.", set()),
    ("We look to deepen our trade in seeds.", {A}),
    ("We envision a delta without poverty.", {A}),
    ("A memorandum on minerals aims to deepen our ties.", {A}),
    ("We reaffirm our joint goal of ending hunger.", {A, R}),
    ("They built boats with the goal of ending hunger.", {P}),
    ("They stressed that the storm shows the need to mend the dykes.", {A, S}),
])  # fmt: skip
def test_states(text, acts):
    assert acts_of(text) == acts
