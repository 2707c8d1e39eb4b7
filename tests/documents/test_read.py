from __future__ import annotations

import gzip
import io
import re
import zipfile
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.making import corpus, lines, pdf, raw_word_file, word_file
from followthrough.documents import Unreadable, read, read_all
from followthrough.model import DateBasis, Document, ReadingError

PROSE = "The two sides agreed to meet again in the spring and to review what had been done by then."
SHARED = Path(__file__).parents[3] / "shared"
SEED = SHARED / "seed/asean-japan-forum-2018.txt"
CORPUS = SHARED / "corpora/white-house-statements-2021-2026.jsonl.gz"


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 20_000_000)
    return buffer.getvalue()


def other_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return buffer.getvalue()


ENCRYPTED = pdf(
    [lines([PROSE])],
    trailer=f"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'11' * 32}> >>",
)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (bytes(range(256)) * 40, "no text in any encoding"),
        (b"\x00\xff\x13\x37" * 5000, "no text"),
        (b"\xff\xfe\x00\xd8\x00\xd8", "utf-16"),
        (pdf([[]]), "no text layer.*OCR"),
        (ENCRYPTED, "password"),
        (pdf([lines([PROSE])])[:60], "broken or cut off"),
        (raw_word_file("<w:p/>")[:150], "broken or cut off"),
        (word_file(lambda d: d.add_paragraph(PROSE))[:20_000], "broken or cut off"),
        (raw_word_file("<w:p/>"), "no words"),
        (bomb(), "bomb"),
        (other_zip(), "Excel"),
        (b"<?xml version='1.0'?><a><b>unclosed</a>", "XML is broken"),
        (b"<?xml version='1.0'?><settings on='1'/>", "no words"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, r"\.docx"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "picture"),
        (b"{\\rtf1 words}", "RTF"),
        (gzip.compress(PROSE.encode() * 99, mtime=0)[:-20], "cut off"),
        (b"\x1f\x8bnot gzip at all", "broken"),
        (b'{\n  "words": "one object over several lines"\n}', "JSON lines"),
        (corpus({"id": "a", "text": PROSE}, {"id": "b", "text": PROSE}), "many documents"),
        (corpus({"id": "a", "title": "no words"}), "no text"),
    ],
)
def test_what_cannot_be_read_says_what_and_what_to_do(data: bytes, says: str) -> None:
    with pytest.raises(ReadingError) as caught:
        read(data, name="note.bin")
    message = str(caught.value)
    assert message.startswith("note.bin cannot be read: ")
    assert re.search(says, message)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.txt", f"<!DOCTYPE html><html><body><p>{PROSE}</p></body></html>".encode()),
        ("words.pdf", PROSE.encode()),
        ("scan.docx", pdf([lines([PROSE[:41], PROSE[42:]])])),
        ("table.html", raw_word_file(f"<w:p><w:r><w:t>{PROSE}</w:t></w:r></w:p>")),
        ("noname", gzip.compress(PROSE.encode(), mtime=0)),
        ("line", corpus({"id": "x", "text": PROSE})),
        ("prose.xml", f"<?xml version='1.0'?><doc><p>{PROSE}</p></doc>".encode()),
    ],
)
def test_content_decides_never_the_name(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert PROSE in read(path).text


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-32-le", b"\xff\xfe\x00\x00"),
    ],
)
def test_plain_text_is_unchanged(encoding: str, mark: bytes) -> None:
    text = "Line one\r\nline two\u200b with\u200f marks\t\n\n" + PROSE + "\n"
    assert read(mark + text.encode(encoding)).text == text


def test_text_that_begins_and_ends_with_a_tag_is_text() -> None:
    text = f"<figure><img src=a></figure>\n{PROSE}\n<figure><b></figure>"
    assert read(text.encode()).text == text


def test_zero_characters_stay() -> None:
    text = PROSE + "\x00" + PROSE
    assert read(text.encode()).text == text


def test_a_guessed_encoding_is_said() -> None:
    document = read("Le président a déclaré que les négociations seraient achevées à Genève.".encode("cp1252") * 20)
    assert "Genève" in document.text
    assert any("guess" in notice for notice in document.notices)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The partners’ plan — “done”, they said.", "cp1252"),
        ("Déclaration de Genève sur la mer", "cp1252"),
        ("日本とASEANは港湾の協力に合意した。" * 5, "cp932"),
        ("Стороны договорились открыть порты и представить доклад. " * 5, "cp1251"),
        ("双方同意开放港口，并在年底前提交报告。" * 5, "gb18030"),
    ],
)
def test_old_encodings(text: str, encoding: str) -> None:
    assert read(text.encode(encoding)).text == text


def test_a_few_bad_bytes_are_said_and_counted() -> None:
    document = read("Genève et São Tomé — ".encode() * 200 + b"\xff words " + PROSE.encode())
    assert any("1 bytes are not valid UTF-8" in notice for notice in document.notices)


def test_fifty_megabytes_on_one_line() -> None:
    text = ("we will review the work plan and report on it in due course " * 840_000)[:50_000_000]
    document = read(text.encode())
    assert len(document.text) == 50_000_000
    assert document.language == "en"


def test_the_id_is_short_safe_and_of_the_bytes() -> None:
    one, again, other = read(PROSE.encode()), read(PROSE.encode()), read(PROSE.encode() + b"\n")
    assert one.id == again.id != other.id
    assert re.fullmatch(r"[abcdefghjkmnpqrstuvwxyz2-9]{12}", one.id)


def test_a_given_date_wins() -> None:
    document = read(f"Oslo, 3 May 2017\n\n{PROSE}".encode(), date="2017-05-04")
    assert (document.date, document.date_basis) == ("2017-05-04", DateBasis.GIVEN)


@pytest.mark.parametrize("date", ["soon", "2018-02-30", "3/5/17", ""])
def test_a_date_that_is_none_is_refused(date: str) -> None:
    with pytest.raises(ReadingError, match="is no date"):
        read(PROSE.encode(), date=date)


@pytest.mark.parametrize(
    ("path", "says"), [("/nowhere/at/all.txt", "cannot be opened"), ("https://example.org/a", "offline")]
)
def test_a_path_that_leads_nowhere(path: str, says: str) -> None:
    with pytest.raises(ReadingError, match=says):
        read(path)
    [found] = read_all(path)
    assert isinstance(found, Unreadable)


def test_a_folder_is_refused_by_read(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="folder"):
        read(tmp_path)


def test_a_folder_is_read_in_order_and_goes_on_after_a_bad_file(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(PROSE)
    (tmp_path / "a.jsonl").write_bytes(corpus({"id": "one", "text": PROSE}, "not json", {"id": "two", "text": PROSE}))
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7 cut")
    (tmp_path / ".hidden").write_text(PROSE)
    for own in ("intake.csv", "followthrough.sqlite3", "secret.key"):
        (tmp_path / own).write_text("file\n")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "d.txt").write_text(PROSE)
    found = list(read_all(tmp_path))
    kinds = [each.id if isinstance(each, Document) and len(each.id) == 3 else type(each).__name__ for each in found]
    assert kinds == ["one", "Unreadable", "two", "Document", "Unreadable", "Document"]
    assert isinstance(found[1], Unreadable)
    assert "a.jsonl, line 2" in found[1].source


def test_read_all_takes_bytes() -> None:
    assert [type(each) for each in read_all(corpus({"id": "a", "text": PROSE}))] == [Document]
    assert [type(each) for each in read_all(PROSE.encode())] == [Document]
    assert [type(each) for each in read_all(b"")] == [Unreadable]


@pytest.mark.property
@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=400),
        st.text(max_size=300).map(str.encode),
        st.text("<>/ahp&;!-[]\"'", max_size=80).map(str.encode),
    )
)
def test_any_bytes_are_a_document_or_a_clear_refusal(data: bytes) -> None:
    [document] = islice(read_all(data), 1)
    if isinstance(document, Unreadable):
        assert "Please report" not in document.reason
        return
    ends = [0, *(end for block in document.blocks for end in (block.start, block.end))]
    assert ends == sorted(ends)
    assert ends[-1] <= len(document.text)


@pytest.mark.skipif(not SEED.exists(), reason="the seed article lies outside the repository")
def test_the_seed_article_is_dated_by_its_meeting() -> None:
    document = read(SEED)
    assert (document.date, document.date_basis) == ("2018-06-18", DateBasis.INFERRED)
    assert "33rd ASEAN-Japan Forum" in document.date_reason
    assert "2018-06-13" in document.date_reason
    assert document.title == "Asean and Japan strengthen their partnership"
    assert (document.kind, document.language) == ("news", "en")


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus lies outside the repository")
def test_two_hundred_statements_are_read() -> None:
    with gzip.open(CORPUS) as handle:
        sample = b"".join(line for number, line in enumerate(handle) if number % 36 == 0)
    found = list(read_all(sample))
    assert len(found) > 200
    assert all(isinstance(each, Document) and each.date_basis is DateBasis.GIVEN for each in found)
