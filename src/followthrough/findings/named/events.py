"""Dated or placed meetings, visits, exercises and ceremonies."""

from __future__ import annotations

from collections.abc import Iterator

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.hints import GATHERING, OCCASION, ORDINAL, VISIT
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.by_the_way import BY_THE_WAY, told_by_the_way
from followthrough.findings.named.gatherings import (
    AFTER_MEET,
    ATTENDING,
    AWAITING,
    BRINGING,
    INVITING,
    MEETING,
    attends,
    awaits,
    brings_to_place,
    brings_together,
    guest_to_come,
    invites,
    is_itself,
    is_none,
    meets,
    named_event,
    receives_guest,
    speaks_at,
)
from followthrough.findings.named.occasions import (
    HOSTED_NOW,
    HOSTING,
    MEANS,
    MOVED,
    accepts,
    ahead,
    begins_work,
    briefed,
    by_means,
    consists,
    event_noun,
    featuring,
    hosted_by,
    hosts_today,
    joins,
    looked_forward,
    moved_to_day,
    opens_with_meeting,
    with_place_and_day,
)
from followthrough.findings.named.praised import PRAISING, praises
from followthrough.findings.named.visits import (
    MARKING,
    MET_OTHERWISE,
    TOLD,
    TOURING,
    marks,
    met_otherwise,
    told_aside,
    tours,
    visits,
)
from followthrough.findings.worded.gathered import gathered
from followthrough.findings.wordings.events import LED
from followthrough.model import Act, Mention

_WORDED = GATHERING | ORDINAL
_HOLDING = frozenset(
    "host hold co-host conduct organise organize convene attend chair co-chair celebrate open join stage staged".split()
)
_NOT_FINITE = frozenset([Form.INFINITIVE, Form.GERUND])
_ADJACENT = 2  # words apart


def event_words(
    sentence: Sentence, meetings: list[Mention], vocabulary: Vocabulary, *, dated: bool
) -> list[tuple[int, int, str, Group | None]]:
    """Cues of events: first word, end word, lexicon id and the verb group when there is one."""
    found = list(_phrases(sentence, vocabulary, dated=dated)) if sentence.phrases else []
    found += _meetings(sentence, meetings, dated=dated) if meetings and dated else ()
    found += visits(sentence) if sentence.hints & VISIT else ()
    for group in sentence.groups if not _EVENTFUL.isdisjoint(sentence.lemmas) else ():
        if group.lemma not in _EVENTFUL or is_none(sentence, group):
            continue
        lexicon = _told(sentence, group, vocabulary, dated=dated)
        if lexicon is None and group.form in _NOT_FINITE:
            lexicon = _meant(sentence, group, vocabulary, dated=dated)
        if lexicon is not None:
            found.append((group.first, group.head + 1, lexicon, group))
    if not found and sentence.hints & OCCASION:
        found = [*hosted_by(sentence, vocabulary)]
        if not found and dated:
            found = [*ahead(sentence), *with_place_and_day(sentence)] or [*featuring(sentence)]
    return found or (gathered(sentence, dated=dated) if sentence.hints & _WORDED else [])


def _told(sentence: Sentence, group: Group, vocabulary: Vocabulary, *, dated: bool) -> str | None:
    """A finite verb that tells of an event."""
    if (
        (group.lemma in _BY_ITSELF and _tells_by_itself(sentence, group, vocabulary, dated=dated))
        or (group.lemma in PRAISING and praises(sentence, group, vocabulary, dated=dated))
        or (group.lemma in BY_THE_WAY and told_by_the_way(sentence, group, vocabulary, dated=dated))
        or (
            group.main
            and (dated or brings_to_place(sentence, group))
            and _told_with_its_time(sentence, group, vocabulary)
        )
        or (dated and group.lemma in MOVED and moved_to_day(sentence, group, vocabulary))
        or (dated and group.lemma == "inaugurate" and group.passive and group.form in _TO_COME)
    ):
        return "en/event:meet"
    if group.lemma in _ATTENDING and _tells_who_came(sentence, group, vocabulary, dated=dated):
        return "en/event:attend"
    if group.form in TOLD and not group.renewed:
        lexicon = _verb(sentence, group, vocabulary, dated=dated)
        if lexicon is not None:
            return lexicon
    alone = group.lemma in _RUNNING and not any(each.main for each in sentence.groups)
    if (dated or group.form is Form.PASSIVE) and (group.main or alone) and _runs(sentence, group, vocabulary):
        return "en/event:host"
    if group.form is Form.COPULA and group.main and _is_event(sentence, group, vocabulary):
        return "en/event:meet"
    return None


_TO_COME = frozenset([Form.WILL_PASSIVE, Form.INFINITIVE])  # what was inaugurated is progress
_BY_ITSELF = BRINGING | TOURING | MARKING | AWAITING | MET_OTHERWISE


def _tells_by_itself(sentence: Sentence, group: Group, vocabulary: Vocabulary, *, dated: bool) -> bool:
    """ "Convened ministers", "toured the harbour", "marked the day with a reception", "will fly to Oland for talks"."""
    return (
        brings_together(sentence, group)
        or tours(sentence, group, vocabulary, dated=dated)
        or marks(sentence, group, dated=dated)
        or awaits(sentence, group, vocabulary, dated=dated)
        or met_otherwise(sentence, group, vocabulary, dated=dated)
    )


_ATTENDING = ATTENDING | INVITING | frozenset("join include feature featured receive accept accepted".split())


def _tells_who_came(sentence: Sentence, group: Group, vocabulary: Vocabulary, *, dated: bool) -> bool:
    """Somebody is present, or asked to be. The verb is one of _ATTENDING."""
    present = joins(sentence, group) or consists(sentence, group) or briefed(sentence, group)
    invited = accepts(sentence, group) or invites(sentence, group, vocabulary, dated=dated)
    return present or invited or attends(sentence, group, vocabulary)


def _told_with_its_time(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """The summit that "will be" the fifth, one where somebody spoke, an exercise completed."""
    if group.lemma in ("address", "exchange"):
        return speaks_at(sentence, group)
    if group.lemma == "bring":
        together = sentence.words.lower[group.head + 1 : group.head + 2] == ["together"]
        return together and group.form is Form.PAST and is_itself(sentence, group, vocabulary)
    if group.lemma == "complete":
        done = group.form in (Form.PAST, Form.PERFECT)
        return done and "exercise" in sentence.words.lower[group.head : group.head + 6]
    return group.form is Form.WILL and group.lemma == "be" and is_itself(sentence, group, vocabulary)


def _meant(sentence: Sentence, group: Group, vocabulary: Vocabulary, *, dated: bool) -> str | None:
    """An infinitive or gerund under a verb that schedules: "agreed to hold", "commit to hosting"."""
    means = group.lemma in MEANS and by_means(sentence, group, vocabulary, dated=dated)
    if means or opens_with_meeting(sentence, group, vocabulary):
        return "en/event:host"
    convened = group.lemma in ("convene", "reconvene")
    held = dated and group.lemma in (_HOLDING | MEETING) and (convened or event_noun(sentence, group, vocabulary))
    if held and (_bound(sentence, group, vocabulary) or looked_forward(sentence, group)):
        return "en/event:host"
    guest = group.lemma in ("welcome", "receive") and guest_to_come(sentence, group, vocabulary)
    travels = group.lemma in ("travel", "visit") and dated  # "looks forward to travelling to Norland in March"
    if (guest or travels) and looked_forward(sentence, group):
        return "en/event:meet" if travels else "en/event:host"
    if group.form is Form.GERUND and (group.first == 0 or sentence.words.lower[group.first - 1] != "to"):
        return None  # "the meeting in March" is a noun
    after = sentence.words.lower[group.head + 1 : group.head + 3]
    placed = after[1:] in (["in"], ["at"]) and sentence.capital(min(group.head + 3, len(sentence.words.lower) - 1))
    again = after[:1] == ["again"] and not placed  # "meet again in the near future"; not "again in Brund"
    met = (dated or (group.lemma == "meet" and not again)) and _scheduled(sentence, group, vocabulary)
    return "en/event:meet" if met else None


def _is_event(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Today's summit is the fourth meeting between": one event told by another's name."""
    lower, nouns = sentence.words.lower, vocabulary.lists["event_nouns"]
    after = lower[group.head + 1 : group.head + 6]
    subject = lower[slice(*group.subject)] if group.subject is not None else []
    return not nouns.isdisjoint(subject[-3:]) and not nouns.isdisjoint(after) and not _ORDINALS.isdisjoint(after)


_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth latest".split())


def schedules(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Will meet on Tuesday", "will attend the summit": a timetable, when a fact sheet says it of others."""
    lower = sentence.words.lower
    if group.lemma in MEETING:
        following = lower[group.head + 1] if group.head + 1 < len(lower) else ""
        return following in AFTER_MEET or following == ""
    near = [word.removesuffix("’s") for word in lower[group.head + 1 : group.head + 9]]
    if group.lemma == "sit":
        return near[:1] in (["with"], ["down"])
    return group.lemma in _ATTENDED and not vocabulary.lists["event_nouns"].isdisjoint(near)


_ATTENDED = frozenset("attend participate join".split())


def _arrives(sentence: Sentence, group: Group) -> bool:
    """ "The Vice-Minister arrived in Brund on 7 March": a person, and a place by name."""
    lower, head = sentence.words.lower, group.head
    subject = lower[slice(*group.subject)] if group.subject is not None else []
    person = any(word.endswith(("minister", "president", "premier", "secretary", "envoy")) for word in subject)
    ways = (["in"], ["at"]) if group.lemma.startswith("arriv") else (["for"],)  # "departed for Brund this morning"
    return person and lower[head + 1 : head + 2] in ways and sentence.capital(head + 2)


_COMING = frozenset("arrive arrived depart departed embark embarked".split())
_VISITS = _COMING | frozenset("pay visit lead attend make undertake conduct receive".split())
_RUNNING = frozenset("open begin start end conclude close take resume run wrapped".split())
_RUN = frozenset("open chair co-chair co-chaired attend host close follow".split())  # "the meeting was chaired by"
_FIXED = frozenset("plan schedule set expect propose foresee foreseen envisage envisaged slated pencilled".split())


def _runs(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "The summit opened on Wednesday", "paid an official visit", "the meeting is planned for"."""
    lower, nouns = sentence.words.lower, vocabulary.lists["event_nouns"]
    before = lower[max(0, group.first - 8) : group.first]
    before.append(head_of(lower[slice(*group.subject)]) if group.subject is not None else "")
    after = lower[group.head + 1 : group.head + (10 if group.lemma in _COMING else 8)]
    told = group.form in (Form.PAST, Form.PERFECT, Form.WILL)
    if group.lemma in _VISITS and told:
        called = ("courtesy" in after and "call" in after) or (group.lemma in _COMING and _arrives(sentence, group))
        prepared = not {"preparations", "arrangements"}.isdisjoint(after)  # "made preparations for the visit"
        visited = not {"visit", "mission", "tour", "delegation"}.isdisjoint(after) and not prepared
        return called or visited or group.lemma == "visit"
    if group.lemma in _RUNNING and told and (group.lemma != "take" or after[:1] == ["place"]):
        if group.negated or begins_work(sentence, group, after):
            return False
        led = next((i for i, word in enumerate(after[:5]) if word == "for"), 5)  # "opened applications for the round"
        opens = group.lemma not in ("resume", "run") and not nouns.isdisjoint(after[:led])
        return opens or not nouns.isdisjoint(before)
    talked = group.lemma in _RUN and "discussion" in before  # "the discussion on tolls was hosted by"
    if group.form is not Form.PASSIVE or (nouns.isdisjoint(before) and group.lemma != "follow" and not talked):
        return False
    if group.lemma == "follow":
        return after[:1] == ["by"] and not nouns.isdisjoint(after)
    return group.lemma in _FIXED or (group.lemma in _RUN and lower[group.first] in ("was", "were"))


# Every verb that can tell of an event: the others need not be looked at.
_EVENTFUL = (
    _HOLDING | MEETING | _ATTENDED | _VISITS | _RUNNING | _RUN | _FIXED
    | frozenset("be remain sit welcome receive joined moderate take invite speak travel look see preside".split())
    | frozenset("address exchange bring complete include feature featured accept accepted extend convey".split())
    | PRAISING | BY_THE_WAY | MARKING | MET_OTHERWISE | MOVED | {"inaugurate"}
    | {"deliver", "give", "offer", "make", "fly", "leave"}
)  # fmt: skip


def _scheduled(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """A meeting or visit in the infinitive or as a gerund, with its time: "agree to meet again in May 2026"."""
    lower = sentence.words.lower
    following = lower[group.head + 1] if group.head + 1 < len(lower) else ""
    if group.lemma == "see":
        return lower[group.head + 1 : group.head + 3] in (["one", "another"], ["each", "other"])
    if group.lemma == "meet":
        custom = lower[group.head + 1 : group.head + 3] == ["at", "least"]
        return (following in AFTER_MEET or following == "next") and not custom
    if group.lemma in ("visit", "host"):
        return group.lemma == "visit" or event_noun(sentence, group, vocabulary)
    return False


def _verb(sentence: Sentence, group: Group, vocabulary: Vocabulary, *, dated: bool) -> str | None:
    """The lexicon entry of a verb that meets, receives or holds."""
    if group.lemma in MEETING and meets(sentence, group, dated=dated):
        return "en/event:meet"
    if group.lemma == "visit" and group.form is Form.PROGRESSIVE and dated and group.main:
        return "en/event:meet"
    if group.lemma == "sit" and group.form is Form.WILL:
        following = sentence.words.lower[group.head + 1 : group.head + 2]
        return "en/event:meet" if following in (["with"], ["down"]) else None
    if group.lemma in HOSTING and group.form in HOSTED_NOW and hosts_today(sentence, group, vocabulary):
        return "en/event:host"
    received = group.lemma in ("welcome", "receive", "host") and receives_guest(sentence, group, vocabulary)
    if received or (group.lemma not in ("meet", "gather", "assemble") and _holds(sentence, group, vocabulary, dated)):
        return "en/event:host"
    return None


def _holds(sentence: Sentence, group: Group, vocabulary: Vocabulary, dated: bool) -> bool:  # noqa: FBT001 -- as everywhere here: whether the sentence has a date
    """An event is held, was held, or is to be held at a time or under a name that is known."""
    lower = sentence.words.lower
    if group.form is Form.WILL and not dated and not named_event(sentence, group, vocabulary):
        return group.lemma == "convene" and is_itself(sentence, group, vocabulary)
    if group.form is Form.GERUND:
        after = lower[group.head + 1 : group.head + 2]
        placed = after != [] and (after[0] in _ARTICLES or sentence.capital(group.head + 1))
        led = group.lemma in ("preside", "chair") and event_noun(sentence, group, vocabulary)
        return dated and (led or (group.lemma in ("host", "co-host") and placed))
    told = group.form in _FINITE or (group.form in (Form.PROGRESSIVE, Form.PERFECT) and dated)
    if group.lemma not in _HOLDING or not told or group.lemma in ("celebrate", "open", "join"):
        return False
    custom = group.form is Form.PASSIVE and lower[group.first] not in ("was", "were")
    main = (group.main and not custom) or (group.form is Form.WILL_PASSIVE and dated)
    return main and event_noun(sentence, group, vocabulary)


_ARTICLES = frozenset("the a an its their our this another".split())
_FINITE = frozenset([Form.PAST, Form.WILL, Form.WILL_PASSIVE, Form.PERFECT_PASSIVE, Form.PASSIVE])


_MEANT = frozenset("intent intention plan plans decision offer due".split())


def _bound(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """The infinitive belongs to a verb that schedules: "plans to hold", "agreed to host"."""
    i = sentence.groups.index(group)
    if group.first > 0 and sentence.words.lower[group.first - 1] in _MEANT:
        return True
    if i == 0:
        return False
    before = sentence.groups[i - 1]
    if before.lemma in ("explore", "consider") and group.form is Form.GERUND and group.first == before.head + 1:
        return True  # "will explore holding a meeting in 2031"
    at = before.head + (2 if sentence.words.lower[before.head + 1 : before.head + 3] == ["in", "principle"] else 0)
    return group.first - at <= _ADJACENT and any(
        cue.act is Act.COMMITMENT for cue in vocabulary.verb_cues.get(before.lemma, ())
    )


def _phrases(
    sentence: Sentence, vocabulary: Vocabulary, *, dated: bool
) -> Iterator[tuple[int, int, str, Group | None]]:
    told = -1
    for i, end, cue in sentence.phrases:
        word = sentence.words.lower[i]
        if i != told and cue.act is Act.EVENT and _happens(sentence, i, word, vocabulary, dated=dated):
            told = i
            yield i, end, cue.id, None


def _happens(sentence: Sentence, i: int, word: str, vocabulary: Vocabulary, *, dated: bool) -> bool:
    if word == "came":
        after = sentence.words.lower[i + 2 : i + 4]
        return after[:1] != ["to"] or not _DEEDS.isdisjoint(after[1:])  # "came together to deliver doses": no meeting
    if word == "held" and _builds_on(sentence, i):
        return False
    if word == "on" and sentence.words.lower[i - 1] in _SIGNED:
        return False  # "its signing on the sidelines of the Forum": where something else is to be done
    if word == "on" and (i <= 1 or sentence.words.lower[i - 1] == "held" or told_aside(sentence, i)):
        return False  # "On the margins of the Summit, Norland announced": where something else was done
    if word in ("on", "held", "to", "participating", "visited", "scheduled"):
        nouns = LED if word == "participating" else vocabulary.lists["event_nouns"]
        back = 24 if word == "to" else 8  # "consultations through the Dialogue of ... to be held later"
        near = sentence.words.lower[max(0, i - back) : i + 12]
        return any(noun in nouns for noun in near) and (dated or word in ("on", "to"))
    return True


def _builds_on(sentence: Sentence, i: int) -> bool:
    """ "Building on the talks held in Brund, we will": what an opener looks back on."""
    lower = sentence.words.lower
    return lower[0] in ("building", "drawing", "based") and "," in lower[i:]


_SIGNED = frozenset("signing signature launch adoption conclusion including inter".split())
_DEEDS = frozenset(
    "discuss meet mark celebrate commemorate hold exchange talk review sign launch honor honour address reaffirm "
    "consult deliberate attend welcome share".split()
)


def _meetings(
    sentence: Sentence, meetings: list[Mention], *, dated: bool
) -> Iterator[tuple[int, int, str, Group | None]]:
    """ "The positive outcomes of the Summit last November": a meeting that is told of, not the place of another act."""
    lower, starts = sentence.words.lower, sentence.words.starts
    for meeting in meetings if dated else ():
        i = next((k for k, start in enumerate(starts) if start >= meeting.start), None)
        praised = i is not None and "implement" not in lower[max(0, i - 12) : i]
        if i is not None and praised and "outcomes" in lower[max(0, i - 5) : i]:
            yield i, min(i + 2, len(lower)), "en/event:outcomes-of", None
