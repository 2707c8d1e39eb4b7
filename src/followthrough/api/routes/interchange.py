"""Lists to a spreadsheet and back, editions, and the formats of other programs."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Literal, get_args

from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from ninja import Field, Query
from ninja import Status as Answer
from pydantic import StrictBool

from followthrough.api.answers import answers, pages_of, several
from followthrough.api.asking import BASE64, Key, PageAsked, bytes_of, listed_of, refuse, sliced
from followthrough.api.bodies import Body
from followthrough.api.keys import ADMIN, PUBLISH, REVIEW, name_of
from followthrough.api.problems import Mistake, ProblemDetails, ProblemError, missing
from followthrough.api.routing import Matter
from followthrough.exchange.comparing import Proposal
from followthrough.exchange.csv_table import csv_lines
from followthrough.exchange.lists import LISTS
from followthrough.exchange.sdmx import sdmx_csv_of, sdmx_structure
from followthrough.exchange.tables import TableError
from followthrough.exchange.xlsx_table import write_xlsx
from followthrough.register.copies.annotating import quotes
from followthrough.register.copies.dumping import dump
from followthrough.register.copies.editions import EditionRow, edition_file, editions, publish
from followthrough.register.ledger.snapshot import one_moment
from followthrough.register.lists.exporting import export_rows
from followthrough.register.lists.importing import ImportRefusedError, accept, propose
from followthrough.register.lists.kept import Chosen
from followthrough.register.queries.figures.series_view import every_series

if TYPE_CHECKING:
    from collections.abc import Iterator

router = Matter("interchange")
ListName = Literal["entries", "findings", "claims", "evidence", "series", "observations", "lines"]
assert set(get_args(ListName)) == set(LISTS), "the lists that can be asked for are those there are"
LONGEST = 12_000_000  # characters of a file in base64: 9 MB
_SHOWN = 50  # faults that a refusal names
_NO_NUL = r"^[^\x00]*$"


def _file(media: str, **schema: str) -> dict[str, Any]:
    """What the description says of an answer that is a file."""
    told = schema or {"type": "string", "format": "binary"}
    return {"responses": {200: {"description": "The file.", "content": {media: {"schema": told}}}}}


_REFUSED: dict[int, Any] = dict.fromkeys((400, 401, 404, 422, 429), ProblemDetails)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/lists/{name}.csv", response=_REFUSED, openapi_extra=_file("text/csv"), summary="A list for a spreadsheet")
def csv(request: HttpRequest, name: ListName, partnership: Key = "", document: Key = "") -> Any:
    """What may be seen of it, with the columns that `import` takes back (docs/reference/lists.md)."""
    columns = LISTS[name].names
    chosen = Chosen(partnership=partnership, document=document)
    rows = ([cells[column] for column in columns] for cells in export_rows(name, chosen))
    answer = StreamingHttpResponse(csv_lines(columns, rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return answer


@router.get("/lists/{name}.xlsx", response=_REFUSED, openapi_extra=_file(XLSX), summary="A list as a workbook")
def xlsx(request: HttpRequest, name: ListName, partnership: Key = "", document: Key = "") -> Any:
    """The same as a workbook with menus and explained columns."""
    listing, chosen = LISTS[name], Chosen(partnership=partnership, document=document)
    book = io.BytesIO()
    write_xlsx(book, [(listing, export_rows(name, chosen))])
    answer = HttpResponse(book.getvalue(), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return answer


class CameBack(Body):
    """A list that came back from a spreadsheet."""

    base64: str = Field(min_length=4, max_length=LONGEST, pattern=BASE64, description="The CSV or XLSX file.")
    name: ListName | None = Field(None, description="Which list a CSV file is, where its columns do not tell.")
    accept: StrictBool = Field(default=False, description="Take it in; else it is only told what it would change.")
    because: str = Field("", max_length=2000, pattern=_NO_NUL, description="The reason, needed to take it in.")


@router.post("/lists", response=several(Proposal, 403, 409), auth=REVIEW, summary="What a changed list would change")
def came_back(request: HttpRequest, body: CameBack) -> Any:
    """Row by row and field by field; with `accept`, all of it is taken in under your name and reason, or nothing."""
    file = io.BytesIO(bytes_of(body.base64))
    try:
        if not body.accept:
            return list(propose(file, name=body.name or ""))
        return list(
            accept(file, person=name_of(request), now=timezone.now(), because=body.because, name=body.name or "")
        )
    except TableError as error:
        raise refuse("body.base64", str(error)) from None
    except ImportRefusedError as error:
        raise ProblemError(409, str(error), list(_mistakes(error))[:_SHOWN]) from None


def _mistakes(error: ImportRefusedError) -> Iterator[Mistake]:
    for each in error.proposals:
        for fault in each.faults:
            yield Mistake(
                where=f"{each.listing}, row {fault.row}, {fault.column}", says=f"{fault.rule}: {fault.message}"
            )


@router.get(
    "/quotes.jsonld",
    response=_REFUSED,
    openapi_extra=_file("application/ld+json", type="object"),
    summary="Every quote as a Web Annotation",
)
def annotated(request: HttpRequest, partnership: Key = "") -> Any:
    """With the words, what stands around them, and their offsets."""
    return StreamingHttpResponse(quotes(partnership=partnership), content_type="application/ld+json")


_SDMX_CSV = "application/vnd.sdmx.data+csv"


@router.get("/sdmx/statistics.csv", response=_REFUSED, openapi_extra=_file(_SDMX_CSV), summary="Statistics as SDMX")
def figures(request: HttpRequest) -> Any:
    """Every figure of every edition, as SDMX-CSV 1.0. A period that SDMX has no form for is not in it."""
    lines = sdmx_csv_of(every_series().values()).lines
    answer = HttpResponse(b"".join(lines), content_type=f"{_SDMX_CSV}; version=1.0.0; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="statistics.csv"'
    return answer


@router.get(
    "/sdmx/structure.xml",
    response=_REFUSED,
    openapi_extra=_file("application/xml", type="string"),
    summary="The structure of the statistics",
)
def structure(request: HttpRequest) -> Any:
    """The data structure that the figures follow, its concepts and its flow, as SDMX-ML 2.1."""
    return HttpResponse(sdmx_structure(made=timezone.now()), content_type="application/xml")


@router.get("/editions", response=pages_of(EditionRow), summary="Editions that can be cited")
def all_editions(request: HttpRequest, response: HttpResponse, page: Query[PageAsked]) -> Any:
    """Frozen states of the public register, newest first, each with the SHA-256 of its file."""
    return listed_of(request, response, sliced(editions(), page))


class ToPublish(Body):
    """An edition to be made."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9.-]{0,98}$", description="Such as 2026-1.")
    note: str = Field("", max_length=5000, pattern=_NO_NUL)


@router.post(
    "/editions", response=answers(EditionRow, 403, 409, status=201), auth=PUBLISH, summary="Publish an edition"
)
def freeze(request: HttpRequest, body: ToPublish) -> Any:
    """What the public may see now, frozen as a file that is never changed."""
    return Answer(201, publish(name=body.name, person=name_of(request), now=timezone.now(), note=body.note))


@router.get(
    "/editions/{name}.sqlite",
    response=_REFUSED,
    openapi_extra=_file("application/vnd.sqlite3"),
    summary="An edition's file",
)
def edition(request: HttpRequest, name: Key) -> Any:
    """A SQLite database for reading; Datasette opens it."""
    file = edition_file(name)
    if name not in {row.name for row in editions()} or not file.is_file():
        raise missing("edition", name)
    return FileResponse(file.open("rb"), content_type="application/vnd.sqlite3", as_attachment=True, filename=file.name)


@router.get(
    "/dump.jsonl",
    response=_REFUSED | {403: ProblemDetails},
    auth=ADMIN,
    openapi_extra=_file("application/x-ndjson", type="string"),
    summary="The whole register",
)
def whole(request: HttpRequest) -> Any:
    """Every row that ever was and the audit, as JSON lines that `followthrough load` makes a register of.

    What is not public is in it too; accounts, passwords and tokens are not.
    """
    return StreamingHttpResponse(_dumped(), content_type="application/x-ndjson")


def _dumped() -> Iterator[bytes]:
    with one_moment():
        yield from dump()
