"""What is new since the last meeting, what was done, what moved."""

from __future__ import annotations

from followthrough.reports.report import Section
from followthrough.reports.sections.lists import moved, part, plain, reasoned, section
from followthrough.reports.telling import Told


def since(told: Told) -> Section:
    """New, done, done late, advanced."""
    words, choice, earlier = told.words, told.choice, told.facts.earlier
    first = earlier is None
    parts = []
    if earlier is not None:
        title = words.say("since.agreed", name=words.name(earlier.name))
        parts.append(part(told, "agreed", title, choice.agreed, plain))
    new = words.say("since.new_first" if first else "since.new", day=words.when(told.facts.as_of))
    parts.append(part(told, "new", new, choice.new, plain))
    done = "empty.done_first" if first else "empty.done"
    parts.append(part(told, "done", words.say("since.done"), choice.done, reasoned, done))
    parts.append(part(told, "done_late", words.say("since.done_late"), choice.done_late, reasoned))
    parts.append(part(told, "advanced", words.say("since.advanced"), choice.advanced, moved))
    return section(told, "since", words.say("since.title_first" if first else "since.title"), parts)
