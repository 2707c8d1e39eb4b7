"""The stage words of a sentence: verbs, nouns and participles that say how far an instrument has come."""

from __future__ import annotations

from collections.abc import Iterator

from followthrough.findings.grammar.complements import in_name, past_dated
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.hints import LATELY, STAGE
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.instrument_done import (
    MADE,
    NEWLY_JOINED,
    OPENERS,
    TELLING,
    made_by,
    newly_made,
    opens_with_making,
    told_before,
    told_of,
)
from followthrough.findings.named.instrument_force import counts_from, only_times
from followthrough.findings.named.instrument_objects import (
    BY_NOUN,
    BY_SUBJECT,
    FAR,
    INTO_FORCE,
    NAMED_BEFORE,
    NEAR,
    OPENED,
)
from followthrough.model import Act

_PASSIVES = frozenset([Form.PASSIVE, Form.PERFECT_PASSIVE, Form.WILL_PASSIVE])
_LOOSE = frozenset(
    "set form develop expand complete create realise realize revise initiate formulate renew extend uphold "
    "secure close exchange elevate upgrade replace approve open announce reach release publish advance".split()
)


def _told_as_new(lower: list[str], i: int) -> bool:
    """ "A newly-signed Memorandum will", "this includes the recently signed Pact"; not "under the newly signed"."""
    article = i - 1 - (lower[i - 1] in ("newly", "recently", "just"))
    signed = lower[i].endswith("signed") and article >= 0 and lower[article] in ("a", "the", "an", "our", "their")
    return signed and (article == 0 or lower[article - 1] not in _BEFORE_CITED)


_BEFORE_CITED = frozenset("under with of in to by through for on from as per within".split())


def tells_no_stage(sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Whether no word of the sentence can be a stage word, as in many: then none of the readers below need look."""
    if sentence.hints & _HINTS or sentence.phrases or not _TELLING.isdisjoint(sentence.lemmas):
        return False
    return vocabulary.stage_verbs.keys().isdisjoint(sentence.lemmas) and _OPENING.isdisjoint(sentence.words.lower[:1])


_HINTS = STAGE | LATELY


def stage_words(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[tuple[int, int, str, Group | None]]:
    """Each stage word: where it stands, how far its instrument may stand from it, lexicon id, verb group if any."""
    lower = sentence.words.lower
    yield from _stage_verbs(sentence, vocabulary)
    for i, reach in _participles(sentence):
        yield i, reach, "en/instrument:stage-verb", None
    if (opened := _opener(sentence)) is not None:
        yield 0, opened, "en/instrument:stage-verb", None
    for i in [i for i in sentence.marks if sentence.each[i] & STAGE] if sentence.hints & STAGE else ():
        for cue in vocabulary.stage_nouns.get(lower[i], ()):
            verb = lower[i - 1 : i] in (["to"], ["please"]) and lower[i] in (
                "review",
                "launch",
                "update",
                "upgrade",
            )  # "to review progress"
            if (
                not verb
                and not in_name(sentence, i)
                and not _in_title(sentence, i)
                and _stages(lower, i, cue.then)
                and not (_only_dates(lower, i) or lower[i - 1 : i + 1] == ["under", "review"])
                and not (lower[i] == "implementation" and lower[i + 1 : i + 2] in _PAPERS)
            ):
                yield i, FAR if lower[i] == "implementation" else BY_NOUN, cue.id, None
    for group in [group for group in sentence.groups if group.lemma == "bring"] if "bring" in sentence.lemmas else ():
        force = _brings_into_force(lower, group)
        if force is not None:
            yield force, INTO_FORCE, "en/instrument:into-force", None
    for i, _, cue in sentence.phrases:
        if cue.act is Act.INSTRUMENT and not (_only_dates(lower, i) or only_times(sentence, i)):
            yield i, INTO_FORCE, cue.id, None


_PAPERS = (["report"], ["reports"], ["review"], ["reviews"], ["period"], ["partners"], ["support"], ["unit"])


def _in_title(sentence: Sentence, i: int) -> bool:
    """ "The Agreement with Norland on the Establishment of a Salt Fund": a stage noun that is part of a title."""
    lower = sentence.words.lower
    titled = i > 3 and sentence.capital(i) and lower[i - 1] == "the" and lower[i - 2] in _ABOUT  # noqa: PLR2004 -- "Act on the"
    return titled and any(lower[k] in _TITLED and sentence.capital(k) for k in range(max(0, i - _LONG), i - 2))


_ABOUT = frozenset("on for concerning regarding".split())
_TITLED = frozenset(
    "agreement treaty convention protocol principles procedures memorandum declaration act order decision rules".split()
)
_LONG = 20  # words


def _stage_verbs(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[tuple[int, int, str, Group | None]]:
    lower, verbs = sentence.words.lower, vocabulary.stage_verbs
    staged = [group for group in sentence.groups if group.lemma in verbs or group.lemma in _LINKS]
    for group in staged:
        for cue in verbs.get(group.lemma, ()):
            allowed = group.form is not Form.MAY or group.lemma in ("sign", "ratify")
            if allowed and not group.relative and not _idle(sentence, group) and not _celebrated(lower, group.head):
                if _cites(sentence, group) or _announced_before(group) or _newly(sentence, group):
                    continue  # "institutions established under the Agreement", "the recently announced Network"
                passive = group.passive or group.form in _PASSIVES
                if group.lemma == "address" and not passive:
                    continue  # to speak to an assembly; "the lines of the Plan have been addressed"
                yield group.head, BY_SUBJECT if passive else NEAR if group.lemma in _LOOSE else FAR, cue.id, group
        link = _linked(lower, group) if group.lemma in _LINKS else None
        if link is not None:
            yield link, NEAR, "en/instrument:stage-verb", group


def _cites(sentence: Sentence, group: Group) -> bool:
    """ "Rules adopted in Brund", "a body established under the Treaty": a participle that only says which one."""
    following = sentence.words.lower[group.head + 1 : group.head + 2]
    participle = group.form is Form.PAST and not group.main and group.first == group.head
    return participle and not _CITING.isdisjoint(following) and not told_of(sentence, group)


_CITING = frozenset("in at by under during last earlier through between within".split())


def _announced_before(group: Group) -> bool:
    """ "The recently announced Network", "when we announced"; not "is pleased to announce the Network"."""
    return group.lemma == "announce" and not group.main and group.form is not Form.INFINITIVE


def _participles(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Stage words that stand by a name: "welcome the Coalition, launched by", "a newly-signed Memorandum"."""
    telling = not TELLING.isdisjoint(sentence.lemmas) and any(g.lemma in TELLING and g.main for g in sentence.groups)
    if not telling and not sentence.hints & LATELY:
        return
    lower = sentence.words.lower
    for i in [i for i in sentence.marks if lower[i] in MADE or lower[i].startswith(NEWLY_JOINED)]:
        if made_by(lower, i) and any(g.main and g.lemma in TELLING and g.head < i for g in sentence.groups):
            yield i, BY_SUBJECT
        elif newly_made(lower, i) and (_told_as_new(lower, i) or told_before(sentence, i)):
            yield i, NEAR


def _brings_into_force(lower: list[str], group: Group) -> int | None:
    """Where "into force" stands in "bring the Salt Treaty into force"; the group is of "bring"."""
    near = range(group.head + 2, min(len(lower) - 1, group.head + FAR))
    return next((k for k in near if lower[k : k + 2] == ["into", "force"]), None)


def _only_dates(lower: list[str], i: int) -> bool:
    """A stage that only says when or on what condition: "the anniversary of the signing", "within a month of"."""
    before = lower[max(0, i - 4) : i]
    counted = counts_from(lower, i)
    if lower[i] == "release" and "building" in lower[max(0, i - _LONG) : i]:
        return True  # "building on the release of the Strategy"
    weighed = not _WEIGHED.isdisjoint(before[-2:])  # "exploring the launch of"
    weighed = weighed or (lower[i] != "implementation" and not _INFORMED.isdisjoint(before[-2:]))
    weighed = weighed or before[-3:] in _BUILT_ON  # "builds on the creation of"
    return (
        counted or weighed or _celebrated(lower, i) or "pending" in before or ("subject" in before and "to" in before)
    )


_WEIGHED = frozenset("exploring considering examining".split())
_INFORMED = frozenset(["inform", "informs", "informing"])
_BUILT_ON = [[word, "on", "the"] for word in ("build", "builds", "building", "built")]


def _linked(lower: list[str], group: Group) -> int | None:
    """Where "to", "into", "up" or "towards" stands in "agreed to", "entered into", "stood up", "work towards"."""
    links = _LINKS.get(group.lemma)
    if group.lemma == "become":
        party = group.head + 1 + (lower[group.head + 1 : group.head + 2] == ["a"])
        joined = lower[party : party + 2] in (["party", "to"], ["parties", "to"])
        return party + 1 if joined and group.main and not group.negated else None
    if links is None or (group.form is Form.MAY or group.relative or group.negated):
        return None
    at = group.head + (3 if lower[group.head + 1 : group.head + 3] == ["in", "principle"] else 1)
    at += 4 if lower[at : at + 3] in (["over", "the", "coming"], ["in", "the", "coming"]) else 0
    if lower[at : at + 1] == [] or lower[at] not in links or lower[at + 1 : at + 2] in (["force"], ["effect"]):
        return None
    return at if lower[at] != "up" or lower[group.head] == "stood" else None


_LINKS = {
    "agree": ("to", "on", "upon"),
    "decide": ("to", "on", "upon"),
    "enter": ("into",),
    "remain": ("up",),  # "stood up"
    "work": ("toward", "towards"),
    "advance": ("toward", "towards"),
    "come": ("to",),  # "came to an arrangement"
    "become": ("to",),  # "became a party to"
}
_TELLING = TELLING.union(_LINKS, ["bring"])  # besides the verbs of stages themselves


def _newly(sentence: Sentence, group: Group) -> bool:
    """ "Our newly established League": a participle before its noun, which only says which one."""
    lower, head = sentence.words.lower, group.head
    before = lower[group.first - 1] if group.first > 0 else ""
    made = before in ("newly", "recently") and not group.main and group.form is Form.PAST
    made = made and lower[head + 1 : head + 2] not in (["a"], ["an"], ["the"], ["its"], ["their"])
    return made and not _told_as_new(lower, head)


def _celebrated(lower: list[str], i: int) -> bool:
    """ "The anniversary of the signing of": long done."""
    return "anniversary" in lower[max(0, i - 4) : i]


def _idle(sentence: Sentence, group: Group) -> bool:
    """A stage verb that does nothing: part of a name, an adjective ("free and open"), a time past ("since signing")."""
    lower, head = sentence.words.lower, group.head
    if group.form in (Form.PRESENT, Form.THIRD) and not group.main and group.subject is None:
        chained = any(g.first < head and g.form in _CHAINING for g in sentence.groups)
        chained = chained or _helped(lower, head)
        if not chained or group.lemma == "open":
            return True
    before = lower[group.first - 1] if group.first > 0 else ""
    following = lower[head + 1 : head + 2]
    forth = group.lemma == "set" and following != ["up"]
    forth = forth or (group.lemma == "withdraw" and "agenda" in lower[head + 1 : head + 5])  # a point, from it
    era = not {"era", "chapter"}.isdisjoint(lower[head + 1 : head + 4])  # "inaugurate a new era of partnership"
    past = before in ("since", "after") or _since(sentence, group)
    upheld = group.lemma == "uphold" and group.form in (Form.MUST, Form.SHOULD)  # a stance, no stage
    which = (
        group.form is Form.GERUND and before in ("the", "all", "these", "those") and following != ["of"]
    )  # "the endorsing countries"
    return (
        forth
        or era
        or past
        or upheld
        or which
        or _for_what(sentence, group)
        or _opens_talks(sentence, group)
        or _in_another_clause(sentence, group)
        or in_name(sentence, head)
    )


def _helped(lower: list[str], head: int) -> bool:
    """ "Helped launch", "to design and establish"."""
    before = lower[head - 1] if head > 0 else ""
    return before.startswith("help") or (before == "and" and "to" in lower[max(0, head - 4) : head - 1])


def _in_another_clause(sentence: Sentence, group: Group) -> bool:
    """ "Debt issues", "as Norland develops its plan", "may take such steps to implement this Pact", "hope to reach"."""
    lower, first = sentence.words.lower, group.first
    if group.form is Form.THIRD and group.subject is None and not group.main:
        return True  # a plural noun
    if group.lemma == "develop" and not group.main and group.form in (Form.THIRD, Form.PRESENT):
        return group.subject is not None
    if group.lemma == "reach" and group.form in _NOT_FINITE:
        return not {"necessary", "forward"}.isdisjoint(lower[max(0, first - 3) : first])
    if group.form is not Form.INFINITIVE or group.lemma not in ("implement", "amend", "terminate"):
        return False
    return any(g.main and g.form is Form.MAY and g.head < first for g in sentence.groups)


_NOT_FINITE = frozenset([Form.INFINITIVE, Form.GERUND])


def _for_what(sentence: Sentence, group: Group) -> bool:
    """ "To launch the Salt Fund, Norland will lend boats": a purpose, told before what is done for it."""
    if group.form is not Form.INFINITIVE or group.first > 0:
        return False
    later = (g.subject for g in sentence.groups if g.main and g.first > group.head and g.subject is not None)
    return any(subject[0] > 0 and sentence.words.lower[subject[0] - 1] == "," for subject in later)


def _since(sentence: Sentence, group: Group) -> bool:
    """ "In the ten years since Norland formed the Salt Partnership": long done."""
    start = group.subject[0] if group.subject is not None else 0
    return start > 0 and sentence.words.lower[start - 1] == "since"


def _opens_talks(sentence: Sentence, group: Group) -> bool:
    """ "Opening remarks", "..., opening a dialogue on nets": no body is opened."""
    near = sentence.words.lower[group.head + 1 : group.head + 3]
    if group.lemma == "implement":
        return near[:1] in (["partner"], ["partners"], ["agency"], ["agencies"])  # "implementing partners"
    return group.lemma == "open" and not _SPOKEN.isdisjoint(near) and group.form is Form.GERUND


_SPOKEN = frozenset("remarks statement statements session dialogue discussion discussions".split())
_CHAINING = frozenset([Form.INFINITIVE, Form.WILL, Form.MUST, Form.SHOULD, Form.MAY])
_ARRANGING = frozenset(
    "arrangement arrangements mechanism mechanisms plan plans agreement agreements team unit".split()
)


def _stages(lower: list[str], i: int, then: tuple[tuple[str, ...], ...]) -> bool:
    """A stage noun is followed by its instrument ("the launch of"), or its name stands before it."""
    behind = past_dated(lower, i + 1)
    following = lower[behind : behind + 2]
    if lower[i] in ("review", "update") and following[:1] in (["process"], ["on"]):
        return False  # "gave an update on the fund", "the review process of the board"
    if following[:1] in (["today"], ["yesterday"], ["process"], ["procedures"]):
        following = following[1:]
    if lower[i] in NAMED_BEFORE:
        return _ARRANGING.isdisjoint(following[:1])  # "an implementation arrangement": what it is called
    return following[:1] in map(list, then)


_SIGNING = frozenset("signed done adopted".split())
_OPENING = _SIGNING | OPENERS


def _opener(sentence: Sentence) -> int | None:
    """Where the instrument stands that a sentence opens with: "Signed at Brund on", "Launched in 2031, the Network"."""
    lower = sentence.words.lower
    if _OPENING.isdisjoint(lower[:1]):
        return None  # most sentences by far
    if opens_with_making(lower) and any(_says_of_it(group, lower) for group in sentence.groups):
        return OPENED
    return 0 if lower[0] in _SIGNING and _signs(lower) else None


def _says_of_it(group: Group, lower: list[str]) -> bool:
    """A verb with a subject of its own; not ", both texts being equally valid"."""
    return group.main and group.subject is not None and lower[group.first] != "being"


def _signs(lower: list[str]) -> bool:
    """The signing clause at a text's end: "Done at Port Halden on ...", "Signed in duplicate at ..."."""
    return "at" in lower[1:6] or "in" in lower[1:3] or (lower[1:2] == ["by"] and lower[0] == "signed")
