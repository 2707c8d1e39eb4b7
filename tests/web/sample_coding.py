"""A coding round of the sample register: one undertaking, two members, one of them coded by two who differ."""

from __future__ import annotations

from typing import Any


def build_coding(by: dict[str, Any]) -> None:
    """Record it. Needs an undertaking."""
    from followthrough.register.assessing.coding import RoundDetails, guide, open_round
    from followthrough.register.assessing.giving_codes import Coded, give_code
    from followthrough.register.models import Entry

    entry = Entry.objects.filter(act="commitment", superseded_at=None).order_by("id")[0].key
    details = RoundDetails(title="Round of 2024", scheme="g7g20", entries=(entry,), members=("Veland", "Islands"))
    open_round(key="lakes-round", details=details, **by)
    guide(in_round="lakes-round", entry=entry, text="+1 where ships came.", period=("2023", "2024"), **by)
    for coder, value in (("Ann", "+1"), ("Ben", "0")):
        coded = Coded(entry=entry, member="Veland", value=value, because="The ministry says so.")
        give_code(in_round="lakes-round", coded=coded, coder=coder, **by)
