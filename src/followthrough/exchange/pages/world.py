"""Pages of the world around the undertakings: partners, instruments, plans, statistics, money."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from followthrough.exchange.pages import told
from followthrough.exchange.pages.documents import to_document
from followthrough.exchange.pages.frame import Page, Site, facts, file_name, link, part, source, table
from followthrough.exchange.pages.undertakings import listing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from followthrough.exchange.pages.reading import Row


def pages(site: Site) -> Iterator[Page]:
    """Every page of partners, instruments, plans and series, and the one of money."""
    for folder, (kind, one, line) in _FOLDERS.items():
        rows = list(site.edition.rows(kind))
        title = site.words.say(f"site.way.{folder}")
        heads = [site.say(f"head.{name}") for name in _HEADS[folder]]
        body = table(heads, (line(site, row) for row in rows)) or f"<p>{site.say('nothing')}</p>\n"
        lede = site.say(f"{folder}_are", n=len(rows))
        yield Page(f"{folder}/index.html", title, f"<h1>{escape(title)}</h1>\n<p class='lede'>{lede}</p>\n{body}")
        for row in rows:
            yield Page(f"{folder}/{file_name(row['key'])}", _name(site, row), one(site, row))
    title = site.words.say("site.way.money")
    body = told.sums(site) or f"<p>{site.say('nothing')}</p>\n"
    yield Page(
        "money/index.html", title, f"<h1>{escape(title)}</h1>\n<p class='lede'>{site.say('money_is')}</p>\n{body}"
    )


def _name(site: Site, row: Row) -> str:
    """A row's name in the language of the page."""
    name = str(row.get("name") or row.get("title") or row["key"])
    return site.words.name(name)


def _to(site: Site, folder: str, row: Row) -> str:
    return link(f"{folder}/{file_name(row['key'])}", _name(site, row))


def _partner(site: Site, key: str | None) -> str:
    return "" if key is None else link(f"partners/{file_name(key)}", site.words.name(key))


def _partner_line(site: Site, row: Row) -> list[str]:
    documents = sum(1 for _ in site.edition.rows("documents", partnership=row["key"]))
    entries = sum(1 for each in site.edition.rows("entries", partnership=row["key"]) if each["decision"] != "reject")
    return [_to(site, "partners", row), escape(site.words.figure(documents)), escape(site.words.figure(entries))]


def _partner_page(site: Site, row: Row) -> str:
    key, edition = row["key"], site.edition
    parties = [edition.one("parties", each["party"]) for each in edition.rows("partnership_parties", partnership=key)]
    entries = [each for each in edition.rows("entries", partnership=key) if each["decision"] != "reject"]
    entries.sort(key=lambda each: (each["due_latest"] or "9999", each["key"]))
    documents = sorted(edition.rows("documents", partnership=key), key=lambda each: each["date"] or "", reverse=True)
    names = ", ".join(_name(site, each) for each in parties if each)
    written = "".join(f"<li>{escape(site.words.when(each['date']))} {to_document(each)}</li>\n" for each in documents)
    return (
        f"<h1>{escape(_name(site, row))}</h1>\n{facts([(site.say('head.parties'), escape(names))])}"
        + part(site.say("way.undertakings"), listing(site, entries))
        + part(site.say("meetings"), _meetings(site, key))
        + part(site.say("way.documents"), f'<ul class="plain">{written}</ul>\n' if written else "")
    )


def _meetings(site: Site, partnership: str) -> str:
    heads = (site.say("head.date"), site.say("head.meeting"), site.say("head.place"), site.say("head.source"))
    rows = site.edition.rows("meetings", '"start" DESC', partnership=partnership)
    return table(
        heads,
        (
            [escape(site.words.when(row["start"])), escape(_name(site, row)), escape(row["place"] or ""),
             source(row["source"], site.words.say("site.head.source"))]
            for row in rows
        ),
    )  # fmt: skip


def _instrument_line(site: Site, row: Row) -> list[str]:
    return [_to(site, "instruments", row), escape(row["kind"] or ""), _partner(site, row["partnership"])]


def _instrument_page(site: Site, row: Row) -> str:
    before = site.edition.one("instruments", row["supersedes"])
    known = [
        (site.say("head.kind"), escape(row["kind"] or "")),
        (site.say("head.short"), escape(row["short"] or "")),
        (site.say("head.partner"), _partner(site, row["partnership"])),
        (site.say("head.replaced"), "" if before is None else _to(site, "instruments", before)),
        (site.say("head.source"), source(row["source"])),
    ]
    return (
        f"<h1>{escape(_name(site, row))}</h1>\n{facts(known)}"
        + part(site.say("acts"), _acts(site, row["key"]))
        + part(site.say("claims"), told.claims(site, instrument=row["key"]))
    )


def _acts(site: Site, instrument: str) -> str:
    """Every act upon it, by date; sources that conflict stand side by side."""
    heads = [site.say(f"head.{name}") for name in ("date", "act", "who", "source", "note")]
    rows = site.edition.rows("actions", '"date", rowid', instrument=instrument)
    return table(
        heads,
        (
            [escape(site.words.when(row["date"])), escape(site.words.term("step", row["action"])), _party(site, row),
             source(row["source"], site.words.term("mark", row["mark"]) if row["mark"] else ""),
             escape(row["note"] or "")]
            for row in rows
        ),
    )  # fmt: skip


def _party(site: Site, row: Row) -> str:
    party = site.edition.one("parties", row["party"])
    return site.say("by_all") if party is None else escape(_name(site, party))


def _plan_line(site: Site, row: Row) -> list[str]:
    return [_to(site, "plans", row), escape(site.words.when(row["date"])), _partner(site, row["partnership"])]


def _plan_page(site: Site, row: Row) -> str:
    period = " – ".join(site.words.when(row[name]) for name in ("starts", "ends") if row[name])
    known = [
        (site.say("head.date"), escape(site.words.when(row["date"]))),
        (site.say("head.period"), escape(period)),
        (site.say("head.partner"), _partner(site, row["partnership"])),
        (site.say("head.issuer"), escape(row["issuer"] or "")),
        (site.say("head.source"), source(row["source"])),
    ]
    return f"<h1>{escape(_name(site, row))}</h1>\n{facts(known)}" + part(site.say("lines"), _lines(site, row["key"]))


def _lines(site: Site, plan: str) -> str:
    """The lines in the plan's own words; a status is the plan's word, no verdict."""
    heads = [site.say(f"head.{name}") for name in ("number", "heading", "line", "lead", "period", "plans_word")]
    rows = site.edition.rows("lines", '"position"', plan=plan)
    names = ("number", "heading", "text", "lead", "period", "status")
    return table(heads, ([escape(row[name] or "") for name in names] for row in rows))


def _series_line(site: Site, row: Row) -> list[str]:
    return [_to(site, "series", row), escape(row["unit"] or ""), escape(row["publisher"] or "")]


def _series_page(site: Site, row: Row) -> str:
    names = ("unit", "definition", "publisher")
    known = [(site.say(f"head.{name}"), escape(row[name] or "")) for name in names]
    known.append((site.say("head.source"), source(row["source"])))
    heads = [site.say(f"head.{name}") for name in ("period", "figure", "vintage", "source", "note")]
    rows = site.edition.rows("observations", '"period", "vintage"', series=row["key"])
    figures = table(
        heads,
        (
            [escape(site.words.when(each["period"])), f"<data>{escape(site.words.figure(each['value']))}</data>",
             escape(each["vintage"] or ""), source(each["source"], site.words.say("site.head.source")),
             escape(each["note"] or "")]
            for each in rows
        ),
    )  # fmt: skip
    return f"<h1>{escape(_name(site, row))}</h1>\n{facts(known)}" + part(site.say("figures"), figures)


_FOLDERS: dict[str, tuple[str, Callable[[Site, Row], str], Callable[[Site, Row], list[str]]]] = {
    "partners": ("partnerships", _partner_page, _partner_line),
    "instruments": ("instruments", _instrument_page, _instrument_line),
    "plans": ("plans", _plan_page, _plan_line),
    "series": ("series", _series_page, _series_line),
}
_HEADS = {
    "partners": ("partner", "documents", "undertakings"),
    "instruments": ("instrument", "kind", "partner"),
    "plans": ("plan", "date", "partner"),
    "series": ("series", "unit", "publisher"),
}
