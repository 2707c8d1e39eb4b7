"""What changed since a partnership's last meeting, and what falls due before the next one: the officer's first look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from followthrough.assessments.days import bounds
from followthrough.assessments.deadlines import restated
from followthrough.language.dates.calendar import stepped
from followthrough.model import Status
from followthrough.register.following.judged import DecisionError
from followthrough.register.queries.facts.world import meetings
from followthrough.register.queries.rows import MeetingRow
from followthrough.register.queries.standing.assessing import Followed
from followthrough.register.queries.standing.standings import changed_keys, weighed
from followthrough.register.queries.texts.document_filter import DocumentFilter
from followthrough.register.queries.texts.documents import list_documents

_LOOKED_AT: Final = 500  # documents of a partnership, the newest first
AHEAD: Final = 6  # months looked ahead where the next meeting is not known


@dataclass(frozen=True, slots=True)
class Changed:
    """One undertaking and what is new about it."""

    now: Followed
    before: Followed | None  # as it stood at the meeting; None: it had not been stated
    because: str


@dataclass(frozen=True, slots=True)
class Group:
    """Undertakings of one kind of change."""

    name: str  # done, done late, slipped, missed, fell due, silent, due next, contradicted, restated, ended, stated
    means: str
    rows: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class SinceView:
    """The time from a meeting to a day."""

    partnership: str
    meeting: MeetingRow  # since which it is told; without a key a document stands for the meeting that made it
    next_meeting: MeetingRow | None
    since: str  # ISO day: the meeting's last
    as_of: str
    until: str  # ISO day before which what is due is listed
    groups: tuple[Group, ...]  # all, in a fixed order, also those without rows


@dataclass(frozen=True, slots=True)
class _Span:
    since: str
    as_of: str
    until: str


def since_meeting(*, partnership: str, as_of: str, meeting: str = "") -> SinceView:
    """What changed from a partnership's last meeting before an ISO day, or from the one named, to that day.

    Args:
        partnership: key.
        as_of: ISO day.
        meeting: key of a meeting; blank: the last of the partnership that ended before the day. Where the calendar
            knows none, the partnership's last document before the day stands for one, under its title.

    Raises:
        DecisionError: the register knows no such meeting, or none before the day.
        followthrough.register.ledger.held.MomentError: `as_of` is no ISO day.
    """
    held = [row for row in meetings(partnership=partnership) if bounds(row.start) is not None]
    last, after = _meeting(held, as_of, meeting, partnership), _next(held, as_of)
    span = _Span(_ended(last), as_of, _until(after, as_of))
    keys = changed_keys(since=span.since, as_of=as_of, until=span.until, partnership=partnership)
    then = {row.key: row for row in weighed(keys, span.since)}
    now = weighed(keys, as_of)
    found = tuple(Group(name, means, tuple(_changed(now, then, rule, span))) for name, means, rule in _KINDS)
    return SinceView(partnership, last, after, span.since, as_of, span.until, found)


def _meeting(held: list[MeetingRow], as_of: str, key: str, partnership: str) -> MeetingRow:
    if key:
        found = next((row for row in meetings() if row.key == key and bounds(row.start) is not None), None)
        if found is None:
            raise DecisionError(f"The register knows no dated meeting “{key}”.")
        return found
    past = [row for row in held if _ended(row) < as_of]
    if not past:
        return _last_document(partnership, as_of)
    return max(past, key=lambda row: (_ended(row), row.key))


def _last_document(partnership: str, as_of: str) -> MeetingRow:
    """The last document agreed before a day, as the meeting at which it was: a calendar may not reach so far."""
    own = list_documents(chosen=DocumentFilter(partnership=partnership), size=_LOOKED_AT).items
    covered = [(row, days) for row in own if row.date and (days := bounds(row.date)) is not None]
    before = [(days[1].isoformat(), row) for row, days in covered if days[1].isoformat() < as_of]
    if not before:
        raise DecisionError(
            f"The register knows no meeting and no document of {partnership} before {as_of}. Record its last document, "
            "or add the meeting: followthrough meeting add."
        )
    day, row = max(before, key=lambda one: (one[0], one[1].key))
    name = row.title or row.key
    return MeetingRow("", name, "", None, "", partnership, None, day, day, "", row.address, "")


def _next(held: list[MeetingRow], as_of: str) -> MeetingRow | None:
    return min((row for row in held if row.start > as_of), key=lambda row: (row.start, row.key), default=None)


def _ended(row: MeetingRow) -> str:
    covered = bounds(row.end or row.start)
    return row.start if covered is None else covered[1].isoformat()


def _until(after: MeetingRow | None, as_of: str) -> str:
    """The first day of the next meeting; without one, some months ahead."""
    covered = None if after is None else bounds(after.start)
    if covered is not None:
        return covered[0].isoformat()
    ahead = stepped(date.fromisoformat(as_of), "M", AHEAD)
    return as_of if ahead is None else ahead.isoformat()


Rule = Callable[[Followed, Followed | None, _Span], str]


def _changed(now: Sequence[Followed], then: dict[str, Followed], rule: Rule, span: _Span) -> list[Changed]:
    """Undertakings for which a rule has something to say."""
    found = [(row, then.get(row.key)) for row in now]
    return [Changed(row, before, why) for row, before in found if (why := rule(row, before, span))]


def _became(*steps: Status) -> Rule:
    def rule(now: Followed, before: Followed | None, _: _Span) -> str:
        here = now.assessment.status
        known = before is not None and before.assessment.status == here
        return now.assessment.because if here in steps and not known else ""

    return rule


def _slipped(now: Followed, _: Followed | None, span: _Span) -> str:
    later = [slip for slip in now.deadlines.slips if _last(slip.after.said_on) > span.since]
    return " ".join(slip.because for slip in later)


def _last(text: str) -> str:
    covered = bounds(text)
    return text if covered is None else covered[1].isoformat()


def _fell_due(now: Followed, _: Followed | None, span: _Span) -> str:
    past = now.is_open and span.since <= now.last_day < span.as_of and now.assessment.status != Status.MISSED
    if not past or now.assessment.because.startswith("It was due "):  # the reason opens with it
        return now.assessment.because if past else ""
    return f"It was due {now.due}. {now.assessment.because}"


def _silent(now: Followed, before: Followed | None, _: _Span) -> str:
    was = before is not None and before.is_silent
    return now.silence.because if now.is_silent and not was and now.silence is not None else ""


def _due_next(now: Followed, _: Followed | None, span: _Span) -> str:
    near = now.is_open and span.as_of <= now.last_day < span.until
    return f"Due {now.due}; {now.assessment.status}: {now.assessment.because}" if near else ""


def _contradicted(now: Followed, before: Followed | None, _: _Span) -> str:
    known = () if before is None else before.assessment.conflicts
    return " ".join(one for one in now.assessment.conflicts if one not in known)


def _restated(now: Followed, _: Followed | None, span: _Span) -> str:
    if not now.is_open or not any(span.since < _last(day) <= span.as_of for day in now.said_on[1:]):
        return ""
    found = restated(now.said_on, now.moved_on, as_of=span.as_of)
    return "" if found is None else found.because


def _stated(now: Followed, before: Followed | None, _: _Span) -> str:
    return f"First said in {now.document_title or now.document} ({now.document_date})." if before is None else ""


_KINDS: Final[tuple[tuple[str, str, Rule], ...]] = (
    ("done", "shown to be done since then", _became(Status.DONE)),
    ("done late", "shown to be done, after it was due", _became(Status.DONE_LATE)),
    ("slipped", "given a later deadline than before", _slipped),
    ("missed", "shown to be missed", _became(Status.MISSED)),
    ("fell due", "its deadline passed, and nothing shows it done", _fell_due),
    ("silent", "gone silent: not spoken of for two meetings or two years", _silent),
    ("due next", "falls due before the next meeting", _due_next),
    ("contradicted", "sources do not agree", _contradicted),
    ("restated", "said again without progress", _restated),
    ("ended", "replaced, or overtaken by events", _became(Status.SUPERSEDED, Status.OVERTAKEN)),
    ("stated", "newly stated", _stated),
)  # a list that can be read: every kind of change, what it means, and the rule that finds it
