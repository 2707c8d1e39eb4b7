"""What the register held at T1, T2, T3 is asked later and answered as it was; and what sources dated by a day say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db.models import Q

from factories import a_document, a_finding, some_findings
from followthrough.model import DateBasis, Strength
from followthrough.register import queries
from followthrough.register.decisions.judgements import judge
from followthrough.register.decisions.review import decide
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.facts.facts_by_hand import add_claim
from followthrough.register.following.relink import relink
from followthrough.register.intake.record import record
from followthrough.register.ledger.held import MomentError, dated_by
from followthrough.register.models import Document, Entry

if TYPE_CHECKING:
    from followthrough.model import Findings

pytestmark = pytest.mark.usefixtures("register")

T0 = datetime(2026, 3, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)
PROMISE = "agreed to build a new harbour on the northern islands by 2027"


def statement(year: int, **known: object) -> Findings:
    d = a_document(
        f"In {year} the ministers met in the capital. Both sides {PROMISE}. They thanked the host of {year}.",
        **({"id": f"d{year}", "date": f"{year}-05-06", "series": "Harbour Masters"} | known),
    )
    return some_findings(d, of=(a_finding(d, PROMISE, strength=Strength.STRONG, due="2027"),))


FIRST, SECOND = statement(2022).findings[0].id, statement(2023).findings[0].id


def told(known_at: datetime | None = None, as_of: str = "") -> object:
    """Everything the register's lists and its entry page say at a moment."""
    asked = queries.EntryFilter(known_at=known_at, as_of=as_of)
    page = queries.list_entries(asked)
    views = [queries.entry_view(f"e-{key}", known_at=known_at, as_of=as_of) for key in (FIRST, SECOND)]
    hits = [queries.search("harbour", what=what, chosen=asked) for what in ("passages", "findings")]
    home = queries.home(today=date(2026, 3, 1), known_at=known_at, as_of=as_of)
    return page, views, hits, home, documents(asked)


def documents(moment: queries.EntryFilter) -> object:
    """The list of documents, less the partnership's name and reasons, which are corrected in place."""
    rows = queries.list_documents(chosen=queries.DocumentFilter(as_of=moment.as_of, known_at=moment.known_at)).items
    return [(d.key, d.title, d.date, d.partnership, d.findings, d.entries, d.reader, d.withdrawn) for d in rows]


def test_each_moment_is_answered_as_it_was() -> None:
    moments: list[tuple[datetime, object]] = []

    def look(day: int) -> None:
        now = told()
        assert repr(told(T0 + DAY * day)) == repr(now)  # asked at once, both ways agree
        moments.append((T0 + DAY * day, now))

    guess = statement(2022, date="2022-01-01", date_basis=DateBasis.INFERRED, title="A guess", series="Anglers")
    record(read=[guess], person="Aoi", now=T0)
    look(0)
    record(read=[statement(2022)], person="Aoi", now=T0 + DAY)  # date, title and partnership are better known
    look(1)
    record(read=[statement(2023)], person="Aoi", now=T0 + DAY * 2)
    relink(person="Aoi", now=T0 + DAY * 2)
    look(2)
    decide(entry=f"e-{FIRST}", verdict="confirm", person="Ben", now=T0 + DAY * 3, reason="read")
    add_claim(
        on=f"e-{FIRST}", claimant="Japan", word="done", source="https://a.example", person="Ben", now=T0 + DAY * 3
    )
    look(3)
    decide(entry=f"e-{FIRST}", verdict="undo", person="Ben", now=T0 + DAY * 4)
    judge(one=FIRST, other=SECOND, verdict="not same", person="Ben", now=T0 + DAY * 4)
    look(4)
    newer = statement(2022, reader="newer")
    better = replace(newer.findings[0], due="2028", holders=("Japan",))
    record(read=[replace(newer, findings=(better,))], person="Aoi", now=T0 + DAY * 5)
    look(5)
    record(read=[statement(2022, reader="newest")], person="Aoi", now=T0 + DAY * 6)
    record(read=[replace(statement(2023, reader="newest"), findings=())], person="Aoi", now=T0 + DAY * 6)
    look(6)
    withdraw(document="d2022", reason="withdrawn", person="Ben", now=T0 + DAY * 7)
    look(7)
    for at, then in moments:
        assert repr(told(at)) == repr(then), at
        assert repr(told(at + timedelta(hours=5))) == repr(then), at
    assert queries.list_entries(queries.EntryFilter(known_at=T0 - DAY)).total == 0


def test_what_sources_dated_by_a_day_say() -> None:
    record(read=[statement(2022), statement(2023), statement(2024, date=None)], person="Aoi", now=T0)
    relink(person="Aoi", now=T0)
    view = queries.entry_view(f"e-{FIRST}", as_of="2022-12-31")
    assert view is not None
    assert (view.entry.statements, [s.finding.document for s in view.statements]) == (1, ["d2022"])
    assert queries.entry_view(f"e-{FIRST}", as_of="2022-05-05") is None
    assert queries.list_entries(queries.EntryFilter(as_of="2022-05-05")).total == 0
    assert queries.list_entries(queries.EntryFilter(as_of="2030-01-01", text="harbour")).total == 1
    assert queries.home(today=date(2026, 3, 1), as_of="2022-06-01").documents == 1
    hits = queries.search("harbour", chosen=queries.EntryFilter(as_of="2023-05-06")).items
    assert {hit.document for hit in hits} == {"d2022", "d2023"}


@pytest.mark.parametrize(
    ("written", "day", "counts"),
    [
        ("2018-05-06", "2018-05-06", True),
        ("2018-05-06", "2018-05-05", False),
        ("2018-05", "2018-05-30", False),
        ("2018-05", "2018-05-31", True),
        ("2018", "2018-12-30", False),
        ("2018", "2018-12-31", True),
        ("2018", "2019-01-01", True),
        ("2020-02", "2020-02-28", False),
        ("", "2020-02-28", False),
        ("", "", True),
    ],
)
def test_a_source_counts_once_its_date_has_surely_come(written: str, day: str, counts: bool) -> None:  # noqa: FBT001  a table's column
    record(read=[statement(2022, date=written or None, title=None)], person="Aoi", now=T0)
    assert Document.objects.filter(dated_by(day)).exists() is counts


@pytest.mark.parametrize("day", ["2024", "2024-13-01", "2024-02-30", "soon", "2024-1-1"])
def test_what_is_no_day_is_refused(day: str) -> None:
    with pytest.raises(MomentError, match="is no day"):
        dated_by(day)
    assert dated_by("") == Q()


def test_what_an_entry_said_before_is_kept() -> None:
    record(read=[statement(2022)], person="Aoi", now=T0)
    newer = statement(2022, reader="newer")
    better = replace(newer.findings[0], due="2028")
    record(read=[replace(newer, findings=(better,))], person="Aoi", now=T0 + DAY)
    rows = Entry.objects.order_by("recorded_at").values_list("due", "recorded_at", "superseded_at")
    assert list(rows) == [("2027", T0, T0 + DAY), ("2028", T0 + DAY, None)]


def test_what_was_stale_and_came_back_was_stale_then() -> None:
    record(read=[statement(2022)], person="Aoi", now=T0)
    record(read=[replace(statement(2022, reader="newer"), findings=())], person="Aoi", now=T0 + DAY)
    key = Entry.objects.get().key
    record(read=[statement(2022, reader="newest")], person="Aoi", now=T0 + 2 * DAY)
    told = [queries.entry_view(key, known_at=at) for at in (T0, T0 + DAY, T0 + 2 * DAY, None)]
    assert [view is not None and view.entry.stale for view in told] == [False, True, False, False]
