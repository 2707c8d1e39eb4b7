"""What a meeting decided: documents of its partners dated its days or the week after."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from factories import a_document, a_finding, some_findings

BY = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
pytestmark = pytest.mark.usefixtures("register")


def document(date: str, words: str = "agreed to build a bridge", series: str = "Lakes Forum"):
    made = a_document(f"On {date} both sides {words}.", title=f"Statement of {date}", date=date, series=series)
    return some_findings(made, of=(a_finding(made, words, broad=True),))


@pytest.fixture
def meet():
    """Make a meeting of the partnership whose documents are recorded."""
    from followthrough.register.intake.facts import put_name
    from followthrough.register.models import Meeting, MeetingSeries, Partnership
    from followthrough.register.queries import meetings

    def made(start: str, end: str = ""):
        partnership = Partnership.objects.get(key="Lakes Forum")
        run = put_name(MeetingSeries, "forum", name="Lakes Forum", partnership=partnership, **BY)
        put_name(Meeting, start, name=f"Forum of {start}", series=run, start=start, end=end, **BY)
        return next(row for row in meetings() if row.key == start)

    return made


@pytest.mark.parametrize(
    ("start", "end", "dates"),
    [
        ("2020-05-01", "", ["2020-05-01", "2020-05-08"]),  # the day itself and the week after
        ("2020-04-29", "2020-05-01", ["2020-05-01", "2020-05-08"]),
        ("2020-05-09", "", []),
        ("2020-05", "", []),  # no day is known, so no days can be looked at
        ("", "", []),
    ],
)
def test_documents_are_found_by_their_day(meet, start, end, dates):
    from followthrough.register.intake.record import record
    from followthrough.register.queries.facts.decided import outcomes

    read = [document(day) for day in ("2020-05-01", "2020-05-08", "2020-05-20", "2020-05", "2020")]
    record(read=[*read, document("2020-05-02", series="Other Forum")], **BY)
    row = meet(start, end)
    found = outcomes([row]).get(row.key, ())
    assert [each.date for each in found] == dates
    assert all(each.entries == 1 for each in found)
