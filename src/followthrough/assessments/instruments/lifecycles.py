"""An instrument's life, party by party: the stage reached on a day, since when, from which source, and why.

Dates that a rule gives are marked derived, with the sum. What is not known is "unknown", never "no".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.assessments.instruments.actions import Action, Conflict, conflicts, known_how, plain, preferred, when
from followthrough.assessments.rules import Derived, derived
from followthrough.lexicon.world import ForceRule, members, name_of, parties

LADDER = (
    "concept note", "adopted", "signed", "ratified", "accepted", "approved", "acceded", "notified", "deposited",
    "provisionally applied", "in force by", "in force",
)  # fmt: skip  # usual order of a life; what is not on it stands below
BY = "in force by"  # a source of that day says that it was in force, and not since when
ENDS = ("withdrawn", "terminated", "superseded", "left the talks")
YES, NO, UNKNOWN, PROVISIONAL = "yes", "no", "unknown", "provisionally"


@dataclass(frozen=True, slots=True)
class PartyLife:
    """One party's place in an instrument's life on a day."""

    party: str
    name: str
    stage: str  # the last step known to be done: signed, in force ...; unknown
    since: str | None  # date of the stage, precision kept
    derived: bool  # whether `since` was worked out by a rule
    source: str
    mark: str
    because: str
    in_force: str  # yes no unknown provisionally
    in_force_since: str | None
    in_force_because: str
    actions: tuple[Action, ...]  # all that was or may have been done by the day, in time order, undated ones last


@dataclass(frozen=True, slots=True)
class LifeCycle:
    """An instrument's life on a day: what all did, a row for each party, and where sources differ."""

    as_of: str
    rule: ForceRule | None
    common: tuple[Action, ...]
    parties: tuple[PartyLife, ...]
    conflicts: tuple[Conflict, ...]

    def of(self, party: str) -> PartyLife | None:
        """The row of one party by its id."""
        return next((row for row in self.parties if row.party == party), None)


def life_cycle(actions: Sequence[Action], rule: ForceRule | None, as_of: str, *, of: Sequence[str] = ()) -> LifeCycle:
    """The life of one instrument as the acts dated up to `as_of` (an ISO day) tell it.

    `of` names parties beyond those with acts of their own; a group among them stands for its members at signature.
    Acts of a coarse date that may lie before the day are kept as possible; undated ones always are.
    """
    held = tuple(action for action in actions if action.done_by(as_of) is not False)
    rows = tuple(_party_life(party, actions, rule, as_of) for party in _named(actions, of, as_of))
    common = tuple(sorted((a for a in held if a.party is None), key=_in_time))
    return LifeCycle(as_of, rule, common, rows, conflicts(held))


def _named(actions: Sequence[Action], of: Sequence[str], as_of: str) -> tuple[str, ...]:
    signed = preferred(a for a in actions if a.action in {"signed", "adopted"} and a.days is not None)
    day = signed.days[1] if signed is not None and signed.days is not None else as_of
    ids: dict[str, None] = {}
    for party in (*of, *(a.party for a in actions if a.party is not None)):
        for one in members(party, day) or (party,):
            ids[one] = None
    return tuple(sorted(ids, key=_name))


def _name(party: str) -> str:
    return name_of(party) if party in parties() else party


def _in_time(action: Action) -> tuple[str, str, str]:
    return (action.date or "9999", action.action, action.source)


def own_and_common(party: str, actions: Sequence[Action]) -> tuple[Action, ...]:
    """The acts of a party, those of its groups, and those of all where it has none of its own of that kind."""
    own = [a for a in actions if a.party == party]
    kinds = {a.action for a in own}
    shared = [a for a in actions if a.action not in kinds and (a.party is None or _in_group(party, a))]
    return (*own, *shared)


def _in_group(party: str, action: Action) -> bool:
    day = action.days[1] if action.days is not None else "9999-12-31"
    return action.party is not None and party in members(action.party, day)


def _party_life(party: str, actions: Sequence[Action], rule: ForceRule | None, as_of: str) -> PartyLife:
    mine = own_and_common(party, actions)
    held = tuple(sorted((a for a in mine if a.done_by(as_of) is not False), key=_in_time))
    answer, since, why = standing(party, actions, rule, as_of)
    stage = _stage(held, as_of)
    worked_out = answer == YES and (stage is None or stage.action not in {"in force", BY, *ENDS})
    fields = _told(stage, party) if not worked_out else None
    by_rule = derived(party, actions, rule)
    if fields is None and isinstance(by_rule, Derived):
        fields = ("in force", by_rule.day, by_rule.act.source, by_rule.act.mark, f"Derived: {by_rule.because}.")
    name, date, source, mark, because = fields or _told(None, party)
    return PartyLife(party, _name(party), name, date, worked_out, source, mark, because, answer, since, why, held)


def _stage(held: Sequence[Action], as_of: str) -> Action | None:
    """The furthest step surely done by the day; an end (withdrawn, superseded) is further than any other."""
    sure = [a for a in held if a.is_known and a.done_by(as_of) and a.action in (*LADDER, *ENDS)]
    ends = preferred(a for a in sure if a.action in ENDS)
    if ends is not None:
        return ends
    last = max((LADDER.index(a.action) for a in sure if a.action in LADDER), default=None)
    return None if last is None else preferred(a for a in sure if a.action == LADDER[last])


def _told(stage: Action | None, party: str) -> tuple[str, str | None, str, str, str]:
    if stage is None:
        return UNKNOWN, None, "", "", "No source held tells of a step by this day."
    who = {None: "told of all parties", party: "told of this party"}.get(
        stage.party, f"told of {_name(stage.party or '')}"
    )
    note = f" ({stage.note})" if stage.note else ""
    return (
        stage.action,
        stage.date,
        stage.source,
        stage.mark,
        f"{stage.action} {when(stage.date)}, {who}, {known_how(stage.mark)}{note}.",
    )


def standing(party: str, actions: Sequence[Action], rule: ForceRule | None, on: str) -> tuple[str, str | None, str]:
    """Whether the instrument binds a party on an ISO day: yes, no, provisionally or unknown; since when; and why.

    "No" needs a fact: it was signed later, entered into force later, or was left or superseded before.
    """
    mine = own_and_common(party, actions)
    over = _over(mine, on)
    if over is not None:
        return over
    told = preferred(a for a in mine if a.action == "in force" and a.is_known)
    worked_out = derived(party, actions, rule)
    if told is not None and told.days is not None:
        answer = _by_source(told, worked_out, on)
        return (_by_then(mine, on) or answer) if answer[0] == UNKNOWN else answer
    early = _before_signature(actions, on)
    if early is not None:
        return NO, None, f"It was signed only {when(early.date)}."
    return _by_rule(worked_out, on) if isinstance(worked_out, Derived) else _else(mine, told, worked_out, on)


def _over(mine: Sequence[Action], on: str) -> tuple[str, str | None, str] | None:
    """The answer where it was ended before the day, or its term ran out."""
    ended = preferred(a for a in mine if a.action in ENDS and a.is_known and a.done_by(on))
    if ended is not None:
        return NO, ended.date, f"{ended.action[0].upper()}{ended.action[1:]} {when(ended.date)}."
    lapsed = _lapsed(mine, on)
    if lapsed is not None:
        return UNKNOWN, None, f"Its term ended {when(lapsed.date)}; no source held says whether it was extended."
    return None


def _else(mine: Sequence[Action], told: Action | None, worked_out: str, on: str) -> tuple[str, str | None, str]:
    """The answer without a day of entry into force: applied provisionally, or unknown."""
    applied = preferred(a for a in mine if a.action == "provisionally applied" and a.is_known and a.done_by(on))
    if applied is not None:
        return PROVISIONAL, applied.date, f"Applied provisionally since {plain(applied.date)}."
    return _by_then(mine, on) or (UNKNOWN, None, _why_unknown(mine, told, worked_out))


def _by_then(mine: Sequence[Action], on: str) -> tuple[str, str | None, str] | None:
    """The answer where a source of that day or before says that it was in force, and not since when."""
    said = min((a for a in mine if a.action == BY and a.is_known and a.done_by(on)), key=_in_time, default=None)
    if said is None:
        return None
    return YES, None, f"In force by {plain(said.date)}; since when is not told ({known_how(said.mark)})."


def _lapsed(mine: Sequence[Action], on: str) -> Action | None:
    """The end of its term, where that lies behind and nothing held says that it was extended."""
    term = preferred(a for a in mine if a.action == "term ends" and a.is_known)
    if term is None or term.done_by(on) is False:
        return None
    return None if any(a.action == "extended" and a.is_known for a in mine) else term


def _by_source(told: Action, worked_out: Derived | str, on: str) -> tuple[str, str | None, str]:
    note = ""
    if isinstance(worked_out, Derived):
        same = told.days is not None and told.days[0] <= worked_out.day <= told.days[1]
        verdict = "agrees" if same else f"gives {plain(worked_out.day)}; the source is preferred"
        note = f" The rule {verdict}: {worked_out.because}."
    done = told.done_by(on)
    if done is None:
        return UNKNOWN, told.date, f"The source says in force {when(told.date)}, without the day.{note}"
    if done:
        return YES, told.date, f"In force since {plain(told.date)} ({known_how(told.mark)}).{note}"
    return NO, told.date, f"In force only from {plain(told.date)} ({known_how(told.mark)}).{note}"


def _by_rule(worked_out: Derived, on: str) -> tuple[str, str | None, str]:
    answer = YES if worked_out.day <= on else NO
    return answer, worked_out.day, f"Derived: {worked_out.because}."


def _before_signature(actions: Sequence[Action], on: str) -> Action | None:
    """The first signature of anybody, where it lies after the day."""
    signed = [best for best in _signatures(actions) if best.days is not None]
    first = min(signed, key=lambda a: a.date or "", default=None)
    return first if first is not None and first.done_by(on) is False else None


def _signatures(actions: Sequence[Action]) -> list[Action]:
    by_party: dict[str | None, list[Action]] = {}
    for action in actions:
        if action.action == "signed" and action.is_known:
            by_party.setdefault(action.party, []).append(action)
    return [best for rows in by_party.values() if (best := preferred(rows)) is not None]


def _why_unknown(mine: Sequence[Action], told: Action | None, worked_out: str) -> str:
    if told is not None:
        note = f": {told.note}" if told.note else ""
        return f"A source says it is in force, but gives no day{note}."
    later = preferred(a for a in mine if a.action == BY and a.is_known)
    if later is not None:
        return f"In force by {plain(later.date)}; since when is not told ({known_how(later.mark)})."
    looked = preferred(a for a in mine if a.action == "in force")
    if looked is not None:
        return f"Looked for and not found: {looked.note or 'no source gives it'}."
    return f"No source held says when it entered into force for this party. {worked_out}"
