"""Acts of one verb group, by its form: "will", "must", perfect and past, adjectives, verbs of saying.

gold/acts/GUIDE.md is the coding guide; the words are the lexicon's, the grammar is here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followthrough.findings.complements import is_action, joined, receives, says_next
from followthrough.findings.drafts import Draft, Setting
from followthrough.findings.futures import future, need
from followthrough.findings.groups import Group
from followthrough.findings.imperatives import imperative, opens_item
from followthrough.findings.reporting import reports
from followthrough.findings.sentence import Sentence
from followthrough.findings.states import copula, passive, speaks_of_importance
from followthrough.findings.subjects import Subject, subject_kind
from followthrough.findings.vocabulary import Form, Vocabulary
from followthrough.lexicon.schema import Cue
from followthrough.model import Act, Strength

_STARTING = frozenset(
    "begin start launch announce meet work share take continue inaugurate open close call look".split()
)
_PERFORMED = frozenset("establish launch adopt create sign inaugurate set".split())
_FUTURE = frozenset([Form.WILL, Form.WILL_PASSIVE, Form.SHOULD])
_STRUCK = frozenset("agreement agreements treaty contracts contract extension protocol framework memorandum".split())
_STEPS = frozenset("steps actions measures efforts commitments commitment decision".split())
_GIVING = frozenset("pledge promise commit announce confirm".split())
_SO_FAR = frozenset("since date far already past".split())
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

    def subject(self) -> Subject:
        """What kind of subject the group has."""
        return subject_kind(self.sentence, self.group.subject, self.setting.names, self.vocabulary)

    def _own_holder(self) -> bool:
        """ "... to the Salt Bank, which will finance boats": a holder of its own, not a mere description."""
        at = self.group.subject[0] if self.group.subject else 0
        while at > 0 and self.sentence.words.lower[at] == ",":
            at -= 1
        if self.sentence.words.lower[at] == ")":
            at = max(at - 1, 0)  # "the Salt Initiative (SI), which": its short form
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
            after = self.group.head + 1
            if not cue.then or any(
                says_next(self.sentence.words.lower, after, then, self.vocabulary, verb=True) for then in cue.then
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
        yield from future(self)

    def must(self) -> Iterator[Draft]:
        """A need of ours is an aim; what others should do is asked of them."""
        yield from need(self)

    def adjective(self) -> Iterator[Draft]:
        """States: committed, ready, concerned, important."""
        cue = self._matching(self.vocabulary.adjective_cues.get(self.group.lemma, ()))
        subject = self.subject()
        if self.group.lemma == "unwavering" and subject is Subject.NAMED and self._bond():
            return  # "the alliance is unwavering": said of a thing
        loose = cue is not None and (cue.act is Act.AIM or cue.id.endswith(":unacceptable"))
        if cue is None or (subject is Subject.THING and not loose):
            return
        if self.group.lemma == "encouraged" and self.following() == "to":
            yield self.draft(Act.REQUEST, "en/request:urge", "Somebody is encouraged to act.")
            return
        if cue.act is not Act.COMMITMENT:
            if cue.act is Act.AIM and not self._it_is():
                if self.following() == "that":
                    yield self.draft(Act.POSITION, cue.id, "What it is important that others do is a stance.")
                return  # "reform is vital to growth": a view of reform, no wish
            if cue.act is Act.AIM or subject is not Subject.NOUN or cue.id.endswith(":unacceptable"):
                yield self.draft(cue.act, cue.id, cue.why)
            if self.group.renewed and cue.act is Act.POSITION and self.group.lemma == "committed":
                yield self.draft(Act.REAFFIRMATION, cue.id, "To remain so says it again.")
            return
        yield from self._bound_to(cue, renewed=self.group.renewed)

    def _bond(self) -> bool:
        subject = self.group.subject or (0, 0)
        return not {"alliance", "partnership", "friendship"}.isdisjoint(self.sentence.words.lower[slice(*subject)])

    def _it_is(self) -> bool:
        """ "It is important to keep the sea lanes open": an action, and "it" before it."""
        subject, lower = self.group.subject, self.sentence.words.lower
        impersonal = subject is not None and lower[subject[1] - 1] == "it"
        return impersonal and is_action(self.sentence, self.group.head + 1, self.vocabulary)[0]

    def _bound_to(self, cue: Cue, *, renewed: bool) -> Iterator[Draft]:
        lower, head = self.sentence.words.lower, self.group.head
        action, lemma, at = is_action(self.sentence, head + 1, self.vocabulary)
        for i in joined(self.sentence, head + 2, self.vocabulary) if not action else ():
            if not action:
                action, lemma, at = is_action(self.sentence, i, self.vocabulary)
        if renewed:
            yield self.draft(Act.REAFFIRMATION, cue.id, "To remain bound says the commitment again.")
        if not action and (renewed or self.group.form is Form.ADJECTIVE):
            yield self.draft(Act.POSITION, cue.id, "What follows is a value, not an action: a stance.")
            return
        weak = (
            renewed or cue.strength is Strength.WEAK or self.weak(lemma, at + 1)
        )
        yield self.draft(Act.COMMITMENT, cue.id, cue.why, strength=Strength.WEAK if weak else Strength.STRONG)

    def done(self) -> Iterator[Draft]:
        """Perfect, progressive and past forms: progress when somebody acts, speech acts as themselves."""
        spoken = self._speech(self.group)
        if spoken is not None:
            yield from spoken
        elif speaks_of_importance(self):
            yield self.draft(Act.POSITION, "en/position:importance-of", "Importance that is spoken of is a stance.")
        elif self.group.form is Form.PROGRESSIVE and self._names_priority():
            yield self.draft(Act.AIM, "en/aim:looking-for-goal", "A named priority is a goal that binds nobody.")
        elif self.group.form is Form.PROGRESSIVE and self.group.lemma in ("consider", "explore"):
            why = f"To be {self.group.lemma}ing something is a weak undertaking."
            yield self.draft(Act.COMMITMENT, "en/grammar:is-exploring", why, strength=Strength.WEAK)
        elif reports(self.sentence, self.group, self.subject(), self.setting, self.vocabulary):
            why = f"“{self.group.lemma}” in this form reports something done or under way."
            yield self.draft(Act.PROGRESS, f"en/grammar:{self.group.form.name.lower()}", why)

    def _names_priority(self) -> bool:
        """ "Our first priority is ending the blockade": no progressive."""
        subject = self.group.subject
        return subject is not None and "priority" in self.sentence.words.lower[slice(*subject)]

    def following(self) -> str:
        """The word right behind the verb; empty at the end."""
        return "".join(self.sentence.words.lower[self.group.head + 1 : self.group.head + 2])

    def _speech(self, group: Group) -> Iterator[Draft] | None:
        """Drafts of a verb of saying in the past or perfect; None when the verb reports a deed."""
        if group.lemma in ("agree", "declare") and self.following() == "that":
            return self._agreed_that()
        cues = self.vocabulary.verb_cues.get(group.lemma, ())
        cue = self._matching(
            [cue for cue in cues if cue.act in (Act.COMMITMENT, Act.POSITION, Act.REAFFIRMATION, Act.REQUEST, Act.AIM)]
        )
        if group.lemma in _GIVING and self._with_money() and (cue is None or cue.id.endswith(":announce-money")):
            return self._pledges()
        if cue is None or (group.form is Form.PROGRESSIVE and cue.act is Act.POSITION):
            return None
        deed = group.lemma in _ALSO_DEEDS
        done = self.setting.one_voice or group.form is Form.PERFECT
        if (deed and not cue.then and done) or (group.lemma == "welcome" and receives(self.sentence, group.head)):
            return None
        return self._from_cue(cue)

    def _with_money(self) -> bool:
        after = self.sentence.words.lower[self.group.head + 1 : self.group.head + 12]
        return not _MONEY_WORDS.isdisjoint(after)

    def _pledges(self) -> Iterator[Draft]:
        before = self.sentence.words.lower[: self.group.first]
        long_ago = self.group.form is Form.PAST and ("last" in before or "ago" in before)
        if long_ago or (self.group.form is Form.PERFECT and not _SO_FAR.isdisjoint(self.sentence.words.lower)):
            yield self.draft(Act.PROGRESS, "en/grammar:perfect", "Money that has been committed so far is a report.")
            return
        yield self.draft(
            Act.COMMITMENT, "en/commitment:pledge-to", "To pledge money binds the giver.", strength=Strength.STRONG
        )

    def cued(self) -> Iterator[Draft]:
        """Present forms and participles are read from their cue."""
        group = self.group
        subject = self.subject()
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
        elif opens_item(self.sentence, self.group, subject, self.setting) and (
            cue is None or cue.act not in (Act.REAFFIRMATION, Act.COMMITMENT)
        ):
            yield from imperative(self)
        elif group.form is Form.PAST:
            if group.first > 0 or self.setting.item:  # "Forged in the wake of ..." only describes
                yield from self.done()
        elif group.lemma in ("agree", "declare") and self.following() == "that":
            yield from self._agreed_that()
        elif cue is not None and subject is not Subject.THING:
            yield from self._from_cue(cue)
        elif group.lemma in ("pledge", "promise", "commit") and subject is not Subject.THING and self._with_money():
            yield from self._pledges()
        elif group.form is not Form.GERUND and speaks_of_importance(self):
            yield self.draft(Act.POSITION, "en/position:importance-of", "What is held in common or dear is a stance.")
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
        if self.group.lemma == "renew" and self.group.form is Form.GERUND and not self._renews_word():
            return  # "the envoy's part in renewing the truce"
        if cue.id.endswith(":importance") and self.subject() in (Subject.NOUN, Subject.THING):
            return  # "recent storms highlight": a thing shows, it takes no stance
        if cue.id.endswith(":agree-to") and self._on_a_noun():
            return  # "agreed on the need for": the noun says what it is
        if self._announced(cue) or self._struck(cue):
            why = "What was announced or agreed upon as a whole is a report."
            yield self.draft(Act.PROGRESS, f"en/grammar:{self.group.form.name.lower()}", why)
            return
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

    def _announced(self, cue: Cue) -> bool:
        """ "Announced a new partnership" tells of it; "new steps", or a fund "that will" lend, are undertaken."""
        if not cue.id.endswith(":announce-money") or self.group.form not in (Form.PAST, Form.PERFECT):
            return False
        near = self.sentence.words.lower[self.group.head + 1 : self.group.head + 8]
        return _STEPS.isdisjoint(near) and not any(
            group.form is Form.WILL and self.sentence.words.lower[group.first - 1] in ("that", "which")
            for group in self.sentence.groups
            if group.first > self.group.head
        )

    def _struck(self, cue: Cue) -> bool:
        """ "Have agreed to an Agreement on Salt": the agreement is there."""
        after = self.sentence.words.lower[self.group.head + 1 : self.group.head + 10]
        told = self.group.form in (Form.PAST, Form.PERFECT) and cue.id.endswith(":agree-to")
        return told and after[1:2] in (["a"], ["an"], ["the"]) and not _STRUCK.isdisjoint(after)

    def _on_a_noun(self) -> bool:
        after = self.sentence.words.lower[self.group.head + 1 : self.group.head + 5]
        return after[:1] == ["on"] and bool({"need", "importance", "urgency", "necessity", "value"} & set(after))

    def _renews_word(self) -> bool:
        after = self.sentence.words.lower[self.group.head + 1 : self.group.head + 6]
        return not {"commitment", "commitments", "pledge", "call", "support", "resolve", "alliance", "vow"}.isdisjoint(after)

    def _renews_instrument(self) -> bool:
        for word in self.sentence.words.lower[self.group.head + 1 : self.group.head + 6]:
            if any(cue.act is Act.COMMITMENT for cue in self.vocabulary.noun_cues.get(word, ())):
                return False  # "renewed their pledge", "their commitment to the partnership"
            if word in self.vocabulary.lists["instrument_nouns"]:
                return True
        return False

    def continuing(self) -> Iterator[Draft]:
        """“Continues to”: a weak undertaking of ours, or progress of a named party."""
        subject = self.subject()
        if self.group.lemma == "stand" and self.following() in ("with", "by", "alongside"):
            yield self.draft(Act.POSITION, "en/position:stand-for", "Where one goes on standing is a stance.")
        elif (subject is Subject.WE and not self.setting.one_voice) or self._strives(subject):
            why = "“We continue to” is a weak undertaking to go on."
            yield self.draft(Act.COMMITMENT, "en/grammar:continue-to", why, strength=Strength.WEAK)
        elif self.sentence.words.lower[self.group.first] == "continuing":
            return  # "agreed to meet and continuing to build": goes on with what was agreed
        elif subject in (Subject.NAMED, Subject.AGENT, Subject.JOINT, Subject.WE):
            yield self.draft(Act.PROGRESS, "en/grammar:continues-to", "What somebody continues to do is under way.")

    def _strives(self, subject: Subject) -> bool:
        """ "Norland and Oland continue to work to end": effort goes on towards an end of theirs."""
        if subject not in (Subject.NAMED, Subject.JOINT) or self.group.lemma not in ("work", "strive"):
            return False
        return self.following() in ("to", "towards", "toward", "together")

    def may(self) -> Iterator[Draft]:
        """ "Belmora would consider joining": the future of a text told in the past."""
        lower = self.sentence.words.lower
        named = self.subject() in (Subject.NAMED, Subject.JOINT)
        if lower[self.group.first] == "would" and named and "if" not in lower and self.group.main:
            yield from self.will()

    def nothing(self) -> Iterator[Draft]:
        """Forms that do nothing by themselves."""
        return iter(())

    def copula(self) -> Iterator[Draft]:
        """ "Our goal is to connect every village", "our bond remains a priority": the subject says what it is."""
        yield from copula(self)

    def passive(self) -> Iterator[Draft]:
        """ "Is dedicated to", "is rooted in shared values", "is asked to"."""
        yield from passive(self)


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
