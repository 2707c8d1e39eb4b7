"""A real browser against a real server with a small register, each in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from followthrough.cli.keeping.serve import free_port, running
from web.accounts import PASSWORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the pages."""
    home = tmp_path_factory.mktemp("home")
    kept = {
        name: os.environ.get(name)
        for name in ("FOLLOWTHROUGH_HOME", "FOLLOWTHROUGH_DATABASE_URL", "FOLLOWTHROUGH_DEBUG")
    }
    os.environ["FOLLOWTHROUGH_HOME"] = str(home)
    os.environ["FOLLOWTHROUGH_DATABASE_URL"] = f"sqlite:///{home / 'followthrough.sqlite3'}"
    os.environ.pop("FOLLOWTHROUGH_DEBUG", None)
    try:
        subprocess.run([sys.executable, str(Path(__file__).with_name("build.py"))], check=True, timeout=120)
        port = free_port("127.0.0.1")
        with running("127.0.0.1", port):
            yield f"http://127.0.0.1:{port}"
    finally:
        for name, value in kept.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@pytest.fixture(scope="module")  # its event loop must end before tests that ask a database begin
def browser() -> Iterator[Browser]:
    if CHROMIUM is None and "FOLLOWTHROUGH_CI" not in os.environ:
        pytest.skip("no chromium here: apt install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield opened
        opened.close()


class Visit:
    """A page, and everything the browser complained about while it was open."""

    def __init__(self, browser: Browser, site: str, **wishes: object) -> None:
        self.context = browser.new_context(base_url=site, **({"viewport": {"width": 1280, "height": 800}} | wishes))
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", lambda message: self._heard(message.type, message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", lambda request: self._failed(request.url, request.failure or ""))

    def _failed(self, address: str, why: str) -> None:
        if "ERR_ABORTED" not in why:  # left behind when the page went elsewhere or was closed
            self.complaints.append(f"{address}: {why}")

    def _heard(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(text)


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Page]:
    """A browser page as most people have it. Fails the test if the browser complained, a blocked script among it."""
    visit = Visit(browser, site)
    yield visit.page
    visit.context.close()
    assert visit.complaints == []


@pytest.fixture
def plain_visit(browser: Browser, site: str) -> Iterator[Page]:
    """The same without JavaScript."""
    visit = Visit(browser, site, java_script_enabled=False)
    yield visit.page
    visit.context.close()


@pytest.fixture
def narrow_visit(browser: Browser, site: str) -> Iterator[Page]:
    """The same on a telephone."""
    visit = Visit(browser, site, viewport={"width": 360, "height": 740}, has_touch=True)
    yield visit.page
    visit.context.close()
    assert visit.complaints == []


@pytest.fixture(scope="session")
def people(site: str) -> str:
    """Two reviewers and an admin, made as an admin makes them."""
    program = (sys.executable, "-c", "from followthrough.cli import main; main()", "adduser")
    for name, role in (("vera", "reviewer"), ("odd", "reviewer"), ("chief", "admin")):
        command = [*program, name, "--role", role, "--password-from-env", "THE_PASSWORD"]
        subprocess.run(command, check=True, timeout=60, env=os.environ | {"THE_PASSWORD": PASSWORD})
    return site


def signed_in(visit: Visit, name: str) -> Page:
    page = visit.page
    page.goto("/")
    page.locator(".account a").click()
    page.locator("[name=login]").fill(name)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main form button").click()
    expect(page.get_by_role("link", name=name, exact=True)).to_be_visible()
    return page
