from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from followthrough.reports.html import html
from followthrough.reports.wording import LANGUAGES
from report_facts import a_source, a_statement, an_undertaking, no_facts, some_facts, some_pack

VOID = {"meta", "br", "hr", "img", "path", "rect", "line", "circle"}


class Tree(HTMLParser):
    """Tags that close as they open; every id once; where links within the page lead."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.ids += [told["id"]] if told.get("id") else []
        self.links += [told["href"]] if (told.get("href") or "").startswith("#") else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def read(text: str) -> Tree:
    tree = Tree()
    tree.feed(text)
    assert tree.open == []
    return tree


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_whole_and_every_mark_leads_somewhere(language: str) -> None:
    page = html(some_pack(language))
    tree = read(page)
    assert len(tree.ids) == len(set(tree.ids))
    assert tree.links
    assert {link.removeprefix("#") for link in tree.links} <= set(tree.ids)
    assert f'<html lang="{language}">' in page


def test_it_holds_no_script_and_asks_for_no_other_file() -> None:
    page = html(some_pack())
    assert "<script" not in page
    assert not re.search(r'(?:src|href)="(?!#|https://example)', page)
    assert not re.search(r"url\(|@import", page)


def test_words_of_a_source_are_never_markup() -> None:
    sources = {
        key: a_source(key, title="<script>alert(1)</script>", address='https://x"><b>') for key in ("d1", "d2", "d3")
    }
    page = html(pack_of(sources))
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def pack_of(sources: dict[str, object]) -> object:
    from followthrough.reports import pack

    return pack(some_facts(sources=sources))


HOSTILE = (
    "\x01\x0b\x1f control",
    "\u202egnihton ot deerga\u202c",
    "\u2066the parties\u2069",
    "Donaudampfschiff" * 400,
    "[x](y) `z` <l>",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_no_signs_of_a_source_break_a_form(words: str) -> None:
    from followthrough.reports import pack
    from followthrough.reports.files import Form, rendered

    one = an_undertaking("e-x", words, a_statement("x", "d3", "2025-12-01", due="2026-09"))
    report = pack(some_facts(undertakings=(one,), changed=(), sources={"d3": a_source("d3", title=words)}))
    for form in Form:
        assert rendered(report, form)
    assert "\u202e" not in html(report)


def test_an_empty_pack_is_a_page() -> None:
    from followthrough.reports import pack

    read(html(pack(no_facts())))


def test_charts_have_words_and_a_table_beside_them() -> None:
    page = html(some_pack())
    assert re.search(r'<svg role="img" aria-label="Trade of the two sides, in USD billion', page)
    assert "<details><summary>Figures</summary><table>" in page
