"""What an instrument is called: whether a noun is one, and the phrase around it."""

from __future__ import annotations

import re

from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Vocabulary

NAME_LINKS = frozenset("of on for the and to in with between under".split())


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
    if word in _BY_KIND:
        return _by_kind(sentence.words.lower, k)
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


def _numbered(lower: list[str], k: int) -> bool:
    """ "Resolution 12/40": told by its number."""
    return any(character.isdigit() for word in lower[k + 1 : k + 3] for character in word)


_BY_KIND = frozenset(["deal", "notes", "documents"])
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
    signed = sentence.words.lower[first - 1] in _SIGNED or of_states
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
    return at + 1 < len(lower) and sentence.capital(at) and sentence.capital(at + 1)


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
    if lower[k] == "statement" and k > 0 and lower[k - 1] == "joint":
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


def phrase_around(sentence: Sentence, k: int, vocabulary: Vocabulary, first: int = 0) -> tuple[int, int]:
    """The noun phrase around head noun k, from word `first` on: capitals and links before it, a name after "on"."""
    lower, start, end = sentence.words.lower, k, k + 1
    while (before := _step_back(sentence, start, first)) < start:
        start = before
    while (after := _step_on(sentence, end)) > end or (after := _listed_on(sentence, k, end, vocabulary)) > end:
        end = after
    while lower[start] in NAME_LINKS and start < k:
        start += 1
    for i in range(k + 1, end - 1):  # "the Protocol in Tokyo on 27 February": place and date are not its name
        if lower[i] in ("in", "at", "on") and (sentence.words.lower[i + 1][0].isdigit() or lower[i] in ("in", "at")):
            return start, i
    return start, end


def _step_back(sentence: Sentence, start: int, first: int) -> int:
    """Where a name begins that goes on at `start`: a capital further, or "of the" behind a capital."""
    lower = sentence.words.lower
    if start <= first or lower[start - 1] in (",", ";", ":", "(", ")"):
        return start
    if sentence.capital(start - 1):
        return start - 1
    links = 2 if lower[start - 1] == "the" and lower[start - 2 : start - 1] == ["of"] else 1
    linked = start - links > first and lower[start - 1] in NAME_LINKS and sentence.capital(start - links - 1)
    return start - links if linked else start


def _step_on(sentence: Sentence, end: int) -> int:
    """Where a name ends that has come to `end`: a capital further, or past "for" or "for the" before one."""
    lower = sentence.words.lower
    if end >= len(lower):
        return end
    if sentence.capital(end):
        return end + 1
    links = 2 if lower[end] in _BEFORE_THE and lower[end + 1 : end + 2] == ["the"] else 1
    linked = end + links < len(lower) and lower[end] in NAME_LINKS and sentence.capital(end + links)
    return end + links if linked else end


_BEFORE_THE = frozenset("of on for to".split())


def _listed_on(sentence: Sentence, k: int, end: int, vocabulary: Vocabulary) -> int:
    """ "Agreement on Fair, Balanced and Open Trade": behind "on" or "for" a list of what it is about goes on."""
    lower = sentence.words.lower
    if end <= k + 2 or lower[end : end + 1] != [","] or _ABOUT.isdisjoint(lower[k + 1 : end]):
        return end
    i = end
    while lower[i : i + 1] == [","] and i + 1 < len(lower) and _matter(sentence, i - 1, vocabulary):
        i += 1 + (lower[i + 1] in ("and", "&"))
        if i >= len(lower) or not sentence.capital(i):
            return end
        closing = lower[i - 1] in ("and", "&")
        i += 1
        if closing or (lower[i : i + 1] in (["and"], ["&"]) and _matter(sentence, i - 1, vocabulary)):
            return i
    return end


_ABOUT = frozenset(["on", "for", "of"])
_ADJECTIVES = frozenset("fair free open safe secure just clean equal".split())


def _matter(sentence: Sentence, i: int, vocabulary: Vocabulary) -> bool:
    """A field of government or an adjective, which names nobody who might stand in a list of signers."""
    word = sentence.words.lower[i]
    return word in vocabulary.lists["fields"] or word in _ADJECTIVES or word.endswith(("ed", "al", "ive", "ble", "nt"))


def name_of_span(sentence: Sentence, span: tuple[int, int]) -> str:
    """The instrument as it is written; "this text" for what is signed at its own end."""
    if span == (0, 1) and sentence.words.lower[0] in ("signed", "done", "adopted"):
        return "this text"
    starts, ends = sentence.words.starts, sentence.words.ends
    return " ".join(_MARKUP.sub("", sentence.text[starts[span[0]] : ends[span[1] - 1]]).split())


_MARKUP = re.compile(r"\]\([^()\s]{1,400}\)|[][*]")  # of Markdown
