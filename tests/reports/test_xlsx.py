from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from followthrough.reports import pack
from followthrough.reports.wording import LANGUAGES
from followthrough.reports.xlsx import harmless, xlsx
from report_facts import a_source, a_statement, an_undertaking, no_facts, some_facts, some_pack


def read(made: bytes) -> Any:
    return load_workbook(BytesIO(made))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_has_a_head_that_stays_and_filters(language: str) -> None:
    book = read(xlsx(some_pack(language)))
    assert len(book.worksheets) > 8
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert len(sheet.title) <= 31


def test_days_are_days_numbers_are_numbers_and_months_stay_months() -> None:
    book = read(xlsx(some_pack()))
    rows = list(book["Undertakings"].iter_rows(values_only=True))
    head, quay = rows[0], next(row for row in rows if "entry:e-quay" in str(row[-1]))
    told = dict(zip(head, quay, strict=True))
    assert told["First stated"].isoformat() == "2024-05-06T00:00:00"
    assert (told["Times slipped"], told["Months slipped"]) == (1, 24)
    assert told["Due"] == "2027"
    report = next(dict(zip(head, row, strict=True)) for row in rows if "entry:e-report" in str(row[-1]))
    assert report["Due"] == "2025-12"


@pytest.mark.parametrize("words", ["=1+1", "+1+1", "-A1", "@sum", "\t=1", " =1", "＝1", "\ufeff=1"])
def test_no_words_become_a_formula(words: str) -> None:
    assert harmless(words).startswith("'")
    one = an_undertaking("e-x", words, a_statement("x", "d3", "2025-12-01"))
    sources = {key: a_source(key, title=words) for key in ("d1", "d2", "d3")}
    book = read(xlsx(pack(some_facts(undertakings=(one,), changed=(), sources=sources))))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]


@pytest.mark.parametrize("score", ["+1", "-1", "-0.5"])
def test_a_score_stands_as_it_was_given(score: str) -> None:
    assert harmless(score) == score


def test_a_share_is_shown_as_per_cent_and_kept_as_a_number() -> None:
    book = read(xlsx(some_pack()))
    shown = {
        (cell.number_format, type(cell.value)) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row
    }
    assert ("0.0%", float) in shown


def test_printed_a_sheet_is_as_wide_as_its_page_and_its_head_stands_on_each() -> None:
    book = read(xlsx(some_pack()))
    for sheet in book.worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
            "landscape", 1, 0,
        )  # fmt: skip
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert "5th Lakes and Islands Forum" in sheet.oddFooter.left.text
    assert {sheet.print_title_rows for sheet in book.worksheets[1:]} == {"$1:$1"}


def test_signs_that_no_workbook_holds_are_replaced() -> None:
    assert harmless("a\x00b\x1fc") == "a\ufffdb\ufffdc"


def test_the_same_report_gives_the_same_bytes() -> None:
    assert xlsx(some_pack()) == xlsx(pack(some_facts()))


def test_an_empty_pack_is_a_workbook() -> None:
    assert read(xlsx(pack(no_facts()))).worksheets
