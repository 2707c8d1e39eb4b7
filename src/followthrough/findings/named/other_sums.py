"""Sums that are not given although a word of giving stands near: incomes, thresholds, cuts, gaps, rates, levels."""

from __future__ import annotations

import re
from typing import Final

from followthrough.findings.targets.gifts import speaks_of_gifts
from followthrough.model import Mention

_REACH: Final = 90  # characters looked at on each side
_SMALL: Final = 1_000_000  # an income; larger sums are "made available"
_ABOUT: Final = (
    r"(?:(?:an?|the|about|around|nearly|almost|some|over|more|less|than|under|up|to|at|least|only|just|estimated|"
    r"approximately|roughly|another|additional|as|much|of|\[|\*\*) ?)*"
)
#: What is said right before such a sum.
_BEFORE: Final = re.compile(
    r"(?:"
    # "cut the deficit by $2 billion", "increase the debt by over $3 trillion"
    r"\b(?:cut|slash|reduc|lower|decreas|shrink|shrank|trim)\w*\b[^.;$€£¥]{0,50}\bby|"
    r"\bincreas\w*\b[^.;$€£¥]{0,20}\b(?:debt|deficit)\b[^.;$€£¥]{0,20}\bby|"
    # "every $1 invested", "made up $88 billion of the debts", "fined", "avoiding an estimated $1.6 billion"
    r"\b(?:every|each|ma(?:k|d)e[s]? up|avoid(?:s|ed|ing)?|los(?:e|es|ing|t)|forfeit(?:s|ed|ing|ure)?(?: of)?|"
    r"fine[ds]?(?: of)?|ow(?:e|es|ed|ing)|stole[n]?|defrauded(?: of)?|"
    r"(?<!-)sav(?:e|es|ed|ing)(?: (?!(?:by|and|to|with|through|while|as)\b)[\w’'-]+){0,9}|"
    r"not have to (?:pay|spend)|never pay|no more than|"
    # "is the source of nearly $900 billion in foreign direct investment": what there is
    r"(?:is|are|was|were|remains?) (?:the|an?|home)(?: [a-z]+){0,2} (?:source|destination|recipient|market|to) ?"
    r"(?:of|for)?)"
    rf") {_ABOUT}$",
    re.IGNORECASE,
)
#: Incomes of people: "families earning less than $125,000", "paid 84 cents".
_INCOME: Final = re.compile(
    r"\b(?:mak(?:e|es|ing)|made|earn(?:s|ed|ing)?|paid|incomes?|salary|salaries|wages?)(?: [a-z]+){0,2}? "
    r"(?:(?:less|more|fewer) than|under|over|below|above|up to|at least|between|only|just|of) $",
    re.IGNORECASE,
)
#: What is capped, or lent in small: "capping the toll at $35", "loans under $150,000".
_CAPPED: Final = re.compile(
    r"\b(?:capp?(?:s|ed|ing)?\b[^.;$€£¥]{0,80}\bat|(?:loans|grants|awards|purchases|contracts|items|goods|shipments) "
    r"(?:under|below|above|of (?:less|more) than|worth (?:less|under))) $",
    re.IGNORECASE,
)
#: A level that is moved, no sum: "raising the cap from $500,000 to $2 million".
_LEVEL: Final = re.compile(
    r"\b(?:cap|limit|ceiling|credit|threshold|wage|price|fees?|costs?|maximum|minimum|tax|premium|allowance)s?\b"
    r"[^.;]{0,70}\bfrom (?:[^.;]{0,40} to )?$",
    re.IGNORECASE,
)
#: A level that is aimed at: "set a trade target of $60 billion"; not of money that is to be given.
_AIMED_AT: Final = re.compile(
    rf"(?<!fund)(?<!funding )(?<!fundraising )(?<!financing )(?<!finance )(?<!aid )"
    rf"\b(?:target|goal|objective|ambition)s? of {_ABOUT}$",
    re.IGNORECASE,
)
#: What is said right behind such a sum.
_BEHIND: Final = re.compile(
    r",?\*{0,2} (?:in|of) (?:total |annual |their |combined |additional )*(?:assets|revenues?|income|earnings|"
    r"profits|losses|damages?|(?:net|societal|public|health) benefits|"
    r"savings|cost savings|economic (?:output|activity|losses|benefits))\b|"
    r"(?: per|/| an?) hour\b|"
    r" (?:[a-z]+ ){0,2}(?:gap|shortfall|hole)\b| line of business\b",
    re.IGNORECASE,
)


def is_no_gift(text: str, amount: Mention) -> bool:
    """Whether the words right beside a sum say that it is an income, a threshold, a cut, a gap or a rate."""
    before = " ".join(text[max(0, amount.start - _REACH) : amount.start].split()) + " "
    behind = " ".join(text[amount.end : amount.end + _REACH].split("\n"))
    level = "from " in before.lower() and _LEVEL.search(before) is not None
    if level or _BEFORE.search(before) is not None or _BEHIND.match(behind) is not None:
        return True
    if _AIMED_AT.search(before) is not None and not speaks_of_gifts(before, behind):
        return True
    small = float(amount.value or 0) < _SMALL
    income = _INCOME.search(before) is not None and "available" not in behind
    return small and (income or _CAPPED.search(before) is not None)
