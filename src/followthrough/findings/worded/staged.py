"""Instruments and what is done to them in a wording of its own: asked only where the grammar found no stage."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.wordings.stages import BY_WORD, OPENS, STAGE_WORDINGS, STAGING_WORDS

_DENIED: Final = re.compile(r"\b(?:no|not|never|without|nor|cannot)\b[^.;,]{0,40}\Z")
# "Since the law was signed", "in the year since the Act was amended": when something else was.
_TIMING: Final = re.compile(r"\b(?:[Ss]ince|[Ww]hen|[Aa]fter|[Bb]efore|[Uu]ntil|[Oo]nce|[Aa]s|[Ii]f|that) \Z")
_ARTICLE: Final = re.compile(r"\A(?:[Aa]n?|[Tt]he|[Tt]his) (?=[A-Z])")
_NEAR: Final = 48  # characters


@dataclass(frozen=True, slots=True)
class Staged:
    """A stage told by its wording: the word that tells it, the instrument's words, whether it is reached."""

    word: int
    name: str | None  # None: the text itself, which says below its title who adopted it
    done: bool


def staged(sentence: Sentence) -> Staged | None:
    """The first stage of the sentence that stands in one of these wordings; None for what is denied.

    Asked of sentences with the hint STAGING; no other has one.
    """
    telling = STAGING_WORDS.intersection(sentence.words.lower)
    words = sentence.text[sentence.start : sentence.end]
    small = words.lower()
    for at in sorted({at for word in telling for at in BY_WORD[word]}):
        find, _, besides = STAGE_WORDINGS[at]
        if besides and not any(part in small for part in besides):
            continue
        said = find(words)
        if said is None:
            continue
        cue = "done" if said.groupdict().get("done") else "cue"
        start = said.start(cue)
        aside = _TIMING.search(words, max(0, said.start() - _NEAR), said.start()) is not None
        if not aside and _DENIED.search(words, max(0, start - _NEAR), start) is None:
            word = max(0, bisect_right(sentence.words.starts, sentence.start + start) - 1)
            name = None if at == OPENS else _ARTICLE.sub("", " ".join(said["what"].split()), count=1)
            return Staged(word, name, cue == "done")
    return None
