"""Series while their rows are read: one list of observations for each key, however many rows come."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from followthrough.model import Observation, Series


@dataclass(slots=True)
class Growing:
    """All series of one file while it is read, in the order they first stand in."""

    made: dict[str, Series] = field(default_factory=dict)
    rows: dict[str, list[Observation]] = field(default_factory=dict)
    notices: dict[str, list[str]] = field(default_factory=dict)

    def open(self, series: Series, key: str) -> None:
        """A series without rows under its key; nothing happens when it is known."""
        if key not in self.made:
            self.made[key], self.rows[key], self.notices[key] = series, [], []

    def take(self, key: str, row: Observation | None, otherwise: str) -> None:
        """An observation of a series that is open, or, for None, the notice of why it was not read."""
        if row is None:
            self.notices[key].append(otherwise)
        else:
            self.rows[key].append(row)

    def done(self) -> list[Series]:
        """The series as read."""
        return [
            replace(one, observations=tuple(self.rows[key]), notices=tuple(self.notices[key]))
            for key, one in self.made.items()
        ]
