"""Facts from outside the documents read: instruments' lives, statistics, and what somebody said of progress."""

from __future__ import annotations

from django.db import models

from followthrough.register.models.rows import KEY, LIVE, Named, Row, one_live, words
from followthrough.register.models.world import Meeting, Partnership, Party


class Instrument(Named):
    """A treaty, plan, fund or network: names, and what it replaced."""

    kind = models.CharField(max_length=50, default="treaty")  # treaty, plan, fund, network, declaration, roadmap ...
    short = models.CharField(max_length=100, blank=True)
    aliases = words()
    partnership = models.ForeignKey(
        Partnership, null=True, blank=True, on_delete=models.PROTECT, related_name="instruments"
    )
    supersedes = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    document = models.CharField(max_length=KEY, blank=True)  # Document.key: the text it was read from; blank: known
    parties = words()  # ids, as that text or its record names them
    rule = models.JSONField(null=True, blank=True)  # lexicon.world.ForceRule, where the text states one


class InstrumentAction(Row):
    """One act upon an instrument, by one party or by all. Sources that conflict are both kept."""

    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="actions")
    party = models.ForeignKey(Party, null=True, blank=True, on_delete=models.PROTECT, related_name="actions")
    action = models.CharField(max_length=50)  # adopted, signed, ratified, deposited, in force, launched, superseded
    date = models.CharField(max_length=10, blank=True)  # ISO date, precision kept; blank: not known
    place = models.CharField(max_length=200, blank=True)
    source = models.TextField()
    source_class = models.CharField(
        max_length=50, blank=True
    )  # depositary, self-report, counterpart, press, statistics
    mark = models.CharField(max_length=2, blank=True)  # V, P, N as in Named
    note = models.TextField(blank=True)
    document = models.CharField(max_length=KEY, blank=True)  # Document.key: where it was read; blank: known otherwise

    class Meta:
        constraints = (one_live("instrument", "party", "action", "date", "source", name="one_live_action"),)


class Series(Named):
    """A statistical series: what is counted, in what unit, by whom."""

    unit = models.CharField(max_length=50)  # "USD", "USD million", "percent" as published
    definition = models.TextField(blank=True)
    publisher = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "series"


class Observation(Row):
    """A figure for a period, as one vintage of one source published it."""

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="observations")
    period = models.CharField(max_length=20)  # 2012, 2012-Q3
    value = models.DecimalField(max_digits=30, decimal_places=6)
    unit = models.CharField(max_length=50, blank=True)  # where it is not that of the series
    definition = models.TextField(blank=True)  # where it is not that of the series
    written = models.CharField(max_length=100, blank=True)  # the figure as it stood in the source
    vintage = models.CharField(max_length=50, blank=True)  # edition or day of publication
    source = models.TextField()
    mark = models.CharField(max_length=2, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = (one_live("series", "period", "vintage", "source", name="one_live_observation"),)


class Claim(Row):
    """Somebody's word about progress. Not a status: "addressed" is kept as the word that was used."""

    key = models.CharField(max_length=100)
    claimant = models.CharField(max_length=300)
    word = models.CharField(max_length=200)  # the exact word or words: "addressed"
    number = models.DecimalField(max_digits=30, decimal_places=6, null=True, blank=True)
    unit = models.CharField(max_length=50, blank=True)  # percent, USD, lines
    denominator = models.DecimalField(max_digits=30, decimal_places=6, null=True, blank=True)  # None: not itemised
    date = models.CharField(max_length=10, blank=True)
    about = models.TextField(blank=True)  # what it speaks of, in plain words
    instrument = models.ForeignKey(Instrument, null=True, blank=True, on_delete=models.PROTECT, related_name="claims")
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="claims")
    entry = models.CharField(max_length=100, blank=True)  # Entry.key
    line = models.CharField(max_length=95, blank=True)  # ActionLine.key
    source = models.TextField()
    mark = models.CharField(max_length=2, blank=True)
    note = models.TextField(blank=True)
    confidentiality = models.CharField(max_length=20, default="public")

    class Meta:
        constraints = (one_live("key", name="one_live_claim"),)
        indexes = (
            models.Index(fields=["entry"], condition=LIVE, name="claim_entry"),
            models.Index(fields=["line"], condition=LIVE, name="claim_line"),
        )


class Evidence(Row):
    """A fact that speaks for or against an entry: a quote, a statistic or an act upon an instrument."""

    key = models.CharField(max_length=100)
    entry = models.CharField(max_length=100, blank=True)  # Entry.key; blank: not yet tied to an entry
    line = models.CharField(max_length=95, blank=True)  # ActionLine.key
    finding = models.CharField(max_length=100, blank=True)  # Finding.key: the words it rests on, where we hold them
    about = models.TextField()  # what undertaking it speaks of, in plain words
    says = models.TextField()  # the fact, in our own words
    direction = models.CharField(max_length=20)  # supports, contradicts, context
    shows = models.CharField(max_length=20, blank=True, default="")  # model.Status: the step it shows; blank: none
    source_class = models.CharField(max_length=50, blank=True)
    date = models.CharField(max_length=10, blank=True)
    source = models.TextField()
    mark = models.CharField(max_length=2, blank=True)
    observation = models.ForeignKey(Observation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    action = models.ForeignKey(InstrumentAction, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    confidentiality = models.CharField(max_length=20, default="public")

    class Meta:
        constraints = (one_live("key", name="one_live_evidence"),)
        indexes = (
            models.Index(fields=["entry"], condition=LIVE, name="evidence_entry"),
            models.Index(fields=["line"], condition=LIVE, name="evidence_line"),
        )
