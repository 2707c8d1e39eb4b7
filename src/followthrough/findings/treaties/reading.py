"""The verb of this package."""

from __future__ import annotations

import re

from followthrough.findings.treaties.articles import articles
from followthrough.findings.treaties.closing import read_clauses, read_languages
from followthrough.findings.treaties.force import read_force
from followthrough.findings.treaties.nouns import Treaty
from followthrough.findings.treaties.preamble import read_parties
from followthrough.findings.treaties.signature import read_signatures, read_signings, testimonium
from followthrough.findings.treaties.signers import with_signers
from followthrough.model import Document

_TREATY = re.compile(r"\b(?:agreement|treaty|protocol|convention|accord|charter)\b", re.IGNORECASE)
_PARTIES = re.compile(r"\b(?:contracting parties|parties|sides|signator|high contracting)\b", re.IGNORECASE)
_DECIDED = re.compile(
    r"\b(?:has|have) (?:hereby )?(?:decided|adopted|resolved) (?:as follows|this|the following)", re.IGNORECASE
)
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_NAMED = re.compile(
    r"(?=[A-Z])(?:(?!this\b|present\b|shall\b|is\b|are\b)[\w’'-]+\s+){0,8}"
    r"(?:AGREEMENT|Agreement|TREATY|Treaty|PROTOCOL|Protocol|CONVENTION|Convention|Accord|Charter)\b(?!,)"
)
_HANGS = re.compile(r"\b(?:between|and|among|the|of)\Z", re.IGNORECASE)  # the name goes on in the next line
_SHORT = 300
_OPENING = 2000
_PARAGRAPHS = 8  # a title stands among the first
_HEAD = 12_000  # characters in which a body's decision says that it is one
_GOES_ON = re.compile(r"(?:between|and|on|of|concerning|among|to|for|the)\b", re.IGNORECASE)


def read_treaty(document: Document) -> Treaty | None:
    """Read a treaty from its text alone; the document's own title and date are not looked at.

    None where the text neither closes like a treaty nor says when it enters into force: it is no treaty, or none that
    can be told as one. The day of entry into force is usually not in the text; what is there is the rule.
    """
    text = document.text
    known = articles(text)
    done = testimonium(text)
    in_force = read_force(text, known)
    if (done is None and not in_force) or not _TREATY.search(text) or not _PARTIES.search(text):
        return None
    if _DECIDED.search(text, 0, _HEAD):  # a decision or resolution of a body: nobody signs it
        return None
    parties, signatures = read_parties(text, done), read_signatures(text, done)
    signings = with_signers(read_signings(text, done), signatures, parties)
    missing = (
        (not parties, "Who the parties are is not told in words this program can follow."),
        (not any(signing.date for signing in signings), "No day of signature stands in the text."),
        (not in_force, "No sentence says when it enters into force in words this program can follow."),
    )
    return Treaty(
        title=_title(text),
        parties=parties,
        signings=signings,
        signatures=signatures,
        in_force=in_force,
        languages=read_languages(text, done),
        clauses=read_clauses(text, known),
        unknown=tuple(says for lacks, says in missing if lacks),
    )


def is_headed_as_treaty(text: str) -> bool:
    """Whether the first paragraphs hold a treaty's name: quick, to pass over what is none."""
    return _title(text) is not None


def _title(text: str) -> tuple[int, int] | None:
    """The first of the opening paragraphs that is a treaty's name, with the lines that go on with it."""
    title: tuple[int, int] | None = None
    for start, end in _opening(text):
        words = text[start:end]
        if len(words) > _SHORT or words[-1] in ".,;:" or (title is None and words[:1].isdigit()):
            if title is not None:
                break
        elif title is None:
            title = (start, end) if _NAMED.match(words) else None
        elif _HANGS.search(text, *title) or (_GOES_ON.match(words) and (words.isupper() or words[0].islower())):
            title = (title[0], end)
        else:
            break
    return title


def _opening(text: str) -> list[tuple[int, int]]:
    """The first paragraphs of a text, without the white space around them."""
    places, start = [], len(text) - len(text.lstrip())
    for blank in _BLANK.finditer(text, start, start + _OPENING):
        places.append((start, blank.start()))
        start = blank.end()
    return [
        (first, first + len(text[first:end].rstrip())) for first, end in places[:_PARAGRAPHS] if text[first:end].strip()
    ]
