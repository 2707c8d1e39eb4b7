"""Findings whose words a machine read from a picture say so, and count for as much less as it is unsure of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from followthrough.model import Finding, Scan

BY_MACHINE = "Its words were read by machine from a picture, with a confidence of {sure} of 100."
DOUBTFUL = "The machine is unsure of “{word}”, {sure} of 100: look at the page."
_MOST = 5  # doubtful words named one by one


def told_of_scans(findings: Iterable[Finding], scans: Sequence[Scan], text: str) -> Iterator[Finding]:
    """The findings, those that touch a scan with its confidence in their reasons and in their own.

    Args:
        findings: of one document.
        scans: of that document, in text order, without overlap.
        text: its text.
    """
    starts, ends = [scan.start for scan in scans], [scan.end for scan in scans]
    for finding in findings:
        touched = scans[bisect_right(ends, finding.start) : bisect_left(starts, finding.end)]
        yield _told(finding, touched, text) if touched else finding


def _told(finding: Finding, touched: Sequence[Scan], text: str) -> Finding:
    sure = min(scan.confidence for scan in touched)
    words = [each for scan in touched for each in scan.doubtful if each[0] < finding.end and finding.start < each[1]]
    doubts = [DOUBTFUL.format(word=text[start:end], sure=its) for start, end, its in words[:_MOST]]
    because = (*finding.because, BY_MACHINE.format(sure=sure), *doubts)
    return replace(finding, because=because, confidence=round(finding.confidence * sure / 100, 3))
