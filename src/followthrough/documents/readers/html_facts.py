"""What a page's own mark-up says of its title, date, issuer and language."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, TypedDict

from followthrough.documents.iso_dates import iso_day
from followthrough.documents.markup import all_text, iso_language, one_line
from followthrough.documents.own_reports import refuse_own
from followthrough.documents.reading import Known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

# Best first. Meta elements that say when a page was published; those that say when it was changed are left out.
_DATES = (
    "article:published_time", "datepublished", "date.issued", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date", "dc.date.created", "dcterms.date", "publication_date", "publishdate", "publish_date", "pubdate",
    "parsely-pub-date", "sailthru.date", "og:published_time", "citation_publication_date", "release_date", "date",
)  # fmt: skip
_ISSUERS = ("dc.publisher", "dcterms.publisher", "og:site_name", "application-name", "author", "dc.creator")
_TITLES = ("og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title")
_SEPARATORS = (" | ", " – ", " — ", " :: ", " « ", " » ")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(\d\d)(?=/|$)")
_MOST_JSON = 1_000_000  # characters of embedded data looked at
_LONGEST_TITLE = 300


class Facts(TypedDict):
    """The fields of a Reading a page's mark-up can fill."""

    title: str | None
    date: Known
    issuer: str | None
    language: str | None
    kind: str | None
    address: str | None


def facts(tree: etree._Element) -> Facts:
    """Title, date, issuer, language, kind and public address as the page itself states them.

    Raises:
        ReadingError: this program wrote the page.
    """
    named = _meta(tree)
    refuse_own(named.get("generator"))
    data = list(_embedded(tree))
    issuer = next((named[key] for key in _ISSUERS if named.get(key)), None) or _publisher(data)
    return Facts(
        title=_title(tree, named, data, issuer),
        date=_date(tree, named, data),
        issuer=issuer,
        language=_language(tree),
        kind="news" if any(_type(item).endswith("NewsArticle") for item in data) else None,
        address=_address(tree),
    )


def _meta(tree: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = one_line(element.get("content") or "")
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _embedded(tree: etree._Element) -> Iterator[dict[str, Any]]:
    """Objects of the page's JSON-LD, those in a graph included."""
    for element in tree.iter("script"):
        if (element.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            data = json.loads((element.text or "")[:_MOST_JSON])
        except (ValueError, RecursionError):
            continue  # the page's own mistake: it then says nothing
        for item in data if isinstance(data, list) else [data]:
            if isinstance(item, dict):
                graph = item.get("@graph")
                yield item
                yield from (node for node in (graph if isinstance(graph, list) else ()) if isinstance(node, dict))


def _type(item: dict[str, Any]) -> str:
    kind = item.get("@type")
    return str(kind[0] if isinstance(kind, list) and kind else kind)


def _date(tree: etree._Element, named: dict[str, str], data: list[dict[str, Any]]) -> Known:
    for item in data:
        day = iso_day(item.get("datePublished"))
        if day is not None:
            return Known(day, "the page's embedded data (JSON-LD datePublished) says so")
    for key in _DATES:
        day = iso_day(named.get(key))
        if day is not None:
            return Known(day, f"the page's meta element “{key}” says so")
    address = _address(tree) or named.get("og:url", "")
    path = _IN_ADDRESS.search(address)
    day = None if path is None else iso_day("-".join(path.groups()))
    if day is not None:
        return Known(day, "the page's own address holds the day")
    return _time_element(tree)


def _time_element(tree: etree._Element) -> Known:
    """The page's `time` elements, when they all agree; two days would be two answers."""
    days = {iso_day(element.get("datetime")) for element in tree.iter("time")} - {None}
    if len(days) == 1:
        return Known(days.pop(), "the page's only time element says so")
    return Known()


def _title(tree: etree._Element, named: dict[str, str], data: list[dict[str, Any]], issuer: str | None) -> str | None:
    headline = next((item["headline"] for item in data if isinstance(item.get("headline"), str)), None)
    stated = headline or next((named[key] for key in _TITLES if named.get(key)), None)
    if stated:
        return _without_site(one_line(stated), issuer)
    first = next((one_line(all_text(heading)) for heading in tree.iter("h1")), "")
    element = tree.find(".//title")
    shown = "" if element is None else one_line(all_text(element))
    title = first or _without_site(shown, issuer)
    return title[:_LONGEST_TITLE] or None


def _without_site(title: str, issuer: str | None) -> str:
    """As “Joint Statement | Ministry” without the site's name, when what is cut is that name or clearly the tail."""
    for separator in _SEPARATORS:
        head, found, tail = title.rpartition(separator)
        if found and head and (tail == issuer or (separator == " | " and len(tail) < len(head))):
            return head
    return title


def _publisher(data: list[dict[str, Any]]) -> str | None:
    for item in data:
        publisher = item.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip():
            return one_line(name)
    return None


def _language(tree: etree._Element) -> str | None:
    return iso_language(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"))


def _address(tree: etree._Element) -> str | None:
    for element in tree.iter("link"):
        href = (element.get("href") or "").strip()
        if (element.get("rel") or "").lower() == "canonical" and href.startswith(("https://", "http://")):
            return href
    return None
