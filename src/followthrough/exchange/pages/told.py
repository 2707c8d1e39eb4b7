"""What was said and found of an undertaking or line, as tables: claims, evidence, sums, verdicts. Kept apart."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from followthrough.exchange.pages.frame import Site, source, table

if TYPE_CHECKING:
    from followthrough.exchange.pages.reading import Row


def verdicts(site: Site, **on: str) -> str:
    """Signed verdicts, newest day first."""
    rows = sorted(site.edition.rows("verdicts", **on), key=lambda row: row["as_of"] or "", reverse=True)
    heads = (site.say("head.as_of"), site.say("head.status"), site.say("head.why"), site.say("head.scheme"))
    return table(
        heads,
        (
            [
                escape(site.words.when(row["as_of"])), status(site, row["status"]), escape(row["because"] or ""),
                escape(row["scheme"] or ""),
            ]
            for row in rows
        ),
    )  # fmt: skip


def status(site: Site, word: str) -> str:
    """A status of the ladder in words; its colour says nothing that they do not."""
    look = escape(word.replace(" ", "-"))
    return f'<b class="status {look}">{escape(site.words.term("status", word))}</b>'


def claims(site: Site, **on: str) -> str:
    """Somebody's word, with the exact word; a figure without a denominator is said to be not itemised."""
    heads = (site.say("head.date"), site.say("head.claimant"), site.say("head.word"), site.say("head.about"))
    rows = sorted(site.edition.rows("claims", **on), key=lambda row: (row["date"] or "", row["key"]))
    return table(
        heads,
        (
            [
                escape(site.words.when(row["date"])), escape(site.words.name(row["claimant"])),
                f"“{escape(row['word'])}”{_figure(site, row)}", f"{escape(row['about'] or '')} {_source(site, row)}",
            ]
            for row in rows
        ),
    )  # fmt: skip


def _figure(site: Site, row: Row) -> str:
    if row["number"] is None:
        return ""
    number, unit = site.words.figure(row["number"]), row["unit"] or ""
    if row["denominator"] is None:
        return f" ({escape(number)} {escape(unit)}; {site.say('not_itemised')})"
    return f" ({site.say('of', number=number, all=site.words.figure(row['denominator']), unit=unit)})"


def evidence(site: Site, **on: str) -> str:
    """Facts for and against, with what kind of source each is from."""
    heads = (site.say("head.date"), site.say("head.direction"), site.say("head.fact"), site.say("head.source"))
    rows = sorted(site.edition.rows("evidence", **on), key=lambda row: (row["date"] or "", row["key"]))
    return table(
        heads,
        (
            [
                escape(site.words.when(row["date"])), site.say(f"direction.{row['direction']}"), escape(row["says"]),
                f"{escape(site.words.term('class', row['source_class'] or ''))} {_source(site, row)}",
            ]
            for row in rows
        ),
    )  # fmt: skip


def sums(site: Site, **on: str) -> str:
    """Statements of money, each in the currency it was stated in."""
    heads = (site.say("head.date"), site.say("head.holder"), site.say("head.stage"), site.say("head.sum"),
             site.say("head.about"))  # fmt: skip
    rows = sorted(site.edition.rows("sums", **on), key=lambda row: (row["date"] or "", row["key"]))
    return table(
        heads,
        (
            [
                escape(site.words.when(row["date"])), escape(site.words.name(row["holder"])),
                escape(site.words.term("stage", row["stage"])), escape(_money(site, row)),
                f"{escape(row['about'] or row['programme'] or '')} {_source(site, row)}",
            ]
            for row in rows
        ),
    )  # fmt: skip


def _money(site: Site, row: Row) -> str:
    said = site.words.money(row["value"], row["currency"])
    return said if not row["bound"] else site.words.say("site.bound", bound=row["bound"], sum=said)


def _source(site: Site, row: Row) -> str:
    """The way to where it stands, and whether somebody read it there."""
    if not row["source"]:
        return ""
    mark = site.words.term("mark", row["mark"]) if row["mark"] else ""
    return f'<span class="source">{source(row["source"], mark or site.words.say("site.head.source"))}</span>'
