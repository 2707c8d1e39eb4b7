"""People at work together: who may do what for a partnership, who looks at what, what they say of it, what waits."""

from __future__ import annotations

from django.db import models

from followthrough.register.models.rows import KEY, Row, one_live


class Duty(Row):
    """A role that a person holds for one partnership, beside or above their role for all."""

    who = models.CharField(max_length=150)  # a username
    partnership = models.CharField(max_length=100)  # key
    role = models.CharField(max_length=20)  # one of rules.ROLES

    class Meta:
        verbose_name_plural = "duties"
        constraints = (one_live("who", "partnership", name="one_live_duty"),)


class Practice(Row):
    """How one partnership decides: by one person, or by two of whom each agrees with the other."""

    partnership = models.CharField(max_length=100)  # key
    two_persons = models.BooleanField(default=False)

    class Meta:
        constraints = (one_live("partnership", name="one_live_practice"),)


class Proposal(Row):
    """What one person would decide where two must. It holds nothing until another decides the same."""

    subject_kind = models.CharField(max_length=20)  # finding, entry
    subject = models.CharField(max_length=KEY)  # key
    verdict = models.CharField(max_length=20)  # confirm, reject
    reason = models.TextField(blank=True)

    class Meta:
        constraints = (one_live("subject_kind", "subject", name="one_live_proposal"),)


class ReviewTask(Row):
    """Who is to look at a finding, an entry or a whole document."""

    subject_kind = models.CharField(max_length=20)  # finding, entry, document
    subject = models.CharField(max_length=KEY)  # key
    who = models.CharField(max_length=150, db_index=True)  # a username

    class Meta:
        constraints = (one_live("subject_kind", "subject", name="one_live_task"),)


class Remark(Row):
    """What somebody says of a finding, an entry or a line to those they work with. Never shown to the public."""

    subject_kind = models.CharField(max_length=20)  # finding, entry, line
    subject = models.CharField(max_length=KEY, db_index=True)  # key
    text = models.TextField()
