"""Which statements hang together with given ones: by links, by judgements, by the entries they stand in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import F
from django.db.models.functions import Greatest, Least, Substr

from followthrough.lexicon.load import is_japanese
from followthrough.model import Act
from followthrough.register.following.graph import Edge, Said
from followthrough.register.following.judged import BATCH, live_words
from followthrough.register.following.linked import DROPPED
from followthrough.register.following.parts import FAR, MARKS, PART, STEM, WHY, Place, leads_on, parts, told_only
from followthrough.register.following.undertakings import BY_HAND, UNDERTAKINGS
from followthrough.register.ledger.batches import in_batches
from followthrough.register.ledger.held import is_withdrawn, rejecting
from followthrough.register.models import Decision, EntryStatement, Finding, Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from django.db.models import QuerySet

_LEAST_COPIED = 20  # characters; fewer may stand in two texts by chance
COPY = "The same words stand in a copy, or in another document of the same day."


class Statement(NamedTuple):
    """A finding's place in time, and what copies of it are known by."""

    key: str
    date: str
    document: int
    document_key: str
    start: int
    end: int
    act: str
    negated: bool
    stale: bool
    quote_sha256: str
    text_sha256: str
    partnership: int | None
    told: bool = False  # an instrument that a report of progress only speaks of, or the bare stem of a list

    @property
    def undertakes(self) -> bool:
        """Whether an entry may begin with it."""
        return Act(self.act) in UNDERTAKINGS and not self.negated and not self.told

    @property
    def order(self) -> tuple[str, int, int, int]:
        """By date, those without one last; then as they stand in the text."""
        return (self.date or "9999", self.document, self.start, self.end)


@dataclass(slots=True)
class Near:
    """Everything that decides to which entry a set of statements belongs."""

    statements: dict[str, Statement] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    words: list[Said] = field(default_factory=list)
    now_in: dict[str, EntryStatement] = field(default_factory=dict)
    alone: set[str] = field(default_factory=set)  # rejected, or of a withdrawn document
    verdicts: dict[str, str] = field(default_factory=dict)  # entry to what a person decided
    parts: dict[str, str] = field(default_factory=dict)  # a statement to the wider one of its document it is part of
    told: set[str] = field(default_factory=set)  # instruments that are only told of, bare stems of lists


def near(keys: Iterable[str]) -> Near:
    """The statements given and all that hang together with them, however far. A few queries for each step."""
    found, links = Near(), dict[int, Edge]()
    waiting, seen, read = set(keys), set[str](), set[int]()
    while waiting:
        seen |= waiting
        reached: set[str] = set()
        for some in _batches(waiting):
            links |= (fresh := _links(some))
            reached |= {end for edge in fresh.values() for end in (edge.earlier, edge.later)}
            reached |= _beside(some)
            _add_parts(found, some, read)
        reached |= {end for pair in found.parts.items() if not waiting.isdisjoint(pair) for end in pair}
        reached |= {end for w in live_words(waiting) for end in (w.one, w.other)}
        waiting = reached - seen
    for some in _batches(seen):
        found.statements |= {s.key: s._replace(told=s.key in found.told) for s in _statements(some)}
        found.now_in |= _held_in(some)
    found.edges = [e for e in links.values() if {e.earlier, e.later} <= found.statements.keys()]
    found.edges += _copies(found.statements)
    found.edges += _parts(found)
    found.words = [w for w in live_words(seen) if {w.one, w.other} <= found.statements.keys()]
    _add_decisions(found)
    return found


def _batches(keys: Iterable[str]) -> Iterator[Sequence[str]]:
    return in_batches(sorted(keys), BATCH)


def _links(keys: Sequence[str]) -> dict[int, Edge]:
    """By either end. Asked of each apart: both together would have the database look through every link."""
    live = Link.objects.filter(superseded_at__isnull=True, earlier__isnull=False, later__isnull=False)
    fields = ("earlier__key", "later__key", "relation", "score", "because", "later_document", "earlier_document")
    return {
        pk: Edge(earlier, later, relation, score, tuple(because), *documents)
        for end in ("earlier__key__in", "later__key__in")
        for pk, earlier, later, relation, score, because, *documents in live.filter(**{end: keys})
        .exclude(relation=DROPPED)
        .values_list("pk", *fields)
    }


def _beside(keys: Sequence[str]) -> set[str]:
    """Statements of the entries these stand in."""
    live = EntryStatement.objects.filter(superseded_at__isnull=True)
    entries = live.filter(finding__in=keys).values("entry")
    return set(live.filter(entry__in=entries).values_list("finding", flat=True))


def _statements(keys: Sequence[str]) -> Iterator[Statement]:
    rows = Finding.objects.filter(key__in=keys, superseded_at__isnull=True).values_list(
        "key", "document__date", "document_id", "document__key", "start", "end", "act", "negated", "stale_at",
        "quote_sha256", "document__text_sha256", "document__partnership_id",
    )  # fmt: skip
    return (Statement(*row[:8], row[8] is not None, *row[9:]) for row in rows)


def _held_in(keys: Sequence[str]) -> dict[str, EntryStatement]:
    live = EntryStatement.objects.filter(finding__in=keys, superseded_at__isnull=True).select_related("entry")
    return {row.finding: row for row in live}


def _add_parts(found: Near, keys: Sequence[str], read: set[int]) -> None:
    """What is part of what in the documents of these statements; each document is looked at once."""
    live = Finding.objects.filter(superseded_at__isnull=True, stale_at__isnull=True)
    documents = set(live.filter(key__in=keys).values_list("document", flat=True)) - read
    read |= documents
    rows = live.filter(document__in=documents, act__in=(*UNDERTAKINGS, Act.PROGRESS)).order_by(
        "document", "start", "id"
    )
    fields = ("key", "document", "act", "start", "end", "cue_start", "cue_end", "due", "negated", "lexicon")
    by_hand = set(rows.filter(lexicon=BY_HAND).values_list("key", flat=True))
    leads = _leads(rows)
    places = [
        Place(*row[:-1])._replace(lead=leads.get(row[0], ""), behind=is_japanese(row[-1]))
        for row in rows.values_list(*fields)
    ]
    found.parts |= {inner: outer for outer, inner in parts(places) if inner not in by_hand}
    found.told |= (told_only(places) | _stems(rows)) - by_hand


def _leads(rows: QuerySet[Finding]) -> dict[str, str]:
    """The words before the cue of each instrument, as many as parts are told by; of others nothing is asked."""
    begins = Greatest(F("cue_start") - FAR, 0)
    told = rows.filter(act=Act.INSTRUMENT).values_list(
        "key", Substr("document__text", begins + 1, Least(F("cue_start"), FAR))
    )
    return dict(told)


def _stems(rows: QuerySet[Finding]) -> set[str]:
    """Promises that end where their list begins, and undertake nothing by themselves."""
    short = rows.filter(act=Act.COMMITMENT, end__lte=F("cue_end") + STEM)
    words = Substr("document__text", F("cue_start") + 1, F("end") - F("cue_start") + MARKS)
    return {key for key, said in short.values_list("key", words) if leads_on(said)}


def _parts(found: Near) -> Iterator[Edge]:
    for inner, outer in found.parts.items():
        if {inner, outer} <= found.statements.keys():
            document = found.statements[inner].document_key
            yield Edge(outer, inner, PART, 1.0, (WHY,), document, document)


def _copies(statements: dict[str, Statement]) -> Iterator[Edge]:
    """The same words, of the same act, in the same text from elsewhere or in a corrected copy of the same day."""
    alike: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for s in statements.values():
        if s.end - s.start >= _LEAST_COPIED and not s.stale:
            alike[s.quote_sha256, s.act].append(s)
    for group in alike.values():
        ordered = sorted(group, key=lambda s: (s.order, s.key))
        for later in ordered[1:]:
            if (earlier := next((s for s in ordered if _is_copy(s, later)), None)) is not None:
                yield Edge(earlier.key, later.key, "restated", 1.0, (COPY,), later.document_key, earlier.document_key)


def _is_copy(earlier: Statement, later: Statement) -> bool:
    if earlier.document == later.document or earlier.order >= later.order:
        return False
    if earlier.text_sha256 == later.text_sha256:
        return earlier.start == later.start
    day = earlier.date != "" and earlier.date == later.date
    return day and earlier.partnership is not None and earlier.partnership == later.partnership


def _add_decisions(found: Near) -> None:
    """Who is rejected or withdrawn, and which entries a person has decided about."""
    live = Decision.objects.filter(superseded_at__isnull=True)
    entries = {row.entry.key for row in found.now_in.values()} | {f"e-{key}" for key in found.statements}
    for some in _batches(entries):
        rows = live.filter(subject_kind="entry", subject__in=some, verdict__in=("confirm", "reject"))
        found.verdicts |= dict(rows.values_list("subject", "verdict"))
    for some in _batches(found.statements):
        found.alone |= set(rejecting().filter(subject__in=some).values_list("subject", flat=True))
        withdrawn = Finding.objects.filter(is_withdrawn("document__key"), key__in=some, superseded_at__isnull=True)
        found.alone |= set(withdrawn.values_list("key", flat=True))
