"""./run bench treaties FOLDER: treaties in XML of the ToTA kind, read from their bodies, checked against their <meta>.

The program reads the words of the body alone (title and date that its XML reader takes from the record are taken away
first). What the body cannot know: the day of entry into force is usually not in it but follows from acts that came
later, so the check counts a day only where the text names one, and prints the rule otherwise. A text left open for the
pen holds no day of signature, or only the year; a text without its preamble may hold no parties. The record is not
always right either: it lists who is a party today, or the day of something else; every difference is printed.
Nothing of the files is kept.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

from lxml import etree

from followthrough.documents import read
from followthrough.findings.treaties import Treaty, read_treaty
from followthrough.lexicon.world import members


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else sys.exit("Name a folder of treaties in XML.")
    counts: dict[str, Counter[str]] = {what: Counter() for what in ("parties", "signed", "in force")}
    for path in sorted(folder.glob("*.xml")):
        record = etree.parse(str(path)).getroot()
        document = replace(read(path), title=None, date=None)
        treaty = read_treaty(document)
        for what, (verdict, said) in _checked(treaty, record, document.text).items():
            counts[what][verdict] += 1
            if "-v" in sys.argv or "wrong" in verdict or "against" in verdict:
                print(f"{path.stem:10} {what:9} {verdict:8} {said}")
    print(f"\n{'':10}{'right':>8}{'stated':>8}{'wrong':>8}{'unknown':>9}   other")
    for what, found in counts.items():
        stated = sum(found.values()) - found["unknown"]
        other = ", ".join(f"{n} {word}" for word, n in found.items() if word not in {"right", "wrong", "unknown"})
        print(f"{what:10}{found['right']:8}{stated:8}{found['wrong']:8}{found['unknown']:9}   {other}")


def _checked(treaty: Treaty | None, record: etree._Element, text: str) -> dict[str, tuple[str, str]]:
    if treaty is None:
        return dict.fromkeys(("parties", "signed", "in force"), ("unknown", "not read as a treaty"))
    signed = record.findtext("meta/date_signed") or ""
    return {
        "parties": _parties(treaty, record, (signed, record.findtext("meta/date_into_force") or signed), text),
        "signed": _signed(treaty, signed),
        "in force": _in_force(treaty, record.findtext("meta/date_into_force") or ""),
    }


def _parties(treaty: Treaty, record: etree._Element, days: tuple[str, str], text: str) -> tuple[str, str]:
    """A group stands for its members when it signed or when the treaty entered into force: records differ in this."""
    if not treaty.parties:
        return "unknown", ""
    expected = {_two(code.text) for code in record.findall("meta/parties_original/partyisocode") if code.text}
    read_ = [_codes(treaty, day, text) for day in days]
    if expected in read_:
        return "right", " ".join(sorted(expected))
    return (
        "wrong",
        f"only in the text: {sorted(read_[0] - expected)}; only in the record: {sorted(expected - read_[0])}",
    )


def _codes(treaty: Treaty, day: str, text: str) -> set[str]:
    found: set[str] = set()
    for party in treaty.parties:
        own = party.id or text[party.start : party.end]
        found |= set(members(own, day)) or {own}
    return found


def _two(three: str) -> str:
    from babel.core import get_global

    return (get_global("territory_aliases").get(three) or [three])[0]


def _signed(treaty: Treaty, expected: str) -> tuple[str, str]:
    dates = [signing.date for signing in treaty.signings if signing.date]
    if not dates:
        return "unknown", ""
    said = f"text {', '.join(dict.fromkeys(dates))}; record {expected}"
    if expected in dates:
        return "right", said
    if any(len(date) < len(expected) and expected.startswith(date) for date in dates):
        return "year only", said
    return "wrong", said


def _in_force(treaty: Treaty, expected: str) -> tuple[str, str]:
    first = [item for item in treaty.in_force if item.scope == "first"]
    if not first:
        return "unknown", ""
    rule = first[0].rule
    if rule.day is not None:
        same = rule.day == expected
        said = f"text {rule.day}; record {expected}; {first[0].condition}"
        if first[0].condition is not None:  # the day holds only if the condition is met, which the body cannot know
            return ("on condition, same day" if same else "on condition, another day"), said
        return ("right" if same else "wrong"), said
    fits = rule.unit != "first-of-month" or expected.endswith("-01")
    said = f"{rule.told} ({first[0].article}); record {expected}"
    return ("rule" if fits else "rule against record"), said


if __name__ == "__main__":
    main()
