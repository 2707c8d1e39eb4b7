"""What people conclude: signed verdicts, others' schemes, the work of coders from blind codes to a frozen stage."""

from __future__ import annotations

from django.db import models

from followthrough.register.models.rows import Row, one_live, words


class Assessment(Row):
    """A signed verdict on an undertaking or an action line, as of a day. It holds until one of a later day."""

    entry = models.CharField(max_length=100, blank=True, db_index=True)  # Entry.key; blank where it is on a line
    line = models.CharField(max_length=95, blank=True, db_index=True)  # ActionLine.key; blank where on an entry
    status = models.CharField(max_length=20)  # model.Status
    as_of = models.CharField(max_length=10)  # ISO day
    because = models.TextField()
    scheme = models.CharField(max_length=50, default="ladder")
    evidence = words()  # keys of what it rests on
    claims = words()
    proposed = models.CharField(max_length=20)  # what the rule proposed on that day
    confidentiality = models.CharField(max_length=20, default="public")

    class Meta:
        constraints = (one_live("entry", "line", "scheme", "as_of", name="one_live_verdict"),)


class Scheme(Row):
    """A scoring scheme that came as a file, whole, so that a code can be read by the rule it was given under."""

    key = models.CharField(max_length=50)
    name = models.CharField(max_length=300)
    text = models.TextField()  # TOML
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = (one_live("key", name="one_live_scheme"),)


class CodingRound(Row):
    """Which undertakings are coded, for which members, under which scheme. Not a meeting."""

    key = models.CharField(max_length=60)
    title = models.TextField()
    scheme = models.CharField(max_length=50)  # its key
    scheme_sha256 = models.CharField(max_length=64)  # of the scheme as it was when the round was opened
    entries = words()  # Entry.key: the ones chosen to be coded
    members = words()  # plain names; none where the scheme does not go member by member
    fields = words()  # what is coded: "score" and any more
    confidentiality = models.CharField(max_length=20, default="internal")

    class Meta:
        constraints = (one_live("key", name="one_live_round"),)


class Guideline(Row):
    """How one undertaking is to be scored in a round: what each value would mean for it."""

    round = models.CharField(max_length=60)
    entry = models.CharField(max_length=100)
    text = models.TextField()
    starts = models.CharField(max_length=10, blank=True)  # the period within which evidence counts
    ends = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = (one_live("round", "entry", name="one_live_guideline"),)


class Code(Row):
    """What one coder gave one unit. The other coder sees it only after coding that unit as well."""

    round = models.CharField(max_length=60)
    entry = models.CharField(max_length=100)
    member = models.CharField(max_length=200, blank=True)
    field = models.CharField(max_length=50)
    stage = models.CharField(max_length=50, blank=True)
    coder = models.CharField(max_length=200)
    value = models.CharField(max_length=100)
    date = models.CharField(max_length=10)  # ISO day on which it was given
    because = models.TextField(blank=True)
    evidence = words()  # keys

    class Meta:
        constraints = (one_live("round", "entry", "member", "field", "stage", "coder", name="one_live_code"),)
        indexes = (models.Index(fields=["round", "stage"], name="code_round"),)


class Adjudication(Row):
    """A third person's value for a unit on which the coders differ, with the reason."""

    round = models.CharField(max_length=60)
    entry = models.CharField(max_length=100)
    member = models.CharField(max_length=200, blank=True)
    field = models.CharField(max_length=50)
    stage = models.CharField(max_length=50, blank=True)
    value = models.CharField(max_length=100)
    because = models.TextField()

    class Meta:
        constraints = (one_live("round", "entry", "member", "field", "stage", name="one_live_adjudication"),)


class Freeze(Row):
    """A stage of a round closed: its decided values and all raw codes as they were, with their hash."""

    round = models.CharField(max_length=60)
    stage = models.CharField(max_length=50)
    date = models.CharField(max_length=10)  # ISO day
    sha256 = models.CharField(max_length=64)
    decided = models.JSONField(default=list)  # [[unit, value, by, because, raw codes], ...]

    class Meta:
        constraints = (one_live("round", "stage", name="one_live_freeze"),)
