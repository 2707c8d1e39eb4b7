"""`gathered`: all that a review pack says anything about, in a constant number of queries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import followthrough
from followthrough.lexicon.load import version
from followthrough.register.gathering.agreed import precedents
from followthrough.register.gathering.changes import changes
from followthrough.register.gathering.following import undertakings
from followthrough.register.gathering.money import money
from followthrough.register.gathering.plans import plans
from followthrough.register.gathering.sources import quoting, sources
from followthrough.register.ledger.held import dated_by, held
from followthrough.register.ledger.seeing import sight
from followthrough.register.models import Audit, Claim, Meeting, Partnership, Party
from followthrough.register.queries.facts.lifecycles import lives
from followthrough.register.queries.standing.assessing import undated
from followthrough.register.queries.standing.facts_known import as_claim
from followthrough.register.queries.standing.occasions import occasions
from followthrough.reports import sought, wanted
from followthrough.reports.facts import Claimed, Facts, Held, InstrumentFact, Names

if TYPE_CHECKING:
    from followthrough.register.gathering.meetings import Occasion


def gathered(on: Occasion, *, language: str = "en") -> Facts:
    """What the register holds for an occasion. Only what may be seen counts.

    Raises:
        followthrough.register.ledger.held.MomentError: the day is no ISO day.
    """
    documents = sources(on.as_of, partnership__key=on.partnership)
    followed = undertakings(on, documents)
    names = names_of(on.partnership, language)
    paid = money(followed, documents, as_of=on.as_of, partnership=on.partnership)
    facts = Facts(
        names=names,
        meeting=on.meeting,
        earlier=on.earlier,
        as_of=on.as_of,
        held=state(on.partnership),
        sources=documents,
        undertakings=followed,
        changed=changes(followed, documents, "" if on.earlier is None else on.earlier.start),
        instruments=_instruments(on),
        claims=claims_on(on.as_of, instrument__partnership__key=on.partnership),
        money=paid.sums,
        twice=paid.twice,
        rates=paid.rates,
        plans=plans(on.partnership, on.as_of),
        meetings=_unheard(on),
    )
    facts = quoting(facts, wanted(facts))
    quotes = facts.quotes
    sentences = {key: " ".join(quotes[place].split()) for key, place in sought(facts).items() if place in quotes}
    return replace(facts, precedents=precedents(on.partnership, on.as_of, sentences))


def names_of(key: str, language: str) -> Names:
    """A partnership with its parties, and the names the register has in a language."""
    row = Partnership.objects.prefetch_related("parties").get(key=key)
    parties = tuple(sorted(party.name for party in row.parties.all()))
    translated = {}
    if language == "ja":
        translated = dict(Party.objects.exclude(name_ja="").values_list("name", "name_ja"))
        translated |= dict(Meeting.objects.exclude(name_ja="").values_list("name", "name_ja"))
        translated |= {row.name: row.name_ja} if row.name_ja else {}
    return Names(key, row.name, parties, translated)


def state(partnership: str) -> Held:
    """The state of the register: when and by what it was last changed."""
    last = Audit.objects.order_by("-id").values_list("at", "hash").first()
    at, head = ("", "") if last is None else (last[0].isoformat(timespec="seconds"), last[1])
    program = f"followthrough {followthrough.__version__}+lexicon:{version()}"
    return Held(at, head, program, sight() is not None, undated(partnership=partnership))


def _instruments(on: Occasion) -> tuple[InstrumentFact, ...]:
    """The partnership's own instruments and those all its parties share, each with its life on the day."""
    found = lives(partnership=on.partnership, as_of=on.as_of)
    return tuple(InstrumentFact(held.id, held.name, held.kind, life) for held, life in found)


def claims_on(as_of: str, **which: object) -> tuple[Claimed, ...]:
    """Claims that fit, dated by the day, in time order."""
    rows = Claim.objects.filter(held(None), dated_by(as_of), **which).exclude(date="")
    told = rows.select_related("instrument").order_by("date", "id")
    return tuple(
        Claimed(as_claim(row), "" if row.instrument is None else row.instrument.key, row.entry) for row in told
    )


def _unheard(on: Occasion) -> int:
    """Meetings of the partnership since the last one of which the register holds no document."""
    since = "" if on.earlier is None else on.earlier.last
    rows = Meeting.objects.filter(series__partnership__key=on.partnership, start__gt=since, start__lte=on.as_of)
    key = Partnership.objects.values_list("pk", flat=True).get(key=on.partnership)
    heard = set(occasions().get(key, ()))
    return sum(start not in heard for start in rows.values_list("start", flat=True))
