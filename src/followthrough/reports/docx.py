"""A report as a Word document: real headings, tables whose heads repeat, a bookmark for each key of the register.

A house template (any .docx) gives its styles, page and letterhead; what it holds as text is kept before the report.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Emu, Pt

from followthrough.reports.charts import draw
from followthrough.reports.charts.look import INK, RULE, SIGNS, STANDING
from followthrough.reports.plain import plain
from followthrough.reports.refusals import TemplateError
from followthrough.reports.report import Report
from followthrough.reports.word_parts import (
    describe_picture,
    describe_table,
    field,
    fitted,
    keep_rows,
    locale,
    repeat_head,
    rules,
    speak,
    speak_all,
    unbroken,
    widths,
)
from followthrough.reports.word_pen import Pen
from followthrough.reports.word_styles import dress
from followthrough.reports.wording import quoted, wording
from followthrough.reports.zipped import steady

_Plain = Mapping[str, Any]
_ACROSS: Final = 5  # counts of a tally beside each other
_PROPERTY: Final = 255  # characters of a property of the document


def docx(report: Report, *, template: bytes | None = None) -> bytes:
    """The document.

    Raises:
        TemplateError: the template is no Word document.
    """
    document, words = _opened(template), wording(report.language)
    dress(document, house=template is None)
    speak_all(document, report.language)
    made = plain(report)
    _write(Pen(document, words, _anchors(made)), made)
    moment = _moment(report)
    _properties(document, made, report, moment)
    file = BytesIO()
    document.save(file)
    return steady(file.getvalue(), moment)


def _opened(template: bytes | None) -> Any:
    if template is None:
        return Document()
    try:
        return Document(BytesIO(template))
    except Exception as error:  # python-docx raises what zip, lxml or a missing part happen to raise
        raise TemplateError(
            f"The template is no Word document (.docx): {error}. Save it as .docx and try again."
        ) from error


def _moment(report: Report) -> datetime:
    """The moment the file bears: the last change of the register it rests on."""
    found = datetime.fromisoformat(report.known_at) if report.known_at else datetime(1980, 1, 1, tzinfo=UTC)
    return found.astimezone(UTC)


def _properties(document: Any, made: _Plain, report: Report, moment: datetime) -> None:
    core, cover = document.core_properties, made["cover"]
    core.title, core.subject = f"{cover['kicker']}: {cover['title']}"[:_PROPERTY], cover["under"][:_PROPERTY]
    core.author, core.keywords, core.comments = "followthrough", report.edition, ""
    core.language, core.revision, core.last_modified_by = locale(report.language), 1, "followthrough"
    core.created = core.modified = moment.replace(tzinfo=None)


def _anchors(made: _Plain) -> frozenset[str]:
    tables = [block for section in made["sections"] for block in section["blocks"] if block["block"] == "table"]
    led = [table for table in tables if table["columns"][0]["kind"] == "refs"]
    return frozenset(row["refs"][0][1] for table in led for row in table["rows"] if row["refs"])


def _write(pen: Pen, made: _Plain) -> None:
    """Title and how it may be handled, the summary of a pack, what it rests on, contents; head and foot; the rest."""
    _cover(pen, made)
    for section in made["sections"]:
        if section["front"]:
            _section(pen, section)
    _about(pen, made)
    _frame(pen, made)
    for section in made["sections"]:
        if not section["front"]:
            _section(pen, section)


def _cover(pen: Pen, made: _Plain) -> None:
    pen.add("Report Kicker", made["cover"]["kicker"].upper())
    pen.add("Title", made["cover"]["title"])
    pen.add("Subtitle", made["cover"]["under"])
    for warning in made["cover"]["warnings"]:
        pen.add("Report Note", warning)


def _about(pen: Pen, made: _Plain) -> None:
    """What it rests on and the contents on a line or two: below the title, or below the summary of a pack."""
    for at, (label, line) in enumerate(made["cover"]["lines"]):
        paragraph = pen.add("Report Contents")
        if at == 0:
            paragraph.paragraph_format.space_before = Pt(14)
        pen.run(paragraph, f"{label}: ", colour=STANDING["unknown"])
        paragraph.add_run(line["text"])
    contents = pen.add("Report Contents")
    pen.run(contents, f"{pen.words.say('cover.contents')}: ", colour=STANDING["unknown"])
    named = [section for section in made["sections"] if section["level"] == 1]
    for at, section in enumerate(named):
        contents.add_run(" · " if at else "")
        pen.link(contents, f"{section['number']}\u00a0{section['title']}", f"s_{section['key']}")


def _frame(pen: Pen, made: _Plain) -> None:
    section, cover = pen.document.sections[0], made["cover"]
    section.different_first_page_header_footer = True
    head = section.header.paragraphs[0]
    if not head.text:  # a letterhead of a template stays
        pen.run(head, f"{cover['kicker']} · {cover['title']} · {pen.words.when(made['as_of'])}", size=8)
    foot = section.footer.paragraphs[0]
    before, _, after = pen.words.told["page"]["of"].partition("{page}")
    between, _, end = after.partition("{pages}")
    edition = pen.words.say("page.edition", edition=made["edition"])
    pen.run(foot, f"{edition} · {made['foot']} · {before}", size=8)
    field(foot, "PAGE", size=8)
    pen.run(foot, between, size=8)
    field(foot, "NUMPAGES", size=8)
    pen.run(foot, end, size=8)


def _section(pen: Pen, section: _Plain) -> None:
    heading = pen.document.add_heading(f"{section['number']}  {section['title']}", level=min(section["level"], 3))
    pen.bookmark(heading, f"s_{section['key']}")
    if section["annex"] and section["number"] == "A":
        heading.paragraph_format.page_break_before = True
    for at, block in enumerate(section["blocks"]):
        _BLOCKS[block["block"]](pen, block)
        if _leads([one["block"] for one in section["blocks"]], at):
            pen.document.paragraphs[-1].paragraph_format.keep_with_next = True


def _leads(kinds: Sequence[str], at: int) -> bool:
    """Whether a block only leads to the next one: no heading is left behind with it at the foot of a page."""
    after = kinds[at + 1] if at + 1 < len(kinds) else ""
    return at == 0 and ((kinds[0] == "note" and after != "") or (kinds[0] == "paragraph" and after == "table"))


def _paragraph(pen: Pen, block: _Plain) -> None:
    paragraph = pen.document.add_paragraph()
    for at, sentence in enumerate(block["sentences"]):
        if at:
            paragraph.add_run(pen.words.joined("sentence", ("", "")))
        pen.said(paragraph, sentence)


def _note(pen: Pen, block: _Plain) -> None:
    pen.add("Report Note", block["text"])


def _quote(pen: Pen, block: _Plain) -> None:
    speak(pen.add("Report Quote").add_run(quoted(block["text"], block["language"])), block["language"])
    source = pen.said(pen.add("Report Source"), block["source"])
    if block["label"]:
        pen.run(source, f"  [{block['label']}]", colour=STANDING["done late"])


def _headline(pen: Pen, headline: _Plain, status: str) -> None:
    paragraph = pen.add("Report Headline")
    if status:
        pen.run(paragraph, f"{SIGNS[status]} ", colour=STANDING[status], bold=False)
    pen.said(paragraph, {**headline, "refs": headline["refs"][:1]})


def _listing(pen: Pen, block: _Plain) -> None:
    bare = all(not any((i["sign"], i["facts"], i["details"], i["quote"])) for i in block["items"])
    for at, item in enumerate(block["items"], 1):
        if bare:
            paragraph = pen.add("Report Question", f"{at}.\t")
            pen.said(paragraph, item["headline"])
        else:
            _item(pen, item)
    _left_out(pen, block)


def _item(pen: Pen, item: _Plain) -> None:
    _headline(pen, item["headline"], item["sign"])
    if item["facts"]:
        pen.add("Report Facts", item["facts"])
    own = item["headline"]["refs"][:1]
    follows = len(item["details"]) - (not item["track"] and not item["quote"])
    for at, detail in enumerate(item["details"]):
        others = {**detail, "refs": [mark for mark in detail["refs"] if mark not in own]}
        pen.said(pen.add("Report Detail"), others).paragraph_format.keep_with_next = at < follows
    if item["track"]:
        _track(pen, item["track"])
    if item["quote"]:
        _quote(pen, item["quote"])


def _track(pen: Pen, steps: Sequence[_Plain]) -> None:
    paragraph = pen.add("Report Detail")
    for at, step in enumerate(steps):
        if at:
            pen.run(paragraph, "  →  ", colour=STANDING["done late"])
        pen.said(paragraph, step["says"])
        pen.run(paragraph, f" ({step['under']})", size=8, colour=STANDING["unknown"])


def _left_out(pen: Pen, block: _Plain) -> None:
    if block["left_out"]:
        pen.said(pen.add("Report Note"), block["left_out"])


def _table(pen: Pen, block: _Plain) -> None:
    lead = block["columns"][0]["kind"] == "refs"
    named = not lead and any(row["refs"] for row in block["rows"])
    titles = [column["title"] for column in block["columns"]] + [pen.words.say("ref")] * named
    pen.add("Report Caption", block["caption"])
    table = pen.document.add_table(rows=1, cols=len(titles))
    rules(table, top=INK.removeprefix("#"), between=RULE.removeprefix("#"))
    for cell, title in zip(table.rows[0].cells, titles, strict=True):
        pen.dressed(cell.paragraphs[0], "Report Cell")
        pen.run(cell.paragraphs[0], title, colour=STANDING["unknown"])
    for row in block["rows"]:
        cells = table.add_row().cells
        _cells(pen, cells, row, block["columns"], lead=lead)
        if named:
            pen.dressed(cells[-1].paragraphs[0], "Report Cell")
            pen.marks(cells[-1].paragraphs[0], row["refs"])
    _align(table, block["columns"])
    repeat_head(table.rows[0])
    keep_rows(table)
    _widen(table, block, titles, pen.width())
    describe_table(table, block["caption"], ", ".join(titles))
    if block["note"]:
        pen.add("Report Note", block["note"])
    _left_out(pen, block)


def _widen(table: Any, block: _Plain, titles: Sequence[str], whole: int) -> None:
    """Each column as wide as its longest word; the marks' own column, if there is one, as its title."""
    columns = block["columns"]
    said = [[title] for title in titles[: len(columns)]] + [[unbroken(title)] for title in titles[len(columns) :]]
    for row in block["rows"]:
        for column, told, cell in zip(said, columns, row["cells"], strict=False):
            column.append(unbroken(cell["text"]) if told["kind"] == "date" else cell["text"])
    shares = [column["width"] for column in columns] + [0.8] * (len(titles) - len(columns))
    widths(table, fitted(shares, said, whole))


def _cells(pen: Pen, cells: Sequence[Any], row: _Plain, columns: Sequence[_Plain], *, lead: bool) -> None:
    for cell, told in zip(cells, row["cells"], strict=False):
        paragraph = cell.paragraphs[0]
        pen.dressed(paragraph, "Report Cell")
        run = paragraph.add_run(told["text"])
        if told["language"]:
            speak(run, told["language"])
    if lead and row["refs"]:
        pen.bookmark(cells[0].paragraphs[0], row["refs"][0][1])
    assert len(cells) >= len(columns), "a cell for each column"


def _align(table: Any, columns: Sequence[_Plain]) -> None:
    for at, column in enumerate(columns):
        if column["kind"] == "number":
            for cell in table.columns[at].cells:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _tally(pen: Pen, block: _Plain) -> None:
    """Five counts beside each other, each under its name: a table with a head, for who hears it read."""
    for at in range(0, len(block["figures"]), _ACROSS):
        figures = block["figures"][at : at + _ACROSS]
        table = pen.document.add_table(rows=2, cols=_ACROSS)
        rules(table, top=RULE.removeprefix("#"), between=None)
        for figure, name, count in zip(figures, table.rows[0].cells, table.rows[1].cells, strict=False):
            pen.run(pen.dressed(name.paragraphs[0], "Report Cell"), figure["name"], colour=STANDING["unknown"])
            pen.run(pen.dressed(count.paragraphs[0], "Report Count"), figure["count"]["text"])
        repeat_head(table.rows[0])
        keep_rows(table)
        describe_table(table, pen.words.say("summary.table"), ", ".join(figure["name"] for figure in figures))
        pen.add("Report Cell")  # Word joins tables that nothing parts


def _chart(pen: Pen, block: _Plain) -> None:
    if not draw.can_draw():
        _table(pen, block["table"])
        return
    pen.said(pen.add("Report Caption"), block["caption"])
    paragraph = pen.document.add_paragraph()
    picture = paragraph.add_run().add_picture(BytesIO(draw.png(block["spec"])), width=Emu(pen.width()))
    describe_picture(picture, block["alt"])


def _picture(pen: Pen, block: _Plain) -> None:
    pen.said(pen.add("Report Caption"), block["caption"])
    if not draw.can_draw():
        pen.add("Report Note", block["alt"])
        return
    picture = pen.document.add_paragraph().add_run().add_picture(BytesIO(draw.svg_png(block["svg"])), Emu(pen.width()))
    describe_picture(picture, block["alt"])


def _diff(pen: Pen, block: _Plain) -> None:
    _headline(pen, block["headline"], "")
    facts = pen.add("Report Facts", f"{block['relation']} · ")
    pen.said(facts, block["earlier"])
    facts.add_run(" → ")
    pen.said(facts, block["later"])
    if block["label"]:
        pen.run(facts, f"  [{block['label']}]", colour=STANDING["done late"])
    words = pen.add("Report Quote")
    looks = {
        "removed": {"strike": True, "colour": STANDING["missed"]},
        "added": {"underline": True, "colour": STANDING["done"]},
    }
    for piece in block["pieces"]:
        speak(pen.run(words, piece["text"], **looks.get(piece["kind"], {})), block["language"])
    for meaning in block["meanings"]:
        pen.said(pen.add("Report Detail"), meaning, marked=False)


def _sides(pen: Pen, block: _Plain) -> None:
    _headline(pen, block["headline"], block["sign"])
    pen.add("Report Facts", block["facts"])
    table = pen.document.add_table(rows=2, cols=max(1, len(block["sides"])))
    rules(table, top=RULE.removeprefix("#"), between=RULE.removeprefix("#"))
    repeat_head(table.rows[0])
    for at, side in enumerate(block["sides"]):
        title, body = table.rows[0].cells[at], table.rows[1].cells[at]
        pen.dressed(title.paragraphs[0], "Report Cell")
        pen.run(title.paragraphs[0], side["title"], colour=STANDING["unknown"])
        for number, each in enumerate(side["sentences"]):
            paragraph = body.paragraphs[0] if number == 0 else body.add_paragraph()
            pen.dressed(paragraph, "Report Cell")
            pen.said(paragraph, each)
    keep_rows(table)


_BLOCKS: Final[Mapping[str, Callable[[Pen, _Plain], None]]] = {
    "paragraph": _paragraph, "note": _note, "quote": _quote, "listing": _listing,
    "table": _table, "tally": _tally, "chart": _chart, "picture": _picture, "diff": _diff, "sides": _sides,
}  # fmt: skip
