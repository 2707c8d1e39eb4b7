"""Operations by matter, on one router: two matters may share an address, one reading it and the other writing to it.

What an operation does not know it is not asked in vain: `?partner=` where it takes `partnership` is told as a mistake,
for who asks by a name that is passed over would take the whole list for the answer.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

from ninja import Router
from ninja.decorators import decorate_view

from followthrough.api.problems import Mistake, problem

if TYPE_CHECKING:
    from collections.abc import Callable

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
    """An operation that refuses questions it does not know, and says which it takes."""
    operation = run.__self__
    models = [model for model in operation.models if model.__ninja_param_source__ == "query"]
    known = sorted({name for model in models for name in model.__ninja_flatten_map__})
    takes = f"It takes {', '.join(known)}." if known else "It takes none."

    @wraps(run)
    def asked(request: HttpRequest, **path: Any) -> HttpResponse:
        strange = [name for name in request.GET if name not in known]
        if not strange:
            answer: HttpResponse = run(request, **path)
            return answer
        shut: HttpResponse | None = operation._run_checks(request)  # noqa: SLF001 -- who may not ask is told that first
        if shut is not None:
            return shut
        mistakes = [Mistake(where=f"query.{name}", says=f"This address takes no “{name}”.") for name in strange]
        return problem(422, f"Something in the request cannot be taken. {takes}", mistakes)

    return asked
