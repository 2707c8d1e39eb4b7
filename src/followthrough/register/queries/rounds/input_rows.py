"""What queries on the inputs round answer with: plain frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough.register.queries.rounds.owners import Item


@dataclass(frozen=True, slots=True)
class InputRoundRow:
    """A round in a list."""

    key: str
    title: str
    partnership: str  # key; "" for all
    as_of: str
    due: str
    asked: int  # owners
    answered: int
    opened_by: str
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """One owner in a round."""

    owner: str
    items: int
    replied_at: datetime | None
    file: str
    rows: int  # replied to
    accepted: int
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InputsView:
    """A round whole."""

    round: InputRoundRow
    owners: tuple[OwnerRow, ...]
    missing: tuple[str, ...]  # who has not answered
    unowned: tuple[Item, ...]  # what nobody answers for


@dataclass(frozen=True, slots=True)
class DiffRow:
    """What an owner replied on one item beside what was last said of it."""

    key: str
    what: str
    before: str  # the last word, with its number, claimant and date; "" for none
    after: str
    changed: bool
    accepted: bool
    remark: str
    source: str
