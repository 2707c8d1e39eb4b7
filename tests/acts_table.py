"""One way to test acts: a sentence of our own, and the acts a careful coder would give."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reading import findings_of

C, A, R, P, S, Q, E, M, T, N = (
    "commitment", "aim", "reaffirmation", "progress", "position", "request", "event", "pledge", "target", "instrument",
)  # fmt: skip

Row = tuple[str, set[str]]


def rows(table: Sequence[Row]) -> pytest.MarkDecorator:
    """The table as cases of a test with `text` and `acts`."""
    return pytest.mark.parametrize(("text", "acts"), table, ids=[text[:60] for text, _ in table])


def acts_of(text: str, **known: object) -> set[str]:
    """The acts of a sentence that stands inside a numbered paragraph, so that it is no title."""
    return {str(finding.act) for finding in findings_of(f"1. {text}", **known)}
