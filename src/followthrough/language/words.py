"""Words of a stretch of text with their offsets. Mark-up (tags, link addresses, asterisks) is passed over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from followthrough.language.letters import lowered

# Words, and the marks that part clauses. Nothing is given back, and most words end with no mark: told at once. Only
# the choice that is repeated is written so that it could be: Python before 3.11.5 holds on to too little there.
# A comma between a figure and three more parts nothing: "250,000" is one word.
_THOUSANDS = r",(?<=\d,)\d{3}(?!\d)[^\W_]*+"
_WORD = rf"([^\W_]++(?:(?!['’.\-‐-–&,])|(?:['’.\-‐-–&][^\W_]++|{_THOUSANDS})*)|[$€£¥₹₩,;:()—–•])"
_PLAIN = re.compile(_WORD)
# One alternation, linear: a tag or a link's address is matched to be skipped.
_MARKS = r"<[^<>\n]{1,200}>|\]\([^()\s]{1,400}\)"
_MARKED = re.compile(rf"{_MARKS}|https?://[^\s)\]]{{1,400}}|{_WORD}")
_MARK_UP = re.compile(_MARKS)


_CONTRACTED = {"ll": "will", "ve": "have", "re": "are"}


@dataclass(slots=True)  # not frozen, as that takes thrice the time, nor a tuple, whose parts are slower to ask for
class Words:
    """Three lists of one length: lower-cased words and marks, where each starts, where each ends."""

    lower: list[str]
    starts: list[int]
    ends: list[int]
    marked: bool = False  # mark-up may have been passed over

    def slice_of(self, text: str, i: int) -> str:
        """Word i as it is written."""
        return text[self.starts[i] : self.ends[i]]


def words(text: str, start: int, end: int) -> Words:
    """Words and clause marks of text[start:end], with offsets into `text`."""
    small = lowered(text)[start:end]
    found = _marked(text, small, start, end) if _may_be_marked(small) else _plain(small, start)
    contracted = ("’" in small or "'" in small) and _CONTRACTION.search(small) is not None
    return _parted(found) if contracted else found


def _may_be_marked(small: str) -> bool:
    return "<" in small or "](" in small or "http" in small or "İ" in small  # the one letter with a longer small form


def _plain(small: str, start: int) -> Words:
    """Words of a text without mark-up: cut by its words, what stands between them and they themselves take turns."""
    parts = _PLAIN.split(small)
    edges = list(accumulate(map(len, parts), initial=start))
    return Words(parts[1::2], edges[1:-1:2], edges[2::2])


def _marked(text: str, small: str, start: int, end: int) -> Words:
    blanked = _MARK_UP.sub(_blank, small)  # no word holds the sign that a tag or a link's address begins with
    if "http" not in blanked and "İ" not in small:
        found = _plain(blanked, start)
        found.marked = True
        return found
    return _told_apart(text, start, end)


def _told_apart(text: str, start: int, end: int) -> Words:
    """Words of a text with mark-up, in which an address may begin inside of a word."""
    spans = [match.span(1) for match in _MARKED.finditer(text, start, end) if match[1] is not None]
    lower = [text[first:last].lower() for first, last in spans]
    return Words(lower, [first for first, _ in spans], [last for _, last in spans], marked=True)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


# What stands before the apostrophe is asked behind it: a pattern that begins with a rare sign is found sooner.
_CONTRACTION = re.compile("['’](?:ll|ve|re|m(?<=i['’]m)|s(?:(?<=it['’]s)|(?<=there['’]s)|(?<=that['’]s)))")
_SHORTENED = ("'ll", "’ll", "'ve", "’ve", "'re", "’re")
_WITH_IS = dict.fromkeys(("it’s", "it's", "there’s", "there's", "that’s", "that's"), "is") | {"i’m": "am", "i'm": "am"}


def _parted(found: Words) -> Words:
    """ "We’ll" and "it’s" are two words; "ASEAN’s" is one."""
    lower, starts, ends = found.lower, found.starts, found.ends
    for i in reversed([i for i, form in enumerate(lower) if form in _WITH_IS or form.endswith(_SHORTENED)]):
        form, cut = lower[i], ends[i] - len("'s")
        if form in _WITH_IS:
            pair = form[:-2], _WITH_IS[form]
        elif len(form) > len("'ll"):
            pair, cut = (form[:-3], _CONTRACTED[form[-2:]]), ends[i] - len("'ll")
        else:
            continue
        lower[i : i + 1] = pair
        starts.insert(i + 1, cut)
        ends.insert(i, cut)
    return found
