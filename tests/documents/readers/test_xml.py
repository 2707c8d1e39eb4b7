from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followthrough.documents import read
from followthrough.documents.readers.xml import read_xml
from followthrough.model import DateBasis, PassageKind, ReadingError

if TYPE_CHECKING:
    from pathlib import Path

TREATY = b"""<?xml version="1.0"?><treaty><meta><name>Northland - Southland</name><date_signed>2004-03-02</date_signed>
<language>en</language></meta><body><chapter name="Preamble"><article>The Parties,

have agreed as follows:</article></chapter><chapter name="Trade">
<article name="Article 1">1. Each Party opens ports.

2. Each Party shall publish its tariffs.</article></chapter></body></treaty>"""


def test_a_treaty_with_its_headings_and_day_of_signature() -> None:
    document = read(TREATY)
    shown = [(block.kind, document.text[block.start : block.end]) for block in document.blocks]
    assert (PassageKind.HEADING, "Trade") in shown
    assert (PassageKind.HEADING, "Article 1") in shown
    assert (None, "2. Each Party shall publish its tariffs.") in shown
    assert (document.kind, document.title, document.language) == ("treaty", "Northland - Southland", "en")
    assert (document.date, document.date_basis) == ("2004-03-02", DateBasis.METADATA)


def test_other_xml_gives_its_words() -> None:
    reading = read_xml(
        b"<?xml version='1.0'?><r><sec><t>Ports</t><p>We will <b>act</b> now.</p></sec><p>And later.</p></r>"
    )
    assert [reading.text[b.start : b.end] for b in reading.blocks] == ["Ports", "We will act now.", "And later."]


def test_external_entities_are_never_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the hidden words")
    xml = (
        f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "{secret.as_uri()}">]><r><p>Open words &e; go on.</p></r>'
    )
    reading = read_xml(xml.encode())
    assert "hidden" not in reading.text
    assert "Open words" in reading.text
    assert any("entities" in notice for notice in reading.notices)


def test_entities_that_multiply_are_not_expanded() -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    xml = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a0 "ha">{levels}]><r><p>Some words.</p><p>&a11;</p></r>'
    with pytest.raises(ReadingError, match=r"amplification|broken"):
        read_xml(xml.encode())


def test_broken_xml() -> None:
    with pytest.raises(ReadingError, match="broken"):
        read_xml(b"<?xml version='1.0'?><a>")
