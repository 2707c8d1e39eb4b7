"""What stands before every answer to a program: whose token it is, how often they asked, whether anything changed.

The last but one middleware: `web.middleware.SightMiddleware` after it then knows whose sight it is.
"""

from __future__ import annotations

import hashlib
import time
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date, parse_http_date_safe, quote_etag

from followthrough.api.limits import counted
from followthrough.api.problems import MEDIA, problem
from followthrough.lexicon.load import version
from followthrough.register.ledger.audit import newest
from followthrough.register.people.rules import rank
from followthrough.register.people.tokens import holder_of, why_shut

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

API = "/api/"
SUBSCRIBED = ("/calendar.ics", "/feeds/")  # read by programs that cannot send a header: their address may hold a token
SAFE = ("GET", "HEAD", "OPTIONS")
_MANY, _UNCHANGED, _UNKNOWN, _WRONG = 429, 304, 401, 400
_SIGN_IN = "This register is read with a token only. Ask who keeps it for one: `followthrough token add NAME`."


class DoorMiddleware:
    """Tokens, limits and conditional answers for the addresses that programs ask."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pages pass by; what programs ask is looked at first."""
        if not request.path.startswith((API, *SUBSCRIBED)):
            return self.get_response(request)
        refused = _known(request)
        allowed = counted(request, getattr(request, "token", None))
        if allowed.spent:
            refused = problem(
                _MANY, "Too many requests in this minute. Wait, then ask again.", Retry_After=str(allowed.seconds)
            )
        answer = refused if refused is not None else self._answered(request)
        for name, value in allowed.headers().items():
            answer[name] = value
        patch_vary_headers(answer, ("Authorization", "Cookie"))
        return answer

    def _answered(self, request: HttpRequest) -> HttpResponseBase:
        bodiless = request.method == "HEAD"
        if bodiless:
            request.method = "GET"
        answer = self._fresh(request) if request.method == "GET" else self.get_response(request)
        answer = _as_problem(request, answer)
        if bodiless and isinstance(answer, HttpResponse):
            answer["Content-Length"] = str(len(answer.content))
            answer.content = b""
        return answer

    def _fresh(self, request: HttpRequest) -> HttpResponseBase:
        """304 where the register, the day and the reader are as they were when it was asked before."""
        at, head = newest()
        tag = _tag(request, head)
        stamp = _stamp(at)
        if _has(request, tag, stamp):
            answer: HttpResponseBase = HttpResponse(status=_UNCHANGED)
        else:
            answer = self.get_response(request)
            if answer.status_code >= _WRONG:
                return answer
        answer["ETag"] = tag
        if stamp is not None:
            answer["Last-Modified"] = http_date(stamp)
        answer.setdefault("Cache-Control", "no-cache")
        return answer


def _known(request: HttpRequest) -> HttpResponse | None:
    """Find out who asks: the token's person, else who has signed in, who may only read. An answer where that fails."""
    secret = _secret(request)
    if secret is not None:
        found = holder_of(secret, now=timezone.now())
        if found is None:
            return problem(
                _UNKNOWN, why_shut(secret, now=timezone.now()), WWW_Authenticate='Bearer error="invalid_token"'
            )
        request.token, request.user = found[0].number, found[1]  # type: ignore[attr-defined,assignment]  # kept with the request
    elif request.method not in SAFE:
        request.user = AnonymousUser()  # a page of somebody else's must not write in the name of who has signed in
    if not settings.PUBLIC and not request.user.is_authenticated:
        return problem(_UNKNOWN, _SIGN_IN, WWW_Authenticate="Bearer")
    return None


def _secret(request: HttpRequest) -> str | None:
    """The token as the header has it; for calendars and feeds also as the address has it."""
    scheme, _, given = request.headers.get("Authorization", "").strip().partition(" ")
    if scheme.casefold() == "bearer":
        return given.strip()
    return request.GET.get("token") if request.path.startswith(SUBSCRIBED) else None


def _tag(request: HttpRequest, head: str) -> str:
    """Of all that an answer rests on: the register, the day, the program, who asks, and what."""
    user: Any = request.user
    asked = (
        head, timezone.localdate().isoformat(), version(), str(rank(user)), user.get_username(),
        request.get_host(), request.get_full_path(), request.headers.get("Accept", ""),
    )  # fmt: skip
    return f"W/{quote_etag(hashlib.sha256(chr(31).join(asked).encode('utf-8', 'replace')).hexdigest()[:32])}"


def _stamp(at: datetime | None) -> int | None:
    """The second in which an answer last changed; None while that second lasts, when it might change again."""
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    last = int(max(at, today).timestamp() if at is not None else today.timestamp())
    return last if last < int(time.time()) else None


def _has(request: HttpRequest, tag: str, stamp: int | None) -> bool:
    """Whether who asks has the newest answer. A tag is believed before a date."""
    tags = request.headers.get("If-None-Match")
    if tags is not None:
        return tags.strip() == "*" or tag in (each.strip() for each in tags.split(","))
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    return since is not None and stamp is not None and stamp <= since


def _as_problem(request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
    """What Django itself refuses is told in the same shape; a page of HTML is no answer to a program."""
    if not request.path.startswith(API) or answer.status_code < _WRONG:
        return answer
    if answer.get("Content-Type", "").startswith((MEDIA, "application/json")):
        return answer
    told = problem(answer.status_code, _SAID.get(answer.status_code, "The request could not be answered."))
    if answer.has_header("Allow"):
        told["Allow"] = answer["Allow"]
    return told


_SAID = {
    400: "The request cannot be understood.",
    403: "Your role does not allow this.",
    404: "There is nothing at this address. What there is stands in /api/v1/openapi.json.",
    405: "This address does not take this method. What it takes stands in the header Allow.",
    413: "What was sent is too large.",
    500: "Something went wrong in the program. The server's own output says what.",
}
