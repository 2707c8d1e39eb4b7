"""Acts that rest on a thing named: money pledged, targets set, events held, instruments acted on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.needs import stated_by
from followthrough.findings.assemble import Assembler
from followthrough.findings.grammar.hints import CHANGE, LIMIT, NUMBER, UNIT
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.survey import within
from followthrough.findings.grammar.vocabulary import Vocabulary
from followthrough.findings.named.events import event_words
from followthrough.findings.named.givers import giver_beside, giver_told, receivers, receives
from followthrough.findings.named.instruments import stages
from followthrough.findings.named.money import as_amount, pledged, spelt_like_a_verb
from followthrough.findings.named.money_times import is_over, period_of
from followthrough.findings.roles import Roles
from followthrough.findings.targets.counts import LEAST, changed_counts, counted_targets, orders
from followthrough.findings.targets.deadlines import is_past
from followthrough.findings.targets.ends import dated_ends
from followthrough.findings.targets.labelled import labelled_levels
from followthrough.findings.targets.listed import listed_target
from followthrough.findings.targets.moved import moved_ends
from followthrough.findings.targets.none_left import none_left
from followthrough.findings.targets.numbers_of import numbers_of
from followthrough.findings.targets.set_levels import set_levels
from followthrough.findings.targets.stated import TargetFinding, find_targets
from followthrough.findings.worded.staged import staged
from followthrough.lexicon.world import name_of
from followthrough.model import Act, Mention, Target


def thing_drafts(sentence: Sentence, assembler: Assembler, vocabulary: Vocabulary) -> list[Draft]:
    """What one sentence does to instruments, and the money it pledges.

    Sentences come in text order, after their verbs were read: "it" is the instrument named last, and who pledges is
    who the verb's reader found.
    """
    found = list(_instruments(sentence, assembler, vocabulary)) or list(_staged(sentence))
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
        [*_targets(sentence, its, times, vocabulary)] if _may_aim(sentence) else []
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


def _may_aim(sentence: Sentence) -> bool:
    """Whether there is anything that a target is made of."""
    return sentence.named or _may_measure(sentence) or _may_warm(sentence) or _sets_level(sentence)


def _sets_level(sentence: Sentence) -> bool:
    """Whether a figure stands beside a word that may set a level without a date: "from 72 to 36", "a target of 300"."""
    hints = sentence.hints
    parted = bool(hints & CHANGE) and not _PARTS.isdisjoint(sentence.words.lower)
    return parted or bool(hints & NUMBER and not _LEVEL_WORDS.isdisjoint(sentence.words.lower))


_PARTS = frozenset("half third thirds quarter quarters fifth sixth tenth".split())
_LEVEL_WORDS = frozenset("from target targets goal goals objective quota benchmark indicator indicators kpi".split())


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


def _staged(sentence: Sentence) -> Iterator[Draft]:
    """What is done to an instrument in another wording, where no stage verb has one."""
    told = staged(sentence)
    if told is None:
        return
    word, cue = sentence.words.lower[told.word], "en/instrument:stage-verb"
    if told.done:
        yield Draft(Act.PROGRESS, (told.word, told.word + 1), cue, f"“{word}” reports what was done to {told.name}.")
    draft = Draft(Act.INSTRUMENT, (told.word, told.word + 1), cue, f"“{word}” says what is done to {told.name}.")
    draft.instrument = told.name
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


def _named_by(span: tuple[int, int], sentence: Sentence, roles: Roles) -> tuple[str, ...]:
    """Whom words at two offsets name: the parties in them, those of the persons in them, else the words."""
    known = [party for party in within(roles.parties, *span) if party.id is not None]
    if known:
        return tuple(dict.fromkeys(name_of(party.id or "") for party in known))
    words = " ".join(sentence.text[span[0] : span[1]].split())
    leader = words.lower().split()[0] in roles.vocabulary.lists["persons"] | {"prime"}
    return tuple(roles.persons_in(words)) or (roles.sole if leader else (words,))


_ONE_MORE = frozenset("a an another similar separate new".split())
_FIGURE = re.compile(r"\d")
_FIRST_LETTER = itemgetter(0)


def _may_measure(sentence: Sentence) -> bool:
    """Whether there is any word that a measure without a per cent is made of."""
    hints = sentence.hints
    return bool(hints & CHANGE) or bool(hints & UNIT and hints & NUMBER)


def _measured(sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """The sentence has a figure or a word such as "double": without one it states no measurable end."""
    lower = sentence.words.lower
    if not vocabulary.lists["measure_words"].isdisjoint(lower):
        return True
    if _FIGURE.search(sentence.text, sentence.start, sentence.end) is None:
        return False
    return any(map(str.isdigit, map(_FIRST_LETTER, lower)))


def _targets(
    sentence: Sentence, assembler: Assembler, dates: Sequence[Mention], vocabulary: Vocabulary
) -> Iterator[Draft]:
    percents = within(assembler.survey.percents, sentence.start, sentence.end)
    measured = percents or (_may_measure(sentence) and (dates or _measured(sentence, vocabulary)))
    if not measured and not dates and not _may_warm(sentence) and not _sets_level(sentence):
        return
    today = assembler.document.date
    legs = []
    if measured:
        legs = find_targets(sentence.text, sentence.start, sentence.end, dates=dates, percents=percents, today=today)
    amounts = within(assembler.survey.amounts, sentence.start, sentence.end)
    taken = [*dates, *percents, *amounts]
    counted = counted_targets(sentence.text, sentence.start, sentence.end, dates=dates, taken=taken)
    if not legs:
        legs = [one for one in counted if not is_past(one.target.due, today)]
    if not legs:
        ends = dated_ends(sentence.text, sentence.start, sentence.end, dates=dates, amounts=amounts)
        legs = [one for one in ends if not is_past(one.target.due, today)]
    if not legs:
        numbers = numbers_of(sentence.text, sentence.start, sentence.end, dates=dates) if measured or dates else ()
        legs = [*numbers] or [*changed_counts(sentence.text, sentence.start, sentence.end)]
    if not legs:
        levels = [*set_levels(sentence.text, sentence.start, sentence.end, dates=dates, percents=percents)]
        levels = levels or _set_otherwise(sentence, dates, amounts)
        legs = [one for one in levels if not is_past(one.target.due, today)]
    for leg in legs:
        yield _target_draft(leg, sentence, assembler)


def _set_otherwise(sentence: Sentence, dates: Sequence[Mention], amounts: Sequence[Mention]) -> list[TargetFinding]:
    """Ends told by a way, a part, a label or a quota, or that leave none out: of the first reader that finds one."""
    text, start, end = sentence.text, sentence.start, sentence.end
    moved = [*moved_ends(text, start, end, dates=dates, amounts=amounts)]
    labelled = moved or [*labelled_levels(text, start, end, amounts=amounts)]
    return labelled or ([*none_left(text, start, end, dates=dates)] if dates else [])


def listed_drafts(sentence: Sentence, assembler: Assembler, *, counts: bool = True) -> list[Draft]:
    """The target of a sentence that stands among targets, whatever its verb; without `counts` no number of things.

    A column of indicators counts papers and participants: only what it says of shares is a measure of the end.
    """
    span, survey = (sentence.start, sentence.end), assembler.survey
    dates, percents = within(survey.dates, *span), within(survey.percents, *span)
    taken = [*dates, *percents, *within(survey.amounts, *span)]
    found = listed_target(sentence.text, span, dates=dates, percents=percents, taken=taken, counts=counts)
    return [] if found is None else [_target_draft(found, sentence, assembler)]


def counted_drafts(sentence: Sentence, assembler: Assembler) -> list[Draft]:
    """The number of things that an action line with a time of its own orders: "Equip 25,000 boats (by Dec. 2028)"."""
    if not orders(sentence.text, sentence.start):
        return []
    drafts = listed_drafts(sentence, assembler)
    return [draft for draft in drafts if draft.target is not None and (draft.target.value or 0) >= LEAST]


def _target_draft(leg: TargetFinding, sentence: Sentence, assembler: Assembler) -> Draft:
    i = max(0, bisect_right(sentence.words.starts, leg.start) - 1)
    because = leg.because[0] if leg.because else "A measurable end state."
    draft = Draft(Act.TARGET, (i, i + 1), "en/target:reach-by", because)
    draft.target, draft.reasons = leg.target, leg.because[1:]
    draft.span = (leg.start, leg.end)
    draft.payer = assembler.roles.aimer(sentence, leg.start)
    return draft


def _may_warm(sentence: Sentence) -> bool:
    """A limit to warming may be named without a date: "limit warming to 1.5 degrees"."""
    return bool(sentence.hints & LIMIT) and not {"limit", "limiting"}.isdisjoint(sentence.words.lower)


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
