"""A person's readings and judgements from tables: findings by hand, statements of one undertaking, legs of targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.register.decisions.by_hand import Says, add_finding
from followthrough.register.decisions.judgements import judge
from followthrough.register.decisions.review import Verdict, decide
from followthrough.register.facts.measuring import measure_by
from followthrough.register.facts.place_words import entry_at, findings_at, span_of
from followthrough.register.intake.typed import ByHandError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    Rows = Iterable[Mapping[str, str]]


def load_findings(rows: Rows, *, person: str, now: datetime) -> None:
    """What a person reads in words the machine passes over: note, words, act, holders, due, reason.

    Raises:
        ByHandError: the words do not stand in the note, or what is read in them cannot be.
    """
    for row in rows:
        span = span_of(row["note"], row["words"])
        if span is None:
            raise ByHandError(f"“{row['words']}” does not stand in {row['note']}.")
        holders = tuple(name.strip() for name in row["holders"].split(";") if name.strip())
        says = Says(act=row["act"], holders=holders or ("all",), due=row["due"])
        add_finding(document=row["note"], span=span, says=says, person=person, now=now, reason=row["reason"])


def load_rejections(rows: Rows, *, person: str, now: datetime) -> None:
    """What the machine reads in words and a person does not: note, words, act, reason.

    Raises:
        ByHandError: no finding holds the words.
    """
    for row in rows:
        finding = _finding(row["note"], row["words"], row["act"])
        decide(verdict=Verdict.REJECT, finding=finding, person=person, now=now, reason=row["reason"])


def load_judgements(rows: Rows, *, person: str, now: datetime) -> None:
    """Which statements speak of one undertaking: note, words, act; other, other_words, other_act; verdict, reason.

    Raises:
        ByHandError: no statement holds the words.
        DecisionError: a judgement contradicts another.
    """
    for row in rows:
        one = _finding(row["note"], row["words"], row["act"])
        other = _finding(row["other"], row["other_words"], row["other_act"])
        judge(one=one, other=other, verdict=row["verdict"], person=person, now=now, reason=row["reason"])


def _finding(document: str, words: str, act: str) -> str:
    found = findings_at(document, words, act)
    if not found:
        raise ByHandError(f"No {act or 'undertaking'} is read in “{words}” of {document}.")
    return found[0].key


def load_legs(rows: Rows, *, person: str, now: datetime) -> None:
    """Which series measures which undertaking: note, words, series, baseline, reason.

    Raises:
        ByHandError: no undertaking is stated by the words.
        DecisionError: there is no such series.
    """
    for row in rows:
        entry = entry_at(row["note"], row["words"])
        if not entry:
            raise ByHandError(f"No undertaking is stated by “{row['words']}” of {row['note']}.")
        measure_by(
            entry=entry, series=row["series"], baseline=row["baseline"], because=row["reason"], person=person, now=now
        )
