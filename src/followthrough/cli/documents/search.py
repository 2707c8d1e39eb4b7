"""`followthrough search`: find words in the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from followthrough.cli.documents.search_printing import COLUMNS, cells, told
from followthrough.cli.terminal.moments import day, moment, today
from followthrough.cli.terminal.printing import Form, Format, write_csv, write_rows
from followthrough.cli.terminal.saying import USAGE, counted, only_held, register_opened, say, say_if_empty, stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followthrough.register.queries.asking.search import Named
    from followthrough.register.queries.rows import Hit, Page

_WORDS = 'Words that must all occur; "a phrase", a beginning as word*; who:Japan to:Tuvalu by:2027 act:pledge.'
_MOST = 1000  # hits of one page


def search(  # noqa: PLR0913  a command's options
    words: Annotated[list[str], typer.Argument(help=_WORDS)],
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
    size: Annotated[int, typer.Option(min=1, max=_MOST, help="Hits a page.")] = 20,
    whole: Annotated[bool, typer.Option("--all", help="Every hit instead of one page.")] = False,
    form: Format = Form.TABLE,
) -> None:
    """Find words in the register, English or Japanese, best hits first: who promised what to whom by when.

    Each hit tells which undertakings are stated there and where each stands today, or on the day of --as-of.

    Exit codes: 0 done, also where nothing is found; 1 the register cannot be used; 2 the command was not understood.
    """
    if status not in {"", "open", "confirmed", "rejected"}:
        stop(f"“{status}” is no status: open, confirmed or rejected.", USAGE)
    if what not in {"passages", "findings"}:
        stop(f"“{what}” is no place to look in: passages or findings.", USAGE)
    sides: dict[str, Any] = {"act": act, "area": area, "party": who, "addressee": to, "status": status}
    sides |= {"due_after": day(due_after), "due_before": day(due_before)}
    if any(sides.values()):
        what = "findings"  # a passage as such has neither act nor due date
    at, on, query = moment(known_at), today(as_of), _query(words)
    with register_opened():
        from followthrough.register.queries import EntryFilter
        from followthrough.register.queries.asking.looser import found as ask
        from followthrough.register.queries.asking.search import named
        from followthrough.register.queries.standing.found import with_undertakings

        only_held(partner)
        chosen = EntryFilter(**sides, kind=kind, as_of=day(as_of), known_at=at)
        asked: dict[str, Any] = {"what": what, "partnership": partner, "chosen": chosen}
        first, freer = ask(query, **asked, page=1 if whole else page, size=_MOST if whole else size)
        pages = [first, *_further(first, freer or query, asked)] if whole else [first]
        stated = [
            with_undertakings(each, as_of=on, known_at=at) for each in pages
        ]  # a page at a time: no endless query
        hits, things = [hit for each in stated for hit in each.items], named(query)
    if freer:
        say(f"Nothing holds these words as they stand. Shown is what holds other forms of them: {freer}")
    if form is Form.CSV:
        write_csv(COLUMNS, map(cells, hits))
    else:
        write_rows(form, COLUMNS, hits, told)
    _close(first, things, whole=whole)


def _further(first: Page[Hit], query: str, asked: dict[str, Any]) -> Iterator[Page[Hit]]:
    """The pages behind the first."""
    from followthrough.register.queries import search as ask

    for number in range(2, first.pages + 1):
        yield ask(query, **asked, page=number, size=first.size)


def _close(found: Page[Hit], things: Sequence[Named], *, whole: bool) -> None:
    """How many there are, and what was looked for by other names too."""
    hits = counted(found.total, "hit")
    where = "" if whole else f", page {found.number} of {found.pages}"
    say(f"{hits}{where}." if found.total else "Nothing holds these words.")
    if not found.total:
        say_if_empty()
    for thing in things:
        meant = "" if thing.is_plain else f" ({' or '.join(name for name, _ in thing.things)})"
        say(f"“{thing.typed}”{meant} was looked for by its other names too: {', '.join(thing.others)}.")
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
