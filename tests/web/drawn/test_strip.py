"""The strip along the time axis: rows in order, flags that move, coarse times that show their reach."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from followthrough.register.queries.rows import ClaimRow, EntryRow, EntryView, EvidenceRow, FindingRow, StatementRow
from followthrough.web.drawn.strip import GUTTER, MOST, WIDTH, strip

TODAY = date(2024, 1, 1)


def said(on: str, due: str = "", relation: str = "restated") -> StatementRow:
    finding = FindingRow(
        key=f"k{on}{due}", document="d", document_title="D", document_date=on, passage="para 1", act="commitment",
        start=0, end=4, quote="do it", cue_start=0, cue_end=1, lexicon="en/commitment:agree-to", speaker=(),
        holders=("all",), addressees=(), strength="strong", conditional=False, negated=False, reaffirms=False, due=due,
        when=None, amounts=(), target=None, instruments=(), areas=(), strict=False, broad=True, confidence=0.9,
        because=(), stale=False, entry="e", decision=None,
    )  # fmt: skip
    return StatementRow(relation, 1.0, (), finding)


def entry(*statements: StatementRow, claims=(), evidence=()) -> EntryView:
    row = EntryRow(
        key="e", headline="Do it", act="commitment", due="", strength="", quote="do it", finding="k", document="d",
        document_title="D", document_date="2020", passage="para 1", partnership=None, parties=(), statements=1,
        decision=None, stale=False,
    )  # fmt: skip
    return EntryView(row, statements, tuple(claims), tuple(evidence), ())


@pytest.mark.parametrize(
    ("dues", "moved"),
    [
        (("2020", "2022", "2021"), [0, 1, -1]),
        (("2020", "", "2022"), [0, 0, 1]),  # what names no date moves nothing, and the next is held against the last
        (("2022", "2022-12-31"), [0, 0]),  # the same last day
        (("", ""), [0, 0]),
        (("soon", "2022"), [0, 0]),  # no date of the calendar
    ],
)
def test_a_flag_moves_when_the_last_day_does(dues, moved) -> None:
    drawn = strip(entry(*(said(f"201{n}-05-01", due) for n, due in enumerate(dues))), today=TODAY)
    assert [row.moved for row in drawn.said] == moved


def test_everything_lies_within_the_drawing_and_in_time_order() -> None:
    claim = ClaimRow("c", "Chair", "addressed", None, "", None, "2019", "", None, None, "e", "https://x.org", "V", "")
    fact = EvidenceRow("v", "e", "", "It opened.", "supports", "press", "2021-03-04", "https://x.org", "V")
    drawn = strip(entry(said("2018-06"), said("2020-02-02", "2031"), claims=[claim], evidence=[fact]), today=TODAY)
    assert [lane.name for lane in drawn.lanes] == ["claims", "evidence"]
    places = [p for row in drawn.said for p in (row.at, row.flag) if p] + [
        m.at for lane in drawn.lanes for m in lane.marks
    ]
    assert all(GUTTER <= place.left <= place.x <= place.right <= WIDTH for place in places)
    assert drawn.said[0].at.x < drawn.lanes[0].marks[0].at.x < drawn.said[1].at.x < drawn.said[1].flag.right
    assert drawn.lanes[0].marks[0].at.is_coarse  # a year
    assert not drawn.said[1].at.is_coarse  # a day
    assert all(first.x < second.x for first, second in zip(drawn.ticks, drawn.ticks[1:], strict=False))
    assert drawn.foot < drawn.height


@pytest.mark.parametrize("view", [entry(), entry(said("")), entry(said("", "2030"))])
def test_without_a_dated_statement_nothing_is_drawn(view) -> None:
    assert strip(view, today=TODAY) is None


def test_of_many_statements_the_first_and_the_latest_are_drawn() -> None:
    drawn = strip(entry(*(said(f"{1990 + n}") for n in range(MOST + 9))), today=TODAY)
    assert (len(drawn.said), drawn.left_out) == (MOST, 9)
    assert drawn.said[0].row.finding.document_date == "1990"
    assert drawn.said[-1].row.finding.document_date == str(1990 + MOST + 8)


@pytest.mark.parametrize("on", ["0001", "9999", "0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_borne(on) -> None:
    assert strip(entry(said(on, "9999")), today=datetime(2026, 1, 1, tzinfo=UTC).date()) is not None
