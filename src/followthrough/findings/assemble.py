"""Drafts become Findings: span, roles, due date, condition, counts, confidence."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Sequence

from followthrough.findings.acts.agreed import DECIDING
from followthrough.findings.acts.drafts import Draft
from followthrough.findings.bodies import body_meant
from followthrough.findings.conditions import condition
from followthrough.findings.confidence import confidence
from followthrough.findings.grammar.areas import areas_of
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.hints import AREA, CENTURY, CONDITION
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import named_in, opening_clause
from followthrough.findings.grammar.survey import Survey, within
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.bodies_in_full import in_full
from followthrough.findings.named.defined_names import defined_names
from followthrough.findings.owners import body_owning, owner_named
from followthrough.findings.roles import Roles
from followthrough.findings.stems import Stem
from followthrough.findings.targets.deadlines import due_at_meeting, due_by_meeting, due_of, opens_before
from followthrough.findings.targets.other_clauses import runs_without_start
from followthrough.findings.targets.periods import period_told
from followthrough.findings.targets.plan_end import due_with_plan, plan_years
from followthrough.findings.targets.told_then import due_from_then, due_long_ago
from followthrough.language.quantities import bound_of
from followthrough.lexicon.world import find_parties, name_of
from followthrough.model import Act, Amount, Cue, Document, Finding, Mention, Passage, Strength, When

_ONE_VOICE = frozenset(["fact sheet", "press release", "read-out", "speech"])
_BOUND_ACTS = frozenset([Act.COMMITMENT, Act.PLEDGE, Act.TARGET])
_OF_ITEMS = frozenset(["en/grammar:bare-imperative", "en/grammar:list-item"])
_NAMING_ACTS = frozenset([Act.COMMITMENT, Act.TARGET, Act.PLEDGE, Act.AIM, Act.PROGRESS, Act.REQUEST])
_ADDRESSED_ACTS = frozenset([Act.COMMITMENT, Act.REQUEST, Act.PLEDGE])
_DATED_ACTS = frozenset([Act.EVENT, Act.INSTRUMENT, Act.PLEDGE, Act.PROGRESS, Act.TARGET])
_YEARS = re.compile(r"P\d+Y")
_MAY_BE_DUE = frozenset([Act.COMMITMENT, Act.AIM])  # "aim to conclude the talks by 2022" names a deadline as well
_OPENERS = 3  # words that may stand before the "it" that a sentence opens with
Due = tuple[str | None, When | None, str]  # due date if known, its time, the reason
_BESIDE = len(" in forthcoming ")  # a time named right behind a meeting is the text's own word for it
_JOINING = ("and", "but", "or", "why", "while", "so", "where", "that", "ing", "which")
_JOINER = re.compile(
    r"(?:,\s+(?:saying|adding|noting|announcing|stating)(?:\s+that)?|[\s—–](?:(?:and|but)(?:\s+that)?|or|which\s+is\s+why|while|where)|,\s+so|"
    r",\s+(?:to|in|under|for|on|by|with|during)\s+which)$"
)
_LONGEST_JOINER = len(" which is why ") + 4  # characters, with line breaks and indents between
_TRAILING = " \t\r\n,;*_—–["


class Assembler:
    """What all findings of one document share."""

    def __init__(self, document: Document, survey: Survey, vocabulary: Vocabulary) -> None:
        self.document, self.survey, self.vocabulary = document, survey, vocabulary
        self.previous: Sentence | None = None  # the sentence before, in the same passage
        self.body = ""  # that the sentence before told of, if it told of one; see bodies.py
        self.last_instrument = ""  # named last in the text read so far: what "it" is
        self.one_voice = document.kind in _ONE_VOICE
        self.years = plan_years(document.title) if document.kind == "plan" else None
        issuer = _one_party(document.issuer) if self.one_voice and document.issuer is not None else ()
        self.roles = Roles(document, survey.parties, issuer, vocabulary)
        self._defined: dict[str, str] | None = None

    def full_name(self, instrument: str) -> str:
        """An instrument by the name the text gives in full where it defines this short one; else as it is called."""
        if self._defined is None:
            self._defined = defined_names(self.document.text)
        return self._defined.get(instrument.removeprefix("the "), instrument)

    def bound(self, amount: Mention) -> str | None:
        """ "over", "up-to", "about" before an amount."""
        return bound_of(self.document.text, amount)

    def findings(
        self, sentence: Sentence, drafts: Sequence[Draft], passage: Passage, stem: Stem | None
    ) -> list[Finding]:
        """The findings of one sentence in text order, one for each act and span."""
        found: dict[tuple[Act, int, int], Finding] = {}
        for draft in drafts:
            start, end = self._span(sentence, draft)
            made = self._finding(sentence, draft, (start, end), passage, stem)
            key = (draft.act, start, end)
            found[key] = made if key not in found else _merged(found[key], made)
        if len(found) == 1:
            return [*found.values()]
        return sorted(found.values(), key=lambda f: (f.start, f.end, f.cue.start))

    def _span(self, sentence: Sentence, draft: Draft) -> tuple[int, int]:
        if draft.span is not None:
            return draft.span
        first, end = clause_of(sentence, draft.group, draft.cue[0])
        starts, text = sentence.words.starts, sentence.text
        if draft.amount is not None:
            first, end = _with_sum(sentence, draft.amount, first, end)
        start = sentence.start if first == 0 else starts[first]
        stop = sentence.end if end >= len(starts) else starts[end]
        return start, _end_of_words(text, start, stop)

    def _finding(
        self, sentence: Sentence, draft: Draft, span: tuple[int, int], passage: Passage, stem: Stem | None
    ) -> Finding:
        start, end = span
        cue = self._cue(sentence, draft, end)
        speaker = self._antecedent(sentence, draft.group) or self.roles.of_subject(sentence, draft.group)
        if stem is not None and stem.holders and (draft.lexicon in _OF_ITEMS or _unowned(draft)):
            speaker = stem.holders
            if draft.act is Act.COMMITMENT and stem.strength is Strength.WEAK:
                draft.strength = Strength.WEAK  # what is planned as a whole is planned item by item
        holders = self._holders(sentence, draft, speaker, cue.start)
        dates = within(self.survey.dates, start, end) if sentence.named else []
        due = self._deadline(sentence, span, dates, cue.start) if _may_be_due(draft) else None
        if due is None and dates and _was_promised(draft):
            due = due_long_ago(sentence.text, dates, self.document.date, cue.start)
        hedge = self._condition(sentence, draft) if draft.act is Act.COMMITMENT else None
        instruments = self._instruments(draft, start, end)
        because = [draft.because, *draft.reasons, *_more(None if draft.reasons else due, hedge)]
        strict = self._strict(
            draft, holders, (start, end), named=bool(instruments), dated=due is not None and due[0] is not None
        )
        return Finding(
            id=finding_id(self.document.id, draft.act, start, end),
            passage=passage.address, act=draft.act, start=start, end=end, cue=cue, speaker=speaker, holders=holders,
            addressees=self._addressees(draft, (*speaker, *holders), cue.end, end),
            strength=draft.strength, conditional=hedge is not None,
            negated=draft.negated or (draft.group is not None and draft.group.negated),
            reaffirms=draft.act is Act.REAFFIRMATION or (draft.group is not None and draft.group.renewed),
            due=self._due(draft, due), when=self._when(draft, due, dates, cue.start, end),
            amounts=(draft.amount,) if draft.amount is not None else (),
            target=draft.target, instruments=instruments,
            areas=areas_of(sentence.text[start:end]) if draft.act is Act.COMMITMENT and sentence.hints & AREA else (),
            strict=strict, broad=draft.act is Act.COMMITMENT,
            confidence=confidence(draft.act, draft.lexicon), because=tuple(map(_sentence, because)),
        )  # fmt: skip

    def _antecedent(self, sentence: Sentence, group: Group | None) -> tuple[str, ...]:
        """ "Norland opened the lock. It will widen it": the one party that the sentence before is about."""
        if group is not None and group.form is Form.PASSIVE and group.lemma in DECIDING:
            return ()  # "to this end it was decided to": by all
        opening = opening_clause(sentence)
        if (
            opening is not None
            and group is not None
            and sentence.words.lower[slice(*(group.subject or (0, 0)))] == ["it"]
        ):
            known = len(named_in(sentence, opening.subject or (0, 0), self.survey.parties)) == 1
            return self.roles.of_subject(sentence, opening) if known else ()
        before = self.previous
        if self.body and group is not None and group.reported is None:
            body = body_meant(sentence, group, self.body)
            if body:
                return (in_full(sentence.text, body, sentence.start),)
        if before is None or group is None or group.reported is not None or not _is_it(sentence, group.subject):
            return ()
        main = next((g for g in before.groups if g.main and g.subject is not None), None)
        subject = main.subject if main is not None and main.subject is not None else (0, 0)
        known = len(named_in(before, subject, self.survey.parties)) == 1
        return self.roles.of_subject(before, main) if known else ()

    def _deadline(self, sentence: Sentence, span: tuple[int, int], dates: Sequence[Mention], cue: int) -> Due | None:
        found: Due | None = None
        if self.document.kind == "treaty" and dates:
            dates = [date for date in dates if not runs_without_start(sentence.text, date)]
        opening = within(self.survey.dates, sentence.start, span[0])[-1:]
        if not dates and opening and opens_before(sentence.text, opening[0], span[0], cue):
            dates = opening
        if dates:
            told = self._dates_to(sentence, span)
            then = due_from_then(sentence.text, told, dates, self.document.date)
            if then is not None:
                return then
        if dates or sentence.hints & CENTURY:
            found = due_of(sentence.text, span, dates, self.document.date, cue)
        if found is None:
            meetings = within(self.survey.meetings, *span)
            found = due_by_meeting(sentence.text, meetings)
            found = found or due_at_meeting(sentence.text, meetings, self.document.date, cue)
        if found is None and self.years is not None:
            found = due_with_plan(sentence.text, span, self.years)
        return found if found is not None else period_told(sentence.text, dates, self.document.date, cue)

    def _dates_to(self, sentence: Sentence, span: tuple[int, int]) -> list[Mention]:
        """The dates of a sentence as far as a clause of it goes."""
        return within(self.survey.dates, sentence.start, span[1])

    def _holders(self, sentence: Sentence, draft: Draft, speaker: tuple[str, ...], cue: int) -> tuple[str, ...]:
        """Who is bound: the subject, or the owner of a commitment that is spoken of ("Norland's commitment to")."""
        if draft.act not in _BOUND_ACTS:
            return ()
        if draft.payer:
            return draft.payer
        if draft.group is not None and draft.cue[0] > draft.group.head:
            return self._owners(sentence, draft.cue[0], cue) or speaker
        return speaker

    def _owners(self, sentence: Sentence, word: int, cue: int) -> tuple[str, ...]:
        """Whose the commitment is that the noun at `word` names, at offset `cue`; empty where nobody's."""
        owners = within(self.survey.parties, max(sentence.start, cue - 60), cue)
        behind = sentence.text[owners[-1].end : cue] if owners else ""
        if owners and owners[-1].id is not None and behind.startswith(("’s ", "'s ", "’ ", "' ")):
            return (name_of(owners[-1].id),)
        owner = owner_named(sentence, word)
        if owner is not None:
            return (owner,)
        after = within(self.survey.parties, cue, cue + 60)
        between = sentence.text[cue : after[0].start + 1] if after else ""
        owned = (" of " in between or " by " in between) and " to " not in between
        if after and after[0].id is not None and owned:
            return (name_of(after[0].id),)  # "a commitment to the security of Norland" is not Norland's
        return body_owning(sentence, word)

    def _cue(self, sentence: Sentence, draft: Draft, span_end: int) -> Cue:
        """The words that made it; where its clause was cut within them, as far as the clause goes."""
        first, after = draft.cue
        words = sentence.words
        start, end = words.starts[first], words.ends[max(first, min(after, len(words.ends)) - 1)]
        return Cue(start, span_end if start < span_end < end else end, draft.lexicon)

    def _condition(self, sentence: Sentence, draft: Draft) -> str | None:
        if not sentence.hints & CONDITION:
            return None
        first, end = clause_of(sentence, draft.group, draft.cue[0])
        return condition(sentence, first, min(end, len(sentence.words.lower)), self.vocabulary)

    def _instruments(self, draft: Draft, start: int, end: int) -> tuple[str, ...]:
        if draft.instrument is not None:
            return (draft.instrument,)
        if draft.act not in _NAMING_ACTS:
            return ()
        named = (name_of(m.id) for m in within(self.survey.instruments, start, end) if m.id is not None)
        return tuple(dict.fromkeys(named))

    def _addressees(self, draft: Draft, speaker: tuple[str, ...], start: int, end: int) -> tuple[str, ...]:
        if draft.act not in _ADDRESSED_ACTS:
            return ()
        if draft.payee is not None:
            return tuple(name for name in draft.payee if name not in speaker)
        named = (name_of(m.id) for m in within(self.survey.parties, start, end) if m.id is not None)
        return tuple(name for name in dict.fromkeys(named) if name not in speaker)

    def _strict(
        self, draft: Draft, holders: tuple[str, ...], span: tuple[int, int], *, named: bool, dated: bool
    ) -> bool:
        """Strict counting: discrete, specific, future, collective, with a target or other measure."""
        firm = draft.strength is Strength.STRONG or dated
        collective = holders == ("all",) or len(holders) > 1
        if draft.act is not Act.COMMITMENT or not (firm and collective):
            return False
        start, end = span
        return (
            named
            or dated
            or bool(within(self.survey.amounts, start, end))
            or bool(within(self.survey.percents, start, end))
        )

    def _timed(self, meeting: Mention) -> bool:
        """The text names a time of its own right behind the meeting: "the Summit last November"."""
        for date in within(self.survey.dates, meeting.end, meeting.end + _BESIDE):
            between = self.document.text[meeting.end : date.start]
            return between == between.lower()
        return False

    def _due(self, draft: Draft, due: Due | None) -> str | None:
        if draft.target is not None:
            return draft.target.due
        return due[0] if due is not None else None

    def _when(self, draft: Draft, due: Due | None, dates: Sequence[Mention], cue: int, end: int) -> When | None:
        """The time of an act: its due date, the day of a numbered meeting, else the date nearest after its cue."""
        if due is not None or draft.act not in _DATED_ACTS:
            return due[1] if due is not None else None
        if draft.act is Act.EVENT:
            held = (m for m in within(self.survey.meetings, cue, end) if m.when is not None)
            meeting = next(held, None)
            if meeting is not None and not self._timed(meeting):
                return meeting.when
        fixed = [d for d in dates if d.timex == "DATE" and d.when is not None and d.when.earliest is not None]
        after = [d for d in fixed if d.start >= cue]
        nearest = after[0] if after else fixed[-1] if fixed else dates[0] if dates else None
        return nearest.when if nearest is not None else None


def _may_be_due(draft: Draft) -> bool:
    """Whether a deadline of the sentence may be its own: money that is to come over years is due when they end."""
    if draft.act in _MAY_BE_DUE:
        return True
    money = draft.amount
    return money is not None and money.role == "pledged" and _YEARS.fullmatch(money.period or "") is not None


def _was_promised(draft: Draft) -> bool:
    """A promise that is told in the past, so that its time may be over."""
    told = draft.act is Act.COMMITMENT and draft.group is not None
    return told and draft.group is not None and draft.group.form in (Form.PAST, Form.PERFECT)


def _is_it(sentence: Sentence, subject: tuple[int, int] | None) -> bool:
    """The sentence opens with "it": "it will", "in addition, it will"."""
    opens = subject is not None and subject[0] <= _OPENERS
    return opens and subject is not None and sentence.words.lower[slice(*subject)] == ["it"]


def _end_of_words(text: str, start: int, stop: int) -> int:
    """Where a quotation ends that is cut before text[stop]: without the "and" or dash that only leads on."""
    stop = _without_marks(text, start, stop)
    if text.endswith(_JOINING, start, stop):
        joiner = _JOINER.search(text, max(start, stop - _LONGEST_JOINER), stop)
        if joiner is not None:
            stop = _without_marks(text, start, joiner.start())
    return stop


def _without_marks(text: str, start: int, stop: int) -> int:
    while stop > start and text[stop - 1] in _TRAILING:
        stop -= 1
    return stop


def _one_party(issuer: str) -> tuple[str, ...]:
    """The one party an issuer is; none when it names several, or nobody we know."""
    named = {name.id for name in find_parties(issuer) if name.id is not None}
    return (name_of(named.pop()),) if len(named) == 1 else ()


def clause_of(sentence: Sentence, group: Group | None, word: int) -> tuple[int, int]:
    """Words of the clause a cue stands in: from its main verb's clause to the next one's, half open."""
    at = group.clause if group is not None and (group.main or group.relative) else word
    first, end = _clause_at(sentence, group, at)
    return (first, end) if first <= word < end else _clause_at(sentence, group, word)


def _clause_at(sentence: Sentence, group: Group | None, at: int) -> tuple[int, int]:
    first, end = 0, len(sentence.words.lower)
    for other in sentence.groups:
        if other.main or (other.relative and other is group):
            if other.clause <= at:
                first = max(first, other.clause)
            elif sentence.words.lower[other.clause - 1] not in _UNFINISHED:
                end = min(end, other.clause)
    return first, end


def _with_sum(sentence: Sentence, amount: Amount, first: int, end: int) -> tuple[int, int]:
    """ "The President will announce that $2 million has been lent": the clause of the sum belongs to the quote."""
    at = bisect_right(sentence.words.starts, amount.start) - 1
    if first <= at < end or at < 0:
        return first, end
    other = clause_of(sentence, None, at)
    return min(first, other[0]), max(end, other[1])


_UNFINISHED = frozenset("to of the a an in for with by from on at our their its".split())  # nothing is cut behind these


def finding_id(document: str, act: Act, start: int, end: int) -> str:
    """A hash of document, act and span, so that it survives a new lexicon."""
    return hashlib.blake2b(f"{document}\0{act}\0{start}\0{end}".encode(), digest_size=8).hexdigest()


def _sentence(reason: str) -> str:
    """A reason as a whole sentence."""
    return reason[0].upper() + reason[1:] + ("" if reason.endswith((".", ".”")) else ".")


def _more(due: Due | None, hedge: str | None) -> list[str]:
    more = [due[2]] if due is not None else []
    return [*more, f"“{hedge}” makes it conditional."] if hedge is not None else more


def _merged(first: Finding, second: Finding) -> Finding:
    """Two cues of one act in one clause: the first stands; amounts and instruments are kept from both."""
    if not second.amounts and not second.instruments:
        return first
    from dataclasses import replace

    amounts = tuple(dict.fromkeys((*first.amounts, *second.amounts)))
    instruments = tuple(dict.fromkeys((*first.instruments, *second.instruments)))
    return replace(first, amounts=amounts, instruments=instruments)


def _unowned(draft: Draft) -> bool:
    """A target whose sentence names nobody: in a list it is of whoever the words above the list bind."""
    return draft.act is Act.TARGET and not draft.payer
