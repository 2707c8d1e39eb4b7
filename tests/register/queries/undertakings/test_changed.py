"""What changed last, and findings and links as lists."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.model import Dropped, End, Links
from followthrough.register.decisions.review import decide
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence
from followthrough.register.intake.record import record, record_links
from followthrough.register.queries import EntryFilter
from followthrough.register.queries.facts.evidence_list import list_evidence
from followthrough.register.queries.statements.finding_list import FindingFilter, list_findings, list_links
from followthrough.register.queries.undertakings.changed import changed

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)
SOURCE = "https://example.org/1"


def test_a_decision_a_claim_and_evidence_are_changes() -> None:
    read = some_findings()
    record(read=[read], person="Aoi", now=NOW)
    trade, harbour = (f"e-{found.id}" for found in read.findings[:2])
    assert [row.changed_at for row in changed(EntryFilter())] == [NOW, NOW]
    decide(entry=trade, verdict="confirm", person="Aoi", now=NOW + DAY)
    assert [(row.entry.key, row.changed_at) for row in changed(EntryFilter())] == [(trade, NOW + DAY), (harbour, NOW)]
    add_claim(on=harbour, claimant="A", word="done", source=SOURCE, person="Aoi", now=NOW + 2 * DAY)
    assert [row.entry.key for row in changed(EntryFilter())] == [harbour, trade]
    add_evidence(on=trade, says="x", direction="context", source=SOURCE, person="Aoi", now=NOW + 3 * DAY)
    assert [row.entry.key for row in changed(EntryFilter(), most=1)] == [trade]
    assert [row.entry.key for row in changed(EntryFilter(act="pledge"))] == [harbour]
    assert [row.key for row in list_evidence(entry=trade).items] == [row.key for row in list_evidence().items]


def test_findings_by_each_side() -> None:
    read = some_findings()
    other = a_document("They aim to sail to Fiji.", date="2020-01-01")
    record(read=[read, some_findings(other, of=(a_finding(other, "aim to sail", confidence=0.3, areas=("sea",)),))],
           person="Aoi", now=NOW)  # fmt: skip
    first = read.findings[0]
    decide(finding=first.id, verdict="confirm", person="Aoi", now=NOW + DAY)

    def keys(**asked: object) -> list[str]:
        return [row.key for row in list_findings(FindingFilter(**asked)).items]  # type: ignore[arg-type]  # a row of the table

    assert len(keys()) == 4
    assert keys(act=first.act.value, document=read.document.id) == [first.id]
    assert keys(decision="confirm") == [first.id]
    assert len(keys(decision="open")) == 3
    assert keys(decision="reject") == []
    assert keys(area="SEA") == keys(least=0.0, document=other.id)
    assert len(keys(least=0.5)) == 3
    assert keys(holder="Japan") == [read.findings[1].id]
    assert keys(entry=f"e-{first.id}") == [first.id]
    assert keys(as_of="2021-01-01") == keys(document=other.id)
    assert keys(known_at=NOW - DAY) == []
    assert len(keys(known_at=NOW)) == 4
    page = list_findings(FindingFilter(), page=2, size=3)
    assert (len(page.items), page.total, page.pages) == (1, 4, 2)
    withdraw(document=other.id, person="Aoi", now=NOW + DAY, reason="A draft.")
    assert len(keys()) == 3


def test_links_of_a_finding_and_a_document() -> None:
    read = some_findings()
    record(read=[read], person="Aoi", now=NOW)
    found = read.findings[0]
    silence = Dropped(End(read.document.id, found.start, found.end), 0.5, ("Nobody spoke of it.",))
    record_links(links=Links((), (silence,)), person="Aoi", now=NOW)
    (row,) = list_links(finding=found.id).items
    assert (row.earlier, row.later, row.relation, row.because) == (found.id, None, "dropped", ("Nobody spoke of it.",))
    assert list_links(document=read.document.id, relation="dropped").total == 1
    assert list_links(relation="restated").total == 0
