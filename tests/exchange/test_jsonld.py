"""Quotes as Web Annotations, expanded as a stranger would who has the standard's own context."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld

from factories import a_document, a_finding, some_findings
from followthrough.exchange.jsonl import QUOTES_ONLY
from followthrough.exchange.jsonld import CONTEXT, annotation, jsonld_lines, selectors
from followthrough.model import Findings

OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
STANDARD = {  # what the standard says of the terms used here; its file is not copied
    "id": "@id", "type": "@type", "Annotation": f"{OA}Annotation", "SpecificResource": f"{OA}SpecificResource",
    "TextualBody": f"{OA}TextualBody", "TextQuoteSelector": f"{OA}TextQuoteSelector",
    "TextPositionSelector": f"{OA}TextPositionSelector", "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage", "Software": f"{AS}Application", "Text": "http://purl.org/dc/dcmitype/Text",
    "body": {"@id": f"{OA}hasBody", "@type": "@id"}, "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"}, "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "classifying": f"{OA}classifying", "exact": f"{OA}exact", "prefix": f"{OA}prefix", "suffix": f"{OA}suffix",
    "start": {"@id": f"{OA}start", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    "end": {"@id": f"{OA}end", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    "value": f"{RDF}value", "language": "http://purl.org/dc/elements/1.1/language", "name": "http://xmlns.com/foaf/0.1/name",
    "generator": {"@id": f"{AS}generator", "@type": "@id"}, "first": {"@id": f"{AS}first", "@type": "@id"},
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"}, "total": f"{AS}totalItems",
    "startIndex": f"{AS}startIndex",
}  # fmt: skip


def loaded(address, _options):
    assert address == CONTEXT, "nothing but the standard's context is asked for"
    return {"contextUrl": None, "documentUrl": address, "document": {"@context": STANDARD}}


def expanded(lines):
    whole = json.loads(b"".join(lines))
    (collection,) = jsonld.expand(whole, {"documentLoader": loaded})
    return collection


def told(node, term):
    (value,) = node[term]
    return value.get("@value", value)


def test_a_stranger_reads_the_annotations():
    read = some_findings()
    collection = expanded(jsonld_lines([read, some_findings(a_document("They agreed to sail."), of=())], total=3))
    assert collection["@type"] == [f"{AS}OrderedCollection"]
    assert told(collection, f"{AS}totalItems") == 3
    (page,) = collection[f"{AS}first"]
    items = page[f"{AS}items"][0]["@list"]
    assert [item["@id"] for item in items] == [f"urn:followthrough:finding:{f.id}" for f in read.findings]
    first = items[0]
    assert first["@type"] == [f"{OA}Annotation"]
    target = told(first, f"{OA}hasTarget")
    assert told(target, f"{OA}hasSource")["@id"].startswith("urn:sha256:")
    quote, place = target[f"{OA}hasSelector"]
    assert (quote["@type"], place["@type"]) == ([f"{OA}TextQuoteSelector"], [f"{OA}TextPositionSelector"])
    assert told(quote, f"{OA}exact") == "agreed to double their trade by 2030"
    assert told(quote, f"{OA}prefix") == "Both sides "
    assert told(quote, f"{OA}suffix") == ".\nJapan pledged 40 million dolla"
    assert (told(place, f"{OA}start"), told(place, f"{OA}end")) == (11, 47)
    body = told(first, f"{OA}hasBody")
    assert told(body, f"{RDF}value") == "commitment"
    assert told(body, "urn:followthrough:vocabulary:due") == "2030"


def test_nothing_is_lost_when_a_stranger_reads_them():
    """A key that no context knows would be dropped by expansion without a word."""

    def keys(value):
        if isinstance(value, dict):
            return set(value) | set().union(*map(keys, value.values()))
        return set().union(*map(keys, value)) if isinstance(value, list) else set()

    document = a_document(address="https://example.org/1", kind="plan", language="en")
    read = some_findings(document, of=(a_finding(document, "agreed to double", addressees=("Japan",)),))
    lines = list(jsonld_lines([read], total=1, invented=frozenset({document.id})))
    own = json.loads(b"".join(lines))
    context = own.pop("@context")[1]
    assert keys(own) <= {*STANDARD, *context}


def test_a_public_address_names_the_source_but_not_of_our_own_words():
    public = a_document(address="https://example.org/statement")
    source = annotation(public, a_finding(public, "agreed to"))["target"]["source"]
    assert (source["id"], "paraphraseOf" in source) == ("https://example.org/statement", False)
    note = replace(public, kind="paraphrase")
    source = annotation(note, a_finding(note, "agreed to"))["target"]["source"]
    assert (source["id"], source["paraphraseOf"]) == (f"urn:sha256:{note.sha256}", "https://example.org/statement")
    assert source["kind"] == "paraphrase"
    assert annotation(note, a_finding(note, "agreed to"), invented=True)["target"]["source"]["invented"] is True


def test_what_stands_around_a_quote_is_not_told_where_it_is_not_held():
    document = a_document(notices=(QUOTES_ONLY,))
    told = annotation(document, a_finding(document, "agreed to"))
    assert told["target"]["selector"][0] == {"type": "TextQuoteSelector", "exact": "agreed to"}
    assert "textSha256" not in told["target"]["source"]


def test_what_people_rejected_is_left_out():
    read = some_findings()
    gone = frozenset({read.findings[0].id})
    items = json.loads(b"".join(jsonld_lines([read], total=2, left_out=gone)))["first"]["items"]
    assert len(items) == 2
    assert read.findings[0].id not in json.dumps(items)


@pytest.mark.parametrize("read", [[], [Findings(some_findings().passages)]])
def test_a_register_without_findings_is_a_collection_too(read):
    assert json.loads(b"".join(jsonld_lines(read, total=0)))["first"]["items"] == []


@given(st.text(min_size=1, max_size=200), st.data())
def test_the_quote_is_the_slice_whatever_the_characters(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    quote, place = selectors(a_document(text), start, end)
    assert quote["exact"] == text[place["start"] : place["end"]]
    assert text[: place["start"]].endswith(quote["prefix"])
    assert text[place["end"] :].startswith(quote["suffix"])
    assert (len(quote["prefix"]), len(quote["suffix"])) == (min(32, start), min(32, len(text) - end))
