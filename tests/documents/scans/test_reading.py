"""Scans and pictures read by machine: the words of our own pages come back, and what does not is said."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from PIL import Image

from documents.making import lines, pdf
from documents.scanning import (
    STATEMENT,
    as_file,
    drawn,
    needs_engine,
    picture,
    saved,
    scanned,
    speckled,
    tilted,
    turned,
)
from followthrough import find, split
from followthrough.documents import Ocr, Unreadable, read, read_all
from followthrough.model import Document, PassageKind, ReadingError

WORDS = " ".join(" ".join(STATEMENT).removeprefix("16|").split())


def words(document: Document) -> str:
    return " ".join(document.text.split())


@needs_engine
@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda page: page, id="clean"),
        pytest.param(speckled, id="specks"),
        pytest.param(tilted(3), id="askew"),
        pytest.param(tilted(-2), id="askew the other way"),
        pytest.param(turned(90), id="on its side"),
        pytest.param(turned(180), id="upside down"),
    ],
)
def test_a_scan_gives_the_words_of_its_page(spoil) -> None:
    document = read(scanned(STATEMENT, spoil=spoil), ocr=Ocr())
    assert words(document) == WORDS
    assert (document.title, document.date) == (STATEMENT[0][3:], "2024-03-14")
    assert [page.number for page in document.pages] == [1]
    assert document.notices[0].startswith("pages read by machine from pictures: 1 of 1 (tesseract ")


@needs_engine
def test_a_scan_yields_the_findings_of_its_text_and_each_says_so() -> None:
    text = read(pdf([lines(STATEMENT)]), date="2024-03-14")
    scan = read(scanned(STATEMENT), date="2024-03-14", ocr=Ocr())
    of_text, of_scan = (find(split(each)).findings for each in (text, scan))
    assert [(f.act, f.due, f.holders, f.passage) for f in of_scan] == [
        (f.act, f.due, f.holders, f.passage) for f in of_text
    ]
    assert all(f.because[-1].startswith("Its words were read by machine from a picture") for f in of_scan)
    assert all(one.confidence <= other.confidence for one, other in zip(of_scan, of_text, strict=True))


@needs_engine
def test_the_same_scan_gives_the_same_document() -> None:
    data = scanned(STATEMENT)
    assert read(data, ocr=Ocr()) == read(data, ocr=Ocr())


@needs_engine
def test_pages_of_text_and_pages_of_pictures_make_one_document() -> None:
    from pypdfium2 import PdfDocument

    whole = PdfDocument(pdf([lines(STATEMENT[:6])]))
    whole.import_pages(PdfDocument(scanned(STATEMENT[6:])))
    whole.import_pages(PdfDocument(pdf([[]])))
    data = saved(whole)
    document = read(data, ocr=Ocr())
    assert words(document) == WORDS
    assert [page.number for page in document.pages] == [1, 2, 3]
    assert document.pages[1].start <= document.scans[0].start < document.scans[-1].end <= document.pages[1].end
    assert [each.reason for each in document.unread] == ["page 3 is blank"]
    unasked = read(data)
    assert "Norland" not in unasked.text
    assert [each.reason for each in unasked.unread] == [
        f"page {number} has no text layer; it may be a picture" for number in (2, 3)
    ]


@needs_engine
def test_two_columns_are_read_one_after_the_other() -> None:
    left = [(60, 700 - 14 * n, f"Left line {n} speaks of harbours and") for n in range(8)]
    right = [(320, 700 - 14 * n, f"right line {n} speaks of schools and") for n in range(8)]
    text = words(read(as_file([picture(pdf([[*left, *right]]))], "PDF"), ocr=Ocr()))
    assert text.index("Left line 7") < text.index("right line 0")


@needs_engine
def test_running_heads_are_set_apart_and_a_paragraph_runs_over_the_page() -> None:
    head = ["Papers of the Lakes", ""]
    said = [
        "1. The ministers welcomed the work of the year in the harbours and in the schools of",
        "the shore, and agreed to widen the locks. They will meet again in the spring of the next",
        "year, and report on the survey.",
    ]
    document = read(scanned(*([*head, line] for line in said)), ocr=Ocr())
    aside = [document.text[b.start : b.end] for b in document.blocks if b.kind is PassageKind.FURNITURE]
    assert aside == ["Papers of the Lakes"] * 3
    assert " ".join(said) in document.text


@needs_engine
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_file_is_read(kind: str) -> None:
    assert words(read(as_file(drawn(STATEMENT), kind), ocr=Ocr())) == WORDS


@needs_engine
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda page: page.convert("1"), id="black and white"),
        pytest.param(lambda page: page.convert("RGB").convert("P"), id="palette"),
        pytest.param(lambda page: page.convert("I").point(lambda shade: shade * 256).convert("I;16"), id="16 bits"),
        pytest.param(lambda page: page.resize((page.width // 2, page.height // 2)), id="small"),
        pytest.param(lambda page: page.resize((page.width * 4, page.height * 4)), id="huge"),
        pytest.param(
            lambda page: Image.merge("LA", (Image.new("L", page.size), page.point(lambda s: 255 - s))), id="see-through"
        ),
    ],
)
def test_every_kind_of_picture_is_read(change) -> None:
    assert "flood warning centre in Green Cape by December" in words(
        read(as_file([change(drawn(STATEMENT)[0])], "PNG"), ocr=Ocr())
    )


@needs_engine
def test_pages_of_a_tiff_have_their_numbers() -> None:
    document = read(as_file(drawn(STATEMENT[:3], STATEMENT[4:]), "TIFF"), ocr=Ocr())
    assert [page.number for page in document.pages] == [1, 2]
    assert document.text[document.pages[1].start :].strip().startswith("1. The ministers met")


@needs_engine
@pytest.mark.parametrize(
    ("data", "told"),
    [
        (as_file(drawn(STATEMENT), "PNG")[:9000], "broken or cut off"),
        (b"\x89PNG\r\n\x1a\n", "broken or cut off"),
        (b"\xff\xd8\xff\xe0nothing", "broken or cut off"),
        (as_file([Image.new("L", (800, 600), 255)], "PNG"), "no words could be read"),
        (as_file([Image.linear_gradient("L").resize((1200, 900))], "JPEG"), "no words could be read"),
        (as_file([Image.new("L", (3, 3), 0)], "PNG"), "no words could be read"),
        (as_file([Image.new("1", (20000, 15000))], "PNG"), "too many pixels"),
        (as_file([Image.new("L", (800, 600), 255)], "PDF"), "no words could be read on any of its pages (1)"),
    ],
)
def test_a_picture_that_gives_no_words_is_told(data: bytes, told: str) -> None:
    (item,) = read_all(data, ocr=Ocr())
    assert isinstance(item, Unreadable)
    assert told in item.reason


@needs_engine
def test_what_is_read_too_unsurely_is_kept_apart_as_unread() -> None:
    page = drawn(STATEMENT)[0]
    part = page.crop((100, 400, 1600, 560))  # paragraphs 2 and 3, once more, as a bad copy gives them
    page.paste(part.resize((250, 27), Image.Resampling.BILINEAR).resize(part.size), (100, 700))
    document = read(as_file([page], "PNG"), ocr=Ocr())
    unsure = [(each.start, each.end) for each in document.unread if "too unsurely" in each.reason]
    found = find(split(document)).findings
    assert unsure
    assert document.text[unsure[0][0] : unsure[0][1]].strip()  # the words given stay in the text
    assert {"para 2", "para 3"} <= {each.passage for each in found}
    assert not [f for f in found for start, end in unsure if f.start < end and start < f.end]


@needs_engine
def test_words_that_the_machine_is_unsure_of_are_named() -> None:
    page = drawn(STATEMENT)[0]
    part = page.crop((100, 400, 1600, 560))
    page.paste(part.resize((333, 36), Image.Resampling.BILINEAR).resize(part.size), (100, 400))
    document = read(as_file([page], "PNG"), ocr=Ocr())
    doubtful = [(document.text[start:end], sure) for scan in document.scans for start, end, sure in scan.doubtful]
    assert doubtful
    assert all(sure < 60 and " " not in word for word, sure in doubtful)


@needs_engine
def test_only_so_many_pages_are_read_where_that_is_said() -> None:
    document = read(scanned(STATEMENT[:5], STATEMENT[5:]), ocr=Ocr(most_pages=1))
    assert [each.reason for each in document.unread] == [
        "page 2 is a picture, and only the first 1 pages are read by machine here"
    ]


@needs_engine
def test_what_was_read_is_kept_and_gone_on_with(tmp_path) -> None:
    told.clear()
    asked = Ocr(kept=tmp_path / "scans", tell=told.append)
    data = scanned(STATEMENT[:5], STATEMENT[5:])
    first = read(data, name="two.pdf", ocr=asked)
    held = {file: file.stat().st_mtime_ns for file in (tmp_path / "scans").iterdir()}
    assert [sentence.partition(",")[0] for sentence in told] == [
        f"two.pdf: page {number} of 2 read by machine" for number in (1, 2)
    ]
    assert read(data, name="two.pdf", ocr=asked) == first
    assert {file: file.stat().st_mtime_ns for file in (tmp_path / "scans").iterdir()} == held
    next(iter(held)).write_bytes(b"broken off")
    assert read(data, name="two.pdf", ocr=asked) == first


told: list[str] = []


@needs_engine
def test_a_folder_that_takes_nothing_stops_no_reading(tmp_path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert words(read(scanned(STATEMENT), ocr=Ocr(kept=tmp_path / "file" / "scans"))) == WORDS


def test_pictures_are_not_read_unasked() -> None:
    for data in (as_file(drawn(STATEMENT), "PNG"), scanned(STATEMENT)):
        with pytest.raises(ReadingError, match=r"\(OCR\): --ocr, with the program tesseract installed"):
            read(data)


def test_a_missing_program_is_told_with_what_to_install(monkeypatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    for data in (as_file(drawn(STATEMENT), "PNG"), scanned(STATEMENT)):
        with pytest.raises(ReadingError, match="apt-get install tesseract-ocr"):
            read(data, ocr=Ocr())


def test_what_is_all_text_needs_no_program(monkeypatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    assert words(read(pdf([lines(STATEMENT)]), ocr=Ocr())) == WORDS


def test_missing_data_of_english_are_told(monkeypatch, tmp_path) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\necho 'List of available languages (1):'\necho osd\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(ReadingError, match="tesseract-ocr-eng"):
        read(scanned(STATEMENT), ocr=Ocr())


@needs_engine
def test_a_program_that_fails_is_told_page_by_page(monkeypatch, tmp_path) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\n[ \"$1\" = --list-langs ] && echo eng && exit 0\necho 'it broke' >&2; exit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    from pypdfium2 import PdfDocument

    whole = PdfDocument(pdf([lines(STATEMENT)]))
    whole.import_pages(PdfDocument(scanned(STATEMENT)))
    document = read(saved(whole), ocr=Ocr())
    assert [each.reason for each in document.unread] == [
        "page 2 could not be read by machine: tesseract failed on it (it broke)"
    ]


@needs_engine
def test_a_text_is_read_the_same_with_and_without() -> None:
    data = pdf([lines(STATEMENT)])
    assert read(data, ocr=Ocr()) == read(data)
    assert replace(read(data), scans=()) == read(data)
