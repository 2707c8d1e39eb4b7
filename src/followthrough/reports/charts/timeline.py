"""An undertaking along a time axis: a row for each statement, its weight its strength, its deadline a flag that moves.

Below the statements what was claimed, and what speaks for and against. A drawing of our own: it needs no package.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Final

from followthrough.assessments.days import bounds
from followthrough.model import Direction
from followthrough.reports.charts.look import ACCENT, FONT, INK, QUIET, RULE, STANDING
from followthrough.reports.facts import Statement, Undertaking
from followthrough.reports.wording import Wording

WIDTH, GUTTER, EDGE = 640, 198, 26
TOP, ROW, FOOT = 20, 25, 26
ROOM = 92  # that the words of a date need
_PART = "part"  # of another statement of the same undertaking
MOST = 14  # statements drawn: the first and the latest
MOST_TICKS = 8
_STEPS: Final = (1, 2, 5, 10, 20, 50, 100)  # years between two marks of the axis
_SIGNS: Final = {
    Direction.SUPPORTS: STANDING["done"], Direction.CONTRADICTS: STANDING["missed"], Direction.CONTEXT: QUIET,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days to places."""

    first: date
    last: date

    def x(self, day: date) -> float:
        part = (day - self.first).days / max((self.last - self.first).days, 1)
        return round(GUTTER + part * (WIDTH - GUTTER - EDGE), 1)

    def span(self, text: str | None) -> tuple[float, float] | None:
        found = bounds(text)
        return None if found is None else (self.x(found[0]), self.x(found[1]))


def timeline(one: Undertaking, words: Wording, *, as_of: str) -> str:
    """The drawing as SVG; the same for the same undertaking."""
    rows = _shown(one)
    scale = _scale(rows, one, as_of)
    lanes = list(_lanes(one, words))
    foot = TOP + ROW * (len(rows) + len(lanes))
    parts = [*_axis(scale, foot, as_of, words), *_statements(rows, scale, words)]
    for at, (name, marks) in enumerate(lanes):
        parts += _lane(name, marks, scale, TOP + ROW * (len(rows) + at) + ROW // 2)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{foot + FOOT}" '
        f'viewBox="0 0 {WIDTH} {foot + FOOT}" font-family="{FONT}" font-size="10.5">{"".join(parts)}</svg>'
    )


def told(one: Undertaking, words: Wording) -> str:
    """The drawing in words: every statement with its deadline, then what was claimed and what is known."""
    parts = []
    for said in _shown(one):
        relation = words.term("relation", said.relation)
        due = f", {words.say('says.facts_due', due=words.when(said.due))}" if said.due else ""
        parts.append(f"{words.when(said.date)}: {relation}{due}")
    parts += [f"{words.when(claim.date)}: “{claim.word}”" for claim in one.assessment.claims if claim.date]
    parts += [f"{words.when(fact.date)}: {fact.says.rstrip('.')}" for fact in one.assessment.evidence if fact.date]
    return words.joined("also", parts)


def whole(one: Undertaking) -> list[Statement]:
    """Its statements; a part of the words of one that names no other deadline is told with it."""
    held = {(said.document, due) for said in one.statements if said.relation != _PART for due in (said.due, "")}
    return [said for said in one.statements if said.relation != _PART or (said.document, said.due) not in held]


def _shown(one: Undertaking) -> list[Statement]:
    """Those that bear a date."""
    rows = [said for said in whole(one) if said.date]
    return rows if len(rows) <= MOST else [rows[0], *rows[1 - MOST :]]


def _scale(rows: Sequence[Statement], one: Undertaking, as_of: str) -> _Scale:
    texts = [text for said in rows for text in (said.date, said.due)] + [as_of]
    texts += [claim.date or "" for claim in one.assessment.claims] + [f.date or "" for f in one.assessment.evidence]
    spans = [span for text in texts if (span := bounds(text)) is not None]
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    slack = max((last - first).days // 30, 60)
    days = (max(1, first.toordinal() - slack), min(date.max.toordinal(), last.toordinal() + slack))
    return _Scale(date.fromordinal(days[0]), date.fromordinal(days[1]))


def _text(x: float, y: float, said: str, *, colour: str = INK, end: bool = False, middle: bool = False) -> str:
    anchor = ' text-anchor="end"' if end else ' text-anchor="middle"' if middle else ""
    return f'<text x="{x}" y="{y}" fill="{colour}"{anchor}>{escape(said)}</text>'


def _line(a: tuple[float, float], b: tuple[float, float], colour: str, width: float = 1, dash: str = "") -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<line x1="{a[0]}" y1="{a[1]}" x2="{b[0]}" y2="{b[1]}" stroke="{colour}" stroke-width="{width}"{dashed}/>'


def _reach(place: tuple[float, float], y: int) -> str:
    """How far a coarse time reaches."""
    width = round(place[1] - place[0], 1)
    return f'<rect x="{place[0]}" y="{y - 2.5}" width="{width}" height="5" fill="{RULE}"/>'


def _axis(scale: _Scale, foot: int, as_of: str, words: Wording) -> Iterator[str]:
    years = scale.last.year - scale.first.year
    step = next((step for step in _STEPS if years / step <= MOST_TICKS), _STEPS[-1])
    for year in range(scale.first.year + (-scale.first.year) % step, scale.last.year + 1, step):
        if date(year, 1, 1) >= scale.first:
            x = scale.x(date(year, 1, 1))
            yield _line((x, TOP - 4), (x, foot), RULE, 0.8)
            yield _text(x, foot + 16, str(year), colour=QUIET, middle=True)
    yield _line((GUTTER, foot), (WIDTH, foot), QUIET)
    today = scale.span(as_of)
    if today is not None:
        yield _line((today[1], TOP - 4), (today[1], foot), ACCENT, 1, "2 3")
        yield _text(today[1], TOP - 8, words.say("timeline.as_of"), colour=ACCENT, middle=True)


def _statements(rows: Sequence[Statement], scale: _Scale, words: Wording) -> Iterator[str]:
    before: date | None = None
    for at, said in enumerate(rows):
        y = TOP + ROW * at + ROW // 2
        yield _text(0, y + 4, words.when(said.date))
        yield _text(GUTTER - 10, y + 4, words.term("relation", said.relation), colour=QUIET, end=True)
        found = bounds(said.due)
        moved = 0 if found is None or before is None else (found[1] > before) - (found[1] < before)
        before = before if found is None else found[1]
        yield from _statement(said, scale, y, moved, words)


def _statement(said: Statement, scale: _Scale, y: int, moved: int, words: Wording) -> Iterator[str]:
    place, flag = scale.span(said.date), scale.span(said.due)
    if place is None:
        return
    x = round(sum(place) / 2, 1)
    if place[1] - place[0] > ROW / 5:  # known so coarsely that its reach shows
        yield _reach(place, y)
    if flag is not None:
        yield _line((x, y), (flag[1], y), QUIET, 0.8, "" if said.strength != "weak" else "3 2")
        colour = STANDING["done late"] if moved > 0 else STANDING["done"] if moved < 0 else ACCENT
        yield _line((flag[1], y + 7), (flag[1], y - 10), colour, 1.2)
        yield f'<path d="M{flag[1]} {y - 10}h9l-2.5 3.5 2.5 3.5h-9z" fill="{colour}"/>'
        is_late = flag[1] > WIDTH - ROOM
        yield _text(flag[1] + (-5 if is_late else 13), y - 1, words.when(said.due), colour=colour, end=is_late)
    fill = INK if said.strength == "strong" else "#ffffff"
    yield f'<circle cx="{x}" cy="{y}" r="4.6" fill="{fill}" stroke="{INK}" stroke-width="1.4"/>'


def _lanes(one: Undertaking, words: Wording) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Rows below: their name, and date, shape and colour of each mark."""
    claims = [(claim.date, "claim", STANDING["addressed"]) for claim in one.assessment.claims if claim.date]
    facts = [(fact.date, str(fact.direction), _SIGNS[fact.direction]) for fact in one.assessment.evidence if fact.date]
    if claims:
        yield words.say("timeline.claims"), claims
    if facts:
        yield words.say("timeline.facts"), facts


def _lane(name: str, marks: Sequence[tuple[str, str, str]], scale: _Scale, y: int) -> Iterator[str]:
    yield _text(0, y + 4, name)
    for day, kind, colour in marks:
        place = scale.span(day)
        if place is None:
            continue
        x = round(sum(place) / 2, 1)
        if place[1] - place[0] > ROW / 5:
            yield _reach(place, y)
        yield _sign(x, y, kind, colour)


def _sign(x: float, y: int, kind: str, colour: str) -> str:
    """A shape for each kind, so that none is told by colour alone."""
    if kind == Direction.CONTRADICTS:
        return _line((x - 4, y - 4), (x + 4, y + 4), colour, 1.8) + _line((x - 4, y + 4), (x + 4, y - 4), colour, 1.8)
    if kind == "claim":
        return f'<rect x="{x - 4}" y="{y - 4}" width="8" height="8" fill="none" stroke="{colour}" stroke-width="1.4"/>'
    fill = colour if kind == Direction.SUPPORTS else "#ffffff"
    return f'<circle cx="{x}" cy="{y}" r="4" fill="{fill}" stroke="{colour}" stroke-width="1.2"/>'
