"""How fast the register answers when it is large: home, search, lists and one entry, while another process records.

    ./run bench scale                        50,000 findings on SQLite, in a folder that is thrown away
    ./run bench scale 5000 postgresql        fewer, on a PostgreSQL server of its own
    ./run bench scale 50000 sqlite FOLDER    a register kept in that folder, for the next time

The register is made of sentences of our own, a statement of twenty findings each, for thirty partnerships. Each
question is asked several times, alone and then beside a writer; medians in milliseconds, exit 1 above the bar. What
this process itself works (with SQLite, that is all the work) tells more than the clock on a machine that is busy.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

BAR = 200.0  # milliseconds
TIMES = 9
PER_DOCUMENT, AT_ONCE = 20, 50  # findings; documents in one act of recording
BY: dict[str, Any] = {"person": "bench", "now": datetime(2026, 3, 1, tzinfo=UTC)}
VERBS = "build extend repair finance open study train map plant protect connect survey equip review test".split()
THINGS = "harbour quay ferry bridge railway school clinic forest reef cable market archive museum canal road".split()
PLACES = "Port Alder, Norland, Veland, the Twin Lakes, Sund, the delta, Rovia, the islands, the plateau".split(", ")
ACTS = ("commitment",) * 8 + ("aim",) * 3 + ("progress",) * 4 + ("position", "position", "reaffirmation", "pledge")


def statement(number: int) -> Any:
    """One document with its findings. The same number gives the same document."""
    from factories import a_document, a_finding, some_findings
    from followthrough.model import Act

    draw = random.Random(number)
    said = [(_sentence(draw, number, at), draw.choice(ACTS)) for at in range(PER_DOCUMENT)]
    day = date(2005, 1, 1) + timedelta(days=draw.randrange(7600))
    known = {"date": day.isoformat(), "series": f"Partners-{number % 30}", "title": f"Statement {number}"}
    document = a_document("".join(f"{words}. " for words, _ in said), id=f"s{number}", **known)
    found = [
        a_finding(
            document,
            words,
            Act(act),
            due=words[-4:] if words[-4:].isdigit() and " by " in words else None,
            holders=(draw.choice(("Veland", "all")),),
            areas=(draw.choice(THINGS),),
        )
        for words, act in said
    ]
    return some_findings(document, of=tuple(found))


def _sentence(draw: random.Random, number: int, at: int) -> str:
    due = draw.choice(("", f" by {draw.randrange(2008, 2034)}"))
    what = f"{draw.choice(VERBS)} the {draw.choice(THINGS)} of {draw.choice(PLACES)}"
    return f"Veland agreed to {what}, lot {number * PER_DOCUMENT + at} of the list{due}"


def fill(findings: int) -> int:
    """Record until the register holds so many; how many it holds."""
    from followthrough.register.intake.record import record
    from followthrough.register.models import Document, Finding

    first, last = Document.objects.count(), -(-findings // PER_DOCUMENT)
    for start in range(first, last, AT_ONCE):
        record(read=[statement(n) for n in range(start, min(start + AT_ONCE, last))], **BY)
    return Finding.objects.count()


def questions() -> dict[str, Callable[[], object]]:
    """What a desk officer's morning asks, by name."""
    from django.test import Client

    from followthrough.register import queries
    from followthrough.register.models import Entry
    from followthrough.register.queries.standing.standings import Wanted, standing_page, tally

    ask, key = queries.EntryFilter, Entry.objects.order_by("pk")[7].key
    today = date(2026, 3, 1)
    overdue = Wanted(standings=("overdue",))
    page = Client(headers={"host": "localhost"}).get
    return {
        "home": lambda: queries.home(today=today),
        "home of a partnership": lambda: queries.home(today=today, partnership="Partners-3"),
        "search a word": lambda: queries.search("harbour"),
        "search a rare word": lambda: queries.search("4711"),
        "search a phrase": lambda: queries.search('"repair the quay"'),
        "search findings": lambda: queries.search("reef", what="findings", chosen=ask(act="commitment")),
        "entries": queries.list_entries,
        "entries of a party": lambda: queries.list_entries(ask(party="Veland", act="commitment")),
        "entries with a word": lambda: queries.list_entries(ask(text="museum", due_before="2030-01-01")),
        "entries of a partnership": lambda: queries.list_entries(ask(partnership="Partners-3"), order="due"),
        "one entry": lambda: queries.entry_view(key),
        "overdue": lambda: standing_page(overdue, as_of="2026-03-01"),
        "how many stand how": lambda: tally(as_of="2026-03-01"),
        "page: home": lambda: page("/"),
        "page: register": lambda: page("/register/"),
        "page: search": lambda: page("/search/?q=harbour"),
        "page: one entry": lambda: page(f"/entries/{key}"),
    }


def medians(asked: dict[str, Callable[[], object]]) -> dict[str, tuple[float, float]]:
    """Milliseconds by the clock and of this process's own work, each a median."""
    found = {}
    for name, question in asked.items():
        spent = [_spent(question) for _ in range(TIMES)]
        clock, work = (statistics.median(column) * 1000 for column in zip(*spent, strict=True))
        found[name] = clock, work
    return found


def _spent(question: Callable[[], object]) -> tuple[float, float]:
    clock, work = time.perf_counter(), time.process_time()
    question()
    return time.perf_counter() - clock, time.process_time() - work


@contextmanager
def writer() -> Iterator[None]:
    """Another process that records one statement after the other, until it is told to stop."""
    started = subprocess.Popen([sys.executable, __file__, "write"], stdin=subprocess.PIPE)
    try:
        yield
    finally:
        started.terminate()
        started.wait(timeout=60)


def write() -> None:
    """The other process."""
    from followthrough.register import open_register

    open_register()
    from followthrough.register.intake.record import record

    number = 10_000_000 + os.getpid() * 1000
    while True:
        record(read=[statement(number)], **BY)
        number += 1
        time.sleep(0.2)


@contextmanager
def place(engine: str, folder: str) -> Iterator[None]:
    """Where the register lies."""
    os.environ.pop("FOLLOWTHROUGH_DATABASE_URL", None)
    with tempfile.TemporaryDirectory() as home:
        os.environ["FOLLOWTHROUGH_HOME"] = folder or home
        if engine == "sqlite":
            yield
            return
        from engines import new_database, postgresql_server

        with postgresql_server() as server:
            os.environ["FOLLOWTHROUGH_DATABASE_URL"] = new_database(server, "scale")
            yield


def main() -> None:
    """Fill and ask."""
    if sys.argv[1:2] == ["write"]:
        return write()
    findings, engine, folder = (*sys.argv[1:4], *("50000", "sqlite", "")[len(sys.argv) - 1 :])
    with place(engine, folder):
        from followthrough.register import open_register

        open_register()
        start = time.perf_counter()
        print(f"{fill(int(findings)):,} findings on {engine}, made in {time.perf_counter() - start:.0f} s")
        asked = questions()
        alone = medians(asked)
        with writer():
            beside = medians(asked)
    print(f"{f'medians of {TIMES}, ms':28}{'alone':>10}{'its work':>10}{'beside a writer':>18}{'its work':>10}")
    for name, (clock, work) in alone.items():
        print(f"{name:28}{clock:10.0f}{work:10.0f}{beside[name][0]:18.0f}{beside[name][1]:10.0f}")
    slow = [name for name, (clock, work) in beside.items() if min(clock, work if engine == "sqlite" else clock) > BAR]
    if slow:
        raise SystemExit(f"Longer than {BAR:.0f} ms: {', '.join(slow)}.")
    return None


if __name__ == "__main__":
    main()
