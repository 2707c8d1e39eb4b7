"""What "will" and "shall" do: they bind, schedule, say something, ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from followthrough.findings.acts.binding import binds
from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.formal.obligations import keeps_text, thing_is_bound, told_to
from followthrough.findings.acts.formal.planned import there_shall_be
from followthrough.findings.acts.needs import determined, says_who
from followthrough.findings.acts.speaking import Speaking
from followthrough.findings.grammar.complements import is_action, receives
from followthrough.findings.grammar.embedded import SPOKEN_ACTS
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.subjects import head_of, named_in, opening_clause
from followthrough.findings.grammar.vocabulary import Form
from followthrough.findings.named.events import schedules
from followthrough.model import Act, Strength

# What somebody else is going to say is what they will do: "the president will reaffirm our ties" says it again.
_SAID = frozenset(
    "reaffirm reiterate welcome underscore underline emphasise emphasize highlight stress express condemn commend "
    "affirm note applaud recommit".split()
)
_MERELY_TALK = frozenset("discuss exchange reflect hear speak".split())
_ASKED = frozenset("call urge encourage invite".split())
_GATHERINGS = frozenset(
    "summit summits meeting meetings conference gathering session sessions event events ceremony visit roundtable "
    "workshop workshops exercise exercises".split()
)
_SPOKEN_OF = frozenset([Subject.NAMED, Subject.AGENT, Subject.JOINT, Subject.PRONOUN])


def future(reader: Speaking) -> Iterator[Draft]:
    """ "We will open": an undertaking; "the envoy will welcome": a stance; "the summit will show": nothing."""
    group, subject = reader.group, reader.subject()
    if subject in _SPOKEN_OF and group.reported is None and not group.passive:
        if group.lemma in _SAID and not group.renewed and not _receives(reader):
            if not _event_acts(reader):
                yield from _said(reader)
            return
        if (
            reader.setting.one_voice
            and (_merely_talks(reader) or schedules(reader.sentence, group, reader.vocabulary))
            and not (subject is Subject.JOINT and determined(reader))
        ):
            return  # a fact sheet's timetable
    if _stays_firm(reader):
        yield reader.draft(Act.POSITION, "en/grammar:held-high", "A bond that is said to be firm is a stance.")
        yield reader.draft(Act.REAFFIRMATION, "en/grammar:held-high", "That it will not waver says it again.")
        return
    if _will_matter(reader):
        yield reader.draft(Act.AIM, "en/aim:important-to", "What it is important to do is an aim.")
        return
    if group.lemma == "be" and subject not in _SPOKEN_OF and "priority" in reader.after(6):
        yield reader.draft(Act.POSITION, "en/grammar:held-high", "What is said to be a priority is held high.")
        return
    if _predicts(reader, subject):
        yield from there_shall_be(reader)
        return
    if group.lemma in _TASKING and _tells_to(reader):
        yield reader.draft(Act.REQUEST, "en/request:task", "What others are to be told to do is asked of them.")
    deed = group.lemma in _MERELY_TALK and _does_besides(reader)
    weak = (reader.weak(group.lemma, group.head + 1) and not deed) or _tells_intent(reader)
    yield reader.draft(
        Act.COMMITMENT, "en/grammar:will", f"“will {group.lemma}” binds {says_who(subject)} to a future action.",
        strength=Strength.WEAK if weak else Strength.STRONG,
    )  # fmt: skip
    yield from _beside(reader)


def attributed(reader: Speaking) -> Group | None:
    """ "The jetty would be mended by May, the ministry said", "the ministry, he said, would mend it": as if told.

    Returns:
        The group with its future form and the verb of saying; None where nobody is said to say so.
    """
    group, lower = reader.group, reader.sentence.words.lower
    told = reader.subject() is Subject.AGENT or (reader.subject() is Subject.NOUN and group.passive)
    if lower[group.first] != "would" or not group.main or not told or not {"if", "could"}.isdisjoint(lower):
        return None
    said = next((g for g in reader.sentence.groups if _attributes(reader, g)), None)
    if said is None:
        return None
    return replace(group, form=Form.WILL_PASSIVE if group.passive else Form.WILL, reported=said)


def _attributes(reader: Speaking, said: Group) -> bool:
    """ "..., the ministry said.", ", he said,": behind a comma, with nothing that it says behind it."""
    if said.lemma not in ("say", "add", "tell", "announce") or said.form not in (Form.PAST, Form.THIRD):
        return False
    lower, opens = reader.sentence.words.lower, said.subject[0] if said.subject is not None else said.first - 1
    closes = lower[said.head + 1 : said.head + 2] in ([], [","], ["on"], ["in"])
    return closes and any(lower[i] == "," for i in range(opens - 1, max(-1, opens - _ASIDE_NEAR), -1))


_ASIDE_NEAR = 3  # words


def _tells_intent(reader: Speaking) -> bool:
    """ "Will announce the intent to lend boats"."""
    return reader.group.lemma == "announce" and not _INTENTS.isdisjoint(reader.after(3))


_INTENTS = frozenset("intent intention intentions plan plans".split())
_TASKING = frozenset("direct instruct task mandate".split())
_TOLD_NEAR = 10  # words


def _tells_to(reader: Speaking) -> bool:
    """ "Will direct their ministers to mend it"."""
    after = reader.after(_TOLD_NEAR)
    people = next((i for i, word in enumerate(after) if word in reader.vocabulary.lists["agents"]), None)
    told = people is not None and "to" in after[people + 1 :]
    return told and reader.group.form is Form.WILL and not reader.group.negated


_WAYS = frozenset("ways options how steps measures".split())


def _will_matter(reader: Speaking) -> bool:
    """ "It will be important to open the lock", "we will need to open it"."""
    subject, after = reader.group.subject, reader.after(3)
    if reader.group.lemma == "need":
        return reader.subject() is Subject.WE and after[:1] == ["to"] and not reader.group.negated
    if reader.group.lemma != "be" or subject is None or reader.sentence.words.lower[subject[1] - 1] != "it":
        return False
    known = any(
        cue.id.endswith(":important-to") for cue in reader.vocabulary.adjective_cues.get("".join(after[:1]), ())
    )
    verb = after[2] if len(after) > 2 else ""  # noqa: PLR2004 -- "critical to open"; not "critical to safety"
    return known and after[1:2] == ["to"] and verb in reader.vocabulary.lists["base_verbs"] and not reader.group.negated


def _stays_firm(reader: Speaking) -> bool:
    """ "Our support for the islands will never waver"."""
    group, before = reader.group, reader.sentence.words.lower[: reader.group.first]
    return group.negated and group.lemma in _WAVERING and not _STANCES.isdisjoint(before)


_WAVERING = frozenset("waver falter weaken fade diminish wane".split())
_STANCES = frozenset("support commitment solidarity resolve determination friendship bond bonds".split())


def _merely_talks(reader: Speaking) -> bool:
    """ "Will discuss trade"; ways to act are looked for."""
    after = reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 3]
    return reader.group.lemma in _MERELY_TALK and _WAYS.isdisjoint(after) and not _does_besides(reader)


def _does_besides(reader: Speaking) -> bool:
    """ "Will discuss tolls and launch a joint study": the second verb is a deed."""
    lower = reader.sentence.words.lower
    joined = (g for g in reader.sentence.groups if g.first > reader.group.head and g.form is Form.PRESENT)
    following = next((g for g in joined if lower[g.first - 1] == "and" and g.first == g.head), None)
    if following is None or following.lemma in _MERELY_TALK or following.head - reader.group.head > _BESIDES_NEAR:
        return False
    if any(g.form is Form.INFINITIVE and reader.group.head < g.head < following.head for g in reader.sentence.groups):
        return False  # "will discuss how to widen the lock and support the harbours"
    lists, after = reader.vocabulary.lists, lower[following.head + 1 : following.head + 2]
    return following.lemma in lists["base_verbs"] and after not in ([], [","], ["of"], ["in"], ["and"])


_BESIDES_NEAR = 6  # words


def _predicts(reader: Speaking, subject: Subject) -> bool:
    group = reader.group
    if _event_acts(reader) or _imagines(reader) or _feared(reader):
        return True
    if _carries_on(reader) or _inquires(reader) or keeps_text(reader.sentence, group):
        return False
    if subject is Subject.THING:
        return not thing_is_bound(reader.sentence, group)
    lawful = told_to(reader.sentence, group, reader.vocabulary)
    if subject is Subject.PRONOUN and not lawful and not _is_told(reader) and not _deed_of_pronoun(reader):
        return True
    after = reader.sentence.words.lower[group.head + 1 :]
    if group.lemma == "include" and after[:1] == [":"] and not (after[1:] and _sets_out(reader)):
        return True  # "key terms will include:" heads a list
    return not binds(reader.sentence, group, subject, reader.setting.names, reader.vocabulary)


def _imagines(reader: Speaking) -> bool:
    """ "I would wait to see boats": what one person imagines; "he would open it" may tell what he said he will do."""
    lower, first = reader.sentence.words.lower, reader.group.first
    return lower[first] == "would" and lower[max(0, first - 1)] == "i"


def _feared(reader: Speaking) -> bool:
    """ "We are deeply concerned that, on present trends, the goal will not be met": what may come, and no promise."""
    group, lower = reader.group, reader.sentence.words.lower
    if "that" not in lower[: group.first]:
        return False
    before = (g for g in reader.sentence.groups if g.form is Form.ADJECTIVE and g.head < group.first)
    afraid = next((g for g in before if g.lemma in _FEARFUL and lower[g.head + 1] == "that"), None)
    return afraid is not None and group.subject != afraid.subject and reader.subject() is not Subject.WE


_FEARFUL = frozenset("concerned alarmed worried afraid aware conscious mindful".split())


def _inquires(reader: Speaking) -> bool:
    """ "The inquiry will examine", "this review will assess": what those who hold it are to do."""
    subject = reader.sentence.words.lower[slice(*(reader.group.subject or (0, 0)))]
    return head_of(subject) in _INQUIRIES and reader.group.lemma in _INQUIRING


_INQUIRIES = frozenset("investigation investigations inquiry review study audit assessment evaluation probe".split())
_INQUIRING = frozenset(
    "examine assess analyse analyze evaluate investigate review consider explore identify determine".split()
)


def _sets_out(reader: Speaking) -> bool:
    """ "Our priorities for 2025 will include: 1) a toll study, 2) a new lock": what is to be done stands behind it."""
    subject = reader.sentence.words.lower[slice(*(reader.group.subject or (0, 0)))]
    return head_of(subject) in _SET_FORTH


_SET_FORTH = frozenset("priorities actions steps measures deliverables activities".split())
_GOOD = frozenset("benefits certainty clarity opportunities opportunity".split())  # what is provided is an effect
_ADVISING = frozenset("report recommend make identify prepare develop meet".split())  # "this task force will make"
_ONLY_NEXT = frozenset(["underpin", "follow"])  # "these steps will be followed by more"
_MEASURES = frozenset("measures policies reforms commitments steps actions rules procedures safeguards".split())
_BODIES = frozenset("ministerial dialogue group groups force committee forum work council commission taskforce".split())
_PROGRAMMES = frozenset(
    "programme program project initiative fund facility package effort grant scheme priorities partnership framework "
    "efforts".split()
)


def _carries_on(reader: Speaking) -> bool:
    """ "This will include three schools", "this programme will fund boats": what a commitment just made consists of."""
    group, lower = reader.group, reader.sentence.words.lower
    subject = lower[slice(*group.subject)] if group.subject is not None else []
    if not subject or lower[-1] == ":" or group.negated:
        return False
    if group.lemma == "include":
        return subject[0] in ("this", "such") or head_of(subject) == "priorities"
    head = head_of(subject)
    together = group.lemma in reader.vocabulary.lists["cooperative_verbs"]
    if subject[0] in ("this", "these") and head in _BODIES and (together or group.lemma in _ADVISING):
        return True
    named = subject[0] in ("this", "these") and head in _PROGRAMMES
    if subject[0] == "our" and head == "efforts":
        return group.lemma in ("assist", "support", "target", "prioritise", "prioritize")
    if named and (group.lemma in _SET_OUT or (group.lemma == "work" and reader.following() in ("with", "to"))):
        return True
    lists = reader.vocabulary.lists
    done = group.form is Form.WILL_PASSIVE and group.lemma in lists["base_verbs"] and group.lemma not in _ONLY_NEXT
    contents = group.lemma in lists["content_verbs"] and _GOOD.isdisjoint(reader.after(4))
    measured = subject[0] in ("this", "these") and head in _MEASURES  # "these reforms will be implemented by June"
    return (named and contents) or (done and (named or measured))


_PLANS = frozenset("agenda goals goal vision objectives priorities efforts work".split())
_SET_OUT = frozenset("seek explore identify engage pursue address leverage prioritise prioritize target adhere".split())
_MORE_OF_IT = frozenset("expand work partner apply".split())  # what a programme undertakes besides its contents


def _deed_of_pronoun(reader: Speaking) -> bool:
    """ "They will repair the locks"; "it will fund boats", but not "it will help": a thing only has effects."""
    lists, group = reader.vocabulary.lists, reader.group
    if group.lemma in _OF_SOMEBODY:
        return True
    if group.lemma == "take" and "time" in reader.after(3):
        return False  # "it is going to take time"
    vows = group.lemma in ("pledge", "commit", "undertake") and reader.following() == "to"
    if group.lemma in lists["cooperative_verbs"] or vows or _spoke(reader) or _named_before(reader):
        return True
    if reader.sentence.words.lower[(group.subject or (0, 1))[1] - 1] == "it":
        if group.lemma == "support" and not _PLANS.isdisjoint(reader.after(4)):
            return False  # "it will support the agenda we share"
        return group.lemma != "include" and (group.lemma in lists["content_verbs"] or group.lemma in _MORE_OF_IT)
    return group.lemma in lists["base_verbs"] and group.lemma not in lists["effect_verbs"]


_OF_SOMEBODY = frozenset("submit report propose recommend appoint elect notify inform convene".split())  # no thing does


def _named_before(reader: Speaking) -> bool:
    """ "As Oland widens its yards, it will build a school": who "it" is stands in the clause before."""
    sentence, lists = reader.sentence, reader.vocabulary.lists
    opening = opening_clause(sentence)
    if opening is None or sentence.words.lower[slice(*(reader.group.subject or (0, 0)))] != ["it"]:
        return False
    party = named_in(sentence, opening.subject or (0, 0), reader.setting.names) != []
    return party and reader.group.lemma in lists["base_verbs"] and reader.group.lemma not in ("change", "help", "play")


def _spoke(reader: Speaking) -> bool:
    """ "It welcomed the plan and will review it": who speaks is somebody."""
    groups = (g for g in reader.sentence.groups if g.main and g.head < reader.group.first)
    said = any(g.subject == reader.group.subject and _says_something(reader, g) for g in groups)
    return said and reader.group.lemma in reader.vocabulary.lists["base_verbs"]


def _says_something(reader: Speaking, group: Group) -> bool:
    spoken = any(cue.act in SPOKEN_ACTS for cue in reader.vocabulary.verb_cues.get(group.lemma, ()))
    return spoken and group.form in (Form.PAST, Form.THIRD)


def _is_told(reader: Speaking) -> bool:
    """ "Announced that it will", "that it has raised a fund and will": whoever announced it acts."""
    subject = reader.group.subject
    return reader.group.reported is not None or any(
        g.reported is not None and g.subject == subject for g in reader.sentence.groups
    )


def _event_acts(reader: Speaking) -> bool:
    """ "The summit will show": a meeting binds nobody."""
    subject = reader.group.subject
    if subject is None or subject[0] >= subject[1]:
        return False
    if reader.sentence.words.lower[reader.group.first] == "shall" and reader.sentence.capital(subject[1] - 1):
        return False  # "the Conference of Ministers shall oversee": a body by that name
    if reader.group.lemma in _CONVENING and reader.sentence.words.lower[subject[0] : subject[0] + 2] == ["the", "next"]:
        return True  # "the next Partnership Council will meet in Brund in 2031"
    return head_of(reader.sentence.words.lower[slice(*subject)]) in _GATHERINGS


_CONVENING = frozenset("meet convene assemble gather".split())


def _receives(reader: Speaking) -> bool:
    """ "Will welcome 5,000 students": people taken in, not a thing approved of."""
    return reader.group.lemma == "welcome" and receives(reader.sentence, reader.group.head)


def _said(reader: Speaking) -> Iterator[Draft]:
    for cue in reader.vocabulary.verb_cues.get(reader.group.lemma, ()):
        if cue.act in (Act.POSITION, Act.REAFFIRMATION):
            for act in cue.acts:
                yield reader.draft(act, cue.id, cue.why)
            if cue.id.endswith(":recommit") and is_action(reader.sentence, reader.group.head + 1, reader.vocabulary)[0]:
                why = "To commit again to an action binds weakly."
                yield reader.draft(Act.COMMITMENT, cue.id, why, strength=Strength.WEAK)
            return


def _beside(reader: Speaking) -> Iterator[Draft]:
    """What an undertaking does besides: it says support again, refuses to recognise, goes on asking."""
    group = reader.group
    if group.renewed and group.lemma == "support":
        why = "Continuing to support says a support given before again."
        yield reader.draft(Act.REAFFIRMATION, "en/grammar:continue-to-support", why)
    if group.negated and group.lemma in ("recognise", "recognize", "accept", "tolerate"):
        yield reader.draft(Act.POSITION, "en/grammar:will-not", "Refusing to recognise something takes a stance.")
    beside = next((word for word in reader.after(3) if not word.endswith("ly")), "")
    if group.lemma == "stand" and beside in ("with", "by", "alongside", "shoulder", "together", "united"):
        yield reader.draft(Act.POSITION, "en/position:stand-for", "Where one stands is a stance.")
    if group.renewed and (group.lemma == "welcome" or group.lemma in _ASKED):
        act = Act.POSITION if group.lemma == "welcome" else Act.REQUEST
        yield reader.draft(act, "en/grammar:will", f"To continue to {group.lemma} does what the verb says.")
