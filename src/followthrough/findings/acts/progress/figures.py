"""Progress that figures tell: "200 ports have joined", "the number of boats has doubled", "up from nine in 2031"."""

from __future__ import annotations

from itertools import pairwise

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.thing_subjects import GETTING
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.language.numerals import ENGLISH

_QUANTITIES = frozenset(  # "some of the largest ports", "every one of the nine offices"
    "some many most all each several both half dozens scores hundreds thousands millions majority".split()
)
_OPENING = 6  # words in which a subject says how many it is
_NOT_DONE = frozenset(  # what many went through, or still want
    "receive come arrive flee reach apply become experience seek ask wait call remain leave cross enter die live stay "
    "claim report register appear suffer watch go pass do halt continue need".split()
)
_MEASURED = frozenset(
    "number numbers share amount volume rate percentage proportion trade exports imports investment investments "
    "production output capacity enrollment enrolment tourism arrivals wages incomes employment participation use usage "
    "users coverage access queries membership attendance funding financing financing assistance spending lending sales "
    "donations contributions visits applications".split()
)
_UP = frozenset(
    "increase grow rise double triple quadruple expand climb risen doubled tripled quadrupled climbed".split()
)
_DOWN = frozenset("fall decline decrease drop shrink halve fallen declined dropped shrunk halved".split())
_BURDENS = frozenset(  # less of these is better
    "toll tolls cost costs debt deficit deficits emissions emission dependence waste "
    "backlog backlogs wait delays arrears poverty homelessness incidents infections cases overdose russian crossings "
    "encounters uninsured tariffs waiting mortality accidents losses times".split()
)
_FIGURE_NEAR = 9  # words behind the verb
_CHANGING = _UP | _DOWN
_TIMES = frozenset("double triple quadruple doubled tripled quadrupled halve halved".split())
_AMOUNT = (Form.COPULA, Form.PAST, Form.PASSIVE, Form.PERFECT)


def many_did(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "More than 200 ports have joined the scheme", "some of the largest ports have moved": counted, and a deed."""
    lower, subject = sentence.words.lower, group.subject
    if group.form is not Form.PERFECT or subject is None or lower[group.first] not in ("has", "have"):
        return False
    if group.lemma in _NOT_DONE or group.lemma not in vocabulary.lists["base_verbs"]:
        return False
    words = lower[slice(*subject)]
    no_feat = "only" in words or (group.lemma, *lower[group.head + 1 : group.head + 2]) in _NO_FEATS
    if no_feat or _is_burden(words, vocabulary):
        return False
    return _counted(words, vocabulary)


def get_help(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Nearly 3,000 pilots have received training": what many got, by somebody's work."""
    if group.lemma not in GETTING or group.form not in _DONE or group.subject is None or group.negated:
        return False
    lower = sentence.words.lower
    if group.lemma != "receive":
        return (
            group.main and lower[group.head + 1 : group.head + 2] == ["from"] and _is_number(lower[group.subject[0] :])
        )
    helped = not _HELP.isdisjoint(lower[group.head + 1 : group.head + 1 + _HELP_NEAR])
    return helped and group.main and _counted(lower[slice(*group.subject)], vocabulary)


def _is_number(words: list[str]) -> bool:
    """ "240 officers", "some 240 officers", "a total of 240 officers"."""
    return any(word[0].isdigit() for word in words[:4])


_DONE = frozenset([Form.PERFECT, Form.PAST])
_HELP = frozenset(  # what people get by somebody's work: "3,000 pilots have received training"
    "training access assistance support care treatment vaccines doses loans grants scholarships services help relief "
    "visas protection".split()
)
_HELP_NEAR = 4  # words


def _counted(words: list[str], vocabulary: Vocabulary) -> bool:
    return any(_counts(word, vocabulary) for word in words[:_OPENING])


_NO_FEATS = {("end", "up"), ("take", "advantage"), ("get", "away"), ("make", "up")}  # "have ended up elsewhere"


def _counts(word: str, vocabulary: Vocabulary) -> bool:
    return word[0].isdigit() or word in _QUANTITIES or word in ENGLISH or word in vocabulary.lists["measure_words"]


def _is_burden(words: list[str], vocabulary: Vocabulary) -> bool:
    """Harm, or what there should be less of."""
    known = (_BURDENS, vocabulary.lists["harm"], vocabulary.lists["evils"])
    return any(not burdens.isdisjoint(words) for burdens in known)


def moves(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "The number of boats has grown by 75 per cent", "overdose deaths have fallen by half": for the better."""
    if group.lemma not in _CHANGING or group.subject is None or group.negated or not group.main:
        return False
    if group.form not in (Form.PERFECT, Form.PAST):
        return False
    words = _measured(sentence.words.lower, group.subject)
    burden = _is_burden(words, vocabulary)
    if group.lemma not in (_DOWN if burden else _UP):
        return False
    if group.form is Form.PAST and not _REACHING.isdisjoint(words) and _to(sentence.words.lower, group.head):
        return True
    if group.form is Form.PERFECT and (burden or not _MEASURED.isdisjoint(words)):
        return _gives_figure(sentence, group)
    return _from_to(sentence.words.lower, group.head)


def _measured(lower: list[str], subject: tuple[int, int]) -> list[str]:
    """The words of a subject, and those before it where a noun spelt like a verb cut it: "times at pilot | ports"."""
    first = subject[0]
    cut = subject[1] - first == 1 and 0 < first <= _CUT and "," not in lower[:first]
    return lower[0 if cut else first : subject[1]]


_CUT = 8  # words


def _from_to(lower: list[str], head: int) -> bool:
    """ "Grew from 9 pairs to 31", "fell from nine hours in 2031 to four": both ends are told."""
    if lower[head + 1 : head + 2] != ["from"]:
        return False
    after = lower[head + 2 : head + 2 + _FIGURE_NEAR]
    to = after.index("to") if "to" in after else 0
    return to > 0 and _counts_plainly(after[:2]) and _counts_plainly(after[to + 1 : to + 4])


def _to(lower: list[str], head: int) -> bool:
    """ "(Coverage) rose to 83 per cent"."""
    return lower[head + 1 : head + 2] == ["to"] and _counts_plainly(lower[head + 2 : head + 4])


# What stands for what is done for people; trade and output that rise only tell how things go.
_REACHING = frozenset("coverage access enrolment enrollment participation membership attendance literacy".split())


def _counts_plainly(words: list[str]) -> bool:
    return any(word[0].isdigit() or word in ENGLISH for word in words)


def worsens(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "(A sea) the level of which has fallen", "the cost of which has doubled": a change for the worse."""
    if group.lemma not in _UP and group.lemma not in _DOWN:
        return False
    near = sentence.words.lower[max(0, group.first - _OPENING) : group.first]
    return _is_burden(near, vocabulary) != (group.lemma in _DOWN)


def _gives_figure(sentence: Sentence, group: Group) -> bool:
    after = sentence.words.lower[group.head + 1 : group.head + 1 + _FIGURE_NEAR]
    return group.lemma in _TIMES or _figure_in(after)


def _figure_in(words: list[str]) -> bool:
    return any(word[0].isdigit() for word in words)


def compares(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Exports were 56 tons, up from 22 in 2031", "made up only 16 per cent, down from 37": for the better."""
    if group.form not in _AMOUNT or group.subject is None or group.negated or not group.main:
        return False
    after = sentence.words.lower[group.head + 1 :]
    if "from" not in after:
        return False  # as nearly always
    at = next((i for i, pair in enumerate(pairwise(after)) if pair in _COMPARING), 0)
    if not (_figure_in(after[:at]) and _figure_in(after[at:])):
        return False
    burden = _is_burden(sentence.words.lower[slice(*group.subject)], vocabulary)
    return burden == (after[at] == "down")


_COMPARING = {("up", "from"), ("down", "from")}
COMPARED = "A figure that is better than an earlier one reports what has come about."
