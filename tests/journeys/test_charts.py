"""A chart stands without scripts; where they run it tells its figures, under a policy that builds nothing from text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from followthrough.reports.charts.draw import can_draw

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.skipif(not can_draw(), reason="the extra `print` is not installed")


def test_a_figure_tells_itself_when_it_is_pointed_at(visit: Page) -> None:
    policy = visit.goto("/statistics/trade").header_value("content-security-policy") or ""
    assert "unsafe" not in policy
    chart = visit.locator(".chart[data-lively]")
    expect(chart).to_be_visible(timeout=60_000)  # the script is made when it is first asked for
    assert visit.locator(".chart svg").count() == 1
    point = chart.locator(".mark-symbol.role-mark path").first
    point.hover()
    expect(visit.locator("#vg-tooltip-element")).to_be_visible()
    expect(visit.locator("#vg-tooltip-element")).to_contain_text("Year")


def test_on_a_telephone_the_chart_is_as_wide_as_the_page(narrow_visit: Page) -> None:
    narrow_visit.goto("/money/?all=1")
    expect(narrow_visit.locator(".chart[data-lively]")).to_be_visible(timeout=60_000)
    assert narrow_visit.locator(".chart svg").bounding_box()["width"] <= 360
    assert narrow_visit.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_scripts_the_drawing_of_the_server_stands_and_the_table_beside_it(plain_visit: Page) -> None:
    plain_visit.goto("/statistics/trade")
    expect(plain_visit.locator(".chart > .drawing svg")).to_have_attribute("role", "img")
    expect(plain_visit.locator("main table")).to_be_visible()
    expect(plain_visit.locator(".chart .narrow")).to_be_hidden()


@pytest.mark.parametrize("page", ["/statistics/trade", "/money/?all=1"])
def test_a_telephone_without_scripts_has_a_drawing_of_its_own_width(plain_visit: Page, page: str) -> None:
    plain_visit.set_viewport_size({"width": 360, "height": 740})
    plain_visit.goto(page)
    narrow = plain_visit.locator(".chart .narrow svg").first
    expect(narrow).to_be_visible()
    expect(plain_visit.locator(".chart > .drawing").first).to_be_hidden()
    assert 280 <= narrow.bounding_box()["width"] <= 360
    assert plain_visit.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_one_drawing_answers_to_both_themes(plain_visit: Page, site: str, theme: str) -> None:
    plain_visit.context.add_cookies([{"name": "theme", "value": theme, "url": site}])
    plain_visit.goto("/statistics/trade")
    ink = plain_visit.evaluate("""() => [getComputedStyle(document.body).color,
        getComputedStyle(document.querySelector('.chart svg .mark-line path')).stroke]""")
    assert ink[0] == ink[1]
