"""The first page of an edition, and the one that says what it is, how to cite it and how to prove a copy."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from followthrough.exchange.pages.documents import to_document
from followthrough.exchange.pages.frame import Page, Site, facts, file_name, link, part, table
from followthrough.exchange.pages.undertakings import listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.exchange.pages.reading import Row

_FEW = 12


def pages(site: Site) -> Iterator[Page]:
    """Both pages."""
    yield Page("index.html", site.words.say("site.home"), _first(site))
    yield Page("about.html", site.words.say("site.about"), _about(site))


def _first(site: Site) -> str:
    edition = site.edition
    published = site.say("published", day=site.words.when(edition.published)) if edition.published else ""
    note = f"<p>{escape(edition.note)}</p>\n" if edition.note else ""
    return (
        f'<p class="kicker">{site.say("edition", name=edition.name)} {published}</p>\n<h1>{site.say("home")}</h1>\n'
        f"<p class='lede'>{site.say('lede')}</p>\n{note}{_counted(site)}"
        + _flat(part(site.say("way.partners"), _partners(site)))
        + _flat(part(site.say("due_next"), _due(site)))
        + _flat(part(site.say("newest"), _newest(site)))
    )


def _flat(body: str) -> str:
    """Ways written for pages that lie one folder down, on a page that does not."""
    return body.replace('href="../', 'href="')


def _counted(site: Site) -> str:
    """The counts with their rule."""
    edition, figure = site.edition, site.words.figure
    told = [
        (site.say("way.documents"), figure(edition.count("documents"))),
        (site.say("way.undertakings"), figure(edition.count("entries", "decision IS NOT 'reject'"))),
        (site.say("rule.strict"), figure(edition.count("findings", "strict AND decision IS NOT 'reject'"))),
        (site.say("rule.broad"), figure(edition.count("findings", "broad AND decision IS NOT 'reject'"))),
        (site.say("evidence"), figure(edition.count("evidence"))),
        (site.say("claims"), figure(edition.count("claims"))),
    ]
    return f'<div class="counts">{facts(told)}</div>\n<p class="small">{site.say("rules_are")}</p>\n'


def _partners(site: Site) -> str:
    rows = site.edition.rows("partnerships")
    ways = (link(f"partners/{file_name(row['key'])}", site.words.name(row["name"])) for row in rows)
    lines = "".join(f"<li>{way}</li>\n" for way in ways)
    return f'<ul class="plain">{lines}</ul>\n' if lines else ""


def _due(site: Site) -> str:
    """What falls due next after the day of the edition; nothing where that day is not known."""
    day = site.edition.published
    rows: list[Row] = [] if not day else [
        row
        for row in site.edition.rows("entries", '"due_latest", "key"')
        if (row["due_latest"] or "") >= day and row["decision"] != "reject"
    ]  # fmt: skip
    return listing(site, rows[:_FEW])


def _newest(site: Site) -> str:
    rows = sorted(site.edition.rows("documents"), key=lambda row: (row["date"] or "", row["key"]), reverse=True)
    lines = "".join(f"<li>{escape(site.words.when(row['date']))} {to_document(row)}</li>\n" for row in rows[:_FEW])
    return f'<ul class="plain">{lines}</ul>\n' if lines else ""


def _about(site: Site) -> str:
    edition = site.edition
    copy = f'<a href="{escape(edition.path.name)}" download>{escape(edition.path.name)}</a>'
    heads = (site.say("head.what"), "")
    held = table(heads, ([escape(name), escape(value)] for name, value in edition.about.items()))
    return (
        f"<h1>{site.say('about')}</h1>\n<p class='lede'>{site.say('lede')}</p>\n"
        + part(site.say("how_to_cite"), f"<p>{site.say('cite_all', name=edition.name, sha256=edition.sha256)}</p>\n")
        + part(site.say("proof"), f"<p>{site.say('proof_is')} {copy}</p>\n<pre>sha256sum -c SHA256SUMS</pre>\n")
        + part(site.say("what_counts"), f"<p>{site.say('rules_are')}</p>\n<p>{site.say('kept_apart')}</p>\n")
        + part(site.say("not_here"), f"<p>{site.say('not_here_is')}</p>\n")
        + part(site.say("made_by"), held)
    )
