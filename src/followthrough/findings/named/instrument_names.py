"""What an instrument is called: whether a noun is one, and the phrase around it."""

from __future__ import annotations

import re

from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.survey import Layer, within
from followthrough.findings.grammar.vocabulary import Vocabulary


def modifies(sentence: Sentence, k: int, nouns: frozenset[str]) -> bool:
    """ "Dialogue Relations": the noun only describes the name's head."""
    lower = sentence.words.lower
    behind = (
        next((i for i in range(k + 1, min(len(lower), k + 5)) if lower[i] == ")"), k) if _short_behind(lower, k) else k
    )
    if lower[behind + 1 : behind + 2] in (["efforts"], ["activities"], ["meeting"], ["meetings"]):
        return True  # "the Salt Initiative (SI) efforts"
    return (
        k + 1 < len(lower)
        and sentence.capital(k)
        and sentence.capital(k + 1)
        and not lower[k + 1][0].isdigit()
        and lower[k + 1] not in nouns
        and lower[k + 1] != "("
        and not lower[k + 1].endswith("ing")  # "the Agreement Regarding Salt"
        and lower[k + 1] not in _AFTER_NAMES
    )


def _short_behind(lower: list[str], k: int) -> bool:
    return lower[k + 1 : k + 2] == ["("]


_AFTER_NAMES = frozenset("between under for on to with among against in at by towards toward through".split())


def is_instrument(sentence: Sentence, k: int, vocabulary: Vocabulary, first: int = 1) -> bool:
    """Whether noun k is an instrument: by itself, or a generic one by a capital of its own or just before it."""
    word = sentence.words.lower[k]
    capital = sentence.capital(k)
    before = any(
        sentence.capital(j) and sentence.words.lower[j] not in vocabulary.roles for j in range(max(first, k - 2), k)
    )
    if word in _BY_KIND or _no_text(sentence, k, first):
        return word in _BY_KIND and _by_kind(sentence.words.lower, k)
    if word == "standards" or word.startswith("resolution"):
        return capital if word == "standards" else _numbered(sentence.words.lower, k)
    if word in vocabulary.lists["generic_instrument"]:
        if _several_signed(sentence, k, first) or _towards_a_named_one(sentence, k, vocabulary):
            return True
        if _named_behind(sentence, k) or _agreed_on(sentence.words.lower, k, first):
            return True
        verb = sentence.words.lower[first - 1]
        noun = sentence.words.lower[k - 1] not in ("or", "and")  # "to launch or plan attacks"
        adopted = verb.startswith(("adopt", "launch")) and word in _ADOPTED and noun
        worked = word in ("plan", "plans") and sentence.words.lower[k - 1] in _KINDS and verb.startswith(_SETTLING)
        of_action = word in ("plan", "programme") and sentence.words.lower[k + 1 : k + 3] == ["of", "action"]
        adopted = adopted or worked or (of_action and (first <= 1 or verb.startswith(_SETTLING)))
        return capital or before or adopted or _by_kind(sentence.words.lower, k)
    return True


def _no_text(sentence: Sentence, k: int, first: int) -> bool:
    """ "The Premier’s vision", "an Emergency Declaration", "at the centre of", "offtake agreements" of firms."""
    lower = sentence.words.lower
    if lower[k] in ("vision", "mission"):
        return not sentence.capital(k)
    if lower[k].startswith("declaration"):
        return lower[k - 1] in ("emergency", "disaster")
    if lower[k] in _CONTRACTS and lower[k - 1] in _BOUGHT:
        return True
    if at_the_centre(lower, k) or (lower[k] == "group" and lower[k - 1] == "strike"):
        return True
    talks = lower[first - 1].startswith("negotiat") and lower[first : first + 1] == ["with"]
    return talks and lower[k] in _OTHER_SIDES


def at_the_centre(lower: list[str], k: int) -> bool:
    """ "At the centre of our policy": no body."""
    return lower[k] in ("center", "centre") and lower[max(0, k - 2) : k] in (["at", "the"], ["in", "the"])


_CONTRACTS = frozenset("agreement agreements arrangement arrangements".split())
_BOUGHT = frozenset("offtake off-take purchase purchasing lease leasing licensing travel seating".split())
_OTHER_SIDES = frozenset("team group groups committee commission coalition consortium network experts mission".split())


def _numbered(lower: list[str], k: int) -> bool:
    """ "Resolution 12/40": told by its number."""
    return any(character.isdigit() for word in lower[k + 1 : k + 3] for character in word)


_BY_KIND = frozenset(["deal", "notes", "documents"])
_JOINT = frozenset("statement communique communiqué".split())
_DEALS = frozenset(
    "trade peace defence defense security fisheries minerals energy arms border migration ceasefire".split()
)
_STRUCK = frozenset(
    "sign signs signed signing ratify ratified conclude concluded secured reached struck strike".split()
)
_SIGNING = frozenset(["sign", "signed", "signing", "exchanged"])
_KINDS = frozenset("work action implementation".split())
_SETTLING = ("adopt", "endors", "approv", "establish", "agree", "conclud", "launch", "sign")


def _several_signed(sentence: Sentence, k: int, first: int) -> bool:
    """ "Two bilateral agreements", "a number of international treaties"."""
    between = sentence.words.lower[first:k]
    direct = _PARTING.isdisjoint(between)  # "finalize commitments on international treaties"
    if sentence.words.lower[k] == "agreements" and sentence.words.lower[k + 1 : k + 2] in _STRUCK_SO:
        return direct  # "implementing the agreements reached in Brund"
    of_states = sentence.words.lower[k] != "frameworks" and not _OF_STATES.isdisjoint(between[-3:])
    verb = sentence.words.lower[first - 1]
    signed = verb in _SIGNED or (of_states and not verb.startswith("implement"))  # "implementing bilateral agreements"
    return sentence.words.lower[k] in _BETWEEN_STATES and direct and signed


_STRUCK_SO = (["reached"], ["signed"], ["concluded"])
_SIGNED = frozenset(
    "sign signed signing ratify ratified conclude concluded concluding finalise finalised finalize finalized".split()
)


def _agreed_on(lower: list[str], k: int, first: int) -> bool:
    """ "Agreed to a framework", "decided on a multi-year plan", "secured agreements": a text of several, unnamed."""
    verb = lower[max(0, first - 4) : first]
    if lower[first - 1] in ("secured", "securing") or verb[-2:] == ["entered", "into"]:
        return lower[k] in _BETWEEN_STATES
    agreed = lower[first - 1] in ("to", "on", "upon") and any(w in ("agreed", "agree", "decided") for w in verb)
    return agreed and lower[first] in ("a", "an") and lower[k] in _SETTLED and _PARTING.isdisjoint(lower[first:k])


_SETTLED = frozenset("framework plan roadmap".split())


def _named_behind(sentence: Sentence, k: int) -> bool:
    """ "A new initiative – the Salt Alliance (SA)": its name stands behind a dash."""
    lower = sentence.words.lower
    if lower[k + 1 : k + 2] not in (["–"], ["—"]):
        return False
    at = k + 2 + (lower[k + 2 : k + 3] in (["the"], ["a"]))
    quoted = at < len(lower) and sentence.text[sentence.words.starts[at] - 1] in '“‘"' and sentence.capital(at)
    return quoted or (at + 1 < len(lower) and sentence.capital(at) and sentence.capital(at + 1))


_BETWEEN_STATES = frozenset(
    "agreements treaties conventions protocols memoranda accords arrangements frameworks".split()
)
_PARTING = frozenset("on in to for with under through".split())
_OF_STATES = frozenset("bilateral trilateral multilateral international reciprocal".split())


def _towards_a_named_one(sentence: Sentence, k: int, vocabulary: Vocabulary) -> bool:
    """ "A framework for an Interim Agreement": what is reached on the way to an instrument that is named."""
    lower = sentence.words.lower
    if lower[k] != "framework" or lower[k + 1 : k + 2] != ["for"]:
        return False
    near = range(k + 2, min(k + 6, len(lower)))
    return any(lower[j] in vocabulary.lists["instrument_nouns"] and sentence.capital(j) for j in near)


_ADOPTED = frozenset("strategy plan roadmap framework policy".split())


def _by_kind(lower: list[str], k: int) -> bool:
    """ "A joint statement on salt", "a letter of intent": kinds of text that are signed without a name."""
    if lower[k] in _JOINT and k > 0 and lower[k - 1] == "joint":
        return True
    if lower[k] == "deal":  # "a free trade deal", "the fisheries deal"; not "a great deal"
        struck = not _STRUCK.isdisjoint(lower[max(0, k - 5) : k])  # "signed a deal"
        return struck or lower[k - 1] in _DEALS or lower[k - 1].endswith("-trade")
    if lower[k] == "notes":
        return lower[max(0, k - 2) : k] == ["exchange", "of"] or lower[max(0, k - 1) : k] == ["exchanged"]
    if lower[k] == "documents":  # "signed a number of cooperation documents", "12 documents were signed"
        return not _SIGNING.isdisjoint((*lower[max(0, k - 9) : k], *lower[k + 1 : k + 4]))
    if lower[k] == "reference" and lower[max(0, k - 2) : k] == ["terms", "of"]:
        return True
    return lower[k] in ("statement", "letter", "letters") and lower[k + 1 : k + 3] == ["of", "intent"]


def is_known_party(sentence: Sentence, span: tuple[int, int], parties: Layer) -> bool:
    """Whether one word taken for an instrument is a state or body: "the EU", "the UAE"."""
    if span[1] - span[0] != 1 or not parties:
        return False
    start, end = sentence.words.starts[span[0]], sentence.words.ends[span[0]]
    known = sentence.capital(span[0]) and sentence.words.lower[span[0]] not in _PACTS
    return known and any(one.end == end for one in within(parties, start, end))


def is_firm(sentence: Sentence, i: int, span: tuple[int, int]) -> bool:
    """ "The launch of Salt Network Corp.", "signed a deal between Lund Boats and the Brund Group": who acts, no text.

    `i` is the stage word. Whom an agreement is with belongs to its name and stays there.
    """
    lower = sentence.words.lower
    inside = lower[slice(*span)]
    part = next((k for k, word in enumerate(inside) if word in _AFTER_NAMES), len(inside))
    if not _FIRMS.isdisjoint(word.rstrip(".") for word in inside[1:part]):
        return True
    between = lower[i + 1 : span[0]]
    if "between" not in between or "of" in between[between.index("between") :]:
        return False
    return not _DEALT.isdisjoint(between[: between.index("between")])


_FIRMS = frozenset("ltd inc llc plc corp gmbh holdings".split())
_DEALT = frozenset("deal deals contract contracts order orders venture ventures merger sale purchase".split())
_PACTS = frozenset(["aukus"])  # a group of states, and what they agreed on


def name_of_span(sentence: Sentence, span: tuple[int, int]) -> str:
    """The instrument as it is written; "this text" for what is signed at its own end."""
    if span == (0, 1) and sentence.words.lower[0] in ("signed", "done", "adopted"):
        return "this text"
    starts, ends = sentence.words.starts, sentence.words.ends
    return called(sentence.text, starts[span[0]], ends[span[1] - 1])


def called(text: str, start: int, end: int) -> str:
    """The words text[start:end] as a name: on one line, without mark-up and without a genitive behind."""
    name = " ".join(_MARKUP.sub("", text[start:end]).partition("…")[0].split())
    return name.removesuffix("’s").removesuffix("'s")


_MARKUP = re.compile(r"\]\([^()\s]{1,400}\)|</?[a-z]{1,6}>|[][*\\]")  # of Markdown, with its few tags
