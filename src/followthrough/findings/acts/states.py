"""What "is", "remains" and passives do: goals, duties laid upon somebody, values a bond rests on."""

from __future__ import annotations

from collections.abc import Iterator

from followthrough.findings.acts.adjectives import adjective, firm
from followthrough.findings.acts.agreed import agreed_by_all
from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.formal.obligations import LAID_DOWN, judged_so, laid_down, only_judged, only_scheduled
from followthrough.findings.acts.formal.planned import PLANNED, intended, planned
from followthrough.findings.acts.formal.present_duties import SETTLING, settles
from followthrough.findings.acts.formal.wordings import names_goal, of_importance, praised, voiced
from followthrough.findings.acts.progress.accomplished import told_by_be
from followthrough.findings.acts.progress.made import FINISHED, is_made
from followthrough.findings.acts.seeming import tells_news, told_form
from followthrough.findings.acts.speaking import Speaking
from followthrough.findings.acts.standing import where_stood
from followthrough.findings.grammar.complements import says_next
from followthrough.findings.grammar.groups import Subject
from followthrough.findings.grammar.thing_subjects import meeting_shows
from followthrough.findings.grammar.vocabulary import Form
from followthrough.model import Act, Strength

_GOALS = frozenset(
    "aim aims goal goals objective objectives target targets ambition ambitions aspiration aspirations priority "
    "vision mission".split()
)
_INSTRUMENTS = frozenset("memorandum agreement treaty convention protocol charter programme arrangement".split())
_HELD_HIGH = frozenset("priority priorities cornerstone bedrock foundation".split())
_RESTING = frozenset(
    "base based root rooted anchor anchored ground grounded found founded build underpin underpinned bind link linked "
    "guid guide guided "
    "unite united bound".split()
)
_BONDS = frozenset(
    "partnership partnerships alliance friendship relationship relations ties bonds cooperation collaboration vision "
    "we commitments commitment nations countries democracies peoples states mission work agenda".split()
)
_SHARED = frozenset(
    "shared commitment commitments mutual common values value respect conviction trust principles belief ideals".split()
)
_VALUES = frozenset("values value respect principles ideals".split())
_NOTED = frozenset(
    "note recognise recognize welcome acknowledge underscore underline stress emphasise emphasize".split()
)
_NEAR = 12  # words


def copula(reader: Speaking) -> Iterator[Draft]:
    """Goals, priorities, and "is to" as a duty."""
    lower, first = reader.sentence.words.lower, reader.group.first
    subject = reader.group.subject or (0, 0)
    named = next((word for word in lower[slice(*subject)] if word in _GOALS), lower[first - 1] if first > 0 else "")
    purpose = lower[slice(*subject)][1:2] == ["purpose"]
    if purpose and ("our" in lower[slice(*subject)] or not _INSTRUMENTS.isdisjoint(lower[slice(*subject)])):
        named = "purpose"
    elif named == "purpose":
        named = ""
    for cue in reader.vocabulary.noun_cues.get(named, ()):
        if cue.act is Act.AIM and any(says_next(lower, first, then, reader.vocabulary) for then in cue.then):
            yield Draft(Act.AIM, (first - 1, reader.group.head + 1), cue.id, cue.why, reader.group)
            return
    if _promises(reader):
        yield from _promised(reader)
    elif _wanted(reader):
        yield reader.draft(Act.AIM, "en/aim:need-to", "A stated need binds nobody.")
    else:
        yield from _stance(reader)


def _wanted(reader: Speaking) -> bool:
    """ "There is an urgent need for wells", "it is time to act"."""
    lower, first = reader.sentence.words.lower, reader.group.first
    before = lower[first - 1] if first > 0 else ""
    if before not in ("there", "it") or reader.group.negated or not reader.group.main:
        return False
    after = lower[reader.group.head + 1 : reader.group.head + 6]
    if "no" in after[:1]:
        return False
    if lower[max(0, first - 2)] in reader.vocabulary.lists["subordinators"]:
        return False
    if before == "it" and of_importance(lower, reader.group.head + 1) == "to":
        return True
    needed = before == "there" and "need" in after and after[after.index("need") + 1 :][:1] in (["to"], ["for"])
    high = after[1:] if after[:1] == ["high"] else after  # "it is high time to act"
    return needed or (before == "it" and high[:2] in (["time", "to"], ["time", "for"]))


def _stance(reader: Speaking) -> Iterator[Draft]:
    """What is right, where one stands, what is unacceptable or firm; what somebody is to do."""
    lower, first = reader.sentence.words.lower, reader.group.first
    if (told := told_by_be(reader)) is not None:
        yield told
    elif _judges(reader) or _unchanged(reader) or _approves(reader) or _is_to_be_judged(reader):
        why = "What is said to be right, welcome, or in our interest, is a stance."
        yield reader.draft(Act.POSITION, "en/grammar:judgement", why)
    elif (stood := where_stood(reader)) is not None:
        yield stood
    elif _unacceptable(reader) or not _BREACHES.isdisjoint(lower[reader.group.head + 1 : reader.group.head + 6]):
        yield reader.draft(Act.POSITION, "en/position:unacceptable", "To call something unacceptable takes a stance.")
    elif firm(reader):
        yield reader.draft(Act.POSITION, "en/grammar:held-high", "A bond that is said to be firm is a stance.")
    elif names_goal(reader):
        yield reader.draft(Act.AIM, "en/aim:looking-for-goal", "A named goal binds nobody.")
    elif reader.group.lemma == "remain" and not _HELD_HIGH.isdisjoint(lower[first + 1 : first + 6]):
        yield reader.draft(Act.POSITION, "en/grammar:held-high", "What is said to remain a priority is held high.")
    elif (verb := laid_down(reader.sentence, reader.group, reader.vocabulary)) is not None:
        why = "What is to be done under a text is laid down for those who agreed on it."
        cue = (first, verb + 1)
        yield Draft(Act.COMMITMENT, cue, "en/grammar:is-to", why, reader.group, strength=Strength.STRONG)
    elif _is_to(reader) and reader.subject() in (Subject.NAMED, Subject.AGENT, Subject.JOINT):
        why = "What somebody is to do is laid upon them."
        yield reader.draft(Act.COMMITMENT, "en/grammar:is-to", why, strength=Strength.STRONG)


def _is_to_be_judged(reader: Speaking) -> bool:
    """ "It is to be regretted that": of the present, and of the sentence's own verb."""
    lower, group = reader.sentence.words.lower, reader.group
    now = lower[group.head : group.head + 2] in (["is", "to"], ["are", "to"])
    return now and judged_so(lower, group.head + 2) and group.main and not group.negated


def _judges(reader: Speaking) -> bool:
    """ "It is not right for the Isles to", "it is in our shared interest to", "it is time to"."""
    if reader.sentence.words.lower[slice(*(reader.group.subject or (0, 0)))] != ["it"]:
        return False
    after = reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 7]
    if after[:1] == ["not"] or reader.group.negated:
        merely = after[:2] == ["not", "just"] and after[2:3] not in ([], ["for"], ["to"])  # "is not just him"
        return not merely and not {"right", "fair", "just", "acceptable"}.isdisjoint(after[:2])
    return after[:1] == ["in"] and not {"interest", "interests"}.isdisjoint(after)


def _approves(reader: Speaking) -> bool:
    """ "Norland is supportive of the plan", "his visit is a welcome step"."""
    after = reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 5]
    supports = after[:2] == ["supportive", "of"] and reader.subject() not in (Subject.THING, Subject.NOUN)
    return supports or (after[:1] in (["a"], ["an"]) and "welcome" in after[1:3] and reader.group.main)


def _unchanged(reader: Speaking) -> bool:
    """ "There is no change in the basic position on the strait"."""
    lower, first = reader.sentence.words.lower, reader.group.first
    if lower[max(0, first - 1)] != "there":
        return False
    after = lower[reader.group.head + 1 : reader.group.head + 8]
    return after[:3] == ["no", "change", "in"] and not {"position", "positions", "policy"}.isdisjoint(after)


_PROMISES = frozenset("commitment intention intent determination resolve plan".split())


def _promises(reader: Speaking) -> bool:
    """ "Our commitment remains to limit the toll", "our intention is to": a noun that binds says what is to be done."""
    if reader.following() != "to":
        return False
    subject, lower = reader.group.subject or (0, 0), reader.sentence.words.lower
    owned = lower[subject[0] : subject[0] + 1] in (["our"], ["their"], ["its"])
    named = subject[1] > subject[0] and lower[subject[1] - 1] in _PROMISES
    verb = lower[reader.group.head + 2 : reader.group.head + 3]
    return owned and named and verb != [] and verb[0] in reader.vocabulary.verbs


def _promised(reader: Speaking) -> Iterator[Draft]:
    why = "A commitment that is named binds weakly."
    yield reader.draft(Act.COMMITMENT, "en/commitment:commitment-to", why, strength=Strength.WEAK)
    if reader.group.lemma == "remain":
        yield reader.draft(Act.REAFFIRMATION, "en/commitment:commitment-to", "To remain so says it again.")


_WRONG = frozenset(
    "irresponsible reckless unlawful unjustified unprovoked outrageous provocative flagrant blatant".split()
)


def _unacceptable(reader: Speaking) -> bool:
    """ "Are dangerous and unacceptable": the second adjective says it."""
    after = reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 5]
    cues = reader.vocabulary.adjective_cues
    if reader.group.main and not _WRONG.isdisjoint(after):
        return True  # "this is a further irresponsible step"
    return any(cue.id.endswith(":unacceptable") for word in after for cue in cues.get(word, ()))


def _is_to(reader: Speaking) -> bool:
    """ "The ministry is to deliver"; not "the plan is to deliver"."""
    lower, head = reader.sentence.words.lower, reader.group.head
    verb = lower[head + 2 : head + 3]
    return (
        not only_scheduled(reader.sentence, reader.group)
        and lower[head] in ("is", "are")
        and lower[head + 1 : head + 2] == ["to"]
        and verb != []
        and lower[head + 2 : head + 4] != ["take", "place"]  # "the fair is to take place in May": an event
        and verb[0] in reader.vocabulary.verbs
        and not only_judged(lower, head + 2)
    )


def passive(reader: Speaking) -> Iterator[Draft]:
    """Dedication, what is asked, and the values that a bond rests on."""
    group, lower = reader.group, reader.sentence.words.lower
    if group.lemma in PLANNED:
        yield from planned(reader)
    elif group.lemma in ("dedicate", "devote"):
        yield from adjective(reader)
    elif (group.lemma == "intend" and intended(reader)) or (group.lemma == "aim" and _aimed(reader)):
        yield reader.draft(Act.AIM, "en/aim:looking-for-goal", "A named goal binds nobody.")
    elif group.lemma == "hope" and lower[max(0, group.first - 1)] == "it" and reader.following() == "that":
        yield reader.draft(Act.AIM, "en/aim:express-hope", "An expressed hope binds nobody.")
    elif lower[group.first] in ("was", "were") and _taken_by_all(reader):
        yield reader.draft(Act.POSITION, "en/position:recognise", "What was noted or welcomed by all takes a stance.")
    elif group.lemma in FINISHED and lower[group.first] in ("was", "were") and not group.negated and is_made(reader):
        yield reader.draft(Act.PROGRESS, "en/grammar:passive", "What was made or completed is a report.")
    elif group.lemma in _RESTING and _rests_on_values(reader):
        yield reader.draft(Act.POSITION, "en/grammar:rests-on", "Naming the values a bond rests on takes a stance.")
    yield from _binds_all(reader)
    if group.lemma in ("make", "remind") and _is_called_for(reader):
        yield reader.draft(Act.REQUEST, "en/request:urge", "Somebody is asked to act.")
    asked = [cue for cue in reader.vocabulary.verb_cues.get(group.lemma, ()) if cue.act is Act.REQUEST]
    called = lower[group.head + 1 : group.head + 3] in (["upon", "to"], ["on", "to"])
    if asked and group.lemma != "expect" and (called or reader.following() in ("to", "for") or _is_charged(reader)):
        yield reader.draft(Act.REQUEST, asked[0].id, "Somebody is asked to act.")


def _binds_all(reader: Speaking) -> Iterator[Draft]:
    """What was agreed, and how costs and disputes are settled: it binds all who say so."""
    if reader.group.lemma in SETTLING and settles(reader):
        yield reader.draft(Act.COMMITMENT, "en/grammar:is-to", LAID_DOWN, strength=Strength.STRONG)
    yield from agreed_by_all(reader)


def _is_called_for(reader: Speaking) -> bool:
    """ "A call was made for the release of", "members were reminded to report": asked, in the passive."""
    if reader.group.lemma == "remind":
        return reader.following() == "to"
    subject = reader.sentence.words.lower[slice(*(reader.group.subject or (0, 0)))]
    return reader.following() in ("for", "on", "to") and not _CALLS.isdisjoint(subject)


_CALLS = frozenset("call calls appeal appeals request requests".split())


def _is_charged(reader: Speaking) -> bool:
    """ "All agencies are charged with repairing the locks"; not "three men were charged with smuggling"."""
    if reader.group.lemma in ("task", "entrust", "entrusted") and _to_do(reader, "with"):
        return reader.subject() in (Subject.AGENT, Subject.NAMED, Subject.JOINT)  # "was tasked with drawing up"
    return _now_to_do(reader, "with") and reader.subject() in (Subject.AGENT, Subject.NAMED, Subject.THING)


def _aimed(reader: Speaking) -> bool:
    """ "This work is aimed at lowering tolls"; not "the scheme is aimed at young pilots"."""
    return _now_to_do(reader, "at") and not reader.group.negated and reader.group.main


def _now_to_do(reader: Speaking, preposition: str) -> bool:
    """ "Is charged with repairing", "are aimed at lowering": of the present, and a known deed behind it."""
    return reader.sentence.words.lower[reader.group.first] in ("is", "are") and _to_do(reader, preposition)


def _to_do(reader: Speaking, preposition: str) -> bool:
    lower, group = reader.sentence.words.lower, reader.group
    if reader.following() != preposition:
        return False
    known = reader.vocabulary.verbs.get("".join(lower[group.head + 2 : group.head + 3]), ())
    return any(form == Form.GERUND for _, form in known)


def _taken_by_all(reader: Speaking) -> bool:
    """ "It was recognised that", "concerns were voiced", "the efforts of the Chair were commended"."""
    return (reader.group.lemma in _NOTED and _by_all(reader)) or voiced(reader) or praised(reader)


def _by_all(reader: Speaking) -> bool:
    """ "It was recognised that"; a person that "was recognised for" his work got a prize."""
    return reader.group.lemma not in ("recognise", "recognize") or reader.following() == "that"


_IMPORTANCE = frozenset("importance concern concerns urgency imperative".split())
_NEAR_COMMON = 6  # words: "share a number of core values"
_COMMON = frozenset("vision view values interest belief conviction".split())
_DESCRIBING = frozenset(
    "the their our his her a an its shared common strong deep serious grave critical vital great particular".split()
)


def speaks_of_importance(reader: Speaking) -> bool:
    """ "Reinforced the importance of", "registered their serious concern", "hold a common vision": any verb will do."""
    group, shown = reader.group, reader.group.subject
    if meeting_shows(reader.sentence, group, shown, reader.vocabulary):
        return True
    reach = _NEAR_COMMON if group.lemma == "share" else 4
    first = group.head + 1 + (group.lemma in ("speak", "talked") and reader.following() in ("to", "of", "about"))
    after = reader.sentence.words.lower[first : first + reach]
    if group.negated or not after or after[0] not in _DESCRIBING:
        return False
    if reader.subject() in (Subject.NOUN, Subject.THING, Subject.NONE):
        return False
    in_common = "common" in after[1:2] or "shared" in after[1:2] or reader.group.lemma == "share"
    if in_common and not _COMMON.isdisjoint(after):
        return True
    return next((word for word in after if word not in _DESCRIBING), "") in _IMPORTANCE


_CLEARLY = frozenset("our that to the in their his her its".split())
_REGARDING = frozenset("regard view see cite deem perceive describe characterise characterize".split())
_STANDING_BY = frozenset("with by together alongside united".split())


def takes_side(reader: Speaking) -> bool:
    """ "Have stood together", "both regard the dam as", "the blockade constitutes a blatant violation of"."""
    group = reader.group
    if group.lemma not in _SIDES or group.negated or group.passive:
        return False
    after = reader.sentence.words.lower[group.head + 1 : group.head + 9]
    if group.lemma in ("take", "treat"):
        return reader.subject() is Subject.WE and _seen_as(after)  # "we take the storm as our highest priority"
    if group.lemma == "make":
        return after[:1] == ["clear"] and not _CLEARLY.isdisjoint(after[1:2])
    if group.lemma in ("stand", "speak", "evaluate", "assess"):
        beside = group.lemma == "stand" and not _STANDING_BY.isdisjoint(after[:1])
        return _values(reader) or after[:2] == ["highly", "of"] or beside
    if group.lemma in ("constitute", "represent"):
        return not _BREACHES.isdisjoint(after[:5]) or (_hostile(reader) and not _THREATS.isdisjoint(after[:5]))
    return group.lemma in _REGARDING and "as" in after[1:] and reader.subject() not in (Subject.NOUN, Subject.THING)


def _values(reader: Speaking) -> bool:
    """ "Positively evaluated the talks"."""
    near = reader.sentence.words.lower[max(0, reader.group.first - 1) : reader.group.head + 2]
    return reader.group.lemma in ("evaluate", "assess") and not _FAVOURABLY.isdisjoint(near)


_FAVOURABLY = frozenset(["positively", "highly", "favourably", "favorably"])
_SIDES = _REGARDING | frozenset("take treat make stand speak evaluate assess constitute represent".split())
_THREATS = frozenset("threat threats danger concern concerns".split())
_HOSTILE = frozenset(
    "war aggression attack attacks invasion blockade occupation raids build-up buildup coercion provocations "
    "incursions missiles".split()
)


def _hostile(reader: Speaking) -> bool:
    """ "Oland's blockade represents a threat to": somebody's doing; a storm that is one is a fact."""
    return not _HOSTILE.isdisjoint(reader.sentence.words.lower[slice(*(reader.group.subject or (0, 0)))])


def _seen_as(after: list[str]) -> bool:
    as_ = after.index("as") if "as" in after[2:] else -1
    return as_ > 1 and after[as_ + 1 : as_ + 2] in (["the"], ["a"], ["an"], ["our"]) and "note" not in after


_BREACHES = frozenset("violation breach affront assault contravention".split())


def _rests_on_values(reader: Speaking) -> bool:
    """ "Our partnership is rooted in shared values"; not "the fee is based on tonnage"."""
    lower, group = reader.sentence.words.lower, reader.group
    if group.subject is None or _BONDS.isdisjoint(lower[slice(*group.subject)]):
        return False
    near = lower[group.head + 1 : group.head + 1 + _NEAR]
    if group.lemma.startswith("anchor"):
        return not _VALUES.isdisjoint(near)  # "anchored in a new level of trust" only describes
    return not _SHARED.isdisjoint(near)


def tells_view(reader: Speaking) -> bool:
    """ "The ministers discussed that ports need dykes", "shared with the Premier that Norland supports it"."""
    if reader.group.lemma not in _VIEWING:
        return False
    after = reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 9]
    if reader.group.lemma == "discuss":
        return after[:1] == ["that"] and not reader.group.negated
    if reader.group.lemma == "confirm":
        said = reader.group.form is not Form.PERFECT and reader.subject() not in (Subject.THING, Subject.NOUN)
        return said and after[:1] == ["that"] and told_form(reader) is Form.COPULA
    if reader.group.lemma == "know":
        at, groups = reader.group.head + 1, reader.sentence.groups
        told_so = (g for g in groups if g.form is not Form.MUST)  # "we know we must act": an aim
        content = any(g.subject is not None and g.subject[0] == at for g in told_so) or after[:2] == ["there", "is"]
        return content and reader.subject() is Subject.WE and after[:1] != ["that"]
    told = reader.group.lemma == "share" and after[:1] == ["with"] and "that" in after[2:]
    return told and not tells_news(reader)


_VIEWING = frozenset("discuss confirm know share".split())
