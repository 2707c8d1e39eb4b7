"""Acts that hide in nouns: "reaffirm our commitment to implementing", "stressed the need to", "our call for"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.grammar.complements import in_name, is_action, joined, says_next
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.hints import PROMISE
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary, binding
from followthrough.lexicon.schema import Cue
from followthrough.model import Act, Strength

_NOUN_ACTS = frozenset([Act.COMMITMENT, Act.AIM, Act.POSITION, Act.REQUEST, Act.PROGRESS])
_GOVERNING = frozenset([Act.POSITION, Act.REAFFIRMATION, Act.PROGRESS])  # what a noun under the verb may make exact
_APPROVING = frozenset(
    "praise welcome celebrate highlight note commend applaud acknowledge appreciate hail recognise "
    "recognize encouraged affirm".split()
)


def noun_drafts(sentence: Sentence, group: Group, end: int, made: list[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Acts of the nouns between a main verb and the end of its clause; may take back acts of the verb in `made`."""
    if not made and group.form is not Form.COPULA and group.lemma not in _OPEN_TO_NOUNS:
        return []  # most verbs by far
    governing = {draft.act for draft in made}
    agreed = group.lemma in ("agree", "concur", "witness") and not governing
    if not governing and group.lemma in _TALK:
        needs = _noun_cues(sentence, group.head + 1, end, vocabulary)
        return [Draft(Act.AIM, (i, i + 2), cue.id, cue.why, group) for i, cue in needs if _is_need(sentence, i)][:1]
    if not governing and group.lemma == "confirm":
        agreed = True  # "confirmed Norland's commitment to"
    if governing.isdisjoint(_GOVERNING) and group.form is not Form.COPULA and not agreed:
        return []
    if any(draft.lexicon.endswith(":rests-on") for draft in made):
        return []  # "is based on a commitment to": a value
    found: list[Draft] = []
    for i, cue in _noun_cues(sentence, group.head + 1, end, vocabulary):
        found += _read(sentence, group, i, cue, governing, vocabulary)
        if len(found) > 0 and found[-1].act is Act.COMMITMENT:
            break
    _settle(sentence, made, found, group)
    return found


_TALK = frozenset("discuss review address raise consider debate".split())
_OPEN_TO_NOUNS = _TALK | frozenset("agree concur witness confirm".split())  # though they themselves do nothing


def _is_need(sentence: Sentence, i: int) -> bool:
    """A need that is talked of: "discussed the need to"."""
    return sentence.words.lower[i] in _NEEDS


def _noun_cues(sentence: Sentence, start: int, end: int, vocabulary: Vocabulary) -> Iterator[tuple[int, Cue]]:
    lower, marks, told = sentence.words.lower, sentence.marks, False
    for i in marks[bisect_left(marks, start) : bisect_left(marks, end)]:
        word = lower[i]
        if word in vocabulary.lists["subordinators"]:
            if word != "that":
                return
            told = True  # "stressed that the storm shows the need to": only a need is looked for there
            continue
        if (told and word not in _NEEDS) or (word in _NEEDS and lower[i - 1] in _WHO_NEED):
            continue
        if word in vocabulary.noun_cues and in_name(sentence, i):
            continue
        for cue in vocabulary.noun_cues.get(word, ()):
            if cue.act in _NOUN_ACTS and (
                not cue.then or any(says_next(lower, i + 1, then, vocabulary) for then in cue.then)
            ):
                yield i, cue
                break


_NEEDS = frozenset(["need", "necessity"])
_WHO_NEED = frozenset("they we you it who that which countries members partners people communities allies".split())


def _read(
    sentence: Sentence, group: Group, i: int, cue: Cue, governing: set[Act], vocabulary: Vocabulary
) -> Iterator[Draft]:

    at = (i, min(i + 2, len(sentence.words.lower)))
    if group.form is Form.COPULA:
        yield from _of_copula(sentence, group, i, cue)
        return
    if cue.act is Act.PROGRESS:
        if cue.id.endswith(":partner-in"):
            return
        approves = Act.POSITION in governing and group.lemma in _APPROVING and group.form is not Form.WILL
        if group.lemma == "witness" or approves:
            lower = sentence.words.lower
            if _WANTING.isdisjoint(lower[group.head : i]) and not in_name(sentence, i):
                yield Draft(Act.PROGRESS, at, cue.id, cue.why, group)
        return
    if cue.act is Act.COMMITMENT:
        yield from _of_commitment(sentence, group, i, cue, governing, vocabulary)
        return
    if cue.act is Act.REQUEST and sentence.words.lower[i - 1].endswith(("’s", "'s", "s’", "s'")):
        return  # "endorsed the Isles' call for": theirs
    if cue.act is Act.AIM and sentence.words.lower[i + 1] in ("of", "ahead") and not _spoken_of(sentence, group, i):
        return  # "with the goal of", "committed to the objective of"
    if cue.act is not Act.POSITION or not (
        Act.POSITION in governing or (governing and Act.REAFFIRMATION not in governing)
    ):
        yield Draft(cue.act, at, cue.id, cue.why, group)


# "Welcome the call to make swift progress", "support the establishment of": wanted, not done.
_WANTING = frozenset(
    "further need make accelerate ensure support achieve promote importance imperative necessity principles on for "
    "towards ensuring securing advancing reflected".split()
)


def _of_copula(sentence: Sentence, group: Group, i: int, cue: Cue) -> Iterator[Draft]:
    """ "It is our hope that", "Norland is a partner in dredging"."""
    at = (i, min(i + 2, len(sentence.words.lower)))
    partner = cue.id.endswith(":partner-in") and group.subject is not None
    if partner and group.subject is not None and sentence.capital(group.subject[1] - 1):
        yield Draft(Act.PROGRESS, at, cue.id, cue.why, group)
    elif cue.act is Act.AIM and sentence.words.lower[i - 1] in ("our", "their", "my", "his", "her"):
        yield Draft(cue.act, at, cue.id, cue.why, group)


def _of_commitment(
    sentence: Sentence, group: Group, i: int, cue: Cue, governing: set[Act], vocabulary: Vocabulary
) -> Iterator[Draft]:
    """A commitment as a noun: to an action it binds weakly, to a value it is a stance, another's is only spoken of."""
    at = (i, min(i + 2, len(sentence.words.lower)))
    owned = not _OURS.isdisjoint(sentence.words.lower[max(0, i - _OWNED) : i])
    if cue.id.endswith(":decision-to") and group.lemma not in _TELLING:
        return
    if _spoken_about(sentence, group, i):
        return
    kept = _before_owner(sentence.words.lower, i) in _KEPT
    if governing == {Act.PROGRESS} and ((group.lemma not in _TELLING and not owned) or kept):
        return  # "joined this commitment to", "delivering on our pledge to": spoken of
    if group.lemma in _OF_OTHERS and not owned:
        return  # "we welcome Norland's commitment to": theirs is praised, nobody binds himself
    action = _acts(sentence, i, vocabulary)
    first = i - 1 if i > 0 and sentence.words.lower[i - 1] in ("shared", "firm", "strong", "joint") else i
    if action:
        yield Draft(Act.COMMITMENT, (first, at[1]), cue.id, cue.why, group, strength=Strength.WEAK)
    elif Act.POSITION not in governing:
        yield Draft(Act.POSITION, at, "en/grammar:commitment-to-a-value", "A commitment to a value is a stance.", group)


def _spoken_about(sentence: Sentence, group: Group, i: int) -> bool:
    """The promise is feared, praised, a reason or a bond: nobody binds himself by it."""
    lower, owner = sentence.words.lower, _before_owner(sentence.words.lower, i)
    between = lower[group.head : i]
    if not {"concern", "concerns", "over"}.isdisjoint(between) or owner == "given":
        return True  # "our concern over its readiness to": theirs is feared
    if "support" in between and lower[i - 1].endswith(("’s", "'s")):
        return True  # "expressed support for Norland's intention to"
    if group.lemma == "united" and owner == "in":
        return True  # "united in our resolve to": a stance
    # "appreciation for the envoy's work and his commitment to": his is praised
    return "for" in between and not _THANKS.isdisjoint(between) and not _THEIRS.isdisjoint(between[-3:])


_THANKS = frozenset("appreciation gratitude thanks admiration".split())
_THEIRS = frozenset("his her its".split())
_OURS = frozenset("our their share shared mutual common joint".split())
_ASIDE_OF_PROMISES = (Act.EVENT, Act.PROGRESS, Act.INSTRUMENT)
_OWNED = 4  # words between the owner and its noun: "our strong and shared commitment"


def owned_drafts(sentence: Sentence, made: list[Draft], vocabulary: Vocabulary) -> Iterator[Draft]:
    """ "This crisis strengthens our determination to end the toll": what is ours binds weakly, whatever the verb.

    Only where the sentence does nothing else that a verb of saying or binding could have taken it up into.
    """
    if not sentence.hints & PROMISE or any(draft.act not in _ASIDE_OF_PROMISES for draft in made):
        return
    lower = sentence.words.lower
    if _OURS.isdisjoint(lower) or _inverted(sentence):
        return
    for i in sentence.marks:
        if lower[i] in ("which", "who"):
            return
        cue = binding(vocabulary.noun_cues.get(lower[i], ())) if sentence.each[i] & PROMISE else None
        if cue is None or lower[i] == "will" or _OURS.isdisjoint(lower[max(0, i - _OWNED) : i]):
            continue  # "have shown their will to win": told of them
        if any(says_next(lower, i + 1, then, vocabulary) for then in cue.then):
            yield from _owned(sentence, i, cue, vocabulary)
            return


def _owned(sentence: Sentence, i: int, cue: Cue, vocabulary: Vocabulary) -> Iterator[Draft]:
    """What an owned noun does: to an action it binds weakly, to a value or shown by a deed it is a stance."""
    lower = sentence.words.lower
    at, before = (i, min(i + 2, len(lower))), _before_owner(lower, i)
    if cue.id.endswith(":decision-to") or before in _KEPT:
        return  # "our decision to buy boats", "delivering on our commitment": what was promised before
    acts = _acts(sentence, i, vocabulary)
    shown = not _SHOWING.isdisjoint(lower[max(0, i - _SHOWN_NEAR) : i])
    if shown or (before in _CARRYING and acts):
        why = "A commitment that is only spoken of is a stance."
        yield Draft(Act.POSITION, at, "en/grammar:commitment-shown", why)
    elif acts:
        if {"our", "their", "share"}.isdisjoint(lower[max(0, i - _OWNED) : i]):
            return  # "an outcome of the joint commitment to": spoken of
        yield Draft(Act.COMMITMENT, at, cue.id, cue.why, strength=Strength.WEAK)
    else:
        yield Draft(Act.POSITION, at, "en/grammar:commitment-to-a-value", "A commitment to a value is a stance.")


_SHOWN_NEAR = 12  # words: "reflects their trust and our joint determination to"
_KEPT = frozenset("on achieving furthering fulfilling honoring honouring advancing meeting keeping".split())
_CARRYING = frozenset("of by with for from about through given".split())
_SHOWING = frozenset(
    "demonstrate demonstrates demonstrated exemplify exemplifies reflect reflects reflected embody embodies underscore "
    "underscores underscored show shows showed illustrate illustrates symbolise symbolises symbolize symbolizes signal "
    "signals highlight highlights underpin underpins underpinning".split()
)


def _before_owner(lower: list[str], noun: int) -> str:
    """The word before the owner of a noun: "reflects" of "reflects our joint determination"."""
    owner = next((k for k in range(max(0, noun - _OWNED), noun) if lower[k] in _OURS), noun)
    return lower[owner - 1] if owner > 0 else ""


def _inverted(sentence: Sentence) -> bool:
    """ "Underlying our shared dedication to serve are our ties": the words before the verb only describe."""
    states = any(group.main and group.form is Form.COPULA for group in sentence.groups)
    return states and sentence.words.lower[0].endswith("ing") and "," not in sentence.words.lower


_OF_OTHERS = frozenset(
    "support welcome commend applaud appreciate recognise recognize thank highlight acknowledge praise".split()
)
_NEAR_VERB = 6  # words: "reaffirm our joint and lasting goal of"


def _spoken_of(sentence: Sentence, group: Group, i: int) -> bool:
    """The noun is itself what the verb speaks of, not part of something else."""
    between = sentence.words.lower[group.head + 1 : i]
    return group.lemma != "committed" and len(between) <= _NEAR_VERB and _AWAY.isdisjoint(between)


_AWAY = frozenset("of for to with on in by toward towards that ,".split())
_TELLING = frozenset("affirm announce confirm reaffirm reiterate underscore express renew".split())


def _acts(sentence: Sentence, noun: int, vocabulary: Vocabulary) -> bool:
    """The noun's complement, or one joined to it, is an action: "our commitment to peace and to training pilots"."""
    if is_action(sentence, _past_owner(sentence, noun + 1), vocabulary)[0]:
        return True
    return any(is_action(sentence, i, vocabulary)[0] for i in joined(sentence, noun + 2, vocabulary))


_LONGEST_OWNER = 7  # words


def _past_owner(sentence: Sentence, i: int) -> int:
    """ "The intention of Norland to host": the "to" behind the owner."""
    lower = sentence.words.lower
    if lower[i : i + 1] != ["of"]:
        return i
    return next((j for j in range(i + 1, min(len(lower), i + _LONGEST_OWNER)) if lower[j] == "to"), i)


_TIES = frozenset(
    "partnership collaboration cooperation ties relationship relations alliance friendship bonds leadership "
    "commitments engagement series".split()
)


def _ties(sentence: Sentence, group: Group) -> bool:
    """ "Reaffirmed the long friendship between": what is said again is what already binds; no view is taken of it."""
    for i in range(group.head + 1, min(len(sentence.words.lower), group.head + 9)):
        word = sentence.words.lower[i]
        if word in _TIES:
            return True
        if word in ("of", "for", "to", "that", "on", "in", "with"):
            return False
    return False


def _settle(sentence: Sentence, made: list[Draft], found: list[Draft], group: Group) -> None:
    """The noun can say more exactly what the verb of saying does."""
    acts = {draft.act for draft in found}
    speech = any(draft.act is Act.REAFFIRMATION and draft.lexicon.startswith("en/reaffirmation") for draft in made)
    if (Act.COMMITMENT in acts and group.lemma == "announce") or (
        Act.AIM in acts and group.lemma in ("confirm", "affirm")
    ):
        made[:] = [draft for draft in made if draft.act is not Act.PROGRESS]
    if Act.COMMITMENT in acts and group.lemma not in ("recognise", "recognize", "welcome"):
        made[:] = [draft for draft in made if draft.act is not Act.POSITION]
    acts |= {draft.act for draft in made if draft.act is Act.COMMITMENT}
    if speech and not acts and group.lemma not in ("renew", "recall") and not _ties(sentence, group):
        first = next(draft for draft in made if draft.act is Act.REAFFIRMATION)
        made.append(
            type(first)(
                Act.POSITION,
                first.cue,
                first.lexicon,
                "What is said again without an action is a stance.",
                group,
            )
        )
