"""Questions for the meeting, and words for the next statement. Each rests on what calls for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followthrough.assessments.targets import Verdict
from followthrough.assessments.trackability import Trackability, trackability_of_text
from followthrough.language.japanese.script import has_kana
from followthrough.model import Act, Relation
from followthrough.reports.choosing import REPORTED, Choice
from followthrough.reports.facts import PARAPHRASE, Claimed, Statement, Undertaking
from followthrough.reports.report import Block, Item, Kind, Listing, Paragraph, Quote, Ref, Section, Sentence
from followthrough.reports.sections.lists import nothing
from followthrough.reports.sections.money import purpose
from followthrough.reports.sections.standing import number
from followthrough.reports.telling import (
    Told,
    claim_ref,
    entry,
    headline,
    partnership,
    shortened,
    silent_since,
    statement_refs,
    where,
)
from followthrough.reports.wording import quoted

KINDS = ("missed", "overdue", "slipped", "contradicted", "due", "silent")  # the gravest first
_EACH = 2  # questions of one kind
_MOST = 14  # questions in all: what a chair can ask
_WORDED = 4  # undertakings for which words are suggested
_SUMMED = 140  # characters of a headline in the summary; whole elsewhere
_HALF = 0.5
_WORDABLE = frozenset({Act.COMMITMENT, Act.AIM})  # acts whose words can be made to bind


def questions(told: Told) -> Section:
    """What to ask, and how the next statement could say it."""
    words = told.words
    asked = tuple(_questions(told))[:_MOST]
    first: Block = Listing(tuple(_asked(one) for one in asked)) if asked else nothing(told, "empty.questions")
    suggested = suggestions(told)
    second: tuple[Block, ...] = tuple(_blocks(told, suggested)) or (nothing(told, "empty.language"),)
    parts = (
        Section("asked", words.say("questions.questions"), (first,)),
        Section("suggested", words.say("questions.language"), second),
    )
    return Section("questions", words.say("questions.title"), (), parts)


def _asked(one: Sentence) -> Item:
    return Item("", one, "")


def _questions(told: Told) -> Iterator[Sentence]:
    seen: set[str] = set()
    for kind in KINDS:
        rows = [one for one in getattr(told.choice, kind) if one.key not in seen]
        for one in rows[:_EACH]:
            seen.add(one.key)
            yield question(told, kind, one)
    yield from _of_words(told)
    yield from _of_claims(told)
    yield from _of_targets(told)
    yield from _of_money(told)
    yield from _of_instruments(told)


def question(told: Told, kind: str, one: Undertaking, head: str = "questions") -> Sentence:
    """What to ask of an undertaking in a list of this kind; under `attention`, what to see in it."""
    words, had = told.words, one.deadlines.deadlines
    slots = {
        "headline": shortened(one.headline, _SUMMED) if head == "attention" else one.headline,
        "due": words.when(one.due),
        "first": words.when(had[0].due) if had else "",
        "last": words.when(had[-1].due) if had else "",
        "since": words.when(silent_since(one)),
        "n": len(one.deadlines.slips),
    }
    rests = (entry(one.key), *statement_refs(one.first))
    claims = one.assessment.claims if kind == "overdue" else ()
    if claims:  # somebody said more of it: that is what is to be shown
        last = claims[-1]
        slots |= {"claimant": last.claimant, "word": last.word, "said": words.when(last.date or "")}
        kind, rests = "overdue_claimed", (*rests, claim_ref(last))
    return Sentence(words.say(f"{head}.{kind}", **slots), rests)


def _of_words(told: Told) -> Iterator[Sentence]:
    slipped = {one.key for one in told.choice.slipped}  # of those it is asked what makes the new date safe
    weaker = [one for one in told.choice.weaker if one.relation != Relation.DEFERRED or one.entry not in slipped]
    for change in weaker[:_EACH]:
        kind = "later" if change.relation == Relation.DEFERRED else "weaker"
        says = told.words.say(f"questions.{kind}", headline=change.headline, day=told.words.when(change.later.date))
        yield Sentence(says, ((entry(change.entry),) if change.entry else ()) + statement_refs(change.later))


def _of_claims(told: Told) -> Iterator[Sentence]:
    """Rates nobody can check: the newest claim of each instrument or entry."""
    newest: dict[str, Claimed] = {}
    for one in told.facts.claims:
        if one.claim.denominator is None:
            newest[one.instrument or one.entry or one.claim.key] = one
    for one in list(newest.values())[:_EACH]:
        claim = one.claim
        slots = {"claimant": claim.claimant, "word": claim.word, "about": claim.about, "number": number(told, claim)}
        key = "questions.itemised_word" if claim.number is None else "questions.itemised"
        asked = told.words.say(key, **slots)
        yield Sentence(asked[:1].upper() + asked[1:], (Ref(Kind.CLAIM, claim.key),))  # "press" begins a sentence


def _of_targets(told: Told) -> Iterator[Sentence]:
    for one in told.choice.main:
        legs = () if one.judgement is None else one.judgement.legs
        if any(leg.verdict is Verdict.DEPENDS for leg in legs) or _is_unbased(one):
            yield question(told, "baseline", one)


def _is_unbased(one: Undertaking) -> bool:
    """Whether a target that counts from a baseline states none."""
    made = one.judgement
    return made is not None and made.target.factor is not None and made.target.baseline is None and one.is_open


def _of_money(told: Told) -> Iterator[Sentence]:
    stages = {(each.sum.holder, each.sum.stage) for each in told.facts.money}
    recent = [
        m for m in reversed(told.facts.money) if m.sum.stage == "pledged" and (m.sum.date or "") >= told.facts.since
    ]
    for one in recent[:_EACH]:
        if (one.sum.holder, "disbursed") not in stages:
            what = purpose(told, one)
            yield Sentence(told.words.say("questions.money", headline=f"{what[:1].upper()}{what[1:]}"), one.refs)


def _of_instruments(told: Told) -> Iterator[Sentence]:
    for one in told.facts.instruments:
        binding = [row for row in one.life.parties if row.in_force == "yes"]
        waiting = [row.name for row in one.life.parties if row.in_force == "unknown"]
        if binding and waiting:
            slots = {"name": told.words.name(one.name), "parties": told.words.row(waiting)}
            yield Sentence(told.words.say("questions.instrument", **slots), (Ref(Kind.INSTRUMENT, one.key),))


def suggestions(told: Told) -> list[tuple[Undertaking, Trackability]]:
    """Undertakings whose words lack something, with what they lack; those that slid, fell silent or are new first."""
    found = []
    for one in candidates(told.choice):
        holds = in_use(one)
        said = told.facts.quotes.get(holds.place)
        made = None if said is None else trackability_of_text(said, date=holds.date or None)
        judged = None if made is None or not made.undertakings else made.undertakings[0]
        if judged is not None and judged.missing:
            found.append((one, judged))
    return found[:_WORDED]


def in_use(one: Undertaking) -> Statement:
    """The statement whose words hold now: the newest that undertakes something; where none is dated, the first."""
    undertaking = [
        said for said in one.statements if said.date and said.act in _WORDABLE and said.relation not in REPORTED
    ]
    return max(undertaking, key=lambda said: said.date, default=one.first)


def candidates(choice: Choice) -> list[Undertaking]:
    """For which undertakings words may be suggested, in order; a few more than are shown, since some lack nothing."""
    rows: dict[str, Undertaking] = {}
    for kind in ("overdue", "slipped", "silent", "agreed", "new"):
        for one in getattr(choice, kind)[: _WORDED * 2]:
            if one.act in _WORDABLE and one.is_open:
                rows.setdefault(one.key, one)
    return list(rows.values())[: _WORDED * 3]


def _blocks(told: Told, rows: Sequence[tuple[Undertaking, Trackability]]) -> Iterator[Block]:
    if rows and all(source.kind == PARAPHRASE for source in told.facts.sources.values()):
        yield Paragraph((Sentence(told.words.say("questions.paraphrases"), (partnership(told),)),))
    items = []
    for one, judged in rows:
        items.append(_worded(told, one, judged))
    if items:
        yield Listing(tuple(items))


def _worded(told: Told, one: Undertaking, judged: Trackability) -> Item:
    holds = in_use(one)
    words, rests = told.words, (entry(one.key), *statement_refs(holds))
    missing = words.row([words.term("part", name) for name in judged.missing])
    vague = words.row([words.term("part", part.name) for part in judged.parts if part.score == _HALF])
    details = [Sentence(words.say("questions.words_missing", parts=missing), rests)]
    details += [Sentence(words.say("questions.words_vague", parts=vague), rests)] if vague else []
    details += _precedents(told, one)
    source = Sentence(words.say("questions.words_mended"), rests)
    mended = Quote(shortened(judged.mended, 600), told.source(holds.document).language, source, "")
    score = words.say("questions.words_score", share=words.percent(judged.score, 0))
    return Item("", headline(told, one), score, tuple(details), mended)


def _precedents(told: Told, one: Undertaking) -> list[Sentence]:
    """The firmer words said before, and the nearest words agreed."""
    words, found = told.words, []
    for change in told.choice.weaker:
        said = told.facts.quotes.get(change.earlier.place)
        if change.entry == one.key and said is not None:
            found.append(_precedent(told, "precedent_firmer", said, where(told, change.earlier)))
    for near in told.facts.precedents.get(one.key, ())[:1]:
        source = told.source(near.at.document)
        slots = {
            "title": source.title or source.key,
            "day": words.when(near.date),
            "passage": words.place(near.passage),
        }
        place = Sentence(words.say("says.where", **slots), (Ref(Kind.DOCUMENT, near.at.document),))
        found.append(_precedent(told, "precedent", near.words, place))
    return found[:2]


def _precedent(told: Told, key: str, said: str, place: Sentence) -> Sentence:
    quote = quoted(shortened(said, 300), "ja" if has_kana(said) else "")
    lead = told.words.say(f"questions.{key}")
    return Sentence(told.words.say("questions.precedent_said", lead=lead, quote=quote, place=place.text), place.refs)
