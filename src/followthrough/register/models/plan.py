"""Work plans as imported: editions, their action lines, what was found to touch a line, which heading became which."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models

from followthrough.register.models.fact import Instrument
from followthrough.register.models.rows import Row, one_live, words
from followthrough.register.models.seen import Seen
from followthrough.register.models.world import Partnership

if TYPE_CHECKING:
    from typing import Self


class Plan(Row):
    """One edition of a plan. A later edition of the same key supersedes it; the lines of each edition stay."""

    key = models.CharField(max_length=60, db_index=True)  # "implementation-plan-2017"
    edition = models.PositiveSmallIntegerField()  # from 1, in the order in which they were imported
    title = models.TextField(blank=True)
    date = models.CharField(max_length=10, blank=True)  # of adoption, or of the state it reports
    starts = models.CharField(max_length=10, blank=True)  # the period it covers
    ends = models.CharField(max_length=10, blank=True)
    partnership = models.ForeignKey(Partnership, null=True, blank=True, on_delete=models.PROTECT, related_name="plans")
    instrument = models.ForeignKey(Instrument, null=True, blank=True, on_delete=models.PROTECT, related_name="plans")
    supersedes = models.CharField(max_length=60, blank=True)  # key of the plan it took the place of
    issuer = models.TextField(blank=True)  # whose words of status these are
    file = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64)  # of the file's bytes
    source = models.TextField(blank=True)  # public address
    notices = words()  # what a reader should look at: numbers twice, numbers missing
    confidentiality = models.CharField(max_length=20, default="public")

    class Meta:
        constraints = (
            one_live("key", name="one_live_plan"),
            models.UniqueConstraint(fields=["key", "edition"], name="one_plan_an_edition"),
        )


class ActionLine(models.Model):
    """One numbered line of an edition, in its own words. Not an Entry: it names neither speaker nor date."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="lines")
    key = models.CharField(max_length=95, db_index=True)  # plan's key, "/" and its number: the same in each edition
    position = models.PositiveIntegerField()  # from 0
    number = models.CharField(max_length=50, blank=True)  # as printed
    heading = models.TextField(blank=True)
    text = models.TextField()
    lead = models.TextField(blank=True)
    period = models.TextField(blank=True)  # as printed
    due = models.CharField(max_length=10, blank=True)  # the last date that the period names
    funds = models.TextField(blank=True)
    status = models.TextField(blank=True)  # the source's own word: never turned into another
    remark = models.TextField(blank=True)
    place = models.CharField(max_length=200, blank=True)

    objects: ClassVar[models.Manager[Self]] = Seen()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["plan", "key"], name="one_line_a_key"),)


class Activity(models.Model):
    """An activity or project under a line, in the plan's own words."""

    line = models.ForeignKey(ActionLine, on_delete=models.PROTECT, related_name="activities")
    position = models.PositiveIntegerField()
    text = models.TextField()
    lead = models.TextField(blank=True)
    period = models.TextField(blank=True)
    funds = models.TextField(blank=True)
    status = models.TextField(blank=True)
    remark = models.TextField(blank=True)

    objects: ClassVar[models.Manager[Self]] = Seen()


class LineTouch(Row):
    """A statement that may be evidence for a line: a proposal, which becomes evidence when a person confirms it."""

    line = models.CharField(max_length=95, db_index=True)  # ActionLine.key
    finding = models.CharField(max_length=100, db_index=True)  # Finding.key
    score = models.FloatField(default=1.0)
    because = words()

    class Meta:
        constraints = (one_live("line", "finding", name="one_live_touch"),)


class HeadingMap(Row):
    """A person's word on which headings of a later plan took up a heading of an earlier one."""

    old_plan = models.CharField(max_length=60)  # Plan.key
    heading = models.TextField()
    new_plan = models.CharField(max_length=60)
    into = words()  # headings of the later plan; none: nothing took it up
    because = models.TextField(blank=True)

    class Meta:
        constraints = (one_live("old_plan", "new_plan", "heading", name="one_live_heading"),)
