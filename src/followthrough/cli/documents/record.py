"""`followthrough record`: read documents, or take lines read before, and keep what was found."""

from __future__ import annotations

import gzip
import sys
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from followthrough.cli.terminal.saying import DONE, FAILED, PARTLY, person_or_user, register_opened, say, stop
from followthrough.cli.terminal.scans import WithOcr, ocr_asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from followthrough.documents import Ocr
    from followthrough.model import Findings, Links
    from followthrough.register.intake.record import Details, Outcome

    Read = tuple[Findings | Links | str, str]  # or why it could not be read; and its confidentiality, if listed

_STOPPED = "Stopped before the end. What is recorded stays; give the same command again for the rest."
_NO_LINE = "it has no line, so nothing of it is to be recorded. `link` writes such a file where it finds no link."
_ONE = "One document alone takes the place of another: name one with --instead-of."
_NOT_LISTED = (
    "Not in the intake list yet, recorded as they were read ({count}): {names}. "
    "Run `followthrough init` on the folder, correct what is new, and record again."
)


def record(  # noqa: PLR0913, PLR0917  a command's switches
    files: Annotated[
        list[Path],
        typer.Argument(help="Documents, folders, corpora of JSON lines, or files made by `read`; - is standard input."),
    ],
    person: Annotated[
        str | None,
        typer.Option("--as", help="Your name, written beside what is recorded.", show_default="your user name"),
    ] = None,
    confidentiality: Annotated[
        str, typer.Option(help="Who may see these documents: public, internal or restricted.")
    ] = "public",
    invented: Annotated[  # noqa: FBT002  a command's switch
        bool,
        typer.Option("--invented", help="These documents are made up for practice; pages say so and never cite them."),
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what went wrong.")] = False,  # noqa: FBT002  as above
    ocr: WithOcr = False,  # noqa: FBT002  as above
    instead_of: Annotated[
        str, typer.Option(metavar="KEY", help="The one document given is a corrected edition of the one of this key.")
    ] = "",
) -> None:
    """Read documents and put every finding into the register, with its exact words.

    The same document again changes nothing. Read by a newer lexicon, findings keep people's decisions, and those no
    longer found are marked stale.

    A corrected edition takes the place of the former: a file that was changed where it lay, or at its address, by
    itself; another with --instead-of. Statements whose words stay keep what was decided about them.

    A folder may hold an intake.csv, as `init` writes it, that says what the documents themselves do not: title, date,
    issuer, meeting, partnership.

    Exit codes: 0 all recorded; 1 nothing could be recorded; 2 the command was not understood; 3 some of it could not
    be read and is named.
    """
    if confidentiality not in {"public", "internal", "restricted"}:
        stop(f"“{confidentiality}” is no degree of confidentiality: public, internal or restricted.", 2)
    with register_opened():
        read = _read_all(files, ocr_asked(ocr, quiet=quiet))
        given = _details(confidentiality, instead_of, invented=invented)
        recorded, faults = _record_all(files, read, person_or_user(person), given, quiet=quiet)
    for fault in faults:
        say(fault)
    if not quiet:
        say(f"{recorded} recorded." if not faults else f"{recorded} recorded, {len(faults)} not.")
    raise typer.Exit(FAILED if faults and not recorded else PARTLY if faults else DONE)


def _details(confidentiality: str, instead_of: str, *, invented: bool) -> Details:
    from followthrough.register.intake.record import Details

    return Details(confidentiality, invented, instead_of)


def _record_all(
    files: list[Path], read: Iterator[Read], person: str, given: Details, *, quiet: bool
) -> tuple[int, list[str]]:
    """How many documents and sets of links were recorded, and what was not."""
    from django.db import DataError

    from followthrough.model import Links
    from followthrough.register.assessing.restanding import up_to_date
    from followthrough.register.intake.page_files import keep_page_files
    from followthrough.register.intake.record import RecordError, Status, record_links, record_one

    recorded, faults = 0, []
    changed: set[str] = set()  # documents to be linked again
    ends: set[str] = set()  # documents that links given speak of
    now = datetime.now(UTC)
    with _progress(quiet=quiet) as tell:
        for item, degree in _until_stopped(read):
            if isinstance(item, str) or (given.instead_of and changed):
                faults.append(item if isinstance(item, str) else _ONE)
                continue
            try:
                if isinstance(item, Links):
                    news: Outcome | str = f"{record_links(links=item, person=person, now=now)} new links and silences."
                    ends.update(_ends(item))
                else:
                    details = replace(given, confidentiality=degree or given.confidentiality)
                    news = outcome = record_one(findings=item, person=person, now=now, details=details)
                    if outcome.status not in {Status.KNOWN, Status.DUPLICATE}:
                        changed.add(outcome.document)
                recorded += 1  # before it is told: who stops it then has it counted, and linked
                tell(news)
            except RecordError as error:
                faults.append(str(error))
            except DataError as error:  # what one document brings and no table can hold is no reason to stop
                faults.append(_not_held(item, error))
            except KeyboardInterrupt:  # this document is as it was before; those before it are linked below
                faults.append(_STOPPED)
                break
    _follow(changed, ends, person, now)
    up_to_date()
    keep_page_files(files)
    return recorded, faults


def _not_held(item: Findings | Links, fault: Exception) -> str:
    name = getattr(getattr(item, "document", None), "id", "A set of links")
    return f"{name}: the register cannot hold all of it ({' '.join(str(fault).split())}), so nothing of it is recorded."


def _ends(links: Links) -> set[str]:
    return {end.document for link in links.links for end in (link.earlier, link.later)}


def _follow(changed: set[str], ends: set[str], person: str, now: datetime) -> None:
    """Entries follow: links given as they are, else what the partnerships of new documents now say of each other."""
    from followthrough.register.following.chains import findings_under, follow
    from followthrough.register.following.relink import relink_documents

    if ends:
        follow(findings=findings_under(ends), person=person, now=now)
    elif changed:
        relink_documents(documents=changed, person=person, now=now)


@contextmanager
def _progress(*, quiet: bool) -> Iterator[Callable[[Outcome | str], None]]:
    """A line a document, above a line that counts while the work goes on."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True, soft_wrap=True, highlight=False)
    columns = (SpinnerColumn(), TextColumn("{task.completed} recorded"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=quiet or not console.is_terminal) as progress:
        task = progress.add_task("", total=None)

        def tell(outcome: Outcome | str) -> None:
            progress.advance(task)
            if not quiet:
                console.print(outcome if isinstance(outcome, str) else outcome.says, markup=False)

        yield tell


def _read_all(files: list[Path], ocr: Ocr | None) -> Iterator[Read]:
    """Everything that can be read, and a sentence for each thing that cannot."""
    from followthrough.exchange.jsonl import SeamError
    from followthrough.model import ReadingError

    for path in files:
        try:
            yield from _read_one(path, ocr)
        except UnicodeDecodeError as error:
            yield f"{path}: it holds bytes that are no UTF-8 ({error.reason}). Was it written by `read`?", ""
        except (SeamError, ReadingError, OSError) as error:
            reason = error.strerror or str(error) if isinstance(error, OSError) else str(error)
            yield f"{path}: {reason}", ""


def _until_stopped(read: Iterator[Read]) -> Iterator[Read]:
    """What is read, until Ctrl-C: then what is recorded so far is still linked, and the rest is said to be missing."""
    try:
        yield from read
    except KeyboardInterrupt:
        yield _STOPPED, ""


def _read_one(path: Path, ocr: Ocr | None) -> Iterator[Read]:
    """A file of the seam is taken as it is; anything else is read, split and searched."""
    from followthrough.exchange.jsonl import parse

    if str(path) == "-":
        yield from _read_input(sys.stdin.buffer.read(), ocr)
    elif not path.exists():
        yield f"{path}: there is no such file or folder. Check the name.", ""
    elif path.is_file() and _is_without_lines(path):
        say(f"{path}: {_NO_LINE}")
    elif path.is_file() and _is_seam_file(path):
        with _lines(path) as lines:
            yield from ((item, "") for item in parse(lines))
    else:
        yield from _read_documents(path, ocr)


def _read_input(data: bytes, ocr: Ocr | None) -> Iterator[Read]:
    """Standard input: lines that `read` made, or one document or corpus."""
    from followthrough.batch import read_document
    from followthrough.documents import Unreadable, read_all
    from followthrough.exchange.jsonl import is_seam, parse

    head = data.partition(b"\n")[0]
    if is_seam(head.decode("utf-8", errors="replace")):
        yield from ((item, "") for item in parse(data.decode("utf-8").split("\n")))
        return
    for item in read_all(data, ocr=ocr):
        yield (item.says if isinstance(item, Unreadable) else read_document(item)), ""


def _read_documents(path: Path, ocr: Ocr | None) -> Iterator[Read]:
    """A file or a folder; where an intake list names a document, what the officer wrote there counts."""
    from followthrough.batch import read_document
    from followthrough.documents import Unreadable
    from followthrough.documents.intake import passed_over, read_listed

    unlisted = []
    said = ""
    listed = None
    for listed in read_listed(path, ocr=ocr):
        if isinstance(listed.item, Unreadable):
            yield listed.item.says, ""
            continue
        if listed.unlisted:
            unlisted.append(listed.item.address or listed.item.id)
        if not said and listed.row is not None:
            said = passed_over([listed.row])
        yield read_document(listed.item), "" if listed.row is None else listed.row.confidentiality
    if listed is None:
        say(f"{path}: there is no document in it.")
    if said:
        say(said)
    if unlisted:
        say(_NOT_LISTED.format(count=len(unlisted), names=", ".join(unlisted)))


def _is_without_lines(path: Path) -> bool:
    """Whether a file of JSON lines has none. By its name: an empty document, in contrast, has lost its words."""
    if not path.name.endswith((".jsonl", ".jsonl.gz")):
        return False
    try:
        with _lines(path) as lines:
            return not any(line.strip() for line in lines)
    except (UnicodeDecodeError, gzip.BadGzipFile, EOFError):
        return False


def _is_seam_file(path: Path) -> bool:
    from followthrough.exchange.jsonl import is_seam

    try:
        with _lines(path) as lines:
            return is_seam(lines.readline(1_000_000))
    except (UnicodeDecodeError, gzip.BadGzipFile, EOFError):
        return False


@contextmanager
def _lines(path: Path) -> Iterator[Any]:
    """The file's text, unpacked where it is packed; only a line feed ends a line."""
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
        file.seek(0)
        with TextIOWrapper(gzip.GzipFile(fileobj=file) if packed else file, "utf-8", newline="\n") as text:
            yield text
