"""Promises under another verb: "reaffirmed their commitment to", "from Norland, which promised to"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.owned import KEPT, OURS, OWNED_NEAR, SHOWING, before_owner, names_action
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import named_in
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.lexicon.schema import Cue
from followthrough.model import Act, Strength

if TYPE_CHECKING:
    from followthrough.findings.acts.speaking import Speaking

STATING = frozenset(
    "confirm state declare indicate signal announce repeat reinforce communicate convey inform notify".split()
)
OF_OTHERS = frozenset(
    "support welcome commend applaud appreciate recognise recognize thank highlight acknowledge praise".split()
)
_TELLING = frozenset("affirm announce confirm reaffirm reiterate underscore express renew convey".split())
_SETTLING = frozenset(["finalise", "finalize"])
_RENEWED = frozenset(["renewed", "continued"])


def of_commitment(
    sentence: Sentence, group: Group, i: int, cue: Cue, governing: set[Act], vocabulary: Vocabulary
) -> Iterator[Draft]:
    """A commitment as a noun: to an action it binds weakly, to a value it is a stance, another's is only spoken of."""
    at = (i, min(i + 2, len(sentence.words.lower)))
    owned = not OURS.isdisjoint(sentence.words.lower[max(0, i - OWNED_NEAR) : i])
    if cue.id.endswith(":decision-to") and group.lemma not in _TELLING:
        return
    if sentence.words.lower[i - 1] == "of" and sentence.words.lower[i] == "intent":
        return  # "signed a declaration of intent to": the text has that name
    if _spoken_about(sentence, group, i):
        return
    kept = before_owner(sentence.words.lower, i) in KEPT
    told = group.lemma in _TELLING or group.lemma in _SETTLING
    if governing == {Act.PROGRESS} and ((not told and not owned) or kept):
        return  # "joined this commitment to", "delivering on our pledge to": spoken of
    if (group.lemma in OF_OTHERS or _anybodys(sentence, group, i)) and not owned:
        return  # "we welcome Norland's commitment to": theirs is praised, nobody binds himself
    action = names_action(sentence, i, vocabulary)
    first = i - 1 if i > 0 and sentence.words.lower[i - 1] in ("shared", "firm", "strong", "joint") else i
    if action:
        decided = cue.id.endswith(":decision-to") and group.lemma in STATING  # "conveyed its decision to"
        strength = Strength.STRONG if decided else Strength.WEAK
        yield Draft(Act.COMMITMENT, (first, at[1]), cue.id, cue.why, group, strength=strength)
        again = sentence.words.lower[i - 1] in _RENEWED and group.lemma in STATING
        theirs = not _THEIR_OWN.isdisjoint(sentence.words.lower[max(0, i - OWNED_NEAR) : i])
        if again or (group.lemma == "reinforce" and theirs):
            yield Draft(Act.REAFFIRMATION, (i - 1, at[1]), cue.id, "What is renewed was promised before.", group)
    elif Act.POSITION not in governing:
        yield Draft(Act.POSITION, at, "en/grammar:commitment-to-a-value", "A commitment to a value is a stance.", group)


def _anybodys(sentence: Sentence, group: Group, i: int) -> bool:
    """ "Noting a Lake States commitment to": told of, and whose it is remains open."""
    nearest = next((g for g in reversed(sentence.groups) if g.head < i), group)
    return nearest.lemma == "note" and not {"a", "an"}.isdisjoint(sentence.words.lower[nearest.head + 1 : i])


def _spoken_about(sentence: Sentence, group: Group, i: int) -> bool:
    """The promise is feared, praised, a reason or a bond: nobody binds himself by it."""
    lower, owner = sentence.words.lower, before_owner(sentence.words.lower, i)
    between = lower[group.head : i]
    if not {"concern", "concerns", "over"}.isdisjoint(between) or owner == "given":
        return True  # "our concern over its readiness to": theirs is feared
    if "support" in between and possessor(sentence, i - 1):
        return True  # "expressed support for Norland's intention to"
    if "for" in between and not _THANKS.isdisjoint(between) and possessor(sentence, i - 1):
        return True  # "expressed appreciation for the Isles' pledge to"
    if not SHOWING.isdisjoint(between[1:]):
        return True  # "welcomed the first steps to demonstrate our mutual commitment to"
    if group.lemma == "united" and group.subject is None:
        return True  # "United in a commitment to uphold": an opener that only describes
    # "appreciation for the envoy's work and his commitment to": his is praised
    return "for" in between and not _THANKS.isdisjoint(between) and not _THEIRS.isdisjoint(between[-3:])


_THEIR_OWN = frozenset("our their its his her".split())
_THANKS = frozenset("appreciation gratitude thanks admiration".split())
_THEIRS = frozenset("his her its".split())


def possessor(sentence: Sentence, i: int) -> bool:
    """ "Norland's", "the islands’": what follows is theirs."""
    end = sentence.words.ends[i]
    plural = sentence.words.lower[i].endswith("s") and sentence.text[end : end + 1] in ("’", "'")
    return plural or sentence.words.lower[i].endswith(("’s", "'s"))


def offers_places(reader: Speaking) -> bool:
    """ "Oland offered 200 scholarships a year": places to take up; not "last year", nor "has offered"."""
    group, lower = reader.group, reader.sentence.words.lower
    if group.lemma != "offer" or group.form is not Form.PAST or group.negated or not _known_giver(reader):
        return False
    after = lower[group.head + 1 : group.head + _PLACES_NEAR]
    counted = any(word[:1].isdigit() or word in _SOME for word in after[:4])
    told = not _GONE.isdisjoint(lower) or any(a == "in" and b.isdigit() for a, b in pairwise(lower))
    return counted and not _PLACES.isdisjoint(after) and not told


def _known_giver(reader: Speaking) -> bool:
    """A party, or those who speak; not "the company offered 300 seats"."""
    named = named_in(reader.sentence, reader.group.subject or (0, 0), reader.setting.names) != []
    return named or reader.subject() in (Subject.WE, Subject.JOINT)


_PLACES_NEAR = 8  # words: "offered 500 new fully funded training places"
_SOME = frozenset("ten twenty thirty forty fifty hundred thousand additional further new more".split())
_PLACES = frozenset(
    "scholarships fellowships bursaries studentships internships traineeships apprenticeships berths cadetships "
    "places slots seats visas".split()
)
_GONE = frozenset("last since already previously ago earlier so until formerly".split())

_VOWING = frozenset("pledge promise undertake commit".split())  # a foe "which has vowed to" undertakes nothing


def may_vow(group: Group) -> bool:
    """A past or perfect verb of promising, as in "which promised"."""
    return group.form in (Form.PAST, Form.PERFECT) and group.lemma in _VOWING


def vowed(reader: Speaking) -> Iterator[Draft]:
    """ "... from Norland, which has promised to lower its tolls": what somebody named there undertook."""
    _with_those_before(reader)
    if not reader.group.negated and named_in(reader.sentence, reader.group.subject or (0, 0), reader.setting.names):
        yield from (draft for draft in reader.speech(reader.group) or () if draft.act is Act.COMMITMENT)


def _with_those_before(reader: Speaking) -> None:
    """ "Norland and the Isles, which promised to": both of them."""
    first, end = reader.group.subject or (0, 0)
    lower, begins = reader.sentence.words.lower, first
    while begins > 0 and (lower[begins - 1] in ("and", "the", ",") or reader.sentence.capital(begins - 1)):
        begins -= 1
    if "and" in lower[begins:first]:
        reader.group.subject, reader.kind = (begins, end), None
