"""Where somebody stands: "stand against such tolls", "stand firm in the commitment to", "was clear about"."""

from __future__ import annotations

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.speaking import Speaking
from followthrough.findings.grammar.complements import is_action
from followthrough.findings.grammar.groups import Subject
from followthrough.findings.grammar.vocabulary import Form
from followthrough.lexicon.schema import Cue
from followthrough.model import Act, Strength


def where_stood(reader: Speaking) -> Draft | None:
    """The stance, call or weak promise in "stand" or "be clear"; None when the words are about something else."""
    if reader.sentence.words.lower[reader.group.first].startswith(("stand", "stood")):
        if _promises_firmly(reader):
            why = "A commitment that is named binds weakly."
            return reader.draft(Act.COMMITMENT, "en/commitment:commitment-to", why, strength=Strength.WEAK)
        if (asked := _called_together(reader)) is not None:
            return reader.draft(Act.REQUEST, asked.id, asked.why)
        if (kept := _stands_by_word(reader)) is not None:
            return reader.draft(Act.REAFFIRMATION, kept.id, kept.why)
        clear = _stands(reader)
    else:
        clear = _is_clear(reader) or _is_best_way(reader)
    return reader.draft(Act.POSITION, "en/position:stand-for", "Where one stands is a stance.") if clear else None


def _stands_by_word(reader: Speaking) -> Cue | None:
    """ "Stands by its pledge": what was promised is said again."""
    cues = reader.vocabulary.verb_cues.get("stand", ()) if reader.following() == "by" else ()
    return reader.matching([cue for cue in cues if cue.id.endswith(":stand-by")])


_STANDING = frozenset("firm against with by for together united behind alongside".split())


def _stands(reader: Speaking) -> bool:
    """ "We stand firmly against such tolls"."""
    after = reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 3]
    placed = after in (["together", "in"], ["together", "at"]) and reader.sentence.capital(reader.group.head + 3)
    return not placed and not _STANDING.isdisjoint(after[:1] if not after or not after[0].endswith("ly") else after)


def _promises_firmly(reader: Speaking) -> bool:
    """ "Stand firm in the commitment to mend the lock"; "stand firm in the face of it" is a stance."""
    lower, head = reader.sentence.words.lower, reader.group.head
    firmly = lower[head + 1 : head + 3] in (["firm", "in"], ["resolute", "in"], ["steadfast", "in"])
    near = range(head + 3, min(len(lower), head + 7))
    noun = next((i for i in near if lower[i] in _PROMISED), None) if firmly else None
    return noun is not None and is_action(reader.sentence, noun + 1, reader.vocabulary)[0]


_PROMISED = frozenset("commitment intention intent determination resolve".split())


def _called_together(reader: Speaking) -> Cue | None:
    """ "We stand together in calling for Oland to end its blockade": what is asked is what they stand for."""
    after = reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 4]
    if after[:2] not in (["together", "in"], ["united", "in"]) or len(after) == len(("together", "in")):
        return None
    known = (lemma for lemma, form in reader.vocabulary.verbs.get(after[2], ()) if form == Form.GERUND)
    cues = (cue for lemma in known for cue in reader.vocabulary.verb_cues.get(lemma, ()))
    return next((cue for cue in cues if cue.act is Act.REQUEST), None)


def sends_signal(reader: Speaking) -> bool:
    """ "Is sending a powerful signal of our support"; not "is sending boats and a message"."""
    if reader.group.lemma != "send" or reader.group.form is not Form.PROGRESSIVE:
        return False
    after = reader.after(_SENT_NEAR)
    at = next((i for i, word in enumerate(after) if word in _SIGNALS), 0)
    return at > 0 and _BETWEEN.isdisjoint(after[:at])


_SENT_NEAR = 6  # words
_SIGNALS = frozenset("signal signals message messages".split())
_BETWEEN = frozenset("and to for of from with".split())


def _is_best_way(reader: Speaking) -> bool:
    """ "Diplomacy remains the best way to end it"; not "the north road is the best way to the port"."""
    after = reader.after(6)
    if after[:1] != ["the"] or after[1:2] not in (["only"], ["best"], ["surest"]) or reader.group.negated:
        return False
    to = after.index("to") if "to" in after[3:5] else 0
    lasting = "".join(after[to + 1 : to + 2]) in _LASTING | reader.vocabulary.lists["base_verbs"]
    return to > 0 and after[to - 1] in _WAYS and lasting


_WAYS = frozenset("way path means route".split())
_LASTING = frozenset(
    "peace lasting stability security ensure resolve achieve settlement durable sustainable end".split()
)


def _is_clear(reader: Speaking) -> bool:
    """ "He was clear about the need to", "we are clear that"; "it is clear that" is a fact."""
    after = reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 3]
    said = after in (["clear", "about"], ["clear", "that"], ["clear", ":"])
    return said and reader.sentence.words.lower[reader.group.first - 1] != "it" and reader.subject() in _SPEAKERS


_SPEAKERS = frozenset([Subject.WE, Subject.JOINT, Subject.NAMED, Subject.PRONOUN])
