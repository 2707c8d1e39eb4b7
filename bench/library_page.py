"""Writes docs/reference/library.md from the public names themselves: `.venv/bin/python bench/library_page.py`."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from followthrough import register

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "library.md"
_COMMENT = re.compile(r"  # (?P<words>.*)$")
_OPENING = """# The library

This page is written by `bench/library_page.py` from the code. How to use it:
[use it in Python](../how-to/use-in-python.md). The names below are public: what changes in them is said in the
changelog. Everything else may change without notice.
"""


_REGISTER = """## The register: `from followthrough.register import …`

They need `open_register` first, and Django, which comes with the program. Their rows are told by
[the API](api.md), which gives the same.
"""


def page() -> str:
    """The whole page, the same for the same code."""
    import followthrough

    verbs = [_verb(name, getattr(followthrough, name)) for name in followthrough.__all__]
    model, beside = _nouns()
    parts = [_OPENING, "## Verbs: `from followthrough import …`\n", *verbs, *model, *beside]
    return "\n".join([*parts, _REGISTER, *map(_of_register, register.__all__)])


def _of_register(name: str) -> str:
    told = getattr(register, name)
    return _noun(told) if inspect.isclass(told) else _verb(name, told)


def _nouns() -> tuple[list[str], list[str]]:
    """The nouns of the model, and those that single verbs give."""
    from followthrough import model
    from followthrough.assessments import trackability
    from followthrough.documents import Ocr, Unreadable
    from followthrough.linking import Precedent, Wording
    from followthrough.linking.changes import Change

    nouns = [noun for noun in vars(model).values() if inspect.isclass(noun) and noun.__module__ == model.__name__]
    beside = [Change, trackability.DocumentTrackability, Ocr, Precedent, Unreadable, Wording]
    return (
        ["## Nouns: `from followthrough.model import …`\n", *map(_noun, nouns)],
        ["## Given by single verbs\n", *(_noun(noun, home=True) for noun in beside)],
    )


def _verb(name: str, verb: object) -> str:
    assert callable(verb)
    return f"### `{name}`\n\n```python\n{name}{_signature(verb)}\n```\n\n{_said(verb)}\n"


def _signature(of: Callable[..., object]) -> str:
    return re.sub(r"(: |-> )'([^']*)'", r"\1\2", str(inspect.signature(of)))


def _said(thing: object) -> str:
    """A docstring as Markdown: what it says, what it takes and raises as lists, examples as code."""
    lines: list[str] = []
    state = ""
    for line in (inspect.getdoc(thing) or "").split("\n"):
        if line in ("Args:", "Raises:"):
            state = "list"
            lines += ["It takes:" if line == "Args:" else "It raises:", ""]
        elif state == "list" and line.startswith("    "):
            lines.append(_entry(line))
        elif line.startswith(">>> ") and state != "example":
            state = "example"
            lines += ["```python", line]
        else:
            state = "" if state == "list" and line else state
            lines.append(line)
    return "\n".join([*lines, "```"] if state == "example" else lines).rstrip()


def _entry(line: str) -> str:
    """`    name: words` as a list entry; a line further in goes on with the one before."""
    if line.startswith("     "):
        return f"  {line.strip()}"
    name, _, words = line.strip().partition(": ")
    return f"- `{name}`: {words}"


def _noun(noun: type, *, home: bool = False) -> str:
    lines = [f"### `{noun.__name__}`\n", f"{_said(noun)}\n"]
    if home:
        lines.append(f"`from {noun.__module__} import {noun.__name__}`\n")
    comments = _comments(noun)
    if issubclass(noun, StrEnum):
        lines += [f"- `{each.value}`{_after(comments.get(each.name))}" for each in noun]
    elif dataclasses.is_dataclass(noun):
        lines += [
            f"- `{each.name}`: `{each.type}`{_after(comments.get(each.name))}" for each in dataclasses.fields(noun)
        ]
    lines += [
        f"- `.{name}{_signature(each) if callable(each) else ''}`: {inspect.getdoc(each)}"
        for name, each in vars(noun).items()
        if (isinstance(each, property) or inspect.isfunction(each)) and not name.startswith("_")
    ]
    return "\n".join([*lines, ""])


def _after(comment: str | None) -> str:
    return f" ({comment})" if comment else ""


def _comments(noun: type) -> dict[str, str]:
    """What the comment beside each field says."""
    source = inspect.getsource(noun)
    lines = source.split("\n")
    told: dict[str, str] = {}
    for node in ast.parse(source).body[0].body:  # type: ignore[attr-defined]  # a class has a body
        target = node.target if isinstance(node, ast.AnnAssign) else getattr(node, "targets", [None])[0]
        found = _COMMENT.search(lines[(node.end_lineno or 1) - 1])
        if isinstance(target, ast.Name) and found:
            told[target.id] = found["words"]
    return told


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE} is written.\n")
