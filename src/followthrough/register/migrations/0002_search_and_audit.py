"""Full-text indexes and the audit's triggers, written for each engine in its own words."""

from django.db import migrations

SEARCHED = ("register_finding", "register_passage")

SQLITE_SEARCH = (
    "CREATE VIRTUAL TABLE {t}_fts USING fts5(search_text, content='{t}', content_rowid='id',"
    " tokenize='unicode61 remove_diacritics 0')",
    "CREATE TRIGGER {t}_fts_insert AFTER INSERT ON {t} BEGIN"
    " INSERT INTO {t}_fts(rowid, search_text) VALUES (new.id, new.search_text); END",
    "CREATE TRIGGER {t}_fts_delete AFTER DELETE ON {t} BEGIN"
    " INSERT INTO {t}_fts({t}_fts, rowid, search_text) VALUES ('delete', old.id, old.search_text); END",
    "CREATE TRIGGER {t}_fts_update AFTER UPDATE OF search_text ON {t} BEGIN"
    " INSERT INTO {t}_fts({t}_fts, rowid, search_text) VALUES ('delete', old.id, old.search_text);"
    " INSERT INTO {t}_fts(rowid, search_text) VALUES (new.id, new.search_text); END",
)
SQLITE_AUDIT = tuple(
    f"CREATE TRIGGER register_audit_no_{verb.lower()} BEFORE {verb} ON register_audit BEGIN"
    f" SELECT RAISE(ABORT, 'the audit refuses {verb}: it is only ever added to'); END"
    for verb in ("UPDATE", "DELETE")
)
POSTGRESQL_SEARCH = (
    "ALTER TABLE {t} ADD COLUMN tsv tsvector GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED",
    "CREATE INDEX {t}_tsv ON {t} USING gin (tsv)",
)
POSTGRESQL_AUDIT = (
    "CREATE FUNCTION register_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION 'the audit refuses %%: it is only ever added to', TG_OP; END $$",
    "CREATE TRIGGER register_audit_refuse BEFORE UPDATE OR DELETE ON register_audit"
    " FOR EACH ROW EXECUTE FUNCTION register_audit_refuse()",
    "CREATE TRIGGER register_audit_refuse_truncate BEFORE TRUNCATE ON register_audit"
    " FOR EACH STATEMENT EXECUTE FUNCTION register_audit_refuse()",
)
BY_ENGINE = {"sqlite": (SQLITE_SEARCH, SQLITE_AUDIT), "postgresql": (POSTGRESQL_SEARCH, POSTGRESQL_AUDIT)}


def build(apps, schema_editor):
    search, audit = BY_ENGINE[schema_editor.connection.vendor]
    with schema_editor.connection.cursor() as cursor:
        for table in SEARCHED:
            for statement in search:
                cursor.execute(statement.format(t=table), [])
        for statement in audit:
            cursor.execute(statement, [])


class Migration(migrations.Migration):
    dependencies = [("register", "0001_initial")]
    operations = [migrations.RunPython(build)]
