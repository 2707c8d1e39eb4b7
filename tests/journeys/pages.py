"""Every page a visitor or a reviewer can open, by its address in the sample register."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

PUBLIC = (
    "/", "/?on=2024-03-01", "/documents/", "/documents/?text=nothing-at-all", "/register/", "/register/?act=pledge",
    "/search/", "/search/?q=trade", "/search/?q=trade&what=findings", "/search/?q=nowhere-at-all", "/meetings/",
    "/meetings/?all=1", "/meeting/forum-4", "/meeting/forum-6",
    "/meetings/lakes-forum", "/parties/", "/parties/islands", "/instruments/", "/instruments/sea-treaty",
    "/instruments/?between=Veland&and=Norholm", "/plans/", "/plans/?all=1", "/plans/plan-of-2018",
    "/plans/plan-of-2023", "/line/plan-of-2018/1.1", "/crosswalk/plan-of-2018", "/statistics/",
    "/statistics/trade", "/claims/", "/data/", "/api/", "/api/about/standing/", "/targets/", "/money/",
    "/money/?by=holder&in=EUR", "/check/", "/compare/", "/style/", "/accounts/login/", "/nowhere",
)  # fmt: skip
REVIEWER = (
    "/",
    "/review/",
    "/review/?kind=decided",
    "/review/?kind=stale",
    "/review/claim/plan-of-2018/1.1",
    "/review/evidence/plan-of-2018/1.1",
    "/review/verdict/plan-of-2018/1.1",
    "/crosswalk/plan-of-2018",
    "/coding/",
    "/coding/new",
    "/coding/round/lakes-round",
    "/coding/unit/lakes-round",
    "/review/document",
    "/review/statistics",
    "/review/sum",
    "/audit/",
    "/people/",
    "/register/?act=pledge",
    "/review/rate",
    "/accounts/2fa/",
    "/accounts/password/change/",
)
FOUND = {  # pages whose address holds a key: where the first link to one stands
    "document": ("/documents/", "td .title a"),
    "entry": ("/register/", "td.what a"),
    "target": ("/targets/?all=1", ".target-row h2 a"),
}
FOUND_BY_REVIEWER = {
    "settle": ("/coding/round/lakes-round", "#waiting a"),
    "add": ("/documents/", "td .title a", "a.add"),
    "edit": ("/review/", "a.to-edit"),
    "link": ("/review/", "a.to-link"),
    "talk": ("/review/", "a.to-talk"),
    "tie": ("/targets/?all=1", ".target-row h2 a", "a[href^='/review/tie/']"),
    "state": ("/targets/?all=1", ".target-row h2 a", "a[href^='/review/target/']"),
}


def led_to(page: Page, steps: tuple[str, ...]) -> str:
    """The address to which the first links lead, one after the other."""
    start, *links = steps
    page.goto(start)
    for link in links:
        page.goto(page.locator(link).first.get_attribute("href"))
    return page.url
