"""What is planned, foreseen or laid down without anybody who does it: "it is planned to", "there shall be"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.formal.obligations import LAID_DOWN, meets_again
from followthrough.findings.grammar.complements import is_action
from followthrough.model import Act, Strength

if TYPE_CHECKING:
    from followthrough.findings.acts.speaking import Speaking

PLANNED = frozenset("plan planned foresee foreseen envisage envisaged".split())
_WORK = frozenset(
    "evaluation evaluations review reviews assessment assessments audit audits survey surveys study studies phase "
    "extension expansion upgrade training trainings pilot consultation consultations handover tranche".split()
)
_BEHIND = frozenset("in for by from before during within at , . as".split())


def planned(reader: Speaking) -> Iterator[Draft]:
    """ "It is planned to bring this figure to nine", "an evaluation is foreseen in 2031": weakly undertaken."""
    group, lower = reader.group, reader.sentence.words.lower
    if lower[group.first] not in ("is", "are") or not group.main or group.negated:
        return
    before = lower[group.first - 1] if group.first > 0 else ""
    following = reader.following()
    deed = following == "to" and is_action(reader.sentence, group.head + 1, reader.vocabulary)[0]
    work = before in _WORK and (following == "" or following in _BEHIND)
    if (before == "it" and (deed or following == "that")) or work:
        why = "What is planned or foreseen is weakly undertaken."
        yield reader.draft(Act.COMMITMENT, "en/commitment:plan-to", why, strength=Strength.WEAK)


def there_shall_be(reader: Speaking) -> Iterator[Draft]:
    """ "There shall be a review conference by 2031", "meetings shall be held every year": who says it sees to it."""
    group, lower = reader.group, reader.sentence.words.lower
    there = group.first > 0 and lower[group.first - 1 : group.first + 1] == ["there", "shall"]
    if meets_again(reader.sentence, group, law=reader.setting.law):
        yield reader.draft(Act.COMMITMENT, "en/grammar:will", LAID_DOWN, strength=Strength.STRONG)
    elif there and not group.negated and reader.following() != "no":
        why = "What there shall be is laid down: those who say so see to it."
        yield reader.draft(Act.COMMITMENT, "en/grammar:will", why, strength=Strength.STRONG)


def intended(reader: Speaking) -> bool:
    """ "The scheme is intended to give young sailors a trade"; not "is intended to be", "was intended to"."""
    lower, group = reader.sentence.words.lower, reader.group
    plain = lower[group.first] in ("is", "are") and not group.negated and group.main
    subject = lower[slice(*(group.subject or (0, 0)))][:1]
    return plain and subject != ["nothing"] and reader.following() == "to" and lower[group.head + 2 :][:1] != ["be"]
