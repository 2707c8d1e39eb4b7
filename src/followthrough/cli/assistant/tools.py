"""What an assistant can ask the register: every answer carries the exact words and where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from followthrough.cli.assistant.protocol import AskedWronglyError, Asks, Tool
from followthrough.cli.terminal.moments import today

if TYPE_CHECKING:
    from followthrough.register.queries.rows import EntryRow, FindingRow, Hit, Page
    from followthrough.register.queries.standing.assessing import Followed

SIZE: Final = 20  # rows of one answer
_AROUND: Final = 2000  # characters of a passage
PARTNERSHIP = Asks("partnership", "Key of a partnership, as the tool partnerships lists them; blank: all.")
AS_OF = Asks("as_of", "Only what sources dated by this day say, as YYYY-MM-DD. Today where it is not given.")
PAGE = Asks("page", "Which page of the answer, from 1.", "integer")
_WHICH: Final[Mapping[str, Mapping[str, Any]]] = {
    "due": {"is_open": True, "due_after": True}, "overdue": {"standings": ("overdue",)}, "silent": {"silent": True},
    "slipped": {"slipped": True}, "all": {},
}  # fmt: skip
_ORDER: Final = {"silent": "quiet", "slipped": "slipped", "all": "stated"}


def _partnerships(asked: Mapping[str, Any]) -> dict[str, Any]:  # noqa: ARG001  as every tool
    from followthrough.register.queries import meetings, partnerships

    known = [{"key": row.key, "name": row.name, "parties": row.parties, "documents": row.documents,
              "undertakings": row.entries} for row in partnerships()]  # fmt: skip
    held = [{"key": one.key, "name": one.name, "date": one.start, "place": one.place,
             "partnership": one.partnership} for one in meetings()]  # fmt: skip
    return {"partnerships": known, "meetings": held}


def _search(asked: Mapping[str, Any]) -> dict[str, Any]:
    from followthrough.register.queries import EntryFilter
    from followthrough.register.queries.asking.looser import found as ask
    from followthrough.register.queries.standing.found import with_undertakings

    sides: dict[str, Any] = {"what": asked.get("in", "passages"), "partnership": asked.get("partnership", "")}
    chosen = EntryFilter(as_of=_day(asked, ""))
    found, freer = ask(asked["words"], **sides, page=_page(asked), size=SIZE, chosen=chosen)
    told = with_undertakings(found, as_of=_day(asked, today("")))
    return _paged(told, [_hit(hit) for hit in told.items]) | ({"looked_for": freer} if freer else {})


def _hit(hit: Hit) -> dict[str, Any]:
    stated = [
        {"key": one.key, "headline": one.headline, "due": one.stands.due, "status": one.stands.status,
         "overdue": one.stands.is_overdue}
        for one in hit.undertakings
    ]  # fmt: skip
    return {
        "words": hit.text[:_AROUND], "act": hit.act, "finding": hit.finding,
        "document": hit.document, "title": hit.document_title, "date": hit.document_date, "place": hit.address,
        "start": hit.start, "end": hit.end, "undertakings": stated,
    }  # fmt: skip


def _promises(asked: Mapping[str, Any]) -> dict[str, Any]:
    from followthrough.register.queries import EntryFilter, list_entries

    names = {"who": "party", "to": "addressee", "words": "text", "act": "act", "area": "area",
             "partnership": "partnership", "document": "document"}  # fmt: skip
    sides: dict[str, Any] = {names[name]: value for name, value in asked.items() if name in names}
    sides |= {name: _day(asked, "", name) for name in ("due_after", "due_before", "as_of")}
    found = list_entries(EntryFilter(**sides), page=_page(asked), size=SIZE, divided=False)
    return _paged(found, [_entry(row) for row in found.items])


def _undertaking(asked: Mapping[str, Any]) -> dict[str, Any]:
    from followthrough.register.queries import entry_view
    from followthrough.register.queries.standing.assessing import standing_of

    key, day = asked["key"], _day(asked, today(""))
    view = entry_view(key, as_of=_day(asked, ""))
    if view is None:
        raise AskedWronglyError(f"The register holds no undertaking {key}.")
    stands = standing_of(view.entry.key, as_of=day)
    return {
        "undertaking": _entry(view.entry),
        "statements": [{"relation": one.relation, **_finding(one.finding)} for one in view.statements],
        "standing": None if stands is None else _standing(stands),
        "claims": [_plain(one) for one in view.claims],
        "evidence": [_plain(one) for one in view.evidence],
    }


def _where(asked: Mapping[str, Any]) -> dict[str, Any]:
    from followthrough.register.queries.rows import Page
    from followthrough.register.queries.standing.standings import Wanted, standing_page

    which, day, page = asked["which"], _day(asked, today("")), _page(asked)
    sides: dict[str, Any] = {name: day if name == "due_after" else value for name, value in _WHICH[which].items()}
    wanted = Wanted(partnership=asked.get("partnership", ""), **sides)
    start = (page - 1) * SIZE
    found = standing_page(wanted, as_of=day, order=_ORDER.get(which, "due"), start=start, count=SIZE)
    made = Page(found.rows, found.total, page, SIZE)
    return {"as_of": day, **_paged(made, [_standing(row) for row in found.rows])}


def _since(asked: Mapping[str, Any]) -> dict[str, Any]:
    from followthrough.register.following.judged import DecisionError
    from followthrough.register.queries.overview.since import since_meeting

    try:
        view = since_meeting(partnership=asked["partnership"], as_of=_day(asked, today("")), meeting="")
    except DecisionError as error:
        raise AskedWronglyError(str(error)) from error
    return {
        "meeting": view.meeting.name, "since": view.since, "as_of": view.as_of,
        "next_meeting": None if view.next_meeting is None else _plain(view.next_meeting),
        "groups": [
            {"name": group.name, "means": group.means,
             "undertakings": [{"because": row.because, **_standing(row.now)} for row in group.rows]}
            for group in view.groups
        ],
    }  # fmt: skip


def _passage(asked: Mapping[str, Any]) -> dict[str, Any]:
    from followthrough.documents.file_names import without_place
    from followthrough.register.queries import document_view
    from followthrough.register.queries.statements.surroundings import surroundings

    view = document_view(asked["document"])
    found = None if view is None else surroundings(document=view.document.key, start=asked.get("start", 0))
    if view is None or found is None:
        raise AskedWronglyError(f"The register holds no document {asked['document']} with a passage at that place.")
    source = view.document
    return {
        "document": source.key, "title": source.title, "date": source.date, "address": without_place(source.address),
        "place": found.address, "start": found.start, "end": found.end, "text": found.text,
    }  # fmt: skip


def _entry(row: EntryRow) -> dict[str, Any]:
    return {
        "key": row.key, "headline": row.headline, "act": row.act, "who": row.parties, "due": row.due,
        "words": row.quote, **_corrected(row), "document": row.document, "title": row.document_title,
        "date": row.document_date, "place": row.passage, "partnership": row.partnership,
        "paraphrase": row.document_kind == "paraphrase", "invented": row.invented,
    }  # fmt: skip


def _finding(row: FindingRow) -> dict[str, Any]:
    return {"words": row.quote, **_corrected(row), "act": row.act, "document": row.document,
            "date": row.document_date, "place": row.passage, "start": row.start, "end": row.end,
            "because": row.because}  # fmt: skip


def _corrected(row: EntryRow | FindingRow) -> dict[str, str]:
    """The words in force where a corrigendum corrected those quoted."""
    return {"words_in_force": row.in_force} if row.in_force else {}


def _standing(row: Followed) -> dict[str, Any]:
    made = row.assessment
    return {"key": row.key, "headline": row.headline, "due": row.due, "status": str(made.status),
            "because": made.because, "signed_by": made.assessor or None}  # fmt: skip


def _paged(found: Page[Any], rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"total": found.total, "page": found.number, "pages": found.pages, "rows": rows}


def _plain(row: Any) -> dict[str, Any]:
    return {name: value if value is None or isinstance(value, str | int | float | bool) else str(value)
            for name, value in asdict(row).items()}  # fmt: skip


def _page(asked: Mapping[str, Any]) -> int:
    page = int(asked.get("page", 1))
    if page < 1:
        raise AskedWronglyError("Pages are counted from 1.")
    return page


def _day(asked: Mapping[str, Any], otherwise: str, name: str = "as_of") -> str:
    given = str(asked.get(name, "")).strip()
    if not given:
        return otherwise
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise AskedWronglyError(f"“{given}” is no day: write it as 2024-05-06.") from None


TOOLS: Final = (
    Tool("partnerships", "Partnerships and meetings",
         "Which partnerships the register holds, with their parties, and which meetings it knows, held and to come.",
         (), _partnerships),
    Tool("search", "Words in the documents",
         "Find words in every document, or in what was read as an act; English or Japanese. Each hit has its exact "
         "words, its place, and the undertakings stated there with where each stands on the day. Where nothing holds "
         "the words, other forms of them are looked for, and `looked_for` says which.",
         (Asks("words", 'Words that must all occur; "a phrase"; who:Japan to:ASEAN by:2027 narrows.', needed=True),
          Asks("in", "passages: every word of every document; findings: acts only.", choices=("passages", "findings")),
          PARTNERSHIP, AS_OF, PAGE), _search),
    Tool("promises", "Who promised what to whom by when",
         "Undertakings: commitments, aims, pledges, targets and instruments, each with its exact words.",
         (Asks("who", "Who must deliver, by plain name: Japan, ASEAN."), Asks("to", "To whom, by plain name."),
          Asks("words", "Words that must occur in it."),
          Asks("act", "What is undertaken.", choices=("commitment", "aim", "pledge", "target", "instrument")),
          Asks("area", "Area it is about, as in cybersecurity."),
          Asks("document", "Key of the document that states it."),
          Asks("due_after", "Due on this day or later, as YYYY-MM-DD."),
          Asks("due_before", "Due before this day, as YYYY-MM-DD."), PARTNERSHIP, AS_OF, PAGE), _promises),
    Tool("undertaking", "One undertaking whole",
         "Every statement of it through time in its exact words, claims and evidence unmixed, and where it stands.",
         (Asks("key", "Its key, such as e-20f895d2bb91d5dc.", needed=True), AS_OF), _undertaking),
    Tool("standing", "What is due, overdue, silent or slipped",
         "Where undertakings stand on a day, each with the reason: what falls due, what was due and is not known to be "
         "done, what nobody speaks of any more, what was given a later deadline, or all.",
         (Asks("which", "Which of them.", choices=tuple(_WHICH), needed=True), PARTNERSHIP, AS_OF, PAGE), _where),
    Tool("since", "What changed since the last meeting",
         "Done, late, slipped, missed, silent, contradicted and newly stated since a partnership last met, and what "
         "falls due before the next meeting.",
         (Asks("partnership", "Key of the partnership.", needed=True), AS_OF), _since),
    Tool("passage", "A passage in its document",
         "The whole paragraph at a place of a document, with the document's title, date and address.",
         (Asks("document", "Key of the document.", needed=True),
          Asks("start", "Offset of a character in it, as other tools give it.", "integer")), _passage),
)  # fmt: skip
