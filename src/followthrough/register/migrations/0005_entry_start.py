"""Where an entry's first statement begins, so that entries are listed as they stand in the text."""

from django.db import migrations, models

FILL = """
UPDATE register_entry SET start = COALESCE(
    (SELECT MIN(f.start) FROM register_finding f WHERE f.key = SUBSTR(register_entry.key, 3)), 0)
"""


class Migration(migrations.Migration):
    dependencies = [("register", "0004_judgements")]
    operations = [
        migrations.AddField(model_name="entry", name="start", field=models.PositiveIntegerField(default=0)),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
