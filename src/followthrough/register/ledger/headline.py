"""An entry's headline, and the last day its due date allows. Plain words made from holder and action; no invention."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from followthrough.assessments.said_in_japanese import what_is_to_be_done
from followthrough.lexicon.load import is_japanese
from followthrough.lexicon.phrasebook import term
from followthrough.model import Act
from followthrough.register.ledger.headline_deeds import told_as_deed
from followthrough.register.ledger.headline_words import (
    behind_a_name,
    label_ends,
    passive_begins,
    sum_begins,
    tidied,
    what_is_measured,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.model import Cue, Finding

LENGTH = 110  # characters of the action; the quote itself stands beside it
MONTHS = 12
MOST_NAMED = 3  # holders that a headline names
SHORTEST = 4  # letters of a word that names a step; "agreed to a treaty" has none by itself
FEWEST = 3  # words that tell what is to be done; "talks need to move on" is told by all of its words
_AFTER_CUE: Final = re.compile(r"^(?:(?:it|them|our|your|him|her)sel(?:f|ves) |forward )?to ")  # "committed itself to"
_SECOND: Final = re.compile(r"(\w,? and(?: also)?) to (?=[a-z])")
_IS_TO: Final = "en/grammar:is-to"
_PASSIVE: Final = "to be "  # "the network is to be established": to be established, by whom is not said
_TOPIC: Final = re.compile(r"(?:また、|さらに、|この関連で、)?[^、。]{1,30}?(?:は|から)、?")  # 両首脳は、
_HANGING: Final = re.compile(
    r"(?:こと)?(?:への|との|[のにをがへ])$|(?<=[るうくすつぬぶむぐただい])こと$"
)  # before what was cut off
_LISTED: Final = "・→○●◦■□-–— 　"  # signs before a line of a list
_EMPHASIS: Final = re.compile(r"\*{1,3}|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)")  # of Markdown
_FORCE: Final = re.compile(r"\s+into\s+force\b")
_QUOTES: Final = ("“”", "«»", "「」")
_UNQUOTED: Final = dict.fromkeys(map(ord, "“”«»「」"))
PROMISES = frozenset({Act.COMMITMENT, Act.AIM, Act.PLEDGE})


def headline(finding: Finding, text: str) -> str:
    """`Japan: 40 million dollars for the harbour`: who must deliver, unless the words begin so, then what.

    Japanese words get Japanese names: 日本：橋を架ける.
    """
    action = _action(finding, text)
    if is_japanese(finding.cue.lexicon):
        return _japanese_headline(finding.holders, action)
    who = "" if finding.holders in ((), ("all",)) else ", ".join(finding.holders[:3])
    if len(finding.holders) > 3:  # noqa: PLR2004  more names than a headline holds
        who += f" and {len(finding.holders) - 3} more"
    said = not who or action.casefold().startswith(finding.holders[0].casefold())
    if said:
        return action[:1].upper() + action[1:]
    return f"{who}: {behind_a_name(action) if finding.act is Act.COMMITMENT else action}"


def _action(finding: Finding, text: str) -> str:
    """What is to be done: the words after a promise's cue; of an instrument its name and what happens to it."""
    cue, start = finding.cue, finding.start
    if is_japanese(cue.lexicon):
        return _japanese_action(finding, text)
    step = _short(text[cue.start : _step_ends(cue, text)])
    name = _short(finding.instruments[0]) if finding.act is Act.INSTRUMENT and finding.instruments else ""
    if " " in name and len(step) >= SHORTEST:  # "Centre: open" would not say which centre
        return f"{name}: {step}"
    if finding.act in PROMISES and start <= cue.start and cue.end < finding.end:
        start = passive_begins(finding, text, sum_begins(finding, text, _after_what_binds(cue, text)))
    said = _short(text[start : label_ends(text, start, finding.end)])
    if finding.act in PROMISES:
        said = told_as_deed(finding, text, start, said)
    action = said if cue.lexicon == _IS_TO and said.startswith(_PASSIVE) else _bare(said)
    whole = not action or (len(action.split()) < FEWEST and finding.start < cue.start)
    return what_is_measured(finding, _short(text[finding.start : finding.end]) if whole else action)


def _step_ends(cue: Cue, text: str) -> int:
    """Where the words of an instrument's step end: "enter into force" is one step."""
    return cue.end + len(found[0]) if (found := _FORCE.match(text, cue.end)) else cue.end


def _bare(said: str) -> str:
    """The words without the "to" before their verb, nor before a second one: "build a quay and dredge the port"."""
    bare = _AFTER_CUE.sub("", said)
    return bare if bare == said else _SECOND.sub(r"\1 ", bare)


def _japanese_headline(holders: Sequence[str], action: str) -> str:
    named = [term(name, "ja")[0] for name in holders if name != "all"]
    if not named or action.startswith(named[0]):
        return action
    more = f"ほか{len(named) - MOST_NAMED}者" if len(named) > MOST_NAMED else ""
    return f"{'、'.join(named[:MOST_NAMED])}{more}：{action}"


def _japanese_action(finding: Finding, text: str) -> str:
    """What stands between who speaks and the words that bind, in Japanese at the end: 橋を架ける."""
    cue = finding.cue
    if finding.act not in (Act.COMMITMENT, Act.AIM):  # their cue stands anywhere: an instrument, a sum
        return _short(what_is_to_be_done(text[finding.start : finding.end]))
    told = text[finding.start : cue.end if cue.lexicon.startswith("ja/grammar:") else cue.start]
    topic = _TOPIC.match(told) if finding.speaker else None
    action = _HANGING.sub("", _short(told[0 if topic is None else topic.end() :]).strip("、。").lstrip(_LISTED))
    return action if len(action) >= SHORTEST else _short(text[finding.start : finding.end]).strip("、。")


def _after_what_binds(cue: Cue, text: str) -> int:
    """Where what is to be done begins."""
    if cue.lexicon.startswith("en/grammar:") and cue.lexicon != _IS_TO:  # "will complete": the verb is the undertaking
        return max(cue.start, text.rfind(" ", cue.start, cue.end) + 1)
    return cue.end  # "agreed to", "is to": the words that bind go without saying


def what_binds(finding: Finding, text: str) -> Cue:
    """A finding's cue without the verb that is the undertaking itself, which only the cue's lexicon entry tells."""
    cue = finding.cue
    if finding.act not in PROMISES:
        return cue
    return replace(cue, end=cue.start + len(text[cue.start : _after_what_binds(cue, text)].rstrip()))


def _short(words: str) -> str:
    """One line without the punctuation that joined it to the cue, cut at a word."""
    line = " ".join(tidied(_EMPHASIS.sub("", words)).split()).strip(" ,;:.")
    if any(line.count(opens) != line.count(closes) for opens, closes in _QUOTES):
        line = line.translate(_UNQUOTED)  # a name cut out of quotation marks: one of them is left behind
    if len(line) <= LENGTH:
        return line
    cut = line[: LENGTH + 1].rsplit(" ", 1)[0].rstrip(" ,;:.")
    return f"{cut[:LENGTH]} …"


def last_day(finding: Finding) -> str:
    """ISO day by which the undertaking is due at the latest; "" where it has no due date or it is no date."""
    if finding.due is None:
        return ""
    if finding.when is not None and finding.when.latest is not None:
        return finding.when.latest[:10]
    return end_of(finding.due)


def end_of(date: str) -> str:
    """The last day of a year, month or day: `2022` is 2022-12-31. "" for anything else."""
    parts = date.split("-")
    if not all(p.isascii() and p.isdigit() for p in parts) or len(parts[0]) != 4 or len(parts) > 3:  # noqa: PLR2004  YYYY-MM-DD
        return ""
    if len(parts) == 1:
        return f"{date}-12-31"
    month = int(parts[1])
    if not 1 <= month <= MONTHS or int(parts[0]) == 0:
        return ""
    return date if len(parts) > 2 else f"{date}-{monthrange(int(parts[0]), month)[1]:02d}"  # noqa: PLR2004  a day is named
