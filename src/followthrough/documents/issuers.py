"""Who issued a document, as its title or its first lines say; None when they do not."""

from __future__ import annotations

import re

from followthrough.documents.japanese import japanese_issuer

_BY = re.compile(
    r"\b(?:statement|communiqu[eé]|declaration|remarks|message|letter|release|readout|speech|address|summary)\b.{0,40}?"
    r"\b(?:by|from)\s+(?:the\s+)?(?P<who>(?-i:[A-Z])[^;:\n]{2,300}?)"
    r"(?=\s+(?:on|regarding|about|at|to|for|following|after|in|during|before|upon|condemning|welcoming|"
    r"congratulating|recognizing|marking|concerning|calling|celebrating|honoring|commemorating)\b|[;:(\n]|$)",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\bjoint (?:\w+ ){0,2}statement of (?:the )?(?P<who>(?-i:[A-Z])[^;:\n\d]{2,300}?)"
    r"(?=\s+(?:on|at|in|for|to)\b|[;:(\n]|$)",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:the\s+)?(?:(?:ministry|department|embassy|office|permanent mission|mission|cabinet office|delegation|"
    r"government|secretariat|council) (?:of|to|for) .{3,80}|"
    r".{2,60} (?:secretariat|ministry|commission)|the white house)",
    re.IGNORECASE,
)
_ISSUED = re.compile(r"(?i:issued|released|published) by[:\s]+(?:the\s+)?(?P<who>[A-Z].{2,80}?)(?:[.,;]|\s+on\b|$)")
_BYLINE = re.compile(r"(?P<who>[A-Z][\w.&’' -]{2,50} / [A-Z][\w.&’' -]{2,50}?)(?:\s+Share:?)?")
_LINES = 12
_LONGEST = 120


def issuer_of(title: str | None, text: str) -> str | None:
    """The issuer's name as written; nobody is inferred from what the document says."""
    if title is not None:
        for pattern in (_BY, _OF):
            found = pattern.search(" ".join(title.split())[:600])
            if found is not None:
                return _clean(found.group("who"))
    opening = (line.strip(" \t*_#") for line in text[:3000].splitlines())
    lines = [line for line in opening if line][:_LINES]
    return next((who for line in lines if len(line) <= _LONGEST and (who := _in_line(line)) is not None), None)


def _in_line(line: str) -> str | None:
    issued = _ISSUED.match(line) if " by" in line else None
    if issued is not None:
        return _clean(issued.group("who"))
    byline = _BYLINE.fullmatch(line) if " / " in line else None
    if byline is not None:
        return _clean(byline.group("who"))
    if not line.isascii() and (named := japanese_issuer(line)) is not None:
        return named
    may_be_name = line[0].isupper() and not line.endswith((".", ":", ";", ","))
    return _clean(line) if may_be_name and _OFFICE.fullmatch(line) is not None else None


def _clean(who: str) -> str:
    return " ".join(who.replace("\u2060", "").split()).strip(" ,.-–—")
