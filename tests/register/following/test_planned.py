"""By when a statement says its matter is due."""

from __future__ import annotations

import pytest

from followthrough.register.following.planned import due_said

YEAR = {"value": "2018", "latest": "2018-12-31"}


@pytest.mark.parametrize(
    ("due", "when", "target", "after", "expected"),
    [
        pytest.param("2022", None, None, "", "2022", id="as said"),
        pytest.param("P3Y", {"latest": "2021-06-13"}, None, "", "2021-06-13", id="a length of time: its last day"),
        pytest.param("P3Y", None, None, "", "P3Y", id="a length of time without its end"),
        pytest.param("", None, {"due": "2030"}, "", "2030", id="of its target"),
        pytest.param("2025", None, {"due": "2030"}, "", "2025", id="its own before its target's"),
        pytest.param("", YEAR, None, "2018-06-13", "2018", id="planned for a year that runs"),
        pytest.param("", YEAR, None, "2019-01-05", "", id="planned for a year that is over: a report"),
        pytest.param("", YEAR, None, "", "", id="no instrument to come: a time is no deadline"),
        pytest.param("", {"latest": "2019-06-13"}, None, "2018-06-13", "2019-06-13", id="a year on"),
        pytest.param("", {"value": "soon"}, None, "2018-06-13", "", id="no last day"),
        pytest.param("", None, None, "2018-06-13", "", id="nothing said"),
    ],
)
def test_due_said(
    due: str, when: dict[str, str] | None, target: dict[str, str] | None, after: str, expected: str
) -> None:
    assert due_said(due, when, target, after) == expected
