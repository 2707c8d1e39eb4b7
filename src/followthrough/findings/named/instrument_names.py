"""What an instrument is called: whether a noun is one, and the phrase around it."""

from __future__ import annotations

from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Vocabulary

NAME_LINKS = frozenset("of on for the and to in with between under".split())


def modifies(sentence: Sentence, k: int, nouns: frozenset[str]) -> bool:
    """ "Dialogue Relations": the noun only describes the name's head."""
    lower = sentence.words.lower
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


_AFTER_NAMES = frozenset("between under for on to with among against in at by towards toward through".split())


def is_instrument(sentence: Sentence, k: int, vocabulary: Vocabulary, first: int = 1) -> bool:
    """Whether noun k is an instrument: by itself, or a generic one by a capital of its own or just before it."""
    word = sentence.words.lower[k]
    capital = sentence.capital(k)
    before = any(
        sentence.capital(j) and sentence.words.lower[j] not in vocabulary.roles for j in range(max(first, k - 2), k)
    )
    if word.startswith("resolution"):  # told by its number: "resolution 12/40"
        return sentence.words.lower[k + 1 : k + 2] != [] and sentence.words.lower[k + 1][0].isdigit()
    if word in vocabulary.lists["generic_instrument"]:
        adopted = sentence.words.lower[first - 1].startswith("adopt") and word in _ADOPTED
        return capital or before or adopted or _by_kind(sentence.words.lower, k)
    return True


_ADOPTED = frozenset("strategy plan roadmap framework policy".split())


def _by_kind(lower: list[str], k: int) -> bool:
    """ "A joint statement on salt", "a letter of intent": kinds of text that are signed without a name."""
    if lower[k] == "statement" and k > 0 and lower[k - 1] == "joint":
        return True
    return lower[k] in ("statement", "letter") and lower[k + 1 : k + 3] == ["of", "intent"]


def phrase_around(sentence: Sentence, k: int) -> tuple[int, int]:
    """The noun phrase around head noun k: capitals and links before it, a name after "on" or "of"."""
    lower, start, end = sentence.words.lower, k, k + 1
    while start > 0 and (
        sentence.capital(start - 1) or (lower[start - 1] in NAME_LINKS and start > 1 and sentence.capital(start - 2))
    ):
        if lower[start - 1] in (",", ";", ":", "(", ")"):
            break
        start -= 1
    while end < len(lower) and (
        sentence.capital(end) or (lower[end] in NAME_LINKS and end + 1 < len(lower) and sentence.capital(end + 1))
    ):
        end += 1
    while lower[start] in NAME_LINKS and start < k:
        start += 1
    for i in range(k + 1, end - 1):  # "the Protocol in Tokyo on 27 February": place and date are not its name
        if lower[i] in ("in", "at", "on") and (sentence.words.lower[i + 1][0].isdigit() or lower[i] in ("in", "at")):
            return start, i
    return start, end


def name_of_span(sentence: Sentence, span: tuple[int, int]) -> str:
    """The instrument as it is written; "this text" for what is signed at its own end."""
    if span == (0, 1) and sentence.words.lower[0] in ("signed", "done", "adopted"):
        return "this text"
    starts, ends = sentence.words.starts, sentence.words.ends
    return " ".join(sentence.text[starts[span[0]] : ends[span[1] - 1]].replace("*", "").split())
