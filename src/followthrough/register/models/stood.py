"""Worked out beforehand: where each undertaking stands from one day to the next. Derived; made anew at any time.

No row here is the word of anybody: `register/assessing/restanding.py` makes them from the register,
which alone is the truth.
"""

from __future__ import annotations

from django.db import models

from followthrough.register.models.entry import Entry
from followthrough.register.models.world import Partnership

SEEN = ("public", "internal", "restricted")  # the columns of whose row it is
ALWAYS = "9999-12-31"  # the end of what stands to this day


class Stood(models.Model):
    """One undertaking from an ISO day up to the day before another, for those who may see what it rests on."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="stood")
    partnership = models.ForeignKey(Partnership, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    since = models.CharField(max_length=10)  # the first day
    until = models.CharField(max_length=10)  # the first day of which it is no longer true
    public = models.BooleanField()  # true for those who see what is public only
    internal = models.BooleanField()  # for those who see what is internal as well
    restricted = models.BooleanField()  # for those who see everything
    invented = models.BooleanField()
    status = models.CharField(max_length=30)  # of the ladder: signed, else proposed
    signed = models.BooleanField()
    due = models.CharField(max_length=50, blank=True)  # the deadline in force, as it was said
    last_day = models.CharField(max_length=10, blank=True)  # the last day it allows
    slips = models.PositiveIntegerField()
    slip_months = models.PositiveIntegerField()
    spoken = models.CharField(max_length=10, blank=True)  # the last day it was spoken of, until then
    conflicts = models.PositiveIntegerField()  # contradictions in what is known
    aimed = models.BooleanField()  # it states a target

    class Meta:
        indexes = (
            models.Index(fields=("since", "until", "status", "last_day"), name="stood_on"),
            models.Index(fields=("status", "last_day"), name="stood_status"),
            # These hold all that counts and first pages of a partnership ask, so that the table itself is not read.
            models.Index(
                fields=("partnership", "last_day", "status", "since", "until", *SEEN, "entry"), name="stood_due"
            ),
            models.Index(
                fields=("partnership", "spoken", "status", "since", "until", *SEEN, "entry"), name="stood_quiet"
            ),
        )


class StoodUpTo(models.Model):
    """Up to which row of the audit, and by which rules, the table was worked out. One row."""

    audit = models.PositiveBigIntegerField()
    rules = models.CharField(max_length=100)
