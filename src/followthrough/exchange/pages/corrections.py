"""What an edition says otherwise than the one before it: taken back, changed, joined. What is new is counted only."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from followthrough.exchange.pages.frame import Page, Site, file_name, link, part, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followthrough.exchange.pages.reading import Edition, Row

# What of each table a reader may have cited, and the column by which its row is known to people.
_CITED: dict[str, tuple[str, tuple[str, ...]]] = {
    "documents": ("title", ("title", "date", "issuer", "kind", "address", "partnership", "text_sha256")),
    "findings": (
        "quote",
        ("act", "speaker", "holders", "addressees", "strength", "conditional", "negated", "due", "amounts", "target",
         "areas", "strict", "broad", "decision"),
    ),
    "entries": ("headline", ("act", "due", "strength", "parties", "decision", "reason")),
    "instruments": ("name", ("name", "kind", "partnership", "supersedes", "source")),
    "claims": ("word", ("entry", "line", "claimant", "word", "number", "unit", "denominator", "date", "source")),
    "evidence": ("says", ("entry", "line", "says", "direction", "shows", "source_class", "date", "source")),
    "sums": ("about", ("holder", "value", "currency", "stage", "date", "period", "bound", "entry", "source")),
    "lines": ("text", ("number", "heading", "text", "lead", "period", "due", "status")),
}  # fmt: skip
_PAGES = {"documents": "documents", "entries": "undertakings", "instruments": "instruments"}


@dataclass(frozen=True, slots=True)
class Correction:
    """One row that the earlier edition held and the later does not, or holds otherwise."""

    table: str
    key: str
    name: str  # how people know it, in the words of the later edition where it has it
    field: str  # "" where the row is gone
    before: str
    after: str  # for an undertaking that was joined with another, that one's key


@dataclass(frozen=True, slots=True)
class Compared:
    """Two editions held side by side."""

    earlier: str
    later: str
    corrections: tuple[Correction, ...]
    added: dict[str, int]  # table to how many rows the later has beside


def compared(earlier: Edition, later: Edition) -> Compared:
    """What the later edition says otherwise, table by table, in the order of keys."""
    found: list[Correction] = []
    added = {}
    for name, (known_by, cited) in _CITED.items():
        shared = earlier.columns(name) & later.columns(name)
        fields = [field for field in cited if field in shared]
        old = {row["key"]: row for row in earlier.rows(name)}
        new = {row["key"]: row for row in later.rows(name)}
        added[name] = len(new.keys() - old.keys()) if shared else 0
        for key in sorted(old):
            if key in new:
                found += _changed(name, known_by, old[key], new[key], fields)
            else:
                found.append(Correction(name, key, _text(old[key][known_by]), "", "", _joined(name, old[key], later)))
    return Compared(earlier.name, later.name, tuple(found), added)


def _changed(name: str, known_by: str, old: Row, new: Row, fields: Sequence[str]) -> Iterator[Correction]:
    for field in fields:
        if old[field] != new[field]:
            yield Correction(name, new["key"], _text(new[known_by]), field, _text(old[field]), _text(new[field]))


def _joined(name: str, row: Row, later: Edition) -> str:
    """The undertaking in which the first statement of one that is gone stands now; "" where there is none."""
    if name != "entries" or row["finding"] is None:
        return ""
    found = next(later.rows("statements", finding=row["finding"]), None)
    return "" if found is None else str(found["entry"])


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def page(site: Site, editions: Sequence[Edition]) -> Page:
    """The list of corrections, newest edition first; `editions` oldest first, the last of them this one."""
    title = site.words.say("site.way.corrections")
    told = [_told(site, compared(earlier, later)) for earlier, later in pairwise(editions)]
    body = "".join(reversed(told)) or f"<p>{site.say('first_edition')}</p>\n"
    return Page(
        "corrections/index.html",
        title,
        f"<h1>{escape(title)}</h1>\n<p class='lede'>{site.say('corrections_are')}</p>\n{body}",
    )


def _told(site: Site, found: Compared) -> str:
    title = site.say("between", earlier=found.earlier, later=found.later)
    new = "; ".join(site.say(f"added.{name}", n=count) for name, count in found.added.items() if count)
    head = f"<p>{site.say('added_says', new=new)}</p>\n" if new else ""
    heads = [site.say(f"head.{name}") for name in ("kind", "what", "field", "before", "after")]
    lines = table(heads, (_line(site, each) for each in found.corrections))
    return part(title, head + (lines or f"<p>{site.say('no_corrections', earlier=found.earlier)}</p>\n"))


def _line(site: Site, each: Correction) -> list[str]:
    kind = site.say(f"table.{each.table}")
    if each.field:
        folder = _PAGES.get(each.table)
        what = (
            link(f"{folder}/{file_name(each.key)}", each.name or each.key) if folder else escape(each.name or each.key)
        )
        return [kind, what, escape(each.field.replace("_", " ")), escape(each.before), escape(each.after)]
    gone = site.say("gone")
    if each.after:
        gone = f"{site.say('joined')} {link(f'undertakings/{file_name(each.after)}', each.after)}"
    return [kind, f"{escape(each.name)} <code>{escape(each.key)}</code>", gone, "", ""]
