"""How a language writes a time: one record of patterns each. What is not listed here is written as in English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Forms:
    """Patterns with the slots `y` year, `m` month, `d` day, `n` number, `start` and `end`."""

    year: str
    month: str
    day: str
    quarter: str
    halves: tuple[str, str]
    week: str
    weekend: str
    seasons: dict[str, str]  # by TIMEX3 season
    decade: str
    period: str  # two times
    days: str  # two days of one month
    lengths: dict[str, tuple[str, str]]  # by TIMEX3 unit: of one, of several
    lengths_joined: str  # between "3 years" and "6 months"
    length_ends: str  # what only the last part of a length bears
    each: dict[str, tuple[str, str]]  # by TIMEX3 unit: every one, every so many
    months: tuple[str, ...]


ENGLISH = Forms(
    year="{y}",
    month="{m} {y}",
    day="{d} {m} {y}",
    quarter="quarter {n} of {y}",
    halves=("first half of {y}", "second half of {y}"),
    week="week {n} of {y}",
    weekend="weekend of week {n} of {y}",
    seasons={"SP": "spring {y}", "SU": "summer {y}", "FA": "autumn {y}", "WI": "winter {y}"},
    decade="the {y}0s",
    period="{start} to {end}",
    days="{start}–{end} {m} {y}",
    lengths={
        "Y": ("{n} year", "{n} years"),
        "M": ("{n} month", "{n} months"),
        "W": ("{n} week", "{n} weeks"),
        "D": ("{n} day", "{n} days"),
    },
    lengths_joined=" and ",
    length_ends="",
    each={
        "Y": ("each year", "every {n} years"),
        "M": ("each month", "every {n} months"),
        "W": ("each week", "every {n} weeks"),
        "D": ("each day", "every {n} days"),
    },
    months=(
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
)  # fmt: skip
JAPANESE = Forms(
    year="{y}年",
    month="{y}年{m}",
    day="{y}年{m}{d}日",
    quarter="{y}年第{n}四半期",
    halves=("{y}年上半期", "{y}年下半期"),
    week="{y}年第{n}週",
    weekend="{y}年第{n}週の週末",
    seasons={"SP": "{y}年春", "SU": "{y}年夏", "FA": "{y}年秋", "WI": "{y}年冬"},
    decade="{y}0年代",
    period="{start}から{end}まで",
    days="{y}年{m}{start}～{end}日",
    lengths={
        "Y": ("{n}年間", "{n}年間"),
        "M": ("{n}か月", "{n}か月"),
        "W": ("{n}週間", "{n}週間"),
        "D": ("{n}日", "{n}日"),
    },
    lengths_joined="",
    length_ends="間",
    each={
        "Y": ("毎年", "{n}年ごと"),
        "M": ("毎月", "{n}か月ごと"),
        "W": ("毎週", "{n}週ごと"),
        "D": ("毎日", "{n}日ごと"),
    },
    months=tuple(f"{month}月" for month in range(1, 13)),
)
_KNOWN = {"en": ENGLISH, "ja": JAPANESE}


def forms(language: str) -> Forms:
    """The patterns of a language; those of English where it has none here."""
    return _KNOWN.get(language.split("-", 1)[0], ENGLISH)
