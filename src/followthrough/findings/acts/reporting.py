"""Whether a past, perfect or progressive form reports something done or under way."""

from __future__ import annotations

from followthrough.findings.acts.at_work import STATES, acts_by_itself, is_aid
from followthrough.findings.acts.drafts import Setting
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.gatherings import tells_event
from followthrough.findings.named.occasions import briefed, joins
from followthrough.language.dates.english_words import MONTHS
from followthrough.model import Act

_ADJECTIVES = frozenset("unserved underserved undeterred unprecedented".split())
_TAKEN = frozenset("note part stock place up".split())  # "took note", "took part": no deeds
_PERFECTS = frozenset([Form.PERFECT, Form.PERFECT_PASSIVE])
_RUNNING = frozenset("open begin start end conclude close lead".split())
_MEMBERS = frozenset("member members party signatory contributor".split())  # "has become a party to the Pact"
_AGENTS = frozenset([Subject.WE, Subject.NAMED, Subject.AGENT, Subject.JOINT])


def reports(sentence: Sentence, group: Group, subject: Subject, setting: Setting, vocabulary: Vocabulary) -> bool:
    """Somebody did, has done or is doing something. Speech, states and meetings are read elsewhere."""
    if group.lemma == "become" and not group.negated and _joins_in(sentence, group):
        return group.main and subject in _AGENTS and group.form in (Form.PAST, Form.PERFECT)
    if (
        group.negated
        or group.lemma in STATES
        or _only_describes(sentence, group)
        or (harms(group, vocabulary) and "progress" not in sentence.words.lower[group.head + 1 : group.head + 5])
        or not _deed(sentence, group, subject, setting, vocabulary)
    ):
        return False
    if bond_grows(sentence, group) or _only_says(sentence, group) or sentence.words.lower[group.head] in _ADJECTIVES:
        return False
    talk = group.lemma in vocabulary.lists["past_speech"] and group.form not in _PERFECTS
    consulting = group.lemma in ("consult", "address") and group.form is Form.PROGRESSIVE
    if talk and not consulting and not _gives(sentence, group):
        return False
    if tells_event(sentence, group, vocabulary) or joins(sentence, group) or briefed(sentence, group):
        return False
    return _somebody_acts(sentence, group, subject, vocabulary) and not _event_runs(sentence, group, vocabulary)


def _gives(sentence: Sentence, group: Group) -> bool:
    """ "Exchanged prisoners", "added $2 billion to its budget", "added four firms to the list"; not "added that"."""
    after = sentence.words.lower[group.head + 1 : group.head + 12]
    if group.lemma == "add":
        return "to" in after and _SAID.isdisjoint(after[:2])
    return group.lemma == "exchange" and _VIEWS.isdisjoint(after[:6])


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


def _only_describes(sentence: Sentence, group: Group) -> bool:
    """ "Based on the survey, we will", "served as pilots", "celebrated our anniversary", "is considering a toll"."""
    following = sentence.words.lower[group.head + 1 : group.head + 2]
    if group.lemma in ("serve", "focus"):
        doing = "".join(sentence.words.lower[group.head + 2 : group.head + 3]).endswith("ing")
        return following == ["as"] or (following == ["on"] and not doing)
    if group.lemma in ("celebrate", "commemorate"):
        return not _FEASTS.isdisjoint(sentence.words.lower[group.head + 1 : group.head + 9])
    if group.lemma == "consider" or _tells_life(sentence, group) or _names_speaker(sentence, group):
        return True
    wars = group.lemma in _OPENING_WAR and not _WARS.isdisjoint(sentence.words.lower[group.head + 1 : group.head + 4])
    return wars or _opens_describing(sentence, group)


_ATTRIBUTED = 5  # words: "announced on Monday ."


def _names_speaker(sentence: Sentence, group: Group) -> bool:
    """ "..., the ministry announced on Monday", "called the ruling a setback": who said it, what it is called."""
    lower, after = sentence.words.lower, sentence.words.lower[group.head + 1 : group.head + 4]
    if group.lemma == "call":
        return group.form is Form.PAST and after[:1] in (["the"], ["it"], ["this"], ["their"], ["its"], ["his"])
    behind = group.subject is not None and group.subject[0] > 0 and lower[group.subject[0] - 1] == ","
    if group.lemma != "announce" or not behind or len(lower) - group.head > _ATTRIBUTED:
        return False
    told = any(other.main and other.head < group.first for other in sentence.groups)
    return told and {"that", ":"}.isdisjoint(after)


def _tells_life(sentence: Sentence, group: Group) -> bool:
    """ "Earned her degree", "worked as a pilot", "has held senior posts": how somebody's life went."""
    after = sentence.words.lower[group.head + 1 : group.head + 9]
    if group.lemma == "work":
        return after[:1] == ["as"] and "".join(after[1:2]) in ("a", "an", "the")  # not "as quickly as possible"
    studied = group.lemma in _STUDYING and not _DEGREES.isdisjoint(after)
    return studied or (group.lemma == "graduate" and after[:1] in (["from"], ["with"]))


_STUDYING = frozenset("receive earn earned hold obtain complete".split())
_DEGREES = frozenset(
    "degree degrees j.d j.d. b.a b.a. m.a m.a. b.s b.s. m.s m.s. ph.d ph.d. phd doctorate diploma positions "
    "bachelor’s master’s bachelor's master's bachelors masters".split()
)


def _opens_describing(sentence: Sentence, group: Group) -> bool:
    """A participle that opens the sentence and says of its subject how it stands; "Enhanced aid draws lenders in"."""
    if group.form is not Form.PAST or group.first > 0 or group.subject is not None:
        return False
    later = [g for g in sentence.groups if g.first > group.head and g.subject is not None and (g.main or g.relative)]
    if any(g.subject is not None and g.subject[0] == group.head + 1 for g in later):
        return True
    lower = sentence.words.lower
    linked = not _LINKED.isdisjoint(lower[group.head + 1 : group.head + 2])
    return linked and any(g.main and "," in lower[group.head : g.subject[0] if g.subject else 0] for g in later)


_FEASTS = frozenset("anniversary anniversaries years birthday centenary".split())
_LINKED = frozenset("on upon with by in as from under through to at during".split())
_OPENING_WAR = frozenset("start launch begin wage intensify escalate continue carry conduct".split())
_WARS = frozenset("war wars aggression invasion attack attacks assault offensive strikes".split())


def harms(group: Group, vocabulary: Vocabulary) -> bool:
    """Harm or failure that is told of somebody. A verb that is no cue has its participle for a lemma: "failed"."""
    verbs = vocabulary.lists["harm_verbs"]
    return group.lemma in verbs or group.lemma.removesuffix("ed") in verbs or group.lemma.removesuffix("d") in verbs


def bond_grows(sentence: Sentence, group: Group) -> bool:
    """ "Our alliance has grown", "the friendship has been tested": a bond is described, nobody did anything."""
    if group.subject is None or group.lemma not in _GROWING or group.form is Form.PROGRESSIVE:
        return False
    return head_of(sentence.words.lower[slice(*group.subject)]) in _BONDS


_BONDS = frozenset(
    "alliance alliances partnership friendship relationship relations ties bonds bond cooperation collaboration "
    "democracies economies peoples".split()
)
_GROWING = frozenset(
    "grow evolve expand deepen strengthen forge test flourish thrive widen broaden mature endure contribute serve play "
    "stand advance develop intensify rise thrived flourished tested".split()
)


def _only_says(sentence: Sentence, group: Group) -> bool:
    """ "Took note", "made clear that", "extended an invitation", "opened a new era"."""
    near = sentence.words.lower[group.head + 1 : group.head + 6]
    if group.lemma == "take" or group.lemma in _SPOKEN:
        return group.form is Form.PAST and (group.lemma != "take" or not _TAKEN.isdisjoint(near[:1]))
    if _told_or_burdened(sentence, group, near) or (group.lemma in ("witness", "share") and "that" in near):
        return True  # "have witnessed that", "shared with the Isles that"
    ties = sentence.words.lower[group.head + 1 : group.head + 10]
    if group.form is Form.PERFECT and group.lemma in _GROWN and not _TIES.isdisjoint(ties):
        return True  # "have developed deep economic, cultural and security ties"
    if not _ONLY_WITH.get(group.lemma, frozenset()).isdisjoint(near) and near[:1] != ["forward"]:
        return True
    cleared = group.lemma == "make" and near[:1] == ["clear"] and not _CLEARLY.isdisjoint(near[1:2])
    if not _WORDS.isdisjoint(near[:4]) and group.lemma in ("provide", "offer", "deliver", "make", "give"):
        return True  # "offered keynote remarks"
    return cleared or (group.lemma in ("extend", "issue") and "invitation" in near) or _great(near)


# What somebody said or went through, and how; a verb that is no cue has its participle for a lemma.
_SPOKEN = frozenset(
    "described briefed talked detail previewed remarked recounted relayed echoed mentioned commented predicted marked "
    "elaborated insisted disagreed moderate arrived implicated coincided afforded".split()
)


def _told_or_burdened(sentence: Sentence, group: Group, near: list[str]) -> bool:
    """ "Coordinated on the storm", "laid out that", "updated the Premier on", "placed a great burden on"."""
    if group.lemma in ("coordinate", "lay") and group.form is Form.PAST:
        return near[:1] in (["on"], ["out"])
    if group.lemma in ("place", "put"):
        return not _BURDENS.isdisjoint(sentence.words.lower[group.head : group.head + 10])
    return group.lemma == "update" and "on" in near[1:] and near[0] not in ("its", "their", "our")


_COURSES = frozenset("course stage tone scene goal target emphasis focus priority trust faith vision path".split())
# Verbs that do no deed with these words behind them: "set a course", "have reached the following understandings".
_ONLY_WITH = {
    "set": _COURSES,
    "put": _COURSES,
    "chart": _COURSES,
    "outline": frozenset("vision views priorities initiatives plans".split()),
    "reach": frozenset("understanding understandings consensus conclusions heights height high highs peak".split()),
    "reinforce": frozenset("commitment message importance resolve".split()),
    "share": frozenset("message messages views perspectives assessments thoughts concerns".split()),
    "cover": frozenset("areas topics issues matters subjects".split()),
    "communicate": frozenset("determination resolve position concern concerns message commitment".split()),
}
_GROWN = frozenset("develop build forge cultivate enjoy form".split())
_TIES = frozenset("ties bonds bond friendship relationship relationships relations".split())
_BURDENS = frozenset("burden burdens strain pressure stress risk doubt".split())
_WORDS = frozenset(
    "update updates overview briefing lecture remarks speech speeches keynote greetings congratulations "
    "condolences".split()
)
_CLEARLY = frozenset("our that to the in their his her its".split())


def _great(near: list[str]) -> bool:
    """ "Inaugurated a new era", "have formed a bedrock of": no deed."""
    if _GREAT.isdisjoint(near):
        return False  # nearly always
    if any(near[i] in _GROUNDS and near[i + 1] == "of" for i in range(1, len(near) - 1)):
        return True
    return any(word in ("era", "chapter") and near[i - 1] in ("new", "next") for i, word in enumerate(near) if i > 0)


_GROUNDS = frozenset("bedrock cornerstone backbone foundation foundations overview".split())
_GREAT = _GROUNDS | {"era", "chapter"}


def _event_runs(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "The summit opened on Wednesday" is an event, no progress."""
    if group.lemma not in _RUNNING or group.subject is None:
        return False
    return not vocabulary.lists["event_nouns"].isdisjoint(sentence.words.lower[slice(*group.subject)])


_ALSO_DONE = ("en/commitment:announce", "en/commitment:offer-to")  # announced a loan, offered a boat: done


def _deed(sentence: Sentence, group: Group, subject: Subject, setting: Setting, vocabulary: Vocabulary) -> bool:
    """A verb that is known to be a deed, or any regular one that a named actor "has" done."""
    named = head_of(sentence.words.lower[slice(*group.subject)]) if group.subject is not None else ""
    if subject is Subject.AGENT and group.form is Form.PAST and named in vocabulary.lists["people"]:
        return False  # "pupils enrolled", "sailors deployed to": news, or only which ones
    cues = vocabulary.verb_cues.get(group.lemma, ())
    if any(cue.act is Act.COMMITMENT and not cue.id.startswith(_ALSO_DONE) for cue in cues):
        return group.lemma == "undertake"  # "undertook a survey"; with "to" it binds and is read as such
    if group.lemma in vocabulary.lists["base_verbs"]:
        return True
    if setting.one_voice and group.form is not Form.PERFECT_PASSIVE:
        return group.form is not Form.PAST or group.lemma in vocabulary.verbs or group.lemma.endswith("ed")
    written = sentence.words.lower[group.head]
    if group.reported is not None and group.form in _PERFECTS:
        return True
    acting = subject in _AGENTS or is_aid(sentence, group, vocabulary)
    return acting and group.form is Form.PERFECT and written.endswith("ed")


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
