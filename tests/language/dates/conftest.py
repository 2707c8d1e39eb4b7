"""What all tables of times share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followthrough.language.dates import Style, tag_dates

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def told() -> Callable[[str, str], list[tuple[str, str, str]]]:
    """Read a news text written on a day: words, type and value of each time."""

    def read(anchor: str, text: str) -> list[tuple[str, str, str]]:
        mentions = tag_dates(text, anchor=anchor, style=Style.NEWS).mentions
        return [(text[m.start : m.end], str(m.timex), str(m.value)) for m in mentions]

    return read
