"""By when a commitment is due: the deadline among its dates, or the future time it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as day

from followthrough.findings.targets.other_clauses import is_apart
from followthrough.findings.targets.periods import COARSEST, RUNS, in_years, of_this_decade, run_from, words_before
from followthrough.findings.targets.told_then import AIMED, names_meeting
from followthrough.language.dates import counted_from, deadline, exact, middle_of_year, part_of_decade, taken_to_end
from followthrough.language.dates.calendar import stepped_by
from followthrough.language.dates.english_words import MONTHS
from followthrough.model import Mention, When

_WEEKS_LEFT = "10"  # until October some weeks still end within the year
_PARTS = frozenset(["half", "quarter", "season", "week"])  # of a year: due by their last month


_BY_MEETING = re.compile(
    r"\b(?:by|before|no later than|not later than|ahead of|prior to|until|in time for)"
    r"(?: (?!at\b|in\b|on\b)\w+){0,3} ?$",
    re.IGNORECASE,
)


def due_by_meeting(text: str, meetings: Sequence[Mention]) -> tuple[str | None, When | None, str] | None:
    """ "By the next Summit": due on the meeting's day, when the calendar knows it; else open, with the reason."""
    for meeting in meetings:
        if _BY_MEETING.search(words_before(text, meeting.start, 40)) is None:
            continue
        words = text[meeting.start : meeting.end]
        if meeting.when is None:
            return None, None, f"It is due by the {words}, whose date the meeting calendar does not know."
        return meeting.when.value, meeting.when, f"It is due by the {words}. {meeting.when.reason}"
    return None


def due_at_meeting(
    text: str, meetings: Sequence[Mention], document_date: str | None, cue: int
) -> tuple[str, When | None, str] | None:
    """ "Will sign it at the next Summit": due when a meeting to come ends, which the calendar knows.

    `meetings` are in text order.
    """
    for meeting in meetings:
        when = meeting.when
        if when is None or when.latest is None or meeting.start < cue or is_past(when.latest, document_date):
            continue
        if _AT_MEETING.search(words_before(text, meeting.start, 40)) is not None:
            if _DONE_THERE.search(text, cue, meeting.start) is not None:
                return None  # it stands before every later meeting, too
            return when.latest, when, f"It is to be done at the {text[meeting.start : meeting.end]}. {when.reason}"
    return None


_AT_MEETING = re.compile(
    r"\b(?:at|during|[io]n the (?:margins|sidelines) of)(?: (?:the|our|its|their|this))?"
    r"(?: (?:next|upcoming|forthcoming|annual))? ?$",
    re.IGNORECASE,
)
# "The pledge made at COP28", "and look forward to meeting at": another deed is what has its place there.
_DONE_THERE = re.compile(
    r"\b(?:look(?:ing|s)? forward|(?:made|agreed|adopted|announced|launched|presented|held|set|taken|reached|issued|"
    r"endorsed|signed|given|pledged|expressed) )",
    re.IGNORECASE,
)


def due_of(
    text: str, span: tuple[int, int], dates: Sequence[Mention], document_date: str | None, cue: int
) -> tuple[str, When | None, str] | None:
    """The due date (YYYY[-MM[-DD]]), its When and a reason sentence, from the dates that stand in a commitment.

    Dates after the words that bind (from offset `cue`) count before dates that only set the scene.
    """
    after = [date for date in dates if date.start >= cue and not is_apart(text, cue, date)]
    before = [date for date in dates if date.start < cue]
    for date in (*after, *before):
        found = run_from(text, date, dates) or _due(text, _last_of_years(text, date, dates), document_date, cue)
        if found is not None and not is_past(found[0], document_date):
            return found
    return _mid_century(text, span, document_date)


def _last_of_years(text: str, date: Mention, dates: Sequence[Mention]) -> Mention:
    """ "In fiscal years 2026 and 2027", "in 2026, 2027 and 2028": what is done in several years is due in the last."""
    last = date
    for later in dates:
        joined = later.start > last.end and _AND_YEAR.fullmatch(text, last.end, later.start) is not None
        if joined and _is_year(last) and _is_year(later) and str(later.value) > str(last.value):
            last = later
    return last


def _is_year(date: Mention) -> bool:
    return date.when is not None and date.when.precision in ("year", "fiscal year") and date.timex == "DATE"


_AND_YEAR = re.compile(r"(?:,|,? and|,? to|,? through) (?:in )?", re.IGNORECASE)


# "Will not raise it before 2028", "no decision will be taken until May": until then nothing is due.
_NOT_BEFORE = re.compile(
    r"\b(?:not(?! only\b)|never|no)\b(?: (?!later\b)[\w’'-]+){1,8}? (?:before|until|prior to)(?: the end of)? ?$",
    re.IGNORECASE,
)


def _due(text: str, date: Mention, document_date: str | None, cue: int) -> tuple[str, When | None, str] | None:
    """The due date one date gives: as a deadline, as a length from the signing, or as a time to come."""
    before = words_before(text, date.start, 60)
    if (
        AIMED.search(before) is not None
        or _NOT_BEFORE.search(before) is not None
        or _LIKENED.search(before) is not None
    ):
        return None  # "with the goal of connecting all homes by 2029", "to repeat 3 May": not when it is due
    hosted = _HOSTED.search(words_before(text, date.start, 40)) is not None and str(date.value) > (document_date or "9")
    if hosted or names_meeting(text, date, before):  # "will host the 2031 Forum"
        return str(date.value), date.when, _NAMED_TIME.format(text[date.start : date.end])
    proclaimed = text[date.start].isdigit() and _PROCLAIMED.search(before) is not None
    if proclaimed or _awaits_event(text, date, cue):
        return None
    found = None if _part_of_name(text, date) else deadline(text, date) or _from_signature(text, date, document_date)
    if found is not None:
        return found[0], date.when, found[1]
    scene = date.start < cue and not _sets_time(text, date, document_date, cue)
    if scene or _told_elsewhere(text, date, cue):
        return None
    return _to_come(text, date, document_date, cue)


# "Decides to proclaim 2029 the Year of Harbours", "declares 3 May Harbour Day": the day itself is named.
_PROCLAIMED = re.compile(
    r"\b(?:proclaim|declare|designate)(?:s|d|ed)? (?:the (?:year|period|decade|day) )?$", re.IGNORECASE
)
_LENGTH = re.compile(r"\b(?:days?|weeks?|months?)\b", re.IGNORECASE)
_AWAITED = re.compile(r"\b(?:where|if|when|upon|failing|request|requests|requested|dispute)\b", re.IGNORECASE)
_LAW = re.compile(r"shall\b")
_SENTENCE = 300  # characters in which what is waited for stands before


def _awaits_event(text: str, date: Mention, cue: int) -> bool:
    """ "The requested Party shall reply within 30 days": counted from what the law waits for, not from the signing."""
    if _LAW.match(text, cue) is None or _LENGTH.search(text, date.start, date.end) is None:
        return False
    before = text[max(0, date.start - _SENTENCE) : date.start]
    begins = max(before.rfind(". "), before.rfind("\n"))
    return _AWAITED.search(before, begins + 1) is not None and _SIGNED.search(text, date.end, date.end + 40) is None


def _to_come(text: str, date: Mention, document_date: str | None, cue: int) -> tuple[str, When | None, str] | None:
    """A time to come that no word makes a limit: "in 2031", "in the early 2030s", "this decade"."""
    due = _future(text, date, document_date)
    if due is not None:
        return due, date.when, _NAMED_TIME.format(text[date.start : date.end])
    if date.start >= cue and (year := in_years(text, date, document_date)) is not None:
        return year, date.when, _NAMED_TIME.format(text[date.start : date.end])
    part = of_this_decade(text, date) or part_of_decade(text, date)
    if part is None or date.when is None or is_past(part, document_date) or _begins(text, date):
        return None
    return part, date.when, taken_to_end(text, date, part)


def opens_before(text: str, date: Mention, start: int, cue: int) -> bool:
    """ "Starting next year, Norland will": a time that opens the sentence, right before what is to come about."""
    foretold = _WILL.search(text, max(0, cue - 6), cue + 6) is not None
    return foretold and text[date.end : start].strip() == "," and _opens(text, date)


def _told_elsewhere(text: str, date: Mention, cue: int) -> bool:
    """ "Will join the scheme that Norland will lead this year": the time of another's clause or of a meeting named."""
    if cue >= date.start:
        return False
    comma = text.rfind(",", cue, date.start)
    if comma >= 0 and _VIEWED.match(text, comma, date.start) is not None:
        return True
    return _ELSEWHERE.search(" ".join(text[max(cue, date.start - 100) : date.start].split())) is not None


# "..., noting the talks on a treaty in 2031": the time of what is only looked at.
_VIEWED = re.compile(
    r",\s(?:(?:also|further)\s)?(?:noting|recogni[sz]ing|acknowledging|recalling|welcoming|commending|applauding)\s"
    r"(?!that\b)[^,;]*\Z"
)


_NAMED_TIME = "“{}” is a time after the document's date, named in the commitment itself."


def _sets_time(text: str, date: Mention, document_date: str | None, cue: int) -> bool:
    """ "In 2031, the bank will lend"; not "this week, the minister announced", "in 2031 it made a fund, which will"."""
    if _OF_WHICH.search(text, max(0, cue - 7), cue) is not None:
        return False
    foretold = _WILL.search(text, max(0, cue - 6), cue + 6) is not None
    return _opens(text, date) and (foretold or not _now(date, document_date))


def _now(date: Mention, document_date: str | None) -> bool:
    when = date.when
    short = when is not None and when.precision in ("week", "day")
    return short and when is not None and (when.earliest or "9") <= (document_date or "")


_WILL = re.compile(r"(?<!which )\b(?:will|shall) ")
_OF_WHICH = re.compile(r"\b(?:which|who|that)\s+$")
_HOSTED = re.compile(r"\b(?:co-?)?(?:host|hold|conven|chair|organi[sz])\w* (?:the|its|our|their) $", re.IGNORECASE)


def is_past(due: str | None, today: str | None) -> bool:
    """Whether a due date lies before the day, month or year of the document, as exact as it is known.

    "Families that had come before 2020" names nobody's deadline.
    """
    return due is not None and today is not None and due < today[: len(due)]


_LIKENED = re.compile(
    r"\b(?:repeat|remember|commemorat|mark|honou?r|forget|aveng|reliv|celebrat)\w* (?:the |another )?$", re.IGNORECASE
)
_SIGNED = re.compile(
    r"(?:the\s+)?(?:date\s+of\s+)?(?:(?:its|the|this)\s+)?(?:signature|signing|adoption)\b|today|this\s+date|"
    r"(?:the\s+)?date\s+of\s+(?:this|the\s+present)\s+[a-z]+",  # "of the date of this Framework"
    re.IGNORECASE,
)


def _from_signature(text: str, date: Mention, document_date: str | None) -> tuple[str, str] | None:
    """ "Within three months of signature": counted from the day of the document that is signed."""
    event = counted_from(text, date)
    if event is None or document_date is None or len(document_date) != len("2018-06-18"):
        return None
    if _SIGNED.match(text, event[0]) is None:
        return None
    due = stepped_by(day.fromisoformat(document_date), str(date.value), 1)
    return None if due is None else (due.isoformat(), f"Counted from the signing on {document_date}.")


_MID_CENTURY = re.compile(
    r"\bby (?:or )?(?:around |about )?(?:the )?(?:mid-?century|middle of the century)\b", re.IGNORECASE
)


def _mid_century(text: str, span: tuple[int, int], document_date: str | None) -> tuple[str, When | None, str] | None:
    """ "By mid-century" is the year fifty of the document's century."""
    found = _MID_CENTURY.search(text, *span)
    if found is None or document_date is None:
        return None
    return document_date[:2] + "50", None, f"“{found[0]}” is the year fifty of the document's century."


_BEGINS = re.compile(  # a start, no due date
    r"\b(?:since|beyond|after|(?<!as )(?<!course )of|between|not before|(?:no|not) (?:earlier|sooner) than) "
    r"(?:in |the )?$",
    re.IGNORECASE,
)
# A clause with a subject of its own: "a scheme that Norland will lead this year", "the next edition of which will".
_ELSEWHERE = re.compile(
    r"\b(?:(?:that|which) (?!we |they |it )(?:[A-Z][\w’'-]* ){1,4}will|(?:of which|whose [a-z ]{1,20}) will|"
    r"taking place)\b[^.;,]{0,50}$"
)
_STARTS_FROM = re.compile(r"\bfrom [^.;]{1,50}\bin (?:the )?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)
_UNTIL = re.compile(r" (?:to|until|till|through) ", re.IGNORECASE)
_OPENING = re.compile(
    r"[.;:!?*)\n-] *(?:[a-z]+ly, +)?(?:(?:in|by|during|over|from|within|before|later|early|next|on|at|throughout"
    r"|starting|beginning|the|late|mid|to|effective|as of|as from|with effect) *)*"
    r"(?:\d{4} (?:to|until|through|and) (?:the )?)?$",  # from 2025 to
    re.IGNORECASE,
)


def _opens(text: str, date: Mention) -> bool:
    """ "In 2024, the bank will ...": the time opens the sentence; others before the verb only set the scene."""
    return _OPENING.search(words_before(text, date.start, 60)) is not None


def _future(text: str, date: Mention, document_date: str | None) -> str | None:  # noqa: PLR0911 -- one refusal a line
    when = date.when
    if when is not None and when.value == "PXW" and when.earliest is not None and when.earliest[5:7] <= _WEEKS_LEFT:
        return when.earliest[:4]  # "in the coming weeks": this year still
    if when is not None and when.latest is not None and when.earliest is not None and RUNS.fullmatch(str(date.value)):
        return _run_out(when.latest, str(date.value), document_date)
    if when is None or when.latest is None or document_date is None or date.timex != "DATE":
        return None
    if _aside(text, date, document_date):
        return None
    if when.latest <= document_date or when.precision in ("decade", "century", "unknown"):
        return None
    risen = " to " in text[date.end : date.end + 20]
    if risen and _STARTS_FROM.search(words_before(text, date.start, 60)) is not None:
        return None  # "from 20 per cent in 2025 to 40 per cent by 2030"
    if _UNTIL.match(text, date.end) is not None and _FROM.search(words_before(text, date.start, 12)) is not None:
        return None  # "from 2020 to 2022" is due by its end
    if _part_of_name(text, date) or _begins(text, date):
        return None
    value = str(date.value)
    if len(value) >= COARSEST and value[:4].isdigit() and value[4:5] in ("", "-"):
        return middle_of_year(text, date) or _as_said(value, when)
    return when.latest[:4] if value == "FUTURE_REF" else None


def _as_said(value: str, when: When) -> str:
    """A time to come as exactly as it is said; a fiscal year ends with a month of its own."""
    if len(value) == COARSEST:
        return exact(when.latest or value, when.precision)
    return value[:10] if value[5:7].isdigit() else (when.latest or value)[: 7 if when.precision in _PARTS else 4]


def _begins(text: str, date: Mention) -> bool:
    """ "Since 2020", "from 2020 onwards": a start is no due date."""
    if text.startswith((" onward", " and onward"), date.end):
        return True
    return _BEGINS.search(words_before(text, date.start, 20)) is not None


def _run_out(latest: str, length: str, document_date: str | None) -> str | None:
    """The end of "over the next three years" by year, of months by month; "for the past year" has run out already."""
    if document_date is not None and latest[: len(document_date)] <= document_date:
        return None
    return latest[: 4 if length.endswith("Y") else 7]


def _aside(text: str, date: Mention, document_date: str | None) -> bool:
    """A time of the present year or month that tells of something else: "the aid announced earlier this month".

    A time wholly to come is left: what is to be held, met or published then is the undertaking's own.
    """
    when = date.when
    begun = when is not None and when.earliest is not None and when.earliest <= (document_date or "")
    if not begun:
        return False
    before = words_before(text, date.start, 160)
    return _DONE.search(before) is not None or _MEANWHILE.search(before) is not None


# A participle behind a noun, not behind a form of "be": "the data gathered in"; what is planned is still to come.
_DONE = re.compile(
    r"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bbeen )(?<!\bbeing )(?<!ly )"
    r"\b(?!need|plann|schedul|expect|project|envisag|anticipat|slat|propos|delay|postpon|extend)"
    r"(?:[a-z]{2,}ed|held|given|made|taken|begun|seen|set out|laid out|put forth)"
    r" (?:(?:earlier|later|in|on|at|during|since|over|the|of|late|early|mid|last) )*$"
)
# A clause of its own reason or time: "as the blockade threatens the harvest", "which has grown".
_MEANWHILE = re.compile(
    r"\b(?:while|because|whereas|as (?:she|he|it|they|we)|as [A-Z][\w-]*[’']s (?:[a-z]+ ){1,3}[a-z]+s|"
    r"(?:which|who) (?:has|have|had|is|are|was|were))\b[^.;:,]*$"
)


def _part_of_name(text: str, date: Mention) -> bool:
    """ "MPAC 2025", "the 2030 Agenda": a year in a name is no due date."""
    if date.timex != "DATE" or _fiscal_pair(text, date):
        return False
    before, after = text[max(0, date.start - 24) : date.start].rstrip(), text[date.end : date.end + 12].lstrip()
    word = before.rsplit(" ", 1)[-1]
    named = after[:1].isupper() and date.end - date.start == COARSEST and word.lower() not in _BEFORE_YEARS
    ends_range = _RANGE.search(words_before(text, date.start, 60)) is not None and not after[:1].isupper()
    # "next week – twice as many"
    parted = text[date.end : date.end + 1].isspace() and not after[1:].lstrip()[:1].isdigit()
    in_range = (before.endswith(("-", "–", ")")) and not ends_range) or (after.startswith(("-", "–")) and not parted)
    in_range = in_range or (after.startswith("/") and after[1:2].isdigit())  # "in 2021/22" is due by its second year
    numbered = after.startswith(")") and _NUMBERED.search(before) is not None  # "Resolution 17 (2021)"
    return (
        in_range
        or numbered
        or (word[:1].isupper() and word.lower() not in _MONTHS and text[date.start].isdigit())
        or (after[:1].isupper() and before.endswith(("the", " a", " an")))
        or named  # "the 2030 Agenda", "its upcoming 2050 Strategy"
    )


def _fiscal_pair(text: str, date: Mention) -> bool:
    """ "FY2025-26", "the 2025-26 financial year": the second figure of a fiscal year."""
    behind = _FISCAL_BEHIND.match(text, date.end) is not None
    return behind or _FISCAL_BEFORE.search(words_before(text, date.start, 30)) is not None


_FISCAL_BEFORE = re.compile(
    r"(?<!plan )(?<!program )(?<!programme )(?<!budget )(?<!strategy )(?<!agenda )(?<!report )(?<!framework )"
    r"\b(?:J?FY|(?:fiscal|financial) (?:years? )?) ?\d{4} ?[-–/] ?$",
    re.IGNORECASE,
)
_FISCAL_BEHIND = re.compile(r" (?:fiscal|financial) years?\b", re.IGNORECASE)
# "Over the period 2025-", "on 3-": what is said of the second figure is of the time, and of no name.
_RANGE = re.compile(
    r"\b(?:in|over|during|throughout|across|on|between|(?:for|from) the (?:period|years?)|(?:period|years|biennium) of)"
    r"(?: (?:the|fiscal|financial|period|years?|of|from))* (?:FY ?)?\d{1,4} ?[-–] ?(?:FY ?)?$",
    re.IGNORECASE,
)
_BEFORE_YEARS = frozenset("in by on until before since from during early late mid of after through for and to".split())
_NUMBERED = re.compile(r"\d\s*\($")
_MONTHS = frozenset((*MONTHS, "by", "in", "until", "before", "of"))
