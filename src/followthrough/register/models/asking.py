"""The inputs round: who answers for what, what they were asked, what they replied."""

from __future__ import annotations

from django.db import models

from followthrough.register.models.rows import Row, one_live
from followthrough.register.models.world import Partnership

_DEGREE = "internal"  # what an owner is asked and writes is not public until it is accepted as a claim


class Assignment(Row):
    """A body or person that must report on an undertaking or an action line."""

    kind = models.CharField(max_length=10)  # entry, line
    subject = models.CharField(max_length=100)  # its key
    owner = models.CharField(max_length=300)
    contact = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = (one_live("kind", "subject", "owner", name="one_live_assignment"),)


class InputRound(Row):
    """One round of asking all owners, for one meeting or one day."""

    key = models.CharField(max_length=60)
    title = models.TextField()
    partnership = models.ForeignKey(Partnership, null=True, blank=True, on_delete=models.PROTECT, related_name="rounds")
    as_of = models.CharField(max_length=10)  # ISO day for which standings were told
    due = models.CharField(max_length=10, blank=True)  # ISO day by which replies are asked for
    confidentiality = models.CharField(max_length=20, default=_DEGREE)

    class Meta:
        constraints = (one_live("key", name="one_live_input_round"),)


class InputRequest(Row):
    """What one owner was asked in a round."""

    round = models.CharField(max_length=60)
    owner = models.CharField(max_length=300)
    items = models.JSONField(default=list)  # [[kind, key], ...] in the order of the sheet
    confidentiality = models.CharField(max_length=20, default=_DEGREE)

    class Meta:
        constraints = (one_live("round", "owner", name="one_live_request"),)


class InputReply(Row):
    """What one owner sent back, row by row. It becomes claims only as far as a person accepts it."""

    round = models.CharField(max_length=60)
    owner = models.CharField(max_length=300)
    file = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64)
    rows = models.JSONField(default=list)  # [{kind, key, word, number, denominator, date, remark, source}, ...]
    notices = models.JSONField(default=list)
    confidentiality = models.CharField(max_length=20, default=_DEGREE)

    class Meta:
        constraints = (one_live("round", "owner", name="one_live_reply"),)
