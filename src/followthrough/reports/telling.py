"""Facts become sentences: each says one thing and names what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final
from urllib.parse import unquote

from followthrough import model
from followthrough.assessments.days import bounds
from followthrough.documents.file_names import without_place
from followthrough.language.markdown import unmarked
from followthrough.reports.choosing import Choice, months_slipped, room
from followthrough.reports.facts import PARAPHRASE, Changed, Facts, Source, Statement, Undertaking
from followthrough.reports.reasons import reasoned
from followthrough.reports.report import Column, Item, Kind, Listing, Quote, Ref, Row, Sentence, Step
from followthrough.reports.wording import Wording

LONGEST_QUOTE: Final = 420  # characters shown of one statement; the whole stands at its address
SHOWN: Final = 6  # items of a list before it is cut


@dataclass(frozen=True)
class Told:
    """What a section is told from: the facts, the lists made of them, the words to use."""

    facts: Facts
    choice: Choice
    words: Wording

    def source(self, document: str) -> Source:
        """A document of the report."""
        return self.facts.sources.get(document) or Source(document, document, "")

    @cached_property
    def undertakings(self) -> dict[str, Undertaking]:
        """Undertakings by key."""
        return {one.key: one for one in self.facts.undertakings}


def entry(key: str) -> Ref:
    """An undertaking."""
    return Ref(Kind.ENTRY, key)


def statement_refs(one: Statement) -> tuple[Ref, ...]:
    """A statement and its document."""
    return Ref(Kind.STATEMENT, one.finding), Ref(Kind.DOCUMENT, one.document)


def headline(told: Told, one: Undertaking) -> Sentence:
    """What was undertaken, in the words the register leads it under."""
    return Sentence(one.headline, (entry(one.key),), told.source(one.first.document).language)


def facts_line(told: Told, one: Undertaking) -> str:
    """Where it stands, who must deliver, by when, when first stated."""
    words = told.words
    parts = [words.term("status", one.status), *filter(None, (who(told, one),))]
    parts += [words.say("says.facts_due", due=words.when(one.due))] if one.due else []
    parts += [words.say("says.facts_stated", day=words.when(one.first.date))] if one.first.date else []
    parts += [signed(told, one.assessment)] if one.assessment.assessor else []
    return words.joined("facts", parts)


def signed(told: Told, made: model.Assessment) -> str:
    """Who signed a verdict, and for which day."""
    return told.words.say("says.signed", person=made.assessor, day=told.words.when(made.as_of))


def who(told: Told, one: Undertaking, most: int = 4) -> str:
    """Who must deliver; "" where nobody is named."""
    if one.parties == ("all",):
        return told.words.say("says.joint")
    if len(one.parties) <= most:
        return told.words.row(one.parties)
    named = told.words.joined("between", map(told.words.name, one.parties[:most]))
    return told.words.say("row.more", first=named, n=len(one.parties) - most)


def because(told: Told, one: Undertaking) -> Sentence:
    """Why the rule proposes its status, resting on the facts and claims it weighed."""
    made, judged = one.assessment, one.judgement
    if (
        judged is not None and made.because == judged.because
    ):  # thousands of signs of arithmetic: told where it is shown
        said = (told.words.say("targets.verdict", series=told.words.name(leg.series.name or leg.series.key),
                               verdict=told.words.term("verdict", leg.verdict)) for leg in judged.legs)  # fmt: skip
        refs = tuple(Ref(Kind.SERIES, leg.series.key) for leg in judged.legs)
        return Sentence(told.words.joined("sentence", said), (entry(one.key), *refs))
    refs = (Ref(Kind.VERDICT, one.verdict), *weighed(made)) if one.verdict else weighed(made)
    return reasoned(made.because, (entry(one.key), *refs), told.words)


def fact_ref(fact: model.Evidence) -> Ref:
    """A piece of evidence; where it is an act upon an instrument, that act; a meeting held, the account's statement."""
    if fact.key.startswith("met:"):
        return Ref(Kind.STATEMENT, fact.key.removeprefix("met:"))
    if not fact.key.startswith("act:"):
        return Ref(Kind.EVIDENCE, fact.key)
    instrument, action, party, day = fact.key.split(":")[1:5]
    return Ref(Kind.ACTION, "/".join((instrument, "" if party == "all" else party, action, day, fact.source)))


def claim_ref(claim: model.Claim) -> Ref:
    """A claim; where a later statement of the undertaking makes it, that statement."""
    if claim.key.startswith("said:"):
        return Ref(Kind.STATEMENT, claim.key.removeprefix("said:"))
    return Ref(Kind.CLAIM, claim.key)


def weighed(made: model.Assessment) -> tuple[Ref, ...]:
    """The facts and claims whose words stand in the reason."""
    facts = [fact_ref(fact) for fact in made.evidence if fact.says.rstrip(".") in made.because]
    claims = [claim_ref(claim) for claim in made.claims if f"“{claim.word}”" in made.because]
    return (*facts, *claims)


def where(told: Told, one: Statement) -> Sentence:
    """Title, day, passage and page of a statement."""
    source, words = told.source(one.document), told.words
    title, passage = source.title or source.key, words.place(one.passage)
    if not one.date:
        return Sentence(words.say("says.where_undated", title=title, passage=passage), statement_refs(one))
    slots = {"title": title, "day": words.when(one.date), "passage": passage}
    key = "says.where" if one.page is None else "says.where_page"
    return Sentence(words.say(key, **slots, page=one.page), statement_refs(one))


def quote(told: Told, one: Statement) -> Quote | None:
    """The words in force with where they stand; None where they were not asked for."""
    said, issued = told.facts.quotes.get(one.place), told.facts.issued.get(one.place)
    if said is None:
        return None
    marks = [label(told, one.document)]
    marks += [told.words.say("says.corrected", words=shortened(issued))] if issued is not None else []
    beside = told.words.joined("facts", filter(None, marks))
    return Quote(shortened(said), told.source(one.document).language, where(told, one), beside)


def one_line(said: str) -> str:
    """Words as their page showed them, on one line: to be read, while the register keeps every sign."""
    return " ".join(unmarked(said).split())


def shortened(said: str, most: int = LONGEST_QUOTE) -> str:
    """One line without the signs of Markdown; cut at a word, with a sign of omission, where it is too long."""
    line = one_line(said)
    if len(line) <= most:
        return line
    cut = line[: most + 1].rsplit(" ", 1)[0]
    return f"{cut[:most].rstrip(' ,;:')} […]"


def label(told: Told, document: str) -> str:
    """What must be said beside words that are not the partners' own."""
    source = told.source(document)
    if source.invented:
        return told.words.say("says.invented")
    return told.words.say("says.paraphrase") if source.kind == PARAPHRASE else ""


def silence(told: Told, one: Undertaking) -> Sentence:
    """Since when nobody spoke of it. Only for what is silent."""
    quiet, words = one.silence, told.words
    assert quiet is not None, "only what was spoken of can fall silent"
    slots = {"since": words.when(silent_since(one)), "n": quiet.months}
    if quiet.meetings:
        meetings = words.say("says.silence_meetings", n=quiet.meetings)
        says = words.say("says.silence", **slots, meetings=meetings)
    else:
        says = words.say("says.silence_alone", **slots)
    return Sentence(says, (entry(one.key), *statement_refs(last_word(one))))


def silent_since(one: Undertaking) -> str:
    """When it was last spoken of, no more exact than that is known."""
    if one.silence is None:
        return ""
    found = bounds(last_word(one).date)
    same = found is not None and found[1].isoformat() == one.silence.since
    return last_word(one).date if same else one.silence.since


def last_word(one: Undertaking) -> Statement:
    """The last dated statement of it."""
    dated = [said for said in one.statements if said.date]
    return max(dated, key=lambda said: said.date) if dated else one.first


def slip(told: Told, one: Undertaking) -> Sentence:
    """How often and how far its deadline moved."""
    says = told.words.say("says.slid", n=len(one.deadlines.slips), months=months_slipped(one))
    return Sentence(says, (entry(one.key),))


def track(told: Told, one: Undertaking) -> tuple[Step, ...]:
    """Every deadline it has had, as it was said."""
    words = told.words
    steps = []
    for deadline in one.deadlines.deadlines:
        said = next((s for s in one.statements if (s.date, s.due) == (deadline.said_on, deadline.due)), one.first)
        says = Sentence(words.when(deadline.due), statement_refs(said))
        steps.append(Step(says, words.say("says.step", day=words.when(deadline.said_on))))
    return tuple(steps)


def reported(told: Told, change: Changed) -> Sentence:
    """A later statement that takes an undertaking up."""
    source, words = told.source(change.later.document), told.words
    relation = words.term("relation", change.relation)
    day, title = words.when(change.later.date), source.title or source.key
    refs = (*((entry(change.entry),) if change.entry else ()), *statement_refs(change.later))
    return Sentence(words.say("says.reported", relation=relation, day=day, title=title), refs)


def item(told: Told, one: Undertaking, *details: Sentence, quoted: bool = True, tracked: bool = False) -> Item:
    """An undertaking as an item of a list."""
    return Item(
        sign=one.status,
        headline=headline(told, one),
        facts=facts_line(told, one),
        details=details,
        quote=quote(told, one.first) if quoted else None,
        track=track(told, one) if tracked else (),
    )


def listing(told: Told, rows: Sequence[Undertaking], maker: Callable[[Told, Undertaking], Item]) -> Listing:
    """Undertakings as items, cut after some; how many more stand in the annex is said."""
    items = tuple(maker(told, one) for one in rows[: room(len(rows), SHOWN)])
    left = len(rows) - len(items)
    return Listing(items, Sentence(told.words.say("says.more", n=left), (partnership(told),)) if left else None)


def partnership(told: Told) -> Ref:
    """What a count over the whole register rests on."""
    return Ref(Kind.PARTNERSHIP, told.facts.names.partnership)


def group(told: Told, name: str) -> str:
    """What a list of undertakings is called; where no meeting was before, nothing is new "since then"."""
    first = name == "new" and told.facts.earlier is None
    return told.words.say(f"group.{name}{'_first' if first else ''}")


def filled(columns: tuple[Column, ...], rows: tuple[Row, ...]) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """A table without the columns in which no row says anything."""
    kept = [at for at in range(len(columns)) if any(row.cells[at].text not in {"", "–"} for row in rows)]
    shown = tuple(replace(row, cells=tuple(row.cells[at] for at in kept)) for row in rows)
    return tuple(columns[at] for at in kept), shown


def readable(address: str) -> str:
    """An address with its letters as letters; as it is where that would break it. Of a file its name."""
    address = without_place(address)
    plain = unquote(address)
    return plain if plain.isprintable() and not any(map(str.isspace, plain)) else address
