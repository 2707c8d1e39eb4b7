from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from documents.making import W_NAMESPACE, raw_word_file, word_file
from followthrough.documents.readers.counting import label
from followthrough.documents.readers.docx import read_docx
from followthrough.model import PassageKind

if TYPE_CHECKING:
    from followthrough.documents.reading import Reading

WORDS = "The parties will review the plan every second year."


def paragraph(text: str, *, num: int | None = None, level: int = 0, style: str = "") -> str:
    numbering = "" if num is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{numbering}</w:pPr><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def level(at: int, style: str, pattern: str, extra: str = "") -> str:
    shown = f'<w:numFmt w:val="{style}"/>{extra}<w:lvlText w:val="{pattern}"/>'
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/>{shown}</w:lvl>'


LEGAL = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "(%3)")
DOTTED = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "decimal", "%1.%2.%3")
ARTICLES = level(0, "upperRoman", "Chapter %1") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
BULLETS = level(0, "bullet", "•") + level(1, "bullet", "o")


def numbering(levels: str, *, second: str = "") -> str:
    return (
        f'<w:numbering {W_NAMESPACE}><w:abstractNum w:abstractNumId="5">{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="5"/>{second}</w:num></w:numbering>'
    )


def numbers(reading: Reading) -> list[str | None]:
    return [block.number for block in reading.blocks]


def texts(reading: Reading) -> list[str]:
    return [reading.text[block.start : block.end] for block in reading.blocks]


@pytest.mark.parametrize(
    ("levels", "depths", "expected"),
    [
        (LEGAL, [0, 1, 2, 2, 1, 0, 1], ["1", "1(a)", "1(a)(i)", "1(a)(ii)", "1(b)", "2", "2(a)"]),
        (DOTTED, [0, 1, 1, 2, 0, 1], ["1", "1.1", "1.2", "1.2.1", "2", "2.1"]),
        (ARTICLES, [0, 1, 1, 0, 1], ["Chapter I", "1.1", "1.2", "Chapter II", "2.1"]),
        (BULLETS, [0, 1, 0], [None, None, None]),
        (LEGAL, [1, 1, 0], ["1(a)", "1(b)", "2"]),  # Word shows the skipped level above as begun
    ],
)
def test_automatic_numbers(levels: str, depths: list[int], expected: list[str | None]) -> None:
    body = "".join(paragraph(WORDS, num=1, level=depth) for depth in depths)
    reading = read_docx(raw_word_file(body, numbering=numbering(levels)))
    assert numbers(reading) == expected
    assert set(texts(reading)) == {WORDS}


def test_twelve_b_two() -> None:
    depths = [0] * 12 + [1, 1, 2, 2]
    body = "".join(paragraph(WORDS, num=1, level=depth) for depth in depths)
    assert numbers(read_docx(raw_word_file(body, numbering=numbering(LEGAL))))[-1] == "12(b)(ii)"


def test_plain_text_between_does_not_stop_the_count() -> None:
    body = paragraph(WORDS, num=1) + paragraph("A paragraph without a number.") + paragraph(WORDS, num=1)
    assert numbers(read_docx(raw_word_file(body, numbering=numbering(LEGAL)))) == ["1", None, "2"]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("", ["1", "2", "3"]),  # two uses of one list count on
        ('<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>', ["1", "2", "1"]),
        ('<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>', ["1", "2", "7"]),
    ],
)
def test_restarts(second: str, expected: list[str]) -> None:
    body = paragraph(WORDS, num=1) + paragraph(WORDS, num=1) + paragraph(WORDS, num=2)
    assert numbers(read_docx(raw_word_file(body, numbering=numbering(LEGAL, second=second)))) == expected


def test_a_list_that_never_restarts() -> None:
    levels = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)", '<w:lvlRestart w:val="0"/>')
    body = "".join(paragraph(WORDS, num=1, level=depth) for depth in (0, 1, 0, 1))
    assert numbers(read_docx(raw_word_file(body, numbering=numbering(levels)))) == ["1", "1(a)", "2", "2(b)"]


def test_numbers_from_the_style_and_headings_by_style() -> None:
    styles = (
        f'<w:styles {W_NAMESPACE}><w:style w:type="paragraph" w:styleId="P"><w:name w:val="Clause"/>'
        f'<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        f'<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>'
        f'<w:style w:type="paragraph" w:styleId="H3"><w:name w:val="Section"/><w:basedOn w:val="H"/></w:style>'
        "</w:styles>"
    )
    body = (
        paragraph("Trade", style="H")
        + paragraph(WORDS, style="P")
        + paragraph("Energy", style="H3")
        + paragraph(WORDS, style="P")
    )
    reading = read_docx(raw_word_file(body, styles=styles, numbering=numbering(LEGAL)))
    assert numbers(reading) == [None, "1", None, "2"]
    assert [(b.kind, b.level) for b in reading.blocks] == [(PassageKind.HEADING, 2), (None, 0)] * 2


def test_an_empty_numbered_paragraph_is_not_counted() -> None:
    body = paragraph(WORDS, num=1) + paragraph("", num=1) + paragraph(WORDS, num=1)
    assert numbers(read_docx(raw_word_file(body, numbering=numbering(LEGAL)))) == ["1", "2"]


def test_insertions_are_in_and_deletions_out() -> None:
    body = (
        "<w:p><w:r><w:t xml:space='preserve'>We </w:t></w:r>"
        "<w:ins><w:r><w:t xml:space='preserve'>will </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>may </w:delText></w:r></w:del><w:r><w:t>act.</w:t></w:r></w:p>"
    )
    reading = read_docx(raw_word_file(body))
    assert reading.text == "We will act."
    assert any("tracked changes" in notice for notice in reading.notices)


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    body = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>We will </w:t></w:r></w:p>" + paragraph(
        "act together."
    )
    assert (
        read_docx(raw_word_file(body)).text == "We willact together."
        or read_docx(raw_word_file(body)).text == "We will act together."
    )


def test_a_raised_figure_makes_no_other_year() -> None:
    raised = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p><w:r><w:t>In 2018</w:t></w:r>{raised.format(3)}<w:r><w:t>, the 40</w:t></w:r>{raised.format('th')}</w:p>"
    )
    assert read_docx(raw_word_file(body)).text == "In 2018³, the 40th"


def test_notes_come_last_with_their_number() -> None:
    body = f"<w:p><w:r><w:t>{WORDS}</w:t></w:r><w:r><w:footnoteReference w:id='4'/></w:r></w:p>" + paragraph("Next.")
    note = paragraph("As of the first of May.")
    notes = f'<w:footnotes {W_NAMESPACE}><w:footnote w:id="4">{note}</w:footnote></w:footnotes>'
    reading = read_docx(raw_word_file(body, footnotes=notes))
    assert texts(reading) == [WORDS, "Next.", "As of the first of May."]
    assert (reading.blocks[-1].kind, reading.blocks[-1].number) == (PassageKind.NOTE, "1")


def fill(table: Any, rows: list[list[str]]) -> None:
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text


def test_tables_row_by_row_with_merged_cells_once() -> None:
    def write(document: Any) -> None:
        table = document.add_table(4, 3)
        fill(
            table,
            [
                ["Measure", "Agency", "By"],
                ["Ports", "Transport", "2024"],
                ["Rail", "", "2025"],
                ["All of the above", "", ""],
            ],
        )
        table.cell(1, 1).merge(table.cell(2, 1))
        table.cell(3, 0).merge(table.cell(3, 2))

    reading = read_docx(word_file(write))
    assert texts(reading) == ["Measure | Agency | By", "Ports | Transport | 2024", "Rail |  | 2025", "All of the above"]
    assert [block.header for block in reading.blocks] == [True, False, False, False]
    assert {(block.kind, block.table) for block in reading.blocks} == {(PassageKind.ROW, 1)}


def test_a_repeated_head_is_a_head_again() -> None:
    def write(document: Any) -> None:
        table = document.add_table(4, 2)
        fill(table, [["Measure", "By"], ["Ports", "2024"], ["Measure", "By"], ["Rail", "2025"]])

    assert [block.header for block in read_docx(word_file(write)).blocks] == [True, False, True, False]


def test_an_action_line_keeps_its_automatic_number() -> None:
    cells = "".join(f"<w:tc>{inner}</w:tc>" for inner in (paragraph("Upgrade ports", num=1), paragraph("2026")))
    body = f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>"
    reading = read_docx(raw_word_file(body, numbering=numbering(DOTTED)))
    assert [(b.number, reading.text[b.start : b.end]) for b in reading.blocks] == [
        ("1", "Upgrade ports | 2026"),
        ("2", "Upgrade ports | 2026"),
    ]


def test_title_style_and_core_title() -> None:
    def write(document: Any) -> None:
        document.add_heading("Work Plan on Ports", 0)
        document.add_paragraph(WORDS)

    reading = read_docx(word_file(write))
    assert (reading.title, reading.blocks[0].kind) == ("Work Plan on Ports", PassageKind.TITLE)


def test_a_template_says_nothing_of_the_date() -> None:
    assert read_docx(word_file(lambda document: document.add_paragraph(WORDS))).date.value is None


def test_external_entities_are_never_resolved(tmp_path: Any) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    import io
    import zipfile

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        xml = (
            f'<!DOCTYPE w:document [<!ENTITY e SYSTEM "{secret.as_uri()}">]><w:document {W_NAMESPACE}><w:body>'
            f"<w:p><w:r><w:t>{WORDS} &e;</w:t></w:r></w:p></w:body></w:document>"
        )
        archive.writestr("word/document.xml", xml)
    assert "secret" not in read_docx(buffer.getvalue()).text


def test_content_controls_links_and_old_copies() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('Inside a control.')}</w:sdtContent></w:sdt>"
        "<w:p><w:hyperlink><w:r><w:t>A link</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>and words</w:t></w:r></w:p>"
    )
    assert texts(read_docx(raw_word_file(body))) == ["Inside a control.", "A link\tand words"]


@pytest.mark.parametrize(
    ("count", "style", "expected"),
    [
        (1, "decimal", "1"), (26, "lowerLetter", "z"), (27, "lowerLetter", "aa"), (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"), (1999, "upperRoman", "MCMXCIX"), (7, "decimalZero", "07"),
        (21, "japaneseCounting", "二十一"),
        (10, "japaneseCounting", "十"), (5, "anythingElse", "5"), (0, "lowerRoman", "0"),
    ],
)  # fmt: skip
def test_labels(count: int, style: str, expected: str) -> None:
    assert label(count, style) == expected
