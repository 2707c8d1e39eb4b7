"""The annex of what is not known. Said, so that nobody takes silence for an answer."""

from __future__ import annotations

from collections.abc import Iterator

from followthrough.assessments.series import gaps
from followthrough.model import Status
from followthrough.reports.reasons import reason
from followthrough.reports.report import Block, Kind, Note, Paragraph, Ref, Section, Sentence
from followthrough.reports.sections.instruments import binding
from followthrough.reports.telling import Told, entry, partnership

_MOST = 12  # documents, series or instruments that are named


def unknown(told: Told) -> Section:
    """Everything that was looked for and is not held."""
    rows = tuple(_rows(told)) or (Sentence(told.words.say("unknown.nothing"), (partnership(told),)),)
    blocks: tuple[Block, ...] = (Note(told.words.say("unknown.intro")), *(Paragraph((row,)) for row in rows))
    return Section("unknown", told.words.say("unknown.title"), blocks)


def _rows(told: Told) -> Iterator[Sentence]:
    yield from _counts(told)
    yield from _statistics(told)
    yield from _instruments(told)
    yield from _documents(told)


def _counts(told: Told) -> Iterator[Sentence]:
    words, facts, rests = told.words, told.facts, (partnership(told),)
    blank = [one for one in told.choice.main if one.status is Status.UNKNOWN]
    if blank:
        yield Sentence(words.say("unknown.statuses", n=len(blank)), tuple(entry(one.key) for one in blank[:_MOST]))
    bare = [one.claim for one in facts.claims if one.claim.number is not None and one.claim.denominator is None]
    if bare:
        yield Sentence(words.say("unknown.bare", n=len(bare)), tuple(Ref(Kind.CLAIM, claim.key) for claim in bare))
    undated = [one for one in facts.undertakings if one.undated]
    if undated:
        total = sum(one.undated for one in undated)
        yield Sentence(words.say("unknown.undated", n=total), tuple(entry(one.key) for one in undated[:_MOST]))
    if facts.meetings:
        yield Sentence(words.say("unknown.meetings", n=facts.meetings), rests)


def _statistics(told: Told) -> Iterator[Sentence]:
    words = told.words
    legs = {leg.series.key: leg for u in told.choice.main if u.judgement is not None for leg in u.judgement.legs}
    for leg in list(legs.values())[:_MOST]:
        missing = gaps(leg.series)
        rests, name = (Ref(Kind.SERIES, leg.series.key),), words.name(leg.series.name or leg.series.key)
        if missing:
            periods = words.joined("between", map(words.when, missing))
            yield Sentence(words.say("unknown.gaps", series=name, periods=periods), rests)
        doubts = [flag for one in leg.series.observations for flag in one.flags]
        for flag in doubts[:2]:
            yield Sentence(words.say("unknown.series_note", series=name, note=reason(flag, words)[0]), rests)


def _instruments(told: Told) -> Iterator[Sentence]:
    words = told.words
    for one in binding(told.facts.instruments)[:_MOST]:
        waiting = [row.name for row in one.life.parties if row.in_force == "unknown"]
        if waiting and len(waiting) < len(one.life.parties):
            says = words.say("unknown.parties", name=words.name(one.name), parties=words.row(waiting))
            yield Sentence(says, (Ref(Kind.INSTRUMENT, one.key),))


def _documents(told: Told) -> Iterator[Sentence]:
    words, held = told.words, list(told.facts.sources.values())
    for source in [one for one in held if one.unread][:_MOST]:
        says = words.say("unknown.unread", n=source.unread, title=source.title or source.key)
        yield Sentence(says, (Ref(Kind.DOCUMENT, source.key),))
    for source in [one for one in held if not one.whole][:_MOST]:
        says = words.say("unknown.partial", title=source.title or source.key)
        yield Sentence(says, (Ref(Kind.DOCUMENT, source.key),))
    vague = [one for one in held if one.date_basis == "inferred" or len(one.date) < len("2018-06-13")]
    if vague:
        refs = tuple(Ref(Kind.DOCUMENT, one.key) for one in vague[:_MOST])
        yield Sentence(words.say("unknown.vague_dates", n=len(vague)), refs)
