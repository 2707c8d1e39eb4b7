"""The hash that names what a report rests on."""

from __future__ import annotations

import hashlib
import json

from followthrough.reports.facts import Facts


def edition(facts: Facts, kind: str) -> str:
    """Sixteen characters for this state of the register and what was asked of it; the language is none of it."""
    meeting = None if facts.meeting is None else facts.meeting.key
    held = facts.held
    asked = [kind, held.head, held.program, facts.names.partnership, meeting, facts.as_of, held.narrowed]
    return hashlib.sha256(json.dumps(asked).encode()).hexdigest()[:16]
