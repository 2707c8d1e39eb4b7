"""Drafts of Japanese clauses become Findings: span, roles, due date, condition, counts, confidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.findings.assemble import finding_id
from followthrough.findings.confidence import confidence
from followthrough.findings.grammar.survey import within
from followthrough.findings.japanese.areas import areas_in_japanese
from followthrough.findings.japanese.drafts import JapaneseDraft
from followthrough.findings.japanese.survey import Named
from followthrough.findings.japanese.things import is_run
from followthrough.findings.japanese.vocabulary import JapaneseWords
from followthrough.findings.targets.deadlines import is_past
from followthrough.language.dates.japanese import japanese_deadline, years_ahead
from followthrough.lexicon.world import name_of
from followthrough.model import Act, Cue, Document, Finding, Mention, Passage, Strength, When

_BOUND = frozenset([Act.COMMITMENT, Act.PLEDGE, Act.TARGET])
_MAY_BE_DUE = frozenset([Act.COMMITMENT, Act.AIM])
_DATED = frozenset([Act.EVENT, Act.INSTRUMENT, Act.PLEDGE, Act.PROGRESS])
_ADDRESSED = frozenset([Act.COMMITMENT, Act.REQUEST, Act.PLEDGE])
_NAMING = frozenset([Act.COMMITMENT, Act.TARGET, Act.PLEDGE, Act.AIM, Act.PROGRESS, Act.REQUEST])
_TOWARD = ("に対し", "に対して", "へ", "に", "向け", "のため", "における", "の")
_TRAILING = " 　\t\r\n、,*_"
_IN_A_NAME = re.compile(
    "[ァ-ヴA-Za-z]|(?!以降|以後|以内|末|頃|中|初|前|後|春|夏|秋|冬|上|下|当)[\u4e00-\u9fff]|」"
)  # 2050年目標
_PROPOSAL = re.compile(
    r"(?:[うくすつぬぶむる]|との|という)(?:提案|構想|可能性|計画案|案|アイデア)(?:を|について|に関し)、?"
)
_NAMED_TIME = "“{}” is a time after the document's date, named in the commitment itself."
Due = tuple[str, When | None, str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clause stands and who speaks in it."""

    passage: Passage
    start: int
    end: int
    speaker: tuple[str, ...]


def assembled(
    document: Document, named: Named, words: JapaneseWords, place: Place, drafts: Sequence[JapaneseDraft]
) -> list[Finding]:
    """The findings of one clause, one for each act; a second draft of an act adds its money and instruments."""
    start, end = _trimmed(document.text, place.start, place.end)
    found: dict[Act, Finding] = {}
    for draft in drafts:
        made = _finding(document, named, words, place, (start, end), draft)
        before = found.get(draft.act)
        found[draft.act] = made if before is None else _with_more(before, made)
    return list(found.values())


def _finding(
    document: Document,
    named: Named,
    words: JapaneseWords,
    place: Place,
    span: tuple[int, int],
    draft: JapaneseDraft,
) -> Finding:
    start, end = span
    due = _due(document, named, span) if draft.act in _MAY_BE_DUE else None
    hedge = words.conditions.search(document.text, start, end) if draft.act is Act.COMMITMENT else None
    holders = draft.payer if draft.payer is not None else place.speaker if draft.act in _BOUND else ()
    instruments = _instruments(named, draft, span)
    because = [draft.because, *draft.reasons, *([due[2]] if due is not None else [])]
    because += [f"“{hedge[0]}” makes it conditional."] if hedge is not None else []
    measured = bool(instruments) or due is not None or _has_figure(named, span)
    return Finding(
        id=finding_id(document.id, draft.act, start, end),
        passage=place.passage.address, act=draft.act, start=start, end=end,
        cue=Cue(*_within(draft.cue, span), draft.lexicon), speaker=place.speaker, holders=holders,
        addressees=_addressees(document.text, named, span, place.speaker) if draft.act in _ADDRESSED else (),
        strength=draft.strength, conditional=hedge is not None,
        reaffirms=draft.act is Act.REAFFIRMATION,
        due=draft.target.due if draft.target is not None else due[0] if due is not None else None,
        when=due[1] if due is not None else _when(named, span, draft.act),
        amounts=(draft.amount,) if draft.amount is not None else (),
        target=draft.target, instruments=instruments,
        areas=areas_in_japanese(document.text[start:end]) if draft.act is Act.COMMITMENT else (),
        strict=_is_strict(draft, holders, measured=measured, dated=due is not None), broad=draft.act is Act.COMMITMENT,
        confidence=confidence(draft.act, draft.lexicon), because=tuple(map(_sentence, because)),
    )  # fmt: skip


def _with_more(first: Finding, second: Finding) -> Finding:
    from dataclasses import replace

    amounts = tuple(dict.fromkeys((*first.amounts, *second.amounts)))
    instruments = tuple(dict.fromkeys((*first.instruments, *second.instruments)))
    return replace(first, amounts=amounts, instruments=instruments)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A clause without the commas and blanks at its ends."""
    while start < end and text[start] in _TRAILING:
        start += 1
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return start, end


def _within(cue: tuple[int, int], span: tuple[int, int]) -> tuple[int, int]:
    start = min(max(cue[0], span[0]), span[1] - 1)
    return start, max(start + 1, min(cue[1], span[1]))


def _due(document: Document, named: Named, span: tuple[int, int]) -> Due | None:
    """By when: a limit before others, else a time to come that the clause names."""
    dates = _of_the_deed(document.text, within(named.dates, *span), span)
    for date in dates:
        limit = japanese_deadline(document.text, date)
        if limit is not None and not is_past(limit[0], document.date):
            return limit[0], date.when, limit[1]
    for date in dates:
        due = _future(date, document) or years_ahead(document.text, date, document.date)
        if due is not None:
            return due, date.when, _NAMED_TIME.format(document.text[date.start : date.end])
    return None


def _of_the_deed(text: str, dates: Sequence[Mention], span: tuple[int, int]) -> Sequence[Mention]:
    """The times of what is to be done: those behind a proposal, where some are: 増やす提案を、来年検討する."""
    proposals = [match.end() for match in _PROPOSAL.finditer(text, *span)]
    behind = [date for date in dates if proposals and date.start >= proposals[-1]]
    return behind or dates


def _future(date: Mention, document: Document) -> str | None:
    """A time that lies wholly or partly ahead, as exact as it is told; the end of 今後3年間 by its year."""
    when = date.when
    if when is None or when.latest is None or when.earliest is None or document.date is None:
        return None
    if is_run(date):
        return when.latest[: 4 if str(date.value).endswith("Y") else 7]
    begins = when.earliest > document.date
    if date.timex != "DATE" or not begins or when.precision in ("decade", "century", "unknown"):
        return None
    if _IN_A_NAME.match(document.text, date.end) is not None:
        return None
    length = {"day": 10, "year": 4}.get(when.precision, 7)
    return when.latest[: length if length > len("2025") or when.latest.endswith("-12-31") else len("2025-03")]


def _when(named: Named, span: tuple[int, int], act: Act) -> When | None:
    """The time of what is told: the first that the clause names."""
    if act not in _DATED:
        return None
    return next((date.when for date in within(named.dates, *span) if date.when is not None), None)


def _addressees(text: str, named: Named, span: tuple[int, int], speaker: tuple[str, ...]) -> tuple[str, ...]:
    """The parties that something is done for or asked of: they stand before に, へ or に対し."""
    found = [
        name_of(party.id)
        for party in within(named.parties, *span)
        if party.id is not None and text.startswith(_TOWARD, party.end)
    ]
    return tuple(name for name in dict.fromkeys(found) if name not in speaker)


def _instruments(named: Named, draft: JapaneseDraft, span: tuple[int, int]) -> tuple[str, ...]:
    if draft.instrument is not None:
        return (draft.instrument,)
    if draft.act not in _NAMING:
        return ()
    return tuple(dict.fromkeys(name_of(m.id) for m in within(named.instruments, *span) if m.id is not None))


def _has_figure(named: Named, span: tuple[int, int]) -> bool:
    return bool(within(named.amounts, *span) or within(named.percents, *span))


def _is_strict(draft: JapaneseDraft, holders: tuple[str, ...], *, measured: bool, dated: bool) -> bool:
    """Strict counting: discrete, specific, future, collective, with a target or other measure."""
    firm = draft.strength is Strength.STRONG or dated
    collective = holders == ("all",) or len(holders) > 1
    return draft.act is Act.COMMITMENT and firm and collective and measured


def _sentence(reason: str) -> str:
    return reason[0].upper() + reason[1:] + ("" if reason.endswith((".", ".”")) else ".")
