"""`followthrough pages`: an edition as a folder of static pages that need no server and no script."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.counting import counting
from followthrough.cli.terminal.files import refuse_file_name
from followthrough.cli.terminal.saying import USAGE, counted, register_opened, say, stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.register.copies.editions import EditionRow


def pages(
    edition: Annotated[str, typer.Argument(help="Name of a published edition, or the SQLite file of one.")],
    folder: Annotated[Path, typer.Argument(help="Folder to write: not there yet, or empty.")],
    *,
    lang: Annotated[str, typer.Option(help="Language of the pages: en or ja. Quotes stay in theirs.")] = "en",
    earlier: Annotated[
        list[Path] | None,
        typer.Option(help="For a file: that of an edition before it, to tell corrections; once or more, oldest first."),
    ] = None,
) -> None:
    """Write an edition as pages that open from a folder, a web server or an archive, with its list of corrections.

    They are made of the edition's file alone, which lies beside them with a sum for every page: the same file gives
    the same pages. Editions that were published before it are found by themselves.

    Exit codes: 0 written; 1 the folder or a file cannot be used; 2 there is no such edition, or no such language.
    """
    refuse_file_name(folder)
    file = Path(edition)
    if file.suffix == ".sqlite" or file.is_file():
        _write([*(("", path) for path in earlier or []), ("", file)], folder, lang)
        return
    with register_opened():
        from followthrough.register.copies.editions import edition_file, editions

        known = editions()
        named = [row for row in known if row.name == edition]
        if not named:
            there = f"Editions: {', '.join(row.name for row in known)}." if known else "Make one with `publish`."
            stop(f"There is no edition “{edition}”. {there}", USAGE)
        rows = [row for row in reversed(known) if row.published_at <= named[0].published_at]
        files = [(row.name, edition_file(row.name)) for row in rows]
    _write([each for each in files if each[1].is_file() or each[0] == edition], folder, lang, rows)


def _write(files: Sequence[tuple[str, Path]], folder: Path, lang: str, known: Sequence[EditionRow] = ()) -> None:
    """The last of the files as pages; those before it for its corrections."""
    from followthrough.exchange.pages import NotAnEditionError, write_pages
    from followthrough.exchange.pages.reading import opened
    from followthrough.reports.wording import LanguageError

    told = {row.name: {"published": row.published_at.date().isoformat(), "note": row.note} for row in known}
    try:
        with ExitStack() as kept, counting("Pages written") as tell:
            some = [kept.enter_context(opened(file, name=name, **told.get(name, {}))) for name, file in files]
            count = write_pages(some[-1], folder, earlier=some[:-1], language=lang, tell=tell)
    except FileExistsError:
        stop(f"{folder} is not empty. Name a folder that is not there yet.")
    except LanguageError as error:
        stop(str(error), USAGE)
    except NotAnEditionError as error:
        stop(str(error))
    except OSError as error:
        stop(f"{folder} could not be written ({error.strerror or error}).")
    say(f"Edition {some[-1].name}: {counted(count, 'page')} written to {folder}. Open {folder / 'index.html'}.")
    say(f"SHA-256 of its file, to be cited with its name: {some[-1].sha256}.")
