"""Pages of documents: the list, and a page for each with what was read in its words, in place."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from followthrough.exchange.pages.frame import Page, Site, facts, file_name, link, paged, source
from followthrough.language.markdown import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.exchange.pages.reading import Row

_HEADINGS = {"heading": "h3"}


def pages(site: Site) -> Iterator[Page]:
    """Every page of documents, newest first in the list."""
    rows = sorted(site.edition.rows("documents"), key=lambda row: (row["date"] or "", row["key"]), reverse=True)
    heads = [site.say(f"head.{name}") for name in ("date", "document", "kind", "partner")]
    yield from paged(
        site, "documents", [_line(site, row) for row in rows], heads, site.say("documents_are", n=len(rows))
    )
    for row in rows:
        yield Page(f"documents/{file_name(row['key'])}", str(row["title"] or row["key"]), one(site, row))


def _line(site: Site, row: Row) -> str:
    partner = "" if row["partnership"] is None else site.words.name(row["partnership"])
    cells = (site.words.when(row["date"]), None, row["kind"] or "", partner)
    told = (to_document(row) if cell is None else escape(cell) for cell in cells)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in told)}</tr>\n"


def to_document(row: Row, depth: int = 1) -> str:
    """A way to the page of a document."""
    return link(
        f"documents/{file_name(row['key'])}", str(row["title"] or row["key"]), depth=depth, language=row["language"]
    )


def one(site: Site, row: Row) -> str:
    """The page of one document."""
    findings = sorted(
        site.edition.rows("findings", document=row["key"]), key=lambda each: (each["start"], -each["end"])
    )
    passages = list(site.edition.rows("passages", order='"number"', document=row["key"]))
    marks = [site.say("invented")] * bool(row["invented"]) + [site.say("paraphrase")] * (row["kind"] == "paraphrase")
    marks += [site.say("quotes_alone")] * (not row["whole"])
    warnings = "".join(f'<p class="warning" role="note">{words}</p>\n' for words in marks)
    return (
        f'<p class="kicker">{escape(row["kind"] or "")}</p>\n'
        f'<h1 lang="{escape(row["language"] or "")}">{escape(str(row["title"] or row["key"]))}</h1>\n{warnings}'
        f"{facts(_known(site, row))}<p class='lede'>{site.say('findings_in', n=len(findings))}</p>\n"
        f'<article lang="{escape(row["language"] or "")}">\n{_text(site, passages, findings)}</article>\n'
    )


def _known(site: Site, row: Row) -> Iterator[tuple[str, str]]:
    yield site.say("head.date"), escape(site.words.when(row["date"]))
    yield site.say("head.how_known"), site.reason(row["date_reason"]) if row["date_reason"] else ""
    yield site.say("head.issuer"), escape(row["issuer"] or "")
    yield site.say("head.address"), source(row["address"])
    yield "SHA-256", f"<code>{escape(row['sha256'] or '')}</code>"
    yield site.say("head.reader"), escape(row["reader"] or "")


def _text(site: Site, passages: list[Row], findings: list[Row]) -> str:
    """Passage by passage, each finding marked where it begins and listed beside the passage it stands in."""
    told: list[str] = []
    seen: set[str] = set()
    for passage in passages:
        inside = [each for each in findings if passage["start"] <= each["start"] < passage["end"]]
        new = [each for each in inside if each["key"] not in seen]
        seen.update(each["key"] for each in new)
        told.append(_passage(site, passage, new))
    rest = [each for each in findings if each["key"] not in seen]
    return "".join(told) + "".join(
        f"<blockquote>{_noted(site, each)}<p>{escape(unmarked(each['quote']))}</p></blockquote>\n" for each in rest
    )


def _passage(site: Site, passage: Row, findings: list[Row]) -> str:
    tag = _HEADINGS.get(passage["kind"], "p")
    look = escape(str(passage["kind"] or ""))
    name = escape(str(passage["address"] or "").replace(" ", "-"))
    notes = "".join(_noted(site, each) for each in findings)
    return (
        f'<div class="passage {look}"><{tag} id="p-{passage["number"]}">'
        f'<a class="where" href="#p-{passage["number"]}">{escape(site.words.place(name.replace("-", " ")))}</a> '
        f'<span dir="auto">{marked(passage, findings)}</span></{tag}>{notes}</div>\n'
    )


def marked(passage: Row, findings: list[Row]) -> str:
    """The words of a passage with marks around what was read in them; marks that overlap are cut where they meet."""
    words, start = passage["words"] or "", passage["start"]
    ends = {0, len(words)}
    spans = [(max(0, each["start"] - start), min(len(words), each["end"] - start), each["act"]) for each in findings]
    ends.update(edge for span in spans for edge in span[:2])
    edges = sorted(ends)
    told = []
    for left, right in pairwise(edges):
        acts = [act for begin, end, act in spans if begin <= left and right <= end]
        piece = escape(words[left:right])
        told.append(f'<mark class="{escape(acts[-1])}">{piece}</mark>' if acts else piece)
    return "".join(told)


def _noted(site: Site, row: Row) -> str:
    """What was read: act, who, by when; a way to the undertaking it states."""
    act = site.words.term("act", row["act"])
    known = [site.words.row(row["holders"]) if row["holders"] != ("all",) else "", site.words.when(row["due"])]
    said = " · ".join(filter(None, (act, *known)))
    entries = site.edition.rows("statements", finding=row["key"])
    ways = [
        link(f"undertakings/{file_name(each['entry'])}", site.words.say("site.followed"))
        for each in entries
        if site.edition.one("entries", each["entry"]) is not None
    ]
    look = "rejected" if row["decision"] == "reject" else escape(row["act"])
    way = f" {' '.join(ways)}" if ways else ""
    return (
        f'<aside id="f-{escape(row["key"])}" class="{look}" lang="{site.words.language}">{escape(said)}{way}</aside>\n'
    )
