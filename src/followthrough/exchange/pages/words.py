"""Words of the pages: those of the reports, with their own beside them from en.toml and ja.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from followthrough.reports.wording import Wording, wording

if TYPE_CHECKING:
    from followthrough.exchange.pages.reading import Edition

_NAMED = ("partnerships", "parties", "meetings", "instruments", "series")


def site_words(edition: Edition, language: str) -> Wording:
    """The words of a language, names as the edition has them in it.

    Raises:
        LanguageError: there are none.
    """
    told = wording(language)
    rows = (row for table in _NAMED for row in edition.rows(table)) if language == "ja" else ()
    names = {str(row["key"]): str(row["name"]) for row in edition.rows("partnerships")}  # rows refer by key
    names |= {str(row[by]): str(row["name_ja"]) for row in rows if row["name_ja"] for by in ("key", "name")}
    return Wording(language, {**told.told, "site": own_words(language)}, names)


@cache
def own_words(language: str) -> dict[str, Any]:
    """The words that only these pages have."""
    return tomllib.loads(files("followthrough.exchange.pages").joinpath(f"{language}.toml").read_text("utf-8"))
