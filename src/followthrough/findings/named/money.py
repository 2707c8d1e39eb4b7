"""Pledges: amounts of money provided, promised or requested. Trade figures and output are not pledges."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.givers import is_asked_of, receives
from followthrough.findings.named.other_sums import is_no_gift
from followthrough.findings.named.paid_things import STATISTIC, paid_thing, totalled
from followthrough.findings.targets.spaced import spaced
from followthrough.lexicon.schema import Cue
from followthrough.model import Act, Amount, Mention

_NEAR = 14  # words around an amount in which its verb or noun must stand
_TRADE_NEAR = 6
_DONE: Final = (Form.PAST, Form.PERFECT, Form.PERFECT_PASSIVE)
_ASKING: Final = frozenset("request ask seek need require call appeal".split())
_MOBILISING: Final = frozenset("mobilise mobilize raise leverage catalyse catalyze unlock".split())
_PROMISING: Final = frozenset(  # what is done when these are past is the promise, not the payment
    "pledge announce commit sign offer promise launch earmark dedicate approve".split()
)
# Right before an amount these ask for it, whatever noun stands behind it: "called for USD 5 million in new grants".
_ASKED: Final = spaced(
    r"\b(?:call(?:s|ed|ing)? for|appeal(?:s|ed|ing)? (?:for|of)|request(?:s|ed|ing)?(?: for| of)?|requires?|needs?|"
    r"seeks?|shortfall of|gap of|asked (?:\w+ ){1,3}for)"
    r"(?: (?:an?|the|about|some|over|nearly|estimated|additional|further|at|least|more|than|up|to|around|"
    r"approximately|"
    r"another|total|of))*\s$",
    re.IGNORECASE,
)
_ASKED_REACH: Final = 60
# Money that others are brought to give: "has galvanized more than $3 billion in private investment".
_MOBILISED: Final = spaced(
    r"\b(?:galvani[sz]\w*|attract(?:s|ed|ing)?|crowd(?:s|ed|ing)? in|generat(?:e|es|ed|ing)|draw(?:n|ing)? in|"
    r"catalys\w*|"
    r"catalyz\w*|leverag\w*|unlock\w*|mobili[sz]\w*)"
    r"(?: (?:an?|the|about|some|over|nearly|estimated|additional|further|at|least|more|than|up|to|around|"
    r"almost|another|"
    r"total|of))* $",
    re.IGNORECASE,
)
# "USD 1.3 billion in financing provided by Norland"
_PROVIDED: Final = spaced(
    r"(?: (?!to\b|will\b|would\b|be\b|is\b|are\b)[\w’'-]+){0,6} (?:provided|delivered|disbursed|spent|given|"
    r"contributed) by\b"
)
_RECEIVED: Final = spaced(  # "has received a loan of"
    r"\breceived (?:an?|the|its|their) (?:[\w’'-]+ ){0,3}?"
    r"(?:loan|grant|credit|donation|contribution|payment|package) of (?:[a-z]+ ){0,3}$"
)
_PLEDGED: Final = frozenset("pledge pledges commitment grant loan".split())  # "exceeded the pledge of USD 3 million"
_FUNDING: Final = frozenset(("investments", "funding", "grant", "loan"))  # money given, even beside a word of trade


def pledged(sentence: Sentence, amount: Mention, vocabulary: Vocabulary) -> tuple[int, Group | None, str] | None:
    """The word that makes an amount a pledge, its verb group and the lexicon id; None for other figures."""
    at = bisect_left(sentence.words.starts, amount.start)
    giving = _giving(sentence, at, vocabulary)
    total = totalled(sentence.words.lower, at, vocabulary)
    paid = paid_thing(sentence, amount, at, vocabulary) if total is None else total
    if paid is None and _only_counted(sentence, at, giving, vocabulary):
        return None
    found = (giving[0][0].head, *giving[0]) if giving else _given(sentence, at, vocabulary)
    found = found if found is not None or paid is None else (paid, None, "en/pledge:money-noun")
    if found is None and receives(sentence.text, amount):
        near = range(at - 1, max(-1, at - _NEAR), -1)
        said = next((i for i in near if sentence.words.lower[i].startswith(_HAD)), at - 1)
        found = said, None, "en/pledge:give-money"  # "the islands received $3 million from"
    if found is None and _SET_ASIDE.search(sentence.text, sentence.start, amount.start) is not None:
        found = at - 1, None, "en/pledge:money-noun"
    if found is None and _is_cost(sentence, amount):
        found = at - 1, None, "en/pledge:money-noun"
    if found is None and _OF_VALUE.search(
        sentence.text, max(sentence.start, amount.start - _VALUE_REACH), amount.start
    ):
        value = next((i for i in range(at - 1, max(0, at - _NEAR), -1) if sentence.words.lower[i] == "value"), at - 1)
        found = value, None, "en/pledge:money-noun"
    if found is None:
        found = _spent(sentence, amount, at)
    return None if found is None or is_no_gift(sentence.text, amount) else found


# "The Salt Ports Act includes another $4 million for": what a law or budget sets aside.
_SET_ASIDE: Final = spaced(
    r"\b(?:Act|Law|Bill|law|legislation|bill|package) (?:(?:also|alone|further) )?includ(?:es|ed)"
    r"(?: (?:an?|the|about|some|over|nearly|almost|estimated|additional|further|another|more|than|up|to|around|"
    r"historic|unprecedented|roughly|approximately))* $"
)
# "Supporting joint studies with an anticipated value of $10 million": what is to be given for them.
_OF_VALUE: Final = spaced(
    r"\b(?:support|fund|financ|award|sponsor|undertak)\w*\b[^.;]{0,110} with an? (?:[a-z]+ ){0,2}value of "
    r"(?:(?:about|up|to|at|least|over|more|than|no|less|not|nearly|approximately|around|some|US) )*$",
    re.IGNORECASE,
)
# "Of which USD 6 million has been confirmed", "expenditure to date amounts to USD 7 million", "an envelope of".
_CONFIRMED: Final = spaced(
    r" (?:has|have|had|is|are|was|were)(?: already| now| so far| since)? (?:been )?"
    r"(?:confirmed|guaranteed|covered|identified)\b"
)
_SPENT: Final = spaced(
    r"\b(?:[Ee]xpenditures?|[Ss]pending|[Dd]isbursements?|[Oo]utlays?|[Dd]rawdowns?)\b[^.;]{0,60}? "
    r"(?:amounts?|amounted|stands?|stood|totals?|totall?ed|came|reached|reaches)(?: to| at)?(?: only| about| some)? $|"
    r"\benvelope of (?:up to |about |some )?$"
)


def _spent(sentence: Sentence, amount: Mention, at: int) -> tuple[int, None, str] | None:
    """A sum that has been spent or confirmed out of another, by the words beside it."""
    start, text = max(sentence.start, amount.start - _VALUE_REACH), sentence.text
    part = text[start : amount.start].endswith("of which ") and _CONFIRMED.match(text, amount.end) is not None
    if part or _SPENT.search(text, start, amount.start) is not None:
        return at - 1, None, "en/pledge:money-noun"
    return None


def _is_cost(sentence: Sentence, amount: Mention) -> bool:
    """A sum that something is to cost, or did; none that others bear: "at a cost of $3 million to traders"."""
    low = max(sentence.start, amount.start - _ASKED_REACH)
    paid = _AT_A_COST.search(sentence.text, low, amount.start) is not None
    return paid and not sentence.text.startswith(" to ", amount.end)


# "Will be opened in 2031 at a cost of $3 million", "a study to the value of $2 million": what somebody pays for it.
_AT_A_COST: Final = spaced(
    r"\b(?:at an? (?:estimated |total |approximate )?(?:cost|price|outlay) of|to the (?:total )?(?:value|tune) of) "
    r"(?:(?:about|around|some|over|more|than|nearly|almost|approximately|up|to|US) )*$",
    re.IGNORECASE,
)
_VALUE_REACH: Final = 200  # characters
_HAD: Final = ("receiv", "obtain", "award", "grant")


def _only_counted(sentence: Sentence, at: int, giving: list[tuple[Group, str]], vocabulary: Vocabulary) -> bool:
    """Whether the words near a sum make it a figure of what is: "investment rose to", "exports of"."""
    lower = sentence.words.lower
    if _of_worth(lower, at, giving, vocabulary):
        return False
    moved = _places(lower, max(0, at - _NEAR), at, vocabulary.lists["movements"])
    if moved and not _apart(moved, at, giving) and _PLEDGED.isdisjoint(lower[max(0, at - 3) : at]):
        return True  # "investment rose to USD 20 billion"
    low, high = max(0, at - _TRADE_NEAR), at + _TRADE_NEAR + 2
    traded = [i for i in _places(lower, low, high, vocabulary.lists["trade_words"]) if not _in_a_name(sentence, i)]
    return bool(traded) and not _FUNDING & set(lower[low:high]) and not _apart(traded, at, giving)


def _in_a_name(sentence: Sentence, i: int) -> bool:
    """ "The Vaccine Market Pledge": a word of trade that is part of a fund's name."""
    return i > 0 and i + 1 < len(sentence.words.lower) and all(sentence.capital(k) for k in (i - 1, i, i + 1))


def _of_worth(lower: Sequence[str], at: int, giving: Sequence[tuple[Group, str]], vocabulary: Vocabulary) -> bool:
    """ "Donates boats worth some USD 3 million", "loans, amounting to": what is given; "trade worth" is none."""
    worth = next((i for i in range(max(0, at - 5), at) if lower[i] in _WORTH), None)
    if worth is None:
        in_kind = giving[0][0].head < at if giving else False
        return in_kind and giving[0][0].lemma in _IN_KIND and ["worth", "of"] in _pairs(lower, at)
    if not STATISTIC.isdisjoint(lower[max(0, worth - _WORTH_NEAR) : worth]):
        return False  # "two-way investment totalling"
    named = (lower[i] for i in range(max(0, worth - 2), worth) if i == worth - 1 or lower[i + 1] == ",")
    gifts = any(_gift(word, vocabulary) is not None for word in named)
    return gifts or any(group.head < at and group.lemma in _IN_KIND for group, _ in giving)


def _pairs(lower: Sequence[str], at: int) -> list[list[str]]:
    """The pairs of neighbouring words right behind a sum."""
    return [list(lower[i : i + 2]) for i in range(at + 1, at + 4)]


_WORTH: Final = frozenset("worth amounting totalling totaling".split())
_WORTH_NEAR: Final = 8  # words
_IN_KIND: Final = frozenset("provide donate deliver give supply contribute grant send fund finance extend".split())


def _given(sentence: Sentence, at: int, vocabulary: Vocabulary) -> tuple[int, None, str] | None:
    """The noun of what is given that stands nearest to word `at`."""
    marks = sentence.marks
    near = marks[bisect_left(marks, at - _NEAR) : bisect_left(marks, at + _NEAR)]
    for i in sorted(near, key=lambda i: abs(i - at)):
        cue = _gift(sentence.words.lower[i], vocabulary)
        if cue is not None:
            return i, None, cue.id
    return None


def _giving(sentence: Sentence, at: int, vocabulary: Vocabulary) -> list[tuple[Group, str]]:
    """The verbs of giving, promising or asking around word `at`, the nearest first, with their lexicon ids.

    "Boats for $5 million; opening an office to provide visas": behind a semicolon another thing is told.
    """
    lower = sentence.words.lower
    last = next((i for i in range(at, min(len(lower), at + _NEAR)) if lower[i] == ";"), at + _NEAR)
    near = sorted(
        (
            group
            for group in sentence.groups
            if at - _NEAR <= group.head <= last and not _is_noun(sentence, group, vocabulary)
        ),
        key=lambda group: abs(group.head - at),
    )
    cues = ((group, cue) for group in near for cue in vocabulary.verb_cues.get(group.lemma, ()))
    return [(group, cue.id) for group, cue in cues if cue.act is Act.PLEDGE and _goes_on(lower, group, cue)]


def _goes_on(lower: Sequence[str], group: Group, cue: Cue) -> bool:
    """Whether what a verb needs behind it stands there: "will go to the islands"."""
    before = lower[group.head - 1] if group.head > 0 else ""
    if group.lemma == "put":
        behind = lower[group.head + 1 : group.head + 3]
        return behind[:1] in (["up"], ["aside"]) or (behind[:1] == ["in"] and behind[1:] != ["place"])
    if group.lemma in ("promise", "match", "appropriate") and lower[group.head] == group.lemma:
        return before in ("to", "will", "shall", "we", "they", "and")  # "our promise", "where appropriate"
    return not cue.then or tuple(lower[group.head + 1 : group.head + 2]) in cue.then


def _is_noun(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Made 12 grants amounting to", "provide emergency grant aid": what is given, spelt like a verb."""
    if group.form is Form.PRESENT and group.first == group.head and group.subject is None and not group.main:
        described = group.head > 0 and sentence.words.lower[group.head - 1] not in _BEFORE_VERBS
        return described and _gift(sentence.words.lower[group.head], vocabulary) is not None
    if group.form is not Form.THIRD or group.subject is not None or group.main:
        return False
    if sentence.words.lower[group.head + 1 : group.head + 2] == ["of"]:
        return True  # "public and private funds of EUR 5 million"
    return _gift(sentence.words.lower[group.head], vocabulary) is not None


_BEFORE_VERBS: Final = frozenset("to and or will shall not also , ; : we they who which that - – •".split())


def spelt_like_a_verb(sentence: Sentence, group: Group | None) -> bool:
    """Whether a verb is more likely a noun behind its article: "will support the trust fund with"."""
    if group is None or group.subject is not None or group.form is not Form.PRESENT or group.first != group.head:
        return False
    return not _DETERMINERS.isdisjoint(sentence.words.lower[max(0, group.head - 2) : group.head])


_DETERMINERS: Final = frozenset("the a an this that its their our his her each every".split())


def _gift(word: str, vocabulary: Vocabulary) -> Cue | None:
    """The cue of a noun that names what is given: "grants", "loans"."""
    return next((cue for cue in vocabulary.noun_cues.get(word, ()) if cue.act is Act.PLEDGE), None)


def _places(lower: Sequence[str], low: int, high: int, words: frozenset[str]) -> list[int]:
    return [at for at in range(low, min(high, len(lower))) if lower[at] in words]


def _apart(words: list[int], at: int, giving: list[tuple[Group, str]]) -> bool:
    """Whether the verb of giving stands between these words and the amount: "trade grew, and it will give ..."."""
    return bool(giving) and all(word < giving[0][0].first <= at for word in words)


def as_amount(
    sentence: Sentence, amount: Mention, group: Group | None, period: str | None, bound: str | None
) -> Amount:
    """The amount with what the money does, from the form of its verb."""
    assert isinstance(amount.value, float | int)
    role = _role(sentence, amount, group)
    return Amount(float(amount.value), amount.unit or "", amount.start, amount.end, role, period, bound)


def _raises_own(sentence: Sentence, group: Group) -> bool:
    """ "Will raise its annual contribution from": what it gives itself."""
    return group.lemma == "raise" and not _OWN_MONEY.isdisjoint(sentence.words.lower[group.head + 1 : group.head + 5])


_OWN_MONEY: Final = frozenset("contribution contributions assistance support spending aid budget share".split())


def _role(sentence: Sentence, amount: Mention, group: Group | None) -> str:
    asked = _ASKED.search(sentence.text, max(sentence.start, amount.start - _ASKED_REACH), amount.start) is not None
    asked = asked or is_asked_of(sentence.text, sentence.start, amount)
    if asked or (group is not None and group.lemma in _ASKING):
        return "requested"
    if _MOBILISED.search(sentence.text, max(sentence.start, amount.start - _ASKED_REACH), amount.start) is not None:
        return "mobilised"
    if _PROVIDED.match(sentence.text, amount.end, sentence.end) is not None:
        return "provided"
    if group is None:
        return "provided" if _RECEIVED.search(sentence.text, sentence.start, amount.start) is not None else "pledged"
    if group.lemma in _MOBILISING and not _raises_own(sentence, group):
        return "mobilised"
    passive = group.form is Form.PASSIVE and {"was", "were"} & set(sentence.words.lower[group.first : group.head])
    done = group.form in _DONE or passive
    return "provided" if done and group.lemma not in _PROMISING else _promised(sentence, amount)


def _promised(sentence: Sentence, amount: Mention) -> str:
    """ "On top of our prior $20 million", "the first $6 million under the $60 million deal": not promised here."""
    start = max(sentence.start, amount.start - _ASKED_REACH)
    if _BEFORE.search(sentence.text, start, amount.start) is not None:
        return "before"
    return "pledged" if _WHOLE.search(sentence.text, start, amount.start) is None else "whole"


_BEFORE: Final = re.compile(
    r"\b(?:on top of|in addition to|building (?:up)?on|builds (?:up)?on|over and above)\s+"
    r"(?:our|the|its|their|his|her)\s+"
    r"(?:(?:prior|previous|earlier|first|initial|existing|original|already|announced|pledged)\s+){0,2}$",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(
    r"(?:[$€£¥] ?|\b[A-Z]{3} )\d[\d.,]*(?:\s+(?:thousand|million|billion|trillion))?\s+(?:in (?:\w+ ){1,2})?"
    r"(?:under|of|out of|from|within)\s+(?:the|our|its|their|this|that)\s+"
    r"(?:(?!and\b|or\b|for\b|to\b)[\w-]+,?\s+){0,3}$"
)
