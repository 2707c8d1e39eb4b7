"""`load`: a dump becomes a register. Whole or not at all, into an empty one, and checked before it counts."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.management.color import no_style
from django.db import DatabaseError, connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.models import NOT_PROVIDED

from followthrough.exchange.dump import DumpError, rows_of, sealed
from followthrough.language.plural import counted
from followthrough.register.copies.dumping import chunk, counts, every, tables
from followthrough.register.copies.verifying import verify
from followthrough.register.ledger import audit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from django.db.models import Field, Model

    from followthrough.exchange.dump import Head, Sealed
    from followthrough.register.copies.verifying import Verified

_SQLITE_DIGITS = 15
Row = tuple[int, str, dict[str, Any]]  # number of the line, table, values


def load(*, read: Callable[[], Iterable[bytes]], tell: Callable[[int], None] = lambda _: None) -> Verified:
    """Load a dump into an empty register.

    Args:
        read: gives the dump's lines; called twice, once to see that it is whole.
        tell: called with the number of rows put in so far.

    Returns:
        What `verify` found: all of it true, or nothing would have been loaded.

    Raises:
        DumpError: the dump is not whole, of newer tables, or says what cannot be; or the register is not empty.
    """
    found = sealed(read())
    _check_head(found.head)
    try:
        with transaction.atomic():
            audit.one_writer()
            _refuse_full()
            _put(rows_of(read()), tell)
            _reset_numbers()
            return _checked(found)
    except DatabaseError as error:
        raise DumpError(f"The database refuses the dump: {error}. Nothing was loaded.") from error


def _check_head(head: Head) -> None:
    known = {name for app, name in MigrationLoader(connection).graph.nodes if app == "register"}
    if head.schema not in known:
        raise DumpError(
            f"The dump was written by a newer program ({head.made_by}, tables {head.schema}); this one knows tables up "
            f"to {max(known)}. Bring this program up to date, then load it."
        )


def _refuse_full() -> None:
    held = sum(counts().values())
    if held:
        raise DumpError(
            f"This register holds {held:,} rows already, and a dump is loaded into an empty one only. Name a new "
            "folder in FOLLOWTHROUGH_HOME, or an empty database in FOLLOWTHROUGH_DATABASE_URL."
        )


def _put(rows: Iterator[Row], tell: Callable[[int], None]) -> None:
    known, done = tables(), 0
    for table, some in groupby(rows, key=lambda row: row[1]):
        if table not in known:
            raise DumpError(f"The dump holds a table “{table}” that this program does not know. Nothing was loaded.")
        model = known[table]
        while batch := list(islice(some, chunk(table))):
            made = [_made(model, line, values) for line, _, values in batch]
            try:
                every(model).bulk_create(made)
            except DatabaseError as error:
                where = f"lines {batch[0][0]} to {batch[-1][0]}, table {table}"
                raise DumpError(f"The database refuses the dump ({where}): {error}. Nothing was loaded.") from error
            done += len(batch)
            tell(done)


def _made(model: type[Model], line: int, values: dict[str, Any]) -> Model:
    fields = {field.attname: field for field in model._meta.concrete_fields}  # noqa: SLF001  Django's documented name
    strange = sorted(set(values) - set(fields))
    missing = [name for name, field in fields.items() if name not in values and _must_be_said(field)]
    if strange or missing:
        wrong = f"has a column “{strange[0]}” that is not known" if strange else f"lacks the column “{missing[0]}”"
        raise DumpError(f"Line {line} of the dump {wrong}. Nothing was loaded.")
    try:
        made = {name: fields[name].to_python(value) for name, value in values.items()}
        _refuse_long(line, made)
        return model(**made)
    except (ValidationError, TypeError, ValueError) as error:
        raise DumpError(f"Line {line} of the dump says what cannot be: {error}. Nothing was loaded.") from None


def _refuse_long(line: int, values: dict[str, Any]) -> None:
    """SQLite keeps fifteen digits of a figure; what has more is not cut off unsaid."""
    if connection.vendor != "sqlite":
        return
    for name, value in values.items():
        if isinstance(value, Decimal) and len(value.normalize().as_tuple().digits) > _SQLITE_DIGITS:
            raise DumpError(
                f"Line {line} of the dump: the {name} {value:f} has more digits than SQLite keeps ({_SQLITE_DIGITS}). "
                "Load it into PostgreSQL. Nothing was loaded."
            )


def _must_be_said(field: Field[Any, Any]) -> bool:
    """A column without a default; one that came with a newer program has one."""
    return field.default is NOT_PROVIDED and not field.null and not (field.blank and field.empty_strings_allowed)


def _reset_numbers() -> None:
    """PostgreSQL counts on from the highest number loaded; SQLite does so by itself."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(tables().values())):
            cursor.execute(statement)


def _checked(found: Sealed) -> Verified:
    """Look at all that was put in as `verify` does.

    Raises:
        DumpError: a reference leads nowhere, the audit's chain does not hold, or a quote is no slice.
    """
    connection.check_constraints([model._meta.db_table for model in tables().values()])  # noqa: SLF001  as above
    if counts() != found.rows:
        raise DumpError("The database did not take every row of the dump. Nothing was loaded.")
    told = verify()
    faults = list(told.faults)
    if told.head != found.head.audit:
        faults.append("The audit does not end where the dump says it ends.")
    if faults:
        more = f" ({counted(len(faults) - 1, 'more fault')})" if len(faults) > 1 else ""
        raise DumpError(f"The dump is refused, nothing was loaded. {faults[0]}{more}")
    return told
