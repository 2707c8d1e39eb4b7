"""A draft held against the register: can it be followed up, what was agreed before, and what it leaves unsaid."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followthrough.assessments.days import known_by
from followthrough.assessments.trackability import DocumentTrackability, Trackability, trackability_of
from followthrough.documents import Ocr, read
from followthrough.findings import find
from followthrough.language.plural import counted
from followthrough.linking import link
from followthrough.linking.agreed import Agreed, Precedent
from followthrough.passages import split
from followthrough.register.ledger.held import held
from followthrough.register.ledger.nouns import as_findings
from followthrough.register.models import EntryStatement
from followthrough.register.queries.standing.assessing import Followed
from followthrough.register.queries.standing.standings import Wanted, standing_page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followthrough.model import Findings

DRAFT = "draft"
PRECEDENTS = 3  # agreed sentences shown beside one of the draft


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One undertaking of a draft."""

    words: str  # the slice
    passage: str  # address: "para 6"
    trackability: Trackability  # what is there, what is missing, wording that would mend it
    agreed: tuple[Precedent, ...]  # nearest language agreed before, with the difference of the words
    speaks_of: tuple[str, ...]  # keys of undertakings of the register that it speaks of


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft whole."""

    name: str
    as_of: str
    partnership: str
    rows: tuple[DraftRow, ...]
    trackability: DocumentTrackability
    mentioned: tuple[Followed, ...]  # open undertakings the draft speaks of
    unmentioned: tuple[Followed, ...]  # open ones it does not: those due soonest first, those without a date last
    notices: tuple[str, ...]
    because: str


def check_draft(*, data: bytes, name: str, partnership: str, as_of: str, ocr: Ocr | None = None) -> DraftView:
    """Hold a draft against what a partnership has undertaken, on an ISO day. Nothing is recorded.

    Args:
        data: bytes of a text, Word file, PDF or web page.
        name: of the file.
        partnership: key.
        as_of: ISO day on which the draft would be agreed.
        ocr: pictures of its pages are read by machine too.

    Raises:
        followthrough.model.ReadingError: the draft cannot be read, or holds no words.
    """
    document = read(data, name=name, date=as_of, ocr=ocr)
    draft = find(split(replace(document, id=DRAFT, series=partnership)))
    tracked = trackability_of(draft)
    asked = Wanted(partnership=partnership, is_open=True, invented=False)
    open_ = standing_page(asked, as_of=as_of, order="stated", count=None).rows
    before = [one for one in as_findings(partnership=partnership) if known_by(one.document.date, as_of)]
    spoken = _spoken_of(draft, open_, before)
    agreed = Agreed(before, partners=[partnership])
    rows = tuple(_row(one, draft, agreed, spoken) for one in tracked.undertakings)
    named = {key for keys in spoken.values() for key in keys}
    left = sorted((row for row in open_ if row.key not in named), key=_soonest)
    return DraftView(
        name,
        as_of,
        partnership,
        rows,
        tracked,
        tuple(row for row in open_ if row.key in named),
        tuple(left),
        document.notices,
        f"{counted(len(rows), 'undertaking')} in the draft. Open undertakings of {partnership}: {len(open_)}; "
        f"the draft speaks of {len(named)}.",
    )


def _soonest(row: Followed) -> tuple[str, str]:
    return row.last_day or "9999", row.key


def _row(one: Trackability, draft: Findings, agreed: Agreed, spoken: dict[tuple[int, int], set[str]]) -> DraftRow:
    words = one.span.of(draft.document.text)
    at = next((f.passage for f in draft.findings if f.start == one.span.start), "")
    keys = {
        key for (start, end), named in spoken.items() if start < one.span.end and one.span.start < end for key in named
    }
    return DraftRow(words, at, one, agreed.nearest(words, most=PRECEDENTS), tuple(sorted(keys)))


def _spoken_of(
    draft: Findings, open_: Iterable[Followed], before: Iterable[Findings]
) -> dict[tuple[int, int], set[str]]:
    """Where the draft speaks of open undertakings: the linker's word, over the documents that state them."""
    states = EntryStatement.objects.filter(held(None), entry__key__in=[row.key for row in open_])
    entry_of = dict(states.values_list("finding", "entry__key"))
    series = draft.document.series
    stating = [_of_series(one, series) for one in before if any(f.id in entry_of for f in one.findings)]
    places = {
        (one.document.id, f.start, f.end): entry_of[f.id] for one in stating for f in one.findings if f.id in entry_of
    }
    found: dict[tuple[int, int], set[str]] = defaultdict(set)
    for made in link([*stating, draft]).links:
        key = places.get((made.earlier.document, made.earlier.start, made.earlier.end))
        if made.later.document == DRAFT and key is not None:
            found[made.later.start, made.later.end].add(key)
    return found


def _of_series(one: Findings, series: str | None) -> Findings:
    """The same reading, its document counted to one series with the draft."""
    document = replace(one.document, series=series)
    return replace(one, passages=replace(one.passages, document=document))
