"""What python-docx has no words for: bookmarks, links within the document, fields, languages, heads that repeat."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

_SHORT, _FEWEST = 9, 3  # rows with the head: of a table that stays whole; of another, at the foot of a page
_WORD: Final = re.compile(r"[!-,.-~\u00a0-\u024f]+")  # what Word does not break: hyphens and Japanese may be
_LETTER, _AIR = 66_000, 70_000  # English metric units: a broad letter of a cell, and what stands free beside it
_LONGEST: Final = 16  # letters of a word that a column is widened for; addresses are longer
_LOCALES: Final = {"en": "en-GB", "ja": "ja-JP"}


def locale(language: str) -> str:
    """The language tag that Word takes."""
    return _LOCALES.get(language, language)


def element(tag: str, /, **attributes: str) -> Any:
    """An element of WordprocessingML with its attributes."""
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def bookmark(paragraph: Any, name: str, number: int) -> None:
    """A place that marks can lead to, at the beginning of a paragraph."""
    start = element("w:bookmarkStart", id=str(number), name=name)
    end = element("w:bookmarkEnd", id=str(number))
    at = 1 if paragraph._p.pPr is not None else 0  # noqa: SLF001  python-docx gives no other way to its XML
    paragraph._p.insert(at, start)  # noqa: SLF001  as above
    paragraph._p.insert(at + 1, end)  # noqa: SLF001  as above


def link(paragraph: Any, run: Any, *, to: str) -> None:
    """The last words of a paragraph lead to a bookmark."""
    made = element("w:hyperlink", anchor=to, history="1")
    paragraph._p.append(made)  # noqa: SLF001  as above
    made.append(run._r)  # noqa: SLF001  as above


def field(paragraph: Any, code: str, *, size: float) -> None:
    """A field that Word works out: PAGE, NUMPAGES."""
    for kind, text in (("begin", None), (None, code), ("separate", None), (None, "1"), ("end", None)):
        run = paragraph.add_run()
        run.font.size = Pt(size)
        if kind is not None:
            run._r.append(element("w:fldChar", fldCharType=kind))  # noqa: SLF001  as above
        elif text == code:
            instruction = element("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {code} "
            run._r.append(instruction)  # noqa: SLF001  as above
        else:
            run.text = text


def speak(run: Any, language: str) -> None:
    """The language of some words, for spelling and for reading aloud."""
    properties = run._r.get_or_add_rPr()  # noqa: SLF001  as above
    tag = locale(language)
    properties.append(element("w:lang", **{"eastAsia" if language == "ja" else "val": tag}))


def speak_all(document: Any, language: str) -> None:
    """The language of the document, where no words say otherwise."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    latin = locale("en") if language == "ja" else locale(language)
    properties.append(element("w:lang", val=latin, eastAsia=locale("ja"), bidi="ar-SA"))


def repeat_head(row: Any) -> None:
    """A row that is set again at the top of every page."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader", val="true"))  # noqa: SLF001  as above


def keep_whole(row: Any) -> None:
    """A row that no page break cuts."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit", val="true"))  # noqa: SLF001  as above


def keep_rows(table: Any) -> None:
    """No row is cut by a page; a short table stays on one, and of a long one no single row is left behind."""
    rows = table.rows
    last = len(rows) - 1
    for at, row in enumerate(rows):
        keep_whole(row)
        if at < last and (len(rows) <= _SHORT or at < _FEWEST - 1 or at == last - 1):
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.keep_with_next = True


def describe_table(table: Any, title: str, text: str) -> None:
    """A table's title and description, for who cannot see it."""
    properties = table._tbl.tblPr  # noqa: SLF001  as above
    properties.append(element("w:tblCaption", val=title))
    properties.append(element("w:tblDescription", val=text))


def rules(table: Any, *, top: str, between: str | None) -> None:
    """Horizontal rules only, in the colours of the outer ones and of those between rows; a little air in each cell."""
    made = element("w:tblBorders")
    outer = [("top", "6", top), ("bottom", "6", top)]
    looks = outer if between is None else [*outer, ("insideH", "2", between)]
    for side, size, colour in looks:
        made.append(element(f"w:{side}", val="single", sz=size, space="0", color=colour))
    air = element("w:tblCellMar")
    for side, twentieths in (("top", "40"), ("left", "0"), ("bottom", "40"), ("right", "100")):
        air.append(element(f"w:{side}", w=twentieths, type="dxa"))
    table._tbl.tblPr.extend((made, air))  # noqa: SLF001  as above


def fitted(shares: Sequence[float], words: Sequence[Iterable[str]], whole: float) -> list[float]:
    """Widths that hold each column's longest word, if the page does; what they lack is taken from those that can spare.

    Args:
        shares: of the page, as the table's maker would have them.
        words: what stands in each column.
        whole: width of the page's text, in Word's English metric units.
    """
    wanted = [whole * share / sum(shares) for share in shares]
    longest = [max((len(word) for said in each for word in _WORD.findall(said)), default=0) for each in words]
    least = [_LETTER * min(_LONGEST, letters) + _AIR if letters else 0 for letters in longest]
    spare = [max(0.0, width - need) for width, need in zip(wanted, least, strict=True)]
    lacking = sum(max(0.0, need - width) for width, need in zip(wanted, least, strict=True))
    if lacking == 0 or lacking > sum(spare):
        return wanted
    kept = 1 - lacking / sum(spare)
    return [need + more * kept if more else need for need, more in zip(least, spare, strict=True)]


def unbroken(text: str) -> str:
    """A word as long as these are wide, so that their column holds them on a line; spaces may still be broken.

    A Japanese letter is as wide as two and a half, with the air that Word sets around it beside a figure.
    """
    wide = sum(unicodedata.east_asian_width(letter) in "FW" for letter in text)
    return text if " " in text else "x" * round(len(text) + 1.5 * wide)


def widths(table: Any, each: Sequence[float]) -> None:
    """Column widths in the grid and in each cell, in English metric units."""
    table.autofit = False
    for column, width in zip(table.columns, each, strict=True):
        column.width = int(width)
    for row in table.rows:
        for cell, column in zip(row.cells, table.columns, strict=True):
            cell.width = column.width


def describe_picture(picture: Any, text: str) -> None:
    """A picture's words, for who cannot see it."""
    picture._inline.docPr.set("descr", text)  # noqa: SLF001  as above
