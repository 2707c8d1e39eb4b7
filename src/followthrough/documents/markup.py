"""Hardened parsers for mark-up: nothing is fetched, no entity of the document is expanded, size is bounded."""

from __future__ import annotations

import re

from lxml import etree

from followthrough.model import ReadingError

MOST_BYTES = 64 * 1024 * 1024
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")  # a note's mark glued to "2018" would make another year
_SPACES = re.compile(r"[ \t\r\n\f]+")  # not the no-break space: it is part of the words


def parse_xml(data: bytes) -> etree._Element:
    """The root of an XML source.

    Raises:
        ReadingError: too large, or not well-formed.
    """
    if len(data) > MOST_BYTES:
        raise ReadingError(f"its mark-up is larger than {MOST_BYTES // 1024**2} MB. Split it into its documents")
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadingError(f"its XML is broken ({error}). Ask for the source again or save it as text") from error


def has_entities(root: etree._Element) -> bool:
    """Whether the document refers to entities of its own, which are left out."""
    return any(True for _ in root.iter(etree.Entity))


def one_line(text: str) -> str:
    """Text as mark-up shows it: runs of ASCII white space are one space."""
    return _SPACES.sub(" ", text).strip(" ")


def all_text(element: etree._Element) -> str:
    """All words within an element, as they stand."""
    return "".join(piece for piece in element.itertext() if isinstance(piece, str))


def iso_language(stated: str | None) -> str | None:
    """The ISO 639-1 code of a stated language tag such as "en-GB"; None when it is none."""
    code = (stated or "").strip().lower().partition("-")[0].partition("_")[0]
    return code if re.fullmatch(r"[a-z]{2}", code) else None
