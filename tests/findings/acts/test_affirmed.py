"""What is confirmed or viewed in common, what is reported of others' stances, and wishes politely said."""

from acts_table import A, C, E, P, Q, R, S, acts_of, rows


@rows([
    # an infinitive right behind the verb is what is bound to; a noun between says what it is
    ("The two ministers confirmed to keep in close touch over the ice.", {C}),
    ("We affirm to maintain the lights of the strait.", {C}),
    ("The two leaders reaffirmed to work for the return of the herring.", {C, R}),
    ("The ministers confirmed plans to open a school for pilots.", {C}),
    ("We affirm our desire to deepen our trade in seeds.", {A}),
    ("The ministers affirmed the importance of clear waters.", {S}),
    ("We reaffirm our support for the Harbour Treaty.", {R, S}),
    # what is concurred on: a deed binds, a matter is a view
    ("The two ministers concurred on continuing to mend the lights together.", {C}),
    ("Both sides concurred on the rules of the strait.", {S}),
    ("Both sides concurred on the importance of clear waters.", {S}),
    # a view that those who speak will act
    ("Both ministers shared the view that they would further widen the herring trade.", {C}),
    ("Both ministers shared the recognition that the two countries would mend the lights.", {C}),
    ("Both ministers shared the view that such a toll would be a mistake.", {S}),
    ("The two ministers shared the recognition that the ice is growing.", {S}),
    # wishes
    ("Minister Lund stated that Norland would like to widen its trade in salt.", {A}),
    ("Minister Lund said that Norland would like to thank the Isles for their help.", {S}),
    ("We would like to see a swift end of the talks.", {A}),
    # stances of others, reported
    ("The spokesman said that Norland supports the talks of the Isles.", {S}),
    ("The minister said that he welcomed the decision.", {S}),
    ("The premier said Oland urges the Isles to lower their tolls.", {Q}),
    ("The minister reaffirmed the Isles extended offer of boats.", {R, S}),
    # several speak before an "of"
    ("The leaders of the islands condemn the theft of the nets.", {S}),
    ("Leaders of the Salt Forum reaffirm their support for the treaty.", {R, S}),
    ("The Heads of State attach great importance to clear waters.", {S}),
    ("The ministers of the league plan for storms is old.", set()),
    # a new subject behind "and"
    ("Norland has rallied its friends to lower tolls and the two sides will open two harbours.", {C, P}),
    # a day before its month is no modal
    ("On 3 May, Ms. Lund, Minister for Salt, held a meeting with Mr. Oka, Minister for Reefs.", {E}),
    ("Article 3 may be amended by the Parties.", set()),
    # commitments that are made
    ("The Isles have made a commitment to open their ports.", {C}),
    ("The Isles have made progress on their commitments.", {P}),
    # what is praised as done
    ("We commend Norland for ratifying the Harbour Treaty.", {S, P, "instrument"}),
    ("We congratulate the Isles on the swift completion of the lock.", {S, P}),
    ("We congratulate Ms. Lund on her appointment.", {S}),
    ("We thank the envoy for her efforts to secure the release of the crew.", {S}),
    # needs and aims in other words
    ("The ministers stressed that further efforts were needed to lower the tolls.", {A, S}),
    ("It is high time to mend the lights.", {A}),
    ("What is needed now is a bold step to guard the reefs.", {A}),
    ("More must be done to guard the nets.", {A}),
    ("Our ultimate aim remains a strait free of wrecks.", {A}),
    ("We are striving towards a common herring market.", {A}),
    ("The partnership aims at opening the strait to all boats.", {A}),
    ("The scheme is intended to give young sailors a trade.", {A}),
    ("Both sides hope that the remaining issues will be settled before the thaw.", {A}),
    # deeds in other words
    ("Norland and the Isles have for their part abolished the herring toll.", {P}),
    ("Oland became the twelfth State to join the league.", {P}),
    ("Norland and Oland exchanged pilots in January.", {P}),
    ("Norland and Oland exchanged views on ice.", set()),
    ("The bilateral relationship has made great strides.", {P}),
    ("The premiers celebrated that Norland opened its ports.", {P, S}),
    ("The premiers welcome the Isles renewed offer.", {S}),
    ("They expressed satisfaction with the results achieved in the hunt for pirates.", {P, S}),
    ("A new lighthouse was opened in Brund in March.", {P}),
    ("The meeting considered the report on ice.", set()),
    ("Norland and the Isles consider it wrong to close the strait.", {S}),
    ("So far only three states have ratified the pact.", {P, "instrument"}),
    # who said it, at the end
    ("Norland will lower its tolls, the ministry announced on Monday.", {C}),
    ("The council is not only dredging the canals but also training pilots.", {P}),
])  # fmt: skip
def test_what_is_affirmed(text, acts):
    assert acts_of(text) == acts
