"""What is done and what is only told, by families of wording: deeds, wars, bonds, talk, wishes of things."""

from acts_table import A, C, E, M, N, P, Q, R, S, acts_of, rows


@rows([
    # a participle that opens a sentence says how its subject stands
    ("Based on the survey, we will widen the lock.", {C}),
    ("Combined with the dyke, this loan will help fishermen.", set()),
    ("Enhanced aid draws lenders in.", set()),
    # no deed: how a bond stands, what somebody was, wars, feasts, what is weighed
    ("The treaties have formed a bedrock of our trade for decades.", set()),
    ("We laid the foundations of the salt market after the flood.", set()),
    ("Norland laid the groundwork for a new lock.", {P}),
    ("Oland started this war and can end it.", set()),
    ("Oland has destroyed harbours.", set()),
    ("Norland’s pilots have served as guards on the island.", set()),
    ("Since 2031, our collaboration has focused on four fields.", set()),
    ("Norland has focused on training pilots.", {P}),
    ("The Institute provided an overview of the market.", set()),
    ("Last year, Norland and Oland celebrated our 25th anniversary.", {S}),
    ("The parliament of Norland is considering more funds.", set()),
    # under way, and by others
    ("We are exploring a common tariff with the Isles.", {P}),
    ("Norland’s Save Our Seas Initiative is addressing lost nets.", {P}),
    ("The scheme helped build 13 locks.", {P}),
    ("The strategy adopted in 2031 helped reduce tolls by half.", {P}),
    ("This grant has helped train 300 pilots.", {P}),
    ("This grant has helped our region become rich.", set()),
])  # fmt: skip
def test_deeds(text, acts):
    assert acts_of(text) == acts


@rows([
    ("The leaders reviewed the recent progress on the lock.", {P}),
    ("They discussed how to make progress in the talks.", set()),
    ("They discussed the need for progress on tolls.", {A}),
    ("Norland noted that it submitted a new plan this week.", {P}),
    ("Norland indicated that it is in the process of mending the lock.", {P}),
    ("Norland highlighted that it has joined the Salt Pact and intends to end its tolls by June 2031.", {P, C}),
    ("Norland noted that it opposed the toll.", {S}),
    ("Norland and its banks have announced $59 million for the plan.", {P, M}),
    ("The two leaders offered congratulations on the launch of the corps.", {S, P}),
    ("President Lund expressed appreciation for the islands’ pledge to provide boats.", {S}),
    ("The leaders welcomed first steps to demonstrate our mutual commitment to end tolls.", {S}),
    ("The leaders issued the Brund Declaration, a text reflecting our shared commitment to end tolls.", {P, N}),
    ("Participants spoke to the urgency of ending the toll.", {S}),
    ("Norland is supportive of the Salt Plan.", {S}),
    ("The plan of the Isles is a welcome step.", {S}),
])  # fmt: skip
def test_what_is_told(text, acts):
    assert acts_of(text) == acts


@rows([
    # things that aim at something
    ("These loans aim to widen the lock.", {A}),
    ("This work seeks to widen the lock.", {A}),
    ("These schemes seek to improve the lives of fishermen.", {A}),
    ("The partnership hopes to attract lenders.", {A}),
    ("Our shared vision looks to offer fishermen a better life.", {A}),
    ("The leaders affirmed their keenness to hold such talks.", {A}),
    ("Oland’s plans aim to seize the strait.", set()),
    ("We call on states that seek to evade these rules to stop.", {Q}),
    ("Norland and the Isles send their best wishes to the pilots.", set()),
    # nobody is asked, where a thing is what it is expected of
    ("We expect the talks to end by May.", {A}),
    ("Analysts expect the price of salt to fall.", set()),
    ("We expect all shipping lines to keep these rules.", {Q}),
    # an enumeration inside the sentence
    ("Together, we intend to: (i) end the toll; (ii) widen the lock.", {C}),
])  # fmt: skip
def test_wishes(text, acts):
    assert acts_of(text) == acts


@rows([
    ("On 3 May 2031, Premier Lund convened mayors and pilots in Brund.", {E}),
    ("Over the past four years, the premiers have met six times.", {E}),
    ("Secretary Lund led the Norland delegation, alongside Minister Oka.", {E}),
    ("Director Oka joined the Norland delegation to the Salt Forum.", {E}),
    ("The Salt Dialogue featured high-level participation from the Isles.", {E}),
    ("Building on the talks held in Brund on 3 May 2031, we reaffirm our commitment to aid the Isles.", {R, C}),
])  # fmt: skip
def test_meetings_by_the_way(text, acts):
    assert acts_of(text) == acts


@rows([
    ("Norland highlighted planned investments totaling more than $50 billion.", {S, M}),
    ("These investments, totaling more than $25 billion, reflect our close ties.", {M}),
    ("Two-way investment totaling $3 billion links the Isles and Norland.", set()),
])  # fmt: skip
def test_money_in_total(text, acts):
    assert acts_of(text) == acts


@rows([
    # a participle behind a noun, what somebody's life was, bonds, heights, states
    ("Norland has asked for an accord associated with the Salt Treaty.", {Q}),
    ("We defend the principles enshrined in the Salt Charter.", {S}),
    ("Ms. Lund received her J.D. from the Brund School in 2021.", set()),
    ("She worked as a pilot at the Harbour Office.", set()),
    ("Our two countries have developed deep trade and family ties.", set()),
    ("Over three years, the alliance has reached unprecedented heights.", set()),
    ("We have experienced the hardship of the flood.", set()),
    ("Norland and Oland share a strong tradition of trade.", set()),
    ("Norland has agreed to keep and continue all existing checks.", {C}),
    # what is told after all
    ("The Salt Office announced that, beginning in May, the Brund Embassy will resume its work.", {C}),
    ("Consequently, endorsing governments reaffirmed their readiness to widen the lock.", {R, C}),
    ("The bank and the treasury are in discussion to settle the toll.", {P}),
    ("Both sides applauded the progress thus far.", {S, P}),
    ("We welcome the steps already taken by Norland and Oland.", {S, P}),
    ("The authorities of Norland dismantled a ring of smugglers.", {P}),
    ("The ministers confirmed plans to open a school.", {C}),
    ("Boats: Recognising the toll on the coast, Norland will lend twenty boats.", {C}),
    ("Seeking to lower tolls, Norland and Oland have agreed to a Framework for an Agreement on Salt.", {P, N}),
])  # fmt: skip
def test_more_that_only_describes(text, acts):
    assert acts_of(text) == acts


@rows([
    # whom something is expected of, and what is told with its time
    ("We expect salt suppliers, vendors, and carriers to keep these rules.", {Q}),
    ("We expect dam operators to respect these rules.", {Q}),
    ("President Lund is pleased to announce that in December he will bring together mayors.", {C}),
    ("Norland announced that in May it will open three ports.", {C}),
    ("They will further pledge to widen the lock.", {C}),
    ("The scheme helped fishermen apply for loans.", {P}),
    ("The two banks are in late-stage discussions on terms.", {P}),
    ("Both sides commit to more talks and recognised the part of Oland in the Salt Forum.", {C, S}),
])  # fmt: skip
def test_what_is_expected_and_foretold(text, acts):
    assert acts_of(text) == acts


@rows([
    ("The leaders set a bold new goal for trade.", {A}),
    ("We set a collective goal of clearing the strait.", {A}),
    ("Norland joined the common goal of clearing the strait.", {P}),
    ("President Lund extended President Oka an invitation to see the lock.", {Q}),
    ("We are launching a Salt Forum that will meet each year and recommend ways to end tolls.", {P, N}),
    ("Norland welcomed the meeting between the Salt Office and the Isles Pilot School.", {S, E}),
    ("Since we last met in Brund in May 2031, tolls have fallen.", set()),
    ("The Salt Conference to be held in Brund in May 2032 will offer a venue for lenders.", {E}),
    # law of the parties: whom it binds is not said
    ("No harbour toll shall apply.", {C}),
    ("The rate of the toll shall be 15 per cent.", {C}),
    ("The two nations agree that Norland shall not be required to fund more boats.", {C}),
    ("This Agreement shall apply to all ports.", set()),
])  # fmt: skip
def test_goals_calls_and_law(text, acts):
    assert acts_of(text) == acts


@rows([
    # what is underscored or noted of somebody who is bound is that party's undertaking
    ("President Lund underscored that Norland will mend the lock.", {C}),
    ("President Lund emphasised that the lock must be mended.", {S}),
    ("The two sides noted that they plan to hold a regatta.", {C}),
    ("President Lund underscored that Norland remains committed to the “one strait” policy.", {R, S}),
    ("Oland noted that Norland plans to lend $40 million for locks.", {S, M}),
    ("The envoy noted that the fall of tolls will help all fishermen.", {S}),
    # words that share, cover or announce and do no deed
    ("Our two countries shared respective views on the lock.", set()),
    ("The two leaders covered areas where our interests align.", set()),
    ("The group represented banks with trillions of dollars of assets.", set()),
    ("To this end, the leaders highlighted the following steps:", set()),
    ("There is no justification for piracy.", {S}),
])  # fmt: skip
def test_what_is_said_of_somebody(text, acts):
    assert acts_of(text) == acts
