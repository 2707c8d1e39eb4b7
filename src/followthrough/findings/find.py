"""find(): every act of every passage, with its words, roles, dates, money and reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from followthrough.findings.acts import sentence_drafts
from followthrough.findings.assemble import Assembler
from followthrough.findings.clauses import read_sentence
from followthrough.findings.drafts import Setting
from followthrough.findings.stems import Stem, stem_of
from followthrough.findings.survey import survey
from followthrough.findings.things import thing_drafts
from followthrough.findings.vocabulary import Vocabulary, vocabulary
from followthrough.language.sentences import LONGEST, sentences
from followthrough.lexicon.load import LANGUAGES
from followthrough.model import Finding, Findings, Passage, PassageKind, Passages, Unread

_ENDS = ".!?…:;”\"')]*_。！？"  # what a sentence may end with
_SILENT = frozenset([PassageKind.FURNITURE, PassageKind.HEADING, PassageKind.TITLE])
_PLANS = frozenset(["plan of action", "work plan", "implementation plan", "plan", "roadmap"])


def find(passages: Passages) -> Findings:
    """All that was read in a document: findings and mentions in text order, and what was not read.

    A document in a language that is not read yet has no findings and one `unread` span that says so.
    """
    document = passages.document
    if document.language is not None and document.language not in LANGUAGES:
        reason = f"The document is in a language not read yet ({document.language}); it is recorded without findings."
        return Findings(passages, unread=(*passages.unread, Unread(0, len(document.text), reason)))
    return _Reading(passages).read()


@dataclass(slots=True)
class _Reading:
    passages: Passages

    def read(self) -> Findings:
        words, found = vocabulary("en"), survey(self.passages)
        assembler = Assembler(self.passages.document, found, words)
        findings: list[Finding] = []
        unread: list[Unread] = list(self.passages.unread)
        stems: dict[int, Stem] = {}
        for i, passage in enumerate(self.passages.items):
            if passage.kind in _SILENT:
                continue
            stem = stems.get(passage.parent) if passage.parent is not None else None
            made = self._passage(passage, stem, assembler, words, unread)
            findings += made
            own = stem_of(self.passages.document.text[passage.words_start : passage.end], made)
            inherited = own if own is not None else stem
            if inherited is not None:
                stems[i] = inherited
        return Findings(self.passages, tuple(findings), tuple(found.all()), tuple(unread))

    def _passage(
        self, passage: Passage, stem: Stem | None, assembler: Assembler, words: Vocabulary, unread: list[Unread]
    ) -> list[Finding]:
        text = self.passages.document.text
        setting = Setting(
            names=assembler.survey.parties,
            one_voice=assembler.one_voice,
            item=passage.kind in (PassageKind.ITEM, PassageKind.ROW),
            stem=stem.act if stem is not None else None,
            plan=self.passages.document.kind in _PLANS,
        )
        made: list[Finding] = []
        spans = sentences(text, passage.words_start, passage.end)
        unread += _cuts(text, spans)
        for start, end in spans:
            sentence = read_sentence(text, start, end, words)
            drafts = sentence_drafts(sentence, setting, words)
            drafts += thing_drafts(sentence, assembler, words)
            made += assembler.findings(sentence, drafts, passage, stem)
        return made


def _cuts(text: str, spans: list[tuple[int, int]]) -> Iterator[Unread]:
    """Where a sentence was too long to be read in one piece: said, because an act may run over the cut."""
    for (start, end), (following, _) in pairwise(spans):
        if end - start >= LONGEST // 2 - 1 and text[end - 1] not in _ENDS:
            reason = (
                f"A sentence of over {LONGEST:,} characters was read in parts; acts across this cut may be missing."
            )
            yield Unread(end - 1, following + 1, reason)
