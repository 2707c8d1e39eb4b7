"""The step a fact shows to be taken, as a person reads it; blank on what was recorded before."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("register", "0005_entry_start")]
    operations = [
        migrations.AddField(
            model_name="evidence", name="shows", field=models.CharField(blank=True, default="", max_length=20)
        ),
    ]
