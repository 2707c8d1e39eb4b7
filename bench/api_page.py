"""Writes docs/reference/api.md from the API's own description: `.venv/bin/python bench/api_page.py`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "api.md"
_WRONG = 400  # where the statuses of problems begin
_OPENING = """# The API

This page is written by `bench/api_page.py` from the API's own description, which every register gives at
`/api/v1/openapi.json` (OpenAPI 3.1). How to use it: [use the API](../how-to/use-the-api.md).

Every list answers with `items`, `total`, `page`, `pages`, `size`, `next` and `previous`, and takes `page` and `size`.
Every answer may also be a problem (RFC 9457, `application/problem+json`): 401 no token, or one that opens nothing; 403
a scope or role too low; 404 nothing there that you may see; 409 the register refuses; 422 something in the request
cannot be taken; 429 asked too often.
"""


def described() -> dict[str, Any]:
    """The description."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "followthrough.settings")
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup()
    from followthrough.api.app import api

    schema: dict[str, Any] = api.get_openapi_schema()
    return schema


def page() -> str:
    """The whole page, the same for the same operations."""
    schema = described()
    parts = [_OPENING]
    by_tag: dict[str, list[str]] = {}
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            by_tag.setdefault(operation["tags"][0], []).append(_operation(method, path, operation))
    for tag, operations in by_tag.items():
        parts += [f"## {tag.capitalize()}\n", *operations]
    parts += ["## Shapes\n", *(_shape(name, told) for name, told in _shown(schema).items())]
    return "\n".join(parts)


def _operation(method: str, path: str, operation: dict[str, Any]) -> str:
    lines = [
        f"### `{method.upper()} {path.removeprefix('/api/v1')}`\n",
        f"{operation['summary']}. {operation['description']}\n",
    ]
    if operation.get("deprecated"):
        lines.append("**Deprecated.**\n")
    if operation.get("security"):
        lines.append("Needs a token.\n")
    asked = [each for each in operation.get("parameters", []) if each["name"] not in ("page", "size")]
    lines += [
        f"- `{each['name']}`{_needed(each)}: {_told(each.get('description') or '', each['schema'])}" for each in asked
    ]
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    lines += [f"- body: {_kind(body)}"] if body else []
    lines.append(f"- answer: {_answer(operation)}\n")
    return "\n".join(lines)


def _needed(parameter: dict[str, Any]) -> str:
    return " (needed)" if parameter.get("required") else ""


def _answer(operation: dict[str, Any]) -> str:
    status, good = next((status, answer) for status, answer in operation["responses"].items() if int(status) < _WRONG)
    media, told = next(iter(good["content"].items()))
    return f"{status}, {_kind(told['schema']) if media == 'application/json' else f'a file ({media})'}"


def _kind(schema: dict[str, Any]) -> str:
    """A type in words."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        one = name.removesuffix("List")  # lists are not shown as shapes of their own: all have the same pages
        return f"[{one}](#{one.lower()})" if one == name else f"a page of [{one}](#{one.lower()})"
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(_kind(each) for each in schema["anyOf"]))
    if "enum" in schema or "const" in schema:
        return ", ".join(str(each) or "blank" for each in schema.get("enum", [schema.get("const")]))
    if schema.get("type") == "array":
        inner = schema.get("items") or next(iter(schema.get("prefixItems", [])), {})
        return f"list of {_kind(inner)}"
    words = {
        "string": "text",
        "integer": "whole number",
        "number": "number",
        "boolean": "true or false",
        "null": "null",
    }
    return str(schema.get("format") or words.get(str(schema.get("type")), "object"))


def _told(description: str, schema: dict[str, Any]) -> str:
    said = description or str(schema.get("description") or "")
    return f"{said} {_kind(schema)}.".strip() if said else f"{_kind(schema)}."


def _shown(schema: dict[str, Any]) -> dict[str, Any]:
    """Shapes that are no list of others and no group of parameters."""
    shapes = schema["components"]["schemas"]
    return {name: told for name, told in sorted(shapes.items()) if not name.endswith(("List", "Asked"))}


def _shape(name: str, told: dict[str, Any]) -> str:
    lines = [f"### {name}\n", f"{' '.join((told.get('description') or '').split())}\n"]
    if "enum" in told:
        return "\n".join([*lines, f"One of: {', '.join(told['enum'])}.\n"])
    needed = set(told.get("required", []))
    for field, schema in told.get("properties", {}).items():
        lines.append(f"- `{field}`{'' if field in needed else ' (may be left out)'}: {_told('', schema)}")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE} is written.\n")
