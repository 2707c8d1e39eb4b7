from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factories import a_document, a_finding, some_findings
from followthrough.model import Act, Cue, DateBasis, Findings, Target
from followthrough.register.decisions.by_hand import ByHandError
from followthrough.register.decisions.judgements import judge
from followthrough.register.decisions.review import decide
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence
from followthrough.register.following.relink import relink
from followthrough.register.intake.facts import put_fact, put_name
from followthrough.register.intake.record import Details, record
from followthrough.register.ledger.seeing import seeing
from followthrough.register.models import Evidence, Meeting, MeetingSeries, Observation, Partnership, Series
from followthrough.register.queries.standing.assessing import Followed, followed, standing_of, undated
from linking.corpora import two_years

pytestmark = pytest.mark.usefixtures("register")

BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
PAGE = "https://example.org/quay"


def said(year: int, due: int, **known: Any) -> Findings:
    """A statement of that year in which Veland promises a quay by another year."""
    words = f"Veland agreed to build the quay of Port Alder by {due}"
    facts = {"id": f"d{year}-{due}", "date": f"{year}-05-06", "series": "Lakes-Islands", "title": f"Statement {year}"}
    d = a_document(f"{words}.", **(facts | known))
    return some_findings(d, of=(a_finding(d, words, due=str(due), holders=("Veland",)),))


def promised(*read: Findings, **details: Any) -> str:
    """The statements recorded, each the same undertaking as the one before; the entry's key."""
    for each in read:
        record(read=[each], details=Details(**(details if each is read[-1] else {})), **BY)
    for a, b in pairwise(read):
        judge(one=a.findings[0].id, other=b.findings[0].id, verdict="same", **BY)
    return f"e-{read[0].findings[0].id}"


def one(key: str, day: str) -> Followed:
    found = standing_of(key, as_of=day)
    assert found is not None
    return found


def reports(year: int, *, negated: bool = False) -> Findings:
    """A statement of that year in which Veland says that the quay was built, or was not."""
    words = f"Veland has {'not ' if negated else ''}completed the quay of Port Alder"
    d = a_document(f"{words}.", id=f"r{year}", date=f"{year}-05-06", series="Lakes-Islands", title=f"Report {year}")
    cue = Cue(words.index("has"), words.index(" the quay"), "en/progress:test")
    found = a_finding(d, words, act=Act.PROGRESS, cue=cue, speaker=("Veland",), negated=negated)
    return some_findings(d, of=(found,))


@pytest.mark.parametrize(
    ("read", "day", "status", "because"),
    [
        (
            reports(2025),
            "2026-01-01",
            "addressed",
            "Claimed only. Veland said “Veland has completed the quay of Port Alder” (2025-05-06).",
        ),
        (reports(2025), "2025-01-01", "unknown", "No claim and no evidence"),  # nobody had said so yet
        (
            reports(2025),
            "2028-01-01",
            "unknown",
            "nothing found shows whether it was done. Veland said “Veland has completed the quay of Port Alder” (2025",
        ),
        (reports(2025, negated=True), "2026-01-01", "unknown", "No claim and no evidence"),
        (said(2025, 2028), "2026-01-01", "unknown", "No claim and no evidence"),  # said again is no claim of progress
    ],
)
def test_what_a_later_statement_reports_is_a_claim_and_no_more(
    read: Findings, day: str, status: str, because: str
) -> None:
    assessment = one(promised(said(2024, 2027), read), day).assessment
    assert assessment.status == status
    assert because in assessment.because


@pytest.mark.parametrize(
    ("later", "because"),
    [
        ("They noted that the Tide Dialogue on pilots was held in Saltby in October 2021.", "said “was held” (2022-06"),
        ("They welcomed the Tide Dialogue on pilots in Saltby.", "said “welcomed” (2022-06"),
        ("They regretted that the Tide Dialogue on pilots in Saltby was not held.", "No claim and no evidence"),
    ],
)
def test_what_a_link_says_was_done_is_a_claim_whatever_act_it_is(later: str, because: str) -> None:
    found = two_years("Norland and Sudland decided to hold the Tide Dialogue on pilots in Saltby.", later)
    record(read=list(found), **BY)
    relink(**BY)
    (key,) = [f"e-{each.id}" for each in found[0].findings if each.act is Act.COMMITMENT]
    assert because in one(key, "2023-01-01").assessment.because


@pytest.mark.parametrize(
    ("fact", "day", "status", "standing"),
    [
        (None, "2024-12-31", "unknown", "open"),
        (None, "2027-08-01", "unknown", "due"),
        (None, "2028-01-01", "unknown", "overdue"),
        ({"date": "2026-05", "shows": "done"}, "2026-05-30", "unknown", "open"),
        ({"date": "2026-05", "shows": "done"}, "2026-05-31", "done", "closed"),
        ({"date": "2028-02-01", "shows": "done"}, "2028-03-01", "done late", "closed"),
        ({"date": "2026", "shows": "addressed"}, "2027-01-01", "addressed", "open"),
        ({"date": "2026"}, "2027-01-01", "in progress", "open"),
        ({"date": "2027-06-01", "shows": "overtaken by events"}, "2029-01-01", "overtaken by events", "closed"),
        ({"shows": "done"}, "2027-01-01", "unknown", "open"),
    ],
)
def test_the_status_and_the_deadline_on_a_day(
    fact: dict[str, str] | None, day: str, status: str, standing: str
) -> None:
    key = promised(said(2024, 2027))
    if fact is not None:
        add_evidence(on=key, says="It was seen.", direction="supports", source=PAGE, **fact, **BY)
    row = one(key, day)
    assert (row.assessment.status, row.deadlines.standing, row.due) == (status, standing, "2027")
    assert row.assessment.because
    assert row.undated == (fact is not None and "date" not in fact)
    assert [f.key for f in followed(as_of=day)] == [key]


def test_a_claim_of_completion_is_a_claim() -> None:
    key = promised(said(2024, 2027))
    add_claim(
        on=key,
        claimant="Office",
        word="completed",
        number=Decimal(100),
        unit="percent",
        date="2025",
        source=PAGE,
        **BY,
    )
    assert one(key, "2026-01-01").assessment.status == "addressed"
    assert "Claimed only" in one(key, "2026-01-01").assessment.because


def test_a_step_nobody_knows_is_refused() -> None:
    key = promised(said(2024, 2027))
    with pytest.raises(ByHandError, match="is no step"):
        add_evidence(on=key, says="Seen.", direction="supports", source=PAGE, shows="finished", **BY)


def test_a_deadline_slides_when_it_is_said_again_later() -> None:
    key = promised(said(2020, 2021), said(2022, 2023), said(2024, 2026))
    told = {day: one(key, day).deadlines for day in ("2021-06-01", "2022-12-31", "2025-01-01")}
    assert [[slip.months for slip in history.slips] for history in told.values()] == [[], [24], [24, 36]]
    assert [history.deadlines[-1].due for history in told.values()] == ["2021", "2023", "2026"]
    assert one(key, "2025-01-01").deadlines.standing == "open"


def test_what_is_said_in_a_document_out_of_sight_moves_nothing() -> None:
    key = promised(said(2020, 2021), said(2022, 2023), confidentiality="internal")
    with seeing(frozenset({"public"})):
        public = one(key, "2024-01-01")
        assert followed(as_of="2024-01-01") == (public,)
    assert [d.due for d in public.deadlines.deadlines] == ["2021"]
    assert "2022" not in repr(public)
    assert len(one(key, "2024-01-01").deadlines.slips) == 1


def test_only_what_stands_in_dated_documents_by_that_day_is_followed() -> None:
    first, later = promised(said(2020, 2021)), promised(said(2024, 2026))
    promised(said(2023, 2025, date=None, date_basis=DateBasis.UNKNOWN))
    assert [row.key for row in followed(as_of="2022-01-01")] == [first]
    assert [row.key for row in followed(as_of="2025-01-01", partnership="Lakes-Islands")] == [first, later]
    assert followed(as_of="2025-01-01", partnership="Elsewhere") == ()
    assert undated() == 1
    decide(entry=later, verdict="reject", reason="no", **BY)
    assert [row.key for row in followed(as_of="2025-01-01")] == [first]
    assert standing_of("e-none", as_of="2025-01-01") is None


def test_only_meetings_whose_words_are_held_count_as_silence() -> None:
    key = promised(said(2020, 2030))
    run = put_name(MeetingSeries, "AJF", name="Forum", partnership=Partnership.objects.get(key="Lakes-Islands"), **BY)
    for day in ("2020-05-06", "2020-09-01", "2020-10-01", "2021-01-05"):
        put_name(Meeting, f"m{day}", name=day, series=run, start=day, **BY)
    quiet = a_document("Nothing of it.", id="other", date="2020-10-03", series="Lakes-Islands")
    record(read=[some_findings(quiet, of=())], **BY)
    silence = one(key, "2021-12-31").silence
    assert silence is not None
    assert (silence.meetings, silence.months, silence.silent) == (1, 19, False)
    assert one(key, "2022-06-01").is_silent


def doubled() -> str:
    """A promise to double two things, in one sentence, with a figure of one of them tied to it by evidence."""
    d = a_document("They agreed to double trade and visits by 2022.", date="2012-05-06")
    promise = a_finding(d, "agreed to double trade and visits by 2022", due="2022")
    legs = [
        a_finding(d, words, Act.TARGET, target=Target(metric, "increase", 2.0, due="2022"))
        for words, metric in (("double trade", "trade"), ("visits", "visits"))
    ]
    record(read=[some_findings(d, of=(promise, *legs))], **BY)
    trade = put_name(Series, "trade", name="Trade", unit="USD billion", **BY)
    for year, value in (("2011", 100), ("2022", 150)):
        same = {"series": trade, "period": year, "vintage": f"{int(year) + 1}-06 office", "source": PAGE}
        seen = put_fact(Observation, same, value=value, **BY)
    facts = {"entry": f"e-{promise.id}", "about": "trade", "says": "Trade was 150.", "date": "2023-06", "source": PAGE}
    put_fact(Evidence, {"key": "t"}, direction="context", observation=seen, **facts, **BY)
    return f"e-{promise.id}"


def test_a_target_is_measured_by_the_series_its_evidence_names() -> None:
    key = doubled()
    made = one(key, "2024-01-01").assessment
    assert made.status == "missed"
    assert "150 / 100 = 1.50 times" in made.because
    assert one(key, "2020-01-01").assessment.status == "in progress"


def test_many_cost_as_many_queries_as_one() -> None:
    doubled()
    counts = []
    for first in (2000, 2004, 2008):
        key = promised(said(first, first + 1), said(first + 2, first + 3))
        add_evidence(on=key, says="Seen.", direction="context", source=PAGE, **BY)
        with CaptureQueriesContext(connection) as asked:
            followed(as_of="2020-01-01")
        counts.append(len(asked))
    assert counts[0] == counts[1] == counts[2] <= 15


@pytest.mark.parametrize(
    ("words", "cue", "told"),
    [
        ("The quay has been\n completed.", 9, "The quay has been completed"),
        (f"{'The old quay of the port ' * 4}was opened.", 100, "was opened"),
        (f"{'The old quay of the port ' * 4}was opened to {'all the ships ' * 9}.", 100,
         "was opened to all the ships all the ships all the ships all the ships all the ships all …"),
    ],
)  # fmt: skip
def test_a_report_is_quoted_by_enough_words_to_tell_what_was_done(words: str, cue: int, told: str) -> None:
    from followthrough.register.queries.standing.cues import _reported

    assert _reported(words, cue) == told
