"""Instruments and what is done to them: "adopted the Plan of Action", "the signing of the Protocol"."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.survey import Layer, Survey, within
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.instrument_bounds import NAME_LINKS
from followthrough.findings.named.instrument_done import is_denied, is_done, told_of
from followthrough.findings.named.instrument_fitting import fits
from followthrough.findings.named.instrument_names import called, is_firm, is_known_party, name_of_span
from followthrough.findings.named.instrument_objects import (
    BY_SUBJECT,
    heads_subject,
    looked_for,
    spoken_of_as_it,
    stands_before,
)
from followthrough.findings.named.instrument_words import stage_words, tells_no_stage
from followthrough.model import MentionKind


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage word and the instrument it is about. Indexes count words of the sentence."""

    word: int
    instrument: tuple[int, int]
    name: str
    lexicon: str
    done: bool = False  # reported as reached
    negated: bool = False  # "has not been signed"


def stages(sentence: Sentence, survey: Survey, vocabulary: Vocabulary, spoken_of: str = "") -> list[Stage]:
    """Every stage word of the sentence that has an instrument, one for each instrument.

    `spoken_of` is the instrument named last before the sentence: what "it" is when it is signed or ratified.
    """
    if tells_no_stage(sentence, vocabulary):
        return []
    found: dict[int, Stage] = {}
    names = survey.instruments
    for i, reach, lexicon, group in stage_words(sentence, vocabulary):
        object_ = looked_for(sentence, i, reach, names, vocabulary)
        if object_ is None and group is not None and group.form is Form.PAST and told_of(sentence, group):
            object_ = stands_before(sentence, i, names, vocabulary)  # "the Declaration adopted in Lisbon"
        if object_ is None and reach == BY_SUBJECT and group is not None:
            object_ = heads_subject(sentence, group, vocabulary)
        if object_ is not None and (is_known_party(sentence, object_, survey.parties) or is_firm(sentence, i, object_)):
            continue
        name = _named(sentence, object_, survey.short_forms) if object_ is not None else ""
        if object_ is None and spoken_of and spoken_of_as_it(sentence, i):
            object_, name = (i, i + 1), spoken_of
        if object_ is None or name == "" or not fits(sentence, i, group, object_):
            continue
        negated = is_denied(sentence, i, group)
        stage = Stage(i, object_, name, lexicon, done=is_done(sentence, i, group), negated=negated)
        if i not in found or len(stage.name) > len(found[i].name):
            found[i] = stage
    outer = _outside_names(found.values()) if len(found) > 1 else [*found.values()]
    return list({stage.instrument: stage for stage in reversed(outer)}.values())[::-1] if found else []


def _named(sentence: Sentence, object_: tuple[int, int], short_forms: Layer) -> str:
    """The instrument as written; where a part of it has a short form, with all that that stands for.

    Nothing where the noun only describes what has the short form.
    """
    start, end = sentence.words.starts[object_[0]], sentence.words.ends[object_[1] - 1]
    for long in within(short_forms, sentence.start, end):
        over = long.kind is MentionKind.LONG_FORM and long.end > start and (long.start < start or long.end > end)
        if over and long.end <= sentence.end:
            behind = sentence.text[end : long.end].split()
            if behind and behind[0].islower() and behind[0] not in NAME_LINKS | {"through"}:
                return ""  # "group purchasing organisations (GPOs)"
            return called(sentence.text, min(start, long.start), max(end, long.end))
    return name_of_span(sentence, object_)


def _outside_names(stages: Collection[Stage]) -> list[Stage]:
    """Without the verbs that are part of another's name: "amend" in "the Protocol to Amend the Salt Treaty"."""
    return [one for one in stages if not any(each.instrument[0] < one.word < each.instrument[1] for each in stages)]
