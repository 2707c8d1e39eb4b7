from __future__ import annotations

import pytest

from followthrough.linking.series import standing
from followthrough.model import Document


def a_document(title: str | None, kind: str | None = "joint statement", series: str | None = None) -> Document:
    return Document("d", "0" * 64, "text", title=title, kind=kind, series=series)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joint Statement from Japan and Peru", "Peru-Japan Joint Leaders’ Statement: A New Era"),
        ("Joint Statement of the 33rd ASEAN-Japan Summit", "Chair's Statement of the 34th ASEAN-Japan Summit"),
        (
            "Harbour Watch Initiative 2022 Joint Statement",
            "Joint Statement of the Ministers of the Harbour Watch Initiative",
        ),
        ("G7 Leaders’ Statement", "G7 Leaders' Communiqué"),
    ],
)
def test_titles_of_one_series(one: str, other: str) -> None:
    first, second = standing(a_document(one)), standing(a_document(other))
    assert first.series is not None
    assert first.series == second.series
    assert first.reason.endswith(".")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joint Statement from Japan and Peru", "Joint Statement from Japan and Chile"),
        ("Harbour Watch Initiative Joint Statement", "Forest Watch Initiative Joint Statement"),
    ],
)
def test_titles_of_two_series(one: str, other: str) -> None:
    assert standing(a_document(one)).series != standing(a_document(other)).series


@pytest.mark.parametrize(
    ("document", "why"),
    [
        (a_document(None), "no title"),
        (a_document("Minister opens bridge", kind="press release"), "press release"),
        (a_document("Minister opens bridge", kind=None), "unknown kind"),
        (a_document("Joint Statement on Peace"), "neither a meeting nor partners"),
    ],
)
def test_a_document_in_no_series_has_a_reason(document: Document, why: str) -> None:
    found = standing(document)
    assert found.series is None
    assert why in found.reason


def test_a_given_series_is_taken_as_it_is() -> None:
    assert standing(a_document(None, kind="news", series="X")) == ("X", "")
