"""Meetings told by the way: what is looked forward to, what a meeting included, whom somebody joined."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followthrough.findings.grammar.complements import in_name
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.thing_subjects import STARTING, WORKS
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.gatherings import REACH
from followthrough.findings.wordings.events import COMING, FEATURING, HOSTED, LED, RUN
from followthrough.language.dates.english_words import MONTHS

_TOLD = frozenset([Form.PAST, Form.PERFECT])
_JOINED = frozenset([Form.PAST, Form.PROGRESSIVE, Form.PERFECT])
_PERSONS = frozenset(
    "president prime minister premier chancellor king queen leaders counterparts ministers secretary leader".split()
)
_TALKS = frozenset(
    "discussions discussion talks meeting meetings session sessions summit dialogue call roundtable delegation".split()
)
_JOINED_AT = _TALKS | frozenset("convening event conference workshop ceremony dinner reception".split())
_HELD = frozenset(
    "dialogue event events meeting meetings summit conference forum session visit roundtable workshop".split()
)
_PARTS = frozenset(
    "workshop workshops session sessions roundtable roundtables discussion discussions remarks exhibition reception "
    "ceremony meeting meetings presentations keynote representation participation".split()
)
_HOLDING = frozenset("convene host hold organise organize".split())
_ARTICLES = frozenset("the a an our their its his her this another".split())
_NEAR = 8  # words
_MONTHS = frozenset((*MONTHS, "spring", "summer", "autumn", "fall", "winter"))
_PERIODS = frozenset("year month week quarter half".split())


def joins(sentence: Sentence, group: Group) -> bool:
    """ "Is joining President Lund in Brund", "also joined the discussions", "joined leaders at the Salt Summit"."""
    if group.lemma != "join" or not group.main or group.form not in _JOINED:
        return False
    after = sentence.words.lower[group.head + 1 : group.head + 1 + _NEAR]
    if not after:
        return False
    person = after[0] in _PERSONS and (group.form is Form.PROGRESSIVE or _at_a_meeting(sentence, group.head))
    return person or (after[0] in _ARTICLES and not _JOINED_AT.isdisjoint(after[1:4]))


def _at_a_meeting(sentence: Sentence, head: int) -> bool:
    """ "(Joined) leaders of ten islands during the annual Salt Summit"; not "joined leaders in condemning"."""
    lower = sentence.words.lower
    near = range(head + 2, min(len(lower) - 1, head + 2 * REACH))
    at = next((i for i in near if lower[i] in ("at", "during", "for")), None)
    return at is not None and not _TALKS.isdisjoint(lower[at + 1 : at + 7])


def consists(sentence: Sentence, group: Group) -> bool:
    """ "The stakeholder event also included a workshop on tolls": what a meeting was made of."""
    if group.lemma not in ("include", "feature", "featured") or group.form not in _TOLD or group.relative:
        return False
    lower = sentence.words.lower
    held = not _HELD.isdisjoint(lower[max(0, group.first - 2) : group.first])
    return held and not _PARTS.isdisjoint(lower[group.head + 1 : group.head + 1 + _NEAR])


def briefed(sentence: Sentence, group: Group) -> bool:
    """ "Received a briefing by the harbour masters"."""
    received = group.lemma == "receive" and group.main and group.form in _TOLD
    return received and "briefing" in sentence.words.lower[group.head + 1 : group.head + 4]


def accepts(sentence: Sentence, group: Group) -> bool:
    """ "Accepted the Premier's invitation to visit Norland", "invited her to visit, and she accepted"."""
    if group.lemma not in ("accept", "accepted") or group.form not in _TOLD:
        return False
    lower = sentence.words.lower
    return "visit" in lower and not {"invitation", "invited", "invite"}.isdisjoint(lower)


def looked_forward(sentence: Sentence, group: Group) -> bool:
    """The gerund hangs on a hope: "look forward to convening the Salt Forum in 2031"."""
    lower = sentence.words.lower
    i = next((i for i in range(group.first - 1, max(0, group.first - _NEAR), -1) if lower[i] == "forward"), None)
    return (
        group.form is Form.GERUND
        and i is not None
        and lower[i + 1 : i + 2] == ["to"]
        and "," not in lower[i : group.first]
    )


def opens_with_meeting(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """An item of what is to come: "- Convening a meeting of officials in November 2031"."""
    if (
        group.form is not Form.GERUND
        or group.first != 0
        or group.lemma not in ("convene", "host", "hold", "organise", "organize")
    ):
        return False
    near = range(1, min(len(sentence.words.lower), 1 + _NEAR))
    k = next((k for k in near if sentence.words.lower[k] in vocabulary.lists["event_nouns"]), None)
    return k is not None and _has_time(sentence, k)


def ahead(sentence: Sentence) -> Iterator[tuple[int, int, str, Group | None]]:
    """ "Its next meeting in early 2031", "the second convening of the Salt Board in Brund in August": with its time."""
    lower = sentence.words.lower
    for i in [i for i, word in enumerate(lower) if word in COMING] if not COMING.isdisjoint(lower) else ():
        k = next((k for k in range(i + 1, min(len(lower), i + 6)) if lower[k] in LED or lower[k] == "convening"), None)
        if k is None or in_name(sentence, i) or not _between(sentence, i, k):
            continue
        if _has_time(sentence, k):
            yield k, k + 1, "en/event:meet", None
            return


def with_place_and_day(sentence: Sentence) -> Iterator[tuple[int, int, str, Group | None]]:
    """ "..., the sixth Harbour Dialogue, on 3-4 May 2031, in Brund": a meeting told with its day and place."""
    lower = sentence.words.lower
    led = [] if LED.isdisjoint(lower) else [k for k, word in enumerate(lower[:-3]) if word in LED]
    for k in [k for k in led if sentence.capital(k)]:
        at = k + 1 + (lower[k + 1] == ",")
        parted = next((i for i in range(k - 1, max(0, k - 7), -1) if lower[i] == ","), max(0, k - 7))
        if lower[at] not in ("on", "from") or not _IN_PASSING.isdisjoint(lower[parted:k]):
            continue
        near = lower[at + 1 : at + 9]
        dated = any(word[0].isdigit() for word in near[:3])
        placed = any(w == "in" and sentence.capital(min(len(lower) - 1, at + 2 + i)) for i, w in enumerate(near))
        if dated and placed:
            yield k, k + 1, "en/event:meet", None
            return


def featuring(sentence: Sentence) -> Iterator[tuple[int, int, str, Group | None]]:
    """ "Will grow in May, during an event featuring the Premier": a ceremony by who comes to it."""
    lower = sentence.words.lower
    for i in [i for i, word in enumerate(lower) if word in FEATURING] if not FEATURING.isdisjoint(lower) else ():
        before = lower[max(0, i - 6) : i]
        led = lower[i] == "featuring" or lower[i + 1 : i + 2] == ["by"]
        met = before[-1:] != [] and before[-1] in _FEATURED and not sentence.capital(i - 1)
        if led and met and any(before[k : k + 2] in _AT_ONE for k in range(len(before) - 2)):
            yield i - 1, i, "en/event:host", None
            return


_FEATURED = _TALKS | frozenset(
    "event ceremony conference workshop dinner reception luncheon gathering convening".split()
)
_AT_ONE = (["at", "a"], ["at", "an"], ["during", "a"], ["during", "an"])


def hosted_by(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[tuple[int, int, str, Group | None]]:
    """ "Hosted by Norland and the Isles, the event brought together ten fleets": its hosts stand before it."""
    lower = sentence.words.lower
    yield from _with_hosts(sentence, vocabulary)
    if lower[:2] == [] or lower[0] not in HOSTED or lower[1:2] != ["by"]:
        return
    for k in range(2, min(len(lower) - 2, 2 * REACH)):
        if lower[k] == "," and lower[k + 1] in ("the", "this"):
            near = range(k + 2, min(len(lower), k + 6))
            met = next((i for i in near if lower[i] in vocabulary.lists["event_nouns"]), None)
            if met is not None:
                yield met, met + 1, "en/event:host", None
                return


def _with_hosts(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[tuple[int, int, str, Group | None]]:
    """ "The outcome of the Salt Workshop co-chaired by Norland and Oland in May 2031": its hosts and time behind it."""
    lower = sentence.words.lower
    for i in range(2, len(lower) - 2) if not RUN.isdisjoint(lower) else ():
        if lower[i + 1] == "by" and lower[i] in RUN and lower[i - 1] not in _AUXILIARIES:
            near = range(i - 1, max(-1, i - _BEFORE_HOSTS), -1)
            met = next((k for k in near if lower[k] in vocabulary.lists["event_nouns"] or lower[k] == ","), None)
            if met is not None and lower[met] != "," and sentence.capital(met) and _has_time(sentence, i):
                yield i, i + 2, "en/event:host", None
                return


_AUXILIARIES = frozenset("be is are was were been being".split())
_BEFORE_HOSTS = 9  # words

_IN_PASSING = frozenset("at during in since following after before by of for".split())
_AWAY = frozenset("of to at for in on with and by , ; that which".split())


def _between(sentence: Sentence, i: int, k: int) -> bool:
    return _AWAY.isdisjoint(sentence.words.lower[i + 1 : k])


def _has_time(sentence: Sentence, k: int) -> bool:
    """A month, a year or "later this year" within the next words of the same clause."""
    lower = sentence.words.lower
    for i in range(k + 1, min(len(lower), k + 16)):
        word = lower[i]
        inside = word == "and" and sentence.capital(i - 1) and i + 1 < len(lower) and sentence.capital(i + 1)
        if word in (",", ";", "and") and lower[i + 1 : i + 2] != [] and not lower[i + 1][0].isdigit() and not inside:
            return False
        year = word[:4].isdigit() and len(word) == 4  # noqa: PLR2004 -- "2031"
        period = word in _PERIODS and lower[i - 1] in ("this", "next", "the", "coming")
        if (
            year
            or period
            or (word in _MONTHS and lower[i - 1] in ("in", "on", "early", "late", "this", "next", "of", "mid"))
        ):
            return True
    return False


_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)")
_COUNTED = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "twentieth".split()
)


def numbered(sentence: Sentence, i: int) -> bool:
    """ "Held their 12th Cooperation Council": a body that meets, by its number and name."""
    lower = sentence.words.lower
    if lower[i : i + 1] == [] or lower[i] not in _ARTICLES:
        return False
    following = lower[i + 1 : i + 2]
    counted = following != [] and (following[0] in _COUNTED or _NUMBER.fullmatch(following[0]) is not None)
    return counted and i + 2 < len(lower) and sentence.capital(i + 2)


def event_noun(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """An event is what is held, or what holds: "the Summit was held"."""
    lower, nouns = sentence.words.lower, vocabulary.lists["event_nouns"]
    if group.form in (Form.PASSIVE, Form.WILL_PASSIVE, Form.PERFECT_PASSIVE):
        return any(word in nouns for word in lower[max(0, group.first - 8) : group.first])
    after = lower[group.head + 1 : group.head + 1 + REACH]
    if group.lemma == "hold" and not _OFFICES.isdisjoint(after[:4]):
        return False  # "held roles such as chair of the annual meeting"
    if group.lemma in ("host", "co-host") and after != []:
        end = next((i for i, word in enumerate(after) if word in (",", "with", "for", "at")), len(after))
        what = after[:end]  # "to host the Reef Centre": a seat, and no event
        return _SEATED.isdisjoint(what[:_SEAT_NEAR]) or not nouns.isdisjoint(what)
    held = any(word in nouns for word in after)
    return held or numbered(sentence, group.head + 1)


_SEAT_NEAR = 8  # words
_SEATED = frozenset(
    "centre center secretariat headquarters hub office facility facilities institute bank database repository platform "
    "campus laboratory mission base bases refugees".split()
)
_OFFICES = frozenset("role roles position positions post posts office offices seat seats rank degree".split())


MEANS = _HOLDING | {"co-host"}


def by_means(sentence: Sentence, group: Group, vocabulary: Vocabulary, *, dated: bool) -> bool:
    """ "Will promote trade by convening a ministerial in May", "including through holding the first meeting of"."""
    lower, first = sentence.words.lower, group.first
    by = group.form is Form.GERUND and first > 0 and lower[first - 1] in ("by", "through")
    if not by or not (dated or "within" in lower[first:]) or not event_noun(sentence, group, vocabulary):
        return False
    return any(each.head < first and each.main and each.form in _PROMISING for each in sentence.groups)


_PROMISING = frozenset([Form.WILL, Form.PERFECT, Form.PRESENT, Form.THIRD])


HOSTING = frozenset(["host", "co-host", "convene"])
HOSTED_NOW = frozenset([Form.PRESENT, Form.THIRD])


def hosts_today(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Today, Norland hosts a virtual discussion with mayors", "as we convene this meeting today"; no habit."""
    lower = sentence.words.lower
    near = lower[group.head + 1 : group.head + 7]
    met = "discussion" in near or not vocabulary.lists["event_nouns"].isdisjoint(near)
    return met and not _TODAY.isdisjoint(lower)


_TODAY = frozenset("today tonight tomorrow yesterday".split())


def begins_work(sentence: Sentence, group: Group, after: list[str]) -> bool:
    """ "Support to the reform began in May with a workshop", "will begin consultations on tolls": work, no meeting."""
    if group.lemma not in _BEGINNING:
        return False
    if group.form is Form.WILL and not _CONSULTING.isdisjoint(after[:1]):
        return True
    lower = sentence.words.lower
    opening = lower[slice(*group.subject)] if group.subject is not None else lower[: group.first]
    return head_of(opening) in WORKS


_BEGINNING = STARTING | {"open"}
_CONSULTING = frozenset(["consultations", "negotiations"])


MOVED = frozenset("postpone postponed reschedule rescheduled".split())


def moved_to_day(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "The workshop has been rescheduled for September", "the third meeting was postponed to March"."""
    lower, nouns = sentence.words.lower, vocabulary.lists["event_nouns"]
    told = group.form in (Form.PASSIVE, Form.PERFECT_PASSIVE) and group.main and not group.negated
    when = lower[group.head + 1 : group.head + 2] in (["to"], ["for"], ["until"])
    return told and when and not nouns.isdisjoint(lower[max(0, group.first - 8) : group.first])
