"""Acts that hide in nouns: "reaffirm our commitment to implementing", "stressed the need to", "our call for"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.owned import OWNED_NEAR, past_owner
from followthrough.findings.acts.progress.praised_for import WORKS_DONE, praised_works
from followthrough.findings.acts.promises import OF_OTHERS, STATING, of_commitment, possessor
from followthrough.findings.grammar.complements import in_name, past_dated, past_noun_adjunct, says_one
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.lexicon.schema import Cue
from followthrough.model import Act, Strength

_NOUN_ACTS = frozenset([Act.COMMITMENT, Act.AIM, Act.POSITION, Act.REQUEST, Act.PROGRESS])
_GOVERNING = frozenset([Act.POSITION, Act.REAFFIRMATION, Act.PROGRESS])  # what a noun under the verb may make exact
_APPROVING = frozenset(
    "take pleased heartened satisfied laud extol praise welcome celebrate highlight note commend applaud acknowledge "
    "appreciate hail recognise recognize encouraged affirm".split()
)


def noun_drafts(sentence: Sentence, group: Group, end: int, made: list[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Acts of the nouns between a main verb and the end of its clause; may take back acts of the verb in `made`.

    Only of verbs that do an act, of "be", and of those in OPEN_TO_NOUNS.
    """
    if group.lemma == "reaffirm" and group.form is Form.THIRD and _is_text(sentence, group):
        return []  # "today's framework reaffirms their commitment to": a text says again and takes no view
    governing = {draft.act for draft in made}
    agreed = group.lemma in ("agree", "concur", "witness") and not governing
    if not governing and group.lemma in _TALK:
        return [*_talked(sentence, group, end, vocabulary), *importance_talked_of(sentence, group, end)]
    if not governing and group.lemma in STATING and group.form not in (Form.WILL, Form.WILL_PASSIVE):
        agreed = True  # "confirmed Norland's commitment to", "stated his determination to"
    if governing.isdisjoint(_GOVERNING) and group.form is not Form.COPULA and not agreed:
        return []
    if any(draft.lexicon.endswith(":rests-on") for draft in made):
        return []  # "is based on a commitment to": a value
    found: list[Draft] = []
    for i, cue in _noun_cues(sentence, group.head + 1, end, vocabulary):
        if all(draft.act is not Act.COMMITMENT for draft in found):
            found += _read(sentence, group, i, cue, governing, vocabulary)
        elif _named_beside(sentence, i, cue):
            found.append(Draft(cue.act, (i, i + 2), cue.id, cue.why, group))
    praised = (
        group.lemma in _APPROVING and Act.POSITION in governing and not WORKS_DONE.isdisjoint(sentence.words.lower)
    )
    if praised and all(draft.act is not Act.PROGRESS for draft in (*made, *found)):
        found += praised_works(sentence, group)
    _settle(sentence, made, found, group)
    return found


_TEXTS = frozenset(
    "framework agreement statement declaration memorandum arrangement treaty document communique occasion visit".split()
)


def _is_text(sentence: Sentence, group: Group) -> bool:
    return group.subject is not None and sentence.words.lower[group.subject[1] - 1] in _TEXTS


def _named_beside(sentence: Sentence, i: int, cue: Cue) -> bool:
    """ "Our commitment to X, as well as our support for Y": a stance of one's own joined to the commitment."""
    owner = next((k for k in range(i - 1, max(0, i - OWNED_NEAR), -1) if sentence.words.lower[k] in _OWNERS), None)
    if cue.act is not Act.POSITION or owner is None:
        return False
    before = sentence.words.lower[max(0, owner - 3) : owner]
    return before[-1:] == ["and"] or before == ["as", "well", "as"]


_OWNERS = frozenset("our their its his her".split())
_TALK = frozenset("described speak talk talked exchange discuss review address raise consider debate".split())
OPEN_TO_NOUNS = _TALK | STATING | frozenset("agree concur witness".split())  # though they themselves do nothing


def _is_need(sentence: Sentence, i: int) -> bool:
    """A need that is talked of: "discussed the need to"."""
    return sentence.words.lower[i] in _NEEDS


def _talked(sentence: Sentence, group: Group, end: int, vocabulary: Vocabulary) -> Iterator[Draft]:
    """The first need and the first progress that were talked of."""
    told: set[Act] = set()
    for i, cue in _noun_cues(sentence, group.head + 1, end, vocabulary):
        reviewed = group.lemma == "review" and cue.id.endswith(":ongoing-work")
        done = (reviewed or cue.id.endswith(":progress-in")) and _talked_of(sentence, group, i)
        if (done or _is_need(sentence, i)) and cue.act not in told:
            told.add(cue.act)
            yield Draft(cue.act, (i, i + 2), cue.id, cue.why, group)


def _talked_of(sentence: Sentence, group: Group, i: int) -> bool:
    """ "Reviewed the recent progress on": what is talked of is the progress itself, not how to make it."""
    between = sentence.words.lower[group.head + 1 : i]
    told = group.form in (Form.PAST, Form.PERFECT) and group.lemma not in ("consider", "raise", "debate")
    return told and len(between) <= _NEAR_VERB and _AWAY.union(_WANTING).isdisjoint(between)


def _noun_cues(sentence: Sentence, start: int, end: int, vocabulary: Vocabulary) -> Iterator[tuple[int, Cue]]:
    lower, marks, told = sentence.words.lower, sentence.marks, False
    subordinators, known = vocabulary.lists["subordinators"], vocabulary.noun_cues
    for i in marks[bisect_left(marks, start) : bisect_left(marks, end)]:
        word = lower[i]
        if word in subordinators:
            if word == "as" and (lower[i - 2] == "as" or "as" in lower[i + 2 : i + 3]):
                continue  # "as soon as possible", "as well as"
            if word != "that":
                return
            told = True  # "stressed that the storm shows the need to": only a need is looked for there
            continue
        needed = word in _NEEDS and (lower[i - 1] in _WHO_NEED or lower[i - 1].endswith("ly"))  # "will ultimately need"
        if (told and word not in _NEEDS) or needed:
            continue
        if word not in known or in_name(sentence, i):
            continue
        for cue in known[word]:
            behind = past_noun_adjunct(lower, i + 1)
            if cue.act is Act.COMMITMENT:
                behind = past_owner(sentence, behind)  # "the continued determination of Norland to"
            if cue.act in _NOUN_ACTS and _leads_on(lower, i, behind, cue, vocabulary):
                yield i, cue
                break


def _leads_on(lower: list[str], i: int, behind: int, cue: Cue, vocabulary: Vocabulary) -> bool:
    """Behind the noun stand its words, or a time or place before its "of": "the signing in March of the Pact"."""
    if not cue.then or says_one(lower, behind, cue.then, vocabulary):
        return True
    return cue.id.endswith(":launch-of") and past_dated(lower, i + 1) > i + 1


_NEEDS = frozenset(["need", "necessity"])
_ABOUT_NEEDS = frozenset("around fill meet account clear without".split())


def _need_of_others(sentence: Sentence, i: int) -> bool:
    """ "A consensus around the need to", "saw no need for", "questioned the need": spoken of, not what is said."""
    lower = sentence.words.lower
    if lower[i] in _NEEDS and (lower[i - 1] == "no" or lower[max(0, i - 2)].startswith("question")):
        return True
    article = next((k for k in range(i - 1, max(0, i - OWNED_NEAR), -1) if lower[k] in ("the", "a", "an")), 0)
    return lower[i] in _NEEDS and article > 0 and lower[article - 1] in _ABOUT_NEEDS and lower[article - 2] != "was"


_WHO_NEED = frozenset("they we you it who that which countries members partners people communities allies".split())


def _read(
    sentence: Sentence, group: Group, i: int, cue: Cue, governing: set[Act], vocabulary: Vocabulary
) -> Iterator[Draft]:

    at = (i, min(i + 2, len(sentence.words.lower)))
    if group.form is Form.COPULA:
        yield from _of_copula(sentence, group, i, cue)
        return
    if cue.act is Act.PROGRESS:
        if _reports(sentence, group, i, cue, governing):
            yield Draft(Act.PROGRESS, at, cue.id, cue.why, group)
        return
    if cue.act is Act.COMMITMENT:
        yield from of_commitment(sentence, group, i, cue, governing, vocabulary)
        return
    theirs = cue.act is Act.REQUEST and _calls_of_others(sentence, i)  # "endorsed the Isles' call for"
    # "with the goal of", "make clear the need for"
    unwished = cue.act is Act.AIM and (not _wished(sentence, group, i, governing) or _need_of_others(sentence, i))
    given = cue.id.endswith(":support-for") and not _GIVING.isdisjoint(sentence.words.lower[max(0, i - 3) : i])
    if theirs or unwished or given:
        return
    if cue.act is not Act.POSITION or not (
        Act.POSITION in governing or (governing and Act.REAFFIRMATION not in governing)
    ):
        yield Draft(cue.act, at, cue.id, cue.why, group)


def _reports(sentence: Sentence, group: Group, i: int, cue: Cue, governing: set[Act]) -> bool:
    """A deed or progress as a noun is welcomed, thanked for or witnessed, not wanted."""
    lower = sentence.words.lower
    if cue.id.endswith(":partner-in") or (cue.id.endswith(":success-of") and group.lemma == "appreciate"):
        return False  # "appreciate the accomplishments of the alliance": no deed is named
    welcomed = group.lemma == "support" and lower[max(0, group.head - 2) : group.head] == ["welcome", "and"]
    between = lower[group.head + welcomed : i]
    if cue.id.endswith(":rise-in") and (group.lemma not in _GLAD_OF or "to" in between):
        return False  # "noting the increase in hunger", "welcomed efforts to bring about an increase in"
    thanks = group.lemma in ("express", "convey", "voice", "offer", "extend") and not _GLAD.isdisjoint(between)
    # "congratulate Norland on the completion of the lock"; not "on her appointment", "for her efforts to open it"
    thanks = thanks or (group.lemma in _FOR_DEEDS and _NO_DEED.isdisjoint(lower[group.head : i + 1]))
    approving = group.lemma in _APPROVING or welcomed or thanks
    approves = Act.POSITION in governing and approving and group.form is not Form.WILL
    if thanks:
        between = [word for word in between if word not in ("on", "for")]  # "appreciation for the progress"
    governed = "government" in lower[i + 1 : i + 6]  # "the inauguration of the new government"
    far = [
        word for word in between[:-_NEAR_WANTING] if word not in ("on", "for")
    ]  # "the fair held on 3 May, and the launch of"
    wanted = not _WANTING.isdisjoint((*far, *between[-_NEAR_WANTING:])) or governed or in_name(sentence, i)
    return (group.lemma == "witness" or approves) and not wanted


def _calls_of_others(sentence: Sentence, i: int) -> bool:
    """ "Endorsed the Isles' call for": theirs; "the call for proposals": a tender."""
    lower = sentence.words.lower
    return possessor(sentence, i - 1) or not _TENDERS.isdisjoint(lower[i + 2 : i + 4])


_TENDERS = frozenset("proposals papers applications tenders bids information comment comments quotations".split())
_GLAD_OF = frozenset("welcome celebrate applaud commend hail".split())
_GIVING = frozenset("provide provides provided providing offering give giving receiving lending".split())
_FOR_DEEDS = frozenset("congratulate commend applaud thank praise".split())
_NO_DEED = frozenset(
    "efforts work role wake leadership to appointment assumption ascension election inauguration".split()
)
_NEAR_WANTING = 6  # words
_GLAD = frozenset("appreciation satisfaction gratitude thanks pleasure congratulations".split())
# "Welcome the call to make swift progress", "support the establishment of": wanted, not done.
_WANTING = frozenset(
    "further need make accelerate ensure support achieve promote importance imperative necessity principles on for "
    "towards ensuring securing advancing reflected address addressing leadership role proposal forthcoming upcoming "
    "planned future expected intended likely lead leading".split()
)


def _of_copula(sentence: Sentence, group: Group, i: int, cue: Cue) -> Iterator[Draft]:
    """ "It is our hope that", "Norland is a partner in dredging"."""
    at = (i, min(i + 2, len(sentence.words.lower)))
    doing = any(word.endswith("ing") or word == "efforts" for word in sentence.words.lower[i + 2 : i + 6])
    partner = cue.id.endswith(":partner-in") and group.subject is not None and doing
    if partner and group.subject is not None and sentence.capital(group.subject[1] - 1):
        yield Draft(Act.PROGRESS, at, cue.id, cue.why, group)
    elif cue.act is Act.AIM and _held(sentence, group, i) and sentence.words.lower[i] not in _YEARNED:
        yield Draft(cue.act, at, cue.id, cue.why, group)
    elif cue.act is Act.COMMITMENT and _is_meant(sentence.words.lower, group.first, i):
        yield Draft(cue.act, at, cue.id, cue.why, group, strength=Strength.WEAK)


def _is_meant(lower: list[str], verb: int, noun: int) -> bool:
    """ "It is the intention of the bank to", "it remains Norland's intention to"; an intention that was is over."""
    before = lower[noun - 1]
    owned = before == "the" or before.endswith(("’s", "'s"))
    return owned and lower[noun] == "intention" and lower[verb - 1 : noun - 1] in (["it", "is"], ["it", "remains"])


def _held(sentence: Sentence, group: Group, i: int) -> bool:
    """ "Our hope", "it is our sincere hope"; not "is a part of our shared goal"."""
    lower = sentence.words.lower
    return (
        lower[i - 1] in _HOLDERS
        or lower[i - 3 : i] == ["clear", "about", "the"]
        or (i - group.head == _BEHIND_ADJECTIVE and lower[i - 2] in _HOLDERS and lower[i - 1] in _HELD_SO)
    )


_BEHIND_ADJECTIVE = 3  # words: "is our sincere hope"


_HELD_SO = frozenset(
    "shared common joint mutual collective sincere earnest fervent firm strong great clear ultimate overall long-term "
    "main primary first key top continued".split()
)


_NEAR_VERB = 6  # words: "reaffirm our joint and lasting goal of"


def _spoken_of(sentence: Sentence, group: Group, i: int) -> bool:
    """The noun is itself what the verb speaks of, not part of something else."""
    between = sentence.words.lower[group.head + 1 : i]
    return group.lemma != "committed" and len(between) <= _NEAR_VERB and _AWAY.isdisjoint(between)


def _wished(sentence: Sentence, group: Group, i: int, governing: set[Act]) -> bool:
    """A goal that the verb itself names: not one that is only part of something, nor one that is said again."""
    lower = sentence.words.lower
    if lower[i] in _YEARNED:  # "underscored their aspiration for"; not "support the Isles' hopes for"
        return group.lemma not in OF_OTHERS and not _OWNERS.isdisjoint(lower[max(0, i - 3) : i])
    if group.lemma == "join" or (lower[i] == "priority" and group.lemma in ("attach", "give", "accord")):
        return False
    if lower[i] not in _GOALS:
        return True
    shared = not _HELD_BY_ALL.isdisjoint(lower[max(0, i - 2) : i])
    if lower[i + 1] in ("of", "ahead") and ((Act.REAFFIRMATION in governing and shared) or group.lemma == "embrace"):
        return False  # "reiterate their common goal of"
    return lower[i + 1] not in ("of", "ahead", "to") or _spoken_of(sentence, group, i)


_HOLDERS = frozenset("our their my his her".split())
_YEARNED = frozenset("aspirations hopes".split())
_HELD_BY_ALL = frozenset("common shared joint collective".split())
_GOALS = frozenset("aim goal objective ambition aspiration hope priority".split())
_AWAY = frozenset("of for to with on in by toward towards that ,".split())


_TIES = frozenset(
    "partnership collaboration cooperation ties relationship relations alliance friendship bonds leadership "
    "commitments engagement series goal goals objective objectives pursuit target targets".split()
)


_FAST = frozenset("steadfast unshakable unshakeable ironclad unbreakable unwavering indissoluble rock-solid".split())


def _ties(sentence: Sentence, group: Group) -> bool:
    """ "Reaffirmed the long friendship between": what is said again is what already binds; no view is taken of it."""
    for i in range(group.head + 1, min(len(sentence.words.lower), group.head + 9)):
        word = sentence.words.lower[i]
        if word in _FAST:
            return False  # "reaffirmed the unshakable alliance"
        if word in _TIES or (word == "commitment" and sentence.words.lower[i + 1 : i + 2] == ["made"]):
            return True
        if word in ("of", "for", "to", "that", "on", "in", "with"):
            return False
    return False


_HOPED = frozenset("hope hopes desire wish aspiration".split())


def _is_hope(sentence: Sentence, draft: Draft, group: Group) -> bool:
    """The hope or wish is itself what is expressed."""
    noun = draft.cue[0]
    return draft.act is Act.AIM and sentence.words.lower[noun] in _HOPED and noun - group.head <= _NEAR_VERB


_NEED_CUES = (":need-to", ":necessity-of")
_PROMISED = frozenset("commitment commitments pledge".split())


def _settle(sentence: Sentence, made: list[Draft], found: list[Draft], group: Group) -> None:
    """The noun can say more exactly what the verb of saying does."""
    speech = any(draft.act is Act.REAFFIRMATION and draft.lexicon.startswith("en/reaffirmation") for draft in made)
    if not found and not speech:
        return  # as behind most verbs
    acts = {draft.act for draft in found}
    if Act.AIM in acts and group.lemma == "affirm" and not any(d.lexicon.endswith(_NEED_CUES) for d in found):
        made[:] = [draft for draft in made if draft.act is not Act.POSITION]  # "affirm our desire to"
    if group.lemma in ("express", "voice") and any(_is_hope(sentence, draft, group) for draft in found):
        made[:] = [draft for draft in made if draft.act is not Act.POSITION]  # "expressed their shared desire to"
    if (Act.COMMITMENT in acts and group.lemma in ("announce", "confirm")) or (
        Act.AIM in acts and group.lemma in ("confirm", "affirm")
    ):
        made[:] = [draft for draft in made if draft.act is not Act.PROGRESS]
    resolved = group.lemma == "united" and all(sentence.words.lower[d.cue[1] - 2] not in _PROMISED for d in found)
    if Act.COMMITMENT in acts and group.lemma not in ("recognise", "recognize", "welcome") and not resolved:
        made[:] = [draft for draft in made if draft.act is not Act.POSITION]
    acts |= {draft.act for draft in made if draft.act is Act.COMMITMENT}
    if speech and not acts and group.lemma not in ("renew", "recall") and not _ties(sentence, group):
        first = next(draft for draft in made if draft.act is Act.REAFFIRMATION)
        made.append(
            type(first)(
                Act.POSITION,
                first.cue,
                first.lexicon,
                "What is said again without an action is a stance.",
                group,
            )
        )


_IMPORTANCE = frozenset("importance urgency imperative significance centrality".split())
_TALKED = frozenset("speak talk talked exchange discuss review address raise".split())
_TOLD = frozenset([Form.PAST, Form.PERFECT])
_JOINING = frozenset(["and", ",", "about", "as"])  # "..., as well as the importance of"
_LONGEST_OWNER = 4  # words: "the vital and lasting importance of"


def importance_talked_of(sentence: Sentence, group: Group, end: int) -> list[Draft]:
    """ "Discussed the state of the lock and the importance of mending it"; not "a paper on the importance of"."""
    if group.lemma not in _TALKED or group.form not in _TOLD or group.negated:
        return []
    lower = sentence.words.lower
    for i in range(group.head + 2, min(end, len(lower) - 1)):
        if lower[i] in ("which", "who", "whether", "how", "that"):
            return []
        worth = lower[i] == "value" and "".join(lower[i + 2 : i + 3]).endswith("ing")  # "the value of working together"
        named = (lower[i] in _IMPORTANCE and lower[i + 1] in ("of", "that")) or (worth and lower[i + 1] == "of")
        if named and _is_object(lower, group.head, i):
            why = "Importance that is spoken of is a stance."
            return [Draft(Act.POSITION, (i, i + 2), "en/position:importance-of", why, group)]
    return []


def _is_object(lower: list[str], head: int, noun: int) -> bool:
    """The noun is itself what was talked of, or joined to that."""
    floor = max(head, noun - _LONGEST_OWNER)
    owner = next((k for k in range(noun - 1, floor, -1) if lower[k] in ("the", "their", "our")), None)
    return owner is not None and (owner - 1 == head or lower[owner - 1] in _JOINING)
