"""What in a request cannot be taken, told by the names that who sent it knows, in words that say what to do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final, get_args

from pydantic import BaseModel

from followthrough.api.problems import Mistake

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_BODY: Final = "body"
_EITHER: Final = "function-wrap"  # how pydantic names each shape a body may have
_MISSING, _EXTRA = "missing", "extra_forbidden"
_SAYS: Final[Mapping[str, str]] = {
    _MISSING: "It is missing: it must be sent.",
    "json_invalid": "It is no JSON.",
}
_WROTE: Final = (  # patterns of ours, by a part that none of the others has
    (r"\d{4}(-\d{2}", "Write it as 2024, 2024-05 or 2024-05-06."),
    (r"^[^\x00]*$", "It holds a character that no text has (NUL)."),
    ("A-Za-z0-9+/", "It is no base64."),
)


def mistakes_of(errors: Sequence[Mapping[str, Any]]) -> list[Mistake]:
    """Mistakes as a body or a query was found to have them, each once.

    Of a body that may have several shapes, what only another shape lacks or has is no mistake.
    """
    either = [each for each in errors if any(str(part).startswith(_EITHER) for part in each["loc"])]
    plain = [each for each in errors if each not in either]
    told = [Mistake(where=_place(each["loc"]), says=_says(each)) for each in plain]
    return [*told, *_of_either(either)]


def said_of(mistakes: Sequence[Mistake], fields: Sequence[str]) -> str:
    """What is said above the mistakes: with the fields a body may have, where one was sent that it may not."""
    strange = any(each.says == _no_field(each.where) and each.where.count(".") == 1 for each in mistakes)
    return "Something in the request cannot be taken." + (f" It takes {', '.join(fields)}." if strange else "")


def _of_either(errors: Sequence[Mapping[str, Any]]) -> list[Mistake]:
    counted = Counter((_place(each["loc"]), each["type"]) for each in errors)
    first = {(_place(each["loc"]), each["type"]): each for each in reversed(errors)}
    alone = {place for place, n in counted.items() if n == 1}
    sent = {where for where, kind in alone if kind == _EXTRA}
    lacking = [where for where, kind in counted if (where, kind) in alone and kind == _MISSING]
    told = [
        Mistake(where=where, says=_says(first[where, kind]))
        for where, kind in counted
        if (where, kind) not in alone or kind not in {_MISSING, _EXTRA}
    ]
    if lacking and not sent:
        others = " or ".join(where.rpartition(".")[2] for where in lacking[1:])
        told.append(Mistake(where=lacking[0], says=f"It is missing: send it, or {others} in its place."))
    return told


def _place(loc: Iterable[object]) -> str:
    """`body.verb`: without the name that the program gives the body, and without the shapes it was held against."""
    parts = [str(part) for part in loc]
    if parts[:1] == [_BODY]:
        parts = [_BODY, *(part for part in parts[2:] if not part.startswith(_EITHER))]
    return ".".join(parts)


def _says(error: Mapping[str, Any]) -> str:
    kind, pattern = error["type"], str(error.get("ctx", {}).get("pattern", ""))
    if kind == _EXTRA:
        return _no_field(str(error["loc"][-1]))
    if kind == "string_pattern_mismatch":
        return next((says for part, says in _WROTE if part in pattern), str(error["msg"]))
    return _SAYS.get(kind, str(error["msg"]).removeprefix("Value error, "))


def _no_field(where: str) -> str:
    return f"This address takes no “{where.rpartition('.')[2]}”."


def fields_of(shape: Any) -> tuple[str, ...]:
    """The fields a body may have, by name: of each shape it may have."""
    shapes = get_args(shape) or (shape,)
    known = (each.model_fields for each in shapes if isinstance(each, type) and issubclass(each, BaseModel))
    return tuple(sorted({field.alias or name for fields in known for name, field in fields.items()}))
