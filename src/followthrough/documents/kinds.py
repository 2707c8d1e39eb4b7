"""What kind of document it is, by its title first and its opening next; None when neither says so."""

from __future__ import annotations

import re

# In order: the first that matches wins, so the narrower name stands before the wider.
KINDS: tuple[tuple[str, str], ...] = (
    ("fact sheet", r"\bfact\s?sheet\b"),
    ("read-out", r"\bread-?out\b"),
    ("speech", r"\b(?:remarks (?:by|of|as prepared|at)|opening remarks|keynote|speech|address by|toast)\b"),
    ("plan", r"\b(?:plan of action|(?:action|work|implementation|master) ?plan|work programme|roadmap for)\b"),
    (
        "chair's statement",
        r"\bchair(?:man|woman|persons?|s)?['’]?s?(?: press)? (?:statement|summary)\b|\bstatement (?:of|by) the chair",
    ),
    ("joint communique", r"\b(?:joint )?communiqu[eé]\b"),
    ("press release", r"\b(?:joint )?(?:press|news|media) release\b"),
    (
        "joint statement",
        r"\bjoint(?: [\w’'-]+){0,4} statement\b|\b(?:leaders|ministers|ministerial)['’]? (?:\w+ )?statement\b",
    ),
    ("declaration", r"\bdeclaration\b"),
    (
        "treaty",
        (
            r"\b(?:treaty|convention on|protocol (?:to|on|of)|agreement (?:between|on|for|establishing|among)|"
            r"memorandum of (?:understanding|cooperation)|(?:free trade|partnership|cooperation) agreement)\b"
        ),
    ),
    ("statement", r"\bstatement\b"),
)
_TITLE = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in KINDS)
_REPORTS_ON = re.compile(
    r"\b(?:announce|hail|urge|vow|reaffirm|strengthen|sign|say|call|welcome|adopt|conclude|agree)s?\b",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\((?:Reuters|AFP|AP|Kyodo(?: News)?|Xinhua|Bernama|VNA|Antara|PNA|Jiji(?: Press)?|dpa)\)|"
    r"\bREUTERS/|\bAFP/|\bAP Photo|"
    r"\bPrevious Article\b|\bNext Article\b|\bShare:|\bRead more:|\bStaff (?:writer|reporter)\b",
)
_RELEASE = re.compile(r"\bfor immediate release\b|^\W*(?:press|news|media) release\b", re.IGNORECASE | re.MULTILINE)
_OPENING = 600  # characters
_TITLE_LIKE = 160  # characters of an opening line that may serve as a title


def kind_of(title: str | None, text: str) -> str | None:
    """The kind of a document, in the words of KINDS, or "news".

    A headline about a statement is not a statement: a title with a finite verb of reporting says nothing of the kind.
    """
    opening = text[:_OPENING]
    named = None if title is None else _by_title(title)
    if named is not None:
        return named
    if _NEWS.search(opening) or _NEWS.search(text[-_OPENING:]):
        return "news"
    if _RELEASE.search(opening):
        return "press release"
    first_lines = [line.strip() for line in opening.splitlines() if line.strip()][:3]
    return next((kind for line in first_lines if _is_name(line) and (kind := _by_title(line)) is not None), None)


def _by_title(title: str) -> str | None:
    kind = next((kind for kind, pattern in _TITLE if pattern.search(title)), None)
    is_headline = kind not in {None, "fact sheet", "read-out"} and _REPORTS_ON.search(title) is not None
    return None if is_headline else kind


def _is_name(line: str) -> bool:
    return len(line) <= _TITLE_LIKE and not line.rstrip("*_").endswith((".", ";", ",", ":"))
