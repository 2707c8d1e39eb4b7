"""Undertakings followed through time, how their statements relate, and what people decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models

from followthrough.register.models.document import Document, Finding
from followthrough.register.models.rows import KEY, Row, one_live, words
from followthrough.register.models.seen import Seen

if TYPE_CHECKING:
    from typing import Self


class Entry(Row):
    """One undertaking followed through time. Not a finding: its statements are findings, joined by EntryStatement.

    The live row says what its first statement says now; superseded rows of the same key say what it said before.
    """

    key = models.CharField(max_length=100, db_index=True)  # "e-" and the id of the finding that began it
    joined = models.CharField(max_length=100, blank=True)  # of a superseded row: the entry that took its statements
    headline = models.TextField()
    act = models.CharField(max_length=20)
    due = models.CharField(max_length=10, blank=True)  # as its first statement said it, precision kept
    due_latest = models.CharField(max_length=10, blank=True)  # the last day `due` allows: 2022 is 2022-12-31
    strength = models.CharField(max_length=10, blank=True)
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="entries"
    )  # where it was first stated
    start = models.PositiveIntegerField(default=0)  # offset of its first statement: entries are listed as they stand

    stale_at = models.DateTimeField(null=True, blank=True)  # no live finding states it any more

    class Meta:
        constraints = (one_live("key", name="one_live_entry"),)
        indexes = (
            models.Index(fields=["act"], name="entry_act"),
            models.Index(fields=["due_latest"], name="entry_due"),
            models.Index(fields=["document", "superseded_at", "stale_at", "act", "key"], name="entry_counted"),
        )

    def __str__(self) -> str:
        return self.headline


class EntryParty(models.Model):
    """A party in an entry: a joint voice is written out as the partnership's parties."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="parties")
    name = models.CharField(max_length=200, db_index=True)  # plain English, or "all" where nobody is known
    role = models.CharField(max_length=20)  # holder, joint (holder through a joint voice), speaker, addressee

    objects: ClassVar[models.Manager[Self]] = Seen()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["entry", "name", "role"], name="one_part_a_party"),)


class EntryStatement(Row):
    """A finding that states the entry: the first statement, or one that a link or a person joined to it."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="statements")
    finding = models.CharField(max_length=100, db_index=True)  # Finding.key: survives a newer reading
    relation = models.CharField(max_length=20)  # first, or a Relation
    score = models.FloatField(default=1.0)
    because = words()

    class Meta:
        constraints = (one_live("finding", name="one_live_entry_per_finding"),)


class Link(Row):
    """A later statement that speaks of the same undertaking, or (`dropped`, without a later end) the silence after."""

    earlier = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    later = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    earlier_document = models.CharField(max_length=KEY)
    earlier_start = models.PositiveIntegerField()
    earlier_end = models.PositiveIntegerField()
    later_document = models.CharField(max_length=KEY, blank=True)
    later_start = models.PositiveIntegerField(default=0)  # nothing where later_document is blank
    later_end = models.PositiveIntegerField(default=0)
    relation = models.CharField(max_length=20)  # a Relation, or "dropped"
    score = models.FloatField(default=1.0)
    because = words()

    class Meta:
        constraints = (
            one_live(
                "earlier_document",
                "earlier_start",
                "earlier_end",
                "later_document",
                "later_start",
                "later_end",
                name="one_live_link",
            ),
        )


class Decision(Row):
    """Who decided what about which proposal, when and why. A later decision supersedes it, none is overwritten."""

    subject_kind = models.CharField(max_length=20)  # finding, entry, pair, merge, split, relink, supersession, document
    subject = models.CharField(max_length=KEY)  # the subject's key
    verdict = models.CharField(max_length=20)  # confirm, reject, same, not same, unsure, merge, split ... undo
    reason = models.TextField(blank=True)
    detail = models.JSONField(default=dict, blank=True)  # what else was named: other entry, findings moved
    supersedes = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (one_live("subject_kind", "subject", name="one_live_decision"),)


class Judgement(models.Model):
    """Whether two statements speak of the same undertaking, as one decision has it. It holds as long as its decision.

    Not a Link: a person's word, which no machine overrides. The two findings stand in the order of their keys.
    """

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="judgements")
    one = models.CharField(max_length=100, db_index=True)  # Finding.key
    other = models.CharField(max_length=100, db_index=True)  # Finding.key
    verdict = models.CharField(max_length=20)  # same, not same, unsure

    class Meta:
        constraints = (models.UniqueConstraint(fields=["decision", "one", "other"], name="one_word_on_a_pair"),)


class Audit(models.Model):
    """What was done, chained by hashes. Triggers refuse UPDATE and DELETE on both engines."""

    at = models.DateTimeField()
    person = models.CharField(max_length=200)
    verb = models.CharField(max_length=50)  # record, supersede, stale, decide, correct ...
    subject = models.CharField(max_length=KEY + 100)  # "document:abc", "finding:123"
    detail = models.TextField()  # canonical JSON: the same bytes on both engines
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)
