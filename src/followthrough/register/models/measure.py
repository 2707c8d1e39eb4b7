"""What undertakings are measured by, and money: targets as a person reads them, their series, sums and rates."""

from __future__ import annotations

from django.db import models

from followthrough.register.models.fact import Series
from followthrough.register.models.rows import LIVE, Row, one_live
from followthrough.register.models.world import Partnership


class StatedTarget(Row):
    """The target of an undertaking as a person reads it, in place of the machine's reading."""

    entry = models.CharField(max_length=100)  # Entry.key
    direction = models.CharField(max_length=20, blank=True)  # increase, decrease, reach
    factor = models.FloatField(null=True, blank=True)
    percent = models.FloatField(null=True, blank=True)
    value = models.FloatField(null=True, blank=True)
    unit = models.CharField(max_length=50, blank=True)
    baseline = models.CharField(max_length=10, blank=True)  # year; blank: not stated
    due = models.CharField(max_length=10, blank=True)
    because = models.TextField()

    class Meta:
        constraints = (one_live("entry", name="one_live_target"),)


class Leg(Row):
    """A series by which an undertaking's target is measured, and the baseline somebody chose for it."""

    entry = models.CharField(max_length=100)  # Entry.key
    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="legs")
    baseline = models.CharField(max_length=10, blank=True)  # year; blank: every year before the promise is read
    because = models.TextField(blank=True)

    class Meta:
        constraints = (one_live("entry", "series", name="one_live_leg"),)


class Sum(Row):
    """One statement of money, in the currency it was stated in. Never added to another by itself."""

    key = models.CharField(max_length=100)
    holder = models.CharField(max_length=300)  # whose money
    value = models.DecimalField(max_digits=30, decimal_places=2)
    currency = models.CharField(max_length=3)  # ISO 4217
    stage = models.CharField(max_length=20)  # pledged, committed, disbursed, spent
    date = models.CharField(max_length=10, blank=True)  # of the statement
    period = models.CharField(max_length=25, blank=True)  # P3Y, 2020/2022
    years = models.JSONField(default=dict, blank=True)  # {"2020": 1e9}: parts by year, where they are stated
    about = models.TextField(blank=True)
    recipient = models.CharField(max_length=300, blank=True)
    programme = models.CharField(max_length=300, blank=True)
    bound = models.CharField(max_length=20, blank=True)  # over, up to, about; blank: as stated
    entry = models.CharField(max_length=100, blank=True)  # Entry.key
    partnership = models.ForeignKey(Partnership, null=True, blank=True, on_delete=models.PROTECT, related_name="sums")
    source = models.TextField()
    mark = models.CharField(max_length=2, blank=True)
    note = models.TextField(blank=True)
    confidentiality = models.CharField(max_length=20, default="public")

    class Meta:
        constraints = (one_live("key", name="one_live_sum"),)
        indexes = (models.Index(fields=["entry"], condition=LIVE, name="sum_entry"),)


class Rate(Row):
    """What one unit of a currency was worth in another on a day, and who says so."""

    of = models.CharField(max_length=3)
    into = models.CharField(max_length=3)
    value = models.DecimalField(max_digits=30, decimal_places=10)
    date = models.CharField(max_length=10)
    source = models.TextField()

    class Meta:
        constraints = (one_live("of", "into", "date", "source", name="one_live_rate"),)
