"""Operations by matter, on one router: two matters may share an address, one reading it and the other writing to it.

What an operation does not know it is not asked in vain: `?partner=` where it takes `partnership` is told as a mistake,
for who asks by a name that is passed over would take the whole list for the answer. So is a field of a body that it
does not know, for a reason that was misspelt would be no reason.
"""

from __future__ import annotations

import json
from functools import wraps
from typing import TYPE_CHECKING, Any

from ninja import Router
from ninja.decorators import decorate_view

from followthrough.api.mistakes import fields_of
from followthrough.api.problems import Mistake, problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from django.http import HttpRequest, HttpResponse

ROUTER = Router()


class Matter:
    """What belongs together in the description."""

    def __init__(self, tag: str) -> None:
        self.tag = tag

    def get(self, path: str, **known: Any) -> Callable[[Any], Any]:
        """An operation that reads."""
        return _asked_by_name(ROUTER.get(path, tags=[self.tag], **known))

    def post(self, path: str, **known: Any) -> Callable[[Any], Any]:
        """An operation that adds."""
        return _asked_by_name(ROUTER.post(path, tags=[self.tag], **known))

    def put(self, path: str, **known: Any) -> Callable[[Any], Any]:
        """An operation that changes."""
        return _asked_by_name(ROUTER.put(path, tags=[self.tag], **known))

    def delete(self, path: str, **known: Any) -> Callable[[Any], Any]:
        """An operation that ends."""
        return _asked_by_name(ROUTER.delete(path, tags=[self.tag], **known))


def _asked_by_name(adds: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda view: adds(decorate_view(_only_known)(view))


def _only_known(run: Any) -> Callable[..., HttpResponse]:
    """An operation that refuses questions and fields it does not know, and says which it takes."""
    operation = run.__self__
    queries = sorted({name for model in _models(operation, "query") for name in model.__ninja_flatten_map__})
    bodies = [field.annotation for model in _models(operation, "body") for field in model.model_fields.values()]
    fields = sorted({name for body in bodies for name in fields_of(body)})

    @wraps(run)
    def asked(request: HttpRequest, **path: Any) -> HttpResponse:
        strange = _strange("query", request.GET, queries)
        if strange or bodies:
            shut: HttpResponse | None = operation._run_checks(request)  # noqa: SLF001 -- who may not is told that first
            if shut is not None:
                return shut
            strange = strange or _strange("body", _sent(request), fields)
        if not strange:
            answer: HttpResponse = run(request, **path)
            return answer
        known = queries if strange[0].where.startswith("query") else fields
        takes = f"It takes {', '.join(known)}." if known else "It takes none."
        return problem(422, f"Something in the request cannot be taken. {takes}", strange)

    return asked


def _models(operation: Any, source: str) -> list[Any]:
    return [model for model in operation.models if model.__ninja_param_source__ == source]


def _strange(place: str, names: Iterable[str], known: Sequence[str]) -> list[Mistake]:
    strange = [name for name in names if name not in known]
    return [Mistake(where=f"{place}.{name}", says=f"This address takes no “{name}”.") for name in strange]


def _sent(request: HttpRequest) -> Iterable[str]:
    """The names of the fields of a body; none where it is no object, which is told when it is read."""
    try:
        body = json.loads(request.body)
    except ValueError:
        return ()
    return map(str, body) if isinstance(body, dict) else ()
