"""What became of an earlier statement in a later one that speaks of the same undertaking, and why it is read so."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from followthrough.language.japanese.script import has_kanji
from followthrough.linking.changes import Change, ChangeKind, changes
from followthrough.linking.completion import Completion, completions, denials, holds, is_denied, named
from followthrough.linking.japanese.undone import verbs_done
from followthrough.linking.named import parties_named
from followthrough.linking.statements import Statement
from followthrough.linking.strength import Force, force, highest, marked
from followthrough.linking.terms import content, deed, deeds, endless, light, plain_words, stem, words_around
from followthrough.model import Act, Relation

_BINDING = frozenset([Act.COMMITMENT, Act.AIM, Act.PLEDGE, Act.TARGET])
_STANDS = frozenset([Act.POSITION, Act.REAFFIRMATION, Act.REQUEST])
_TOLD = frozenset([Act.POSITION, Act.EVENT])
_BEFORE_DONE, _AFTER_DONE = 6, 5  # words between a word of completion and the thing that is complete
_FARTHER = 8  # words behind it in which more of the thing's own words may stand
_SURE_OF_THE_THING = 2  # common words by which it is known; of a name one is enough: "agreement" is any agreement
_STEP = 2  # rungs that part two strengths; one rung is a matter of style
_INTENT = 4  # the rung of an aim
_MORE_NAMES = 3  # newly named things that make an undertaking more concrete
_OF_ONE_THING = 0.35  # share of content words in common from which two statements say one thing
_ALIKE = 0.5  # share of content words two statements have in common when only their scope differs
_A_SCOPE = 0.12  # share of the content words that must come or go with a change of scope: one adjective is none
_PERSON = re.compile(
    r"\b(?:(?:Vice )?President|(?:Prime )?Minister|Premier|Chancellor|Secretary|King|Queen)(?: [A-Z][\w.]*){1,3}"
)
_OFFICES = re.compile(
    r"\b(?:(?:National Security|Foreign|Defen[cs]e|Finance|Trade|Director|Attorney)[ -])?"
    r"(?:Advis[eo]rs?|Ministers|Presidents|Leaders|Secretaries|Directors?|General|Ambassadors?|Chairs?)\b"
)
_PERFECT = re.compile(
    r"\b(?:have|has|been|was|were)\s+(?:(?:successfully|now|already|jointly|since|also)\s+)?([a-z]+(?:ed|en|lt|pt|nt|ld|wn|ne))\b"
)


@dataclass(frozen=True)
class Meeting:
    """Two statements of the same undertaking, face to face, with the dates of their documents."""

    earlier: Statement
    later: Statement
    dates: tuple[str | None, str | None] = (None, None)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What changed in the words."""
        return tuple(changes(self.earlier.text, self.later.text, self.dates))

    def change(self, *kinds: ChangeKind) -> Change | None:
        """The first change of one of these kinds."""
        return next((change for change in self.changes if change.kind in kinds), None)

    @cached_property
    def shared(self) -> frozenset[str]:
        """Stems of content words that both have."""
        return self.earlier.terms & self.later.terms


Rule = Callable[[Meeting], str | None]


def relate(meeting: Meeting) -> tuple[Relation, str]:
    """The relation of two statements and the sentence that says why. The first rule that holds decides."""
    for relation, rule in RULES:
        why = rule(meeting)
        if why is not None:
            return relation, why
    return Relation.RESTATED, _denied(meeting) or _said_again(meeting)


def _said_again(meeting: Meeting) -> str:
    """What two have in common that have most of their words in common and bind alike; of others, no more than that."""
    moved = meeting.change(ChangeKind.STRONGER, ChangeKind.WEAKER)
    if moved is None and _much_shared(meeting):
        return "It is said again with the same force and content."
    return "It is said again in other words."


def _denied(meeting: Meeting) -> str | None:
    """The later statement says of the thing that it is not done."""
    told = denials(meeting.later.text) if _promises(meeting.earlier) else ()
    words = next((denial.words for denial in told if _names_the_thing(meeting, denial)), None)
    return None if words is None else f"“{words}”: the later text says that it is not done."


def _superseded(meeting: Meeting) -> str | None:
    words = _newly(meeting, "replaced")
    return None if words is None else f"“{words}”: another undertaking takes its place."


def _deferred(meeting: Meeting) -> str | None:
    words = _newly(meeting, "late")
    if words is not None:
        return f"“{words}”: the text itself says that the time has moved."
    moved = meeting.change(ChangeKind.DATE_LATER)
    if moved is None or not _binds(meeting.later) or not _much_shared(meeting) or _every_time(meeting, moved):
        return None
    return moved.meaning


def _every_time(meeting: Meeting, moved: Change) -> bool:
    """Whether both say "this year", of what is done every year: only of a deed that is done once it has moved."""
    sides = ((meeting.earlier.text, moved.earlier), (meeting.later.text, moved.later))
    before, after = (span.of(text).lower() if span is not None else text for text, span in sides)
    return before == after and _promised(meeting).isdisjoint(deeds())


def _given_up(meeting: Meeting) -> str | None:
    """The later statement says of the thing that it was given up: nothing binds any more."""
    if not _promises(meeting.earlier) or marked(meeting.earlier.text, "given-up"):
        return None
    later = meeting.later.text
    told = (each for each in named(later, "given-up") if not is_denied(later, each.start))
    words = next((each.words for each in told if _names_the_thing(meeting, each)), None)
    return None if words is None else f"“{words}”: the later text says that it was given up."


def _fulfilled(meeting: Meeting) -> str | None:
    """Done words stand close to a thing that both name, or what was promised now stands in the perfect."""
    if not _promises(meeting.earlier) or _binds_anew(meeting) or meeting.change(ChangeKind.NUMBER_LOWERED):
        return None
    words = _done_to_shared(meeting)
    if words is not None:
        return f"“{words}”: the later text says it is done."
    deed = _promised_and_done(meeting) or _deed_told(meeting)
    return None if deed is None else f"“{deed}”: the later text says that what was promised is done."


def _done_to_shared(meeting: Meeting) -> str | None:
    if any(completions(meeting.earlier.text)):
        return None
    told = completions(meeting.later.text)
    return next((done.words for done in told if _names_the_thing(meeting, done)), None)


def _names_the_thing(meeting: Meeting, done: Completion) -> bool:
    """Whether words that both statements have stand close to a word of completion, parties apart."""
    text = meeting.later.text
    before, after = words_around(text, done.start, done.end, _BEFORE_DONE)
    both = _in_both(meeting, (*before, *after[:_AFTER_DONE]))
    by_name = bool(both & meeting.earlier.names & meeting.later.names)
    return by_name or (bool(both) and len(both | _in_both(meeting, after[:_FARTHER])) >= _SURE_OF_THE_THING)


def _in_both(meeting: Meeting, words: Sequence[str]) -> frozenset[str]:
    """Of some words those that both statements have, without parties and words of any matter."""
    near = " ".join(words)
    parties = {stem_ for party in parties_named(near) for stem_ in content(near[party.start : party.end])}
    return (meeting.shared - light() - parties).intersection(content(near))


def _promised(meeting: Meeting) -> frozenset[str]:
    """Stems of the words of the earlier statement that may promise a deed: what always goes on does not."""
    words = (word.lower() for word in plain_words(meeting.earlier.text))
    return frozenset(deed(stem(word)) for word in words if not word.endswith("ed")) - endless()


def _deed_told(meeting: Meeting) -> str | None:
    """A report of progress whose verb or noun is the deed that was promised: "we established", "ratification of"."""
    promised, later = _promised(meeting) & deeds(), meeting.later
    if not promised or not _binds(meeting.earlier) or any(completions(meeting.earlier.text)):
        return None
    for finding in later.findings:
        start, end = finding.cue.start - later.start, finding.cue.end - later.start
        words, near = later.written[start:end], _around(later.written, start, end)
        told = finding.act is Act.PROGRESS and not finding.negated
        if told and not promised.isdisjoint(map(deed, content(words))) and _in_both(meeting, near):
            return words
    return None


def _around(text: str, start: int, end: int) -> tuple[str, ...]:
    """The words before a deed and behind it that may name its thing."""
    before, after = words_around(text, start, end, _BEFORE_DONE)
    return (*before, *after[:_FARTHER])


def _promised_and_done(meeting: Meeting) -> str | None:
    promised = _promised(meeting)
    text = meeting.later.text
    for start, end, verb in verbs_done(text):
        before, _ = words_around(text, start, end, _BEFORE_DONE)
        if verb & meeting.earlier.terms - endless() and holds(text, start) and _in_both(meeting, before):
            return text[start:end]
    for match in _PERFECT.finditer(text):
        near = _around(text, match.start(), match.end())
        if stem(match[1].lower()) in promised and holds(text, match.start()) and _in_both(meeting, near):
            return match[0]
    return None


def _advanced(meeting: Meeting) -> str | None:
    later = meeting.later.acts
    if _binds_anew(meeting):
        return None
    if Act.PROGRESS in later and Act.REAFFIRMATION not in later:
        return "The later text reports progress on it, not its completion."
    if Act.EVENT in later and not later & _STANDS and _binds(meeting.earlier):
        return "The later text reports a meeting or event held for it, not its completion."
    words = _newly(meeting, "progress")
    if words is not None:
        return f"“{words}”: the later text reports work on it, not its completion."
    welcomed = _newly(meeting, "thanked") if _binds(meeting.earlier) and later <= _TOLD else None
    return None if welcomed is None else f"“{welcomed}”: the later text welcomes what was done for it."


def _strengthened(meeting: Meeting) -> str | None:
    change = meeting.change(ChangeKind.AMOUNT_RAISED, ChangeKind.NUMBER_RAISED, ChangeKind.DATE_EARLIER)
    if change is not None and _much_shared(meeting):
        return change.meaning
    if not _binds(meeting.later):
        return None
    dated = meeting.change(ChangeKind.DATE_ADDED)
    if dated is not None and _much_shared(meeting):
        return dated.meaning
    before, after = highest(meeting.earlier.text), _level(meeting.later)
    if before is not None and after is not None and after.rung.level - before.rung.level >= _STEP:
        return f"“{before.words}” became “{after.words}”. {after.rung.why}"
    return None if Act.REAFFIRMATION in meeting.later.acts else _made_concrete(meeting)


def _made_concrete(meeting: Meeting) -> str | None:
    if Act.COMMITMENT in meeting.later.acts and _only_wished(meeting.earlier) and not _only_thought_of(meeting.later):
        return "What was an aim, a stance or an appeal is now an undertaking."
    new = _newly_named(meeting)
    if len(new) < _MORE_NAMES or _fallen(meeting) is not None:
        return None
    told = _whole_names(plain_words(meeting.later.text), frozenset(new))
    return f"It is more concrete: it newly names {', '.join(told[:_MORE_NAMES])}."


def _whole_names(words: Sequence[str], new: frozenset[str]) -> list[str]:
    """Words that stand side by side as one name: "Early Warning Systems" is one thing, not three."""
    runs: list[list[str]] = [[]]
    for word in words:
        if word in new and word[0].isupper():
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return list(dict.fromkeys(" ".join(run) for run in runs if run))


def _only_thought_of(statement: Statement) -> bool:
    """Of Japanese undertakings some are only to think (検討する): they bind less than an aim."""
    bound = _level(statement) if has_kanji(statement.written) else None
    return bound is not None and bound.rung.level < _INTENT


def _newly_named(meeting: Meeting) -> list[str]:
    """Things the later statement names and the earlier one does not, as written; parties and offices are no things."""
    text = _OFFICES.sub(" ", _PERSON.sub(" ", meeting.later.text))
    people = {stem_ for party in parties_named(text) for stem_ in content(text[party.start : party.end])}
    new = meeting.later.names - meeting.earlier.terms - people
    return list(dict.fromkeys(word for word in plain_words(text) if stem(word.lower()) in new))


def _weakened(meeting: Meeting) -> str | None:
    if not _much_shared(meeting):
        return None
    change = meeting.change(ChangeKind.AMOUNT_LOWERED, ChangeKind.NUMBER_LOWERED)
    if change is not None and _binds(meeting.later):
        return change.meaning
    undated = meeting.change(ChangeKind.DATE_DROPPED)
    if undated is not None and _was_still_due(meeting) and _binds(meeting.later):
        return undated.meaning
    if not _binds(meeting.earlier) or Act.REAFFIRMATION in meeting.later.acts:
        return None
    return _fallen(meeting)


def _fallen(meeting: Meeting) -> str | None:
    """The later words bind less by the rungs that part two strengths; None where they do not."""
    before, after = _level(meeting.earlier), highest(meeting.later.text)
    if before is None or after is None or before.rung.level - after.rung.level < _STEP:
        return None
    return f"“{before.words}” became “{after.words}”. {after.rung.why}"


def _was_still_due(meeting: Meeting) -> bool:
    """Whether the earlier statement's deadline lay ahead when the later one was made: past ones need no telling."""
    said_on = meeting.dates[1] or ""
    return any(each.due is not None and each.due > said_on for each in meeting.earlier.findings)


def _narrowed(meeting: Meeting) -> str | None:
    return _one_way(meeting, ChangeKind.NARROWED, ChangeKind.WIDENED)


def _widened(meeting: Meeting) -> str | None:
    return _one_way(meeting, ChangeKind.WIDENED, ChangeKind.NARROWED)


def _one_way(meeting: Meeting, wanted: ChangeKind, other: ChangeKind) -> str | None:
    """A change of scope counts where the two say nearly the same words otherwise, and it is more than a word or two."""
    either = meeting.earlier.terms | meeting.later.terms
    if len(meeting.shared) < _ALIKE * len(either) or Act.REQUEST in meeting.later.acts:
        return None
    made = [change for change in meeting.changes if change.kind is wanted]
    if not made or meeting.change(other) is not None or _moved_words(meeting, made) < _A_SCOPE * len(either):
        return None
    return made[0].meaning


def _moved_words(meeting: Meeting, made: Sequence[Change]) -> int:
    """How many content words the changes put in or take out."""
    sides = [(meeting.earlier.text, change.earlier) for change in made]
    sides += [(meeting.later.text, change.later) for change in made]
    return sum(len(content(span.of(text))) for text, span in sides if span is not None)


def _much_shared(meeting: Meeting) -> bool:
    """Figures, dates and verbs are of the same thing where two statements have most of their words in common."""
    return len(meeting.shared) >= _OF_ONE_THING * len(meeting.earlier.terms | meeting.later.terms)


def _level(statement: Statement) -> Force | None:
    """How firmly a statement binds, read from where its commitment begins."""
    return force(statement.text[statement.cue_at :])


def _only_wished(statement: Statement) -> bool:
    return len(statement.acts) > 0 and not statement.acts & {Act.COMMITMENT, Act.PLEDGE, Act.TARGET, Act.PROGRESS}


def _binds_anew(meeting: Meeting) -> bool:
    """The later statement undertakes something: it does not only report."""
    return Act.PROGRESS not in meeting.later.acts and _binds(meeting.later)


def _newly(meeting: Meeting, marker: str) -> str | None:
    """A marker's words that the later statement has, not denied, and the earlier has not."""
    if marked(meeting.earlier.text, marker):
        return None
    later = meeting.later.text
    return next((found.words for found in named(later, marker) if not is_denied(later, found.start)), None)


def _binds(statement: Statement) -> bool:
    return bool(statement.acts & _BINDING)


def _promises(statement: Statement) -> bool:
    """Something is still to be done: a commitment, an aim, or work under way."""
    if statement.acts & (_BINDING | {Act.PROGRESS}):
        return True
    found = force(statement.text)
    return found is not None and found.rung.level > 0


RULES: Sequence[tuple[Relation, Rule]] = (
    (Relation.SUPERSEDED, _superseded),
    (Relation.WEAKENED, _given_up),
    (Relation.DEFERRED, _deferred),
    (Relation.FULFILLED, _fulfilled),
    (Relation.ADVANCED, _advanced),
    (Relation.STRENGTHENED, _strengthened),
    (Relation.WEAKENED, _weakened),
    (Relation.NARROWED, _narrowed),
    (Relation.WIDENED, _widened),
)
