"""link(): which later statement speaks of the same undertaking, how, and what is never spoken of again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from followthrough.language.handed import need
from followthrough.linking.accounts import Accounts
from followthrough.linking.index import Index
from followthrough.linking.judge import LINKED, Judged, is_link, judged, reasons
from followthrough.linking.next_meeting import KEPT, Kept, Meetings
from followthrough.linking.relations import Meeting, relate
from followthrough.linking.silence import dropped
from followthrough.linking.statements import Statement
from followthrough.linking.terms import content
from followthrough.linking.timeline import Series, arrange
from followthrough.linking.translations import translated
from followthrough.model import Act, Dropped, End, Finding, Findings, Link, Links, Relation

_POINTS_BACK = re.compile(r"\b(?:it|them|this|these|so)\b|これ|それ|同(?=[協条計港会枠])", re.IGNORECASE)
_SURE = 0.6  # score from which a link stands, whatever else its later statement speaks of
_BINDING = frozenset([Act.COMMITMENT, Act.AIM, Act.TARGET, Act.PLEDGE])


def link(findings: Iterable[Findings]) -> Links:
    r"""What became of the statements of a set of documents.

    Documents may come in any order; within a series they are compared by date. A statement is linked into the next
    document that speaks of it; what a later one says is linked from there on. A document that stands in no series, is a
    copy or has no date is in `notes` with the reason. Only statements are held, so a large corpus may be streamed.
    Accounts of one meeting follow nothing of each other, nor does a text its translation: what two of them tell is
    linked as restated.

    Raises:
        TypeError: it is not given Findings.

    >>> from followthrough import find, read_all, split
    >>> said = "The ministers agreed to build a rescue centre for fishermen in Port Alder by {}. They {}."
    >>> corpus = [("2020-05-06", 2030, "welcomed the ferry"), ("2022-05-06", 2035, "thanked the host")]
    >>> row = '{{"id": "{0}", "text": "{1}", "date": "{0}", "series": "Harbour Forum"}}'
    >>> lines = "\n".join(row.format(day, said.format(year, more)) for day, year, more in corpus)
    >>> links = link(find(split(document)) for document in read_all(lines.encode()))
    >>> [(made.earlier.document, made.relation.value, made.because[0]) for made in links.links]
    [('2020-05-06', 'deferred', '“2030” became “2035”: the date moved later.')]
    """
    told = Accounts()
    arranged, notes = arrange(told.noting(_read(findings)))
    links: list[Link] = []
    silent: list[Dropped] = []
    for series in arranged:
        if len(series.turns) > 1:
            made, gone = _link_series(series)
            links += made
            silent += gone
    twice = {(each.earlier, each.later): each for each in (*translated(arranged), *told.links())}
    return Links((*links, *twice.values()), tuple(silent), notes)


def _read(given: Iterable[Findings]) -> Iterator[Findings]:
    """The findings of each document, as given."""
    several: Iterable[Findings] = (given,) if isinstance(given, Findings) else given
    called = "link(find(split(d)) for d in ...)"
    need(several, Iterable, "link takes what find gives for each document", called)
    for each in several:
        need(each, Findings, "link takes what find gives", called)
        yield each


def _link_series(series: Series) -> tuple[list[Link], list[Dropped]]:
    index, meetings = Index(series.turns), Meetings(series.turns)
    links: list[Link] = []
    pairs: list[tuple[int, int]] = []  # the statements of each
    near = set(meetings.kept)  # statements of which a later one may well speak
    for one, verdicts in groupby(judged(index, series.turns), key=lambda verdict: verdict.pair.one):
        found = [verdict for verdict in verdicts if verdict.score >= LINKED]
        if found:
            near.add(one)
        of_it = [verdict for verdict in found if not meetings.part(one, verdict.pair.other)]
        # Linked at once: a pair holds much, and a long series has very many.
        nearest = _next_document(of_it, index)
        links += [_link(verdict, series) for verdict in nearest]
        pairs += [(one, verdict.pair.other) for verdict in nearest]
    kept = [_kept(each, index, series) for each in meetings.kept.values()]
    return [*kept, *_of_one_thing(links, pairs, index)], list(dropped(index, series.turns, near))


def _of_one_thing(links: Sequence[Link], pairs: Sequence[tuple[int, int]], index: Index) -> Iterator[Link]:
    """Links without the weak ones into a statement that surely speaks of another undertaking, of a document between.

    That a later document of the two was not found to speak of the earlier one says that they are two; what speaks of
    both speaks of the nearer one, or in a summary of many, and would make one undertaking of them.
    """
    onward: dict[int, list[int]] = defaultdict(list)
    into: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for (one, other), made in zip(pairs, links, strict=True):
        onward[one].append(other)
        into[other].append((one, made.score))
    for (one, other), made in zip(pairs, links, strict=True):
        between = [
            each
            for each, score in into[other]
            if score >= made.score and index.turn_of[one] < index.turn_of[each] < index.turn_of[other]
        ]
        if made.score >= _SURE or not between or any(_leads(onward, one, each) for each in between):
            yield made


def _leads(onward: dict[int, list[int]], one: int, to: int) -> bool:
    """Whether links lead from one statement to another."""
    ahead = [one]
    while ahead:
        at = ahead.pop()
        if at == to:
            return True
        ahead += [each for each in onward.get(at, ()) if each <= to]
    return False


def _kept(kept: Kept, index: Index, series: Series) -> Link:
    """A promise to meet and the account of the meeting."""
    promised, told = index.statements[kept.one], index.statements[kept.other]
    held = next(finding for finding in told.findings if finding.act is Act.EVENT)
    because = (*kept.because, *((series.reason,) if series.reason else ()))
    earlier = End(promised.document, kept.promise.start, kept.promise.end)
    return Link(earlier, End(told.document, held.start, held.end), Relation.FULFILLED, KEPT, because)


def _next_document(found: Sequence[Judged], index: Index) -> list[Judged]:
    """Of all that speaks of a statement, what stands in the first document that does, best first."""
    linked = [verdict for verdict in found if is_link(verdict)]
    first = min((index.turn_of[verdict.pair.other] for verdict in linked), default=0)
    near = [verdict for verdict in linked if index.turn_of[verdict.pair.other] == first]
    return sorted(near, key=lambda verdict: (-verdict.score, verdict.pair.other))


def _link(verdict: Judged, series: Series) -> Link:
    pair = verdict.pair
    dates = (series.turns[pair.index.turn_of[pair.one]].date, series.turns[pair.index.turn_of[pair.other]].date)
    relation, why = relate(Meeting(pair.earlier, pair.later, dates))
    because = (why, *reasons(verdict), *((series.reason,) if series.reason else ()))
    earlier, later = _end(pair.earlier, pair.later), _end(pair.later, pair.earlier)
    return Link(earlier, later, relation, round(verdict.score, 3), because)


def _end(statement: Statement, other: Statement) -> End:
    """The finding that says it, or the whole sentence where nothing was read in it."""
    if not statement.findings:
        return statement.at
    best = max(statement.findings, key=lambda finding: _nearness(statement, finding, other))
    return End(statement.document, best.start, best.end)


def _nearness(statement: Statement, finding: Finding, other: Statement) -> tuple[int, bool, int]:
    """Words in common with the other statement, then whether it binds, then the shorter one.

    "They regret that the treaty is not signed and agree to sign it": what binds speaks of the treaty, too.
    """
    start, end = max(0, finding.start - statement.start), max(0, finding.end - statement.start)
    binds = finding.act in _BINDING
    if binds and _POINTS_BACK.search(statement.written, start, end) is not None:
        start = 0
    words = statement.written[start:end]
    return len(other.terms.intersection(content(words))), binds, finding.start - finding.end
