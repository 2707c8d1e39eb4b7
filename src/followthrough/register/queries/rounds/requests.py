"""What an owner is asked, with what is known of each item; and what they replied beside what was last said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.assessments.inputs import Asked, Request
from followthrough.register.assessing.replying import claim_key, request_of
from followthrough.register.ledger.held import held
from followthrough.register.models import ActionLine, InputReply, InputRound
from followthrough.register.queries.rounds.input_rows import DiffRow
from followthrough.register.queries.standing.facts_known import tied_claims
from followthrough.register.queries.standing.line_standings import line_standings
from followthrough.register.queries.standing.standings import weighed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from followthrough.model import Assessment
    from followthrough.register.queries.rounds.owners import Item


def request_for(key: str, owner: str) -> Request:
    """What an owner is asked, with what is known of each item: for `assessments.inputs.request_sheet`.

    Raises:
        DecisionError: no such round, or the owner was not asked in it.
    """
    request = request_of(key, owner)
    row = InputRound.objects.filter(held(None), key=key).select_related("partnership").get()
    told = _asked(request.items, row.as_of)
    asked = tuple(told[item] for _, item in request.items if item in told)
    return Request(key, row.title, owner, row.as_of, row.due, asked)


def _asked(items: Iterable[Item], as_of: str) -> dict[str, Asked]:
    """What is known of each item on the day."""
    keys = {key for _, key in items}
    live = ActionLine.objects.filter(key__in=keys, plan__superseded_at__isnull=True)
    lines = list(live.select_related("plan"))
    standings = line_standings(lines, as_of=as_of)
    found = {}
    for line in lines:
        made = standings[line.key].assessment
        told = (line.text, line.heading, line.plan.date, line.due, "", str(made.status))
        found[line.key] = Asked(line.key, *told, *_last(made))
    for one in weighed(sorted(keys), as_of):
        made = one.assessment
        told = (one.headline, "", one.document_date, one.due, str(one.deadlines.standing), str(made.status))
        found[one.key] = Asked(one.key, *told, *_last(made))
    return found


def _last(made: Assessment) -> tuple[str, str, str]:
    """The last word about it: what, when, by whom."""
    last = made.claims[-1] if made.claims else None
    return ("", "", "") if last is None else (last.word, last.date or "", last.claimant)


def reply_diff(key: str, owner: str) -> tuple[DiffRow, ...]:
    """What an owner replied beside what was last said of each item, changes first.

    Raises:
        DecisionError: no such round, or the owner was not asked in it.
    """
    request = request_of(key, owner)
    reply = InputReply.objects.filter(held(None), round=key, owner=request.owner).first()
    if reply is None:
        return ()
    row = InputRound.objects.filter(held(None), key=key).get()
    asked = _asked(request.items, row.as_of)
    rows = [_diff(each, asked.get(each["key"]), reply) for each in reply.rows]
    return tuple(sorted(rows, key=lambda one: (not one.changed, one.key)))


def _diff(said: Mapping[str, object], asked: Asked | None, reply: InputReply) -> DiffRow:
    key = str(said["key"])
    claims = tied_claims({key: key}, "line" if "/" in key else "entry")[key]
    own = claim_key(reply.round, reply.owner, key)
    others = [claim for claim in claims if claim.key != own]
    last = others[-1] if others else None
    before = "" if last is None else _word(last.word, last.number, last.denominator, last.unit)
    after = _word(str(said["word"]), said["number"], said["denominator"], str(said["unit"]))
    beside = "" if last is None else f"{before}, {last.claimant}, {last.date or 'no date'}"
    accepted = any(claim.key == own and claim.recorded_at >= reply.recorded_at for claim in claims)
    return DiffRow(
        key, "" if asked is None else asked.what, beside, after, before != after, accepted, str(said["remark"]),
        str(said["source"]),
    )  # fmt: skip


def _word(word: str, number: object, of: object, unit: str) -> str:
    told = "" if number is None else f" {float(str(number)):g}"
    told += "" if of is None else f" of {float(str(of)):g}"
    return f"“{word}”{told}{f' {unit}' if unit and told else ''}"
