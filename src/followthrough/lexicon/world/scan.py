"""One scan of a text for every name the program knows: parties, meetings, instruments.

Two automata share the work: one for forms that count only as written ("US"), one that reads over capitals and
small letters. Leftmost and longest wins; what a longer name contains is not named again.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

from followthrough.lexicon.world.meetings import series
from followthrough.lexicon.world.names import Name, all_names
from followthrough.lexicon.world.ordinals import meeting_with_ordinal
from followthrough.lexicon.world.prepare import prepare
from followthrough.model import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_PLURALS = frozenset({MentionKind.MEETING, MentionKind.INSTRUMENT})
_MONEY = "$"  # "US$" is a currency, not a country
_Candidates = tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class _Automaton:
    find: Callable[[str], list[tuple[int, int, int]]]
    candidates: tuple[_Candidates, ...]


@lru_cache(maxsize=1)
def _automata() -> tuple[_Automaton, _Automaton]:
    """The automaton of exact forms and that of forms in any case."""
    exact: dict[str, list[Name]] = {}
    loose: dict[str, list[Name]] = {}
    for name in all_names():
        if name.exact:
            for form in {name.text, _shouted(name.text)}:
                exact.setdefault(form, []).append(name)
        else:
            loose.setdefault(name.text.lower(), []).append(name)
    return _build(exact), _build(loose)


def _shouted(word: str) -> str:
    """The form in a heading of capitals; short words stay as they are, so that "Us" is never the country."""
    return word.upper() if word.istitle() else word


def _build(forms: dict[str, list[Name]]) -> _Automaton:
    plain = {form.replace("’", "'"): tuple(names) for form, names in forms.items()}
    machine = AhoCorasick(list(plain), matchkind=MatchKind.LeftmostLongest)
    return _Automaton(machine.find_matches_as_indexes, tuple(plain.values()))


def scan_names(text: str) -> list[Mention]:
    """Every name in a text, in text order, with spans over the name itself (without an article).

    A meeting's id is that of the meeting when its number stands before it, else that of its series. A name that
    two things bear is left out. Raises nothing, whatever the text.
    """
    prepared = prepare(text)
    plain = prepared.text
    lowered = plain.lower()
    found: list[Mention] = []
    for start, stop, name in _settled(plain, lowered):
        kind, thing_id = name.kind, name.id
        if kind is None or thing_id is None:
            continue
        first = start
        if kind is MentionKind.MEETING and thing_id in series():
            thing_id, first = meeting_with_ordinal(thing_id, lowered, start)
        begin, end = prepared.back(first, stop)
        found.append(Mention(kind, begin, end, id=thing_id))
    return found


def _settled(plain: str, lowered: str) -> Iterator[tuple[int, int, Name]]:
    exact, loose = _automata()
    hits = [(start, -stop, exact.candidates[index]) for index, start, stop in exact.find(plain)]
    hits += [(start, -stop, loose.candidates[index]) for index, start, stop in loose.find(lowered)]
    hits.sort(key=_place)
    length = len(plain)
    read = 0
    for start, minus_stop, names in hits:
        stop = -minus_stop
        if start < read or (start and plain[start - 1].isalnum()):
            continue
        if stop < length and (plain[stop].isalnum() or plain[stop] == _MONEY):
            stop = _plural_end(plain, stop, names)
            if not stop:
                continue
        name = names[0] if len(names) == 1 and not names[0].needs else _one_of(names, lowered)
        if name is not None and _case_fits(name, plain, start):
            read = stop
            yield start, stop, name


def _place(hit: tuple[int, int, _Candidates]) -> tuple[int, int]:
    return hit[:2]


def _plural_end(plain: str, stop: int, names: _Candidates) -> int:
    """Where a plural ends ("Summits"), or 0 when the hit is only the beginning of a longer word."""
    if plain[stop] != "s" or plain[stop + 1 : stop + 2].isalnum() or names[0].kind not in _PLURALS:
        return 0
    return stop + 1


def _one_of(names: _Candidates, lowered: str) -> Name | None:
    """The one bearer of a form whose condition holds; None when there are several or none."""
    fitting = {name.id: name for name in names if not name.needs or any(word in lowered for word in name.needs)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _case_fits(name: Name, plain: str, start: int) -> bool:
    """Whether a name of several words begins with a capital or figure; "any" forgives that too."""
    return name.case == "any" or name.exact or not plain[start].islower()


def find_parties(text: str) -> list[Mention]:
    """The countries, organisations and bodies a text names. Adjectives ("Japanese") are not names."""
    return _of_kind(scan_names(text), MentionKind.PARTY)


def find_meetings(text: str) -> list[Mention]:
    """The meetings and meeting series a text names, ordinals included in the span."""
    return _of_kind(scan_names(text), MentionKind.MEETING)


def find_instruments(text: str) -> list[Mention]:
    """The treaties, plans, funds and networks a text names."""
    return _of_kind(scan_names(text), MentionKind.INSTRUMENT)


def _of_kind(mentions: Iterable[Mention], kind: MentionKind) -> list[Mention]:
    return [mention for mention in mentions if mention.kind is kind]
