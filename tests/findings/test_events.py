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
    # by the way: whom somebody joined, what a meeting was made of, what was accepted
    ("Today, President Lund is joining Prime Minister Oka to speak of the delta.", {E}),
    ("Commissioner Oka also joined the discussions.", {E}),
    ("Norland also joined the Salt League.", {P}),
    ("The harbour event also included a workshop on tolls.", {E}),
    ("The pact also included a clause on tolls.", set()),
    ("Norland and Oland received a briefing by the harbour masters.", {E}),
    ("President Lund accepted the invitation to pay a visit to Norland.", {E}),
    ("They highlighted the second convening of the Salt Board in Brund in August.", {S, E}),
    # scheduled
    ("They looked forward to reconvening the Salt Forum in 2031.", {A, E}),
    ("They hope that the next meeting in early 2031 will end the toll.", {A, E}),
    ("They expressed their intention to meet again in the near future.", {C}),
    ("We will implement the outcomes of the Salt Summit in 2031.", {C}),
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
    ("We look forward to the next Salt Summit being held in Brund.", {A, E}),
    ("The two leaders look forward to seeing one another again in Brund this November for the Salt Forum.", {A, E}),
    ("The ministers have met six times.", set()),
    ("Salt ministers have met eight times, most recently in Brund in July 2031.", {E}),
    ("Ten ministers have visited the Isles.", {E}),
    ("The Salt Council organised a workshop in Brund in May 2031 to train pilots.", {E}),
    ("President Lund and President Oka co-hosted a side event in Brund in May 2031.", {E}),
    ("In May 2031, Minister Lund led a working lunch with the mayors of the Isles.", {E}),
    ("In October 2031, Minister Lund presided over the swearing-in ceremony of the council.", {E}),
    ("Minister Lund traveled to Brund in May 2031.", {E}),
    ("President Lund received yesterday in Brund a delegation of pilots.", {E}),
    ("We welcomed the visit of an Oland trade mission to Norland in 2031.", {S, E}),
    ("We welcome the May 2031 dialogue between Norland and the Isles in Brund.", {S, E}),
    ("In the coming year, our coast guards also plan to conduct a joint exercise in May 2031.", {C, E}),
    ("During the President’s visit, both sides welcomed the plan.", {S}),
    ("Both sides committed during the visit to lowering tolls.", {C}),
    ("On the margins of the Salt Summit, Norland is announcing a prize for pilots.", {C}),
    ("They met in Brund on the margins of the Salt Summit.", {E}),
    ("The leaders of ten islands came together in person in Brund today.", {E}),
    ("The leaders thanked Oland for hosting the Salt Summit in Brund in May 2031.", {S, E}),
    ("We thank Prime Minister Oka for hosting us in Brund.", {S}),
    ("We welcome the offer of Oland to host the next meeting in 2032.", {S, E}),
    ("The leaders attended a state dinner in Brund.", {E}),
    ("Ministers gathered for the signing ceremony in Brund.", {E}),
    ("The visit took place from 3 to 5 May 2031.", {E}),
    ("The Salt Forum, held in Brund on 3 May 2031, drew five hundred fishermen.", {E}),
    ("Norland will chair the next meeting of the Salt Council in May 2032.", {C, E}),
])  # fmt: skip
def test_events(text, acts):
    assert acts_of(text) == acts
