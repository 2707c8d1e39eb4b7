"""Two documents' language side by side: what the later one says again and how, what it leaves out, what it adds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followthrough.linking import link
from followthrough.linking.timeline import before
from followthrough.linking.wording import Wording, compare_wording
from followthrough.model import Act
from followthrough.register.ledger.nouns import findings_of_document
from followthrough.register.models import Document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followthrough import model

_SPOKEN = frozenset({Act.COMMITMENT, Act.AIM, Act.PLEDGE, Act.TARGET, Act.REQUEST, Act.REAFFIRMATION, Act.INSTRUMENT})
_TOGETHER = "compared"  # the series both are put into, so that they are compared whatever they belong to


@dataclass(frozen=True, slots=True)
class Spot:
    """Words at their place in one of the two."""

    document: str
    start: int
    end: int
    words: str  # the slice
    passage: str
    finding: str  # key; "" where nothing was read there
    act: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement of the earlier document and what the later one made of it."""

    earlier: Spot
    later: Spot
    relation: str
    score: float
    because: tuple[str, ...]
    wording: Wording


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents, the earlier one first."""

    earlier: str  # keys
    later: str
    ordered: bool  # False: their dates do not tell which came first, and they stand as they were asked for
    pairs: tuple[Pair, ...]  # as they stand in the earlier one
    left_out: tuple[Spot, ...]  # said in the earlier one alone
    added: tuple[Spot, ...]  # said in the later one alone


def comparison(one: str, other: str) -> Comparison | None:
    """Compare two documents by their keys, the one dated first as the earlier; None where one of them is not held.

    Words of a paraphrase are compared as they stand: whose they are, the page that shows them says.
    """
    read = {key: findings_of_document(key) for key in {one, other}}
    if any(each is None for each in read.values()) or one == other:
        return None
    pair = [each for key in (one, other) if (each := read[key]) is not None]
    ordered = _is_before(pair[0], pair[1]) or _is_before(pair[1], pair[0])
    if _is_before(pair[1], pair[0]):
        pair.reverse()
    earlier, later = pair
    links = link([_turn(earlier, None if ordered else "0001"), _turn(later, None if ordered else "0002")]).links
    pairs = sorted((_paired(each, earlier, later) for each in links), key=lambda found: found.earlier.start)
    return Comparison(
        earlier.document.id,
        later.document.id,
        ordered,
        tuple(pairs),
        tuple(_alone(earlier, [found.earlier for found in pairs])),
        tuple(_alone(later, [found.later for found in pairs])),
    )


def _is_before(one: model.Findings, other: model.Findings) -> bool:
    dates = one.document.date, other.document.date
    return dates[0] is not None and dates[1] is not None and before(dates[0], dates[1])


def _turn(read: model.Findings, date: str | None) -> model.Findings:
    """The document as one of two of a series, of no kind that linking would pass over."""
    known = replace(read.document, series=_TOGETHER, kind=None, date=date or read.document.date)
    return replace(read, passages=replace(read.passages, document=known))


def _paired(made: model.Link, earlier: model.Findings, later: model.Findings) -> Pair:
    one, other = _spot(earlier, made.earlier.start, made.earlier.end), _spot(later, made.later.start, made.later.end)
    dates = {"earlier_date": earlier.document.date, "later_date": later.document.date}
    wording = compare_wording(one.words, other.words, **dates)
    return Pair(one, other, str(made.relation), made.score, made.because, wording)


def _spot(read: model.Findings, start: int, end: int) -> Spot:
    text = read.document.text
    found = next((each for each in read.findings if (each.start, each.end) == (start, end)), None)
    passage = next((each.address for each in read.passages.items if each.start <= start < each.end), "")
    act = "" if found is None else str(found.act)
    return Spot(read.document.id, start, end, text[start:end], passage, "" if found is None else found.id, act)


def _alone(read: model.Findings, taken: Iterable[Spot]) -> Iterable[Spot]:
    """Findings that speak of an undertaking and touch nothing that was paired; of those that overlap the longest."""
    covered = [(spot.start, spot.end) for spot in taken]
    for found in sorted(read.findings, key=lambda each: (each.start, -each.end)):
        if found.act in _SPOKEN and not any(found.start < end and start < found.end for start, end in covered):
            covered.append((found.start, found.end))
            yield _spot(read, found.start, found.end)


def comparable(*, partnership: str = "", most: int = 300) -> tuple[tuple[str, str, str], ...]:
    """Documents to choose from, newest first: key, title, date."""
    rows = Document.objects.filter(superseded_at__isnull=True)
    if partnership:
        rows = rows.filter(partnership__key=partnership)
    return tuple(rows.order_by("-date", "id").values_list("key", "title", "date")[:most])
