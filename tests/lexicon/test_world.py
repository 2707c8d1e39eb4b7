from __future__ import annotations

import csv
import re
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.lexicon.world import (
    called_on,
    find_instruments,
    find_meetings,
    find_parties,
    former,
    instrument_actions,
    instruments,
    kind_of,
    meeting_by,
    meetings,
    members,
    name_of,
    names_of,
    parties,
    resolve_meeting,
    scan_names,
    series,
)
from followthrough.lexicon.world.names import all_names
from followthrough.lexicon.world.rows import parts, rows
from followthrough.model import MentionKind

PARTIES = [
    ("Viet Nam and the Lao PDR hosted it.", [("Viet Nam", "VN"), ("Lao PDR", "LA")]),
    ("The Philippines thanked the Republic of Korea.", [("Philippines", "PH"), ("Republic of Korea", "KR")]),
    ("ROK, DPRK and PRC", [("ROK", "KR"), ("DPRK", "KP"), ("PRC", "CN")]),
    ("The U.S. and the US are one; trust us.", [("U.S.", "US"), ("US", "US")]),
    ("Who pays US$ 20 million? The WHO does.", [("WHO", "WHO")]),
    ("the Republic of the Union of Myanmar", [("Republic of the Union of Myanmar", "MM")]),
    ("Brunei Darussalam's offer", [("Brunei Darussalam", "BN")]),
    ("Japanese food is liked; the Japanese side agreed.", [("Japanese side", "JP")]),
    ("JAPAN AND THE UNITED STATES", [("JAPAN", "JP"), ("UNITED STATES", "US")]),
    ("the United\nStates of America", [("United\nStates of America", "US")]),
    ("peace in the South China Sea and in New Mexico", []),
    ("Nigeria is not Niger; Omanis are not Oman.", [("Nigeria", "NG"), ("Niger", "NE"), ("Oman", "OM")]),
    ("Côte d’Ivoire and Türkiye", [("Côte d’Ivoire", "CI"), ("Türkiye", "TR")]),
    ("the U.S. Department of the Treasury", [("U.S. Department of the Treasury", "US-TREAS")]),
    ("Asean’s Secretariat, the Asean Secretariat", [("Asean", "ASEAN"), ("Asean Secretariat", "ASEAN-SEC")]),
    ("Georgia votes.", []),
    ("Georgia asked for calm in Tbilisi.", [("Georgia", "GE")]),
    ("Japan\n\nForum of cities", [("Japan", "JP")]),
    (
        "日本とASEANは米国及びインドネシアと協力する。",
        [("日本", "JP"), ("ASEAN", "ASEAN"), ("米国", "US"), ("インドネシア", "ID")],
    ),
    ("自由で開かれたインド太平洋とインド洋、マリン", []),
    ("我が国は国連を支持する。", [("我が国", "JP"), ("国連", "UN")]),
    ("- ASEAN\n- Japan Foundation", [("ASEAN", "ASEAN"), ("Japan Foundation", "JF")]),
]
FORMER = [  # words, the day they are dated, who is named
    ("Macedonia agreed to open its border.", "2015-06-01", [("Macedonia", "MK")]),
    ("Macedonia agreed to open its border.", "2019-02-11", [("Macedonia", "MK")]),
    ("Macedonia agreed to open its border.", "2019-02-12", []),  # the word alone may be the region since
    ("Macedonia agreed to open its border.", None, []),
    ("the Macedonian side", "2001", [("Macedonian side", "MK")]),
    ("in Eastern Macedonia and Thrace", "2001", []),
    ("the Former Yugoslav Republic of Macedonia", "1995", [("Former Yugoslav Republic of Macedonia", "MK")]),
    ("The Soviet Union; the Soviet side", "1987", [("Soviet Union", "SUHH"), ("Soviet side", "SUHH")]),
    ("THE USSR AND THE U.S.S.R.", "1972-05-26", [("USSR", "SUHH"), ("U.S.S.R.", "SUHH")]),
    ("the states of the former Soviet Union", "1994", []),  # a region, not an actor
    ("the breakup of the former Socialist Federal\n    Republic of Yugoslavia", "2021", []),
    ("crimes in the former Yugoslavia; Yugoslavia agreed", "1999", [("Yugoslavia", "YUCS")]),
    ("Serbia and Montenegro", "2005-01-01", [("Serbia and Montenegro", "CSXX")]),
    ("Serbia and\nMontenegro agreed", "2010-01-01", [("Serbia", "RS"), ("Montenegro", "ME")]),
    ("Czechoslovakia and East Germany", "1980", [("Czechoslovakia", "CSHH"), ("East Germany", "DDDE")]),
    ("Swaziland, Zaire and Burma", "2024", [("Swaziland", "SZ"), ("Zaire", "CD"), ("Burma", "MM")]),
    ("Cape Verde and East Timor", "1995", [("Cape Verde", "CV"), ("East Timor", "TL")]),
    ("Turkey and the Czech Republic", "1995", [("Turkey", "TR"), ("Czech Republic", "CZ")]),
    ("Upper Volta, Dahomey, Ceylon", "1970", [("Upper Volta", "BF"), ("Dahomey", "BJ"), ("Ceylon", "LK")]),
    ("日本とソ連", "1956-10-19", [("日本", "JP"), ("ソ連", "SUHH")]),
]  # fmt: skip
MEETINGS = [
    ("the 33rd ASEAN-Japan Forum", [("33rd ASEAN-Japan Forum", "asean-japan-forum-33")]),
    ("At the Thirty-third Asean–Japan Forum", [("Thirty-third Asean–Japan Forum", "asean-japan-forum-33")]),
    ("the ninth Japan - ASEAN Summit", [("ninth Japan - ASEAN Summit", "asean-japan-summit-9")]),
    ("the ASEAN-Japan  summit of last year", [("ASEAN-Japan  summit", "asean-japan-summit")]),
    ("two ASEAN-Japan Summits", [("ASEAN-Japan Summits", "asean-japan-summit")]),
    ("the 11 th ASEAN-ROK Dialogue", [("11 th ASEAN-ROK Dialogue", "asean-rok-dialogue-11")]),
    ("a US-North Korea Summit", [("US-North Korea Summit", "us-dprk-summit")]),
    ("during COP26", [("COP26", "cop-26")]),
    ("the G7 Hiroshima Summit", [("G7 Hiroshima Summit", "g7-summit-2023")]),
    ("In the 33rd place. ASEAN-Japan Forum", [("ASEAN-Japan Forum", "asean-japan-forum")]),
]
INSTRUMENTS = [
    ("the Master Plan for Asean Connectivity 2025", [("Master Plan for Asean Connectivity 2025", "mpac-2025")]),
    ("the revised work plan was read by Japan", [("revised work plan", "implementation-plan-2017")]),
    ("the DOC on the South China Sea", [("DOC", "doc")]),
    ("a code of conduct for companies", []),
    ("early conclusion of a code of conduct, South China Sea", [("code of conduct", "coc")]),
    ("UNCLOS and the Charter of the United Nations",
     [("UNCLOS", "unclos"), ("Charter of the United Nations", "un-charter")]),
    ("RCEP, the NPT and JAIF 2.0", [("RCEP", "rcep"), ("NPT", "npt"), ("JAIF 2.0", "jaif")]),
    ("the Protocol to Amend the AJCEP Agreement", [("Protocol to Amend the AJCEP Agreement", "ajcep-protocol")]),
]  # fmt: skip

PIECES = ["Japan", " ", "  ", "\n", "\n\n", " – ", "-", "ASEAN", "İ", "ß", "33rd ", "Forum", "’s", "x"]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_parties(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[found.start : found.end], found.id) for found in find_parties(text)] == expected


@pytest.mark.parametrize(("text", "expected"), MEETINGS)
def test_meetings(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[found.start : found.end], found.id) for found in find_meetings(text)] == expected


@pytest.mark.parametrize(("text", "expected"), INSTRUMENTS)
def test_instruments(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[found.start : found.end], found.id) for found in find_instruments(text)] == expected


@pytest.mark.property
@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(["Japan", " ", "  ", "\n", "\n\n", " – ", "-", "ASEAN", "İ", "ß", "33rd ", "Forum", "’s", "x"])
    )
)
def test_spans_lie_in_order_and_hold_words(pieces: list[str]) -> None:
    text = "".join(pieces)
    read = 0
    for found in scan_names(text):
        quote = text[found.start : found.end]
        assert found.start >= read
        assert quote == quote.strip() != ""
        read = found.end


@pytest.mark.property
@settings(max_examples=60)
@given(st.text(max_size=60))
def test_any_text_is_scanned_and_a_name_after_it_found(text: str) -> None:
    whole = f"{text}\n\nKingdom of Tonga"
    last = scan_names(whole)[-1]
    assert (whole[last.start : last.end], last.id) == ("Kingdom of Tonga", "TO")


@pytest.mark.parametrize(
    ("group", "day", "member", "belongs"),
    [
        ("ASEAN", "2018", "TL", False),
        ("ASEAN", "2025-10-25", "TL", False),
        ("ASEAN", "2025-10-26", "TL", True),
        ("ASEAN", "1990-01-01", "VN", False),
        ("EU", "2020-01-30", "GB", True),
        ("EU", "2020-02-01", "GB", False),
        ("NATO", "2023-04", "FI", True),
        ("G20", "2023-09-08", "AU-ORG", False),
        ("JP", "2020-01-01", "JP", False),
    ],
)
def test_members(group: str, day: str, member: str, belongs: bool) -> None:  # noqa: FBT001  a table's column
    assert (member in members(group, day)) is belongs


def test_sizes_of_groups() -> None:
    assert [len(members(group, "2026-01-01")) for group in ("ASEAN", "EU", "G7", "NATO", "QUAD")] == [11, 27, 7, 32, 4]


@pytest.mark.parametrize(
    ("series_id", "on", "relative", "expected"),
    [
        ("asean-japan-summit", "2018-06-18", "2017-11", "asean-japan-summit-20"),
        ("asean-japan-summit", "2018-06-18", "last", "asean-japan-summit-20"),
        ("asean-japan-summit", "2018-06-18", "next", "asean-japan-summit-21"),
        ("asean-japan-summit", "2018-06-18", "this year", "asean-japan-summit-21"),
        ("asean-japan-forum", "2018-06-18", "last", "asean-japan-forum-33"),
        ("asean-japan-forum", "2021-01-10", "last", None),  # the 35th was in 2020, on a day nobody knows
        ("asean-japan-forum", "2021-01-10", "last year", "asean-japan-forum-35"),
        ("quad-summit", "2021-12-01", "this year", None),  # two were held
        ("us-dprk-summit", "2018-06-18", "2018-06-12", "us-dprk-summit-2018"),
        ("no-such-series", "2018-06-18", "last", None),
    ],
)
def test_resolve_meeting(series_id: str, on: str, relative: str, expected: str | None) -> None:
    fact = resolve_meeting(series_id, on, relative)
    assert (None if fact is None else fact.id) == expected


def test_meeting_by_number() -> None:
    fact = meeting_by("asean-japan-forum", 33)
    assert fact is not None
    assert (fact.start, fact.place) == ("2018-06-13", "Tokyo")
    assert meeting_by("asean-japan-forum", 999) is None


@pytest.mark.parametrize(
    ("thing", "name"),
    [
        ("US", "United States"),
        ("asean-japan-forum-32", "32nd ASEAN-Japan Forum"),
        ("asean-japan-summit", "ASEAN-Japan Summit"),
        ("rcep", "Regional Comprehensive Economic Partnership"),
        ("VN", "Vietnam"),
        ("MM", "Myanmar"),
        ("GB", "United Kingdom"),
    ],
)
def test_name_of(thing: str, name: str) -> None:
    assert name_of(thing) == name


def test_an_unknown_id_has_no_name() -> None:
    assert kind_of("no-such-thing") is None
    with pytest.raises(KeyError):
        name_of("no-such-thing")


def test_every_form_is_found_as_its_bearer_or_needs_its_condition() -> None:
    for name in all_names():
        if name.kind is None or name.needs:
            continue
        found = [mention.id for mention in scan_names(f"We met {name.text} today", on="1800" if name.until else None)]
        bearers = {other.id for other in all_names() if other.text.lower() == name.text.lower()}
        assert found == [name.id] or len(bearers) > 1, name


@pytest.mark.parametrize("table", sorted(path.name for path in files("followthrough.lexicon.world").iterdir()))
def test_every_row_of_a_table_has_its_columns_and_no_more(table: str) -> None:
    if table.endswith(".csv"):
        found = list(csv.reader((files("followthrough.lexicon.world") / table).read_text("utf-8").splitlines()))
        assert [row for row in found if len(row) != len(found[0])] == []


def test_ids_of_the_tables_meet() -> None:
    known = {*parties(), *series(), *instruments(), *(fact.id for fact in meetings())}
    assert len(known) == len(parties()) + len(series()) + len(instruments()) + len(meetings())
    for table, columns in [("groups", ("group", "member")), ("meetings", ("series",)), ("aliases", ("id",))]:
        for row in rows(table):
            assert {row[column] for column in columns} <= known, row
    for table in ("series", "instruments"):
        for row in rows(table):
            assert set(parts(row["parties"])) <= set(parties()), row
    assert {action.instrument for action in instrument_actions()} <= set(instruments())
    assert {action.party for action in instrument_actions()} - {None} <= set(parties())


def test_every_fact_carries_its_mark_and_address() -> None:
    for fact in (*meetings(), *instrument_actions()):
        assert fact.mark in {"V", "P", "N", "C"}, fact
        if fact.mark != "C":
            assert re.match(r"https?://", fact.address or ""), fact
    assert all(action.date is None for action in instrument_actions() if action.mark == "N")


def test_dates_keep_their_precision() -> None:
    dates = [fact.start for fact in meetings()] + [action.date for action in instrument_actions()]
    assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", day) for day in dates if day is not None)


def test_a_number_stands_once_in_its_series() -> None:
    numbered = [(fact.series, fact.ordinal) for fact in meetings() if fact.ordinal is not None]
    assert len(numbered) == len(set(numbered))
    assert all(kind_of(fact.id) is MentionKind.MEETING for fact in meetings())


@pytest.mark.parametrize(("text", "on", "expected"), FORMER)
def test_former_names_name_whom_they_named_then(text, on, expected):
    assert [(text[one.start : one.end], one.id) for one in scan_names(text, on=on)] == expected


@pytest.mark.parametrize(
    ("party", "day", "name"),
    [
        ("SZ", "2018-04-18", "Swaziland"), ("SZ", "2018-04-19", ""), ("SZ", "1900", ""), ("MK", "2005", "Macedonia"),
        ("SUHH", "1980-01-01", "Soviet Union"), ("SUHH", "1995", ""), ("CZ", "2024", "Czech Republic"),
        ("JP", "1995", ""),
    ],
)  # fmt: skip
def test_what_a_party_was_called_on_a_day(party, day, name):
    assert called_on(party, day) == name


@pytest.mark.parametrize("one", former(), ids=lambda one: one.name)
def test_every_former_name_is_of_a_known_party_and_says_where_it_is_from(one):
    assert one in names_of(one.id)
    assert one.id in parties()
    assert set(one.became) <= parties().keys()
    assert bool(one.address) == (one.mark != "C")
    assert one.address.startswith("https://") or not one.address
    assert not one.until or one.since < one.until
    assert bool(one.became) == (len(one.id) == 4)  # a state that ended has the four letters of ISO 3166-3
