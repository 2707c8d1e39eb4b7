"""Deeds that are done by saying so: "we hereby establish", "today the leaders launch", "the Order creates"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.findings.grammar.groups import Subject
from followthrough.findings.grammar.thing_subjects import is_text
from followthrough.findings.grammar.vocabulary import Form
from followthrough.model import Act

if TYPE_CHECKING:
    from followthrough.findings.acts.speaking import Speaking

SPEAKERS = (Subject.WE, Subject.JOINT, Subject.NAMED, Subject.PRONOUN)
_PERFORMED = frozenset("establish launch adopt create sign inaugurate set".split())
_MADE = ("a", "an", "the", "new", "two", "three")  # what is made follows


def performs(reader: Speaking, subject: Subject) -> bool:
    """ "We hereby establish", "today the leaders launch": the words do the deed."""
    group = reader.group
    if group.form is Form.THIRD and group.lemma in _ENACTED and _organ_does(reader):
        return True
    stage = any(cue.act is Act.INSTRUMENT for cue in reader.vocabulary.verb_cues.get(group.lemma, ()))
    set_up = group.lemma != "set" or reader.following() == "up"  # "set the course": no deed
    if group.lemma not in _PERFORMED or not stage or not set_up:
        return False
    if subject is Subject.WE and group.form is Form.PRESENT:
        return True
    resolves = group.form is Form.THIRD and group.first == 0 and group.lemma == "adopt"  # a resolution does it
    return resolves or _today(reader, subject) or _text_does(reader)


def _today(reader: Speaking, subject: Subject) -> bool:
    """ "Today, Norland and Oland launch", "Norland establishes today"."""
    form = reader.group.form
    told = form is Form.THIRD and subject is Subject.NAMED
    several = form is Form.PRESENT and subject in (Subject.NAMED, Subject.JOINT)
    return (told or several) and "today" in (reader.following(), reader.sentence.words.lower[0])


def _organ_does(reader: Speaking) -> bool:
    """ "The Authority adopts the Act": an organ that tells in the present what it does by telling it."""
    group = reader.group
    subject = reader.sentence.words.lower[slice(*(group.subject or (0, 0)))]
    organ = len(subject) <= _SHORT_NAME and subject[:1] in (["the"], ["it"], ["summit"]) and subject[-1] in _ORGANS
    made = not group.negated and group.main and not reader.setting.one_voice
    return made and organ and reader.following() in _MADE and "today" not in reader.sentence.words.lower[:1]


_ENACTED = frozenset("adopt approve establish create institute launch".split())
_SHORT_NAME = 3  # words: "the European Council"
_ORGANS = frozenset("authority summit council assembly conference session meeting congress forum committee".split())


def _text_does(reader: Speaking) -> bool:
    """ "The Order creates a council": what a text lays down is there with it."""
    group = reader.group
    made = group.form is Form.THIRD and not group.negated and reader.following() in _MADE
    return made and is_text(reader.sentence.words.lower[slice(*(group.subject or (0, 0)))], reader.vocabulary)


def announces_deed(reader: Speaking, subject: Subject) -> bool:
    """ "We are pleased to announce the renewal of the Salt Dialogue": a deed that is named as a noun."""
    group = reader.group
    told = group.form in (Form.PRESENT, Form.THIRD) and subject in SPEAKERS
    after = reader.sentence.words.lower[group.head + 1 : group.head + 5]
    if group.lemma != "announce" or not told or after[:1] not in (["the"], ["our"], ["its"], ["their"]):
        return False
    nouns = reader.vocabulary.noun_cues
    return any(cue.id.endswith(":launch-of") for word in after[1:3] for cue in nouns.get(word, ()))
