from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from factories import a_document, a_finding, a_mention, some_findings
from followthrough.model import Amount, Findings, MentionKind, Page, Passages, Strength, Target, Unread, When
from followthrough.register.intake.record import record
from followthrough.register.ledger.nouns import as_findings

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def test_what_was_recorded_comes_back() -> None:
    d = a_document(pages=(Page(1, 0, 40),), notices=("glued words",), series="Harbour Masters", issuer="Japan")
    full = a_finding(
        d, "agreed to double their trade by 2030", due="2030", when=When("2030", "2030-01-01", "2030-12-31", "year"),
        amounts=(Amount(4e7, "USD", 3, 9, role="pledged", bound="about"),), strength=Strength.STRONG,
        target=Target("trade", "increase", 2.0, due="2030"), speaker=("Japan",), areas=("trade",), strict=True,
    )  # fmt: skip
    plain = some_findings(d, of=(full, a_finding(d, "the storm of last year")))
    passages = tuple(replace(p, body=p.start, level=1) for p in plain.passages.items)
    mentions = (*plain.mentions, a_mention(d, "40 million dollars", MentionKind.AMOUNT, value=4e7, unit="USD"))
    read = Findings(Passages(d, passages, (Unread(0, 4, "a stain"),)), plain.findings, mentions)
    record(read=[read], person="Aoi", now=NOW)
    assert list(as_findings()) == [read]
    assert list(as_findings(partnership="Harbour Masters")) == [read]
    assert list(as_findings(partnership="Other")) == []


def test_only_what_is_live_comes_back() -> None:
    d = a_document()
    record(read=[some_findings(d)], person="Aoi", now=NOW)
    newer = some_findings(replace(d, reader="newer"), of=(a_finding(d, "the storm of last year"),))
    record(read=[newer], person="Aoi", now=NOW)
    (back,) = as_findings()
    assert back.findings == newer.findings
    assert back.document.reader == "newer"
