"""Pages of undertakings: the list, the same by the year they fall due, and a page for each."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from followthrough.exchange.pages.frame import Page, Site, facts, file_name, link, paged, part, table
from followthrough.exchange.pages.told import claims, evidence, status, sums, verdicts
from followthrough.language.markdown import unmarked
from followthrough.linking import compare_wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from followthrough.exchange.pages.reading import Row

_TAGS = {"removed": "del", "added": "ins"}


def pages(site: Site) -> Iterator[Page]:
    """Every page of undertakings."""
    rows = list(site.edition.rows("entries"))
    dates = {row["key"]: row["date"] or "" for row in site.edition.rows("documents")}
    newest = sorted(rows, key=lambda row: (dates.get(row["document"], ""), row["key"]), reverse=True)
    held = [row for row in newest if row["decision"] != "reject"]
    heads = [site.say(f"head.{name}") for name in ("said", "undertaking", "who", "due", "status", "decision")]
    stands = {row["entry"]: status(site, row["status"]) for row in site.edition.rows("standings")}
    told = [_line(site, row, dates.get(row["document"], ""), stands) for row in newest]
    yield from paged(site, "undertakings", told, heads, site.say("undertakings_are", n=len(held)))
    dated = sorted((row for row in held if row["due_latest"]), key=lambda row: (row["due_latest"], row["key"]))
    told = [_line(site, row, dates.get(row["document"], ""), stands) for row in dated]
    yield from paged(site, "due", told, heads, site.say("due_are", n=len(dated)))
    for row in rows:
        yield Page(f"undertakings/{file_name(row['key'])}", str(row["headline"] or row["key"]), one(site, row))


def _line(site: Site, row: Row, date: str, stands: Mapping[str, str]) -> str:
    cells = (
        f'<td class="date">{escape(site.words.when(date))}</td>',
        f"<td>{to_entry(row)}</td>",
        f"<td>{escape(site.words.row(row['parties']))}</td>",
        f'<td class="date">{escape(site.words.when(row["due"]))}</td>',
        f'<td class="short">{stands.get(row["key"], "")}</td>',
        f'<td class="short">{_reviewed(site, row)}</td>',
    )
    return f"<tr>{''.join(cells)}</tr>\n"


def to_entry(row: Row, depth: int = 1) -> str:
    """A way to the page of an undertaking."""
    return link(f"undertakings/{file_name(row['key'])}", str(row["headline"] or row["key"]), depth=depth)


def decision(site: Site, row: Row) -> str:
    """What a person decided of it."""
    return site.say(f"decided.{row['decision'] or 'nothing'}")


def _reviewed(site: Site, row: Row) -> str:
    """The same in a word, for lists."""
    return site.say(f"short.{row['decision'] or 'nothing'}")


def one(site: Site, row: Row) -> str:
    """The page of one undertaking."""
    said = list(_statements(site, row["key"]))
    act = escape(site.words.term("act", row["act"]))
    partnership = _partnership(site, row["partnership"])
    marks = "".join(f'<p class="warning" role="note">{words}</p>\n' for words in _warnings(site, row))
    return (
        f'<p class="kicker">{act}{partnership}</p>\n<h1>{escape(str(row["headline"] or row["key"]))}</h1>\n{marks}'
        f"{facts(_known(site, row, said))}"
        + part(site.say("stands"), _standing(site, row["key"]) + verdicts(site, entry=row["key"]))
        + part(site.say("statements"), _chain(site, said) + _silence(site, said))
        + part(site.say("claims"), claims(site, entry=row["key"]))
        + part(site.say("evidence"), evidence(site, entry=row["key"]))
        + part(site.say("money"), sums(site, entry=row["key"]))
        + part(site.say("cite"), f"<p>{cite(site, row['key'])}</p>\n")
    )


def _standing(site: Site, key: str) -> str:
    """Where it stands on the day of the edition, who says so, and what became of its deadlines."""
    row = next(site.edition.rows("standings", entry=key), None)
    if row is None:
        return f"<p>{site.say('no_standing')}</p>\n"
    by = site.say("signed" if row["signed"] else "proposed", day=site.words.when(row["as_of"]))
    told = [row["because"], *([row["deadlines"]] if row["slips"] else []), *row["conflicts"]]
    silent = [site.say("silent")] if row["silent"] else []
    lines = "".join(f"<p>{each}</p>\n" for each in (*map(site.reason, told), *silent))
    return f'<p class="facts">{by}</p>\n<p>{status(site, row["status"])}</p>\n{lines}'


def cite(site: Site, key: str) -> str:
    """How one row is cited: by its key, the edition's name and its hash."""
    edition = site.edition
    return site.say("cite_one", key=key, name=edition.name, sha256=edition.sha256)


def _partnership(site: Site, key: str | None) -> str:
    if key is None:
        return ""
    return f" · {link(f'partners/{file_name(key)}', site.words.name(key))}"


def _warnings(site: Site, row: Row) -> Iterator[str]:
    if row["invented"]:
        yield site.say("invented")
    if row["source_kind"] == "paraphrase":
        yield site.say("paraphrase")
    if row["decision"] == "reject":
        yield site.say("rejected", reason=row["reason"] or "")


def _known(site: Site, row: Row, said: list[Row]) -> Iterable[tuple[str, str]]:
    first = said[0] if said else None
    yield site.say("head.who"), escape(site.words.row(row["parties"]))
    yield site.say("head.whom"), escape(site.words.row(first["addressees"])) if first else ""
    yield site.say("head.due"), escape(site.words.when(row["due"]))
    yield site.say("head.how_resolved"), site.reason(first["due_reason"]) if first and first["due_reason"] else ""
    yield site.say("head.strength"), site.say(f"strength.{row['strength']}") if row["strength"] else ""
    yield site.say("head.areas"), escape(site.words.row(first["areas"])) if first else ""
    yield site.say("head.decision"), decision(site, row)
    yield site.say("head.counts"), _counts(site, first)
    yield site.say("head.key"), f"<code>{escape(row['key'])}</code>"


def _counts(site: Site, first: Row | None) -> str:
    """By which of the two rules its first statement counts."""
    if first is None:
        return ""
    kept = [site.say(f"rule.{name}") for name in ("strict", "broad") if first[name]]
    return ", ".join(kept) or site.say("rule.neither")


def _statements(site: Site, key: str) -> Iterator[Row]:
    """Its statements with their words and documents, oldest first."""
    found = []
    for row in site.edition.rows("statements", entry=key):
        finding = site.edition.one("findings", row["finding"])
        if finding is not None:
            document = site.edition.one("documents", finding["document"]) or {}
            reasons = {"relation": row["relation"], "linked": row["because"]}
            found.append(finding | reasons | {"date": document.get("date") or "", "of": document})
    return iter(sorted(found, key=lambda row: (row["date"], row["relation"] != "first", row["key"])))


def _chain(site: Site, said: list[Row]) -> str:
    steps = [_step(site, said[0])] if said else []
    steps += [_step(site, later, earlier) for earlier, later in pairwise(said)]
    return f'<ol class="chain">{"".join(steps)}</ol>\n' if steps else ""


def _step(site: Site, row: Row, earlier: Row | None = None) -> str:
    """One statement: when, in which words, and what it did to what was said before."""
    document, language = row["of"], row["of"].get("language") or ""
    place = f"documents/{file_name(row['document'])}#f-{row['key']}"
    where = " · ".join(
        filter(None, (str(document.get("title") or row["document"]), site.words.place(row["passage"] or "")))
    )
    relation = escape(site.words.term("relation", row["relation"]))
    due = site.say("due_then", due=site.words.when(row["due"])) if row["due"] else ""
    reasons = "".join(f"<li>{site.reason(each)}</li>" for each in (*row["linked"], *row["because"]))
    why = f"<details><summary>{site.say('why')}</summary><ul>{reasons}</ul></details>" if reasons else ""
    return (
        f'<li><p class="facts"><time>{escape(site.words.when(row["date"]))}</time> · <b>{relation}</b>'
        f"{f' · {due}' if due else ''}</p>\n"
        f'<blockquote><p lang="{escape(language)}" dir="auto">{escape(unmarked(row["quote"]))}</p>'
        f"<footer>{link(place, where)}</footer></blockquote>\n{_changed(site, earlier, row)}{why}</li>\n"
    )


def _changed(site: Site, earlier: Row | None, later: Row) -> str:
    """The words of two statements side by side, where both are of one language and they differ."""
    if earlier is None or earlier["quote"] == later["quote"]:
        return ""
    if earlier["of"].get("language") != later["of"].get("language"):
        return ""
    told = compare_wording(earlier["quote"], later["quote"])
    words = "".join(
        f"<{tag}>{escape(piece.text)}</{tag}>" if (tag := _TAGS.get(piece.kind.value)) else escape(piece.text)
        for piece in told.pieces
    )
    language = escape(later["of"].get("language") or "")
    return (
        f"<details><summary>{site.say('wording')}</summary>"
        f'<p class="diff" lang="{language}" dir="auto">{words}</p></details>\n'
    )


def _silence(site: Site, said: list[Row]) -> str:
    """Where nobody spoke of its last statement again, with the reasons."""
    lines = [
        site.reason(reason)
        for row in said
        for dropped in site.edition.rows("links", earlier=row["key"], relation="dropped")
        for reason in dropped["because"]
    ]
    return f"<p>{site.say('dropped')} {' '.join(lines)}</p>\n" if lines else ""


def listing(site: Site, rows: Iterable[Row]) -> str:
    """Undertakings as a table, for the page of a partner or party."""
    heads = [site.say(f"head.{name}") for name in ("undertaking", "who", "due", "decision")]
    cells = (
        [
            to_entry(row),
            escape(site.words.row(row["parties"])),
            escape(site.words.when(row["due"])),
            _reviewed(site, row),
        ]
        for row in rows
    )
    return table(heads, cells)
