"""Statements near in words are shown to be judged; people's words on them are told with who said them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.model import Act, Findings
from followthrough.register.decisions.judgements import judge
from followthrough.register.intake.record import Details, record
from followthrough.register.ledger.seeing import EVERYTHING, PUBLIC, seeing
from followthrough.register.queries.reviewing.review import one_finding
from followthrough.register.queries.statements.alike import alike, judged, paired

pytestmark = pytest.mark.usefixtures("register")
BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
WORDS = "agreed to open a joint flood warning centre in Port Alder"


def said(words: str, name: str, *, act: Act = Act.COMMITMENT, series: str = "Lakes-Islands") -> Findings:
    d = a_document(f"Both sides {words}.", id=name, date=f"20{name[-2:]}-05-06", series=series, title=name)
    return some_findings(d, of=(a_finding(d, words, act),))


def near(key: str) -> list[tuple[str, str]]:
    row = one_finding(key)
    assert row is not None
    return [(each.finding.document, each.because) for each in alike(row)]


def key_of(read: Findings) -> str:
    return read.findings[0].id


def test_the_nearest_stand_first_and_what_shares_little_does_not() -> None:
    first = said(WORDS, "first-19")
    closer = said("will open the joint flood warning centre in Port Alder in 2021", "closer-20")
    farther = said("will fund the flood warning centre of both basins", "farther-21")
    other = said("will hold a fair for engineers every year", "other-22")
    record(read=[first, closer, farther, other], **BY)
    assert near(key_of(first)) == [
        ("closer-20", "7 of its longer words are the same."),
        ("farther-21", "3 of its longer words are the same."),
    ]


def test_only_undertakings_of_the_partnership_in_other_entries_are_shown() -> None:
    first, again = said(WORDS, "first-19"), said(f"{WORDS} soon", "again-20")
    elsewhere = said(f"{WORDS} early", "elsewhere-21", series="Reef-Cape")
    reported = said("have opened the joint flood warning centre in Port Alder", "told-22", act=Act.PROGRESS)
    record(read=[first, again, elsewhere, reported], **BY)
    assert [name for name, _ in near(key_of(first))] == ["again-20"]
    judge(one=key_of(first), other=key_of(again), verdict="same", **BY)
    assert near(key_of(first)) == []


def test_what_is_internal_is_near_to_nobody_who_may_not_see_it() -> None:
    first, hidden = said(WORDS, "first-19"), said(f"{WORDS} soon", "hidden-20")
    record(read=[first], **BY)
    record(read=[hidden], details=Details(confidentiality="internal"), **BY)
    with seeing(frozenset({PUBLIC})):
        assert near(key_of(first)) == []
    with seeing(EVERYTHING):
        assert [name for name, _ in near(key_of(first))] == ["hidden-20"]


def test_japanese_is_near_by_pairs_of_characters() -> None:
    first = said("共同洪水警報センターを港に開設することに合意した", "first-19")
    again = said("共同洪水警報センターを来年開設する", "again-20")
    record(read=[first, again], **BY)
    assert [name for name, _ in near(key_of(first))] == ["again-20"]


def test_words_of_people_are_told_with_who_said_them() -> None:
    one, two, three = (said(f"{WORDS} {n}", f"of-{n}") for n in (19, 20, 21))
    record(read=[one, two, three], **BY)
    judge(one=key_of(one), other=key_of(two), verdict="same", **BY)
    judge(one=key_of(two), other=key_of(three), verdict="same", **BY)
    found = judged(key_of(one), [key_of(two), key_of(three)])
    assert {key: (word.verdict, word.person) for key, word in found.items()} == {
        key_of(two): ("same", "Aoi"),
        key_of(three): ("same", ""),  # by what was judged of others
    }
    assert paired(key_of(one)) == (key_of(two),)
    assert set(paired(key_of(two))) == {key_of(one), key_of(three)}


def test_nothing_is_told_where_nobody_spoke() -> None:
    one, two = (said(f"{WORDS} {n}", f"of-{n}") for n in (19, 20))
    record(read=[one, two], **BY)
    assert judged(key_of(one), [key_of(two)]) == {}
    assert paired(key_of(one)) == ()
