"""Lines of a plan that only name what is to be: "Charts of all harbours (Lead: Norland; Timeline: 2029)".

Only where the details beside a line say who leads it or by when: they make it a line that binds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followthrough.findings.acts.drafts import Draft, Setting
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.hints import BODY_WORDS
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.vocabulary import Form
from followthrough.model import Act, Strength

_BINDING = frozenset([Act.COMMITMENT, Act.REQUEST, Act.AIM, Act.POSITION, Act.REAFFIRMATION])
_HEADS = frozenset(
    "output outputs outcome outcomes objective objectives pillar cluster component theme goal goals priority area "
    "areas chapter part section result strategy programme workstream track".split()
)  # "Output 2: Modelling": over lines, none itself
_LINKS = frozenset("of for on in to at with by from under among between and or including , ; :".split())
_LONGEST_CUE = 4  # words
_NOUN_LIKE = frozenset([Form.PRESENT, Form.THIRD])
_DESCRIBING = frozenset("based related aimed focused tailored designed needed required linked connected led".split())
_WHY = "What a line of a plan names, with who leads it or by when, is to be done."
_UNDER_WAY = ["under", "way"]
_GOING = frozenset(["underway", "ongoing", "on-going"])


def named_work(sentence: Sentence, setting: Setting, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The undertaking that a line names by a noun or by "to be reviewed", and that it is under way since some time."""
    lower = sentence.words.lower
    bound = any(draft.act in _BINDING for draft in drafts)
    if not bound and sentence.start <= setting.begins and len(lower) > 1 and _names_work(sentence):
        yield Draft(Act.COMMITMENT, _cue(lower), "en/grammar:named-work", _WHY, strength=Strength.STRONG)
    since = lower.index("since", 1) if "since" in lower[1:] else 0
    if (
        since > 0
        and all(draft.act is not Act.PROGRESS for draft in drafts)
        and (lower[since - 2 : since] == _UNDER_WAY or lower[since - 1] in _GOING)
    ):
        yield Draft(Act.PROGRESS, (since - 1, since), "en/progress:underway", "Something under way is progress.")


def _names_work(sentence: Sentence) -> bool:
    """No verb of its own tells something, and it is neither a heading nor the name of a body."""
    lower = sentence.words.lower
    told = any(
        (group.main or group.form is Form.PAST) and group.head > 0 and not _is_noun(lower, group)
        for group in sentence.groups
        if group.subject is not None or group.form is Form.PAST
    )
    return not told and lower[0] not in _HEADS and head_of(lower[: _end_of_noun(lower)]) not in BODY_WORDS


def _is_noun(lower: list[str], group: Group) -> bool:
    """ "Depth limits to be revised", "Port visits by pilots": what could be a verb, but nothing is done by it."""
    behind = "".join(lower[group.head + 1 : group.head + 2])
    if group.form is Form.PAST:  # "to be reviewed and, where warranted, revised"; "workshop held in 2024" is over
        return _to_be(lower) is not None or lower[group.head] in _DESCRIBING
    return group.form in _NOUN_LIKE and group.first == group.head and (behind == "" or behind in _LINKS)


def _cue(lower: list[str]) -> tuple[int, int]:
    """ "To be reviewed"; else the words that name the work, before anything that hangs on them."""
    to = _to_be(lower)
    if to is not None:
        return to, to + 3
    return 0, max(1, min(_end_of_noun(lower), _LONGEST_CUE))


def _end_of_noun(lower: list[str]) -> int:
    """Where the words that name the work end: before the first that links what hangs on them."""
    return next((i for i, word in enumerate(lower) if word in _LINKS), len(lower))


def _to_be(lower: list[str]) -> int | None:
    """Where "to be reviewed" stands."""
    return next((i for i in range(len(lower) - 2) if lower[i : i + 2] == ["to", "be"]), None)
