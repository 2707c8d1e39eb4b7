"""The Japanese part of a document: its findings, what it names, and the sentences whose ending is not known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from followthrough.findings.japanese.acts import clause_drafts
from followthrough.findings.japanese.asks import asking_drafts
from followthrough.findings.japanese.assemble import Place, assembled
from followthrough.findings.japanese.clauses import Clause, Clauses
from followthrough.findings.japanese.drafts import JapaneseDraft
from followthrough.findings.japanese.duties import duty_drafts
from followthrough.findings.japanese.gatherings import told_by_the_way
from followthrough.findings.japanese.releases import given_drafts, giver_in_release, is_aid_release
from followthrough.findings.japanese.reports import report_drafts
from followthrough.findings.japanese.rows import ROW, japanese_columns, row_cells, with_cells
from followthrough.findings.japanese.speakers import Speakers
from followthrough.findings.japanese.steps import Step, are_steps, is_plan, looks_back, step_of
from followthrough.findings.japanese.survey import Named, named_in
from followthrough.findings.japanese.things import thing_drafts
from followthrough.findings.japanese.unbroken import Unbroken, finding_back, mention_back, unbroken
from followthrough.findings.japanese.validity import life_drafts
from followthrough.findings.japanese.vocabulary import JapaneseWords, any_of, japanese_words
from followthrough.findings.rows import Cell
from followthrough.findings.tongues import Said
from followthrough.language.japanese.script import one_comma
from followthrough.language.japanese.sentences import japanese_sentences
from followthrough.lexicon.endings import ending_words
from followthrough.model import Act, Document, Finding, Mention, PassageKind, Strength, Unread

UNKNOWN_ENDING = "These words are in Japanese and end in a way the lexicon does not know; what they do is not judged."
_NO_SENTENCES = frozenset([PassageKind.TITLE, PassageKind.HEADING])
_PLANS = frozenset(["plan"])
_TOLD = frozenset([Act.PROGRESS, Act.COMMITMENT, Act.EVENT, Act.REQUEST])
#: （１）, ①, １） and 1.1 label a step; １． labels a part of the plan.
_STEP_LABEL = re.compile(
    r"(?:[（(][^（）()]{1,3}[）)]|[①-⑳]|[0-9０-９]{1,2}[）)]|[0-9０-９]{1,2}[.．\-－][0-9０-９]{1,2})[　 ]*"
)
_LINE = re.compile(r"[^\n]+")
_STANCES = frozenset([Act.POSITION, Act.REAFFIRMATION, Act.AIM, Act.REQUEST])
_TREATIES = frozenset(["treaty"])
_LONGEST_CLAUSE = 600  # characters; what does nothing for so long is not told again with what follows
_LISTED = frozenset([PassageKind.ITEM, PassageKind.ROW])
_THINGS = frozenset([Act.INSTRUMENT, Act.EVENT])
# Endings that do no act: copulas, states, what is possible; and words that are no sentence at all.
_STATES = re.compile(
    r"(?:である|です|であった|でした|だ|だった|のもの|など|等|ている|ています|ていた|ておりません|ていない|ない|ありません|できる|とおり(?:である|宣言する)?|次の(?:とおり|通り)|目的とする|ものとする)"
    r"[。」』）)】*_ 　\n]*\Z"
)
# What announces a list, at the end of a sentence or of what stands before its verb; and an item without a verb.
_FOLLOWING = re.compile(
    r"(?:次の|以下の|下記の)(?:とおり|通り|措置|事項|行動|取組|点|分野|項目|こと)|以下を(?:行|実施)|[：:]\s*\Z"
)
_NAMED_ITEM = re.compile(r"(?:こと|[\u4e00-\u9fff]{2}|[ァ-ヴー]{2})[。；;、]?[\s*_]*\Z")
LISTED = "It stands in a list under words that bind (次の措置をとる)."


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
    way = unbroken(one_comma(document.text))
    if not way.starts:
        return _read(replace(document, text=way.text), sentences)
    moved = [_moved_on(said, way) for said in sentences]
    read = _read(replace(document, text=way.text), moved)
    return JapaneseRead(
        tuple(finding_back(finding, way, document.id) for finding in read.findings),
        tuple(mention_back(mention, way) for mention in read.mentions),
        tuple(Unread(*way.back(gap.start, gap.end), gap.reason) for gap in read.unread),
    )


def _read(document: Document, sentences: Sequence[Said]) -> JapaneseRead:
    named = named_in(document, [(said.start, said.end) for said in sentences])
    reader = _Reader(document, named, japanese_words(), Speakers(document, named.parties))
    findings: list[Finding] = []
    unread: list[Unread] = []
    for said in sentences:
        if said.passage.kind in _NO_SENTENCES:
            reader.heading = document.text[said.start : said.end]
            findings += reader.steps_in_heading(said)
            continue
        made, known = reader.row(said) if said.passage.kind is PassageKind.ROW else reader.outside_rows(said)
        findings += made
        if not (made or known):
            unread.append(Unread(said.start, said.end, UNKNOWN_ENDING))
    return JapaneseRead(tuple(findings), tuple(named.all()), tuple(unread))


def _moved_on(said: Said, way: Unbroken) -> Said:
    """A sentence and its passage at their places in the unbroken text."""
    passage = said.passage
    moved = replace(
        passage,
        start=way.forward(passage.start),
        end=way.forward(passage.end),
        body=None if passage.body is None else way.forward(passage.body),
    )
    return replace(said, passage=moved, start=way.forward(said.start), end=way.forward(said.end))


@dataclass(frozen=True, slots=True)
class _Stem:
    """What the items below take over from a sentence that announces them (次の措置をとることで一致した)."""

    speaker: tuple[str, ...]
    strength: Strength | None


@dataclass(slots=True)
class _Reader:
    """Reads the sentences of one document from top to bottom."""

    document: Document
    named: Named
    words: JapaneseWords
    speakers: Speakers
    passage: str = ""
    stem: _Stem | None = None
    columns: tuple[str, ...] = ()  # of the table that is being read: what each is for
    row_read: str = ""  # the row that was read last
    heading: str = ""  # the words of the last heading
    plan: bool = field(init=False)
    back: bool = field(init=False)  # it reports on a plan
    release: bool = field(init=False)  # it is a release on aid

    def __post_init__(self) -> None:
        self.plan, self.back = is_plan(self.document), looks_back(self.document)
        self.release = is_aid_release(self.document)

    def outside_rows(self, said: Said) -> tuple[list[Finding], bool]:
        """As `sentence`; a table that stood before is over."""
        self.columns = ()
        return self.sentence(said)

    def row(self, said: Said) -> tuple[list[Finding], bool]:
        """A row of a matrix: its action cell binds, the others say who and by when; other rows are sentences."""
        text, passage = self.document.text, said.passage
        if passage.address.endswith("header"):
            self.columns = japanese_columns(text, passage)
            return [], True
        if "action" not in self.columns:
            return self.sentence(said)
        if passage.address == self.row_read:
            return [], True
        self.row_read = passage.address
        row = row_cells(text, passage, self.columns)
        action = row.get("action")
        made = [] if action is None else self._action(said, action)
        return [*with_cells(made, text, row, self.named)], True

    def _action(self, said: Said, cell: Cell) -> list[Finding]:
        """The acts of an action cell; a noun alone (浮標の共同管理) is an action as well."""
        made: list[Finding] = []
        for start, end in japanese_sentences(self.document.text, cell.start, cell.end):
            made += self.sentence(replace(said, start=start, end=end))[0]
        if any(finding.act is Act.COMMITMENT for finding in made):
            return made
        draft = JapaneseDraft(Act.COMMITMENT, (cell.start, cell.end), "ja/grammar:row", ROW, Strength.STRONG)
        place = Place(said.passage, cell.start, cell.end, ())
        return [*made, *assembled(self.document, self.named, self.words, place, [draft])]

    def sentence(self, said: Said) -> tuple[list[Finding], bool]:
        """The findings of a sentence, and whether its ending is known."""
        text = self.document.text
        listed = said.passage.kind in _LISTED or said.passage.words_start > said.passage.start
        if said.passage.address != self.passage:
            self.speakers.begin()
            self.passage = said.passage.address
            self.stem = self.stem if listed or self.document.kind in _PLANS else None
        if self.stem is not None and listed:
            self.speakers.last = self.stem.speaker
        if self.stem is not None and listed and _NAMED_ITEM.search(text, said.start, said.end) is not None:
            return self._item(said, self.stem), True
        told = Clauses(text, said.start, said.end, self.words)
        made: list[Finding] = []
        last: Clause | None = None
        for clause in told:
            found = self._clause(said, clause)
            if clause.waits and all(each.act in _THINGS for each in found):
                found = []  # 協定に署名し、橋を架けることで一致した: both are agreed
            made += found
            last = clause
            if found or clause.end - told.at > _LONGEST_CLAUSE:
                told.passed(clause)
        if told.at < said.end:
            self.speakers.of(told.at, said.end, said=False)
        made += self._by_its_last_words(said, {each.act for each in made})
        self.stem = self._stem_of(text[said.start : said.end], made) or self.stem
        return made, self._is_known(said, last)

    def _stem_of(self, words: str, made: Sequence[Finding]) -> _Stem | None:
        """The stem that a sentence is for the list below it: it binds, and says that the list follows."""
        bound = next((finding for finding in made if finding.act is Act.COMMITMENT), None)
        if bound is None or _FOLLOWING.search(words) is None:
            return None
        return _Stem(bound.speaker, bound.strength)

    def _item(self, said: Said, stem: _Stem) -> list[Finding]:
        """An item that is a noun or ends with こと, under a sentence that binds."""
        draft = JapaneseDraft(Act.COMMITMENT, (said.start, said.end), "ja/grammar:list-item", LISTED, stem.strength)
        place = Place(said.passage, said.start, said.end, stem.speaker)
        return assembled(self.document, self.named, self.words, place, [draft])

    def _by_its_last_words(self, said: Said, made: set[Act]) -> list[Finding]:
        """What no verb of a sentence told: a duty of a treaty, a polite request, a step of a plan."""
        text, speaker = self.document.text, self.speakers.last
        step = self._step(said) if made.isdisjoint(_STANCES) else None
        drafts = [] if step is None else self._step_drafts(step)
        if step is None and self.document.kind in _TREATIES:
            drafts += duty_drafts(text, said.start, said.end, bound=speaker)
        if self.document.kind in _TREATIES:
            drafts += life_drafts(text, said.start, said.end)
        if self.back and step is None and made.isdisjoint(_TOLD):
            drafts += report_drafts(text, said.start, said.end)
        if Act.REQUEST not in made:
            drafts += asking_drafts(text, said.start, said.end)
        start, end = (said.start, said.end) if step is None else (step.start, step.end)
        place = Place(said.passage, start, end, speaker if step is None else self._charged(step))
        fresh = [draft for draft in drafts if draft.act not in made]
        return assembled(self.document, self.named, self.words, place, fresh) if fresh else []

    def steps_in_heading(self, said: Said) -> list[Finding]:
        """The steps of a plan that are set as headings, each a line with a label: ① 支援の実施."""
        made: list[Finding] = []
        if not self.plan or self.back:
            return made
        for line in _LINE.finditer(self.document.text, said.start, said.end):
            label = _STEP_LABEL.match(line[0])
            step = None if label is None else step_of(self.document.text, line.start() + label.end(), line.end())
            if step is not None:
                place = Place(said.passage, step.start, step.end, self._charged(step))
                made += assembled(self.document, self.named, self.words, place, self._step_drafts(step))
        return made

    def _step_drafts(self, step: Step) -> list[JapaneseDraft]:
        """What a step does, and what else it tells of."""
        return [*step.drafts(), *thing_drafts(self.document.text, step.clause(), self.named)]

    def _step(self, said: Said) -> Step | None:
        """The step of a plan that an item is by its last noun."""
        text, passage = self.document.text, said.passage
        listed = passage.kind is PassageKind.ITEM or (
            passage.words_start > passage.start and _STEP_LABEL.match(text, passage.start) is not None
        )
        if not listed or not (self.back or self.plan):
            return None
        steps = are_steps(self.heading, back=self.back)
        return step_of(self.document.text, said.start, said.end) if steps else None

    def _charged(self, step: Step) -> tuple[str, ...]:
        """Who carries a step out: whom it names, else all whose plan it is."""
        named = () if step.who is None else self.speakers.named_at(*step.who)
        named = named or (() if step.perhaps is None else self.speakers.known_at(*step.perhaps))
        return named or self.speakers.joint()

    def _clause(self, said: Said, clause: Clause) -> list[Finding]:
        text = self.document.text
        listed = self.document.kind in _PLANS or said.passage.kind in _LISTED
        said_by = clause.reported is not None
        speaker = self.speakers.of(clause.start, clause.predicate.start, said=said_by, fresh=clause.fresh)
        speaker = speaker or self.speakers.implied(clause.start, clause.predicate)
        if self.release:
            listed, speaker = listed or clause.predicate.form is None, speaker or giver_in_release(text, clause)
        drafts = clause_drafts(text, clause, self.words, spoken=bool(speaker), item=listed, moved=_moved())
        drafts += thing_drafts(text, clause, self.named, drafts) if drafts or self._tells(clause) else []
        drafts += told_by_the_way(text, clause, self.named, told=bool(drafts) or self._tells(clause))
        if self.release:
            drafts += given_drafts(text, clause)
        if drafts:
            place = Place(said.passage, clause.start, clause.end, speaker)
            return assembled(self.document, self.named, self.words, place, _settled(drafts))
        return []

    def _tells(self, clause: Clause) -> bool:
        """Whether a clause without an act of its own may tell of money or instruments: its verb is of doing."""
        word = (clause.reported or clause.predicate).word
        return word in self.words.deeds or word in self.words.by_verb

    def _is_known(self, said: Said, last: Clause | None) -> bool:
        """Whether the sentence ends in words that are known to do nothing."""
        words = self.document.text[said.start : said.end]
        if not words.rstrip(" 　\n*_").endswith(("。", "」", "）", "．")):
            return True  # a line without a verb, a label, a name
        if last is not None and last.end >= said.end:
            verb = last.predicate
            if verb.word in self.words.plain or verb.word in self.words.states or verb.form is None:
                return True
            if self.words.talks.search(self.document.text, last.start, verb.start) is not None:
                return True
        return _STATES.search(words) is not None


def _settled(drafts: Sequence[JapaneseDraft]) -> list[JapaneseDraft]:
    """An event that is undertaken is both; one that was held is no progress of its own."""
    acts = {draft.act for draft in drafts}
    if Act.EVENT in acts:
        drafts = [draft for draft in drafts if draft.lexicon != "ja/grammar:done"]
    return list(drafts)


@cache
def _moved() -> re.Pattern[str]:
    """Nouns of what has been done, as the object of welcoming: 交渉開始を."""
    return re.compile(rf"(?:{any_of(ending_words()['moved'])})を\Z")
