"""The arithmetic of entry into force: a rule and the acts held give a day and the sum, or no day and the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from followthrough.assessments.instruments.actions import Action, plain, preferred
from followthrough.language.dates.calendar import stepped
from followthrough.lexicon.world import ForceRule, Need, members
from followthrough.lexicon.world.force import FIRST_OF_MONTH

_DAY = len("2020-06-15")
_ACTS = {
    "notified": ("notified",), "deposited": ("deposited", "ratified"), "ratified": ("ratified", "accepted", "approved"),
    "accepted": ("accepted", "approved", "ratified"), "signed": ("signed",), "exchanged": ("exchanged",),
}  # fmt: skip  # a rule's act and the acts that count as it


@dataclass(frozen=True, slots=True)
class Derived:
    """A day worked out by a rule. Not a day that a source gives."""

    day: str
    act: Action  # the act it counts from
    because: str  # the sum


def waited(rule: ForceRule, day: date) -> date | None:
    """The day a rule's waiting time leads to; None beyond the calendar.

    "The first day of the second month after 15 June" is 1 August: June's next month is the first, July.
    """
    if rule.unit == FIRST_OF_MONTH:
        return stepped(day.replace(day=1), "M", rule.wait)
    if rule.unit == "months":
        return stepped(day, "M", rule.wait)
    try:
        return day + timedelta(days=rule.wait)
    except OverflowError:
        return None


def derived(party: str, actions: Sequence[Action], rule: ForceRule | None) -> Derived | str:
    """The day a party is bound from by the rule, or a sentence why none can be worked out.

    Only acts dated to the day count. Where a rule needs others first (6 members of a group, 3 that are none), their
    acts, or a source that says the threshold was met, must be held too; who acted before that waits for it.
    """
    if rule is None:
        return "No rule of its entry into force is held."
    if rule.day is not None:
        return _named(party, actions, rule.day)
    if rule.act not in _ACTS:
        return f"Its rule ({rule.told}) cannot be counted from a party's act."
    return _counted(party, actions, rule)


def _counted(party: str, actions: Sequence[Action], rule: ForceRule) -> Derived | str:
    """The day counted from the act that the rule waits for."""
    own = _act_of(party, actions, rule)
    if own is None:
        return f"No {rule.act} act of this party is held with its day; the rule counts from it: {rule.told}."
    if rule.of != "each" and not rule.needs and own.party is not None:
        return f"Its rule ({rule.told}) needs the acts of all, which are not all held."
    start = _started(actions, rule)
    if rule.needs and start is None:
        return f"It is not known that the rule's threshold was met: {rule.told}."
    later = own if start is None or (own.date or "") >= (start.date or "") else start
    return _sum(rule, later)


def _named(party: str, actions: Sequence[Action], day: str) -> Derived | str:
    """The day that the text itself names, without a condition: it holds for who had signed by then."""
    signed = preferred(a for a in actions if a.action == "signed" and a.party in {party, None} and a.is_known)
    if signed is None or not signed.done_by(day):
        return f"Its text names {plain(day)}; that it was signed by then is not held."
    return Derived(day, signed, f"signed {plain(signed.date)}, and its text names {plain(day)}")


def _sum(rule: ForceRule, act: Action) -> Derived | str:
    day = waited(rule, date.fromisoformat(act.date or ""))
    if day is None:
        return "The day lies beyond the calendar."
    told = f"{act.action} {plain(act.date)} + {rule.waits.removesuffix(' after')} after"
    return Derived(day.isoformat(), act, f"{told} = {plain(day.isoformat())}")


def _act_of(party: str, actions: Sequence[Action], rule: ForceRule) -> Action | None:
    held = [a for a in actions if a.party in {party, _all(rule)} and a.action in _ACTS[rule.act] and a.is_known]
    dated = [a for a in held if a.date is not None and len(a.date) == _DAY and a.days is not None]
    shared = [a for a in dated if a.party is None]  # the day by which all had signed comes before a party's own
    return preferred(shared or dated)


def _all(rule: ForceRule) -> str | None:
    """How acts of all at once are marked where they count: a signature is theirs, unless each is bound by its own."""
    return None if rule.act == "signed" and rule.of != "each" else ""


def _started(actions: Sequence[Action], rule: ForceRule) -> Action | None:
    """The act by which the rule's needs were met: as a source says, else counted from the acts held."""
    told = preferred(a for a in actions if a.action == "threshold met" and a.is_known and len(a.date or "") == _DAY)
    if told is not None:
        return told
    named = sorted({a.party for a in actions if a.party is not None})
    acts = [act for party in named if (act := _act_of(party, actions, rule)) is not None]
    acts.sort(key=lambda act: act.date or "")
    met = [_nth(need, acts) for need in rule.needs]
    if not met or any(act is None for act in met):
        return None
    return max((act for act in met if act is not None), key=lambda act: act.date or "")


def _nth(need: Need, acts: Sequence[Action]) -> Action | None:
    fitting = [act for act in acts if _fits(act.party or "", act.date or "", need.of)]
    return fitting[need.count - 1] if len(fitting) >= need.count else None


def _fits(party: str, day: str, of: str) -> bool:
    group = of.removeprefix("-")
    inside = party in members(group, day)
    return not of or party == of or (not inside if of.startswith("-") else inside)
