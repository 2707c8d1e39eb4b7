"""Findings become statements: each sentence that may speak of an undertaking, with the words it is compared by."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from followthrough.language.japanese.script import has_kana, has_kanji
from followthrough.language.japanese.sentences import japanese_sentences
from followthrough.language.sentences import sentences
from followthrough.lexicon.load import is_japanese
from followthrough.linking.japanese.words import japanese_content, japanese_names, joined
from followthrough.linking.terms import content, content_of, names, plain_words
from followthrough.model import Act, End, Finding, Findings, MentionKind, Passage, PassageKind

_SILENT = frozenset([PassageKind.FURNITURE, PassageKind.HEADING, PassageKind.TITLE])
_NONE: frozenset[str] = frozenset()
_DEFINITE, _DEFINITE_IN_JAPANESE = 5, 4  # content words
_KERNEL = 14  # content words; what comes later in a finding is manner, place and example
_UNDERTAKEN = 0.8  # commitments, aims, targets, pledges, appeals, instruments
_STANDING = {Act.EVENT: -0.9, Act.PROGRESS: 0.25}
_MERE_NOTICE = ("recognise", "express", "note", "acknowledge", "concerned", "thank", "we-present")
_CAN_BE = re.compile(
    r"\b(?:can|could|may|might)\s+(?:also\s+|only\s+)?[a-z]+|可能性がある|(?:でき|得)る。?$", re.IGNORECASE
)
_MOST_PARTIES = 6  # a sentence that names more calls a roll
_ROLL = 15  # words from which a sentence made of names and offices calls a roll, of a delegation for one
_NAMED = 0.8  # share of its longer words that such a sentence writes with a capital
_LONGER = 4  # letters; shorter words join names: "and", "of", "the"


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a document as linking sees it. Not a Finding: a sentence may hold several, or none."""

    document: str
    start: int
    end: int
    address: str
    written: str = field(repr=False)  # the slice
    sequence: tuple[str, ...]  # stems of content words, in text order
    names: frozenset[str]
    findings: tuple[Finding, ...] = field(default=(), repr=False)  # without their reasons and figures
    roll_call: bool = False  # it lists so many parties, or people, that their names tell nothing of its matter
    cue_at: int = 0  # in `text`: where the words of its first commitment begin; 0 without one
    in_japanese: bool = False

    @property
    def text(self) -> str:
        """The words with single spaces; Japanese ones without the line breaks inside words."""
        return joined(self.written) if self.in_japanese else " ".join(self.written.split())

    @property
    def terms(self) -> frozenset[str]:
        """Its content words, each once."""
        return frozenset(self.sequence)

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Content words side by side, or with one between, in order of the alphabet."""
        return frozenset(_side_by_side(self.sequence))

    @property
    def kernels(self) -> tuple[frozenset[str], ...]:
        """For each finding the first content words after its cue: what it is about. Without findings, its beginning.

        A Japanese cue stands last: what it is about are the last content words before it. A meeting's words tell
        who met and what was talked of: of a sentence that tells of nothing else, its beginning counts.
        """
        told = (finding for finding in self.findings if finding.act is not Act.EVENT)
        found = dict.fromkeys(kernel for kernel in map(self._kernel, told) if kernel)
        return tuple(found) or (frozenset(self.sequence[:_KERNEL]),)

    @property
    def standing(self) -> float:
        """How much what it says can be followed up: 0.8 an undertaking, -1 a mere notice; 0 where nothing was read."""
        return max([_standing(finding.act, finding.cue.lexicon) for finding in self.findings], default=0.0)

    @property
    def may_follow(self) -> bool:
        """Whether it may follow another up: who came, and what only can or may be, neither undertakes nor reports."""
        return len(self.findings) > 0 or not (self.roll_call or _CAN_BE.search(self.written))

    @property
    def is_definite(self) -> bool:
        """Whether it has words enough for its matter to be missed; a Japanese word holds more than an English one."""
        return len(self.terms) >= (_DEFINITE_IN_JAPANESE if self.in_japanese else _DEFINITE)

    @property
    def at(self) -> End:
        """Where it stands."""
        return End(self.document, self.start, self.end)

    @property
    def acts(self) -> frozenset[Act]:
        """What was read in it."""
        return frozenset(finding.act for finding in self.findings)

    def _kernel(self, finding: Finding) -> frozenset[str]:
        counted, end = self.terms, max(0, finding.end - self.start)
        after = self.written[max(0, finding.cue.end - self.start) : end]
        whole = self.written[max(0, finding.start - self.start) : end]
        if is_japanese(finding.cue.lexicon):
            return frozenset(_counted(content(whole), counted)[-_KERNEL:])
        words = content if self.in_japanese else _english
        return frozenset((_counted(words(after), counted) or _counted(words(whole), counted))[:_KERNEL])


def _standing(act: Act, lexicon: str) -> float:
    if act is not Act.POSITION:
        return _STANDING.get(act, _UNDERTAKEN)
    cue = lexicon.rpartition(":")[2]
    return -0.5 if cue == "welcome" else -1.0 if cue in _MERE_NOTICE else 0.1


def statements(findings: Findings) -> Iterator[Statement]:
    """Every sentence of a document outside its headings and furniture, in text order."""
    reader = _Reader(findings)
    for passage in findings.passages.items:
        if passage.kind not in _SILENT:
            yield from reader.read(passage)


class _Reader:
    """A document's findings and parties in text order, to be dealt out to its sentences."""

    def __init__(self, findings: Findings) -> None:
        self.document = findings.document
        self.found = sorted(findings.findings, key=lambda finding: finding.start)
        self.starts = [finding.start for finding in self.found]
        self.parties = [m for m in findings.mentions if m.kind is MentionKind.PARTY]
        self.party_starts = [m.start for m in self.parties]

    def read(self, passage: Passage) -> Iterator[Statement]:
        text = self.document.text
        cut = japanese_sentences if has_kana(text[passage.start : passage.end]) else sentences
        for start, end in cut(text, passage.words_start, passage.end):
            held = self.found[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
            if not held and text[end - 1].isalnum():
                continue  # a line without an end is a heading that nobody marked as one
            yield statement(
                self.document.id, text[start:end], (start, end), passage.address, held, self._roll_call(start, end)
            )

    def _roll_call(self, start: int, end: int) -> frozenset[str]:
        """Words of the parties, where a sentence lists so many that they tell nothing of its matter."""
        named = self.parties[bisect_left(self.party_starts, start) : bisect_left(self.party_starts, end)]
        if len(named) <= _MOST_PARTIES:
            return frozenset()
        return frozenset(content(" ".join(self.document.text[m.start : m.end] for m in named)))


def statement(
    document: str,
    written: str,
    span: tuple[int, int],
    address: str = "",
    held: Sequence[Finding] = (),
    left_out: frozenset[str] = frozenset(),
) -> Statement:
    """A statement from its words as written; `left_out` are content words that do not count."""
    japanese = has_kanji(written)
    words = [] if japanese else plain_words(written)
    sequence, named = (
        (japanese_content(joined(written)), japanese_names(written)) if japanese else (content_of(words), names(words))
    )
    return Statement(
        document=document,
        start=span[0],
        end=span[1],
        address=address,
        written=written,
        sequence=tuple(term for term in sequence if term not in left_out),
        names=named - left_out or _NONE,
        findings=tuple(map(_slim, held)),
        roll_call=len(left_out) > 0 or _lists_people(words),
        cue_at=_cue_at(written, span[0], held, in_japanese=japanese),
        in_japanese=japanese,
    )


def _lists_people(words: Sequence[str]) -> bool:
    """Whether words are hardly more than names and offices: who made up a delegation, who was in the room."""
    longer = [word for word in words if len(word) >= _LONGER]
    return len(words) >= _ROLL and sum(word[0].isupper() for word in longer) >= _NAMED * len(longer)


def _slim(finding: Finding) -> Finding:
    """A finding without what linking does not ask for: a corpus holds very many."""
    return replace(finding, because=(), when=None, amounts=(), target=None, instruments=(), areas=())


def _english(words: str) -> tuple[str, ...]:
    return content_of(plain_words(words))


def _counted(terms: Sequence[str], counted: frozenset[str]) -> list[str]:
    return [term for term in terms if term in counted and not term.isdigit()]


def _side_by_side(terms: Sequence[str]) -> Iterator[tuple[str, str]]:
    for reach in (1, 2):
        for one, other in zip(terms, terms[reach:], strict=False):
            if one != other:
                yield (one, other) if one < other else (other, one)


def _cue_at(written: str, start: int, held: Sequence[Finding], *, in_japanese: bool) -> int:
    bound = [finding for finding in held if finding.act is Act.COMMITMENT]
    cues = [(f.start if is_japanese(f.cue.lexicon) else f.cue.start) - start for f in bound]
    if not cues or min(cues) <= 0:
        return 0
    before = written[: min(cues)]
    if in_japanese:
        return len(joined(before))
    return len(" ".join(before.split())) + (1 if before[-1].isspace() and before.strip() else 0)
