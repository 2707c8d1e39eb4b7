"""find(): every act of every passage, with its words, roles, dates, money and reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from followthrough.findings.acts.drafts import Draft, Setting
from followthrough.findings.acts.formal.wordings import asks, enacts, recites
from followthrough.findings.acts.given_up import kept
from followthrough.findings.acts.progress.long_ago import Past
from followthrough.findings.acts.sentence_acts import sentence_drafts, settled
from followthrough.findings.ahead import SILENT, Said, read_ahead, said_at, spans_of
from followthrough.findings.assemble import Assembler
from followthrough.findings.bodies import body_told_of
from followthrough.findings.grammar.hints import BODY, NUMBER
from followthrough.findings.grammar.openings import opening
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.survey import surveys, within
from followthrough.findings.grammar.vocabulary import vocabulary
from followthrough.findings.lists import Lists
from followthrough.findings.plan_lines import PlanLines, Runs, plan_lines, status_told, with_details
from followthrough.findings.rows import cells, columns_of, is_told, with_columns
from followthrough.findings.scans import told_of_scans
from followthrough.findings.stems import Stem
from followthrough.findings.target_drafts import counted_drafts, listed_drafts
from followthrough.findings.things import signed_drafts, thing_drafts
from followthrough.findings.tongues import Tongues, by_tongue
from followthrough.findings.voice import shouted
from followthrough.language.handed import need
from followthrough.language.sentences import LONGEST, sentences
from followthrough.model import Act, Document, Finding, Findings, Mention, Passage, PassageKind, Passages, Unread

_ENDS = ".!?…:;”\"')]*_。！？"  # what a sentence may end with
_UNSPOKEN = frozenset(["en/grammar:bare-imperative", "en/grammar:list-item"])  # "Opening the canals:" is a heading
_TOLD = frozenset(["en/grammar:perfect", "en/grammar:progressive"])
_JOINT = frozenset(["joint statement", "joint communique", "declaration", "chair's statement"])
_ADOPTED = ("Adopted ", "Endorsed ", "Approved ", "Signed ", "Initialled ", "ADOPTED ", "SIGNED ")
_STAGES = frozenset([Act.INSTRUMENT, Act.PROGRESS])
_PLANS = frozenset(["plan of action", "work plan", "implementation plan", "plan", "roadmap"])


def find(passages: Passages) -> Findings:
    """All that was read in a document: findings and mentions in text order, and what was not read.

    English and Japanese sentences are read wherever they stand; `unread` spans tell of those in other languages.

    Raises:
        TypeError: it is not given Passages.

    >>> from followthrough import read, split
    >>> found = find(split(read(b"Veland pledged 40 million dollars for the harbours of the Islands.")))
    >>> for finding in found.findings:
    ...     print(finding.act, finding.holders, finding.because[0])
    commitment ('Veland',) To pledge money binds the giver.
    pledge ('Veland',) “pledged” stands with an amount of money.
    >>> found.mentions[0].value, found.mentions[0].unit
    (40000000.0, 'USD')
    """
    need(passages, Passages, "find takes what split gives", "find(split(read(path)))")
    return find_all([passages])[0]


def find_all(several: Sequence[Passages]) -> list[Findings]:
    """As `find`, of each of several documents, one step for all of them before the next; see `ahead`."""
    tongues = [by_tongue(passages) for passages in several]
    whole = [_with_short_forms(passages, part) for passages, part in zip(several, tongues, strict=True)]
    words, named = vocabulary("en"), surveys([each.english for each in tongues], whole)
    assemblers = [Assembler(part.english.document, found, words) for part, found in zip(tongues, named, strict=True)]
    begun = [
        _Reading(part.english, its, [*part.unread], _is_joint(part.english.document))
        for part, its in zip(tongues, assemblers, strict=True)
    ]
    ahead = read_ahead((place for each in begun for place in each.places()), words)
    made = [each.read(ahead, passages) for each, passages in zip(begun, several, strict=True)]
    return [_with_japanese(found, part) if part.japanese else found for found, part in zip(made, tongues, strict=True)]


def _with_short_forms(passages: Passages, part: Tongues) -> str:
    """The text in which short forms are looked for: of languages that are not read too, where nothing is Japanese."""
    return (part.english if part.japanese else passages).document.text


def _with_japanese(found: Findings, part: Tongues) -> Findings:
    """What was read of the English sentences of a document, and of the Japanese ones, in text order."""
    from followthrough.findings.japanese.reading import read_japanese  # its many patterns, only where it is needed

    more = read_japanese(found.document, part.japanese)
    return replace(
        found,
        findings=tuple(sorted((*found.findings, *more.findings), key=_place)),
        mentions=tuple(sorted((*found.mentions, *more.mentions), key=_place)),
        unread=(*found.unread, *more.unread),
    )


def _place(each: Finding | Mention) -> tuple[int, int]:
    return each.start, each.end


@dataclass(slots=True)
class _Reading:
    """One document on its way to its findings."""

    passages: Passages
    assembler: Assembler
    unread: list[Unread]
    joint: bool  # several parties speak in it
    lines: PlanLines = field(init=False)
    law: bool = field(init=False)  # it is a treaty or memorandum

    def __post_init__(self) -> None:
        self.law = self.passages.document.kind == "treaty"
        self.lines = plan_lines(self.passages.document.text, self.passages.items)

    def places(self) -> Iterator[tuple[Passage, Assembler, Runs]]:
        """Its passages, each with what tells of its words and with what a plan says in it beside its action."""
        beside = self.lines.beside
        for number, passage in enumerate(self.passages.items):
            yield passage, self.assembler, beside.get(number, ())

    def read(self, ahead: Iterator[list[Said]], given: Passages) -> Findings:
        findings: list[Finding] = []
        lists = Lists(self.passages.document.text, self.assembler.survey.parties)
        columns: tuple[str, ...] = ()
        headlined: list[Finding] = []
        for i, passage in enumerate(self.passages.items):
            said = next(ahead)
            if passage.kind in SILENT:
                findings += self._heading_line(i)
                if passage.kind is not PassageKind.FURNITURE:
                    spoken = self._spoken(i)
                    findings += spoken
                    headlined += self._headlined(passage)
                    lists.heading(i, passage, spoken)
                continue
            if passage.kind is PassageKind.ROW:
                if passage.address.endswith("header"):
                    columns = columns_of(self.passages.document.text, passage, self.assembler.vocabulary)
                elif columns:
                    findings += self._row(passage, columns)
                    continue
                said = self._said(self._spans(i))
            stem = lists.above(passage) if not self.lines.is_named_goal(i) else None
            made = self._passage(passage, said, stem, number=i)
            findings += self._led(i, made) if self.lines.told else made
            lists.passed(i, passage, stem, made)
        findings = _with_headlines(findings, headlined) if headlined else findings
        scans = given.document.scans
        findings = [*told_of_scans(findings, scans, given.document.text)] if scans else findings
        unread = (*given.unread, *self.unread)
        return Findings(given, tuple(findings), tuple(self.assembler.survey.all()), unread)

    def _spans(self, number: int) -> list[tuple[int, int]]:
        """Where the sentences of a passage stand."""
        return spans_of(self.passages.items[number], self.assembler, self.lines.beside.get(number, ()))

    def _said(self, spans: list[tuple[int, int]]) -> list[Said]:
        return said_at([(self.assembler, start, end) for start, end in spans], self.assembler.vocabulary)

    def _headlined(self, passage: Passage) -> list[Finding]:
        """The per cents that a heading or title itself sets as targets: "Cut food loss by 50 per cent by 2030"."""
        assembler = self.assembler
        if not within(assembler.survey.percents, passage.start, passage.end):
            return []
        text, made = self.passages.document.text, list[Finding]()
        spans = sentences(text, passage.words_start, passage.end)
        for sentence, aims in self._said(spans):
            things = thing_drafts(sentence, assembler, assembler.vocabulary)
            drafts = [draft for draft in (*things, *aims) if draft.act is Act.TARGET]
            made += assembler.findings(sentence, drafts, passage, None)
        return [finding for finding in made if finding.target is not None and finding.target.percent is not None]

    def _heading_line(self, number: int) -> list[Finding]:
        """A line that looks like a heading: "7. Build a lock" over "Lead: Veland", "Measure 1.1: Adopt a code"."""
        lines, passage = self.lines, self.passages.items[number]
        if passage.kind is not PassageKind.HEADING:
            return []
        if not (number in lines.told or lines.is_named(number)):
            return self._adopted(number) if self.passages.document.text.startswith(_ADOPTED, passage.start) else []
        made = self._passage(passage, self._said(self._spans(number)), None, number=number)
        bound = [finding for finding in made if finding.act is Act.COMMITMENT]
        if bound:
            lines.acting.add(number)
        return self._led(number, bound)

    def _adopted(self, number: int) -> list[Finding]:
        """ "Adopted by the Fourth Working Group on Tides, Brund, 18 May 2031": the line below a title."""
        made = self._passage(self.passages.items[number], self._said(self._spans(number)), None)
        begins = self.passages.items[number].words_start
        return [finding for finding in made if finding.act in _STAGES and finding.cue.start == begins]

    def _led(self, number: int, made: list[Finding]) -> list[Finding]:
        """What a line says, with who leads it, by when, and how far it has come."""
        lines, document, passage = self.lines, self.passages.document, self.passages.items[number]
        runs = lines.of(number)
        led = with_details(made, document.text, runs, self.assembler.survey, self._today) if runs else made
        return [*led, *status_told(document.id, passage, document.text, lines.inside(number))]

    @property
    def _today(self) -> str | None:
        return self.passages.document.date

    def _spoken(self, number: int) -> list[Finding]:
        """A bold line over a list that is a whole sentence: "**The ministers committed to promote trade by:**"."""
        passage = self.passages.items[number]
        if not self.passages.document.text[passage.words_start : passage.end].rstrip(" *_\n").endswith(":"):
            return []
        made = self._passage(passage, self._said(self._spans(number)), None)
        return made if any(map(_is_spoken, made)) else []

    def _row(self, passage: Passage, columns: tuple[str, ...]) -> list[Finding]:
        """A row of a matrix: the action cell is read as a bare imperative, the others say who and by when."""
        text, assembler, words = self.passages.document.text, self.assembler, self.assembler.vocabulary
        row = cells(text, passage, columns)
        setting = Setting(
            assembler.survey.parties,
            assembler.one_voice,
            item=True,
            stem=None,
            plan=True,
            led=any(is_told(text, cell) for cell in row),
            begins=next((cell.start for cell in row if cell.column == "action"), 0),
        )
        made: list[Finding] = []
        for cell in row:
            spans = sentences(text, cell.start, cell.end) if cell.column != "lead" else []
            for sentence, aims in self._said(spans):
                drafts = sentence_drafts(sentence, setting, words) if cell.column == "action" else []
                if cell.column != "time":
                    drafts += [*thing_drafts(sentence, assembler, words), *aims]
                if cell.column == "target" and not any(draft.act is Act.TARGET for draft in drafts):
                    drafts += listed_drafts(sentence, assembler, counts=False)
                made += assembler.findings(sentence, drafts, passage, None)
        return list(with_columns(made, text, row, assembler.survey.dates, assembler.survey.parties, self._today))

    def _passage(
        self, passage: Passage, said: list[Said], stem: Stem | None, *, number: int | None = None
    ) -> list[Finding]:
        """What a passage says; `number` is its place among the passages, None for one read out of turn."""
        text, assembler, words = self.passages.document.text, self.assembler, self.assembler.vocabulary
        line = number is not None and (number in self.lines.told or self.lines.is_named(number))
        heads = passage.kind is PassageKind.HEADING and number not in self.lines.told  # "Action 2: Trade in boats"
        plan = (line and not heads) or self.passages.document.kind in _PLANS
        setting = Setting(
            names=assembler.survey.parties,
            one_voice=assembler.one_voice,
            item=line or passage.kind in (PassageKind.ITEM, PassageKind.ROW) or stem is not None,
            stem=stem.act if stem is not None else None,
            plan=plan,
            shared=heads or (passage.kind is PassageKind.ITEM and (stem is None or stem.act is None) and self.joint),
            goals=plan and number is not None and self.lines.is_objective(number),
            law=self.law,
            led=line and number is not None and self.lines.is_led(number),
            begins=passage.words_start,
        )
        if passage.end - passage.start > LONGEST // 2:
            self.unread += _cuts(text, [(sentence.start, sentence.end) for sentence, _ in said])
        made: list[Finding] = []
        past, signed = Past(self.passages.document.date), setting.stem is Act.INSTRUMENT
        counted = number is not None and self.lines.sets_figures(number)
        for sentence, aims in said:
            sentence.voiced = shouted(text, sentence.start) or (
                stem is not None and stem.act is None and sentence.start == opening(text, passage, setting.names)
            )
            drafts = sentence_drafts(sentence, setting, words)
            drafts += thing_drafts(sentence, assembler, words)
            drafts += aims
            if signed:
                drafts, signed = signed_drafts(sentence, drafts), False
            if counted and (sentence.named or sentence.hints & NUMBER):
                drafts += self._listed(number, sentence, drafts)
            if drafts and not _says_nothing(sentence, text, drafts):
                dates = within(assembler.survey.dates, sentence.start, sentence.end) if sentence.named else []
                told = past.kept(settled(drafts), sentence, dates)
                made += assembler.findings(sentence, kept(told, sentence), passage, stem)
            assembler.previous = sentence
            if assembler.body or sentence.hints & BODY:
                assembler.body = body_told_of(sentence, assembler.body)
        assembler.previous = None
        return made

    def _listed(self, number: int | None, sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
        """The number to be reached in a sentence that stands among targets and says so by no word of its own."""
        if number is None or any(draft.act is Act.TARGET for draft in drafts):
            return []
        drafts_of = listed_drafts if self.lines.is_goal(number) else counted_drafts
        return drafts_of(sentence, self.assembler)


def _says_nothing(sentence: Sentence, text: str, drafts: Sequence[Draft]) -> bool:
    """A formula, a question, or what is only cited."""
    lower = sentence.words.lower
    question = text[sentence.end - 1] == "?" and asks(lower)
    return question or enacts(lower) or recites(lower, drafts)


def _is_spoken(finding: Finding) -> bool:
    """What a whole sentence says: "we commit to:", "Norland has lent boats as follows:"; not "Opening the canals:"."""
    told = finding.act is Act.PROGRESS and finding.cue.lexicon in _TOLD
    return told or (finding.act in (Act.COMMITMENT, Act.REQUEST) and finding.cue.lexicon not in _UNSPOKEN)


def _is_joint(document: Document) -> bool:
    """Several parties speak in it, by its kind or its title."""
    title = (document.title or "").lower()
    return document.kind in _JOINT or "joint" in title or "dialogue" in title


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
