"""A desk officer opens a statement, sees what was found, and follows one finding into the register and back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

CHAIR = "Chair’s Statement of the 4th Lakes and Islands Forum"
PLEDGE = "pledged 40 million dollars over the next three years for the harbours of the Islands"


def open_statement(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Documents", exact=True).first.click()
    page.get_by_role("link", name=CHAIR).click()
    page.wait_for_url(re.compile(r"/documents/\w+"))
    page.wait_for_load_state()  # until then no key is heard


def card(page: Page, act: str) -> Locator:
    return page.locator(".card", has=page.get_by_role("heading", name=re.compile(f"^{act}"))).first


def said(page: Page, of: Locator) -> Locator:
    return page.locator(f".said[data-finding='{of.get_attribute('data-finding')}']").first


def test_from_documents_to_a_finding_to_its_entry_and_back(visit: Page) -> None:
    open_statement(visit)
    expect(visit.get_by_role("heading", level=1)).to_have_text(CHAIR)
    pledge = card(visit, "Pledge")
    pledge.locator(".who").click()
    expect(pledge).to_have_class(re.compile(r"\bcurrent\b"))
    expect(said(visit, pledge)).to_have_class(re.compile(r"\bcurrent\b"))
    expect(said(visit, pledge)).to_be_in_viewport()
    pledge.get_by_role("link", name="Entry").click()
    expect(visit.locator("blockquote")).to_have_text(PLEDGE)
    expect(visit.get_by_text("only under a condition")).to_be_visible()
    visit.go_back()
    expect(card(visit, "Pledge")).to_have_class(re.compile(r"\bcurrent\b"))


def test_words_lead_to_their_card_and_hovering_shows_both(visit: Page) -> None:
    open_statement(visit)
    target = card(visit, "Target")
    said(visit, target).hover()
    expect(target).to_have_class(re.compile(r"\bnear\b"))
    said(visit, target).click()
    expect(target).to_have_class(re.compile(r"\bcurrent\b"))
    expect(target).to_be_in_viewport()
    assert visit.url.endswith(f"#f-{target.get_attribute('data-finding')}")
    target.hover()
    expect(said(visit, target)).to_have_class(re.compile(r"\bnear\b"))


def test_findings_that_overlap_are_told_apart(visit: Page) -> None:
    open_statement(visit)
    commitment, target = card(visit, "Commitment"), card(visit, "Target")
    visit.locator(".place", has_text="agreed to intensify efforts to").click()
    expect(commitment).to_have_class(re.compile(r"\bcurrent\b"))
    visit.locator(".place", has_text="double trade between them by 2030").click()
    expect(target).to_have_class(re.compile(r"\bcurrent\b"))
    expect(commitment).not_to_have_class(re.compile(r"\bcurrent\b"))


def test_everything_by_keyboard(visit: Page) -> None:
    open_statement(visit)
    visit.keyboard.press("j")
    expect(visit.locator(".card").first).to_be_focused()
    visit.keyboard.press("j")
    expect(visit.locator(".card").nth(1)).to_be_focused()
    visit.keyboard.press("k")
    expect(visit.locator(".card.current")).to_have_count(1)
    expect(visit.locator(".card").first).to_be_focused()
    visit.keyboard.press("Escape")
    expect(visit.locator(".current")).to_have_count(0)
    visit.keyboard.press("j")
    visit.keyboard.press("Enter")
    expect(visit.get_by_role("heading", name="Why it was read so")).to_be_visible()


def test_the_margin_can_be_tabbed_to_and_opens_the_card(visit: Page) -> None:
    open_statement(visit)
    letter = visit.locator(".margin a.letter").first
    visit.locator("#para-1 .address").focus()
    visit.keyboard.press("Tab")
    expect(letter).to_be_focused()
    visit.keyboard.press("Enter")
    expect(visit.locator(".card").first).to_be_focused()
    visit.keyboard.press("Tab")
    visit.keyboard.press("Enter")
    expect(letter).to_be_focused()


def test_an_act_can_be_put_out_of_sight(visit: Page) -> None:
    open_statement(visit)
    pledge = card(visit, "Pledge")
    visit.get_by_label(re.compile("Pledge")).first.uncheck()
    expect(pledge).to_be_hidden()
    visit.get_by_label(re.compile("Pledge")).first.check()
    expect(pledge).to_be_visible()


def test_a_paragraph_has_an_address_to_send(visit: Page) -> None:
    open_statement(visit)
    visit.locator("#para-4-b .address").click()
    assert visit.url.endswith("#para-4-b")
    expect(visit.locator("#para-4-b")).to_be_in_viewport()


def test_without_javascript_marks_and_cards_still_lead_to_each_other(plain_visit: Page) -> None:
    open_statement(plain_visit)
    target = card(plain_visit, "Target")
    said(plain_visit, target).click()
    expect(target).to_be_in_viewport()
    target.locator("a.back.address").click()
    expect(said(plain_visit, target)).to_be_in_viewport()
    target.get_by_role("link", name="Entry").click()
    expect(plain_visit.get_by_role("heading", name="Why it was read so")).to_be_visible()


def test_on_a_telephone_the_card_comes_to_the_foot_of_the_page(narrow_visit: Page) -> None:
    open_statement(narrow_visit)
    words = narrow_visit.locator(".place", has_text="pledged 40 million").first
    words.tap()
    pledge = card(narrow_visit, "Pledge")
    expect(pledge).to_be_in_viewport()
    expect(words).to_be_in_viewport()
    pledge.get_by_role("link", name="Close").click()
    expect(pledge).not_to_be_in_viewport()
    assert narrow_visit.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_a_telephone_the_link_of_the_page_is_in_sight(narrow_visit: Page) -> None:
    narrow_visit.goto("/instruments/")
    expect(narrow_visit.locator(".masthead nav [aria-current]")).to_be_in_viewport(ratio=1)


def test_signs_of_markdown_take_no_room(visit: Page) -> None:
    open_statement(visit)
    width = visit.evaluate("""() => {
        const sign = Object.assign(document.createElement("span"), { className: "markup", textContent: "# ** <sup>" });
        document.querySelector("h2.words, p.words").prepend(sign);
        return sign.getBoundingClientRect().width;
    }""")
    assert width == 0
