"""Every list asks the register a fixed number of questions, whether it has one row or a hundred."""

from __future__ import annotations

from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factories import a_document, a_finding, some_findings
from followthrough.model import Act, End, Link, Links, Relation, Target
from web.accounts import someone
from web.sample_register import NOW, PERSON

pytestmark = pytest.mark.django_db
BY = {"person": PERSON, "now": NOW}
LISTS = (
    "/", "/documents/", "/register/", "/register/?order=due", "/search/?q=bridge", "/search/?q=bridge&what=findings",
    "/meetings/", "/meetings/forum", "/parties/", "/instruments/", "/statistics/", "/claims/", "/review/",
    "/review/?kind=decided", "/plans/", "/plans/plan-0", "/crosswalk/plan-0", "/line/plan-0/1", "/coding/",
    "/coding/round/bridges", "/targets/", "/money/", "/money/?by=holder",
    "/register/?known-at=2099&as-of=2099", "/documents/?known-at=2099&as-of=2099",
    "/documents/?from=2000&status=standing&unread=1",
)  # fmt: skip
FEW, MANY = 2, 100


def fill(rows: int) -> None:
    """As many of everything that a list may show."""
    from followthrough.register.decisions.review import decide
    from followthrough.register.intake.record import record, record_links

    read = [_statement(n) for n in range(rows)]
    record(read=read, **BY)
    pairs = pairwise(read)
    record_links(links=Links(tuple(_linked(a, b) for a, b in pairs)), **BY)
    decide(verdict="confirm", finding=read[0].findings[-1].id, **BY)
    _facts(rows)
    _plans(rows)
    _money(rows)
    _coding()


def _coding() -> None:
    from followthrough.register.assessing.coding import RoundDetails, open_round
    from followthrough.register.assessing.giving_codes import Coded, give_code
    from followthrough.register.models import Entry

    keys = tuple(Entry.objects.filter(act="commitment", superseded_at=None).values_list("key", flat=True))
    open_round(key="bridges", details=RoundDetails(title="Bridges", scheme="pledges", entries=keys), **BY)
    for coder in ("Ann", "Ben"):
        give_code(in_round="bridges", coded=Coded(entry=keys[0], value="kept"), coder=coder, **BY)


def _money(rows: int) -> None:
    from followthrough.assessments.money import Sum
    from followthrough.register.facts.measuring import measure_by
    from followthrough.register.facts.paying import add_sum
    from followthrough.register.models import Entry

    page = "https://example.org/a"
    for n in range(rows):
        given = Sum(f"sum-{n}", f"Land {n}", 1e6 + n, "USD", date=str(1900 + n), about=f"bridge {n}", source=page)
        add_sum(given=given, **BY)
    for n, entry in enumerate(Entry.objects.filter(act="target", superseded_at=None).order_by("id")):
        measure_by(entry=entry.key, series=f"series-{n % 2}", **BY)


def _plans(rows: int) -> None:
    from followthrough.assessments.plans import ActionLine, Activity, plan_of
    from followthrough.register.assessing.planning import PlanDetails, import_plan
    from followthrough.register.facts.facts_by_hand import add_claim, add_evidence

    lines = [
        ActionLine(str(n + 1), f"Build bridge {n}", f"Heading {n % 5}", activities=(Activity(f"Pier {n}"),))
        for n in range(rows)
    ]
    later = {"supersedes": "plan-0", "date": "2023"}
    for key, held, known in (("plan-0", lines[:1], {}), ("plan-0", lines, {}), ("plan-1", lines, later)):
        import_plan(plan=plan_of(key, held), file="plan.csv", sha256=f"{key}{len(held)}",
                    details=PlanDetails(key=key, **known), **BY)  # fmt: skip
    page = {"source": "https://example.org/a", "date": "2020"}
    for n in range(rows):
        add_claim(on=f"plan-0/{n + 1}", claimant="Chair", word="addressed", key=f"pc{n}", **page, **BY)
        add_evidence(on=f"plan-0/{n + 1}", says="A pier stands.", direction="supports", key=f"pe{n}", **page, **BY)


def _statement(n: int):
    document = a_document(
        f"Both sides agreed to build bridge {n} by 2030. They opened bridge {n}.", title=f"Statement {n}",
        date=f"{1900 + n}-05-01", series="Lakes Forum", kind=f"kind {n % 7}",
    )  # fmt: skip
    built = a_finding(
        document, f"agreed to build bridge {n} by 2030", due="2030", holders=(f"Land {n}",), areas=(f"area {n}",),
        broad=True,
    )  # fmt: skip
    aimed = a_finding(document, f"build bridge {n}", Act.TARGET, target=Target("bridges", factor=2.0, due="2030"))
    return some_findings(document, of=(built, aimed, a_finding(document, f"opened bridge {n}", Act.PROGRESS)))


def _linked(a, b) -> Link:
    ends = [End(each.document.id, each.findings[0].start, each.findings[0].end) for each in (a, b)]
    return Link(*ends, Relation.RESTATED, 0.3, ("Both speak of a bridge.",))


def _facts(rows: int) -> None:
    from followthrough.register import models
    from followthrough.register.intake.facts import put_fact, put_name

    run = put_name(models.MeetingSeries, "forum", name="Forum", **BY)
    page = {"source": "https://example.org/a"}
    for n in range(rows):
        land = put_name(models.Party, f"land-{n}", name=f"Land {n}", kind="country", **BY)
        put_name(
            models.Meeting, f"forum-{n}", name=f"Forum {n}", series=run, ordinal=n, start=f"{1900 + n}-05-01", **BY
        )
        treaty = put_name(models.Instrument, f"treaty-{n}", name=f"Treaty {n}", kind="treaty", **BY)
        same = {"instrument": treaty, "party": land, "action": "signed", "date": f"{1900 + n}"}
        put_fact(models.InstrumentAction, same | page, source_class="press", **BY)
        series = put_name(models.Series, f"series-{n}", name=f"Series {n}", unit="USD", publisher="Office", **BY)
        put_fact(models.Observation, {"series": series, "period": "2020", "vintage": "2021"} | page, value="1", **BY)
        put_fact(models.Claim, {"key": f"c{n}"}, claimant="Chair", word="addressed", date="2020", **page, **BY)


def asked(client, address: str) -> int:
    client.get(address)  # what is kept for the life of the process is kept now
    with CaptureQueriesContext(connection) as questions:
        assert client.get(address).status_code == 200
    return len(questions)


def test_no_list_asks_more_when_it_holds_more():
    client = someone("reviewer")
    client.cookies["partner"] = "all"
    fill(FEW)
    few = {address: asked(client, address) for address in LISTS}
    fill(MANY)
    many = {address: asked(client, address) for address in LISTS}
    assert many == few
    assert many.pop("/") <= 60  # two days are weighed: that of the last meeting and today
    assert max(many.values()) <= 45
