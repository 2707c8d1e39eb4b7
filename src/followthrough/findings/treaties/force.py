"""When a treaty enters into force, as a rule: the act that counts, whose, how many, and the waiting time after it.

"on the first day of the second month after the date on which the Parties have notified each other", "60 days after
the deposit of the sixth instrument", "on 1 July 1973, provided that ...". Sentences about amendments are passed over.
A sentence that says it but in words the grammar does not know gives nothing: unknown rather than wrong.
"""

from __future__ import annotations

import re

from followthrough.findings.treaties.articles import Articles, sentences_at
from followthrough.findings.treaties.nouns import EntryIntoForce
from followthrough.findings.treaties.opened import opened
from followthrough.findings.treaties.solemn import solemn_dates
from followthrough.findings.treaties.waiting import event_of, needs_of, wait_of, whose
from followthrough.lexicon.world import ForceRule

_FORCE = re.compile(
    r"\b(?:enters?|comes?|goes?|go)\s+in\s?to\s?(?:force|effect)\b|\b(?:become|becomes)\s+effective\b|\btakes?\s+effect\b"
    r"|\b(?:provisionally\s+appli(?:ed|es)|appl(?:y|ied)\s+(?:this\s+\w+\s+)?provisionally)\b"
)
_TREATY = r"(?:this|the|the present|present)\s+(?:agreement|treaty|protocol|convention|accord|charter|decision)"
_SUBJECT = re.compile(
    rf"\b{_TREATY}\b|(?:^|[.,;] |government |state |party )(?:it)\b|\band\s(?:it\s)?(?:shall|will)\b", re.IGNORECASE
)
_NAMED = re.compile(rf"\b{_TREATY}\b", re.IGNORECASE)
_MODAL = re.compile(
    r"\b(?:shall|will|may)(?: then| only| therefore| also| not)?(?: be)? ?$"
    r"|^\W*(?:[0-9]+\. )?(?:it|this \w+|the present \w+) ?$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:when|after|before|until|once|that|which|if|as|date|day|where|should) (?:on which )?(?:the date )?"
    rf"{_TREATY} ?$",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:amend\w*|modif\w*|decisions? (?:of|taken|shall)|withdrawal|denunciation|termination|rectif\w*|"
    r"annex(?:es)? shall|provisions of \w+ \w+ which|"
    r"legislation|regulations?|measures?|resolution)\b",
    re.IGNORECASE,
)
_OTHER_NAME = re.compile(r"amend|withdraw|terminat|denunc|modif|definition")
_ACCESSION = re.compile(r"\bacced|\baccession\b", re.IGNORECASE)
_LATER = re.compile(
    r"\b(?:in relation to (?:a|an|any|each)\b|for (?:each|any|every) (?:other|such|state|party|signatory|government)|"
    r"after (?:that|this) date|"
    r"thereafter|for (?:a|any) (?:state|party|signatory)|subsequently)\b|after (?:the|this) \w+ has entered",
    re.IGNORECASE,
)
_PROVISIONAL = re.compile(r"provisional", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:provided that|on condition that|in relation to those|for those|subject to|unless|if|or (?:on|at|as|if))\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"^ ?(?:provisionally )?(?:on|from|as from|as of|with effect from) (?:the )?", re.IGNORECASE)
_AGREED = re.compile(r"^ ?(?:on|at|after)? ?(?:such|a|the) (?:other )?date (?:as|to be|mutually|agreed)", re.IGNORECASE)
_BETWEEN = re.compile(
    r"^ ?(?:between|among|for) [^.;]{0,200}?(?= (?:on|upon|[0-9]{1,3}|thirty|sixty|ninety)\b)", re.IGNORECASE
)
_OR_AGREED = re.compile(r",? or (?:on|at|after)? ?(?:such|a|any|at such) (?:other|later)?[^.;]{0,120}", re.IGNORECASE)


def read_force(text: str, known: Articles) -> tuple[EntryIntoForce, ...]:
    """Every sentence that says when the treaty itself enters into force, the general one first."""
    found: dict[int, EntryIntoForce] = {}
    for match, start, end in sentences_at(text, _FORCE.finditer(text)):
        if start not in found:
            read = _read(text, known, (start, end), match)
            if read is not None:
                found[start] = read
    order = {"first": 0, "later": 1, "accession": 2, "provisional": 3}
    return tuple(sorted(found.values(), key=lambda read: (order[read.scope], read.start)))


def _read(text: str, known: Articles, at: tuple[int, int], match: re.Match[str]) -> EntryIntoForce | None:
    before = opened(text, at[0], match.start()).text
    after = opened(text, match.end(), at[1]).text
    if not _is_about_the_treaty(before, known.name(at[0]), text[max(known.start(at[0]), at[0] - 600) : at[0]]):
        return None
    article = known.address(at[0])
    rule = _rule(after, before, article)
    if rule is None:
        return None
    scope = _scope(before, match.group(), after, fixed=rule.day is not None)
    because = f"{article or 'A sentence outside any article'} says {_SCOPES[scope]}: {rule.told}."
    return EntryIntoForce(rule, scope, _condition(after), article, *at, because[0].upper() + because[1:])


_SCOPES = {
    "first": "when it enters into force",
    "later": "when it enters into force for a party that acts later",
    "accession": "when it enters into force for a state that accedes",
    "provisional": "from when it is applied provisionally",
}


def _is_about_the_treaty(before: str, heading: str, earlier: str) -> bool:
    """Whether the sentence says of the treaty itself, as its main verb, that it enters into force."""
    if _OTHER_NAME.search(heading) and "force" not in heading:
        return False
    if _OTHER.search(before) or _WHEN.search(before) or not _MODAL.search(before):
        return False
    return _SUBJECT.search(before) is not None and (
        _NAMED.search(before) is not None or _NAMED.search(earlier) is not None
    )


def _scope(before: str, verb: str, after: str, *, fixed: bool) -> str:
    if _PROVISIONAL.search(verb) or _PROVISIONAL.match(after):
        return "provisional"
    if _ACCESSION.search(before) or re.search(r"instrument of accession", after):
        return "accession"
    own = not fixed and re.search(r"\bits instrument\b", after) is not None
    return "later" if own or _LATER.search(before) else "first"


def _rule(after: str, before: str, article: str | None) -> ForceRule | None:
    """The rule that the words after the verb state, with those before it where they name the act."""
    body = _BETWEEN.sub("", _OR_AGREED.sub("", after))
    dates, stated = solemn_dates(body), _DATED.match(body)
    if stated and dates and dates[0].start <= stated.end() + 2:
        return ForceRule("fixed", "last", day=dates[0].value, article=article)
    if _AGREED.match(after):
        return ForceRule("agreed", "last", article=article)
    wait = wait_of(body)
    if wait is None:
        return None
    count, unit, end = wait
    act = event_of(body[end:]) or event_of(before)
    if act is None:
        return None
    needs = needs_of(body[end:])
    return ForceRule(act, whose(body[end:], needs), count, unit, needs, article=article)


def _condition(after: str) -> str | None:
    found = _CONDITION.search(after)
    return after[found.start() :].rstrip(" .;") if found is not None else None
