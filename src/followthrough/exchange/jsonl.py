"""The seam, version 1: one JSON object a line, the same bytes for the same input. Written here, read in seam.py.

Lines come in this order: document, passages, scans, mentions, findings, unread. Keys come in the order of the design's
section 4 and all of them are always there; what is not known is null.
"""

from __future__ import annotations

from json.encoder import encode_basestring, encode_basestring_ascii
from typing import TYPE_CHECKING

from followthrough.exchange.seam import QUOTES_ONLY, SeamError, is_seam, parse
from followthrough.language.handed import need
from followthrough.model import Findings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from followthrough.model import Amount, Document, End, Finding, Links, Mention, Scan, Target, Unread, When

    Quote = Callable[[str], str]

_BOOL = ("false", "true")

__all__ = ["QUOTES_ONLY", "SeamError", "is_seam", "lines", "link_lines", "parse"]


def lines(findings: Findings) -> Iterator[str]:
    """The seam's lines of one document, without line ends.

    Raises:
        AssertionError: a span lies outside the document's text.
        TypeError: it is not given Findings; of several, take the lines of each.
    """
    need(findings, Findings, "as_lines takes what find gives for one document", "as_lines(find(split(document)))")
    document = findings.document
    text, size = document.text, len(document.text)
    quote = _quoting(text)
    key = quote(document.id)
    yield _document(document, quote)
    for p in findings.passages.items:
        assert 0 <= p.start <= p.end <= size, f"{document.id}: passage {p.address} lies outside the text"
        page = "null" if p.page is None else p.page
        yield (
            f'{{"type":"passage","document":{key},"address":{quote(p.address)},"kind":"{p.kind}",'
            f'"start":{p.start},"end":{p.end},"page":{page}}}'
        )
    for scan in document.scans:
        assert 0 <= scan.start <= scan.end <= size, f"{document.id}: a scan lies outside the text"
        yield _scan(scan, key)
    for mention in findings.mentions:
        assert 0 <= mention.start <= mention.end <= size, f"{document.id}: a {mention.kind} lies outside the text"
        yield _mention(mention, key, text, quote)
    for finding in findings.findings:
        assert 0 <= finding.start <= finding.end <= size, f"{document.id}: finding {finding.id} lies outside the text"
        yield _finding(finding, key, text, quote)
    for stretch in _unread(findings):
        yield (
            f'{{"type":"unread","document":{key},"start":{stretch.start},"end":{stretch.end},'
            f'"reason":{quote(stretch.reason)}}}'
        )


def link_lines(links: Links) -> Iterator[str]:
    """The lines of what became of statements: links, then what was dropped."""
    for link in links.links:
        yield (
            f'{{"type":"link","earlier":{_end(link.earlier)},"later":{_end(link.later)},"relation":"{link.relation}",'
            f'"score":{link.score!r},"because":{_strings(link.because, encode_basestring)}}}'
        )
    for gone in links.dropped:
        at = gone.at
        yield (
            f'{{"type":"dropped","document":{encode_basestring(at.document)},"start":{at.start},"end":{at.end},'
            f'"score":{gone.score!r},"because":{_strings(gone.because, encode_basestring)}}}'
        )


def _quoting(text: str) -> Quote:
    """How strings are written: as they are, but escaped where the text holds half a character UTF-8 cannot carry."""
    if text.isascii():
        return encode_basestring
    try:
        text.encode()
    except UnicodeEncodeError:
        return encode_basestring_ascii
    return encode_basestring


def _document(document: Document, quote: Quote) -> str:
    """The document's line. Its text is not in it: the reader has the source, and offsets point into it."""
    d = document
    return (
        f'{{"type":"document","id":{quote(d.id)},"sha256":"{d.sha256}","title":{_or_null(d.title, quote)},'
        f'"date":{_or_null(d.date, quote)},"date_basis":"{d.date_basis}","date_reason":{quote(d.date_reason)},'
        f'"language":{_or_null(d.language, quote)},"issuer":{_or_null(d.issuer, quote)},'
        f'"kind":{_or_null(d.kind, quote)},"address":{_or_null(d.address, quote)},"characters":{len(d.text)},'
        f'"reader":{quote(d.reader)}}}'
    )


def _scan(scan: Scan, key: str) -> str:
    """What was read from a picture, and how surely: lines that no other source has."""
    words = ",".join(f'{{"start":{start},"end":{end},"confidence":{sure}}}' for start, end, sure in scan.doubtful)
    return (
        f'{{"type":"scan","document":{key},"start":{scan.start},"end":{scan.end},"confidence":{scan.confidence},'
        f'"doubtful":[{words}]}}'
    )


def _mention(mention: Mention, key: str, text: str, quote: Quote) -> str:
    m = mention
    value, timex, unit, thing = m.value, m.timex, m.unit, m.id
    written = "null" if value is None else quote(value) if isinstance(value, str) else repr(value)
    return (  # the commonest of all lines: written without a call for each null
        f'{{"type":"mention","document":{key},"kind":"{m.kind}","start":{m.start},"end":{m.end},'
        f'"text":{quote(text[m.start : m.end])},"timex":{"null" if timex is None else quote(timex)},'
        f'"value":{written},"unit":{"null" if unit is None else quote(unit)},'
        f'"id":{"null" if thing is None else quote(thing)}}}'
    )


def _finding(finding: Finding, key: str, text: str, quote: Quote) -> str:
    f, cue = finding, finding.cue
    strength = "null" if f.strength is None else f'"{f.strength}"'
    amounts = ",".join([_amount(a, quote) for a in f.amounts]) if f.amounts else ""
    return (
        f'{{"type":"finding","document":{key},"id":{quote(f.id)},"passage":{quote(f.passage)},"act":"{f.act}",'
        f'"start":{f.start},"end":{f.end},"quote":{quote(text[f.start : f.end])},'
        f'"cue":{{"start":{cue.start},"end":{cue.end},"text":{quote(text[cue.start : cue.end])},'
        f'"lexicon":{quote(cue.lexicon)}}},'
        f'"speaker":{_strings(f.speaker, quote)},"holders":{_strings(f.holders, quote)},'
        f'"addressees":{_strings(f.addressees, quote) if f.addressees else "[]"},'
        f'"strength":{strength},"conditional":{_BOOL[f.conditional]},'
        f'"negated":{_BOOL[f.negated]},"reaffirms":{_BOOL[f.reaffirms]},"due":{_or_null(f.due, quote)},'
        f'"when":{_when(f.when, quote)},"amounts":[{amounts}],"target":{_target(f.target, quote)},'
        f'"instruments":{_strings(f.instruments, quote) if f.instruments else "[]"},'
        f'"areas":{_strings(f.areas, quote) if f.areas else "[]"},'
        f'"counts":{{"strict":{_BOOL[f.strict]},"broad":{_BOOL[f.broad]}}},"confidence":{f.confidence!r},'
        f'"because":{_strings(f.because, quote)}}}'
    )


def _amount(amount: Amount, quote: Quote) -> str:
    a = amount
    return (
        f'{{"value":{a.value!r},"unit":{quote(a.unit)},"period":{_or_null(a.period, quote)},'
        f'"start":{a.start},"end":{a.end}}}'
    )


def _target(target: Target | None, quote: Quote) -> str:
    if target is None:
        return "null"
    t = target
    return (
        f'{{"metric":{_or_null(t.metric, quote)},"factor":{_number(t.factor)},"percent":{_number(t.percent)},'
        f'"value":{_number(t.value)},"unit":{_or_null(t.unit, quote)},"baseline":{_or_null(t.baseline, quote)},'
        f'"due":{_or_null(t.due, quote)}}}'
    )


def _when(when: When | None, quote: Quote) -> str:
    if when is None:
        return "null"
    w = when
    return (
        f'{{"value":{quote(w.value)},"earliest":{_or_null(w.earliest, quote)},"latest":{_or_null(w.latest, quote)},'
        f'"precision":{quote(w.precision)},"anchor":{_or_null(w.anchor, quote)},"reason":{quote(w.reason)}}}'
    )


def _unread(findings: Findings) -> list[Unread]:
    """What reader, splitter and finder each could not read, once each, in text order."""
    passages = findings.passages
    said = dict.fromkeys((*passages.document.unread, *passages.unread, *findings.unread))
    return sorted(said, key=lambda u: (u.start, u.end))


def _end(end: End) -> str:
    return f'{{"document":{encode_basestring(end.document)},"start":{end.start},"end":{end.end}}}'


def _strings(values: Sequence[str], quote: Quote) -> str:
    if len(values) == 1:  # as most are
        return f"[{quote(values[0])}]"
    return f"[{','.join([quote(v) for v in values])}]" if values else "[]"


def _or_null(value: str | None, quote: Quote) -> str:
    return "null" if value is None else quote(value)


def _number(value: float | None) -> str:
    return "null" if value is None else repr(value)
