"""What is agreed or decided that: a deed to come binds, a view is a stance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.subjects import named_in
from followthrough.findings.grammar.vocabulary import Form
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
    future = (
        after
        and not in_interest
        and "have" not in reader.sentence.words.lower[after[0].first + 1 : after[0].first + 3]  # "would have held"
        and (after[0].form in _FUTURE or reader.sentence.words.lower[after[0].first] in ("would", "be"))
    )
    passive = bool(after) and after[0].passive
    known = passive and after[0].lemma in reader.vocabulary.lists["base_verbs"]
    scheduled = passive and (after[0].lemma in _HELD or not known)  # "that the next round would be held"
    if future and (after[0].reported is None or after[0].lemma == "remain" or scheduled):
        yield reader.draft(
            Act.COMMITMENT, "en/commitment:agree-to", "What was agreed shall be done.", strength=Strength.STRONG
        )
    elif not future:
        yield reader.draft(Act.POSITION, "en/grammar:agree-that", "A shared view is a stance.")


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
    return [g for g in later if not any(first <= g.head < end for first, end in subjects)][:1]


def _decided_need(reader: Speaking, need: Group) -> Iterator[Draft]:
    """ "Decided that they must widen the lock" binds them; "that the Isles must open it" takes a stance."""
    subject = need.subject or (need.first, need.first)
    words = reader.sentence.words.lower[slice(*subject)]
    if len(named_in(reader.sentence, subject, reader.setting.names)) > 1 or not _OWN_NEEDS.isdisjoint(words):
        why = "What was decided that we must do shall be done."
        yield reader.draft(Act.COMMITMENT, "en/commitment:decide-to", why, strength=Strength.STRONG)
    else:
        yield reader.draft(Act.POSITION, "en/grammar:agree-that", "What others must do is a shared view.")
