"""Sums of money as IATI 2.03 activities, for who publishes them there: https://iatistandard.org.

One activity a programme of one holder, and one for each sum that names none. Nothing is made up that the standard asks
for: who publishes gives the organisation's own identifier; no other organisation has one; sectors and kinds of aid are
not told, for no sum tells them. A date that is known to the month or year stands on its last day, and the description
says how it is known.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from followthrough.assessments import party_id
from followthrough.assessments.days import bounds
from followthrough.assessments.money import Stage, Sum
from followthrough.lexicon.world.parties import parties

if TYPE_CHECKING:
    from datetime import datetime

    from lxml.etree import _Element

VERSION: Final = "2.03"
TYPES: Final = {Stage.PLEDGED: "12", Stage.COMMITTED: "2", Stage.DISBURSED: "3", Stage.SPENT: "4"}
_PIPELINE, _IMPLEMENTATION = "1", "2"  # of the codelist ActivityStatus
_PLANNED_START, _START, _PLANNED_END = "1", "2", "3"  # of ActivityDateType
_FUNDING = "1"  # of OrganisationRole
_GIVEN: Final = frozenset((Stage.DISBURSED, Stage.SPENT))
_NOT_XML: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_IDENTIFIER: Final = re.compile(r"[^\s/&|?]+-[^\s/&|?]+")  # IATI standard 2.03, iati-identifier and reporting-org
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


class IatiError(ValueError):
    """Sums that make no file of IATI. Says why."""


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the file: the organisation's own identifier, its type and its name, as it is registered."""

    ref: str  # such as XM-DAC-701-2
    kind: str  # of the codelist OrganisationType, such as 10 for a government
    name: str


def iati(sums: Iterable[Sum], publisher: Publisher, *, made: datetime) -> tuple[bytes, tuple[str, ...]]:
    """The file, and in sentences which sums are not in it. The same sums and time give the same bytes.

    Raises:
        IatiError: none of the sums can be told so, and the standard knows no file without an activity; or the
            publisher's identifier or type cannot be one.
    """
    _may_publish(publisher)
    root = etree.Element("iati-activities", version=VERSION)
    root.set("generated-datetime", made.replace(microsecond=0).isoformat())
    left_out = []
    for one in _activities(sums):
        dated = [each for each in one if bounds(each.date) is not None]
        left_out += [f"{each.key} bears no date, which IATI asks for." for each in one if each not in dated]
        if dated:
            _activity(root, dated, publisher)
    if not len(root):
        raise IatiError(" ".join([*left_out, "No sum is held that can be told as an activity of IATI."]))
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8"), tuple(left_out)


def _may_publish(publisher: Publisher) -> None:
    """IATI's rule for identifiers: nothing that means something in an address, and no blanks."""
    if _IDENTIFIER.fullmatch(publisher.ref) is None:
        raise IatiError(
            f"“{publisher.ref}” is no identifier of an organisation: it is made of a register's prefix and a number, "
            "such as XM-DAC-701-2, without blanks and without / & | ?."
        )
    if not (publisher.kind.isascii() and publisher.kind.isdigit()):
        raise IatiError(f"“{publisher.kind}” is no type of organisation: IATI's codelist has numbers, such as 10.")


def _activities(sums: Iterable[Sum]) -> list[list[Sum]]:
    """Sums of one activity together, by their first date; another telling of a sum is not told again."""
    found: dict[tuple[str, str], list[Sum]] = {}
    for each in sorted(sums, key=lambda one: (one.date or "9", one.key)):
        if not each.same_as and not each.aside:
            found.setdefault((each.holder, each.programme or each.key), []).append(each)
    return list(found.values())


def _activity(root: _Element, sums: Sequence[Sum], publisher: Publisher) -> None:
    first = sums[0]
    named = first.programme or first.key
    digest = hashlib.sha256(f"{first.holder}|{named}".encode()).hexdigest()[:12]
    made = etree.SubElement(root, "iati-activity")
    made.set(_LANGUAGE, "en")
    etree.SubElement(made, "iati-identifier").text = f"{publisher.ref}-{digest}"
    reporting = etree.SubElement(made, "reporting-org", ref=publisher.ref, type=publisher.kind)
    reporting.set("secondary-reporter", "1")  # the register tells of other people's money
    _narrative(reporting, publisher.name)
    _narrative(etree.SubElement(made, "title"), first.programme or first.about or first.key)
    _narrative(etree.SubElement(made, "description", type="1"), first.about or first.programme or first.key)
    _narrative(etree.SubElement(made, "participating-org", role=_FUNDING), first.holder)
    given = any(each.stage is not Stage.PLEDGED for each in sums)
    etree.SubElement(made, "activity-status", code=_IMPLEMENTATION if given else _PIPELINE)
    _dates(made, sums)
    _country(made, sums)
    for each in sums:
        _transaction(made, each)


def _dates(made: _Element, sums: Sequence[Sum]) -> None:
    """The span its source names, else the day of the first sum, saying so."""
    spans = [each.period.split("/") for each in sums if each.period and "/" in each.period]
    paid = [each for each in sums if each.stage in _GIVEN]
    if spans:
        start, end = min(span[0] for span in spans), max(span[1] for span in spans)
        etree.SubElement(made, "activity-date", {"type": _PLANNED_START, "iso-date": f"{start}-01-01"})
        etree.SubElement(made, "activity-date", {"type": _PLANNED_END, "iso-date": f"{end}-12-31"})
    if paid or not spans:
        kind, first = (_START, paid[0]) if paid else (_PLANNED_START, sums[0])
        told = etree.SubElement(made, "activity-date", {"type": kind, "iso-date": _day(first)})
        says = "first payment told" if paid else "statement of the sum; its source names no start"
        _narrative(told, f"The day of the {says}.")


def _country(made: _Element, sums: Sequence[Sum]) -> None:
    """The country that receives all of it, where it is one."""
    codes = {_code(each.recipient) for each in sums}
    if len(codes) == 1 and (code := codes.pop()):
        etree.SubElement(made, "recipient-country", code=code)


def _code(name: str) -> str:
    """ISO 3166 alpha-2 of a country that exists; "" for anything else."""
    try:
        party = parties()[party_id(name)] if name else None
    except LookupError:
        return ""
    return "" if party is None or party.kind != "country" or len(party.id) != 2 else party.id  # noqa: PLR2004  alpha-2


def _transaction(made: _Element, given: Sum) -> None:
    day = _day(given)
    row = etree.SubElement(made, "transaction", ref=given.key)
    etree.SubElement(row, "transaction-type", code=TYPES[given.stage])
    etree.SubElement(row, "transaction-date", {"iso-date": day})
    value = etree.SubElement(row, "value", {"currency": given.currency, "value-date": day})
    value.text = f"{given.value:.2f}".rstrip("0").rstrip(".")
    _narrative(etree.SubElement(row, "description"), _description(given))
    _narrative(etree.SubElement(row, "provider-org"), given.holder)
    if given.recipient:
        _narrative(etree.SubElement(row, "receiver-org"), given.recipient)


def _description(given: Sum) -> str:
    """What is told of the sum, and what the columns of the standard cannot say."""
    dated = "" if given.date is None or len(given.date) == len("2018-11-14") else f"Its date is known as {given.date}."
    told = (
        f"{given.about.rstrip('.')}." if given.about else "",
        f"Stated as {given.bound} this figure." if given.bound else "",
        f"Part of {given.part_of}." if given.part_of else "",
        dated,
        f"Source: {given.source}" if given.source else "",
    )
    return " ".join(filter(None, told))


def _day(given: Sum) -> str:
    covered = bounds(given.date)
    assert covered is not None, "sums without a date are set aside before"
    return covered[1].isoformat()


def _narrative(owner: _Element, text: str) -> None:
    etree.SubElement(owner, "narrative").text = _NOT_XML.sub("", text)
