"""The hand that writes a Word document: runs of words with their language, marks, links, bookmarks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from docx.shared import Pt, RGBColor

from followthrough.reports.word_parts import bookmark, link, speak
from followthrough.reports.word_styles import MARK
from followthrough.reports.wording import Wording

_Plain = Mapping[str, Any]
_MARKS: Final = 4  # marks shown after a sentence; the rest are counted


@dataclass
class Pen:
    """Writes into a document and counts its bookmarks."""

    document: Any
    words: Wording
    anchors: frozenset[str]  # places that marks can lead to
    bookmarks: int = field(default=0)
    styles: dict[str, str] = field(default_factory=dict)  # name to id: python-docx searches all of them each time

    def __post_init__(self) -> None:
        self.styles = {style.name: style.style_id for style in self.document.styles}

    def add(self, style: str, text: str = "") -> Any:
        """A paragraph of a style."""
        return self.dressed(self.document.add_paragraph(text), style)

    def dressed(self, paragraph: Any, style: str) -> Any:
        """The paragraph in a style."""
        paragraph._p.style = self.styles[style]  # noqa: SLF001  its own setter looks through all styles
        return paragraph

    def small(self, paragraph: Any, text: str) -> Any:
        """Words in the look of marks."""
        run = paragraph.add_run(text)
        run._r.style = self.styles[MARK]  # noqa: SLF001  as above
        return run

    def run(self, paragraph: Any, text: str, **look: Any) -> Any:
        """Words with a look of their own: size, colour, bold, strike, underline."""
        run = paragraph.add_run(text)
        if "size" in look:
            run.font.size = Pt(look["size"])
        if "colour" in look:
            run.font.color.rgb = RGBColor.from_string(look["colour"].removeprefix("#").upper())
        run.font.bold, run.font.strike = look.get("bold"), look.get("strike")
        run.font.underline = look.get("underline")
        return run

    def link(self, paragraph: Any, text: str, to: str) -> None:
        """Words that lead to a bookmark."""
        link(paragraph, paragraph.add_run(text), to=to)

    def bookmark(self, paragraph: Any, name: str) -> None:
        """A place that marks can lead to."""
        self.bookmarks += 1
        bookmark(paragraph, name, self.bookmarks)

    def said(self, paragraph: Any, said: _Plain, *, marked: bool = True, bold: bool | None = None) -> Any:
        """A sentence in its language, with its marks."""
        run = self.run(paragraph, said["text"], bold=bold)
        if said["language"]:
            speak(run, said["language"])
        if marked:
            self.marks(paragraph, said["refs"])
        return paragraph

    def marks(self, paragraph: Any, refs: Sequence[Sequence[str]]) -> None:
        """What a sentence rests on."""
        for label, name in refs[:_MARKS]:
            self.small(paragraph, " ")
            run = self.small(paragraph, label)
            if name in self.anchors:
                link(paragraph, run, to=name)
        if len(refs) > _MARKS:
            self.small(paragraph, f" +{len(refs) - _MARKS}")

    def width(self) -> int:
        """What the page leaves between its margins, in Word's units."""
        section = self.document.sections[0]
        return int(section.page_width - section.left_margin - section.right_margin)
