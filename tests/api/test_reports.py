"""Reports over the API: the same files that commands write, and only with what may be seen."""

from __future__ import annotations

import pytest

from api.asking import NOW, Program
from followthrough.register.intake.facts import put_name
from followthrough.register.models import Document, Entry, Meeting, MeetingSeries, Partnership
from followthrough.reports.pdf import can_print
from web.sample_coding import build_coding
from web.sample_plans import build_plans

BY = {"person": "A. Officer", "now": NOW}
BEGINS = {"html": b"<!doctype html>", "pdf": b"%PDF", "docx": b"PK", "xlsx": b"PK"}


@pytest.fixture
def forum(anyone: Program) -> Program:
    """The sample register with two meetings, a plan and a coding round."""
    row = put_name(Partnership, "Lakes-Islands", name="Lakes-Islands", **BY)
    run = put_name(MeetingSeries, "forum", name="Forum", partnership=row, **BY)
    for number, day in ((5, "2024-02-20"), (6, "2025-03-01")):
        known = {"name": f"{number}th Forum", "series": run, "ordinal": number, "start": day, "end": day}
        put_name(Meeting, f"forum-{number}", **known, **BY)
    Document.objects.update(partnership=row)
    build_plans(BY)
    build_coding(BY)
    return anyone


def test_a_pack_as_data_tells_its_sentences_and_what_each_rests_on(forum: Program) -> None:
    told = forum.told("/meetings/forum-6/pack?as_of=2024-06-01")
    assert (told["kind"], told["as_of"], told["cover"]["title"]) == ("pack", "2024-06-01", "6th Forum")
    summary = next(section for section in told["sections"] if section["key"] == "summary")
    assert {block["block"] for block in summary["blocks"]} == {"paragraph", "tally"}
    assert told["sections"][0]["front"]
    alone = forum.told("/partnerships/Lakes-Islands/pack?as_of=2024-06-01&lang=ja")
    assert (alone["language"], alone["cover"]["title"]) == ("ja", "Lakes-Islands：履行状況")


@pytest.mark.parametrize("form", BEGINS)
def test_each_form_is_a_file_of_its_kind(forum: Program, form: str) -> None:
    if form == "pdf" and not can_print():
        pytest.skip("the extra “print” is not installed")
    answer = forum.get(f"/meetings/forum-6/pack?as_of=2024-06-01&form={form}")
    assert answer.status_code == 200
    assert answer.content.startswith(BEGINS[form])
    assert answer["Content-Disposition"] == f'attachment; filename="pack-6th-forum-2024-06-01-en.{form}"'


def test_progress_fact_sheet_and_drawing(forum: Program) -> None:
    assert forum.told("/plans/plan-of-2018/progress")["kind"] == "progress"
    entry = Entry.objects.earliest("id").key
    assert forum.told(f"/entries/{entry}/factsheet")["kind"] == "factsheet"
    drawing = forum.get(f"/entries/{entry}/timeline.svg?lang=ja")
    assert drawing["Content-Type"] == "image/svg+xml"
    assert drawing.content.startswith(b"<svg")


def test_a_scorecard_shows_every_code_so_it_needs_a_reviewer(forum: Program) -> None:
    forum.told("/rounds/lakes-round/scorecard", 401)
    assert Program("review").told("/rounds/lakes-round/scorecard")["kind"] == "scorecard"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/meetings/none/pack", 404),
        ("/meetings/forum-6/pack?as_of=2020-01-01", 404),  # before the meeting that was before it
        ("/partnerships/none/pack", 404),
        ("/plans/none/progress", 404),
        ("/entries/e-none/factsheet", 404),
        ("/entries/e-none/timeline.svg", 404),
        ("/meetings/forum-6/pack?form=rtf", 422),
        ("/meetings/forum-6/pack?lang=fr", 422),
        ("/meetings/forum-6/pack?as_of=soon", 422),
    ],
)
def test_what_is_not_there_is_told(forum: Program, path: str, status: int) -> None:
    assert forum.told(path, status)["detail"]


def test_what_may_not_be_seen_is_in_no_report(forum: Program) -> None:
    entry = Entry.objects.earliest("id").key
    Document.objects.update(confidentiality="internal")
    told = forum.told("/meetings/forum-6/pack?as_of=2024-06-01")
    assert "No undertaking of Lakes-Islands" in told["sections"][0]["blocks"][0]["sentences"][0]["text"]
    forum.told(f"/entries/{entry}/factsheet", 404)
