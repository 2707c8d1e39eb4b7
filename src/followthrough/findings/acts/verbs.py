"""Acts of one verb group, by its form: "will", "must", perfect and past, adjectives, verbs of saying.

gold/acts/GUIDE.md is the coding guide; the words are the lexicon's, the grammar is here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from followthrough.findings.acts.addressed import asks_by_name
from followthrough.findings.acts.adjectives import adjective
from followthrough.findings.acts.affirmed import affirms_deed, liked
from followthrough.findings.acts.agreed import agreed_that
from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.formal.obligations import LAID_DOWN
from followthrough.findings.acts.formal.present_duties import lays_down
from followthrough.findings.acts.formal.wordings import FORMAL, formal
from followthrough.findings.acts.framed import FRAMES, said_politely
from followthrough.findings.acts.futures import attributed, future
from followthrough.findings.acts.imperatives import imperative, opens_item
from followthrough.findings.acts.needs import need, sets_goal
from followthrough.findings.acts.performed import SPEAKERS, announces_deed, performs
from followthrough.findings.acts.progress.at_work import STATES
from followthrough.findings.acts.progress.describing import bond_grows, goes_on
from followthrough.findings.acts.progress.figures import COMPARED, compares
from followthrough.findings.acts.progress.harm import harms
from followthrough.findings.acts.progress.reporting import reports
from followthrough.findings.acts.promises import may_vow, vowed
from followthrough.findings.acts.speaking import Speaking
from followthrough.findings.acts.standing import sends_signal
from followthrough.findings.acts.states import copula, passive, speaks_of_importance, takes_side, tells_view
from followthrough.findings.grammar.complements import is_action
from followthrough.findings.grammar.embedded import SPOKEN_ACTS
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.subjects import named_in
from followthrough.findings.grammar.vocabulary import Form
from followthrough.model import Act, Strength

_STARTING = frozenset(
    "begin start launch announce meet gather assemble convene work share take continue inaugurate open close call look "
    "carry join come focus".split()
)
_TALK = frozenset("discuss exchange reflect speak talk deliberate commit".split())
_BUILT = frozenset("corridor railway railroad port pipeline bridge plant highway line tunnel dam mine airport".split())
_STILL_BOUND = (("commit", "to"), ("commit", "ourselves"), ("pledge", "to"), ("be", "committed"))
_STANDING = ("with", "by", "alongside", "together", "united", "firm")


_SIGNED = frozenset("memorandum agreement treaty mou arrangement declaration".split())
_TEXTS_MADE = frozenset("signed finalised finalized concluded sign finalise finalize conclude adopted".split())
_FAR = 24  # words
_NEAR_TEXT = 8  # words: "the Agreement on Salt and Reefs, which will"


def _signed_between(lower: list[str], at: int) -> bool:
    """ "A memorandum between the Salt Office and the Reef Office, which will": the text will, not a party."""
    near = lower[max(0, at - _FAR) : at]
    if not _TEXTS_MADE.isdisjoint(near) and not _SIGNED.isdisjoint(near[-_NEAR_TEXT:]):
        return True  # "finalised an MOU on Salt Cooperation, which will"
    between = near.index("between") if "between" in near else 0
    return "and" in near[between:] and not _SIGNED.isdisjoint(near[:between])


@dataclass(slots=True)
class GroupReader(Speaking):
    """Reads the acts of one verb group. Every reader is named after the form it reads."""

    def read(self) -> Iterator[Draft]:
        """The acts of the group, by its form."""
        form = self.group.form
        if self.group.relative:
            own = (form is Form.WILL or may_vow(self.group)) and self._own_holder()
            return self.nothing() if not own else self.will() if form is Form.WILL else vowed(self)
        framed = said_politely(self) if self.group.lemma in FRAMES else None
        if framed is not None:
            return GroupReader(self.sentence, self.setting, self.vocabulary, framed).read()
        formally = formal(self) if self.group.lemma in FORMAL else None
        return iter(formally) if formally is not None else _READERS.get(form, GroupReader.cued)(self)

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
        lower = self.sentence.words.lower
        placed = lower[at][0].isdigit() or lower[first - 1] in ("in", "at")
        if placed or lower[at] in _BUILT or _signed_between(lower, at):
            return False  # "a fair in Brund, which will": the place is no holder, nor is what is built
        self.group.subject, self.kind = (first, at + 1), None
        lists = self.vocabulary.lists
        return self.sentence.capital(at) and (
            self.group.lemma == "provide" or self.group.lemma not in lists["effect_verbs"]
        )

    def will(self) -> Iterator[Draft]:
        """An undertaking, unless the subject is a thing or the verb only describes."""
        return iter(liked(self)) if self.group.lemma in ("like", "wish") else future(self)

    def must(self) -> Iterator[Draft]:
        """A need of ours is an aim; what others should do is asked of them."""
        yield from need(self)

    def adjective(self) -> Iterator[Draft]:
        """States: committed, ready, concerned, important."""
        announced = self._glad_to_announce()
        if announced is not None:
            yield from GroupReader(self.sentence, self.setting, self.vocabulary, announced).cued()
        else:
            yield from adjective(self)

    def _glad_to_announce(self) -> Group | None:
        """ "We are pleased to announce a loan": the announcement, as if it were the verb itself."""
        glad = any(cue.id.endswith(":concerned") for cue in self.vocabulary.adjective_cues.get(self.group.lemma, ()))
        named = self.sentence.words.lower[self.group.head + 1 : self.group.head + 3]
        if not glad or named != ["to", "announce"] or self.group.negated or self.subject() is Subject.THING:
            return None
        head = self.group.head + 2
        return replace(self.group, head=head, form=Form.PRESENT, lemma="announce", renewed=False)

    def done(self) -> Iterator[Draft]:
        """Perfect, progressive and past forms: progress when somebody acts, speech acts as themselves."""
        spoken = self.speech(self.group)
        if spoken is not None:
            yield from spoken
        elif (stance := self._stance()) is not None:
            yield stance
        elif self.group.form is Form.PROGRESSIVE and self._names_priority():
            yield self.draft(Act.AIM, "en/aim:looking-for-goal", "A named priority is a goal that binds nobody.")
        elif sets_goal(self):
            yield self.draft(Act.AIM, "en/aim:share-goal", "A goal that is shared or set binds nobody by itself.")
        elif self._makes_commitment():
            why = "To make a commitment to an action is to commit."
            yield self.draft(Act.COMMITMENT, "en/commitment:commit-to", why, strength=Strength.STRONG)
        elif self._hands_invitation():
            yield self.draft(Act.REQUEST, "en/request:urge", "Who hands over an invitation asks somebody to come.")
        elif (cue := self.joined_in_saying()) is not None:
            yield self.draft(cue.act, cue.id, cue.why)
        elif reports(self.sentence, self.group, self.subject(), self.setting, self.vocabulary):
            why = f"“{self.group.lemma}” in this form reports something done or under way."
            yield self.draft(Act.PROGRESS, f"en/grammar:{self.group.form.name.lower()}", why)
        elif compares(self.sentence, self.group, self.vocabulary):
            yield self.draft(Act.PROGRESS, "en/grammar:compared", COMPARED)

    def _stance(self) -> Draft | None:
        """Importance that is spoken of, a view that is told, where one stood."""
        if speaks_of_importance(self):
            return self.draft(Act.POSITION, "en/position:importance-of", "Importance that is spoken of is a stance.")
        if tells_view(self):
            return self.draft(Act.POSITION, "en/position:share-that", "What is shared as so is a view.")
        if takes_side(self) or sends_signal(self):
            return self.draft(Act.POSITION, "en/position:stand-for", "Where one stands is a stance.")
        return None

    def _makes_commitment(self) -> bool:
        """ "Made a commitment to open its ports"; not "made progress on its commitments"."""
        if self.group.lemma != "make":
            return False
        lower, head = self.sentence.words.lower, self.group.head
        if self.group.negated or self.subject() is Subject.THING:
            return False
        at = next((i for i in range(head + 1, min(len(lower), head + 4)) if lower[i] in _COMMITMENTS), None)
        bound = at is not None and lower[at + 1 : at + 2] in (["to"], ["on"], ["towards"], ["toward"])
        direct = at is not None and bound and _LINKS.isdisjoint(lower[head + 1 : at])
        return direct and at is not None and is_action(self.sentence, at + 1, self.vocabulary)[0]

    def _hands_invitation(self) -> bool:
        """ "Extended President Oka an invitation to visit"."""
        if self.group.lemma not in ("extend", "convey", "issue"):
            return False
        after = self.sentence.words.lower[self.group.head + 1 : self.group.head + 8]
        return "invitation" in after and "for" not in after[:2]

    def _names_priority(self) -> bool:
        """ "Our first priority is ending the blockade": no progressive."""
        subject = self.group.subject
        return subject is not None and "priority" in self.sentence.words.lower[slice(*subject)]

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
        cue = self.matching([cue for cue in cues if cue.act in SPOKEN_ACTS])
        known = group.lemma in self.vocabulary.verb_cues or group.lemma in self.vocabulary.lists["base_verbs"]
        told = known and not (self.setting.stem is Act.COMMITMENT and self.following().endswith(_DEEDS))
        if group.form is Form.PAST and group.clause == group.first == 0 and self.setting.item and told:
            yield from self.done()
        elif opens_item(self.sentence, self.group, subject, self.setting) and (
            cue is None or cue.act not in (Act.REAFFIRMATION, Act.COMMITMENT)
        ):
            yield from imperative(self)
        elif group.form is Form.PAST:
            if group.first > 0 or self.setting.item:  # "Forged in the wake of ..." only describes
                yield from self.done()
        elif group.lemma in ("agree", "concur", "declare") and self.following() == "that":
            yield from agreed_that(self)
        elif (affirmed := affirms_deed(self)) is not None:
            yield from affirmed
        elif cue is not None and (subject is not Subject.THING or group.lemma in _OF_THINGS):
            yield from self.from_cue(cue) if not self._seeks_harm() else ()
        elif lays_down(self):
            yield self.draft(Act.COMMITMENT, "en/grammar:is-to", LAID_DOWN, strength=Strength.STRONG)
        else:
            yield from self._without_cue(subject)

    def _seeks_harm(self) -> bool:
        """ "Actions that seek to undermine": nobody's aim that is shared here."""
        at = self.sentence.words.lower[self.group.head + 1 : self.group.head + 4]
        return self.group.lemma in ("seek", "aim") and at[:1] == ["to"] and not _UNDOING.isdisjoint(at[1:])

    def _without_cue(self, subject: Subject) -> Iterator[Draft]:
        group = self.group
        if group.lemma in ("look", "expect") and subject in SPEAKERS and self._asks_by_name():
            yield self.draft(Act.REQUEST, "en/request:expect-to", "What is expected of others is asked of them.")
            return
        if group.lemma in ("pledge", "promise", "commit") and subject is not Subject.THING and self.with_money():
            yield from self.pledges()
        elif group.lemma == "commit" and self.following() == "our" and (bound := self.bound_others()) is not None:
            yield from bound  # "the Pact commits our nations to lowering tolls"
        elif (stance := self._stance_now()) is not None:
            yield stance
        elif (joint := self.joined_in_saying()) is not None and subject is not Subject.THING:
            yield self.draft(joint.act, joint.id, joint.why)
        elif sets_goal(self):
            yield self.draft(Act.AIM, "en/aim:share-goal", "A goal that is shared or set binds nobody by itself.")
        elif performs(self, subject) or announces_deed(self, subject):
            yield self.draft(Act.PROGRESS, "en/grammar:performative", "By saying so it is done.")
        elif self._works_together(subject):
            yield self.draft(Act.PROGRESS, "en/grammar:works-with", "What parties do together is under way.")
        elif self._of_ourselves(subject):
            why = "What we say of ourselves in the present is a stance."
            yield self.draft(Act.POSITION, "en/grammar:we-present", why)

    def _stance_now(self) -> Draft | None:
        """How something is regarded, what is held dear, a view that is told."""
        if takes_side(self):
            return self.draft(Act.POSITION, "en/position:regard-as", "How something is regarded is a stance.")
        if self.group.form is not Form.GERUND and speaks_of_importance(self):
            why = "What is held in common or dear is a stance."
            return self.draft(Act.POSITION, "en/position:importance-of", why)
        if tells_view(self):
            return self.draft(Act.POSITION, "en/position:share-that", "What is shared as so is a view.")
        return None

    def _asks_by_name(self) -> bool:
        return asks_by_name(self.sentence, self.group, self.setting.names, self.vocabulary)

    def _works_together(self, subject: Subject) -> bool:
        """ "Norland and Oland cooperate to", "the navies work closely with"."""
        told = self.group.form in (Form.PRESENT, Form.THIRD) and subject in (Subject.NAMED, Subject.JOINT)
        jointly = self.group.lemma in ("cooperate", "collaborate", "partner", "work") and not self.group.negated
        if self.group.lemma == "partner" and (self.following() in ("to", "through") or not self._party_before()):
            return False  # "with allies and partners to end it"
        return told and jointly and self.following() in ("to", "with", "on", "together", "through", "across")

    def _party_before(self) -> bool:
        """A party that is known stands right before the verb."""
        words, at = self.sentence.words, self.group.first
        named = named_in(self.sentence, self.group.subject or (0, 0), self.setting.names)
        return named != [] and named[-1].end >= words.ends[at - 1]

    def _of_ourselves(self, subject: Subject) -> bool:
        """ "We value these ties"."""
        verb = self.group.form is Form.PRESENT and self.group.lemma in self.vocabulary.lists["base_verbs"]
        return verb and subject is Subject.WE and self._directly()

    def _directly(self) -> bool:
        """ "We" itself stands before the verb, and the verb takes a stance rather than being in a state."""
        if self.group.lemma in self.vocabulary.lists["stative_verbs"] or self.group.lemma in _STARTING:
            return False
        return self.group.subject is not None and self.group.first - self.group.subject[1] <= 1

    def continuing(self) -> Iterator[Draft]:
        """“Continues to”: what goes on is under way; effort that goes on towards an end is a weak undertaking."""
        subject, told = self.subject(), (self.sentence, self.group)
        if self.setting.plan and opens_item(self.sentence, self.group, subject, self.setting):
            yield from imperative(self)  # "Continue the training of pilots"
        elif self.group.lemma == "stand" and self.following() in _STANDING:
            yield self.draft(Act.POSITION, "en/position:stand-for", "Where one goes on standing is a stance.")
            if self.subject() is Subject.WE:
                yield self.draft(Act.REAFFIRMATION, "en/position:stand-for", "To go on standing by it says it again.")
        elif (subject is Subject.WE and self.following() == "ready") or self._strives(subject):
            why = "To continue to work towards an end is a weak undertaking."
            yield self.draft(Act.COMMITMENT, "en/grammar:continue-to", why, strength=Strength.WEAK)
        elif (self.group.lemma, self.following()) in _STILL_BOUND:
            why = "To continue to commit binds weakly."
            yield self.draft(Act.REAFFIRMATION, "en/grammar:continue-to", "To remain bound says the commitment again.")
            yield self.draft(Act.COMMITMENT, "en/grammar:continue-to", why, strength=Strength.WEAK)
        elif self.sentence.words.lower[self.group.first] == "continuing" or self.group.lemma in STATES:
            return  # "agreed to meet and continuing to build": goes on with what was agreed
        elif self.group.lemma in _TALK or bond_grows(*told) or harms(*told, self.vocabulary):
            return  # "continue to discuss", "the alliance continues to evolve"
        elif subject in (Subject.NAMED, Subject.AGENT, Subject.JOINT, Subject.WE) or goes_on(*told):
            yield self.draft(Act.PROGRESS, "en/grammar:continues-to", "What somebody continues to do is under way.")

    def _strives(self, subject: Subject) -> bool:
        """ "Norland and Oland continue to work to end": effort goes on towards an end of theirs."""
        near = self.sentence.words.lower[self.group.head + 1 : self.group.head + 4]
        if self.group.lemma == "make":
            return subject is Subject.WE and not {"effort", "efforts"}.isdisjoint(near)
        if subject not in (Subject.NAMED, Subject.JOINT, Subject.WE) or self.group.lemma not in ("work", "strive"):
            return False
        ours = subject is Subject.WE and self.following() in ("with", "closely")
        return ours or self.following() in ("to", "towards", "toward", "together")

    def may(self) -> Iterator[Draft]:
        """ "Belmora would consider joining": the future of a text told in the past."""
        lower = self.sentence.words.lower
        named = self.subject() in (Subject.NAMED, Subject.JOINT)
        named = named or (self.group.lemma == "like" and self.subject() in SPEAKERS)
        said = attributed(self) if not named else None
        if said is not None:
            yield from GroupReader(self.sentence, self.setting, self.vocabulary, said).will()
        elif lower[self.group.first] == "would" and named and "if" not in lower and self.group.main:
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


_DEEDS = ("tion", "sion", "ment", "ance")  # below a promise: "simplified recognition of papers" is one, not done
_OF_THINGS = frozenset("aim seek strive violate breach contravene".split())  # what even a blockade or a plan does
_COMMITMENTS = frozenset("commitment commitments pledge pledges".split())
_LINKS = frozenset("of for to in with on that and ,".split())
_UNDOING = frozenset(
    "undermine undercut evade circumvent destabilise destabilize coerce divide weaken exploit seize use abuse harm "
    "disrupt sow steal intimidate erase".split()
)
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
