"""The API: its operations by room, its errors, its description (OpenAPI 3.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

import followthrough
from followthrough.api.mistakes import fields_of, mistakes_of, said_of
from followthrough.api.problems import MEDIA, ProblemDetails, ProblemError, problem
from followthrough.api.routes import MATTERS
from followthrough.api.routing import ROUTER
from followthrough.model import ReadingError
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.sources import RecordError
from followthrough.register.ledger.held import MomentError

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

_ABOUT = """What partners promised each other, and what came of it: the register, asked and told by programs.

Reading is open to whom the pages are open. A token (`followthrough token add NAME --scope review`) is sent as
`Authorization: Bearer TOKEN` and may do what its scope and its person's role both hold. Every list is paged and keeps
its order. ETag and Last-Modified tell whether anything changed. Errors are problem details (RFC 9457). What is to go is
marked deprecated here and in the changelog for at least two versions before it goes."""


class Api(NinjaAPI):
    """NinjaAPI whose description says of errors what they are, and whose errors say which fields a body may have."""

    _described: Any = None

    def get_openapi_schema(self, *args: Any, **kwargs: Any) -> Any:
        """The description, with problem details under their own media type. Made once."""
        if self._described is None:
            self._described = self._describe(*args, **kwargs)
        return self._described

    def _describe(self, *args: Any, **kwargs: Any) -> Any:
        schema = super().get_openapi_schema(*args, **kwargs)
        for operations in schema["paths"].values():
            for operation in operations.values():
                for status, answer in operation["responses"].items():
                    if int(status) >= 400 and "content" in answer:  # noqa: PLR2004  what is no answer
                        answer["content"] = {MEDIA: next(iter(answer["content"].values()))}
        return schema

    def validation_error_from_error_contexts(self, error_contexts: list[Any]) -> ValidationError:
        """What in a request cannot be taken, and the fields of the body that was asked for."""
        error = super().validation_error_from_error_contexts(error_contexts)
        models = (each.model for each in error_contexts if each.model.__ninja_param_source__ == "body")
        bodies = [field.annotation for model in models for field in model.model_fields.values()]
        error.fields = sorted({name for body in bodies for name in fields_of(body)})  # type: ignore[attr-defined]  # kept with the error
        return error


api = Api(
    title="followthrough",
    version=followthrough.__version__,
    description=_ABOUT,
    docs_url=None,  # its page would fetch scripts from elsewhere: `pages` and bench/api_page.py tell it
    openapi_url="/openapi.json",
    urls_namespace="api",
    servers=[{"url": "/", "description": "This register"}],
)
assert MATTERS, "the operations stand on the router once their matters are imported"
api.add_router("", ROUTER)


def _says(status: int) -> Callable[[HttpRequest, Any], HttpResponse]:
    """An error of the register is told in its own words."""
    return lambda _request, error: problem(status, str(error))


def _mistaken(_: HttpRequest, error: Any) -> HttpResponse:
    """Each thing in the request that cannot be taken."""
    mistakes = mistakes_of(error.errors)
    return problem(422, said_of(mistakes, error.fields), mistakes)


_UNREADABLE = {  # what ninja says, and what to do
    "Cannot parse request body": "The body cannot be read: send a JSON object, with Content-Type: application/json.",
}
_HANDLERS: dict[type[Exception], Callable[[HttpRequest, Any], HttpResponse]] = {
    ProblemError: lambda _request, error: problem(error.status, error.detail, error.errors),
    ValidationError: _mistaken,
    AuthenticationError: _says(401),
    HttpError: lambda _request, error: problem(error.status_code, _UNREADABLE.get(str(error), str(error))),
    Http404: _says(404),
    MomentError: _says(422),
    ReadingError: _says(422),
    DecisionError: _says(409),
    RecordError: _says(409),
}
for kind, handler in _HANDLERS.items():
    api.add_exception_handler(kind, handler)
__all__ = ["ProblemDetails", "api"]
