"""Writes docs/reference/rows.md from the columns that commands print: `.venv/bin/python bench/rows_page.py`."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "rows.md"
_OPENING = """# Rows of commands

This page is written by `bench/rows_page.py` from the columns themselves. Commands with `--format` print, beside the
table for reading, `csv` (these columns), `json` (one document) or `jsonl` (one object a line). JSON holds the whole
row, of which the CSV shows what a cell can hold: lists stay lists, what is not known is `null`, and rows within rows
are there. Keys lead to the register; days are ISO days as exact as they are known.

`read` and `link` print [the seam](seam.md). The JSON rows of `search`, and `history` and `inforce`, print rows that the
API gives as well: [Hit](api.md#hit), [History](api.md#history), [InForce](api.md#inforce).
"""
ELSEWHERE = frozenset({"read", "link", "history", "inforce", "import"})  # told above, or in their own help
JSON_ONLY = {
    "code agreement": "agreement of the coders, field by field",
    "money totals": "the totals of each stage, what was added and what was left out",
    "money twice": "pairs of sums that may be one money",
    "inputs show": "who was asked for what, who has answered",
    "scheme show": "the scheme with its values",
}
ROWS = {  # command, the module and name of its columns
    "documents": ("documents.documents", "COLUMNS"), "search": ("documents.search_printing", "COLUMNS"),
    "due": ("undertakings.standing", "COLUMNS"), "overdue": ("undertakings.standing", "COLUMNS"),
    "silent": ("undertakings.standing", "COLUMNS"), "slipped": ("undertakings.standing", "COLUMNS"),
    "since": ("undertakings.since", "COLUMNS"), "wording": ("documents.wording", "COLUMNS"),
    "check": ("documents.check", "COLUMNS"), "plan list": ("rounds.plan", "COLUMNS"),
    "plan show": ("rounds.plan_printing", "LINE_COLUMNS"), "plan carry": ("rounds.plan_printing", "CARRIED_COLUMNS"),
    "assess": ("undertakings.assess", "COLUMNS"), "series list": ("figures.series", "COLUMNS"),
    "series show": ("figures.series", "FIGURES"), "target list": ("undertakings.target", "COLUMNS"),
    "target show": ("undertakings.target", "COLUMNS"), "money list": ("figures.money", "COLUMNS"),
    "inputs list": ("rounds.inputs", "COLUMNS"), "inputs diff": ("rounds.inputs", "DIFF"),
    "scheme list": ("rounds.scheme", "COLUMNS"), "code list": ("rounds.code", "COLUMNS"),
    "code show": ("rounds.code_printing", "UNITS"), "code scores": ("rounds.code_printing", "SCORES"),
    "code raw": ("rounds.code_printing", "RAW"),
}  # fmt: skip
SAYS = {
    "act": "what kind of act it is, where a finding was found",
    "address": "where it was found",
    "about": "what it is for, in words", "accepted": "whether a person accepted it as a claim",
    "activities": "activities under the line", "after": "what the reply says", "agreed_in": "where that stands",
    "answered": "how many have answered", "as_of": "the day it is told for", "asked": "how many were asked",
    "at": "when it was signed", "baseline": "the year and figure counted from",
    "because": "the sentence that says why", "before": "what the register held",
    "became": "what the later statement did to the earlier: restated, weakened ...",
    "bound": "over, at least, up to, under or about", "by": "who decided it", "change": "what kind of change it is",
    "characters": "length of its text",
    "changes": "kinds of change of the words", "changed": "whether the reply differs",
    "claims": "keys of claims it rests on", "coder": "who gave the code",
    "codes": "every coder's code", "converted": "the sum in the currency asked for, by rates that were entered",
    "confidentiality": "public, internal or restricted",
    "counts": "how often each value was given", "currency": "currency it was stated in", "date": "its date",
    "date_basis": "how its date is known: given, metadata, stated, inferred, unknown",
    "document": "key of the document", "due": "the deadline in force",
    "earlier_date": "date of the earlier document", "earlier_document": "its key", "earlier_words": "the words before",
    "edition": "number of the edition",
    "end": "offset behind its last character",
    "ends": "last day of its period", "entries": "undertakings stated in the document, or coded",
    "entry": "key of the undertaking",
    "evidence": "keys of facts it rests on", "field": "what is coded", "fields": "what is coded",
    "findings": "how many acts were read in it",
    "finding": "key of the finding, where one was found",
    "flags": "break, provisional, estimate or other doubts", "frozen": "stages that are closed",
    "funds": "funds named for it", "group": "member, issue, period or entry", "heading": "heading of the plan",
    "headline": "the undertaking in short", "headlines": "the same undertakings in short",
    "holder": "whose money it is", "in": "the currency converted into",
    "instrument": "key of the instrument", "invented": "made up for practice",
    "issuer": "who issued it; of a plan, whose words of status these are",
    "key": "its key", "kind": "kind of document", "language": "en or ja",
    "last_spoken_of": "last day anybody spoke of it",
    "later_date": "date of the later document", "later_document": "its key", "later_words": "the words after",
    "lead": "who leads the line", "leg_verdict": "verdict of this series",
    "likeness": "0 to 1, how near the words are", "line": "key of the action line", "lines": "number of lines",
    "live": "whether it holds still", "mark": "how the source was read",
    "meanings": "a sentence for each change of the words",
    "mean": "mean of the scores by the scheme's rule",
    "meetings_without_a_word": "meetings since then whose words the register holds",
    "member": "the member it is given for", "members": "members scored",
    "mended": "its words with places for what is missing", "middle": "median",
    "missing": "parts, or scores, that are not there", "months_without_a_word": "months since then",
    "name": "its name", "nearest_agreed": "the nearest words agreed before",
    "new": "key of the line in the later plan", "new_heading": "its heading there", "new_text": "its words there",
    "note": "a note",
    "notices": "what is to be known of how it was read",
    "number": "its number", "old": "key of the line in the earlier plan",
    "old_heading": "its heading there", "old_text": "its words there", "opened_at": "when it was opened",
    "opened_by": "who opened it", "part_of": "key of the sum it is part of", "partnership": "key of the partnership",
    "passage": "where in the document", "percent": "mean as per cent", "period": "the time it is for",
    "person": "who signed it", "place": "where it stands in the file", "programme": "the programme it belongs to",
    "proposed": "what the rule proposed then", "publisher": "who publishes it",
    "reader": "program and lexicon that read it",
    "recipient": "who receives it",
    "recorded_at": "when it was recorded", "recorded_by": "who recorded it",
    "remark": "the plan's or owner's remark", "rule": "the rule its scores print",
    "same_as": "key of the sum it is the same as", "scale": "nominal, ordinal or interval",
    "scheme": "key of the scheme", "score": "0 to 1", "series": "key of the series",
    "signed_by": "who signed the verdict; blank where a rule proposes",
    "slipped_months": "months the deadline moved in all", "slipped_times": "how often it moved",
    "source": "public address", "speaks_of": "key of the undertaking it speaks of",
    "stage": "how far money, or coding, has come", "stages": "stages of the scheme",
    "standing": "closed, overdue, due, open or no deadline", "start": "offset of its first character",
    "starts": "first day of its period",
    "stated": "when it was first stated", "stated_by": "where the target is stated", "status": "where it stands",
    "statuses": "where the same undertakings stand",
    "status_then": "where it stood at the last meeting", "superseded_by": "key of the plan that took its place",
    "supersedes": "key of the plan it replaced", "text": "the words of the line", "title": "its title",
    "told": "the plan's own word of its status", "undertaking": "key of the undertaking",
    "undertakings": "keys of the undertakings stated there",
    "unit": "unit of the figures",
    "unread": "places in it that could not be read or placed",
    "vague": "parts that are vague", "value": "the figure, or the code",
    "verdict": "verdict of the whole target", "vintage": "edition of the figures", "what": "what was asked",
    "who": "who must deliver", "whole": "whether its whole text is held",
    "withdrawn": "whether a person withdrew it", "words": "its exact words", "written": "the figure as it was written",
    "years": "sums by year",
}  # fmt: skip  # a column means the same in every list


def columns(command: str) -> tuple[str, ...]:
    """The columns that a command prints as CSV."""
    module, name = ROWS[command]
    return tuple(getattr(import_module(f"followthrough.cli.{module}"), name))


def page() -> str:
    """The whole page, the same for the same columns."""
    told = [f"| `{name}` | {', '.join(f'`{each}`' for each in columns(name))} |" for name in ROWS]
    more = [f"| `{name}` | {says} |" for name, says in JSON_ONLY.items()]
    used = sorted({each for name in ROWS for each in columns(name)})
    meant = [f"| `{name}` | {SAYS[name]} |" for name in used]
    return "\n".join([
        _OPENING, "## Columns\n", "| command | columns |", "|---|---|", *told, "",
        "## Only as JSON\n", "| command | what it tells |", "|---|---|", *more, "",
        "## What the columns hold\n", "| column | what it holds |", "|---|---|", *meant, "",
    ])  # fmt: skip


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE} is written.\n")
