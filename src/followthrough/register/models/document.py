"""Documents and what a reading of them yielded."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Q

from followthrough.model import DateBasis
from followthrough.register.models.rows import KEY, LIVE, Row, one_live, words
from followthrough.register.models.seen import Seen

if TYPE_CHECKING:
    from typing import Self


class Document(Row):
    """One source: its immutable text and what is known about it. Not a file."""

    key = models.CharField(max_length=KEY, db_index=True)  # the id in the seam
    sha256 = models.CharField(max_length=64)  # of the bytes given
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64)  # of the text as UTF-8, so that `verify` sees a changed character
    whole = models.BooleanField(default=True)  # False: only the quoted words are held, at their offsets
    title = models.TextField(blank=True)
    date = models.CharField(max_length=10, blank=True)  # YYYY, YYYY-MM or YYYY-MM-DD; sorts as it stands
    date_basis = models.CharField(max_length=10, default=DateBasis.UNKNOWN)
    date_reason = models.TextField(blank=True)
    language = models.CharField(max_length=10, blank=True)
    issuer = models.TextField(blank=True)
    kind = models.CharField(max_length=100, blank=True)  # joint statement, plan, press release, paraphrase ...
    address = models.TextField(blank=True)
    series = models.CharField(max_length=300, blank=True)  # as the source or intake sheet gave it
    partnership = models.ForeignKey(
        "register.Partnership", null=True, blank=True, on_delete=models.PROTECT, related_name="documents"
    )
    confidentiality = models.CharField(max_length=20, default="public")  # public, internal, restricted
    invented = models.BooleanField(default=False)  # made up for practice or a test: never cited
    characters = models.PositiveIntegerField()
    pages = models.JSONField(default=list, blank=True)  # [[number, start, end], ...]
    scans = models.JSONField(
        default=list, blank=True
    )  # [[start, end, confidence, doubtful words], ...]: see model.Scan
    notices = words()

    class Meta:
        constraints = (one_live("key", name="one_live_document"), one_live("sha256", name="one_live_source"))
        indexes = (models.Index(fields=["date"], name="document_date"),)

    def __str__(self) -> str:
        return self.title or self.key


class DocumentWas(Row):
    """What was known about a document until it was corrected: `recorded_at` to `superseded_at`. Not its text."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="was")
    title = models.TextField(blank=True)
    date = models.CharField(max_length=10, blank=True)
    kind = models.CharField(max_length=100, blank=True)
    partnership = models.CharField(max_length=100, blank=True)  # its key

    class Meta:
        indexes = (models.Index(fields=["document", "superseded_at"], name="document_was"),)


class DocumentAddress(Row):
    """Another address at which the same bytes were met. Not another document."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="addresses")
    address = models.TextField()

    class Meta:
        constraints = (one_live("document", "address", name="one_live_address"),)


class Reading(Row):
    """One run of the reader over one document: program and lexicon version. The newest is live."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="readings")
    reader = models.CharField(max_length=200, blank=True)
    unread = models.JSONField(default=list, blank=True)  # [[start, end, reason], ...]: said, never dropped
    digest = models.CharField(max_length=64)  # of the seam lines: the same digest means nothing has changed

    class Meta:
        constraints = (one_live("document", name="one_live_reading"),)


class Passage(models.Model):
    """An addressable unit as one reading cut it."""

    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="passages")
    number = models.PositiveIntegerField()  # place in the text, from 0
    address = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    page = models.PositiveIntegerField(null=True, blank=True)
    body = models.PositiveIntegerField(null=True, blank=True)
    parent = models.PositiveIntegerField(null=True, blank=True)
    level = models.PositiveSmallIntegerField(default=0)
    search_text = models.TextField(blank=True)  # see language/search rules in register/ledger/searchtext.py

    objects: ClassVar[models.Manager[Self]] = Seen()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["reading", "number"], name="one_passage_a_place"),)


class Mention(models.Model):
    """Something named in the text, as one reading saw it."""

    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="mentions")
    kind = models.CharField(max_length=20)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    timex = models.CharField(max_length=10, blank=True)
    value = models.JSONField(null=True, blank=True)  # TIMEX3 value, number or name
    unit = models.CharField(max_length=50, blank=True)
    identity = models.CharField(max_length=200, blank=True)  # stable id of a party, instrument or meeting

    objects: ClassVar[models.Manager[Self]] = Seen()


class Finding(Row):
    """What the machine read: one act at its place. A newer reading supersedes it or leaves it stale."""

    key = models.CharField(max_length=100, db_index=True)  # the seam's id: document, act, start, end
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="findings")
    stale_at = models.DateTimeField(null=True, blank=True)  # a newer reading no longer finds it
    passage = models.CharField(max_length=200)  # address
    act = models.CharField(max_length=20)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote_sha256 = models.CharField(max_length=64)  # of the slice when it was recorded
    cue_start = models.PositiveIntegerField()
    cue_end = models.PositiveIntegerField()
    lexicon = models.CharField(max_length=200)  # "en/commitment:agree-to"
    speaker = words()
    holders = words()
    addressees = words()
    strength = models.CharField(max_length=10, blank=True)
    conditional = models.BooleanField(default=False)
    negated = models.BooleanField(default=False)
    reaffirms = models.BooleanField(default=False)
    due = models.CharField(max_length=10, blank=True)
    when = models.JSONField(null=True, blank=True)
    amounts = models.JSONField(default=list, blank=True)
    target = models.JSONField(null=True, blank=True)
    instruments = words()
    areas = words()
    strict = models.BooleanField(default=False)
    broad = models.BooleanField(default=False)
    confidence = models.FloatField(default=0.0)
    because = words()
    corrected = models.JSONField(null=True, blank=True)  # by a corrigendum, into what words: see ledger/in_force.py
    search_text = models.TextField(blank=True)

    class Meta:
        constraints = (one_live("key", name="one_live_finding"),)
        indexes = (
            models.Index(fields=["document", "start"], name="finding_place"),
            models.Index(fields=["act"], condition=LIVE, name="finding_act"),
            models.Index(fields=["document", "superseded_at", "stale_at", "strict", "broad"], name="finding_counted"),
            models.Index(fields=["document"], condition=Q(stale_at__isnull=False), name="finding_stale"),
        )

    @property
    def quote(self) -> str:
        """The exact words: a slice of the document's text, never a copy."""
        return self.document.text[self.start : self.end]
