"""Dated or placed meetings, visits, exercises and ceremonies."""

from __future__ import annotations

from collections.abc import Iterator

from followthrough.findings.groups import Group
from followthrough.findings.sentence import Sentence
from followthrough.findings.vocabulary import Form, Vocabulary
from followthrough.model import Act, Mention

_HOLDING = frozenset(
    "host hold co-host conduct organise organize convene attend chair co-chair celebrate open join".split()
)
_MEETING = frozenset("meet gather convene assemble".split())
_NOT_MET = frozenset(
    "needs need target targets goal goals objective objectives challenges challenge demand standards deadline "
    "requirements criteria obligations commitments".split()
)
_AFTER_MEET = frozenset(
    "in at on to with for here today virtually online , and under by during from again yesterday via".split()
)
_TOLD = frozenset(
    [
        Form.PAST,
        Form.PERFECT,
        Form.PRESENT,
        Form.THIRD,
        Form.GERUND,
        Form.PASSIVE,
        Form.WILL,
        Form.WILL_PASSIVE,
        Form.PERFECT_PASSIVE,
    ]
)
_REACH = 14
_ADJACENT = 2  # words apart


def event_words(
    sentence: Sentence, meetings: list[Mention], vocabulary: Vocabulary, *, dated: bool
) -> list[tuple[int, int, str, Group | None]]:
    """Cues of events: first word, end word, lexicon id and the verb group when there is one."""
    found = list(_phrases(sentence, vocabulary, dated=dated))
    found += list(_meetings(sentence, meetings, dated=dated))
    for group in sentence.groups:
        if group.form in _TOLD and not group.renewed:
            lexicon = _verb(sentence, group, vocabulary, dated=dated)
            if lexicon is not None:
                found.append((group.first, group.head + 1, lexicon, group))
        elif (
            group.form is Form.INFINITIVE
            and dated
            and group.lemma in _HOLDING
            and _event_noun(sentence, group, vocabulary)
            and _bound(sentence, group, vocabulary)
        ):
            found.append((group.first, group.head + 1, "en/event:host", group))
        elif (
            group.form in (Form.INFINITIVE, Form.GERUND)
            and (dated or group.lemma == "meet")
            and _scheduled(sentence, group, vocabulary)
        ):
            found.append((group.first, group.head + 1, "en/event:meet", group))
        if (dated or group.form is Form.PASSIVE) and group.main and _runs(sentence, group, vocabulary):
            found.append((group.first, group.head + 1, "en/event:host", group))
    return found


_VISITS = frozenset("pay visit lead attend make undertake conduct receive".split())
_RUNNING = frozenset("open begin start end conclude close take".split())
_RUN = frozenset("open chair attend host close".split())  # "the meeting was chaired by"
_FIXED = frozenset("plan schedule set expect propose".split())


def _runs(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "The summit opened on Wednesday", "paid an official visit", "the meeting is planned for"."""
    lower, nouns = sentence.words.lower, vocabulary.lists["event_nouns"]
    before = lower[max(0, group.first - 8) : group.first]
    after = lower[group.head + 1 : group.head + 8]
    told = group.form in (Form.PAST, Form.PERFECT, Form.WILL)
    if group.lemma in _VISITS and told:
        return not {"visit", "mission", "tour", "delegation"}.isdisjoint(after) or group.lemma == "visit"
    if group.lemma in _RUNNING and told:
        return not nouns.isdisjoint(before) or not nouns.isdisjoint(after[:5])
    return group.form is Form.PASSIVE and group.lemma in _FIXED | _RUN and not nouns.isdisjoint(before)


def _scheduled(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """A meeting or visit in the infinitive or as a gerund, with its time: "agree to meet again in May 2026"."""
    lower = sentence.words.lower
    following = lower[group.head + 1] if group.head + 1 < len(lower) else ""
    if group.lemma == "meet":
        return following in _AFTER_MEET or following == "next"
    if group.lemma in ("visit", "host"):
        return group.lemma == "visit" or _event_noun(sentence, group, vocabulary)
    return False


def _verb(sentence: Sentence, group: Group, vocabulary: Vocabulary, *, dated: bool) -> str | None:
    lower = sentence.words.lower
    if group.lemma in _MEETING:
        if (
            group.head + 1 < len(lower)
            and lower[group.head + 1] not in _AFTER_MEET
            and not sentence.capital(group.head + 1)
        ):
            return None
        nearby = set(lower[group.head + 1 : group.head + 8])
        plain = group.form not in (Form.WILL, Form.PRESENT) or dated or group.lemma == "gather"
        having = group.form is not Form.GERUND or lower[group.first] == "having"
        return (
            "en/event:meet"
            if plain and having and not nearby & _NOT_MET and (group.main or having) and not group.relative
            else None
        )
    told = group.form in (Form.PAST, Form.PERFECT, Form.WILL, Form.WILL_PASSIVE, Form.PERFECT_PASSIVE, Form.PASSIVE)
    if group.form is Form.GERUND and group.lemma in ("host", "co-host") and dated:
        return "en/event:host"
    if (
        group.lemma in _HOLDING
        and told
        and (dated or group.form is not Form.PERFECT)
        and group.lemma not in ("celebrate", "open", "join")
    ):
        return "en/event:host" if group.main and _event_noun(sentence, group, vocabulary) else None
    return None


def _bound(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """The infinitive belongs to a verb that schedules: "plans to hold", "agreed to host"."""
    i = sentence.groups.index(group)
    if i == 0:
        return False
    before = sentence.groups[i - 1]
    return group.first - before.head <= _ADJACENT and any(
        cue.act is Act.COMMITMENT for cue in vocabulary.verb_cues.get(before.lemma, ())
    )


def _event_noun(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """An event is what is held, or what holds: "the Summit was held"."""
    lower, nouns = sentence.words.lower, vocabulary.lists["event_nouns"]
    if group.form in (Form.PASSIVE, Form.WILL_PASSIVE, Form.PERFECT_PASSIVE):
        return any(word in nouns for word in lower[max(0, group.first - 8) : group.first])
    after = lower[group.head + 1 : group.head + 1 + _REACH]
    return any(word in nouns for word in after) or (group.lemma in ("host", "co-host") and len(after) > 0)


def _phrases(
    sentence: Sentence, vocabulary: Vocabulary, *, dated: bool
) -> Iterator[tuple[int, int, str, Group | None]]:
    told = -1
    for i, end, cue in sentence.phrases:
        word = sentence.words.lower[i]
        if i != told and cue.act is Act.EVENT and _happens(sentence, i, word, vocabulary, dated=dated):
            told = i
            yield i, end, cue.id, None


def _happens(sentence: Sentence, i: int, word: str, vocabulary: Vocabulary, *, dated: bool) -> bool:
    if word in ("on", "held", "to", "participating", "participated", "visited", "scheduled"):
        nouns = vocabulary.lists["event_nouns"]
        near = sentence.words.lower[max(0, i - 8) : i + 12]
        return any(noun in nouns for noun in near) and (dated or word in ("on", "participating", "participated", "to"))
    return True


def _meetings(
    sentence: Sentence, meetings: list[Mention], *, dated: bool
) -> Iterator[tuple[int, int, str, Group | None]]:
    """ "The positive outcomes of the Summit last November": a meeting that is told of, not the place of another act."""
    lower, starts = sentence.words.lower, sentence.words.starts
    for meeting in meetings if dated else ():
        i = next((k for k, start in enumerate(starts) if start >= meeting.start), None)
        if i is not None and "outcomes" in lower[max(0, i - 5) : i]:
            yield i, min(i + 2, len(lower)), "en/event:outcomes-of", None
