"""What of a document was read by machine from pictures of its pages, and how surely."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0014_corrected"),
    ]

    operations = [
        migrations.AddField(
            model_name="document",
            name="scans",
            field=models.JSONField(blank=True, default=list),
        ),
    ]
