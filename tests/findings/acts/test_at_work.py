"""What aid and measures do, what is told of a deed without a doer, and verbs that only tell."""

from acts_table import N, P, S, acts_of, rows


@rows([
    # aid, projects and measures at work
    ("A Harbour Fund grant is funding a study of the lock.", {P}),
    ("Norland's technical assistance for the Isles is providing guidance on tolls.", {P}),
    ("These investments have lowered the cost of salt in the Isles and strengthened its harbours.", {P}),
    ("Our package of sanctions has already hindered the raids.", {P}),
    ("Norland's assistance strengthened the courts of the Isles.", {P}),
    ("These new investments supported the dredging of nine harbours.", {P}),
    ("Humanitarian organisations are sending boats to the Isles.", {P}),
    # which ones they are, what they take the side of, what only moves
    ("Grants awarded to the Isles last year reached their villages.", set()),
    ("The new partnership, made possible by the fund, can open ports.", set()),
    ("Reforms already agreed could widen trade in salt.", set()),
    ("Norland's assistance supports the reforms of the Isles.", set()),
    ("Companies are leaving the strait.", set()),
    # what was done, and nobody named
    ("As a result, nearly 2,000 nets were seized in the first half of 2031.", {P}),
    ("Earlier limits were placed on boats from Oland.", {P}),
    ("Twenty tons of salt were shipped to the Isles.", {P}),
    ("Pilot Holm was awarded a medal.", set()),
    # who was first
    ("In May, Norland became the first country of the lake to open its locks.", {P}),
    ("Norland was the first country to join the league.", {P}),
    ("Ana Lund is the first pilot to serve as minister.", set()),
    # deeds that are announced
    ("We are pleased to announce the renewal of the Salt Dialogue.", {P, N}),
    ("The two governments also announce the resumption of talks.", {P}),
    ("We announce the names of the pilots.", set()),
])  # fmt: skip
def test_deeds(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    ("The President spoke with the King of Norland and wished him a happy harvest day.", set()),
    ("For decades, Norland has faced high tolls in Oland.", set()),
    ("The ministry has described the works in a report.", {P}),
    ("The blockade violates the law of the sea.", {S}),
    ("This blockade violates the law of the sea.", {S}),
])  # fmt: skip
def test_verbs_that_only_tell(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts
