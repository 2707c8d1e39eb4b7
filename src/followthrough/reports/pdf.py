"""A report as PDF: tagged and fit for screen readers (PDF/UA-1), the same bytes for the same report.

Set by typst from templates/report.typ. All words go in as data, so that nothing in them is read as markup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from importlib.util import find_spec
from typing import Any, Final

from followthrough.reports.charts import draw
from followthrough.reports.plain import plain
from followthrough.reports.refusals import PrintError
from followthrough.reports.report import Chart, Report, sections_of
from followthrough.reports.telling import shortened
from followthrough.reports.wording import Wording, wording

FONTS: Final = {  # Latin comes with typst; Japanese from an installed package
    "en": ["Libertinus Serif", "IPAexGothic"],
    "ja": [{"name": "Libertinus Serif", "covers": "latin-in-cjk"}, "IPAexGothic", "Libertinus Serif"],
}
MISSING: Final = (
    "A PDF needs what the extra “print” brings. Install it with: pip install 'followthrough[print]', "
    "or ask for another form: html, docx, xlsx."
)
_UNSHOWN: Final = re.compile(r'the text `"(.+?)"` could not be displayed')
_RUNNING: Final = 84  # characters of a running head
_TRIES: Final = 200  # signs that no font has, one found at a time


def can_print() -> bool:
    """Whether typst is installed (the extra `print`)."""
    return find_spec("typst") is not None


def pdf(report: Report) -> bytes:
    """The PDF.

    Raises:
        PrintError: typst, the charts or the Japanese font are not installed.
    """
    if not can_print() or not draw.can_draw() or not draw.fonts():
        raise PrintError(MISSING)
    return _set(_data(report, wording(report.language)))


def _data(report: Report, words: Wording) -> dict[str, Any]:
    made = plain(report)
    charts = [block for section in sections_of(report) for block in section.blocks if isinstance(block, Chart)]
    day = date.fromisoformat(report.known_at[:10]) if report.known_at else date(1980, 1, 1)
    return made | {
        "words": {"ref": words.say("ref"), "page": words.told["page"]["of"], "gap": words.joined("sentence", ("", ""))},
        "fonts": FONTS[report.language],
        "english": FONTS["en"],
        "program": dict(made["cover"]["lines"])[words.say("cover.made_by")]["text"],
        "head": words.when(report.as_of),
        "running": shortened(f"{made['cover']['kicker']} · {made['cover']['title']}", _RUNNING),
        "compact": report.kind != "pack",
        "foot": f"{words.say('page.edition', edition=report.edition)} · {report.foot}",
        "day": [day.year, day.month, day.day],
        "anchors": sorted(_anchors(made)),
        "pictures": {chart.key: draw.svg(chart.spec) for chart in charts},
    }


def _anchors(made: Mapping[str, Any]) -> set[str]:
    """Places that marks can lead to: the rows of tables that begin with a mark."""
    tables = [block for section in made["sections"] for block in section["blocks"] if block["block"] == "table"]
    led = [table for table in tables if table["columns"][0]["kind"] == "refs"]
    return {row["refs"][0][1] for table in led for row in table["rows"] if row["refs"]}


def _set(data: dict[str, Any]) -> bytes:
    """Set the report; signs that no font can show stand as their code, and the title page says so.

    The fonts of this machine are asked only where those that come with the program do not do: elsewhere the same
    report is the same file on every machine.
    """
    import typst

    text, own = json.dumps(data, ensure_ascii=False, sort_keys=True), True
    for _ in range(_TRIES):
        try:
            return _compiled(text, own=own)
        except typst.TypstError as error:
            unshown = _UNSHOWN.search(str(error))
            if unshown is None:
                raise
            text = text if own else _coded(text, unshown[1])
            own = False
    raise PrintError("The PDF cannot be set: too many signs of scripts for which no font is installed.")


def _compiled(text: str, *, own: bool) -> bytes:
    import typst

    template = (files("followthrough.reports") / "templates" / "report.typ").read_bytes()
    fonts = typst.Fonts(include_system_fonts=not own, include_embedded_fonts=True, font_paths=draw.fonts())
    compiler = typst.Compiler(template, font_paths=fonts, sys_inputs={"report": text})
    made = compiler.compile(format="pdf", pdf_standards=["ua-1"])
    assert isinstance(made, bytes), "one PDF, not pages"
    return made


def _coded(text: str, unshown: str) -> str:
    """The data with each sign of some words replaced by its code."""
    for each in sorted(set(unshown)):
        if not each.isascii():
            text = text.replace(each, f"[U+{ord(each):04X}]")
    return text
