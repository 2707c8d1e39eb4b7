from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.db import DatabaseError, connection, transaction

from factories import some_findings
from followthrough.register.copies.verifying import verify
from followthrough.register.decisions.judgements import judge
from followthrough.register.decisions.review import decide
from followthrough.register.intake.record import record
from followthrough.register.ledger import audit
from followthrough.register.models import Audit, Document, Finding

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, 9, 30, 0, 123456, tzinfo=UTC)
TOKYO = timezone(timedelta(hours=9))


def three_rows() -> None:
    for number in range(3):
        audit.note(verb="test", subject=f"row {number}", person="葵", now=NOW.astimezone(TOKYO), number=number)


def behind_the_triggers(statement: str, engine: str) -> None:
    """Change a row as somebody with the file or the server in hand could."""
    with connection.cursor() as cursor:
        if engine == "sqlite":
            cursor.execute("DROP TRIGGER IF EXISTS register_audit_no_update")
            cursor.execute("DROP TRIGGER IF EXISTS register_audit_no_delete")
        else:
            cursor.execute("ALTER TABLE register_audit DISABLE TRIGGER ALL")
        cursor.execute(statement)


@pytest.mark.parametrize("statement", ["UPDATE register_audit SET person = 'Ben'", "DELETE FROM register_audit"])
def test_the_database_refuses_to_change_the_audit(statement: str) -> None:
    three_rows()
    with pytest.raises(DatabaseError, match="the audit refuses"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Audit.objects.filter(person="葵").count() == 3


def test_rows_follow_each_other() -> None:
    assert audit.head() == audit.START
    three_rows()
    rows = list(Audit.objects.order_by("id"))
    assert [r.previous for r in rows] == [audit.START, rows[0].hash, rows[1].hash]
    assert list(audit.faults()) == []
    assert audit.head() == rows[-1].hash


@pytest.mark.parametrize(
    ("statement", "complaint"),
    [
        ("UPDATE register_audit SET detail = '{\"number\": 7}' WHERE subject = 'row 1'", "(test row 1) was changed"),
        ("UPDATE register_audit SET person = 'Ben' WHERE subject = 'row 0'", "(test row 0) was changed"),
        ("DELETE FROM register_audit WHERE subject = 'row 1'", "does not follow the row before it"),
        ("DELETE FROM register_audit WHERE subject = 'row 0'", "does not follow the row before it"),
    ],
)
def test_whoever_gets_past_the_triggers_breaks_the_chain(register: str, statement: str, complaint: str) -> None:
    three_rows()
    behind_the_triggers(statement, register)
    assert any(complaint in fault for fault in audit.faults())


def test_verify_names_a_text_or_a_quote_that_changed() -> None:
    record(read=[some_findings()], person="Aoi", now=NOW)
    assert verify().faults == ()
    Finding.objects.filter(act="event").update(start=0)
    Document.objects.update(text=some_findings().document.text.replace("harbour", "airport"))
    faults = verify().faults
    assert len(faults) == 3
    assert "The text of “Joint statement of the 3rd Harbour Meeting” was changed" in faults[0]
    assert "no longer quotes" in faults[1]


@pytest.mark.parametrize(
    ("statement", "complaint"),
    [
        ("UPDATE register_decision SET verdict = 'reject'", "(reject: entry"),
        ("UPDATE register_decision SET recorded_by = 'Ben' WHERE subject_kind = 'pair'", "(not same: pair"),
        ("UPDATE register_judgement SET verdict = 'same'", "is not as it was taken"),
        ("DELETE FROM register_judgement", "is not as it was taken"),
    ],
)
def test_verify_names_a_decision_that_was_changed(statement: str, complaint: str) -> None:
    read = some_findings()
    record(read=[read], person="Aoi", now=NOW)
    one, other = read.findings[0].id, read.findings[1].id
    decide(entry=f"e-{one}", verdict="confirm", person="Aoi", now=NOW)
    judge(one=one, other=other, verdict="not same", person="Aoi", now=NOW)
    assert verify().faults == ()
    with connection.cursor() as cursor:
        cursor.execute(statement)
    assert complaint in verify().faults[0]


def test_the_first_broken_link_is_named_first(register: str) -> None:
    three_rows()
    behind_the_triggers("UPDATE register_audit SET person = 'Ben' WHERE subject <> 'row 0'", register)
    faults = verify().faults
    assert len(faults) == 2
    assert "(test row 1) was changed" in faults[0]
