"""Statements of other undertakings whose words come nearest to those of one, for a person to judge. No proposal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from heapq import nlargest
from typing import TYPE_CHECKING, Final

from followthrough.model import Act
from followthrough.register.following.graph import standing
from followthrough.register.following.judged import live_words
from followthrough.register.ledger.fulltext import holding_any
from followthrough.register.ledger.searchtext import search_text
from followthrough.register.models import Document, EntryStatement, Finding
from followthrough.register.queries.statements.findings import finding_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.register.queries.rows import FindingRow

LEAST: Final = 0.2  # share of the words of either that both have; what has less is not shown
_SHORT: Final = 4  # a word of fewer letters tells nothing of what is promised; Japanese goes in pairs of characters
_FOLLOWED: Final = tuple(map(str, (Act.COMMITMENT, Act.AIM, Act.PLEDGE, Act.TARGET, Act.REQUEST, Act.INSTRUMENT)))


@dataclass(frozen=True, slots=True)
class AlikeRow:
    """A statement that may speak of the same, and in a sentence how near its words come."""

    finding: FindingRow
    because: str


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """What people say of two statements, taken together; `person` and `at` where one spoke of these two themselves."""

    verdict: str  # same, not same, unsure
    person: str = ""
    at: datetime | None = None


def alike(row: FindingRow, *, most: int = 6) -> tuple[AlikeRow, ...]:
    """The nearest first, one of an entry; of equal ones the newest first. Of documents of the same partnership."""
    wanted = _telling(row.quote)
    near = nlargest(most, _scored(row, wanted), key=lambda one: one[:2]) if wanted else []
    rows = {found.key: found for found in finding_rows(Finding.objects.filter(key__in=[key for *_, key in near]))}
    told = ((rows[key], len(wanted & _telling(rows[key].quote))) for *_, key in near if key in rows)
    return tuple(AlikeRow(one, _shared(shared)) for one, shared in told)


def _scored(row: FindingRow, wanted: frozenset[str]) -> list[tuple[float, str, str]]:
    """Share in common, date, key; of each entry its nearest statement."""
    live = Finding.objects.filter(
        superseded_at__isnull=True, stale_at__isnull=True, document__superseded_at__isnull=True, act__in=_FOLLOWED,
    ).exclude(document__key=row.document)  # fmt: skip
    own = Document.objects.filter(key=row.document, superseded_at__isnull=True).values_list("partnership")
    live = live.filter(document__partnership=own[:1]) if own.exclude(partnership=None) else live
    fields = ("key", "document__date", "search_text")
    held = list(holding_any(live, sorted(wanted)).values_list(*fields))
    entries = dict(
        EntryStatement.objects.filter(finding__in=[key for key, *_ in held], superseded_at__isnull=True).values_list(
            "finding", "entry__key"
        )
    )
    best: dict[str, tuple[float, str, str]] = {}
    for key, day, text in held:
        entry, words = entries.get(key), _long(text)
        score = len(words & wanted) / len(words | wanted)
        if entry is not None and entry != row.entry and score >= LEAST:
            best[entry] = max(best.get(entry, (0.0, "", "")), (score, day, key))
    return list(best.values())


def _shared(words: int) -> str:
    return f"{words} of its longer words {'is' if words == 1 else 'are'} the same."


def _telling(quote: str) -> frozenset[str]:
    return _long(search_text(quote))


def _long(tokens: str) -> frozenset[str]:
    return frozenset(token for token in tokens.split() if len(token) >= _SHORT or not token.isascii())


def paired(key: str) -> tuple[str, ...]:
    """Keys of the statements on which, together with this one, a person's word holds, in the order of the words."""
    said = [word for word in live_words([key]) if key in (word.one, word.other)]
    return tuple(dict.fromkeys(word.other if word.one == key else word.one for word in said))


def judged(one: str, others: Sequence[str]) -> dict[str, JudgedRow]:
    """What people say of a statement and each of some others, by their keys; nothing where nobody spoke."""
    words = live_words([one])
    told = {other: standing(words, one, other) for other in others}
    own = {next(iter({word.one, word.other} - {one}), one): word for word in words if one in (word.one, word.other)}
    return {
        other: JudgedRow(verdict, own[other].person, own[other].at) if other in own else JudgedRow(verdict)
        for other, verdict in told.items()
        if verdict
    }
