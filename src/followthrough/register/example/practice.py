"""The invented partners' work plan and a coding round over their statements: what plans and coding look like in use.

All of it is made up, as the statements it belongs to are, and its titles say so.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from followthrough.assessments.readers import read_plan
from followthrough.model import Act
from followthrough.register.assessing.coding import RoundDetails, guide, open_round
from followthrough.register.assessing.giving_codes import Coded, give_code
from followthrough.register.assessing.planning import PlanDetails, import_plan
from followthrough.register.assessing.touching import match_lines
from followthrough.register.facts.place_words import entry_at
from followthrough.register.models import Code

if TYPE_CHECKING:
    from datetime import datetime

PLAN: Final = Path(__file__).parent / "invented" / "arden-basin-work-plan-2019.csv"
DETAILS: Final = PlanDetails(
    key="arden-basin-2019",
    title="Arden Basin Work Plan 2019-2023 (invented for practice)",
    date="2019-05-20",
    starts="2019",
    ends="2023",
    partnership="Alvania-Meridian Union",
    issuer="Republic of Alvania and Meridian Union, invented",
)
ROUND: Final = "arden-practice"
MEMBERS: Final = ("Republic of Alvania", "Meridian Union")
CODERS: Final = ("First coder (invented)", "Second coder (invented)")
# Words of the first statement, how the undertaking is to be scored, and each coder's scores for the two members.
UNITS: Final = (
    ("open a joint flood warning centre", "+1 where it was open by June 2022; 0 where it was being built.",
     (("+1", "+1"), ("+1", "+1"))),
    ("complete the survey of the Lower Arden river", "+1 where it was complete by 2020; 0 where it had begun.",
     (("0", "0"), ("-1", "0"))),
    ("hold a fair for young engineers", "+1 where a fair was held each year; 0 where one was held; -1 where none was.",
     (("-1", "-1"), ("0", "-1"))),
    ("sign a fisheries agreement", "+1 where it was signed by the end of 2020; 0 where it was signed later.",
     (("0", "0"), ("0", "+1"))),
)  # fmt: skip


def load_practice(*, person: str, now: datetime) -> None:
    """Take in the plan, and open the round with what two invented coders gave. The same again changes nothing."""
    data = PLAN.read_bytes()
    plan = read_plan(data, name=PLAN.name, key=DETAILS.key)
    import_plan(
        plan=plan, file=PLAN.name, sha256=hashlib.sha256(data).hexdigest(), person=person, now=now, details=DETAILS
    )
    match_lines(plan=str(DETAILS.key), person=person, now=now)
    _code(person=person, now=now)


def _code(*, person: str, now: datetime) -> None:
    entries = {words: entry_at("first-joint-statement", words, Act.COMMITMENT) for words, _text, _scores in UNITS}
    details = RoundDetails(
        title="Practice round on the Arden statements (invented)", scheme="g7g20", entries=tuple(entries.values()),
        members=MEMBERS,
    )  # fmt: skip
    open_round(key=ROUND, details=details, person=person, now=now)
    for words, text, scores in UNITS:
        guide(in_round=ROUND, entry=entries[words], text=text, period=("2019", "2022"), person=person, now=now)
        for coder, given in zip(CODERS, scores, strict=True):
            for member, value in zip(MEMBERS, given, strict=True):
                coded = Coded(entry=entries[words], member=member, value=value, because="Made up for practice.")
                if not Code.objects.filter(round=ROUND, entry=coded.entry, member=member, coder=coder).exists():
                    give_code(in_round=ROUND, coded=coded, coder=coder, person=person, now=now)
