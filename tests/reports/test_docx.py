from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt

from followthrough.reports import pack
from followthrough.reports.docx import docx
from followthrough.reports.files import TemplateError
from followthrough.reports.word_parts import fitted, unbroken
from followthrough.reports.wording import LANGUAGES
from report_facts import no_facts, some_facts, some_pack

if TYPE_CHECKING:
    from pathlib import Path

OFFICE = shutil.which("soffice")


def read(made: bytes) -> Any:
    return Document(BytesIO(made))


def bookmarks(document: Any) -> list[str]:
    return [mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_are_headings_and_links_lead_to_bookmarks(language: str) -> None:
    document = read(docx(some_pack(language)))
    styles = [p.style.name for p in document.paragraphs]
    assert styles.count("Heading 1") == 13
    assert "Heading 2" in styles
    marks = bookmarks(document)
    assert len(marks) == len(set(marks))
    assert all(len(mark) <= 40 and mark.replace("_", "").isalnum() for mark in marks)
    assert "entry_e_quay" in marks
    links = {link.get(qn("w:anchor")) for link in document.element.iter(qn("w:hyperlink"))}
    assert links
    assert links <= set(marks)


def test_heads_of_tables_are_repeated_and_rows_are_not_cut() -> None:
    document = read(docx(some_pack()))
    assert document.tables
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table.rows[0]._tr.trPr.find(qn("w:cantSplit")) is not None


def test_a_short_table_is_kept_on_one_page_and_a_long_one_leaves_no_row_alone() -> None:
    for table in read(docx(some_pack())).tables:
        kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
        assert all(kept[: min(len(kept), 3) - 1])
        assert not kept[-1] or table.rows[-1].cells[0].paragraphs[0].style.name == "Report Count"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([["a"], ["b"]], [1.0, 1.0]),
        ([["a harbour of a long name"], ["recommissioning"]], [0.8, 1.2]),  # the one that can spare gives
        ([["recommissioning"] for _ in range(2)], [1.0, 1.0]),  # no room: as it was
        ([["再開発計画"], ["b"]], [1.0, 1.0]),  # Japanese may be broken anywhere
    ],
)
def test_a_column_holds_its_longest_word(words: list[list[str]], expected: list[float]) -> None:
    whole = 1_850_000
    found = fitted([1, 1], words, whole)
    assert sum(found) == pytest.approx(whole)
    assert [2 * one / whole for one in found] == pytest.approx(expected, abs=0.06)


@pytest.mark.parametrize(
    ("text", "letters"),
    [("2018年6月13日", 14), ("2018年", 6), ("2018", 4), ("", 0), ("参照", 5), ("13 November 2018", 8)],
)
def test_a_day_without_spaces_is_as_wide_as_a_word_and_its_column_holds_it(text: str, letters: int) -> None:
    assert max((len(word) for word in unbroken(text).split()), default=0) == letters


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_below_a_heading_stays_with_what_it_leads_to(language: str) -> None:
    document = read(docx(some_pack(language)))
    inner = [each for each in document.element.body if each.tag in {qn("w:p"), qn("w:tbl")}]
    kept = {p._p: p for p in document.paragraphs}
    led = [
        (kept[first].style.name, kept[first].paragraph_format.keep_with_next)
        for heading, first, after in zip(inner, inner[1:], inner[2:], strict=False)
        if heading in kept and first in kept and kept[heading].style.name.startswith("Heading")
        if after not in kept or kept[after].style.name == "Report Caption"
    ]
    assert ("Report Note", True) in led
    assert ("Report Note", None) not in led


def test_pictures_have_words() -> None:
    document = read(docx(some_pack()))
    alts = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert alts
    assert all(alt.startswith(("Trade of the two sides", "Pledges by year")) for alt in alts)


@pytest.mark.parametrize(("language", "tag"), [("en", "en-GB"), ("ja", "ja-JP")])
def test_language_title_and_eastern_fonts_are_set(language: str, tag: str) -> None:
    document = read(docx(some_pack(language)))
    assert document.core_properties.language == tag
    assert "5th Lakes and Islands Forum" in document.core_properties.title
    fonts = document.styles["Normal"].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "Yu Mincho"
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    assert defaults.find(qn("w:lang")).get(qn("w:eastAsia")) == "ja-JP"


def test_pages_are_numbered() -> None:
    parts = zipfile.ZipFile(BytesIO(docx(some_pack())))
    feet = b"".join(parts.read(name) for name in parts.namelist() if "footer" in name)
    assert b" PAGE " in feet
    assert b" NUMPAGES " in feet


def test_the_same_report_gives_the_same_bytes() -> None:
    assert docx(some_pack()) == docx(pack(some_facts()))


def house() -> bytes:
    document = Document()
    document.add_paragraph("Ministry of Harbours")
    document.styles["Heading 1"].font.size = Pt(33)
    document.sections[0].header.paragraphs[0].text = "Ministry of Harbours, confidential"
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_house_template_keeps_its_styles_letterhead_and_words() -> None:
    document = read(docx(some_pack(), template=house()))
    assert document.paragraphs[0].text == "Ministry of Harbours"
    assert document.styles["Heading 1"].font.size == Pt(33)
    assert document.sections[0].header.paragraphs[0].text == "Ministry of Harbours, confidential"
    added = document.styles["Report Headline"]
    assert added.font.bold
    assert added.font.name is None, "what is added speaks in the house's own face"


@pytest.mark.parametrize("template", [b"", b"%PDF-1.7", b"PK\x03\x04 but no more"])
def test_a_template_that_is_none_is_refused_with_the_reason(template: bytes) -> None:
    with pytest.raises(TemplateError, match="no Word document"):
        docx(some_pack(), template=template)


def test_an_empty_pack_is_a_document() -> None:
    assert read(docx(pack(no_facts()))).paragraphs


@pytest.mark.skipif(OFFICE is None and "FOLLOWTHROUGH_CI" not in os.environ, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "pack.docx"
    path.write_bytes(docx(some_pack()))
    command = [str(OFFICE), f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(path)], check=True, capture_output=True, timeout=300)
    assert (tmp_path / "pack.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("language", LANGUAGES)
def test_wording_then_and_now_is_marked_by_strokes_and_lines_with_what_each_change_means(language: str) -> None:
    paragraphs = read(docx(some_pack(language))).paragraphs
    at, diff = next(
        (at, one) for at, one in enumerate(paragraphs)
        if one.style.name == "Report Quote" and any(run.font.strike for run in one.runs)
    )  # fmt: skip
    then = "".join(run.text for run in diff.runs if not run.font.underline)
    now = "".join(run.text for run in diff.runs if not run.font.strike)
    assert then == "The two sides will light the coast of the islands by 2026."
    assert "work towards" in now
    assert "work towards" not in then
    assert not any(run.font.strike and run.font.underline for run in diff.runs)
    told = paragraphs[at + 1]
    assert told.style.name == "Report Detail"
    assert "work towards" in told.text
