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
    ("The Council will next meet in Brund in 2031.", {C, E}),
    ("They agreed to convene the next Joint Commission in Brund in 2031.", {C, E}),
    ("We look forward to the next Summit in Brund in 2031.", {A, E}),
    ("President Lund will travel to Norland in May 2031.", {C, E}),
    ("For the third year, the leaders invited their neighbours to attend the Salt Summit.", {E, Q}),
    # who was there
    ("Minister Lund convened experts and mayors to discuss tolls.", {E}),
    ("The Isles’ side was chaired by Minister Oka.", {E}),
    ("President Lund and President Oka spoke by telephone on Sunday.", {E}),
    ("The ministers of both islands took part in the meeting.", {E}),
    ("The chair of the bank visited Norland after the vote.", {E}),
    ("The talks were followed by a dialogue with industry.", {E}),
    ("The two leaders met bilaterally today.", {E}),
    ("President Lund welcomed Prime Minister Oka back to the White House.", {E}),
    # none
    ("The three countries will hold a first meeting of their pilots.", {C}),  # nobody says when
    ("The meetings of the board are chaired by its oldest member.", set()),  # a custom
    ("Leaders at the Salt Summit will take further steps to lower tolls.", {C}),
    ("We meet at a time when the marshes are drying.", set()),
    ("As the world gathers in Brund, we condemn the blockade.", {S}),
    ("The Quad’s envoys will meet annually to discuss tolls.", {C}),
    ("We look forward to the results of the Salt Summit in 2031.", {A}),
    ("Norland welcomed almost two million people who fled the flood.", {P}),
])  # fmt: skip
def test_events(text, acts):
    assert acts_of(text) == acts
