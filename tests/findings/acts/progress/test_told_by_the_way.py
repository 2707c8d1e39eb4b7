"""Progress told by the way: of those who are praised, of parts, with its day, by figures, with its time before "of"."""

from acts_table import C, E, N, P, Q, R, S, acts_of, rows


@rows([
    # what those who are praised have done
    ("The Council commended the Lake Fund, which in the past year financed 14 harbours.", {S, P}),
    ("Ministers thanked the Reef Office, which has trained 900 divers.", {S, P}),
    ("Ministers acknowledged the efforts of Norland, which have tripled the number of pilots since 2021.", {S, P}),
    ("The Heads commended Norland for having made available a patrol boat to the Community.", {S, P}),
    ("Leaders thanked the Isles for having generously put a training vessel at the disposal of the League.", {S, P}),
    ("Ministers appreciated the help given through the Centre, to which the Union had added three boats.", {S, P}),
    ("Ministers appreciated the help given through the Centre, to which the Union will add boats.", {S, C}),
    # what a thing does by itself, what is, harm, meetings, what others than the praised did
    ("Ministers welcomed the pact, which has grown to 19 members.", {S}),
    ("Ministers thanked the Reef Office, which is in Brund.", {S}),
    ("Ministers thanked the Reef Office, which will train divers.", {S, C}),
    ("Ministers welcomed the dialogue, which met in Brund.", {S}),
    ("Ministers expressed concern about the blockade, which has closed the harbour.", {S}),
    ("Ministers thanked Norland for having hope.", {S}),
])  # fmt: skip
def test_of_those_who_are_praised(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    ("The Meeting discussed the Lake Charter, the second draft of which was finalised in June.", {P}),
    ("Sixteen boats were tested, of which four were withdrawn by their owners.", {P}),
    ("The platform, on which 40 officers have been trained to date, is in Brund.", {P}),
    ("The Council adopted the Protocol on Locks, which eight States have signed.", {P, N}),
    ("The Lake Fund, which has already lent boats to Oland, will buy a ferry.", {P, C}),
    ("The Lake Fund, which has lent boats to Oland, will buy a ferry.", {C}),
    ("The line has three stretches, the first of which (210 km) was finished in August.", {P}),
    ("We will press ahead with a pool, the design of which the Bank has been mandated to complete.", {C, Q}),
    ("The scheme, on which hopes have been pinned, is open.", set()),
    ("They spoke, in the course of which they recalled that the lock was opened.", set()),
    ("The lake is a sea, the level of which has fallen by two metres.", set()),
    ("The Meeting discussed the Lake Charter, the second draft of which is long.", set()),
    ("Norland, whose seat was restored last year, sent its envoy.", {P}),
    ("The scheme through which most fishermen have passed is open.", set()),
])  # fmt: skip
def test_of_parts(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    ("A test range for small boats was opened in Oster on 14 November 2022.", {P}),
    ("A mobile clinic was inaugurated in Oster in May.", {P}),
    ("A guide on clean harbours was published in February 2023.", {P}),
    ("The guide was translated into nine languages.", {P}),
    ("The door was opened by a guard.", set()),
    ("Tolls for sailors were waived in May.", {P}),
    ("A mid-term review was conducted in 2022.", {P}),
    ("Good progress was made on the lock.", {P}),
    ("No progress was made on the lock.", set()),
    ("The Secretariat circulated the draft in March.", {P}),
    ("The first consignment of vaccines reached Oster in May.", {P}),
    ("The road reached Oster in May.", set()),
    ("The portal has been in operation since May.", {P}),
    ("The Council noted with satisfaction that the centre had become operational.", {S, P}),
    ("The Council left when the centre had become operational.", set()),
    ("Ferry services between Brund and Oster were started in 2020.", {P}),
    ("Direct flights between Brund and Oster were started in 2020.", {P}),
    ("New capacity of 840 MW was commissioned across the region.", {P}),
    ("Feasibility studies on the first four stretches were completed in June.", {P}),
    ("Two patrol boats were handed over in June.", {P}),
    ("The fishermen were handed a leaflet.", set()),
    ("Customs data were exchanged on a trial basis.", {P}),
    ("Views were exchanged on tolls.", set()),
    ("The model rules on tolls have been domesticated by six members.", {P}),
    # works that begin
    ("The construction of the railway commenced in December.", {P}),
    ("Work on the second berth started in May.", {P}),
    ("Dredging began in March.", {P}),
    ("The storm began in March.", set()),
    ("The Salt Conference was opened on 3 May 2022.", {E}),
    ("Addresses were delivered by the Premier and the outgoing Chair.", set()),
    ("Three boats were delivered by the Premier.", {P}),
])  # fmt: skip
def test_with_its_day(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    ("Port twinning grew from 9 pairs to 31.", {P}),
    ("The number of member ports rose from 14 to 40.", {P}),
    ("The waiting time at the lock fell from nine hours to four.", {P}),
    ("Membership has grown from nine to 31.", {P}),
    ("The number of boats fell from 31 to nine.", set()),
    ("Average coverage rose to 83 per cent.", {P}),
    ("Work on the second berth is about two thirds complete.", {P}),
    ("The second phase is 40 per cent implemented.", {P}),
    ("A total of 240 officers received training.", {P}),
    ("Some 240 officers benefited from the courses.", {P}),
    ("Officers received training.", set()),
    ("Average rainfall rose to 83 millimetres.", set()),
    ("The cost of a permit rose from $4 to $9.", set()),
    ("Port twinning grew from a small scheme to a large one.", set()),
])  # fmt: skip
def test_by_figures(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    ("The Meeting welcomed the signing in March of the Letter of Intent between the two ports.", {S, P, N}),
    ("We welcome the launch at its Congress of 2022 of the Global Reef Facility.", {S, P, N}),
    ("We welcome the entry into force on 3 May 2022 of the Lake Pilots Convention.", {S, P, N}),
    ("We welcome the adoption at the Summit in Oster of the Lake Action Plan.", {S, P, N}),
    ("The Council welcomed the opening last year of the embassy in Brund.", {S, P}),
    ("We welcome the launch on the sidelines of the Forum of the Global Reef Network.", {S, P, N}),
    ("The Council commended the repatriation, in the course of the year, of the lost sailors.", {S, P}),
    ("The Ministers welcomed the launch in the capital of the Isles.", {S}),
    ("We call for the opening in March of the lock.", {Q}),
    ("We look forward to the signing in May of the Salt Pact.", {"aim", N}),
])  # fmt: skip
def test_with_its_time_before_its_object(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    ("Ministers agreed to join the Brund and Oster tracks, and mandated the Chair to go on.", {C, Q}),
    ("Nine members have by now enacted laws on reefs.", {P}),
    ("Ministers welcomed the completion of the withdrawal of the League Mission.", {S, P}),
    ("The two sides did sign an agreement on salt.", {P, N}),
    ("The two sides did not sign an agreement on salt.", {N}),
    ("The Ministers responsible for transport adopted the revised Protocol on Locks.", {P, N}),
    ("Recalling that diplomatic relations had been established on 24 June 1969, they agreed to meet.", {R, C}),
    ("Oland has confirmed its readiness to supply Norland with salt.", {C}),
])  # fmt: skip
def test_by_their_clause(text: str, acts: set[str]) -> None:
    assert acts_of(text, date="2023-03-14") == acts


@rows([
    ("The report indicates that the centre at Oster was completed in November.", {P}),
    ("The report indicates that there are boats that were delivered.", set()),
    ("The report shows that two boats were delivered in May.", {P}),
    ("Noting that a trial shipment of forty tons was carried out in May.", {S, P}),
    ("The report shows that two boats were not delivered in May.", set()),
    ("The report shows that two boats were large.", set()),
    ("The report shows that the toll was imposed in May.", set()),
    ("The report asks why two boats were delivered in May.", set()),
    ("The report shows that views were exchanged.", set()),
])  # fmt: skip
def test_behind_that(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    ("They expressed satisfaction that the Salt Treaty entered into force on 1 January.", {S, P, "instrument"}),
    ("Ministers were pleased that the Protocol had been ratified by all members.", {S, P, "instrument"}),
    ("They welcomed the fact that the bridge was opened in May.", {S, P}),
    ("They welcomed the fact that trade has reached $3 billion.", {S, P}),
    ("They were pleased that the talks would resume.", {S}),
    ("They expressed satisfaction that relations remain strong.", {S}),
    ("They regretted the fact that trade has fallen by half.", {S}),
    ("They deplored the fact that two villages had been destroyed.", {S}),
])  # fmt: skip
def test_what_is_told_with_satisfaction_as_done(text, acts):
    assert acts_of(text) == acts


@rows([
    ("Since 2021 the two ministries have trained 40 pilots.", {P}),
    ("Since May 2021 Norland has restored 14,200 hectares of land.", {P}),
    ("Since its launch the programme has trained 40 pilots.", {P}),
    ("Since then our teams have repaired nine locks.", {P}),
    ("Since Norland joined the Pact, trade is slow.", set()),
])  # fmt: skip
def test_what_was_done_since_a_time_without_a_comma(text, acts):
    assert acts_of(text) == acts
