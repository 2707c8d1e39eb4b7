"""Wordings of memoranda, resolutions and conclusions: what is envisaged, taken stock of, looked to, not tolerated.

`formal` is asked of the few verbs in FORMAL alone, before any cue of theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.grammar.groups import Subject
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.vocabulary import Form
from followthrough.model import Act, Strength

if TYPE_CHECKING:
    from followthrough.findings.acts.speaking import Speaking

_TELLING = frozenset([Form.PRESENT, Form.THIRD, Form.PAST, Form.PERFECT, Form.GERUND])
_NOW = frozenset([Form.PRESENT, Form.THIRD])
_SOMEBODY = frozenset([Subject.WE, Subject.JOINT, Subject.NAMED, Subject.AGENT, Subject.PRONOUN])
_ANYBODY = _SOMEBODY | {Subject.NOUN}
_OWNERS = frozenset("the its their a an our such".split())
_COMMON_WORK = frozenset(
    "cooperation co-operation collaboration exchange exchanges consultations training visits projects programmes "
    "assistance placement recruitment participation establishment conclusion".split()
)
_NEAR = 4  # words: "close and regular cooperation"
_FAR = 7  # words: "look to the swift and full implementation"
_UNDER_WAY = frozenset(
    "implementation progress state work deliveries results achievements headway developments advances".split()
)


def formal(reader: Speaking) -> list[Draft] | None:
    """The drafts of a wording that formal texts have for it; None where the verb is read as any other."""
    if reader.group.lemma in _TAKEN_UP and reader.sentence.words.lower[reader.group.first] == "having":
        return []  # "having considered the report": what was before those who speak, and no act
    if reader.group.lemma == "renew" and reader.group.form is Form.PERFECT_PASSIVE and reader.group.negated:
        return []  # "the Memorandum has not been renewed": nothing is said again
    if reader.group.negated and "yet" in reader.sentence.words.lower[reader.group.first : reader.group.head]:
        return []  # "have yet to agree on a protocol"
    if reader.group.form is Form.PROGRESSIVE:
        return [*_considers(reader)] or None
    told = _FORMAL.get(reader.group.lemma)
    if told is None or reader.group.form not in _TELLING or reader.group.passive:
        return None
    made = [*told(reader)]
    return made or None


_TAKEN_UP = frozenset("consider examine hear receive review study discuss deliberate".split())


_DELIBERATING = frozenset(
    "parliament congress senate assembly court committee panel jury legislators lawmakers house board tribunal".split()
)
_UNSURE = frozenset(["whether", "how", "what", "if", ""])
_BEFORE_COURTS = frozenset(  # what is deliberated on: nobody undertakes it
    "bill bills legislation law measures case cases report reports appeal application applications nomination request "
    "requests question matter issue issues proposal proposals draft recommendations options".split()
)


def _considers(reader: Speaking) -> Iterator[Draft]:
    """ "The two agencies are considering a second phase", "is considering joining the Pact": weakly undertaken."""
    now = reader.sentence.words.lower[reader.group.first] in ("is", "are")
    doer = reader.subject() in (Subject.NAMED, Subject.AGENT, Subject.JOINT, Subject.WE)
    thing = reader.following() not in _UNSURE and _BEFORE_COURTS.isdisjoint(reader.after(_NEAR))
    subject = reader.sentence.words.lower[slice(*(reader.group.subject or (0, 0)))]
    doer = doer and head_of(subject) not in _DELIBERATING and "other" not in subject
    mine = reader.group.main and not reader.group.negated and reader.group.reported is None
    if reader.group.lemma in ("consider", "contemplate") and now and doer and thing and mine:
        why = "What somebody is considering is weakly undertaken."
        yield reader.draft(Act.COMMITMENT, "en/commitment:plan-to", why, strength=Strength.WEAK)


def _foresees(reader: Speaking) -> Iterator[Draft]:
    """ "The Sides envisage cooperation in", "envisage concluding": planned; a delta without poverty is hoped for."""
    if reader.subject() not in (Subject.JOINT, Subject.NAMED, Subject.WE) or reader.group.negated:
        return
    after = reader.after(_NEAR)
    known = reader.vocabulary.verbs.get("".join(after[:1]), ())
    deed = any(form == Form.GERUND for _, form in known) or after[:1] == ["to"]
    noun = next((i for i, word in enumerate(after) if word in _COMMON_WORK), None)
    if deed or (noun is not None and _PARTS.isdisjoint(after[:noun])):
        why = "What is envisaged as a deed of one's own is planned."
        yield reader.draft(Act.COMMITMENT, "en/commitment:plan-to", why, strength=Strength.WEAK)


_PARTS = frozenset("a an the of in for where with that".split())


def _takes(reader: Speaking) -> Iterator[Draft]:
    """ "Took stock of the steady implementation of the Plan", "takes the decision to end the toll"."""
    decided = reader.after(_NEAR)
    if decided[:1] != [] and decided[0] in _GLADLY and decided[1:3] in (["note", "of"], ["note", "that"]):
        yield reader.draft(Act.POSITION, "en/position:take-note", "Taking note of something acknowledges it.")
    if "decision" in decided and decided[decided.index("decision") + 1 :][:1] == ["to"]:
        why = "Who takes a decision to act is bound by it."
        yield reader.draft(Act.COMMITMENT, "en/commitment:decide-to", why, strength=Strength.STRONG)
    if "commitment" in decided and decided[decided.index("commitment") + 1 :][:1] == ["to"]:
        why = "To make a commitment to an action is to commit."
        yield reader.draft(Act.COMMITMENT, "en/commitment:commit-to", why, strength=Strength.STRONG)
    if reader.following() != "stock" or reader.group.form is Form.GERUND:
        return
    after = reader.after(2 * _FAR)
    at = after.index("of") if "of" in after else len(after)
    if not _UNDER_WAY.isdisjoint(after[at : at + _FAR]):
        yield reader.draft(Act.PROGRESS, "en/progress:progress-in", "What stock is taken of is under way.")


_GLADLY = frozenset("positive favourable favorable good appreciative careful due special".split())


def _satisfied(reader: Speaking) -> Iterator[Draft]:
    """ "Expressed satisfaction at the steady implementation of the Plan": a stance, and it is under way."""
    after = reader.after(2 * _FAR)
    glad = next((i for i, word in enumerate(after) if word in ("satisfaction", "appreciation")), None)
    done = after[glad + 1 : glad + _FAR] if glad is not None else []
    if glad is not None and glad <= 2 and done[:1] != [] and done[0] in ("at", "with", "over", "for"):  # noqa: PLR2004 -- "their deep"
        at = done.index("implementation") if "implementation" in done else 0
        if at > 0 and _PARTS_OF_IT.isdisjoint(done[1:at]):
            yield reader.draft(Act.POSITION, "en/position:express-anything", _FELT)
            yield reader.draft(Act.PROGRESS, "en/progress:progress-in", "What stock is taken of is under way.")


_FELT = "What is expressed is a feeling or view; hopes are taken first."
_PARTS_OF_IT = frozenset("to for in of".split())


def _looks_to(reader: Speaking) -> Iterator[Draft]:
    """ "The Council looks to its signature without delay": a hope for the next stage of an instrument."""
    after = reader.after(_FAR)
    if after[:1] != ["to"] or reader.group.form not in _NOW or reader.subject() not in _SOMEBODY:
        return
    noun = next((i for i, word in enumerate(after) if word in reader.vocabulary.stage_nouns), None)
    if noun is not None and after[1] in _OWNERS and noun <= _NEAR and "to" not in after[1:noun]:
        yield reader.draft(
            Act.AIM, "en/aim:look-to", "Looking to do something is a wish; 'look forward' is its own entry."
        )


def _refuses(reader: Speaking) -> Iterator[Draft]:
    """ "Neither Side tolerates forced labour", "we do not condone raids"."""
    subject = reader.group.subject
    first = reader.sentence.words.lower[subject[0]] if subject is not None else ""
    nobody = first in ("neither", "no") and reader.subject() in _ANYBODY
    if reader.group.form in _NOW and (nobody or (reader.group.negated and reader.subject() in _SOMEBODY)):
        yield reader.draft(Act.POSITION, "en/grammar:will-not", "Refusing to recognise something takes a stance.")


def _bears(reader: Speaking) -> Iterator[Draft]:
    """ "Each Side bears the costs of its own participation": laid down in the present."""
    bound = reader.group.form in _NOW and reader.subject() in _SOMEBODY and not reader.group.negated
    own = reader.group.lemma == "pay" and "own" in reader.after(2)  # "participants pay their own travel"
    if bound and (own or not {"cost", "costs", "expenses"}.isdisjoint(reader.after(_NEAR))):
        why = "What is to be done under a text is laid down for those who agreed on it."
        yield reader.draft(Act.COMMITMENT, "en/grammar:is-to", why, strength=Strength.STRONG)


def _holds_to_account(reader: Speaking) -> Iterator[Draft]:
    """ "Holds Oland fully responsible for the safety of the crews"."""
    after = reader.after(_FAR)
    blamed = next((i for i, word in enumerate(after) if word in ("responsible", "accountable")), 0)
    subject = reader.group.subject or (0, 0)
    now = reader.group.form in _NOW and reader.subject() in _SOMEBODY and reader.group.first - subject[1] <= 1
    if now and blamed > 0 and "for" in after[blamed:]:
        yield reader.draft(Act.POSITION, "en/position:regard-as", _REGARDED)


_REGARDED = "How something is regarded is a stance."


def _judges(reader: Speaking) -> Iterator[Draft]:
    """ "Considered the tolls too high", "finds the measures insufficient", "viewed the result as encouraging"."""
    if reader.subject() not in _ANYBODY or reader.following() in ("that", "how", "whether", ""):
        return
    judged = next((i for i, word in enumerate(reader.after(2 * _NEAR)) if word in _JUDGEMENTS), 0)
    if judged > 0 and _UNJUDGED.isdisjoint(reader.after(judged)):
        yield reader.draft(Act.POSITION, "en/position:regard-as", _REGARDED)


_JUDGEMENTS = frozenset(
    "essential necessary important premature unacceptable appropriate inappropriate vital crucial sufficient "
    "insufficient inadequate adequate desirable undesirable unjustified unlawful unfair encouraging disappointing "
    "promising regrettable timely useful indispensable too".split()
)
_UNJUDGED = frozenset("to for of in by , and which that a an".split())


def _assures(reader: Speaking) -> Iterator[Draft]:
    """ "Gave an assurance that the crews would be released", "has given an undertaking to lower its tolls"."""
    article, noun, *after = [*reader.after(4), "", ""]
    if noun in _VOWS and article in _OWNERS and after[0] in ("that", "to") and reader.subject() in _SOMEBODY:
        why = "Who gives an assurance undertakes what is assured."
        yield reader.draft(Act.COMMITMENT, "en/commitment:pledge-to", why, strength=Strength.STRONG)


_VOWS = frozenset("assurance assurances undertaking word pledge".split())


def _spends(reader: Speaking) -> Iterator[Draft]:
    """ "Expenditure to date amounts to USD 7 million", "disbursements stood at EUR 3 million"."""
    subject = reader.sentence.words.lower[slice(*(reader.group.subject or (0, 0)))]
    summed = any(word[0].isdigit() for word in reader.after(_NEAR + 1))
    if summed and not _OUTLAYS.isdisjoint(subject) and reader.group.main and not reader.group.negated:
        yield reader.draft(Act.PROGRESS, "en/grammar:compared", "What has been spent so far is a report.")


_OUTLAYS = frozenset("expenditure expenditures spending disbursement disbursements outlays drawdown".split())


def _recalls(reader: Speaking) -> Iterator[Draft]:
    """ "Recalled that respect for the rules remains a condition": a view that is said again; history is no view."""
    aside = reader.group.form is Form.GERUND and reader.group.first > 0  # "..., recalling that most of it is owned by"
    if reader.following() != "that" or reader.group.negated or aside or reader.subject() is Subject.THING:
        return
    after = (g for g in reader.sentence.groups if g.head > reader.group.head + 1)
    content = next((g for g in after if g.subject is not None and g.subject[0] > reader.group.head), None)
    lower = reader.sentence.words.lower
    if content is not None and content.form in _HOLDING and lower[content.first] not in ("was", "were", "had"):
        why = "Verbs of saying again; what is said again decides the other acts."
        yield reader.draft(Act.REAFFIRMATION, "en/reaffirmation:reaffirm", why)
        yield reader.draft(Act.POSITION, "en/reaffirmation:reaffirm", "What is said again as so is a view.")


_HOLDING = frozenset(
    [Form.COPULA, Form.PRESENT, Form.THIRD, Form.MUST, Form.SHOULD, Form.MAY, Form.ADJECTIVE, Form.PASSIVE,
     Form.PROGRESSIVE]
)  # fmt: skip


def _dissociates(reader: Speaking) -> Iterator[Draft]:
    """ "Oland dissociated itself from paragraph 4"."""
    if reader.following() in ("itself", "themselves", "from"):
        yield reader.draft(Act.POSITION, "en/position:of-the-view", _DISSENT)


_DISSENT = "A view that is held, or support that somebody has, is a stance."
_FORMAL: dict[str, Callable[[Speaking], Iterator[Draft]]] = {
    "envisage": _foresees,
    "take": _takes,
    "look": _looks_to,
    "bear": _bears,
    "pay": _bears,
    "consider": _judges,
    "find": _judges,
    "give": _assures,
    "provide": _assures,
    "hold": _holds_to_account,
    "view": _judges,
    "express": _satisfied,
    "amount": _spends,
    "stand": _spends,
    "total": _spends,
    "recall": _recalls,
    "accept": _refuses,
    "tolerate": _refuses,
    "condone": _refuses,
    "dissociate": _dissociates,
    "dissociated": _dissociates,  # a verb that the lexicon does not know goes by its form
    "disassociated": _dissociates,
    "disassociate": _dissociates,
}
FORMAL = _TAKEN_UP.union(_FORMAL, ["contemplate", "renew", "agree", "decide"])


def voiced(reader: Speaking) -> bool:
    """ "The view was expressed that", "concerns were voiced by some Leaders": said by those who met."""
    head = head_of(reader.sentence.words.lower[slice(*(reader.group.subject or (0, 0)))])
    return reader.group.lemma in ("express", "voice", "raise") and head in _VOICED and not reader.group.negated


_VOICED = frozenset(
    "view views opinion concern concerns doubt doubts reservation reservations support appreciation gratitude regret "
    "satisfaction objection objections".split()
)


def praised(reader: Speaking) -> bool:
    """ "The efforts of the Chair were commended"; a sailor who was commended got praise, which is no stance here."""
    subject = reader.group.subject
    thing = subject is not None and reader.subject() is Subject.NOUN and reader.group.main
    return thing and reader.group.lemma in _PRAISING and not reader.group.negated


_PRAISING = frozenset("commend praise applaud appreciate deplore condemn regret".split())


def of_importance(lower: list[str], i: int) -> str:
    """The word behind "of the essence" or "of the utmost importance" at word i; "" where neither stands there."""
    near = lower[i : i + 6]
    weighty = next((k for k, word in enumerate(near) if word in ("essence", "importance")), 0)
    return near[weighty + 1] if near[:1] == ["of"] and 0 < weighty < len(near) - 1 else ""


def names_goal(reader: Speaking) -> bool:
    """ "The doubling of exchanges by 2031 is another objective", "lower tolls are our common goal"."""
    after = reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 5]
    at = next((i for i, word in enumerate(after) if word in _ENDS_NAMED), 0)
    owned = at > 0 and after[0] in _ONE_OF and reader.group.main and not reader.group.negated
    return owned and reader.subject() is Subject.NOUN and "of" not in after[:at]


_ENDS_NAMED = frozenset("objective aim goal ambition objectives goals".split())
_ONE_OF = frozenset("another our a an the one their its".split())


def enacts(lower: list[str]) -> bool:
    """ "Have agreed as follows:", "have come to the following understanding:": what leads into the text of a treaty.

    >>> enacts("have reached the following understanding :".split())
    True
    >>> enacts("we have reached an understanding on tolls".split())
    False
    """
    if "follows" not in lower and "following" not in lower:
        return False
    if len(lower) > _LONGEST_FORMULA or not _ENACTING & set(lower[:_NEAR]):
        return False
    noun = "following" not in lower or not _UNDERSTANDINGS.isdisjoint(lower) or lower[-2:] in _ENDS
    return noun and lower[0] in ("have", "has", "hereby", "agree")


_LONGEST_FORMULA = 9  # words
_ENACTING = frozenset("agreed reached come decided agree declared adopted resolved".split())
_UNDERSTANDINGS = frozenset(
    "recognition recognitions decision decisions conclusion conclusions "
    "understanding understandings agreement arrangement arrangements consensus provisions".split()
)
_ENDS = (["following", ":"], ["following", ","])


def recites(lower: list[str], drafts: Sequence[Draft]) -> bool:
    """ "Having regard to the Agreement signed in Brund in 2019, which lapsed": what is only cited is told by nobody."""
    return lower[0] == "having" and lower[1:3] == ["regard", "to"] and all(draft.act in _CITED for draft in drafts)


_ASKING = frozenset("will shall would can could should may do does did is are was were has have had".split())


def asks(lower: list[str]) -> bool:
    """Whether words that end with a question mark ask from their beginning: "Will the ministers sign it this year".

    >>> asks("will the ministers sign it".split()), asks("the ministers will sign it , will they".split())
    (True, False)
    """
    return lower[0] in _ASKING or (lower[0] in _OPENING and not _ASKING.isdisjoint(lower[1:2]))


_OPENING = frozenset("and but or so then what who which how when where why".split())


_CITED = frozenset([Act.PROGRESS, Act.INSTRUMENT, Act.EVENT])
