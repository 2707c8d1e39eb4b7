"""What aid and measures do, what is told of a deed without a doer, and verbs that only tell."""

from acts_table import A, C, N, P, Q, S, acts_of, rows


@rows([
    # aid, projects and measures at work
    ("A Harbour Fund grant is funding a study of the lock.", {P}),
    ("Norland's technical assistance for the Isles is providing guidance on tolls.", {P}),
    ("These investments have lowered the cost of salt in the Isles and strengthened its harbours.", {P}),
    ("Our package of sanctions has already hindered the raids.", {P}),
    ("Norland's assistance strengthened the courts of the Isles.", {P}),
    ("These new investments supported the dredging of nine harbours.", {P}),
    ("Humanitarian organisations are sending boats to the Isles.", {P}),
    ("Our efforts have supported fishermen and helped protect harbours.", {P}),
    ("Corporations have taken action to clean their boats.", {P}),
    ("Since 2031, the lake process has brought together hundreds of pilots.", {P}),
    ("These efforts served to close gaps.", {P}),
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
    ("The minister commented on the toll.", set()),
    ("Two years ago our nations pledged to widen the lock.", set()),
    ("Last year our nations pledged to widen the lock.", {C}),
    ("At the first summit, governments announced nearly 750 commitments.", {P}),
])  # fmt: skip
def test_verbs_that_only_tell(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    # what is shared: a view, an undertaking, news
    ("He shared that Norland supports the plan.", {S}),
    ("He shared that Norland will send 20 boats to the Isles.", {C}),
    ("He also shared that the boats will arrive next week.", set()),
    ("The bank will share nine boats, and two will be sent to the Isles.", {C}),
    ("President Lund confirmed that Oland is the main partner of Norland.", {S}),
    ("The minister confirmed that the lock was opened.", set()),
    # what others are going to say is not said
    ("At this summit, leaders will show the lock; reaffirm the role of ports; and underscore the value of salt.", {C}),
    ("Ana Lund will have an opportunity to meet pilots, praise their work, and underscore the value of salt.", set()),
    ("We will open our markets, and call on others to do so.", {C, Q}),
    ("We will lower our tolls, and welcome the plan of the Isles.", {C, S}),
    # where one stood, which rights
    ("In May, we stood together in Brund.", set()),
    ("We stood together in our support for the Isles.", {S}),
    ("They promote internationally recognized rights of fishermen.", set()),
    # what stands for "we"
    ("Our approach will combine dredging and training.", {C}),
    ("Our diplomacy will not rest until the lock is open.", {C}),
    ("The partnership will also work to find more salt for the harbour.", {C}),
    ("Our cooperation will help fishermen.", set()),
    ("In these days, we will remain united.", {C}),
    # needs
    ("We will need to widen the lock.", {A}),
    ("Access to the lock is urgently needed.", {A}),
    ("They asked why access to the lock is needed.", {Q}),
    ("A permit is required.", set()),
    ("Our vision is for a lake that is open to all.", {A}),
    # shortened words
    ("It’s important that we work from here to mend the lock.", {A}),
    ("It's time to open the lock.", {A}),
    ("There’s no justification for piracy.", {S}),
    ("I’m proud of our pilots.", {S}),
    ("It’s going to take time.", set()),
    ("I’m going to turn it over to the envoy.", set()),
    ("We’re going to open the lock.", {C}),
    ("It is not just a matter of tolls.", set()),
    ("It is not just to close the lock.", {S}),
    ("There is never any justification for piracy.", {S}),
])  # fmt: skip
def test_who_says_and_who_needs(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    # what somebody deserves, what nobody should suffer
    ("The people of Norland deserve to feel safe in their homes.", {S}),
    ("The services they deserve are far away.", set()),
    ("No one should live in fear of piracy.", {S}),
    ("Such raids must never happen again.", {S}),
    ("The crimes of the fleet must not go without consequence.", {S}),
    ("We must not wait.", {A}),
    ("It is incumbent on democracies to act together.", {A}),
    ("We send our deepest condolences to the families of the pilots.", {S}),
    ("We grieve with the people of the Isles.", {S}),
    ("We know our work is far from done.", {S}),
    ("We know the price of salt.", set()),
    # a value, a deed and what it is for
    ("They share a commitment to close consultation and coordination to keep the strait open.", {C}),
    ("The leaders affirmed their commitment to joint cooperation to open the lock.", {C}),
    ("They affirmed their commitment to a common approach to piracy.", {S}),
    ("She underscored her commitment to the alliance and emphasized her trust in the Isles.", {S}),
    # two halves of one promise, a doer with an aside
    ("Norland has and will continue to fund the lock.", {C}),
    ("Norland has not and will not use its boats to win favours.", {C}),
    ("President Lund and Premier Holm today in Brund launched the Salt Partnership.", {P, N}),
    ("In October, a Norland consortium led by Salt Corporation signed an agreement with Oland.", {P, N}),
])  # fmt: skip
def test_what_is_deserved_and_promised(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts
