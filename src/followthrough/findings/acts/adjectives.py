"""States of those who speak: bound, ready, concerned; what is important, and stances that are said to be firm."""

from __future__ import annotations

from collections.abc import Iterator

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.speaking import Speaking
from followthrough.findings.grammar.complements import is_action
from followthrough.findings.grammar.groups import Subject
from followthrough.lexicon.schema import Cue
from followthrough.model import Act

_HOPEFUL = (":keen-to", ":optimistic-that", ":interested-in")


def adjective(reader: Speaking) -> Iterator[Draft]:
    """ "Are committed to", "stand ready to", "are gravely concerned", "it is important to"."""
    group = reader.group
    cue = reader.matching(reader.vocabulary.adjective_cues.get(group.lemma, ()))
    subject = reader.subject()
    if group.lemma == "unwavering" and subject is Subject.NAMED and _is_bond(reader):
        return  # "the alliance is unwavering": said of a thing
    judged = cue is not None and cue.id.endswith((":unacceptable", ":non-negotiable"))
    loose = cue is not None and (cue.act is Act.AIM or judged or firm(reader))
    if cue is None or (subject is Subject.THING and not loose) or (cue.id.endswith(":aware-of") and not _opens(reader)):
        return
    if cue.act is Act.COMMITMENT or (group.lemma == "encouraged" and reader.following() == "to"):
        yield from _bound_or_asked(reader, cue)
        return
    if cue.act is Act.AIM and not cue.id.endswith(_HOPEFUL) and not _it_is(reader):
        yield from _important_that(reader, cue)
        return
    if cue.id.endswith(_HOPEFUL) and subject in (Subject.NOUN, Subject.THING):
        return
    if loose or subject is not Subject.NOUN:
        yield reader.draft(cue.act, cue.id, cue.why)
    if group.renewed and cue.act is Act.POSITION and (group.lemma == "committed" or _in_support(reader)):
        yield reader.draft(Act.REAFFIRMATION, cue.id, "To remain so says it again.")


def _opens(reader: Speaking) -> bool:
    """ "Aware of the shortage of pilots, ...", as a preamble says it; "the crew is aware of the storm" tells."""
    return reader.group.first == reader.group.head and reader.sentence.words.lower[:1] != ["be"]


def _bound_or_asked(reader: Speaking, cue: Cue) -> Iterator[Draft]:
    """ "Are committed to" binds, "is encouraged to" asks; "are more prepared than ever to" means strong, not bound."""
    if cue.act is not Act.COMMITMENT:
        yield reader.draft(Act.REQUEST, "en/request:urge", "Somebody is encouraged to act.")
    elif reader.following() != "than" or not cue.id.endswith(":ready-to"):
        yield from reader.bound_to(cue, renewed=reader.group.renewed)


def _important_that(reader: Speaking, cue: Cue) -> Iterator[Draft]:
    """ "It is important that": what others do is a stance; "reform is vital to growth" is neither view nor wish."""
    if reader.following() != "that":
        return
    act, why = Act.POSITION, "What it is important that others do is a stance."
    if _somebody_does(reader):
        act, why = Act.AIM, "What it is important that somebody does is an aim."
    yield reader.draft(act, cue.id, why)


def _in_support(reader: Speaking) -> bool:
    """ "Remain unwavering in our support for": given before, and said again."""
    after = reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 13]
    firmly = reader.group.lemma in _FIRMLY and (after[:1] == ["in"] or (after[:1] == ["and"] and after[2:3] == ["in"]))
    return firmly and not _MAINTAINED.isdisjoint(after)


_FIRMLY = frozenset("unwavering steadfast resolute united unified".split())
_MAINTAINED = frozenset("support commitment solidarity pursuit opposition condemnation resolve determination".split())


def _is_bond(reader: Speaking) -> bool:
    subject = reader.group.subject or (0, 0)
    return not {"alliance", "partnership", "friendship"}.isdisjoint(reader.sentence.words.lower[slice(*subject)])


def _it_is(reader: Speaking) -> bool:
    """ "It is important to keep the sea lanes open": an action, and "it" before it."""
    subject, lower = reader.group.subject, reader.sentence.words.lower
    impersonal = subject is not None and lower[subject[1] - 1] == "it"
    near = lower[reader.group.head + 1 : reader.group.head + 8]
    if impersonal and near[:1] in (["for"], ["on"], ["upon"]) and "to" in near:
        deed = near[near.index("to") + 1 : near.index("to") + 2]  # "it is crucial for the region to act"
        return deed != [] and deed[0] in reader.vocabulary.lists["base_verbs"]
    verb = lower[reader.group.head + 2 : reader.group.head + 3]
    noun = reader.following() == "to" and verb in (["the"], ["our"], ["a"])  # "it is essential to the reduction of"
    return impersonal and not noun and is_action(reader.sentence, reader.group.head + 1, reader.vocabulary)[0]


def _somebody_does(reader: Speaking) -> bool:
    """ "It is important that governments work with fishermen": an actor and a deed."""
    lower, at = reader.sentence.words.lower, reader.group.head + 2
    lists = reader.vocabulary.lists
    near = lower[at : at + 4]
    people = next((i for i, word in enumerate(near) if word in lists["agents"] or word in lists["joint"]), None)
    return people is not None and near[people + 1 : people + 2] != [] and near[people + 1] in lists["base_verbs"]


_STANCES = frozenset(
    "position policy support commitment solidarity resolve determination friendship bond bonds".split()
)
_FIRM = frozenset(
    "unwavering unequivocal ironclad steadfast firm unshakeable unshakable unbreakable enduring absolute clear "
    "rock-solid rock resolute strong unconditional unchanged".split()
)


def firm(reader: Speaking) -> bool:
    """ "Norland's support for the islands is unwavering"."""
    lower, subject = reader.sentence.words.lower, reader.group.subject
    stance = subject is not None and not _STANCES.isdisjoint(lower[slice(*subject)])
    return stance and not _FIRM.isdisjoint(lower[reader.group.first + 1 : reader.group.head + 4])
