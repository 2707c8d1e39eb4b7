"""Every sentence of the program that the example register shows has its Japanese."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from followthrough.lexicon.phrasebook import spoken

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAYS = ("2018-12-31", "2023-01-01", "2026-11-23")


@pytest.fixture
def _example(db: None) -> None:  # noqa: ARG001  it opens the database
    from followthrough.register.example import load_example

    load_example(person="test", now=NOW)


@pytest.mark.usefixtures("_example")
def test_every_sentence_of_the_example_has_its_japanese() -> None:
    said = {sentence for sentence in (*_of_documents(), *_of_entries(), *_of_standings(), *_of_lives()) if sentence}
    assert len(said) > 500
    assert sorted(sentence for sentence in said if spoken(sentence, "ja")[1] == "en") == []


def _of_documents() -> Iterator[str]:
    from followthrough.register.queries import document_view, list_documents

    for row in list_documents(size=200).items:
        yield row.date_reason
        yield from row.notices
        view = document_view(row.key)
        assert view is not None
        yield from (gap.reason for gap in view.unread)
        for finding in view.findings:
            yield from finding.because
            yield (finding.when or {}).get("reason", "")
            yield finding.passage


def _of_entries() -> Iterator[str]:
    from followthrough.register.queries import entry_view, history, list_entries

    for row in list_entries(size=500).items:
        view = entry_view(row.key)
        assert view is not None
        for statement in view.statements:
            yield from statement.because
        for event in history(row.key):
            yield event.says
            yield event.reason


def _of_standings() -> Iterator[str]:
    from followthrough.register.queries.standing.assessing import followed

    for day in DAYS:
        for one in followed(as_of=day):
            yield one.assessment.because
            yield from one.assessment.conflicts
            yield from one.deadlines.notices
            yield one.deadlines.because
            yield "" if one.silence is None else one.silence.because


def _of_lives() -> Iterator[str]:
    from followthrough.register.queries import instruments
    from followthrough.register.queries.facts.lifecycles import life_of

    for row in instruments():
        life = life_of(row.key, as_of=DAYS[-1])
        if life is None:
            continue
        for party in life.parties:
            yield party.because
            yield party.in_force_because
        yield from (conflict.because for conflict in life.conflicts)
        yield "" if life.rule is None else life.rule.told
