"""Whether a sentence looks back or ahead at the place of a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followthrough.language.dates.vocabulary import Vocabulary

_AFTERTHOUGHT = 10  # times the distance of a verb that follows
FIRMLY_AHEAD, SURELY_AHEAD, SURELY_BEHIND, BEHIND = 2, 3, -2, -3
_OPENING = 12  # characters that may stand before a time that opens its sentence: "In", "Also on"
_SURE = 100  # characters over which a clear verb reaches
_POSSESSIVE = ("'s", "’s")  # "by January's storm" sets no limit
_BESIDE = 8  # characters between a verb and a time right behind it
_LIMIT = 16  # characters that "as early as" may take
_LAST_TIME = 40  # ... and "last did so in"
_BEFORE, _AFTER = 160, 80  # characters searched on each side, within the sentence
_AFTER_OPENING = 160  # ... and behind a time that opens its sentence


def direction(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Return -1 where the verb nearest to text[start:end] looks back, +1 where it looks ahead, 0 where none tells.

    Right behind words that tell of a beginning ("since") it is BEHIND. Right behind words that set a limit ("until",
    "by") it is FIRMLY_AHEAD, unless the sentence tells what had been.
    It is SURELY_AHEAD where a verb before it leaves no doubt ("will"), or one behind it where the time opens the
    sentence; SURELY_BEHIND where the time opens the sentence and looks back ("In January, they came"). What looks ahead
    says nothing of "its March report".
    """
    low = max(0, start - _BEFORE)
    for found in vocabulary.breaks.finditer(text, low, start + 1):  # the first letter of a sentence is looked at
        low = found.end()
    opens = start - low <= _OPENING
    high = min(len(text), end + (_AFTER_OPENING if opens else _AFTER))
    after = vocabulary.breaks.search(text, end, high)
    high = after.start() + 1 if after is not None else high
    back = [found.span() for found in vocabulary.past.finditer(text, low, high)]
    outlook = [
        found.span()
        for found in vocabulary.future.finditer(text, low, high)
        if found.start() < start or vocabulary.resolved.match(text, found.start()) is None
    ]
    told = _words_before(text, low, (start, end), vocabulary)
    if told == FIRMLY_AHEAD and _had_been(text, (low, start, high), vocabulary):
        told = None
    due = vocabulary.due.search(text[max(low, start - _LIMIT) : start]) is not None
    if told == FIRMLY_AHEAD and due and opens and any(span[0] >= end for span in back) and not outlook:
        return SURELY_BEHIND  # "By Monday the snow was deep"
    if told is not None:
        return told
    ahead = [span for span in outlook if not _lies_within(span, back)]
    firm = [opens or start - _SURE <= span[1] <= start for span in ahead]
    verbs = [
        (span, SURELY_AHEAD if sure and vocabulary.firm.match(text, *span) else 1)
        for span, sure in zip(ahead, firm, strict=True)
    ]
    verbs += [(span, -1) for span in back if not any(low <= span[0] < high for low, high in ahead)]
    cues = sorted(
        (_distance(*span, start, end), sign, span) for span, sign in verbs if span[1] <= start or span[0] >= end
    )
    way = cues[0][1] if cues else 0
    if way == 0 and vocabulary.billed.search(text, low, min(high, end + _BESIDE)) is not None:
        return 1
    if opens and vocabulary.stands.match(text, end) is not None:
        way = SURELY_AHEAD
    if way < 0 and _governs(text, cues[0][2], start, vocabulary):
        return SURELY_BEHIND
    if way > 0 and (
        _is_attribute(text, start, vocabulary)
        or vocabulary.reported.match(text, end) is not None
        or (not opens and vocabulary.past_owner.match(text, end) is not None)
    ):
        return 0
    return SURELY_BEHIND if way < 0 and opens else way


def _had_been(text: str, within: tuple[int, int, int], vocabulary: Vocabulary) -> bool:
    """Whether the sentence tells what had been, and nothing decided since: "which had failed, and they decided to"."""
    low, start, high = within
    been = [found.end() for found in vocabulary.elapsed.finditer(text, low, high)]
    return been != [] and vocabulary.decided.search(text, max(been), start) is None


def _words_before(text: str, low: int, span: tuple[int, int], vocabulary: Vocabulary) -> int | None:
    """Which way the words right before a time look, whatever the verb; None where they do not tell."""
    before = text[max(low, span[0] - _LAST_TIME) : span[0]]
    if vocabulary.begun.search(before) is not None:
        return BEHIND
    if vocabulary.traded.match(text, span[1]) is not None:
        return FIRMLY_AHEAD
    owns = text.startswith(_POSSESSIVE, span[1])
    if owns:
        return 1 if vocabulary.awaited.search(before) is not None else None
    return FIRMLY_AHEAD if vocabulary.limits.search(before) is not None else None


def _is_attribute(text: str, start: int, vocabulary: Vocabulary) -> bool:
    return vocabulary.attribute.search(text, max(0, start - _LIMIT), start) is not None


def _governs(text: str, verb: tuple[int, int], start: int, vocabulary: Vocabulary) -> bool:
    """Whether a past verb stands right before its time: "was opened in June", but not "is heard in June"."""
    if verb[1] > start or vocabulary.governs.fullmatch(text, verb[1], start) is None:
        return False
    near = start - verb[1] <= _BESIDE or vocabulary.deciding.match(text, *verb) is None
    return near and vocabulary.present.search(text[max(0, verb[0] - _LIMIT) : verb[0]]) is None


def _lies_within(span: tuple[int, int], wider: Iterable[tuple[int, int]]) -> bool:
    """ "Due to expire" is no outlook in "had been due to expire"."""
    return any(low <= span[0] and span[1] <= high and (low, high) != span for low, high in wider)


def _distance(low: int, high: int, start: int, end: int) -> int:
    """Characters between a verb and the time; one that comes after it tells less."""
    return start - high if high <= start else _AFTERTHOUGHT * (low - end + 1)
