"""What the doors need to keep: keys to the API, searches somebody wants to be told of, editions that can be cited."""

from __future__ import annotations

from django.db import models

from followthrough.register.models.rows import Row, one_live


class ApiToken(models.Model):
    """A key to the API, kept as its hash alone. Not an account: it may never do more than its person's role."""

    hash = models.CharField(max_length=64, unique=True)  # SHA-256 of the token, which is long and random
    person = models.CharField(max_length=200)  # whose it is: the name of an account
    scope = models.CharField(max_length=20)  # read, code, review, publish, admin: each holds those before it
    label = models.CharField(max_length=200, blank=True)  # what it is for
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=200)
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_used = models.DateField(null=True, blank=True)


class SavedSearch(Row):
    """A filter over the register's entries that somebody gave a name. Changed by a new row, dropped by superseding."""

    key = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    chosen = models.JSONField(default=dict)  # fields of EntryFilter that are set
    shared = models.BooleanField(default=False)  # others may use it, and its feed

    class Meta:
        constraints = (one_live("key", name="one_live_saved_search"),)


class Edition(Row):
    """A frozen state of the public register that can be cited: its name, and the hash of the file that holds it.

    Not the file: that lies in the data folder, and whoever has a copy can tell by the hash that it is the same.
    """

    name = models.CharField(max_length=100)
    note = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64)  # of the SQLite file
    size = models.PositiveBigIntegerField()  # bytes
    audit = models.CharField(max_length=64)  # hash of the audit's last row when it was frozen
    documents = models.PositiveIntegerField()
    findings = models.PositiveIntegerField()
    entries = models.PositiveIntegerField()

    class Meta:
        constraints = (one_live("name", name="one_live_edition"),)
