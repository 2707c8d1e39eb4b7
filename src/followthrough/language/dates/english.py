"""English words for times, and the orders they stand in. Data only; what a reading means is in readings.py."""

from __future__ import annotations

import re
from collections.abc import Iterable

from followthrough.language.dates.vocabulary import Vocabulary, Word
from followthrough.language.numerals import ENGLISH, ENGLISH_ORDINALS

_MONTHS = "january february march april may june july august september october november december".split()
_SHORT_MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec".split()
_SHORT_NUMBERS = (1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SHORT_WEEKDAYS = {"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7}
_UNITS = {
    "day": "D", "week": "W", "month": "M", "year": "Y", "decade": "E", "century": "C", "fortnight": "2W", "millennium": "L",
    "quarter": "Q", "semester": "H", "biennium": "2Y", "triennium": "3Y",
}  # fmt: skip
_CLOCK_UNITS = {"hour": "TH", "minute": "TM", "hr": "TH", "hrs": "TH", "min": "TM", "mins": "TM"}
_DAY_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "12:00", "dawn": "MO", "dusk": "EV",
    "daytime": "DT", "nighttime": "NI", "overnight": "NI",
}  # fmt: skip
_DECADE_WORDS = {
    "twenties": 192, "thirties": 193, "forties": 194, "fifties": 195, "sixties": 196, "seventies": 197, "eighties": 198,
    "nineties": 199,
}  # fmt: skip
_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "yearly": "P1Y", "annually": "P1Y", "biannually": "P6M",
    "biennially": "P2Y",
}  # fmt: skip


def _all(words: str, name: str, value: str | int = "") -> dict[str, Word]:
    return {word: Word(name, value) for word in words.split()}


def _plural(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("ry") and word != "january" else "millennia" if word == "millennium" else word + "s"


_CALENDAR = {
    **{word: Word("month", number, capital=True) for number, word in enumerate(_MONTHS, 1)},
    **{word: Word("abbr", number, capital=True) for word, number in zip(_SHORT_MONTHS, _SHORT_NUMBERS, strict=True)},
    **{word: Word("weekday", number, capital=True) for number, word in enumerate(_WEEKDAYS, 1)},
    **{word + "s": Word("weekdays", number, capital=True) for number, word in enumerate(_WEEKDAYS, 1)},
    **{word: Word("shortday", number, capital=True) for word, number in _SHORT_WEEKDAYS.items()},
    **_all("spring springtime", "season", "SP"),
    **_all("summer summertime", "season", "SU"),
    **_all("winter wintertime", "season", "WI"),
    **_all("summers", "seasons", "SU"),
    **_all("winters", "seasons", "WI"),
    "autumn": Word("season", "FA"),
    "fall": Word("fall", "FA"),
    **{word: Word("decade", number) for word, number in _DECADE_WORDS.items()},
}
_UNIT_WORDS = {
    **{word: Word("quarter" if word == "quarter" else "unit", unit) for word, unit in _UNITS.items()},
    **{_plural(word): Word("quarters" if word == "quarter" else "units", unit) for word, unit in _UNITS.items()},
    "weekend": Word("weekend", "WE"),
    "weekends": Word("weekends", "WE"),
    **{word: Word("clockunit", unit) for word, unit in _CLOCK_UNITS.items()},
    "hours": Word("clockunits", "TH"),
    "minutes": Word("clockunits", "TM"),
    "seconds": Word("clockunits", "TS"),
    **{word: Word("daypart", part) for word, part in _DAY_PARTS.items()},
    **{word + "s": Word("dayparts", part) for word, part in _DAY_PARTS.items()},
    "noon": Word("noon", "12:00"),
    "midnight": Word("noon", "24:00"),
    **{word: Word("adverb", value) for word, value in _ADVERBS.items()},
    "quarterly": Word("quarterly", "P1Q"),
}
_POINTERS = {
    "today": Word("deictic", 0),
    "yesterday": Word("deictic", -1),
    "tomorrow": Word("deictic", 1),
    "the day before yesterday": Word("deictic", -2),
    "the day after tomorrow": Word("deictic", 2),
    "tonight": Word("tonight", "NI"),
    **_all("now currently nowadays presently", "ref", "PRESENT_REF"),
    **{w: Word("ref", "PRESENT_REF") for w in ("right now", "these days", "the time being", "at present", "the present time",
                                               "the present day", "present day", "the present", "at the moment")},
    **_all("recently lately", "ref", "PAST_REF"),
    "more recently": Word("ref", "PAST_REF"),
    "most recently": Word("ref", "PAST_REF"),
    **{w: Word("ref", "FUTURE_REF") for w in ("the near future", "the not too distant future",
                                              "the future", "the near term", "the short term", "the long term")},
    "future": Word("future", "FUTURE_REF"),
    "recent": Word("recent", "PAST_REF"),
    **_all("current", "current", 0),
    **_all("ongoing", "ongoing", 0),
    "this": Word("this", 0),
    **_all("that", "that", 0),
    "those": Word("those", 0),
    "these": Word("these", 0),
    "same": Word("same", 0),
    "last": Word("last", -1),
    "latest": Word("latest", -1),
    "past": Word("past", -1),
    **_all("previous preceding prior", "previous", -1),
    "next": Word("next", 1),
    **_all("coming upcoming forthcoming", "coming", 1),
    **_all("following subsequent succeeding ensuing", "following", 1),
    "ago": Word("ago", -1),
    "earlier": Word("earlier", -1),
    "before": Word("before", -1),
    "later": Word("later", 1),
    **_all("after", "after", 1),
    "from now": Word("hence", 1),
    "hence": Word("hence", 1),
    "ahead": Word("ahead", 1),
    "afterwards": Word("later", 1),
}  # fmt: skip
_SMALL_WORDS = {
    "the": Word("the"),
    **_all("its their our his her my your", "own"),
    **_all("a an", "a", 1),
    **_all("early", "early", "START"),
    **_all("late", "early", "END"),
    **_all("mid middle", "early", "MID"),
    **_all("beginning start onset outset", "edge", "START"),
    **_all("end close", "edge", "END"),
    "middle": Word("edge", "MID"),
    **{w: Word("edge", e) for w, e in (("first part", "START"), ("early part", "START"), ("latter part", "END"),
                                       ("later part", "END"), ("last part", "END"), ("very end", "END"))},
    "of": Word("of"),
    "in": Word("in"),
    **_all("on by until till since from during through before throughout between", "at"),
    "at": Word("at"),
    "for": Word("for"),
    "over": Word("over"),
    "within": Word("within"),
    "and": Word("and"),
    **_all("or", "or"),
    **_all("to", "to"),
    **_all("about around nearly almost roughly approximately some circa", "approx"),
    **{w: Word("approx") for w in ("more than", "less than", "at least", "at most", "no more than", "not more than", "up to",
                                   "no less than", "not less than", "fewer than", "well over", "just over", "just under",
                                   "as long as", "as little as", "as much as", "as many as", "only about")},
    **_all("several few many numerous", "few"),
    **{w: Word("few") for w in ("a few", "a number of", "quite a few", "a good many")},
    "a couple of": Word("few", 2),
    "couple of": Word("few", 2),
    "a couple": Word("few", 2),
    **_all("more additional full consecutive straight successive calendar working business trading whole solid entire extra",
           "more"),
    **_all("fiscal financial", "fiscal"),
    "half": Word("half", "H"),
    "halves": Word("halves", "H"),
    "period": Word("period"),
    **_all("ended ending to-date", "ended"),
    **_all("every each per", "every"),
    **{w: Word("every") for w in ("once a", "twice a", "times a", "once every", "twice every", "once per", "times per")},
    "other": Word("other", 2),
    **_all("est edt gmt utc et pt cst pst pdt cet jst bst ist", "zone"),
    **{w: Word("zone") for w in ("eastern time", "local time", "eastern standard time", "eastern daylight time")},
    "o'clock": Word("oclock"),
    "o’clock": Word("oclock"),
    **_all("bc bce", "bc", "BC"),
    **_all("ad ce", "bc", "AD"),
    "old": Word("old"),
    "so": Word("so"),
    "long": Word("long"),
    **_all("comparable corresponding", "comparable"),
    **_all("final", "final"),
    "year end": Word("yearend", "Y"),
    "year-end": Word("yearend", "Y"),
    "month-end": Word("yearend", "M"),
    "quarter-end": Word("yearend", "Q"),
    "no": Word("number_sign"),
    "nos": Word("number_sign"),
    "as soon as possible": Word("other_word"),
    "as early as possible": Word("other_word"),
    "sooner or later": Word("other_word"),
}  # fmt: skip
#: Day and month, or month, weekday and which one of the month.
_HOLIDAYS = {
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24", "boxing day": "12-26", "new year's day": "01-01",
    "new year’s day": "01-01", "new year's eve": "12-31", "new year’s eve": "12-31", "halloween": "10-31",
    "valentine's day": "02-14", "valentine’s day": "02-14", "thanksgiving": "11:4:4", "thanksgiving day": "11:4:4",
    "labor day": "09:1:1", "election day": "11:2:1", "all saints' day": "11-01", "all-saints' day": "11-01", "veterans day": "11-11",
    "earth day": "04-22", "martin luther king day": "01:1:3", "may day": "05-01", "columbus day": "10:1:2",
}  # fmt: skip
WORDS = {
    **_SMALL_WORDS,
    **_POINTERS,
    **_UNIT_WORDS,
    **_CALENDAR,
    **{word: Word("ordinal", number) for word, number in ENGLISH_ORDINALS.items()},
    **{word: Word("holiday", day) for word, day in _HOLIDAYS.items()},
}
_HEAD_CLASSES = {
    "month", "abbr", "weekday", "weekdays", "shortday", "season", "seasons", "fall", "decade", "unit", "units", "quarter", "quarters",
    "weekend", "weekends", "clockunit", "clockunits", "daypart", "dayparts", "noon", "adverb", "quarterly", "deictic", "tonight", "ref", "future",
    "recent", "current", "half", "yearend", "holiday", "oclock",
}  # fmt: skip

#: Not a time alone, but the start of one.
_OTHER_HEADS = frozenset({"the past", "nineteen", "two thousand", "twenty twenty"})


def _phrases(words: Iterable[str]) -> str:
    many = sorted((w for w in words if not w.isalpha()), key=len, reverse=True)
    return "|".join(re.escape(w).replace(r"\ ", r"\s") for w in many)


TOKEN = re.compile(
    rf"""
      (?P<gap>\n[^\S\n]*\n)
    | (?P<iso>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?:T[0-9]{{2}}:[0-9]{{2}})?)(?![0-9])
    | (?P<numeric>[0-9]{{1,2}}[/.][0-9]{{1,2}}[/.][0-9]{{4}})(?![0-9])
    | (?P<clock>[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?)(?![0-9])
    | (?P<decade>['’‘]?[0-9]{{1,3}}0['’]?s\b)
    | (?P<ordinal>[0-9]+(?:st|nd|rd|th)\b)
    | (?P<fiscalyear>FY\s?['’]?[0-9]{{2,4}})(?![0-9])
    | (?P<quarterfigure>Q[1-4]\b|[1-4]Q\b|H[12]\b)
    | (?P<fraction>[0-9]/[0-9])(?![0-9])
    | (?P<number>[0-9]{{1,3}}(?:,[0-9]{{3}})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)
    | (?P<ampm>[ap]\.\s?m\b\.?|[ap]m\b)
    | (?P<bc>b\.\s?c\b\.?|a\.\s?d\b\.?)
    | (?P<possessive>['’](?:s\b)?)
    | \b(?P<phrase>{_phrases(WORDS)})\b
    | (?P<word>[^\W\d_]+)
    | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE | re.IGNORECASE,
)
MACROS = {
    "part": "the? edge of|(the|very)? early (dash|in|part of)?|the? (earlier|later) in?",
    "about": "approx",
    "mon": "month|abbr",
    "day": "small|ordinal|ordinal_word",
    "nth": "ordinal|last|final|first",
    "count": "small|num|few|spelt",
    "time_unit": "unit|quarter|clockunit",
    "time_units": "units|quarters|clockunits",
    "any_unit": "unit|quarter|clockunit|units|quarters|clockunits",
    "toward": "this|last|past|next|coming|previous|following|current|latest|that|same",
    "wd": "weekday|shortday mark_dot?",
}
_CLOCKS = ("clock:clock ampm:ampm", "(?<=at) clock:clock", "clock:clock (?=zone)", "clock:clock (?=clockunit)",
           "hour:(small|num) (ampm:ampm|oclock)", "noon:noon", "hour:small in the part:daypart")  # fmt: skip
_ON_DAY = "(weekday:weekday (comma? $mon $day)?|deictic:deictic|month:$mon day:$day (comma? year:year)?|day:$day month:$mon year:year?)"
_YEAR = "((comma|of|in)? the? year:year era:bc?)"
_QUARTER_YEAR = "((of|in|for|comma|possessive)? the? fiscal? year:year)"
_WEEKDAY = "((toward|this|coming)? weekday comma?|shortday comma?|deictic comma)"
MACROS |= {"wday": "(toward_word|the)* (weekday|shortday) comma?", "toward_word": "this|coming|last|next|previous|following"}
_TOWARD_UNIT = "toward:$toward fiscal? unit:(unit|quarter)"
_AGES = "(dash|more)* $any_unit (dash|possessive)? old"

#: In order: what stands first wins at its place.
RULES: tuple[tuple[str, str], ...] = (
    ("none", f"$about* (a|the|own)? $count {_AGES}"),
    ("none", f"a {_AGES}"),
    ("none", "$about* (a|the)? $count dash? quarters of?"),
    ("none", "(a|the|own)? quarter dash"),
    ("none", "(currency|number_sign) (year|small|num)"),
    # clock times
    *(("clock", f"$part? $about* {clock} zone? comma? at? {_ON_DAY}") for clock in _CLOCKS),
    *(("clock", f"$about* {clock} zone?") for clock in _CLOCKS),
    # parts of a day
    ("daypart", "$part? (the|that)? part:daypart of $wday? day:$day month:$mon (comma? year:year)?"),
    ("daypart", "$part? (the|that)? part:daypart of month:$mon day:$day (comma? year:year)?"),
    ("daypart", "$part? (the|that)? part:daypart of weekday:weekday"),
    ("daypart", "$part? (the|last|this|next)* weekday:weekday part:(daypart|noon)"),
    ("daypart", "$part? deictic:deictic part:daypart"),
    ("daypart", "$part? part:daypart deictic:deictic"),
    ("daypart", "$part? the? toward:$toward part:daypart"),
    ("daypart", "$part? tonight:tonight"),
    ("daypart", "early dash? part:daypart"),
    ("weekdays", "weekday:weekday part:dayparts"),
    # days
    ("date", "$part? iso:iso"),
    ("date", "$part? numeric:numeric"),
    ("date", "$wday? the? day:(small|ordinal) (?=(to|dash|and|or|slash) the? $wday? (small|ordinal) of? month:$mon (comma? year:year)?)"),
    ("date", "$wday? the? day:(small|ordinal) (?=comma (small|ordinal) (comma (small|ordinal))? comma? and (small|ordinal) of? month:$mon"
             " (comma? year:year)?)"),
    ("date", "$wday? day:(small|ordinal) of? month:$mon (?=(to|dash|and) $wday? (small|ordinal) of? $mon comma? year:year)"),
    ("date", "$wday? month:$mon day:small (?=(to|dash|and) $wday? $mon small comma? year:year)"),
    ("date", "$wday? month:$mon day:small (?=(to|dash|and) small comma? year:year)"),
    ("date", f"$part? $wday? the? day:(small|ordinal) of? month:$mon {_YEAR}?"),
    ("date", f"$part? $wday? month:$mon the? day:(small|ordinal) (?!$any_unit|percent|slash|old) {_YEAR}?"),
    ("date", "$wday day:(small|ordinal) month:$mon"),
    ("same_month", "(?<=$mon small (dash|to|and|or)) day:small (?!$mon|$any_unit|percent|dash) (comma? year:year)?"),
    ("same_month", "the day:ordinal of that unit"),
    ("same_month", "(?<=at) the day:figure_ordinal (?!other)"),
    ("holiday", "$part? toward:$toward? holiday:holiday ((comma|of)? year:year)?"),
    # months
    ("month", "$part? month:$mon (?=(to|dash|and|or|slash) $mon (comma|of)? year:year)"),
    ("month", f"$part? month:$mon {_YEAR}"),
    ("month", f"$part? the unit of month:$mon {_YEAR}?"),
    ("month", "$part? month:$mon (of|in)? the? toward:$toward unit:unit"),
    ("month", "$part? (the|this|own)* toward:$toward month:month"),
    ("month", "$part? month:month"),
    # weekdays
    ("weekday", "$part? (the|this)? toward:$toward weekday:weekday"),
    ("weekday", "$part? weekday:weekday"),
    ("every", "every weekday:weekday"),
    ("every", "every month:month"),
    ("weekdays", "weekday:weekdays"),
    # seasons
    ("season", f"$part? (the|more)* season:(season|fall) {_YEAR}"),
    ("season", "$part? the? season:(season|fall) of the? toward:$toward unit:unit"),
    ("season", "$part? (the|this)? toward:$toward season:(season|fall)"),
    ("season", "$part? (the|early) season:(season|fall)"),
    ("season", "(?<=in) season:fall"),
    ("season", "season:season"),
    # quarters and halves
    ("quarter", f"$part? the? fiscal? dash? nth:ordinal dash? (fiscal|unit)* quarter:(quarter|half) {_QUARTER_YEAR}"),
    ("quarter", "$part? the? fiscal? year:year fiscal? nth:ordinal dash? quarter:(quarter|half)"),
    ("quarter", "$part? the? nth:(last|final) dash? quarter:(quarter|half) (of|in) fiscal? year:year"),
    ("quarter", "$part? the? nth:(last|final|ordinal) dash? quarter:(quarter|half) (of|in)? (the|own)? toward:$toward fiscal? unit:unit"),
    ("quarter", "$part? the? toward:$toward unit:unit possessive fiscal? nth:(ordinal|last|final) dash? quarter:(quarter|half)"),
    ("quarter", "$part? the? nth:(ordinal|last|final) dash? quarter:(half) of the unit"),
    ("quarter", "$part? fiscal? nth:ordinal dash quarter:(quarter|half|quarters|halves)"),
    ("quarter", "$part? the? fiscal? dash? nth:ordinal (fiscal|unit)* quarter:(quarter|half|quarters|halves)"),
    ("quarter", "(the|own)? nth:ordinal (?=(and|to|dash|or) ordinal quarter:(quarters|halves) (of? fiscal? year:year)?)"),
    ("quarter", "$part? fiscal? figure:quarterfigure ((of|in|comma|possessive)? fiscal? year:year)?"),
    ("quarter", "$part? year:year figure:quarterfigure"),
    # a year ago, in any form
    ("year_ago", "(the|a|own)* comparable? unit dash (ago|earlier) nth:ordinal dash? (quarter|period)"),
    ("year_ago", "(the|a|own)* comparable? unit dash (ago|earlier) unit:(quarter|period|unit)"),
    ("year_ago", "the (comparable|same) unit:(period|quarter|unit) (of|in)? (last|previous) unit"),
    ("year_ago", "the (comparable|same)? unit:(period|quarter) (of|in)? (last unit|a unit (ago|earlier))"),
    ("year_ago", "unit dash (ago|earlier)"),
    ("year_ago", "last unit possessive unit:quarter"),
    ("year_quarter", "the year:year unit:(period|quarter)"),
    ("unit", "the latest unit:period"),
    # counted times
    ("stepped", "$about* count:(a|small|num|few) more? unit:$any_unit (or so)? way:(ago|earlier|later|hence)"),
    ("stepped", "$about* count:(a|small|num) unit:$any_unit and a half way:(ago|earlier|later|hence)"),
    ("stepped", "(few|many)? unit:(units|quarters|clockunits) way:(ago|earlier|later|hence)"),
    ("stepped", "the unit:(unit|daypart) way:(before|after) (?=comma|stop|gap|close)"),
    # frames of time
    ("frame", "$about* (the|own|these)* frame:$toward (few|more)* low:(small|num) (or|to|dash) count:(small|num) more? unit:$any_unit"),
    ("frame", "$about* (the|own|these)* frame:($toward|$nth) count:(small|num|few|figure_year) (more|fiscal|dash)* unit:$any_unit (or so)?"),
    ("frame", "(the|own|these)* frame:(coming|past|last|following|next|previous|recent) unit:(units|quarters|clockunits)"),
    ("frame", "(the|own)* recent unit:(units|quarters|clockunits)"),
    ("frame", "the unit:units frame:ahead"),
    # the unit that is pointed at
    ("toward", "$part? (the|own|this)* toward:$toward (more|coming|past|ongoing)* fiscal? unit:(unit|quarter|weekend) (or so)?"),
    ("toward", "$part the unit:(unit|quarter)"),
    ("toward", "(the|own)* unit:(unit|quarter) possessive edge"),
    ("toward", "$about* (the|own)* unit:yearend"),
    ("toward", "the unit:weekend"),
    ("year", "(the)? unit:yearend year:year"),
    ("year", "year:year unit:yearend"),
    # decades and centuries
    ("decade", "$part? the? decade:decade"),
    ("century", "$part? the? nth:ordinal dash? unit:unit era:bc?"),
    # years
    ("year", "$part? (the|current)* fiscal? unit? dash? (of|in)? fiscal? fiscalyear:fiscalyear"),
    ("year", "$part? (the|own)* fiscal? unit year:year"),
    ("year", "$part? (the|own)* fiscal year:year"),
    ("year", "$about* year:(year|small|num) era:bc"),
    ("year", "year:(small|num) (?=(to|dash) (year|num) era:bc)"),
    ("year", "(?<=year (dash|slash)) pair:(small|num) (?!$any_unit|percent|comma num)"),
    ("year", "$part? $about? year:year (?!$any_unit|percent|scale|dash unit)"),
    # sets
    ("every", "every count:(ordinal|other|small|num|few)? (more|fiscal)* unit:($any_unit|weekend|daypart)"),
    ("adverb", "adverb:adverb"),
    ("adverb", "adverb:quarterly (?=stop|comma|gap|at|in|to|and)"),
    # bare durations
    ("duration", "count:(small|num|few) more? dash unit:$any_unit (?!old|dash)"),
    ("duration", "count:num unit:(unit|clockunit) (?!old|dash)"),
    ("duration", "$about* (the|own|a|this|that|another)* low:(small|num) (to|or|dash) count:(small|num) more? dash? unit:$any_unit (?!old)"),
    ("duration", "$about* (the|own|a|this|that|those|these|another)* count:(small|num|few) fraction:fraction more? dash? unit:$any_unit"),
    ("duration", "$about* (the|own|this|that|those|these|another|a)* count:(small|num|few) (and a half:half)? (more|fiscal|dash)* unit:$any_unit"
                 " (and a half:half)? (or so)?"),
    ("duration", "$about* (a half:half|half:half a?) dash? unit:(unit|quarter|clockunit)"),
    ("duration", "($about|over)+ a more? unit:(unit|clockunit)"),
    ("duration", "a unit:(unit|clockunit) and a half:half"),
    ("duration", "a more* unit:(unit|clockunit) (?!old|dash)"),
    ("duration", "(?<=(for|over|within|in)) unit:(units|clockunits)"),
    ("duration", "the more? fiscal? unit:unit (?=ended)"),
    ("unit", "the more unit:unit"),
    ("unit", "(?<=of) the unit:unit"),
    ("unit", "(the|own)* fiscal? unit:(quarter|unit)"),
    # the past, the present and the future
    ("day", "$part? deictic:deictic"),
    ("ref", "the past (?!$any_unit|small|num|few)", ),
    ("ref", "ref:ref"),
    ("ref", "ref:(recent|current)"),
    ("frame", "frame:future unit:(units|quarters)"),
)
ENGLISH_TIMES = Vocabulary(
    words=WORDS,
    heads=frozenset(word for word, entry in WORDS.items() if entry.name in _HEAD_CLASSES) | _OTHER_HEADS,
    token=TOKEN,
    rules=RULES,
    macros=MACROS,
    cardinals=ENGLISH,
    joiners=frozenset({"-", "and"}),
    future=re.compile(
        r"\b(?:will|won['’]t|shall|['’]ll|would|to be|is to|are to|due|scheduled|schedules?|plans?|planned|expects?|expected|"
        r"intends?|going to|until|set to|upcoming|forthcoming|deadline|payable|matur(?:e|es|ing)|effective|expires?|"
        r"by|may|can|could|should|must|hopes?|forecasts?|estimates?)\b",
        re.IGNORECASE,
    ),
    past=re.compile(
        r"\b(?:was|were|had|did|said|has|have|since|ended|last|ago|came|went|took|made|rose|fell|held|met|began|became|"
        r"won|lost|gave|saw|told|sold|bought|[a-z]{3,}ed)\b",
        re.IGNORECASE,
    ),
    breaks=re.compile(r"[.!?]['\"”’)]{0,3}\s+(?=[\"“‘'A-Z(])|\n\s*\n"),
    deictic=re.compile(
        r"\b(?:today|yesterday|tomorrow|tonight|(?:this|last|next) (?:week|month|year|quarter)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
        r"|ago|now|recently)\b",
        re.IGNORECASE,
    ),
    speaker=re.compile(r"\b(?:we|our|ourselves)\b", re.IGNORECASE),
)

#: Words that set a limit, right before a time.
LIMIT = re.compile(
    r"(?:^|[^\w-])(?P<cue>no later than|not later than|by no later than|by|before|prior to|until|up to|within|in no more than|ahead of|"
    r"by or before|on or before|as early as)\s+(?:the\s+|around\s+|about\s+|early\s+|at the latest\s+)*\Z",
    re.IGNORECASE,
)
ENDING = re.compile(r"\b(?:end|close)\b|-end\b", re.IGNORECASE)
#: What follows a time that only names something.
NOT_A_DEADLINE = re.compile(r"(?!)")
#: The event a length is counted from.
EVENT = re.compile(
    r"\s+(?:of|after|from|following|since)\s+(?P<event>(?:the|its|their|this|that|such)\s+[^\s.,;:()]+(?:\s+[^\s.,;:()]+){0,6})",
    re.IGNORECASE,
)
