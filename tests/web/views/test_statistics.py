"""Statistics taken in on the pages: the same checks, refusals and words as the command's."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from followthrough.assessments.readers import read_series
from followthrough.model import ReadingError
from followthrough.register.models import Audit, Observation, Series
from web.accounts import anyone, someone
from web.sample_register import build

pytestmark = pytest.mark.django_db
WHERE = "/review/statistics"
TABLE = b"Year,Exports\n2021,100\n2022,120\n2023,130\n"
TWICE = b"Year,Exports\n2021,100\n2022,120\n2022,125\n2023,130\n"
SDMX = (
    b"DATAFLOW,FREQ,REF_AREA,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE\n"
    b"LAKE:TRADE(1.0),A,VL,USD,2021,100\nLAKE:TRADE(1.0),A,VL,USD,2022,110\n"
)


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def sent(data: bytes, file: str = "exports.csv", **says: str):
    said = {"source": "https://lakes.example/exports", "vintage": "2024-05", **says}
    return someone("reviewer").post(WHERE, {"file": SimpleUploadedFile(file, data), **said})


def test_a_table_is_taken_in_with_what_the_person_says_of_it():
    answer = sent(TABLE, publisher="Office of the Lakes", unit="USD million", key="lake-exports", name="Lake exports")
    assert "Lake exports : 3 figures · 3 new · 0 told otherwise than before" in words(answer)
    assert b'href="/statistics/lake-exports"' in answer.content
    row = Series.objects.get(key="lake-exports")
    assert (row.publisher, row.unit) == ("Office of the Lakes", "USD million")
    assert set(Observation.objects.filter(series=row).values_list("period", "vintage", "source")) == {
        (year, "2024-05", "https://lakes.example/exports") for year in ("2021", "2022", "2023")
    }


def test_sdmx_is_taken_in_and_the_same_file_again_changes_nothing():
    assert "2 figures · 2 new" in words(sent(SDMX))
    held = Observation.objects.count()
    assert "2 figures · 0 new · 0 told otherwise" in words(sent(SDMX))
    assert Observation.objects.count() == held
    assert Audit.objects.filter(person="reviewer").exists()


def test_of_two_answers_for_one_period_none_is_taken_and_it_is_said():
    answer = sent(TWICE, key="lake-exports")
    assert "2022: the file tells 2 figures, 120 and 125; none was taken in." in words(answer)
    periods = Observation.objects.filter(series__key="lake-exports").values_list("period", flat=True)
    assert sorted(periods) == ["2021", "2023"]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "empty.csv"),
        (b"  \n ", "blank.csv"),
        (b"\x00\x01\x02\xff\xfe\xfa" * 40, "binary.csv"),
        (b"PK\x03\x04 no archive", "broken.xlsx"),
        (b"Name,Colour\nboat,red\nnet,green\n", "columns.csv"),
        (b"DATAFLOW,FREQ,REF_AREA\nLAKE:TRADE(1.0),A,VL\n", "headless.csv"),
        (b"<!doctype html><html><p>No figures</p></html>", "page.html"),
        (b'{"figures": []}', "figures.json"),
        (b"<root></root>", "other.xml"),
        (b"<root>", "torn.xml"),
    ],
)
def test_a_file_that_holds_none_is_refused_in_the_words_of_the_command(data: bytes, name: str):
    before = Series.objects.count()
    answer = sent(data, name, publisher="Office of the Lakes")
    with pytest.raises(ReadingError) as refused:
        read_series(data, name=name)
    assert answer.status_code == 400
    assert " ".join(str(refused.value).split()) in words(answer)
    assert b'value="Office of the Lakes"' in answer.content  # what was typed is not lost
    assert Series.objects.count() == before


@pytest.mark.parametrize(
    ("says", "words_of_it"),
    [
        ({"source": ""}, "names no source. Give its address or its title."),
        ({"key": "、"}, "gives no key for a series"),
    ],
)
def test_what_the_register_cannot_hold_is_refused_and_nothing_is_taken(says: dict[str, str], words_of_it: str):
    before = (Series.objects.count(), Observation.objects.count())
    answer = sent(TABLE, **says)
    assert answer.status_code == 400
    assert words_of_it in words(answer)
    assert (Series.objects.count(), Observation.objects.count()) == before


def test_without_a_file_or_with_one_too_large_nothing_is_read(settings):
    assert "Choose a file." in words(someone("reviewer").post(WHERE, {"unit": "USD"}))
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 20
    assert "followthrough series import" in words(sent(TABLE))


def test_who_may_not_decide_is_not_offered_it():
    assert WHERE.encode() in someone("reviewer").get("/statistics/").content
    for browser in (anyone(), someone("coder")):
        assert WHERE.encode() not in browser.get("/statistics/").content
    assert someone("coder").post(WHERE, {"file": SimpleUploadedFile("a.csv", TABLE)}).status_code == 403
    assert anyone().get(WHERE).status_code == 302


def test_a_refusal_and_what_was_not_taken_are_told_in_japanese():
    browser = someone("reviewer")
    browser.cookies["language"] = "ja"
    said = words(browser.post(WHERE, {"file": SimpleUploadedFile("empty.csv", b" ")}))
    assert "empty.csvは空です。" in said
    form = {"file": SimpleUploadedFile("exports.csv", TWICE), "source": "https://lakes.example/exports"}
    assert "2022年：ファイルに2通りの数値（120、125）があり、どれも取り込まなかった。" in words(
        browser.post(WHERE, form)
    )
