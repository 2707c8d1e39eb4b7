"""The description is read as operations and shapes, and the page of the API shows every one of them."""

from __future__ import annotations

import re

import pytest

from followthrough.api.app import api
from followthrough.api.reference import Word, kind, operations, shapes, shapes_of
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


def main_of(page) -> str:
    return page.content.decode().split("<main", 1)[1].split("</main>")[0]


@pytest.mark.django_db
def test_every_operation_is_shown_whole_and_every_link_leads_somewhere():
    visitor = anyone()
    main = main_of(visitor.get("/api/"))
    led = re.findall(r'href="(/api/about/[^"#]+)#([^"]+)"', main)
    assert [key for _, key in led] == [one.key for one in sorted(operations(SCHEMA), key=lambda one: one.matter)]
    for page in {page for page, _ in led}:
        told = main_of(visitor.get(page))
        places = set(re.findall(r' id="([^"]+)"', told))
        assert {key for where, key in led if where == page} <= places
        assert set(re.findall(r'href="#([^"]+)"', told)) <= places


def test_every_shape_that_an_operation_takes_or_gives_is_shown_with_it():
    known = tuple(shapes(SCHEMA))
    told = {shape.name for shape in shapes_of(operations(SCHEMA), known)}
    assert {"EntryView", "Statement", "Finding"} & told
    apart = {"ProblemDetails", "Mistake", "Waits"}  # answers that are none, or not yet
    deeper = {"MoneyTotal", "Stage", "TeamProposal", "TeamRemark"}  # in pairs and maps, told by their kind alone
    assert {shape.name for shape in known} - told == apart | deeper


@pytest.mark.django_db
def test_an_unknown_matter_is_told():
    assert anyone().get("/api/about/nothing/").status_code == 404


@pytest.mark.django_db
def test_what_the_pages_offer_to_ask_answers():
    visitor = anyone()
    matters = set(re.findall(r'href="(/api/about/[^"#]+)"', main_of(visitor.get("/api/"))))
    offered = {link for page in matters for link in re.findall(r'href="(/api/v1/[^"]+)"', main_of(visitor.get(page)))}
    assert len(offered) > 20  # most of what reads
    assert {visitor.get(address).status_code for address in offered} == {200}
