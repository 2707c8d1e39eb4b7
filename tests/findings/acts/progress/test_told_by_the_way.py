"""Progress told by the way: of those who are praised, of parts, with its day, by figures, with its time before "of"."""

from acts_table import C, E, N, P, Q, S, acts_of, rows


@rows([
    # what those who are praised have done
    ("The Council commended the Lake Fund, which in the past year financed 14 harbours.", {S, P}),
    ("Ministers thanked the Reef Office, which has trained 900 divers.", {S, P}),
    ("Ministers acknowledged the efforts of Norland, which have tripled the number of pilots since 2021.", {S, P}),
    ("The Heads commended Norland for having made available a patrol boat to the Community.", {S, P}),
    ("Leaders thanked the Isles for having generously put a training vessel at the disposal of the League.", {S, P}),
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
    ("The Council commended the repatriation, in the course of the year, of the lost sailors.", {S, P}),
    ("The Ministers welcomed the launch in the capital of the Isles.", {S}),
    ("We call for the opening in March of the lock.", {Q}),
    ("We look forward to the signing in May of the Salt Pact.", {"aim", N}),
])  # fmt: skip
def test_with_its_time_before_its_object(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts
