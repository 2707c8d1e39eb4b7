"""Meetings, visits and ceremonies: reported, received, led, attended, scheduled."""

from acts_table import A, C, E, P, Q, S, acts_of, rows


@rows([
    # received and led
    ("President Lund welcomed Prime Minister Oka to Brund.", {S}),  # a place the program does not know
    ("President Lund welcomed Prime Minister Oka to the White House.", {E}),
    ("The ministers led the inaugural Harbour Dialogue.", {E}),
    ("Minister Oka opened the meeting with a report on tolls.", {E}),
    ("Four ministers participated in this year’s harbour conference.", {E}),
    ("They were joined on the second day by the Secretary of Trade.", {E}),
    ("Norland is hosting the 2031 Salt Summit in Brund on 3 July.", {E}),
    ("On 17 March, the chair convened the Forum on Tolls.", {E}),
    ("During an official visit to Brund, President Oka opened a school for pilots.", {E, P}),
    # scheduled
    ("We commit to holding the next Harbour Summit in 2031.", {C, E}),
    ("They affirmed their intent to convene the Salt Dialogue later this year.", {C, E}),
    ("Norland will convene the Harbour Investment Summit.", {C, E}),
    ("The islands will host the next edition in 2031.", {C, E}),
    ("The minister invited her guest to visit Norland in 2031.", {E, Q}),
    ("We look forward to meeting in Brund in 2031.", {A, E}),
    # none
    ("The three countries will hold a first meeting of their pilots.", {C}),  # nobody says when
    ("The meetings of the board are chaired by its oldest member.", set()),  # a custom
    ("Leaders at the Salt Summit will take further steps to lower tolls.", {C}),
    ("We meet at a time when the marshes are drying.", set()),
    ("As the world gathers in Brund, we condemn the blockade.", {S}),
    ("Norland welcomed almost two million people who fled the flood.", {P}),
])  # fmt: skip
def test_events(text, acts):
    assert acts_of(text) == acts
