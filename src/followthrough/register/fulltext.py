"""One question to two engines: FTS5 on SQLite, tsvector on PostgreSQL. The same rows on both; rank may differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from django.db import connections
from django.db.models import BooleanField, FloatField, Func, Lookup, Model, QuerySet, TextField, Value

from followthrough.register.searchtext import Term, terms

if TYPE_CHECKING:
    from typing import Any

M = TypeVar("M", bound=Model)


@TextField.register_lookup
class Match(Lookup):  # type: ignore[type-arg]  # Django's own class takes no parameter at run time
    """`hit__match__fts=...`: SQLite's MATCH."""

    lookup_name = "fts"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """Left MATCH right."""
        left, left_values = self.process_lhs(compiler, connection)
        right, right_values = self.process_rhs(compiler, connection)
        return f"{left} MATCH {right}", [*left_values, *right_values]


def matching(rows: QuerySet[M, M], query: str) -> QuerySet[M, M]:
    """Rows whose `search_text` holds every term of the query, best first; none where the query holds no word."""
    wanted = terms(query)
    if not wanted:
        return rows.none()
    if connections[rows.db].vendor == "sqlite":
        return rows.filter(hit__match__fts=" ".join(map(_fts5, wanted))).order_by("hit__rank", "pk")
    table = rows.model._meta.db_table  # noqa: SLF001  Django documents _meta as public
    asked = Value(" & ".join(map(_tsquery, wanted)))
    hit = Func(
        asked, template=f'"{table}"."tsv" @@ to_tsquery(\'simple\', %(expressions)s)', output_field=BooleanField()
    )
    rank = Func(
        asked, template=f'ts_rank("{table}"."tsv", to_tsquery(\'simple\', %(expressions)s))', output_field=FloatField()
    )
    return rows.filter(hit).order_by(rank.desc(), "pk")


def _fts5(term: Term) -> str:
    """A phrase for FTS5. Tokens hold only letters and digits, so nothing in them can be read as syntax."""
    return f'"{" ".join(term.tokens)}"' + ("*" if term.prefix else "")


def _tsquery(term: Term) -> str:
    """The same phrase for PostgreSQL."""
    return " <-> ".join(f"'{token}'" for token in term.tokens) + (":*" if term.prefix else "")
