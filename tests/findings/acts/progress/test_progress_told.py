"""What is progress and what is not: history, harm, figures that tell it, what was announced at another time."""

from acts_table import C, M, N, P, Q, S, acts_of, rows


@rows([
    # times long past, and the long dead
    ("In June 1876, Norland opened its first lock.", set()),
    ("From 1955 to 1977, Norland built roads through the villages of fishermen.", set()),
    ("Eighty years ago, Norland built the lock.", set()),
    ("On 4 July 1876, the envoys signed the charter. They built the first lock.", {N}),
    ("Our forefathers built this harbour.", set()),
    ("For many decades, Norland and Oland have worked together to tame the floods.", set()),
    ("For more than 70 years, Norland has lent boats to the Isles and trained its pilots.", set()),
    ("For five years, Norland has trained pilots of the Isles.", {P}),
    ("Over the past two decades, Norland has trained pilots of the Isles.", {P}),
    ("Norland and the League established formal relations in 1999.", set()),
    ("Norland joined the League in 2002 and has been its chair since 2017.", set()),
    ("He moved to Brund in 1998 and mended locks.", set()),
    # of the last years, and dates that do not say when
    ("Norland opened a lock in 2002 and its second one in 2017.", {P}),
    ("The ministry, founded in 1990, opened the lock.", {P}),
    ("In June 2009, Norland opened its second lock.", {P}),
    ("In June 2019, Norland opened its second lock.", {P}),
    ("In 1955 Norland had one lock, and in 2022 it opened its tenth.", {P}),
    ("Norland has amended its Harbour Act of 1951.", {P, N}),
    ("Norland opened the first school for pilots since the flood of eighty years ago.", {P}),
    ("Since 1961, Norland has trained pilots of the Isles.", {P}),
])  # fmt: skip
def test_history_is_no_progress(text: str, acts: set[str]) -> None:
    assert acts_of(text, date="2023-03-14") == acts


@rows([
    ("For four years the ministry has abdicated its duty to keep the strait open.", set()),
    ("It has allowed gangs to take over whole harbours.", set()),
    ("And it has led to the deaths of fishermen.", set()),
    ("Oland has caused a crisis in the strait.", set()),
    ("Its tariff has made the shortage worse.", set()),
    ("It has led to fewer deaths at sea.", {P}),
    ("The navies have led to safety 300 fishermen.", {P}),
    ("The police of Norland disrupted a ring of smugglers.", {P}),
    ("Norland destroyed over 200 mines.", {P}),
    ("Oland has destroyed harbours.", set()),
])  # fmt: skip
def test_harm_is_no_progress(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    ("State-owned boats carry salt.", set()),
    ("Unaccompanied children of the Isles are met at the harbour.", set()),
    ("Norland and Oland cooperate closely on tolls.", set()),
    ("Norland co-funded a new lock in Brund.", {P}),
])  # fmt: skip
def test_what_only_describes(text: str, acts: set[str]) -> None:
    assert acts_of(text, kind="fact sheet") == acts


@rows([
    ("More than 200 villages have joined the scheme.", {P}),
    ("Some of the largest harbours have moved completely to the new charts.", {P}),
    ("To date, every one of the nine offices has adopted the rules.", {P}),
    ("More than 200 families have lost their boats.", set()),
    ("Some pilots have ended up in Oland.", set()),
    ("Only two villages have joined the scheme.", set()),
    ("Since May, the number of pilots has grown by 75 per cent.", {P}),
    ("Two-way trade has doubled since 2019.", {P}),
    ("The number of raids has grown by 75 per cent.", set()),
    ("Deaths at sea have fallen by 40 per cent.", {P}),
    ("Exports of salt have fallen by 40 per cent.", set()),
    ("Last year, exports of salt to the Isles were 56 tons, up from 22 tons in 2031.", {P}),
    ("The cost of salt was 9 crowns, down from 14 crowns in 2031.", {P}),
    ("The cost of salt was 14 crowns, up from 9 crowns in 2031.", set()),
    ("The law has protected 300 fishermen.", {P}),
    ("These actions have opened nine harbours.", {P}),
    ("Our strategy has opened nine harbours.", {P}),
    ("Investments in boats, harbours, and nets have boosted trade.", {P}),
    ("This has led to the establishment of nine schools.", {P}),
    ("The flood has led to nine deaths.", set()),
    ("To date, 300 boats have been donated.", {P}),
    ("Villages and the private sector have invested in boats.", {P}),
])  # fmt: skip
def test_figures_and_things_that_tell_progress(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    ("Norland has been able to train 300 pilots.", {P}),
    ("The ministry was able to open nine harbours.", {P}),
    ("Norland has been able to see the lock.", set()),
    ("This builds on all we have been able to achieve.", set()),
    ("Today’s step is a fulfilment of the promise of Premier Lund.", {P}),
])  # fmt: skip
def test_what_was_brought_about(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    ("Last month, the Harbour Office announced new measures to lower tolls.", {P}),
    ("Norland recently announced $5 million in new aid for the Isles.", {P, M}),
    ("Norland announced a series of measures it is taking to lower tolls.", {P}),
    ("The Harbour Bank is announcing the approval of a $20 million loan to the Isles.", {P, M}),
    ("The Harbour Office announced new measures to lower tolls.", {C}),
    ("Norland announced $5 million in new aid for the Isles.", {C, M}),
])  # fmt: skip
def test_what_was_announced(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    ("The two countries have continued to urge the Isles to lower tolls.", {Q}),
    ("Norland has continued to condemn the raids.", {S}),
    ("Norland has continued to support the Isles.", {P}),
    ("Norland is encouraging new ways of fishing.", {P}),
    ("Norland is encouraging the Isles to open their ports.", {Q}),
])  # fmt: skip
def test_what_is_said_again_and_furthered(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts
