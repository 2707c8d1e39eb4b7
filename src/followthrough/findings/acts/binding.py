"""Whether a "will" or "shall" binds its subject, or only predicts, describes or schedules."""

from __future__ import annotations

from followthrough.findings.acts.formal.obligations import by_law, kept_close
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of, named_in
from followthrough.findings.grammar.survey import Layer
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.lexicon.world.capitals import seated_in

_HAPPENING = frozenset("hold convene host".split())  # "will be held" schedules an event
_DEFINING = frozenset(
    "mean apply enter come constitute prevail prejudice affect include govern terminate expire".split()
)
_DESCRIBED = frozenset(
    "see require need use base define determine shape drive measure judge inform test know".split()
)  # "will be seen as", "will be based on"
_DONE_BY_OFFICES = frozenset(  # "a study will be commissioned": no verbs that split a clause wherever they stand
    "commissioned circulated seconded earmarked allotted tabled accredited disaggregated archived entrusted prolonged "
    "informed associated".split()
)
_OF_PROGRAMMES = frozenset("help allow enable serve contribute comprise consist mark reinforce complement".split())
_OF_PARTIES = frozenset("comprise consist mark serve".split())
_CONDUCT = frozenset(
    "united unified coordinated vigilant transparent relentless responsive unrelenting firm steadfast resolute "
    "persistent accountable "
    "mindful engaged committed ready focused involved".split()
)
_KEPT_SO = frozenset("immobilized immobilised frozen blocked suspended".split())
_KEPT_UP = frozenset("place force effect".split())
_IN_TOUCH = frozenset("contact touch coordination communication dialogue".split())
_OWN = frozenset("its their his her".split())
_SPEAKING = frozenset([Subject.WE, Subject.JOINT, Subject.NONE, Subject.PRONOUN])


def binds(sentence: Sentence, group: Group, subject: Subject, names: Layer, vocabulary: Vocabulary) -> bool:
    """Whether the future of this group undertakes something."""
    if group.subject is not None and sentence.words.lower[group.subject[0]] in ("nothing", "whether"):
        return False  # "Nothing in this Agreement shall prevent": it only limits
    if (law := by_law(sentence, group)) is not None:
        return law
    if group.lemma in vocabulary.lists["stative_verbs"] or _only_happens(sentence, group):
        kept = (group.lemma == "remain" and _kept(sentence, group)) or _requires(sentence, group, subject)
        kept = kept or _gets_to_work(sentence, group) or _sees_to_it(sentence, group, subject)
        return kept or (subject is not Subject.NOUN and _conducts(sentence, group))
    if subject in _SPEAKING:
        return True
    if group.form is Form.WILL_PASSIVE:
        deed = group.lemma in vocabulary.lists["base_verbs"] and group.lemma not in _DESCRIBED
        deed = deed or sentence.words.lower[group.head] in _DONE_BY_OFFICES
        return deed or kept_close(sentence, group)
    return not _opens_ways(sentence, group) and _binds_another(sentence, group, subject, names, vocabulary)


def _binds_another(sentence: Sentence, group: Group, subject: Subject, names: Layer, vocabulary: Vocabulary) -> bool:
    """A named party, a body or a thing is bound by what will be done, not by an effect."""
    if subject in (Subject.NAMED, Subject.AGENT):
        if group.lemma == "play" and "role" in sentence.words.lower[group.head + 1 : group.head + 6]:
            return False  # "the observatory will play an important role": it describes
        if group.lemma in _LASTING and _plans(sentence, group):
            return False  # "the Plan will run from 2026 to 2030"
        effect = group.lemma in vocabulary.lists["effect_verbs"]
        thing = _document(sentence, group, vocabulary) or _ties(sentence, group) or _plain_scheme(sentence, group)
        if effect and group.lemma not in vocabulary.lists["content_verbs"] and thing:
            return False
        party = group.subject is not None and _ends_in_party(sentence, group.subject, names)
        party = party or _is_body(sentence, group, vocabulary)
        return group.lemma not in (_OF_PARTIES if party else _OF_PROGRAMMES)
    return _thing_binds(sentence, group, vocabulary)


_LASTING = frozenset("run last span".split())
_SPANNING = frozenset("plan programme program project agreement phase strategy memorandum initiative".split())


def _plans(sentence: Sentence, group: Group) -> bool:
    return head_of(sentence.words.lower[slice(*(group.subject or (0, 0)))]) in _SPANNING


_PROGRAMMES = frozenset(
    "program programs programme programmes initiative initiatives project fund dialogue dialogues partnership network "
    "forum summit meeting group sub-dialogues centre center hub institute academy platform".split()
)


def _is_body(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "The Harbour Task Force will help to": a body that acts, no programme."""
    subject = sentence.words.lower[slice(*group.subject)] if group.subject is not None else []
    head = head_of(subject)
    task_force = head == "force" and "task" in subject
    return task_force or (head in vocabulary.lists["agents"] and head not in _PROGRAMMES)


def _requires(sentence: Sentence, group: Group, subject: Subject) -> bool:
    """ "The Bank will require that all be paid", "will require firms to report": what it will see to."""
    after = sentence.words.lower[group.head + 1 : group.head + _REQUIRED_NEAR]
    told = group.lemma == "require" and subject in (Subject.NAMED, Subject.AGENT) and group.form is Form.WILL
    return told and (after[:1] == ["that"] or "to" in after[1:])


_REQUIRED_NEAR = 8  # words


def _gets_to_work(sentence: Sentence, group: Group) -> bool:
    """ "The Fund will become operational within a year", "will be fully operational by May": to be seen to by then."""
    if _AT_WORK.isdisjoint(sentence.words.lower[group.head + 1 : group.head + 4]) or group.lemma not in _COMING:
        return False  # nearly always
    if group.negated or not group.main or group.form is not Form.WILL:
        return False
    told = group.reported is not None and group.reported.lemma not in ("agree", "decide", "resolve")
    if told or not _GUESSED.isdisjoint(sentence.words.lower[: group.first]):
        return False  # "the ministry estimates the plant will be operational by May"
    after = [word for word in sentence.words.lower[group.head + 1 : group.head + 5] if not word.endswith("ly")]
    dated = after[1:2] != [] and after[1] in _BY_THEN
    return after[:1] != [] and after[0] in _AT_WORK and (dated or group.lemma == "become")


def _sees_to_it(sentence: Sentence, group: Group, subject: Subject) -> bool:
    """ "Will see to it that work is brought to an end", "we will see that every district has a school"."""
    if group.lemma != "see":
        return False
    behind = sentence.words.lower[group.head + 1 : group.head + 4]
    return behind == ["to", "it", "that"] or (behind[:1] == ["that"] and subject in (Subject.WE, Subject.JOINT))


_COMING = frozenset(["become", "be"])
_AT_WORK = frozenset(["operational", "functional"])
_BY_THEN = frozenset("by within no before not from as".split())
_GUESSED = frozenset(
    "estimates estimated estimate expects expected expect hopes hoped hope forecasts once when".split()
)


def _conducts(sentence: Sentence, group: Group) -> bool:
    """ "We will be vigilant", "will remain in close contact": a conduct that is promised."""
    after = sentence.words.lower[group.head + 1 : group.head + 5]
    if after[:1] == ["in"] and not _IN_TOUCH.isdisjoint(after):
        return True
    if group.lemma == "be" and after[:2] == ["responsible", "for"]:
        return True
    return group.lemma in ("be", "remain") and not _CONDUCT.isdisjoint(
        sentence.words.lower[group.head + 1 : group.head + 3]
    )


def _kept(sentence: Sentence, group: Group) -> bool:
    """ "The funds will remain blocked", "the duties will remain in place": a measure that is upheld."""
    after = sentence.words.lower[group.head + 1 : group.head + 3]
    if after == ["one", "of"] or (after[:1] == ["the"] and after[1].endswith("est")):
        return True  # "will remain the closest of allies"
    return not _KEPT_SO.isdisjoint(after[:1]) or (after[:1] == ["in"] and not _KEPT_UP.isdisjoint(after[1:]))


def _opens_ways(sentence: Sentence, group: Group) -> bool:
    """ "Will provide an important opportunity": an effect."""
    near = sentence.words.lower[group.head + 1 : group.head + 5]
    return group.lemma in ("provide", "offer", "present", "create") and not _WAYS.isdisjoint(near)


_WAYS = frozenset("opportunity opportunities platform foundation basis".split())


def _ends_in_party(sentence: Sentence, subject: tuple[int, int], names: Layer) -> bool:
    """Norland, or the President of Norland; not "the Norland-Oland Salt Forum", a body of its own."""
    found = named_in(sentence, subject, names)
    last = sentence.words.ends[subject[1] - 1]
    if not found and seated_in(sentence.text[sentence.words.starts[subject[0]] : last]) is not None:
        return True  # "Tokyo would contribute": the government that sits there
    return bool(found) and (found[-1].end >= last or not sentence.capital(subject[1] - 1))


_TIES = frozenset("dialogue dialogues relationship corridor forum friendship".split())


def _ties(sentence: Sentence, group: Group) -> bool:
    """ "The Harbour Dialogue will strengthen our ties": what joins parties has effects."""
    return group.subject is not None and sentence.words.lower[group.subject[1] - 1] in _TIES


def _plain_scheme(sentence: Sentence, group: Group) -> bool:
    """ "The programme will reduce losses": a scheme without a name has effects; who runs it is not told."""
    subject = sentence.words.lower[slice(*group.subject)] if group.subject is not None else []
    plain = group.subject is not None and not any(map(sentence.capital, range(group.subject[0] + 1, group.subject[1])))
    return plain and head_of(subject) in _SCHEMES and group.lemma in _OUTCOMES


_OUTCOMES = frozenset(
    "reduce improve increase lead generate accelerate transform enhance ensure unlock spur save protect encourage "
    "result".split()
)
_SCHEMES = frozenset("program programme initiative project scheme fund".split())


def _document(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "The agreement will strengthen our ties": a text has effects, it does not act."""
    texts = vocabulary.lists["texts"]
    return group.subject is not None and not texts.isdisjoint(sentence.words.lower[slice(*group.subject)])


def _only_happens(sentence: Sentence, group: Group) -> bool:
    """ "Will be held", "will take place": an event is scheduled."""
    following = sentence.words.lower[group.head + 1 : group.head + 2]
    passive = group.form is Form.WILL_PASSIVE
    forced = group.lemma in ("enter", "come") and sentence.words.lower[group.head + 1 : group.head + 3] in _IN_FORCE
    return (passive and group.lemma in _HAPPENING) or (group.lemma == "take" and following == ["place"]) or forced


_IN_FORCE = (["into", "force"], ["into", "effect"], ["into", "operation"])


def _thing_binds(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """A common noun binds in legal language, in what a speaker says of their own, and in what a programme covers."""
    lower = sentence.words.lower
    talk = group.subject is not None and head_of(lower[slice(*group.subject)]) in _TALK
    sum_given = group.subject is not None and _is_award(lower, *group.subject)
    own = group.reported is not None and group.subject is not None and lower[group.subject[0]] in _OWN
    legal = lower[group.first] == "shall" and group.lemma not in _DEFINING
    if group.subject is not None and _stands_for_us(lower, group, vocabulary):
        return True
    content = group.lemma in vocabulary.lists["content_verbs"] or _project_builds(sentence, group)
    content = content or _works_begin(sentence, group)
    return own or legal or (content and not talk and not sum_given)


def _project_builds(sentence: Sentence, group: Group) -> bool:
    """ "The project will rehabilitate 310 km of dykes": works that are counted, not what comes of them."""
    subject = sentence.words.lower[slice(*group.subject)] if group.subject is not None else []
    counted = any(word[0].isdigit() for word in sentence.words.lower[group.head + 1 : group.head + 4])
    return counted and group.lemma in _WORKS and head_of(subject) in _SCHEMES


def _works_begin(sentence: Sentence, group: Group) -> bool:
    """ "Disbursement will begin once the loan is effective", "deliveries will start in May": a step of one's own."""
    subject = sentence.words.lower[slice(*group.subject)] if group.subject is not None else []
    return group.lemma in ("begin", "start", "commence") and head_of(subject) in _STEPS


_STEPS = frozenset(
    "disbursement disbursements construction procurement implementation delivery deliveries works dredging rollout "
    "roll-out recruitment training enrolment enrollment distribution installation rehabilitation reconstruction "
    "operations repayment payments negotiations deployment".split()
)
_WORKS = frozenset(
    "build construct rehabilitate rebuild repair upgrade modernise modernize install plant restore erect dredge widen "
    "pave electrify equip renovate lay drill procure".split()
)


def _stands_for_us(lower: list[str], group: Group, vocabulary: Vocabulary) -> bool:
    """ "Our approach will combine", "our diplomacy will not rest until", "the partnership will also work to"."""
    subject = lower[slice(*(group.subject or (0, 0)))]
    head, lists = head_of(subject), vocabulary.lists
    if head in _WORKING_BODIES and group.lemma in ("work", "exchange"):
        return group.lemma == "exchange" or lower[group.head + 1 : group.head + 2] in (["to"], ["with"])
    if subject[:1] != ["our"] or head not in _OUR_WAYS:
        return False
    resting = group.negated and group.lemma in ("rest", "end", "stop")
    known = group.lemma in lists["base_verbs"] or group.lemma == "combine"
    return resting or (known and group.lemma not in lists["effect_verbs"])


_OUR_WAYS = frozenset("approach diplomacy policy policies strategy".split())
_WORKING_BODIES = frozenset("partnership partnerships coalition network".split())


def _is_award(lower: list[str], first: int, end: int) -> bool:
    """ "The $3 million award will fund nets": what the sum pays for; its giver is bound by the pledge itself."""
    near = lower[max(0, first - _SUM_NEAR) : end]
    return head_of(lower[first:end]) in _GIVEN and any(word[0].isdigit() for word in near)


_SUM_NEAR = 5  # words
_GIVEN = frozenset("award awards grant grants loan loans".split())
_TALK = frozenset("discussions discussion talks sessions session agenda theme".split())
