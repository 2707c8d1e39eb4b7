from __future__ import annotations

import pytest

from followthrough.documents import read
from followthrough.documents.metadata import Source, describe, sha256_of, short_id
from followthrough.documents.reading import Known, Reading
from followthrough.model import DateBasis

SHA = sha256_of(b"words")
STATED = "Oslo, 4 July 2015\n\n"
INFERRED = "Those who met in the 33rd ASEAN-Japan Forum in Tokyo last week spoke of ports.\n"
PROSE = "The two sides agreed to open a port and to report on it before long, as the plan says.\n"


@pytest.mark.parametrize(
    ("text", "known", "given", "date", "basis"),
    [
        (STATED + PROSE, Known("2015-07-01", "meta"), "2015-06-30", "2015-06-30", DateBasis.GIVEN),
        (STATED + PROSE, Known("2015-07-01", "meta"), None, "2015-07-01", DateBasis.METADATA),
        (STATED + PROSE, Known("2020-01-01", "file", weak=True), None, "2015-07-04", DateBasis.STATED),
        (INFERRED + PROSE, Known("2020-01-01", "file", weak=True), None, "2018-06-18", DateBasis.INFERRED),
        (PROSE, Known("2020-01-01", "file", weak=True), None, "2020-01-01", DateBasis.METADATA),
        (PROSE, Known(), None, None, DateBasis.UNKNOWN),
    ],
)
def test_the_best_date_wins(text: str, known: Known, given: str | None, date: str | None, basis: DateBasis) -> None:
    document = describe(Reading(text, date=known), Source(SHA, date=given))
    assert (document.date, document.date_basis) == (date, basis)
    assert document.date_reason


def test_ids_differ_and_repeat() -> None:
    assert short_id(SHA) == short_id(SHA) != short_id(sha256_of(b"other"))


@pytest.mark.parametrize(
    ("text", "kind", "title", "issuer"),
    [
        (f"# Joint Statement on Ports\n\n{PROSE}", "joint statement", "Joint Statement on Ports", None),
        (
            f"Ministry of Harbours of Northland\n\nPress Release on Ports\n\n{PROSE * 3}",
            "press release",
            "Press Release on Ports",
            "Ministry of Harbours of Northland",
        ),
        (
            f"Northland and Southland agree on ports\n\nOSLO (Reuters) - {PROSE * 3}",
            "news",
            "Northland and Southland agree on ports",
            None,
        ),
        (
            f"Chair’s Statement of the Harbour Forum\nBrund, 10 October 2024\n\n{PROSE * 3}",
            "chair's statement",
            "Chair’s Statement of the Harbour Forum",
            None,
        ),
        (
            f"JOINT STATEMENT OF\nTHE 27TH HARBOUR FORUM\nBrund, 10 October 2024\n\n{PROSE * 3}",
            "joint statement",
            "JOINT STATEMENT OF THE 27TH HARBOUR FORUM",
            None,
        ),
        (f"The ministers met in Brund and spoke of\nthe harbour and the plan\n\n{PROSE * 3}", None, None, None),
        (PROSE * 3, None, None, None),
        (f"NAIROBI, Kenya (AP) _\n\n{PROSE * 3}", "news", None, None),
        (
            f"**Chair’s Statement of the Harbour Forum**\n\n{PROSE * 3}",
            "chair's statement",
            "Chair’s Statement of the Harbour Forum",
            None,
        ),
        (f"menu\n\nSubscribe to our letter now\n\nShare: this page here\n\n{PROSE * 3}", None, None, None),
    ],
)
def test_plain_text(text: str, kind: str | None, title: str | None, issuer: str | None) -> None:
    document = read(text.encode())
    assert (document.kind, document.title, document.issuer, document.text) == (kind, title, issuer, text)
