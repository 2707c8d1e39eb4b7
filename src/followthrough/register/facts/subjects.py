"""What a fact, a verdict or a request is about: one undertaking or one action line, by its key."""

from __future__ import annotations

from dataclasses import dataclass

from followthrough.register.decisions.deciding import live_entry
from followthrough.register.following.judged import DecisionError
from followthrough.register.models import ActionLine


@dataclass(frozen=True, slots=True)
class Subject:
    """An undertaking (`entry`) or an action line (`line`), with what may be said of it without being told."""

    entry: str  # Entry.key; "" for a line
    line: str  # ActionLine.key; "" for an entry
    says: str  # its headline, or the line's text
    confidentiality: str  # of the document or plan it stands in: a fact about it is open to no more people

    @property
    def fields(self) -> dict[str, str]:
        """The two keys as the tables hold them."""
        return {"entry": self.entry, "line": self.line}


def subject_of(key: str) -> Subject:
    """The live entry of this key (or the one that took its statements over), or the newest action line of it.

    Raises:
        DecisionError: the register holds none.
    """
    if "/" in key and ActionLine.objects.filter(key=key).exists():
        found = line_of(key)
        return Subject("", found.key, found.text, found.plan.confidentiality)
    row = live_entry(key)
    return Subject(row.key, "", row.headline, row.document.confidentiality)


def line_of(key: str) -> ActionLine:
    """The line of this key in its plan's live edition, or, where that dropped it, in the last that had it.

    Raises:
        DecisionError: no edition has one.
    """
    found = ActionLine.objects.filter(key=key).select_related("plan").order_by("-plan__edition").first()
    if found is None:
        raise DecisionError(f"The register holds no action line {key}.")
    return found
