"""What keeps the register's database from answering, in words that say what to do."""

from __future__ import annotations

from typing import Final

_SAYS: Final = {  # what the database's own words hold, and what an officer is told
    "database or disk is full": "Its disk is full. Make room, and give the same command again: what is recorded stays.",
    "database is locked": "Another program is writing to it. Wait until that has ended, and give the command again.",
    "file is not a database": "The file is none. Put it elsewhere, or name another folder in FOLLOWTHROUGH_HOME.",
    "readonly database": "You may read its file, but not write it.",
    "unable to open database file": "Its folder and its files must be yours to write, also where you only ask.",
}
_SERVER_GONE: Final = ("connect", "terminat", "server closed", "starting up", "shutting down")


def of_settings(fault: Exception) -> str:
    """The sentence for settings with which no database can be asked."""
    if "psycopg" in str(fault):
        return (
            "PostgreSQL needs what the extra “postgres” brings. Install it with: pip install 'followthrough[postgres]'."
        )
    return f"The register cannot be used: {fault}."


def of_database(fault: Exception) -> str:
    """The sentence for a fault that a database raised, whichever it is."""
    from django.db import connection

    plain = " ".join(str(fault).split())
    for words, told in _SAYS.items():
        if words in plain:
            return f"The register {connection.settings_dict['NAME']} cannot be used. {told}"
    if connection.vendor == "postgresql" and any(words in plain for words in _SERVER_GONE):
        return (
            f"The register's database server does not answer ({plain}). See that it runs and that "
            "FOLLOWTHROUGH_DATABASE_URL names it, and give the same command again: what is recorded stays."
        )
    return f"The register cannot be used: {plain}. Is its folder writable, is its server running?"
