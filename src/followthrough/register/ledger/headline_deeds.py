"""What a headline tells as a deed: "our intention to build", "on building" and "also will build" build."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from followthrough.findings.grammar.verb_words import lemma_of
from followthrough.findings.grammar.vocabulary import Form, vocabulary
from followthrough.model import Act

if TYPE_CHECKING:
    from followthrough.model import Finding

_NOT_A_NOUN: Final = (
    r"(?= (?!of\b|for\b|or\b|and (?!(?:\w+ly |further )?[a-z]+ing\b)))"  # "training of pilots" is a thing
)
_GERUND: Final = re.compile(
    rf"(?P<adverb>(?:[A-Za-z]+ly |[Ff]urther |[Bb]etter |[Jj]ointly )?)(?P<word>[A-Za-z][a-z]+ing){_NOT_A_NOUN}"
)
_SECOND: Final = re.compile(
    rf",? (?:and|or) (?:to )?(?:\w+ly |further |better |jointly )?(?P<word>[a-z]+ing){_NOT_A_NOUN}"
)
_WITHIN: Final = re.compile(r"(?:\b(?:by|through|of|in|for|while|towards?|on|as|from|without|when)|,) [a-z]+ing\b")
_LEADS: Final = re.compile(r"\b(?:to|will be|on|in|towards?)\s*$")  # what a gerund that is a deed hangs on
_NO_DEEDS: Final = frozenset("beginning starting following including regarding pending depending".split())
_LISTED: Final = frozenset(("en/grammar:list-item", "en/grammar:bare-imperative"))
_BESIDES: Final = re.compile(r"\A(?:(?:also|therefore|thus|hereby|likewise)\s+)+")
_WORD_GIVEN: Final = re.compile(
    r"(?:(?:our|their|its|his|her|the|an?|make an?)\s+)?(?:(?:shared|joint|common|mutual|respective|strong|firm|full|"
    r"continued|collective|steadfast|unwavering|enduring)\s+){0,2}"
    r"(?:intentions?|intent|commitments?|determination|resolve|readiness|willingness)\s+(?=to\s+(?P<word>[a-z]+))"
)
_MODAL: Final = re.compile(r"\A(?:will|shall)\s+(?:(?:also|both|each|therefore)\s+)*(?!be\b|have\b|not\b)(?=[a-z])")
_ON: Final = re.compile(r"(?:on|in|towards?)\s+(?=(?:[a-z]+ly |further )?[a-z]+ing\b)(?!in doing so\b)")


def told_as_deed(finding: Finding, text: str, start: int, said: str) -> str:
    """The words of a promise that begin at `start`, as what is done. Words of a thing stay: "training of pilots"."""
    if finding.act not in (Act.COMMITMENT, Act.AIM):
        return as_a_deed(said, text[finding.start : start])
    plain = _MODAL.sub("", _without_word_given(_BESIDES.sub("", said)))
    hung = _ON.match(plain)
    if hung is not None:
        return as_a_deed(plain[hung.end() :], hung[0])
    listed = finding.cue.lexicon in _LISTED and start <= finding.cue.start
    return as_a_deed(plain, "to" if listed or plain != said else text[finding.start : start])


def _without_word_given(said: str) -> str:
    """ "Our intention to build" without the noun that binds, where a verb follows."""
    given = _WORD_GIVEN.match(said)
    verb = given is not None and (_verb(given["word"]) or lemma_of(given["word"], Form.PRESENT, vocabulary("en")))
    return said if given is None or not verb else said[given.end() :]


def as_a_deed(said: str, before: str) -> str:
    """ "Committed to securing the port and training pilots" tells of a deed: "secure the port and train pilots"."""
    if said.startswith("to "):
        return f"to {as_a_deed(said.removeprefix('to '), 'to')}"
    if _LEADS.search(before) is None:
        return said
    first = _GERUND.match(said)
    bare = None if first is None or first["word"].lower() in _NO_DEEDS else _verb(first["word"])
    if first is None or bare is None:
        return said
    begun, rest = f"{first['adverb']}{bare}", said[first.end("word") :]
    begun = begun[:1].upper() + begun[1:] if said[:1].isupper() else begun
    return begun + _with_seconds(rest)


def _with_seconds(rest: str) -> str:
    """The words behind a first verb with those beside it as verbs, too, up to one that hangs on another word."""
    told, at = "", 0
    while (second := _SECOND.search(rest, at)) is not None and _WITHIN.search(rest, at, second.end()) is None:
        other = _verb(second["word"])
        if other is None:
            break
        told, at = f"{told}{rest[at : second.start('word')]}{other}", second.end("word")
    return told + rest[at:]


def _verb(gerund: str) -> str | None:
    return lemma_of(gerund.lower(), Form.GERUND, vocabulary("en"))
