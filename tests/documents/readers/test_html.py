from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followthrough.documents import read
from followthrough.documents.readers.html import read_html
from followthrough.model import DateBasis, PassageKind, ReadingError

if TYPE_CHECKING:
    from followthrough.documents.reading import Reading

FIRST = "The ministers reviewed the work of the past year and agreed that customs procedures should be made simpler."
SECOND = "They decided to set up a joint committee on ports, which will present its first report before next summer."
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/about'>About this site</a></li></ul></nav>"
FOOT = "<footer><p>Copyright 2021. All rights reserved.</p><a href='/legal'>Legal notice</a></footer>"


def page(main: str, head: str = "<title>Joint Statement on Ports | Ministry of Harbours</title>") -> bytes:
    body = f"<body>{MENU}<main><article>{main}</article></main>{FOOT}</body>"
    return f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>{head}</head>{body}</html>".encode()


LINKED = '<script type="application/ld+json">{}</script>'
ARTICLE = f"<h1>Joint Statement on Ports</h1><p>{FIRST}</p><h2>Next steps</h2><p>{SECOND}</p>"


def blocks(reading: Reading) -> list[tuple[PassageKind | None, str]]:
    return [(block.kind, reading.text[block.start : block.end]) for block in reading.blocks]


def test_the_main_text_without_menus() -> None:
    assert blocks(read_html(page(ARTICLE))) == [
        (PassageKind.HEADING, "Joint Statement on Ports"),
        (None, FIRST),
        (PassageKind.HEADING, "Next steps"),
        (None, SECOND),
    ]


def test_ordered_lists_keep_their_numbers_outside_the_text() -> None:
    inner = "<ol type='a'><li>northern ports, with their railways</li><li>southern ports, with their roads</li></ol>"
    main = f"{ARTICLE}<ol start='4'><li>We will improve in the coming years:{inner}</li><li>{SECOND}</li></ol>"
    items = [b for b in read_html(page(main)).blocks if b.kind is PassageKind.ITEM]
    assert [(item.number, item.level) for item in items] == [("4", 1), ("4(a)", 2), ("4(b)", 2), ("5", 1)]


def test_tables_row_by_row() -> None:
    head = "<thead><tr><th>Measure</th><th>By</th></tr></thead>"
    rows = f"<table>{head}<tr><td>Deepen the harbour</td><td>2024</td></tr></table>"
    found = [b for b in read_html(page(ARTICLE + rows)).blocks if b.kind is PassageKind.ROW]
    text = read_html(page(ARTICLE + rows)).text
    assert [(text[b.start : b.end], b.header, b.table) for b in found] == [
        ("Measure | By", True, 1),
        ("Deepen the harbour | 2024", False, 1),
    ]


OLD = f"""<html><head><title>Joint Statement on Ports</title></head><body><table width=100%><tr>
<td width=150><a href=a>Home</a><br><a href=b>Countries</a></td>
<td><center><b>Joint Statement of Northland and Southland</b><br>Oslo, 4 July 2015</center><br><br>
1. {FIRST}<br><br>2. {SECOND}<br>
<br>3. They thanked the people of Oslo for the welcome<br>and for the fish, which was thought to be very good indeed.
</td></tr></table></body></html>"""


def test_a_page_laid_out_by_tables_and_line_breaks() -> None:
    shown = blocks(read_html(OLD.encode()))
    third = (
        "3. They thanked the people of Oslo for the welcome and for the fish, which was thought to be very good indeed."
    )
    assert shown[-3:] == [(None, f"1. {FIRST}"), (None, f"2. {SECOND}"), (None, third)]
    assert not [words for kind, words in shown if kind is PassageKind.ROW or "Countries" in words]


def test_the_date_line_above_the_text_is_kept() -> None:
    document = read(OLD.encode())
    assert (document.date, document.date_basis) == ("2015-07-04", DateBasis.STATED)


def test_raised_figures_do_not_make_another_year() -> None:
    assert (
        "in 2018¹ and"
        in read_html(
            page(f"{ARTICLE}<p>This was first said in 2018<sup>1</sup> and then said again in a letter.</p>")
        ).text
    )


@pytest.mark.parametrize(
    ("head", "date", "tag"),
    [
        (
            '<meta property="article:published_time" content="2019-06-03T08:00:00+07:00">',
            "2019-06-03",
            "article:published_time",
        ),
        ('<meta name="DC.date.issued" content="2019-06-03">', "2019-06-03", "dc.date.issued"),
        ('<meta name="date" content="June 3, 2019">', "2019-06-03", "date"),
        (
            LINKED.format('{"@graph": [{"@type": "NewsArticle", "datePublished": "2019-06-03"}]}'),
            "2019-06-03",
            "JSON-LD",
        ),
        ('<script type="application/ld+json">{broken</script>', None, ""),
        ('<link rel="canonical" href="https://example.org/2019/06/03/ports/">', "2019-06-03", "address"),
        ('<meta property="article:modified_time" content="2022-01-01">', None, ""),
    ],
)
def test_the_date_a_page_states(head: str, date: str | None, tag: str) -> None:
    known = read_html(page(ARTICLE, head)).date
    assert known.value == date
    assert tag in known.reason


def test_title_issuer_address_and_language() -> None:
    head = (
        '<title>x</title><meta property="og:title" content="Joint Statement on Ports | Ministry of Harbours">'
        '<meta property="og:site_name" content="Ministry of Harbours">'
        '<link rel="canonical" href="https://example.org/ports">'
    )
    reading = read_html(page(ARTICLE, head))
    assert (reading.title, reading.issuer) == ("Joint Statement on Ports", "Ministry of Harbours")
    assert (reading.address, reading.language) == ("https://example.org/ports", "en")


def test_a_page_of_another_encoding() -> None:
    words = "両国は港湾に関する協力を進めることで一致した。" * 5
    html = f"<html><head><meta charset='shift_jis'></head><body><p>{words}</p></body></html>"
    document = read(html.encode("shift_jis"))
    assert "両国は港湾" in document.text
    assert document.language == "ja"


@pytest.mark.parametrize("html", ["<html><body></body></html>", "<html><script>draw()</script></html>"])
def test_a_page_without_words(html: str) -> None:
    with pytest.raises(ReadingError, match="no words"):
        read_html(html.encode())


def test_a_page_nested_without_bound() -> None:
    html = "<html><body>" + "<div>" * 3000 + f"<p>{FIRST}</p>" + "</div>" * 3000 + f"<p>{SECOND}</p></body></html>"
    with pytest.raises(ReadingError, match="nested so deeply"):
        read_html(html.encode())


def test_inline_words_stay_in_their_line() -> None:
    line = (
        "We <b>will <i>surely</i> act</b> on <a href='/x'>ports</a> and report on <em>them</em> by 2025 at the latest."
    )
    main = f"{ARTICLE}<p>{line}</p>"
    assert "We will surely act on ports and report on them by 2025 at the latest." in read_html(page(main)).text


def test_a_short_page_is_read_whole() -> None:
    assert read_html(b"<html><body><p>We met and agreed.</p></body></html>").text == "We met and agreed."
