"""Coding is prepared: schemes of others as files, rounds with what they code, a guideline for each undertaking."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db import transaction

from followthrough.assessments.coding import SCORE
from followthrough.assessments.schemes import Scheme as SchemeRead
from followthrough.assessments.schemes import SchemeError, scheme_of_text, schemes
from followthrough.register.decisions.deciding import live_entry
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact
from followthrough.register.intake.typed import ByHandError, need_date, need_words
from followthrough.register.ledger.held import held
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import Code, CodingRound, Guideline, Scheme
from followthrough.register.queries.rounds.coding_held import frozen_stages, round_of, scheme_held

if TYPE_CHECKING:
    from datetime import datetime

_KEY: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,48}")


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundDetails:
    """What is coded in a round."""

    title: str
    scheme: str  # key
    entries: tuple[str, ...]  # keys of the undertakings chosen
    members: tuple[str, ...] = ()  # plain names; none where the scheme does not go member by member
    fields: tuple[str, ...] = (SCORE,)


@transaction.atomic
def add_scheme(*, key: str, text: str, person: str, now: datetime) -> SchemeRead:
    """Add a scheme from the text of its TOML file; the same text again changes nothing.

    Raises:
        ByHandError: it is not complete, bears the name of one that comes with the program, or lacks a value that
            codes were given by.
    """
    if _KEY.fullmatch(key) is None:
        raise ByHandError(f"“{key}” is no key for a scheme: write small letters, figures, hyphens.")
    if key in {one.key for one in schemes()}:
        raise ByHandError(f"A scheme “{key}” comes with the program. Give yours another name.")
    try:
        made = scheme_of_text(key, text)
    except SchemeError as error:
        raise ByHandError(str(error)) from error
    rounds = CodingRound.objects.filter(held(None), scheme=key).values("key")
    used = set(Code.objects.filter(held(None), round__in=rounds, field=SCORE).values_list("value", flat=True))
    gone = sorted(used - {value.code for value in made.values})
    if gone:
        raise ByHandError(f"Codes were given by the value “{gone[0]}”, which this text no longer has.")
    digest = hashlib.sha256(text.encode()).hexdigest()
    put_fact(Scheme, {"key": key}, person=person, now=now, name=made.name[:300], text=text, sha256=digest)
    return made


@transaction.atomic
def open_round(*, key: str, details: RoundDetails, person: str, now: datetime) -> None:
    """Open a coding round, or change which undertakings and members it has; codes given stay.

    Raises:
        DecisionError: no such scheme or undertaking, members missing or named in vain, or a stage is frozen already.
    """
    if _KEY.fullmatch(key) is None:
        raise ByHandError(f"“{key}” is no key for a round: write small letters, figures, hyphens.")
    need_words(title=details.title)
    scheme = scheme_held(details.scheme)
    if scheme.member_by_member != bool(details.members):
        needs = "needs the names of the members" if scheme.member_by_member else "does not score member by member"
        raise ByHandError(f"{scheme.name} {needs}.")
    if not details.entries or SCORE not in details.fields:
        raise ByHandError(f"A round needs undertakings to code, and the field “{SCORE}” among its fields.")
    if frozen_stages(key):
        raise DecisionError(
            f"A stage of {key} is frozen, so what it codes can no longer be changed. Open another round."
        )
    entries = list(dict.fromkeys(live_entry(entry).key for entry in details.entries))
    put_fact(
        CodingRound, {"key": key}, person=person, now=now, title=storable_text(details.title), scheme=scheme.key,
        scheme_sha256=_digest(scheme), entries=entries, members=list(dict.fromkeys(details.members)),
        fields=list(dict.fromkeys(details.fields)),
    )  # fmt: skip


def _digest(scheme: SchemeRead) -> str:
    return hashlib.sha256(repr(scheme).encode()).hexdigest()


@transaction.atomic
def guide(
    *, in_round: str, entry: str, text: str, person: str, now: datetime, period: tuple[str, str] = ("", "")
) -> None:
    """Write how one undertaking of a round is to be scored, and within what period evidence counts.

    Raises:
        DecisionError: no such round, an undertaking that is not in it, no text, or dates that cannot be.
    """
    row = round_of(in_round)
    need_words(text=text)
    key = entry_in(row, entry)
    starts, ends = (need_date(day) for day in period)
    put_fact(
        Guideline, {"round": row.key, "entry": key}, person=person, now=now, text=storable_text(text), starts=starts,
        ends=ends,
    )  # fmt: skip


def entry_in(row: CodingRound, entry: str) -> str:
    """The key under which a round holds an undertaking.

    Raises:
        DecisionError: it holds it not, or the register does not.
    """
    key = live_entry(entry).key
    if key not in row.entries:
        raise DecisionError(f"{entry} is not among the undertakings of round {row.key}.")
    return key
