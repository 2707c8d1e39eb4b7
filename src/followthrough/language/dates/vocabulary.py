"""What a language must bring for its times to be read: words with their classes, and rules over the classes.

Nothing here assumes spaces or an order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

#: Classes the lexer itself gives.
OTHER, GAP = "other", "gap"


@dataclass(frozen=True, slots=True)
class Word:
    """The class of a word and what it stands for."""

    name: str
    value: str | int = ""
    capital: bool = False  # counts only with a capital: May, Sun


@dataclass(frozen=True)
class Vocabulary:
    """One language's words, marks and rules for times."""

    words: Mapping[str, Word]
    heads: frozenset[str]  # the words (of any length of characters) that call for a closer look
    token: re.Pattern[
        str
    ]  # cuts lower-cased text into words; a named group gives the class where the form alone tells it
    piece: re.Pattern[str]  # what is looked up while a stretch is widened around a head: a word, or one character
    eras: Mapping[str, tuple[int, int]]  # ways to count years: the year before the first, and how many there were
    known: frozenset[str]  # the pieces a time may be made of
    rules: str  # one reading and its pattern a line, the longer before the shorter; see grammar.py
    macros: Mapping[str, str]
    cardinals: Mapping[str, int]
    joiners: frozenset[str]  # what may stand inside a spelt number: "twenty-one", "hundred and ten"
    future: re.Pattern[str]
    past: re.Pattern[str]
    limits: re.Pattern[str]  # what right before a time says that it lies ahead, whatever the verb: until
    governs: re.Pattern[str]  # what may stand between a verb and its time: "was opened in"
    deciding: re.Pattern[str]  # verbs after which the time may be that of what is decided: "announced a merger in"
    past_owner: re.Pattern[str]  # what behind a time makes it the day of something past: Friday's ruling
    present: re.Pattern[str]  # what before a participle makes it one of the present: "is heard in May"
    reported: re.Pattern[str]  # ... one that is over when it is told of: the March figures
    traded: re.Pattern[str]  # what behind a month makes it one to come: May wheat futures
    due: re.Pattern[str]  # ... that something is so by then
    awaited: re.Pattern[str]  # ... with a possessive behind, that it lies ahead: ahead of Friday's vote
    resolved: re.Pattern[str]  # of `future`, what tells nothing of a time before it: on Friday, they agreed to
    billed: re.Pattern[str]  # where no other verb tells, what lies ahead by then: they debate it on Friday
    stands: re.Pattern[str]  # what right behind a time that opens a sentence tells that it lies ahead: Friday is
    begun: re.Pattern[str]  # ... that it lies behind: since, "did not return until"
    elapsed: re.Pattern[str]  # ... but not in a sentence that tells what had come about by then
    decided: re.Pattern[str]  # what is taken on after what had come about: "had failed, and they decided to end it by"
    attribute: re.Pattern[str]  # what right before a time makes it say what kind a thing is: its September report
    firm: re.Pattern[str]  # of `future`, what leaves no doubt: will, but not "expected"
    record: re.Pattern[str]  # ... that something was last so then: the lowest since
    saying: re.Pattern[str]  # ... that a day is only the day of saying
    lasting: re.Pattern[str]  # ... that something lasts since or until a day
    dwelt: re.Pattern[str]  # what ends with a year, or a month of it, in which something came about: in 2011, years ago
    inside: re.Pattern[str]  # ... that something comes about within it: in
    rate: re.Pattern[str]  # ... that "a year" tells how often: 300 people
    some_day: re.Pattern[str]  # a length that is a day to come
    modal: re.Pattern[str]  # ... right behind these: it will one day be full
    not_rate: re.Pattern[str]  # what right behind it tells that it does not: later
    breaks: re.Pattern[str]  # where a sentence ends
    joins: re.Pattern[str]  # what stands between two times told together: and, to
    known_days: Mapping[str, tuple[re.Pattern[str], str]]  # a day, the words behind it that name an event, its year
    compared: re.Pattern[str]  # what right before a time says that something is compared with it: from, than
    things: re.Pattern[str]  # what right before a word of time makes it part of a name: the annual March for Life
    named: str  # with which letters those words of time begin
    measured: re.Pattern[str]  # what before "the 80s" makes it a measure or an age: highs in the 80s
    earned: re.Pattern[str]  # what right behind "first-half" makes it one of a year, not of a game: profit
    counted: re.Pattern[str]  # what right behind a figure makes it a number: 2000 people
    dating: re.Pattern[str]  # ... unless this stands right before it: in 2000 people left
    other_calendar: re.Pattern[str]  # what right behind a year counts it otherwise: of the Islamic calendar
    negation: re.Pattern[str]  # what before "overnight" makes it a manner: it does not come overnight
    nowadays: re.Pattern[str]  # what right behind "today" makes it our times: today's world
    holds: re.Pattern[
        str
    ]  # a clause that opens with today and tells what holds in our times: today the mill is a school
    titles: re.Pattern[str]  # names that begin with a word of time: the Sunday Times
    speaker: tuple[str, ...]  # what a text that speaks for itself holds, in lower case: we, our
