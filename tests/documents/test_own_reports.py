"""What the program wrote itself is no source: its reports are refused with the reason, whatever their form."""

from __future__ import annotations

import io

import pytest
from docx import Document as WordFile

from followthrough.documents import read
from followthrough.model import ReadingError
from followthrough.reports.files import Form, rendered
from followthrough.reports.pdf import can_print
from report_facts import some_pack

REFUSED = "a report or page that followthrough wrote itself"


@pytest.mark.parametrize("form", [Form.HTML, Form.DOCX, Form.PDF])
def test_a_report_is_refused(form: Form) -> None:
    if form is Form.PDF and not can_print():
        pytest.skip("the extra that prints is not installed")
    with pytest.raises(ReadingError, match=REFUSED):
        read(rendered(some_pack(), form))


def test_a_word_report_that_a_person_made_into_a_document_of_their_own_is_read() -> None:
    file = WordFile(io.BytesIO(rendered(some_pack(), Form.DOCX)))
    file.core_properties.last_modified_by = "Aoi"
    saved = io.BytesIO()
    file.save(saved)
    assert "REVIEW PACK" in read(saved.getvalue()).text


def test_a_page_that_only_speaks_of_the_program_is_read() -> None:
    page = b"<html><head><title>On followthrough</title></head><body><p>We use followthrough daily.</p></body></html>"
    assert "daily" in read(page).text
