"""The ways in which a picture is read, with a program that answers as we say: what is unsure is tried otherwise."""

from __future__ import annotations

import pytest
from PIL import Image

from documents.scanning import hocr, line
from followthrough.documents.scans.legible import legible

TITLE, BODY, LOW = (line((word, 95), top=top) for word, top in (("Title", 100), ("Body", 300), ("Low", 500)))


@pytest.fixture
def answers(monkeypatch, tmp_path):
    """A program that notes how it was asked and answers by that: the first of these words among its arguments."""

    def make(**by_word: bytes) -> None:
        cases = ""
        for word, answer in by_word.items():
            (tmp_path / f"{word}.hocr").write_bytes(answer)
            cases += f'*"{ASKED[word]}"*) cat {tmp_path}/{word}.hocr ;;\n'
        program = tmp_path / "tesseract"
        program.write_text(f'#!/bin/sh\necho "$*" >> {tmp_path}/asked\ncase "$*" in\n{cases}esac\n')
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")

    make.asked = lambda: (tmp_path / "asked").read_text().splitlines()
    return make


ASKED = {
    "languages": "--list-langs",
    "sparse": "psm 11",
    "shaded": "thresholding",
    "japanese": "jpn+eng",
    "osd": "psm 0",
    "plain": "psm 3",
}
PAGE = Image.new("L", (600, 700), 255)
PAGE.paste(0, (90, 90, 400, 150))  # where the title stands
PAGE.paste(0, (100, 300, 180, 340))


def words(picture: Image.Image) -> list[str]:
    return [each.text for each in legible(picture, 4).lines]


def test_what_is_surely_read_is_read_once(answers) -> None:
    answers(languages=b"eng", plain=hocr(line(("Body", 96), top=300)))
    page = Image.new("L", (600, 700), 255)
    page.paste(0, (100, 300, 180, 340))
    assert words(page) == ["Body"]
    assert len(answers.asked()) == 1


def test_what_was_passed_over_is_looked_for_and_put_in_its_place(answers) -> None:
    answers(languages=b"eng", sparse=hocr(BODY, TITLE), plain=hocr(BODY, LOW))
    assert words(PAGE) == ["Title", "Body", "Low"]


def test_what_is_passed_over_and_makes_no_sense_is_left(answers) -> None:
    answers(languages=b"eng", sparse=hocr(line(("Tjtle", 30), top=100)), plain=hocr(BODY))
    assert words(PAGE) == ["Body"]


def test_another_script_is_read_in_its_language(answers) -> None:
    answers(
        languages=b"eng\njpn\nosd", sparse=hocr(), osd=b"Rotate: 0\nScript: Japanese\n",
        japanese=hocr(line(("\u5171\u540c", 92), top=300)), plain=hocr(line(("HA", 30), top=300)),
    )  # fmt: skip
    assert words(PAGE) == ["共同"]


def test_a_script_whose_language_is_not_installed_stays_as_it_is(answers) -> None:
    answers(
        languages=b"eng\nosd",
        sparse=hocr(),
        osd=b"Rotate: 0\nScript: Japanese\n",
        plain=hocr(line(("HA", 30), top=300)),
    )
    assert words(PAGE) == ["HA"]
    assert not any("jpn" in asked for asked in answers.asked())


def test_a_photograph_is_read_by_its_shades_where_that_gives_more(answers) -> None:
    answers(
        languages=b"eng",
        sparse=hocr(),
        shaded=hocr(line(("Body", 85), top=300)),
        plain=hocr(line(("8ody", 70), top=300)),
    )
    assert words(PAGE) == ["Body"]
