"""How Japanese writes times: the patterns, tried in this order at every place, the longest forms first.

The text has figures and signs of one width. Years of an era are counted from the year before its first.
"""

from __future__ import annotations

import re
from typing import Final

ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
_KANJI: Final = "[〇一二三四五六七八九]"
_SMALL: Final = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR: Final = (
    rf"(?:(?P<era>令和|平成|昭和|大正|明治) ?(?P<count>元|[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}}) ?年"
    rf"|(?:西暦)?(?<![0-9.,])(?P<year>[12][0-9]{{3}}|[一二]{_KANJI}{{3}}) ?年)"
)
#: Years told from the day of speaking, and how many years ahead each lies.
RELATIVE_YEARS: Final = {
    "一昨年度": -2, "一昨年": -2, "昨年度": -1, "昨年": -1, "去年": -1, "前年度": -1,
    "本年度": 0, "今年度": 0, "当年度": 0, "本年": 0, "今年": 0, "来年度": 1, "来年": 1, "再来年度": 2, "再来年": 2,
}  # fmt: skip
#: ... and from the time last spoken of.
TOLD_YEARS: Final = {"同年度": 0, "同年": 0, "翌年度": 1, "翌年": 1, "前年": -1}
RELATIVE_MONTHS: Final = {"先々月": -2, "先月": -1, "今月": 0, "本月": 0, "来月": 1, "再来月": 2}
TOLD_MONTHS: Final = {"同月": 0, "翌月": 1, "前月": -1}
RELATIVE_WEEKS: Final = {"先々週": -2, "先週": -1, "今週": 0, "来週": 1, "再来週": 2}
RELATIVE_DAYS: Final = {
    "一昨日": -2, "おととい": -2, "昨日": -1, "昨晩": -1, "昨夜": -1, "本日": 0, "今日": 0, "今朝": 0, "今晩": 0,
    "今夜": 0, "明日": 1, "明後日": 2,
}  # fmt: skip
TOLD_DAYS: Final = {"同日": 0, "翌日": 1, "前日": -1}
WEEKDAYS: Final = "月火水木金土日"
SEASONS: Final = {"春": "SP", "夏": "SU", "秋": "FA", "冬": "WI"}
#: References without a place in the calendar.
REFERENCES: Final = {
    "現時点": "PRESENT_REF", "現在": "PRESENT_REF", "近年": "PAST_REF", "最近": "PAST_REF", "かつて": "PAST_REF",
    "近い将来": "FUTURE_REF", "将来": "FUTURE_REF",
}  # fmt: skip
#: Times that come again: TIMEX3's length of the period.
SETS: Final = {
    "毎年度": "P1Y", "毎年": "P1Y", "年次": "P1Y", "隔年": "P2Y", "毎月": "P1M", "隔月": "P2M", "毎週": "P1W",
    "毎日": "P1D", "半年ごと": "P6M", "四半期ごと": "P1Q", "四半期毎": "P1Q",
}  # fmt: skip
UNITS: Final = {
    "年度": "Y", "年": "Y", "か月": "M", "カ月": "M", "ケ月": "M", "箇月": "M", "ヵ月": "M", "週": "W", "日": "D",
    "時間": "H", "分": "N", "月": "M",
}  # fmt: skip
_UNIT: Final = r"(?:年度?|[か箇カケ]月|週|日)"
_COUNT: Final = r"(?:[0-9]{1,3}(?:\.[0-9])?|[一二三四五六七八九十百]{1,4}|数|半)"

_WEEKDAY: Final = rf"(?:[ ]?\([{WEEKDAYS}](?:曜日?)?\)|[{WEEKDAYS}]曜日?)?"
_DAY: Final = rf"(?P<day>{_SMALL}) ?日{_WEEKDAY}(?!間|目|米|系)"
_MONTH: Final = rf"(?P<month>{_SMALL}) ?月(?!間)"
_PART: Final = r"(?:の?(?P<part>上旬|初旬|中旬|下旬|初頭|初め|始め|はじめ|前半|半ば|後半|末|末日|終わり))?"
_OF_YEAR: Final = (
    r"(?:の?(?:第(?P<quarter>[1-4一二三四])四半期|(?P<half>上半期|下半期|上期|下期|前半|後半)|(?P<season>[春夏秋冬])"
    r"|(?P<end>末|末日|終わり|初頭|初め|始め|はじめ|半ば|中盤|後半期)))?"
)
_RELATIVE: Final = "|".join(sorted((*RELATIVE_YEARS, *TOLD_YEARS), key=len, reverse=True))


def _any(words: object) -> str:
    return "|".join(sorted(words, key=len, reverse=True))  # type: ignore[call-overload]  # the keys of a table


_FRAMED: Final = (
    r"(?P<frame>今後|向こう|来る|次の|これからの|この|過去|直近の?|ここ|最近|これまでの|前の)?(?P<bound>最大|最長|少なくとも|約|およそ)?"
    rf"(?P<number>{_COUNT})(?P<unit>{_UNIT})(?P<half>半)?"
    r"(?P<span>間|以内|後|前(?!半)|以上|にわた|来(?!の?客))(?P<within>以内)?"
)
#: Name and pattern of each rule; `reading` has a reading of that name for each.
RULES: Final = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("decade", r"(?<![0-9])(?P<decade>1[0-9]{2}|20[0-9])0年代(?:の?(?P<part>初頭|前半|半ば|後半|末))?"),
        ("date", rf"{_YEAR}の?{_MONTH}{_DAY}"),
        ("date", r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})([-/.])(?P<month>[01]?[0-9])\2(?P<day>[0-3]?[0-9])(?![0-9])"),
        ("date", rf"{_YEAR}の?{_MONTH}{_PART}"),
        ("fiscal", rf"{_YEAR}度{_OF_YEAR}"),
        ("year", rf"{_YEAR}(?![間半版次])(?!後(?!半)|前(?!半)|ぶり|以内|ごと|代|余|物|産)(?:頃|ごろ)?{_OF_YEAR}"),
        ("relative", rf"(?P<told>{_RELATIVE})の?{_MONTH}{_DAY}"),
        ("relative", rf"(?P<told>{_RELATIVE})の?{_MONTH}{_PART}"),
        ("relative", rf"(?P<told>{_RELATIVE}){_OF_YEAR}"),
        ("century", r"(?P<century>[0-9]{1,2}|今)世紀(?P<part>前半|半ば|中葉|後半|末|中)?"),
        ("ends_of_year", r"(?P<edge>年内|年末年始|年末|年初|年度内|年度末)"),
        ("date", rf"(?<![0-9年ヵか]){_MONTH}{_DAY}"),
        ("months", rf"(?P<told>{_any((*RELATIVE_MONTHS, *TOLD_MONTHS))})(?:の?{_DAY}|{_PART})"),
        ("weeks", rf"(?P<told>{_any(RELATIVE_WEEKS)}|同週|翌週)(?:の?(?P<weekday>[{WEEKDAYS}])曜日?|末)?"),
        ("days", rf"(?P<told>{_any((*RELATIVE_DAYS, *TOLD_DAYS))})(?!的|性|化|本)"),
        ("every", rf"(?P<set>{_any(SETS)})"),
        ("every", rf"(?P<number>{_COUNT})(?P<unit>{_UNIT})(?:ごと|毎|おき)"),
        (
            "every",
            rf"(?:(?P<number>{_COUNT})(?P<unit>{_UNIT})に|(?P<once>年|月|週|日))(?:に)?(?P<times>{_COUNT})[回度](?![目路])",
        ),
        (
            "length",
            _FRAMED,
        ),
        (
            "length",
            rf"(?P<frame>今後|向こう|これからの|過去|直近の?)(?P<number>{_COUNT})(?P<unit>{_UNIT})(?P<half>半)?",
        ),
        (
            "clock",
            r"(?P<ampm>午前|午後)(?P<hour>[0-9]{1,2}|[一二三四五六七八九十]{1,3})時(?:(?P<minute>[0-9]{1,2})分|(?P<half>半))?",
        ),
        ("minutes", r"(?P<number>[0-9]{1,3})(?P<unit>時間|分)(?P<half>半)?(?=間|に?わた|、|程度|半)"),
        ("ref", rf"(?P<ref>{_any(REFERENCES)})(?!地|進行形|高)"),
        ("date", rf"(?<![0-9年ヵか一二三四五六七八九十]){_MONTH}{_PART}(?!例|並|額|給|刊|面)"),
        (
            "day",
            rf"(?<![0-9.,年月第一二三四五六七八九十]){_DAY}(?=[、,(]|から|まで|に(?!ち)|の(?:会|首|外|閣|記)|午[前後]|夜|朝|付)",
        ),
    )
)
#: A year or day whose unit only the second of the two bears: 2026-2030年, 5月3日~5日, 2019年から2023年.
YEAR_PAIR: Final = re.compile(
    r"(?<![0-9-])(?P<low>(?:19|20)[0-9]{2})年?(?:度)?[ ]?[-~/][ ]?(?P<high>(?:19|20)[0-9]{2})(?![0-9-])(?:年度?)?"
)
RANGE: Final = re.compile(r"(?:から|より|[-~]|[ ]?及び|と|・|、)")
DAY_BEHIND: Final = re.compile(rf"(?:から|~|-|・|及び|と|、)(?P<day>{_SMALL})日(?!間|目)")
MONTH_BEHIND: Final = re.compile(rf"(?:から|~|-)(?P<month>{_SMALL})月(?P<day>{_SMALL})?日?")
#: What any time holds: without one of these there is none, and the patterns are not tried.
TELLING: Final = re.compile(
    r"[年月週日]|世紀|半期|午[前後]|現在|現時点|最近|将来|かつて|おととい|今[朝晩夜]|昨[晩夜]|[0-9]{4}|(?:時間|分)(?:間|半)"
)
