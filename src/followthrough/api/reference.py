"""The API's own description, read as operations and shapes: what its page and the reference in docs are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ROOT: Final = "/api/v1"
_WRONG: Final = 400  # where the statuses of problems begin
_TYPES: Final = {
    "string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "null": "null",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """Words of a type; `shape` names what they lead to, "" where to nothing."""

    text: str
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A parameter of an operation, or a field of a shape."""

    name: str
    needed: bool
    says: str
    kind: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """What can be asked or done at one address."""

    key: str  # to lead to: "get-entries-key"
    matter: str
    method: str
    path: str  # below the root: "/entries/{key}"
    summary: str
    description: str
    needs_token: bool
    is_deprecated: bool
    asked: tuple[Asked, ...]
    body: tuple[Word, ...]  # none where it takes no body
    status: int
    answer: tuple[Word, ...]

    @property
    def is_paged(self) -> bool:
        """Whether it answers with a page of rows, and takes `page` and `size`."""
        return any(word.text.startswith("a page of ") for word in self.answer)

    @property
    def address(self) -> str:
        """Where a browser can ask it as it stands; "" where a key, a token or a body is needed."""
        needed = self.needs_token or self.method != "GET" or any(each.needed for each in self.asked)
        return "" if needed else ROOT + self.path


@dataclass(frozen=True, slots=True)
class Shape:
    """What a row or a body holds."""

    name: str
    description: str
    values: tuple[str, ...]  # of a word that is one of these
    fields: tuple[Asked, ...]


def operations(schema: Mapping[str, Any]) -> Iterator[Operation]:
    """Every operation, in the order of the description."""
    for path, methods in schema["paths"].items():
        for method, told in methods.items():
            yield _operation(method.upper(), path.removeprefix(ROOT), told)


def shapes(schema: Mapping[str, Any]) -> Iterator[Shape]:
    """Shapes that are no list of others and no group of parameters, by name."""
    for name, told in sorted(schema["components"]["schemas"].items()):
        if not name.endswith(("List", "Asked")):
            needed = set(told.get("required", ()))
            fields = tuple(
                Asked(field, field in needed, str(one.get("description") or ""), kind(one))
                for field, one in told.get("properties", {}).items()
            )
            said = " ".join((told.get("description") or "").split())
            yield Shape(name, said, tuple(map(str, told.get("enum", ()))), fields)


def shapes_of(told: Iterable[Operation], known: Iterable[Shape]) -> tuple[Shape, ...]:
    """The shapes that operations take and answer with, and those that stand in them, by name."""
    by_name = {shape.name: shape for shape in known}
    waiting = [word.shape for one in told for word in (*one.body, *one.answer, *_of(one.asked))]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in by_name and name not in found:
            found.add(name)
            waiting += [word.shape for word in _of(by_name[name].fields)]
    return tuple(by_name[name] for name in sorted(found))


def _of(asked: Iterable[Asked]) -> Iterator[Word]:
    return (word for each in asked for word in each.kind)


def _operation(method: str, path: str, told: Mapping[str, Any]) -> Operation:
    body = told.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    status, good = next((code, one) for code, one in told["responses"].items() if int(code) < _WRONG)
    media, answer = next(iter(good["content"].items()))
    return Operation(
        key="-".join([method.lower(), *(part.strip("{}") for part in path.split("/") if part)]),
        matter=told["tags"][0],
        method=method,
        path=path,
        summary=told["summary"],
        description=told["description"],
        needs_token=bool(told.get("security")),
        is_deprecated=bool(told.get("deprecated")),
        asked=tuple(_asked(each) for each in told.get("parameters", ()) if each["name"] not in ("page", "size")),
        body=() if body is None else kind(body),
        status=int(status),
        answer=kind(answer["schema"]) if media == "application/json" else (Word(f"a file ({media})"),),
    )


def _asked(parameter: Mapping[str, Any]) -> Asked:
    said = parameter.get("description") or parameter["schema"].get("description") or ""
    return Asked(parameter["name"], bool(parameter.get("required")), str(said), kind(parameter["schema"]))


def kind(schema: Mapping[str, Any]) -> tuple[Word, ...]:
    """A type in words."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        one = name.removesuffix("List")  # lists are not shown as shapes of their own: all have the same pages
        return (Word(one, one),) if one == name else (Word("a page of "), Word(one, one))
    if "anyOf" in schema:
        return _either(list(dict.fromkeys(kind(each) for each in schema["anyOf"])))
    if "enum" in schema or "const" in schema:
        return (Word(", ".join(str(each) or "blank" for each in schema.get("enum", [schema.get("const")]))),)
    if schema.get("type") == "array":
        inner: Mapping[str, Any] = schema.get("items") or next(iter(schema.get("prefixItems", [])), {})
        return (Word("list of "), *kind(inner))
    return (Word(str(schema.get("format") or _TYPES.get(str(schema.get("type")), "object"))),)


def _either(kinds: list[tuple[Word, ...]]) -> tuple[Word, ...]:
    first, *rest = kinds
    return (*first, *(word for other in rest for word in (Word(" or "), *other)))
