"""What a meeting only noted: "took note of the report", "noted the completion of the survey": a record, no stance."""

from __future__ import annotations

from collections.abc import Sequence

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form
from followthrough.model import Act

_OF_RECORD = frozenset(
    [Form.PAST, Form.THIRD, Form.PERFECT]
)  # "we take note of" speaks, "the Meeting took note" records
# What makes it more than a record: "noted with concern", "took note of the importance of".
_FELT = frozenset(
    "with importance need value role efforts contribution contributions potential concern concerns urgency commitment "
    "support willingness readiness significance critical vital essential key crucial".split()
)
_NEAR = 5  # words behind the verb
_REGRET = frozenset("concern regret alarm dismay disappointment sadness sorrow anxiety unease indignation".split())


def only_records(sentence: Sentence, group: Group, drafts: Sequence[Draft]) -> bool:
    """No stance: note that was taken of something, or a deed that was noted and is read as what it is."""
    after = sentence.words.lower[group.head + 1 : group.head + 1 + _NEAR]
    if group.lemma == "take":
        return group.form in _OF_RECORD and after[:1] == ["note"] and _FELT.isdisjoint(after[1:])
    if group.lemma != "note" or group.form is not Form.PAST or after[:1] == ["that"] or not _FELT.isdisjoint(after):
        return False
    return any(draft.act is Act.PROGRESS and draft.group is group for draft in drafts)


def noted_as_held(draft: Draft) -> bool:
    """The stance of a bare "noted", beside the event that it tells of."""
    group = draft.group
    noted = group is not None and group.lemma == "note" and group.form is Form.PAST
    return noted and draft.act is Act.POSITION and draft.lexicon == "en/position:recognise"


def regrets(sentence: Sentence, group: Group) -> bool:
    """ "Noted with concern the release of": a deed that is regretted is no progress."""
    after = sentence.words.lower[group.head + 1 : group.head + 1 + _NEAR]
    return after[:1] == ["with"] and not _REGRET.isdisjoint(after)


def regretted(sentence: Sentence, group: Group, drafts: Sequence[Draft]) -> bool:
    """ "Noted with concern that the losses continued to weigh on": told as what is regretted."""
    lower = sentence.words.lower
    for draft in drafts:
        noted = draft.group
        if draft.act is not Act.POSITION or noted is None or not (noted.main and noted.head < group.first):
            continue
        between = lower[noted.head + 1 : group.first]
        if regrets(sentence, noted) and "that" in between[: _NEAR + 1] and between[-1:] != ["and"]:
            return True
    return False
