"""What only looks like a deed: which ones, how somebody's life went, who said it, how a bond stands, what mattered."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.vocabulary import Form


def only_describes(sentence: Sentence, group: Group) -> bool:
    """ "Based on the survey, we will", "served as pilots", "celebrated our anniversary", "is considering a toll"."""
    following = sentence.words.lower[group.head + 1 : group.head + 2]
    if group.lemma == "make" and "priority" in sentence.words.lower[group.head + 1 : group.head + _PRIORITY_NEAR]:
        return True  # "made clean water a priority": what mattered
    if group.lemma in ("serve", "focus"):
        doing = "".join(sentence.words.lower[group.head + 2 : group.head + 3]).endswith("ing")
        served = group.lemma == "serve" and following in _IN_OFFICE
        return served or following == ["as"] or (following == ["on"] and not doing)
    if group.lemma in _ON_RECORD and sentence.words.lower[group.head + 1 : group.head + 3] == _ON_RECORD[group.lemma]:
        return True  # "placed on record its thanks": a view
    if group.lemma in ("celebrate", "commemorate"):
        return not _FEASTS.isdisjoint(sentence.words.lower[group.head + 1 : group.head + 9])
    which = group.form is Form.PAST and (group.lemma, *following) in _WHICH_ONES
    if which or group.lemma == "consider" or _tells_life(sentence, group) or _names_speaker(sentence, group):
        return True
    wars = group.lemma in _OPENING_WAR and not _WARS.isdisjoint(sentence.words.lower[group.head + 1 : group.head + 7])
    return wars or _tells_how_it_is(sentence, group) or _opens_describing(sentence, group)


def _tells_how_it_is(sentence: Sentence, group: Group) -> bool:
    """ "Has always supported", "to finish what has been begun", "most of it mined in": no deed of its own."""
    lower, first, head = sentence.words.lower, group.first, group.head
    before = lower[first - 1] if first > 0 else ""
    if first == head:
        return before in _WHICH and (before == "what" or lower[max(0, first - 2) : first] in _OF_IT)
    if before == "what" or (group.lemma in _TELLING and _tells_time_or_habit(group, lower[head : head + 7])):
        return True
    return head > first + 1 and _is_custom(group, lower[first + 1 : head])


def _tells_time_or_habit(group: Group, words: list[str]) -> bool:
    """ "Had spent most of the night haggling", "has taken to calling it a trick", "have been held up"."""
    if group.lemma == "spend":
        return not _HOURS.isdisjoint(words[1:6])
    if group.lemma == "hold":
        return words[:2] == ["held", "up"]
    return words[1:2] == ["to"] and "".join(words[2:3]).endswith("ing")


def _is_custom(group: Group, between: list[str]) -> bool:
    """ "Has always supported", "have long pushed for open harbours"; not "has long trained pilots"."""
    return not _EVER.isdisjoint(between) or ("long" in between and group.lemma in _HELD)


_TELLING = frozenset("spend hold take".split())
_WHICH = frozenset("what it them first originally".split())
_HOURS = frozenset("night day days hours week weeks months morning evening decade decades time".split())
_EVER = frozenset("always traditionally historically".split())
_HELD = frozenset("support champion advocate push oppose call stand believe lead argue hold favour favor seek".split())
_OF_IT = (["of", "it"], ["of", "them"], [",", "first"], [",", "originally"])  # "the permits, first sought in 2019,"
# "Placed on record its thanks", "Communique issued at the conclusion of the Meeting": a view, a title
_ON_RECORD = {"issue": ["at", "the"]} | {verb: ["on", "record"] for verb in ("place", "placed", "put", "stand", "go")}
_PRIORITY_NEAR = 14  # words
_IN_OFFICE = (["in"], ["on"], ["at"], ["under"], ["multiple"])  # "served in the council of Brund"
_WHICH_ONES = {  # "a school based in Brund", "elected officials"
    ("based", "in"), ("based", "at"), ("base", "in"), ("elect", "officials"), ("elect", "leaders"),
    ("derive", "from"), ("derived", "from"), ("design", "to"), ("design", "for"), ("locate", "in"), ("located", "in"),
    ("require", "for"), ("require", "per"), ("required", "per"), ("required", "for"), ("need", "for"),
    ("elected", "officials"), ("elected", "leaders"), ("elect", "official"), ("elect", "representatives"),
}  # fmt: skip
_ATTRIBUTED = 5  # words: "announced on Monday ."


def _names_speaker(sentence: Sentence, group: Group) -> bool:
    """ "..., the ministry announced on Monday", "called the ruling a setback": who said it, what it is called."""
    lower, after = sentence.words.lower, sentence.words.lower[group.head + 1 : group.head + 4]
    if group.lemma == "call":
        return group.form is Form.PAST and after[:1] in _CALLED
    behind = group.subject is not None and group.subject[0] > 0 and lower[group.subject[0] - 1] == ","
    if behind and group.lemma in _SAYING and after[:1] in _PARTED:
        return True  # "without which, they warned, it cannot"
    if group.lemma != "announce" or not behind or len(lower) - group.head > _ATTRIBUTED:
        return False
    told = any(other.main and other.head < group.first for other in sentence.groups)
    return told and {"that", ":"}.isdisjoint(after)


_CALLED = (["the"], ["it"], ["this"], ["that"], ["their"], ["its"], ["his"])
_SAYING = frozenset("warn caution insist argue explain claim stress complain predict lament".split())
_PARTED: tuple[list[str], ...] = ([","], ["."], [])


def _tells_life(sentence: Sentence, group: Group) -> bool:
    """ "Earned her degree", "worked as a pilot", "has held senior posts": how somebody's life went."""
    after = sentence.words.lower[group.head + 1 : group.head + 9]
    if group.lemma == "work":
        return after[:1] == ["as"] and "".join(after[1:2]) in ("a", "an", "the")  # not "as quickly as possible"
    if group.lemma in _STARTING_WORK and "career" in after:
        return True
    studied = group.lemma in _STUDYING and not _DEGREES.isdisjoint(after)
    return studied or (group.lemma == "graduate" and after[:1] in (["from"], ["with"]))


_STARTING_WORK = frozenset("begin start spend".split())
_STUDYING = frozenset("receive earn earned hold obtain complete".split())
_DEGREES = frozenset(
    "degree degrees j.d j.d. b.a b.a. m.a m.a. b.s b.s. m.s m.s. ph.d ph.d. phd doctorate diploma positions "
    "ba bs ma jd md mba ph.d bachelor’s master’s bachelor's master's bachelors masters".split()
)


def _opens_describing(sentence: Sentence, group: Group) -> bool:
    """A participle that opens the sentence and says of its subject how it stands; "Enhanced aid draws lenders in"."""
    if group.form is not Form.PAST or group.first > 0 or group.subject is not None:
        return False
    later = [g for g in sentence.groups if g.first > group.head and g.subject is not None and (g.main or g.relative)]
    if any(g.subject is not None and g.subject[0] == group.head + 1 for g in later):
        return True
    lower = sentence.words.lower
    linked = not _LINKED.isdisjoint(lower[group.head + 1 : group.head + 2])
    return linked and any(g.main and "," in lower[group.head : g.subject[0] if g.subject else 0] for g in later)


_FEASTS = frozenset("anniversary anniversaries years birthday centenary".split())
_LINKED = frozenset("on upon with by in as from under through to at during".split())
_OPENING_WAR = frozenset("start launch begin wage intensify escalate continue carry conduct".split())
_WARS = frozenset("war wars aggression invasion attack attacks assault offensive strikes".split())


def bond_grows(sentence: Sentence, group: Group) -> bool:
    """ "Our alliance has grown", "the friendship has been tested": a bond is described, nobody did anything."""
    if group.subject is None or group.lemma not in _GROWING or group.form is Form.PROGRESSIVE:
        return False
    return head_of(sentence.words.lower[slice(*group.subject)]) in _BONDS


def goes_on(sentence: Sentence, group: Group) -> bool:
    """ "Work on the standard continues", "negotiations continue": with nothing behind it that goes on."""
    behind = sentence.words.lower[group.head + 1 : group.head + 2]
    if group.subject is None or group.lemma != "continue" or behind not in _ENDED:
        return False
    return head_of(sentence.words.lower[slice(*group.subject)]) in _WORK


_ENDED: tuple[list[str], ...] = ([], ["."], [","], [";"], ["in"], ["at"], ["with"], ["and"], ["under"])
_WORK = frozenset(
    "work works construction negotiations talks consultations preparations implementation drafting dredging repairs "
    "discussions training deliveries".split()
)
_BONDS = frozenset(
    "alliance alliances partnership friendship relationship relations ties bonds bond cooperation collaboration "
    "democracies economies peoples".split()
)
_GROWING = frozenset(
    "grow evolve expand deepen strengthen forge test flourish thrive widen broaden mature endure contribute serve play "
    "stand advance develop intensify rise thrived flourished tested".split()
)


def is_adjective(sentence: Sentence, group: Group) -> bool:
    """ "Unaccompanied children", "state-owned boats": a participle of no verb that is known, without an auxiliary."""
    word = sentence.words.lower[group.head]
    if group.lemma != word or group.first != group.head:
        return False
    if sentence.capital(group.head) and (sentence.capital(min(group.head + 1, len(sentence.words.lower) - 1))):
        return True  # "Jared Oka, Minister for Salt": a name
    return word.startswith("un") or ("-" in word and word.split("-", 1)[0] not in _BEFORE_VERBS)


_BEFORE_VERBS = frozenset("re co pre de over under out up mis cross counter fast jump kick".split())  # "co-funded"
