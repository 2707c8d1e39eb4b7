"""Documents added on the pages: proposals first, then what a person made of them; nothing before that."""

from __future__ import annotations

import base64
import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from followthrough.register.models import Document, Entry
from followthrough.web.typed.adding_form import MOST_FILES
from web.accounts import anyone, someone
from web.sample_register import build

pytestmark = pytest.mark.django_db
WHERE = "/review/document"
TEXT = (
    "Joint Statement of Veland and the Islands\n12 May 2025\n\n"
    "1. Both sides agreed to open a joint harbour school by June 2027.\n"
)


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def files(**given: bytes) -> dict[str, list[SimpleUploadedFile]]:
    return {"files": [SimpleUploadedFile(name.replace("_", "."), data) for name, data in given.items()]}


def again(answer, **typed: str) -> dict[str, str]:
    """The second form as a browser sends it, with what a person typed over it."""
    page = answer.content.decode()
    fields = re.findall(r'<input (?:type="\w+" )?(?:id="[^"]*" )?name="([^"]+)" value="([^"]*)"', page)
    chosen = re.findall(r'<select id="[^"]*" name="([^"]+)">.*?<option value="(\w+)" selected', page, re.DOTALL)
    return {name: unescape(value) for name, value in [*fields, *chosen]} | typed


def test_what_is_proposed_is_told_with_its_reason_before_anything_is_recorded():
    before = Document.objects.count()
    said = words(someone("coder").post(WHERE, {"text": TEXT}))
    assert "1 finding" in said
    assert "a date line near the top says “12 May 2025”" in said
    assert "Nothing is recorded yet" in said
    assert Document.objects.count() == before


def test_what_a_person_corrected_is_what_is_recorded():
    browser = someone("coder")
    form = again(browser.post(WHERE, {"text": TEXT}))
    assert form["title-1"] == "Joint Statement of Veland and the Islands"
    assert form["date-1"] == "2025-05-12"
    typed = {"date-1": "2025-05-13", "partnership-1": "Lakes-Islands", "address-1": "https://lakes.example/harbour"}
    answer = browser.post(WHERE, form | typed)
    made = Document.objects.get(title=form["title-1"])
    assert answer["Location"].endswith(made.key)
    assert (made.date, made.date_basis, made.address) == ("2025-05-13", "given", "https://lakes.example/harbour")
    assert made.partnership is not None
    assert Entry.objects.filter(headline__icontains="harbour school").exists()
    assert "is new: 1 finding," in words(browser.get(answer["Location"]))


def test_files_are_taken_together_and_those_left_out_stay_out():
    browser = someone("coder")
    second = TEXT.replace("school", "hospital").replace("12 May", "19 May")
    answer = browser.post(WHERE, files(a_txt=TEXT.encode(), b_txt=second.encode(), c_txt=b" "))
    assert "c.txt: it is empty" in words(answer)
    form = again(answer)
    del form["take-2"]
    browser.post(WHERE, form)
    assert Document.objects.filter(date="2025-05-12").exists()
    assert not Document.objects.filter(date="2025-05-19").exists()


@pytest.mark.parametrize(
    ("sent", "complaint"),
    [
        ({}, "Choose one file or more"),
        ({"text": " \x00 "}, "Choose one file or more"),
        (files(broken_pdf=b"%PDF-1.7\nnothing"), "broken.pdf"),
        (files(corpus_jsonl=b'{"id": "a", "text": "We will do it."}'), "followthrough record corpus.jsonl"),
        ({"files": [SimpleUploadedFile(f"{n}.txt", b"word") for n in range(MOST_FILES + 1)]}, "files at once"),
    ],
)
def test_what_cannot_be_taken_is_told(sent, complaint):
    answer = someone("coder").post(WHERE, sent)
    assert answer.status_code == 400
    assert complaint in words(answer)


def test_more_than_is_taken_at_once_is_told(settings):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
    assert "larger than 2 MB" in words(someone("coder").post(WHERE, files(a_txt=b"word " * 500_000)))


def test_a_date_that_is_none_is_told_beside_its_document_and_nothing_is_lost():
    browser = someone("coder")
    form = again(browser.post(WHERE, {"text": TEXT}), **{"date-1": "soon", "title-1": "As I know it"})
    answer = browser.post(WHERE, form)
    assert answer.status_code == 400
    assert "“soon” is no date" in words(answer)
    assert again(answer)["title-1"] == "As I know it"
    assert not Document.objects.filter(title="As I know it").exists()


def test_bytes_that_came_back_torn_are_told():
    browser = someone("coder")
    form = again(browser.post(WHERE, {"text": TEXT}), **{"data-1": "no base64"})
    assert browser.post(WHERE, form).status_code == 400


def test_nobody_records_what_they_may_not_see():
    browser = someone("coder")
    form = again(browser.post(WHERE, {"text": f"RESTRICTED\n{TEXT}"}))
    assert form["confidentiality-1"] == "internal"  # as close as a coder may see; a person may say otherwise
    browser.post(WHERE, form | {"confidentiality-1": "restricted"})
    assert Document.objects.get(date="2025-05-12").confidentiality == "internal"


def test_the_same_again_is_told_and_changes_nothing():
    browser = someone("reviewer")
    for _ in range(2):
        page = browser.get(browser.post(WHERE, again(browser.post(WHERE, {"text": TEXT})))["Location"])
    assert "is in the register already; nothing has changed" in words(page)
    assert Document.objects.filter(date="2025-05-12").count() == 1


def test_the_pages_of_a_picture_are_kept(tmp_path, monkeypatch):
    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path))
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    path = tmp_path / "page.pdf"
    document.save(path)
    answer = someone("coder").post(WHERE, files(page_pdf=path.read_bytes()))
    assert answer.status_code == 400  # a page without words is read by machine only where the setting says so
    assert "page.pdf" in words(answer)


@pytest.mark.parametrize("role", ["reader", ""])
def test_only_who_adds_may_add(role):
    browser = someone(role) if role else anyone()
    answer = browser.post(WHERE, {"text": TEXT})
    assert answer.status_code == (403 if role else 302)
    assert "Add documents" not in words(browser.get("/documents/"))
    assert "Add documents" in words(someone("coder").get("/documents/"))


def test_what_is_carried_is_the_file_itself():
    form = again(someone("coder").post(WHERE, files(a_txt=TEXT.encode())))
    assert base64.b64decode(form["data-1"]) == TEXT.encode()


def corrected(browser) -> object:
    """The second form for a corrected edition of a document that is held; both its entries were confirmed."""
    from django.utils import timezone

    from followthrough.register.decisions.review import decide

    browser.post(WHERE, again(browser.post(WHERE, {"text": TEXT})))
    entry = Entry.objects.get(headline__icontains="harbour school")
    decide(verdict="confirm", entry=entry.key, person="Ben", now=timezone.now())
    return browser.post(WHERE, {"text": TEXT.replace("2025\n\n", "2025\n\nText as corrected\n\n")})


def test_a_corrected_edition_takes_the_place_of_the_former_where_a_person_says_so():
    browser = someone("reviewer")
    answer = corrected(browser)
    assert "A corrected edition of “ Joint Statement of Veland and the Islands ”" in words(answer)
    former = Document.objects.get(title="Joint Statement of Veland and the Islands")
    page = answer.content.decode()
    assert f'name="instead-1" value="{former.key}"' in page
    form = again(answer)
    done = browser.post(WHERE, form | {"instead-1": former.key})
    assert done["Location"].endswith(former.key)
    assert "Statements kept with all that was decided about them: 1" in words(browser.get(done["Location"]))
    entry = Entry.objects.get(headline__icontains="harbour school", superseded_at=None)
    assert entry.document.superseded_at is None
    assert "Text as corrected" in entry.document.text


def test_unless_a_person_says_so_both_count_and_who_may_not_decide_is_not_asked():
    browser = someone("reviewer")
    form = again(corrected(browser))
    form.pop("instead-1", None)
    done = browser.post(WHERE, form)
    assert "Another text of this title and date is held as" in words(browser.get(done["Location"]))
    assert Document.objects.filter(title=form["title-1"], superseded_at=None).count() == 2
    coder = someone("coder")
    asked = coder.post(WHERE, {"text": TEXT + "\nEnd.\n"})
    assert "A corrected edition of" not in words(asked)
    key = Document.objects.filter(title=form["title-1"]).first().key
    coder.post(WHERE, again(asked) | {"instead-1": key})
    assert Document.objects.filter(title=form["title-1"], superseded_at=None).count() == 3
