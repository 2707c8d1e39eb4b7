"""What is agreed or decided that: a deed to come binds, a view is a stance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from followthrough.findings.acts.binding import binds
from followthrough.findings.acts.drafts import Draft
from followthrough.findings.grammar.complements import is_action
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.subjects import named_in, subject_kind
from followthrough.findings.grammar.vocabulary import Form
from followthrough.lexicon.schema import Cue
from followthrough.model import Act, Strength

if TYPE_CHECKING:
    from followthrough.findings.acts.speaking import Speaking

DECIDING = frozenset("decide resolve determine".split())
_FUTURE = frozenset([Form.WILL, Form.WILL_PASSIVE, Form.SHOULD])
_HELD = frozenset("hold convene host".split())
_STATES = frozenset("states nations countries governments state nation country".split())
_A_NAME = 3  # words: "the Reef Isles"
_OWN_NEEDS = frozenset("we they both our their it".split())


def agreed_that(reader: Speaking) -> Iterator[Draft]:
    """ "They agreed that their ministers should meet" binds; "agreed that the toll is high" takes a stance."""
    after = _content(reader)
    if after and after[0].form is Form.SHOULD and _asked_of_others(reader, after[0]):
        yield reader.draft(Act.POSITION, "en/grammar:agree-that", "What others should do is a shared view.")
        return
    if after and after[0].form is Form.MUST and reader.group.lemma in DECIDING:
        yield from _decided_need(reader, after[0])
        return
    in_interest = bool(after) and after[0].lemma == "be" and "interest" in reader.sentence.words.lower
    if after and not in_interest and _to_come(reader, after[0]):
        yield from _bound(reader, after[0])
    else:
        yield reader.draft(Act.POSITION, "en/grammar:agree-that", "A shared view is a stance.")


def _to_come(reader: Speaking, deed: Group) -> bool:
    """ "That the fund would be doubled", "be doubled", "that the Secretariat report to us": it is still to be done."""
    lower = reader.sentence.words.lower
    if "have" in lower[deed.first + 1 : deed.first + 3]:
        return False  # "would have held"
    return deed.form in _FUTURE or lower[deed.first] in ("would", "be") or _told_to(reader, deed)


def _told_to(reader: Speaking, deed: Group) -> bool:
    """ "That the Secretariat prepare a paper": one who acts, and the plain form of the verb."""
    lower, before = reader.sentence.words.lower, deed.first - 1
    if deed.form is not Form.PRESENT or "and" in lower[reader.group.head : before]:
        return False
    one = lower[before] in reader.vocabulary.lists["agents"] and not lower[before].endswith("s")
    return one and deed.lemma in reader.vocabulary.lists["base_verbs"] and lower[before - 1] in _ONE


def _bound(reader: Speaking, deed: Group) -> Iterator[Draft]:
    """What was agreed shall be done; the clause of a deed that binds by itself says so itself."""
    unknown = deed.lemma not in reader.vocabulary.lists["base_verbs"]
    scheduled = deed.passive and (deed.lemma in _HELD or unknown)  # "that the next round would be held"
    subject = subject_kind(reader.sentence, deed.subject, reader.setting.names, reader.vocabulary)
    held = deed.reported is not None and not deed.passive and subject in (Subject.NOUN, Subject.THING)
    if held and not binds(reader.sentence, deed, subject, reader.setting.names, reader.vocabulary):
        yield _within(deed, reader.draft(Act.POSITION, "en/grammar:agree-that", "A shared view is a stance."))
    elif deed.reported is None or deed.lemma == "remain" or scheduled:
        made = reader.draft(Act.COMMITMENT, "en/commitment:agree-to", _SHALL, strength=Strength.STRONG)
        yield _within(deed, made)
    if deed.lemma in _ASKED and (deed.passive or deed.form is Form.PASSIVE):
        yield reader.draft(Act.REQUEST, "en/request:task", "What others are to be told to do is asked of them.")


def agreed_by_all(reader: Speaking) -> Iterator[Draft]:
    """ "It was agreed to open the lock", "it was decided that the lock would be opened", "that it was of use"."""
    group, lower = reader.group, reader.sentence.words.lower
    subject, following = lower[slice(*(group.subject or (0, 0)))], reader.following()
    reached = group.lemma == "reach" and subject[-1:] == ["agreement"] and "no" not in subject
    agreed = group.lemma in ("agree", "decide", "resolve") and subject == ["it"]
    if (reached or agreed) and following == "to":
        why = "What was agreed upon binds those who agreed."
        yield reader.draft(Act.COMMITMENT, "en/commitment:agree-to", why, strength=Strength.STRONG)
    elif agreed and following == "that":
        yield from agreed_that(reader)


def _within(deed: Group, draft: Draft) -> Draft:
    """The draft with the words of the deed, where they stand in a clause of its own."""
    if deed.main and deed.reported is not None:
        draft.group, draft.cue = deed, (deed.first, deed.head + 1)
    return draft


_ASKED = frozenset("task instruct direct mandate ask request urge invite".split())
_SHALL = "What was agreed shall be done."
_ONE = frozenset("the a an its their our".split())


def agrees_bare(reader: Speaking) -> bool:
    """ "Both sides agreed the talks were useful", "agreed there is no time to lose": without a "that"."""
    at = reader.group.head + 1
    if reader.group.lemma != "agree" or reader.following() not in _BARE:
        return False
    following = next((g for g in reader.sentence.groups if g.first >= at), None)
    begun = following is not None and following.subject is not None and following.subject[0] == at
    return begun or (reader.following() == "there" and following is not None and following.first == at + 1)


_BARE = frozenset("the there it this these our their both all such".split())


def _asked_of_others(reader: Speaking, deed: Group) -> bool:
    """ "Agreed that the Isles should open the lock", "that all states should": not those who agreed."""
    subject = deed.subject or (deed.first, deed.first)
    words = reader.sentence.words.lower[slice(*subject)]
    if words[:1] in (["all"], ["other"], ["every"]) and not _STATES.isdisjoint(words):
        return True
    named = named_in(reader.sentence, subject, reader.setting.names)
    own = named_in(reader.sentence, reader.group.subject or (0, 0), reader.setting.names)
    return len(named) == 1 and len(words) <= _A_NAME and not {each.id for each in named} & {each.id for each in own}


def _content(reader: Speaking) -> list[Group]:
    """The verb of what is said; a noun spelt like a verb within its subject is none: "that the work plan would"."""
    later = reader.sentence.groups[reader.sentence.groups.index(reader.group) + 1 :]
    subjects = [group.subject for group in later if group.subject is not None]
    begins = reader.group.head + 2  # behind "that", where no verb stands: "that funds be returned"
    known = [g for g in later if not any(first <= g.head < end for first, end in subjects)]
    verbs = [g for g in known if g.first != begins and not _relative(reader, g) and not _is_noun(g)]
    return [g for i, g in enumerate(verbs) if not _only_describes(reader, verbs[i : i + 2])][:1]


def _is_noun(group: Group) -> bool:
    """ "The grants offered to pilots": a noun spelt like a verb, that has no subject."""
    return group.form is Form.THIRD and group.subject is None


def _relative(reader: Speaking, group: Group) -> bool:
    """ "That members that had not paid would be suspended": of the members, not what was agreed."""
    before = group.first - 1
    return before > reader.group.head + 1 and reader.sentence.words.lower[before] in ("that", "who", "which")


def _only_describes(reader: Speaking, verbs: list[Group]) -> bool:
    """ "The grants offered to pilots be doubled", "steps to lower tolls would be taken": not what was agreed yet."""
    if len(verbs) <= 1 or verbs[0].form not in _UNFINISHED or verbs[1].form not in _SAID_OF:
        return False
    lower = reader.sentence.words.lower
    own = verbs[1].form in _FUTURE or lower[verbs[1].first] in ("would", "be")
    between = lower[verbs[0].head + 1 : verbs[1].first]
    return own and _PARTING.isdisjoint(word for i, word in enumerate(between) if i == 0 or between[i - 1] not in _TO_IT)


_SAID_OF = _FUTURE | {Form.PASSIVE, Form.MAY}
_UNFINISHED = (Form.PAST, Form.GERUND, Form.INFINITIVE)
_TO_IT = ("to", "of", "by", "for", "with", "under")  # "a programme to give effect to it"
_PARTING = frozenset("that which who we they he she it ; : and but while as when where if whether because".split())


def _decided_need(reader: Speaking, need: Group) -> Iterator[Draft]:
    """ "Decided that they must widen the lock" binds them; "that the Isles must open it" takes a stance."""
    subject = need.subject or (need.first, need.first)
    words = reader.sentence.words.lower[slice(*subject)]
    if len(named_in(reader.sentence, subject, reader.setting.names)) > 1 or not _OWN_NEEDS.isdisjoint(words):
        why = "What was decided that we must do shall be done."
        yield reader.draft(Act.COMMITMENT, "en/commitment:decide-to", why, strength=Strength.STRONG)
    else:
        yield reader.draft(Act.POSITION, "en/grammar:agree-that", "What others must do is a shared view.")


def struck(reader: Speaking, cue: Cue) -> bool:
    """ "Have agreed to an Agreement on Salt": the agreement is there; "have yet to agree on a protocol": it is not."""
    after = reader.after(9)
    told = reader.group.form in (Form.PAST, Form.PERFECT) and cue.id.endswith(":agree-to")
    told = told and not reader.group.negated
    return told and not _STRUCK.isdisjoint(after if after[1:2] in (["a"], ["an"], ["the"]) else after[1:2])


_STRUCK = frozenset("agreement agreements treaty contracts contract extension protocol framework memorandum".split())


def on_a_noun(reader: Speaking) -> bool:
    """ "Agreed on the need for": the noun says what it is."""
    after = reader.after(4)
    return after[:1] == ["on"] and not _HELD_IN_COMMON.isdisjoint(after)


_HELD_IN_COMMON = frozenset("need importance urgency necessity value priority".split())


def agreed_besides(reader: Speaking, cue: Cue) -> Iterator[Draft]:
    """ "Agreed on the need for", "agreed on the value of open seas, and to work together": a view, and a deed."""
    lower, after = reader.sentence.words.lower, reader.group.head + 1
    if not cue.id.endswith((":agree-to", ":concur-in")):
        return
    end = next((g.clause for g in reader.sentence.groups if g.main and g.clause > after), len(lower))
    near = range(after, end - 1)
    joined = next((i for i in near if lower[i - 1 : i + 2] == [",", "and", "to"]), None)
    deed = joined is not None and is_action(reader.sentence, joined + 1, reader.vocabulary)[0]
    if deed or not {"need", "necessity", "priority"}.isdisjoint(lower[after : after + 4]):
        yield reader.draft(Act.POSITION, "en/grammar:agree-that", "A shared view is a stance.")
    if deed:
        yield reader.draft(Act.COMMITMENT, cue.id, cue.why, strength=Strength.STRONG)
