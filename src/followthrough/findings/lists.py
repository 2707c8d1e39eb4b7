"""What the lists of a document take over from the words above them, as it is read from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from followthrough.findings.grammar.survey import Layer, within
from followthrough.findings.stems import Stem, announced, stem_of, stem_of_heading
from followthrough.lexicon.world import name_of
from followthrough.model import Act, Finding, Passage, PassageKind

_JOINED = re.compile(r"[*_]{0,3}(?:,? ?and |, )?(?:[Tt]he )?")  # between the names that open a sentence
_TAIL = 8  # characters


@dataclass(slots=True)
class Lists:
    """The stems of one document so far."""

    text: str
    parties: Layer
    stems: dict[int, Stem] = field(default_factory=dict)  # by the number of the passage
    pending: Stem | None = None  # "the following actions": binds the lists that come, past headings
    goals: int | None = None  # the number of the heading "Objectives" that binds: what is below it is aimed at

    def above(self, passage: Passage) -> Stem | None:
        """The stem that a passage hangs under, if any."""
        stem = self.stems.get(passage.parent) if passage.parent is not None else None
        below = stem is None and (self._listed(passage) or self._spoken_on() or self._is_goal(passage))
        return self.pending if below else stem

    def heading(self, number: int, passage: Passage, made: Sequence[Finding]) -> None:
        """A heading or title was read; it may bind what comes, and ends the reach of "Objectives" beside it."""
        if self.goals is not None and (passage.parent is None or passage.parent < self.goals):
            self.pending, self.goals = None, None
        own = self._owned(stem_of_heading(self._words(passage), made), passage, made)
        if own is not None:
            self.pending, self.goals = own, number if own.act is Act.AIM else None

    def passed(self, number: int, passage: Passage, stem: Stem | None, made: Sequence[Finding]) -> None:
        """Passage `number`, which hangs under `stem`, was read."""
        words = self._words(passage)
        own = self._owned(stem_of(words, made), passage, made)
        if not self._listed(passage) and (made or own is not None):
            self.pending, self.goals = announced(words, made) or own, None
        inherited = own if own is not None else stem
        if inherited is not None:
            self.stems[number] = inherited

    def _words(self, passage: Passage) -> str:
        return self.text[passage.words_start : passage.end]

    def _listed(self, passage: Passage) -> bool:
        """An item or a numbered paragraph; or the verbs of one speaker go on behind it: it ends with a semicolon."""
        if passage.kind is PassageKind.ITEM or passage.words_start > passage.start:
            return True
        if not self._spoken_on():
            return False
        tail = self.text[max(passage.words_start, passage.end - _TAIL) : passage.end]
        return tail.rstrip("*_ \n").endswith((";", ",", "; and", ", and"))

    def _is_goal(self, passage: Passage) -> bool:
        """ "To make rail the carrier of choice", under a heading "Strategic objective"."""
        aimed = self.pending is not None and self.pending.act is Act.AIM
        return aimed and self.text.startswith("To ", passage.words_start)

    def _spoken_on(self) -> bool:
        """Whether the words above only named who speaks."""
        return self.pending is not None and self.pending.act is None

    def _owned(self, stem: Stem | None, passage: Passage, made: Sequence[Finding]) -> Stem | None:
        """A formula that opens with its parties binds them: "Norland and Japan commit to:"."""
        if stem is None or made:
            return stem
        at, named = passage.words_start, list[str]()
        for party in within(self.parties, passage.words_start, passage.end):
            if party.id is None or _JOINED.fullmatch(self.text, at, party.start) is None:
                break
            named.append(name_of(party.id))
            at = party.end
        return replace(stem, holders=tuple(dict.fromkeys(named))) if named else stem
