"""What the forms for claims, evidence and verdicts ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from followthrough.model import Direction, Status
from followthrough.web.told.words import DIRECTION_NAMES, STATUSES
from followthrough.web.typed.forms import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.register.queries.rows import ClaimRow, EvidenceRow

_SOURCE = Field(
    "source", _("Address where it can be read"), needed=True, wide=True,
    hint=_("Beginning with https://. What somebody just knows is no source."),
)  # fmt: skip
_DATE = Field("date", _("Date"), hint=_("2024, 2024-05 or 2024-05-06"))
_DEGREE = Field(
    "confidentiality", _("Who may see it"), "choice",
    choices=(("", _("everybody")), ("internal", _("everybody with a role")), ("restricted", _("those who decide"))),
)  # fmt: skip
STEPS = tuple((str(step), STATUSES[str(step)]) for step in Status if step is not Status.UNKNOWN)
CLAIM = (
    Field("claimant", _("Who says so"), needed=True),
    Field(
        "word", _("Their word, letter by letter"), hint=_("“addressed”, “completed”: as they wrote it."), needed=True
    ),
    Field("number", _("Figure"), "number"),
    Field("unit", _("Unit"), hint=_("percent, lines, projects")),
    Field("denominator", _("Out of how many"), "number", hint=_("Without it the figure is claimed, not itemised.")),
    _DATE,
    Field("about", _("Of what, in their words"), wide=True),
    _SOURCE,
    Field("note", _("Note"), wide=True),
    _DEGREE,
)
EVIDENCE = (
    Field("says", _("The fact, in one sentence"), "area", needed=True, wide=True),
    Field("direction", _("What it does to the undertaking"), "choice", choices=tuple(
        (str(direction), DIRECTION_NAMES[str(direction)]) for direction in Direction), needed=True),
    Field("shows", _("Which step it shows to be taken"), "choice", hint=_("Activity is “addressed”, never “done”."),
          choices=(("", _("none")), *STEPS)),
    Field("source_class", _("Class of source"), "choice", choices=(
        ("", _("not said")), ("self-report", _("self-report")), ("counterpart", _("counterpart")),
        ("third party", _("third party")), ("statistics", _("statistics")), ("legal act", _("legal act")),
        ("press", _("press")), ("study", _("study")), ("depositary", _("depositary")))),
    _DATE,
    _SOURCE,
    _DEGREE,
)  # fmt: skip
FORMS = {"claim": CLAIM, "evidence": EVIDENCE}


def verdict_fields(claims: Sequence[ClaimRow], evidence: Sequence[EvidenceRow]) -> tuple[Field, ...]:
    """The questions of a verdict: it names the facts it rests on."""
    facts = [*((row.key, f"{row.date}: {row.says}") for row in evidence)]
    facts += [(row.key, f"{row.date}: {row.claimant}, “{row.word}”") for row in claims]
    return (
        Field("status", _("Where it stands"), "choice", needed=True,
              choices=tuple((str(step), STATUSES[str(step)]) for step in Status)),
        Field("as_of", _("On which day"), hint=_("2024-05-06"), needed=True),
        Field("because", _("Why"), "area", hint=_("Your name and this reason stand beside the verdict."), needed=True,
              wide=True),
        Field("facts", _("Resting on"), "checks", choices=tuple(facts), wide=True),
    )  # fmt: skip
