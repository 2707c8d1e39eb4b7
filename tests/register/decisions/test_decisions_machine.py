"""The state machine of decisions: whatever people and the machine do, the register stays in order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from factories import a_document, a_finding, some_findings
from followthrough.model import End, Link, Links, Relation
from followthrough.register.copies.verifying import verify
from followthrough.register.decisions.judgements import judge
from followthrough.register.decisions.reshaping import merge, move, split
from followthrough.register.decisions.review import decide, undo
from followthrough.register.following.chains import follow
from followthrough.register.following.graph import NOT_SAME, SAME, UNSURE
from followthrough.register.following.judged import DecisionError, live_words
from followthrough.register.following.linked import record_links
from followthrough.register.intake.record import record
from followthrough.register.models import Decision, Entry, EntryStatement

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2026, 3, 1, tzinfo=UTC)
WORDS = ("plant rice in the valleys", "train ninety nurses", "lay a cable to the lighthouse", "count the whales")
READ = [
    some_findings(d, of=(a_finding(d, f"agreed to {words}"),))
    for n, words in enumerate(WORDS)
    if (d := a_document(f"Both sides agreed to {words}.", id=f"d{n}", date=f"202{n}-05-06", series="Harbour Masters"))
]
KEYS = [read.findings[0].id for read in READ]
one_of = st.sampled_from(range(len(KEYS)))
people = st.sampled_from(["Aoi", "Ben"])


class Decisions(RuleBasedStateMachine):
    """Four promises; links come, people judge, merge, split, move, confirm, reject and undo."""

    @initialize()
    def empty(self) -> None:
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.hours = 0
        record(read=READ, person="Aoi", now=NOW)

    def teardown(self) -> None:
        if hasattr(self, "transaction"):
            assert verify().faults == ()
            transaction.set_rollback(True)
            self.transaction.__exit__(None, None, None)

    def now(self) -> datetime:
        self.hours += 1
        return NOW + timedelta(hours=self.hours)

    def tried(self, verb: Callable[..., Any], **asked: Any) -> bool:
        """Decided, or refused with a sentence and nothing written."""
        before = Decision.objects.count()
        try:
            with transaction.atomic():
                verb(**asked, now=self.now())
        except DecisionError as error:
            told = str(error)
        else:
            return True
        assert told.endswith(".")
        assert Decision.objects.count() == before
        return False

    def entry_of(self, number: int) -> str:
        return EntryStatement.objects.get(finding=KEYS[number], superseded_at=None).entry.key

    @rule(a=one_of, b=one_of)
    def link(self, a: int, b: int) -> None:
        """The machine proposes; the later document is always the later one."""
        if a < b:
            ends = [End(READ[n].document.id, READ[n].findings[0].start, READ[n].findings[0].end) for n in (a, b)]
            links = Links((Link(*ends, Relation.RESTATED, 0.7, ("Alike.",)),))
            record_links(links=links, person="Aoi", now=self.now())
            follow(findings=[KEYS[a]], person="Aoi", now=self.now())

    @rule(a=one_of, b=one_of, verdict=st.sampled_from([SAME, NOT_SAME, UNSURE, "undo"]), person=people)
    def judge(self, a: int, b: int, verdict: str, person: str) -> None:
        if self.tried(judge, one=KEYS[a], other=KEYS[b], verdict=verdict, person=person):
            together = self.entry_of(a) == self.entry_of(b)
            assert verdict not in {SAME, NOT_SAME} or together is (verdict == SAME)

    @rule(a=one_of, b=one_of, person=people)
    def merge(self, a: int, b: int, person: str) -> None:
        if self.tried(merge, entry=self.entry_of(a), other=self.entry_of(b), person=person):
            assert self.entry_of(a) == self.entry_of(b)

    @rule(a=one_of, person=people)
    def split(self, a: int, person: str) -> None:
        held = EntryStatement.objects.filter(entry__key=self.entry_of(a), superseded_at=None)
        others = set(held.values_list("finding", flat=True)) - {KEYS[a]}
        if self.tried(split, entry=self.entry_of(a), findings=[KEYS[a]], person=person):
            assert self.entry_of(a) not in {self.entry_of(KEYS.index(other)) for other in others}

    @rule(a=one_of, b=one_of, person=people)
    def move(self, a: int, b: int, person: str) -> None:
        if self.tried(move, finding=KEYS[a], entry=self.entry_of(b), person=person):
            assert self.entry_of(a) == self.entry_of(b)

    @rule(a=one_of, verdict=st.sampled_from(["confirm", "reject", "undo"]), person=people)
    def review(self, a: int, verdict: str, person: str) -> None:
        self.tried(decide, entry=self.entry_of(a), verdict=verdict, person=person)

    @rule(person=people)
    def undo_the_last(self, person: str) -> None:
        last = Decision.objects.filter(superseded_at=None).exclude(verdict="undo").order_by("-id").first()
        if last is not None:
            assert self.tried(undo, decision=last.pk, person=person)

    @invariant()
    def every_statement_stands_in_one_live_entry(self) -> None:
        rows = EntryStatement.objects.filter(superseded_at=None)
        assert sorted(rows.values_list("finding", flat=True)) == sorted(KEYS)
        live = Entry.objects.filter(superseded_at=None)
        assert set(rows.values_list("entry", flat=True)) == set(live.values_list("pk", flat=True))
        firsts = rows.filter(relation="first").values_list("entry", flat=True)
        assert sorted(firsts) == sorted(live.values_list("pk", flat=True))

    @invariant()
    def peoples_words_hold(self) -> None:
        for word in live_words(KEYS):
            together = self.entry_of(KEYS.index(word.one)) == self.entry_of(KEYS.index(word.other))
            assert word.verdict == UNSURE or together is (word.verdict == SAME)


@pytest.mark.property
def test_whatever_is_decided_the_register_stays_in_order(register: str) -> None:
    examples = 12 if register == "sqlite" else 4
    run_state_machine_as_test(
        Decisions,
        settings=settings(
            max_examples=examples, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
