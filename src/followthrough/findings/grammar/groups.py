"""Verb groups of a sentence: which verb, in which form, with which subject, and whether it carries the sentence.

A shallow clause grammar, not a parse: one pass over the words finds every verb group (`verb_groups`), a second decides
which of them are the sentence's own acts (main) and which only describe (relative, content and purpose clauses).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from followthrough.findings.grammar.vocabulary import Form
from followthrough.language.members import quick_members


@quick_members
class Subject(StrEnum):
    """Kinds of subject, by what a 'will' after them means."""

    WE = "we"
    JOINT = "joint"  # both sides, the leaders
    NAMED = "named"  # Japan, USAID, President Lund
    AGENT = "agent"  # a body or official without a name: the council
    PRONOUN = "pronoun"  # they, it: speaks for somebody, but their "will" predicts
    THING = "thing"  # this, it, these efforts
    NOUN = "noun"  # any other noun phrase
    NONE = "none"  # an imperative, a list item


@dataclass(slots=True)
class Group:
    """One verb group. Indexes count words of the sentence, not characters."""

    first: int  # first word: auxiliary, modal, "to", or the verb itself
    head: int  # the verb
    form: Form
    lemma: str
    negated: bool = False
    renewed: bool = False  # "remain committed", "continue to"
    subject: tuple[int, int] | None = None  # words of the subject, half open
    clause: int = 0  # first word of its clause
    main: bool = False
    relative: bool = False  # its subject is "which" or "who"
    passive: bool = False  # "to be established"
    reported: Group | None = None  # the verb of saying whose content clause it carries
