"""A report as one HTML file: no script, no other file, made to be read on a screen and to be printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any, Final

from followthrough.reports.charts import draw
from followthrough.reports.charts.look import SIGNS
from followthrough.reports.plain import plain
from followthrough.reports.report import Report
from followthrough.reports.wording import Wording, quoted, wording

_Plain = Mapping[str, Any]
_MARKS: Final = 4  # marks shown after a sentence; the rest are counted


def html(report: Report) -> str:
    """The whole page."""
    words, made = wording(report.language), plain(report)
    title = f"{made['cover']['kicker']}: {made['cover']['title']}"
    return (
        f'<!doctype html>\n<html lang="{report.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="generator" content="followthrough">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style()}</style>\n</head>\n<body>\n"
        f"{body(report, words)}</body>\n</html>\n"
    )


@cache
def style() -> str:
    """The style sheet within the page."""
    return (files("followthrough.reports") / "templates" / "report.css").read_text(encoding="utf-8")


def body(report: Report, words: Wording) -> str:
    """What stands within the page: title, contents, sections. For a page of the web as well."""
    made = plain(report)
    front = "".join(_section(section, words) for section in made["sections"] if section["front"])
    rest = "".join(_section(section, words) for section in made["sections"] if not section["front"])
    parts = [_cover(made), f"<main>\n{front}", _about(made), _contents(made, words), f"{rest}</main>\n"]
    known = words.say("page.edition", edition=report.edition)
    parts.append(f'<footer class="page">{escape(known)} · {escape(report.foot)}</footer>\n')
    return "".join(parts)


def _cover(made: _Plain) -> str:
    cover = made["cover"]
    under = f'<p class="under">{escape(cover["under"])}</p>' if cover["under"] else ""
    return (
        f'<header class="cover"><p class="kicker">{escape(cover["kicker"])}</p>\n<h1>{escape(cover["title"])}</h1>\n'
        f'{under}<ul class="warnings">{_warnings(cover)}</ul></header>\n'
    )


def _warnings(cover: _Plain) -> str:
    """How it may be handled: nobody reads on without having seen it."""
    return "".join(f"<li>{escape(each)}</li>" for each in cover["warnings"])


def _about(made: _Plain) -> str:
    """What it rests on: below the summary of a pack, else below the title."""
    said_of = made["cover"]["lines"]
    lines = "".join(f"<dt>{escape(label)}</dt><dd>{escape(said['text'])}</dd>" for label, said in said_of)
    return f'<div class="about"><dl>{lines}</dl></div>\n'


def _contents(made: _Plain, words: Wording) -> str:
    rows = "".join(
        f'<li><a href="#{section["key"]}"><span class="number">{section["number"]}</span>'
        f"{escape(section['title'])}</a></li>"
        for section in made["sections"]
        if section["level"] == 1
    )
    name = escape(words.say("cover.contents"))
    return f'<nav aria-label="{name}"><ol>{rows}</ol></nav>\n'


def _section(section: _Plain, words: Wording) -> str:
    level = min(section["level"] + 1, 6)
    number = f'<span class="number">{section["number"]}</span>'
    head = f'<h{level} id="{section["key"]}">{number}{escape(section["title"])}</h{level}>\n'
    return head + "".join(_BLOCKS[block["block"]](block, words) for block in section["blocks"])


def _refs(marks: Sequence[Sequence[str]]) -> str:
    if not marks:
        return ""
    shown = " ".join(f'<a href="#{name}">{label}</a>' for label, name in marks[:_MARKS])
    more = f" +{len(marks) - _MARKS}" if len(marks) > _MARKS else ""
    return f'<span class="refs">{shown}{more}</span>'


def _said(said: _Plain, *, marked: bool = True) -> str:
    language = f' lang="{said["language"]}"' if said["language"] else ""
    text = f"<span{language}>{escape(said['text'])}</span>" if language else escape(said["text"])
    return text + (_refs(said["refs"]) if marked else "")


def _paragraph(block: _Plain, words: Wording) -> str:
    return f"<p>{words.joined('sentence', map(_said, block['sentences']))}</p>\n"


def _note(block: _Plain, words: Wording) -> str:  # noqa: ARG001  every block is set by the same signature
    return f'<p class="note">{escape(block["text"])}</p>\n'


def _quote(block: _Plain, words: Wording) -> str:  # noqa: ARG001  as above
    label = f' <span class="label">{escape(block["label"])}</span>' if block["label"] else ""
    said = f'<p lang="{block["language"]}">{escape(quoted(block["text"], block["language"]))}</p>'
    return f"<blockquote>{said}<footer>{_said(block['source'])}{label}</footer></blockquote>\n"


def sign(status: str, words: Wording) -> str:
    """The mark of a status, with its name for who does not see it."""
    if not status:
        return ""
    name = escape(words.term("status", status))
    look = status.replace(" ", "-")
    return f'<span class="sign {look}" title="{name}"><span aria-hidden="true">{SIGNS[status]}</span></span>'


def _item(item: _Plain, words: Wording) -> str:
    head = f'<p class="headline">{_said(item["headline"], marked=False)}</p>'
    facts = f'<p class="facts">{escape(item["facts"])}</p>' if item["facts"] else ""
    details = "".join(f'<p class="detail">{_said(_without(each, item))}</p>' for each in item["details"])
    steps = "".join(
        f"<li><span>{_said(step['says'])}</span><span class='under'>{escape(step['under'])}</span></li>"
        for step in item["track"]
    )
    track = f'<ol class="track">{steps}</ol>' if steps else ""
    quoted = _quote(item["quote"], words) if item["quote"] else ""
    marks = _refs(item["headline"]["refs"][:1])
    return f'<div class="item">{marks}{sign(item["sign"], words)}{head}{facts}{details}{track}{quoted}</div>\n'


def _without(said: _Plain, item: _Plain) -> _Plain:
    """A sentence without the mark that stands beside its headline already."""
    own = item["headline"]["refs"][:1]
    return {**said, "refs": [mark for mark in said["refs"] if mark not in own]}


def _listing(block: _Plain, words: Wording) -> str:
    bare = all(not item["sign"] and not item["facts"] and not item["details"] for item in block["items"])
    if bare:
        rows = "".join(f"<li>{_said(item['headline'])}</li>" for item in block["items"])
        return f'<ol class="questions">{rows}</ol>\n'
    return "".join(_item(item, words) for item in block["items"]) + _left_out(block)


def _left_out(block: _Plain) -> str:
    return f'<p class="note">{_said(block["left_out"])}</p>\n' if block["left_out"] else ""


def table(block: _Plain, words: Wording) -> str:
    """A table with a head that is repeated on each page of a print."""
    named = any(row["refs"] for row in block["rows"]) and block["columns"][0]["kind"] != "refs"
    head = "".join(
        f'<th scope="col" class="{column["kind"]}">{escape(column["title"])}</th>' for column in block["columns"]
    )
    head += f'<th scope="col">{escape(words.say("ref"))}</th>' if named else ""
    rows = "".join(_row(row, block["columns"], words, named=named) for row in block["rows"])
    note = f'<p class="note">{escape(block["note"])}</p>\n' if block["note"] else ""
    caption = f"<caption>{escape(block['caption'])}</caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>\n{note}{_left_out(block)}"


def _row(row: _Plain, columns: Sequence[_Plain], words: Wording, *, named: bool) -> str:
    cells = []
    for at, (cell, column) in enumerate(zip(row["cells"], columns, strict=True)):
        language = f' lang="{cell["language"]}"' if cell["language"] else ""
        place = f' id="{row["refs"][0][1]}"' if at == 0 and column["kind"] == "refs" and row["refs"] else ""
        cells.append(f'<td class="{column["kind"]}"{language}{place}>{_cell(cell, column, words)}</td>')
    marks = f"<td>{_refs(row['refs'])}</td>" if named else ""
    return f"<tr>{''.join(cells)}{marks}</tr>\n"


def _cell(cell: _Plain, column: _Plain, words: Wording) -> str:  # noqa: ARG001  as above
    text = str(cell["text"])
    if column["kind"] == "text" and text.startswith(("https://", "http://")) and not any(map(str.isspace, text)):
        return f'<a href="{escape(text)}" rel="noopener noreferrer external">{escape(text)}</a>'
    return escape(text)


def _tally(block: _Plain, words: Wording) -> str:  # noqa: ARG001  as above
    figures = "".join(
        f'<li{_zero(each)}><span class="count">{escape(each["count"]["text"])}</span> {escape(each["name"])}</li>'
        for each in block["figures"]
    )
    return f'<ul class="tally">{figures}</ul>\n'


def _zero(figure: _Plain) -> str:
    """A count of nothing is told in a quieter voice."""
    return ' class="zero"' if figure["count"]["text"] == "0" else ""


def _chart(block: _Plain, words: Wording) -> str:
    rows = table(block["table"], words)
    caption = f"<figcaption>{_said(block['caption'])}</figcaption>"
    if not draw.can_draw():
        return f"<figure>{caption}{rows}</figure>\n"
    picture = draw.svg(block["spec"]).replace("<svg ", f'<svg role="img" aria-label="{escape(block["alt"])}" ', 1)
    more = f"<details><summary>{escape(words.say('page.figures'))}</summary>{rows}</details>"
    return f"<figure>{caption}{picture}{more}</figure>\n"


def _picture(block: _Plain, words: Wording) -> str:  # noqa: ARG001  as above
    drawn = block["svg"].replace("<svg ", f'<svg role="img" aria-label="{escape(block["alt"])}" ', 1)
    return f"<figure><figcaption>{_said(block['caption'])}</figcaption>{drawn}</figure>\n"


def _diff(block: _Plain, words: Wording) -> str:  # noqa: ARG001  as above
    tags = {"removed": "del", "added": "ins"}
    said = "".join(
        f"<{tags[piece['kind']]}>{escape(piece['text'])}</{tags[piece['kind']]}>"
        if piece["kind"] in tags
        else escape(piece["text"])
        for piece in block["pieces"]
    )
    label = f' <span class="label">{escape(block["label"])}</span>' if block["label"] else ""
    meanings = "".join(f'<p class="detail">{_said(each, marked=False)}</p>' for each in block["meanings"])
    places = f"{_said(block['earlier'])} → {_said(block['later'])}"
    return (
        f'<div class="item diff">{_refs(block["headline"]["refs"][:1])}'
        f'<p class="headline">{_said(block["headline"], marked=False)}</p>'
        f'<p class="facts">{escape(block["relation"])} · {places}{label}</p>'
        f'<blockquote lang="{block["language"]}"><p>{said}</p></blockquote>{meanings}</div>\n'
    )


def _sides(block: _Plain, words: Wording) -> str:
    columns = "".join(
        f"<div><h4>{escape(side['title'])}</h4>{''.join(f'<p>{_said(each)}</p>' for each in side['sentences'])}</div>"
        for side in block["sides"]
    )
    return (
        f'<div class="item">{_refs(block["headline"]["refs"][:1])}{sign(block["sign"], words)}'
        f'<p class="headline">{_said(block["headline"], marked=False)}</p>'
        f'<p class="facts">{escape(block["facts"])}</p><div class="sides">{columns}</div></div>\n'
    )


_BLOCKS: Final[Mapping[str, Callable[[_Plain, Wording], str]]] = {
    "paragraph": _paragraph, "note": _note, "quote": _quote, "listing": _listing, "table": table, "tally": _tally,
    "chart": _chart, "picture": _picture, "diff": _diff, "sides": _sides,
}  # fmt: skip
