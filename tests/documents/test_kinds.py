from __future__ import annotations

import pytest

from followthrough.documents.issuers import issuer_of
from followthrough.documents.kinds import kind_of


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Joint Statement of the Harbour Forum", "joint statement"),
        ("Joint Leaders’ Statement", "joint statement"),
        ("Joint Vision Statement of the Summit", "joint statement"),
        ("G9 Leaders’ Statement on Ports", "joint statement"),
        ("Chairman's Statement of the 4th Harbour Summit", "chair's statement"),
        ("Chairman’s Press Statement", "chair's statement"),
        ("Joint Communiqué of the 51st Ministers' Meeting", "joint communique"),
        ("Oslo Declaration on the Sea", "declaration"),
        ("Plan of Action to Implement the Joint Declaration on Ports", "plan"),
        ("Revised Implementation Plan of the Vision Statement", "plan"),
        ("Joint Statement on the Roadmap for Ports", "joint statement"),  # what comes first names it
        ("Free Trade Agreement between Northland and Southland", "treaty"),
        ("Protocol to Amend the Agreement on Ports", "treaty"),
        ("FACT SHEET: The Harbour Initiative", "fact sheet"),
        ("Readout of the Minister’s Call", "read-out"),
        ("Remarks by the Minister at the Harbour Day", "speech"),
        ("Joint Press Release on the Harbour Forum", "press release"),
        ("Statement by the Minister on Ports", "statement"),
        ("Ministers adopt joint statement on ports", None),
        ("Governor Approves Disaster Declaration", None),
        ("A walk by the sea", None),
    ],
)
def test_kinds_by_title(title: str, kind: str | None) -> None:
    assert kind_of(title, "Some words.") == kind


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("OSLO (Kyodo) – The ministers met.", "news"),
        ("Words. " * 300 + "\n\nPrevious Article\n", "news"),
        ("FOR IMMEDIATE RELEASE\n\nWords.", "press release"),
        ("CHAIRMAN’S STATEMENT OF THE HARBOUR SUMMIT\n\nWords.", "chair's statement"),
        ("They will issue a joint statement in the spring.", None),
    ],
)
def test_kinds_by_opening(opening: str, kind: str | None) -> None:
    assert kind_of(None, opening) == kind


@pytest.mark.parametrize(
    ("title", "text", "issuer"),
    [
        ("Statement by Minister Ann Oak on Ports", "", "Minister Ann Oak"),
        (
            "Joint Statement from the Leaders of Northland, Southland, and Westland on Ports",
            "",
            "Leaders of Northland, Southland, and Westland",
        ),
        ("Joint Statement of Northland and Southland", "", "Northland and Southland"),
        ("Joint Statement of the 33rd Harbour Forum", "", None),
        (None, "Issued by the Secretariat of the Forum on 3 May\n\nWords.", "Secretariat of the Forum"),
        (None, "Harbour Secretariat / Northland Times Share:\n\nWords.", "Harbour Secretariat / Northland Times"),
        (None, "We thank the Ministry of Harbours of Northland.", None),
    ],
)
def test_issuers(title: str | None, text: str, issuer: str | None) -> None:
    assert issuer_of(title, text) == issuer
