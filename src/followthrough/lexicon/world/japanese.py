"""Names of parties, meetings and instruments as Japanese text writes them.

Countries are named as the CLDR names them, organisations, treaties and meetings as the phrasebook does; what documents
write beside stands in lexicon/ja/names.csv. A row without an id is a word that only contains a name (日本海).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick, MatchKind

from followthrough.language.japanese.numerals import value_of
from followthrough.language.japanese.script import one_width
from followthrough.lexicon.load import table
from followthrough.lexicon.world.former import former
from followthrough.lexicon.world.instruments import instruments
from followthrough.lexicon.world.meetings import meeting_by, meetings, series
from followthrough.lexicon.world.names import kind_of
from followthrough.lexicon.world.parties import parties
from followthrough.lexicon.world.prepare import one_word
from followthrough.lexicon.world.scan import scan_names
from followthrough.model import Mention, MentionKind

_ORDINAL = re.compile(r"第(?P<number>[0-9]{1,3}|[一二三四五六七八九十]{1,4})回[ の]?$")
_REACH = 10  # characters before a meeting's name
_GROUPS = ("organisation", "named", "series")  # of the phrasebook's terms: those whose English is a name


def scan_japanese(text: str, *, on: str | None = None) -> list[Mention]:
    """Every name in a Japanese text, in text order; names in Latin letters (ASEAN, JICA) as in English.

    Leftmost and longest wins, and what a longer name contains is not named again. Raises nothing, whatever the text.
    """
    plain = one_width(text)
    found: list[Mention] = []
    taken: list[tuple[int, int]] = []
    machine, ids = _automaton()
    for number, start, end in machine.find_matches_as_indexes(plain):
        if _cut_out(plain, start, end):
            continue
        taken.append((start, end))
        if ids[number] is not None:
            found.append(_mention(plain, start, end, str(ids[number])))
    latin = (one for one in scan_names(plain, on=on) if plain[one.start].isascii())
    found += [one for one in latin if not any(one.start < end and start < one.end for start, end in taken)]
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def _cut_out(plain: str, start: int, end: int) -> bool:
    """Whether a name is only a part of a longer word of its own script."""
    before = start > 0 and plain[start - 1].isalnum() and one_word(plain[start - 1], plain[start])
    behind = end < len(plain) and plain[end].isalnum() and one_word(plain[end - 1], plain[end])
    return before or behind


def _mention(plain: str, start: int, end: int, thing_id: str) -> Mention:
    kind = kind_of(thing_id) or MentionKind.PARTY
    if kind is not MentionKind.MEETING or thing_id not in series():
        return Mention(kind, start, end, id=thing_id)
    ordinal = _ORDINAL.search(plain, max(0, start - _REACH), start)
    number = None if ordinal is None else value_of(ordinal["number"])
    mention = Mention(kind, start, end, id=thing_id)
    if ordinal is None or number is None:
        return mention
    fact = meeting_by(thing_id, int(number))
    return replace(mention, start=ordinal.start(), id=f"{thing_id}-{number:.0f}" if fact is None else fact.id)


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str | None, ...]]:
    forms = japanese_names()
    return AhoCorasick(list(forms), matchkind=MatchKind.LeftmostLongest), tuple(forms.values())


@cache
def japanese_names() -> dict[str, str | None]:
    """Every form that Japanese text writes, with the id of what it names; None where it only contains a name."""
    return dict(_forms())


def _forms() -> Iterator[tuple[str, str | None]]:
    """Each form with its id; a later row replaces an earlier one of the same form."""
    for party in parties().values():
        if party.japanese:
            yield one_width(party.japanese), party.id
    for one in former():
        yield from ((one_width(form), one.id) for form in one.japanese)
    for form, thing_id in _of_phrasebook():
        yield from ((spelling, thing_id) for spelling in _spellings(one_width(form)))
    home = files("followthrough.lexicon") / "ja" / "names.csv"
    for row in csv.DictReader(home.read_text(encoding="utf-8").splitlines()):
        yield from ((spelling, row["id"] or None) for spelling in _spellings(one_width(row["form"])))


def _of_phrasebook() -> Iterator[tuple[str, str]]:
    """The Japanese of the names that the phrasebook translates."""
    known = {fact.name: fact.id for fact in meetings()} | {fact.name: fact.id for fact in series().values()}
    known |= {fact.name: fact.id for fact in instruments().values()}
    known |= {party.name: party.id for party in parties().values()}
    terms = table("ja/phrasebook/terms.toml")["terms"]
    for group in _GROUPS:
        yield from ((said, known[name]) for name, said in terms[group].items() if name in known)


def _spellings(form: str) -> tuple[str, ...]:
    """日ASEAN is also written 日・ASEAN, and with アセアン."""
    dotted = re.sub(r"^日(?=ASEAN|EU)", "日・", form)
    return tuple(dict.fromkeys((form, dotted, form.replace("ASEAN", "アセアン"))))
