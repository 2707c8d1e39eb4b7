"""What every page has: its head, its ways to the others, its foot that says which edition it is of."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from followthrough.exchange.pages.reading import Edition
from followthrough.lexicon.phrasebook import spoken
from followthrough.reports.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_PLAIN = re.compile(r"[a-z0-9][a-z0-9._-]{0,79}")
_LISTS = re.compile(r"index|page-\d+")  # names that the pages of lists bear
_PARTS = ("undertakings", "due", "documents", "partners", "instruments", "plans", "series", "money", "corrections")


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the folder."""

    path: str  # in the folder, such as "documents/d1.html"
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Site:
    """What pages are made of."""

    edition: Edition
    words: Wording

    def say(self, key: str, /, **slots: object) -> str:
        """Words of a page, made safe for it."""
        return escape(self.words.say(f"site.{key}", **slots))

    def reason(self, sentence: str) -> str:
        """A reason of the program in the language of the page, marked where it is not in it."""
        said, language = spoken(sentence, self.words.language)
        said = self.words.dated(said) if language == self.words.language else said
        mark = "" if language == self.words.language else f' lang="{language}"'
        return f"<span{mark}>{escape(said)}</span>" if mark else escape(said)


def file_name(key: str) -> str:
    """The name of a page about what bears this key: the key itself where every system can keep it."""
    if _PLAIN.fullmatch(key) is not None and _LISTS.fullmatch(key) is None:
        return f"{key}.html"
    plain = re.sub(r"[^a-z0-9._-]+", "-", key.casefold()).strip("-._")[:60]
    return f"{plain or 'x'}-{hashlib.sha256(key.encode('utf-8', 'replace')).hexdigest()[:10]}.html"


def link(path: str, words: str, *, depth: int = 1, language: str | None = None) -> str:
    """A way to another page of the folder, from one that lies so deep in it."""
    mark = f' lang="{escape(language)}"' if language else ""
    return f'<a href="{"../" * depth}{escape(path)}"{mark}>{escape(words)}</a>'


def source(address: str | None, words: str = "") -> str:
    """A way out to a public address; nothing where there is none that a browser may follow."""
    if not address or not address.startswith(("https://", "http://")):
        return escape(words or address or "")
    return f'<a href="{escape(address)}" rel="noopener noreferrer external">{escape(words or address)}</a>'


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of cells that are safe already; nothing where there are no rows. Its heading stands above it."""
    return _listed(heads, [f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in rows])


def _listed(heads: Iterable[str], lines: Sequence[str], title: str = "") -> str:
    if not lines:
        return ""
    named = f"<caption>{escape(title)}</caption>" if title else ""
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    body = f"<thead><tr>{head}</tr></thead><tbody>\n{''.join(lines)}</tbody>"
    return f'<div class="wide"><table>{named}{body}</table></div>\n'


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """What is known, name by name; safe already. What is empty is left out."""
    rows = "".join(f"<div><dt>{name}</dt><dd>{said}</dd></div>\n" for name, said in pairs if said)
    return f"<dl>{rows}</dl>\n" if rows else ""


def part(title: str, body: str, name: str = "") -> str:
    """A section with its heading; nothing where it would be empty."""
    mark = f' id="{name}"' if name else ""
    return f"<section{mark}><h2>{title}</h2>\n{body}</section>\n" if body else ""


def framed(site: Site, page: Page) -> str:
    """The whole file."""
    depth = page.path.count("/")
    root = "../" * depth
    ways = "".join(f'<li><a href="{root}{name}/index.html">{site.say(f"way.{name}")}</a></li>' for name in _PARTS)
    home = site.say("home")
    edition = site.edition
    return (
        f'<!doctype html>\n<html lang="{site.words.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="generator" content="followthrough">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'\">\n"
        f"<title>{escape(page.title)} · {escape(edition.name)}</title>\n"
        f'<link rel="stylesheet" href="{root}style.css">\n</head>\n<body>\n'
        f'<header class="top"><a class="wordmark" href="{root}index.html">{home}</a>'
        f'<nav aria-label="{site.say("ways")}"><ul>{ways}</ul></nav></header>\n'
        f"{_warning(site)}<main>\n{page.body}</main>\n"
        f'<footer>{site.say("foot", name=edition.name)} <a href="{root}about.html">{site.say("how_to_cite")}</a>'
        f' <code title="SHA-256">{edition.sha256}</code></footer>\n</body>\n</html>\n'
    )


def _warning(site: Site) -> str:
    """Where the edition holds what is not public."""
    if site.edition.about.get("confidentiality") == "public":
        return ""
    return f'<p class="warning" role="note">{site.say("not_public")}</p>\n'


def paged(site: Site, folder: str, rows: list[str], heads: list[str], lede: str) -> Iterable[Page]:
    """A long list as pages that lead to one another, the first of them the folder's index."""
    title = site.words.say(f"site.way.{folder}")
    count = max(1, -(-len(rows) // MANY))
    for number in range(count):
        some = rows[number * MANY : (number + 1) * MANY]
        head = f"<h1>{escape(title)}</h1>\n<p class='lede'>{lede}</p>\n" + _between(site, number, count)
        shown = _listed(heads, some, title) or f"<p>{site.say('nothing')}</p>\n"
        yield Page(f"{folder}/{_number(number)}", title, head + shown + _between(site, number, count))


MANY = 200  # rows of a list on one page


def _number(number: int) -> str:
    return "index.html" if number == 0 else f"page-{number + 1}.html"


def _between(site: Site, number: int, count: int) -> str:
    if count == 1:
        return ""
    links = [
        f"<b aria-current=page>{at + 1}</b>" if at == number else f'<a href="{_number(at)}">{at + 1}</a>'
        for at in range(count)
    ]
    return f'<nav class="between" aria-label="{site.say("pages")}">{" ".join(links)}</nav>\n'
