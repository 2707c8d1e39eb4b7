"""Keys of documents may have 300 characters: a corpus names its lines by long addresses.

SQLite never looked at the length, so its tables stay as they are; PostgreSQL takes the longer type without rewriting.
"""

from django.db import migrations, models

_KEY, _SUBJECT = 300, 400
_COLUMNS = (
    ("document", "key", _KEY, {"db_index": True}),
    ("instrument", "document", _KEY, {"blank": True}),
    ("instrumentaction", "document", _KEY, {"blank": True}),
    ("link", "earlier_document", _KEY, {}),
    ("link", "later_document", _KEY, {"blank": True}),
    ("decision", "subject", _KEY, {}),
    ("proposal", "subject", _KEY, {}),
    ("reviewtask", "subject", _KEY, {}),
    ("remark", "subject", _KEY, {"db_index": True}),
    ("audit", "subject", _SUBJECT, {}),
)


def widen(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    for model, column, length, _ in _COLUMNS:
        table = schema_editor.quote_name(apps.get_model("register", model)._meta.db_table)
        name = schema_editor.quote_name(column)
        schema_editor.execute(f"ALTER TABLE {table} ALTER COLUMN {name} TYPE varchar({length})")


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0015_scans"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(model_name=model, name=name, field=models.CharField(max_length=length, **more))
                for model, name, length, more in _COLUMNS
            ],
            database_operations=[migrations.RunPython(widen, migrations.RunPython.noop)],
        ),
    ]
