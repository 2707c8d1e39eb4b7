"""Who speaks a paragraph that begins with its verb: "we:" above a list of verbs, or the verb in capitals itself."""

from __future__ import annotations

import re

# "In this regard, we:", "WE, the ministers of Norland and Arden,", "DO HEREBY:": the verbs come below.
_SPEAKERS_ONLY = re.compile(
    r"(?:\b(?:we|hereby)(?:,? (?:hereby|therefore|thus|jointly|also|further|solemnly|unanimously))*|"
    r"\A(?:we, (?:the )?|the (?:heads|leaders|ministers|governments|parties|participants|members|presidents)\b)"
    r"[^.;:]{0,400}(?<! to))"
    r"\s*[:,]\Z",
    re.IGNORECASE,
)
# "AGREE to open", "**WELCOME** the launch": a verb in capitals or in bold, and plain words behind it.
_SHOUTED = re.compile(r"[*_]{0,3}(?:ALSO |FURTHER |HEREBY )?[A-Z]{4,16}[*_]{0,3} (?![A-Z]{2,}\b)")
_LONGEST = 420  # characters of a list of speakers


def gives_voice(text: str) -> bool:
    """Whether a paragraph only names who speaks, so that the paragraphs below it begin with their verbs."""
    ends = text.rstrip(" *_\n")
    return ends[-1:] in (":", ",") and _SPEAKERS_ONLY.search(ends[-_LONGEST:]) is not None


def shouted(text: str, start: int) -> bool:
    """Whether the words at an offset are a verb in capitals, as operative paragraphs of declarations begin."""
    return text[start + 2 : start + 3].isupper() and _SHOUTED.match(text, start) is not None
