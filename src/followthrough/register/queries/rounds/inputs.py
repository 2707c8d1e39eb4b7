"""An inputs round as its keeper sees it: who was asked what, who answered, what waits to be accepted."""

from __future__ import annotations

from followthrough.register.assessing.replying import claim_key
from followthrough.register.ledger.held import held
from followthrough.register.models import Claim, InputReply, InputRequest, InputRound
from followthrough.register.queries.rounds.input_rows import InputRoundRow, InputsView, OwnerRow
from followthrough.register.queries.rounds.owners import unowned


def input_rounds() -> list[InputRoundRow]:
    """Rounds, newest first."""
    rows = InputRound.objects.filter(held(None)).select_related("partnership").order_by("-as_of", "-id")
    return [_round_row(row) for row in rows]


def _round_row(row: InputRound) -> InputRoundRow:
    asked = InputRequest.objects.filter(held(None), round=row.key)
    answered = InputReply.objects.filter(held(None), round=row.key, owner__in=asked.values("owner"))
    home = "" if row.partnership is None else row.partnership.key
    return InputRoundRow(
        row.key, row.title, home, row.as_of, row.due, asked.count(), answered.count(), row.recorded_by, row.recorded_at
    )


def inputs_view(key: str) -> InputsView | None:
    """A round; None where there is none of that key."""
    row = InputRound.objects.filter(held(None), key=key).select_related("partnership").first()
    if row is None:
        return None
    replies = {one.owner: one for one in InputReply.objects.filter(held(None), round=key)}
    asked = InputRequest.objects.filter(held(None), round=key).order_by("owner")
    owners = tuple(_owner(one, replies.get(one.owner)) for one in asked)
    shown = _round_row(row)
    return InputsView(
        shown,
        owners,
        tuple(one.owner for one in owners if one.replied_at is None),
        unowned(as_of=row.as_of, partnership=shown.partnership),
    )


def _owner(request: InputRequest, reply: InputReply | None) -> OwnerRow:
    if reply is None:
        return OwnerRow(request.owner, len(request.items), None, "", 0, 0, ())
    keys = [claim_key(request.round, request.owner, row["key"]) for row in reply.rows]
    accepted = Claim.objects.filter(held(None), key__in=keys, recorded_at__gte=reply.recorded_at).count()
    return OwnerRow(
        request.owner, len(request.items), reply.recorded_at, reply.file, len(reply.rows), accepted,
        tuple(reply.notices),
    )  # fmt: skip
