"""What was done to an instrument already: was adopted, newly made, looked back on, brought about by what is told."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.survey import Layer, within
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.instrument_bounds import phrase_around
from followthrough.findings.named.instrument_force import came_into_force
from followthrough.findings.named.instrument_names import is_instrument

TELLING = frozenset("welcome commend applaud celebrate praise hail note".split())


def told_of(sentence: Sentence, group: Group) -> bool:
    """ "Welcome the Declaration signed in Brund" tells of the signing; elsewhere such a participle only cites."""
    before = [g for g in sentence.groups if g.main and g.head < group.head]
    return not group.main and before != [] and before[-1].lemma in TELLING


def is_done(sentence: Sentence, i: int, group: Group | None) -> bool:
    """ "Was adopted", "is hereby established", "signed at": the stage is reported as reached."""
    lower = sentence.words.lower
    if group is None:
        opens = i == 0 and lower[i] in ("signed", "done", "adopted")
        made = (made_by(lower, i) or newly_made(lower, i)) and told_before(sentence, i)
        return opens or made or came_into_force(sentence, i) or _looked_back_on(sentence, i)
    passive = group.form is Form.PASSIVE and (
        lower[group.first] in ("was", "were") or "hereby" in lower[group.first : i] or _founds(sentence, group)
    )
    if lower[i] == "up":
        return lower[i - 1] == "stood"
    struck = group.lemma in ("initial", "strike", "unveil", "come") or "understanding" in lower[i + 1 : i + 5]
    if struck and group.main and group.form in (Form.PAST, Form.PERFECT):
        return not group.negated
    told = (group.form is Form.PAST and told_of(sentence, group)) or _brings_about(sentence, group)
    return told or (passive and not group.negated and not group.relative)


def _founds(sentence: Sentence, group: Group) -> bool:
    """ "A Joint Customs Committee is established.": the text itself sets up what it names."""
    lower = sentence.words.lower
    opens = lower[0] in ("a", "an") and group.main and lower[group.first] == "is" and sentence.capital(1)
    return (
        opens
        and group.lemma in ("establish", "create", "set", "constitute", "institute")
        and lower[group.head + 1 :][:1] != ["by"]
    )


def is_denied(sentence: Sentence, i: int, group: Group | None) -> bool:
    """ "Has not entered into force", "failed to adopt it", "were unable to conclude it", "remains to be signed"."""
    lower = sentence.words.lower
    group = group if group is not None else next((g for g in sentence.groups if g.head == i), None)
    if group is None:
        return False
    before = lower[max(0, group.first - _GOVERNING) : group.first]
    failed = group.form is Form.INFINITIVE and not _FAILED.isdisjoint(before)
    return failed or (group.negated and "until" not in lower[i:])  # "did not enter into force until 2020": it did


_GOVERNING = 2  # words before an infinitive
_FAILED = frozenset(
    "fail failed fails failing failure unable unwilling refused refuses declined yet remain remains".split()
)


def _brings_about(sentence: Sentence, group: Group) -> bool:
    """ "Welcome the meeting in Brund, forming the Salt Forum": what is told brought it about."""
    if group.form is not Form.GERUND or group.first == 0 or sentence.words.lower[group.first - 1] != ",":
        return False
    main = next((g for g in reversed(sentence.groups) if g.main and g.head < group.first), None)
    return main is not None and (main.lemma in TELLING or main.form is Form.PAST) and group.lemma in _BROUGHT


_BROUGHT = frozenset("form establish launch create inaugurate conclude adopt".split())
_PLANNED = frozenset([Form.WILL, Form.WILL_PASSIVE, Form.MUST, Form.SHOULD, Form.MAY])
_LOOKING_BACK = frozenset(
    "marks marked represents represented reflects reflected demonstrates demonstrated builds was were has have "
    "underscores underscored signifies signified constitutes".split()
)
_SUBJECT_STAGES = frozenset(
    "launch establishment signing adoption conclusion ratification inauguration creation".split()
)


def _looked_back_on(sentence: Sentence, i: int) -> bool:
    """ "The launch of the Salt Dialogue marks", "the signing of the Pact has brought us": the subject is done."""
    lower = sentence.words.lower
    if i > EARLY or lower[i] not in _SUBJECT_STAGES or lower[0] not in ("the", "this", "our", "today’s"):
        return False
    main = next((g for g in sentence.groups if g.main), None)
    if main is not None and (main.form in _PLANNED or main.head < i):
        return False
    return not _LOOKING_BACK.isdisjoint(lower[i : i + _SUBJECT_LONG])


EARLY = 2  # words before the stage noun of a subject
_SUBJECT_LONG = 36  # words


MADE = frozenset("launched signed adopted established concluded created formed inaugurated opened".split())
NEWLY_JOINED = ("newly-", "recently-")
_NEWLY = ("newly", "recently", "just")


def newly_made(lower: list[str], i: int) -> bool:
    """ "A newly-signed Memorandum", "the recently launched Fund"."""
    word = lower[i]
    joined = word.startswith(NEWLY_JOINED) and word.partition("-")[2] in MADE
    return joined or (word in MADE and i > 0 and lower[i - 1] in _NEWLY)


def told_before(sentence: Sentence, i: int) -> bool:
    """The main verb before word i welcomes or notes a thing, not that something is so."""
    main = next((g for g in reversed(sentence.groups) if g.main and g.head < i), None)
    if main is None or main.lemma not in TELLING:
        return False
    return "that" not in sentence.words.lower[main.head + 1 : i]


def made_by(lower: list[str], i: int) -> bool:
    """ "The Coalition, launched by Norland"."""
    return lower[i] in MADE and lower[i + 1 : i + 2] == ["by"]


OPENERS = frozenset("launched inaugurated unveiled signed adopted established created formed".split())
_BEHIND = frozenset("by in at on during under".split())
_LATELY = frozenset("launched inaugurated unveiled signed adopted".split())


def opens_with_making(lower: list[str]) -> bool:
    """ "Launched by", "Signed in 2031,"; what was established or formed only by somebody who is named."""
    if len(lower) <= _LEAST or lower[0] not in OPENERS or lower[1] not in _BEHIND or "," not in lower:
        return False
    long_ago = any(word.startswith("1") and word.isdigit() and len(word) == _YEAR for word in lower[: lower.index(",")])
    return not long_ago and (lower[0] in _LATELY or lower[1] == "by")


_LEAST = 4  # words
_YEAR = 4  # digits


def made_subject(sentence: Sentence, names: Layer, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """The subject of the main verb behind the opener, where it is an instrument or a new body by its name."""
    lower = sentence.words.lower
    main = next((g for g in sentence.groups if g.main and g.subject is not None and g.subject[0] > _LEAST - 1), None)
    if main is None or main.subject is None or "," not in lower[: main.subject[0]]:
        return None
    start, end = main.subject
    known = next(iter(within(names, sentence.words.starts[start], sentence.words.ends[end - 1])), None)
    start += lower[start] in ("the", "this", "its", "our", "their")
    if start >= end:
        return None
    last = _before_short_form(lower, start, end) - 1
    if end - start == 1 and _is_short_name(sentence, start):
        return start, end
    kinds = vocabulary.lists["instrument_nouns"] | vocabulary.lists["new_bodies"]
    head = known is not None or (
        lower[last] in kinds and sentence.capital(last) and is_instrument(sentence, last, vocabulary)
    )
    return phrase_around(sentence, last, vocabulary, start) if head else None


def _before_short_form(lower: list[str], start: int, end: int) -> int:
    """Where a name ends before its short form in brackets: "the Reef Work Network (RWN)"."""
    opened = next((k for k in range(end - 2, start, -1) if lower[k] == "("), end)
    return opened if lower[end - 1] == ")" else end


def _is_short_name(sentence: Sentence, k: int) -> bool:
    """ "RI": capitals alone."""
    word = sentence.words.slice_of(sentence.text, k)
    return len(word) > 1 and word.isalpha() and word.isupper()
