"""Findings read from pictures say so, and what is unsure in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from followthrough import find, read, split
from followthrough.findings.scans import told_of_scans
from followthrough.model import Scan

TEXT = "Norland will open a school by 2O30. Veland will open a harbour by 2031."
CUT = TEXT.index(" Veland")


@pytest.mark.parametrize(
    ("scans", "reasons", "share"),
    [
        ([], [[], []], [1, 1]),
        ([Scan(0, CUT, 87)], [["with a confidence of 87 of 100."], []], [0.87, 1]),
        ([Scan(0, len(TEXT), 90)], [["90 of 100."], ["90 of 100."]], [0.9, 0.9]),
        (
            [Scan(0, CUT, 87, ((30, 34, 41),)), Scan(CUT + 1, len(TEXT), 95)],
            [["87 of 100.", "The machine is unsure of “2O30”, 41 of 100: look at the page."], ["95 of 100."]],
            [0.87, 0.95],
        ),
    ],
)
def test_findings_tell_of_the_picture_they_were_read_from(scans, reasons, share) -> None:
    before = find(split(read(TEXT.encode(), date="2024-01-01"))).findings
    assert len(before) == 2
    after = [*told_of_scans(before, scans, TEXT)]
    for one, other, said, part in zip(before, after, reasons, share, strict=True):
        more = other.because[len(one.because) :]
        assert len(more) == len(said)
        assert all(told.endswith(wanted) for told, wanted in zip(more, said, strict=True))
        assert other.confidence == pytest.approx(one.confidence * part, abs=0.001)


def test_find_itself_tells_of_them() -> None:
    document = replace(read(TEXT.encode(), date="2024-01-01"), scans=(Scan(0, len(TEXT), 90),))
    assert all(f.because[-1].endswith("confidence of 90 of 100.") for f in find(split(document)).findings)
