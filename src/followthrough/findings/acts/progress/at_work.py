"""What is at work without being somebody: "this loan is paying for boats", "the sanctions have stopped the raids"."""

from __future__ import annotations

from followthrough.findings.acts.progress.figures import many_did
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.thing_subjects import ARRIVING, BEHIND_PARTICIPLES, GOODS, STARTING, WORKS
from followthrough.findings.grammar.vocabulary import Form, Vocabulary

STATES = frozenset(
    "feature featured be have see face faced become play need remain say include comprise contain involve consist "
    "experience experienced witness represent emerged enjoyed mattered inherited wish".split()
)
_UNDERTAKINGS = frozenset("partnership cooperation collaboration alliance initiative programme program project".split())
_ORGANS = frozenset(
    "mechanism mechanisms partnership partnerships dialogue dialogues group groups initiative initiatives programme "
    "programmes program programs project projects network networks council committee taskforce fund".split()
)
_HEADWAY = frozenset("strides headway advances progress".split())
_ADVANCING = frozenset(["advance", "proceed"])
_TALKS = frozenset("negotiations talks discussions consultations efforts preparations".split())
_WELL = frozenset("at in on well smoothly as according steadily rapidly apace".split())
_TEAMS = frozenset(
    "communities manufacturers schools laboratories centers centres sector universities utilities employers "
    "companies organizations organisations corporations consortium team teams committee experts staff".split()
)
_LEAVING = frozenset("come leave withdraw rise close drop fall move shift turn".split())


def acts_by_itself(sentence: Sentence, group: Group, subject: Subject, vocabulary: Vocabulary) -> bool:
    """A thing that is at work, in a form that tells of it: under way, done, or done already."""
    if any(tells(sentence, group, vocabulary) for tells in (goes_ahead, _led_to, many_did)) or _comes_in(
        sentence, group
    ):
        return True
    lower, told = sentence.words.lower, group.subject
    head = head_of(lower[slice(*told)]) if told is not None else ""
    aid = vocabulary.lists["aid"]
    if subject is Subject.THING and "being" in lower[group.first : group.head]:
        return True  # "this trade is being widened"
    if group.lemma == "help" and group.form is not Form.PROGRESSIVE:
        return False  # "this grant has helped our region become rich"
    if group.form is Form.PROGRESSIVE:
        return head in _UNDERTAKINGS or ((head in aid or head in _TEAMS) and group.lemma not in _LEAVING)
    if group.form is Form.PERFECT:
        already = "already" in lower[group.first : group.head] and subject is not Subject.THING
        at_work = head in _ORGANS or head in _UNDERTAKINGS or head in aid or head in _TEAMS
        return already or at_work or _aid_in_fields(sentence, group, vocabulary)
    counted = lower[group.head] in vocabulary.lists["movements"]  # "investment totalled $3 billion"
    return group.form is Form.PAST and head in aid and not counted and _does(sentence, group)


def _aid_in_fields(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Investments in boats, harbours, and training have": the end of a list stands before the verb, not its head."""
    lower, subject = sentence.words.lower, group.subject
    if subject is None or lower[group.first] != "have" or lower[subject[0] - 1 : subject[0] + 1] != [",", "and"]:
        return False
    floor = max((g.head for g in sentence.groups if g.head < subject[0] and g.main), default=-1)
    near = range(max(floor + 1, subject[0] - _LONGEST_LIST), subject[0])
    return any(lower[i] in vocabulary.lists["aid"] and lower[i + 1] in ("in", "for", "to", "of") for i in near)


_LONGEST_LIST = 14  # words


def _comes_in(sentence: Sentence, group: Group) -> bool:
    """ "The first consignment of vaccines reached the islands", "ten ports are taking part in the pilot"."""
    if group.lemma in _TAKING_PART:
        return _takes_part(sentence, group)
    if group.lemma not in ARRIVING or group.form not in (Form.PAST, Form.PERFECT) or group.subject is None:
        return False
    return not GOODS.isdisjoint(sentence.words.lower[slice(*group.subject)])


_TAKING_PART = frozenset(["take", "participate"])


def _takes_part(sentence: Sentence, group: Group) -> bool:
    """ "Twelve villages are taking part in the reef pilot": in a scheme that runs, not in a meeting."""
    after = sentence.words.lower[group.head + 1 : group.head + 10]
    if after[:2] == ["part", "in"]:
        after = after[1:]
    return after[:1] == ["in"] and group.form in _TAKING_FORMS and not _RUNNING_SCHEMES.isdisjoint(after)


_TAKING_FORMS = frozenset([Form.PROGRESSIVE, Form.PERFECT])
_RUNNING_SCHEMES = frozenset(
    "pilot pilots programme programmes program programs project projects scheme schemes trial trials survey study "
    "initiative exchange training course courses campaign network".split()
)


def _led_to(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "This has led to the establishment of nine schools": a deed that is named as a noun."""
    after = sentence.words.lower[group.head + 1 : group.head + 5]
    if (group.lemma, *after[:1]) not in _LEADING_TO or group.form not in (Form.PAST, Form.PERFECT):
        return False
    nouns = vocabulary.noun_cues
    return any(cue.id.endswith(":launch-of") for word in after[1:] for cue in nouns.get(word, ()))


_LEADING_TO = {("lead", "to"), ("result", "in")}


def _does(sentence: Sentence, group: Group) -> bool:
    """ "Norland's aid opened nine schools"; not "reforms already agreed could", "the scheme, made possible by"."""
    lower, at = sentence.words.lower, group.head
    part = any(g.subject is not None and g.subject[0] <= at < g.subject[1] for g in sentence.groups)
    object_ = "".join(lower[at + 1 : at + 2]) if group.lemma != "serve" else "it"  # "our efforts served to close"
    return not part and lower[group.first - 1] != "," and object_ != "" and object_ not in BEHIND_PARTICIPLES


def is_aid(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """The subject is aid, a project or a measure: what it "has" done is a deed, whatever the verb."""
    told = group.subject
    return told is not None and head_of(sentence.words.lower[slice(*told)]) in vocabulary.lists["aid"]


def goes_ahead(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "The scheme helped mend 13 locks", "construction of the lock began", "the talks are continuing"."""
    if group.form is Form.PROGRESSIVE:
        return _advances(sentence, group)
    if group.form not in (Form.PAST, Form.PERFECT):
        return False
    if group.lemma == "make" and not _HEADWAY.isdisjoint(sentence.words.lower[group.head + 1 : group.head + 5]):
        return True  # "the partnership has made great strides"
    helped = group.lemma == "help" and _helped(sentence, group, vocabulary)
    return helped or (group.lemma in STARTING and _is_work(sentence, group))


def _helped(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Helped build", "has helped to train": somebody or something brought a deed about."""
    head = head_of(sentence.words.lower[slice(*group.subject)]) if group.subject is not None else ""
    later = next((g for g in sentence.groups if group.head < g.first <= group.head + _HELPED_NEAR), None)
    if head in vocabulary.lists["aid"] and head != "support" and (later is None or later.lemma not in STATES):
        return True  # "the programme has helped 500 fishermen apply"
    after = [g for g in sentence.groups if g.first == group.head + 1][:1]
    return after != [] and after[0].form in (Form.PRESENT, Form.INFINITIVE) and after[0].lemma not in STATES


_HELPED_NEAR = 7  # words: "has helped many regions of the lake become rich"


def _is_work(sentence: Sentence, group: Group) -> bool:
    return group.subject is not None and not WORKS.isdisjoint(sentence.words.lower[slice(*group.subject)])


def _advances(sentence: Sentence, group: Group) -> bool:
    """ "Work on the port is progressing well", "talks are continuing"; not "is advancing our interests"."""
    following = "".join(sentence.words.lower[group.head + 1 : group.head + 2])
    if group.lemma == "continue":
        subject = sentence.words.lower[slice(*group.subject)] if group.subject is not None else []
        return head_of(subject) in _TALKS or _is_work(sentence, group)
    return group.lemma == "progress" or (group.lemma in _ADVANCING and (following in _WELL or not following.isalpha()))
