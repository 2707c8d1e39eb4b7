"""Which drafts of a sentence another one, or the words behind the verb, take back."""

from __future__ import annotations

from collections.abc import Sequence

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.progress.noted import only_records, regrets, regretted
from followthrough.findings.acts.welcomed import notes_recent_deed
from followthrough.findings.grammar.complements import receives
from followthrough.findings.grammar.embedded import STRESSING
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.gatherings import tells_event
from followthrough.model import Act

_SCENE = frozenset(
    "recognise recognize acknowledge realise realize consider mindful understand seek strive aim desire wish".split()
)
_REPORTED = frozenset("note report acknowledge reaffirm reiterate affirm consider".split())
_STRESSED = STRESSING - {"note", "express"}  # what is noted is weighed below
_OPEN_QUESTIONS = frozenset("what how whether ways options".split())
_NOT_MERELY = frozenset(["progress", "with"])  # "noting with concern" takes a stance
_EARLY = ["preliminary", "progress"]
_BARE = frozenset([Form.PRESENT, Form.THIRD, Form.INFINITIVE, Form.GERUND])
_ANNOUNCED = frozenset([Act.COMMITMENT, Act.PROGRESS])
_VIEWS = frozenset([Act.POSITION, Act.AIM])
_PASTS = frozenset([Form.PAST, Form.PERFECT, Form.PASSIVE, Form.PERFECT_PASSIVE])


def overruled(draft: Draft, drafts: Sequence[Draft], sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Whether the draft falls: "announced it will" is the undertaking, "noted that it rose" a fact, a guest no view."""
    group = draft.group
    if group is None:
        return False
    if draft.act is Act.COMMITMENT and (_opens_stating(sentence, group, drafts) or _will_report(group, drafts)):
        return True
    if draft.act is Act.PROGRESS and _no_report(sentence, group, drafts):
        return True
    if draft.act in _ANNOUNCED:  # "announced it will": what is announced is the undertaking
        return any(o.act is Act.COMMITMENT and o.group is not None and o.group.reported is group for o in drafts)
    visits = draft.lexicon == _CALL_ON and _pays_visit(sentence.words.lower, group.head)
    if visits or (draft.act in _VIEWS and _sets_scene(sentence, group, drafts)):
        return True
    return draft.act is Act.POSITION and (
        tells_event(sentence, group, vocabulary)
        or (group.lemma == "welcome" and receives(sentence, group.head))
        or only_records(sentence, group, drafts)
        or _reports(sentence, group, drafts)
    )


_CALL_ON = "en/request:call-on"
_CALLED_UPON = frozenset("president king queen prime minister sultan emir chancellor his her governor him them".split())


def _pays_visit(lower: list[str], head: int) -> bool:
    """ "He called on the President and laid a wreath": a visit, which asks for nothing."""
    at = head + 1 + (lower[head + 2 : head + 3] == ["the"])
    called = lower[head + 1 : head + 2] == ["on"] and not _CALLED_UPON.isdisjoint(lower[at + 1 : at + 2])
    return called and {"to", "for", "that", ":"}.isdisjoint(lower[at:])


def _will_report(group: Group, drafts: Sequence[Draft]) -> bool:
    """ "Will announce that it has lent boats": what is done already."""
    if group.lemma != "announce" or group.form is not Form.WILL:
        return False
    told = [o for o in drafts if o.group is not None and o.group.reported is group]
    return told != [] and all(o.act is Act.PROGRESS for o in told)


def _no_report(sentence: Sentence, group: Group, drafts: Sequence[Draft]) -> bool:
    """How a meeting ran, what is regretted, what is recalled."""
    regretful = regrets(sentence, group) or regretted(sentence, group, drafts)
    return (
        _opens_by_saying(sentence, group, drafts) or regretful or _recalled(sentence, group) or _feared(sentence, group)
    )


def _feared(sentence: Sentence, group: Group) -> bool:
    """ "Shared our grave concern that, while talks were halted, it has sped up its raids": no progress to anybody."""
    before = sentence.words.lower[: group.first]
    if _FEARS.isdisjoint(before):
        return False
    afraid = next((i for i, word in enumerate(before) if word in _FEARS), None)
    return afraid is not None and before[afraid + 1 : afraid + 2] == ["that"] and ";" not in before[afraid:]


_FEARS = frozenset("concern concerns alarm regret regrets dismay fear fears".split())


def _recalled(sentence: Sentence, group: Group) -> bool:
    """ "Recalling the Dialogue launched in 2018", "recalling that relations had been established": history."""
    lower = sentence.words.lower
    if lower[0] != "recalling":
        return False
    return lower[group.first] == "had" if lower[1] == "that" else group.form is Form.PAST


def _opens_by_saying(sentence: Sentence, group: Group, drafts: Sequence[Draft]) -> bool:
    """ "Concluded the meeting by calling on all to pay": how a meeting ran is no deed."""
    said = (d.group for d in drafts if d.group is not None and d.group is not group)
    return any(other.main and sentence.words.lower[other.clause] == "by" for other in said)


def _reports(sentence: Sentence, group: Group, drafts: Sequence[Draft]) -> bool:
    """ "Noted that the lock has been mended" reports; with satisfaction it also takes a stance."""
    bare = group.lemma == "express" and sentence.words.lower[group.head + 1 : group.head + 2] == ["that"]
    if group.lemma in _STRESSED or bare:  # "highlighted that it has joined the pact", "underscored that Norland will"
        return any(other.group is not None and other.group.reported is group for other in drafts)
    if group.lemma not in _REPORTED:
        return False
    following = "".join(sentence.words.lower[group.head + 1 : group.head + 2])
    if following in _OPEN_QUESTIONS:
        return True  # "considered what could be done"
    if group.lemma == "note" and _only_told(sentence, group, following):
        return True
    told = any(other.group is not None and other.group.reported is group for other in drafts)
    noted = group.lemma == "note" and following == "that" and group.form is not Form.GERUND
    return (told and following != "with") or (noted and _fact(sentence, group))


def _only_told(sentence: Sentence, group: Group, following: str) -> bool:
    """ "Noted progress made in the talks", "opened them by noting the progress made": told, not judged."""
    lower = sentence.words.lower
    if lower[group.clause : group.head] == ["by"]:
        return "progress" in lower[group.head + 1 : group.head + 4]
    early = lower[group.head + 2 : group.head + 4] == _EARLY
    if group.form is Form.PAST and notes_recent_deed(sentence, group):
        return True
    # "noted in his remarks"
    return group.form is Form.PAST and (following in ("progress", "ongoing", "in", "at", "during") or early)


def _fact(sentence: Sentence, group: Group) -> bool:
    """ "Noted that trade reached its peak": what is noted is past, a fact and no view."""
    lower = sentence.words.lower
    later = (g for g in sentence.groups if g.first > group.head and g.form not in _BARE)
    following = next((g for g in later if lower[g.first - 1] not in ("and", "or")), None)  # "pure and applied research"
    if following is None or (following.form is Form.COPULA and _figures(lower, following)):
        return following is not None
    return following.form in _PASTS and not _only_adjective(lower, following)


def _figures(lower: list[str], group: Group) -> bool:
    """ "Remained the fourth partner in 2031, with trade of USD 3 billion": figures of the past are facts."""
    past = lower[group.first] in ("was", "were", "remained", "stood")
    return past and any(word[0].isdigit() for word in lower[group.head + 1 :])


def _only_adjective(lower: list[str], group: Group) -> bool:
    """ "Highly skilled pilots": a participle between an adverb and its noun."""
    bare = group.form is Form.PAST and group.first == group.head > 0
    return bare and lower[group.head - 1].endswith("ly") and lower[group.head + 1 : group.head + 2] not in _VERBAL


_VERBAL: tuple[list[str], ...] = (*([word] for word in "the a an its their our to in by that".split()), [])


def _opens_stating(sentence: Sentence, group: Group, drafts: Sequence[Draft]) -> bool:
    """ "Dedicated to our shores, we share a vision", "Determined to mend it, Norland has begun": it only describes."""
    opener = group.form is Form.ADJECTIVE and group.first <= 1 and group.subject is None and "," in sentence.words.lower
    return opener and any(
        other.group is not None and other.group is not group and other.group.main and other.group.subject is not None
        for other in drafts
    )


def _sets_scene(sentence: Sentence, group: Group, drafts: Sequence[Draft]) -> bool:
    """ "Recognising the value of salt, we will": what an opening participle sees sets the scene of what is done."""
    noted = group.lemma == "note" and _NOT_MERELY.isdisjoint(sentence.words.lower[group.head + 1 : group.head + 5])
    view = group.lemma in _RECOGNISED and sentence.words.lower[group.head + 1 : group.head + 2] == ["that"]
    seen = group.lemma in _SCENE or noted
    labelled = group.first > 0 and sentence.words.lower[group.first - 1] == ":"  # "Boats: Recognising the toll, ..."
    opening = seen and group.form in (Form.GERUND, Form.ADJECTIVE) and (group.clause == 0 or labelled)
    if not opening or group.subject is not None or (group.first > 1 and not labelled):
        return False
    return any(_done_by(other, group) and not (view and other.act is Act.REQUEST) for other in drafts)


_RECOGNISED = frozenset("recognise recognize acknowledge".split())  # "recognising that lights are few, we urge"


def _done_by(draft: Draft, opener: Group) -> bool:
    """The draft is a deed or a call of the sentence's own subject, not of its opener."""
    group = draft.group
    own = group is not None and group is not opener and group.main and group.subject is not None
    return own and draft.act in (Act.COMMITMENT, Act.PROGRESS, Act.REQUEST, Act.AIM)
