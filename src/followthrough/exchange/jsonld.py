"""Every quote as a W3C Web Annotation: its words with what stands before and after, and its offsets, as JSON-LD.

https://www.w3.org/TR/annotation-model/: a TextQuoteSelector finds the words again where the text has changed, a
TextPositionSelector where it has not. Positions are code points of the text that was read, named by its hash.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from followthrough.exchange.seam import QUOTES_ONLY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from followthrough.model import Document, Finding, Findings

AROUND: Final = 32  # characters before and after, as the standard's practice has it
PARAPHRASE: Final = "paraphrase"  # the kind of a note in our own words
CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
OWN: Final = {
    "followthrough": "urn:followthrough:vocabulary:",
    "act": "followthrough:act",
    "holders": {"@id": "followthrough:holders", "@container": "@list"},
    "addressees": {"@id": "followthrough:addressees", "@container": "@list"},
    "due": "followthrough:due",
    "strength": "followthrough:strength",
    "because": {"@id": "followthrough:because", "@container": "@list"},
    "passage": "followthrough:passage",
    "textSha256": "followthrough:textSha256",
    "invented": "followthrough:invented",
    "kind": "followthrough:kind",
    "paraphraseOf": {"@id": "followthrough:paraphraseOf", "@type": "@id"},
    "issued": "http://purl.org/dc/terms/issued",
    "title": "http://purl.org/dc/terms/title",
}
_OPENING: Final = (
    '{{"@context":{},"id":"urn:followthrough:findings","type":"AnnotationCollection","total":{},\n'
    '"first":{{"id":"urn:followthrough:findings:1","type":"AnnotationPage","startIndex":0,"items":[\n'
)


def jsonld_lines(
    read: Iterable[Findings],
    *,
    total: int,
    left_out: frozenset[str] = frozenset(),
    invented: frozenset[str] = frozenset(),
) -> Iterator[bytes]:
    """One document of JSON-LD, an annotation a line.

    Args:
        read: what was read, document by document.
        total: how many annotations there will be.
        left_out: keys of findings that are not told: people rejected them.
        invented: keys of documents made up for practice, which is said of each.
    """
    yield _OPENING.format(json.dumps([CONTEXT, OWN]), total).encode()
    first = True
    for each in read:
        for finding in each.findings:
            if finding.id not in left_out:
                told = annotation(each.document, finding, invented=each.document.id in invented)
                yield (("" if first else ",\n") + json.dumps(told, ensure_ascii=False)).encode()
                first = False
    yield b"\n]}}\n"


def annotation(document: Document, finding: Finding, *, invented: bool = False) -> dict[str, Any]:
    """One finding as an annotation of its document; the quote is the slice."""
    source = _source(document) | ({"invented": True} if invented else {})
    return {
        "id": f"urn:followthrough:finding:{finding.id}",
        "type": "Annotation",
        "motivation": "classifying",
        "generator": {"type": "Software", "name": document.reader},
        "body": _body(finding),
        "target": {
            "type": "SpecificResource",
            "source": source,
            "selector": selectors(document, finding.start, finding.end),
        },
    }


def _body(finding: Finding) -> dict[str, Any]:
    told: dict[str, Any] = {
        "type": "TextualBody",
        "purpose": "classifying",
        "value": str(finding.act),
        "act": str(finding.act),
        "passage": finding.passage,
        "holders": list(finding.holders),
        "addressees": list(finding.addressees),
        "due": finding.due,
        "strength": None if finding.strength is None else str(finding.strength),
        "because": list(finding.because),
    }
    return {name: value for name, value in told.items() if value is not None}


def _source(document: Document) -> dict[str, Any]:
    """The document by its public address, else by the hash of its bytes.

    A note in our own words does not stand at the address it speaks of: it is named by its hash, and says what it is of.
    """
    address = document.address or ""
    public = address.startswith(("http://", "https://"))
    paraphrase = document.kind == PARAPHRASE
    whole = QUOTES_ONLY not in document.notices
    told: Mapping[str, Any] = {
        "id": address if public and not paraphrase else f"urn:sha256:{document.sha256}",
        "type": "Text",
        "title": document.title,
        "kind": document.kind,
        "issued": document.date,
        "language": document.language,
        "paraphraseOf": address if public and paraphrase else None,
        "textSha256": hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest() if whole else None,
    }
    return {name: value for name, value in told.items() if value is not None}


def selectors(document: Document, start: int, end: int) -> list[dict[str, Any]]:
    """The words with what stands around them, and where they stand. What lies around is told where it is known."""
    text = document.text
    quote = {"type": "TextQuoteSelector", "exact": text[start:end]}
    if QUOTES_ONLY not in document.notices:
        quote |= {"prefix": text[max(0, start - AROUND) : start], "suffix": text[end : end + AROUND]}
    return [quote, {"type": "TextPositionSelector", "start": start, "end": end}]
