"""Verb groups of a sentence: which verb, in which form, with which subject, and whether it carries the sentence.

A shallow clause grammar, not a parse: one pass over the words finds every verb group, a second decides which of them
are the sentence's own acts (main) and which only describe (relative, content and purpose clauses).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from followthrough.findings.grammar.vocabulary import Form, Role, Vocabulary
from followthrough.language.members import quick_members
from followthrough.language.words import Words
from followthrough.lexicon.schema import Cue


@quick_members
class Subject(StrEnum):
    """Kinds of subject, by what a 'will' after them means."""

    WE = "we"
    JOINT = "joint"  # both sides, the leaders
    NAMED = "named"  # Japan, USAID, President Lund
    AGENT = "agent"  # a body or official without a name: the council
    PRONOUN = "pronoun"  # they, it: speaks for somebody, but their "will" predicts
    THING = "thing"  # this, it, these efforts
    NOUN = "noun"  # any other noun phrase
    NONE = "none"  # an imperative, a list item


@dataclass(slots=True)
class Group:
    """One verb group. Indexes count words of the sentence, not characters."""

    first: int  # first word: auxiliary, modal, "to", or the verb itself
    head: int  # the verb
    form: Form
    lemma: str
    negated: bool = False
    renewed: bool = False  # "remain committed", "continue to"
    subject: tuple[int, int] | None = None  # words of the subject, half open
    clause: int = 0  # first word of its clause
    main: bool = False
    relative: bool = False  # its subject is "which" or "who"
    passive: bool = False  # "to be established"
    reported: Group | None = None  # the verb of saying whose content clause it carries


_MAY_BE_STATE = frozenset([None, Role.NOT, Role.NEED, Role.SUBORDINATOR])
_Builder = Callable[[list[str], int, Vocabulary], Group | None]


def verb_groups(words: Words, marks: list[int], vocabulary: Vocabulary) -> list[Group]:
    """Every verb group, in order; forms told by the auxiliaries. `marks` are the words to look at."""
    lower, groups, done = words.lower, [], -1
    roles, adjectives, bare = vocabulary.roles, vocabulary.adjective_cues, vocabulary.bare
    for i in marks:
        if i <= done:
            continue
        word = lower[i]
        role = roles.get(word)
        group = _bare(word, i, bare) if role is None else _BUILDERS[role](lower, i, vocabulary)
        if word in adjectives and role in _MAY_BE_STATE and _opens_with(lower, i, vocabulary):
            group = Group(i, i, Form.ADJECTIVE, word)  # "Gravely concerned by ..."
        if group is not None:
            groups.append(group)
            done = group.head
    return groups


_BEFORE_MONTHS = frozenset("in of by since until till last early late mid next this from to through".split())


def _is_month(lower: list[str], i: int, following: str, vocabulary: Vocabulary) -> bool:
    """ "In May 2026", "on 3 May, Ms Lund met"; not "Article 3 may be amended"."""
    if following[0].isdigit() or lower[i - 1] in _BEFORE_MONTHS:
        return True
    day = i > 0 and lower[i - 1][0].isdigit()
    return day and (lower[i + 1] == "," or (following != "be" and following not in vocabulary.verbs))


_AFTER_STATE = frozenset("that by of about over at to with in".split())


def _opens_with(lower: list[str], i: int, vocabulary: Vocabulary) -> bool:
    """A state opens the sentence, as in a preamble: "Convinced that", "Gravely concerned by"."""
    before = lower[:i]
    plain = all(word in vocabulary.lists["adverbs"] or word.endswith("ly") for word in before)
    return plain and i + 1 < len(lower) and lower[i + 1] in _AFTER_STATE


def _past_parenthesis(lower: list[str], i: int) -> int:
    """Behind a parenthesis between commas that opens at word i; i itself when none opens."""
    if i >= len(lower) or lower[i] != ",":
        return i
    close = next((j for j in range(i + 1, min(len(lower), i + _LONGEST_PARENTHESIS)) if lower[j] == ","), None)
    return i if close is None else close + 1


_LONGEST_PARENTHESIS = 24  # words


def _skip(lower: list[str], i: int, vocabulary: Vocabulary) -> tuple[int, bool]:
    """Index of the next word that is no adverb, and whether 'not' stood between."""
    adverbs, negated = vocabulary.lists["adverbs"], False
    count = len(lower)
    while i < count:
        word = lower[i]
        if word in ("not", "never"):
            negated = negated or lower[i + 1 : i + 2] not in _MERELY
        elif word == "yet" and negated:
            pass  # "has not yet ratified"
        elif word == "than" and lower[i - 1] in ("more", "less"):
            pass
        elif word == "," and i + 2 < count and lower[i + 1] in adverbs and lower[i + 2] == ",":
            i += 2
        elif word not in adverbs and not (word.endswith("ly") and len(word) > 4 and word not in vocabulary.verbs):  # noqa: PLR2004 -- "ally", "rely"
            break
        i += 1
    return i, negated


_MERELY = (["only"], ["merely"], ["just"], ["simply"])  # "is not only working"


def _lemma(word: str, form: Form, vocabulary: Vocabulary) -> str | None:
    for lemma, known in vocabulary.verbs.get(word, ()):
        if known == form:
            return lemma
    return None


def _participle(word: str, vocabulary: Vocabulary) -> str | None:
    lemma = _lemma(word, Form.PERFECT, vocabulary) or _lemma(word, Form.PAST, vocabulary)
    if lemma is not None:
        return lemma
    return word if word.endswith("ed") and len(word) > 4 else None  # noqa: PLR2004 -- "need", "seed", "red"


def _gerund(word: str, vocabulary: Vocabulary) -> str | None:
    lemma = _lemma(word, Form.GERUND, vocabulary)
    if lemma is not None:
        return lemma
    return word if word.endswith("ing") and len(word) > 5 and word not in ("during", "including", "nothing") else None  # noqa: PLR2004 -- "king"


def _modal(form: Form, passive: Form) -> _Builder:
    def build(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:
        j, negated = _skip(lower, i + 1, vocabulary)
        j = _past_parenthesis(lower, j)
        if j >= len(lower) or (lower[i] == "may" and _is_month(lower, i, lower[j], vocabulary)):
            return None
        if lower[i] == "will" and lower[j] == "to":
            return None  # "our will to strengthen"
        if lower[j : j + 2] == ["no", "longer"] and j + 2 < len(lower):
            j, negated = _skip(lower, j + 2, vocabulary)[0], True  # "should no longer be used"
            j = min(j, len(lower) - 1)
        if lower[j] in ("have", "has") and j + 1 < len(lower) and _participle(lower[j + 1], vocabulary):
            return Group(i, j + 1, Form.MAY, lower[j + 1], negated)
        if lower[j] == "be":
            group = _after_be(lower, (i, j), (form, passive), vocabulary)
            group.negated = group.negated or negated
            return group
        following = lower[j + 1] if j + 1 < len(lower) else ""
        if lower[j] == "next" and following:
            j += 1  # "will next meet"
        keeps = lower[j] == "keep" and _gerund(following, vocabulary) is not None  # "will keep supporting"
        renewed = lower[j] == "continue" or keeps
        if renewed:
            j = _after_continue(lower, j, vocabulary)
        lemma = _lemma(lower[j], Form.PRESENT, vocabulary) or _gerund(lower[j], vocabulary) if renewed else lower[j]
        return Group(i, j, form, lemma or lower[j], negated, renewed)

    return build


def _after_continue(lower: list[str], j: int, vocabulary: Vocabulary) -> int:
    k, _ = _skip(lower, j + 1, vocabulary)
    if k < len(lower) and lower[k] == "to":
        k, _ = _skip(lower, k + 1, vocabulary)
        return k if k < len(lower) else j
    return k if k < len(lower) and _gerund(lower[k], vocabulary) else j


def _after_be(lower: list[str], at: tuple[int, int], forms: tuple[Form, Form], vocabulary: Vocabulary) -> Group:
    first, be = at
    k, negated = _skip(lower, be + 1, vocabulary)
    word = lower[k] if k < len(lower) else ""
    if (lemma := _gerund(word, vocabulary)) is not None:
        return Group(first, k, forms[0], lemma, negated)
    if (lemma := _participle(word, vocabulary)) is not None:
        return Group(first, k, forms[1], lemma, negated, passive=True)
    return Group(first, be, forms[0], "be", negated)


_TALKS = frozenset("meeting meetings talks talk breakfast lunch luncheon dinner consultations dialogue".split())
_BEFORE_TALKS = frozenset("a an bilateral separate talks consultations brief extensive their several".split())


def _have(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:  # noqa: PLR0911 -- one form a line
    aside = 3 if lower[i + 1 : i + 4 : 2] == ["for", "part"] else int(lower[i + 1 : i + 2] in (["since"], ["long"]))
    j, negated = _skip(lower, i + 1 + aside, vocabulary)
    if j >= len(lower):
        return None
    word = lower[j]
    if word in _BEFORE_TALKS and lower[i] == "had" and not _TALKS.isdisjoint(lower[i + 1 : i + 5]):
        return Group(i, i, Form.PAST, "hold")  # "had a working breakfast"
    if word == "been":
        long = lower[j + 1 : j + 2] == ["long"]
        k, _ = _skip(lower, j + 1 + long, vocabulary)
        nxt = lower[k] if k < len(lower) else ""
        if (lemma := _gerund(nxt, vocabulary)) is not None:
            return Group(i, k, Form.PROGRESSIVE, lemma, negated)
        if nxt in vocabulary.adjective_cues:
            return Group(i, k, Form.ADJECTIVE, nxt, negated)
        if (lemma := _participle(nxt, vocabulary)) is not None:
            return Group(i, k, Form.PERFECT_PASSIVE, lemma, negated)
        return Group(i, j, Form.COPULA, "be", negated)
    if word == "to" and lower[i] != "having":
        return Group(i, j, Form.MUST, "have", negated)
    if word == "yet":
        return _yet_to(lower, i, j, vocabulary)
    lemma = _participle(word, vocabulary)
    if lemma is None:
        return None
    return Group(i, j, Form.GERUND if lower[i] == "having" else Form.PERFECT, lemma, negated)


def _yet_to(lower: list[str], i: int, yet: int, vocabulary: Vocabulary) -> Group | None:
    """ "Has yet to ratify it", "has yet to be ratified": it has not."""
    if lower[yet + 1 : yet + 2] != ["to"]:
        return None
    k, _ = _skip(lower, yet + 2, vocabulary)
    passive = lower[k : k + 1] == ["be"]
    k = _skip(lower, k + 1, vocabulary)[0] if passive else k
    word = lower[k] if k < len(lower) else ""
    lemma = _participle(word, vocabulary) if passive else _lemma(word, Form.PRESENT, vocabulary)
    if lemma is None:
        return None
    return Group(i, k, Form.PERFECT_PASSIVE if passive else Form.PERFECT, lemma, negated=True)


def _be(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:
    j, negated = _skip(lower, i + 1, vocabulary)
    word = lower[j] if j < len(lower) else ""
    if word in vocabulary.adjective_cues:
        return None if lower[i] == "be" else Group(i, j, Form.ADJECTIVE, word, negated)
    if word == "going" and lower[j + 1 : j + 2] == ["to"] and j + 2 < len(lower):
        return Group(i, j + 2, Form.WILL, lower[j + 2], negated)
    if word == "being" and lower[i] not in ("be", "been", "being"):
        k, _ = _skip(lower, j + 1, vocabulary)
        done = _participle(lower[k], vocabulary) if k < len(lower) else None
        return None if done is None else Group(i, k, Form.PERFECT_PASSIVE, done, negated, passive=True)
    if (lemma := _lemma(word, Form.GERUND, vocabulary)) is not None and lower[i] not in ("be", "been", "being"):
        return Group(i, j, Form.PROGRESSIVE, lemma, negated)
    if (lemma := _participle(word, vocabulary)) is not None:
        return Group(i, j, Form.PASSIVE, lemma, negated)
    return Group(i, i, Form.COPULA, "be", negated)


def _remain(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:
    if lower[i] == "remaining" and i > 0 and lower[i - 1] in _BEFORE_ADJECTIVES:
        return None  # "the remaining issues"
    j, negated = _skip(lower, i + 1, vocabulary)
    if j < len(lower) and lower[j] in vocabulary.adjective_cues:
        return Group(i, j, Form.ADJECTIVE, lower[j], negated, renewed=lower[i].startswith("remain"))
    if lower[j : j + 2] in (["guided", "by"], ["rooted", "in"], ["grounded", "in"], ["anchored", "in"]):
        return Group(i, j, Form.PASSIVE, lower[j].removesuffix("d").removesuffix("e"), negated)
    return Group(i, i, Form.COPULA, "remain", negated)


def _do(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:
    """ "Do not recognise" takes a stance, "do hereby declare" does it; "did not discuss" reports nothing."""
    j, negated = _skip(lower, i + 1, vocabulary)
    k = j + 1 if lower[j : j + 1] in (["–"], ["—"], [","]) else j
    if negated and lower[k : k + 1] in (["and"], ["nor"]) and lower[k + 1 : k + 2] in (["will"], ["shall"]):
        vowed = _BUILDERS[Role.WILL](lower, k + 1, vocabulary)  # "does not and will never recognise"
        if vowed is None:
            return None
        dash = vowed.lemma in ("–", "—", ",") and vowed.head + 1 < len(lower)
        head = vowed.head + 1 if dash else vowed.head
        return Group(i, head, vowed.form, lower[head] if dash else vowed.lemma, negated)
    lemma = _lemma(lower[j], Form.PRESENT, vocabulary) if j < len(lower) else None
    if lemma is None or not (negated or _emphatic(lower, i)):
        return None
    form = {"do": Form.PRESENT, "does": Form.THIRD}.get(lower[i], Form.MAY)
    return Group(i, j, form, lemma, negated)


_SAID_BEFORE = frozenset("what how why when where which to so as and or than".split())


def _emphatic(lower: list[str], i: int) -> bool:
    """ "We do agree", "we, the ministers, do hereby declare"; not "what we do is", "did what we do"."""
    if lower[i] == "did" or i == 0:
        return lower[i + 1 : i + 2] == ["hereby"]
    return lower[i + 1 : i + 2] == ["hereby"] or (
        lower[i - 1] in ("we", ",") and _SAID_BEFORE.isdisjoint(lower[max(0, i - 2) : i - 1])
    )


def _to(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:
    j, negated = _skip(lower, i + 1, vocabulary)
    if j >= len(lower):
        return None
    if lower[j] == "continue":
        j = _after_continue(lower, j, vocabulary)
        lemma = _lemma(lower[j], Form.PRESENT, vocabulary) or _gerund(lower[j], vocabulary)
        return Group(i, j, Form.INFINITIVE, lemma or lower[j], negated, renewed=True)
    if lower[j] == "be":
        k, _ = _skip(lower, j + 1, vocabulary)
        done = _participle(lower[k], vocabulary) if k < len(lower) else None
        return Group(i, j if done is None else k, Form.INFINITIVE, done or "be", negated, passive=done is not None)
    lemma = _lemma(lower[j], Form.PRESENT, vocabulary)
    return None if lemma is None else Group(i, j, Form.INFINITIVE, lemma, negated)


def _continuing(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:
    """ "We continue to call on ..." is a call; "we continue to work" is its own form."""
    j = _after_continue(lower, i, vocabulary)
    lemma = _lemma(lower[j], Form.PRESENT, vocabulary) or _gerund(lower[j], vocabulary)
    if lemma is None and lower[i + 1 : i + 2] == ["to"] and j > i + 1 and lower[i] != "continuing":
        return Group(i, j, Form.CONTINUE, lower[j], renewed=True)  # a verb, known or not: "continues to evolve"
    if j == i or lemma is None:
        if lower[i] == "continued" and not _goes_on(lower, i):
            return None  # "our continued support": it only describes
        return Group(i, i, Form.GERUND if lower[i] == "continuing" else Form.CONTINUE, "continue")
    spoken = any(_speaks(cue, lower, j) for cue in vocabulary.verb_cues.get(lemma, ()))
    form = {"continue": Form.PRESENT, "continues": Form.THIRD, "continued": Form.PAST}.get(lower[i], Form.GERUND)
    object_ = lower[i] == "continuing" and i > 0 and lower[i - 1] in _BEFORE_GERUNDS  # "concurred on continuing to"
    return Group(i, j, form if spoken or object_ else Form.CONTINUE, lemma, renewed=True)


_BEFORE_GERUNDS = frozenset("on in of for by at about".split())


def _speaks(cue: Cue, lower: list[str], j: int) -> bool:
    """The cue says something here: "continue to take note of", not "continue to take actions"."""
    if cue.act not in _SPOKEN:
        return False
    return not cue.then or any(tuple(lower[j + 1 : j + 1 + len(then)]) == then for then in cue.then)


_GOING_ON = frozenset("to with in on at as its their our his her the a an this these work efforts under".split())


def _goes_on(lower: list[str], i: int) -> bool:
    """ "Continued its work"; not "a continued effort", "and continued cooperation"."""
    before = lower[i - 1] if i > 0 else ""
    return lower[i + 1 : i + 2] != [] and lower[i + 1] in _GOING_ON and before not in _BEFORE_ADJECTIVES


_BEFORE_ADJECTIVES = frozenset("the a an our their its his her for of in to with and".split())
_SPOKEN = ("request", "reaffirmation", "position", "aim")


def _need(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:
    """ "We need to act", "we need wells"; not "the need to act"."""
    if i > 0 and lower[i] == "need" and lower[i - 1] == "we" and lower[i + 1 : i + 2] not in (["to"], []):
        return Group(i, i, Form.MUST, "need")
    j, _ = _skip(lower, i + 1, vocabulary)
    verb = j < len(lower) and lower[j] == "to" and i > 0
    return Group(i, j, Form.MUST, "need") if verb and lower[i - 1] not in _BEFORE_A_NEED else None


_BEFORE_A_NEED = frozenset(
    "the a an urgent pressing great growing clear continued continuing critical crucial strong immediate specific "
    "particular increasing common shared vital important real broader essential dire compelling our their of no "
    "and".split()
)


def _nothing(lower: list[str], i: int, vocabulary: Vocabulary) -> None:
    """Words that build no group by themselves: "not", "that"."""


def _bare(word: str, i: int, bare: dict[str, tuple[str, Form]]) -> Group | None:
    if word in bare:
        lemma, form = bare[word]
        return Group(i, i, form, lemma)
    return Group(i, i, Form.PAST, word) if word.endswith("ed") and len(word) > 4 else None  # noqa: PLR2004 -- "need", "red"


_BUILDERS: dict[Role, _Builder] = {
    Role.WILL: _modal(Form.WILL, Form.WILL_PASSIVE),
    Role.MUST: _modal(Form.MUST, Form.MUST),
    Role.SHOULD: _modal(Form.SHOULD, Form.SHOULD),
    Role.MAY: _modal(Form.MAY, Form.MAY),
    Role.HAVE: _have,
    Role.BE: _be,
    Role.TO: _to,
    Role.REMAIN: _remain,
    Role.DO: _do,
    Role.CONTINUE: _continuing,
    Role.NEED: _need,
    Role.NOT: _nothing,
    Role.SUBORDINATOR: _nothing,
}
