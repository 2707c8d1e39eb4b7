"""What kind of document it is, by its title first and its opening next; None when neither says so."""

from __future__ import annotations

import re

from followthrough.documents.japanese import japanese_kind

# What a title names first is its kind ("Joint Statement on the Plan"); of two at the same place the upper one wins.
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
    ("declaration", r"(?<!emergency )(?<!disaster )\bdeclaration\b"),
    (
        "treaty",
        (
            r"\b(?:treaty|convention on|protocol (?:to|on|of)|agreement (?:between|on|for|establishing|among)|"
            r"memorandum of (?:understanding|cooperation)|(?:free trade|partnership|cooperation) agreement)\b"
        ),
    ),
    ("letter", r"^(?:text of )?(?:an? )?(?:letter|message)\b|\bpresidential message\b"),
    ("statement", r"\bstatement\b"),
)
_TITLE = re.compile("|".join(f"(?P<k{at}>{pattern})" for at, (_, pattern) in enumerate(KINDS)), re.IGNORECASE)
_SIGNS = (
    *("fact", "read", "remarks", "keynote", "speech", "address by", "toast", "plan", "programme", "roadmap", "chair"),
    *("communiqu", "release", "statement", "declaration", "treaty", "convention", "protocol", "agreement"),
    *("memorandum", "letter", "message"),
)  # without one of these no pattern above finds anything: looking for them is far quicker
_REPORTS_ON = re.compile(
    r"\b(?:announce|hail|urge|vow|reaffirm|strengthen|sign|say|call|welcome|adopt|conclude|agree|approve|amend|renew|issue)s?\b",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\((?:Reuters|AFP|AP|Kyodo(?: News)?|Xinhua|Bernama|VNA|Antara|PNA|Jiji(?: Press)?|dpa)\)|"
    r"\bREUTERS/|\bAFP/|\bAP Photo|"
    r"\bPrevious Article\b|\bNext Article\b|\bRead more:|\bStaff (?:writer|reporter)\b",
)
_OF_NEWS = (
    *("(Reuters", "(AFP", "(AP", "(Kyodo", "(Xinhua", "(Bernama", "(VNA", "(Antara", "(PNA", "(Jiji", "(dpa"),
    *("REUTERS/", "AFP/", "AP Photo", "Previous Article", "Next Article", "Read more:", "Staff "),
)  # without one of these the pattern above finds nothing: looking for them is far quicker
_RELEASE = re.compile(r"\bfor immediate release\b|^\W*(?:press|news|media) release\b", re.IGNORECASE | re.MULTILINE)
_OPENING = 600  # characters
_EARLY = 60  # characters of such a line in which it must name the kind
_TITLE_LIKE = 160  # characters of an opening line that may serve as a title


def kind_of(title: str | None, text: str) -> str | None:
    """The kind of a document, in the words of KINDS, or "news".

    A headline about a statement is not a statement: a verb of reporting before the name of the kind makes it one.
    """
    opening = text[:_OPENING]
    named = None if title is None else _by_title(title)
    if named is not None:
        return named
    if _is_news(opening) or _is_news(text[-_OPENING:]):
        return "news"
    if "release" in opening.casefold() and _RELEASE.search(opening):
        return "press release"
    first_lines = [line.strip() for line in opening.splitlines() if line.strip()][:3]
    return next(
        (kind for line in first_lines if _is_name(line) and (kind := _by_title(line[:_EARLY])) is not None), None
    )


def _is_news(part: str) -> bool:
    return any(map(part.__contains__, _OF_NEWS)) and _NEWS.search(part) is not None


def _by_title(title: str) -> str | None:
    japanese = japanese_kind(title) if not title.isascii() else None
    if japanese is not None:
        return japanese
    found = _TITLE.search(title) if any(map(title.casefold().__contains__, _SIGNS)) else None
    if found is None or _REPORTS_ON.search(title, 0, found.start()) is not None:
        return None
    return KINDS[int(str(found.lastgroup)[1:])][0]


def _is_name(line: str) -> bool:
    return len(line) <= _TITLE_LIKE and not line.rstrip("*_").endswith((".", ";", ",", ":", "。", "、"))
