"""A small invented document that has everything a page must set: headings, items, rows, overlaps, furniture, gaps."""

from __future__ import annotations

import re
from dataclasses import replace

from factories import a_document, a_finding
from followthrough.model import (
    Act,
    Amount,
    Document,
    Finding,
    Findings,
    Passage,
    PassageKind,
    Passages,
    Strength,
    Target,
    Unread,
    When,
)

TEXT = """Home | News | Contact
Share this page
Chair’s Statement of the 4th Lakes and Islands Forum
Port Alder, 12 June 2023
Preamble
Recalling the Charter of the Lakes and Islands Partnership and the friendship of its peoples,
Economy
1. Both sides agreed to intensify efforts to double trade between them by 2030, including through the signing of the Harbour Protocol expected this year, and to share statistics every year.
2. Veland pledged 40 million dollars over the next three years for the harbours of the Islands, on condition that each harbour publishes its accounts.
3. The ministers noted with satisfaction that two of the five ferry lines have opened since the 3rd Forum. They strive for a common ticket for all lines.
Climate
4. The leaders commit to:
(a) plant one million mangroves along the coast by the end of 2027;
(b) end the dumping of waste in the Inner Sea; and
(c) endeavour to cut the emissions of their fleets.
5. The Islands asked Veland to send experts to the Storm Centre and reaffirmed that the Sea Treaty is the basis of all their work.
Lead | Action | Year
Veland | Buoys in the northern strait | 2025
Islands | Training of forty pilots | 2026
6. The next Forum will be held in Lakeside City in 2024.
Previous article
"""  # noqa: E501  a paragraph is a line, as readers of plain text give it
KINDS = {
    0: PassageKind.FURNITURE, 1: PassageKind.FURNITURE, 2: PassageKind.TITLE, 4: PassageKind.HEADING,
    5: PassageKind.PREAMBLE, 6: PassageKind.HEADING, 10: PassageKind.HEADING, 12: PassageKind.ITEM,
    13: PassageKind.ITEM, 14: PassageKind.ITEM, 16: PassageKind.ROW, 17: PassageKind.ROW, 18: PassageKind.ROW,
    20: PassageKind.FURNITURE,
}  # fmt: skip
SKIPPED = 3  # the date line: no passage holds it, so the page must show it as unread


def a_statement(text: str = TEXT, **known: object) -> Document:
    facts: dict[str, object] = {
        "title": "Chair’s Statement of the 4th Lakes and Islands Forum",
        "date": "2023-06-12",
        "date_reason": "the line “Port Alder, 12 June 2023” under the title",
        "issuer": "Lakes and Islands Secretariat",
        "kind": "chair’s statement",
        "series": "Lakes and Islands Forum",
        "address": "https://example.org/lakes-islands/forum-4/chairs-statement",
    }
    return a_document(text, **(facts | known))


def its_passages(document: Document) -> Passages:
    """A passage a line, of the kind `KINDS` says; addresses as a reader of statements gives them."""
    items: list[Passage] = []
    start, counted, stem = 0, 0, ""
    for number, line in enumerate(document.text.split("\n")):
        kind = KINDS.get(number, PassageKind.OPERATIVE)
        if line and number != SKIPPED:
            if kind is PassageKind.OPERATIVE:
                counted += 1
                stem = f"para {counted}"
            address = _address(kind, number, stem, line)
            items.append(Passage(address, kind, start, start + len(line), page=1 if number < 10 else 2, level=1))
        start += len(line) + 1
    return Passages(document, tuple(items))


def _address(kind: PassageKind, number: int, stem: str, line: str) -> str:
    named = {PassageKind.OPERATIVE: stem, PassageKind.TITLE: "title", PassageKind.PREAMBLE: "preamble"}
    if kind is PassageKind.ITEM:
        return f"{stem}({line[1]})"
    return named.get(kind, f"table 1, row {number - 16}" if kind is PassageKind.ROW else f"{kind} {number}")


def its_findings(document: Document) -> tuple[Finding, ...]:
    d, both = document, ("all",)
    due = When("2030", "2030-01-01", "2030-12-31", "year", None, "“by 2030” names the year itself.")
    money = d.text.index("40 million dollars")
    return (
        a_finding(d, "agreed to intensify efforts to double trade between them by 2030", holders=both, speaker=both,
                  strength=Strength.STRONG, due="2030", when=due, strict=True, broad=True,
                  because=("“agreed to” with an infinitive binds those who agreed.", "“by 2030” stands beside it.")),
        a_finding(d, "double trade between them by 2030", Act.TARGET, holders=both, due="2030", when=due,
                  target=Target(metric="trade between them", direction="increase", factor=2, due="2030")),
        a_finding(d, "the signing of the Harbour Protocol expected this year", Act.INSTRUMENT, holders=(), due="2023",
                  instruments=("Harbour Protocol",)),
        a_finding(d, "to share statistics every year", holders=both, strength=Strength.WEAK, broad=True),
        a_finding(d, "pledged 40 million dollars over the next three years for the harbours of the Islands", Act.PLEDGE,
                  holders=("Veland",), addressees=("Islands",), speaker=("Veland",), conditional=True, broad=True,
                  strength=Strength.STRONG, amounts=(Amount(4e7, "USD", money, money + 18, period="P3Y"),)),
        a_finding(d, "two of the five ferry lines have opened since the 3rd Forum", Act.PROGRESS, holders=()),
        a_finding(d, "noted with satisfaction that two of the five ferry lines have opened", Act.POSITION),
        a_finding(d, "They strive for a common ticket for all lines", Act.AIM, holders=both, strength=Strength.WEAK),
        a_finding(d, "plant one million mangroves along the coast by the end of 2027", holders=both, due="2027-12",
                  strength=Strength.STRONG, strict=True, broad=True),
        a_finding(d, "end the dumping of waste in the Inner Sea", holders=both, strength=Strength.STRONG, broad=True),
        a_finding(d, "endeavour to cut the emissions of their fleets", strength=Strength.WEAK, broad=True),
        a_finding(d, "asked Veland to send experts to the Storm Centre", Act.REQUEST, holders=("Veland",),
                  speaker=("Islands",)),
        a_finding(d, "reaffirmed that the Sea Treaty is the basis of all their work", Act.REAFFIRMATION,
                  holders=("Islands",)),
        a_finding(d, "The next Forum will be held in Lakeside City in 2024", Act.EVENT, holders=(), due="2024"),
    )  # fmt: skip


def read_sample(**known: object) -> Findings:
    """The document, read."""
    document = a_statement(**known)
    passages = its_passages(document)
    found = tuple(replace(f, passage=_at(passages, f)) for f in its_findings(document))
    gap = re.search("Storm Centre", document.text)
    assert gap is not None
    return Findings(passages, found, (), (Unread(gap.start(), gap.end(), "A name that is in no list."),))


def _at(passages: Passages, finding: Finding) -> str:
    return next(p.address for p in passages.items if p.start <= finding.start < p.end)
