"""A corrigendum corrects what is read in the statements it speaks of; what has no one place is told, not applied."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from factories import a_document
from followthrough import find, split
from followthrough.register import queries
from followthrough.register.copies.verifying import verify
from followthrough.register.decisions.by_hand import Says
from followthrough.register.decisions.correcting import correct
from followthrough.register.decisions.review import undo
from followthrough.register.decisions.verbs import Verb, decide_named
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.following.chains import follow
from followthrough.register.gathering import gathered_entry
from followthrough.register.intake.record import record
from followthrough.register.models import Audit, Document, Entry, Finding
from followthrough.reports import factsheet

if TYPE_CHECKING:
    from followthrough.model import Findings

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
BY: dict[str, Any] = {"person": "Aoi", "now": NOW}
TITLE = "Joint Statement of the Ferry Meeting"
TEXT = (
    "1. Both sides agreed to build ten harbours by 2030.\n\n"
    "2. Japan pledged 40 million dollars for the ferry line.\n\n"
    "3. Both sides agreed to train ten pilots by 2030.\n"
)


def statement() -> Findings:
    return _read(TEXT, id="st", title=TITLE, date="2024-05-06")


def _read(text: str, **known: str) -> Findings:
    return find(split(a_document(text, series="Ferries", **known)))


def corrigendum(words: str, *, title: str = f"Corrigendum to the {TITLE}") -> Findings:
    return _read(words, id="corr", title=title, date="2024-06-01")


def told(words: str, **known: str) -> str:
    (outcome,) = record(read=[corrigendum(words, **known)], **BY).outcomes
    return outcome.says


def live(words: str) -> Finding:
    row = Document.objects.get(key="st", superseded_at=None)
    at = row.text.index(words)
    return Finding.objects.get(document=row, start__lte=at, end__gt=at, superseded_at=None, act="commitment")


def test_a_deadline_is_corrected_with_both_texts_and_the_source() -> None:
    record(read=[statement()], **BY)
    before = live("harbours")
    says = told("In paragraph 1, for “by 2030” read “by 2031”.")
    assert f"Applied to “{TITLE}”: paragraph 1: for “by 2030” read “by 2031”." in says
    now = live("harbours")
    assert (before.due, now.due, now.key, now.quote) == ("2030", "2031", before.key, before.quote)
    assert now.because[0] == (
        f"Corrected by “Corrigendum to the {TITLE}” of 2024-06-01: paragraph 1: for “by 2030” read “by 2031”. "
        "The corrected words: “Both sides agreed to build ten harbours by 2031”."
    )
    assert Finding.objects.get(pk=before.pk).superseded_at == NOW
    assert Entry.objects.get(key=f"e-{now.key}", superseded_at=None).due == "2031"
    assert live("pilots").due == "2030"
    assert Document.objects.get(key="st", superseded_at=None).text == TEXT  # as it was issued
    note = Audit.objects.get(verb="correct", subject=f"finding:{now.key}")
    assert "document:corr" in note.detail
    assert verify().faults == ()
    view = queries.entry_view(f"e-{now.key}")
    assert view is not None
    assert any("by 2031" in reason for statement in view.statements for reason in statement.finding.because)


def test_a_sum_is_corrected_and_stands_where_the_words_stand() -> None:
    record(read=[statement()], **BY)
    told("Paragraph 2: “40 million dollars” should read “400 million dollars”.")
    row = Finding.objects.get(document__key="st", act="pledge", superseded_at=None)
    (amount,) = row.amounts
    assert amount["value"] == 4e8
    assert TEXT[amount["start"] : amount["end"]] == "40 million dollars"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("For “by 2030” read “by 2031”.", "“by 2030” stands 2 times in it"),
        ("For “by 2040” read “by 2031”.", "“by 2040” stands nowhere in it"),
        ("Paragraph 7: for “by 2030” read “by 2031”.", "it has no paragraph 7"),
        ("Paragraph 1: for “agreed to build” read “recalled”.", "does not read as the same statement"),
    ],
)
def test_what_has_no_one_place_is_told_and_not_applied(words: str, why: str) -> None:
    record(read=[statement()], **BY)
    held = list(Finding.objects.filter(document__key="st").values_list("pk", "superseded_at"))
    says = told(words)
    assert f"Not applied to “{TITLE}”" in says
    assert why in says
    assert list(Finding.objects.filter(document__key="st").values_list("pk", "superseded_at")) == held


def test_it_waits_for_the_document_it_corrects_and_is_applied_once() -> None:
    words = "In paragraph 1, for “by 2030” read “by 2031”."
    assert "none of the documents held bears a title that it names" in told(words)
    record(read=[statement()], **BY)
    assert live("harbours").due == "2030"
    assert "Applied to" in told(words)
    assert "Applied before" in told(words)
    assert Finding.objects.filter(key=live("harbours").key).count() == 2


def test_a_newer_reading_keeps_what_was_corrected() -> None:
    record(read=[statement()], **BY)
    told("In paragraph 1, for “by 2030” read “by 2031”.")
    record(read=[statement()], **BY)
    assert live("harbours").due == "2031"


def test_without_an_instruction_it_says_what_to_do() -> None:
    record(read=[statement()], **BY)
    assert told("The text was corrected.").endswith("or record the corrected text in place of the former.")


def test_two_documents_of_the_title_are_one_too_many() -> None:
    record(read=[statement()], **BY)
    record(read=[_read(f"{TEXT}\n4. End.\n", id="st2", title=TITLE, date="2024-05-07")], **BY)
    assert "2 of the documents held bear a title that it names" in told("For “ten pilots” read “two pilots”.")


def test_a_withdrawn_document_is_corrected_no_more_and_leaves_the_other_alone() -> None:
    record(read=[statement()], **BY)
    record(read=[_read(f"{TEXT}\n4. End.\n", id="st2", title=TITLE, date="2024-05-07")], **BY)
    withdraw(document="st2", reason="It was issued in error.", **BY)
    assert "not applied" not in told("In paragraph 1, for “ten harbours by 2030” read “twelve harbours by 2031”.")
    undone = decide_named(Verb.UNDO, ["st2"], reason="It stands after all.", **BY)
    assert undone.decision is not None
    assert undone.decision.verdict == "undo"


def test_several_instructions_of_one_sentence_hold_together() -> None:
    record(read=[statement()], **BY)
    says = told(
        "In paragraph 1, for “Both sides” read “Japan”.\nIn paragraph 1, for “by 2030” read “by the end of 2033”.\n"
        "In paragraph 1, for “2030” read “2034”."
    )
    assert says.count("Applied to") == 2
    assert "for “2030” read “2034”; another instruction changes the same words" in says
    row = live("harbours")
    assert (row.holders, row.due[:4]) == (["Japan"], "2033")
    assert "Japan agreed to build ten harbours by the end of 2033" in row.because[0]
    assert (row.start, row.end) == (TEXT.index("Both sides"), TEXT.index(" by 2030") + len(" by 2030") + 1)


def test_what_was_read_otherwise_by_hand_or_corrected_before_is_left_to_a_person() -> None:
    record(read=[statement()], **BY)
    told("In paragraph 1, for “by 2030” read “by 2031”.")
    second = _read(
        "In paragraph 1, for “ten” read “two”.", id="corr2", title=f"Second corrigendum to the {TITLE}", date="2024-07"
    )
    (outcome,) = record(read=[second], **BY).outcomes
    assert "corrected before: look at it, and correct it by hand" in outcome.says
    assert live("harbours").due == "2031"


def test_headline_and_words_in_force_follow_the_corrigendum_and_the_issued_words_stay_as_history() -> None:
    record(read=[statement()], **BY)
    before = Entry.objects.get(key=f"e-{live('harbours').key}", superseded_at=None).headline
    told("In paragraph 1, for “ten harbours by 2030” read “twelve deep harbours by 2031”.")
    row = live("harbours")
    entry = Entry.objects.get(key=f"e-{row.key}", superseded_at=None)
    assert (before, entry.headline) == ("Build ten harbours by 2030", "Build twelve deep harbours by 2031")
    assert Entry.objects.get(key=entry.key, superseded_at=NOW).headline == before
    view = queries.entry_view(entry.key)
    assert view is not None
    said = view.statements[0].finding
    assert (said.quote, said.in_force) == (
        "Both sides agreed to build ten harbours by 2030.",
        "Both sides agreed to build twelve deep harbours by 2031.",
    )
    assert said.words == said.in_force == view.entry.in_force
    follow(findings=[row.key], **BY)  # whatever makes the headline anew makes it of the words in force
    assert Entry.objects.get(key=entry.key, superseded_at=None).headline == entry.headline


def test_a_correction_by_hand_keeps_the_words_in_force() -> None:
    record(read=[statement()], **BY)
    told("In paragraph 1, for “by 2030” read “by 2031”.")
    key = live("harbours").key
    correct(finding=key, says=Says(act="commitment", holders=("Japan",), due="2031"), **BY)
    assert Entry.objects.get(key=f"e-{key}", superseded_at=None).headline == "Japan: build ten harbours by 2031"
    assert queries.entry_view(f"e-{key}").statements[0].finding.words.endswith("by 2031.")  # type: ignore[union-attr]  it is there


def test_an_uncorrected_statement_says_nothing_of_words_in_force() -> None:
    record(read=[statement()], **BY)
    told("In paragraph 1, for “by 2030” read “by 2031”.")
    view = queries.entry_view(f"e-{live('pilots').key}")
    assert view is not None
    assert (view.entry.in_force, view.statements[0].finding.in_force) == ("", "")
    assert view.statements[0].finding.words == view.entry.quote


def test_the_verb_that_is_the_undertaking_stays_in_a_corrected_headline() -> None:
    text = "Japan will complete the bridge by 2033.\n"
    record(read=[_read(text, id="st", title=TITLE, date="2024-05-06")], **BY)
    told("For “2033” read “2035”.")
    assert Entry.objects.get(superseded_at=None).headline == "Japan: complete the bridge by 2035"


def test_an_instrument_told_as_done_begins_no_entry_when_it_is_corrected() -> None:
    text = "1. The leaders adopted the Harbour Plan in 2023.\n\n2. They agreed to sign the Lake Treaty in 2025.\n"
    record(read=[_read(text, id="st", title=TITLE, date="2024-05-06")], **BY)
    held = set(Entry.objects.values_list("key", flat=True))
    rows = Finding.objects.filter(act="instrument", superseded_at=None, start__lt=50)
    (adopted,) = rows
    assert f"e-{adopted.key}" not in held
    correct(finding=adopted.key, says=Says(act="instrument", holders=("Japan",)), **BY)
    assert set(Entry.objects.values_list("key", flat=True)) == held


def test_a_fact_sheet_quotes_the_words_in_force_and_tells_the_words_as_issued() -> None:
    record(read=[statement()], **BY)
    key = f"e-{live('harbours').key}"
    before = gathered_entry(key, as_of="2025-01-01")
    told("In paragraph 1, for “by 2030” read “by 2031”.")
    facts = gathered_entry(key, as_of="2025-01-01")
    (place,) = facts.quotes
    assert (before.quotes[place], before.issued) == ("Both sides agreed to build ten harbours by 2030.", {})
    assert facts.quotes[place] == "Both sides agreed to build ten harbours by 2031."
    assert facts.issued == before.quotes
    shown = str(factsheet(facts))
    assert "as corrected by a corrigendum; issued as: “Both sides agreed to build ten harbours by 2030.”" in shown


def test_what_a_withdrawn_corrigendum_corrected_is_read_as_before_and_again_when_it_comes_back() -> None:
    record(read=[statement()], **BY)
    before = live("harbours")
    told("In paragraph 1, for “ten harbours by 2030” read “twelve harbours by 2031”.")
    key = f"e-{before.key}"

    def entry() -> tuple[str, str, str]:
        row, said = Entry.objects.get(key=key, superseded_at=None), live("harbours")
        return row.headline, row.due, said.because[0][:12]

    corrected = ("Build twelve harbours by 2031", "2031", "Corrected by")
    assert entry() == corrected
    made = withdraw(document="corr", reason="The secretariat withdrew it.", **BY)
    assert entry()[:2] == ("Build ten harbours by 2030", "2030")
    assert (live("harbours").because, live("harbours").corrected) == (before.because, None)
    assert told("In paragraph 1, for “ten harbours by 2030” read “twelve harbours by 2031”.").endswith(
        "was withdrawn: it corrects nothing."
    )
    assert entry()[1] == "2030"
    undo(decision=made.number, **BY)
    assert entry() == corrected
    assert verify().faults == ()


def test_what_a_person_read_since_stays_when_a_corrigendum_is_withdrawn() -> None:
    record(read=[statement()], **BY)
    told("In paragraph 1, for “by 2030” read “by 2031”.")
    correct(finding=live("harbours").key, says=Says(act="commitment", due="2032"), **BY)
    withdraw(document="corr", reason="The secretariat withdrew it.", **BY)
    assert live("harbours").due == "2032"
