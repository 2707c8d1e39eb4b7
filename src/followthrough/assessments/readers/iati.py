"""Transactions of IATI activities as rows of money, as a publisher reports them: https://iatistandard.org.

A pledge, a commitment, a disbursement and an expenditure are stages of money; what is no money given (repayments of
loans, interest, guarantees, equity) and what takes back an earlier figure is told and left out. A name is taken where
the file gives one: an identifier is never made into a name, nor a name into an identifier.
"""

from __future__ import annotations

import hashlib
import io
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lxml import etree

from followthrough.assessments.money import Stage
from followthrough.lexicon.world.parties import parties
from followthrough.model import ReadingError

if TYPE_CHECKING:
    from lxml.etree import _Element

    from followthrough.assessments.readers.tables import Row

# https://iatistandard.org/en/iati-standard/203/codelists/transactiontype/: what each is of the money given.
STAGES: Final = {
    "1": Stage.DISBURSED,  # incoming funds: of the provider
    "2": Stage.COMMITTED,  # outgoing commitment
    "3": Stage.DISBURSED,  # disbursement
    "4": Stage.SPENT,  # expenditure
    "11": Stage.COMMITTED,  # incoming commitment
    "12": Stage.PLEDGED,  # outgoing pledge
    "13": Stage.PLEDGED,  # incoming pledge
    "C": Stage.COMMITTED, "D": Stage.DISBURSED, "E": Stage.SPENT, "IF": Stage.DISBURSED,  # version 1
}  # fmt: skip
_INCOMING: Final = frozenset(("1", "11", "13", "IF"))
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_LONGEST: Final = 400  # characters of a title or description that are kept


@dataclass(frozen=True, slots=True)
class IatiRead:
    """What was read: rows as `money import` takes them, each with its place, and in sentences what was left out."""

    rows: tuple[tuple[str, Row], ...]
    notices: tuple[str, ...]


def is_iati(data: bytes) -> bool:
    """Whether bytes begin as a file of IATI activities."""
    return b"<iati-activities" in data[:4096]


def iati_sums(data: bytes, *, name: str, source: str) -> IatiRead:
    """The transactions of every activity.

    Args:
        data: the file.
        name: what to call it in sentences.
        source: public address where the file can be read.

    Raises:
        ReadingError: it is not well-formed, or holds no activity.
    """
    found = _Found(source)
    activities = 0
    try:
        for _, element in etree.iterparse(
            io.BytesIO(data), events=("end",), tag="iati-activity",
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        ):  # fmt: skip
            activities += 1
            found.take(_Activity(element))
            element.clear()
    except etree.XMLSyntaxError as error:
        raise ReadingError(
            f"{name} is not well-formed XML ({error.msg}). Download it again and give it whole."
        ) from error
    if not activities:
        raise ReadingError(f"{name} holds no iati-activity. Give a file of activities, not one of organisations.")
    return IatiRead(tuple(found.rows), tuple(f"{count} {why}" for why, count in found.left_out.items()))


@dataclass(slots=True)
class _Found:
    source: str
    rows: list[tuple[str, Row]] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    def take(self, activity: _Activity) -> None:
        for number, element in enumerate(activity.element.findall("transaction"), start=1):
            made = _row(activity, element)
            if isinstance(made, str):
                self.left_out[made] += 1
            else:
                self.rows.append((f"activity {activity.key}, transaction {number}", made | {"source": self.source}))


class _Activity:
    """What an activity says of all its transactions."""

    def __init__(self, element: _Element) -> None:
        self.element = element
        self.key = (element.findtext("iati-identifier") or "").strip()
        self.title = _said(element.find("title"))
        self.currency = element.get("default-currency", "")
        self.reporter = _said(element.find("reporting-org"))
        self.recipient = _recipient(element)


def _row(activity: _Activity, element: _Element) -> Row | str:
    """The row of a transaction, or in a few words why it is left out."""
    told = element.find("transaction-type")
    code = "" if told is None else told.get("code", "")
    stage = STAGES.get(code)
    value = element.find("value")
    figure = "" if value is None or not value.text else value.text.strip().replace(",", "")
    if stage is None:
        return f"of type {code or 'not told'} are no money given"
    if figure.startswith("-"):
        return "take back an earlier figure"
    holder = _said(element.find("provider-org")) or ("" if code in _INCOMING else activity.reporter)
    if not holder:
        return "name nobody whose money it is"
    row = {
        "holder": holder, "value": figure, "currency": _currency(value, activity), "stage": str(stage),
        "date": _day(element), "about": _said(element.find("description")) or activity.title,
        "recipient": _said(element.find("receiver-org")) or _recipient(element) or activity.recipient,
        "programme": activity.title, "note": f"IATI activity {activity.key}, as its publisher reports it.",
    }  # fmt: skip
    ref = element.get("ref", "")
    return row | {"key": _key(activity.key, ref, code, row), "ref": ref}


def _key(activity: str, ref: str, code: str, row: Row) -> str:
    """The same for the same transaction, so that a file read again changes nothing."""
    told = "|".join((activity, ref, code, *(row[name] for name in ("date", "value", "currency", "recipient", "about"))))
    return f"iati-{hashlib.sha256(told.encode()).hexdigest()[:16]}"


def _currency(value: _Element | None, activity: _Activity) -> str:
    return activity.currency if value is None else value.get("currency") or activity.currency


def _day(element: _Element) -> str:
    """The day of the transaction; "" where none is told."""
    told = element.find("transaction-date")
    return "" if told is None else (told.get("iso-date") or "")[:10]


def _recipient(element: _Element) -> str:
    """The one country or region that is named as recipient; "" where several are, for two answers are none."""
    named = [_country(each) for each in element.findall("recipient-country")]
    named += [_said(each) for each in element.findall("recipient-region")]
    return named[0] if len(named) == 1 else ""


def _country(element: _Element) -> str:
    known = parties().get(element.get("code", "").upper())
    return _said(element) if known is None else known.name


def _said(element: _Element | None) -> str:
    """What an element says: in English where it says it so, else in the first language; version 1 has bare text."""
    if element is None:
        return ""
    narratives = element.findall("narrative")
    english = [each for each in narratives if each.get(_LANGUAGE, "en").lower().startswith("en")]
    texts = [" ".join("".join(map(str, each.itertext())).split()) for each in (*english, *narratives)]
    return next(filter(None, texts or [" ".join((element.text or "").split())]), "")[:_LONGEST]
