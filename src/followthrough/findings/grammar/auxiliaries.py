"""Verb groups that an auxiliary opens: "will", "have", "be", "do", "to", each with the forms behind it."""

from __future__ import annotations

from collections.abc import Callable

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.renewing import after_continue, said_again
from followthrough.findings.grammar.verb_words import gerund, lemma_of, participle, past_parenthesis, skip
from followthrough.findings.grammar.vocabulary import Form, Vocabulary

Builder = Callable[[list[str], int, Vocabulary], Group | None]
_BEFORE_MONTHS = frozenset("in of by since until till last early late mid next this from to through".split())
_TALKS = frozenset(
    "meeting meetings talks talk breakfast lunch luncheon dinner consultations dialogue discussion discussions "
    "conversation conversations".split()
)
_BEFORE_TALKS = frozenset("a an bilateral separate talks consultations brief extensive their several".split())
# What a meeting "had", told for what it did next: "had before it a report", "had a lively debate".
_BEFORE_THEM = frozenset("before exchange exchanges debate debates".split())
# "Our will to strengthen", "the will of the people"; "ready to help, should it be asked", "should the need arise".
_NO_MODAL = {
    "will": frozenset(["to", "of"]),
    "should": frozenset("it they we he she the a an any such this these that there".split()),
}
_SAID_BEFORE = frozenset("what how why when where which to so as and or than".split())


def modal(form: Form, passive: Form) -> Builder:
    """A reader of "will", "must", "should" or "may": its form, and that of what "be" behind it makes passive."""

    def build(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:
        j, negated = skip(lower, i + 1, vocabulary)
        j = past_parenthesis(lower, j)
        if j >= len(lower) or (lower[i] == "may" and _is_month(lower, i, lower[j], vocabulary)):
            return None
        if lower[j] in _NO_MODAL.get(lower[i], ()) or (lower[i] == "should" and lower[j + 1 : j + 2] == ["so"]):
            return None  # "should demand so warrant": a case that is set
        if lower[j : j + 2] == ["no", "longer"] and j + 2 < len(lower):
            j, negated = skip(lower, j + 2, vocabulary)[0], True  # "should no longer be used"
            j = min(j, len(lower) - 1)
        if lower[j] in ("have", "has") and j + 1 < len(lower) and participle(lower[j + 1], vocabulary):
            return Group(i, j + 1, Form.MAY, lower[j + 1], negated)
        if lower[j] == "be":
            group = _after_be(lower, (i, j), (form, passive), vocabulary)
            group.negated = group.negated or negated
            return group
        if lower[j] == "(" and lower[j + 2 : j + 3] == [")"] and j + 3 < len(lower):
            j, _ = skip(lower, j + 3, vocabulary)  # "will (i) modify"
            j = min(j, len(lower) - 1)
        following = lower[j + 1] if j + 1 < len(lower) else ""
        if lower[j] == "next" and following:
            j += 1  # "will next meet"
        keeps = lower[j] == "keep" and gerund(following, vocabulary) is not None  # "will keep supporting"
        renewed = lower[j] == "continue" or keeps
        if renewed:
            j = after_continue(lower, j, vocabulary)
        lemma = lemma_of(lower[j], Form.PRESENT, vocabulary) or gerund(lower[j], vocabulary) if renewed else lower[j]
        return Group(i, j, form, lemma or lower[j], negated, renewed)

    return build


_WILL = modal(Form.WILL, Form.WILL_PASSIVE)


def _is_month(lower: list[str], i: int, following: str, vocabulary: Vocabulary) -> bool:
    """ "In May 2026", "on 3 May, Ms Lund met"; not "Article 3 may be amended"."""
    if following[0].isdigit() or lower[i - 1] in _BEFORE_MONTHS:
        return True
    day = i > 0 and lower[i - 1][0].isdigit()
    return day and (lower[i + 1] == "," or (following != "be" and following not in vocabulary.verbs))


def _after_be(lower: list[str], at: tuple[int, int], forms: tuple[Form, Form], vocabulary: Vocabulary) -> Group:
    first, auxiliary = at
    k, negated = skip(lower, auxiliary + 1, vocabulary)
    word = lower[k] if k < len(lower) else ""
    if (lemma := gerund(word, vocabulary)) is not None:
        return Group(first, k, forms[0], lemma, negated)
    if (lemma := participle(word, vocabulary)) is not None:
        return Group(first, k, forms[1], lemma, negated, passive=True)
    return Group(first, auxiliary, forms[0], "be", negated)


def have(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:  # noqa: PLR0911 -- one form a line
    """ "Has joined", "has been joined", "has to join", "has yet to join", "had talks"; None for what is owned."""
    aside = 3 if lower[i + 1 : i + 4 : 2] == ["for", "part"] else int(lower[i + 1 : i + 2] in (["since"], ["long"]))
    j, negated = skip(lower, i + 1 + aside, vocabulary)
    j = past_parenthesis(lower, j)  # "has, with the help of Oland, trained 300 pilots"
    if j >= len(lower):
        return None
    word = lower[j]
    if word in _BEFORE_TALKS and lower[i] == "had" and not _TALKS.isdisjoint(lower[i + 1 : i + 5]):
        return Group(i, i, Form.PAST, "hold")  # "had a working breakfast"
    if lower[i] == "had" and (word == "no" or not _BEFORE_THEM.isdisjoint(lower[i + 1 : i + 5])):
        return Group(i, i, Form.PAST, "have", negated=word == "no")  # "had no consensus on it, and decided to"
    if word == "been":
        return _been(lower, (i, j), vocabulary, negated=negated)
    if word == "to" and lower[i] != "having":
        return Group(i, j, Form.MUST, "have", negated)
    if word == "yet":
        return _yet_to(lower, i, j, vocabulary)
    lemma = participle(word, vocabulary)
    if lemma is None:
        return None
    if lemma == "continue" and (said := said_again(lower, j, vocabulary)) is not None:
        return Group(i, said[0], Form.PERFECT, said[1], negated, renewed=True)
    return Group(i, j, Form.GERUND if lower[i] == "having" else Form.PERFECT, lemma, negated)


def _been(lower: list[str], at: tuple[int, int], vocabulary: Vocabulary, *, negated: bool) -> Group:
    """ "Has been working", "has been opened", "has been open": the words of `at` are its "has" and its "been"."""
    i, j = at
    long = lower[j + 1 : j + 2] == ["long"]
    k, _ = skip(lower, j + 1 + long, vocabulary)
    nxt = lower[k] if k < len(lower) else ""
    if (lemma := gerund(nxt, vocabulary)) is not None:
        return Group(i, k, Form.PROGRESSIVE, lemma, negated)
    if nxt in vocabulary.adjective_cues:
        return Group(i, k, Form.ADJECTIVE, nxt, negated)
    if (lemma := participle(nxt, vocabulary)) is not None:
        return Group(i, k, Form.PERFECT_PASSIVE, lemma, negated)
    return Group(i, j, Form.COPULA, "be", negated)


def _yet_to(lower: list[str], i: int, yet: int, vocabulary: Vocabulary) -> Group | None:
    """ "Has yet to ratify it", "has yet to be ratified": it has not."""
    if lower[yet + 1 : yet + 2] != ["to"]:
        return None
    k, _ = skip(lower, yet + 2, vocabulary)
    passive = lower[k : k + 1] == ["be"]
    k = skip(lower, k + 1, vocabulary)[0] if passive else k
    word = lower[k] if k < len(lower) else ""
    lemma = participle(word, vocabulary) if passive else lemma_of(word, Form.PRESENT, vocabulary)
    if lemma is None:
        return None
    return Group(i, k, Form.PERFECT_PASSIVE if passive else Form.PERFECT, lemma, negated=True)


def be(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:
    """ "Is ready", "is going to", "is being mended", "is mending", "is mended"; alone it only states."""
    j, negated = skip(lower, i + 1, vocabulary)
    word = lower[j] if j < len(lower) else ""
    if word in vocabulary.adjective_cues:
        return None if lower[i] == "be" else Group(i, j, Form.ADJECTIVE, word, negated)
    if word == "going" and lower[j + 1 : j + 2] == ["to"] and j + 2 < len(lower):
        talk = i > 0 and lower[i - 1] == "i"  # "I’m going to turn it over to the envoy"
        return Group(i, j + 2, Form.MAY if talk else Form.WILL, lower[j + 2], negated)
    if word == "being" and lower[i] not in ("be", "been", "being"):
        k, _ = skip(lower, j + 1, vocabulary)
        done = participle(lower[k], vocabulary) if k < len(lower) else None
        return None if done is None else Group(i, k, Form.PERFECT_PASSIVE, done, negated, passive=True)
    if (lemma := lemma_of(word, Form.GERUND, vocabulary)) is not None and lower[i] not in ("be", "been", "being"):
        return Group(i, j, Form.PROGRESSIVE, lemma, negated)
    if (lemma := participle(word, vocabulary)) is not None:
        return Group(i, j, Form.PASSIVE, lemma, negated)
    return Group(i, i, Form.COPULA, "be", negated)


def do(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:
    """ "Do not recognise" and "did not endorse" take a stance, "do hereby declare" does it; not "did not discuss"."""
    j, negated = skip(lower, i + 1, vocabulary)
    k = j + 1 if lower[j : j + 1] in (["–"], ["—"], [","]) else j
    if negated and lower[k : k + 1] in (["and"], ["nor"]) and lower[k + 1 : k + 2] in (["will"], ["shall"]):
        vowed = _WILL(lower, k + 1, vocabulary)  # "does not and will never recognise"
        if vowed is None:
            return None
        dash = vowed.lemma in ("–", "—", ",") and vowed.head + 1 < len(lower)
        head = vowed.head + 1 if dash else vowed.head
        return Group(i, head, vowed.form, lower[head] if dash else vowed.lemma, negated)
    lemma = lemma_of(lower[j], Form.PRESENT, vocabulary) if j < len(lower) else None
    if lemma is None or not (negated or _emphatic(lower, i)):
        return None
    past = Form.PAST if lemma in _VIEWS_DENIED or not negated else Form.MAY
    form = {"do": Form.PRESENT, "does": Form.THIRD}.get(lower[i], past)
    return Group(i, j, form, lemma, negated)


_VIEWS_DENIED = frozenset("share support endorse recognise recognize".split())  # who did not, stands elsewhere


def _emphatic(lower: list[str], i: int) -> bool:
    """ "We do agree", "we, the ministers, do hereby declare"; not "what we do is", "did what we do"."""
    if lower[i] == "did" and i > 0 and lower[i + 1 : i + 2] != ["hereby"]:
        return lower[i + 1] in _DONE_AFTER_ALL and lower[i - 1] not in _ASKING  # "the two sides did sign an agreement"
    if lower[i] == "did" or i == 0:
        return lower[i + 1 : i + 2] == ["hereby"]
    return lower[i + 1 : i + 2] == ["hereby"] or (
        lower[i - 1] in ("we", ",") and _SAID_BEFORE.isdisjoint(lower[max(0, i - 2) : i - 1])
    )


_DONE_AFTER_ALL = frozenset(
    "sign adopt approve ratify launch establish conclude endorse open deliver reach agree".split()
)
_ASKING = frozenset("what that which who whom how why where when than as so and but , what’s we i you".split())


def to(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:
    """ "To mend", "to continue mending", "to be mended"; None where no known verb follows."""
    j, negated = skip(lower, i + 1, vocabulary)
    if j >= len(lower):
        return None
    if lower[j] == "continue":
        j = after_continue(lower, j, vocabulary)
        lemma = lemma_of(lower[j], Form.PRESENT, vocabulary) or gerund(lower[j], vocabulary)
        return Group(i, j, Form.INFINITIVE, lemma or lower[j], negated, renewed=True)
    if lower[j] == "be":
        k, _ = skip(lower, j + 1, vocabulary)
        done = participle(lower[k], vocabulary) if k < len(lower) else None
        return Group(i, j if done is None else k, Form.INFINITIVE, done or "be", negated, passive=done is not None)
    lemma = lemma_of(lower[j], Form.PRESENT, vocabulary)
    return None if lemma is None else Group(i, j, Form.INFINITIVE, lemma, negated)
