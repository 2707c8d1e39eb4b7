"""Promises that somebody owns, whatever the verb: "this crisis strengthens our determination to end the toll"."""

from __future__ import annotations

from collections.abc import Iterator

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.grammar.complements import is_action, joined, past_noun_adjunct, says_one
from followthrough.findings.grammar.hints import PROMISE
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.verb_words import SHORT, past_parenthesis
from followthrough.findings.grammar.vocabulary import Form, Vocabulary, binding
from followthrough.lexicon.schema import Cue
from followthrough.model import Act, Strength

OURS = frozenset("our their share shared mutual common joint".split())
_ASIDE_OF_PROMISES = (Act.EVENT, Act.PROGRESS, Act.INSTRUMENT)
OWNED_NEAR = 4  # words between the owner and its noun: "our strong and shared commitment"
_PURPOSE_NEAR = 6  # words: "met to reaffirm their joint and lasting commitment to"


def owned_drafts(sentence: Sentence, made: list[Draft], vocabulary: Vocabulary) -> Iterator[Draft]:
    """ "This crisis strengthens our determination to end the toll": what is ours binds weakly, whatever the verb.

    Only where the sentence does nothing else that a verb of saying or binding could have taken it up into. Without a
    word of the hint PROMISE there is none.
    """
    if any(draft.act not in _ASIDE_OF_PROMISES for draft in made):
        return
    lower = sentence.words.lower
    if "with" in lower and (parting := _parting(sentence, vocabulary)) is not None:
        yield parting
        return
    if OURS.isdisjoint(lower) or _inverted(sentence):
        return
    for i in sentence.marks:
        if lower[i] in ("which", "who"):
            return
        cue = binding(vocabulary.noun_cues.get(lower[i], ())) if sentence.each[i] & PROMISE else None
        if cue is None or lower[i] == "will" or OURS.isdisjoint(lower[max(0, i - OWNED_NEAR) : i]):
            continue  # "have shown their will to win": told of them
        if says_one(lower, i + 1, cue.then, vocabulary):
            passing = _in_passing(sentence, i) or (made and _shown(sentence, i))
            yield from _owned(sentence, i, cue, vocabulary) if not passing else ()
            return


def _parting(sentence: Sentence, vocabulary: Vocabulary) -> Draft | None:
    """ "Ended two days of talks with a promise to mend the lock": what those who met gave."""
    lower = sentence.words.lower
    for i in sentence.marks:
        if lower[max(0, i - 2) : i] != ["with", "a"] or lower[i] not in _GIVEN_THERE or lower[i + 1 : i + 2] != ["to"]:
            continue
        cue = binding(vocabulary.noun_cues.get(lower[i], ()))
        main = next((g for g in sentence.groups if g.main and g.head < i), None)
        if cue is not None and main is not None and main.form in _TOLD and names_action(sentence, i, vocabulary):
            return Draft(Act.COMMITMENT, (i, i + 2), cue.id, cue.why, main, strength=Strength.STRONG)
    return None


_GIVEN_THERE = frozenset("promise pledge vow commitment".split())
_TOLD = frozenset([Form.PAST, Form.PERFECT])


def _in_passing(sentence: Sentence, i: int) -> bool:
    """ "Met to reaffirm their commitment to", "our commitment to X is marked by": the sentence tells something else.

    Those who speak for themselves ("we convene to renew our commitment to") say it all the same.
    """
    lower = sentence.words.lower
    ours = "our" in lower[max(0, i - OWNED_NEAR) : i]
    governing = next((g for g in reversed(sentence.groups) if g.head < i), None)
    purpose = governing is not None and governing.form is Form.INFINITIVE and not ours
    if purpose and governing is not None and i - governing.head <= _PURPOSE_NEAR:
        return True
    main = next((g for g in sentence.groups if g.main), None)
    gathered = main is not None and main.lemma in _GATHERING and main.head < i
    if gathered and before_owner(lower, i) == "in":
        return True  # "met in Brund, united in our determination to"
    subject = main is not None and main.subject is not None and i < main.first
    return subject and main is not None and main.form is Form.PASSIVE and lower[main.head + 1 : main.head + 2] == ["by"]


_GATHERING = frozenset("meet gather convene assemble".split())


def _owned(sentence: Sentence, i: int, cue: Cue, vocabulary: Vocabulary) -> Iterator[Draft]:
    """What an owned noun does: to an action it binds weakly, to a value or shown by a deed it is a stance."""
    lower = sentence.words.lower
    at, before = (i, min(i + 2, len(lower))), before_owner(lower, i)
    if cue.id.endswith(":decision-to") or before in KEPT:
        return  # "our decision to buy boats", "delivering on our commitment": what was promised before
    acts = names_action(sentence, i, vocabulary)
    if _shown(sentence, i) or (before in _CARRYING and acts):
        why = "A commitment that is only spoken of is a stance."
        yield Draft(Act.POSITION, at, "en/grammar:commitment-shown", why)
    elif acts:
        if {"our", "their", "share"}.isdisjoint(lower[max(0, i - OWNED_NEAR) : i]):
            return  # "an outcome of the joint commitment to": spoken of
        yield Draft(Act.COMMITMENT, at, cue.id, cue.why, strength=Strength.WEAK)
        if before in _AGAIN:  # "convened to reaffirm our commitment to"
            yield Draft(Act.REAFFIRMATION, at, "en/reaffirmation:reaffirm", "What is renewed was promised before.")
    else:
        yield Draft(Act.POSITION, at, "en/grammar:commitment-to-a-value", "A commitment to a value is a stance.")


_AGAIN = frozenset("reaffirm reiterate renew".split())


def _shown(sentence: Sentence, i: int) -> bool:
    """ "Issued the Charter, a text reflecting our shared commitment to": what is done shows it."""
    return not SHOWING.isdisjoint(sentence.words.lower[max(0, i - _SHOWN_NEAR) : i])


_SHOWN_NEAR = 12  # words: "reflects their trust and our joint determination to"
KEPT = frozenset("on achieving furthering fulfilling honoring honouring advancing meeting keeping".split())
_CARRYING = frozenset("of by with for from about through given".split())
SHOWING = frozenset(
    "demonstrate demonstrates demonstrated demonstrating reflecting signalling signaling embodying "
    "showing exemplify exemplifies reflect reflects reflected embody embodies underscore "
    "underscores underscored show shows showed illustrate illustrates symbolise symbolises symbolize symbolizes signal "
    "signals highlight highlights underpin underpins underpinning demonstration reflection testament expression".split()
)


def before_owner(lower: list[str], noun: int) -> str:
    """The word before the owner of a noun: "reflects" of "reflects our joint determination"."""
    owner = next((k for k in range(max(0, noun - OWNED_NEAR), noun) if lower[k] in OURS), noun)
    return lower[owner - 1] if owner > 0 else ""


def _inverted(sentence: Sentence) -> bool:
    """ "Underlying our shared dedication to serve are our ties": the words before the verb only describe."""
    states = any(group.main and group.form is Form.COPULA for group in sentence.groups)
    return states and sentence.words.lower[0].endswith("ing") and "," not in sentence.words.lower


def names_action(sentence: Sentence, noun: int, vocabulary: Vocabulary) -> bool:
    """The noun's complement, or one joined to it, is an action: "our commitment to peace and to training pilots"."""
    lower = sentence.words.lower
    if lower[noun] in _INTENT and lower[noun + 1 : noun + 2] in (["to"], ["for"]):
        return True  # an intention is always to act
    if lower[noun] == "promise" and lower[noun + 1 : noun + 2] == ["of"]:
        return False  # "the promise of technology to"
    behind = past_noun_adjunct(lower, noun + 1)
    if is_action(sentence, past_owner(sentence, behind), vocabulary)[0]:
        return True
    return any(is_action(sentence, i, vocabulary)[0] for i in joined(sentence, noun + 2, vocabulary))


_INTENT = frozenset(["intention", "intent"])
_LONGEST_OWNER = 7  # words


def past_owner(sentence: Sentence, i: int) -> int:
    """ "The intention of Norland to host", "its readiness, subject to funds, to lend": the "to" behind the owner."""
    lower = sentence.words.lower
    if lower[i : i + 1] == [","]:
        return max(i, _past_aside(lower, i))
    by_name = lower[i : i + 1] == ["by"] and i + 1 < len(lower) and sentence.capital(i + 1)
    if lower[i : i + 1] != ["of"] and not by_name:
        return i
    near = range(i + 1, min(len(lower), i + _LONGEST_OWNER))
    at = next((j for j in near if lower[j] in ("to", ",")), i)
    return at if lower[at] == "to" else max(i, _past_aside(lower, at))


def _past_aside(lower: list[str], i: int) -> int:
    """Behind a parenthesis that opens at word i and has "to" behind it; 0 where there is none."""
    behind = past_parenthesis(lower, i, SHORT)
    return behind if lower[behind : behind + 1] == ["to"] else 0
