"""Which partnership a document belongs to: as its series says, else as its title names the partners. Never a guess.

A partnership the lexicon's meeting calendar knows is put into the register, with its parties, meetings and
instruments, when the first document of it is recorded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from followthrough.documents.partners import body_in, lists_in, parted
from followthrough.lexicon.world import find_parties, series
from followthrough.register.intake.load_world import load_partnership, load_world, partnership_parties
from followthrough.register.ledger.searchtext import search_text
from followthrough.register.models import MeetingSeries, Partnership

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from followthrough.model import Document

_FEWEST = 2  # parties of a partnership that is told by them
_KEY, _NAME = 100, 500  # characters that a partnership's key and name may have


def partnership_of(document: Document, *, person: str, now: datetime) -> Partnership | None:
    """The one partnership that fits. A series nobody has told us of becomes one of that name; two that fit, none."""
    given = (document.series or "").strip()
    fitting = [given] if given else _named_in(document.title or "", document.date)
    if len(fitting) != 1:
        return None
    known = _known(fitting[0])
    if known is not None:
        return known
    load_world(partnerships=set(_calendar(fitting[0])), person=person, now=now)
    known = _known(fitting[0])
    if known is not None:
        return known
    return _begun(fitting[0], person, now)


def _begun(name: str, person: str, now: datetime) -> Partnership:
    """A partnership named for the first time; with its parties, where its name is nothing but theirs."""
    ids = _parties_of(name)
    if len(ids) > 1 and len(name) <= _KEY:
        load_partnership(name, ids, person=person, now=now)
        return Partnership.objects.get(key=name)
    return Partnership.objects.create(key=name[:_KEY], name=name[:_NAME], note="Named by a document's series.")


def _parties_of(name: str) -> list[str]:
    """Ids of the parties of "Japan-United States", in its order; none where any word names no party."""
    spaced = parted(name)
    named = [(mention, mention.id) for mention in find_parties(spaced) if mention.id is not None]
    rest = list(spaced)
    for mention, _ in named:
        rest[mention.start : mention.end] = " " * (mention.end - mention.start)
    return [] if "".join(rest).strip() else list(dict.fromkeys(party for _, party in named))


def _known(name: str) -> Partnership | None:
    """The register's partnership of this key or name, or that of its meeting series."""
    same = Q(key__iexact=name) | Q(name__iexact=name)
    known = Partnership.objects.filter(same).first()
    if known is not None:
        return known
    run = MeetingSeries.objects.filter(same, partnership__isnull=False).select_related("partnership").first()
    return None if run is None else run.partnership


def _calendar(name: str) -> list[str]:
    """The calendar's partnership of this key, or of this meeting series."""
    wanted = name.casefold()
    return [
        fact.partnership
        for fact in series().values()
        if fact.partnership and wanted in {fact.partnership.casefold(), fact.id.casefold(), fact.name.casefold()}
    ]


def _named_in(title: str, on: str | None) -> list[str]:
    """Keys of the partnerships that the title names: the body that speaks in it, else all whose parties it holds."""
    if not title.strip():
        return []
    if body := body_in(title, on):
        return [body]
    words, lists = f" {search_text(title)} ", lists_in(title)
    told = Partnership.objects.prefetch_related("parties").order_by("key")
    named = dict.fromkeys(p.key for p in told if _fits(p, words, lists))
    parties = {mention.id for mention in find_parties(parted(title))}
    listed = (
        key
        for key, ids in partnership_parties().items()
        if len(ids) > 1 and parties >= set(ids) and not _within(ids, lists)
    )
    return list(named | dict.fromkeys(listed))


def _fits(partnership: Partnership, words: str, lists: tuple[frozenset[str], ...]) -> bool:
    if _holds(words, [partnership.name, partnership.key, partnership.name_ja]):
        return True
    parties = list(partnership.parties.all())
    if len(parties) < _FEWEST or _within([p.key for p in parties], lists):
        return False
    return all(_holds(words, [p.name, p.name_ja, *p.aliases]) for p in parties)


def _within(ids: Collection[str], lists: tuple[frozenset[str], ...]) -> bool:
    """Whether the title lists these parties together with others: what three say is not what two of them say."""
    return any(set(ids) < one for one in lists)


def _holds(words: str, names: list[str]) -> bool:
    """Token by token, so that Niger is not found in Nigeria; a Japanese name by its pairs."""
    return any(f" {cut} " in words for name in names if (cut := _inner(name)))


def _inner(name: str) -> str:
    """The tokens of a name as they stand inside a longer run: without the lone last character of a Japanese one."""
    cut = search_text(name).split()
    return " ".join(t for i, t in enumerate(cut) if len(t) > 1 or t.isascii() or i == 0)
