"""A page's picture beside its words: for who may read the document, and for nobody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents.making import lines, pdf
from documents.scanning import as_file, drawn
from followthrough.batch import read_document
from followthrough.documents import read
from followthrough.documents.metadata import sha256_of
from followthrough.model import Page, Scan
from web.accounts import anyone, someone
from web.sample_register import NOW, PERSON

pytestmark = pytest.mark.django_db
DATA = pdf([lines(["Both sides agreed to build a bridge by 2030."]), lines(["They will meet again next year."])])


@pytest.fixture
def key(tmp_path, monkeypatch, request) -> str:
    from followthrough.register.intake.page_files import keep_page_files
    from followthrough.register.intake.record import Details, record

    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path))
    (tmp_path / "a.pdf").write_bytes(DATA)
    degree = getattr(request, "param", "public")
    kept = record(read=[read_document(read(DATA))], person=PERSON, now=NOW, details=Details(confidentiality=degree))
    keep_page_files([tmp_path / "a.pdf"])
    return kept.outcomes[0].document


def test_each_page_is_shown_beside_its_words(key):
    page = anyone().get(f"/documents/{key}").content.decode()
    assert [f"/page/{number}/{key}" in page for number in (1, 2, 3)] == [True, True, False]
    assert 'id="show-pages"' in page
    answer = anyone().get(f"/page/2/{key}")
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    again = anyone().get(f"/page/2/{key}", headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_what_a_machine_read_says_how_surely_beside_its_picture(tmp_path, monkeypatch):
    from followthrough.register.intake.page_files import keep_page_files
    from followthrough.register.intake.record import record

    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path))
    data = as_file(drawn(["1. Both sides agreed to build a bridge by 2O30."]), "PNG")
    (tmp_path / "a.png").write_bytes(data)
    text = b"1. Both sides agreed to build a bridge by 2O30."
    document = replace(
        read(text),
        sha256=sha256_of(data),
        pages=(Page(1, 0, len(text)),),
        scans=(Scan(0, len(text), 71, ((42, 46, 41),)),),
    )
    key = record(read=[read_document(document)], person=PERSON, now=NOW).outcomes[0].document
    keep_page_files([tmp_path / "a.png"])
    page = anyone().get(f"/documents/{key}").content.decode()
    assert 'id="show-pages" checked' in page
    assert '<span class="sure unsure"' in page
    assert ">71 of 100</span>" in page
    assert '<span class="doubtful">' in page
    assert "The machine is unsure of “2O30”, 41 of 100: look at the page." in page
    assert anyone().get(f"/page/1/{key}").content.startswith(b"\x89PNG")


@pytest.mark.parametrize("address", ["/page/0/{}", "/page/3/{}", "/page/1/nobody", "/page/1/../{}"])
def test_a_page_there_is_not_is_not_found(key, address):
    assert anyone().get(address.format(key)).status_code == 404


@pytest.mark.parametrize("key", ["internal", "restricted", "draft"], indirect=True)
def test_a_page_of_what_is_not_public_shows_to_nobody_without_the_role(key):
    assert anyone().get(f"/page/1/{key}").status_code == 404
    assert someone("reviewer").get(f"/page/1/{key}").status_code == 200


def test_without_the_file_the_words_stand_alone(key, tmp_path):
    for file in (tmp_path / "pages").iterdir():
        file.unlink()
    assert 'id="show-pages"' not in anyone().get(f"/documents/{key}").content.decode()
    assert anyone().get(f"/page/1/{key}").status_code == 404
