"""Things as subjects: "the grants opened nine schools", "the discussion highlighted the value of the reefs"."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.vocabulary import Form, Vocabulary

SHOWING = frozenset("highlight underscore underline emphasise emphasize stress demonstrate show reinforce".split())
_SHOWN = frozenset("importance significance necessity value urgency".split())
_CONVERSATIONS = frozenset("discussion discussions conversation conversations".split())
_SHOWN_NEAR = 4  # words: "the lasting and vital importance"


def meeting_shows(sentence: Sentence, group: Group, subject: tuple[int, int] | None, vocabulary: Vocabulary) -> bool:
    """A meeting or talk is the subject, and importance what it shows: those who met take that stance."""
    if group.lemma not in SHOWING or subject is None or group.form is not Form.PAST or group.negated:
        return False
    after = sentence.words.lower[group.head + 1 : group.head + 1 + _SHOWN_NEAR]
    if after[:1] != ["the"] or _SHOWN.isdisjoint(after):
        return False
    met = head_of(sentence.words.lower[slice(*subject)])
    return met in _CONVERSATIONS or met in vocabulary.lists["event_nouns"]


def is_text(subject: list[str], vocabulary: Vocabulary) -> bool:
    """ "The Compact", "this Agreement", "the National Salt Plan": a text, which holds nothing itself."""
    if subject[:1] not in (["the"], ["this"]):
        return False
    head = head_of(subject)
    return head in vocabulary.lists["texts"] or head in vocabulary.lists["plans"]


# "The grants awarded to the Isles", "loans announced last week": a participle, and which ones.
BEHIND_PARTICIPLES = frozenset(
    "by in at on under to through for with from during as of and or , . ; : ( ) since across last this within over "
    "after before between among throughout today yesterday earlier so thus via until around towards toward into "
    "against that together jointly previously specifically here below above".split()
)
_NO_DEEDS = SHOWING | {"constitute", "represent", "apply"}


def aid_acts(lower: list[str], group: Group, noun: int, vocabulary: Vocabulary) -> bool:
    """Whether the past behind the aid at word `noun` is what it did: a deed, with its object behind it."""
    if lower[noun] not in vocabulary.lists["aid"]:
        return False
    following = "".join(lower[group.head + 1 : group.head + 2])
    if group.lemma == "serve":
        return following == "to"  # "our efforts served to close the gaps"
    known = group.lemma in vocabulary.lists["base_verbs"] and group.lemma not in _NO_DEEDS
    return known and following != "" and following not in BEHIND_PARTICIPLES


# Works that begin, and the verbs that tell it: "construction of the lock commenced in May".
STARTING = frozenset("begin start resume commence restart".split())
WORKS = frozenset(
    "construction work works production operations operation delivery deliveries exports flights drilling dredging "
    "design tendering recruitment implementation piloting testing trials repairs installation services distribution "
    "rehabilitation excavation tunnelling disbursements enrolment shipments commissioning procurement support "
    "assistance training restoration registration dissemination fieldwork rollout roll-out deployment "
    "preparation exchange exchanges".split()
)
_MOVING = frozenset("grow rise increase climb expand fall drop decline decrease shrink".split())
_AMOUNTING = frozenset(["account", "accounted"])
GETTING = frozenset("receive benefit benefited benefitted".split())
ARRIVING = frozenset("arrive arrived reach".split())
GOODS = frozenset(
    "consignment consignments shipment shipments doses vaccines tranche convoy convoys equipment supplies parcels "
    "generators".split()
)
_DRAWING = frozenset(["draw", "attract"])  # "the workshop drew 90 pilots"
OF_THINGS = (
    _DRAWING | _MOVING | _AMOUNTING | GETTING | ARRIVING | STARTING
)  # verbs that tell of a plain noun before them
_OF_OR_END: tuple[list[str], ...] = (["of"], ["on"], ["for"], ["to"], ["at"], [])
_FIRST = 4  # words: "a total of 240"


def told_of_thing(lower: list[str], group: Group) -> bool:
    """A verb of OF_THINGS in the past that is the sentence's own: no participle, by what stands around it.

    "Salt accounted for 16 per cent", "port twinning grew from 9 pairs to 31", "the construction of the railway
    commenced", "some 240 officers received training", "the first boats arrived".
    """
    lemma, following = group.lemma, lower[group.head + 1 : group.head + 2]
    if lemma in _MOVING:
        return following in (["from"], ["to"])
    if lemma in _DRAWING:
        return following != [] and following[0][0].isdigit()
    if lemma in _AMOUNTING:
        return following == ["for"]
    if lemma in GETTING:
        counted = any(word[0].isdigit() for word in lower[: min(_FIRST, group.first)])
        return counted and (lemma == "receive" or following == ["from"])
    opening = lower[: group.first]
    if lemma in ARRIVING:
        return not GOODS.isdisjoint(opening) and (lemma == "reach" or following in (["in"], ["at"], ["on"]))
    first = next((word for i, word in enumerate(opening) if opening[i + 1 : i + 2] in _OF_OR_END), "")
    return first in WORKS and following != ["to"]
