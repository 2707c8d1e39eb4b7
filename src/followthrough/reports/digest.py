"""A letter of what comes due, what is late and what moved: short, in plain text, each line with its address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from followthrough.reports.wording import wording

if TYPE_CHECKING:
    from followthrough.reports.wording import Wording

MOST: Final = 20  # lines of a kind; a longer letter is not read
KINDS: Final = ("meetings", "due", "overdue", "moved")  # in the order in which they are told
_LONGEST: Final = 140  # characters of a headline


@dataclass(frozen=True, slots=True)
class Line:
    """One undertaking or meeting."""

    headline: str
    when: str = ""  # its deadline, or its day: ISO, precision kept
    who: tuple[str, ...] = ()
    says: tuple[str, ...] = ()  # how it moved: words of words/*.toml, group "group"
    address: str = ""  # of its page, else its key


@dataclass(frozen=True, slots=True)
class Span:
    """What the letter is about."""

    partnership: str
    as_of: str  # ISO day
    since: str  # ISO day from which moves are told
    until: str  # ISO day before which what is due is told


@dataclass(frozen=True, slots=True)
class Letter:
    """What is sent. `told` is how many lines it has, before any is left out."""

    subject: str
    body: str
    told: int


def digest(span: Span, lines: dict[str, Sequence[Line]], counts: dict[str, int], *, language: str) -> Letter:
    """The letter.

    Args:
        span: what it is about.
        lines: by kind, the first of each; see KINDS.
        counts: how many there are of each kind in all.
        language: en or ja.

    Raises:
        followthrough.reports.wording.LanguageError: there are no words in that language.
    """
    words = wording(language)
    name = words.name(span.partnership)
    slots = {"partnership": name, "day": words.when(span.as_of)}
    figures = words.joined("between", [words.say(f"digest.count.{kind}", n=counts[kind]) for kind in KINDS[1:]])
    parts = [words.say("digest.opening", **slots, since=words.when(span.since)), ""]
    for kind in KINDS:
        parts += _part(kind, lines.get(kind, ()), counts[kind], span, words)
    parts.append(words.say("digest.foot"))
    told = sum(counts.values())
    return Letter(words.say("digest.subject", **slots, figures=figures), "\n".join(parts) + "\n", told)


def _part(kind: str, lines: Sequence[Line], count: int, span: Span, words: Wording) -> list[str]:
    if not count:
        return []
    slots = {"since": words.when(span.since), "until": words.when(span.until)}
    told = [f"{words.say(f'digest.{kind}', **slots)} ({count})"]
    for line in lines[:MOST]:
        told += _line(line, words)
    if count > len(lines[:MOST]):
        told.append(f"  {words.say('digest.more', n=count - len(lines[:MOST]))}")
    return [*told, ""]


def _line(line: Line, words: Wording) -> list[str]:
    headline = line.headline if len(line.headline) <= _LONGEST else f"{line.headline[: _LONGEST - 1]}…"
    said = [words.term("group", word) for word in line.says]
    who = words.say("says.joint") if line.who == ("all",) else words.row(line.who)
    facts = [fact for fact in (words.when(line.when) if line.when else "", *said, who) if fact]
    shown = [f"- {headline}", f"  {words.joined('facts', facts)}" if facts else "", f"  {line.address}"]
    return [each for each in shown if each.strip()]
