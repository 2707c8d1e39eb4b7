"""Short invented series that tests of this room read as they would read the real ones."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from followthrough import read_all
from followthrough.findings import find
from followthrough.linking import link
from followthrough.model import DateBasis, Document, End, Findings, Link, Links
from followthrough.passages import split

SERIES = "Norland-Sudland Harbour Forum"

# Sentences of other matters, so that words have weights: nothing in one year repeats what another year says.
FILLING = {
    2021: (
        "The ministers thanked the people of Saltby for their warm welcome.",
        "We welcome the return of the herring fleets to the northern fjords.",
        "Both sides noted the drought in the uplands and its toll on barley farmers.",
    ),
    2022: (
        "The ministers enjoyed a concert of the youth orchestra in Wexmouth.",
        "We recognise the courage of mountain rescuers during the avalanche.",
        "Both sides noted rising prices of copper and tin on world markets.",
    ),
    2023: (
        "The ministers visited the museum of lighthouses at Cape Grey.",
        "We commend the chess federations for their friendly tournament.",
        "Both sides noted the spread of the pine beetle in old forests.",
    ),
}


def a_text(*sentences: str, year: int) -> str:
    """A statement of a meeting: an opening, the sentences asked for, other matters."""
    return "\n\n".join((*FILLING[year][:1], *sentences, *FILLING[year][1:]))


def read(text: str, date: str | None, **known: Any) -> Findings:
    """A document read from its text."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    facts: dict[str, Any] = {
        "id": f"doc-{date}",
        "sha256": sha256,
        "title": f"Joint statement of the Harbour Forum {date}",
        "date": date,
        "date_basis": DateBasis.GIVEN if date is not None else DateBasis.UNKNOWN,
        "language": "en",
        "kind": "joint statement",
        "series": SERIES,
    }
    return find(split(Document(text=text, **(facts | known))))


def two_years(earlier: str, later: str) -> tuple[Findings, Findings]:
    """The same forum in two years, with one sentence each beside other matters."""
    return read(a_text(earlier, year=2021), "2021-06-01"), read(a_text(later, year=2022), "2022-06-01")


def words(found: Findings | tuple[Findings, ...], link_: Link) -> tuple[str, str]:
    """What the two ends of a link say."""
    texts = {f.document.id: f.document.text for f in (found if isinstance(found, tuple) else (found,))}
    one, other = link_.earlier, link_.later
    return texts[one.document][one.start : one.end], texts[other.document][other.start : other.end]


def linked(*found: Findings) -> Links:
    """All links between documents read."""
    return link(found)


def found_in(source: bytes | Path) -> Iterator[Findings]:
    """The documents of JSON lines, as they are read."""
    for document in read_all(source):
        assert isinstance(document, Document)
        yield find(split(document))


def read_lot(folder: Path, lot: str) -> Iterator[Findings]:
    """The documents of a lot of bench/."""
    return found_in(folder / f"{lot}_documents.jsonl")


def coded(folder: Path, lot: str) -> list[dict[str, Any]]:
    """What people coded of the lot."""
    return [json.loads(line) for line in (folder / f"{lot}_gold.jsonl").read_text(encoding="utf-8").splitlines()]


def unit_of(end: End, rows: list[dict[str, Any]]) -> str:
    """The coded unit that holds most of a link's end."""
    here = [row for row in rows if row.get("doc") == end.document]
    return str(max(here, key=lambda row: min(end.end, row["end"]) - max(end.start, row["start"]))["unit"])
