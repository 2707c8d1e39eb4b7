"""Coders give codes blind, a third person settles what they differ on, and a stage is frozen.

A coder's code is a row of its own under their name. Nobody's code is averaged away, and a frozen stage takes no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.assessments.coding import SCORE, CodingError, freeze, may_code, may_recode, raw_rows
from followthrough.assessments.coding import Code as Given
from followthrough.assessments.schemes import SchemeError
from followthrough.language.plural import counted
from followthrough.register.assessing.coding import entry_in
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact
from followthrough.register.intake.typed import ByHandError, need_words
from followthrough.register.ledger import audit
from followthrough.register.ledger.held import held
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import Adjudication, Code, CodingRound, Evidence, Freeze
from followthrough.register.queries.rounds.coding_held import (
    by_unit,
    codes_of,
    frozen_stages,
    round_of,
    scheme_held,
    settled,
)

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough.assessments.schemes import Scheme

_TWO = 2  # coders of whom the adjudicator is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """What one coder gives one unit."""

    entry: str  # key
    value: str
    member: str = ""
    field: str = SCORE
    stage: str = ""  # blank: the scheme's first
    because: str = ""
    evidence: tuple[str, ...] = ()  # keys


@transaction.atomic
def give_code(*, in_round: str, coded: Coded, person: str, now: datetime, coder: str = "") -> Given:
    """Give one code. Given again before another coder has coded the unit, it supersedes the one before.

    Args:
        in_round: key of the round.
        coded: the unit, the value, and what it rests on.
        person: who enters it.
        now: when, with its time zone.
        coder: whose code it is, where it comes from somebody's own sheet; blank: the person's.

    Raises:
        ByHandError: a value, stage, field, member or piece of evidence that cannot be; a frozen stage; a code that
            would no longer be blind.
        DecisionError: no such round or undertaking.
    """
    audit.one_writer()
    row = round_of(in_round)
    scheme = scheme_held(row.scheme)
    made = _checked(row, scheme, coded, coder.strip() or person, now)
    given = codes_of(row.key)
    own = [one for one in given if (one.unit, one.coder) == (made.unit, made.coder)]
    try:
        may_code(made, scheme, [one for one in given if one not in own], frozen_stages(row.key))
        if own and own[0].value != made.value:
            may_recode(made, given)
    except (CodingError, SchemeError) as error:
        raise ByHandError(str(error)) from error
    same = {"round": row.key, "entry": made.entry, "member": made.member, "field": made.field, "stage": made.stage}
    put_fact(
        Code, same | {"coder": made.coder}, person=person, now=now, value=made.value, date=made.date,
        because=made.because, evidence=list(made.evidence),
    )  # fmt: skip
    return made


def _checked(row: CodingRound, scheme: Scheme, coded: Coded, coder: str, now: datetime) -> Given:
    need_words(coder=coder, value=coded.value)
    entry = entry_in(row, coded.entry)
    if coded.field not in row.fields:
        raise ByHandError(f"The round {row.key} codes {', '.join(row.fields)}, not “{coded.field}”.")
    if (coded.member or row.members) and coded.member not in row.members:
        raise ByHandError(
            f"“{coded.member}” is no member in round {row.key}: {', '.join(row.members) or 'it has none'}."
        )
    known = set(Evidence.objects.filter(held(None), key__in=coded.evidence).values_list("key", flat=True))
    strange = [key for key in coded.evidence if key not in known]
    if strange:
        raise ByHandError(f"The register holds no evidence {strange[0]}.")
    stage = coded.stage or scheme.first_stage()
    return Given(
        coder, entry, storable_text(coded.value), coded.member, coded.field, stage, now.date().isoformat(),
        storable_text(coded.because), coded.evidence,
    )  # fmt: skip


@transaction.atomic
def adjudicate(*, in_round: str, coded: Coded, person: str, now: datetime) -> None:
    """Settle a unit on which its coders differ; a third person's word, with the reason.

    Raises:
        ByHandError: nothing to settle, no reason, an unknown value, one of the coders, or a frozen stage.
        DecisionError: no such round or undertaking.
    """
    audit.one_writer()
    row = round_of(in_round)
    scheme = scheme_held(row.scheme)
    made = _checked(row, scheme, coded, person, now)
    given = by_unit(codes_of(row.key)).get(made.unit, [])
    coders = sorted({code.coder for code in given})
    if len(coders) < _TWO:
        raise ByHandError("There is nothing to settle: a unit needs the codes of two coders first.")
    if person in coders:
        raise ByHandError(f"{person} has coded it. A third person must adjudicate.")
    if not made.because.strip():
        raise ByHandError("An adjudication needs a reason.")
    try:
        may_code(made, scheme, (), frozen_stages(row.key))
    except (CodingError, SchemeError) as error:
        raise ByHandError(str(error)) from error
    same = {"round": row.key, "entry": made.entry, "member": made.member, "field": made.field, "stage": made.stage}
    put_fact(Adjudication, same, person=person, now=now, value=made.value, because=made.because)


@transaction.atomic
def freeze_stage(*, in_round: str, stage: str, person: str, now: datetime) -> str:
    """Close a stage: what was decided and every raw code as they are now, with the hash that any change would break.

    A blank stage is the scheme's first.

    Raises:
        ByHandError: no such stage, nothing coded, or units that wait for a second coder or an adjudicator.
        DecisionError: no such round, or the stage is frozen already.
    """
    audit.one_writer()
    row = round_of(in_round)
    scheme = scheme_held(row.scheme)
    stage = stage or scheme.first_stage()
    if stage in frozen_stages(row.key):
        raise DecisionError(f"The {stage or 'only'} stage of {row.key} is frozen already.")
    decided, waiting = settled(row.key, codes_of(row.key, stage))
    if waiting or not decided:
        told = "; ".join(f"{one.unit[0]} {one.unit[1]}: {one.because}" for one in waiting[:5])
        undecided = counted(len(waiting), "unit is", "units are")
        raise ByHandError(f"{undecided} not decided. {told}" if waiting else "Nothing is coded in it yet.")
    try:
        made = freeze(decided, scheme, stage=stage, on=now.date().isoformat(), by=person)
    except CodingError as error:
        raise ByHandError(str(error)) from error
    kept = [[*one.unit, one.value, one.by, one.because, list(raw_rows(one.codes))] for one in made.decided]
    put_fact(
        Freeze, {"round": row.key, "stage": stage}, person=person, now=now, date=made.on, sha256=made.sha256,
        decided=kept,
    )  # fmt: skip
    return made.sha256


@transaction.atomic
def reopen_stage(*, in_round: str, stage: str, person: str, now: datetime, reason: str) -> None:
    """Open a frozen stage again, with the reason; what was frozen is kept with its hash. A blank stage is the first.

    Raises:
        DecisionError: no such round, it is not frozen, or no reason.
    """
    if not reason.strip():
        raise DecisionError("Say why the stage is opened again.")
    audit.one_writer()
    stage = stage or scheme_held(round_of(in_round).scheme).first_stage()
    row = Freeze.objects.filter(held(None), round=in_round, stage=stage).first()
    if row is None:
        raise DecisionError(f"The {stage or 'only'} stage of {in_round} is not frozen.")
    row.superseded_at = now
    row.save(update_fields=["superseded_at"])
    audit.note(verb="retract", subject=f"freeze:{row.pk}", person=person, now=now, reason=reason, sha256=row.sha256)
