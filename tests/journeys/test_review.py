"""A reviewer's morning: sign in and review; overturn a decision; add what was missed, with and without JavaScript."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from journeys.conftest import Visit, signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

CHAIR = "Chair’s Statement of the 4th Lakes and Islands Forum"


@pytest.fixture
def vera(browser: Browser, people: str) -> Iterator[Page]:
    visit = Visit(browser, people)
    yield signed_in(visit, "vera")
    visit.context.close()
    assert visit.complaints == []


@pytest.fixture
def plain_odd(browser: Browser, people: str) -> Iterator[Page]:
    """The other reviewer, without JavaScript."""
    visit = Visit(browser, people, java_script_enabled=False)
    yield signed_in(visit, "odd")
    visit.context.close()


def card(page: Page, words: str) -> Locator:
    return page.locator(".card", has_text=words).first


def open_statement(page: Page) -> None:
    page.goto("/documents/")
    page.get_by_role("link", name=CHAIR).click()
    page.wait_for_url(re.compile(r"/documents/\w+"))
    page.wait_for_load_state()  # until then no key is heard


def test_sign_in_and_review_by_keyboard(vera: Page) -> None:
    vera.get_by_role("link", name="Review", exact=True).click()
    expect(vera.get_by_text(re.compile(r"^0 of \d+ decided"))).to_be_visible()
    vera.wait_for_load_state()  # until then no key is heard
    cards = vera.locator(".card")
    vera.keyboard.press("j")
    expect(cards.nth(0)).to_be_focused()
    vera.keyboard.press("a")
    expect(cards.nth(0)).to_contain_text("by vera")
    expect(cards.nth(1)).to_be_focused()
    vera.keyboard.press("r")
    vera.keyboard.type("It is news, not progress.")
    vera.keyboard.press("Enter")
    expect(cards.nth(1)).to_contain_text("It is news, not progress.")
    expect(cards.nth(1)).to_contain_text("rejected")
    expect(cards.nth(1)).not_to_contain_text("confirmed")
    expect(cards.nth(2)).to_be_focused()
    vera.keyboard.press("e")
    expect(vera.get_by_role("heading", name="Edit what was read")).to_be_visible()
    vera.goto("/review/?kind=decided")
    expect(vera.get_by_text("2 findings")).to_be_visible()


def test_enter_in_the_reason_for_rejecting_an_entry_rejects_it(vera: Page) -> None:
    vera.goto("/register/")
    vera.locator("#results a[href^='/entries/']").first.click()
    vera.get_by_text("Reject", exact=True).click()
    vera.get_by_label("Why").first.fill("It is no promise.")
    vera.keyboard.press("Enter")
    vera.wait_for_url(re.compile("#decisions"))
    expect(vera.get_by_text("A person rejected it").first).to_be_visible()
    vera.get_by_role("button", name="Undo the decision").click()
    expect(vera.get_by_text("decision undone").first).to_be_visible()


def test_two_entries_are_joined_by_clicking_and_parted_again(vera: Page) -> None:
    vera.goto("/register/?text=harbour")
    vera.get_by_role("link", name=re.compile("harbour of Lakeside City")).click()
    vera.get_by_role("link", name="Join with another entry").click()
    expect(vera.get_by_role("heading", name="Nearest in words")).to_be_visible()
    vera.get_by_label("Words of the other statement").fill("double trade")
    vera.get_by_role("button", name="Find").click()
    other = vera.locator(".candidates li", has_text="2032").first
    other.get_by_role("button", name="Same", exact=True).click()
    expect(vera.get_by_role("status")).to_contain_text("the two stand in one entry")
    joined = vera.locator(".candidates li", has_text="2032").first
    expect(joined).to_contain_text("Judged the same by vera")
    expect(joined).to_contain_text("stands in the same entry")
    vera.goto("/register/?text=harbour")
    vera.locator("#results td.what a").first.click()
    expect(vera.locator("#stated")).to_contain_text("double their trade by 2032")
    expect(vera.locator("#stated")).to_contain_text("harbour of Lakeside City")
    stated = vera.locator("#stated li", has_text="harbour of Lakeside City")
    stated.get_by_role("link", name="Judged with others").click()
    vera.locator(".candidates li", has_text="Judged the same").get_by_role("button", name="Take the word back").click()
    expect(vera.get_by_role("status")).to_contain_text("Your word is taken back")
    vera.goto("/register/?text=harbour")
    vera.locator("#results td.what a").first.click()
    expect(vera.locator("#stated")).not_to_contain_text("2032")


def test_the_register_is_narrowed_to_where_things_stand(plain_visit: Page) -> None:
    plain_visit.goto("/register/?as-of=2040")
    plain_visit.get_by_label("Where it stands").select_option("overdue")
    plain_visit.get_by_role("button", name="Filter").click()
    expect(plain_visit.get_by_role("link", name="stands: Overdue")).to_be_visible()
    rows = plain_visit.locator("#results tbody tr")
    expect(rows.first).to_contain_text("Overdue")
    plain_visit.get_by_role("link", name="stands: Overdue").click()
    expect(plain_visit.get_by_role("link", name="stands: Overdue")).to_have_count(0)


def test_overturn_a_decision_and_tell_the_second_reviewer(vera: Page, plain_odd: Page) -> None:
    open_statement(vera)
    pledge = card(vera, "USD 40 million")
    pledge.get_by_role("button", name="Accept").click()
    expect(pledge).to_contain_text("by vera")
    open_statement(plain_odd)
    seen = card(plain_odd, "USD 40 million")
    pledge.get_by_role("button", name="Undo").click()
    expect(pledge.get_by_role("button", name="Accept")).to_be_visible()
    seen.get_by_role("button", name="Undo").click()
    expect(plain_odd.get_by_role("status")).to_contain_text("taken back meanwhile")
    theirs = card(plain_odd, "USD 40 million")
    theirs.get_by_text("Reject", exact=True).click()
    theirs.get_by_label("Why").fill("The money was pledged before.")
    theirs.get_by_role("button", name="Reject it").click()
    expect(theirs).to_contain_text("by odd")
    expect(theirs).to_contain_text("The money was pledged before.")


def test_words_are_selected_and_added(vera: Page) -> None:
    open_statement(vera)
    vera.evaluate(
        """() => { const text = [...document.querySelector('#para-2 .words').childNodes].at(-1);
        const at = text.textContent.indexOf('each harbour');
        getSelection().setBaseAndExtent(text, at, text, at + 35); }"""
    )
    vera.get_by_role("link", name="Add these words").click()
    expect(vera.locator("mark")).to_have_text("each harbour publishes its accounts")
    vera.get_by_label("Act").select_option("request")
    vera.get_by_role("button", name="Add these words").click()
    expect(card(vera, "vera selected these words")).to_be_visible()


def test_words_are_added_without_javascript(plain_odd: Page) -> None:
    open_statement(plain_odd)
    plain_odd.get_by_role("link", name="Add what was missed in para 6").click()
    plain_odd.get_by_label("It begins with the words").fill("in Lakeside")
    plain_odd.get_by_label("It ends with the words").fill("2024")
    plain_odd.get_by_label("Act").select_option("event")
    plain_odd.get_by_role("button", name="Add these words").click()
    expect(plain_odd.get_by_role("status")).to_contain_text("Added")


def test_the_theme_is_switched_without_javascript(plain_visit: Page) -> None:
    plain_visit.goto("/style/")
    plain_visit.get_by_role("button", name="dark").click()
    expect(plain_visit.locator("html")).to_have_attribute("data-theme", "dark")
    dark = plain_visit.evaluate("getComputedStyle(document.body).backgroundColor")
    plain_visit.get_by_role("button", name="light").click()
    expect(plain_visit.locator("html")).to_have_attribute("data-theme", "light")  # the page has come
    assert plain_visit.evaluate("getComputedStyle(document.body).backgroundColor") != dark


def test_a_document_is_pasted_corrected_and_recorded(vera: Page) -> None:
    vera.goto("/documents/")
    vera.get_by_role("link", name="Add documents").click()
    vera.get_by_label("or a text, pasted").fill(
        "Joint Statement of the Harbour Masters\n12 May 2025\n\n"
        "1. Both sides agreed to publish tide tables by June 2027.\n"
    )
    vera.get_by_role("button", name="Read", exact=True).click()
    expect(vera.get_by_label("Date")).to_have_value("2025-05-12")
    expect(vera.get_by_text("a date line near the top says")).to_be_visible()
    vera.get_by_label("Partnership").fill("Harbour Masters")
    vera.get_by_role("button", name="Record", exact=True).click()
    expect(vera.get_by_role("heading", level=1)).to_contain_text("Harbour Masters")
    expect(vera.get_by_role("status")).to_contain_text("is new")
    expect(vera.locator(".card").first).to_be_visible()
