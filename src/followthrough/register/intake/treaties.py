"""A treaty that is recorded becomes an instrument: its parties, its signature, the rule of its entry into force.

Its own words come first; what its file says beside them (a record of the treaty) is a second source, kept beside the
first where the two differ. Only public documents that nobody invented make instruments: an instrument is seen by all.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from followthrough.findings.treaties import is_headed_as_treaty, read_treaty
from followthrough.lexicon import world
from followthrough.register.intake.facts import put_fact, put_name
from followthrough.register.intake.load_world import By, alpha_2
from followthrough.register.ledger import audit
from followthrough.register.ledger.held import held, withdrawn
from followthrough.register.models import Document, Instrument, InstrumentAction, Party

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from followthrough import model
    from followthrough.findings.treaties import Signing, Treaty

LEAST = 2  # parties of a treaty


@dataclass(frozen=True, slots=True)
class _Read:
    """What a text and its record say."""

    name: str
    aliases: tuple[str, ...]
    parties: tuple[str, ...]  # ids
    rule: dict[str, Any] | None
    acts: tuple[dict[str, str], ...]
    strange: tuple[str, ...]  # parties its text names whom the program does not know, in its words


def put_treaty(row: Document, document: model.Document, *, person: str, now: datetime) -> str:
    """Record what a treaty's text and record say of it; a sentence for the officer, blank where it is no treaty.

    Read again, what the text no longer says is superseded. Two texts of one name and the same parties are one treaty.
    """
    read = _read(document) if row.whole and not row.invented and row.confidentiality == "public" else None
    if read is None:
        return ""
    by = By(person, now)
    for party in (*read.parties, *(act["party"] for act in read.acts if act.get("party"))):
        by.party(party)
    instrument = _instrument(row, read, by, person=person, now=now)
    _put_acts(instrument, row, read.acts, person=person, now=now)
    told = ", ".join(dict.fromkeys(f"{act['action']} {act['date']}" for act in read.acts))
    strange = "".join(f" It names “{name}” as a party, whom this register does not know." for name in read.strange)
    return f"It is a treaty of {len(read.parties) + len(read.strange)} parties{f': {told}' if told else ''}.{strange}"


def _read(document: model.Document) -> _Read | None:
    """None where it is no treaty, or its name, its parties or all that was done about it cannot be told."""
    if document.kind != "treaty" and not is_headed_as_treaty(document.text):
        return None
    treaty = read_treaty(document)
    rule = None if treaty is None else _rule(treaty)
    name, *aliases = _names(treaty, document) or ("",)
    parties = _parties(treaty, document)
    read = _Read(name, tuple(aliases), parties, rule, tuple(_acts(treaty, document)), _strange(treaty, document))
    return read if read.name and len(read.parties) >= LEAST and (read.rule is not None or read.acts) else None


def _names(treaty: Treaty | None, document: model.Document) -> tuple[str, ...]:
    """As its text is headed, then as its record or file names it."""
    read = "" if treaty is None or treaty.title is None else document.text[slice(*treaty.title)]
    told = (" ".join((one or "").split())[:500] for one in (read, document.title))
    return tuple(dict.fromkeys(one for one in told if one))


def _parties(treaty: Treaty | None, document: model.Document) -> tuple[str, ...]:
    """Ids of the parties that the text names; where it names fewer than two that are known, those of the record."""
    read = [] if treaty is None else [party.id for party in treaty.parties if party.id is not None]
    known = [one for one in dict.fromkeys(read) if one in world.parties()]
    codes = [] if document.record is None else [alpha_2(code) for code in document.record.parties]
    return tuple(known if len(known) >= LEAST else [one for one in dict.fromkeys(codes) if one in world.parties()])


def _strange(treaty: Treaty | None, document: model.Document) -> tuple[str, ...]:
    read = () if treaty is None else treaty.parties
    return tuple(" ".join(document.text[one.start : one.end].split()) for one in read if one.id is None)


def _acts(treaty: Treaty | None, document: model.Document) -> Iterator[dict[str, str]]:
    """What was done about it, by its text and by its record."""
    if treaty is not None:
        yield from _signed(treaty, _source(document, "text"))
    record = document.record
    for action, day in () if record is None else (("signed", record.signed), ("in force", record.in_force)):
        if day is not None:
            note = "as the record that came with its text has it"
            yield {
                "action": action,
                "date": day,
                "source": _source(document, "record"),
                "place": "",
                "mark": "P",
                "note": note,
            }


def _source(document: model.Document, part: str) -> str:
    """Its public address with the part of it, else the part and the title in words."""
    if (document.address or "").startswith(("http://", "https://")):
        return f"{document.address}#{part}"
    return f"the {part} of “{document.title or document.id}” ({document.id})"


def _signed(treaty: Treaty, source: str) -> Iterator[dict[str, str]]:
    """Who signed when, as far as the text tells, and the day by which all had signed, from which a rule counts."""
    said = {"action": "signed", "source": source, "source_class": "treaty text"}
    for one in treaty.signings:
        mark = {"place": one.place or "", "mark": "P" if one.inferred else "V"}
        for party in one.parties if one.date else ():
            seat = f"{one.place} is the seat of {world.name_of(party)}; " if one.inferred else ""
            yield said | mark | {"date": one.date or "", "party": party, "note": f"{seat}{one.because}"}
    yield from _signed_by_all(treaty.signings, source)


def _signed_by_all(signings: Iterable[Signing], source: str) -> Iterator[dict[str, str]]:
    """The last day it names: by then all had signed, whoever signed where."""
    dated = sorted((one.date, one.place or "", one.because) for one in signings if one.date)
    if not dated:
        return
    day, place, because = dated[-1]
    said = {"action": "signed", "date": day, "source": source, "source_class": "treaty text", "mark": "V"}
    if len({one for one, _, _ in dated}) == 1:
        places = {place for _, place, _ in dated if place}
        yield said | {"place": next(iter(places)) if len(places) == 1 else "", "note": because}
        return
    told = "; ".join(f"{on}{f', {at}' if at else ''}" for on, at, _ in dated)
    yield said | {"place": place, "note": f"The last of the days its text names ({told})"}


def _rule(treaty: Treaty) -> dict[str, Any] | None:
    """The rule of its first entry into force, where its text states one and no other."""
    rules = {one.rule for one in treaty.in_force if one.scope == "first" and one.condition is None}
    if len(rules) != 1:
        return None
    told = asdict(next(iter(rules)))
    return {**told, "needs": list(told["needs"])}


def rule_from(told: dict[str, Any] | None) -> world.ForceRule | None:
    """The rule as the noun; None for none."""
    if told is None:
        return None
    needs = tuple(world.Need(**need) for need in told["needs"])
    return world.ForceRule(**{**told, "needs": needs})


def _instrument(row: Document, read: _Read, by: By, *, person: str, now: datetime) -> Instrument:
    """The instrument of this text: the lexicon's or another text's of the same name and parties, else its own."""
    same = _same({read.name, *read.aliases}, read.parties)
    if isinstance(same, world.InstrumentFact):
        return by.instrument(same, "")
    known: dict[str, Any] = {
        "name": read.name,
        "aliases": list(read.aliases),
        "parties": list(read.parties),
        "rule": read.rule,
        "document": row.key,
    }
    if same is not None and same.document != row.key:  # another text of it, which may tell what the first did not
        known = {"rule": read.rule} if same.rule is None else {}
    elif row.partnership is not None and _all(read.parties) == _all(p.key for p in row.partnership.parties.all()):
        known["partnership"] = row.partnership
    key = f"treaty-{row.key}"[:100] if same is None else same.key
    return put_name(Instrument, key, person=person, now=now, **known)


def _same(names: Iterable[str], parties: tuple[str, ...]) -> Instrument | world.InstrumentFact | None:
    """The one instrument that bears one of these names between these parties. Where two fit, none."""
    plain, wanted = {name.casefold() for name in names}, _all(parties)
    facts = [
        fact
        for fact in world.instruments().values()
        if plain & {one.casefold() for one in (fact.name, *fact.aliases)} and _all(fact.parties) == wanted
    ]
    if len(facts) == 1:
        return facts[0]
    held_ones = Instrument.objects.exclude(document="")
    rows = [row for row in held_ones if plain & _bears(row) and _all(row.parties) == wanted]
    return rows[0] if len(rows) == 1 else None


def _bears(row: Instrument) -> set[str]:
    return {one.casefold() for one in (row.name, *row.aliases)}


def _all(parties: Iterable[str]) -> set[str]:
    """Parties with a group's members in its place."""
    return {one for party in parties for one in world.members(party, "9999") or (party,)}


def _put_acts(
    instrument: Instrument, row: Document, acts: Iterable[dict[str, str]], *, person: str, now: datetime
) -> None:
    """The acts this document tells, and no others it told before."""
    kept = []
    for act in acts:
        party = Party.objects.get(key=act["party"]) if act.get("party") else None
        same = {"instrument": instrument, "party": party, **{name: act[name] for name in ("action", "date", "source")}}
        says: dict[str, Any] = {name: act.get(name, "") for name in ("place", "source_class", "mark", "note")}
        kept.append(put_fact(InstrumentAction, same, person=person, now=now, document=row.key, **says).pk)
    for gone in InstrumentAction.objects.filter(held(None), document=row.key).exclude(pk__in=kept):
        gone.superseded_at = now
        gone.save(update_fields=["superseded_at"])
        audit.note(verb="supersede", subject=f"instrumentaction:{gone.pk}", person=person, now=now, says={})


def standing_actions() -> Q:
    """Acts that hold now: those read in a document only while it is seen and not withdrawn."""
    return held(None) & _of_standing_documents()


def standing_instruments() -> Q:
    """Instruments that are known otherwise, or whose text is held, seen and not withdrawn."""
    return _of_standing_documents()


def _of_standing_documents() -> Q:
    documents = Document.objects.filter(held(None)).exclude(key__in=withdrawn()).values("key")
    return Q(document="") | Q(document__in=documents)
