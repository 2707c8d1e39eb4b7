"""For words that may be said again: the nearest language ever agreed between the same partners."""

from __future__ import annotations

from dataclasses import dataclass, replace
from heapq import nlargest
from typing import TYPE_CHECKING

from django.db.models import F
from django.db.models.functions import Substr

from followthrough import model
from followthrough.linking.agreed import Precedent, nearest_agreed
from followthrough.register.ledger.held import dated_by, held, is_withdrawn, not_stale
from followthrough.register.ledger.searchtext import search_text
from followthrough.register.models import EntryStatement, Finding
from followthrough.reports.facts import PARAPHRASE

if TYPE_CHECKING:
    from collections.abc import Mapping

_ACTS = ("commitment", "aim", "target", "pledge", "reaffirmation", "position", "instrument", "request")
_NEAR = 0.5  # closeness from which it helps a drafter; what is less alike shares a word or two
_LOOKED_AT = 12  # statements that share the most words; only these are compared letter by letter


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement that was agreed, with its words."""

    entry: str  # key; "" where it states no undertaking
    document: str
    title: str
    date: str
    passage: str
    act: str
    start: int
    words: str
    tokens: frozenset[str]


def precedents(partnership: str, as_of: str, sentences: Mapping[str, str]) -> dict[str, tuple[Precedent, ...]]:
    """The nearest agreed words for the sentence of each undertaking, its own statements left out. Two queries.

    Paraphrases are nobody's agreed words.
    """
    if not sentences:
        return {}
    said = _said(partnership, as_of)
    found = {key: _nearest(key, sentence, said, partnership) for key, sentence in sentences.items()}
    return {key: near for key, near in found.items() if near}


def _said(partnership: str, as_of: str) -> list[_Said]:
    rows = Finding.objects.filter(held(None), not_stale(None), act__in=_ACTS, negated=False)
    rows = rows.filter(dated_by(as_of, "document__date"), document__partnership__key=partnership)
    rows = rows.exclude(document__kind=PARAPHRASE).exclude(is_withdrawn("document__key"))
    words = Substr("document__text", F("start") + 1, F("end") - F("start"))
    owners = dict(EntryStatement.objects.filter(held(None)).values_list("finding", "entry__key"))
    told = (
        rows.annotate(words=words)
        .order_by("document__date", "start", "id")
        .values_list(
            "key",
            "document__key",
            "document__title",
            "document__date",
            "passage",
            "act",
            "start",
            "words",
            "search_text",
        )
    )
    return [_Said(owners.get(row[0], ""), *row[1:8], frozenset(row[8].split())) for row in told.iterator()]


def _nearest(key: str, sentence: str, said: list[_Said], partnership: str) -> tuple[Precedent, ...]:
    wanted = frozenset(search_text(sentence).split())
    own = {
        (one.document, at) for one in said if one.entry == key for at in range(one.start, one.start + len(one.words))
    }
    others = [one for one in said if one.tokens & wanted and (one.document, one.start) not in own and one.entry != key]
    near = nlargest(_LOOKED_AT, others, key=lambda one: (len(one.tokens & wanted) / len(one.tokens | wanted), one.date))
    by_key = {f"{one.document}\n{one.start}": one for one in near}
    read = [_read(name, one, partnership) for name, one in by_key.items()]
    found = nearest_agreed(sentence, read, partners=[partnership], most=1)
    return tuple(_placed(each, by_key[each.at.document]) for each in found if each.score >= _NEAR)


def _read(name: str, one: _Said, partnership: str) -> model.Findings:
    """The statement alone, as a reading of its words."""
    document = model.Document(name, "", one.words, one.title, one.date or None, series=partnership)
    passage = model.Passage(one.passage, model.PassageKind.OPERATIVE, 0, len(one.words))
    cue = model.Cue(0, 0, "")
    finding = model.Finding(name, one.passage, model.Act(one.act), 0, len(one.words), cue)
    return model.Findings(model.Passages(document, (passage,)), (finding,))


def _placed(near: Precedent, one: _Said) -> Precedent:
    """The precedent at its place in its own document."""
    at = model.End(one.document, one.start + near.at.start, one.start + near.at.end)
    return replace(near, at=at, passage=one.passage)
