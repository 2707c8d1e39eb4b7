"""Action lines: what stands beside or below an action says who leads it and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from followthrough.findings.assemble import finding_id
from followthrough.findings.confidence import confidence
from followthrough.findings.grammar.survey import Survey, within
from followthrough.findings.plan_details import LED, holders_told, last_time, told_by_line
from followthrough.findings.targets.listed import LONGEST_HEADING, heads_targets
from followthrough.lexicon.plan_steps import step_of
from followthrough.model import Act, Cue, Finding, Mention, Passage, PassageKind, Status, When
from followthrough.passages.line_details import Detail, LineDetails, details_in, is_labelled, nobody, only_details
from followthrough.passages.line_names import SHORTEST, is_named_action, is_named_target

TOLD = "Its line names who leads it and by when."
_LINES = frozenset([PassageKind.OPERATIVE, PassageKind.ITEM, PassageKind.HEADING])
_OBJECTIVES = re.compile(
    r"\W*(?:(?:the|our|main|key|overall|general|specific|strategic) )*(?:objectives?|goals?|aims?|purposes?|vision)"
    r"(?: and (?:(?:overall|main|key|specific) )?"
    r"(?:objectives?|goals?|aims?|purposes?|principles|mission|targets))?\W*",
    re.IGNORECASE,
)
Runs = tuple[LineDetails, ...]


@dataclass(slots=True)
class PlanLines:
    """What the lines of one document say of themselves, as it is read from top to bottom."""

    text: str
    passages: Sequence[Passage]
    told: dict[int, Runs] = field(default_factory=dict)  # by the number of the passage: beside it or below it
    beside: dict[int, Runs] = field(default_factory=dict)  # those inside each passage, line or not
    apart: set[int] = field(default_factory=set)  # passages that hold nothing but details of the line above them
    named: set[int] = field(default_factory=set)  # passages with something before their words
    acting: set[int] = field(default_factory=set)  # headings that are action lines themselves
    heads: set[int] = field(default_factory=set)  # passages that say that targets stand below them

    def inside(self, number: int) -> Runs:
        """The details that stand inside a line, whatever line they belong to."""
        return self.beside.get(number, ()) if self.passages[number].kind in _LINES else ()

    def is_named(self, number: int) -> bool:
        """Whether a passage has the name of an action line before its words: "Measure 1.1:"."""
        return number in self.named and is_named_action(self._name(number))

    def is_named_goal(self, number: int) -> bool:
        """Whether a passage has the name of a target before its words: "Target 3:"."""
        return number in self.named and is_named_target(self._name(number))

    def is_goal(self, number: int) -> bool:
        """Whether a passage stands among targets: "Target 3:", or an item below a heading "Targets"."""
        if self.is_named_goal(number):
            return True
        passage, heads = self.passages[number], self.heads
        listed = bool(heads) and (passage.kind is PassageKind.ITEM or passage.words_start > passage.start)
        return listed and any(above in heads for above in self._above(number))

    def is_objective(self, number: int) -> bool:
        """Whether a passage stands below a heading "Objectives"."""
        words = ((self.passages[at].words_start, self.passages[at].end) for at in self._above(number))
        return any(_OBJECTIVES.fullmatch(self.text, start, end) is not None for start, end in words)

    def is_led(self, number: int) -> bool:
        """Whether a numbered or marked line, over no lines of its own, says beside it who leads it or by when."""
        passage, below = self.passages[number], self.passages[number + 1 : number + 2]
        marked = passage.words_start > passage.start or passage.kind is PassageKind.ITEM
        line = marked and passage.kind is not PassageKind.HEADING and not any(each.parent == number for each in below)
        told = (detail for run in self.told.get(number, ()) for kind in _LEADING for detail in run.values(kind))
        return line and any(not nobody(self.text[detail.start : detail.end]) for detail in told)

    def is_timed(self, number: int) -> bool:
        """Whether a passage is an action line whose own details name a year: "(Lead: Norland; by 2028)"."""
        return any(_YEAR.search(self.text, run.start, run.end) is not None for run in self.inside(number))

    def sets_figures(self, number: int) -> bool:
        """Whether a number in a passage is one to be reached, whatever its verb."""
        plain = not (self.named or self.heads or self.beside)  # as in nearly all documents
        return not plain and (self.is_goal(number) or self.is_timed(number))

    def _above(self, number: int) -> Iterator[int]:
        at = self.passages[number].parent
        while at is not None:
            yield at
            at = self.passages[at].parent

    def _name(self, number: int) -> str:
        passage = self.passages[number]
        return self.text[passage.start : passage.words_start]

    def of(self, number: int) -> Runs:
        """The details of a passage: its own, or those of the line or section that it stands under."""
        for at in (number, *self._above(number)):
            if at in self.told:
                return self.told[at] if at == number or at not in self.acting else ()
        return ()


_YEAR = re.compile(r"\b20\d\d\b")
_LEADING = ("lead", "period")


def plan_lines(text: str, passages: Sequence[Passage]) -> PlanLines:
    """Looks through the passages of a document for what plans say of their lines."""
    lines = PlanLines(text, passages)
    for number, passage in enumerate(passages):
        begins = passage.words_start
        if begins - passage.start >= SHORTEST:
            lines.named.add(number)
        if passage.end - begins < LONGEST_HEADING and heads_targets(text[begins : passage.end]):
            lines.heads.add(number)
        runs = details_in(text, begins, passage.end) if passage.kind is not PassageKind.FURNITURE else ()
        if runs:
            lines.beside[number] = runs
        if not runs or passage.kind not in _LINES:
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
    while at >= 0 and (at in lines.apart or _labelled(lines, at)):
        at -= 1
    while at >= 0 and lines.passages[at].kind is PassageKind.ITEM:
        parent = lines.passages[at].parent
        if parent is None or lines.passages[parent].kind is PassageKind.HEADING:
            break
        at = parent
    return at if at >= 0 and lines.passages[at].kind in _LINES else None


def _labelled(lines: PlanLines, number: int) -> bool:
    """ "Budget: USD 2 million" between a line and its time tells of the same line."""
    passage = lines.passages[number]
    return is_labelled(lines.text, passage.start, passage.end)


def with_details(
    findings: Sequence[Finding], text: str, runs: Runs, survey: Survey, today: str | None
) -> Iterator[Finding]:
    """Findings of a line with the holder and due date that its details name; `today`: the day of the document."""
    for finding in findings:
        if finding.act not in LED:
            yield finding
            continue
        behind = [run for run in runs if run.start >= finding.start] or runs
        due = None if finding.due is not None else _due(text, behind, survey, today)
        yield told_by_line(finding, _holders(text, behind, survey), due, TOLD)


def status_told(document: str, passage: Passage, text: str, runs: Runs) -> Iterator[Finding]:
    """What a line's word of status reports: "Status: completed", "(Status: ongoing)"."""
    for detail in (detail for run in runs for detail in run.values("status")):
        if step_of(text[detail.start : detail.end]) in _MOVING:
            yield reported(document, passage, (detail.label, detail.end), (detail.start, detail.end))


def reported(document: str, passage: Passage, span: tuple[int, int], cue: tuple[int, int]) -> Finding:
    """A word of status as a report of progress."""
    lexicon = "en/grammar:status"
    return Finding(
        id=finding_id(document, Act.PROGRESS, *span),
        passage=passage.address, act=Act.PROGRESS, start=span[0], end=span[1], cue=Cue(*cue, lexicon),
        confidence=confidence(Act.PROGRESS, lexicon),
        because=("The plan's own word of status says how far its line has come.",),
    )  # fmt: skip


_MOVING = frozenset([Status.DONE, Status.IN_PROGRESS, Status.ADDRESSED])


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
