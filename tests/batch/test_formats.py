"""One statement as text, web page, Word file and PDF: the same findings on the same sentences."""

import html
import os
import shutil
import subprocess

import docx
import pytest

from followthrough.batch import read_document
from followthrough.documents import read

STATEMENT = """\
1. The ministers of Norland and the Meridian Union met in Port Halden on 12 May 2023 to review the work of the
past year and to agree on what is to be done before their next meeting.

2. They noted with satisfaction the good progress in dredging the Lower Arden canal, and agreed to open the
second lock by June 2025.

3. Both sides reaffirmed their commitment to restoring the wetlands of the delta, and stressed the need to
explore new sources of finance for small farms.

4. Norland will provide 40 million euros over the next three years for the repair of the harbour, subject to
the consent of its parliament.

5. The ministers called on all shipping companies to publish their accident figures, and welcomed the
establishment of the Arden Rescue Centre.

6. We will double the number of exchange students by 2030 and will review this undertaking in two years.
"""
PARAGRAPHS = [" ".join(paragraph.split()) for paragraph in STATEMENT.split("\n\n")]
TITLE = "Joint Statement of the Ministers of Norland and the Meridian Union"


def read_quotes(source):
    found = read_document(read(source, date="2023-05-12"))
    text = found.document.text
    return [
        (str(f.act), f.strength, f.due, f.conditional, " ".join(text[f.start : f.end].split())) for f in found.findings
    ]


@pytest.fixture(scope="module")
def as_text(tmp_path_factory):
    path = tmp_path_factory.mktemp("formats") / "statement.txt"
    path.write_text("\n\n".join([TITLE, *PARAGRAPHS]) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def as_word(as_text):
    document = docx.Document()
    document.add_heading(TITLE, level=0)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    path = as_text.with_name("statement.docx")
    document.save(str(path))
    return path


def test_the_text_holds_what_it_should(as_text):
    acts = [row[0] for row in read_quotes(as_text)]
    assert {
        "commitment",
        "progress",
        "reaffirmation",
        "position",
        "aim",
        "pledge",
        "request",
        "event",
        "target",
    } <= set(acts)


def test_a_web_page_gives_the_same(as_text):
    menu = "<nav><ul>" + "".join(f"<li><a href='/{i}'>Section {i}</a></li>" for i in range(8)) + "</ul></nav>"
    body = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in PARAGRAPHS)
    article = f"<article><h1>{TITLE}</h1>{body}</article><footer>Share this</footer>"
    page = f"<html><head><title>{TITLE}</title></head><body>{menu}{article}</body></html>"
    path = as_text.with_name("statement.html")
    path.write_text(page, encoding="utf-8")
    assert read_quotes(path) == read_quotes(as_text)


def test_a_word_file_gives_the_same(as_text, as_word):
    assert read_quotes(as_word) == read_quotes(as_text)


@pytest.mark.skipif(
    shutil.which("soffice") is None and "FOLLOWTHROUGH_CI" not in os.environ, reason="no LibreOffice here"
)
def test_a_pdf_gives_the_same(as_text, as_word):
    profile = f"-env:UserInstallation=file://{as_text.with_name('office')}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(as_word.parent), str(as_word)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert read_quotes(as_word.with_suffix(".pdf")) == read_quotes(as_text)
