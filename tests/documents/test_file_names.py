from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.documents.file_names import date_in_name, title_in_name, without_place


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("2021-04-16-joint-statement.pdf", "2021-04-16"),
        ("forum/2019/2019_06_02 chair.docx", "2019-06-02"),
        ("20180614.txt", "2018-06-14"),
        ("statement 2021.04.16 (2021-04-16).html", "2021-04-16"),
        ("2021-04-16 as amended 2022-01-03.txt", ""),  # two days
        ("03-04-2021.txt", ""),  # two days, too: March or April
        ("2021-13-40.txt", ""),
        ("2021-04_16.txt", ""),
        ("120210416001.pdf", ""),  # a number of something else
        ("2021-04-16/minutes.txt", ""),  # the folder's name, not the file's
        ("statement.txt", ""),
    ],
)
def test_the_day_in_a_files_name(file: str, expected: str) -> None:
    assert date_in_name(file) == expected


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["", "-", "_", "."]))
def test_every_day_written_year_first_is_read(day: date, mark: str) -> None:
    assert date_in_name(f"a {day:%Y{mark}%m{mark}%d} b.txt") == day.isoformat()


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("2021-04-16-joint-statement-of-fiji-and-tonga.md", "Joint Statement of Fiji and Tonga"),
        ("forum/2019-06-02_Chair_Statement_on_Ports.docx", "Chair Statement on Ports"),
        ("u-s-fiji-joint-statement.txt", "U.S. Fiji Joint Statement"),
        ("the-way-to-port-alder-2030.jsonl.gz", "The Way to Port Alder 2030"),
        ("scan 0012.pdf", ""),
        ("2021-04-16.pdf", ""),
        ("IMG_20210416_120102.png", ""),
        ("", ""),
    ],
)
def test_the_title_in_a_files_name(file: str, expected: str) -> None:
    assert title_in_name(file) == expected


@given(st.text(max_size=60))
def test_no_name_of_a_file_is_too_odd(file: str) -> None:
    title = title_in_name(file)
    assert title == title.strip()
    assert "/" not in title


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/home/aoi/drafts/2024 statement.pdf", "2024 statement.pdf"),
        ("~/drafts/a.md", "a.md"),
        ("file:///srv/a.md", "a.md"),
        (r"C:\Users\aoi\a.docx", "a.docx"),
        (r"\\server\share\a.docx", "a.docx"),
        ("lakes/2024.txt", "lakes/2024.txt"),
        ("https://example.org/a/b.pdf", "https://example.org/a/b.pdf"),
        ("", ""),
    ],
)
def test_a_file_is_named_without_its_place(address: str, shown: str) -> None:
    assert without_place(address) == shown
