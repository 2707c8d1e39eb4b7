"""The nearest language ever agreed between partners: what they said before that comes closest to a sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from followthrough.language.handed import need
from followthrough.lexicon.world import name_of
from followthrough.linking.named import parties_named
from followthrough.linking.statements import Statement, statement, statements
from followthrough.linking.wording import Wording, compare_wording
from followthrough.model import Act, Document, End, Findings

_AGREED = frozenset(
    [Act.COMMITMENT, Act.AIM, Act.TARGET, Act.PLEDGE, Act.REAFFIRMATION, Act.POSITION, Act.INSTRUMENT, Act.REQUEST]
)
_LEAST = 0.35  # what scores less is no precedent
_WHOLE = 100  # rapidfuzz counts in hundredths


@dataclass(frozen=True, slots=True)
class Precedent:
    """Agreed language near to a sentence, with its place and the difference of the words. Not a Link."""

    at: End
    title: str | None
    date: str | None
    passage: str  # address: "para 6"
    words: str  # the quote: the slice
    score: float  # 0 to 1
    wording: Wording  # from the agreed words to the sentence asked about


def nearest_agreed(
    sentence: str, findings: Iterable[Findings], *, partners: Iterable[str], most: int = 5
) -> tuple[Precedent, ...]:
    """The nearest language ever agreed between these partners, nearest first; equal scores, the newest first.

    Args:
        sentence: a draft.
        findings: documents read.
        partners: plain English names, or a meeting series or partnership ("ASEAN-Japan"). A document counts when its
            series is one of them, or when its title or opening names them all.
        most: how many to give at most.

    Raises:
        TypeError: the sentence is no text.
    """
    need(sentence, str, "nearest_agreed takes a sentence as str")
    return Agreed(findings, partners=partners).nearest(sentence, most=most)


class Agreed:
    """The language agreed between some partners, read once, to be asked for many sentences."""

    def __init__(self, findings: Iterable[Findings], *, partners: Iterable[str]) -> None:
        names = frozenset(partner.casefold() for partner in partners)
        self._said: list[tuple[Document, Statement]] = []
        self._holding: dict[str, list[int]] = defaultdict(list)  # content word: statements that hold it
        for read in findings:
            if _between(read, names):
                self._take(read)

    def _take(self, read: Findings) -> None:
        for said in statements(read):
            if said.acts & _AGREED:
                for term in said.terms:
                    self._holding[term].append(len(self._said))
                self._said.append((read.document, said))

    def nearest(self, sentence: str, *, most: int = 5) -> tuple[Precedent, ...]:
        """The nearest of it to a sentence, nearest first; equal scores, the newest first."""
        wanted = statement("", sentence, (0, len(sentence)))
        near = sorted({number for term in wanted.terms for number in self._holding.get(term, ())})
        scored = [(_closeness(wanted, self._said[number][1]), *self._said[number]) for number in near]
        found = [(score, document, said) for score, document, said in scored if score >= _LEAST]
        found.sort(key=lambda row: row[2].start)
        found.sort(key=lambda row: row[1].date or "", reverse=True)
        found.sort(key=lambda row: -round(row[0], 3))
        return tuple(_precedent(score, document, said, sentence) for score, document, said in found[:most])


def _precedent(score: float, document: Document, said: Statement, sentence: str) -> Precedent:
    return Precedent(
        at=said.at,
        title=document.title,
        date=document.date,
        passage=said.address,
        words=said.written,
        score=round(score, 3),
        wording=compare_wording(said.text, " ".join(sentence.split()), earlier_date=document.date),
    )


def _between(findings: Findings, partners: frozenset[str]) -> bool:
    document = findings.document
    if document.kind == "paraphrase":
        return False
    if document.series is not None and document.series.casefold() in partners:
        return True
    head = f"{document.title or ''}\n{document.issuer or ''}\n{document.text[:2000]}"
    ids = [party.id for party in parties_named(head) if party.id is not None]
    named = {name.casefold() for each in ids for name in (each, name_of(each))}
    return len(partners) > 0 and partners <= named


def _closeness(one: Statement, other: Statement) -> float:
    """Mean of the share of content words in common and the likeness of the letters."""
    either = one.terms | other.terms
    if not either or not one.terms & other.terms:
        return 0.0
    words = len(one.terms & other.terms) / len(either)
    return (words + ratio(one.text.lower(), other.text.lower()) / _WHOLE) / 2
