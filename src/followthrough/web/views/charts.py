"""The script that makes charts livelier: Vega with its embedding, as the package that draws them brings it."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from django.http import Http404, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.http import quote_etag
from django.utils.translation import gettext as _

from followthrough.reports.charts.draw import can_draw, script

if TYPE_CHECKING:
    from django.http import HttpRequest

_WEEK: Final = 7 * 24 * 3600


@dataclass(frozen=True, slots=True)
class _Script:
    whole: bytes
    packed: bytes
    tag: str


def chart_script(request: HttpRequest) -> HttpResponse:
    """The same for everybody; made once a process, kept by browsers for a week."""
    if not can_draw():
        raise Http404(_("Charts are not drawn here: the extra “print” is not installed."))
    made = _script()
    if request.headers.get("If-None-Match") == made.tag:
        return HttpResponse(status=304, headers={"ETag": made.tag})
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    answer = HttpResponse(made.packed if packed else made.whole, content_type="text/javascript; charset=utf-8")
    answer["ETag"] = made.tag
    answer["Cache-Control"] = f"public, max-age={_WEEK}"
    if packed:
        answer["Content-Encoding"] = "gzip"
    patch_vary_headers(answer, ["Accept-Encoding"])
    return answer


@cache
def _script() -> _Script:
    whole = script().encode()
    return _Script(whole, gzip.compress(whole, mtime=0), quote_etag(hashlib.sha256(whole).hexdigest()[:32]))
