"""Verbs of saying in a polite frame, and what is agreed that others should do."""

from acts_table import A, C, Q, R, S, acts_of, rows


@rows([
    # the frame does what its verb says
    ("We take this opportunity to thank the pilots.", {S}),
    ("We take this opportunity to reiterate our call on the Isles to end their blockade.", {Q, R}),
    ("The ministers took the opportunity to reaffirm their commitment to mending the lights.", {C, R}),
    ("Our two countries take this statement as an opportunity to reaffirm our respect for the law.", {R, S}),
    ("We use this occasion to reaffirm our support for the treaty.", {R, S}),
    ("We wish to reaffirm our support for the treaty.", {R, S}),
    ("We wish to emphasize that the strait is open.", {S}),
    ("Both sides wish to express concern over the blockade.", {S}),
    ("We re-emphasize the value of clear waters.", {R, S}),
    # another verb in it, or no frame
    ("We wish to open a school for pilots.", {A}),
    ("The pupils took the opportunity to visit the port.", set()),
    ("We take the boat to the opening.", set()),
    # what others should do is no promise of those who agree on it
    ("They agreed that all states should respect the law of the sea.", {S}),
    ("They agreed that Japan should open its ports.", {S}),
    ("Peru and Japan agreed that Japan should open its ports.", {C}),
    ("They agreed that both sides should open their ports.", {C}),
    ("The ministers agreed that their officials should meet every year.", {C}),
    ("They agreed that the tolls should be lowered in May.", {C}),
    # talk
    ("The group conferred on ways to mend the lights.", set()),
])  # fmt: skip
def test_frames(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts
