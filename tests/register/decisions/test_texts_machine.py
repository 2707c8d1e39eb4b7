"""The state machine of texts: recorded, read anew, redated, corrected, withdrawn, decided about in any order.

Whatever is done, the register stays in order, people's decisions stay, and every moment is shown again as it was.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from factories import a_document
from followthrough import find, split
from followthrough.model import End, Link, Links, Relation
from followthrough.register.copies.verifying import verify
from followthrough.register.decisions.by_hand import Says, add_finding
from followthrough.register.decisions.correcting import correct
from followthrough.register.decisions.review import decide, undo
from followthrough.register.decisions.supersession import supersede
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.following.chains import follow
from followthrough.register.following.judged import DecisionError
from followthrough.register.following.linked import record_links
from followthrough.register.intake.record import record
from followthrough.register.models import Decision, Entry, EntryStatement, Finding
from followthrough.register.queries import EntryFilter, entry_view, list_entries

if TYPE_CHECKING:
    from collections.abc import Callable

    from followthrough.model import Findings

NOW = datetime(2026, 3, 1, tzinfo=UTC)
TITLES = ("Joint Statement of the Ferry Meeting", "Statement of the Ferry Summit", "Chair's Statement on Ferries")
TEXT = (
    "1. Both sides agreed to build ten harbours by 2030.\n\n2. Japan will train ninety pilots by 2031.\n\n"
    "3. The leaders adopted the Ferry Plan in 2019.\n"
)
WORDS = ("ten harbours", "ninety pilots", "Ferry Plan")
READ: list[Findings] = [
    find(split(a_document(TEXT, id=f"d{n}", title=title, date=f"202{n}-05-06", series="Ferries", sha256=str(n) * 64)))
    for n, title in enumerate(TITLES)
]
FIXES = [
    find(split(a_document(f"In paragraph 1, for “2030” read “{2033 + n}”.", id=f"fix{n}", date="2024-01-02",
                          title=f"Corrigendum to the {title}", series="Ferries")))
    for n, title in enumerate(TITLES)
]  # fmt: skip
texts, people = st.sampled_from(range(len(READ))), st.sampled_from(["Aoi", "Ben"])
words = st.sampled_from(WORDS)


def leaner(read: Findings, words: str) -> Findings:
    """The same text by a newer reader, which finds nothing in the sentence with these words."""
    at = read.document.text.index(words)
    kept = tuple(f for f in read.findings if not f.start <= at < f.end)
    document = replace(read.document, reader="followthrough 9+lexicon:newer")
    return replace(read, passages=replace(read.passages, document=document), findings=kept)


def shown(at: datetime | None = None) -> dict[str, str]:
    """Every entry as its page shows it, now or as it was at a moment."""
    chosen = EntryFilter(known_at=at, include_rejected=True, include_stale=True)
    keys = [row.key for row in list_entries(chosen, size=200, divided=False).items]
    return {key: repr(entry_view(key, known_at=at)) for key in keys}


class Texts(RuleBasedStateMachine):
    """Three documents of one wording, their corrigenda, and what people do with them."""

    @initialize()
    def empty(self) -> None:
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.hours = 0
        self.then: list[tuple[datetime, dict[str, str]]] = []

    def teardown(self) -> None:
        if not hasattr(self, "transaction"):
            return
        try:
            assert verify().faults == ()
            for moment, page in self.then:
                again = shown(moment)
                assert [key for key in {*again, *page} if again.get(key) != page.get(key)] == [], moment
        finally:
            transaction.set_rollback(True)
            self.transaction.__exit__(None, None, None)

    def now(self) -> datetime:
        self.hours += 1
        return NOW + timedelta(hours=self.hours)

    def done(self, verb: Callable[..., Any], **asked: Any) -> bool:
        """Done, or refused with a sentence; what the register shows then is kept to be compared."""
        now = self.now()
        try:
            with transaction.atomic():
                verb(**asked, now=now)
        except DecisionError as error:
            told = str(error)
        else:
            self.then.append((now, shown()))
            return True
        assert told.endswith(".")
        return False

    def read(self, findings: Findings) -> None:
        """Recording takes no decision away."""
        decided = set(Decision.objects.filter(superseded_at=None).values_list("pk", flat=True))
        assert self.done(record, read=[findings], person="Aoi")
        assert decided <= set(Decision.objects.filter(superseded_at=None).values_list("pk", flat=True))

    def finding(self, text: int, words: str) -> Finding | None:
        rows = Finding.objects.filter(document__key=f"d{text}", superseded_at=None, start__lte=TEXT.index(words))
        return rows.filter(end__gt=TEXT.index(words)).order_by("act", "start").first()

    def entry(self, text: int, words: str) -> str:
        row = self.finding(text, words)
        stated = None if row is None else EntryStatement.objects.filter(finding=row.key, superseded_at=None).first()
        return "e-none" if stated is None else stated.entry.key

    @rule(text=texts)
    def record_text(self, text: int) -> None:
        self.read(READ[text])

    @rule(text=texts, words=words)
    def read_anew(self, text: int, words: str) -> None:
        self.read(leaner(READ[text], words))

    @rule(text=texts, day=st.sampled_from(["2018-01-01", "2021-05-06", "2025-12-31"]))
    def redate(self, text: int, day: str) -> None:
        """Another date is known now: before, on the same day as, or after another text."""
        document = replace(READ[text].document, date=day, date_reason="the chair says so")
        self.read(replace(READ[text], passages=replace(READ[text].passages, document=document)))

    @rule(text=texts)
    def record_corrigendum(self, text: int) -> None:
        self.read(FIXES[text])

    @rule(a=texts, b=texts, words=words)
    def link(self, a: int, b: int, words: str) -> None:
        rows = [self.finding(n, words) for n in (a, b)]
        if a < b and rows[0] is not None and rows[1] is not None:
            ends = [End(f"d{n}", row.start, row.end) for n, row in zip((a, b), rows, strict=True) if row is not None]
            links = Links((Link(*ends, Relation.RESTATED, 0.7, ("Alike.",)),))
            now = self.now()
            record_links(links=links, person="Aoi", now=now)
            follow(findings=[row.key for row in rows if row is not None], person="Aoi", now=now)
            self.then.append((now, shown()))

    @rule(text=texts, words=words, due=st.sampled_from(["", "2040", "2041-06"]), person=people)
    def correct(self, text: int, words: str, due: str, person: str) -> None:
        row = self.finding(text, words)
        if row is not None:
            self.done(correct, finding=row.key, says=Says(act=row.act, due=due), person=person)

    @rule(text=texts, words=words, person=people)
    def add(self, text: int, words: str, person: str) -> None:
        span = (TEXT.index(words), TEXT.index(words) + len(words))
        self.done(add_finding, document=f"d{text}", span=span, says=Says(act="aim"), person=person)

    @rule(text=texts, words=words, verdict=st.sampled_from(["confirm", "reject", "undo"]), person=people)
    def review(self, text: int, words: str, verdict: str, person: str) -> None:
        self.done(decide, entry=self.entry(text, words), verdict=verdict, person=person)

    @rule(text=texts, words=words, verdict=st.sampled_from(["confirm", "reject", "undo"]), person=people)
    def review_finding(self, text: int, words: str, verdict: str, person: str) -> None:
        row = self.finding(text, words)
        if row is not None:
            self.done(decide, finding=row.key, verdict=verdict, person=person)

    @rule(key=st.sampled_from(["d0", "d1", "d2", "fix0", "fix1"]), verdict=st.sampled_from(["withdraw", "undo"]))
    def withdraw(self, key: str, verdict: str) -> None:
        self.done(withdraw, document=key, verdict=verdict, person="Aoi", reason="The chair withdrew it.")

    @rule(a=texts, b=texts, words=words, other=words)
    def supersede(self, a: int, b: int, words: str, other: str) -> None:
        self.done(supersede, entry=self.entry(a, words), by=self.entry(b, other), person="Aoi")

    @rule()
    def undo_the_last(self) -> None:
        last = Decision.objects.filter(superseded_at=None).exclude(verdict="undo").order_by("-id").first()
        if last is not None:
            assert self.done(undo, decision=last.pk, person="Ben")

    @invariant()
    def every_live_entry_has_one_first_statement_and_no_statement_stands_twice(self) -> None:
        rows = EntryStatement.objects.filter(superseded_at=None)
        findings = list(rows.values_list("finding", flat=True))
        assert len(findings) == len(set(findings))
        assert not rows.filter(entry__superseded_at__isnull=False).exists()
        live = sorted(Entry.objects.filter(superseded_at=None).values_list("pk", flat=True))
        assert sorted(rows.filter(relation="first").values_list("entry", flat=True)) == live

    @invariant()
    def an_entry_says_what_its_first_statement_says(self) -> None:
        for row in EntryStatement.objects.filter(superseded_at=None, relation="first").select_related("entry"):
            said = Finding.objects.get(key=row.finding, superseded_at=None)
            assert (row.entry.act, row.entry.start) == (said.act, said.start)
            assert said.act == "instrument" or row.entry.due == said.due

    @invariant()
    def what_is_told_as_done_is_no_undertaking_of_a_machine(self) -> None:
        told = Finding.objects.filter(superseded_at=None, act="instrument", start=TEXT.index("The leaders"))
        assert not Entry.objects.filter(key__in=[f"e-{row.key}" for row in told], superseded_at=None).exists()


@pytest.mark.property
def test_whatever_becomes_of_texts_every_moment_is_shown_again_as_it_was(register: str) -> None:
    examples = 12 if register == "sqlite" else 4
    run_state_machine_as_test(
        Texts,
        settings=settings(
            max_examples=examples, stateful_step_count=14, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
