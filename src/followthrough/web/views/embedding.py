"""One undertaking for a frame on somebody else's page: the promise, where it stands, its words and their source.

The same for everybody: it shows what the public may see, whoever asks, so that it may be kept and framed anywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language, override
from django.views.decorators.clickjacking import xframe_options_exempt

from followthrough.register.ledger.seeing import PUBLIC, seeing
from followthrough.register.queries import entry_view
from followthrough.register.queries.standing.assessing import standing_of
from followthrough.register.queries.statements.sources import sources
from followthrough.register.queries.texts.document_standing import all_withdrawn
from followthrough.register.queries.undertakings.entries import is_public
from followthrough.web.told.wordings import apart

if TYPE_CHECKING:
    from django.http import HttpRequest

    from followthrough.register.queries.rows import EntryView

ANYWHERE = {"frame-ancestors": ["*"]}
_KEPT = "max-age=300"  # seconds that a copy may be shown before it is asked for anew
_LINE, _REST, _LEAST = 58, 330, 420  # characters of a line of the quote; pixels of all but the quote, and of a frame
_HEIGHT_OF_LINE = 30  # pixels


@xframe_options_exempt
@csp_replace(ANYWHERE)  # type: ignore[arg-type]  # its types know only views without a key
def embed(request: HttpRequest, key: str) -> HttpResponse:
    """One entry as the public sees it, in the language the address names, else in the reader's."""
    tongue = request.GET.get("lang", "")
    with seeing(frozenset({PUBLIC})), override(tongue if tongue in dict(settings.LANGUAGES) else get_language()):
        view = entry_view(key) if settings.PUBLIC else None
        if view is not None and view.entry.key != key:  # another entry took it over
            return HttpResponseRedirect(_address(view.entry.key, tongue))
        told = {} if view is None else _told(view)
        told["address"] = request.build_absolute_uri(reverse("entry", args=[key]))
        answer = HttpResponse(render_to_string("followthrough/embed.html", told), status=200 if view else 404)
    answer["Cache-Control"] = _KEPT
    return answer


def _told(view: EntryView) -> dict[str, object]:
    """The latest wording, as the promise now stands, and where it came from."""
    said = view.statements[-1].finding if view.statements else None
    document = said.document if said is not None else view.entry.document
    rejected = view.entry.decision is not None and view.entry.decision.verdict == "reject"
    withdrawn = all_withdrawn({s.finding.document for s in view.statements} or {view.entry.document})
    return {
        "entry": view.entry,
        "said": said,
        "first": view.statements[0].finding if view.statements else None,
        "times": len(apart(view.statements)),
        "source": sources([document]).get(document),
        "rejected": rejected,
        "withdrawn": withdrawn,
        "standing": None if rejected or withdrawn else standing_of(view.entry.key, as_of=localdate().isoformat()),
    }


def frame_of(request: HttpRequest, view: EntryView) -> dict[str, object]:
    """What the page of an entry offers to be copied; nothing where the public may not see the entry."""
    if not settings.PUBLIC or not is_public(view.entry.key):
        return {}
    longest = max((len(s.finding.words) for s in view.statements), default=0)
    height = max(_LEAST, _REST + _HEIGHT_OF_LINE * (longest // _LINE + 1))
    address = _address(view.entry.key, get_language() or "")
    return {"address": request.build_absolute_uri(address), "height": height}


def _address(key: str, tongue: str) -> str:
    return reverse("embed", args=[key]) + (f"?{urlencode({'lang': tongue})}" if tongue else "")
