"""A register written down and made again: on the same engine, on the other, and never in part."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories import a_document, a_finding, some_findings
from followthrough.exchange.dump import DumpError, Head, dump_lines, rows_of
from followthrough.model import Act, Amount, Target, When
from followthrough.register.copies.dumping import LEFT_OUT, counts, dump, tables
from followthrough.register.copies.loading import load
from followthrough.register.copies.verifying import verify
from followthrough.register.decisions.judgements import judge
from followthrough.register.decisions.review import decide
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_name
from followthrough.register.intake.record import Details, record
from followthrough.register.models import Audit, Decision, Document, Finding, Instrument, Partnership, Party

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2026, 3, 1, 9, 30, 0, 70, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


def everything() -> None:
    """One of each kind of row, some superseded, in two scripts and with figures of every size."""
    text = "両国は港を支援する。 They agreed to double trade by 2030. Japan pledged 40 million dollars for ports."
    d = a_document(text, id="a/ä b#1", title="共同声明\u2028\n=1+1")
    start = text.index("40 million")
    found = (
        a_finding(d, "agreed to double trade by 2030", due="2030", when=When("2030", "2030-01-01", None, "year"),
                  target=Target(metric="trade", factor=2.0, value=1e16, percent=1e-7)),
        a_finding(d, "pledged 40 million dollars", Act.PLEDGE, amounts=(Amount(4e7, "USD", start, start + 18),),
                  areas=("港", "ports")),
    )  # fmt: skip
    record(read=[some_findings(d, of=found)], person="葵", now=NOW, details=Details(confidentiality="restricted"))
    other = some_findings()
    record(read=[other], person="Ben", now=LATER)
    entry = f"e-{found[0].id}"
    decide(entry=entry, verdict="confirm", person="Ben", now=NOW)
    decide(entry=entry, verdict="reject", person="葵", now=LATER, reason="It says “may”.")
    judge(one=found[0].id, other=other.findings[0].id, verdict="not same", person="Ben", now=LATER)
    add_claim(on=entry, claimant="ASEAN", word="addressed", source="https://example.org/1", person="Ben", now=NOW)
    add_evidence(on=entry, says="Opened.", direction="supports", source="https://example.org/2", person="Ben", now=NOW)
    newer = put_name(Instrument, "new", person="Ben", now=NOW, name="New plan")
    put_name(Instrument, "old", person="Ben", now=NOW, name="Old plan", supersedes=newer)  # points to an earlier row
    Instrument.objects.filter(key="new").update(supersedes=None)
    parties = [put_name(Party, key, person="Ben", now=NOW, name=key) for key in ("JP", "ID")]
    put_name(Partnership, "JP-ID", person="Ben", now=NOW, name="JP-ID").parties.set(parties)


def dumped() -> list[bytes]:
    return list(dump())


@pytest.mark.parametrize("start", ["sqlite", "postgresql"])
@pytest.mark.parametrize("end", ["sqlite", "postgresql"])
def test_the_same_register_comes_back_on_either_engine(inside: Any, start: str, end: str) -> None:
    with inside(start):
        everything()
        lines, head, held = dumped(), verify().head, counts()
    with inside(end):
        told = load(read=lambda: lines)
        assert (told.faults, told.head, counts()) == ((), head, held)
        assert dumped() == lines
        assert Document.objects.get(id=min(Document.objects.values_list("id", flat=True))).text.startswith("両国は")
        decide(finding=Finding.objects.earliest("id").key, verdict="confirm", person="Ben", now=LATER)  # counts go on
        assert Decision.objects.count() == held["decision"] + 1
        assert verify().faults == ()


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12).filter(
    lambda words: words.strip() != ""  # nobody is named by blanks alone
)
DEEDS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 2), WORDS), max_size=8)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(DEEDS, st.sampled_from(["sqlite", "postgresql"]), st.sampled_from(["sqlite", "postgresql"]))
def test_any_register_comes_back_byte_for_byte(inside: Any, deeds: Any, start: str, end: str) -> None:
    with inside(start):
        read = some_findings()
        record(read=[read], person="Aoi", now=NOW)
        for kind, which, words in deeds:
            do(kind, read.findings[which].id, words)
        lines = dumped()
    with inside(end):
        assert load(read=lambda: lines).faults == ()
        assert dumped() == lines


def do(kind: int, finding: str, words: str) -> None:
    deeds: list[Callable[[], object]] = [
        lambda: decide(finding=finding, verdict="confirm", person=words, now=LATER, reason=words),
        lambda: decide(finding=finding, verdict="reject", person="Ben", now=LATER, reason=words),
        lambda: decide(finding=finding, verdict="undo", person="Ben", now=LATER, reason=words),
        lambda: add_claim(
            on=f"e-{finding}", claimant=words, word=words, source="urn:x", person="Ben", now=NOW, note=words
        ),
        lambda: record(read=[some_findings(a_document(f"They agreed to {words}.", title=words), of=())], person=words,
                       now=LATER),
        lambda: put_name(Party, words[:5], person="Ben", now=LATER, name=words, aliases=[words]),
    ]  # fmt: skip
    try:
        with transaction.atomic():
            deeds[kind]()
    except DecisionError:
        pass  # what cannot be decided changes nothing


@pytest.mark.usefixtures("register")
class TestRefused:
    def test_a_register_that_holds_something_stays_as_it_is(self) -> None:
        everything()
        lines = dumped()
        with pytest.raises(DumpError, match=r"holds \d+ rows already"):
            load(read=lambda: lines)
        assert dumped() == lines

    @pytest.mark.parametrize(
        ("table", "change", "complaint"),
        [
            ("document", {"text": "Other words."}, "was changed after it was recorded"),
            ("finding", {"start": 0}, "no longer quotes"),
            ("decision", {"verdict": "confirm"}, "is not as it was taken"),
            ("decision", {"recorded_by": "Eve"}, "is not as it was taken"),
            ("judgement", {"verdict": "same"}, "is not as it was taken"),
            ("audit", {"at": "2020-01-01T00:00:00+00:00"}, "was changed after it was written"),
            ("audit", {"previous": "0" * 64}, "does not follow"),
            ("finding", {"document_id": 999}, "database refuses|violates|foreign key"),
            ("finding", {"start": -1}, "database refuses"),
            ("finding", {"start": "many"}, "says what cannot be"),
            ("finding", {"recorded_at": "yesterday"}, "says what cannot be"),
            ("finding", {"surprise": 1}, "a column “surprise” that is not known"),
            ("entry", {"key": None}, "database refuses"),
        ],
    )
    def test_a_dump_tampered_with_and_sealed_again(self, table: str, change: dict[str, Any], complaint: str) -> None:
        lines = self.forged(lambda name, row: row | change if name == table else row)
        self.refuses(lines, complaint)

    @pytest.mark.parametrize("table", ["judgement", "audit"])
    def test_a_row_taken_out(self, table: str) -> None:
        seen: list[str] = []

        def without_the_first(name: str, row: dict[str, Any]) -> dict[str, Any] | None:
            seen.append(name)
            return None if name == table and seen.count(name) == 1 else row

        self.refuses(self.forged(without_the_first), "is not as it was taken|does not follow")

    def test_an_audit_cut_at_its_end(self) -> None:
        def without_the_last(name: str, row: dict[str, Any]) -> dict[str, Any] | None:
            return None if name == "audit" and row["subject"] == "partnership:JP-ID" else row

        self.refuses(self.forged(without_the_last), "does not end where the dump says")

    def test_a_missing_column(self) -> None:
        def without(name: str, row: dict[str, Any]) -> dict[str, Any]:
            return {k: v for k, v in row.items() if (name, k) != ("finding", "start")}

        self.refuses(self.forged(without), "lacks the column “start”")

    def test_a_table_that_is_not_known(self) -> None:
        lines = self.forged(lambda _, row: row, extra=[("spell", {"id": 1})])
        self.refuses(lines, "a table “spell” that this program does not know")

    def test_tables_of_a_newer_program(self) -> None:
        lines = list(dump_lines(Head("followthrough 9.0", "9999_later", "0" * 64), []))
        self.refuses(lines, "written by a newer program")

    def test_a_column_that_an_older_program_did_not_have(self) -> None:
        def older(name: str, row: dict[str, Any]) -> dict[str, Any]:
            return {k: v for k, v in row.items() if (name, k) != ("evidence", "shows")}

        lines = self.forged(older)
        assert load(read=lambda: lines).faults == ()

    def forged(
        self,
        change: Callable[[str, dict[str, Any]], dict[str, Any] | None],
        extra: list[tuple[str, dict[str, Any]]] | None = None,
    ) -> list[bytes]:
        """A dump of `everything`, changed and sealed again by somebody who knows how."""
        with transaction.atomic():
            everything()
            lines = dumped()
            transaction.set_rollback(True)
        head = Head(**{name: json.loads(lines[0])[name] for name in Head.__dataclass_fields__})
        rows = [(table, changed) for _, table, row in rows_of(lines) if (changed := change(table, row)) is not None]
        return list(dump_lines(head, rows + (extra or [])))

    def refuses(self, lines: list[bytes], complaint: str) -> None:
        with pytest.raises(DumpError, match=complaint):
            load(read=lambda: lines)
        assert counts() == {}


def test_a_figure_of_more_digits_than_sqlite_keeps(inside: Any) -> None:
    with inside("postgresql"):
        entry = f"e-{record(read=[some_findings()], person='Aoi', now=NOW) and Finding.objects.earliest('id').key}"
        add_claim(on=entry, claimant="ASEAN", word="spent", source="urn:x", person="Ben", now=NOW,
                  number=Decimal("12345678901234567.5"))  # fmt: skip
        lines = dumped()
    with inside("sqlite"):
        with pytest.raises(DumpError, match=r"12345678901234567\.500000 has more digits than SQLite keeps"):
            load(read=lambda: lines)
        assert counts() == {}
    with inside("postgresql"):
        assert load(read=lambda: lines).faults == ()


@pytest.mark.usefixtures("register")
def test_an_empty_register_is_a_dump_too() -> None:
    lines = dumped()
    assert len(lines) == 2
    assert load(read=lambda: lines).audit_rows == 0


def test_no_table_is_forgotten() -> None:
    """What a dump leaves out is named in one list; a new table is in it without being asked for."""
    models = {m._meta.model_name for m in apps.get_app_config("register").get_models(include_auto_created=True)}
    assert models - set(tables()) == LEFT_OUT | {"findinghit", "passagehit"}
    assert "partnership_parties" in tables()


@pytest.mark.usefixtures("register")
def test_rows_are_counted_while_they_are_loaded() -> None:
    told: list[int] = []
    with transaction.atomic():
        everything()
        lines = dumped()
        transaction.set_rollback(True)
    load(read=lambda: lines, tell=told.append)
    assert told == sorted(told)
    assert told[-1] == len(lines) - 2 == sum(counts().values())
    assert Audit.objects.count() == counts()["audit"]
    assert connection.in_atomic_block
