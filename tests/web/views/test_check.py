"""A draft on the pages: checked and forgotten; kept only where somebody who decides asks for it."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from followthrough.register.models import Document
from followthrough.web.views.check import MOST_OF_ANYBODY
from web.accounts import anyone, someone
from web.sample_register import build

pytestmark = pytest.mark.django_db
DRAFT = "Both sides agreed to strengthen their cooperation on ferries. Veland will train pilots by 2027."


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def test_a_draft_is_checked_and_nothing_is_recorded():
    before = Document.objects.count()
    answer = anyone().post("/check/", {"text": DRAFT, "partnership": "Lakes-Islands"})
    said = words(answer)
    assert "agreed to strengthen their cooperation on ferries" in said
    assert "It does not say: By when?" in said
    assert Document.objects.count() == before
    assert answer["Cache-Control"] == "private, no-store"


def test_what_was_typed_stands_there_again_and_stays_words():
    hostile = f"{DRAFT} <script>alert(1)</script>\u202e"
    page = anyone().post("/check/", {"text": hostile}).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("empty.txt", b"", "Paste a draft"),
        ("blank.txt", b" \n\t ", "Paste a draft"),
        ("broken.pdf", b"%PDF-1.7\nnothing", "broken"),
        ("broken.docx", b"PK\x03\x04nothing", "cannot be read"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "cannot be read"),
        ("large.txt", b"a " * MOST_OF_ANYBODY, "larger than"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(name, data, complaint):
    answer = anyone().post("/check/", {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 400
    assert complaint in words(answer)


def test_a_file_is_read_as_what_it_is():
    page = f"<html><body><p>{DRAFT}</p></body></html>".encode()
    assert "By when?" in words(anyone().post("/check/", {"file": SimpleUploadedFile("draft.html", page)}))


def test_only_who_decides_can_keep_it_and_only_they_see_it():
    anyone().post("/check/", {"text": DRAFT, "keep": "1"})
    someone("coder").post("/check/", {"text": DRAFT, "keep": "1"})
    assert not Document.objects.filter(kind="draft").exists()
    reviewer = someone("reviewer")
    address = reviewer.post("/check/", {"text": DRAFT, "keep": "1", "partnership": "Lakes-Islands"})["Location"]
    assert Document.objects.get(kind="draft").confidentiality == "restricted"
    assert reviewer.get(address).status_code == 200
    assert someone("reader").get(address).status_code == 404
    assert anyone().get(address).status_code == 404


def test_what_is_not_public_is_not_told_to_who_may_not_see_it():
    someone("reviewer").post("/check/", {"text": "Both sides agreed to raise the quelbridge by 2033.", "keep": "1"})
    assert "raise the quelbridge" not in words(anyone().post("/check/", {"text": DRAFT}))
