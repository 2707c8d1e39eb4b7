"""What a corrigendum corrected in a statement's words, beside the words as issued."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0013_indexes_of_counts"),
    ]

    operations = [
        migrations.AddField(
            model_name="finding",
            name="corrected",
            field=models.JSONField(blank=True, null=True),
        ),
    ]
