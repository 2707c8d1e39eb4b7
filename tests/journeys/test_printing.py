"""Pages as a printer has them."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from pypdfium2 import PdfDocument

if TYPE_CHECKING:
    from playwright.sync_api import Page

A3 = (1191, 842)  # points, landscape
MARGIN = 34.1  # 12 mm of them


def lines_drawn(page) -> list[float]:
    """Where the rules of a table begin and end, from the left."""
    boxes = [one.get_bounds() for one in page.get_objects(max_depth=4)]
    return [
        side for left, bottom, right, top in boxes if top - bottom < 3 and right - left > 50 for side in (left, right)
    ]


@pytest.mark.parametrize("tongue", ["en", "ja"])
def test_a_plan_is_printed_with_its_matrix_across_the_whole_of_a_wide_sheet(visit: Page, tongue: str) -> None:
    visit.goto("/")
    visit.context.add_cookies([{"name": "language", "value": tongue, "url": visit.url}])
    visit.goto("/plans/plan-of-2018")
    with closing(PdfDocument(visit.pdf(prefer_css_page_size=True))) as printed:
        sizes = [tuple(map(round, page.get_size())) for page in printed]
        assert sizes[0] != A3  # the rates before it stand on common paper
        sides = lines_drawn(printed[sizes.index(A3)])
    assert min(sides) == pytest.approx(MARGIN, abs=4)
    assert max(sides) == pytest.approx(A3[0] - MARGIN, abs=4)
