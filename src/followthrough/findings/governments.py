"""Whose "the government" is in a text that names governments, or that tells of a project in one country."""

from __future__ import annotations

import re

from followthrough.findings.grammar.survey import Layer
from followthrough.lexicon.world import find_parties, name_of
from followthrough.model import Document, Mention

_BEFORE = re.compile(r"\b[Gg]overnment of (?:the )?\Z")
_BEHIND = re.compile(r"(?:[’']s)? [Gg]overnment\b")
_COUNTRY = re.compile(r"[A-Z]{2}")  # ids of countries are those of ISO 3166
_OPENING = 900  # characters
# Who lends or gives for projects: such a text tells of works in the country its title names.
_LENDERS = re.compile(
    r"\b(?:Development Bank|Investment Bank|World Bank|Bank for Reconstruction|International Development Association|"
    r"Development Agency|Cooperation Agency|Fund for Agricultural Development|ADB|AIIB|EBRD|JICA|IFAD|KfW|AFD|"
    r"IsDB|AfDB)\b"
)


def government(document: Document, parties: Layer) -> str | None:
    """The country by its name; None where several fit, or none."""
    titled = _countries(find_parties(document.title or ""))
    if len(titled) == 1 and _LENDERS.search(document.text, 0, _OPENING) is not None:
        return name_of(titled.pop())
    named = _countries([party for party in parties if _governs(document.text, party)])
    return name_of(named.pop()) if len(named) == 1 else None


def _countries(parties: list[Mention]) -> set[str]:
    return {party.id for party in parties if party.id is not None and _COUNTRY.fullmatch(party.id) is not None}


def _governs(text: str, party: Mention) -> bool:
    """ "The Government of Norland", "the Norland government"."""
    before = _BEFORE.search(text[max(0, party.start - 24) : party.start]) is not None
    return before or _BEHIND.match(text, party.end) is not None or "overnment of" in text[party.start : party.end]
