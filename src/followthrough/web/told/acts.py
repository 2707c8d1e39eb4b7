"""The acts as a reader meets them: a letter for the margin, a name, and one sentence of meaning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from followthrough.model import Act

if TYPE_CHECKING:
    from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class ActWords:
    """How an act is lettered, named and explained."""

    act: str
    letter: str
    name: str | Promise
    meaning: str | Promise


ACTS: dict[str, ActWords] = {
    words.act: words
    for words in (
        ActWords(Act.COMMITMENT, "C", _("Commitment"), _("They say that they will do something.")),
        ActWords(Act.PLEDGE, "M", _("Pledge"), _("Money or means are promised.")),
        ActWords(Act.TARGET, "T", _("Target"), _("A measurable end state is set.")),
        ActWords(Act.AIM, "A", _("Aim"), _("They say what they strive for, without promising it.")),
        ActWords(Act.REAFFIRMATION, "R", _("Reaffirmation"), _("An earlier word is said again.")),
        ActWords(Act.PROGRESS, "P", _("Progress"), _("They say what has been done.")),
        ActWords(Act.POSITION, "S", _("Position"), _("They say what they think or welcome.")),
        ActWords(Act.REQUEST, "Q", _("Request"), _("They ask somebody to do something.")),
        ActWords(Act.EVENT, "E", _("Event"), _("Something took or will take place.")),
        ActWords(Act.INSTRUMENT, "I", _("Instrument"), _("A treaty, plan or fund changes its state.")),
    )
}
UNKNOWN = ActWords("", "?", _("Unknown act"), _("An act this version has no name for."))


def words_for(act: str) -> ActWords:
    """The letter, name and meaning of an act; a plain stand-in for one this version does not know."""
    return ACTS.get(str(act), UNKNOWN)
