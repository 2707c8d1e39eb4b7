"""The Japanese part of a document: its findings, what it names, and the sentences whose ending is not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.findings.japanese.survey import named_in
from followthrough.findings.tongues import Said
from followthrough.model import Document, Finding, Mention, PassageKind, Unread

UNKNOWN_ENDING = "These words are in Japanese and end in a way the lexicon does not know; what they do is not judged."
_NO_SENTENCES = frozenset([PassageKind.TITLE, PassageKind.HEADING])


@dataclass(frozen=True, slots=True)
class JapaneseRead:
    """What was read of the Japanese sentences of one document."""

    findings: tuple[Finding, ...]
    mentions: tuple[Mention, ...]
    unread: tuple[Unread, ...]


def read_japanese(document: Document, sentences: Sequence[Said]) -> JapaneseRead:
    """Read the Japanese sentences of a document, in text order.

    A sentence of which it is not sure what it does gives nothing and is told in `unread`.
    """
    named = named_in(document, [(said.start, said.end) for said in sentences])
    unsure = [said for said in sentences if said.passage.kind not in _NO_SENTENCES]
    unread = tuple(Unread(said.start, said.end, UNKNOWN_ENDING) for said in unsure)
    return JapaneseRead((), tuple(named.all()), unread)
