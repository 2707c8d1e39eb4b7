"""Indexes that hold all that the counts of the first page ask, so that SQLite need not read the tables."""

from django.db import migrations, models

SEEN = ["public", "internal", "restricted"]


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0012_treaties"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["document", "superseded_at", "stale_at", "act", "key"], name="entry_counted"),
        ),
        migrations.AddIndex(
            model_name="finding",
            index=models.Index(
                fields=["document", "superseded_at", "stale_at", "strict", "broad"], name="finding_counted"
            ),
        ),
        migrations.AddIndex(
            model_name="finding",
            index=models.Index(
                condition=models.Q(("stale_at__isnull", False)), fields=["document"], name="finding_stale"
            ),
        ),
        migrations.AddIndex(
            model_name="stood",
            index=models.Index(
                fields=["partnership", "last_day", "status", "since", "until", *SEEN, "entry"], name="stood_due"
            ),
        ),
        migrations.AddIndex(
            model_name="stood",
            index=models.Index(
                fields=["partnership", "spoken", "status", "since", "until", *SEEN, "entry"], name="stood_quiet"
            ),
        ),
    ]
