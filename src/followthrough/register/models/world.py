"""The world the undertakings live in: parties, groups, partnerships, meetings."""

from __future__ import annotations

from django.db import models

from followthrough.register.models.rows import Named, Row, one_live, words


class NameWas(Row):
    """What a party, meeting, instrument ... was said to be until it was corrected. `recorded_at` to `superseded_at`."""

    table = models.CharField(max_length=30)  # "instrument"
    key = models.CharField(max_length=100)
    said = models.JSONField(default=dict)  # field: its value then; a row it pointed at by that row's key

    class Meta:
        indexes = (models.Index(fields=["table", "key", "superseded_at"], name="name_was"),)


class Party(Named):
    """A country, organisation or body."""

    kind = models.CharField(max_length=20, default="country")  # country, group, organisation, body
    iso3 = models.CharField(max_length=3, blank=True)
    aliases = words()

    class Meta:
        verbose_name_plural = "parties"


class Membership(Row):
    """A party belongs to a group from a day until a day. Not open to overlap for one since."""

    group = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="memberships")
    member = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="groups")
    since = models.CharField(max_length=10)  # ISO date, precision kept
    until = models.CharField(max_length=10, blank=True)  # first day no longer a member; blank: still one
    source = models.TextField(blank=True)

    class Meta:
        constraints = (one_live("group", "member", "since", name="one_live_membership"),)


class Partnership(Named):
    """Parties that meet as one relation, such as ASEAN-Japan. Not a party: it promises nothing itself."""

    parties = models.ManyToManyField(Party, related_name="partnerships", blank=True)


class MeetingSeries(Named):
    """Meetings of one kind, numbered: ASEAN-Japan Forum, ASEAN-Japan Summit."""

    partnership = models.ForeignKey(Partnership, null=True, blank=True, on_delete=models.PROTECT, related_name="series")

    class Meta:
        verbose_name_plural = "meeting series"


class Meeting(Named):
    """One meeting, held or to come: 33rd ASEAN-Japan Forum."""

    series = models.ForeignKey(MeetingSeries, null=True, blank=True, on_delete=models.PROTECT, related_name="meetings")
    ordinal = models.PositiveSmallIntegerField(null=True, blank=True)
    start = models.CharField(max_length=10, blank=True)  # ISO date, precision kept
    end = models.CharField(max_length=10, blank=True)
    place = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = (models.Index(fields=["start"], name="meeting_start"),)
