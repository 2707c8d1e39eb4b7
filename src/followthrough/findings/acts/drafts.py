"""A draft: an act before its roles are filled; and the setting its sentence stands in."""

from __future__ import annotations

from dataclasses import dataclass

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.survey import Layer
from followthrough.model import Act, Amount, Strength, Target


@dataclass(slots=True)
class Draft:
    """An act before its roles are filled. Indexes count words of the sentence."""

    act: Act
    cue: tuple[int, int]  # words of the cue, half open
    lexicon: str
    because: str
    group: Group | None = None
    strength: Strength | None = None
    instrument: str | None = None
    negated: bool = False  # of an instrument, which has no group: its stage is denied
    amount: Amount | None = None
    target: Target | None = None
    reasons: tuple[str, ...] = ()  # of a target: why its baseline and due year are what they are
    payee: tuple[str, ...] | None = None  # of a pledge; None: whoever is named behind the cue
    payer: tuple[str, ...] = ()  # of a pledge or a target: whose it is, when not the subject of its verb
    span: tuple[int, int] | None = None  # characters, when not its clause


@dataclass(slots=True)  # not frozen, as that takes thrice the time
class Setting:
    """What surrounds a sentence and decides how it is read."""

    names: Layer  # parties named in the document, in text order
    one_voice: bool  # a fact sheet or read-out of one party
    item: bool  # a list item
    stem: Act | None  # the act of the stem it hangs under
    plan: bool  # a plan: bare imperatives bind
    shared: bool = False  # an item without a stem in a text of several parties: it binds when it opens with a verb
    goals: bool = False  # it stands below a heading of objectives
    led: bool = False  # details beside it name who leads it or by when
    law: bool = False  # a treaty or memorandum: what it says in the present is laid down
    begins: int = 0  # where the words of the passage begin: only its first sentence takes over what its stem does
