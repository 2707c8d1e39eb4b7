"""What the program gives becomes lines: words, places, sizes, tilt."""

from __future__ import annotations

from math import radians, tan

import pytest

from documents.scanning import hocr, line
from followthrough.documents.scans.hocr import sheet_in


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([("They", 96), ("agreed", 95)], "They agreed"),
        ([("They", 96), ("~", 31), ("agreed", 95)], "They agreed"),  # a speck
        ([("They", 96), ("–", 88), ("agreed", 95)], "They – agreed"),  # a sign that is surely there
        ([("2", 20), ("agreed", 95)], "2 agreed"),  # a figure stays, however unsure
        ([("日本", 90), ("と", 91), ("東南", 93)], "日本と東南"),
        ([("2.", 90), ("我々は", 91)], "2. 我々は"),
        ([("第", 90), ("33", 91), ("回", 90)], "第33回"),
        ([("", 90)], ""),
    ],
)
def test_words_become_a_line(words: list[tuple[str, int]], text: str) -> None:
    assert [each.text for each in sheet_in(hocr(line(*words)), 4, 1000).lines] == ([text] if text else [])


def test_a_wide_gap_in_japanese_is_a_space() -> None:
    (only,) = sheet_in(hocr(line(("日", 90), ("グリーン岬", 91), gap=40)), 4, 1000).lines
    assert only.text == "日 グリーン岬"


def test_places_are_in_points_from_below() -> None:
    (only,) = sheet_in(hocr(line(("They", 96))), 4, 1000).lines
    assert (only.left, only.right, only.bottom) == (25, 45, (1000 - 130) / 4)
    assert only.words[0].sure == 96


def test_letters_of_nearly_the_usual_size_have_it_and_small_print_stays_small() -> None:
    sizes = [40, 40, 37, 43, 30, 60]
    assert _heights("the ministers met", sizes) == [1, 1, 1, 1, 0.75, 1.5]


def test_a_few_letters_and_figures_are_measured_badly() -> None:
    assert _heights("2024.", [40, 60, 25]) == [1, 1, 1]
    assert _heights("Halden.", [40, 40, 52, 30, 62]) == [1, 1, 1, 1, 1.55]


def _heights(words: str, sizes: list[int]) -> list[float]:
    """Of lines of these sizes, below one of the first, as shares of its height."""
    rows = [line(("the ministers met", 90), size=sizes[0])] * 3
    rows += [line((words, 90), top=100 + 60 * n, size=size) for n, size in enumerate(sizes, start=1)]
    (
        first,
        *_,
    ) = made = sheet_in(hocr(*rows), 4, 1000).lines
    return [round(each.height / first.height, 2) for each in made[3:]]


@pytest.mark.parametrize("degrees", [-3, 0, 2])
def test_a_tilted_page_is_set_straight(degrees: float) -> None:
    slope = tan(radians(degrees))
    rows = [line(("the", 90), ("ministers", 90), top=100 + 60 * n, slope=slope) for n in range(4)]
    sheet = sheet_in(hocr(*rows), 4, 1000)
    assert sheet.tilt == pytest.approx(degrees)
    steps = {round(a.bottom - b.bottom, 3) for a, b in zip(sheet.lines, sheet.lines[1:], strict=False)}
    assert len(steps) == 1


def test_who_read_it_is_told() -> None:
    assert sheet_in(hocr(line(("They", 96))), 4, 1000).by == "tesseract 5.9.9"


@pytest.mark.parametrize("given", [b"", b"<html/>", b"no hocr at all", b"<span class='ocr_line'>they</span>"])
def test_nothing_gives_no_lines(given: bytes) -> None:
    assert sheet_in(given, 4, 1000).lines == ()
