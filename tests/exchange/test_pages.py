"""An edition as a folder of pages: whole, safe, leading nowhere that is not there, and the same from the same file."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from exchange.test_edition import a_row
from followthrough.exchange.pages import NotAnEditionError, write_pages
from followthrough.exchange.pages.corrections import compared
from followthrough.exchange.pages.documents import marked
from followthrough.exchange.pages.frame import Site, file_name
from followthrough.exchange.pages.reading import Edition, opened
from followthrough.exchange.pages.words import own_words
from followthrough.exchange.sqlite_edition import write_sqlite
from followthrough.reports.wording import LanguageError, wording

TEXT = "1. Both sides agreed to build ten <b>harbours</b> by 2030.\n2. 両国は支援する。"
HOSTILE = '<script>alert(1)</script>"onload="x'
QUOTE = "agreed to build ten <b>harbours</b> by 2030"


def rows(**other):
    said = {
        "about": [a_row("about", name="confidentiality", value="public")],
        "partnerships": [a_row("partnerships", key="Lakes/Islands", name="Lakes & Islands", name_ja="湖と島")],
        "parties": [a_row("parties", key="LK", name="Lakeland", name_ja="湖国")],
        "partnership_parties": [a_row("partnership_parties", partnership="Lakes/Islands", party="LK")],
        "meetings": [a_row("meetings", key="m", name="1st Forum", partnership="Lakes/Islands", start="2024-05-06",
                           source="javascript:alert(1)")],
        "instruments": [a_row("instruments", key="t", name="Treaty", kind="treaty", source="https://example.org/t")],
        "actions": [a_row("actions", instrument="t", party="LK", action="signed", date="2020", source="", mark="V")],
        "series": [a_row("series", key="s", name="Trade", unit="USD")],
        "observations": [a_row("observations", series="s", period="2020", value=4.5, vintage="2021")],
        "documents": [
            a_row("documents", key="d/1", title=HOSTILE, text=TEXT, date="2024-05-06", language="en", whole=True,
                  partnership="Lakes/Islands", kind="joint statement", date_reason="Its heading gives it."),
            a_row("documents", key="d2", title="Later", text="They will build harbours by 2035.", date="2025",
                  language="en", whole=True),
        ],
        "passages": [
            a_row("passages", document="d/1", number=0, address="para 1", kind="operative", start=0, end=58,
                  words=TEXT[:58]),
            a_row("passages", document="d2", number=0, address="para 1", kind="operative", start=0, end=33,
                  words="They will build harbours by 2035."),
        ],
        "findings": [
            a_row("findings", key="f1", document="d/1", passage="para 1", act="commitment", start=14, end=57,
                  quote=QUOTE, holders=["all"], due="2030", strict=True, broad=True, because=["“agreed” binds."]),
            a_row("findings", key="f2", document="d2", passage="para 1", act="commitment", start=0, end=33,
                  quote="They will build harbours by 2035.", due="2035"),
        ],
        "entries": [a_row("entries", key="e-f1", headline=HOSTILE, act="commitment", due="2030", document="d/1",
                          due_latest="2030-12-31", finding="f1", partnership="Lakes/Islands", parties=["Lakeland"])],
        "statements": [
            a_row("statements", entry="e-f1", finding="f1", relation="first"),
            a_row("statements", entry="e-f1", finding="f2", relation="deferred", because=["It is due later."]),
        ],
        "links": [a_row("links", earlier="f2", relation="dropped", because=["Two meetings passed."])],
        "plans": [a_row("plans", key="p", title="Plan", date="2020", edition=1)],
        "lines": [a_row("lines", key="p-1", plan="p", position=0, number="1.1", text="Build", status="done")],
        "claims": [a_row("claims", key="c", entry="e-f1", claimant="Lakeland", word="on track", number=40, unit="%")],
        "evidence": [a_row("evidence", key="v", entry="e-f1", says=HOSTILE, direction="supports", shows="done",
                           source_class="press", source="https://example.org/?a=1&b=2", mark="V")],
        "verdicts": [a_row("verdicts", entry="e-f1", status="done late", as_of="2031-01-01", because="It was opened.")],
        "standings": [a_row("standings", entry="e-f1", as_of="2026-03-01", status="done late", because="It was opened.",
                            signed=True, slips=1, deadlines="Due 2030, then 2035.")],
        "sums": [a_row("sums", key="m1", holder="Lakeland", value=7e6, currency="USD", stage="pledged", entry="e-f1")],
    }  # fmt: skip
    return said | other


def an_edition(folder, name="2026-1", **other):
    path = folder / f"{name}.sqlite"
    said = rows(**other)
    write_sqlite(path, lambda table: said.get(table, []))
    return path


@pytest.fixture
def written(tmp_path):
    """The folder of pages."""
    with opened(an_edition(tmp_path), published="2026-03-01", note="The <first>.") as edition:
        write_pages(edition, tmp_path / "out")
    return tmp_path / "out"


class Reading(HTMLParser):
    """What a page leads to, what it names, and whether every element is closed."""

    ALONE = ("meta", "link", "br", "!doctype")

    def __init__(self, text):
        super().__init__()
        self.open, self.names, self.ways, self.tags, self.said = [], [], [], set(), []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.tags.add(tag)
        self.names += [told["id"]] if "id" in told else []
        self.ways += [told["href"]] if "href" in told else []
        assert not {"src", "srcset", "style", "action"} & set(told)
        assert not [name for name in told if name.startswith("on")]
        if tag not in self.ALONE:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.said.append(data)


def read(folder):
    return {path.relative_to(folder).as_posix(): Reading(path.read_text("utf-8")) for path in folder.rglob("*.html")}


def test_every_way_leads_somewhere_and_nothing_is_fetched_or_run(written):
    told = read(written)
    assert len(told) > 15
    for name, page in told.items():
        assert len(set(page.names)) == len(page.names), name
        assert not page.tags & {"script", "img", "iframe", "form", "object"}, name
        for way in page.ways:
            if way.startswith(("https://", "http://")):
                continue
            file, _, mark = way.partition("#")
            place = (written / name).parent / unquote(file) if file else written / name
            assert place.resolve().is_relative_to(written), (name, way)
            assert place.is_file(), (name, way)
            if mark:
                assert mark in told[place.resolve().relative_to(written.resolve()).as_posix()].names, (name, way)


def test_the_page_of_an_undertaking_says_all_that_is_known_of_it(written):
    said = " ".join(" ".join(read(written)["undertakings/e-f1.html"].said).split())
    for words in (
        HOSTILE, "Lakeland", "2030", QUOTE, "They will build harbours by 2035.", "Deferred", "It is due later.",
        "Nobody spoke of it again.", "Two meetings passed.", "on track", "claimed, not itemised", "Done late",
        "It was opened.", "As signed by an assessor", "Due 2030, then 2035.", "2026-1, e-f1. SHA-256",
    ):  # fmt: skip
        assert words in said, words
    assert read(written)["undertakings/e-f1.html"].tags >= {"del", "ins", "blockquote"}


def test_the_list_tells_where_each_undertaking_stands(written):
    page = read(written)["undertakings/index.html"]
    assert "caption" in page.tags
    said = " ".join(" ".join(page.said).split())
    assert "Where it stands" in said
    assert "Done late" in said


def test_days_within_a_reason_are_written_out():
    site = Site(Edition("2026-1", Path("2026-1.sqlite")), wording("en"))
    assert site.reason("It was told (2026-01-29, press).") == "It was told (29 January 2026, press)."


def test_every_file_is_in_the_sums_and_is_as_they_say(written):
    lines = (written / "SHA256SUMS").read_text("utf-8").splitlines()
    told = dict(reversed(line.split("  ", 1)) for line in lines)
    there = {path.relative_to(written).as_posix() for path in written.rglob("*") if path.is_file()}
    assert set(told) == there - {"SHA256SUMS"}
    for name, digest in told.items():
        assert hashlib.sha256((written / name).read_bytes()).hexdigest() == digest, name


def test_the_same_file_gives_the_same_pages(written, tmp_path):
    again = tmp_path / "again"
    with opened(tmp_path / "2026-1.sqlite", published="2026-03-01", note="The <first>.") as edition:
        write_pages(edition, again)
    assert (again / "SHA256SUMS").read_bytes() == (written / "SHA256SUMS").read_bytes()


def test_japanese_pages_are_in_japanese_and_quotes_in_their_own_language(tmp_path):
    with opened(an_edition(tmp_path)) as edition:
        write_pages(edition, tmp_path / "ja", language="ja")
        with pytest.raises(LanguageError):
            write_pages(edition, tmp_path / "fr", language="fr")
    page = (tmp_path / "ja" / "undertakings" / "e-f1.html").read_text("utf-8")
    assert '<html lang="ja">' in page
    assert "履行主体" in page
    assert "湖国" in page
    assert '<p lang="en" dir="auto">agreed' in page
    assert not (tmp_path / "fr").exists()


def keyed(told, path=()):
    for name, words in told.items():
        if isinstance(words, dict):
            yield from keyed(words, (*path, name))
        elif name != "one":
            yield (*path, name), frozenset(re.findall(r"{(\w+)}", words))


def test_both_languages_have_the_same_words_and_slots():
    english, japanese = dict(keyed(own_words("en"))), dict(keyed(own_words("ja")))
    assert english == japanese


def test_a_folder_that_is_not_empty_is_left_as_it_is(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with opened(an_edition(tmp_path)) as edition, pytest.raises(FileExistsError):
        write_pages(edition, tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2026-1.sqlite", "out"]


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"no database", "is no edition"), (b"", "is no edition"), (None, "There is no file")],
)
def test_what_is_no_edition_is_said(tmp_path, data, says):
    path = tmp_path / "x.sqlite"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(NotAnEditionError, match=says), opened(path):
        pass


def test_an_edition_of_other_tables_is_refused_and_one_with_fewer_is_read(tmp_path):
    path = an_edition(tmp_path)
    with closing(sqlite3.connect(path)) as base:
        base.execute("DROP TABLE standings")
    with opened(path) as edition:
        assert list(edition.rows("standings", entry="e-f1")) == []
        write_pages(edition, tmp_path / "out")
    with closing(sqlite3.connect(path)) as base:
        base.execute("PRAGMA user_version = 99")
    with pytest.raises(NotAnEditionError, match="version 1"), opened(path):
        pass


def test_what_is_not_public_is_said_on_every_page(tmp_path):
    about = [a_row("about", name="confidentiality", value="internal, public")]
    with opened(an_edition(tmp_path, about=about)) as edition:
        write_pages(edition, tmp_path / "out")
    assert all("Do not pass it on." in " ".join(page.said) for page in read(tmp_path / "out").values())


def test_corrections_tell_what_was_taken_back_changed_and_joined(tmp_path):
    told = rows()
    first = told["findings"][0] | {"due": "2031"}
    later = {
        "findings": [first, told["findings"][1]],
        "evidence": [a_row("evidence", key="v2", says="New.")],
        "entries": [told["entries"][0] | {"key": "e-f2", "finding": "f2"}],
        "statements": [each | {"entry": "e-f2"} for each in told["statements"]],
    }
    with opened(an_edition(tmp_path)) as one, opened(an_edition(tmp_path, "2026-2", **later)) as two:
        found = compared(one, two)
        write_pages(two, tmp_path / "out", earlier=[one])
        assert compared(two, two).corrections == ()
        write_pages(two, tmp_path / "same", earlier=[two])
    assert [(each.table, each.key, each.field, each.before, each.after) for each in found.corrections] == [
        ("findings", "f1", "due", "2030", "2031"),
        ("entries", "e-f1", "", "", "e-f2"),
        ("evidence", "v", "", "", ""),
    ]
    assert {name: count for name, count in found.added.items() if count} == {"entries": 1, "evidence": 1}
    said = " ".join(read(tmp_path / "out")["corrections/index.html"].said)
    assert "2026-2 against 2026-1" in said
    assert "Nothing that 2026-2 says" in " ".join(read(tmp_path / "same")["corrections/index.html"].said)
    assert "taken back" in said


def test_a_long_list_has_pages(tmp_path):
    many = [a_row("documents", key=f"d{number}", title=f"No. {number}", date="2024") for number in range(450)]
    told = {"documents": many, "findings": [], "passages": [], "entries": [], "statements": [], "links": []}
    with opened(an_edition(tmp_path, **told)) as edition:
        write_pages(edition, tmp_path / "out")
    assert (tmp_path / "out" / "documents" / "page-3.html").is_file()
    assert not (tmp_path / "out" / "documents" / "page-4.html").exists()
    assert "page-3.html" in read(tmp_path / "out")["documents/index.html"].ways


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200))
@example("index")
@example("page-2")
def test_a_key_gives_a_name_that_every_system_keeps(key):
    name = file_name(key)
    assert re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,89}\.html", name)
    assert re.fullmatch(r"index|page-\d+", name.removesuffix(".html")) is None


@settings(deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5),
)
def test_marks_leave_the_words_as_they_are(words, spans):
    found = [{"start": min(span), "end": max(span), "act": "aim"} for span in spans]
    told = Reading(marked({"words": words, "start": 0}, found))
    assert "".join(told.said) == words
