"""Writes docs/reference/api.md from the API's own description: `.venv/bin/python bench/api_page.py`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followthrough.api.reference import Asked, Operation, Shape, Word, operations, shapes

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "api.md"
_OPENING = """# The API

This page is written by `bench/api_page.py` from the API's own description, which every register gives at
`/api/v1/openapi.json` (OpenAPI 3.1) and, as a page, at `/api/`. How to use it: [use the API](../how-to/use-the-api.md).

Every list answers with `items`, `total`, `page`, `pages`, `size`, `next` and `previous`, and takes `page` and `size`.
Every answer may also be a problem (RFC 9457, `application/problem+json`): 401 no token, or one that opens nothing; 403
a scope or role too low; 404 nothing there that you may see; 409 the register refuses; 422 something in the request
cannot be taken; 429 asked too often.
"""


def described() -> Mapping[str, Any]:
    """The description."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "followthrough.settings")
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup()
    from followthrough.api.app import api

    schema: Mapping[str, Any] = api.get_openapi_schema()
    return schema


def page() -> str:
    """The whole page, the same for the same operations."""
    schema = described()
    parts = [_OPENING]
    by_matter: dict[str, list[str]] = {}
    for one in operations(schema):
        by_matter.setdefault(one.matter, []).append(_operation(one))
    for matter, told in by_matter.items():
        parts += [f"## {matter.capitalize()}\n", *told]
    parts += ["## Shapes\n", *map(_shape, shapes(schema))]
    return "\n".join(parts)


def _operation(one: Operation) -> str:
    lines = [f"### `{one.method} {one.path}`\n", f"{one.summary}. {one.description}\n"]
    lines += ["**Deprecated.**\n"] if one.is_deprecated else []
    lines += ["Needs a token.\n"] if one.needs_token else []
    lines += [f"- `{each.name}`{' (needed)' if each.needed else ''}: {_told(each)}" for each in one.asked]
    lines += [f"- body: {_words(one.body)}"] if one.body else []
    lines.append(f"- answer: {one.status}, {_words(one.answer)}\n")
    return "\n".join(lines)


def _shape(one: Shape) -> str:
    lines = [f"### {one.name}\n", f"{one.description}\n"]
    if one.values:
        return "\n".join([*lines, f"One of: {', '.join(one.values)}.\n"])
    lines += [f"- `{each.name}`{'' if each.needed else ' (may be left out)'}: {_told(each)}" for each in one.fields]
    return "\n".join([*lines, ""])


def _told(one: Asked) -> str:
    if not one.says:
        return f"{_words(one.kind)}."
    return f"{_words(one.kind)}. {one.says}" if one.says.endswith(".") else f"{_words(one.kind)}: {one.says}."


def _words(words: Iterable[Word]) -> str:
    return "".join(f"[{word.text}](#{word.shape.lower()})" if word.shape else word.text for word in words)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE} is written.\n")
