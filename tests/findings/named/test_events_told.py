"""Events as communiqués and progress reports tell them: foreseen, hosted and praised, staged, invited to."""

from acts_table import A, C, E, P, Q, S, acts_of, rows


@rows([
    ("Its first meeting is foreseen for the second quarter of 2034.", {E}),
    ("The next session is envisaged for May 2034.", {E}),
    ("The dredging is foreseen for May 2034.", set()),
    ("The two sides agreed in principle to convene a business forum in Oster in May 2034.", {C, E}),
    ("The two sides agreed in principle to mend the lock in May 2034.", {C}),
    ("Ministers appreciated Norland's hosting of the Youth Choir in Brund in August.", {S, E}),
    ("Ministers thanked Oland for its hosting of the Lake Games in Oster in May 2031.", {S, E}),
    ("Ministers thanked Oland for its hosting of the office.", {S}),
    ("The Lake Games were staged for the first time in Oster in May 2031.", {E}),
    ("She extended an invitation to President Oka to pay a return visit in 2034.", {Q, E}),
    ("She extended an invitation to all ports to apply by May 2034.", {Q}),
    ("The delegation of Oland was received by the President on 3 May 2031.", {E}),
    ("The Premier received the envoy of Oland on 3 May 2031.", {E}),
    ("Norland received three boats on 3 May 2031.", {P}),
    ("The workshop drew 90 pilots from nine ports.", {E}),
    ("The lock drew 90 pilots from nine ports.", set()),
    ("The Summit was preceded by the Council of Ministers on 3 May 2031.", {E}),
    ("A webinar on tolls was held on 3 May 2031.", {E}),
    ("Leaders wrapped up two days of talks in Brund on Thursday.", {E}),
    ("Norland will build a school, the foundation stone of which is to be laid in September.", {C, E}),
])  # fmt: skip
def test_events_told(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    ("The Summit was attended by the following Heads of State or their representatives:", set()),
    ("The Summit was attended by the Heads of State of nine islands.", {E}),
    ("Ministers noted the offer of Norland to host the Reef Centre, and sent it to the Summit of May 2031.", {S, P}),
    ("Ministers noted the offer of Norland to host the Reef Forum in May 2031.", {S, E}),
    ("Ministers looked forward to its signing on the sidelines of the Salt Forum in 2034.", {A}),
    ("Around 9,000 fishermen travelled to the farms of Oland last year.", set()),
])  # fmt: skip
def test_no_events(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts
