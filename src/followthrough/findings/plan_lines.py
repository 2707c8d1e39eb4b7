"""Action lines: what stands beside or below an action says who leads it and by when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from followthrough.findings.grammar.survey import Survey, within
from followthrough.findings.plan_details import holders_told, last_time
from followthrough.model import Act, Finding, Mention, Passage, PassageKind, When
from followthrough.passages.line_details import Detail, LineDetails, details_in, only_details

TOLD = "Its line names who leads it and by when."
_LINES = frozenset([PassageKind.OPERATIVE, PassageKind.ITEM, PassageKind.HEADING])
_JOINT: tuple[tuple[str, ...], ...] = ((), ("all",))  # what a bare imperative says of who is bound
Runs = tuple[LineDetails, ...]


@dataclass(slots=True)
class PlanLines:
    """What the lines of one document say of themselves, as it is read from top to bottom."""

    text: str
    passages: Sequence[Passage]
    told: dict[int, Runs] = field(default_factory=dict)  # by the number of the passage: beside it or below it
    apart: set[int] = field(default_factory=set)  # passages that hold nothing but details of the line above them
    acting: set[int] = field(default_factory=set)  # headings that are action lines themselves

    def of(self, number: int) -> Runs:
        """The details of a passage: its own, or those of the line or section that it stands under."""
        at: int | None = number
        while at is not None:
            if at in self.told:
                return self.told[at] if at == number or at not in self.acting else ()
            at = self.passages[at].parent
        return ()


def plan_lines(text: str, passages: Sequence[Passage]) -> PlanLines:
    """Looks through the passages of a document for what plans say of their lines."""
    lines = PlanLines(text, passages)
    for number, passage in enumerate(passages):
        runs = details_in(text, passage.words_start, passage.end) if passage.kind in _LINES else ()
        if not runs:
            continue
        if only_details(text, passage.words_start, passage.end, runs):
            lines.apart.add(number)
            above = _line_above(lines, number)
            if above is not None:
                lines.told[above] = (*lines.told.get(above, ()), *runs)
        else:
            lines.told[number] = runs
    return lines


def _line_above(lines: PlanLines, number: int) -> int | None:
    """The line that details in a passage of their own belong to: that of a list's stem, behind its items."""
    at = number - 1
    while at >= 0 and at in lines.apart:
        at -= 1
    while at >= 0 and lines.passages[at].kind is PassageKind.ITEM:
        parent = lines.passages[at].parent
        if parent is None or lines.passages[parent].kind is PassageKind.HEADING:
            break
        at = parent
    return at if at >= 0 and lines.passages[at].kind in _LINES else None


def with_details(
    findings: Sequence[Finding], text: str, runs: Runs, survey: Survey, today: str | None
) -> Iterator[Finding]:
    """Findings of a line with the holder and due date that its details name; `today`: the day of the document."""
    for finding in findings:
        if finding.act not in (Act.COMMITMENT, Act.TARGET):
            yield finding
            continue
        behind = [run for run in runs if run.start >= finding.start] or runs
        holders = _holders(text, behind, survey) if finding.holders in _JOINT else ()
        due = None if finding.due is not None or finding.act is Act.TARGET else _due(text, behind, survey, today)
        if not holders and due is None:
            yield finding
            continue
        led = replace(finding, holders=holders, speaker=holders) if holders else finding
        told = replace(led, due=due[0], when=due[1]) if due is not None else led
        yield replace(told, because=(*finding.because, TOLD))


def _holders(text: str, runs: Sequence[LineDetails], survey: Survey) -> tuple[str, ...]:
    """Every lead and co-lead that the first run with one names."""
    leads = next((found for run in runs if (found := run.values("lead"))), ())
    named = [name for lead in leads for name in holders_told(text, _span(lead), *_inside(lead, survey))]
    return tuple(dict.fromkeys(named))


def _due(text: str, runs: Sequence[LineDetails], survey: Survey, today: str | None) -> tuple[str, When | None] | None:
    """By the time that is labelled as one; else by the time that stands beside the lead."""
    for kind in ("period", "lead"):
        for detail in (detail for run in runs for detail in run.values(kind)):
            found = last_time(text, _span(detail), within(survey.dates, detail.start, detail.end), today)
            if found is not None:
                return found
            if kind == "period":
                return None
    return None


def _span(detail: Detail) -> tuple[int, int]:
    return detail.start, detail.end


def _inside(detail: Detail, survey: Survey) -> tuple[list[Mention], list[Mention]]:
    parties, dates = within(survey.parties, *_span(detail)), within(survey.dates, *_span(detail))
    return parties, dates
