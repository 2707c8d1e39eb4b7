"""Acts of one verb group, by its form: "will", "must", perfect and past, adjectives, verbs of saying.

gold/acts/GUIDE.md is the coding guide; the words are the lexicon's, the grammar is here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followthrough.findings.binding import binds
from followthrough.findings.complements import is_action, says_next
from followthrough.findings.drafts import Draft, Setting
from followthrough.findings.groups import Group
from followthrough.findings.imperatives import imperative, opens_item
from followthrough.findings.reporting import reports
from followthrough.findings.sentence import Sentence
from followthrough.findings.subjects import Subject, subject_kind
from followthrough.findings.vocabulary import Form, Vocabulary
from followthrough.lexicon.schema import Cue
from followthrough.model import Act, Strength

_STARTING = frozenset(
    "begin start launch announce meet work share take continue inaugurate open close call look".split()
)
_PERFORMED = frozenset("establish launch adopt create sign inaugurate set".split())
_GOALS = frozenset("aim goal objective purpose target ambition aspiration".split())
_FUTURE = frozenset([Form.WILL, Form.WILL_PASSIVE, Form.SHOULD])
_MONEY_WORDS = frozenset("$ usd eur jpy gbp million billion trillion euros euro yen dollars pounds won".split())
_ALSO_DEEDS = frozenset("support share offer extend pay celebrate direct respect maintain".split())
_LISTED = (Act.REQUEST, Act.AIM, Act.POSITION, Act.REAFFIRMATION)


@dataclass(slots=True)
class GroupReader:
    """Reads the acts of one verb group. Every reader is named after the form it reads."""

    sentence: Sentence
    setting: Setting
    vocabulary: Vocabulary
    group: Group

    def read(self) -> Iterator[Draft]:
        """The acts of the group, by its form."""
        form = self.group.form
        if self.group.relative:
            if form is Form.WILL and self._own_holder():
                yield from self.will()
            return
        yield from _READERS.get(form, GroupReader.cued)(self)

    def _subject(self) -> Subject:
        return subject_kind(self.sentence, self.group.subject, self.setting.names, self.vocabulary)

    def _own_holder(self) -> bool:
        """ "... to the Salt Bank, which will finance boats": a holder of its own, not a mere description."""
        at = self.group.subject[0] if self.group.subject else 0
        while at > 0 and self.sentence.words.lower[at] == ",":
            at -= 1
        self.group.subject = (at, at + 1)
        first = at
        while first > 0 and self.sentence.capital(first - 1) and self.sentence.words.lower[first - 1] not in (",", "("):
            first -= 1
        self.group.subject = (first, at + 1)
        lists = self.vocabulary.lists
        return self.sentence.capital(at) and self.group.lemma not in lists["effect_verbs"] - {"provide"}

    def draft(self, act: Act, lexicon: str, because: str, **more: object) -> Draft:
        """A draft with the verb group as its cue."""
        end = min(self.group.head + 1, len(self.sentence.words.lower))
        return Draft(act, (self.group.first, end), lexicon, because, self.group, **more)  # type: ignore[arg-type]  # fields of Draft

    def _matching(self, cues: Sequence[Cue]) -> Cue | None:
        for cue in cues:
            if not cue.then or any(
                says_next(self.sentence.words.lower, self.group.head + 1, then, self.vocabulary) for then in cue.then
            ):
                return cue
        return None

    def weak(self, lemma: str, after: int) -> bool:
        """Exploring, considering or continuing efforts binds weakly."""
        lower = self.sentence.words.lower
        if lemma in self.vocabulary.lists["weak_verbs"]:
            return True
        near = lower[after : after + 4]
        if lemma == "continue":
            return "efforts" in near or "effort" in near
        return lemma == "work" and bool(near) and near[0] in ("towards", "toward")

    def will(self) -> Iterator[Draft]:
        """An undertaking, unless the subject is a thing or the verb only describes."""
        group = self.group
        subject = self._subject()
        cooperative = group.lemma in self.vocabulary.lists["cooperative_verbs"] or group.reported is not None
        predicts = subject is Subject.PRONOUN and not cooperative
        if (
            subject is Subject.THING
            or predicts
            or not binds(self.sentence, self.group, subject, self.setting.names, self.vocabulary)
        ):
            return
        weak = self.weak(group.lemma, group.head + 1)
        yield self.draft(
            Act.COMMITMENT, "en/grammar:will", f"“will {group.lemma}” binds {_says(subject)} to a future action.",
            strength=Strength.WEAK if weak else Strength.STRONG,
        )  # fmt: skip
        if group.renewed and group.lemma == "support":
            why = "Continuing to support says a support given before again."
            yield self.draft(Act.REAFFIRMATION, "en/grammar:continue-to-support", why)
        if group.negated and group.lemma in ("recognise", "recognize", "accept", "tolerate"):
            yield self.draft(Act.POSITION, "en/grammar:will-not", "Refusing to recognise something takes a stance.")
        spoken = {"welcome": Act.POSITION, "call": Act.REQUEST, "urge": Act.REQUEST, "encourage": Act.REQUEST}.get(
            group.lemma
        )
        if spoken is not None and group.renewed:
            yield self.draft(spoken, "en/grammar:will", f"To continue to {group.lemma} does what the verb says.")

    def must(self) -> Iterator[Draft]:
        """A need of ours is an aim; what others should do is asked of them."""
        subject = self._subject()
        if subject not in (Subject.WE, Subject.JOINT, Subject.THING) and self.group.form is Form.MUST:
            if not self.group.negated and subject is not Subject.NONE:
                yield self.draft(Act.AIM, "en/grammar:must", "What must be done is a need that binds nobody by itself.")
            return
        joint = subject is Subject.JOINT and (self.group.form is Form.MUST or self._determined())
        if subject is Subject.WE or joint:
            yield self.draft(
                Act.AIM, "en/grammar:must", f"What {_says(subject)} must do is a need that binds nobody by itself."
            )
        elif (
            subject in (Subject.NAMED, Subject.AGENT, Subject.NOUN, Subject.JOINT)
            and self.group.form is Form.SHOULD
            and self.group.lemma != "be"
        ):
            yield self.draft(Act.REQUEST, "en/grammar:should", "What others should do is asked of them.")

    def _determined(self) -> bool:
        subject = self.group.subject
        return subject is not None and self.sentence.words.lower[subject[0]] in ("both", "the", "our", "all")

    def adjective(self) -> Iterator[Draft]:
        """States: committed, ready, concerned, important."""
        cue = self._matching(self.vocabulary.adjective_cues.get(self.group.lemma, ()))
        subject = self._subject()
        if cue is None or (subject is Subject.THING and cue.act is not Act.AIM):
            return
        if cue.act is not Act.COMMITMENT:
            if cue.act is Act.AIM and not is_action(self.sentence, self.group.head + 1, self.vocabulary)[0]:
                return
            if cue.act is Act.AIM or subject is not Subject.NOUN:
                yield self.draft(cue.act, cue.id, cue.why)
            if self.group.renewed and cue.act is Act.POSITION and self.group.lemma == "committed":
                yield self.draft(Act.REAFFIRMATION, cue.id, "To remain so says it again.")
            return
        yield from self._bound_to(cue, renewed=self.group.renewed)

    def _bound_to(self, cue: Cue, *, renewed: bool) -> Iterator[Draft]:
        lower, head = self.sentence.words.lower, self.group.head
        action, lemma, at = is_action(self.sentence, head + 1, self.vocabulary)
        if renewed:
            yield self.draft(Act.REAFFIRMATION, cue.id, "To remain bound says the commitment again.")
        if not action and (renewed or self.group.form is Form.ADJECTIVE):
            yield self.draft(Act.POSITION, cue.id, "What follows is a value, not an action: a stance.")
            return
        weak = (
            renewed or cue.strength is Strength.WEAK or self.weak(lemma, at + 1) or "efforts" in lower[at + 1 : at + 3]
        )
        yield self.draft(Act.COMMITMENT, cue.id, cue.why, strength=Strength.WEAK if weak else Strength.STRONG)

    def done(self) -> Iterator[Draft]:
        """Perfect, progressive and past forms: progress when somebody acts, speech acts as themselves."""
        spoken = self._speech(self.group)
        if spoken is not None:
            yield from spoken
        elif self.group.form is Form.PROGRESSIVE and self.group.lemma in ("consider", "explore"):
            why = f"To be {self.group.lemma}ing something is a weak undertaking."
            yield self.draft(Act.COMMITMENT, "en/grammar:is-exploring", why, strength=Strength.WEAK)
        elif reports(self.sentence, self.group, self._subject(), self.setting, self.vocabulary):
            why = f"“{self.group.lemma}” in this form reports something done or under way."
            yield self.draft(Act.PROGRESS, f"en/grammar:{self.group.form.name.lower()}", why)

    def _next(self) -> str:
        return "".join(self.sentence.words.lower[self.group.head + 1 : self.group.head + 2])

    def _speech(self, group: Group) -> Iterator[Draft] | None:
        """Drafts of a verb of saying in the past or perfect; None when the verb reports a deed."""
        if group.lemma in ("agree", "declare") and self._next() == "that":
            return self._agreed_that()
        cues = self.vocabulary.verb_cues.get(group.lemma, ())
        cue = self._matching(
            [cue for cue in cues if cue.act in (Act.COMMITMENT, Act.POSITION, Act.REAFFIRMATION, Act.REQUEST, Act.AIM)]
        )
        if cue is None and group.lemma in ("pledge", "promise", "commit", "announce") and self._with_money():
            return self._pledges()
        if cue is None or (group.form is Form.PROGRESSIVE and cue.act is Act.POSITION):
            return None
        deed = group.lemma in _ALSO_DEEDS
        if deed and self.setting.one_voice:
            return None
        return self._from_cue(cue)

    def _with_money(self) -> bool:
        after = self.sentence.words.lower[self.group.head + 1 : self.group.head + 12]
        return not _MONEY_WORDS.isdisjoint(after)

    def _pledges(self) -> Iterator[Draft]:
        yield self.draft(
            Act.COMMITMENT, "en/commitment:pledge-to", "To pledge money binds the giver.", strength=Strength.STRONG
        )

    def cued(self) -> Iterator[Draft]:
        """Present forms and participles are read from their cue."""
        group = self.group
        subject = self._subject()
        loose = group.form is Form.PRESENT and group.first == 0 and subject is Subject.NONE
        if loose and any(
            other.subject is not None and other.subject[0] == 0 and other.first != other.head
            for other in self.sentence.groups
        ):
            return  # "Lead countries may adjust": the first word belongs to a subject
        if loose and not (self.setting.item or self.setting.plan or self.setting.stem is not None):
            return  # "Support groups are open": a noun, or a bare heading
        yield from self._from_form(subject)

    def _from_form(self, subject: Subject) -> Iterator[Draft]:
        group = self.group
        cues = self.vocabulary.verb_cues.get(group.lemma, ())
        cue = self._matching([cue for cue in cues if cue.act in (*_LISTED, Act.COMMITMENT)])
        if group.form is Form.PAST and group.clause == group.first == 0 and self.setting.item:
            yield from self.done()
        elif opens_item(self.group, subject, self.setting) and (
            cue is None or cue.act not in (Act.REAFFIRMATION, Act.COMMITMENT)
        ):
            yield from imperative(self)
        elif group.form is Form.PAST:
            if group.first > 0 or self.setting.item:  # "Forged in the wake of ..." only describes
                yield from self.done()
        elif group.lemma in ("agree", "declare") and self._next() == "that":
            yield from self._agreed_that()
        elif cue is not None and subject is not Subject.THING:
            yield from self._from_cue(cue)
        elif group.lemma in ("pledge", "promise", "commit") and subject is not Subject.THING and self._with_money():
            yield from self._pledges()
        elif self._performs(subject):
            yield self.draft(Act.PROGRESS, "en/grammar:performative", "By saying so it is done.")
        elif (
            group.form is Form.PRESENT
            and subject is Subject.WE
            and self._directly()
            and group.lemma in self.vocabulary.lists["base_verbs"]
        ):
            yield self.draft(
                Act.POSITION, "en/grammar:we-present", "What we say of ourselves in the present is a stance."
            )

    def _performs(self, subject: Subject) -> bool:
        """ "We hereby establish": the words do the deed."""
        stage = any(cue.act is Act.INSTRUMENT for cue in self.vocabulary.verb_cues.get(self.group.lemma, ()))
        return subject is Subject.WE and self.group.form is Form.PRESENT and stage and self.group.lemma in _PERFORMED

    def _directly(self) -> bool:
        """ "We" itself stands before the verb, and the verb takes a stance rather than being in a state."""
        if self.group.lemma in self.vocabulary.lists["stative_verbs"] or self.group.lemma in _STARTING:
            return False
        return self.group.subject is not None and self.group.first - self.group.subject[1] <= 1

    def _agreed_that(self) -> Iterator[Draft]:
        """ "They agreed that their ministers should meet" binds; "agreed that the toll is high" takes a stance."""
        groups = self.sentence.groups
        after = groups[groups.index(self.group) + 1 :][:1]
        future = after and (after[0].form in _FUTURE or self.sentence.words.lower[after[0].first] in ("would", "be"))
        if future and after[0].reported is None:
            yield self.draft(
                Act.COMMITMENT, "en/commitment:agree-to", "What was agreed shall be done.", strength=Strength.STRONG
            )
        elif not future:
            yield self.draft(Act.POSITION, "en/grammar:agree-that", "A shared view is a stance.")

    def _from_cue(self, cue: Cue) -> Iterator[Draft]:
        if cue.id.endswith(":agree-to") and self._on_a_noun():
            return  # "agreed on the need for": the noun says what it is
        if cue.act is Act.COMMITMENT:
            if (
                ":" not in self.sentence.words.lower[self.group.head + 1 : self.group.head + 3]
            ):  # "agree to:" only heads a list
                yield from self._bound_to(cue, renewed=False)
            return
        if self.group.lemma == "renew" and self._renews_instrument():
            yield self.draft(Act.PROGRESS, "en/grammar:past", "An instrument that was renewed is progress.")
            return
        if cue.id.endswith(":recommit") and is_action(self.sentence, self.group.head + 1, self.vocabulary)[0]:
            yield self.draft(
                Act.COMMITMENT, cue.id, "To commit again to an action binds weakly.", strength=Strength.WEAK
            )
        for act in cue.acts:
            yield self.draft(act, cue.id, cue.why)
        if self.group.renewed and cue.act is Act.POSITION and self.group.lemma == "support":
            yield self.draft(Act.REAFFIRMATION, cue.id, "To continue to support says it again.")

    def _on_a_noun(self) -> bool:
        after = self.sentence.words.lower[self.group.head + 1 : self.group.head + 5]
        return after[:1] == ["on"] and bool({"need", "importance", "urgency", "necessity", "value"} & set(after))

    def _renews_instrument(self) -> bool:
        after = self.sentence.words.lower[self.group.head + 1 : self.group.head + 6]
        return any(word in self.vocabulary.lists["instrument_nouns"] for word in after)

    def continuing(self) -> Iterator[Draft]:
        """“Continues to”: a weak undertaking of ours, or progress of a named party."""
        subject = self._subject()
        if subject is Subject.WE and not self.setting.one_voice:
            why = "“We continue to” is a weak undertaking to go on."
            yield self.draft(Act.COMMITMENT, "en/grammar:continue-to", why, strength=Strength.WEAK)
        elif subject in (Subject.NAMED, Subject.AGENT, Subject.JOINT, Subject.WE):
            yield self.draft(Act.PROGRESS, "en/grammar:continues-to", "What somebody continues to do is under way.")

    def may(self) -> Iterator[Draft]:
        """ "Belmora would consider joining": the future of a text told in the past."""
        lower = self.sentence.words.lower
        named = self._subject() in (Subject.NAMED, Subject.JOINT)
        if lower[self.group.first] == "would" and named and "if" not in lower and self.group.main:
            yield from self.will()

    def nothing(self) -> Iterator[Draft]:
        """Forms that do nothing by themselves."""
        return iter(())

    def copula(self) -> Iterator[Draft]:
        """ "Our goal is to connect every village": the subject says that it is a goal."""
        lower, first = self.sentence.words.lower, self.group.first
        subject = self.group.subject or (0, 0)
        named = next((word for word in lower[slice(*subject)] if word in _GOALS), lower[first - 1] if first > 0 else "")
        for cue in self.vocabulary.noun_cues.get(named, ()):
            if cue.act is Act.AIM and any(says_next(lower, first, then, self.vocabulary) for then in cue.then):
                yield Draft(Act.AIM, (first - 1, self.group.head + 1), cue.id, cue.why, self.group)
                return
        if self._is_to() and self._subject() in (Subject.NAMED, Subject.AGENT, Subject.JOINT):
            yield self.draft(
                Act.COMMITMENT,
                "en/grammar:is-to",
                "What somebody is to do is laid upon them.",
                strength=Strength.STRONG,
            )

    def _is_to(self) -> bool:
        """ "The ministry is to deliver"; not "the plan is to deliver"."""
        lower, head = self.sentence.words.lower, self.group.head
        verb = lower[head + 2 : head + 3]
        return (
            lower[head] in ("is", "are")
            and lower[head + 1 : head + 2] == ["to"]
            and verb != []
            and verb[0] in self.vocabulary.verbs
        )

    def passive(self) -> Iterator[Draft]:
        """“Is dedicated to”."""
        if self.group.lemma in ("dedicate", "devote"):
            yield from self.adjective()
        asked = [cue for cue in self.vocabulary.verb_cues.get(self.group.lemma, ()) if cue.act is Act.REQUEST]
        if asked and self.group.lemma != "expect" and self._next() in ("to", "for"):
            yield self.draft(Act.REQUEST, asked[0].id, "Somebody is asked to act.")


_READERS = {
    Form.WILL: GroupReader.will,
    Form.WILL_PASSIVE: GroupReader.will,
    Form.MUST: GroupReader.must,
    Form.SHOULD: GroupReader.must,
    Form.ADJECTIVE: GroupReader.adjective,
    Form.PERFECT: GroupReader.done,
    Form.PERFECT_PASSIVE: GroupReader.done,
    Form.PROGRESSIVE: GroupReader.done,
    Form.CONTINUE: GroupReader.continuing,
    Form.MAY: GroupReader.may,
    Form.COPULA: GroupReader.copula,
    Form.PASSIVE: GroupReader.passive,
    Form.INFINITIVE: GroupReader.nothing,
}  # the other forms are read from their cue


def _says(subject: Subject) -> str:
    return {Subject.WE: "“we”", Subject.JOINT: "the joint voice", Subject.NONE: "its stem"}.get(
        subject, "a named party or body"
    )
