"""`followthrough search`: find words in the register."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.saying import register_opened, say, stop

if TYPE_CHECKING:
    from followthrough.register.queries.rows import Hit


def search(
    words: Annotated[
        list[str], typer.Argument(help='Words that must all occur. "A phrase" in quotes, a beginning as word*.')
    ],
    what: Annotated[str, typer.Option("--in", help="Where to look: passages (every word) or findings.")] = "passages",
    partner: Annotated[str, typer.Option(help="Only documents of this partnership, such as ASEAN-Japan.")] = "",
    page: Annotated[int, typer.Option(min=1, help="Which page of hits.")] = 1,
    size: Annotated[int, typer.Option(min=1, max=1000, help="Hits a page.")] = 20,
    form: Annotated[str, typer.Option("--format", help="text, or jsonl for one hit a line.")] = "text",
) -> None:
    """Find words in the register, English or Japanese, best hits first."""
    if what not in {"passages", "findings"} or form not in {"text", "jsonl"}:
        stop("Look in passages or findings, and print as text or jsonl.", 2)
    with register_opened():
        from followthrough.register.queries import search as ask

        found = ask(_query(words), what=what, partnership=partner, page=page, size=size)
    for hit in found.items:
        sys.stdout.write(json.dumps(asdict(hit), ensure_ascii=False) + "\n" if form == "jsonl" else _told(hit))
    if form == "text":
        say(
            f"{found.total} hits, page {found.number} of {found.pages}."
            if found.total
            else "Nothing holds these words."
        )


def _query(words: list[str]) -> str:
    """The words as typed: the shell took the quotes from an argument with a space in it, so they are put back."""
    return " ".join(f'"{w}"' if " " in w and '"' not in w and len(words) > 1 else w for w in words)


def _told(hit: Hit) -> str:
    act = f", {hit.act}" if hit.act else ""
    date = hit.document_date or "no date"
    return f"{hit.document_title or hit.document} ({date}), {hit.address}{act}\n  {' '.join(hit.text.split())}\n"
