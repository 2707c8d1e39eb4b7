"""The description is read as operations and shapes, and the page of the API shows every one of them."""

from __future__ import annotations

import re

import pytest

from followthrough.api.app import api
from followthrough.api.reference import Word, kind, operations, shapes
from web.accounts import anyone

SCHEMA = api.get_openapi_schema()


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string"}, "text"),
        ({"type": "string", "format": "date"}, "date"),
        ({"type": "integer"}, "whole number"),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, "text or null"),
        ({"anyOf": [{"type": "string"}, {"type": "string"}]}, "text"),
        ({"enum": ["", "yes"]}, "blank, yes"),
        ({"const": "one"}, "one"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Claim"}}, "list of Claim"),
        ({"type": "array", "prefixItems": [{"type": "number"}]}, "list of number"),
        ({"$ref": "#/components/schemas/EntryList"}, "a page of Entry"),
        ({}, "object"),
    ],
)
def test_a_type_is_told_in_words(schema, words):
    assert "".join(word.text for word in kind(schema)) == words


def test_a_shape_leads_to_itself():
    assert kind({"$ref": "#/components/schemas/EntryList"}) == (Word("a page of "), Word("Entry", "Entry"))


def test_only_what_needs_nothing_can_be_asked_as_it_stands():
    told = {f"{one.method} {one.path}": one for one in operations(SCHEMA)}
    assert told["GET /entries"].address == "/api/v1/entries"
    assert told["GET /entries"].is_paged
    assert told["GET /entries/{key}"].address == ""
    assert told["GET /review"].address == ""  # a key is needed
    assert told["POST /claims"].address == ""
    assert not told["GET /state"].is_paged


def test_every_operation_has_a_place_of_its_own():
    keys = [one.key for one in operations(SCHEMA)]
    assert len(set(keys)) == len(keys) == sum(map(len, SCHEMA["paths"].values()))


@pytest.mark.django_db
def test_the_page_shows_every_operation_and_every_link_in_it_leads_somewhere():
    page = anyone().get("/api/").content.decode()
    places = set(re.findall(r' id="([^"]+)"', page))
    assert {one.key for one in operations(SCHEMA)} | {f"shape-{one.name}" for one in shapes(SCHEMA)} <= places
    main = page.split("<main", 1)[1].split("</main>")[0]
    assert set(re.findall(r'href="#([^"]+)"', main)) <= places


@pytest.mark.django_db
def test_what_the_page_offers_to_ask_answers():
    visitor = anyone()
    main = visitor.get("/api/").content.decode().split("<main", 1)[1]
    offered = re.findall(r'href="(/api/v1/[^"]+)"', main)
    assert len(offered) > 20
    assert {visitor.get(address).status_code for address in offered} == {200}
