"""Years that the words around a sentence declare for its targets: what they are measured from, when they are due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followthrough.findings.targets.timing.years import Role, years_in
from followthrough.language.letters import lowered

_DECLARED: Final = re.compile(
    r"\b(?:base(?:line)?[ -]?years?|reference year|comparison year|(?:reference|baseline)(?: emissions)? inventory|"
    r"inventory year)\b"
    r"[^.;%\d]{0,40}?(?P<after>(?:19|20)\d\d)|"
    r"\bbase(?:line)? ?year emissions \([^)%]{0,40}? in (?P<within>(?:19|20)\d\d)|"
    r"(?P<before>(?:19|20)\d\d)(?: \([^()]{1,30}\))?,? \(?(?:(?:as|being|is) )?(?:(?:the|a|our) )?"
    r"(?:base(?:line|[ -]?year)|(?:reference|comparison) year|starting (?:point|year))\b|"
    r"\bbase:? (?P<index>(?:19|20)\d\d) ?= ?100\b|"
    r"(?:^|(?<=\n)|(?<=[|;•])|(?<=[|;•] ))(?P<row>(?:19|20)\d\d)\b(?:(?!(?:19|20)\d\d\b)[^\n%;]){1,40}?"
    r"\((?:base(?:line)?|reference|starting)(?:[ -]year)?\)|"  # "2016: 0.98 t (base year)", a line of a table
    r"\bbaseline (?:of|is|was|year|for)[^.;%\d]{0,40}(?P<of>(?:19|20)\d\d)|"
    r"\bmeasured (?:against|from|relative to) (?:the |a |an |our )?(?:levels? (?:of|in) )?(?:FY ?)?"
    r"(?P<measured>(?:19|20)\d\d)|"
    r"\bbase(?:line)?(?: year)?: ?(?:FY ?)?(?P<colon>(?:19|20)\d\d)|"
    r"(?:(?:\A|(?<=[.•(*])|(?<=[.•*] )|(?<=\n)(?=(?-i:[A-Z]))) ?|(?:(?:\A|(?<=[.\n•(*])|(?<=[.\n•*] )) ?"
    r"(?:all|both|goals?|targets?|reductions?|emissions) (?:are )?))(?:compared (?:to|with)|"
    r"relative to|versus|vs\.?|(?:measured )?against|measured from) (?:the |a |an |our )?(?:levels? (?:of|in) )?"
    r"(?:FY ?)?(?P<by>(?:19|20)\d\d)|"
    r"based on (?:the )?(?:levels (?:of|in) |year )?(?P<on>(?:19|20)\d\d)(?: emissions| levels)?|"
    r"\btargets?[^.;%\d]{0,40} compared (?:to|with) (?:FY ?)?(?P<to>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_DECLARING: Final = tuple("base compar refer against relative versus vs measure start figures percentages".split())
_SAME_BASE: Final = re.compile(
    r"\bsame (?:base(?:line)?|reference|comparison|starting)(?:[ -]?(?:year|point))?\b|"
    r"\b(?:from|on|against|compared (?:to|with)|relative to) the same (?:year|basis|inventory|level)\b",
    re.IGNORECASE,
)
_ANY_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_STEM_DUE: Final = re.compile(
    r"\b(?:by|for|until|horizon|targets? for)(?: the)?(?: (?:year|end of|fiscal(?: year)?|"
    r"[A-Z][a-z]{2,8}(?: \d{1,2},?)?))? (?:FYE? ?(?:\d{1,2}/)?)?(?P<year>20\d\d)|"
    r"(?P<noun>20\d\d)(?: \(?\w+\)?){0,3} (?:targets?|goals|objectives|ambitions?|"
    r"milestones?)\b|\b(?:targets?|goals?|objectives?|ambitions?) (?P<behind>20\d\d)|"
    r"\btarget year(?::| \|| is| of)? (?:FYE? ?(?:\d{1,2}/)?)?(?P<target>20\d\d)",
    re.IGNORECASE,
)
_PLANNED: Final = re.compile(
    r"\b(?P<before>20[2-9]\d) (?:(?:[A-Z][a-z]+|climate|sustainability|energy|environment(?:al)?|emissions?|"
    r"reduction|carbon|"
    r"development|action|clean|corporate) ){0,3}(?i:program(?:me)?|plan|strategy|roadmap|vision|pathway|ambition)\b"
    r"|\b(?:[Pp]rogram(?:me)?|[Pp]lan|[Ss]trategy|[Rr]oadmap|[Vv]ision|[Aa]mbition|[Pp]athway|"
    r"Horizon) (?P<behind>20[2-9]\d)\b"
    r"(?![-–/]\d)"
    r"|\b(?:[A-Z][\w’'-]* ){1,3}(?P<named>20[2-9]\d) (?:program(?:me)?|plan|strategy|roadmap)\b"
)
_NEAR: Final = 700  # characters around a sentence in which a baseline or due year may be declared for it
_PIECES: Final = re.compile(r"(?:[^.!?;\n]|\.(?!\s)|(?<=\b[Vv]s)\.|(?<=\b[Yy]r)\.)+")  # sentences and lines
_FIGURE: Final = re.compile(r"%|per ?cent\b|\bpercentage points?\b", re.IGNORECASE)
_SINCE: Final = re.compile(r"\bsince (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
# "In 2015 we lost 91 kt. This is to fall by 40 %": a word that points back takes the year of what was.
_THEN_WAS: Final = re.compile(
    r"\bIn (?:the (?:fiscal )?year |FY ?)?(?P<year>(?:19|20)\d\d),? (?:[\w’'-]+ ){1,6}?(?:emitted|produced|used|"
    r"consumed|lost|amounted to|stood at|totalled|totaled|were|was) (?:about |around |some |just )?\d[^.;%\n]*"
    r"(?:\.\d[^.;%\n]*)?"
    r"[.;]\s*$|"
    r"\b(?:[Oo]ur|[Tt]he|[Ii]ts|[Tt]heir) (?P<own>(?:19|20)\d\d) (?:\w+ ){1,3}(?:was|were|stood at|amounted to) "
    r"(?:about )?\d[^.;%\n]*(?:\.\d[^.;%\n]*)?[.;]\s*$"
)
_POINTS_BACK: Final = re.compile(
    r"\b(?:this|these|they|it|that (?:figure|level|amount|value)|the (?:figure|level|amount))\b(?! [a-z]*(?:year|plan))"
    r"[^.;%]{0,60}\b(?:fall|drop|go down|come down|decline|decrease|shrink|be (?:cut|reduced|lowered|brought down))\b|"
    r"\b(?:this|these|they|it|that figure) (?:should|must|shall|will|is to|are to) be (?:about |at least |some )?$|"
    r"\b(?:cut|reduce|lower|bring|shrink) (?:it|this|them|that) (?:down )?by (?:about |at least |some )?$",
    re.IGNORECASE,
)
_JUST_BEFORE: Final = 250  # characters
# "We intend to achieve this in 2030.", "Deadline: 2030." behind the target
_DUE_BEHIND: Final = re.compile(
    r"[.;]?\s+(?:[^.;%\n]{0,60}?\b(?:get there|(?:achieve|reach|meet|realise|realize|hit|deliver|do) (?:this|that|"
    r"it|so)|"
    r"(?:this|that|it|target|goal) (?:is|are) to be (?:met|reached|achieved)|deadline|target (?:year|date)|due date)\b"
    r"[^.;%\n\d]{0,30}(?P<reached>20[2-9]\d)\b|By (?:the end of )?(?P<bare>20[2-9]\d)\.)"
)


def declared_base(text: str, start: int, end: int) -> str | None:
    """The base year declared for the targets of text[start:end], if the words around declare just one."""
    around = (max(0, start - _NEAR), start), (end, min(len(text), end + _NEAR // 2))
    small = lowered(text)
    if not any(word in near for near in (small[a:b] for a, b in around) for word in _DECLARING):
        return None
    dated = [span for span in around if _ANY_YEAR.search(small, *span) is not None]  # what follows is slow
    said = {year for span in dated for match in _DECLARED.finditer(text, *span) for year in match.groups() if year}
    said = said or {year for span in dated for year in _bases_alone(text, *span)}
    return said.pop() if len(said) == 1 else None


def _bases_alone(text: str, start: int, end: int) -> Iterator[str]:
    """Base years of sentences and lines that have no figure of their own: "All percentages refer to 2012."."""
    for piece in _PIECES.finditer(text, start, end):
        if _ANY_YEAR.search(piece.group()) is None or _FIGURE.search(piece.group().replace("percentages", "")):
            continue
        for year in years_in(text, piece.start(), piece.end()):
            if year.role is Role.BASE:
                yield year.value


def same_base(text: str, start: int, at: int, end: int) -> str | None:
    """The base year last named before text[start:end] where it says that it has the same: "same base year".

    `at` is where the figure ends that is measured.
    """
    if "same" not in text[at:end] or _SAME_BASE.search(text, at, end) is None:
        return None
    named = [year.value for year in years_in(text, max(0, start - _NEAR), start) if year.role is Role.BASE]
    return named[-1] if named else None


def told_base(text: str, start: int, at: int) -> str | None:
    """The year from which the words before a sentence tell what was, if just one: "fell by 18 % since 1995. ".

    `at` is where the figure stands in the sentence that begins at `start`.
    """
    low = max(0, start - _JUST_BEFORE)
    was = _THEN_WAS.search(text, low, start)
    if was is not None and _POINTS_BACK.search(text, start, at) is not None:
        return was["year"] or was["own"]
    said = {match["year"] for match in _SINCE.finditer(text, low, start)}
    said |= {year.value for year in years_in(text, low, start) if year.role is Role.BASE}
    return said.pop() if len(said) == 1 else None


def stem_due(text: str, start: int) -> tuple[str | None, str]:
    """A due year said in the words that lead up to a sentence, if they say just one."""
    said = {next(filter(None, match.groups())) for match in _STEM_DUE.finditer(text[max(0, start - _NEAR) : start])}
    if len(said) != 1:
        return None, ""
    (year,) = said
    return year, f"Due {year}, said in the words before."


def planned_due(text: str, start: int, end: int) -> tuple[str | None, str]:
    """The year that the plan itself is named for, if a sentence names just one: "with its 2028 programme"."""
    said = {year for match in _PLANNED.finditer(text, start, end) for year in match.groups() if year}
    if len(said) != 1:
        return None, ""
    (year,) = said
    return year, f"Due {year}, the year its plan is named for."


def due_behind(text: str, end: int) -> tuple[str | None, str]:
    """A due year said right behind a sentence: "We intend to achieve this in 2030."."""
    said = _DUE_BEHIND.match(text, end)
    if said is None:
        return None, ""
    year = said["reached"] or said["bare"]
    return year, f"Due {year}, said in the words behind."
