"""No page of the project leads nowhere: links, headings and files named in it are there."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "bench" / "README.md"])
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"`((?:docs|src|bench|tests)/[\w./-]+)`")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def plain(page: Path) -> str:
    return _CODE.sub("", page.read_text("utf-8"))


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as they are made where the project is shown."""
    heads = (re.sub(r"[`*]", "", head).strip().casefold() for head in _HEADING.findall(plain(page)))
    return {re.sub(r"[^\w\- ]", "", head).replace(" ", "-") for head in heads}


def lost(page: Path) -> list[str]:
    """What a page leads to and is not there."""
    found = []
    for link in _LINK.findall(plain(page)):
        if re.match(r"[a-z]+:", link):
            continue
        place, _, anchor = link.partition("#")
        target = (page.parent / unquote(place)).resolve() if place else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            found.append(link)
    return found + [path for path in _NAMED.findall(plain(page)) if not (ROOT / path).exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    assert lost(page) == []


def led_to(overview: Path) -> set[Path]:
    """The pages and folders that a page links."""
    return {(overview.parent / link.partition("#")[0]).resolve() for link in _LINK.findall(plain(overview))}


def unled(shelf: Path, led: set[Path]) -> list[str]:
    """Pages of a shelf that are linked neither by themselves nor with the whole shelf."""
    return [page.name for page in sorted(shelf.glob("*.md")) if not {page, page.parent} & led]


SHELVES = sorted(each for each in (ROOT / "docs").iterdir() if any(each.glob("*.md")))


@pytest.mark.parametrize("shelf", SHELVES, ids=lambda shelf: shelf.name)
def test_the_overview_leads_to_every_page_of_a_shelf(shelf: Path) -> None:
    assert unled(shelf, led_to(ROOT / "docs" / "README.md")) == []


def test_the_shelves_are_those_there_are() -> None:
    assert {shelf.name for shelf in SHELVES} >= {"tutorial", "how-to", "explanation", "reference", "decisions", "ja"}


def test_a_page_that_nothing_leads_to_is_found(tmp_path: Path) -> None:
    for name in ("one.md", "two.md"):
        (tmp_path / name).write_text("# Page\n")
    (tmp_path / "README.md").write_text("[one](one.md)")
    assert unled(tmp_path, led_to(tmp_path / "README.md")) == ["README.md", "two.md"]
    assert unled(tmp_path, {tmp_path}) == []


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One head\n[a](page.md#one-head) [b](page.md#two) [c](none.md) [d](https://x.org) `docs/none.md`")
    assert lost(page) == ["page.md#two", "none.md", "docs/none.md"]
