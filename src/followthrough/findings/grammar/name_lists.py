"""Where "and" or a comma joins two holders, and where it stands inside one name.

"The Ministry of Trade and Industry" is one holder, "the Departments of Trade and Justice" are two, "the Food and
Reefs Committee and Norland" are two again. Told from the head noun, the articles, and the fields of government.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of, named_in
from followthrough.findings.grammar.survey import Layer
from followthrough.findings.grammar.vocabulary import Vocabulary

JOINERS = frozenset([",", "and", "&"])
_DETERMINERS = frozenset("the a an its their our his her".split())
_LONGEST_FIELD = 4  # words


class Piece(NamedTuple):
    """Words first:last of a sentence; `head` stands before them where the text says it once for several."""

    first: int
    last: int
    head: str = ""


class NameList(NamedTuple):
    """A subject of several parts, with what is needed to tell names in it."""

    sentence: Sentence
    parts: Sequence[Piece]  # as commas and "and" part them
    names: Layer
    vocabulary: Vocabulary

    def lower(self, part: int) -> list[str]:
        """The words of a part, without a short form in brackets."""
        piece = self.parts[part]
        words = self.sentence.words.lower[piece.first : piece.last]
        return words[: words.index("(", 1)] if "(" in words[1:] else words

    def between(self, part: int) -> list[str]:
        """What stands between a part and the one before it."""
        return self.sentence.words.lower[self.parts[part - 1].last : self.parts[part].first]

    def known(self, part: int) -> bool:
        """Whether somebody known is named in a part."""
        return len(named_in(self.sentence, self.parts[part][:2], self.names)) > 0

    def behind_known(self, part: int) -> list[str]:
        """A part's words behind who is known in it: of "Norland’s Wage" the second, of "Norland" none."""
        named = named_in(self.sentence, self.parts[part][:2], self.names)
        starts = self.sentence.words.starts[self.parts[part].first : self.parts[part].last]
        lower = zip(self.lower(part), starts, strict=False)
        return [word for word, start in lower if not named or start >= named[-1].end]

    def is_in(self, part: int, which: str) -> bool:
        """Whether the noun that a part is about stands in one of the lexicon's lists."""
        return head_of(self.lower(part)) in self.vocabulary.lists[which]


def names_in_list(sentence: Sentence, subject: tuple[int, int], names: Layer, vocabulary: Vocabulary) -> list[Piece]:
    """The names that a subject lists, each whole. One where it is one name with "and" in it, or no list."""
    parts = list(_parts(sentence, subject, vocabulary))
    of = NameList(sentence, parts, names, vocabulary)
    found: list[Piece] = []
    part = 0
    while part < len(parts):
        together, end = _headed_together(of, part)
        if not together:
            end = _end_of_name(of, part)
            together = [Piece(parts[part].first, parts[end - 1].last)]
        found += together
        part = end
    return found


def _parts(sentence: Sentence, subject: tuple[int, int], vocabulary: Vocabulary) -> Iterator[Piece]:
    """The parts of a subject between commas and "and"; "Jr." and "Inc." stay with their name."""
    lower, suffixes = sentence.words.lower, vocabulary.lists["name_suffixes"]
    start = subject[0]
    for i in range(*subject):
        if lower[i] == "," and i + 1 < subject[1] and lower[i + 1] in suffixes:
            continue
        if lower[i] in JOINERS:
            if i > start:
                yield Piece(start, i)
            start = i + 1
    if start < subject[1]:
        yield Piece(start, subject[1])


def _end_of_name(of: NameList, part: int) -> int:
    """The part behind the last one of the name that begins at `part`."""
    if (end := _known_across(of, part)) > part + 1:
        return end
    if _heads_a_body(of, part):  # "the Ministry of Trade and Industry"
        fields = range(part + 1, _fields_from(of, part + 1))
        joined = [end for end in fields if _and_before(of, end)] or [part + _both_several(of, part)]
        if joined[-1] > part:
            return joined[-1] + 1
    return _closing_body(of, part) + 1


def _known_across(of: NameList, part: int) -> int:
    """Behind the last part that a known name reaches into: "the Department of Salt and Reef Services"."""
    starts, ends = of.sentence.words.starts, of.sentence.words.ends
    for end in range(len(of.parts) - 1, part, -1):
        whole = named_in(of.sentence, (of.parts[part].first, of.parts[end].last), of.names)
        if any(n.start < ends[of.parts[part].last - 1] and n.end > starts[of.parts[end].first] for n in whole):
            return end + 1
    return part + 1


def _fields_from(of: NameList, part: int) -> int:
    """Behind the last of the parts from `part` on that are fields of government: "Trade", "Human Services"."""
    while part < len(of.parts) and _is_field(of, part):
        part += 1
    return part


def _is_field(of: NameList, part: int) -> bool:
    lower = of.lower(part)
    short = len(lower) <= _LONGEST_FIELD or "of" in lower
    return short and lower[0] not in _DETERMINERS and of.is_in(part, "fields") and not of.known(part)


def _heads_a_body(of: NameList, part: int) -> bool:
    """ "The Ministry of Trade": a body in the singular that is for something."""
    lower = of.lower(part)
    body = next((i for i, word in enumerate(lower) if word in ("of", "for", "on")), None)
    return body is not None and body > 0 and lower[body - 1] in of.vocabulary.lists["single_bodies"]


def _both_several(of: NameList, part: int) -> bool:
    """ "The College of Divers and Pilots": whom a body is for, and others behind "and"."""
    if part + 1 >= len(of.parts) or not _and_before(of, part + 1) or of.known(part + 1):
        return False
    ends = (of.lower(part)[-1], *of.lower(part + 1))
    return len(ends) == 2 and all(word.endswith("s") and not word.endswith(("ss", "’s", "'s")) for word in ends)  # noqa: PLR2004 -- a single word


def _and_before(of: NameList, part: int) -> bool:
    between = of.between(part)
    return "and" in between or "&" in between


def _closing_body(of: NameList, part: int) -> int:
    """The part that closes a body's name opened by fields: "the Food, Trade and Reefs Committee"; else `part`."""
    if not of.behind_known(part):
        return part
    for end in range(part + 1, len(of.parts)):
        if _and_before(of, end) and _closes(of, part, end):
            return end
        if not _is_field(of, end):
            break
    return part


def _closes(of: NameList, part: int, end: int) -> bool:
    """A body in the singular and without an article, behind fields, or behind one word that has the article."""
    opening, closing = of.behind_known(part), of.lower(end)
    if closing[0] in _DETERMINERS or of.known(end) or not of.is_in(end, "single_bodies"):
        return False
    lists, head = of.vocabulary.lists, head_of(opening)
    if head in lists["fields"]:
        return True
    opened = opening[0] == "the" or of.known(part)
    return opened and end == part + 1 and head not in lists["agents"] and head not in lists["single_bodies"]


def _headed_together(of: NameList, part: int) -> tuple[list[Piece], int]:
    """ "The Departments of Trade, Justice, and Health and Welfare": each with the head all share, and where it ends."""
    lower = of.lower(part)
    at = lower.index("of") if "of" in lower[:-1] else 0
    body = _singular(lower[at - 1], of.vocabulary) if at > 0 else ""
    if not body:
        return [], part
    head, first = f"{body.capitalize()} of", of.parts[part].first + at + 1
    found, end = [Piece(first, of.parts[part].last, head)], part + 1
    while end < len(of.parts) and _shares_head(of, end):
        closing = "," in of.between(end) and "and" in of.between(end)
        last = _fields_from(of, end + 1) if closing else end + 1
        found.append(Piece(of.parts[end].first, of.parts[last - 1].last, head))
        end = last
    return (found, end) if len(found) > 1 else ([], part)


def _singular(word: str, vocabulary: Vocabulary) -> str:
    """ "departments": the body they are several of; "" for what is not several bodies."""
    one = f"{word.removesuffix('ies')}y" if word.endswith("ies") else word.removesuffix("s")
    return one if one != word and one in vocabulary.lists["single_bodies"] else ""


def _shares_head(of: NameList, part: int) -> bool:
    """A bare name: not another body, nobody known, no abbreviation."""
    lower, first = of.lower(part), of.parts[part].first
    own = lower[0] in _DETERMINERS or of.is_in(part, "single_bodies") or of.known(part)
    written = of.sentence.words.slice_of(of.sentence.text, first)
    return written[0].isupper() and not written.isupper() and not own
