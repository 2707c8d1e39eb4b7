"""Facts for reports, made as the register makes them: every kind of standing, wording, figure and source at once."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from followthrough import model
from followthrough.assessments import Action, assess, life_cycle
from followthrough.assessments.deadlines import Deadline, history, silence
from followthrough.assessments.money import Stage, Sum
from followthrough.assessments.plans import ActionLine, Activity
from followthrough.assessments.targets import judge_target
from followthrough.model import Direction, Status
from followthrough.reports import wanted
from followthrough.reports.facts import (
    Changed,
    Claimed,
    Facts,
    Held,
    InstrumentFact,
    LineFact,
    MeetingFact,
    Money,
    Names,
    PlanFact,
    Source,
    Statement,
    Undertaking,
)
from followthrough.reports.report import Kind, Ref, Report

AS_OF = "2026-06-02"
LAST = MeetingFact("forum-4", "4th Lakes and Islands Forum", "2025-05-20", "2025-05-21", "Port Alder")
NEXT = MeetingFact("forum-5", "5th Lakes and Islands Forum", "2026-06-03", "2026-06-04", "Lakeside City")
PAGE = "https://example.org/statement"
LONG = "build, equip and keep open in every season of the year the deep-water quay of Port Alder " * 3


def a_source(key: str, date: str = "2025-05-21", **known: Any) -> Source:
    facts: dict[str, Any] = {
        "title": f"Joint Statement {key}", "issuer": "the two sides", "kind": "joint statement", "address": PAGE,
        "sha256": "0" * 64,
    }  # fmt: skip
    return Source(key, **({"date": date} | facts | known))


def a_statement(key: str, document: str = "d2", date: str = "2025-05-21", start: int = 0, **known: Any) -> Statement:
    facts: dict[str, Any] = {"passage": "para 4", "end": start + 40, "act": "commitment", "strength": "strong"}
    return Statement(key, document, date, **({"start": start} | facts | known))


def an_undertaking(
    key: str, headline: str, *statements: Statement, facts: model.Facts | None = None, **known: Any
) -> Any:
    """An undertaking as rules weigh it; its statements by date, each with the deadline it says."""
    weighed = facts if facts is not None else model.Facts(AS_OF)
    said = sorted(statements, key=lambda one: one.date)
    deadlines = [Deadline(one.due, one.date, one.document) for one in said if one.due]
    due = deadlines[-1].due if deadlines else None
    made = assess(model.Entry(key, headline, said[0].date, due, known.pop("target", None)), weighed)
    told: dict[str, Any] = {
        "act": said[0].act,
        "parties": ("Veland",),
        "assessment": made,
        "deadlines": history(key, deadlines, as_of=AS_OF, status=made.status),
        "silence": silence([one.date for one in said], ("2025-11-02", "2026-02-01"), as_of=AS_OF),
    }
    return Undertaking(key, headline, statements=tuple(said), **(told | known))


def a_fact(key: str, says: str, direction: str = "supports", **known: Any) -> model.Evidence:
    told: dict[str, Any] = {"source_class": "press", "date": "2026-01-15", "source": PAGE, "mark": "V"}
    return model.Evidence(key, says, Direction(direction), **(told | known))


def a_claim(key: str, word: str = "addressed", **known: Any) -> model.Claim:
    told: dict[str, Any] = {"date": "2025-05-21", "about": "the lines of the plan", "source": PAGE, "mark": "P"}
    return model.Claim(key, "the Chair", word, **(told | known))


def figures(key: str = "trade", *, now: float | None = None) -> model.Series:
    rows = [(2019, 100.0), (2020, 90.0), (2022, 120.0), (2024, 130.0)] + ([(2025, now)] if now is not None else [])
    seen = tuple(
        model.Observation(str(year), value, vintage=f"{year + 1}-03 yearbook", source=PAGE) for year, value in rows
    )
    return model.Series(key, "Trade of the two sides", "USD billion", source=PAGE, observations=seen)


def _done() -> list[Undertaking]:
    kept = model.Facts(AS_OF, evidence=(a_fact("bridge-open", "The bridge was opened", shows=Status.DONE),))
    late = model.Facts(AS_OF, evidence=(a_fact("school", "The school opened its doors", shows=Status.DONE),))
    step = model.Facts(AS_OF, evidence=(a_fact("dredged", "The harbour was dredged", shows=Status.IN_PROGRESS),))
    return [
        an_undertaking("e-bridge", "Open the bridge over the sound", a_statement("bridge", due="2026-12"), facts=kept),
        an_undertaking(
            "e-school", "Veland: a school of navigation", a_statement("school", start=50, due="2025"), facts=late
        ),
        an_undertaking(
            "e-harbour", "Deepen the harbour of Lakeside City", a_statement("harbour", start=100), facts=step
        ),
    ]


def _deadlines() -> list[Undertaking]:
    first, again = (
        a_statement("quay", "d1", "2024-05-06", due="2025"),
        a_statement("quay-2", start=150, due="2027", relation="deferred"),
    )
    against = model.Facts(AS_OF, evidence=(a_fact("no-ferry", "No ferry had sailed by the day", "contradicts"),))
    return [
        an_undertaking("e-quay", LONG, first, again, before=Status.UNKNOWN),
        an_undertaking("e-report", "Publish a report on fish", a_statement("report", start=200, due="2025-12")),
        an_undertaking("e-talks", "Begin talks on pilots", a_statement("talks", start=250, due="2026-09-30")),
        an_undertaking("e-ferry", "Open a ferry line", a_statement("ferry", start=300, due="2025"), facts=against),
    ]


def _silent() -> list[Undertaking]:
    both = model.Facts(
        AS_OF,
        claims=(
            a_claim("said-97", number=97.0, unit="percent"),
            a_claim("said-all", "completed", number=100.0, unit="percent"),
        ),
        evidence=(
            a_fact("half", "Half of the lights were found dark", "contradicts"),
            a_fact("lit", "Six lights were lit"),
        ),
    )  # fmt: skip
    return [
        an_undertaking("e-lights", "Light the coast of the islands", a_statement("lights", start=350), facts=both),
        an_undertaking(
            "e-music",
            "Hold a festival of music",
            a_statement("music", "d1", "2022-05-06", start=600, act="aim", strength=""),
        ),
        an_undertaking(
            "e-new", "Exchange charts of the sea", a_statement("charts", "d3", "2025-12-01", strength="weak")
        ),
    ]


def _measured(now: float | None) -> Undertaking:
    target = model.Target(metric="trade", direction="increase", factor=2.0, due="2025")
    judged = judge_target(target, (figures(now=now),), promised="2021-05-06", as_of=AS_OF)
    said = a_statement("double", "d1", "2021-05-06", start=500, due="2025", act="target")
    facts = model.Facts(AS_OF, series=(figures(now=now),))
    return an_undertaking("e-double", "Double trade by 2025", said, facts=facts, judgement=judged, target=target)


def _changed(by_key: dict[str, Undertaking]) -> tuple[Changed, ...]:
    quay, lights = by_key["e-quay"], by_key["e-lights"]
    softer = a_statement("lights-2", "d3", "2025-12-01", start=60, relation="weakened")
    return (
        Changed("weakened", lights.key, lights.headline, lights.first, softer, 0.9, ("The verb binds less.",)),
        Changed("deferred", quay.key, quay.headline, quay.statements[0], quay.statements[1], 0.8, ("The date moved.",)),
        Changed("restated", "e-bridge", "Open the bridge over the sound", a_statement("bridge"), softer, 0.7, ()),
    )  # fmt: skip


QUOTES = {
    "lights": "The two sides will light the coast of the islands by 2026.",
    "lights-2": "The two sides will work towards lighting the coast of the islands.",
    "charts": "両国は、海図の交換に努める。",
    "quay": f"Veland agreed to {LONG}.",
}


def _treaty() -> InstrumentFact:
    acts = [
        Action("JP", "signed", "2025-01-10", PAGE, "V"), Action("FJ", "signed", "2025-11-02", PAGE, "V"),
        Action("JP", "in force", "2026-02-01", PAGE, "V"),
    ]  # fmt: skip
    return InstrumentFact("pact", "Pact of Port Alder", "treaty", life_cycle(acts, None, AS_OF, of=("JP", "FJ")))


def _plan() -> PlanFact:
    lines = [
        ActionLine("1", "Open a school", "Learning", "Veland", "2025-2027", status="completed"),
        ActionLine("2", "Train forty pilots", "Learning", status="ongoing", activities=(Activity("A first course"),)),
        ActionLine("3", "Clean the beach", "Sea"),
    ]
    return PlanFact("plan-1", "Plan of Work 2025 to 2029", tuple(map(a_line, lines)), "2025-05-21", "pact")


def a_line(line: ActionLine, **facts: Any) -> LineFact:
    made = assess(model.Entry(f"plan-1/{line.number}", line.text), model.Facts(AS_OF, **facts))
    return LineFact(f"plan-1/{line.number}", line, made)


def _money() -> tuple[Money, ...]:
    refs = (Ref(Kind.ENTRY, "e-harbour"), Ref(Kind.STATEMENT, "harbour"))
    given = Sum(
        "h", "Veland", 4e7, "USD", date="2025-05-21", period="P3Y", about="the harbour", programme="Harbour Fund"
    )
    paid = replace(given, key="p", value=1.5e7, stage=Stage.DISBURSED, date="2026-03")
    return Money(given, refs), Money(paid, (Ref(Kind.SUM, "p"),), "entered", "V")


def some_facts(*, now: float | None = 150.0, **known: Any) -> Facts:
    """Facts with every kind of thing in them, the words of all that is shown at hand."""
    found = [*_done(), *_deadlines(), *_silent(), _measured(now)]
    by_key = {one.key: one for one in found}
    claim = a_claim("rate", number=97.0, unit="percent")
    sources = {
        "d1": a_source("d1", "2021-05-06"), "d2": a_source("d2", unread=2),
        "d3": a_source("d3", "2025-12-01", language="ja", whole=False),
    }  # fmt: skip
    told: dict[str, Any] = {
        "names": Names("Lakes-Islands", "Lakes-Islands", ("Veland", "Islands")), "meeting": NEXT, "earlier": LAST,
        "as_of": AS_OF,
        "held": Held("2026-06-01T10:00:00+00:00", "f" * 64, "followthrough 0.1.0+lexicon:test", undated=1),
        "sources": sources, "undertakings": tuple(found), "changed": _changed(by_key), "instruments": (_treaty(),),
        "claims": (Claimed(claim, "pact"),), "money": _money(), "plans": (_plan(),), "meetings": 2,
    }  # fmt: skip
    facts = Facts(**(told | known))
    named = {place: _words(facts, place) for place in wanted(facts)}
    return replace(facts, quotes=named)


def _words(facts: Facts, place: tuple[str, int, int]) -> str:
    said = [one for each in facts.undertakings for one in each.statements]
    said += [one for change in facts.changed for one in (change.earlier, change.later)]
    key = next(one.finding for one in said if one.place == place)
    return QUOTES.get(key, f"The two sides agreed on the matter of {key}.")


def no_facts(**known: Any) -> Facts:
    """A register in which nothing was stated."""
    empty: dict[str, Any] = {
        "undertakings": (), "changed": (), "instruments": (), "claims": (), "money": (), "plans": (), "meetings": 0,
        "sources": {}, "held": Held("", "0" * 64, "followthrough 0.1.0+lexicon:test"),
    }  # fmt: skip
    return some_facts(**(empty | known))


@cache
def some_pack(language: str = "en", **known: Any) -> Report:
    from followthrough.reports import pack

    return pack(some_facts(**known), language=language)
