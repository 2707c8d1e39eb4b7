"""`followthrough search`: find words in the register."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from followthrough.cli.terminal.moments import day, moment, today
from followthrough.cli.terminal.saying import register_opened, say, stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.register.queries.rows import Hit
    from followthrough.register.queries.standing.found import Stated
    from followthrough.register.queries.standing.listing import StandsRow

_WORDS = 'Words that must all occur; "a phrase", a beginning as word*; who:Japan to:Tuvalu by:2027 act:pledge.'


def search(  # noqa: PLR0913  a command's options
    words: Annotated[
        list[str],
        typer.Argument(help=_WORDS),
    ],
    *,
    what: Annotated[str, typer.Option("--in", help="Where to look: passages (every word) or findings.")] = "passages",
    partner: Annotated[str, typer.Option(help="Only documents of this partnership, such as ASEAN-Japan.")] = "",
    act: Annotated[str, typer.Option(help="Only findings of this act, such as commitment.")] = "",
    area: Annotated[str, typer.Option(help="Only findings of this area.")] = "",
    who: Annotated[str, typer.Option(help="Only findings that this party must deliver.")] = "",
    to: Annotated[str, typer.Option(help="Only findings addressed to this party.")] = "",
    kind: Annotated[str, typer.Option(help="Only documents of this kind, such as plan.")] = "",
    due_after: Annotated[str, typer.Option(help="Only findings due on this day or later.")] = "",
    due_before: Annotated[str, typer.Option(help="Only findings due before this day.")] = "",
    status: Annotated[str, typer.Option(help="Only findings whose entry is open, confirmed or rejected.")] = "",
    as_of: Annotated[str, typer.Option(help="Only what sources dated by this day say.")] = "",
    known_at: Annotated[str, typer.Option(help="Only what the register held then: a day's end, or a time.")] = "",
    page: Annotated[int, typer.Option(min=1, help="Which page of hits.")] = 1,
    size: Annotated[int, typer.Option(min=1, max=1000, help="Hits a page.")] = 20,
    form: Annotated[str, typer.Option("--format", help="text, or jsonl for one hit a line.")] = "text",
) -> None:
    """Find words in the register, English or Japanese, best hits first: who promised what to whom by when."""
    if status not in {"", "open", "confirmed", "rejected"}:
        stop(f"“{status}” is no status: open, confirmed or rejected.", 2)
    if what not in {"passages", "findings"} or form not in {"text", "jsonl"}:
        stop("Look in passages or findings, and print as text or jsonl.", 2)
    sides: dict[str, Any] = {"act": act, "area": area, "party": who, "addressee": to, "status": status}
    sides |= {"due_after": day(due_after), "due_before": day(due_before)}
    if any(sides.values()):
        what = "findings"  # a passage as such has neither act nor due date
    at = moment(known_at)
    with register_opened():
        from followthrough.register.queries import EntryFilter
        from followthrough.register.queries.asking.looser import found as ask
        from followthrough.register.queries.asking.search import named
        from followthrough.register.queries.standing.found import undertakings_in

        chosen = EntryFilter(**sides, kind=kind, as_of=day(as_of), known_at=at)
        found, freer = ask(_query(words), what=what, partnership=partner, page=page, size=size, chosen=chosen)
        things = named(_query(words)) if form == "text" else ()
        stated = undertakings_in(found.items, as_of=today(as_of)) if form == "text" and at is None else {}
    if freer:
        say(f"Nothing holds these words as they stand. Shown is what holds other forms of them: {freer}")
    for hit in found.items:
        told = _told(hit, stated.get((hit.document, hit.start, hit.end), ()))
        sys.stdout.write(json.dumps(asdict(hit), ensure_ascii=False) + "\n" if form == "jsonl" else told)
    if form == "text":
        hits = "1 hit" if found.total == 1 else f"{found.total} hits"
        say(f"{hits}, page {found.number} of {found.pages}." if found.total else "Nothing holds these words.")
    for thing in things:
        say(f"“{thing.typed}” ({' or '.join(name for name, _ in thing.things)}) was looked for by its other names too.")
    if things:
        say("In quotation marks, words are looked for as they stand.")


def _query(words: list[str]) -> str:
    """The words as typed: the shell took the quotes from an argument with a space in it, so they are put back."""
    return " ".join(map(_quoted, words)) if len(words) > 1 else words[0]


def _quoted(word: str) -> str:
    if " " not in word or '"' in word:
        return word
    side, colon, value = word.partition(":")
    return f'{side}:"{value}"' if colon and side.isalpha() else f'"{word}"'


def _told(hit: Hit, stated: Sequence[Stated]) -> str:
    act = f", {hit.act}" if hit.act else ""
    where = f"{hit.document_title or hit.document} ({hit.document_date or 'no date'}), {hit.address}{act}"
    told = [f"    {_stands(one.stands)}  {one.headline}  ({one.key})" for one in stated]
    return "\n".join((where, f"  {' '.join(hit.text.split())}", *told, ""))


def _stands(row: StandsRow) -> str:
    if not row.is_overdue:
        return row.status
    return "overdue" if row.status == "unknown" else f"overdue, {row.status}"
