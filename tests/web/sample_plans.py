"""Two plans of the sample register, one after the other, with a fact and a rate somebody claims."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from followthrough.assessments.plans import ActionLine, Activity, plan_of

PAGE = "https://example.org/plan"
FIRST = (
    ActionLine("1.1", "Deepen the harbour of Lakeside City", "Peace", lead="Harbour Bureau", period="2018-2022",
               status="Completed", activities=(Activity("Dredging of the north", status="Completed"),)),
    ActionLine("1.2", "Train pilots every year", "Peace", period="2018-2022", status="On-going"),
    ActionLine("2.1", "Exchange teachers of small islands", "Heart to heart", status="Addressed", remark="Twice"),
)  # fmt: skip
SECOND = (
    ActionLine("1.1", "Train pilots every year and everywhere", "Safety"),
    ActionLine("2.1", "Hold a festival of songs", "Heart to heart"),
)


def build_plans(by: dict[str, Any]) -> None:
    """Record them. Needs the partnership Lakes-Islands."""
    from followthrough.register.assessing.planning import PlanDetails, import_plan
    from followthrough.register.facts.facts_by_hand import add_claim, add_evidence
    from followthrough.register.intake.facts import put_name
    from followthrough.register.models import Instrument

    put_name(Instrument, "lakes-plan", name="Plan of the Lakes", kind="plan", **by)
    known = {"partnership": "Lakes-Islands", "source": PAGE}
    first = PlanDetails(
        key="plan-of-2018", title="Plan of the Lakes", date="2018-01-10", instrument="lakes-plan", **known
    )
    import_plan(plan=plan_of("plan-of-2018", FIRST), file="first.csv", sha256="1", details=first, **by)
    later = PlanDetails(key="plan-of-2023", title="Plan of 2023", date="2023-02-01", supersedes="plan-of-2018", **known)
    import_plan(plan=plan_of("plan-of-2023", SECOND), file="second.csv", sha256="2", details=later, **by)
    says = {"claimant": "Forum Secretariat", "word": "addressed", "number": Decimal(97), "unit": "percent"}
    add_claim(instrument="lakes-plan", date="2022-06", about="the plan", source=PAGE, **says, **by)
    add_evidence(
        on="plan-of-2018/1.1", says="The harbour is deep.", direction="supports", shows="done", date="2021",
        source=PAGE, source_class="third party", **by,
    )  # fmt: skip
