"""Every verb group of a sentence: which verb and in which form; `clauses` tells which of them carry the sentence."""

from __future__ import annotations

from followthrough.findings.grammar.auxiliaries import Builder, be, do, have, modal, to
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.renewing import continuing, remain
from followthrough.findings.grammar.sentence import BARE, BEFORE_NOUNS
from followthrough.findings.grammar.thing_subjects import STARTING
from followthrough.findings.grammar.verb_words import skip
from followthrough.findings.grammar.vocabulary import Form, Role, Vocabulary
from followthrough.language.words import Words

_MAY_BE_STATE = frozenset([None, Role.NOT, Role.NEED, Role.SUBORDINATOR])
_AFTER_STATE = frozenset("that by of about over at to with in for".split())
_BEFORE_A_NEED = frozenset(
    "the a an urgent pressing great growing clear continued continuing critical crucial strong immediate specific "
    "particular increasing common shared vital important real broader essential dire compelling our their of no "
    "and".split()
)


def verb_groups(words: Words, marks: list[int], vocabulary: Vocabulary) -> list[Group]:
    """Every verb group, in order; forms told by the auxiliaries. `marks` are the words to look at."""
    lower, groups, done = words.lower, [], -1
    roles, adjectives, bare = vocabulary.roles, vocabulary.adjective_cues, vocabulary.bare
    for i in marks:
        if i <= done:
            continue
        word = lower[i]
        role = roles.get(word)
        group = _bare(lower, i, bare) if role is None else _BUILDERS[role](lower, i, vocabulary)
        if word in adjectives and role in _MAY_BE_STATE and _opens_with(lower, i, vocabulary):
            group = Group(i, i, Form.ADJECTIVE, word)  # "Gravely concerned by ..."
        if group is not None:
            groups.append(group)
            done = group.head
    return groups


def without_back_to_back(lower: list[str], marks: list[int]) -> list[int]:
    """The marks without those of "back to back with the Forum", which supports nobody."""
    at = [i for i in marks if lower[i : i + 3] == _BACK_TO_BACK]
    return [i for i in marks if not any(first <= i < first + 3 for first in at)] if at else marks


_BACK_TO_BACK = ["back", "to", "back"]


def _opens_with(lower: list[str], i: int, vocabulary: Vocabulary) -> bool:
    """A state opens the sentence, as in a preamble: "Convinced that", "Gravely concerned by"."""
    before = lower[:i]
    plain = all(word in vocabulary.lists["adverbs"] or word.endswith("ly") for word in before)
    return plain and i + 1 < len(lower) and lower[i + 1] in _AFTER_STATE


def _need(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:
    """ "We need to act", "we need wells"; not "the need to act"."""
    if i > 0 and lower[i] == "need" and lower[i - 1] == "we" and lower[i + 1 : i + 2] not in (["to"], []):
        return Group(i, i, Form.MUST, "need")
    j, _ = skip(lower, i + 1, vocabulary)
    verb = j < len(lower) and lower[j] == "to" and i > 0
    return Group(i, j, Form.MUST, "need") if verb and lower[i - 1] not in _BEFORE_A_NEED else None


def _nothing(lower: list[str], i: int, vocabulary: Vocabulary) -> None:
    """Words that build no group by themselves: "not", "that"."""


def _bare(lower: list[str], i: int, bare: dict[str, tuple[str, Form]]) -> Group | None:
    """A verb without an auxiliary; none behind an article or preposition, where `is_mistaken` would take it back."""
    word = lower[i]
    if word in bare:
        lemma, form = bare[word]
    elif word.endswith("ed") and len(word) > 4:  # noqa: PLR2004 -- "need", "red"
        lemma, form = word, _PAST
    else:
        return None
    noun = i > 0 and lower[i - 1] in _NOUN_FOLLOWS and form in BARE
    return None if noun else Group(i, i, form, lemma)


_PAST = Form.PAST
_NOUN_FOLLOWS = BEFORE_NOUNS - {"as", "each"}  # "as well as reaffirmed", "the islands each made"


_BUILDERS: dict[Role, Builder] = {
    Role.WILL: modal(Form.WILL, Form.WILL_PASSIVE),
    Role.MUST: modal(Form.MUST, Form.MUST),
    Role.SHOULD: modal(Form.SHOULD, Form.SHOULD),
    Role.MAY: modal(Form.MAY, Form.MAY),
    Role.HAVE: have,
    Role.BE: be,
    Role.TO: to,
    Role.REMAIN: remain,
    Role.DO: do,
    Role.CONTINUE: continuing,
    Role.NEED: _need,
    Role.NOT: _nothing,
    Role.SUBORDINATOR: _nothing,
}


_OPENING_NOUNS = frozenset(
    "work travel trade support progress access research aid transfer exports imports visits grants loans reports "
    "exchanges results costs funds pilots drills repairs plans works transport demand supply export import study "
    "contact contacts tests claims deposits records rates shares talks tariffs duties permits staff direct".split()
)
_WITH_AUXILIARY = frozenset(
    [
        Form.WILL,
        Form.WILL_PASSIVE,
        Form.MUST,
        Form.SHOULD,
        Form.PERFECT,
        Form.PERFECT_PASSIVE,
        Form.PASSIVE,
        Form.COPULA,
        Form.CONTINUE,
    ]
)
_PARTING = frozenset(", ; : that which who whose if when where while whether because".split())


def without_noun(lower: list[str], groups: list[Group], vocabulary: Vocabulary) -> list[Group]:
    """Several verb groups without the first, where that is a noun: "Work on the canal will be completed"."""
    plural = groups[0].form is Form.THIRD and groups[0].lemma not in vocabulary.verb_acts
    if not plural and (groups[0].first > 0 or lower[0] not in _OPENING_NOUNS):
        return groups  # nearly always
    verb = next(
        (g for g in groups[1:] if g.form in _WITH_AUXILIARY or (g.lemma in STARTING and _gets_going(g, lower))), None
    )
    if verb is None or not _may_be_noun(groups[0], lower, verb, plural=plural):
        return groups
    if not _PARTING.isdisjoint(lower[1 : verb.first]):
        return groups
    later = groups[1:]
    return without_noun(lower, later, vocabulary) if later[0].first < verb.first else later


def _gets_going(group: Group, lower: list[str]) -> bool:
    """ "(Work on the second berth) started in May"; not "started to"."""
    behind = lower[group.head + 1 : group.head + 2]
    return group.form is Form.PAST and behind in (["in"], ["on"], ["last"], ["this"], ["."])


def _may_be_noun(group: Group, lower: list[str], verb: Group, *, plural: bool) -> bool:
    """ "Work", or a plural as "resources" before a future: no order ends in "s", but what a text says may.

    "Feasibility studies on the lock were completed": the verb in the plural tells that a plural is its subject.
    """
    if group.first == 0 and lower[0] in _OPENING_NOUNS:
        return lower[0] != "direct" or not _DIRECT.isdisjoint(lower[1:4])
    to_come = group.first == 0 and verb.form in (Form.WILL, Form.WILL_PASSIVE)
    return plural and (to_come or lower[verb.first] == "were")


_DIRECT = frozenset("flights services talks links trade shipping contacts negotiations routes ferries trains".split())
