"""Money as an officer handles it at the shell: in and out as one table, totals, told twice."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from cli.in_process import asked

if TYPE_CHECKING:
    from pathlib import Path

TABLE = """key,holder,value,currency,stage,date,period,years,about,programme,bound,source
fund,Japan,"7,500,000,000",JPY,pledged,2006-03-27,,,the islands' fund,Fund,,https://example.org/1
fund-usd,Japan,70000000,USD,pledged,2006,,,the islands' fund,Fund,about,https://example.org/2
paid,Japan,10 million,USD,disbursed,2010,2008/2009,2008=4000000; 2009=6000000,the islands' fund,Fund,,https://example.org/3
bad,Japan,some,USD,pledged,2006,,,x,,,https://example.org/4
"""


@pytest.fixture
def folder(tmp_path: Path, db: None, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001  it opens the database
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sums.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    return tmp_path


def test_sums_come_in_and_go_out_as_one_table(folder: Path) -> None:
    ended = asked("money", "import", "sums.csv", code=3)
    assert "sums.csv, row 5: “some” is no figure." in ended.stderr
    assert "3 sums taken in, 1 not." in ended.stderr
    out = asked("money", "list", "--format", "csv", "--as-of", "2020-01-01").stdout
    (folder / "out.csv").write_text(out, encoding="utf-8")
    assert "3 sums taken in." in asked("money", "import", "out.csv").stderr
    (folder / "one.csv").write_text("\n".join(TABLE.splitlines()[:2]), encoding="utf-8")
    assert "1 sum taken in." in asked("money", "import", "one.csv").stderr
    again = asked("money", "list", "--format", "csv", "--as-of", "2020-01-01").stdout
    assert again == out
    rows = {row["key"]: row for row in csv.DictReader(io.StringIO(out))}
    assert rows["fund"]["value"] == "7500000000"
    assert rows["paid"]["years"] == "2008=4000000; 2009=6000000"
    assert "by year: 2008 4,000,000; 2009 6,000,000." in asked("money", "list", "--as-of", "2020-01-01").stdout


@pytest.mark.usefixtures("folder")
def test_totals_tell_what_they_add_and_what_they_leave_out() -> None:
    asked("money", "import", "sums.csv", code=3)
    asked("money", "rate", "USD", "107", "JPY", "--date", "2006-01-15", "--source", "a bank's table")
    assert "fund-usd and fund: same money" in asked("money", "twice").stdout
    assert "of what is pledged may be told twice: see `money twice`." in asked("money", "totals").stdout
    asked("money", "same", "fund", "fund-usd", "--because", "Both tell of the founding.")
    told = asked("money", "totals", "--by", "programme").stdout
    assert "Fund: pledged USD" in told
    assert "It is the same money as" in told
    whole = json.loads(asked("money", "totals", "--format", "json").stdout)
    assert whole["all"]["because"].count("unknown") == 2
    added = asked("money", "add", "Korea", "5000", "usd", "--source", "https://example.org/9", "--about", "boats")
    assert "Korea, usd 5,000, pledged" in added.stderr


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "told", "code"),
    [
        (("money", "import", "none.csv"), "cannot be read", 1),
        (("money", "import", "other.csv"), "no table with the columns holder, value, currency, source", 1),
        (("money", "totals", "--by", "colour"), "not by colour", 2),
        (("money", "add", "Japan", "5", "USD", "--source", "me"), "is no source address", 1),
        (("money", "add", "Japan", "5", "USD", "--source", "https://x.example", "--stage", "hoped"), "is no stage", 1),
        (("money", "same", "a", "a"), "Name two sums", 1),
        (("money", "same", "a", "b"), "The register holds no sum “a”", 1),
        (("money", "rate", "USD", "0", "JPY", "--date", "2006", "--source", "x"), "above nought", 1),
        (("money", "list", "--as-of", "soon"), "is no day", 2),
    ],
)
def test_mistakes_are_told_in_plain_words(words: tuple[str, ...], told: str, code: int) -> None:
    assert told in asked(*words, code=code).stderr


def test_sums_go_out_as_iati_and_come_in_again(folder: Path) -> None:
    publisher = ("--publisher", "XM-EXAMPLE-1", "--name", "Ministry of Ferries", "--as-of", "2020-01-01")
    assert "No sum is held" in asked("money", "iati", "none.xml", *publisher, code=1).stderr
    asked("money", "import", "sums.csv", code=3)
    assert "3 sums written to out.xml." in asked("money", "iati", "out.xml", *publisher).stderr
    assert "out.xml" in asked("money", "iati", "out.xml", *publisher, code=2).stderr  # it is there already
    assert "--source" in asked("money", "import", "out.xml", code=2).stderr
    wrong = ("--name", "Ministry of Ferries", "--as-of", "2020-01-01", "--publisher")
    refused = asked("money", "iati", "no.xml", *wrong, "no such id", code=1).stderr
    assert "is no identifier of an organisation" in refused
    unknown = asked("money", "iati", "no.xml", *publisher, "--partner", "Nobody", code=2).stderr
    assert "holds no partnership “Nobody”" in unknown
    page = ("--source", "https://example.org/out.xml")
    told = asked("money", "import", "out.xml", *page).stderr  # this register's own sums count once
    assert "3 transactions of sums that this register holds already, left out." in told
    assert "0 sums taken in." in told
    other = (folder / "out.xml").read_text(encoding="utf-8").replace('<transaction ref="', '<transaction ref="x-')
    (folder / "other.xml").write_text(other, encoding="utf-8")
    assert "3 sums taken in." in asked("money", "import", "other.xml", *page).stderr
    assert "3 sums taken in." in asked("money", "import", "other.xml", *page).stderr
    rows = list(csv.DictReader(io.StringIO(asked("money", "list", "--format", "csv", "--as-of", "2020-01-01").stdout)))
    taken = [row for row in rows if row["key"].startswith("iati-")]
    assert sorted((row["value"], row["currency"], row["stage"]) for row in taken) == sorted(
        (row["value"], row["currency"], row["stage"]) for row in rows if row not in taken
    )
    assert {row["source"] for row in taken} == {"https://example.org/out.xml"}
    (folder / "torn.xml").write_bytes((folder / "out.xml").read_bytes()[:400])
    assert "not well-formed" in asked("money", "import", "torn.xml", *page, code=1).stderr
