"""Where the words of a headline begin and end: a sum is not left behind, a label is whole, a passive has its thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from followthrough.findings.grammar.verb_words import lemma_of
from followthrough.findings.grammar.vocabulary import Form, vocabulary
from followthrough.language.markdown import unmarked
from followthrough.model import Act

if TYPE_CHECKING:
    from followthrough.model import Finding

_SIZED: Final = re.compile(  # before a sum, what says how exact it is or that it is new
    r"(?:\b(?:an?|the|our|its|their|another|additional|further|new|initial|first|over|up to|more than|at least|nearly|"
    r"almost|about|around|approximately|some|roughly|under|of|total|combined|\d+-year,?)\s+){1,4}$",
    re.IGNORECASE,
)
_LED_BY: Final = re.compile(
    r"\W*(?:an?|another|additional|further|new|funding|support|assistance|grants?|loans?)\b", re.IGNORECASE
)
_OF: Final = "of "  # "a grant of $2 million": what follows the noun that tells of money
_PASSIVE: Final = re.compile(r"\b(?:be|been|being)\s+(?:\w+ly\s+)?(?!\w+ing$)\w+$")
_LEADS_IN: Final = re.compile(
    r"\s*(?:(?:for (?:instance|example)|above all|at every stage|in addition|additionally|moreover|furthermore|also|"
    r"finally|to (?:that|this) end|in this (?:regard|context|respect)|as a result),\s+)+",
    re.IGNORECASE,
)
_BEGINS_SMALL: Final = frozenset("The A An This These Those Our Its Their All Both Each".split())
_LABEL_ENDS: Final = re.compile(r"\*{2,3}\s*:|:\s*\*{2,3}")  # of Markdown: "**Build a quay:** The port ..."
_LEAST: Final = 3  # words that a label needs to tell what is to be done
_TAIL: Final = re.compile(
    r"[,;]\s+(?:and\s+)?(?:to (?:that|this) end|in this (?:regard|context|respect)|in that (?:regard|context|respect)|"
    r"therefore|accordingly)\W*$|"
    r"(?<!\bto)(?<!\bof)(?<!\bon)(?<!\bfor)(?<!\bwith)(?<!\bin)(?<!\bfrom)\s+(?:that|which|and|or)\W*$",
    re.IGNORECASE,
)
_HTML: Final = re.compile(r"</?[a-z]\w{0,9}(?:\s[^<>]{0,300})?>|<[^<>]{0,300}$")
_HALF_LINK: Final = re.compile(r"\]\((?:https?://|/|#)\S*")  # whose end the words do not reach, or whose beginning


def sum_begins(finding: Finding, text: str, start: int) -> int:
    """Where a pledge's words begin: at its sum, where that stands before the word that tells of money."""
    if finding.act is not Act.PLEDGE or not finding.amounts:
        return start
    if text[start : finding.end].lstrip().startswith(_OF):
        return finding.cue.start
    first = min(amount.start for amount in finding.amounts)
    if first >= start:
        return start if _tells_of_sum(text[start:first]) else finding.cue.start
    if first < finding.start:
        return start
    sized = _SIZED.search(text, finding.start, first)
    return first if sized is None else sized.start()


def _tells_of_sum(before: str) -> bool:
    """Whether the words before a sum lead to it by themselves: "a grant of", "up to"; not "the Fund", "is now"."""
    return _LED_BY.match(before) is not None or _SIZED.sub("", before).strip() == ""


def passive_begins(finding: Finding, text: str, start: int) -> int:
    """Where an undertaking in the passive begins: with the thing, else nobody knows what "will be opened"."""
    passive = _PASSIVE.search(" ".join(text[finding.cue.start : finding.cue.end].split())) is not None
    if not passive or finding.start >= finding.cue.start:
        return start
    led = _LEADS_IN.match(text, finding.start, finding.cue.start)
    return finding.start if led is None else led.end()


def label_ends(text: str, start: int, end: int) -> int:
    """Where the label ends that words begin with, if they do: what stands behind it is said about it."""
    found = _LABEL_ENDS.search(text, start, end)
    if found is None or len(text[start : found.start()].split()) < _LEAST:
        return end
    return found.start()


def tidied(words: str) -> str:
    """Words as a reader of the page saw them, of a link its words, and without a tail that leads on to the next."""
    plain = _HALF_LINK.sub("", _HTML.sub("", unmarked(words)))
    if plain.count("[") != plain.count("]"):
        plain = plain.replace("[", "").replace("]", "")
    return _TAIL.sub("", plain)


def what_is_measured(finding: Finding, said: str) -> str:
    """A bare figure with what is counted and by when: "methane emissions: 30% by 2030"; other words as they are."""
    target = finding.target
    if finding.act is not Act.TARGET or target is None or len(said.split()) >= _LEAST:
        return said
    metric = f"{target.metric}: " if target.metric else ""
    due = f" by {target.due}" if target.due else ""
    return f"{metric}{said}{due}"


def behind_a_name(action: str) -> str:
    """Words as they stand behind "Japan: ": an imperative and an article begin small."""
    first, _, rest = action.partition(" ")
    deed = rest.partition(" ")[0] if first.endswith("ly") else first  # "Jointly dredge", not "Italy will"
    verb = first.istitle() and lemma_of(deed.lower(), Form.PRESENT, vocabulary("en")) is not None
    return action[:1].lower() + action[1:] if verb or first in _BEGINS_SMALL else action
