"""What treaties and memoranda lay down without naming a doer: "shall be borne by", "are to be settled by", "it shall".

A "shall" of a treaty is law, where a "will" of a statement may only predict: its passives bind the parties, and so does
what a text says of itself ("this Protocol shall be reviewed every five years").
"""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.verb_words import participle, skip
from followthrough.findings.grammar.vocabulary import Form, Vocabulary

# What a text says of words, of its own scope and rule: it is construed, governed, composed; what is so is no deed.
_MEANING = frozenset(
    "deemed considered construed interpreted understood known called named entitled defined regarded presumed "
    "read based governed determined composed constituted comprised located situated affected prejudiced prevented "
    "precluded authorised authorized seen".split()
)
_MEETINGS = frozenset("held convened hosted".split())  # a meeting that is scheduled
_OF_ITSELF = frozenset("extended renewed prolonged terminated continued amended signed".split())
_BY_ITSELF = frozenset(["automatically", "tacitly"])
_OWED = frozenset("exempt free inviolable available accessible responsible liable accountable answerable".split())
_RATES = frozenset("tariff tariffs duty duties rate rates quota quotas charge charges fee fees toll tolls levy".split())
_SUMS = frozenset("capital contribution contributions subscription subscriptions endowment budget envelope".split())
_NOBODY = frozenset("no neither nothing none".split())  # "no Party shall be obliged" frees all
_ANY = frozenset("a an any either each every".split())
_LOOKED_AT_AGAIN = frozenset(
    "reviewed evaluated assessed revised updated implemented published ratified registered monitored examined "
    "submitted transmitted funded financed".split()
)
_OWN_TEXTS = frozenset(
    "plan programme program strategy roadmap framework arrangement understanding annex annexes protocol agreement "
    "memorandum declaration treaty convention charter statement document mechanism list schedule guidelines".split()
)
_GRANTING = frozenset("give create affect prejudice confer derogate impair imply constitute limit alter".split())
_AMENDED = frozenset("deleted replaced inserted amended substituted added renumbered".split())
_PASSAGES = frozenset("paragraph paragraphs article articles annex words section sentence definition schedule".split())
_ORDERS = frozenset("order orders notice proclamation directive section article paragraph".split())
_STAGES = frozenset("enter come cease terminate expire apply remain begin end lapse mean prevail extend".split())
_OPINIONS = frozenset(  # "is to be commended" judges, "is to be seen" tells
    "commended applauded praised congratulated welcomed condemned deplored regretted hoped expected seen found noted "
    "known heard believed feared avoided thanked admired blamed remembered mourned celebrated honoured honored".split()
)


def by_law(sentence: Sentence, group: Group) -> bool | None:
    """Whether a "shall" of law binds; None where its words leave that to the rules for any future.

    Whom it binds is not said: those who agreed on it, as with any passive of a joint text (gold/acts/GUIDE.md).
    """
    lower = sentence.words.lower
    subject = lower[slice(*(group.subject or (0, 0)))]
    if lower[group.first] != "shall" or not subject:
        return None
    if group.lemma in ("require", "oblige"):
        return not _frees(group, subject)
    text = subject == ["it"] or head_of(subject) in _OWN_TEXTS
    if text and group.lemma in _STAGES and group.form is Form.WILL:
        return False  # "it shall apply to all ports": the text in hand
    if group.form is Form.WILL_PASSIVE:
        return _lays_down(lower, group, subject)
    if group.negated and group.lemma in _GRANTING:
        return False  # "this Statement shall not give rise to obligations", "shall not affect the rights"
    return True if _rated(lower, group, subject) or (group.lemma == "be" and _owes(lower, group)) else None


def _frees(group: Group, subject: list[str]) -> bool:
    """ "No Party shall be obliged", "a Party shall not be obliged": of all; not "Norland shall not be required"."""
    return subject[0] in _NOBODY or (group.negated and (subject[0] in _ANY or group.lemma == "oblige"))


def _rated(lower: list[str], group: Group, subject: list[str]) -> bool:
    """ "No toll shall apply", "the rate shall be 15 per cent", "the capital of the Fund shall be EUR 6 million"."""
    figure = any(word[0].isdigit() for word in lower[group.head + 1 : group.head + 4])
    if not _SUMS.isdisjoint(subject) and group.lemma in ("be", "amount"):
        return figure
    return not _RATES.isdisjoint(subject) and (group.lemma == "apply" or (group.lemma == "be" and figure))


def _lays_down(lower: list[str], group: Group, subject: list[str]) -> bool | None:
    """ "Information shall be treated as confidential", "persons so returned shall not be tried"."""
    if lower[group.head] in _MEETINGS:
        return None
    if lower[group.head] in _OF_ITSELF and not _BY_ITSELF.isdisjoint(lower[group.first : group.head + 3]):
        return False  # "shall be renewed automatically"
    if lower[group.head] in _AMENDED and not _PASSAGES.isdisjoint(subject):
        return False  # "Article 8 shall be replaced by the following"
    if lower[group.head : group.head + 3] == ["referred", "to", "as"]:
        return False  # "shall be referred to as the Fund"
    return lower[group.head] not in _MEANING and subject[0] != "nothing"


def _owes(lower: list[str], group: Group) -> bool:
    """ "Goods shall be exempt from duties", "placement shall be free of charge"."""
    after = [word for word in lower[group.head + 1 : group.head + 4] if not word.endswith("ly")]
    return not _OWED.isdisjoint(after[:1])


LAID_DOWN = "What is to be done under a text is laid down for those who agreed on it."
_OFTEN = frozenset(
    "every annually once twice yearly each alternately rotation request regularly biennially intervals least".split()
)
_MEETING_NEAR = 10  # words


def meets_again(sentence: Sentence, group: Group, *, law: bool) -> bool:
    """ "Ordinary meetings shall be held every second year": no single event, but laid down for good."""
    lower = sentence.words.lower
    held = lower[group.head] in _MEETINGS and group.form is Form.WILL_PASSIVE
    held = (held or lower[group.head : group.head + 2] == ["take", "place"]) and not group.negated
    often = not _OFTEN.isdisjoint(lower[group.head + 1 : group.head + _MEETING_NEAR])
    return held and often and (law or lower[group.first] == "shall")


_HANDED_OVER = frozenset(
    "information data document documents material materials results records samples report secrets correspondence "
    "findings files papers".split()
)
_HANDLED = frozenset("disclose disclosed divulge divulged reveal use transmit pass publish treat release share".split())
_ONLY = frozenset("only solely exclusively confidentially confidential".split())
_DISPUTES = frozenset(
    "difference differences dispute disputes disagreement disagreements divergence divergences".split()
)
_PAID = frozenset("borne defrayed met covered paid shared".split())
_COSTS = frozenset("cost costs expense expenses".split())
_SETTLED = frozenset("settle settled resolve address".split())


def kept_close(sentence: Sentence, group: Group) -> bool:
    """ "Information received will not be disclosed", "will be used only for", "any difference will be settled by".

    What memoranda say of papers handed over and of disputes, with "will" where a treaty has "shall".
    """
    lower = sentence.words.lower
    subject = set(lower[slice(*(group.subject or (0, 0)))])
    if group.form is not Form.WILL_PASSIVE or not subject:
        return False
    if lower[group.head] in _PAID and not subject.isdisjoint(_COSTS):
        return not group.negated  # "expenses will be borne by the side that incurs them"
    if group.lemma in _SETTLED:
        return not group.negated and not subject.isdisjoint(_DISPUTES)
    only = not _ONLY.isdisjoint(lower[group.first : group.head + 4])
    kept = group.negated or only or lower[(group.subject or (0, 0))[0]] == "no"  # "no data will be disclosed"
    return group.lemma in _HANDLED and kept and not subject.isdisjoint(_HANDED_OVER)


def keeps_text(sentence: Sentence, group: Group) -> bool:
    """ "This Protocol will be reviewed every five years", "it will be revised": what is done to the text in hand."""
    lower = sentence.words.lower
    subject = lower[slice(*(group.subject or (0, 0)))]
    if group.form is not Form.WILL_PASSIVE or lower[group.head] not in _LOOKED_AT_AGAIN or not subject:
        return False
    return subject == ["it"] or (subject[0] in ("this", "these") and head_of(subject) in _OWN_TEXTS)


def thing_is_bound(sentence: Sentence, group: Group) -> bool:
    """ "Such data shall be deleted", "these costs shall be shared": law about what was told of before."""
    lower = sentence.words.lower
    subject = lower[slice(*(group.subject or (0, 0)))]
    text = head_of(subject) in _OWN_TEXTS | _ORDERS or subject == ["it"]
    return not text and lower[group.first] == "shall" and by_law(sentence, group) is True


def told_to(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "In that event it shall state its reasons": a body or party told of before, not the text itself."""
    known = group.lemma in vocabulary.verbs and group.lemma not in _STAGES
    lower = sentence.words.lower
    if lower[group.first] != "shall":
        return False
    return known if group.form is Form.WILL else lower[group.head] not in _OF_ITSELF


def laid_down(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> int | None:
    """ "Differences are to be settled by consultation", "workers are not to be charged": the verb so laid down.

    `group` is the "is" or "are" of it. None where nothing is laid down so: "he is to be commended".
    """
    lower = sentence.words.lower
    if lower[group.first] not in ("is", "are") or not group.main or group.subject is None:
        return None
    at, _ = skip(lower, group.first + 1, vocabulary)
    if lower[at : at + 2] != ["to", "be"]:
        return None
    verb, _ = skip(lower, at + 2, vocabulary)
    if verb >= len(lower) or lower[verb] in _NO_DUTIES:
        return None
    subject = lower[slice(*group.subject)]
    known = lower[verb] in _CHARGED or participle(lower[verb], vocabulary) in vocabulary.lists["base_verbs"]
    told = subject[0] in _TOLD_OF or head_of(subject) in vocabulary.lists["event_nouns"]
    return verb if known and not told else None


def only_judged(lower: list[str], be: int) -> bool:
    """ "The crews are to be commended", "is to be held": what stands behind that "be" judges or only schedules."""
    return lower[be : be + 1] == ["be"] and "".join(lower[be + 1 : be + 2]) in _OPINIONS | _MEETINGS


def judged_so(lower: list[str], be: int) -> bool:
    """ "It is to be regretted that", "the crews are to be commended": what is said so of somebody is a stance."""
    return lower[be : be + 1] == ["be"] and "".join(lower[be + 1 : be + 2]) in _STANCES


_STANCES = frozenset("regretted deplored welcomed commended condemned applauded congratulated praised".split())
_CHARGED = frozenset("borne charged deleted destroyed treated".split())
_NO_DUTIES = _OPINIONS | _MEANING | _MEETINGS
_TOLD_OF = frozenset("nothing it this that what there which who if".split())


def only_scheduled(sentence: Sentence, group: Group) -> bool:
    """ "The next summit is to be held in May": an event that is scheduled."""
    after = sentence.words.lower[group.head + 2 : group.head + 4]
    return after[:1] == ["be"] and after[1:] != [] and after[1] in _MEETINGS
