"""No page is heavy: what a browser fetches for it, before the bundle that draws charts, and how much it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeys.conftest import Visit
from journeys.pages import FOUND, PUBLIC, led_to

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MOST = 150_000  # bytes over the wire: the page, its style, its scripts
MOST_ELEMENTS = 6_000
WEIGHT = """() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter(e => !e.name.includes('vega')).reduce((sum, e) => sum + e.encodedBodySize, 0)"""


@pytest.mark.parametrize("tongue", ["en", "ja"])
def test_no_page_is_heavy(browser: Browser, site: str, tongue: str) -> None:
    heavy = []
    visit = Visit(browser, site)
    visit.context.add_cookies([{"name": "language", "value": tongue, "url": site}])
    addresses = [*PUBLIC, *(led_to(visit.page, steps) for steps in FOUND.values())]
    for address in addresses:
        fresh = visit.context.new_page()  # nothing in its cache but what the page before it left
        fresh.goto(address)
        weight, elements = fresh.evaluate(WEIGHT), fresh.evaluate("document.querySelectorAll('*').length")
        if not 0 < weight <= MOST or elements > MOST_ELEMENTS:
            heavy.append((address, weight, elements))
        fresh.close()
    visit.context.close()
    assert heavy == []
