"""Pictures of every page, in both languages and both themes, from the example register: into docs/pictures.

    .venv/bin/python bench/pictures.py          all of them
    .venv/bin/python bench/pictures.py home     those of one page

Builds the example register in a folder of its own, serves it and looks at it with the browser of the journeys. The
pictures are WebP of a fixed size, small enough to be kept; docs/pictures/README.md shows them side by side.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urljoin

from PIL import Image
from playwright.sync_api import Page, sync_playwright

PLACE = Path(__file__).parents[1] / "docs" / "pictures"
SIZE = {"width": 1160, "height": 800}
QUALITY = 45
LOOKS = [(tongue, theme) for tongue in ("en", "ja") for theme in ("light", "dark")]
PASSWORD = "a long sentence about ferries"
CHIEF = "vera"
DAY = "2019-05-11"  # before the 34th Forum: there is something to prepare
DRAFT = (
    "Both sides agreed to double trade and investment by 2030.\n"
    "ASEAN and Japan will strengthen cooperation on maritime security."
)
COMMAND = (sys.executable, "-c", "from followthrough.cli import main; main()")
CHROMIUM = ("--headless", "--no-sandbox", "--disable-gpu", "--force-color-profile=srgb")


@dataclass(frozen=True)
class Shown:
    """A page: its address, or where the first links to it stand; what is written into it and pressed."""

    name: str
    start: str
    links: tuple[str, ...] = ()
    fills: tuple[tuple[str, str], ...] = ()
    press: str = ""
    to: str = ""  # what is brought to the top of the picture
    by_chief: bool = False


PAGES = (
    Shown("home", f"/?on={DAY}"),
    Shown("documents", "/documents/"),
    Shown("document", "/documents/?text=forum", ("td .title a:has-text('33rd Forum')",)),
    Shown("register", "/register/?act=commitment"),
    Shown("entry", "/targets/", (".target-row h2 a", ".kicker a[href^='/entries/']")),
    Shown("plans", "/plans/"),
    Shown("plan", "/plans/arden-basin-2019"),
    Shown("targets", "/targets/"),
    Shown("target", "/targets/", (".target-row h2 a", ".tabs a[href*='base=2010']")),
    Shown("money", "/money/", to="#years"),
    Shown("meetings", "/meetings/"),
    Shown("meeting", "/meetings/", ("a[href^='/meeting/'] >> nth=3",)),
    Shown("pack", f"/?on={DAY}", (".next-meeting a[href^='/pack/']",)),
    Shown("parties", "/parties/"),
    Shown("party", "/parties/", ("a[href^='/parties/']:has-text('ASEAN')",)),
    Shown("instruments", "/instruments/"),
    Shown("instrument", "/instruments/ajcep-protocol"),
    Shown("statistics", "/statistics/"),
    Shown("series", "/statistics/", (".target-row h2 a:has-text('Trade between')",)),
    Shown("claims", "/claims/"),
    Shown("search", "/search/?q=code+of+conduct"),
    Shown("compare", "/compare/?a=2018-06-13-forum-33&b=2019-06-03-forum-34"),
    Shown("data", "/data/"),
    Shown("api", "/api/"),
    Shown("check", "/check/", (), (("#text", DRAFT),), ".check-form button", "#checked"),
    Shown("style", "/style/"),
    Shown("login", "/accounts/login/"),
    Shown("review", "/review/", by_chief=True),
    Shown("talk", "/review/", ("a.to-talk",), by_chief=True),
    Shown("edit", "/review/", ("a.to-edit",), by_chief=True),
    Shown("link", "/review/", ("a.to-link",), by_chief=True),
    Shown("coding", "/coding/", by_chief=True),
    Shown("round", "/coding/round/arden-practice", by_chief=True),
    Shown("verdict", "/register/?act=commitment", ("td.what a", "a[href^='/review/verdict/']"), by_chief=True),
    Shown("people", "/people/", by_chief=True),
    Shown("audit", "/audit/", by_chief=True),
)


def built(home: Path) -> None:
    """The example register, and somebody who keeps it."""
    told = os.environ | {"FOLLOWTHROUGH_HOME": str(home), "THE_PASSWORD": PASSWORD}
    for words in (
        ("demo", "--no-serve"),
        ("adduser", CHIEF, "--role", "admin", "--password-from-env", "THE_PASSWORD"),
    ):
        subprocess.run([*COMMAND, *words], check=True, env=told, cwd=home, stdout=subprocess.DEVNULL)


def served(home: Path) -> Iterator[str]:
    """The address of its pages, until they are no longer needed."""
    from followthrough.cli.keeping.serve import free_port, running

    os.environ["FOLLOWTHROUGH_HOME"] = str(home)
    port = free_port("127.0.0.1")
    with running("127.0.0.1", port):
        yield f"http://127.0.0.1:{port}"


def looked_at(page: Page, one: Shown) -> bytes:
    """One page as a picture."""
    page.goto(one.start)
    for link in one.links:
        page.goto(urljoin(page.url, page.locator(link).first.get_attribute("href")))
    for where, words in one.fills:
        page.fill(where, words)
    if one.press:
        page.click(one.press)
        page.wait_for_load_state()
    if one.to:
        page.locator(one.to).evaluate("each => each.scrollIntoView()")
    page.wait_for_load_state("networkidle")  # charts are drawn by then
    return page.screenshot()


def small(picture: bytes) -> bytes:
    """The same as WebP."""
    made = io.BytesIO()
    Image.open(io.BytesIO(picture)).convert("RGB").save(made, "webp", quality=QUALITY, method=6)
    return made.getvalue()


def pictured(site: str, pages: list[Shown]) -> None:
    """Every page in every dress."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(CHROMIUM))
        for tongue, theme in LOOKS:
            for by_chief in (False, True):
                wanted = [one for one in pages if one.by_chief is by_chief]
                context = browser.new_context(base_url=site, viewport=SIZE)
                for name, value in (("language", tongue), ("theme", theme), ("partner", "ASEAN-Japan")):
                    context.add_cookies([{"name": name, "value": value, "url": site}])
                page = context.new_page()
                if by_chief and wanted:
                    page.goto("/accounts/login/")
                    page.fill("[name=login]", CHIEF)
                    page.fill("[name=password]", PASSWORD)
                    page.click("main form button")
                for one in wanted:
                    (PLACE / f"{one.name}-{tongue}-{theme}.webp").write_bytes(small(looked_at(page, one)))
                context.close()
        browser.close()


def index() -> str:
    """The page that shows them side by side."""
    rows = [
        "# The pages",
        "",
        "Made by `bench/pictures.py` from the example register. English and Japanese, light and dark.",
        "",
    ]
    for one in PAGES:
        told = " ".join(f"![{one.name}, {t}, {d}]({one.name}-{t}-{d}.webp)" for t, d in LOOKS)
        rows += [f"## {one.name.capitalize()}", "", told, ""]
    return "\n".join(rows)


def main(*names: str) -> None:
    """Make the pictures of the pages named, or of all."""
    pages = [one for one in PAGES if not names or one.name in names]
    PLACE.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        home = Path(os.environ.get("FOLLOWTHROUGH_PICTURES_HOME", folder))
        if home == Path(folder):
            built(home)
        for site in served(home):
            pictured(site, pages)
    (PLACE / "README.md").write_text(index(), encoding="utf-8")
    weight = sum(path.stat().st_size for path in PLACE.glob("*.webp"))
    print(f"{len(pages) * len(LOOKS)} pictures made; all of docs/pictures: {weight / 1e6:.1f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])
