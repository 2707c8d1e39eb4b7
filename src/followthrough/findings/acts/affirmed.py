"""Deeds to come that are confirmed or viewed in common: "confirmed to keep in touch", "shared the view that they will".

Goals that are kept ("maintained its goal of"), and wishes politely said ("would like to").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.subjects import subject_kind
from followthrough.findings.grammar.vocabulary import Form
from followthrough.model import Act, Strength

if TYPE_CHECKING:
    from followthrough.findings.acts.speaking import Speaking

_AFFIRMING = frozenset("confirm affirm reaffirm reiterate reconfirm".split())
_AGAIN = frozenset("reaffirm reiterate reconfirm".split())
_VIEWING = frozenset("share hold".split())
_VIEWS = frozenset("view views recognition understanding perception belief opinion intention determination".split())
_OWN = frozenset([Subject.WE, Subject.JOINT, Subject.PRONOUN])
_STATES = frozenset("be have see".split())
_TO_COME = frozenset([Form.WILL, Form.WILL_PASSIVE])
_VIEW_NEAR = 6  # words between the verb and the "that" of its view


def affirms_deed(reader: Speaking) -> list[Draft] | None:
    """What is confirmed to be done, or viewed in common as to be done by those who speak; None when nothing is.

    "Confirmed to keep in touch": an infinitive right behind the verb is its object, and so what is bound to; behind a
    noun ("confirmed plans to") the noun says what it is.
    """
    if reader.group.negated:
        return None
    if reader.group.lemma in _KEEPING and keeps_goal(reader):
        why = "A goal that is kept is said again."
        return [reader.draft(Act.REAFFIRMATION, "en/grammar:keep-goal", why)]
    if reader.group.lemma in _AFFIRMING:
        return _affirmed(reader)
    return _viewed(reader) if reader.group.lemma in _VIEWING else None


def keeps_goal(reader: Speaking) -> bool:
    """ "Maintained its goal of planting", "sticks to our 2030 target": the goal is the object, and says of what it is.

    Not "kept the tolls on target", "maintained its goal tally".
    """
    lower, at = reader.sentence.words.lower, reader.group.head + 1
    if reader.subject() is Subject.THING:
        return False
    at += lower[at : at + 1] in (["to"], ["by"])
    near = range(at, min(len(lower) - 1, at + _GOAL_NEAR))
    goal = next((i for i in near if lower[i] in _GOALS or lower[i] in _PARTED), at)
    return goal > at and lower[at] in _OWNERS and lower[goal] in _GOALS and lower[goal + 1] in _OF_WHAT


_KEEPING = frozenset("maintain keep retain uphold hold stick stand adhere preserve".split())
_GOALS = frozenset("target targets goal goals objective objectives ambition ambitions aim aims".split())
_OWNERS = frozenset("its their our the his her".split())
_PARTED = frozenset("of for to with on in by toward towards that and or , . ;".split())
_OF_WHAT = frozenset("of to for".split())
_GOAL_NEAR = 7  # words: "its own long-standing and ambitious goal of"


def _affirmed(reader: Speaking) -> list[Draft] | None:
    following = _next_group(reader)
    direct = following is not None and following.form is Form.INFINITIVE and following.first == reader.group.head + 1
    if following is None or not direct or following.lemma in _STATES:
        return None
    again = reader.group.lemma in _AGAIN
    why = "To say again that something will be done binds weakly." if again else "What is confirmed to be done binds."
    strength = Strength.WEAK if again or reader.weak(following.lemma, following.head + 1) else Strength.STRONG
    made = [reader.draft(Act.COMMITMENT, "en/grammar:affirm-to", why, strength=strength)]
    if again:
        why = "Verbs of saying again; what is said again decides the other acts."
        made.append(reader.draft(Act.REAFFIRMATION, "en/reaffirmation:reaffirm", why))
    return made


def _viewed(reader: Speaking) -> list[Draft] | None:
    """ "Shared the view that they would work together"; not "that the toll would be a mistake"."""
    lower, after = reader.sentence.words.lower, reader.group.head + 1
    that = next((i for i in range(after, min(len(lower), after + _VIEW_NEAR)) if lower[i] == "that"), None)
    if that is None or lower[that - 1] not in _VIEWS:
        return None
    content = next((g for g in reader.sentence.groups if g.first > that), None)
    if content is None or content.subject is None or content.lemma in reader.vocabulary.lists["stative_verbs"]:
        return None
    kind = subject_kind(reader.sentence, content.subject, reader.setting.names, reader.vocabulary)
    own = kind in _OWN and lower[content.subject[0]] != "it" and content.subject[0] == that + 1
    if not own or (content.form not in _TO_COME and lower[content.first] != "would"):
        return None
    why = "What those who speak hold that they will do they agree to do."
    return [reader.draft(Act.COMMITMENT, "en/commitment:agree-to", why, strength=Strength.STRONG)]


def _next_group(reader: Speaking) -> Group | None:
    groups = reader.sentence.groups
    at = next((i for i, group in enumerate(groups) if group.head == reader.group.head), len(groups))
    return groups[at + 1] if at + 1 < len(groups) else None


def liked(reader: Speaking) -> list[Draft]:
    """ "Would like to deepen its ties": a wish; "would like to thank" does what the verb says."""
    lower, at = reader.sentence.words.lower, reader.group.head + 1
    if lower[at : at + 1] != ["to"] or reader.group.negated:
        return []
    following = next((g for g in reader.sentence.groups if g.first == at), None)
    if following is None or following.lemma in ("see", "begin", "start", "say", "add", "note", "mention"):
        return []  # "would like to see" is a phrase of the lexicon
    cues = reader.vocabulary.verb_cues.get(following.lemma, ())
    said = next((cue for cue in cues if cue.act in (Act.POSITION, Act.REQUEST, Act.REAFFIRMATION)), None)
    if said is None:
        return [reader.draft(Act.AIM, "en/aim:want-to", "What somebody would like to do is a wish.")]
    return [reader.draft(said.act, said.id, said.why)]
