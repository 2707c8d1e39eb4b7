"""What people and the machine may do to a register, each deed told by three numbers: for tests of any order of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from factories import a_document, a_finding, some_findings
from followthrough.model import Act, Cue, Findings, Observation, Series, Target
from followthrough.register.assessing.restanding import up_to_date
from followthrough.register.assessing.signing import Verdict, sign_verdict
from followthrough.register.decisions.judgements import judge
from followthrough.register.decisions.review import decide
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence, retract
from followthrough.register.facts.measuring import import_series, measure_by, state_target
from followthrough.register.intake.facts import put_fact, put_name
from followthrough.register.intake.record import Details, record
from followthrough.register.models import (
    Claim,
    Entry,
    Evidence,
    Instrument,
    InstrumentAction,
    Meeting,
    MeetingSeries,
    Partnership,
)

NOW = datetime(2026, 3, 1, tzinfo=UTC)
BY: dict[str, Any] = {"person": "Aoi", "now": NOW}
PAGE = "https://example.org/ferry"

WORDS = ("build the quay", "open the ferry", "sign the Harbour Treaty")


def said(number: int, year: int, due: int) -> Findings:
    words = f"Veland agreed to {WORDS[number]} by {due}"
    d = a_document(f"{words}.", id=f"d{number}-{year}", date=f"{year}-05-06", series="Lakes-Islands")
    more = {"instruments": ("Harbour Treaty",), "cue": Cue(17, 21, "en/instrument:sign")} if number == 2 else {}
    act = Act.INSTRUMENT if more else Act.COMMITMENT
    return some_findings(d, of=(a_finding(d, words, act, due=str(due), holders=("Veland",), **more),))


def state(a: int, b: int, c: int) -> None:
    degree = ("public", "internal", "restricted")[c % 3]
    record(read=[said(a % 3, 2019 + b % 4, 2021 + c % 5)], details=Details(confidentiality=degree), **BY)


def some_entry(a: int) -> str:
    keys = list(Entry.objects.filter(superseded_at=None).order_by("key").values_list("key", flat=True))
    return keys[a % len(keys)] if keys else "e-none"


def claim(a: int, b: int, c: int) -> None:
    known: dict[str, Any] = {
        "date": ("", "2021", "2022-03-04")[b % 3],
        "confidentiality": ("public", "internal")[c % 2],
    }
    add_claim(on=some_entry(a), claimant="Veland", word="addressed", source=PAGE, **known, **BY)


def prove(a: int, b: int, c: int) -> None:
    known: dict[str, Any] = {
        "date": ("2020", "2021-04", "2023-07-08", "")[b % 4],
        "shows": ("", "done", "in progress", "addressed", "missed")[c % 5],
        "confidentiality": ("public", "restricted")[(b + c) % 2],
    }
    direction = ("supports", "contradicts")[c % 2]
    add_evidence(on=some_entry(a), says="It was seen.", direction=direction, source=PAGE, **known, **BY)


def forget(a: int, b: int, c: int) -> None:  # noqa: ARG001  every deed takes three numbers
    kind = ("claim", "evidence")[b % 2]
    table: Any = (Claim, Evidence)[b % 2]
    keys = list(table.objects.filter(superseded_at=None).order_by("key").values_list("key", flat=True))
    if keys:
        retract(kind=kind, key=keys[a % len(keys)], reason="a mistake", **BY)


def sign(a: int, b: int, c: int) -> None:
    verdict = Verdict(("unknown", "not started")[b % 2], ("2020-02-03", "2023-02-03")[c % 2], "Seen on the spot.")
    sign_verdict(on=some_entry(a), verdict=verdict, resting_on=[], **BY)


def join(a: int, b: int, c: int) -> None:
    judge(one=some_entry(a)[2:], other=some_entry(b)[2:], verdict=("same", "not same", "undo")[c % 3], **BY)


def reject(a: int, b: int, c: int) -> None:  # noqa: ARG001  as above
    decide(entry=some_entry(a), verdict=("reject", "undo", "confirm")[b % 3], reason="no", **BY)


def take_away(a: int, b: int, c: int) -> None:  # noqa: ARG001  as above
    document = Entry.objects.filter(key=some_entry(a), superseded_at=None).values_list("document__key", flat=True)
    withdraw(
        document=next(iter(document), "none"), verdict=("withdraw", "undo")[b % 2], reason="It was retracted.", **BY
    )


def measure(a: int, b: int, c: int) -> None:
    key = some_entry(a)
    figures = (Observation("2018", 10.0, vintage="2019-03 office"), Observation("2022", 10.0 + b % 20, source=PAGE))
    import_series(series=[Series("ferries", "Ferries", "trips", source=PAGE, observations=figures)], **BY)
    state_target(
        entry=key, target=Target(direction="increase", factor=2, due=("2022", "2024")[c % 2]), because="so", **BY
    )
    measure_by(entry=key, series="ferries", **BY)


def act_upon(a: int, b: int, c: int) -> None:  # noqa: ARG001  as above
    treaty = put_name(Instrument, "harbour", name="Harbour Treaty", **BY)
    same = {"instrument": treaty, "party": None, "action": "signed", "source": PAGE}
    put_fact(InstrumentAction, same, date=("2020-09-09", "2023")[b % 2], mark="V", **BY)


def meet(a: int, b: int, c: int) -> None:  # noqa: ARG001  as above
    partnership = Partnership.objects.filter(key="Lakes-Islands").first()
    if partnership is not None:
        run = put_name(MeetingSeries, "forum", name="Forum", partnership=partnership, **BY)
        day = f"{2019 + b % 4}-05-06"
        put_name(Meeting, f"forum-{day}", name=day, series=run, start=day, **BY)


def look(a: int, b: int, c: int) -> None:  # noqa: ARG001  as above
    up_to_date()


DEEDS = (state, state, claim, prove, prove, forget, sign, join, join, reject, take_away, measure, act_upon, meet, look)


SOME_DEEDS = st.lists(
    st.tuples(st.sampled_from(DEEDS), *(st.integers(0, 30) for _ in range(3))), min_size=4, max_size=18
)
