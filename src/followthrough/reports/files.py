"""A report in every form, as files: which forms there are, what each is called, how each is made."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import Final

from followthrough.reports.refusals import PrintError, TemplateError
from followthrough.reports.report import Report

__all__ = ["Form", "PrintError", "TemplateError", "file_name", "rendered"]

_LONGEST: Final = 60  # characters of a subject in a file's name


class Form(StrEnum):
    """A form of a report."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


def rendered(report: Report, form: Form, *, template: bytes | None = None) -> bytes:
    """The report in a form. The template is a Word document, for that form alone.

    Raises:
        PrintError: the extra `print` is not installed.
        TemplateError: the template is no Word document.
    """
    match form:
        case Form.HTML:
            from followthrough.reports.html import html

            return html(report).encode()
        case Form.PDF:
            from followthrough.reports.pdf import pdf

            return pdf(report)
        case Form.DOCX:
            from followthrough.reports.docx import docx

            return docx(report, template=template)
        case Form.XLSX:
            from followthrough.reports.xlsx import xlsx

            return xlsx(report)


def file_name(report: Report, form: Form) -> str:
    """`pack-34th-asean-japan-forum-2019-06-02-en.pdf`: letters, digits and dashes, whatever the subject holds."""
    plain = unicodedata.normalize("NFKD", report.subject).encode("ascii", "ignore").decode().lower()
    title = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-")
    parts = (report.kind, title or report.edition, report.as_of, report.language)
    return f"{'-'.join(parts)}.{form}"
