"""XML: treaties with chapters and articles (root `<treaty>`), and the words of any other XML of prose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followthrough.documents.markup import all_text, has_entities, iso_language, one_line, parse_xml
from followthrough.documents.readers.text import read_text
from followthrough.documents.reading import Known, Part, Reading, TextBuilder
from followthrough.model import PassageKind, ReadingError, TreatyRecord

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_DECLARED = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype)", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ENTITIES = "this XML refers to entities of its own; they are not expanded and their words are missing here"


def read_xml(data: bytes) -> Reading:
    """The words of an XML document; a treaty with its headings, title and date of signature.

    Raises:
        ReadingError: broken, too large, or without words.
    """
    try:
        root = parse_xml(data)
    except ReadingError:
        if _DECLARED.match(data):
            raise
        return read_text(data)  # it only looked like XML: text may begin and end with a tag
    builder = TextBuilder()
    for part in _treaty_parts(root) if _is_treaty(root) else _leaf_parts(root):
        builder.add(part)
    if builder.length == 0:
        raise ReadingError("its XML holds no words. Check that it is the document and not a list of settings")
    notices = (_ENTITIES,) if has_entities(root) else ()
    reading = Reading(builder.text(), tuple(builder.blocks), notices=notices)
    return _with_treaty_facts(reading, root) if _is_treaty(root) else reading


def _is_treaty(root: etree._Element) -> bool:
    return root.tag == "treaty"


def _treaty_parts(root: etree._Element) -> Iterator[Part]:
    for element in root.iter("chapter", "article"):
        if element.tag == "chapter":
            yield Part(one_line(element.get("name") or ""), PassageKind.HEADING, level=1)
            continue
        numbered = f"{element.get('number') or ''} {element.get('name') or ''}"  # "ARTICLE 79 Entry Into Force"
        yield Part(one_line(numbered), PassageKind.HEADING, level=2)
        for paragraph in _BLANK_LINE.split(all_text(element)):
            yield Part(paragraph)  # the lines within stay as printed: they carry the numbering


def _leaf_parts(root: etree._Element) -> Iterator[Part]:
    """Every element that holds words of its own is a paragraph; its inline children belong to it."""
    if (root.text or "").strip() or len(root) == 0:
        yield Part(one_line(all_text(root)))
        return
    stack = list(reversed(root))
    while stack:
        element = stack.pop()
        if not isinstance(element.tag, str):
            continue
        if _has_own_words(element) or len(element) == 0:
            yield Part(one_line(all_text(element)))
        else:
            stack.extend(reversed(element))


def _has_own_words(element: etree._Element) -> bool:
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)


def _with_treaty_facts(reading: Reading, root: etree._Element) -> Reading:
    signed = (root.findtext("meta/date_signed") or "").strip()
    date = Known(signed, "the treaty's own record says it was signed that day") if _DAY.fullmatch(signed) else Known()
    return Reading(
        reading.text,
        reading.blocks,
        notices=reading.notices,
        title=one_line(root.findtext("meta/name") or "") or None,
        date=date,
        language=iso_language(root.findtext("meta/language")),
        kind="treaty",
        record=_record(root),
    )


def _record(root: etree._Element) -> TreatyRecord:
    """Its parties when it was made, and its days. What is no day is left out."""
    signed, in_force = (_day(root.findtext(f"meta/{name}")) for name in ("date_signed", "date_into_force"))
    codes = (code.text for code in root.findall("meta/parties_original/partyisocode"))
    return TreatyRecord(tuple(code.strip() for code in codes if code and code.strip()), signed, in_force)


def _day(text: str | None) -> str | None:
    found = _DAY.fullmatch((text or "").strip())
    return None if found is None else found.group()
