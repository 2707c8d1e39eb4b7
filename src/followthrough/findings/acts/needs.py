"""What "must", "should", "have to" and "need to" do: a need, a call on others, a principle; goals that are set."""

from __future__ import annotations

from collections.abc import Iterator

from followthrough.findings.acts.drafts import Draft, Setting
from followthrough.findings.acts.speaking import Speaking
from followthrough.findings.grammar.groups import Subject
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.model import Act, Mention

_ENDING = frozenset("end stop cease".split())
_STATES = frozenset("be know have".split())
_OTHERS = frozenset([Subject.NAMED, Subject.AGENT, Subject.JOINT])


def need(reader: Speaking) -> Iterator[Draft]:
    """ "We must mend": an aim. "Members should mend": asked of them. "The lock should be mended": an aim."""
    group, subject = reader.group, reader.subject()
    modal = reader.sentence.words.lower[group.first]
    ours = modal == "have" and subject is Subject.WE  # "we have to do more"
    nobody = _forbids(reader, modal)  # "no one should live in fear"
    known = nobody or group.lemma == "be" or group.lemma in reader.vocabulary.verbs or group.passive or modal == "must"
    if not known and not ours:
        return  # "should imports surge"
    if (said := _said_of_all(reader, modal)) is not None:
        yield said
    elif subject is Subject.WE or (subject is Subject.JOINT and (group.form is Form.MUST or determined(reader))):
        why = f"What {says_who(subject)} must do is a need that binds nobody by itself."
        yield reader.draft(Act.AIM, "en/grammar:must", why)
    elif (
        _stays_so(reader)
        or _is_view(reader, modal)
        or (group.negated and group.lemma == "be" and subject is Subject.NOUN)
    ):
        yield reader.draft(Act.POSITION, "en/grammar:must-not", "What there must or should be is a stance.")
    elif _only_states(reader) or subject is Subject.NONE or modal in ("have", "has", "had"):
        return
    elif group.lemma == "condemn" or _must_not(reader, subject):
        yield reader.draft(Act.POSITION, "en/grammar:must-not", "What must never be takes a stance.")
    elif (subject in _OTHERS and not group.passive and modal not in ("need", "needs")) or (
        group.negated and group.form is Form.SHOULD
    ):
        yield reader.draft(Act.REQUEST, "en/grammar:should", "What others should or must do is asked of them.")
    elif not group.negated:
        yield reader.draft(Act.AIM, "en/grammar:must", "What must be done is a need that binds nobody by itself.")
        if reader.sentence.words.lower[group.head + 1 : group.head + 3] == ["to", "account"]:
            yield reader.draft(Act.POSITION, "en/grammar:must-not", "To want somebody held to account is a stance.")


def _must_not(reader: Speaking, subject: Subject) -> bool:
    """ "Norland must not close the strait", "aid must not be politicised", "technology should not be misused"."""
    group = reader.group
    thing = subject is Subject.NOUN and group.passive
    if group.form is Form.SHOULD:
        named = reader.sentence.words.lower[slice(*(group.subject or (0, 0)))]
        return group.negated and thing and named[-1:] != [] and not named[-1].endswith("s")  # not of victims
    return group.negated and (thing or subject in _OTHERS)


def _stays_so(reader: Speaking) -> bool:
    """ "The Salt Council must remain the place where tolls are settled"."""
    return reader.group.lemma == "remain" and reader.group.form is Form.MUST and reader.subject() in _OTHERS


def _said_of_all(reader: Speaking, modal: str) -> Draft | None:
    """What there must be, what must end, what everybody should do."""
    if reader.group.lemma == "be" and reader.sentence.words.lower[max(0, reader.group.first - 1)] == "there":
        return reader.draft(Act.POSITION, "en/grammar:must-not", "What there must or should be is a stance.")
    if reader.group.passive and reader.sentence.words.lower[: reader.group.first] == ["more"]:
        why = "What must be done is a need that binds nobody by itself."
        return reader.draft(Act.AIM, "en/grammar:must", why)  # "more must be done"
    if _wants_end(reader, modal) or _lays_down(reader, modal) or _forbids(reader, modal):
        return reader.draft(Act.POSITION, "en/grammar:must-not", "To want a war or a breach ended takes a stance.")
    if _asks_all(reader) or _asks_rulers(reader, modal):
        return reader.draft(Act.REQUEST, "en/grammar:should", "What others should or must do is asked of them.")
    return None


def _wants_end(reader: Speaking, modal: str) -> bool:
    """ "The law of the sea must be respected", "the raids of Oland must end"; "Oland must end them" is asked of it."""
    group = reader.group
    if modal != "must" or group.negated:
        return False
    if group.passive:
        return group.lemma in _RESPECTED
    stops = group.lemma in _ENDING and reader.subject() is Subject.NAMED
    return stops and reader.following() in ("", ".", "and", ",")


def _forbids(reader: Speaking, modal: str) -> bool:
    """ "No one should live in fear", "such raids must not go unpunished": of nobody who is spoken to."""
    subject = reader.group.subject
    if subject is None or modal not in ("must", "should") or reader.subject() in (Subject.WE, Subject.NONE):
        return False
    nobody = reader.sentence.words.lower[subject[0]] in ("no", "nobody")
    refused = (
        reader.group.negated
        and reader.subject() in (Subject.NOUN, Subject.THING)
        and modal == "must"
        and not reader.group.passive
    )
    return nobody or refused


def _lays_down(reader: Speaking, modal: str) -> bool:
    """ "Any plan must be based on the law", "all islands must be free", "a treaty must reflect it": a principle."""
    group = reader.group
    if modal != "must" or group.negated or reader.subject() in (Subject.WE, Subject.NONE):
        return False
    if group.lemma == "be" and not group.passive:
        return reader.following() in _PRINCIPLED
    return group.lemma in _GROUNDED if group.passive else group.lemma == "reflect"


_PRINCIPLED = frozenset("free open fair inclusive transparent mutual reciprocal equitable balanced".split())
_GROUNDED = frozenset("base based ground grounded root rooted anchor anchored guide guided".split())


def _asks_rulers(reader: Speaking, modal: str) -> bool:
    """ "The junta must free them", "the regime should talk to all", "aid workers must be let in"."""
    subject, group = reader.group.subject, reader.group
    if subject is None or group.negated or modal not in ("must", "should"):
        return False
    if group.passive:
        return group.lemma in _LET and modal == "must"
    return head_of(reader.sentence.words.lower[slice(*subject)]) in _RULERS and group.lemma not in _STATES


_RULERS = frozenset("regime regimes junta militia militias rebels insurgents occupiers kidnappers pirates".split())
_LET = frozenset("allow allowed release released free freed grant granted permit permitted".split())
_RESPECTED = frozenset("respect respected uphold upheld observe observed protect protected".split())
_ALL_OTHERS = frozenset("parties states countries nations governments stakeholders actors sides members".split())
# Who are spoken of and not to: everybody, or several of a kind without a name.
_EVERYBODY = frozenset(
    "world community governments nations society donors creditors lenders banks companies investors employers "
    "states parties institutions businesses firms producers suppliers platforms operators authorities regulators "
    "developers manufacturers importers exporters carriers airlines ships consumers shareholders publishers media "
    "economies".split()
)


def _asks_all(reader: Speaking) -> bool:
    """ "All countries in the region and the wider community should", "governments and civil society should"."""
    subject, lower = reader.group.subject, reader.sentence.words.lower
    if subject is None or reader.group.passive or reader.group.lemma in _STATES:
        return False
    words = lower[slice(*subject)]
    if words[:1] == ["all"] and words[1:2] != [] and words[-1] in _ALL_OTHERS and "our" not in words:
        return True  # "all parties must respect the truce"
    if reader.group.form is not Form.SHOULD or not words or words[0] in ("our", "both", "we"):
        return False
    wide = words[-1] in _EVERYBODY
    return wide or (words[0] == "all" and {"region", "world", "community"}.intersection(words) != set())


def _is_view(reader: Speaking, modal: str) -> bool:
    """ "Migration should be a choice", "the siege must end"; "members must end their tolls" is asked of them."""
    if modal == "should" and reader.group.lemma == "be":
        return reader.following() in ("a", "an", "the")
    ends = modal in ("must", "should") and reader.group.lemma in _ENDING and not reader.group.passive
    return ends and reader.subject() not in _OTHERS and not reader.group.negated


def _only_states(reader: Speaking) -> bool:
    """ "Must be large"; but "should not have access": refused to them."""
    refused = reader.group.lemma == "have" and reader.group.negated and reader.group.form is Form.SHOULD
    return reader.group.lemma in _STATES and not refused


def determined(reader: Speaking) -> bool:
    """The subject opens as a joint voice does: "both sides", "the leaders", "our countries"."""
    subject = reader.group.subject
    return subject is not None and reader.sentence.words.lower[subject[0]] in ("both", "the", "our", "all")


def says_who(subject: Subject) -> str:
    """Whom a deed to come binds, in the words of a reason."""
    return {Subject.WE: "“we”", Subject.JOINT: "the joint voice", Subject.NONE: "its stem"}.get(
        subject, "a named party or body"
    )


def sets_goal(reader: Speaking) -> bool:
    """ "Set a bold new goal for trade", "announced a collective reef goal", "pursues three objectives"."""
    lemma, head = reader.group.lemma, reader.group.head
    if lemma == "make":
        return _makes_priority(reader)
    if lemma not in ("set", "announce", "pursue"):
        return False
    after = reader.sentence.words.lower[head + 1 : head + 7]
    named = after[:1] in (["a"], ["an"], ["the"], ["their"], ["our"]) or (lemma == "pursue" and after[:1] in _COUNTED)
    goals = _OBJECTIVES if lemma == "pursue" else _GOALS
    goal = next((i for i, word in enumerate(after) if word in goals), None)
    return named and goal is not None and _LINKS.isdisjoint(after[:goal])


def _makes_priority(reader: Speaking) -> bool:
    """ "Has made it a priority to open its ports"; not "made clean water a priority"."""
    after = reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 8]
    at = after.index("priority") if "priority" in after else len(after)
    return after[:1] == ["it"] and after[at + 1 : at + 2] == ["to"]


_GOALS = frozenset(["goal", "goals"])
_OBJECTIVES = _GOALS | {"objective", "objectives", "aims"}
_COUNTED = (["two"], ["three"], ["four"], ["five"], ["six"])
_LINKS = frozenset("of for to in with on that and ,".split())


def stated_by(sentence: Sentence, date: Mention, today: str | None) -> str | None:
    """By when a sentence puts down a state to come as if it were there: "By 2045, every port has a school".

    None for forecasts, wishes and what has a future of its own, and for a year gone by.
    """
    lower, first = sentence.words.lower, sentence.words.starts[:2]
    if len(first) <= 1 or date.start != first[1] or date.when is None or date.when.precision != "year":
        return None
    due = (date.when.latest or "")[:4]
    tenses = {group.form for group in sentence.groups} - _LOOSE
    if today is None or due <= today[:4] or not tenses or tenses - _NOW or not _FORESEEN.isdisjoint(lower):
        return None
    return due


_LOOSE = frozenset([Form.INFINITIVE, Form.GERUND, Form.PAST])  # "jobs created by the ports", "to open"
_NOW = frozenset([Form.PRESENT, Form.THIRD, Form.COPULA, Form.PASSIVE])
_FORESEEN = frozenset(
    "expected projected estimated forecast predicted could may might would likely will shall should must if need needs "
    "expects projects estimates plans plan planned aim aims aimed seek seeks intend intends we our i want hope "
    "hopes".split()
)


def stated_goal(sentence: Sentence, setting: Setting, vocabulary: Vocabulary) -> Iterator[Draft]:
    """ "Objective: to train pilots"; "to train pilots" below "The aims of this pact are:" or a heading "Objective"."""
    lower = sentence.words.lower
    labelled = lower[0] in _GOAL_LABELS and ":" in lower[1:4]
    first = lower.index(":") + 1 if labelled else 0
    verb = "".join(lower[first + 1 : first + 2])
    if lower[first : first + 1] != ["to"] or verb not in vocabulary.lists["base_verbs"]:
        return
    if labelled or (setting.stem is Act.AIM and not any(g.main and g.subject for g in sentence.groups)):
        yield Draft(Act.AIM, (first, first + 2), "en/grammar:stated-goal", "An objective that is stated is an aim.")


_GOAL_LABELS = frozenset("objective objectives goal goals purpose aim aims overall main specific strategic".split())
