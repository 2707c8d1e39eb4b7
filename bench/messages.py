"""The catalogue of the pages' words: what the source asks for is put into locale/ja, and compiled.

    .venv/bin/python bench/messages.py        bring django.po up to the source, compile it, name what has no Japanese
    .venv/bin/python bench/messages.py --new  print only what has no Japanese yet

Needs no gettext on the machine: Babel reads and writes the files. New words are given their Japanese in django.po, from
docs/ja/glossary.md; then this is run again. A test holds the catalogue to the source.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import django
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCE = Path(__file__).parents[1] / "src" / "followthrough"
PLACE = SOURCE / "locale" / "ja" / "LC_MESSAGES"
CALLS = {
    "gettext": None, "gettext_lazy": None, "_": None, "_lazy": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip
HEAD = "# The pages in Japanese. Fixed terms: docs/ja/glossary.md. Brought up to the source by bench/messages.py."


def asked() -> Catalog:
    """Every message the pages' source asks for, with the files that do."""
    from django.conf import settings

    if not settings.configured:
        settings.configure(USE_I18N=False)
        django.setup()
    catalogue = Catalog(locale="ja")
    for path, message, context in _messages():
        catalogue.add(message, context=context, locations=[(path.relative_to(SOURCE).as_posix(), 0)])
    return catalogue


def _messages() -> Iterator[tuple[Path, object, str | None]]:
    from django.utils.translation.template import templatize

    for path in sorted((SOURCE / "web").rglob("*")):
        if path.suffix == ".py":
            text = path.read_text("utf-8")
        elif path.suffix in {".html", ".txt"}:
            text = templatize(path.read_text("utf-8"), origin=path.name)
        else:
            continue
        for _line, call, message, _comments, context in _found(text):
            yield path, message, context if call.startswith(("p", "np")) else None


def _found(text: str) -> Iterator[tuple[int, str, object, object, str | None]]:
    for line, call, message, comments in extract_python(io.BytesIO(text.encode()), list(CALLS), [], {}):
        if call in {"pgettext", "npgettext"}:
            yield line, call, tuple(message[1:]) if call == "npgettext" else message[1], comments, message[0]
        elif call == "ngettext":
            yield line, call, tuple(message[:2]), comments, None
        else:
            yield line, call, message if isinstance(message, str) else message[0], comments, None


def held() -> Catalog:
    """The catalogue as it is committed."""
    with (PLACE / "django.po").open("rb") as file:
        return read_po(file, locale="ja")


def brought_up(catalogue: Catalog) -> Catalog:
    """What the source asks for, with the Japanese that is held. What nobody asks for any more is left out."""
    wanted = asked()
    for message in wanted:
        if message.id and (kept := catalogue.get(message.id, message.context)) is not None:
            message.string, message.flags = kept.string, set(kept.flags) - {"fuzzy"}
    return wanted


def written(catalogue: Catalog) -> bytes:
    """The catalogue as the bytes of a .po file: by message, without places and days, so that changes meet seldom."""
    catalogue.header_comment, catalogue.fuzzy = HEAD, False
    catalogue.project, catalogue.version, catalogue.msgid_bugs_address = "followthrough", "pages", "see CONTRIBUTING.md"
    catalogue.last_translator, catalogue.language_team = "The followthrough founders", "ja"
    catalogue.creation_date = catalogue.revision_date = datetime(2026, 1, 1, tzinfo=UTC)  # the log knows the days
    file = io.BytesIO()
    write_po(file, catalogue, width=0, sort_output=True, no_location=True)
    return file.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as the bytes of a .mo file."""
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def without_japanese(catalogue: Catalog) -> list[str]:
    """Messages that are not translated."""
    return [str(m.id) for m in catalogue if m.id and not all(m.string if isinstance(m.string, tuple) else [m.string])]


if __name__ == "__main__":
    fresh = brought_up(held()) if (PLACE / "django.po").exists() else asked()
    if "--new" not in sys.argv:
        PLACE.mkdir(parents=True, exist_ok=True)
        (PLACE / "django.po").write_bytes(written(fresh))
        (PLACE / "django.mo").write_bytes(compiled(fresh))
    missing = without_japanese(fresh)
    sys.stdout.write("".join(f"{message}\n" for message in missing))
    sys.exit(1 if missing else 0)
