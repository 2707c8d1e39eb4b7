from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connections, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories import a_document, some_findings
from followthrough.register.intake.facts import put_name
from followthrough.register.intake.record import record
from followthrough.register.ledger.searchtext import search_text
from followthrough.register.models import Instrument, Passage
from followthrough.register.queries import DocumentFilter, EntryFilter, list_documents, search
from followthrough.register.queries.asking.search import named

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, tzinfo=UTC)
SHELF = {
    "harbour": "Japan pledged 40 million dollars for the harbour.",
    "sea": "Both sides spoke for a free and open sea, and for open markets and free trade.",
    "pacific": "太平洋島嶼国への支援として六億ドルを供与する。",
    "support": "双方は自由貿易を支持した。ガーナも参加した。",
    "café": "The café in Zürich agreed on e-commerce in 2018-11, about 3.5 per cent, costs 1e5, see http://a.example/b.",
    "digits": "Track 5th 12abc a1b2 v2.0 AT&T U.N. don't",
    "fund": "The Japan-ASEAN Integration Fund paid for forty courses.",
    "fund in short": "Forty courses were paid for by JAIF and others.",
    "fund in Japanese": "日ASEAN統合基金を活用した。",
    "commerce": "DOC and the Department of Commerce took part.",
    "conduct": "They spoke of the Declaration on the Conduct of Parties in the South China Sea.",
    "another code": "A code of conduct for pilots was agreed.",
    "north": "They called on the Democratic People's Republic of Korea to return to the talks.",
    "north in Japanese": "北朝鮮の核問題を議論した。",
    "south": "The Republic of Korea will host the talks; the DPRK was told.",
    "union": "Norway joined the EU in the survey.",
    "kingdom": "The U.K. will fund ten clinics.",
    "mountains": "Farmers of Latin America trained us.",
    "bridge": "The US will repair a bridge in Myanmar.",
    "style": "新しいスタイルの研修を行った。",
}


@pytest.fixture(autouse=True)
def shelf(register: str) -> None:  # noqa: ARG001  the register must be open first
    record(
        read=[some_findings(a_document(text, id=key, title=key), of=()) for key, text in SHELF.items()],
        person="Aoi",
        now=NOW,
    )


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("harbour", {"harbour"}),
        ("HARBOUR japan", {"harbour"}),
        ("harbour sea", set()),
        ("harb*", {"harbour"}),
        ("harb", set()),
        ('"free and open"', {"sea"}),
        ('"open and free"', set()),
        ('"free and op*"', set()),  # in quotes a star is a star
        ("free markets", {"sea"}),
        ("支援", {"pacific"}),
        ("支持", {"support"}),
        ("太平洋島嶼国", {"pacific"}),
        ("六億ドル", {"pacific"}),
        ("国", {"pacific"}),
        ("自由 貿易", {"support"}),
        ("ｶﾞｰﾅ", {"support"}),
        ("カーナ", set()),
        ("cafe zurich", {"café"}),
        ("e-commerce", {"café"}),
        ("ecommerce", set()),
        ("2018-11", {"café"}),
        ("2018", {"café"}),
        ("3.5", {"café"}),
        ("1e5", {"café"}),
        ("http://a.example/b", {"café"}),
        ("5th", {"digits"}),
        ("5", {"café"}),
        ("12ab*", {"digits"}),
        ("a1b2", {"digits"}),
        ("v2.0", {"digits"}),
        ("AT&T", {"digits"}),
        ("U.N.", {"digits"}),
        ("don’t", {"digits"}),
        ("JAIF", {"fund", "fund in short", "fund in Japanese"}),
        ("jaif", {"fund", "fund in short", "fund in Japanese"}),
        ('"JAIF"', {"fund in short"}),
        ("Japan-ASEAN Integration Fund", {"fund", "fund in short", "fund in Japanese"}),
        ("日ASEAN統合基金", {"fund", "fund in short", "fund in Japanese"}),
        ("forty JAIF", {"fund", "fund in short"}),
        ("DOC", {"commerce", "conduct"}),
        ("COC", set()),
        ('"code of conduct"', {"another code"}),
        ("North Korea", {"north", "north in Japanese", "south"}),
        ("dprk", {"north", "north in Japanese", "south"}),
        ("朝鮮民主主義人民共和国", {"north", "north in Japanese", "south"}),
        ("ROK", {"south"}),  # not the Democratic People's Republic
        ("South Korea talks", {"south"}),
        ('"North Korea"', set()),
        ("European Union", {"union"}),
        ("イギリス", {"kingdom"}),
        ("uk clinics", {"kingdom"}),
        ("Burma", {"bridge"}),
        ("United States", {"bridge"}),  # neither "us" nor Latin America
        ("ビルマ アメリカ", {"bridge"}),
        ("Thailand", set()),
    ],
)
def test_what_is_found(query: str, expected: set[str]) -> None:
    assert {h.document for h in search(query).items} == expected
    assert {d.key for d in list_documents(chosen=DocumentFilter(text=query)).items} == expected


def test_what_was_named_is_told_and_marked() -> None:
    (hit,) = search("JAIF paid", chosen=EntryFilter(document="fund")).items
    assert [hit.text[start:end] for start, end in hit.marks] == ["Japan-ASEAN Integration Fund", "paid"]
    put_name(Instrument, "jaif", person="Aoi", now=NOW, name="Japan-ASEAN Integration Fund")
    (thing,) = named("who:Japan JAIF")
    assert thing.typed == "JAIF"
    assert thing.things == (("Japan-ASEAN Integration Fund", "jaif"),)
    assert named("DOC")[0].things[1] == ("Declaration on the Conduct of Parties in the South China Sea", "")
    assert named('"JAIF" harbour') == ()


def test_a_name_within_the_name_of_another_country_is_not_marked() -> None:
    (hit,) = search("South Korea").items
    assert [hit.text[start:end] for start, end in hit.marks] == ["Korea"]
    assert search("South Korea", chosen=EntryFilter(document="north")).total == 0
    (north,) = search("DPRK", chosen=EntryFilter(document="north")).items
    assert [north.text[start:end] for start, end in north.marks] == ["Democratic People's Republic of Korea"]


def test_a_party_by_the_name_it_goes_by_has_no_more_to_tell() -> None:
    assert [thing.is_plain for thing in named("Myanmar and Burma")] == [True, False]


HOSTILE = (
    '"', "'", "''", "*", "**", "( )", "a AND OR NOT", "NEAR/3", "^a", "a:b", ":*", "{a}", "-", "--", ";DROP TABLE x",
    "%s %(a)s", "\\", "a\x00b", "\ud800", "<->", "!a & |", '"a', 'a" b', "“quoted”", "+a -b", "列:", "a" * 5000,
    "~a", "\n\t", "🚢", "a\u0301*", "\u202ex", "ß* İ",
    "JAIF) OR (", "JAIF AND", '"JAIF" JAIF* (JAIF) -JAIF', "JAIF " * 2000, "(" * 10_000, "a " * 5000,
    '"' * 9_999, "日本" * 5000, "JAIF\x00",
)  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE)
def test_no_query_raises(query: str) -> None:
    for what in ("passages", "findings"):
        assert search(query, what=what).total >= 0


def test_hits_are_marked_paged_and_counted() -> None:
    first = search("a* OR", size=1)
    assert first.items == ()
    found = search("free", size=1)
    (hit,) = found.items
    assert (found.total, found.pages, hit.address, hit.kind) == (1, 1, "para 1", "passage")
    assert [hit.text[a:b] for a, b in hit.marks] == ["free", "free"]
    assert search("free", page=2).items == ()


def test_findings_are_searched_by_their_own_words() -> None:
    record(read=[some_findings(a_document(series="Harbour Masters"))], person="Aoi", now=NOW)
    (hit,) = search("harbour", what="findings").items
    assert (hit.kind, hit.act, hit.text) == ("finding", "pledge", "pledged 40 million dollars for the harbour")
    assert search("ministers", what="findings").total == 0
    assert search("ministers").total == 1
    shelf = {name: search("harbour", partnership=name).total for name in ("", "Harbour Masters", "Others")}
    assert shelf == {"": 2, "Harbour Masters": 1, "Others": 0}


def test_there_is_no_third_thing_to_search() -> None:
    with pytest.raises(ValueError, match="passages and findings"):
        search("a", what="poems")


words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12)


@pytest.mark.property
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(words, min_size=1, max_size=4))
def test_a_word_of_a_passage_finds_the_passage(parts: list[str]) -> None:
    """Whatever the script, and on both engines."""
    text = " ".join(parts)
    with transaction.atomic():
        passage = Passage.objects.exclude(search_text="").first()
        assert passage is not None
        passage.search_text = search_text(text)
        passage.save()
        for part in [p for p in parts if search_text(p)]:
            assert search(part).total >= 1, (part, connections["default"].vendor)
        transaction.set_rollback(True)
