"""What a sentence does: its acts, read from its main verb groups and the nouns under them.

Each rule gives a Draft with the words that made it and a sentence that says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followthrough.findings.acts.assigned import assigned_drafts
from followthrough.findings.acts.drafts import Draft, Setting
from followthrough.findings.acts.formal.named_work import named_work
from followthrough.findings.acts.needs import stated_goal
from followthrough.findings.acts.nouns import OPEN_TO_NOUNS, noun_drafts
from followthrough.findings.acts.overruled import overruled
from followthrough.findings.acts.owned import owned_drafts
from followthrough.findings.acts.progress.noted import noted_as_held
from followthrough.findings.acts.progress.parts import parts_done
from followthrough.findings.acts.progress.praised_for import praised_deeds
from followthrough.findings.acts.progress.told_that import told_as_done
from followthrough.findings.acts.verbs import GroupReader
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.hints import MUST, NEED_WORDS, NEEDED, PARTED, PROMISE, REPORTED
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import subject_kind
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.lexicon.schema import Cue
from followthrough.model import Act, Strength


def sentence_drafts(sentence: Sentence, setting: Setting, vocabulary: Vocabulary) -> list[Draft]:
    """All acts of one sentence but pledges, targets, events and instruments, in text order."""
    drafts: list[Draft] = list(_phrases(sentence, vocabulary)) if sentence.phrases else []
    mains = [group for group in sentence.groups if group.main or group.relative]
    for i, group in enumerate(mains):
        made = list(GroupReader(sentence, setting, vocabulary, group).read())
        if made or group.form is _COPULA or group.lemma in OPEN_TO_NOUNS:
            made += noun_drafts(sentence, group, _end_of_clause(sentence, mains, i), made, vocabulary)
            drafts += made
    if drafts:
        drafts = [draft for draft in drafts if not overruled(draft, drafts, sentence, vocabulary)]
    if sentence.hints & _NEED and "en/commitment:decide-to" not in [draft.lexicon for draft in drafts]:
        drafts += _needed(sentence) if sentence.hints & NEEDED else ()  # but for "decided that they must"
        drafts += _needs(sentence, setting, vocabulary)
    drafts += owned_drafts(sentence, drafts, vocabulary) if sentence.hints & PROMISE else ()
    if setting.plan:
        drafts += assigned_drafts(sentence, setting, vocabulary, drafts)
        drafts += named_work(sentence, setting, drafts) if setting.led else ()
    if sentence.hints & _BY_THE_WAY:
        drafts += _told_by_the_way(sentence, drafts, vocabulary)
    if not drafts and "to" in sentence.words.lower[:5]:
        drafts += stated_goal(sentence, setting, vocabulary)
    if not drafts and setting.item and _inherits(sentence, setting):
        drafts.append(_inherited(setting))
    return drafts


def _told_by_the_way(sentence: Sentence, drafts: Sequence[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Deeds in clauses that are not the sentence's own: of parts, of those who are praised, behind "that"."""
    found: list[Draft] = []
    if sentence.hints & PARTED:
        found += [*parts_done(sentence, vocabulary), *praised_deeds(sentence, drafts, vocabulary)]
    if sentence.hints & REPORTED:
        found += told_as_done(sentence, [*drafts, *found], vocabulary)
    return found


_BY_THE_WAY = PARTED | REPORTED
_NEED = NEEDED | MUST


def _end_of_clause(sentence: Sentence, mains: Sequence[Group], i: int) -> int:
    """Where the clause of a main group ends: before the next one's, or with the sentence."""
    following = mains[i + 1].clause if i + 1 < len(mains) else 0
    return following if following > mains[i].head else len(sentence.words.lower)


def _inherits(sentence: Sentence, setting: Setting) -> bool:
    """An item that says nothing of its own does what its stem does, whatever its first word is."""
    if setting.stem not in (Act.COMMITMENT, Act.REQUEST):
        return False
    if any(group.main and group.subject is not None for group in sentence.groups) or sentence.start > setting.begins:
        return False
    opens = "".join(sentence.words.lower[:1])
    if opens in _MARKS or (opens.endswith("ing") and any(group.form is _COPULA for group in sentence.groups)):
        return False  # "Preparing for the next storm is crucial": what is said of a deed
    return len(sentence.words.lower) > 2 and (_opens(sentence) or _may_be_verb(sentence))  # noqa: PLR2004 -- a label is no item


_DEEDS = ("ation", "ment", "ization", "isation", "ction", "sion", "ership", "erships")
_WORK = frozenset(  # "Support for young pilots", "Joint research on reefs"
    "support research training assistance exchange exchanges cooperation collaboration consultations work efforts "
    "studies surveys exercises engagement".split()
)
_NO_DEEDS = frozenset(
    "recognition government department development components commitment association organisation organization "
    "administration commission delegation federation coalition institution".split()
)


def _opens(sentence: Sentence) -> bool:
    """A verb opens the item, or a deed as a noun: "Establishment of a school"; not "Salt boats that cross the gulf"."""
    first = sentence.words.lower[:_OPENING_WORDS]
    if not sentence.groups:
        named = first[0].endswith(_DEEDS) and first[1] in ("of", "in", "on") and first[0] not in _NO_DEEDS
        doing = first[1].endswith("ing") and sentence.words.lower[2] == "of"  # "seismic retrofitting of schools"
        return named or doing or (first[0] in ("joint", "mutual") and first[1] in _WORK)
    noun = sentence.groups[0].first > 0 and sentence.groups[0].form is Form.GERUND and not first[0].endswith("ly")
    if (sentence.groups[0].first <= _OPENING_WORDS and not noun) or first[0].endswith("ing"):
        return True
    return any(word.endswith(_DEEDS) and word not in _NO_DEEDS for word in first) or not _WORK.isdisjoint(first)


_OPENING_WORDS = 2
_MARKS = frozenset(["", ",", ";", ":", ")", "—", "–", "•"])  # behind one of these nothing begins


def _may_be_verb(sentence: Sentence) -> bool:
    """An unknown first word that looks like a base form, with its object behind it: "Mend the locks"."""
    first, second = sentence.words.lower[:2]
    return not first.endswith(("s", "ing", "ed")) and second in ("the", "a", "an", "all", "our", "their", "its", "any")


def _inherited(setting: Setting) -> Draft:
    assert setting.stem is not None
    strength = Strength.STRONG if setting.stem is Act.COMMITMENT else None
    return Draft(
        setting.stem,
        (0, 1),
        "en/grammar:list-item",
        "A list item does what its stem does.",
        strength=strength,
    )


def settled(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts of one sentence with the verb's act made fit to the thing: an instrument endorsed is progress."""
    if _SETTLING.isdisjoint([draft.act for draft in drafts]):
        return [*drafts]  # as in most sentences
    stages = {draft.cue[0] for draft in drafts if draft.act is Act.INSTRUMENT}
    held = [draft.group for draft in drafts if draft.act is Act.EVENT and draft.group is not None]
    for draft in drafts:
        group = draft.group
        endorsed = group is not None and group.lemma == "endorse" and group.head in stages
        if draft.act is Act.POSITION and endorsed:
            draft.act, draft.because = Act.PROGRESS, "Endorsing an instrument brings it on its way."
    told = (Act.PROGRESS, Act.POSITION)
    return [d for d in drafts if d.act not in told or not _same(d.group, held) or not _told_as_held(d)]


def _told_as_held(draft: Draft) -> bool:
    """A progress, or what was merely noted, that only tells of an event."""
    return draft.act is Act.PROGRESS or noted_as_held(draft)


_SETTLING = frozenset([Act.INSTRUMENT, Act.EVENT])  # what another draft of the sentence is made fit to


def _same(group: Group | None, held: Sequence[Group]) -> bool:
    """The verb tells of an event already: "hosted a workshop in May" is no progress besides."""
    return group is not None and any(group is other for other in held)


_PASSIVE, _MUST, _COPULA = (
    Form.PASSIVE,
    Form.MUST,
    Form.COPULA,
)  # asked of every verb: looking it up in its class takes longer than all the rest


def _needs(sentence: Sentence, setting: Setting, vocabulary: Vocabulary) -> list[Draft]:
    """ "We realise that our countries must ...": a need of ours inside what is said."""
    needs = [group for group in sentence.groups if group.form is _MUST]
    return [*_our_needs(sentence, needs, setting, vocabulary)] if needs else []


def _our_needs(sentence: Sentence, needs: Sequence[Group], setting: Setting, vocabulary: Vocabulary) -> Iterator[Draft]:
    for group in needs:
        if group.main or group.relative or group.subject is None:
            continue
        said = group.subject[0] > 0 and sentence.words.lower[group.subject[0] - 1] in (
            "that",
            "know",
            "believe",
            "recognise",
            "recognize",
        )
        kind = subject_kind(sentence, group.subject, setting.names, vocabulary)
        ours = kind is Subject.WE or sentence.words.lower[group.subject[0]] in ("our", "they", "both")
        if said and ours:
            cue = (group.first, group.head + 1)
            yield Draft(Act.AIM, cue, "en/grammar:must", "What we say we must do is a need that binds nobody.")


def _needed(sentence: Sentence) -> Iterator[Draft]:
    """ "More work is needed", "we recognise that more efforts are needed": a need that binds nobody."""
    if sentence.words.lower[:2] == ["what", "is"] and sentence.words.lower[2:3] in (["needed"], ["required"]):
        yield Draft(Act.AIM, (0, 3), "en/grammar:must", "What is needed binds nobody.")
        return
    for group in sentence.groups:
        if group.form is not _PASSIVE or sentence.words.lower[group.head] not in NEED_WORDS or group.negated:
            continue
        subject = group.subject
        told = subject is not None and subject[0] > 0 and sentence.words.lower[subject[0] - 1] == "that"
        tense = ("is", "are", "was", "were") if told else ("is", "are")
        if subject is None or sentence.words.lower[group.first] not in tense or group.relative:
            continue
        near = sentence.words.lower[max(0, subject[0] - _BEFORE_NEED) : subject[1]]
        plainly = (
            group.main and not told and sentence.words.lower[group.head] == "needed" and _ends_need(sentence, group)
        )
        if plainly or ((group.main or told) and not _MORE.isdisjoint(near)):
            yield Draft(Act.AIM, (group.first, group.head + 1), "en/grammar:must", "What is needed binds nobody.")


def _ends_need(sentence: Sentence, group: Group) -> bool:
    """ "Access to the lock is needed", "is urgently needed to": no "if" or "why" before it, no doer behind."""
    lower = sentence.words.lower
    aside = {"if", "why", "what", "when", "where", "whether", "because", "how", "that", "which"}
    return aside.isdisjoint(lower[: group.first]) and lower[group.head + 1 : group.head + 2] in _BEHIND_NEED


_BEHIND_NEED: tuple[list[str], ...] = ([], ["to"], ["for"], ["now"], ["if"], ["in"])
_BEFORE_NEED = 4  # words
_MORE = frozenset(
    "more further greater urgent additional stronger concerted continued renewed bold collective decisive immediate "
    "swift significant sustained coordinated rapid robust increased ambitious stepped-up joint".split()
)


def _in_main(sentence: Sentence, i: int) -> bool:
    """A phrase that begins at a main verb, or at a "have" or "cannot" that no "who" or "which" stands before."""
    lower = sentence.words.lower
    if lower[i] == "there":
        return i == 0 or lower[i - 1] in (",", ";", "and", "why")
    if lower[i] in ("has", "have", "cannot"):
        return not {"who", "which", "that", "whether", "if"} & set(lower[max(0, i - 8) : i])
    # "in the conviction that", "it was felt that"
    preamble = i == 0 and lower[0] in ("in", "it", "desirous", "bearing", "keeping")
    return preamble or any(group.main and group.first == i for group in sentence.groups)


def _phrases(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Draft]:
    """Fixed phrases that do an act by themselves: "on track to", "well on its way to"."""
    for i, end, cue in sentence.phrases:
        before = sentence.words.lower[max(0, i - _FAR_ASIDE) : i]
        subordinate = vocabulary.lists["subordinators"].intersection(before)
        aside = cue.id.endswith(":begun") and subordinate and not _noted_that(sentence, subordinate)
        if aside or _at_place(sentence, end, cue) or (cue.act in _VIEWED and not _in_main(sentence, i)):
            continue
        if cue.act in (Act.PROGRESS, Act.POSITION, Act.AIM):
            yield Draft(cue.act, (i, end), cue.id, cue.why)


def _noted_that(sentence: Sentence, subordinate: frozenset[str]) -> bool:
    """ "Noted with satisfaction that the centre had become operational": told as what is so."""
    return subordinate == {"that"} and not _NOTING.isdisjoint(sentence.lemmas)


_NOTING = frozenset("note welcome report inform announce observe".split())
_VIEWED = (Act.POSITION, Act.AIM)


def _at_place(sentence: Sentence, end: int, cue: Cue) -> bool:
    """ "In May we stood together in Brund and announced": where they stood is a place; "stand by our pledge"."""
    if cue.id.endswith(":stand-for") and not _KEPT.isdisjoint(sentence.words.lower[end : end + 2]):
        return True
    placed = cue.id.endswith(":stand-for") and sentence.words.lower[end : end + 1] in (["in"], ["at"])
    return placed and end + 1 < len(sentence.words.lower) and sentence.capital(end + 1)


_KEPT = frozenset("pledge pledges promise promises word commitment commitments offer".split())  # said again
_FAR_ASIDE = 12  # words
