"""`pack`: the review pack of a meeting, from what the register handed in. Pure: the same facts give the same report."""

from __future__ import annotations

from followthrough.reports.choosing import WEAKER, Choice, room
from followthrough.reports.cover import cover
from followthrough.reports.edition import edition
from followthrough.reports.facts import Facts, Place
from followthrough.reports.labels import labelled
from followthrough.reports.report import Report, refs_of
from followthrough.reports.sections.deadlines import deadlines
from followthrough.reports.sections.instruments import instruments
from followthrough.reports.sections.language import MOST, language
from followthrough.reports.sections.money import money
from followthrough.reports.sections.plans import plans
from followthrough.reports.sections.questions import candidates, in_use, questions
from followthrough.reports.sections.rest import rest, sheets
from followthrough.reports.sections.since import since
from followthrough.reports.sections.sources import sources
from followthrough.reports.sections.standing import standing
from followthrough.reports.sections.summary import summary
from followthrough.reports.sections.targets import targets
from followthrough.reports.sections.unknown import unknown
from followthrough.reports.telling import SHOWN, Told
from followthrough.reports.wording import wording

SECTIONS = (summary, since, deadlines, standing, language, plans, targets, money, instruments, questions)


def pack(facts: Facts, *, language: str = "en") -> Report:
    """The review pack.

    Args:
        facts: what the register holds, with the words of `wanted` statements in `facts.quotes`.
        language: "en" or "ja". Quotations stay in the language of their source.

    Raises:
        followthrough.reports.wording.LanguageError: there are no reports in that language.
    """
    words = wording(language, facts.names.translated)
    told = Told(facts, Choice(facts), words)
    body = tuple(section(told) for section in SECTIONS)
    more = rest(told)
    made = (*body, *((more,) if more is not None else ()))
    labels = labelled(refs_of((*body, unknown(told), *made[len(body) :])))
    annexes = (sources(told, labels), unknown(told), *made[len(body) :])
    return Report(
        kind="pack",
        subject=facts.names.partnership if facts.meeting is None else facts.meeting.name,
        language=language,
        cover=cover(told),
        as_of=facts.as_of,
        known_at=facts.held.known_at,
        edition=edition(facts, "pack"),
        foot=words.say("page.draft"),
        sections=body,
        annexes=annexes,
        labels=labels,
        sheets=sheets(told),
    )


def sought(facts: Facts) -> dict[str, Place]:
    """For which undertakings words may be suggested, and where their own words stand: precedents are looked for."""
    return {one.key: one.first.place for one in candidates(Choice(facts))}


def wanted(facts: Facts) -> frozenset[Place]:
    """Whose words the pack will show: the register cuts these out of their documents, and no others."""
    choice = Choice(facts)
    listed = (getattr(choice, name) for name in ("agreed", "new"))
    shown = [one for rows in listed for one in rows[: room(len(rows), SHOWN)]]
    shown += [one for one in choice.main if one.judgement is not None][:SHOWN]
    places = {one.first.place for one in shown} | {in_use(one).place for one in candidates(choice)}
    for name, most in MOST.items():
        for change in getattr(choice, name)[:most]:
            places |= {change.earlier.place, change.later.place}
    for change in facts.changed:
        if change.relation in WEAKER and change.entry in {one.key for one in candidates(choice)}:
            places.add(change.earlier.place)
    return frozenset(places)
