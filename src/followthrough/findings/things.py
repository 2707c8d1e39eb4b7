"""Acts that rest on a thing named: money pledged, targets set, events held, instruments acted on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.needs import stated_by
from followthrough.findings.assemble import Assembler
from followthrough.findings.grammar.hints import STAGING
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.survey import within
from followthrough.findings.grammar.vocabulary import Vocabulary
from followthrough.findings.named.events import event_words
from followthrough.findings.named.givers import giver_beside, giver_told, receivers, receives
from followthrough.findings.named.instruments import stages
from followthrough.findings.named.money import as_amount, pledged, spelt_like_a_verb
from followthrough.findings.named.money_times import is_over, period_of
from followthrough.findings.roles import Roles
from followthrough.findings.target_drafts import may_aim, target_drafts
from followthrough.findings.worded.signed import signed_item
from followthrough.findings.worded.staged import staged
from followthrough.lexicon.world import name_of
from followthrough.model import Act, Mention, Strength, Target


def thing_drafts(sentence: Sentence, assembler: Assembler, vocabulary: Vocabulary) -> list[Draft]:
    """What one sentence does to instruments, and the money it pledges.

    Sentences come in text order, after their verbs were read: "it" is the instrument named last, and who pledges is
    who the verb's reader found.
    """
    found = list(_instruments(sentence, assembler, vocabulary))
    if not found and sentence.hints & STAGING:
        found = list(_staged(sentence, assembler.document.title))
    found += _pledges(sentence, assembler, vocabulary) if sentence.named else ()
    return found


def aim_drafts(several: Sequence[tuple[Sentence, Assembler]], vocabulary: Vocabulary) -> list[list[Draft]]:
    """Targets and events of each of several sentences, in any order; first all targets, then all events."""
    for sentence, its in several:
        sentence.named = its.survey.names_something(sentence.start, sentence.end)
    dates = [
        within(its.survey.dates, sentence.start, sentence.end) if sentence.named else [] for sentence, its in several
    ]
    found = [
        [*target_drafts(sentence, its, times, vocabulary)] if may_aim(sentence) else []
        for (sentence, its), times in zip(several, dates, strict=True)
    ]
    for (sentence, its), times, drafts in zip(several, dates, found, strict=True):
        if sentence.words.lower[:1] == ["by"] and times:
            drafts.extend(_by_then(sentence, its, times, told=bool(drafts)))
        drafts.extend(_events(sentence, its, times, vocabulary))
    return found


def _by_then(sentence: Sentence, assembler: Assembler, dates: Sequence[Mention], *, told: bool) -> Iterator[Draft]:
    """ "By 2045, every port has a school": what is so by a year to come is a goal, set down as if it were there."""
    due = stated_by(sentence, dates[0], assembler.document.date)
    if due is None:
        return
    yield Draft(Act.AIM, (0, 2), "en/grammar:by-then", "What is to be so by a year to come is a goal.")
    if not told:
        draft = Draft(Act.TARGET, (0, 2), "en/target:reach-by", "What is to be so by a year to come is a goal.")
        draft.target = Target(direction="reach", due=due)
        yield draft


def _instruments(sentence: Sentence, assembler: Assembler, vocabulary: Vocabulary) -> Iterator[Draft]:
    for stage in stages(sentence, assembler.survey, vocabulary, assembler.last_instrument):
        word, first = sentence.words.lower[stage.word], stage.instrument[0]
        one_more = first > 0 and sentence.words.lower[first - 1] in _ONE_MORE  # "a similar MOU" is another
        name = stage.name if one_more else assembler.full_name(stage.name)
        assembler.last_instrument = name
        if stage.done:
            why = f"“{word}” reports what was done to {name}."
            yield Draft(Act.PROGRESS, (stage.word, stage.word + 1), stage.lexicon, why)
        draft = Draft(
            Act.INSTRUMENT,
            (stage.word, stage.word + 1),
            stage.lexicon,
            f"“{word}” says what is done to {name}.",
        )
        draft.instrument, draft.negated = name, stage.negated
        yield draft


def signed_drafts(sentence: Sentence, made: Sequence[Draft]) -> list[Draft]:
    """The instrument that an item of a list of signed ones names, and whatever else but deeds was read in it."""
    item = signed_item(sentence)
    if item is None:
        return [draft for draft in made if draft.lexicon != "en/grammar:list-item"]
    rest, (cue, name) = [draft for draft in made if draft.act in _BESIDE_SIGNED], item
    draft = Draft(Act.INSTRUMENT, cue, "en/grammar:list-item", "A list item does what its stem does.")
    draft.instrument = name
    return [draft, *rest]


_BESIDE_SIGNED = frozenset([Act.PLEDGE, Act.TARGET])


def _staged(sentence: Sentence, title: str | None) -> Iterator[Draft]:
    """What is done to an instrument in another wording, where no stage verb has one; `title` is that of the text."""
    told = staged(sentence)
    if told is None:
        return
    word, cue = sentence.words.lower[told.word], "en/instrument:stage-verb"
    name = told.name if told.name is not None else title or "this text"
    if told.done:
        yield Draft(Act.PROGRESS, (told.word, told.word + 1), cue, f"“{word}” reports what was done to {name}.")
    draft = Draft(Act.INSTRUMENT, (told.word, told.word + 1), cue, f"“{word}” says what is done to {name}.")
    draft.instrument = name
    yield draft


def _pledges(sentence: Sentence, assembler: Assembler, vocabulary: Vocabulary) -> Iterator[Draft]:
    for amount in within(assembler.survey.amounts, sentence.start, sentence.end):
        found = pledged(sentence, amount, vocabulary)
        if found is None:
            continue
        word, group, lexicon = found
        dates = within(assembler.survey.dates, sentence.start, sentence.end)
        period = period_of(sentence.text, amount, dates)
        draft = Draft(
            Act.PLEDGE,
            (word, word + 1),
            lexicon,
            f"“{sentence.words.lower[word]}” stands with an amount of money.",
            group,
        )
        parties = within(assembler.survey.parties, sentence.start, sentence.end)
        received = receives(sentence.text, amount)
        governed = None if spelt_like_a_verb(sentence, group) else group
        governing = assembler.roles.joint() if received else assembler.roles.payer(sentence, governed)
        told = giver_told(sentence.text, sentence.start, amount)
        named = _named_by(told, sentence, assembler.roles) if told is not None else ()
        draft.payer = giver_beside(sentence.text, amount, parties) or named or governing
        draft.payee = receivers(sentence.text, amount, parties)
        made = as_amount(sentence, amount, group, period, assembler.bound(amount))
        past = made.role == "pledged" and is_over(sentence.text, period, dates)  # no time that a promise is for
        draft.amount = replace(made, period=None) if past else made
        yield draft
        if told is not None and named and _is_offered(sentence, told[0], amount):
            yield _offered(draft)


_OFFER, _BESIDE = "offer", 16  # characters before the giver: "the offer of Norland to give"


def _is_offered(sentence: Sentence, giver: int, amount: Mention) -> bool:
    """Whether the words around a giver say that a sum is offered; `giver`: where its name begins."""
    return _OFFER in sentence.text[max(sentence.start, giver - _BESIDE) : amount.start]


def _offered(pledge: Draft) -> Draft:
    """ "Acknowledges the offer of Norland to make available EUR 40 million": who offers is bound to it, weakly."""
    why = "Who offers a sum is bound to it, weakly."
    lexicon = "en/commitment:offer-to"
    return Draft(Act.COMMITMENT, pledge.cue, lexicon, why, strength=Strength.WEAK, payer=pledge.payer)


def _named_by(span: tuple[int, int], sentence: Sentence, roles: Roles) -> tuple[str, ...]:
    """Whom words at two offsets name: the parties in them, those of the persons in them, else the words."""
    known = [party for party in within(roles.parties, *span) if party.id is not None]
    if known:
        return tuple(dict.fromkeys(name_of(party.id or "") for party in known))
    words = " ".join(sentence.text[span[0] : span[1]].split())
    leader = words.lower().split()[0] in roles.vocabulary.lists["persons"] | {"prime"}
    return tuple(roles.persons_in(words)) or (roles.sole if leader else (words,))


_ONE_MORE = frozenset("a an another similar separate new".split())


def _is_day(date: Mention) -> bool:
    """A time of its own; not "recently", "in the near future"."""
    return date.timex in ("DATE", "TIME") and not str(date.value).endswith("_REF")


def _events(
    sentence: Sentence, assembler: Assembler, dates: Sequence[Mention], vocabulary: Vocabulary
) -> Iterator[Draft]:
    meetings = within(assembler.survey.meetings, sentence.start, sentence.end) if sentence.named else []
    seen: set[int] = set()
    for first, end, lexicon, group in event_words(
        sentence, meetings, vocabulary, dated=bool(dates) and any(_is_day(date) for date in dates)
    ):
        clause = group.clause if group is not None else first
        if clause not in seen:
            seen.add(clause)
            yield Draft(
                Act.EVENT,
                (first, end),
                lexicon,
                "A meeting, visit or ceremony is reported or scheduled.",
                group,
            )
