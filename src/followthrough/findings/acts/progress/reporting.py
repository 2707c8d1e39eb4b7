"""Whether a past, perfect or progressive form reports something done or under way."""

from __future__ import annotations

from followthrough.findings.acts.drafts import Setting
from followthrough.findings.acts.progress.at_work import STATES, acts_by_itself, is_aid
from followthrough.findings.acts.progress.describing import bond_grows, is_adjective, only_describes
from followthrough.findings.acts.progress.figures import get_help, moves
from followthrough.findings.acts.progress.harm import harms
from followthrough.findings.acts.progress.saying import only_says
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.gatherings import tells_event
from followthrough.findings.named.occasions import briefed, joins
from followthrough.language.dates.english_words import MONTHS
from followthrough.model import Act

_PERFECTS = frozenset([Form.PERFECT, Form.PERFECT_PASSIVE])
_RUNNING = frozenset("open begin start end conclude close lead".split())
_MEMBERS = frozenset("member members party signatory contributor".split())  # "has become a party to the Pact"
_AGENTS = frozenset([Subject.WE, Subject.NAMED, Subject.AGENT, Subject.JOINT])


def reports(sentence: Sentence, group: Group, subject: Subject, setting: Setting, vocabulary: Vocabulary) -> bool:
    """Somebody did, has done or is doing something. Speech, states and meetings are read elsewhere."""
    if group.lemma == "become" and not group.negated and _joins_in(sentence, group):
        return group.main and subject in _AGENTS and group.form in (Form.PAST, Form.PERFECT)
    if group.lemma == "meet" and not group.negated and not _ENDS.isdisjoint(_behind(sentence, group)):
        return group.main and subject in _AGENTS and group.form in (Form.PAST, Form.PERFECT)
    figures = moves(sentence, group, vocabulary) or get_help(sentence, group, vocabulary)
    return figures or _does(sentence, group, subject, setting, vocabulary)


def _behind(sentence: Sentence, group: Group) -> list[str]:
    return sentence.words.lower[group.head + 1 : group.head + 5]


# "Has met each deadline": no meeting
_ENDS = frozenset(
    "deadline deadlines target targets goal goals milestone milestones requirement requirements obligation obligations "
    "benchmark benchmarks commitment commitments".split()
)


def _does(sentence: Sentence, group: Group, subject: Subject, setting: Setting, vocabulary: Vocabulary) -> bool:
    """A deed, and somebody's."""
    if (
        group.negated
        or _behind(sentence, group)[:1] in _NOTHING
        or group.lemma in STATES
        or only_describes(sentence, group)
        or (
            harms(sentence, group, vocabulary)
            and "progress" not in sentence.words.lower[group.head + 1 : group.head + 5]
        )
        or not _deed(sentence, group, subject, setting, vocabulary)
    ):
        return False
    if bond_grows(sentence, group) or only_says(sentence, group) or is_adjective(sentence, group):
        return False
    talk = group.lemma in vocabulary.lists["past_speech"] and group.form not in _PERFECTS
    consulting = group.lemma in ("consult", "address", "review", "assess") and group.form is Form.PROGRESSIVE
    if talk and not consulting and not _gives(sentence, group):
        return False
    if tells_event(sentence, group, vocabulary) or joins(sentence, group) or briefed(sentence, group):
        return False
    if not _somebody_acts(sentence, group, subject, vocabulary) or _event_runs(sentence, group, vocabulary):
        return False
    return not (of_person(sentence, group) or _unsaid(sentence, group))


def of_person(sentence: Sentence, group: Group) -> bool:
    """ "Ana Lund, 44, has rebuilt her house": somebody whose age is told speaks and acts for nobody else."""
    lower, first = sentence.words.lower, group.first
    return first > _AGED and lower[first - 1] == lower[first - 3] == "," and lower[first - 2].isdigit()


_AGED = 3  # words: a name, then ", 44,"


def _unsaid(sentence: Sentence, group: Group) -> bool:
    """ "Did not say why the permits had been held up", "would not confirm that it has": told of nobody."""
    saying = (other for other in sentence.groups if other.negated and other.head < group.first)
    return any(other.lemma in _SAYING and other.main for other in saying)


_SAYING = frozenset("say explain disclose confirm specify comment reveal know clarify".split())
_NOTHING = (["no"], ["nothing"], ["nobody"], ["none"])  # "gave no date", "sent nobody": no deed


def _gives(sentence: Sentence, group: Group) -> bool:
    """ "Exchanged prisoners", "added $2 billion to its budget", "added four firms to the list"; not "added that"."""
    after = sentence.words.lower[group.head + 1 : group.head + 12]
    if group.lemma == "outline":  # "outlined the steps that it has taken"
        return not _STEPS.isdisjoint(after) and steps_taken(sentence, group)
    if group.lemma == "add":
        return "to" in after and _SAID.isdisjoint(after[:2])
    return group.lemma == "exchange" and _VIEWS.isdisjoint(after[:6])


def steps_taken(sentence: Sentence, group: Group) -> bool:
    """Behind a verb that tells of steps, they are ones that somebody "is taking" or "has taken"."""
    later = (other for other in sentence.groups if other.first > group.head)
    return any(other.lemma == "take" and other.form in _TAKING for other in later)


_STEPS = frozenset("steps actions measures".split())
_TAKING = frozenset([Form.PROGRESSIVE, Form.PERFECT])
_SAID = frozenset(["that", ",", ":", "how", "his", "her", "to"])


def _joins_in(sentence: Sentence, group: Group) -> bool:
    """ "Became a party to the pact", "the twelfth State to join the network", "the first to ratify"."""
    if not _MEMBERS.isdisjoint(sentence.words.lower[group.head : group.head + 6]) or first_to(sentence, group):
        return True
    near = sentence.words.lower[group.head + 2 : group.head + 9]
    return any(near[i : i + 2] in (["to", "join"], ["to", "ratify"], ["to", "accede"]) for i in range(len(near)))


def first_to(sentence: Sentence, group: Group) -> bool:
    """ "Became the first country of the lake to open its locks", "was among the first to": a deed, and who did it."""
    lower, at = sentence.words.lower, group.head + 1
    at += lower[at : at + 1] == ["among"]
    if lower[at : at + 2] != ["the", "first"]:
        return False
    deed = next((g for g in sentence.groups if g.first > at), None)
    near = deed is not None and deed.form is Form.INFINITIVE and deed.first - at <= _FIRST_NEAR
    return near and deed is not None and deed.lemma in _OPENLY


_FIRST_NEAR = 10  # words: "the first country of the lake to"
_OPENLY = frozenset(  # what states and bodies do first; "is the first woman to serve as" tells a life
    "sign join adopt ratify accede launch establish open complete announce submit approve implement deliver introduce "
    "recognise recognize deploy enact endorse purchase donate provide donate protect commit pledge impose".split()
)


def _event_runs(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "The summit opened on Wednesday" is an event, no progress."""
    if group.lemma not in _RUNNING or group.subject is None:
        return False
    return not vocabulary.lists["event_nouns"].isdisjoint(sentence.words.lower[slice(*group.subject)])


_OBJECTS = tuple([word] for word in "the a an its their our shared common joint several all these".split())
_ALSO_DONE = (
    "en/commitment:announce",
    "en/commitment:offer-to",
    "en/commitment:take-the-decision",
)  # announced a loan, offered a boat: done


def _deed(sentence: Sentence, group: Group, subject: Subject, setting: Setting, vocabulary: Vocabulary) -> bool:
    """A verb that is known to be a deed, or any regular one that a named actor "has" done."""
    named = head_of(sentence.words.lower[slice(*group.subject)]) if group.subject is not None else ""
    if subject is Subject.AGENT and group.form is Form.PAST and named in vocabulary.lists["people"]:
        return False  # "pupils enrolled", "sailors deployed to": news, or only which ones
    cues = vocabulary.verb_cues.get(group.lemma, ())
    if any(cue.act is Act.COMMITMENT and not cue.id.startswith(_ALSO_DONE) for cue in cues):
        settled = group.lemma in ("determine", "resolve") and _behind(sentence, group)[:1] in _OBJECTS
        return settled or group.lemma == "undertake"  # "undertook a survey"; with "to" it binds and is read as such
    put = group.form in _PUT_FORMS and group.lemma in _PUT_IN_PLACE  # "have been gazetted by six members"
    if put or group.lemma in vocabulary.lists["base_verbs"]:
        return True
    if setting.one_voice and group.form is not Form.PERFECT_PASSIVE:
        return group.form is not Form.PAST or group.lemma in vocabulary.verbs or group.lemma.endswith("ed")
    written = sentence.words.lower[group.head]
    if group.reported is not None and group.form in _PERFECTS:
        return True
    acting = subject in _AGENTS or is_aid(sentence, group, vocabulary)
    return acting and group.form is Form.PERFECT and written.endswith("ed")


_PUT_FORMS = frozenset([Form.PERFECT_PASSIVE, Form.PERFECT, Form.PAST])
_PUT_IN_PLACE = frozenset(
    "commissioned domesticated transposed incorporated gazetted certified accredited digitised digitized "
    "plant planted fill filled "
    "refurbished renovated rehabilitated erected published translated circulated mapped surveyed vaccinated".split()
)


_VIEWS = frozenset(
    "view views opinion opinions information experience experiences greetings ideas perspectives assessments "
    "goods products fire blows congratulations practices updates words remarks messages pleasantries insights".split()
)  # what is only said, when it is exchanged; prisoners, officers and notes are given


def _somebody_acts(sentence: Sentence, group: Group, subject: Subject, vocabulary: Vocabulary) -> bool:
    """Things act only in the passive, in what is reported of them, or when they are at work."""
    if subject not in (Subject.NOUN, Subject.THING):
        return True
    if subject is Subject.NOUN and (group.form is Form.PERFECT_PASSIVE or group.reported is not None):
        return True
    return acts_by_itself(sentence, group, subject, vocabulary)


_YEAR = 4  # digits


def dated_back(before: list[str]) -> bool:
    """ "In 2031, the bank committed", "at the Summit in May 2031, ...", "since May, ...": told of another time."""
    for i, word in enumerate(before[:-1]):
        following = before[i + 1]
        if word == "in" and (following in MONTHS or (following.isdigit() and len(following) == _YEAR)):
            return "today" not in before
    return before[:1] == ["since"] or before[:3] == ["over", "the", "last"]
