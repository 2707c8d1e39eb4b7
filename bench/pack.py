"""How long a review pack takes: the example register, and one of 20,000 findings made here.

    ./run bench pack                     both; prints seconds for gathering, building and each form
    ./run bench pack 2000                a smaller one

The large register is made of sentences of our own: 25 statements a year over twenty years, in which two partners
promise the same things again, sooner, later, more softly or not at all, and pledge a sum each time. It lies in a
folder that is thrown away.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

NOW = datetime(2026, 3, 1, tzinfo=UTC)
BY: dict[str, Any] = {"person": "bench", "now": NOW}
A_YEAR, PROMISES = 25, 40  # documents; undertakings in each
THINGS = "quay bridge school ferry lighthouse road market clinic library station harbour canal".split()
PLACES = "Port Alder, Lakeside City, North Sound, Green Cape, Old Mill, Long Bay, Stone Ferry, High Fell".split(", ")


def statements(findings: int) -> Iterator[tuple[str, str, str]]:
    """Key, day and text of each statement, until it holds that many undertakings in all."""
    for at in range(-(-findings // PROMISES)):
        year, month = 2006 + at // A_YEAR, 1 + (at % A_YEAR) * 12 // A_YEAR
        lines = [_line(year, at, number) for number in range(min(PROMISES, findings - at * PROMISES))]
        yield f"s{at:05d}", f"{year}-{month:02d}-{1 + at % 28:02d}", "\n\n".join(lines)


def _line(year: int, at: int, number: int) -> str:
    thing, place = THINGS[number % len(THINGS)], PLACES[(number * 7 + at % 5) % len(PLACES)]
    if number == 0:
        return f"Veland pledges {10 + at % 90} million dollars over three years for the {thing} of {place}."
    verb = ("will build", "agreed to work towards building", "agreed to build")[(number + at) % 3]
    due = f" by {year + 1 + (number + at) % 6}" if (number + at) % 4 else ""
    return f"Veland {verb} the {thing} of {place}, number {number} of the common list{due}."


def fill(findings: int) -> int:
    """Read, link and record them; how many findings the register then holds."""
    from followthrough import link
    from followthrough.batch import read_document
    from followthrough.model import DateBasis, Document
    from followthrough.register.intake.facts import put_name
    from followthrough.register.intake.record import record
    from followthrough.register.models import Finding, Meeting, MeetingSeries, Partnership

    row = put_name(Partnership, "Lakes-Islands", name="Lakes-Islands", **BY)
    run = put_name(MeetingSeries, "forum", name="Forum", partnership=row, **BY)
    for number in range(1, 21):
        held = {"ordinal": number, "start": f"{2005 + number}-06-03", "end": f"{2005 + number}-06-03"}
        put_name(Meeting, f"forum-{number}", name=f"{number}th Forum", series=run, **held, **BY)
    read = []
    for key, day, text in statements(findings):
        given = {"title": f"Statement {key}", "date": day, "date_basis": DateBasis.GIVEN, "series": "Lakes-Islands"}
        document = Document(key, key.rjust(64, "0"), text, language="en", kind="joint statement", **given)
        read.append(read_document(document))
    for each in read:
        record(read=[each], **BY)
    record(read=[link(read[-60:])], **BY)
    return Finding.objects.count()


def measured(meeting: str) -> None:
    """Seconds for each step."""
    from followthrough.register.gathering import gathered, occasion
    from followthrough.reports import pack
    from followthrough.reports.files import Form, rendered

    started = time.perf_counter()
    facts = gathered(occasion(today=date(2026, 11, 29), meeting=meeting))
    steps = [("gather", time.perf_counter())]
    report = pack(facts)
    steps.append(("build", time.perf_counter()))
    for form in Form:
        size = len(rendered(report, form))
        steps.append((f"{form} ({size / 1000:.0f} kB)", time.perf_counter()))
    before = started
    for name, at in steps:
        print(f"  {name:20} {at - before:7.2f} s")
        before = at
    print(f"  {'together':20} {before - started:7.2f} s; {len(facts.undertakings)} undertakings")


def main() -> None:
    """Both registers."""
    from followthrough.register import open_register

    findings = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as home:
        os.environ["FOLLOWTHROUGH_HOME"] = home
        os.environ.pop("FOLLOWTHROUGH_DATABASE_URL", None)
        open_register()
        from followthrough.register.example import load_example

        load_example(**BY)
        print("The example register, 34th ASEAN-Japan Forum")
        measured("34th ASEAN-Japan Forum")
        started = time.perf_counter()
        held = fill(findings)
        print(f"A register of {held} findings (made in {time.perf_counter() - started:.0f} s), 20th Forum")
        measured("forum-20")


if __name__ == "__main__":
    main()
