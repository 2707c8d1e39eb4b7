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
    interchange,
    money,
    plans,
    reading,
    recording,
    searching,
    standing,
    world,
)

MATTERS = (
    documents.router, findings.router, entries.router, facts.router, standing.router, plans.router, money.router,
    coding.router, world.router, before.router,
    searching.router, reading.router, recording.router, acting.router, interchange.router,
)  # fmt: skip
