"""The PDF as a reader's machine sees it: tags, language, title, the mark of PDF/UA."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest

from followthrough.reports import files, pack
from followthrough.reports.charts import draw
from followthrough.reports.pdf import MISSING, pdf
from followthrough.reports.wording import LANGUAGES
from report_facts import a_source, no_facts, some_facts, some_pack


def opened(made: bytes) -> Any:
    return pikepdf.open(BytesIO(made))


def text_of(made: bytes) -> str:
    document = pypdfium2.PdfDocument(made)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def kinds(node: Any, found: set[str]) -> set[str]:
    """The kinds of elements in the tree of tags."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            kinds(each, found)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            found.add(str(node["/S"]))
        if "/K" in node:
            kinds(node["/K"], found)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_tagged_titled_and_says_its_language_and_that_it_is_pdf_ua(language: str) -> None:
    document = opened(pdf(some_pack(language)))
    root = document.Root
    assert str(root.Lang) == language
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    tags = kinds(root.StructTreeRoot.K, set())
    assert {"/H1", "/H2", "/P", "/Table", "/TR", "/TH", "/TD", "/Figure", "/L", "/LI", "/Link"} <= tags
    with document.open_metadata() as meta:
        assert meta["pdfuaid:part"] == "1"
        assert "5th Lakes and Islands Forum" in meta["dc:title"]
    assert document.trailer.Info.Title is not None


def figures(node: Any) -> list[str]:
    if isinstance(node, pikepdf.Array):
        return [each for one in node for each in figures(one)]
    if not isinstance(node, pikepdf.Dictionary):
        return []
    own = [str(node.get("/Alt", ""))] if node.get("/S") == pikepdf.Name.Figure else []
    return own + (figures(node["/K"]) if "/K" in node else [])


def test_every_picture_has_words() -> None:
    document = opened(pdf(some_pack()))
    alts = figures(document.Root.StructTreeRoot.K)
    assert any(alt.startswith("Trade of the two sides, in USD billion") for alt in alts)
    assert all(alts)


def test_the_words_of_the_report_are_its_words() -> None:
    said = re.sub(r"\s+", " ", text_of(pdf(some_pack())))
    for part in ("5th Lakes and Islands Forum", "Publish a report on fish", "page 2 of", "Where things stand"):
        assert part in said
    assert "約束事項" in re.sub(r"\s+", "", text_of(pdf(some_pack("ja"))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_is_the_summary_and_says_how_it_may_be_handled(language: str) -> None:
    report = some_pack(language)
    first = re.sub(r"\s+", "", pypdfium2.PdfDocument(pdf(report))[0].get_textpage().get_text_range())
    for section in report.sections[0].sections[:2]:
        assert section.title.replace(" ", "") in first
    assert report.cover.warnings[-1].replace(" ", "") in first
    assert report.sections[0].sections[2].title.replace(" ", "") not in first, "the rules stand on the next"


def test_words_that_look_like_markup_stay_words() -> None:
    sources = {key: a_source(key, title="#panic(1) *x* $y$ [z] @q <l>") for key in ("d1", "d2", "d3")}
    assert "#panic(1) *x* $y$ [z] @q <l>" in re.sub(r"\s+", " ", text_of(pdf(pack(some_facts(sources=sources)))))


def test_the_same_report_gives_the_same_bytes() -> None:
    assert pdf(some_pack()) == pdf(pack(some_facts()))


def test_an_empty_pack_is_a_pdf() -> None:
    assert len(opened(pdf(pack(no_facts()))).pages) >= 2


def test_a_sign_that_no_font_has_stands_as_its_code() -> None:
    sources = {key: a_source(key, title="Rune \U00016a00 here") for key in ("d1", "d2", "d3")}
    said = text_of(pdf(pack(some_facts(sources=sources))))
    assert "\U00016a00" in said or "[U+16A00]" in said


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draw, "fonts", list)
    with pytest.raises(files.PrintError, match="followthrough"):
        pdf(some_pack())
    assert "print" in MISSING
