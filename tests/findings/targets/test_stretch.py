"""What every reader of targets is given: the first limit of a stretch, and whether a way leads from a figure."""

import pytest

from followthrough.findings.targets.stretch import Stretch
from followthrough.language.dates import tag_dates

ANCHOR = "2018-06-18"


def a_stretch(text: str) -> Stretch:
    dates = tag_dates(text, anchor=ANCHOR).mentions
    return Stretch(text, 0, len(text), text.lower().split(), dates, [], [])


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("In 2019 they met; the lock will open by 2025 and the port by 2027.", "2025"),
        ("They met in 2019 and in May 2018.", None),
    ],
)
def test_the_first_time_that_is_a_deadline(text: str, due: str | None) -> None:
    assert a_stretch(text).due == due


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("cut the wait from 72 to 36 hours", True),
        ("cut the wait from the current estimated average of 72 hours to 36", True),
        ("raise the fleet to 40 ships by 2030 from zero", True),
        ("raise the fleet to 40 ships by 2030 from 1,900 boats", True),
        ("open the locks from 2031 to 2035", False),
        ("open the locks from May to June", False),
        ("ships from the Isles; 40 of them are new", False),
        ("therefrom 40 ships", False),
    ],
)
def test_a_figure_behind_from(text, told):
    assert a_stretch(text).from_figure is told
