"""SQLite's full-text tables seen through the ORM, so that rank comes from a join (a subquery took 3 s, a join 15 ms).

On PostgreSQL the same index is a column `tsv`; see fulltext.py, which hides the difference.
"""

from __future__ import annotations

from django.db import models

from followthrough.register.models.document import Finding, Passage


class FindingHit(models.Model):
    """A row of the FTS5 table beside Finding. Made by migration 0002, on SQLite only."""

    row = models.OneToOneField(
        Finding, primary_key=True, db_column="rowid", on_delete=models.DO_NOTHING, related_name="hit"
    )
    match = models.TextField(db_column="register_finding_fts")  # FTS5's hidden column that takes a MATCH
    rank = models.FloatField()  # bm25: smaller is better

    class Meta:
        managed = False
        db_table = "register_finding_fts"


class PassageHit(models.Model):
    """A row of the FTS5 table beside Passage. Made by migration 0002, on SQLite only."""

    row = models.OneToOneField(
        Passage, primary_key=True, db_column="rowid", on_delete=models.DO_NOTHING, related_name="hit"
    )
    match = models.TextField(db_column="register_passage_fts")
    rank = models.FloatField()

    class Meta:
        managed = False
        db_table = "register_passage_fts"
