"""Every operation of the API, one file a matter. Registration is a list you can read; what it names registers."""

from __future__ import annotations

from followthrough.api.routes import (
    acting,
    before,
    coding,
    documents,
    entries,
    facts,
    findings,
    inputs,
    interchange,
    measuring,
    money,
    people,
    planning,
    plans,
    reading,
    recording,
    reporting,
    rounds,
    searching,
    standing,
    together,
    world,
)

MATTERS = (
    documents.router, findings.router, entries.router, facts.router, standing.router, plans.router, planning.router,
    money.router, measuring.router, coding.router, rounds.router, inputs.router, world.router, before.router,
    searching.router, reading.router, reporting.router, recording.router, acting.router, together.router,
    interchange.router, people.router,
)  # fmt: skip
