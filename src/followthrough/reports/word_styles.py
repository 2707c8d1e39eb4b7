"""The house look as Word styles. A template of your own keeps its looks; only styles it lacks are added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from followthrough.reports.charts.look import ACCENT, INK, QUIET
from followthrough.reports.word_parts import element

LATIN: Final = "Georgia"
EAST: Final = "Yu Mincho"  # on every Windows and Mac with Japanese; others take their own Mincho for it


@dataclass(frozen=True, slots=True)
class Look:
    """One paragraph style."""

    size: float
    colour: str = INK
    bold: bool = False
    before: float = 0
    after: float = 3
    left: float = 0  # cm
    hanging: float = 0  # cm by which the first line stands out
    keep: bool = False  # with what follows


OWN: Final = {  # styles of our own, made where a template has none of the name
    "Report Kicker": Look(9, ACCENT, after=4),
    "Report Headline": Look(10.5, bold=True, before=9, after=1, keep=True),
    "Report Facts": Look(8.5, QUIET, after=2, keep=True),
    "Report Detail": Look(10, after=2),
    "Report Quote": Look(10, after=1, left=0.5, keep=True),
    "Report Source": Look(8.5, QUIET, after=5, left=0.5),
    "Report Note": Look(8.5, QUIET, before=3, after=5),
    "Report Question": Look(10, after=2.5, left=0.8, hanging=0.8),
    "Report Cell": Look(8.5, after=0),
    "Report Count": Look(17, before=3, after=0, keep=True),
    "Report Caption": Look(9.5, bold=True, before=11, after=3, keep=True),
    "Report Contents": Look(10.5, after=2),
}
MARK: Final = "Report Mark"  # of characters: what a sentence rests on
_HOUSE: Final = {
    "Normal": Look(10.5, after=5),
    "Title": Look(26, before=0, after=6),
    "Subtitle": Look(12.5, QUIET, after=6),
    "Heading 1": Look(17, before=20, after=6, keep=True),
    "Heading 2": Look(12, bold=True, before=12, after=4, keep=True),
    "Heading 3": Look(11, bold=True, before=11, after=4, keep=True),
}


def dress(document: Any, *, house: bool) -> None:
    """The styles a report uses; `house` also dresses Word's own, where no template was given."""
    names = {style.name for style in document.styles}
    if house:
        for name, look in _HOUSE.items():
            _set(document.styles[name], look)
    for name, look in OWN.items():
        if name not in names:
            made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            made.base_style = document.styles["Normal"]
            _set(made, look, fonts=house)
    if MARK not in names:
        made = document.styles.add_style(MARK, WD_STYLE_TYPE.CHARACTER)
        made.font.size, made.font.color.rgb = Pt(6.5), _colour(QUIET)
    if house:
        _page(document)


def _set(style: Any, look: Look, *, fonts: bool = True) -> None:
    """Dress a style; without `fonts` it keeps those of the style it rests on, which a house's template gives."""
    font, shape = style.font, style.paragraph_format
    font.size, font.bold, font.italic = Pt(look.size), look.bold, False
    font.color.rgb = _colour(look.colour)
    if fonts:
        _faces(style)
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.left_indent, shape.first_line_indent = Cm(look.left), Cm(-look.hanging)
    shape.keep_with_next = look.keep
    shape.line_spacing, shape.widow_control = 1.15, True
    for old in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(old)
    if style.name == "Heading 1":  # a rule above, as in the printed report
        border = element("w:pBdr")
        border.append(element("w:top", val="single", sz="6", space="6", color=INK.removeprefix("#")))
        style.element.pPr.append(border)


def _faces(style: Any) -> None:
    style.font.name = LATIN
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for old in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{old}"), None)
    for kind, name in (("ascii", LATIN), ("hAnsi", LATIN), ("eastAsia", EAST), ("cs", LATIN)):
        fonts.set(qn(f"w:{kind}"), name)


def _colour(text: str) -> RGBColor:
    return RGBColor.from_string(text.removeprefix("#").upper())


def _page(document: Any) -> None:
    """A4 with the margins of the printed report."""
    for section in document.sections:
        section.page_width, section.page_height = Cm(21.0), Cm(29.7)
        section.left_margin, section.right_margin = Cm(2.8), Cm(2.4)
        section.top_margin, section.bottom_margin = Cm(2.5), Cm(2.3)
