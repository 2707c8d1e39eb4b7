"""axe-core finds nothing on any page: light and dark, in English and Japanese, for a visitor and a reviewer.

axe-core is a tool of the tests alone, no part of the project: `npm install --prefix /tmp/followthrough-axe axe-core`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeys.conftest import Visit, signed_in
from journeys.pages import FOUND, FOUND_BY_REVIEWER, PUBLIC, REVIEWER, led_to

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

AXE = Path(os.environ.get("FOLLOWTHROUGH_TEST_AXE", "/tmp/followthrough-axe/node_modules/axe-core/axe.min.js"))
LOOKS = (("en", "light"), ("ja", "dark"))  # each theme and each language once: the suite is to stay fast
RUN = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations.flatMap(v => v.nodes.map(
    n => `${v.id}: ${n.target.join(' ')} ${(n.any[0] || n.all[0] || n.none[0] || {}).message || ''}`))"""


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.exists() and "FOLLOWTHROUGH_CI" not in os.environ:
        pytest.skip(f"no axe-core here: npm install --prefix {AXE.parents[2]} axe-core")
    return AXE.read_text("utf-8")


def violations(page: Page, axe: str) -> list[str]:
    page.evaluate(axe)
    return page.evaluate(RUN)


@pytest.fixture
def dressed(browser: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    tongue, theme = request.param
    visit = Visit(browser, site)
    visit.context.add_cookies(
        [{"name": name, "value": value, "url": site} for name, value in (("language", tongue), ("theme", theme))]
    )
    yield visit
    visit.context.close()


def looked_at(page: Page, axe: str, addresses: Iterable[str]) -> list[str]:
    found = []
    for address in addresses:
        page.goto(address)
        found += [f"{address} {fault}" for fault in violations(page, axe)]
    return found


@pytest.mark.parametrize("dressed", LOOKS, indirect=True, ids="-".join)
def test_axe_finds_nothing_on_a_page_of_the_public(dressed: Visit, axe: str) -> None:
    more = [led_to(dressed.page, steps) for steps in FOUND.values()]
    assert looked_at(dressed.page, axe, (*PUBLIC, *more)) == []


@pytest.mark.parametrize("dressed", LOOKS, indirect=True, ids="-".join)
def test_axe_finds_nothing_on_a_page_of_those_who_keep_the_register(dressed: Visit, axe: str, people: str) -> None:  # noqa: ARG001  it makes the accounts
    signed_in(dressed, "chief")
    more = [led_to(dressed.page, steps) for steps in (*FOUND.values(), *FOUND_BY_REVIEWER.values())]
    assert looked_at(dressed.page, axe, (*REVIEWER, *more)) == []
