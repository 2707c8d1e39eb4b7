"""Statistics as SDMX: figures as SDMX-CSV 1.0, and the structure they follow as SDMX-ML 2.1 (https://sdmx.org).

A series and an edition are dimensions, so that every figure of every edition stands by itself. A period that SDMX has
no form for is not written, and said. What is counted keeps its words: no code of a list is made up for it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log10
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from followthrough.assessments.units import parts_of
from followthrough.exchange.cells import harmless

if TYPE_CHECKING:
    from datetime import datetime

    from lxml.etree import _Element

    from followthrough.model import Observation, Series

AGENCY, FLOW, CONCEPTS, VERSION = "FOLLOWTHROUGH", "STATISTICS", "CONCEPTS", "1.0"
DIMENSIONS: Final = {
    "SERIES": "Key of the series in the register",
    "VINTAGE": "Edition in which the figure was published",
}
TIME, MEASURE = "TIME_PERIOD", "OBS_VALUE"
ATTRIBUTES: Final = {
    "UNIT_MEASURE": "What is counted", "UNIT_MULT": "Power of ten by which the figure is multiplied",
    "OBS_STATUS": "A normal, M missing", "TITLE": "Name of the series", "SOURCE": "Where the figure can be read",
    "COMMENT": "What a reader should doubt", "DEFINITION": "What is counted, and how", "PUBLISHER": "Who publishes it",
}  # fmt: skip
HEAD: Final = ("DATAFLOW", *DIMENSIONS, TIME, MEASURE, *ATTRIBUTES)
_FLOW: Final = f"{AGENCY}:{FLOW}({VERSION})"
_PERIOD: Final = re.compile(r"\d{4}(?:-(?:Q[1-4]|S[12]|\d{2}(?:-\d{2})?))?")  # of ours
_PLAIN: Final = re.compile(r"-?\d{1,18}(?:\.\d{1,18})?")
_NAMESPACES: Final = {
    each: f"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/{each}" for each in ("message", "structure", "common")
}
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Written:
    """The lines of a file, and in sentences what is not in it."""

    lines: tuple[bytes, ...]
    left_out: tuple[str, ...]


def sdmx_csv_of(series: Iterable[Series]) -> Written:
    """The figures of series as lines of SDMX-CSV in UTF-8, the same for the same figures."""
    lines, left_out = [_line(HEAD)], []
    for one in sorted(series, key=lambda each: each.key):
        for row in one.observations:
            if _PERIOD.fullmatch(row.period) is None:
                left_out.append(f"{one.key}, {row.period}: SDMX has no such period.")
            else:
                lines.append(_line(_cells(one, row)))
    return Written(tuple(lines), tuple(left_out))


def _cells(one: Series, row: Observation) -> Iterator[str]:
    unit, scale = parts_of(row.unit or one.unit)
    yield from (_FLOW, harmless(one.key), harmless(row.vintage), row.period)
    yield _figure(row)
    yield from (harmless(unit), str(round(log10(scale))), "M" if row.value is None else "A", harmless(one.name))
    yield from (harmless(row.source or one.source), harmless(" ".join(row.flags)))
    yield from (harmless(row.definition or one.definition), harmless(one.publisher))


def _figure(row: Observation) -> str:
    """As its source wrote it, where that is plain digits; so that a file taken in again says nothing else."""
    if row.value is None:
        return ""
    return row.written if _PLAIN.fullmatch(row.written) and float(row.written) == row.value else repr(row.value)


def _line(cells: Iterable[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([" ".join(cell.split()) for cell in cells])
    return line.getvalue().encode("utf-8")


def sdmx_structure(*, made: datetime) -> bytes:
    """The data structure, its concepts and its flow, for programs that read the figures."""
    root = etree.Element(_tag("message", "Structure"), nsmap=_NAMESPACES)
    header = etree.SubElement(root, _tag("message", "Header"))
    for name, text in (("ID", FLOW), ("Test", "false"), ("Prepared", made.replace(microsecond=0).isoformat())):
        etree.SubElement(header, _tag("message", name)).text = text
    etree.SubElement(header, _tag("message", "Sender"), id=AGENCY)
    body = etree.SubElement(root, _tag("message", "Structures"))
    _flow(etree.SubElement(body, _tag("structure", "Dataflows")))
    _concepts(etree.SubElement(body, _tag("structure", "Concepts")))
    _data_structure(etree.SubElement(body, _tag("structure", "DataStructures")))
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _tag(namespace: str, name: str) -> str:
    return f"{{{_NAMESPACES[namespace]}}}{name}"


def _maintained(owner: _Element, name: str, key: str, says: str) -> _Element:
    made = etree.SubElement(owner, _tag("structure", name), id=key, agencyID=AGENCY, version=VERSION)
    _name(made, says)
    return made


def _name(owner: _Element, says: str) -> None:
    etree.SubElement(owner, _tag("common", "Name"), {_LANGUAGE: "en"}).text = says


def _flow(owner: _Element) -> None:
    made = _maintained(owner, "Dataflow", FLOW, "Statistics that promises are measured by")
    structure = etree.SubElement(made, _tag("structure", "Structure"))
    _ref(structure, id=FLOW, agencyID=AGENCY, version=VERSION, package="datastructure", **{"class": "DataStructure"})


def _concepts(owner: _Element) -> None:
    scheme = _maintained(owner, "ConceptScheme", CONCEPTS, "What the columns hold")
    fixed = {TIME: "Period of the figure", MEASURE: "The figure"}
    for key, says in (DIMENSIONS | fixed | ATTRIBUTES).items():
        _name(etree.SubElement(scheme, _tag("structure", "Concept"), id=key), says)


def _data_structure(owner: _Element) -> None:
    made = _maintained(owner, "DataStructure", FLOW, "Figures of series, edition by edition")
    parts = etree.SubElement(made, _tag("structure", "DataStructureComponents"))
    dimensions = etree.SubElement(parts, _tag("structure", "DimensionList"), id="DimensionDescriptor")
    for at, key in enumerate(DIMENSIONS, start=1):
        _component(dimensions, "Dimension", key, "String", position=str(at))
    _component(dimensions, "TimeDimension", TIME, "ObservationalTimePeriod", position=str(len(DIMENSIONS) + 1))
    attributes = etree.SubElement(parts, _tag("structure", "AttributeList"), id="AttributeDescriptor")
    for key in ATTRIBUTES:
        kind = "Integer" if key == "UNIT_MULT" else "String"
        told = _component(attributes, "Attribute", key, kind, assignmentStatus="Conditional")
        relation = etree.SubElement(told, _tag("structure", "AttributeRelationship"))
        _ref(etree.SubElement(relation, _tag("structure", "PrimaryMeasure")), id=MEASURE)
    measures = etree.SubElement(parts, _tag("structure", "MeasureList"), id="MeasureDescriptor")
    _component(measures, "PrimaryMeasure", MEASURE, "Double")


def _component(owner: _Element, name: str, key: str, kind: str, **known: Any) -> _Element:
    made = etree.SubElement(owner, _tag("structure", name), id=key, **known)
    identity = etree.SubElement(made, _tag("structure", "ConceptIdentity"))
    parent = {"maintainableParentID": CONCEPTS, "maintainableParentVersion": VERSION}
    _ref(identity, id=key, agencyID=AGENCY, package="conceptscheme", **parent, **{"class": "Concept"})
    held = etree.SubElement(made, _tag("structure", "LocalRepresentation"))
    etree.SubElement(held, _tag("structure", "TextFormat"), textType=kind)
    return made


def _ref(owner: _Element, **to: str) -> None:
    etree.SubElement(owner, "Ref", to)
