"""The description of the API, frozen: what programs rely on changes only when somebody means it to."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

from pydantic import BaseModel

from followthrough.api.app import api
from followthrough.api.keys import Scope
from followthrough.api.problems import MEDIA

FROZEN = Path(__file__).parent / "openapi.json"


def described() -> dict:
    told = json.loads(json.dumps(api.get_openapi_schema(), default=str))
    told["info"]["version"] = "frozen"
    return told


def operations():
    for path, methods in described()["paths"].items():
        for method, operation in methods.items():
            yield f"{method} {path}", operation


def test_the_description_is_as_it_was():
    """Write it anew with FOLLOWTHROUGH_FREEZE=1 once the change is meant, and say it in the changelog.

    What goes must have been marked deprecated for two versions: see docs/how-to/use-the-api.md.
    """
    told = described()
    if os.environ.get("FOLLOWTHROUGH_FREEZE") == "1":
        FROZEN.write_text(json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    kept = json.loads(FROZEN.read_text("utf-8"))
    for part in ("paths", "components"):
        assert told[part] == kept[part]
    assert told == kept


def test_it_is_openapi_3_1():
    assert described()["openapi"].startswith("3.1")


def test_every_operation_says_what_it_does_and_what_may_go_wrong():
    for name, operation in operations():
        assert operation["summary"], name
        assert operation["description"].endswith((".", ")")), name
        assert len(operation["tags"]) == 1, name
        assert {int(status) for status in operation["responses"]} >= {401, 422, 429}, name
        for status, answer in operation["responses"].items():
            assert int(status) < 400 or list(answer["content"]) == [MEDIA], name
        assert name.startswith("get ") or operation["security"], f"{name}: nothing is written without a token"


def test_what_writes_is_guarded_by_a_scope():
    for router in api._routers:
        for path, view in router[1].path_operations.items():
            for operation in view.operations:
                if operation.methods != ["GET"]:
                    assert all(isinstance(guard, Scope) for guard in operation.auth_callbacks), path
                    assert operation.auth_callbacks, path


def models(known: type = BaseModel):
    """Every shape that the API's own modules make."""
    for each in known.__subclasses__():
        if each.__module__.startswith("followthrough.api"):
            yield each
        yield from models(each)


def test_no_two_shapes_have_one_name():
    """The description knows shapes by name: of two, it would describe one and be silent on the other."""
    schemas = described()["components"]["schemas"]
    counted = Counter(each.__name__ for each in set(models()))
    assert len(counted) > 50
    assert [name for name, count in counted.items() if count > 1] == []
    assert [name for name, told in schemas.items() if "enum" in told and name in counted] == []  # a closed list


def named_in(part: object) -> set[str]:
    """The shapes that a part of the description names."""
    if isinstance(part, dict):
        own = {part["$ref"].rpartition("/")[2]} if "$ref" in part else set()
        return own.union(*map(named_in, part.values()))
    return set().union(*map(named_in, part)) if isinstance(part, list) else set()


def test_no_body_takes_a_field_it_does_not_know_however_deep():
    """A filter that was misspelt inside a body would be no filter."""
    shapes = described()["components"]["schemas"]
    found, new = set(), named_in([one.get("requestBody") for _, one in operations()])
    while new:
        found |= new
        new = named_in([shapes[name] for name in new]) - found
    open_to_all = {name for name in found if shapes[name].get("additionalProperties", True) is not False}
    assert {name for name in open_to_all if shapes[name].get("type") == "object"} == set()
    assert "EntriesSaid" in found
