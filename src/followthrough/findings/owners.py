"""Whose a commitment is that a noun names, where the program does not know the owner: "Norland’s commitment to"."""

from __future__ import annotations

from followthrough.findings.grammar.sentence import Sentence


def owner_named(sentence: Sentence, cue: int) -> str | None:
    """An owner the program does not know: "Norland’s commitment to", "the intention of Norland to"."""
    words, text = sentence.words, sentence.text
    for i in range(cue - 1, max(-1, cue - 4), -1):
        if words.lower[i].endswith(("’s", "'s")) and sentence.capital(i):
            return words.slice_of(text, i)[:-2]
    if words.lower[cue + 1 : cue + 2] == ["of"] and cue + 2 < len(words.lower) and sentence.capital(cue + 2):
        return words.slice_of(text, cue + 2)
    return None


def body_owning(sentence: Sentence, cue: int) -> tuple[str, ...]:
    """A body the program does not know: "the intention of the Harbour Office to"."""
    words, first = sentence.words, cue + 3
    if words.lower[cue + 1 : first] != ["of", "the"] or first >= len(words.lower) or not sentence.capital(first):
        return ()
    last = first
    while last + 2 < len(words.lower) and sentence.capital(last + 1):
        last += 1
    return (" ".join(sentence.text[words.starts[first] : words.ends[last]].split()),)
