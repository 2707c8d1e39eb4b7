"""Where an undertaking stands, as its page tells it."""

from __future__ import annotations

import csv
import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from factories import a_document, a_finding, some_findings
from web.accounts import anyone, someone
from web.sample_register import NOW, PERSON, build

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db
BY = {"person": PERSON, "now": NOW}
PAGE = "https://example.org/trade"


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def recorded() -> str:
    """The sample register; the key of an entry without claims or evidence."""
    build()
    from followthrough.register.queries import list_entries

    return next(row.key for row in list_entries().items if row.due == "2026")


def section(client: Client, key: str) -> str:
    """The mark-up of the section; "" where there is none."""
    page = client.get(f"/entries/{key}").content.decode()
    _, found, rest = page.partition('id="standing"')
    return rest.partition("</section>")[0] if found else ""


def test_it_says_the_status_the_day_and_that_nobody_has_signed_it():
    told = section(anyone(), recorded())
    assert "Proposed by the rules for " in told
    assert "not signed by a person" in told
    assert "<strong>Unknown</strong>" in told
    assert "Told from the documents that are open to you." in told
    assert "Told from" not in section(someone("reviewer"), "none")


def test_who_may_see_everything_is_told_from_everything():
    told = section(someone("reviewer"), recorded())
    assert "<strong>Unknown</strong>" in told
    assert "open to you" not in told


def test_words_of_evidence_stay_words():
    from followthrough.register.facts.facts_by_hand import add_evidence

    key, words = recorded(), "<script>window.run = 1</script> was opened"
    add_evidence(
        on=key, says=words, direction="supports", source=PAGE, date="2024-02-01", shows="done",
        source_class="press", **BY,
    )  # fmt: skip
    told = section(anyone(), key)
    assert "<strong>Done</strong>" in told
    assert "<script" not in told
    assert words in unescape(told)
    assert "read as showing: done" in anyone().get(f"/entries/{key}").content.decode()


def test_a_long_reason_is_folded():
    from followthrough.register.facts.facts_by_hand import add_evidence

    key = recorded()
    add_evidence(
        on=key, says="It was seen. " * 60, direction="supports", source=PAGE, date="2024", shows="addressed", **BY
    )
    assert "The reasons in full" in section(anyone(), key)


def test_an_entry_that_a_person_rejected_stands_nowhere():
    from followthrough.register.decisions.review import decide

    key = recorded()
    decide(entry=key, verdict="reject", reason="no undertaking", **BY)
    assert section(anyone(), key) == ""


def test_a_deadline_said_in_an_internal_document_shows_to_nobody_without_the_role():
    from followthrough.register.decisions.judgements import judge
    from followthrough.register.intake.record import Details, record

    key = recorded()
    words = "agreed to double their trade between them by 2047"
    hidden = a_document(f"Both sides {words}.", title="Hidden minutes", date="2025-02")
    found = a_finding(hidden, words, due="2047")
    record(read=[some_findings(hidden, of=(found,))], details=Details(confidentiality="internal"), **BY)
    judge(one=key.removeprefix("e-"), other=found.id, verdict="same", **BY)
    public, inside = section(anyone(), key), section(someone("reader"), key)
    assert "2026" in public
    assert "2047" in inside
    assert "2047" not in public
    assert "Hidden minutes" not in public
    assert ("Put off" in public, "Put off" in inside) == (False, True)


def test_the_register_tells_where_each_undertaking_stands_and_is_narrowed_to_it():
    key, visitor = recorded(), anyone()
    told = words(visitor.get("/register/"))
    assert "Stands at" in told
    assert "? Unknown" in told
    narrowed = visitor.get("/register/?stands=overdue&as-of=2040")
    assert f'href="/entries/{key}?as-of=2040"' in narrowed.content.decode()
    assert "stands: Overdue" in words(narrowed)
    assert "⚑ Overdue" in words(narrowed)
    assert "No entry answers to all of these filters" in words(visitor.get("/register/?stands=done"))
    assert words(visitor.get("/register/?stands=nowhere")) == told  # no way to stand: the side is open


def test_where_things_stand_is_not_told_of_what_the_register_held():
    recorded()
    told = words(anyone().get("/register/?stands=overdue&known-at=2099"))
    assert "told for a day, not for a time of the register" in told
    assert "? Unknown" not in told


def test_the_table_file_tells_where_things_stand():
    key = recorded()
    lines = b"".join(anyone().get("/register.csv?as-of=2040")).decode("utf-8-sig").splitlines()
    rows = {row["entry"]: row for row in csv.DictReader(lines)}
    assert (rows[key]["status"], rows[key]["signed"], rows[key]["overdue"]) == ("unknown", "no", "yes")
    narrowed = b"".join(anyone().get("/register.csv?stands=done")).decode("utf-8-sig").splitlines()
    assert list(csv.DictReader(narrowed)) == []


def test_a_search_by_where_things_stand_is_not_kept():
    recorded()
    assert "what stands so changes with the day" in words(someone("reader").get("/register/?stands=overdue"))


def test_an_entry_that_another_took_over_leads_to_that_one():
    from followthrough.register.decisions.judgements import judge
    from followthrough.register.queries import list_entries

    key = recorded()
    other = next(row for row in list_entries().items if row.due == "2032" and row.act == "commitment")
    judge(one=key.removeprefix("e-"), other=other.finding, verdict="same", **BY)
    visitor = anyone()
    shown = [visitor.get(f"/entries/{one}", follow=True) for one in (key, other.key)]
    assert any(answer.redirect_chain for answer in shown)
    assert len({answer.request["PATH_INFO"] for answer in shown}) == 1
    assert all("harbour of Lakeside City" in words(answer) and "trade by 2032" in words(answer) for answer in shown)


@pytest.mark.parametrize(("score", "weak"), [(0.4, True), (0.8, False)])
def test_a_link_too_weak_to_join_is_told_as_a_perhaps(score: float, weak: bool) -> None:  # noqa: FBT001 - a table's column
    from followthrough.model import End, Link, Links, Relation
    from followthrough.register.following.chains import follow
    from followthrough.register.following.linked import record_links
    from followthrough.register.intake.record import record

    read = []
    for year in (2022, 2023):
        said = f"agreed to widen quay number {year}"
        d = a_document(f"Both sides {said}.", id=f"q{year}", date=f"{year}-05-06")
        read.append(some_findings(d, of=(a_finding(d, said),)))
    record(read=read, **BY)
    one, other = (End(each.passages.document.id, each.findings[0].start, each.findings[0].end) for each in read)
    record_links(links=Links((Link(one, other, Relation.RESTATED, score, ("It is said again.",)),)), **BY)
    follow(findings=[each.findings[0].id for each in read], **BY)
    page = words(someone("reviewer").get(f"/entries/e-{read[0].findings[0].id}"))
    assert "agreed to widen quay number 2023" in page
    assert ("Perhaps only: of links as weak as this one" in page) is weak
