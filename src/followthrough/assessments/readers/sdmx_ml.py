"""SDMX-ML data messages, generic and structure-specific, 2.0 to 3.0: one pass, no network, no entities.

Elements are known by their local names, since the namespaces differ by version and, in structure-specific messages,
by data structure.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lxml import etree

from followthrough.assessments.readers.growing import Growing
from followthrough.assessments.readers.sdmx_csv import sdmx_observation, series_named
from followthrough.model import ReadingError, Series

if TYPE_CHECKING:
    from lxml.etree import _Element

_ATTRIBUTES: Final = frozenset((
    "UNIT_MEASURE", "UNIT_MULT", "UNIT", "DECIMALS", "OBS_STATUS", "TITLE", "COLLECTION", "TIME_FORMAT", "OBS_CONF",
    "SOURCE", "COMMENT", "ACTION", "DEFINITION", "PUBLISHER", "ID", "TYPE", "REPORTING_YEAR_START_DAY",
))  # fmt: skip  # what no series is keyed by when a message does not tell dimensions from attributes


def sdmx_ml(data: bytes, name: str = "the message") -> list[Series]:
    """All series of a data message, keyed by their dimensions in order.

    Raises:
        ReadingError: it is not well-formed, or holds no observations.
    """
    reading = _Message()
    try:
        for _, element in etree.iterparse(
            io.BytesIO(data), events=("end",), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        ):
            reading.take(element)
    except etree.XMLSyntaxError as error:
        raise ReadingError(
            f"{name} is not well-formed XML ({error.msg}). Download it again and give it whole."
        ) from error
    if not reading.found.made:
        raise ReadingError(f"{name} is XML without SDMX observations. Ask the provider for a data message.")
    return reading.found.done()


def _local(element: _Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


@dataclass(slots=True)
class _Message:
    """One message while it is read."""

    prepared: str = ""
    flow: str = ""
    found: Growing = field(default_factory=Growing)

    def take(self, element: _Element) -> None:
        name = _local(element)
        if name == "Prepared":
            self.prepared = (element.text or "")[:10]
        elif name == "Ref" and not self.flow and element.get("agencyID"):
            self.flow = f"{element.get('agencyID')}:{element.get('id', '')}({element.get('version', '1.0')})"
        elif name in {"Structure", "DataSet"} and not self.flow:
            self.flow = element.get("structureID") or element.get("keyFamilyURI") or ""
        if name == "Series":
            self._series(element)
        elif name == "Obs" and _parent(element) != "Series":
            self._row(_said(element, "ObsKey"), _inside(element) | _observed(element))
            _free(element)

    def _series(self, element: _Element) -> None:
        told, given = _said(element, "SeriesKey"), _inside(element)
        for child in element:
            if _local(child) == "Obs":
                self._row(told, given | _observed(child))
        _free(element)

    def _row(self, key: dict[str, str], rest: dict[str, str]) -> None:
        keyed = key or {name: value for name, value in rest.items() if name not in _ATTRIBUTES}
        dimensions = {n: v for n, v in keyed.items() if n not in {"TIME_PERIOD", "OBS_VALUE", "TIME", "VINTAGE"}}
        name = ".".join(dimensions.values())
        told = key | rest
        self.found.open(series_named(name, self.flow, dimensions, told), name)
        notice = f"An observation has no period that can be read: “{told.get('TIME_PERIOD', '')[:40]}”."
        self.found.take(name, sdmx_observation(told, self.prepared), notice)


def _parent(element: _Element) -> str:
    parent = element.getparent()
    return "" if parent is None else _local(parent)


def _said(element: _Element, part: str) -> dict[str, str]:
    """The concepts of a generic key or attribute list: Value elements with an id (2.1) or a concept (2.0)."""
    return {
        value.get("id") or value.get("concept") or "": (value.get("value") or "").strip()
        for child in element
        if _local(child) == part
        for value in child
    }


def _inside(element: _Element) -> dict[str, str]:
    """What a series or flat observation says of itself, generic or structure-specific."""
    own = {str(name): str(value) for name, value in element.attrib.items() if "}" not in str(name)}
    return own | _said(element, "Attributes")


def _observed(element: _Element) -> dict[str, str]:
    told = _inside(element)
    for child in element:
        name = _local(child)
        if name in {"ObsDimension", "Time"}:
            told["TIME_PERIOD"] = (child.get("value") or child.text or "").strip()
        elif name == "ObsValue":
            told["OBS_VALUE"] = (child.get("value") or "").strip()
    return told


def _free(element: _Element) -> None:
    """Lets go of what was read, so that a message of any size needs little memory."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]  # type: ignore[union-attr]  # an element with a sibling has a parent
