"""Where sentences begin and end: `sentencex` proposes, a small repair layer joins and parts.

A semicolon ends no sentence here, a single line break neither; a blank line does.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sentencex import segment

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 4000  # characters; a longer sentence is handed back in parts
_WINDOW = 8000  # characters shown to sentencex at once: it slows down with the square of open quotes

# sentencex 1.0.32 panics at an initial before a space of more than one byte ("D\u00a0."), so it gets plain spaces.
_WIDE_SPACES = (
    "\xa0\x85\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)*\n")
_INNER_END = re.compile(r"""[.?!][”’"*_)\]]{0,4}\s+(?=[“‘"(*_\[]{0,4}[A-Z])""")
# A quotation mark, or a footnote mark behind a stop; written so that its first character is looked for quickly.
_QUOTES = re.compile('[“‘".?!](?:(?<=[“‘"])|[\'’]?[0-9]{1,2} |<sup|\\\\\\[)')
_FOOTNOTE_END = re.compile(
    r"(?<=[a-z”)][.?!])(?:\[?[0-9]{1,2}\]?|\\\[\^?[0-9]{1,3}\\\]|<sup>[^<>\s]{1,12}</sup>)\s+(?=[“‘\"(]?[A-Z])"
)
_LABEL = re.compile(r"[\s*_]*\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,8}|[A-Za-z]|[ivxlcIVXLC]{1,7})[.)]{1,2}[\s*_]*")
_FIRST_WORD = re.compile(r"[\s“‘\"'(*_\[«<]*([^\W_]+)")
_LAST_WORD = re.compile(r"[(\[“‘\"'*_/—–]*(.*)", re.DOTALL)
_ITEM_AHEAD = re.compile(r"\s*\([a-z0-9]{1,4}\)\s+[A-Z]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OPENING = "“‘(["
_CLOSING = re.compile(r"""(?:[*_"”’»)\]]|</\w{1,10}>|<sup>[^<]{1,12}</sup>){1,12}""")


def _words(listed: str) -> frozenset[str]:
    """The words of a written list, for quick look-up."""
    return frozenset(listed.split())


# A full stop after these never ends a sentence when more follows on the line.
_NEVER = _words("""
    mr mrs ms mx dr prof hon rev messrs mme amb ambs lt gen col capt cmdr adm maj sgt gov rep reps sen sens pres
    st h.e h.r.h h.m e.g i.e cf vs viz approx resp incl dept esp al
""")
# After these it ends no sentence when a number, a letter or a roman numeral follows: "para. 3", "No. 2231", "Art. IV".
_BEFORE_NUMBER = _words("""
    art arts para paras no nos sec secs sect ch chap fig figs vol vols p pp res doc docs reg regs add corr rev pt
    ser ann app tab eq ex ref refs cl par n nr jan feb mar apr jun jul aug sep sept oct nov dec yr yrs
""")
# After these it may or may not: it does when a word follows that likes to open a sentence.
_PERHAPS = _words("""
    inc ltd co corp llc plc bros jr sr ph.d m.d b.a m.a j.d etc a.m p.m d.c u.s u.n e.u u.k u.a.e u.s.a u.s.s.r
    d.p.r.k p.r.c r.o.k a.d b.c n.y ave blvd rd mt ft univ assn dist govt min
""")
_OPENERS = _words("""
    the a an we they he she it i you this that these those there here in on at by for from to with as if when
    while since after before both all each our their its his her but and or so yet however also such under over
    through during following despite although because today tomorrow yesterday now then what who how why where
    whether president mr mrs ms dr no not only more most many some one two
""")
_ARROWS = tuple("►▶➤➜→»")
_NUMERAL = re.compile(r"[0-9]|[IVXLC]{1,6}\b|[A-Z]\b|[A-Z]{1,4}/")


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentences in text[start:end], absolute, trimmed of white space, in order.

    A sentence longer than LONGEST comes in parts of at most LONGEST characters; the caller can tell and say so.
    """
    found: list[tuple[int, int]] = []
    for first, last in _paragraphs(text, start, end):
        opened = first
        for cut in _accepted(text, first, last):
            _add(found, text, opened, cut)
            opened = cut
        _add(found, text, opened, last)
    return found


@lru_cache(maxsize=2)
def _with_plain_spaces(text: str) -> str:
    """The same text, offset for offset; worked out once for all the paragraphs of a document."""
    for space in _WIDE_SPACES if not text.isascii() else "":
        if space in text:
            text = text.replace(space, " ")
    return text


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between blank lines."""
    at = start
    if text.find("\n", start, end) < 0:  # most paragraphs of most texts
        if start < end:
            yield start, end
        return
    for blank in _BLANK_LINE.finditer(text, start, end):
        if blank.start() > at:
            yield at, blank.start()
        at = blank.end()
    if at < end:
        yield at, end


def _accepted(text: str, start: int, end: int) -> Iterator[int]:
    """The proposed cuts that really part two sentences."""
    opened = start
    for cut in _proposed(text, start, end):
        if cut > opened and _is_plain(text, cut):
            yield cut
            opened = cut
            continue
        moved = _behind_closing(text, opened, cut, end)
        if moved > opened and not _belongs_together(text, opened, moved, end):
            yield moved
            opened = moved


def _is_plain(text: str, cut: int) -> bool:
    """A full stop behind a word longer than any abbreviation and before a capital: every second cut, told quickly."""
    word = text[cut - 9 : cut - 2] if cut >= 9 else ""  # noqa: PLR2004 - seven letters, stop and space
    return text[cut - 2 : cut] == ". " and word.isalpha() and word.islower() and text[cut : cut + 1].isupper()


def _proposed(text: str, start: int, end: int) -> Iterator[int]:
    """Cuts between start and end: those of sentencex, and those it does not look for inside quotations."""
    at, plain = start, _with_plain_spaces(text)
    while at < end:
        stop = min(at + _WINDOW, end)
        window = plain[at:stop]
        quoted = _QUOTES.search(text, at, stop) is not None
        tail = at
        for sentence in segment("en", window)[:-1]:  # they lie end to end
            following = tail + len(sentence)
            if quoted:
                yield from _inner(text, tail, following)
            yield following
            tail = following
        if stop == end or tail == at:
            if quoted:
                yield from _inner(text, tail, stop)
            at = stop
        else:
            at = tail


def _inner(text: str, start: int, end: int) -> Iterator[int]:
    """Ends of sentences inside a quotation or before a footnote mark, which sentencex leaves whole."""
    if end - start < 20 or _QUOTES.search(text, max(0, start - 1), end) is None:  # noqa: PLR2004 - too short to hold two sentences
        return
    cuts = {match.end() for match in _INNER_END.finditer(text, start, end - 1)}
    cuts.update(match.end() for match in _FOOTNOTE_END.finditer(text, start, end - 1))
    for cut in sorted(cuts):
        if text.count("(", start, cut) <= text.count(")", start, cut):
            yield cut


def _behind_closing(text: str, start: int, cut: int, end: int) -> int:
    """Moves a cut behind the closing marks that hang on the full stop: "**Bold.** Next"."""
    while cut > start and text[cut - 1] in _OPENING:
        cut -= 1  # sentencex may take an opening quotation mark for a closing one
    if cut == start or text[cut - 1].isspace():
        return cut
    closing = _CLOSING.match(text, cut, end)
    return cut if closing is None else closing.end()


def _belongs_together(text: str, opened: int, cut: int, end: int) -> bool:
    """Whether what stands before the cut and what follows it are one sentence after all."""
    if text[cut : cut + 1] in _ARROWS and _YEAR.fullmatch(text[max(opened, cut - 5) : cut].strip()) is not None:
        return True  # "2030 ► 30 % less": the arrow is no bullet, it leads from the year
    following = _FIRST_WORD.match(text, cut, min(cut + 60, end))
    if following is None:
        return _only_marks_follow(text, cut, end)
    before = text[max(opened, cut - 40) : cut].rstrip()
    if not before or _ITEM_AHEAD.match(text, cut, min(cut + 20, end)) is not None:
        return False
    if following[1][0].islower() or _is_label(text, opened, cut):
        return True
    if not (text[cut - 1].isspace() or text[cut].isspace() or _glued(text, cut, before)):
        return True
    return before.endswith(".") and _stop_of_abbreviation(before, following[1], text[following.start(1) : cut + 70])


def _is_label(text: str, opened: int, cut: int) -> bool:
    """Whether nothing but a number or letter stands before the cut: "2." of "2. We act."."""
    return cut - opened <= 14 and _LABEL.fullmatch(text, opened, cut) is not None  # noqa: PLR2004 - a label is short


def _only_marks_follow(text: str, cut: int, end: int) -> bool:
    """Nothing but marks before the next white space: they belong to what went before."""
    return not any(character.isalnum() for character in text[cut : min(cut + 60, end)])


def _glued(text: str, cut: int, before: str) -> bool:
    """Two sentences with the space lost between them ("agreed.They"), not an address or an initialism."""
    word = before.rsplit(None, 1)[-1]
    if "://" in word or "@" in word or "www." in word:
        return False
    ended = word.rstrip('.?!*_"”’»)]')
    return (ended[-2:].islower() or _YEAR.fullmatch(ended) is not None) and text[cut : cut + 1].isupper()


def _stop_of_abbreviation(before: str, following: str, ahead: str) -> bool:
    """Whether the full stop that ends `before` belongs to a shortened word."""
    stripped = _LAST_WORD.match(before.rsplit(None, 1)[-1])
    word = (stripped[1] if stripped is not None else "")[:-1].lower()
    if word in _NEVER:
        return True
    if word in _BEFORE_NUMBER:
        return _NUMERAL.match(ahead) is not None
    if word in _PERHAPS or (len(word) == 1 and word.isalpha()):
        return following.lower() not in _OPENERS
    return False


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Adds the trimmed span, in parts where it is too long."""
    piece = text[start:end].strip()
    if not piece:
        return
    if text[start].isspace():
        start = text.index(piece[0], start)
    end = start + len(piece)
    while end - start > LONGEST:
        cut = _part(text, start)
        found.append((start, start + len(text[start:cut].rstrip())))
        rest = text[cut:end]
        start = cut + len(rest) - len(rest.lstrip())
    if end > start:
        found.append((start, end))


def _part(text: str, start: int) -> int:
    """Where to part a sentence that is too long: behind the last semicolon, comma or space, else at LONGEST."""
    for mark in (";", ",", " ", "\n"):
        at = text.rfind(mark, start + LONGEST // 2, start + LONGEST)
        if at >= 0:
            return at + 1
    return start + LONGEST
