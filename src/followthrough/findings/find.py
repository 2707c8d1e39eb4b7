"""find(): every act of every passage, with its words, roles, dates, money and reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice, pairwise

from followthrough.findings.acts.drafts import Draft, Setting
from followthrough.findings.acts.sentence_acts import sentence_drafts, settled
from followthrough.findings.assemble import Assembler
from followthrough.findings.grammar.openings import opening
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.sentences import read_sentences
from followthrough.findings.grammar.survey import survey, within
from followthrough.findings.grammar.vocabulary import Vocabulary, vocabulary
from followthrough.findings.rows import cells, columns_of, with_columns
from followthrough.findings.stems import Stem, announced, stem_of, stem_of_heading
from followthrough.findings.things import aim_drafts, thing_drafts
from followthrough.findings.tongues import readable
from followthrough.findings.voice import shouted
from followthrough.language.sentences import LONGEST, sentences
from followthrough.lexicon.load import LANGUAGES
from followthrough.lexicon.world import name_of
from followthrough.model import Act, Document, Finding, Findings, Passage, PassageKind, Passages, Unread

_ENDS = ".!?…:;”\"')]*_。！？"  # what a sentence may end with
_SILENT = frozenset([PassageKind.FURNITURE, PassageKind.HEADING, PassageKind.TITLE])
_TAIL = 8  # characters
_PROSE = frozenset(PassageKind) - _SILENT - {PassageKind.ROW}
_UNSPOKEN = frozenset(["en/grammar:bare-imperative", "en/grammar:list-item"])  # "Opening the canals:" is a heading
_JOINT = frozenset(["joint statement", "joint communique", "declaration", "chair's statement"])
_Said = tuple[Sentence, list[Draft]]  # a sentence, and the targets and events in it
_PLANS = frozenset(["plan of action", "work plan", "implementation plan", "plan", "roadmap"])
_AHEAD = 100  # passages whose sentences are read at one go


def find(passages: Passages) -> Findings:
    """All that was read in a document: findings and mentions in text order, and what was not read.

    Of a document in a language that is not read yet only its English sentences are read, and `unread` spans say so.

    >>> from followthrough import read, split
    >>> found = find(split(read(b"Veland pledged 40 million dollars for the harbours of the Islands.")))
    >>> for finding in found.findings:
    ...     print(finding.act, finding.holders, finding.because[0])
    commitment ('Veland',) To pledge money binds the giver.
    pledge ('Veland',) “pledged” stands with an amount of money.
    >>> found.mentions[0].value, found.mentions[0].unit
    (40000000.0, 'USD')
    """
    document = passages.document
    if document.language is not None and document.language not in LANGUAGES:
        english, unread = readable(passages)
        return replace(_Reading(english).read(), passages=passages, unread=(*passages.unread, *unread))
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
        columns: tuple[str, ...] = ()
        headlined: list[Finding] = []
        pending: Stem | None = None  # "the following actions": binds the lists that come, past headings
        for i, (passage, ready) in enumerate(self._read_ahead(assembler, words, unread)):
            if passage.kind in _SILENT:
                if passage.kind is not PassageKind.FURNITURE:
                    spoken = self._spoken(passage, assembler, words, unread)
                    findings += spoken
                    headlined += self._headlined(passage, assembler, words)
                    pending = stem_of_heading(self._words(passage), spoken) or pending
                continue
            if passage.kind is PassageKind.ROW:
                if passage.address.endswith("header"):
                    columns = columns_of(self.passages.document.text, passage, words)
                elif columns:
                    findings += self._row(passage, columns, assembler, words)
                    continue
            stem = stems.get(passage.parent) if passage.parent is not None else None
            listed = passage.kind is PassageKind.ITEM or passage.words_start > passage.start
            listed = listed or (pending is not None and pending.act is None and self._goes_on(passage))
            if stem is None and (listed or (pending is not None and pending.act is None)):
                stem = pending
            row = passage.kind is PassageKind.ROW
            said = self._sentences(self._spans(passage, assembler, unread), assembler, words) if row else ready
            made = self._passage(passage, said, stem, assembler, words)
            findings += made
            words_of = self._words(passage)
            own = stem_of(words_of, made)
            if not listed and (made or own is not None):
                pending = announced(words_of, made) or own
            inherited = own if own is not None else stem
            if inherited is not None:
                stems[i] = inherited
        findings = _with_headlines(findings, headlined) if headlined else findings
        return Findings(self.passages, tuple(findings), tuple(found.all()), tuple(unread))

    def _words(self, passage: Passage) -> str:
        return self.passages.document.text[passage.words_start : passage.end]

    def _goes_on(self, passage: Passage) -> bool:
        """Whether the verbs of one speaker go on behind this paragraph: it ends with a semicolon or a comma."""
        tail = self.passages.document.text[max(passage.words_start, passage.end - _TAIL) : passage.end]
        return tail.rstrip("*_ \n").endswith((";", ",", "; and", ", and"))

    def _read_ahead(
        self, assembler: Assembler, words: Vocabulary, unread: list[Unread]
    ) -> Iterator[tuple[Passage, list[_Said]]]:
        """Each passage with its sentences; of headings, rows and furniture none, which are looked at by themselves.

        One step is done for many passages before the next; see `read_sentences`.
        """
        items = iter(self.passages.items)
        while several := [*islice(items, _AHEAD)]:
            spans = [self._spans(p, assembler, unread) if p.kind in _PROSE else [] for p in several]
            read = iter(self._sentences([*chain.from_iterable(spans)], assembler, words))
            yield from ((passage, [*islice(read, len(each))]) for passage, each in zip(several, spans, strict=True))

    def _spans(self, passage: Passage, assembler: Assembler, unread: list[Unread]) -> list[tuple[int, int]]:
        """Where the sentences of a passage stand, past what only dates or labels it."""
        text = self.passages.document.text
        spans = sentences(text, opening(text, passage, assembler.survey.parties), passage.end)
        if passage.end - passage.start > LONGEST // 2:
            unread += _cuts(text, spans)
        return spans

    def _sentences(self, spans: list[tuple[int, int]], assembler: Assembler, words: Vocabulary) -> list[_Said]:
        read = read_sentences(self.passages.document.text, spans, words)
        return [*zip(read, aim_drafts(read, assembler, words), strict=True)]

    def _headlined(self, passage: Passage, assembler: Assembler, words: Vocabulary) -> list[Finding]:
        """The per cents that a heading or title itself sets as targets: "Cut food loss by 50 per cent by 2030"."""
        if not within(assembler.survey.percents, passage.start, passage.end):
            return []
        text, made = self.passages.document.text, list[Finding]()
        spans = sentences(text, passage.words_start, passage.end)
        for sentence, aims in self._sentences(spans, assembler, words):
            drafts = [draft for draft in (*thing_drafts(sentence, assembler, words), *aims) if draft.act is Act.TARGET]
            made += assembler.findings(sentence, drafts, passage, None)
        return [finding for finding in made if finding.target is not None and finding.target.percent is not None]

    def _spoken(self, passage: Passage, assembler: Assembler, words: Vocabulary, unread: list[Unread]) -> list[Finding]:
        """A bold line over a list that is a whole sentence: "**The ministers committed to promote trade by:**"."""
        if not self.passages.document.text[passage.words_start : passage.end].rstrip(" *_\n").endswith(":"):
            return []
        said = self._sentences(self._spans(passage, assembler, unread), assembler, words)
        made = self._passage(passage, said, None, assembler, words)
        spoken = [f for f in made if f.act in (Act.COMMITMENT, Act.REQUEST) and f.cue.lexicon not in _UNSPOKEN]
        return made if spoken else []

    def _row(
        self, passage: Passage, columns: tuple[str, ...], assembler: Assembler, words: Vocabulary
    ) -> list[Finding]:
        """A row of a matrix: the action cell is read as a bare imperative, the others say who and by when."""
        text = self.passages.document.text
        row = cells(text, passage, columns)
        setting = Setting(
            assembler.survey.parties,
            assembler.one_voice,
            item=True,
            stem=None,
            plan=True,
            begins=row[0].start if row else 0,
        )
        made: list[Finding] = []
        for cell in row:
            spans = sentences(text, cell.start, cell.end) if cell.column != "lead" else []
            for sentence, aims in self._sentences(spans, assembler, words):
                drafts = sentence_drafts(sentence, setting, words) if cell.column == "action" else []
                if cell.column != "time":
                    drafts += [*thing_drafts(sentence, assembler, words), *aims]
                made += assembler.findings(sentence, drafts, passage, None)
        names = [(m.start, name_of(m.id)) for m in within(assembler.survey.parties, passage.start, passage.end) if m.id]
        dates = within(assembler.survey.dates, passage.start, passage.end)
        return list(with_columns(made, text, row, dates, names))

    def _passage(
        self, passage: Passage, said: list[_Said], stem: Stem | None, assembler: Assembler, words: Vocabulary
    ) -> list[Finding]:
        setting = Setting(
            names=assembler.survey.parties,
            one_voice=assembler.one_voice,
            item=passage.kind in (PassageKind.ITEM, PassageKind.ROW) or stem is not None,
            stem=stem.act if stem is not None else None,
            plan=self.passages.document.kind in _PLANS,
            shared=passage.kind is PassageKind.ITEM
            and (stem is None or stem.act is None)
            and _is_joint(self.passages.document),
            begins=passage.words_start,
        )
        made: list[Finding] = []
        text = self.passages.document.text
        for sentence, aims in said:
            sentence.voiced = shouted(text, sentence.start) or (
                stem is not None and stem.act is None and sentence.start == opening(text, passage, setting.names)
            )
            drafts = sentence_drafts(sentence, setting, words)
            drafts += thing_drafts(sentence, assembler, words)
            drafts += aims
            if drafts:
                made += assembler.findings(sentence, settled(drafts), passage, stem)
            assembler.previous = sentence
        assembler.previous = None
        return made


def _is_joint(document: Document) -> bool:
    """Several parties speak in it, by its kind or its title."""
    return document.kind in _JOINT or "joint" in (document.title or "").lower()


def _with_headlines(findings: list[Finding], headlined: list[Finding]) -> list[Finding]:
    """The findings with what only a heading says: a figure that the text below sets too is counted once, there."""
    told = {finding.target.percent for finding in findings if finding.target is not None}
    more = [finding for finding in headlined if finding.target is not None and finding.target.percent not in told]
    return sorted([*findings, *more], key=lambda finding: (finding.start, finding.end)) if more else findings


def _cuts(text: str, spans: list[tuple[int, int]]) -> Iterator[Unread]:
    """Where a sentence was too long to be read in one piece: said, because an act may run over the cut."""
    for (start, end), (following, _) in pairwise(spans):
        if end - start >= LONGEST // 2 - 1 and text[end - 1] not in _ENDS:
            reason = (
                f"A sentence of over {LONGEST:,} characters was read in parts; acts across this cut may be missing."
            )
            yield Unread(end - 1, following + 1, reason)
