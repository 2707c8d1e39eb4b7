"""Treaties read from their own text: the document, the parties and the rule it states."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0011_working_together"),
    ]

    operations = [
        migrations.AddField(
            model_name="instrument",
            name="document",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="instrument",
            name="parties",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="instrument",
            name="rule",
            field=models.JSONField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="instrumentaction",
            name="document",
            field=models.CharField(blank=True, max_length=200),
        ),
    ]
