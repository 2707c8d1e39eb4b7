"""What an announcement tells of, and what it undertakes: what was announced at another time is a report by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.findings.acts.progress.reporting import dated_back, steps_taken
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form
from followthrough.lexicon.schema import Cue

if TYPE_CHECKING:
    from followthrough.findings.acts.speaking import Speaking

_STEPS = frozenset("steps actions measures efforts commitments commitment decision".split())
_AGO = frozenset("last ago earlier recently previously".split())
_GIVEN = (["the", "approval"], ["the", "award"], ["the", "disbursement"], ["approval", "of"], ["awards", "of"])


def told_back(sentence: Sentence, group: Group) -> bool:
    """ "Last month the bank announced", "the bank recently announced": told of another time."""
    before = sentence.words.lower[: group.head]
    if group.form is not Form.PAST or "today" in before:
        return False
    return not _AGO.isdisjoint(before) or dated_back(before)


def announces_done(reader: Speaking) -> bool:
    """ "Announced the approval of a loan", "announced steps that it is taking": the deed is done or under way."""
    group, lower = reader.group, reader.sentence.words.lower
    if group.lemma != "announce" or group.form is Form.WILL:
        return False
    after = lower[group.head + 1 : group.head + 9]
    return after[:2] in _GIVEN or (not _STEPS.isdisjoint(after) and steps_taken(reader.sentence, group))


def announced_whole(reader: Speaking, cue: Cue) -> bool:
    """ "Announced a new partnership" tells of it; "new steps", or a fund "that will" lend, are undertaken."""
    group, lower = reader.group, reader.sentence.words.lower
    if not cue.id.endswith(":announce-money"):
        return False
    if announces_done(reader) or told_back(reader.sentence, group):
        return True
    if group.form not in (Form.PAST, Form.PERFECT):
        return False
    near = lower[group.head + 1 : group.head + 8]
    if "commitments" in near and any(word[0].isdigit() for word in near[: near.index("commitments")]):
        return True  # "announced nearly 750 commitments"
    later = (other for other in reader.sentence.groups if other.first > group.head)
    to_come = any(other.form is Form.WILL and lower[other.first - 1] in ("that", "which") for other in later)
    return _STEPS.isdisjoint(near) and not to_come
