"""Meetings told by their verbs: parties that meet, guests received, sessions led and attended, invitations."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.wordings.events import LED
from followthrough.language.dates.english_words import MONTHS

MEETING = frozenset("meet gather convene reconvene assemble".split())
_NOT_MET = frozenset(
    "needs need target targets goal goals objective objectives challenges challenge demand standards deadline "
    "requirements criteria obligations commitments".split()
)
AFTER_MEET = frozenset(
    "outside near aboard ahead twice "
    "in at on to with for here today virtually online , and under by during from again yesterday via together".split()
)
REACH = 14


_HABITS = frozenset(
    "annually annual every regularly regular year yearly biennially monthly weekly quarterly daily".split()
)


def meets(sentence: Sentence, group: Group, *, dated: bool) -> bool:
    """Parties meet: no need is met, no habit described; in the future with its time, or for the first time."""
    lower = sentence.words.lower
    following = lower[group.head + 1] if group.head + 1 < len(lower) else ""
    if following.endswith("ly") and following not in _HABITS and group.head + 2 < len(lower):
        following = lower[group.head + 2]  # "met bilaterally in Brund"
    spanned = dated or not {"past", "last", "since"}.isdisjoint(lower[: group.first]) or "during" in lower[group.head :]
    counted = spanned and "times" in lower[group.head + 2 : group.head + 4]  # "have met six times, last in May"
    placed = not following or following in AFTER_MEET or sentence.capital(group.head + 1) or counted
    placed = placed or _meets_people(lower, group) or _at_some_time(lower, group.head)
    nearby = set(lower[group.head + 1 : group.head + 9])
    at_a_time = following == "at" and lower[group.head + 3 : group.head + 4] == ["time"]  # "we meet at a time when"
    at_a_time = at_a_time or (
        group.form is Form.WILL and not _ASKED_FOR.isdisjoint(lower[group.head + 1 : group.head + REACH])
    )
    if not placed or at_a_time or nearby & _NOT_MET or group.relative:
        return False
    if group.form is Form.GERUND:
        return lower[group.first] == "having"
    if not dated and not counted and group.lemma != "gather" and group.form in _UNDATED:
        to_come = group.form is Form.WILL and (soon(lower) or _at_a_place(sentence, group.head))
        return group.main and nearby.isdisjoint(_HABITS) and (to_come or following in _UNDATED[group.form])
    return group.main or group.form in (Form.PAST, Form.PERFECT)


def _at_some_time(lower: list[str], head: int) -> bool:
    """ "Met last night with", "met this evening"."""
    return lower[head + 1 : head + 2] in (["last"], ["this"], ["earlier"]) and not _TIMES.isdisjoint(
        lower[head + 2 : head + 4]
    )


_ASKED_FOR = frozenset(["request", "necessary", "needed", "required"])
_TIMES = frozenset("night evening morning afternoon week weekend month year today spring summer autumn winter".split())


def soon(lower: list[str]) -> bool:
    """ "In the coming days", "in the next weeks", anywhere in the sentence."""
    return any(lower[i : i + 3] in _SOON for i, word in enumerate(lower) if word == "in")


_SOON = (["in", "the", "coming"], ["in", "the", "next"])


def _at_a_place(sentence: Sentence, head: int) -> bool:
    """ "Will meet again within two months in Brund", "In Brund, she will meet with": in a place by name."""
    if opens_with_place(sentence, head):
        return True
    i = place_behind(sentence, head, 6)
    return i is not None and _APART.isdisjoint(sentence.words.lower[head + 1 : i])


def opens_with_place(sentence: Sentence, head: int) -> bool:
    """ "In Brund, she will", "On the margins of the Salt Summit, they will": where it is stands first."""
    lower = sentence.words.lower
    opens = lower[0] in ("in", "at") and head > 1 and sentence.capital(1) and not lower[1][0].isdigit()
    aside = lower[:2] == ["on", "the"] and lower[2:3] in (["margins"], ["sidelines"])
    return (opens or aside) and "," in lower[2:head] and lower[1] not in MONTHS


def place_behind(sentence: Sentence, head: int, reach: int) -> int | None:
    """Where "in" or "at" stands before a name, within some words behind a verb."""
    lower = sentence.words.lower
    near = range(head + 1, min(len(lower) - 1, head + 1 + reach))
    return next((i for i in near if lower[i] in ("in", "at") and sentence.capital(i + 1)), None)


def brings_to_place(sentence: Sentence, group: Group) -> bool:
    """ "Brought together mayors in Brund"."""
    return group.lemma == "bring" and place_behind(sentence, group.head, 9) is not None


_APART = frozenset("to with and , ; of".split())


def _meets_people(lower: list[str], group: Group) -> bool:
    """ "Met her counterpart", "met representatives of the fleet", "met the President of the Isles"."""
    told = group.form in (Form.PAST, Form.PERFECT) or (group.form is Form.WILL and group.main)
    return told and not _MET.isdisjoint(lower[group.head + 1 : group.head + 4])


_MET = frozenset(
    "counterpart counterparts representatives president minister premier chancellor king queen ministers officials "
    "leaders envoy envoys ambassador ambassadors secretary members delegates speaker governor chairman".split()
)
# What may follow "meet" when no date is named: "will meet for the first time", "we meet in Brund".
_UNDATED = {Form.WILL: frozenset(["for", ","]), Form.PRESENT: frozenset("at today here in on for".split())}
_PLACES = frozenset("white house washington summit visit camp capital".split())
_GUESTS = frozenset(
    "representatives delegation delegations delegates officials counterparts president minister premier chancellor "
    "leaders leader king sultan amir secretary ministers".split()
)


_RECEIVING = frozenset([Form.PAST, Form.PRESENT, Form.WILL, Form.THIRD, Form.PROGRESSIVE])


def receives_guest(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Welcomed President Lund to the palace": a guest, and a place or meeting to which they came."""
    if group.form not in _RECEIVING or not group.main:
        return False
    after = sentence.words.lower[group.head + 1 : group.head + 34]
    to = [i for i, word in enumerate(after) if word in ("to", "for") and i > 0]
    nouns = vocabulary.lists["event_nouns"]
    head = group.head + 1
    led = [i for i in to if sentence.capital(head + i - 1) or after[i - 1] in (",", ")", "back")]
    came = any(not (_PLACES | nouns).isdisjoint(after[i + 1 : i + 8]) for i in led)
    near = after[2:9]
    placed = "at" in near or any(w == "in" and sentence.capital(head + 3 + i) for i, w in enumerate(near[:-1]))
    dined = group.lemma in ("receive", "host") and group.form is Form.PAST and placed
    if dined and not _GUESTS.isdisjoint(after[:3]) and sentence.capital(head + (after[:1] == ["the"])):
        return True  # "received Minister Oka at the palace"
    if group.form is Form.PAST and (_led_delegation(after) or any(_to_a_meeting(after, i) for i in to)):
        return True
    came = came or (_greets(after) and any(_is_place(sentence, head + i + 1) for i in led[:1]))
    visits = "visit" in after and not _OWNERS.isdisjoint(after)  # "welcomed Ana Lund to Brund on her first visit"
    guests = not _GUESTS.isdisjoint(after[: led[-1]]) if led else False
    return came and (guests or (visits and sentence.capital(head)))


def guest_to_come(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Looks forward to welcoming the Isles’ delegation to the Salt Summit in Brund": a meeting or place by name."""
    lower, nouns = sentence.words.lower, vocabulary.lists["event_nouns"]
    to = next((k for k in range(group.head + 2, min(len(lower) - 1, group.head + REACH)) if lower[k] == "to"), None)
    near = range(to + 1, min(len(lower), to + 7)) if to is not None else ()
    return any(lower[k] in nouns and sentence.capital(k) for k in near)


def _led_delegation(after: list[str]) -> bool:
    """ "Welcomed a high-level delegation led by Minister Oka"."""
    k = next((k for k in range(1, min(len(after), 7)) if after[k] == "delegation"), None)
    return k is not None and after[k + 1 : k + 3] in (["led", "by"], ["headed", "by"])


def _to_a_meeting(after: list[str], i: int) -> bool:
    """ "Welcomed mayors of ten harbours to a roundtable": asked in, not taken into a league or forum."""
    return (
        after[i] == "to"
        and after[i + 1 : i + 2] in (["a"], ["an"])
        and not _RECEPTIONS.isdisjoint(after[i + 2 : i + 5])
    )


_RECEPTIONS = frozenset("roundtable meeting summit dinner lunch luncheon reception breakfast ceremony briefing".split())


def _greets(after: list[str]) -> bool:
    """The guest is the very object: "welcomed President Lund", not "the President's mission", "the visit of"."""
    if "visit" in after[:4]:
        return False
    titled = not _GUESTS.isdisjoint(after[:4]) or "visit" in after
    return titled and not any(word.endswith(("’s", "'s", "s’")) for word in after[:12])


def _is_place(sentence: Sentence, i: int) -> bool:
    """ "To Norland", "to the Republic of Oland today": a name, and no text or body to which somebody was taken in."""
    lower = sentence.words.lower
    i += i < len(lower) and lower[i] == "the"
    named = i < len(lower) and sentence.capital(i) and lower[i - 1] != "for"
    return named and not _TEXTS & frozenset(lower[i : i + 6])


_TEXTS = frozenset("accords accord pact agreement treaty alliance partnership coalition initiative group union".split())


def speaks_at(sentence: Sentence, group: Group) -> bool:
    """ "Addressed the Salt Forum in Brund on 3 May", "exchanged views in a meeting on": where somebody spoke."""
    lower, head = sentence.words.lower, group.head
    if group.lemma == "address":
        near = [i for i in range(head + 1, min(len(lower), head + 6)) if lower[i] in LED]
        known = near != [] and (
            sentence.capital(near[0]) or lower[near[0] + 1 : near[0] + 2] in (["on"], ["in"], ["at"])
        )
        return known and group.form is Form.PAST
    k = next((k for k in range(head + 1, min(len(lower), head + 9)) if lower[k] in ("meeting", "call")), None)
    return k is not None and "in" in lower[head + 1 : k] and lower[k + 1 : k + 2] in (["on"], ["today"], ["in"])


def is_itself(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """The subject is itself the event: "the summit will convene all members"."""
    subject = sentence.words.lower[slice(*group.subject)] if group.subject is not None else []
    return subject != [] and head_of(subject) in vocabulary.lists["event_nouns"]


def named_event(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Will convene the Harbour Summit": an event with a name is a known one."""
    nouns = _SUMMITS if group.lemma == "convene" else vocabulary.lists["event_nouns"]
    for i in range(group.head + 1, min(len(sentence.words.lower), group.head + REACH)):
        if sentence.words.lower[i] in nouns and sentence.capital(i):
            return True
    return False


_OWNERS = frozenset(["his", "her", "their"])
_SUMMITS = frozenset("summit conference forum meeting".split())  # "will convene a Roundtable": undated, a promise
_LEADING = frozenset("lead chair co-chair open moderate preside".split())


_SPEAKING = frozenset("deliver give make offer".split())
_ATTENDED = frozenset([Form.PAST, Form.PERFECT, Form.PROGRESSIVE, Form.WILL])


def attends(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Led the first dialogue", "participated in the session", "are joining them at the summit", "were joined by"."""
    if group.lemma not in ATTENDING:
        return False
    lower, main = sentence.words.lower, group.main
    after = lower[group.head + 1 : group.head + 1 + REACH]
    will_lead = group.lemma == "lead" and group.form is Form.WILL and "delegation" in after[:4]
    if group.lemma in _LEADING and main and (will_lead or group.form in (Form.PAST, Form.PERFECT)):
        part = "participation" in after[:4] or "delegation" in after[:4]
        return "delegation" in after[:4] or not LED.isdisjoint(after if part else after[:9])
    if group.lemma in _SPEAKING:
        return main and group.form in (Form.PAST, Form.WILL) and _speaks(lower, group.head, vocabulary)
    took_part = group.lemma == "take" and after[:2] == ["part", "in"]
    if (group.lemma in ("participate", "attend") or took_part) and main and group.form in _ATTENDED:
        nouns = vocabulary.lists["event_nouns"] if group.form is Form.PAST else LED
        there = group.form is Form.PAST and not _PRESENT.isdisjoint(after[:1])
        there = there or (group.lemma == "attend" and not _OPENINGS.isdisjoint(after[:4]))
        return after == [] or there or not nouns.isdisjoint(after)
    if group.lemma == "join" and main and group.form is Form.PROGRESSIVE:
        return not LED.isdisjoint(after)
    joined = group.lemma in ("join", "joined") and group.form is Form.PASSIVE and lower[group.first] in ("was", "were")
    return joined and "by" in after


_SPEECHES = frozenset("remarks speech keynote".split())


def _speaks(lower: list[str], head: int, vocabulary: Vocabulary) -> bool:
    """ "Delivered opening remarks at the first Salt Dialogue"."""
    if _SPEECHES.isdisjoint(lower[head + 1 : head + 5]) or "at" not in lower[head + 1 : head + 7]:
        return False
    return not vocabulary.lists["event_nouns"].isdisjoint(lower[head + 1 : head + 1 + 2 * REACH])


ATTENDING = _LEADING | _SPEAKING | frozenset("take participate attend join joined".split())
_PRESENT = frozenset("from virtually remotely online in-person".split())
_CONVENED = frozenset(
    "heads leaders ministers stakeholders members partners representatives officials experts counterparts mayors "
    "governors executives parties allies group council roundtables roundtable".split()
)
_SIDES = frozenset("side sides meeting session it talks dialogue discussions".split())


def brings_together(sentence: Sentence, group: Group) -> bool:
    """ "Convened ministers of ten islands", "the Isles' side was led by", "visited Brund", "spoke by telephone"."""
    lower = sentence.words.lower
    after = lower[group.head + 1 : group.head + 9] if group.lemma in BRINGING else []
    if not group.main or not after or group.negated:
        return False
    if group.form is Form.PASSIVE:
        subject = lower[slice(*group.subject)] if group.subject is not None else []
        led = group.lemma in _LEDBY and after[0] == "by"
        return led and lower[group.first] in ("was", "were") and not _SIDES.isdisjoint(subject[-3:])
    if group.form is not Form.PAST and not (group.form is Form.PERFECT and group.lemma in ("visit", "convene")):
        return False
    if group.lemma == "convene":
        named = len(after) > 1 and sentence.capital(group.head + 2)
        return group.form is Form.PAST or not _CONVENED.isdisjoint(after) or named
    if group.lemma == "visit":
        return any(sentence.capital(group.head + 1 + i) for i in range(len(after[:2])))
    return group.lemma == "speak" and (after[:2] in (["by", "telephone"], ["by", "phone"]) or after[0] == "on")


_LEDBY = frozenset("lead chair co-chair co-chaired".split())
BRINGING = _LEDBY | frozenset("convene visit speak".split())


def invites(sentence: Sentence, group: Group, vocabulary: Vocabulary, *, dated: bool) -> bool:
    """ "Invited the minister to visit in 2031", "to attend the Harbour Summit": a visit or meeting to come."""
    if group.lemma not in INVITING or not group.main or group.form not in (Form.PAST, Form.PERFECT):
        return False
    lower = sentence.words.lower
    if group.lemma != "invite" and "invitation" not in lower[group.head + 1 : group.head + 7]:
        return False  # "extended an invitation to President Oka to pay a return visit in 2031"
    near = range(group.head + 2, min(len(lower) - 1, group.head + 22))
    i = next((i for i in near if lower[i] == "to" and lower[i + 1] in _TO_COME), None)
    nouns = vocabulary.lists["event_nouns"]
    to_come = [k for k in range(i + 1, min(len(lower), i + 9)) if lower[k] in nouns] if i is not None else []
    return to_come != [] and (dated or any(sentence.capital(k) for k in to_come))


INVITING = frozenset(["invite", "extend", "convey"])
_TO_COME = frozenset("participate attend visit pay make undertake".split())
AWAITING = frozenset("look travel fly leave".split())


def awaits(sentence: Sentence, group: Group, vocabulary: Vocabulary, *, dated: bool) -> bool:
    """ "Look forward to the next Summit in Brund in 2031", "will travel to Norland in May", "being held in Brund"."""
    if group.lemma not in AWAITING or not group.main or (not dated and group.lemma != "look"):
        return False
    lower, head = sentence.words.lower, group.head
    if group.lemma != "look":  # "flew to Oland on Wednesday for talks"
        met = (group.lemma == "travel" and not _counted(sentence, group)) or not LED.isdisjoint(
            lower[head + 3 : head + 12]
        )
        way = "for" if group.lemma == "leave" else "to"
        return met and group.form in (Form.PAST, Form.WILL) and lower[head + 1 : head + 2] == [way]
    if lower[head + 1 : head + 3] not in (["forward", "to"], ["ahead", "to"]):
        return False
    nouns = vocabulary.lists["event_nouns"]
    if lower[head + 3 : head + 6] in _ITS_OUTCOMES:
        return _on_its_day(sentence, head + 6, nouns)
    k = next((k for k in range(head + 3, min(len(lower), head + 10)) if lower[k] in nouns), None)
    if k is None or not (dated or lower[k + 1 : k + 3] in (["being", "held"], ["being", "hosted"])):
        return False
    return lower[head + 3] in _THEIRS and _LED_AWAY.isdisjoint(lower[head + 3 : k])


def _counted(sentence: Sentence, group: Group) -> bool:
    """ "Around 9,000 fishermen travelled to the farms": who went there to work."""
    subject = sentence.words.lower[slice(*(group.subject or (0, 0)))]
    return any(word[0].isdigit() for word in subject)


def _on_its_day(sentence: Sentence, i: int, nouns: frozenset[str]) -> bool:
    """ "The outcomes of the Salt Conference on 3 May": a meeting by name, with its day."""
    lower = sentence.words.lower
    known = any(lower[k] in nouns and sentence.capital(k) for k in range(i, min(len(lower), i + 8)))
    days = (lower[k + 1 : k + 3] for k in range(i, len(lower)) if lower[k] == "on")
    return known and any(word[0].isdigit() for day in days for word in day)


_ITS_OUTCOMES = (["the", "outcomes", "of"], ["the", "outcome", "of"], ["the", "results", "of"])
_OPENINGS = frozenset("opening inauguration unveiling launch".split())
_ONLY_MEET = frozenset("meet visit gather".split())


_THEIRS = frozenset("the our their its next another a an".split())
_LED_AWAY = frozenset("of to at for in on with and by outcomes results success".split())


def tells_event(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """The verb reports a meeting or a visit, and so no progress and no view."""
    after = sentence.words.lower[group.head + 1 : group.head + 6]
    visits = group.lemma in ("pay", "conduct", "make", "undertake", "receive") and (
        "visit" in after or "trip" in after or "courtesy" in after
    )
    return (
        visits
        or (group.lemma in _ONLY_MEET and group.form is Form.PERFECT)
        or brings_together(sentence, group)
        or attends(sentence, group, vocabulary)
        or (group.lemma in ("welcome", "receive", "host") and receives_guest(sentence, group, vocabulary))
    )


def is_none(sentence: Sentence, group: Group) -> bool:
    """ "Hopes are met by deeds", "its bid to host the Games"."""
    lower, first = sentence.words.lower, group.first
    if group.lemma == "meet":
        if group.passive or group.form in _PASSIVE_FORMS or "since" in lower[max(0, first - 3) : first]:
            return True  # "since we last met", "expenses shall be met", "is expected to be met by"
        after = lower[group.head + 1 : group.head + 5]
        if after[:1] == ["with"] and not _RECEPTION.isdisjoint(after):
            return True  # "the proposal met with broad support"
    elif group.lemma == "attend" and lower[group.head + 1 : group.head + 4] in _LISTED:
        return True  # "was attended by the following ministers:" heads a list of names
    return first > 0 and lower[first - 1] in ("bid", "bids", "candidacy")


_LISTED = (["by", "the", "following"], ["by", ":"])
_RECEPTION = frozenset(
    "sympathy understanding success support approval criticism resistance scepticism skepticism opposition "
    "interest".split()
)
_PASSIVE_FORMS = frozenset([Form.PASSIVE, Form.WILL_PASSIVE, Form.PERFECT_PASSIVE])
