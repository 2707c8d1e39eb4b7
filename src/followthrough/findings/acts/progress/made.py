"""What was made, opened, delivered or completed, told in the passive: "the Harbour Fund was launched today"."""

from __future__ import annotations

from followthrough.findings.acts.progress.accomplished import opened_works
from followthrough.findings.acts.speaking import Speaking
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.vocabulary import Vocabulary
from followthrough.language.dates.english_words import MONTHS

_MADE = frozenset("launch inaugurate complete open commission unveil conclude".split())
_DONE = frozenset(
    "lift abolish reopen complete train deliver install repair distribute disburse rebuild finalise finalize seize "
    "ship surrender extradite impose place submit award donate evacuate free arrest sanction issue grant hand "
    "handed energise energised energize energized electrify electrified pave paved amend exchange exchanged waive "
    "waived eliminate exempt exempted publish "
    "published commissioned translate "
    "translated procure procured refurbish refurbished rehabilitate rehabilitated erect erected plant "
    "planted vaccinate vaccinated circulate circulated dispatch dispatched allocate allocated transfer renovate "
    "renovated digitise digitised digitize digitized promulgate promulgated".split()
)


_SPEECHES = frozenset(
    "address addresses remarks statement statements speech speeches keynote keynotes message messages greetings "
    "tributes presentation presentations lecture lectures view views opinions information".split()
)
_REACHED = frozenset("achieve meet reach attain".split())
_ENDS = frozenset(
    "target targets goal goals objective objectives milestone milestones".split()
)  # "the goal was reached"
_STEPS = frozenset("phase stage project programme survey review study negotiations talks training trial".split())
_MADE_ON_A_DAY = (_MADE - {"complete", "conclude"}) | {"start", "begin"}  # "services were started in 2031"
_OF_THINGS = (_MADE | _DONE) - frozenset(
    "hand handed free arrest award impose sanction surrender extradite seize eliminate".split()
)
FINISHED = _MADE_ON_A_DAY | _MADE | _DONE | _REACHED | frozenset("carry conduct make record register provide".split())
_TRIALS = frozenset(  # what is carried out and told of as done; no attack, no threat
    "shipment trial trials survey surveys study studies assessment assessments inspection inspections test tests pilot "
    "works repairs training review audit evaluation demonstration campaign mapping dredging transfer".split()
)


def is_made(reader: Speaking) -> bool:
    """ "The Harbour Fund, a pool of lenders, was launched today": a thing with a name, and no date long past."""
    subject = reader.group.subject
    if subject is None or not reader.group.main:
        return False
    lower, nouns = reader.sentence.words.lower, reader.vocabulary.lists["event_nouns"]
    head = head_of(lower[slice(*subject)])
    if head in nouns or head in _SPEECHES:
        return False  # "the Salt Conference was opened by": an event; "addresses were delivered by": only said
    day = reader.group.lemma in _MADE_ON_A_DAY and _on_a_day(lower, reader.group.head)
    if day or _carried_out(reader, lower[slice(*subject)]) or opened_works(reader, lower[slice(*subject)]):
        return True  # "a new consulate was opened", "a test range was opened in Brund on 14 May 2031"
    honoured = reader.group.lemma == "award" and reader.subject() is not Subject.NOUN  # "was awarded a medal"
    honoured = honoured or _got(reader)
    if reader.group.lemma in _DONE and reader.subject() is not Subject.THING and not honoured:
        return True  # "300 pilots were trained", "the survey was completed"
    if reader.group.lemma in _REACHED or reader.group.lemma == "conclude":
        stages = _ENDS if reader.group.lemma in _REACHED else _STEPS
        return not stages.isdisjoint(reader.sentence.words.lower[slice(*subject)])
    named = any(reader.sentence.capital(i) for i in range(subject[0] + 1, subject[1]))
    return named and reader.subject() in (Subject.NAMED, Subject.AGENT)


def is_thing_made(sentence: Sentence, group: Group, subject: list[str], vocabulary: Vocabulary) -> bool:
    """Whether a passive tells of something made, done or carried out; `subject` are the words before it."""
    lower = sentence.words.lower
    if not subject or head_of(subject) in vocabulary.lists["event_nouns"] or head_of(subject) in _SPEECHES:
        return False
    if group.lemma == "carry":
        return lower[group.head + 1 : group.head + 2] == ["out"] and not _TRIALS.isdisjoint(subject)
    return group.lemma in _OF_THINGS


def _carried_out(reader: Speaking, subject: list[str]) -> bool:
    """ "A trial was carried out in 2031", "a review was conducted", "good progress was made"."""
    if "progress" in subject:
        return reader.group.lemma in _RECORDED and _HARDLY.isdisjoint(subject)
    if reader.group.lemma == "provide":
        return subject[:1] not in (["no"], ["it"]) and not _GIVEN.isdisjoint(subject)
    done = reader.group.lemma == "conduct" or (reader.group.lemma == "carry" and reader.following() == "out")
    return done and not _TRIALS.isdisjoint(subject)


_GIVEN = frozenset("training assistance equipment guidance courses scholarships vaccines".split())
_RECORDED = frozenset("make record achieve register".split())
_HARDLY = frozenset("no little limited insufficient".split())


def _got(reader: Speaking) -> bool:
    """ "The fishermen were handed a leaflet": what they got; a boat that was "handed over" is given."""
    return reader.group.lemma.startswith("hand") and reader.following() not in ("over", "back", "down")


def _on_a_day(lower: list[str], head: int) -> bool:
    """A month or a figure behind "on" or "in", near the verb: the thing came to be on that day."""
    near = range(head + 1, min(len(lower) - 1, head + _DAY_NEAR))
    return any(lower[i] in ("on", "in") and (lower[i + 1] in MONTHS or lower[i + 1][0].isdigit()) for i in near)


_DAY_NEAR = 12  # words
