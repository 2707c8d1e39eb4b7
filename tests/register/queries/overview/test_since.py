"""What changed since the last meeting: every kind of change, each with its sentence."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.register.decisions.judgements import judge
from followthrough.register.facts.facts_by_hand import add_evidence
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_name
from followthrough.register.intake.record import record
from followthrough.register.models import Meeting, MeetingSeries, Partnership
from followthrough.register.queries.overview.since import SinceView, since_meeting

pytestmark = pytest.mark.usefixtures("register")

BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
PAGE = "https://example.org/quay"
DAYS = ("2019-06-01", "2020-06-03", "2021-06-01")  # of the meetings


@pytest.fixture(autouse=True)
def met(register: str) -> None:  # noqa: ARG001  the open register
    """Three meetings of a partnership; of the second a document is held that says nothing."""
    quiet = a_document("They met.", id="met", date=DAYS[1], series="Lakes-Islands")
    record(read=[some_findings(quiet, of=())], **BY)
    run = put_name(MeetingSeries, "F", name="Forum", partnership=Partnership.objects.get(key="Lakes-Islands"), **BY)
    for number, day in enumerate(DAYS, start=1):
        put_name(Meeting, f"forum-{number}", name=f"Forum {number}", series=run, start=day, end=day, **BY)


def promised(what: str, *said: tuple[str, str]) -> str:
    """An undertaking said on these days, each with its deadline ("" for none); the entry's key."""
    keys = []
    for on, due in said:
        words = f"Veland agreed to {what}"
        d = a_document(f"{words}. {on}", id=f"{what}-{on}", date=on, series="Lakes-Islands", title=f"Text of {on}")
        found = a_finding(d, words, due=due or None, holders=("Veland",))
        record(read=[some_findings(d, of=(found,))], **BY)
        keys.append(found.id)
    for a, b in pairwise(keys):
        judge(one=a, other=b, verdict="same", **BY)
    return f"e-{keys[0]}"


def seen(key: str, on: str, **known: Any) -> None:
    add_evidence(on=key, says=f"Seen on {on}.", source=PAGE, date=on, **({"direction": "supports"} | known), **BY)


def told(view: SinceView) -> dict[str, list[str]]:
    return {group.name: [row.now.key for row in group.rows] for group in view.groups if group.rows}


def asked(day: str = "2021-05-31", **known: str) -> SinceView:
    return since_meeting(partnership="Lakes-Islands", as_of=day, **known)


def test_the_last_meeting_and_the_next_are_found() -> None:
    view = asked("2020-09-01")
    assert (view.meeting.key, view.since, view.until) == ("forum-2", "2020-06-03", "2021-06-01")
    assert view.next_meeting is not None
    assert asked("2020-06-03").meeting.key == "forum-1"
    last = asked("2022-01-01")
    assert (last.next_meeting, last.until) == (None, "2022-07-01")
    assert asked("2020-09-01", meeting="forum-1").since == "2019-06-01"
    for day, meeting, complaint in (
        ("2019-01-01", "", "no document of Lakes"),
        ("2021-01-01", "x", "no dated meeting"),
    ):
        with pytest.raises(DecisionError, match=complaint):
            asked(day, meeting=meeting)


def test_where_no_meeting_is_known_the_last_document_stands_for_one() -> None:
    for on in ("2018-03-01", "2018-09-01"):
        d = a_document(f"They met on {on}.", id=f"early-{on}", date=on, series="Lakes-Islands", title=f"Text of {on}")
        record(read=[some_findings(d, of=())], **BY)
    view = asked("2018-12-01")
    assert (view.meeting.key, view.meeting.name, view.since) == ("", "Text of 2018-09-01", "2018-09-01")
    assert asked("2018-09-01").meeting.name == "Text of 2018-03-01"


def test_every_kind_of_change_is_told_once_with_its_sentence() -> None:
    kept = promised("open the quay", ("2019-01-01", "2021"))
    late = promised("dredge the bay", ("2019-01-01", "2019"))
    slid = promised("train pilots", ("2019-01-01", "2020"), ("2021-01-05", "2022"))
    missed = promised("lay the cable", ("2019-01-01", "2020-12"))
    over = promised("write the report", ("2019-01-01", "2020-08-01"))
    quiet = promised("sing together", ("2019-05-01", ""))
    near = promised("meet again", ("2020-12-01", "2021-05-31"))
    split = promised("count the boats", ("2020-05-01", ""))
    again = promised("plant trees", ("2020-05-01", ""), ("2020-12-01", ""), ("2021-01-01", ""))
    ended = promised("follow the old plan", ("2020-05-01", ""))
    new = promised("build a school", ("2021-02-01", "2030"))
    seen(kept, "2020-09-01", shows="done")
    seen(late, "2020-09-01", shows="done")
    seen(missed, "2021-01-05", shows="missed", direction="contradicts")
    seen(split, "2020-05-02")
    seen(split, "2021-01-05", direction="contradicts")
    seen(ended, "2021-01-01", shows="superseded", direction="context")
    assert told(asked()) == {
        "done": [kept],
        "done late": [late],
        "slipped": [slid],
        "missed": [missed],
        "fell due": [over],
        "silent": [missed, over, quiet],
        "due next": [near],
        "contradicted": [split],
        "restated": [slid, again],
        "ended": [ended],
        "stated": [near, new],
    }
    rows = {group.name: {row.now.key: row.because for row in group.rows} for group in asked().groups}
    assert rows["slipped"][slid] == "From 2020 to 2022 (24 months), said 2021-01-05."
    assert rows["fell due"][over].count("It was due 2020-08-01") == 1
    assert "Restated 2 times since it was first said (2020-05-01)" in rows["restated"][again]
    assert rows["stated"][new] == "First said in Text of 2021-02-01 (2021-02-01)."
    assert "Against it: Seen on 2021-01-05" in rows["contradicted"][split]
    assert all(why for each in rows.values() for why in each.values())


def test_what_was_known_at_the_meeting_already_is_not_told_again() -> None:
    key = promised("open the quay", ("2019-01-01", "2021"))
    seen(key, "2020-01-01", shows="done")
    assert told(asked()) == {}
    assert told(asked("2020-06-01")) == {"done": [key]}
