"""The files that the how-to pages take for granted: an officer's own plan, tables, drafts and statements."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Final

from docx import Document
from openpyxl import Workbook, load_workbook

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

STATEMENT: Final = """Joint Statement of the 2nd ASEAN-Japan Fisheries Day

Tokyo, 3 May 2021

1. ASEAN and Japan will open a school for divers by 2024.
"""
LATER: Final = STATEMENT.replace("2nd", "3rd").replace("3 May 2021", "5 May 2022").replace("2024", "2026")
IN_JAPANESE: Final = (
    "第3回日・フィジー首脳会談　共同声明\n\n令和7年5月3日、東京\n\n1．両首脳は、2030年までに港を開くことで一致した。\n"
)
SUMS: Final = """key,holder,value,currency,stage,date,about,programme,source
fund,Japan,7500000000,JPY,pledged,2006-03-27,the islands' fund,Fund,https://example.org/1
fund-usd,Japan,70000000,USD,pledged,2006-03-27,the islands' fund,Fund,https://example.org/2
"""
ACTIVITIES: Final = """<?xml version="1.0"?><iati-activities version="2.03"><iati-activity default-currency="JPY">
<iati-identifier>XX-1-5</iati-identifier>
<reporting-org ref="XX-1" type="10"><narrative>Japan</narrative></reporting-org>
<title><narrative>Harbours</narrative></title><recipient-country code="VN"/>
<transaction><transaction-type code="3"/><transaction-date iso-date="2020-05-01"/>
<value value-date="2020-05-01">1000000</value></transaction></iati-activity></iati-activities>
"""
PLAN: Final = (
    ("No", "Action line", "Heading", "Lead", "Timeline", "Status"),
    ("1.1", "Dredge the shared harbour", "Peace", "Harbour Bureau", "2023-2025", "completed"),
    ("1.2", "Train harbour pilots every year", "Peace", "Harbour Bureau", "2023-2027", "ongoing"),
)
_STATUS: Final = (6, 11)  # row and column of the first answer in an owner's workbook


def make_files(folder: Path) -> None:
    """Everything that a page names and does not make itself."""
    for name, text in {
        "trade.csv": "year,value\n2011,248\n2022,268.5\n",
        "sums.csv": SUMS,
        "activities.xml": ACTIVITIES,
        "declaration.pdf": STATEMENT,  # what a file is, its content tells
        "statement.pdf": STATEMENT,
        "共同声明.pdf": IN_JAPANESE,
        "statements/second.txt": STATEMENT,
        "statements/third.txt": LATER,
        "statements/声明.txt": IN_JAPANESE,
    }.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    _book(folder / "plan.xlsx", PLAN)
    _book(folder / "plan-2025.xlsx", (*PLAN, ("1.3", "Hold a festival of songs", "People", "School", "", "")))
    _paragraphs(folder / "next.docx", "1. Peace", "1.1 Train harbour pilots each year", "1.2 Lay a data cable")
    _paragraphs(folder / "statement.docx", "ASEAN and Japan will open a school for divers by 2024.")
    corpus = json.dumps({"id": "second", "text": STATEMENT, "date": "2021-05-03"})
    (folder / "corpus.jsonl.gz").write_bytes(gzip.compress(corpus.encode()))
    _paragraphs(folder / "draft.docx", "1. ASEAN and Japan will expand the exchange of students and report on it.")


def _book(path: Path, rows: Sequence[Sequence[str]]) -> None:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)


def _paragraphs(path: Path, *texts: str) -> None:
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    document.save(str(path))


def fill_in_reply(folder: Path) -> None:
    """The owner's workbook comes back with an answer in it."""
    (sent,) = (folder / "requests").glob("*Finance*.xlsx")
    book = load_workbook(sent)
    book["Inputs"].cell(*_STATUS).value = "completed"
    (folder / "replies").mkdir()
    book.save(folder / "replies" / "finance.xlsx")
