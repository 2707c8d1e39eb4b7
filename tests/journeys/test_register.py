"""A desk officer looks for what is due, narrows the list, keeps its address, and takes it away as a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from journeys.conftest import Visit, signed_in
from journeys.pages import FOUND, FOUND_BY_REVIEWER, PUBLIC, REVIEWER, led_to

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

MEASURE = 52  # widths of a letter m, some 95 letters: prose is set for 68, rows of lists for more


def test_filters_narrow_the_list_keep_the_address_and_can_be_taken_off(visit: Page) -> None:
    visit.goto("/register/")
    everything = visit.get_by_role("status").inner_text()
    visit.get_by_label("Commitment").check()
    visit.wait_for_url(re.compile(r"/register/\?act=commitment$"))
    expect(visit.get_by_label("Commitment")).to_be_focused()
    visit.get_by_label("until").fill("2030")
    visit.get_by_label("until").press("Enter")
    visit.wait_for_url(re.compile(r"to=2030"))
    expect(visit.get_by_role("status")).to_have_text("3 entries")
    visit.get_by_role("link", name="Remove act: Commitment").click()
    visit.wait_for_url(re.compile(r"\?to=2030$"))
    visit.get_by_role("link", name="Clear").click()
    expect(visit.get_by_role("status")).to_have_text(everything)


def test_words_are_looked_for_while_they_are_typed(visit: Page) -> None:
    visit.goto("/register/")
    visit.get_by_label("Words").press_sequentially("mangroves", delay=20)
    expect(visit.get_by_role("status")).to_have_text("1 entry")
    expect(visit.get_by_label("Words")).to_have_value("mangroves")
    expect(visit.get_by_label("Words")).to_be_focused()
    visit.get_by_label("Words").fill("trade")
    expect(visit.get_by_role("status")).to_have_text("3 entries")
    visit.go_back()
    expect(visit.get_by_role("status")).to_have_text("1 entry")


def test_documents_are_narrowed_in_the_same_way_and_taken_away(visit: Page) -> None:
    visit.goto("/documents/")
    visit.get_by_label("from", exact=True).fill("2024-02")
    visit.get_by_label("from", exact=True).press("Enter")
    visit.wait_for_url(re.compile(r"/documents/\?from=2024-02$"))
    visit.get_by_label("What became of it").select_option("standing")
    visit.wait_for_url(re.compile(r"/documents/\?from=2024-02&status=standing$"))
    kept = visit.locator(".title a").all_inner_texts()
    assert kept
    with visit.expect_download() as download:
        visit.get_by_role("link", name="This list as a table file (CSV)").click()
    rows = download.value.path().read_text("utf-8-sig").splitlines()
    assert len(rows) == len(kept) + 1
    visit.get_by_role("link", name="Remove dated from February 2024").click()
    visit.wait_for_url(re.compile(r"/documents/\?status=standing$"))


def test_going_back_from_an_entry_brings_the_filtered_list(visit: Page) -> None:
    visit.goto("/register/")
    visit.get_by_label("Pledge").check()
    expect(visit.get_by_role("status")).to_have_text("1 entry")
    visit.locator(".what a").click()
    expect(visit.get_by_role("heading", name="Cite this")).to_be_visible()
    visit.go_back()
    expect(visit.get_by_role("status")).to_have_text("1 entry")
    expect(visit.get_by_label("Pledge")).to_be_checked()


def test_the_list_can_be_taken_away_as_filtered(visit: Page) -> None:
    visit.goto("/register/?act=pledge")
    with visit.expect_download() as saving:
        visit.get_by_role("link", name=re.compile("CSV")).click()
    assert saving.value.suggested_filename == "register.csv"
    with open(saving.value.path(), encoding="utf-8-sig") as file:  # noqa: PTH123  the path comes as text
        assert "pledged 40 million" in file.read()


def test_the_list_can_be_sorted_by_due_date(visit: Page) -> None:
    visit.goto("/register/?due=dated")
    visit.get_by_role("link", name="Due", exact=True).click()
    expect(visit.locator("td.date").first).to_have_text("2023")
    assert "due=dated" in visit.url


def test_without_javascript_the_form_and_the_search_still_work(plain_visit: Page) -> None:
    plain_visit.goto("/register/")
    plain_visit.get_by_label("Pledge").check()
    plain_visit.get_by_role("button", name="Filter").click()
    expect(plain_visit.get_by_role("status")).to_have_text("1 entry")
    plain_visit.get_by_role("link", name="Search", exact=True).click()
    plain_visit.locator("main").get_by_role("searchbox").fill("mangroves")
    plain_visit.get_by_role("button", name="Search").click()
    expect(plain_visit.locator("mark")).to_have_text("mangroves")


def test_search_leads_to_the_paragraph(visit: Page) -> None:
    visit.goto("/")
    visit.get_by_role("link", name="Search", exact=True).click()
    visit.locator("main").get_by_role("searchbox").fill("dumping of waste")
    visit.keyboard.press("Enter")
    visit.locator(".hits a").first.click()
    expect(visit.locator("#para-4-b")).to_be_in_viewport()


def test_filters_on_a_telephone_are_folded_and_open(narrow_visit: Page) -> None:
    narrow_visit.goto("/register/")
    expect(narrow_visit.get_by_role("button", name="Filter")).to_be_hidden()
    narrow_visit.get_by_text("Filters", exact=True).click()
    expect(narrow_visit.get_by_role("button", name="Filter")).to_be_visible()
    narrow_visit.get_by_label("Pledge").check()
    expect(narrow_visit.get_by_role("status")).to_have_text("1 entry")
    expect(narrow_visit.get_by_role("button", name="Filter")).to_be_visible()


LONGEST_LINE = """() => Math.max(0, ...[...document.querySelectorAll("main p, main blockquote, main dd, main li > p")]
    .filter(one => one.textContent.length > 200 && one.children.length < 6)
    .map(one => one.getBoundingClientRect().width / parseFloat(getComputedStyle(one).fontSize)))"""


@pytest.mark.parametrize("wide", [360, 1920])
def test_every_page_fits_a_telephone_and_a_wide_screen(browser: Browser, site: str, people: str, wide: int) -> None:  # noqa: ARG001  it makes the accounts
    """Nothing scrolls sideways; on a wide screen no line of prose is longer than an eye can follow."""
    visit = Visit(browser, site, viewport={"width": wide, "height": 900})
    unfit = []
    for steps in FOUND.values():
        unfit += _unfit(visit.page, wide, led_to(visit.page, steps))
    signed_in(visit, "chief")
    for address in (*PUBLIC, *REVIEWER, *(led_to(visit.page, steps) for steps in FOUND_BY_REVIEWER.values())):
        unfit += _unfit(visit.page, wide, address)
    visit.context.close()
    assert unfit == []


def _unfit(page: Page, wide: int, address: str) -> list[tuple[str, str, float]]:
    page.goto(address)
    across = page.evaluate("document.documentElement.scrollWidth")
    longest = page.evaluate(LONGEST_LINE)
    return [("wider", address, across)] * (across > wide) + [("long", address, longest)] * (longest > MEASURE)


def test_hostile_words_run_nothing_and_break_no_page(narrow_visit: Page) -> None:
    narrow_visit.goto("/documents/?text=donaudampfschiff*")
    assert narrow_visit.evaluate("document.documentElement.scrollWidth") <= 360
    narrow_visit.locator("td a").first.click()
    assert narrow_visit.evaluate("document.documentElement.scrollWidth") <= 360
    narrow_visit.locator(".card a.to-entry").first.click()
    assert narrow_visit.evaluate("document.documentElement.scrollWidth") <= 360
    assert narrow_visit.evaluate("window.run") is None


@pytest.mark.parametrize("width", [1150, 1000, 850])
@pytest.mark.parametrize("address", ["/", "/register/", "/documents/", "/search/?q=trade"])
def test_between_telephone_and_desk_nothing_reaches_beyond_the_page(visit: Page, width: int, address: str) -> None:
    visit.set_viewport_size({"width": width, "height": 800})
    visit.goto(address)
    assert visit.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_tablet_the_filters_fold_above_the_list(visit: Page) -> None:
    visit.set_viewport_size({"width": 1000, "height": 800})
    visit.goto("/register/")
    expect(visit.locator("#filters")).to_be_hidden()
    visit.locator(".filter-label").click()
    expect(visit.locator("#filters")).to_be_visible()
