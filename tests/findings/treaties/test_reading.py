"""Treaties of our own invention: no sentence is anybody's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.findings.treaties import Treaty, read_treaty
from followthrough.lexicon.world import Need
from followthrough.model import Document

HEAD = """AGREEMENT ON FERRIES BETWEEN THE GOVERNMENT OF NORWAY AND THE GOVERNMENT OF CHILE

The Government of the Kingdom of Norway and the Government of the Republic of Chile (hereinafter called “the Parties”),

Desiring to see more ferries, have agreed as follows:

Article 1 Scope

The Parties run ferries.

"""
FOOT = """

IN WITNESS WHEREOF the undersigned have signed this Agreement.

DONE at Bergen, in duplicate, this fourth day of May two thousand and seven, in the Norwegian, Spanish and English
languages, all texts being equally authentic.

For the Government of the Kingdom of Norway
For the Government of the Republic of Chile
"""


LATER = """1. This Agreement shall enter into force on the first day of the third month after the last deposit.

2. In relation to a State depositing after that date, this Agreement shall enter into force on the first day of the
third month following the deposit of its instrument.

3. In relation to an acceding State, this Agreement shall enter into force 30 days after the deposit of its
instrument of accession."""


def document(text: str) -> Document:
    return Document(id="t", sha256="0", text=text)


def read(text: str) -> Treaty:
    treaty = read_treaty(document(text))
    assert treaty is not None
    return treaty


def force(sentence: str, heading: str = "Entry into Force") -> Treaty:
    return read(f"{HEAD}Article 9 {heading}\n\n{sentence}{FOOT}")


def test_everything_a_treaty_says_of_itself_is_its_own_words() -> None:
    text = HEAD + "Article 9 Entry into Force\n\nThis Agreement shall enter into force on signature." + FOOT
    treaty = read(text)
    assert [(party.id, text[party.start : party.end]) for party in treaty.parties] == [
        ("NO", "NORWAY"),
        ("CL", "CHILE"),
    ]
    (signing,) = treaty.signings
    assert (signing.date, signing.place) == ("2007-05-04", "Bergen")
    assert text[signing.start : signing.end] == "at Bergen, in duplicate, this fourth day of May two thousand and seven"
    assert [tongue.code for tongue in treaty.languages] == ["no", "es", "en"]
    assert treaty.title is not None
    assert text[slice(*treaty.title)].startswith("AGREEMENT ON FERRIES")
    assert [signature.party for signature in treaty.signatures] == ["NO", "CL"]
    assert treaty.unknown == ()
    (rule,) = treaty.in_force
    assert (rule.rule.act, rule.rule.wait, rule.article) == ("signed", 0, "article 9")
    assert text[rule.start : rule.end] == "This Agreement shall enter into force on signature."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "on the first day of the second month after the date on which the Parties have notified each other",
            ("notified", "last", 2, "first-of-month"),
        ),
        (
            "on the first day of the month following the receipt of the last note",
            ("notified", "last", 1, "first-of-month"),
        ),
        (
            "sixty (60) days after the exchange of written notifications, or on such other date as is agreed",
            ("notified", "last", 60, "days"),
        ),
        ("thirty days after the exchange of the instruments of ratification", ("exchanged", "last", 30, "days")),
        ("upon signature", ("signed", "last", 0, "days")),
        ("on the ninetieth day following the deposit of the last instrument", ("deposited", "last", 90, "days")),
        ("three months after the Parties have informed each other of its approval", ("notified", "last", 3, "months")),
        (
            "45 days after at least six EFTA States have deposited their instruments",
            ("deposited", "threshold", 45, "days"),
        ),
        (
            "60 days after at least six members of ASEAN and three States other than ASEAN have deposited it",
            ("deposited", "threshold", 60, "days"),
        ),
        ("between Norway and Chile 20 days after the last ratification", ("ratified", "last", 20, "days")),
    ],
)
@pytest.mark.parametrize(
    "verb",
    ["This Agreement shall enter into force", "The present Agreement enters into force", "It shall come into force"],
)
def test_the_rule_of_entry_into_force_is_data(verb: str, words: str, expected: tuple[str, str, int, str]) -> None:
    (read_,) = force(f"This Agreement is subject to ratification. {verb} {words}.").in_force
    rule = read_.rule
    assert (rule.act, rule.of, rule.wait, rule.unit) == expected
    assert (rule.day, read_.scope) == (None, "first")


def test_how_many_must_act_and_who_is_data() -> None:
    told = "at least six States which are members of ASEAN and three States other than members of ASEAN"
    (read_,) = force(
        f"This Agreement shall enter into force 60 days after {told} have deposited their instruments."
    ).in_force
    assert read_.rule.needs == (Need(6, "ASEAN"), Need(3, "-ASEAN"))
    (read_,) = force("This Agreement shall enter into force 9 days after the deposit of the fifth instrument.").in_force
    assert read_.rule.needs == (Need(5, ""),)


def test_a_stated_day_keeps_its_condition() -> None:
    (read_,) = force(
        "This Agreement shall enter into force on 1 July 1973, provided that both Parties have ratified it."
    ).in_force
    assert (read_.rule.act, read_.rule.day) == ("fixed", "1973-07-01")
    assert read_.condition == "provided that both Parties have ratified it"


@pytest.mark.parametrize(
    ("sentence", "heading"),
    [
        (
            "An amendment to this Agreement shall enter into force 30 days after the Parties have notified each other.",
            "Amendments",
        ),
        ("Duties fall to zero on the day this Agreement enters into force.", "Duties"),
        ("Termination of this Agreement shall take effect six months after notification.", "Withdrawal"),
        ("This Agreement shall enter into force within thirty days after the last notification.", "Entry into Force"),
        ("This Agreement shall enter into force when the moon permits.", "Entry into Force"),
        (
            "This Agreement shall enter into force 9 days after signature or deposit, whichever is later.",
            "Entry into Force",
        ),
        ("The Parties shall enter into consultations after a notification.", "Consultations"),
    ],
)
def test_what_is_no_rule_of_the_treaty_itself_gives_none(sentence: str, heading: str) -> None:
    treaty = force(sentence, heading)
    assert treaty.in_force == ()
    assert any("enters into force" in reason for reason in treaty.unknown)


def test_later_parties_and_provisional_application_are_told_apart() -> None:
    treaty = force(LATER)
    told = [(one.scope, one.rule.of) for one in treaty.in_force]
    assert told == [("first", "last"), ("later", "each"), ("accession", "each")]


@pytest.mark.parametrize(
    ("preamble", "ids", "sides"),
    [
        (
            "THE EUROPEAN COMMUNITY,\n\nof the one part, and\n\nTHE KINGDOM OF MOROCCO, of the other part,\n\nWISHING",
            ["EU", "MA"],
            [1, 2],
        ),
        (
            "Iceland and the Swiss Confederation (the “Two”), on the one hand, and Peru, on the other, Noting it",
            ["IS", "CH", "PE"],
            [1, 1, 2],
        ),
        (
            "The Governments of Fiji, Nauru and Tonga, being members of the Pacific Islands Forum:\n\nMINDFUL of it",
            ["FJ", "NR", "TO"],
            [None] * 3,
        ),
        (
            "The Government of theKingdom of Thailand and theGovernment of the Republic ofKorea,\n\nRecalling it",
            ["TH", "KR"],
            [None] * 2,
        ),
        ("The Republic of China (Taiwan) and the Republic of Paraguay,\n\nResolved to trade", ["TW", "PY"], [None] * 2),
        ("The Republic of Burkala and the Kingdom of Tonga,\n\nDesiring peace", [None, "TO"], [None] * 2),
        ("Hong Kong, China and the Faroe Islands,\n\nDesiring peace", ["HK", None], [None] * 2),
        ("The Kingdom of Tonga,\n\nDesiring peace", [], []),
    ],
)
def test_parties_of_a_preamble(preamble: str, ids: list[str | None], sides: list[int | None]) -> None:
    treaty = read(
        f"{preamble}, have agreed as follows:\n\nArticle 1\n\nThe Parties to this Agreement trade.\n\nDone at Rabat.\n"
    )
    assert [party.id for party in treaty.parties] == ids
    assert [party.side for party in treaty.parties] == sides


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        (
            "Preamble\n\nFree trade Agreement\n\nbetween Chile and Peru\n\nChile and Peru,",
            "Free trade Agreement\n\nbetween Chile and Peru",
        ),
        (
            "AGREEMENT\n\nBETWEEN\n\nCHILE AND PERU\n\nPREAMBLE\n\nChile and Peru,",
            "AGREEMENT\n\nBETWEEN\n\nCHILE AND PERU",
        ),
        ("Scope\n\n1. The objectives of this Agreement are:", None),
        ("Scope\n\nThe Parties shall follow this Agreement", None),
    ],
)
def test_the_title_is_the_name_and_nothing_else(opening: str, title: str | None) -> None:
    text = f"{opening}\n\nThe Parties to this Agreement trade.\n\nDone at Rabat on 3 June 1998.\n"
    found = read(text).title
    assert (None if found is None else text[slice(*found)]) == title


@pytest.mark.parametrize(
    ("words", "wait"),
    [("on the day after the last notification", 1), ("on the day of the last notification", 0)],
)
def test_the_day_after_is_no_same_day(words: str, wait: int) -> None:
    (read_,) = force(f"This Agreement shall enter into force {words}.").in_force
    assert (read_.rule.wait, read_.rule.unit) == (wait, "days")


def test_without_a_preamble_the_names_under_the_text_are_the_parties() -> None:
    text = (
        "Article 1\n\nThe Contracting Parties to this Agreement trade.\n\nDone at Riga this 3rd day of June 1998.\n\n"
    )
    treaty = read(f"{text}For the Republic of Latvia\n\nFor Romania\n")
    assert [party.id for party in treaty.parties] == ["LV", "RO"]


@pytest.mark.parametrize(
    ("closing", "signings"),
    [
        ("DONE at Oslo on 3 May 2001 and at Lima on 9 May 2001.", [("2001-05-03", "Oslo"), ("2001-05-09", "Lima")]),
        ("Signed at Nairobi, this 1st day of April 1999.", [("1999-04-01", "Nairobi")]),
        ("DONE at Oslo on the day of in the year 2008, at Lima on the day of in the year 2008.",
         [("2008", "Oslo"), ("2008", "Lima")]),
        ("Done at Oslo, in duplicate.", [(None, "Oslo")]),
        ("Done in duplicate, in the English language.", []),
        ("DONE at ........ in Maltese and Finnish, on the ... day of ...", []),
        ("DONE in Quito, on the fifth day of June of 2003, replacing that of 1 May 2000.", [("2003-06-05", "Quito")]),
        ("In witness whereof they have signed this Agreement at Rabat, on 7 May 2011.", [("2011-05-07", "Rabat")]),
        ("DONE this 7th day of May 2011 at Rabat, in duplicate.", [("2011-05-07", "Rabat")]),
    ],
)  # fmt: skip
def test_days_and_places_of_signature(closing: str, signings: list[tuple[str | None, str]]) -> None:
    treaty = read(f"{HEAD}\n\n{closing}\n\nFor Norway\nFor Chile\n")
    assert [(one.date, one.place) for one in treaty.signings] == signings


def test_the_last_words_are_the_treatys_own_and_one_who_did_not_sign_is_told() -> None:
    text = HEAD.replace("The Parties run ferries.", "They recall the Convention done at Geneva on 1 May 1950.")
    treaty = read(
        text + "\n\nDONE at Bergen on 4 May 2007.\n\nFor Norway: signed by A. Berg\n\nFor Chile: not signed\n"
    )
    assert [one.date for one in treaty.signings] == ["2007-05-04"]
    assert [(one.party, one.signed) for one in treaty.signatures] == [("NO", None), ("CL", False)]


def test_the_documents_own_date_and_title_are_not_looked_at() -> None:
    text = HEAD + FOOT
    told = replace(document(text), title="Agreement between Peru and Fiji", date="1901-01-01")
    assert read_treaty(told) == read_treaty(document(text))


@pytest.mark.parametrize(
    ("clause", "kind", "value"),
    [
        ("This Agreement is concluded for an unlimited period.", "duration", "unlimited"),
        ("This Agreement shall remain in force for five years.", "duration", "P5Y"),
        ("Either Party may terminate this Agreement by six months' written notice.", "withdrawal", "P6M"),
        ("Each Party may withdraw from this Agreement.", "withdrawal", None),
        ("This Agreement shall remain in force until a Party ends it by six months notice.", "duration", None),
    ],
)
def test_how_long_it_runs_and_how_it_ends(clause: str, kind: str, value: str | None) -> None:
    assert [(one.kind, one.value) for one in force(clause, "Duration and Termination").clauses] == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ministers met in Bergen on 4 May 2007 and agreed to build ferries.",
        "THE COUNCIL has decided as follows: the Parties to the Agreement trade.\n\nDone at Bergen, 4 May 2007.",
    ],
)
def test_what_is_no_treaty_gives_none(text: str) -> None:
    assert read_treaty(document(text)) is None


PIECES = [
    HEAD,
    FOOT,
    "Article 9\n\n",
    "This Agreement shall enter into force ",
    "on the first day of ",
    "DONE at ",
    "For ",
]
PIECES += ["\n\n", "(", "İ", "1. ", "the last deposit. "]


@pytest.mark.property
@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_pieces_are_read_within_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    treaty = read_treaty(document(text))
    if treaty is not None:
        items = (
            *treaty.parties,
            *treaty.signings,
            *treaty.signatures,
            *treaty.in_force,
            *treaty.languages,
            *treaty.clauses,
        )
        assert all(0 <= item.start < item.end <= len(text) and text[item.start : item.end].strip() for item in items)


@pytest.mark.parametrize(
    ("closing", "feet", "signed"),
    [
        (  # the closing words say who
            "DONE at Oslo on 3 May 2001 for Norway and at Lima on 9 May 2001 for Chile.", ("", ""),
            [("2001-05-03", "Oslo", ("NO",), False), ("2001-05-09", "Lima", ("CL",), False)],
        ),
        (
            "SIGNED on behalf of the Government of Norway at Bergen on 3 May 2001 and by Chile in Lima on 9 May 2001.",
            ("", ""), [("2001-05-03", "Bergen", ("NO",), False), ("2001-05-09", "Lima", ("CL",), False)],
        ),
        (  # each place is the seat of one of them, and every one has its place
            "DONE at Oslo on 3 May 2001 and at Santiago on 9 May 2001.", ("", ""),
            [("2001-05-03", "Oslo", ("NO",), True), ("2001-05-09", "Santiago", ("CL",), True)],
        ),
        (  # one place is nobody's seat: nothing is told
            "DONE at Oslo on 3 May 2001 and at Lima on 9 May 2001.", ("", ""),
            [("2001-05-03", "Oslo", (), False), ("2001-05-09", "Lima", (), False)],
        ),
        (  # one place: all of them
            "DONE at Oslo on 3 May 2001.", ("", ""), [("2001-05-03", "Oslo", (), False)],
        ),
        (  # the lines under the names say when
            "Done in duplicate.", (", signed at Bergen on 3 May 2001", ": 9 May 2001"),
            [("2001-05-03", "Bergen", ("NO",), False), ("2001-05-09", None, ("CL",), False)],
        ),
        (  # who did not sign has no day
            "DONE at Oslo on 3 May 2001.", (", not signed by 9 May 2001", ""), [("2001-05-03", "Oslo", (), False)],
        ),
        (  # named beside both days: beside neither
            "DONE at Oslo on 3 May 2001 for Norway and at Lima on 9 May 2001 for Norway and for Chile.", ("", ""),
            [("2001-05-03", "Oslo", (), False), ("2001-05-09", "Lima", ("CL",), False)],
        ),
    ],
)  # fmt: skip
def test_who_signed_when_is_told_as_far_as_the_text_tells_it(closing, feet, signed) -> None:
    treaty = read(f"{HEAD}\n\n{closing}\n\nFor Norway{feet[0]}\n\nFor Chile{feet[1]}\n")
    assert [(one.date, one.place, one.parties, one.inferred) for one in treaty.signings] == signed


def test_the_community_of_an_association_is_a_party_where_the_text_names_it() -> None:
    text = (
        "Article 1\n\nAn association is hereby established between the Community and its Member States on the one part "
        "and Hungary on the other part.\n\nArticle 2\n\n{} The Contracting Parties trade.\n\n"
        "Done at Brussels on 16 December 1991.\n"
    )
    named = read(text.format("The treaty of the European Economic Community is the ground of it."))
    assert [(party.id, party.side) for party in named.parties] == [("EU", 1), ("HU", 2)]
    assert read(text.format("This Agreement is open.")).parties == ()
