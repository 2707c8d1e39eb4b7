"""Owners' replies: taken in row by row, and accepted as their claims. Nothing of a reply counts before."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import transaction

from followthrough.register.facts.facts_by_hand import add_claim
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact
from followthrough.register.ledger.held import held
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import InputReply, InputRequest, InputRound

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from followthrough.assessments.inputs import Reply


@transaction.atomic
def receive_reply(
    *, in_round: str, owner: str, reply: Reply, file: tuple[str, str], person: str, now: datetime
) -> tuple[str, ...]:
    """Take in what an owner sent back. Nothing of it counts before it is accepted; a later sheet supersedes it.

    Args:
        in_round: key of the round.
        owner: as asked.
        reply: as `assessments.inputs.read_reply` gives it.
        file: name and sha256 of the sheet.
        person: who takes it in.
        now: when, with its time zone.

    Returns:
        What a person should look at: rows that could not be taken, and doubts.

    Raises:
        DecisionError: no such round, or the owner was not asked in it.
    """
    request = request_of(in_round, owner)
    asked = {key for _, key in request.items}
    strange = [row for row in reply.rows if row.key not in asked]
    kept = {row.key: row for row in reply.rows if row.key in asked}
    notices = [
        *reply.notices,
        *(f"{row.place}: {row.key} was not asked of {owner}; it said “{row.word}”." for row in strange),
        *(f"{row.place}: {row.key}: {doubt}" for row in kept.values() for doubt in row.doubts),
    ]
    rows = [{name: value for name, value in asdict(row).items() if name != "doubts"} for row in kept.values()]
    put_fact(
        InputReply, {"round": in_round, "owner": request.owner}, person=person, now=now, file=storable_text(file[0]),
        sha256=file[1], rows=rows, notices=notices,
    )  # fmt: skip
    return tuple(notices)


def request_of(in_round: str, owner: str) -> InputRequest:
    """What an owner was asked.

    Raises:
        DecisionError: no such round, or the owner was not asked in it.
    """
    if not InputRound.objects.filter(held(None), key=in_round).exists():
        raise DecisionError(f"The register holds no inputs round “{in_round}”.")
    found = InputRequest.objects.filter(held(None), round=in_round, owner=owner).first()
    if found is None:
        owners = (
            InputRequest.objects.filter(held(None), round=in_round).order_by("owner").values_list("owner", flat=True)
        )
        raise DecisionError(f"“{owner}” was not asked in {in_round}. Asked were: {'; '.join(owners)}.")
    return found


@transaction.atomic
def accept_reply(
    *,
    in_round: str,
    owner: str,
    person: str,
    now: datetime,
    keys: Collection[str] | None = None,
    degree: str = "internal",
) -> tuple[str, ...]:
    """Accept what an owner replied, all or only some rows: each becomes their claim. Keys of the claims.

    Args:
        in_round: key of the round.
        owner: who replied.
        person: who accepts.
        now: when, with its time zone.
        keys: of the undertakings or lines whose rows are accepted; None: all.
        degree: who may see the claims: internal until somebody says public.

    Raises:
        DecisionError: no reply is held, or a key is not in it.
    """
    request = request_of(in_round, owner)
    reply = InputReply.objects.filter(held(None), round=in_round, owner=request.owner).first()
    if reply is None:
        raise DecisionError(f"{owner} has not replied in {in_round}.")
    rows = {row["key"]: row for row in reply.rows}
    strange = [key for key in keys or () if key not in rows]
    if strange:
        raise DecisionError(f"{owner} said nothing of {strange[0]}.")
    chosen = [row for key, row in rows.items() if keys is None or key in keys]
    return tuple(_claim(row, reply, degree, person=person, now=now) for row in chosen)


def claim_key(in_round: str, owner: str, key: str) -> str:
    """The key of the claim that a row of a reply becomes: the same whenever it is accepted."""
    return f"r-{hashlib.sha256(f'{in_round}|{owner}|{key}'.encode()).hexdigest()[:16]}"


def _claim(row: dict[str, Any], reply: InputReply, degree: str, *, person: str, now: datetime) -> str:
    address = row["source"] if row["source"].startswith(("http://", "https://")) else ""
    figures = {name: None if row[name] is None else Decimal(repr(row[name])) for name in ("number", "denominator")}
    return add_claim(
        on=row["key"], claimant=reply.owner, word=row["word"][:200], person=person, now=now, **figures,
        source=address or f"urn:followthrough:inputs:{reply.round}:{reply.sha256[:16]}", unit=row["unit"][:50],
        date=row["date"] or reply.recorded_at.date().isoformat(), confidentiality=degree,
        note=" ".join(filter(None, (row["remark"], "" if address else row["source"]))),
        key=claim_key(reply.round, reply.owner, row["key"]),
    )  # fmt: skip
