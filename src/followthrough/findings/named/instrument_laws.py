"""Laws and orders of one state: "signed an Executive Order", "signed into law the Salt Ports Act"."""

from __future__ import annotations

from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.named.instrument_bounds import NAME_LINKS
from followthrough.findings.named.instrument_making import name_goes_on

_MADE = ("sign", "issu", "enact", "pass", "amend", "revok", "rescind", "repeal")  # how the stage words begin
_REACH = 12  # words between a stage word and the law
_INTO_LAW = ["into", "law"]
_LAWS = frozenset(["act", "law"])
_ORDERS = frozenset(["order", "orders"])
_SHORT = frozenset(["e.o", "eo"])
LAW_WORDS = _LAWS | _ORDERS | _SHORT
_STOP = frozenset("; : , to for which that who under by through with".split())


def law_or_order(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """The words of the law or executive order that stage word i is about.

    A law counts by its name, an order by its kind: it is what a government binds itself and its agencies with.
    """
    lower = sentence.words.lower
    if not lower[i].startswith(_MADE):
        return None
    first = i + 3 if lower[i + 1 : i + 3] == _INTO_LAW else i + 1
    for k in range(first, min(len(lower), i + _REACH)):
        if lower[k] in _STOP:
            return None
        if lower[k] in _SHORT:
            return k, k + 1 + _numbered(lower, k)
        if lower[k] in _ORDERS and lower[k - 1] == "executive":
            return k - 1, k + 1 + _numbered(lower, k)
        if lower[k] in _LAWS and sentence.capital(k) and k > first and not name_goes_on(sentence, k):
            start = _name_begins(sentence, k, first)
            return (start, k + 1) if start < k else None
    return None


def deposited(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """ "Has deposited its instrument of ratification", "eleven members have deposited their instruments"."""
    lower = sentence.words.lower
    if not lower[i].startswith("deposit"):
        return None
    near = range(i + 1, min(len(lower), i + _DEPOSITED_NEAR))
    k = next((k for k in near if lower[k] in ("instrument", "instruments")), None)
    if k is None or _STOP.intersection(lower[i + 1 : k]):
        return None
    formal = lower[k + 1 : k + 2] == ["of"] and not _FORMAL.isdisjoint(lower[k + 2 : k + 3])
    return k, k + 3 if formal else k + 1


_DEPOSITED_NEAR = 5  # words: "deposited with us its instruments"
_FORMAL = frozenset("ratification accession acceptance approval adherence notification".split())


def _numbered(lower: list[str], k: int) -> bool:
    """ "Executive Order 12345"."""
    return lower[k + 1 : k + 2] != [] and lower[k + 1].isdigit()


def _name_begins(sentence: Sentence, k: int, first: int) -> int:
    """Where the capitals begin that end in word k, links between them passed over."""
    lower, start = sentence.words.lower, k
    while start > first and (
        sentence.capital(start - 1)
        or (lower[start - 1] in NAME_LINKS - {"the"} and start - 1 > first and sentence.capital(start - 2))
    ):
        start -= 1
    return start
