"""The five journeys in English and in Japanese: review, overturn, link, assess with evidence, build and open a pack."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.utils.translation import gettext, override
from playwright.sync_api import expect

from journeys.conftest import Visit
from web.accounts import PASSWORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Locator, Page

    Say = Callable[[str], str]
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
PAGE = "https://example.org/report"


@pytest.fixture(params=["en", "ja"])
def tongue(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def say(tongue: str) -> Say:
    """What the pages say for an English message."""

    def said(message: str) -> str:
        with override(tongue):
            return gettext(message)

    return said


def signed_in_as(browser: Browser, site: str, tongue: str, name: str) -> Visit:
    visit = Visit(browser, site)
    visit.context.add_cookies([{"name": "language", "value": tongue, "url": site}])
    sign_in(visit.page, name)
    return visit


def sign_in(page: Page, name: str) -> None:
    if "/accounts/login/" not in page.url:
        page.goto("/accounts/login/")
    page.locator("[name=login]").fill(name)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main form button").click()
    expect(page.locator(".account")).to_contain_text(name)


@pytest.fixture
def vera(browser: Browser, people: str, tongue: str) -> Iterator[Page]:
    visit = signed_in_as(browser, people, tongue, "vera")
    yield visit.page
    visit.context.close()
    assert visit.complaints == []


@pytest.fixture
def odd(browser: Browser, people: str, tongue: str) -> Iterator[Page]:
    visit = signed_in_as(browser, people, tongue, "odd")
    yield visit.page
    visit.context.close()


def first_waiting(page: Page, act: str) -> Locator:
    page.goto(f"/review/?act={act}")
    return page.locator(".card").first


def same_card(page: Page, key: str) -> Locator:
    return page.locator(f".card[data-finding='{key}']")


def test_sign_in_and_review(vera: Page, tongue: str, say: Say) -> None:
    vera.goto("/")
    vera.locator("nav a[href='/review/']").click()
    expect(vera.locator("h1")).to_have_text(say("Review"))
    assert bool(JAPANESE.search(vera.locator("h1").inner_text())) is (tongue == "ja")
    card = first_waiting(vera, "commitment")
    key = card.get_attribute("data-finding")
    card.locator(".accept").click()
    expect(same_card(vera, key)).to_contain_text("vera")
    same_card(vera, key).locator(".undo").click()
    expect(same_card(vera, key).locator(".accept")).to_be_visible()


def test_overturn_a_decision(vera: Page, odd: Page, say: Say) -> None:
    card = first_waiting(vera, "aim")
    key = card.get_attribute("data-finding")
    card.locator(".accept").click()
    expect(same_card(vera, key)).to_contain_text("vera")
    odd.goto("/review/?kind=decided&act=aim")
    theirs = same_card(odd, key)
    theirs.locator(".why-not summary").click()
    theirs.get_by_label(say("Why"), exact=False).fill("It binds nobody.")
    theirs.locator("button.plain[value=reject]").click()
    expect(same_card(odd, key)).to_contain_text("It binds nobody.")
    expect(same_card(odd, key)).to_contain_text("odd")
    same_card(odd, key).locator(".undo").click()
    expect(same_card(odd, key).locator(".accept")).to_be_visible()


def test_link_two_statements(vera: Page, say: Say) -> None:
    vera.goto("/register/?act=aim")
    vera.locator("td.what a").first.click()
    vera.locator(".entry-decide a[href^='/review/link/']").click()
    expect(vera.locator("h1")).to_have_text(say("Is it the same undertaking?"))
    vera.locator("#q").fill("trade")
    vera.keyboard.press("Enter")
    vera.locator(".decide [value=unsure]").first.click()
    expect(vera.get_by_role("status")).to_contain_text(say("Kept as unsure. Nothing else changes."))
    vera.locator(".decide [value=undo]").first.click()
    expect(vera.get_by_role("status")).to_contain_text(say("Your word is taken back."))


def test_assess_with_evidence(vera: Page, tongue: str, say: Say) -> None:
    vera.goto("/register/?act=aim")  # no other journey decides about it
    vera.locator("td.what a").first.click()
    entry = vera.url
    vera.locator("a[href^='/review/evidence/']").click()
    vera.locator("[name=says]").fill(f"The harbour was paid for ({tongue}).")
    vera.locator("[name=direction]").select_option("supports")
    vera.locator("[name=shows]").select_option("done")
    vera.locator("[name=date]").fill("2024-02-01")
    vera.locator("[name=source]").fill(PAGE)
    vera.locator("main form.paper button").click()
    expect(vera.locator("main")).to_contain_text(f"The harbour was paid for ({tongue}).")
    vera.locator("a[href^='/review/verdict/']").click()
    vera.locator("[name=status]").select_option("done")
    vera.locator("[name=because]").fill("The bank says so.")
    vera.locator("main form.paper button").click()
    expect(vera).to_have_url(re.compile(re.escape(entry.split("#", maxsplit=1)[0])))
    expect(vera.locator("#verdicts")).to_contain_text("The bank says so.")
    expect(vera.locator(".at-a-glance")).to_contain_text(say("Done"))


def test_build_and_open_a_pack(vera: Page, tongue: str, say: Say) -> None:
    vera.goto("/meeting/forum-5")
    vera.get_by_role("link", name=say("Make the pack")).click()
    expect(vera.get_by_role("heading", level=2, name=say("What it says first"))).to_be_visible()
    files = {form: vera.locator(f"a[href^='/packs/{form}/']").get_attribute("href") for form in ("html", "pdf", "docx")}
    kinds = {form: vera.request.get(address).headers["content-type"] for form, address in files.items()}
    assert kinds["pdf"] == "application/pdf"
    assert "wordprocessingml" in kinds["docx"]
    vera.goto(files["html"])
    expect(vera.locator("h1").first).to_be_visible()
    assert bool(JAPANESE.search(vera.locator("body").inner_text())) is (tongue == "ja")


def test_a_session_that_ended_in_the_middle_of_a_review_loses_nothing(vera: Page, say: Say) -> None:
    card = first_waiting(vera, "request")
    key = card.get_attribute("data-finding")
    card.locator(".why-not summary").click()
    card.get_by_label(say("Why"), exact=False).fill("They asked for it before.")
    vera.context.clear_cookies(name="sessionid")
    card.locator("button.plain[value=reject]").click()
    vera.wait_for_url(re.compile("/accounts/login/"))
    sign_in(vera, "vera")
    expect(vera.locator("h1")).to_have_text(say("What you wrote was kept"))
    expect(vera.locator("main")).to_contain_text("They asked for it before.")
    vera.get_by_role("button", name=say("Record it now")).click()
    vera.goto("/review/?kind=decided&act=request")
    expect(same_card(vera, key)).to_contain_text("They asked for it before.")
    same_card(vera, key).locator(".undo").click()
    expect(same_card(vera, key).locator(".accept")).to_be_visible()
