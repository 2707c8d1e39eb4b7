"""Each request sees the documents its reader may see; where the register is not public, only who has signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import StreamingHttpResponse
from django.urls import reverse

from followthrough.register.ledger.seeing import seeing
from followthrough.register.people.rules import sight_of
from followthrough.web.visiting.duties import widen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from followthrough.register.ledger.seeing import Sight

EMBEDDED = "/embed/"


class SightMiddleware:
    """The last middleware before the views, so that nothing a view asks the register escapes it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer with the reader's sight, a stream too, which is read after this returns."""
        if not settings.PUBLIC and not request.user.is_authenticated and not _is_open(request.path):
            return redirect_to_login(request.get_full_path())
        degrees = sight_of(request.user)
        with seeing(degrees):
            response = self.get_response(request)
        if isinstance(response, StreamingHttpResponse):
            parts = cast("Iterable[bytes]", response.streaming_content)
            response.streaming_content = _streamed(parts, degrees)
        if request.user.is_authenticated and not _is_the_same_for_all(request.path):
            response["Cache-Control"] = "private, no-store"  # what one reader may see is not kept for the next
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: tuple[Any, ...], known: dict[str, Any]
    ) -> None:
        """Before the view: a role for one partnership counts where the request is about it. Sight stays as it is."""
        del view, args  # Django passes them
        widen(request, known)


def _is_open(path: str) -> bool:
    """Pages by which one signs in, the switches of theme and language, and frames, which say that they are closed."""
    switches = {reverse("theme"), reverse("language"), reverse("chart-script")}
    return path.startswith(("/accounts/", EMBEDDED)) or path in switches


def _is_the_same_for_all(path: str) -> bool:
    """The script of the charts holds nothing of the register, and a frame what everybody may see."""
    return path == reverse("chart-script") or path.startswith(EMBEDDED)


def _streamed(parts: Iterable[bytes], degrees: Sight) -> Iterator[Any]:
    """Each part is made with the same sight; between parts nothing is narrowed."""
    waiting = iter(parts)
    while True:
        with seeing(degrees):
            part = next(waiting, None)
        if part is None:
            return
        yield part
