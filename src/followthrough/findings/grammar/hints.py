"""What each word of a sentence may mean, looked up once, so that no reader searches where it cannot find anything.

A hint promises nothing: it only says that a reader has to look. Without its hint a reader would find nothing, and
tests hold every reader to that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from followthrough.findings.grammar.areas import OPENING_WORDS
from followthrough.findings.grammar.denied import DENYING
from followthrough.findings.grammar.vocabulary import Role, Vocabulary, binding
from followthrough.findings.targets.labelled import LABEL_WORDS
from followthrough.findings.targets.measures import CHANGE_WORDS, PART_WORDS, SMALL_PARTS, UNIT_WORDS
from followthrough.findings.targets.moved import MOVING_WORDS
from followthrough.findings.targets.nearing import NEARING_WORDS
from followthrough.findings.targets.none_left import WHOLE_WORDS
from followthrough.findings.targets.set_levels import LEVEL_WORDS
from followthrough.findings.wordings.events import BY_THE_WAY_WORDS, GATHERING_WORDS
from followthrough.findings.wordings.stages import STAGING_WORDS
from followthrough.language.quantities.numbers import LARGE_WORDS

MARK: Final = 1  # means something to the lexicon or the grammar
CHANGE: Final = 2  # a factor, a fold, a part, a zero
UNIT: Final = 4  # what a number of things is counted in
NUMBER: Final = 8  # a figure, or a number word from ten on
CONDITION: Final = 16
AREA: Final = 32  # may open a list of areas
CENTURY: Final = 64  # "by mid-century"
PHRASE: Final = 128  # tells of one of the lexicon's phrases
STAGE: Final = 256  # a noun of what is done to an instrument
PROMISE: Final = 512  # a noun that binds: "commitment", "determination"
LIMIT: Final = 1024  # "limit warming to 1.5 degrees"
VISIT: Final = 2048
LATELY: Final = 4096  # "a newly-signed Memorandum"
NEEDED: Final = 8192  # "more work is needed"
DENIAL: Final = 16384  # "neither side has signed it"
PART: Final = 1 << 15  # "a half", "two-thirds": may set a level without a figure
SET: Final = 1 << 16  # with a figure, may set a level without a date
MOVING: Final = 1 << 17  # this and the next three: what readers of targets cannot do without, beside a date
LABEL: Final = 1 << 18
LEVEL: Final = 1 << 19
WHOLE: Final = 1 << 20
GATHERING: Final = 1 << 21  # wordings of events and stages
STAGING: Final = 1 << 22
BODY: Final = 1 << 23  # a body that may be spoken of as "it"
PARTED: Final = 1 << 24  # "ten boats, two of which": a part of what is told of has a verb of its own
MUST: Final = 1 << 25  # "must", "need", "have to": what may tell a need
BACK: Final = 1 << 26  # "back to back"
ORDINAL: Final = 1 << 27  # "33rd"
OCCASION: Final = 1 << 28  # a meeting told by the way
NEARING: Final = 1 << 29  # with a figure, may tell what something is to come to or to pass
REPORTED: Final = 1 << 30  # "notes", "reported": with "that", may tell what is done
ALL: Final = (1 << 31) - 1

_MOST: Final = 50_000  # words remembered; a corpus has more, most of them once
_PIECE: Final = re.compile(r"[a-z]+")
_DIGIT: Final = re.compile(r"\d")
_LATELY: Final = ("newly-", "recently-")
NEED_WORDS: Final = frozenset(["needed", "required"])
_CENTURY: Final = frozenset(["century", "midcentury"])
BODY_WORDS: Final = frozenset(
    "committee subcommittee commission council group secretariat board panel force taskforce body tribunal authority "
    "conference bureau".split()
)
REPORTING_WORDS: Final = frozenset(
    "note notes noted noting stated stating report reports reported reporting show shows showed shown "
    "showing observe observes observed observing hear hears heard hearing inform informs informed informing indicate "
    "indicates indicated indicating satisfaction satisfied pleased glad delighted pleasure gratification fact".split()
)
_OBLIGING: Final = (Role.MUST, Role.NEED, Role.HAVE)
_SETTING: Final = frozenset("from target targets goal goals objective quota benchmark indicator indicators kpi".split())
_ORDINALS: Final = ("st", "nd", "rd", "th")
_SHORT: Final = re.compile(r"\d{1,3}")  # a number of things, as in "8 of 10 members": no year
_CONDITION: Final = frozenset(  # see conditions.py and allowing.py
    "if once where when should request as so whenever wherever provided permitting allowing until".split()
)


class Hints(dict[str, int]):
    """From a word in small letters to its hints. Worked out when a word is first met; forgets all when it is full."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._by_piece = _by_word(
            {
                CHANGE: CHANGE_WORDS,
                UNIT: UNIT_WORDS,
                NUMBER: LARGE_WORDS,
                AREA: OPENING_WORDS,
                CENTURY: _CENTURY,
                PART: PART_WORDS | SMALL_PARTS,
                SET: _SETTING,
                MOVING: MOVING_WORDS,
                LABEL: LABEL_WORDS,
                LEVEL: LEVEL_WORDS,
                WHOLE: WHOLE_WORDS,
                NEARING: NEARING_WORDS,
            }
        )
        self._whole = _by_word(
            {
                MARK: vocabulary.interest,
                CONDITION: _CONDITION.union(vocabulary.conditions),
                PHRASE: vocabulary.telling,
                BACK: ("back",),
                STAGE: vocabulary.stage_nouns,
                LIMIT: ("limit", "limiting"),
                VISIT: ("visit",),
                NEEDED: NEED_WORDS,
                MUST: [word for word, role in vocabulary.roles.items() if role in _OBLIGING],
                DENIAL: DENYING,
                BODY: BODY_WORDS,
                PARTED: ("which", "whom", "whose"),
                REPORTED: REPORTING_WORDS,
                OCCASION: BY_THE_WAY_WORDS,
                GATHERING: GATHERING_WORDS,
                STAGING: STAGING_WORDS,
                PROMISE: [word for word, cues in vocabulary.noun_cues.items() if binding(cues) is not None],
            }
        )

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        made = self[word] = self._of(word)
        return made

    def _of(self, word: str) -> int:
        made = self._whole.get(word, 0) | (MARK if word.endswith("ed") else 0)
        if word.isascii() and word.isalpha():
            return made | self._by_piece.get(word, 0)
        for piece in _PIECE.findall(word):  # "net-zero", "co2"
            made |= self._by_piece.get(piece, 0)
        if _DIGIT.search(word) is not None:
            made |= NUMBER | (WHOLE if _SHORT.fullmatch(word) is not None else 0)
            made |= ORDINAL if word.endswith(_ORDINALS) else 0
        return made | (LATELY if word.startswith(_LATELY) else 0)


def _by_word(words: Mapping[int, Iterable[str]]) -> dict[str, int]:
    """From a word to its hints together: one look for a word, not one for each hint."""
    table: dict[str, int] = {}
    for hint, listed in words.items():
        for word in listed:
            table[word] = table.get(word, 0) | hint
    return table


@cache
def hints_of(vocabulary: Vocabulary) -> Hints:
    """The hints of a language's words."""
    return Hints(vocabulary)
