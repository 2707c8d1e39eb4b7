"""What is due, overdue, slipped with every deadline it had, missed."""

from __future__ import annotations

from followthrough.reports.facts import Undertaking
from followthrough.reports.report import Item, Section
from followthrough.reports.sections.lists import part, reasoned, section
from followthrough.reports.telling import Told, item, slip


def deadlines(told: Told) -> Section:
    """Due, overdue, slipped, missed."""
    words, choice = told.words, told.choice
    makers = {"due": reasoned, "overdue": reasoned, "slipped": _slipped, "missed": reasoned}
    parts = [
        part(told, name, words.say(f"deadlines.{name}"), getattr(choice, name), maker) for name, maker in makers.items()
    ]
    return section(told, "deadlines", words.say("deadlines.title"), parts)


def _slipped(told: Told, one: Undertaking) -> Item:
    return item(told, one, slip(told, one), quoted=False, tracked=True)
