"""The chart of pledges by year and programme: the same drawing as the page of money, with its words and its figures."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from followthrough.assessments.counted_twice import perhaps_twice
from followthrough.assessments.money import Stage, total
from followthrough.assessments.pledges import Pledges, Programme, pledges
from followthrough.reports.charts.money import MILLION, pledges_chart
from followthrough.reports.facts import PARAPHRASE, Money
from followthrough.reports.report import Cell, Chart, Column, Note, Ref, Row, Sentence, Table
from followthrough.reports.telling import Told

_FINE: Final = -5  # hundred thousands: a bar is read no finer
_FIRST: Final = "USD"  # what pages ask for; another currency where no pledge can be told in it


def by_year(told: Told) -> tuple[Chart, Note] | None:
    """The chart and what it leaves out; None where no year of a pledge is known.

    What only another's account tells is left out: it may be a sum that stands here already.
    """
    counted = [one for one in told.facts.money if one.basis != PARAPHRASE]
    found = next(filter(lambda made: made.years, _in_each(told, counted)), None)
    if found is None:
        return None
    stated = sum(one.sum.stage is Stage.PLEDGED for one in told.facts.money)
    left = stated - sum(len(row.sums) for row in found.programmes)
    note = told.words.say("money.spread", currency=found.currency)
    more = told.words.say("money.undrawn", n=left) if left else ""
    said = filter(None, (note, _perhaps_twice(told, found), more))
    return _chart(told, found, counted), Note(told.words.joined("sentence", said))


def _perhaps_twice(told: Told, found: Pledges) -> str:
    """How much of what is drawn may be one money told again; "" for none."""
    drawn = [one for row in found.programmes for one in row.sums]
    whole = total(drawn, stage=Stage.PLEDGED, currency=found.currency, rates=told.facts.rates)
    again = perhaps_twice(whole, told.facts.twice)
    return (
        told.words.say("money.retold", sum=told.words.money(round(again, _FINE) or again, found.currency))
        if again
        else ""
    )


def _in_each(told: Told, counted: Sequence[Money]) -> list[Pledges]:
    """In dollars, then in the other currencies, that of most sums first."""
    held = [one.sum.currency for one in counted]
    others = sorted(set(held) - {_FIRST}, key=lambda currency: (-held.count(currency), currency))
    return [
        pledges([one.sum for one in counted], currency=currency, rates=told.facts.rates)
        for currency in (_FIRST, *others)
    ]


def _chart(told: Told, found: Pledges, counted: Sequence[Money]) -> Chart:
    words = told.words
    rows = [(_name(told, row), [value or 0.0 for value in row.values]) for row in found.programmes]
    spec = pledges_chart(found.years, rows, others=words.say("money.others"))
    assert spec is not None, "a pledge with a year has a bar"
    refs = tuple(dict.fromkeys(ref for row in found.programmes for ref in _refs(row, counted)))
    caption = Sentence(words.say("money.chart", currency=found.currency), refs)
    drawn = json.dumps(spec, ensure_ascii=False, sort_keys=True)
    return Chart("chart-pledges", drawn, _alt(told, found), caption, _table(told, found, counted))


def _name(told: Told, row: Programme) -> str:
    return told.words.name(row.name) or "–"


def _refs(row: Programme, counted: Sequence[Money]) -> tuple[Ref, ...]:
    keys = {one.key for one in row.sums}
    return tuple(dict.fromkeys(ref for one in counted if one.sum.key in keys for ref in one.refs))


def _alt(told: Told, found: Pledges) -> str:
    """The chart in words: what each year comes to."""
    words = told.words
    said = (
        words.say(
            "targets.chart_value",
            period=words.when(str(year)),
            value=words.money(round(value, _FINE) or value, found.currency),
        )
        for year, value in zip(found.years, found.together, strict=True)
        if value is not None
    )
    return words.say("money.alt", values=words.joined("also", said))


def _table(told: Told, found: Pledges, counted: Sequence[Money]) -> Table:
    """A bar's part a row."""
    words = told.words
    columns = (
        Column(words.say("targets.period"), "date"), Column(words.say("money.programme"), width=3),
        Column(words.say("money.millions", currency=found.currency), "number"),
    )  # fmt: skip
    rows = tuple(
        Row((Cell(words.when(str(year)), str(year)), Cell(_name(told, row)),
             Cell(words.figure(value / MILLION, 4), value / MILLION)), _refs(row, counted))
        for at, year in enumerate(found.years)
        for row in found.programmes
        if (value := row.values[at])
    )  # fmt: skip
    return Table("pledges", words.say("money.by_year"), columns, rows)
