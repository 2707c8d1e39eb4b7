"""English words for times. Data only."""

from __future__ import annotations

from followthrough.language.dates.vocabulary import Word
from followthrough.language.numerals import ENGLISH_ORDINALS

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_SHORT_MONTHS = ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"]
_SHORT_NUMBERS = (1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12)
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_SHORT_WEEKDAYS = {
    "mon": 1,
    "tue": 2,
    "tues": 2,
    "wed": 3,
    "thu": 4,
    "thur": 4,
    "thurs": 4,
    "fri": 5,
    "sat": 6,
    "sun": 7,
}
_UNITS = {
    "yr": "Y", "day": "D", "week": "W", "month": "M", "year": "Y", "decade": "E", "century": "C", "fortnight": "2W",
    "millennium": "L",
    "quarter": "Q", "semester": "H", "biennium": "2Y", "triennium": "3Y",
}  # fmt: skip
_CLOCK_UNITS = {"hour": "TH", "minute": "TM", "hr": "TH", "hrs": "TH", "min": "TM", "mins": "TM"}
_DAY_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI",
    "daytime": "DT", "nighttime": "NI",
}  # fmt: skip
_LONG_UNITS = {"daylong": "D", "weeklong": "W", "monthlong": "M", "yearlong": "Y", "decadelong": "E"}
_DECADE_WORDS = {
    "twenties": 192, "thirties": 193, "forties": 194, "fifties": 195, "sixties": 196, "seventies": 197, "eighties": 198,
    "nineties": 199,
}  # fmt: skip
_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "yearly": "P1Y", "annually": "P1Y", "biannually": "P6M",
    "biennially": "P2Y",
}  # fmt: skip


def _all(words: str, name: str, value: str | int = "") -> dict[str, Word]:
    return {word: Word(name, value) for word in words.split()}


def _plural(word: str) -> str:
    return (
        word[:-1] + "ies"
        if word.endswith("ry") and word != "january"
        else "millennia"
        if word == "millennium"
        else word + "s"
    )


_CALENDAR = {
    **{word: Word("month", number, capital=word in {"march", "may"}) for number, word in enumerate(MONTHS, 1)},
    **{word: Word("abbr", number, capital=True) for word, number in zip(_SHORT_MONTHS, _SHORT_NUMBERS, strict=True)},
    **{word: Word("weekday", number) for number, word in enumerate(WEEKDAYS, 1)},
    **{word + "s": Word("weekdays", number) for number, word in enumerate(WEEKDAYS, 1)},
    **{word: Word("shortday", number, capital=True) for word, number in _SHORT_WEEKDAYS.items()},
    **_all("spring springtime", "season", "SP"),
    **_all("summer summertime", "season", "SU"),
    **{
        f"{name} season": Word("season", code)
        for name, code in (
            ("spring", "SP"),
            ("summer", "SU"),
            ("autumn", "FA"),
            ("fall", "FA"),
            ("winter", "WI"),
        )
    },
    **_all("winter wintertime", "season", "WI"),
    **_all("summers", "seasons", "SU"),
    **_all("winters", "seasons", "WI"),
    "autumn": Word("season", "FA"),
    "fall": Word("fall", "FA"),
    **{word: Word("decade", number) for word, number in _DECADE_WORDS.items()},
    **_all("noughties", "decade", 200),
    **{f"nineteen{mark}{word}": Word("decade", number) for word, number in _DECADE_WORDS.items() for mark in " -"},
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
    "overnight": Word("overnight", "NI"),
    "dawn": Word("dawn", "MO"),
    "dusk": Word("dawn", "EV"),
    **{word: Word("longunit", unit) for word, unit in _LONG_UNITS.items()},
    "noon": Word("noon", "12:00"),
    "midday": Word("noon", "12:00"),
    "midnight": Word("noon", "24:00"),
    **{word: Word("adverb", value) for word, value in _ADVERBS.items()},
    "quarterly": Word("quarterly", "P1Q"),
    "per annum": Word("adverb", "P1Y"),
    **{
        w: Word("annual", every)
        for w, every in (
            ("annual", "P1Y"),
            ("biannual", "P6M"),
            ("semi-annual", "P6M"),
            ("biennial", "P2Y"),
            ("triennial", "P3Y"),
        )
    },
    "basis": Word("basis"),
}
_POINTERS = {
    "today": Word("deictic", 0),
    "yesterday": Word("deictic", -1),
    "tomorrow": Word("deictic", 1),
    "the day before yesterday": Word("deictic", -2),
    "the day after tomorrow": Word("deictic", 2),
    "tonight": Word("tonight", "NI"),
    **_all("now currently nowadays presently", "ref", "PRESENT_REF"),
    **{w: Word("ref", "PRESENT_REF") for w in ("right now", "these days", "the time being", "at present",
    "the present time", "the present day", "present day", "at the moment")},
    "the present": Word("present", "PRESENT_REF"),
    **_all("recently lately", "ref", "PAST_REF"),
    "more recently": Word("ref", "PAST_REF"),
    "most recently": Word("ref", "PAST_REF"),
    **{w: Word("ref", "PAST_REF") for w in ("the recent past", "the distant past")},
    **{w: Word("ref", "FUTURE_REF") for w in ("the near future", "the not too distant future",
                                              "the not-too-distant future", "the distant future",
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
    "time": Word("time", 1),
    **{w: Word("ahead", 1) for w in ("ahead", "to come")},
    "afterwards": Word("later", 1),
}  # fmt: skip
_SMALL_WORDS = {
    "the": Word("the"),
    **_all("its their our his her my your", "own"),
    **_all("a an", "a", 1),
    **_all("early", "early", "START"),
    **_all("late", "early", "END"),
    **_all("mid middle", "early", "MID"),
    "early on": Word("early", "START"),
    "late on": Word("early", "END"),
    **_all("beginning start onset outset", "edge", "START"),
    "end": Word("end", "END"),
    "close": Word("edge", "END"),
    **_all("rest remainder", "edge", ""),
    "middle": Word("edge", "MID"),
    **{w: Word("edge", e) for w, e in (("first part", "START"), ("early part", "START"), ("latter part", "END"),
                                       ("later part", "END"), ("last part", "END"), ("very end", "END"))},
    "of": Word("of"),
    "in": Word("in"),
    **_all("until till through into", "until"),
    **_all("on by since from during before throughout between", "at"),
    **{w: Word("at") for w in ("at", "at the latest", "as recently as", "as late as", "as early as", "as far back as")},
    "for": Word("for"),
    "over": Word("over"),
    "within": Word("within"),
    "and": Word("and"),
    **_all("or", "or"),
    **_all("to", "to"),
    **_all("about around nearly almost roughly approximately circa", "approx"),
    "some": Word("some"),
    "up to": Word("upto"),
    **_all("post pre", "post"),
    **{w: Word("against") for w in ("more than", "less than", "fewer than")},
    **{w: Word("approx") for w in ("at least", "at most", "no more than", "not more than",
                                   "no less than", "not less than", "well over", "just over",
                                   "just under",
                                   "as long as", "as little as", "as much as", "as many as", "only about")},
    **_all("several few many numerous multiple", "few"),
    **{w: Word("few") for w in ("a few", "a number of", "quite a few", "a good many")},
    "a couple of": Word("few", 2),
    "couple of": Word("few", 2),
    **{w: Word("few", 2) for w in ("a couple", "couple")},
    **_all("more additional full consecutive straight successive calendar working business trading whole entire extra"
           " single", "more"),
    **_all("fiscal financial", "fiscal"),
    "half": Word("half", "H"),
    "halves": Word("halves", "H"),
    "period": Word("period"),
    **_all("ended ending to-date", "ended"),
    **_all("every each per", "every"),
    **{w: Word("every") for w in ("once a", "twice a", "once every", "twice every", "once per")},
    **{w: Word("times") for w in ("times a", "times per", "times each", "times every")},
    "other": Word("alternate", 2),
    **_all("est edt gmt utc et pt cst cdt pst pdt cet cest eet eest mst mdt aest jst kst hkt bst ist", "zone"),
    **{w: Word("zone") for w in ("eastern time", "local time", "eastern standard time", "eastern daylight time")},
    **_all("eastern pacific", "coast"),
    "o'clock": Word("oclock"),
    "o’clock": Word("oclock"),
    **_all("bc bce", "bc", "BC"),
    **{w: Word("bc", "AD", capital=True) for w in ("ad", "ce")},
    "old": Word("old"),
    "than": Word("than"),
    "so": Word("so"),
    "long": Word("long"),
    **_all("comparable corresponding", "comparable"),
    "another": Word("another", 1),
    **_all("commencing starting", "of"),
    **_all("final latter", "final"),
    "new year": Word("newyear"),
    "year end": Word("yearend", "Y"),
    "year-end": Word("yearend", "Y"),
    "midyear": Word("yearend", "Y"),
    "month-end": Word("yearend", "M"),
    "quarter-end": Word("yearend", "Q"),
    **_all("no nos article articles section sections paragraph paragraphs para paras chapter page", "number_sign"),
    **_all("resolution resolutions unscr unscrs iso", "number_sign"),
    **_all("room flight route highway windows suite boeing airbus", "number_sign"),
    "fy": Word("fy"),
    **_all("age aged ages", "age"),
    "as soon as possible": Word("other_word"),
    "as many": Word("other_word"),
    "as early as possible": Word("other_word"),
    "sooner or later": Word("other_word"),
    "at the last minute": Word("other_word"),
    "until the last minute": Word("other_word"),
    **{w: Word("other_word") for w in ("black monday", "black tuesday", "black wednesday", "black thursday",
                                       "bloody sunday")},
}  # fmt: skip
#: Day and month, or month, weekday and which one of the month.
_HOLIDAYS = {
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24", "boxing day": "12-26",
    "new year's day": "01-01",
    "new year’s day": "01-01", "new year's eve": "12-31", "new year’s eve": "12-31", "halloween": "10-31",
    "valentine's day": "02-14", "valentine’s day": "02-14", "thanksgiving": "11:4:4", "thanksgiving day": "11:4:4",
    "labor day": "09:1:1", "election day": "11:2:1", "all saints' day": "11-01", "all-saints' day": "11-01",
    "veterans day": "11-11",
    "good friday": "easter-2", "easter": "easter+0", "easter sunday": "easter+0", "easter monday": "easter+1",
    "memorial day": "05:1:-1",
    "earth day": "04-22", "martin luther king day": "01:1:3", "may day": "05-01",
    "patriots' day": "04:1:3", "patriots’ day": "04:1:3", "columbus day": "10:1:2",
    "mother's day": "05:7:2", "mother’s day": "05:7:2", "father's day": "06:7:3", "father’s day": "06:7:3",
    "presidents' day": "02:1:3", "presidents’ day": "02:1:3", "st. patrick's day": "03-17",
    "st. patrick’s day": "03-17", "april fools' day": "04-01", "april fools’ day": "04-01", "anzac day": "04-25",
    "bastille day": "07-14", "guy fawkes night": "11-05", "palm sunday": "easter-7", "maundy thursday": "easter-3",
    "ash wednesday": "easter-46", "black friday": "11:4:4:1", "cyber monday": "11:4:4:4",
    "all souls' day": "11-02", "all souls’ day": "11-02",
}  # fmt: skip
#: Years that are not counted from ours: the year before the first, and how many there have been. Reiwa 7 is 2025.
ERAS = {
    "reiwa": (2018, 99), "heisei": (1988, 31), "showa": (1925, 64), "shōwa": (1925, 64), "taisho": (1911, 15),
    "taishō": (1911, 15), "meiji": (1867, 45), "b.e": (-543, 2643),
}  # fmt: skip
#: Words as people often mistype them, and what they mean.
_MISTYPED = {
    "janurary": "january", "januray": "january", "febuary": "february", "feburary": "february",
    "febraury": "february", "agust": "august", "septemeber": "september", "setpember": "september",
    "septmber": "september", "ocotber": "october", "octobar": "october", "novemeber": "november",
    "novmeber": "november", "novermber": "november", "decemeber": "december", "decmber": "december",
    "tueday": "tuesday", "tuseday": "tuesday", "wedensday": "wednesday", "wednsday": "wednesday",
    "wendesday": "wednesday", "wensday": "wednesday", "thurday": "thursday", "thrusday": "thursday",
    "thurdsay": "thursday", "thursay": "thursday", "saterday": "saturday", "satuday": "saturday",
    "tommorow": "tomorrow", "tommorrow": "tomorrow", "tomorow": "tomorrow", "yesturday": "yesterday",
}  # fmt: skip
WORDS = {
    **_SMALL_WORDS,
    **_POINTERS,
    **_UNIT_WORDS,
    **_CALENDAR,
    **{word: Word("ordinal", number) for word, number in ENGLISH_ORDINALS.items()},
    **{word: Word("era") for word in ERAS},
    **{word: Word("holiday", day) for word, day in _HOLIDAYS.items()},
}
WORDS.update((mistyped, WORDS[meant]) for mistyped, meant in _MISTYPED.items())
_HEAD_CLASSES = {
    "month", "abbr", "weekday", "weekdays", "shortday", "season", "seasons", "fall", "decade", "unit", "units",
    "quarter", "quarters",
    "weekend", "weekends", "clockunit", "clockunits", "daypart", "dayparts", "noon", "adverb", "quarterly", "deictic",
    "tonight", "ref", "future",
    "recent", "present", "current", "half", "yearend", "holiday", "oclock", "bc",
    "basis", "overnight", "dawn", "longunit", "newyear",
}  # fmt: skip

#: Days of a month in figures; lower ones are holes of a course and places of a race as well.
_LATE_DAYS = "19th 20th 21st 22nd 23rd 24th 25th 26th 27th 28th 29th 30th 31st".split()
#: Not a time alone, but the start of one.
_OTHER_HEADS = frozenset(
    {
        "q1",
        "q2",
        "q3",
        "q4",
        "fy",
        "am",
        "pm",
        "a.m",
        "p.m",
        "latest period",
        "gmt",
        "local time",
        "utc",
        "the past",
        "b.c",
        "a.d",
        "nineteen",
        "one thousand nine hundred",
        "1q",
        "2q",
        "3q",
        "4q",
        "1h",
        "2h",
        *(f"on the {day}" for day in _LATE_DAYS),
        "two thousand",
        "twenty twenty",
    }
)

#: What calls for a closer look.
HEADS = frozenset(word for word, entry in WORDS.items() if entry.name in _HEAD_CLASSES) | _OTHER_HEADS | frozenset(ERAS)
