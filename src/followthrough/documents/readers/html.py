"""Web pages: the main text without the menus, as headings, paragraphs, list items and table rows."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from lxml import etree
from lxml import html as lxml_html

from followthrough.documents.datelines import stated_date
from followthrough.documents.markup import all_text, one_line
from followthrough.documents.readers import html_blocks, html_facts
from followthrough.documents.readers.html_mending import mend
from followthrough.documents.readers.text import decode
from followthrough.documents.reading import Part, Reading, TextBuilder
from followthrough.model import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST_BYTES = 16 * 1024 * 1024  # pages of prose stay far below one
_PROSE = 60  # characters of a paragraph that is clearly the text
_LINES_ABOVE = 6
_THIN = 0.35  # main text below this share of the page's prose: the extraction has lost something
_FEW = 200  # characters of main text below which the whole page is looked at again


def read_html(data: bytes) -> Reading:
    """The main text of a page, its blocks and what its own mark-up says of title, date and issuer.

    Raises:
        ReadingError: too large, no mark-up at all, or no words in it.
    """
    tree = _parse(data)
    facts = html_facts.facts(tree)
    mend(tree)
    numbers = html_blocks.list_numbers(tree)
    main = list(html_blocks.main_parts(tree, numbers))
    if facts["date"].value is None:
        main = [*_date_lines_above(main, html_blocks.whole_page(tree, numbers)), *main]
    builder, notices = _built(main), list[str]()
    if builder.length < _FEW and _prose(tree) * _THIN > builder.length:
        builder = _built(html_blocks.whole_page(tree, numbers))
        notices.append("the main text could not be told from the rest; the whole page is read")
    if builder.length == 0:
        raise ReadingError("the page holds no words. It may be built by a script: save the page as shown, or as PDF")
    return Reading(builder.text(), tuple(builder.blocks), notices=tuple(notices), **facts)


def _date_lines_above(main: list[Part], page: Iterator[Part]) -> list[Part]:
    """Date lines the page shows just above its main text, which the extraction takes for chrome."""
    prose = next((part.text for part in main if len(part.text) >= _PROSE), None)
    if prose is None:
        return []
    above: deque[Part] = deque(maxlen=_LINES_ABOVE)
    for part in page:
        if part.text == prose:
            break
        above.append(part)
    else:
        return []
    known = {part.text for part in main}
    return [part for part in above if part.text not in known and stated_date(part.text).value is not None]


def _built(parts: Iterable[Part]) -> TextBuilder:
    builder = TextBuilder()
    for part in parts:
        builder.add(part)
    return builder


def _parse(data: bytes) -> etree._Element:
    if len(data) > _MOST_BYTES:
        raise ReadingError(f"the page is larger than {_MOST_BYTES // 1024**2} MB. Save its main text and read that")
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(_encoded(data), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadingError("there is no mark-up that can be read in it. Save the page again") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ReadingError("its mark-up is nested so deeply that most of it would be lost. Save its text and read that")
    return tree


def _encoded(data: bytes) -> bytes | str:
    """Bytes that state their encoding are left to the parser; others are decoded as text is."""
    head = data[:4096].lower()
    if b"charset" in head or b"encoding=" in head:
        return data
    text, _ = decode(data)
    return text.replace("\x00", "")  # the parser would stop there


def _prose(tree: etree._Element) -> int:
    return sum(len(one_line(all_text(element))) for element in tree.iter("p", "li", "td", "h1", "h2", "h3"))
