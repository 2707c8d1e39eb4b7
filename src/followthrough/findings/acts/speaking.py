"""What verbs of saying do: they bind, ask, hold, renew, announce; money that is promised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followthrough.findings.acts.addressed import binds_others, expects_thing, furthers_thing, insists
from followthrough.findings.acts.affirmed import affirms_deed
from followthrough.findings.acts.agreed import DECIDING, agreed_besides, agreed_that, agrees_bare, on_a_noun, struck
from followthrough.findings.acts.drafts import Draft, Setting
from followthrough.findings.acts.progress.announced import announced_whole, announces_done, told_back
from followthrough.findings.acts.promises import offers_places
from followthrough.findings.acts.renewed import goes_on_supporting, renews_instrument, renews_word
from followthrough.findings.acts.seeming import (
    gives_no_work,
    holds_always,
    is_programme,
    keeps_open,
    names_programme,
    only_considers,
    only_wants,
    ready_to_act,
    shares_past,
    tells_news,
    wishes_well,
    years_ago,
)
from followthrough.findings.acts.welcomed import done_by_others, invites_to_join, notes_recent_deed
from followthrough.findings.grammar.complements import is_action, joined, receives, says_one
from followthrough.findings.grammar.embedded import SPOKEN_ACTS
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import subject_kind
from followthrough.findings.grammar.thing_subjects import meeting_shows
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.lexicon.schema import Cue
from followthrough.model import Act, Strength

_ASSURING = frozenset("express voice affirm convey confirm".split())
_GIVING = frozenset("pledge promise commit announce confirm offer".split())
_SO_FAR = frozenset("since date far already past".split())
_CURRENCIES = frozenset("$ usd eur jpy gbp € £ ¥ ₹ ₩ us$ euros euro yen dollars pounds won".split())
_TELLING = frozenset(["announce", "confirm"])
_SUMS = frozenset("million billion trillion".split())  # "two million doses" are none
_BEHIND_SUMS = frozenset(
    "in for to of over from through by and into per a annually towards toward at with under".split()
)
_ALSO_DEEDS = frozenset("support share offer extend pay celebrate direct respect maintain".split())
_TASKING = frozenset("task instruct direct mandate ask request urge".split())
_TASKED = 9  # words between the verb of tasking and its "to"
_PLANS = "A plan that is laid before others is a weak undertaking."
_OFFERED = "Places that are offered bind whoever offers them."
_AWAY = frozenset("for of in on with , and".split())
_FEASTS = frozenset("anniversary anniversaries years birthday day holiday".split())

_SENT = frozenset("additional troops forces resources assets personnel experts".split())
_JOINED = 9  # words
_OWNED = frozenset("their its his her our full strong".split())


@dataclass(slots=True)
class Speaking:
    """A verb group in its sentence, and what it does as a verb of saying."""

    sentence: Sentence
    setting: Setting
    vocabulary: Vocabulary
    group: Group
    kind: Subject | None = None  # of the group's subject, once it was asked for

    def subject(self) -> Subject:
        """What kind of subject the group has."""
        if self.kind is None:
            self.kind = subject_kind(self.sentence, self.group.subject, self.setting.names, self.vocabulary)
            if self.kind is Subject.NONE and self.sentence.voiced and self._says():
                self.kind = Subject.WE
        return self.kind

    def _says(self) -> bool:
        """A verb of saying in the present, as it stands behind "we"."""
        acts = self.vocabulary.verb_acts.get(self.group.lemma, ())
        return self.group.form is Form.PRESENT and not SPOKEN_ACTS.isdisjoint(acts)

    def draft(self, act: Act, lexicon: str, because: str, **more: object) -> Draft:
        """A draft with the verb group as its cue."""
        end = min(self.group.head + 1, len(self.sentence.words.lower))
        return Draft(act, (self.group.first, end), lexicon, because, self.group, **more)  # type: ignore[arg-type]  # fields of Draft

    def matching(self, cues: Sequence[Cue]) -> Cue | None:
        """The first of these cues whose next words stand behind the verb."""
        for cue in cues:
            if cue.id.endswith((":speak-for", ":hold-that")) and not self._speaks_now():
                continue  # "the court held that", "she advocated for sailors": told of others
            after = self.group.head + 1
            if not cue.then or says_one(self.sentence.words.lower, after, cue.then, self.vocabulary, verb=True):
                return cue
        return None

    def weak(self, lemma: str, after: int) -> bool:
        """Exploring, considering or continuing efforts binds weakly."""
        lower = self.sentence.words.lower
        if lemma in self.vocabulary.lists["weak_verbs"] or keeps_open(lower, lemma, after):
            return True
        near = lower[after : after + 4]
        if lemma in ("continue", "pursue"):
            return "efforts" in near or "effort" in near
        return lemma == "work" and bool(near) and near[0] in ("towards", "toward")

    def following(self) -> str:
        """The word right behind the verb; empty at the end."""
        return "".join(self.sentence.words.lower[self.group.head + 1 : self.group.head + 2])

    def after(self, count: int) -> list[str]:
        """The words behind the verb, so many at most."""
        return self.sentence.words.lower[self.group.head + 1 : self.group.head + 1 + count]

    def bound_to(self, cue: Cue, *, renewed: bool) -> Iterator[Draft]:
        """What "commit to", "agree to", "are ready to" do: an action binds, a value is a stance."""
        head = self.group.head
        action, lemma, at = is_action(self.sentence, head + 1, self.vocabulary)
        for i in joined(self.sentence, head + 2, self.vocabulary) if not action else ():
            if not action:
                action, lemma, at = is_action(self.sentence, i, self.vocabulary)
        action = action or (cue.id.endswith(":ready-to") and ready_to_act(self.sentence, self.group, at))
        if renewed:
            yield self.draft(Act.REAFFIRMATION, cue.id, "To remain bound says the commitment again.")
        viewed = cue.id.endswith(":concur-in") and self.following() == "on"  # "concurred on the rules of the strait"
        if not action and (renewed or viewed or self.group.form is Form.ADJECTIVE):
            yield self.draft(Act.POSITION, cue.id, "What follows is a value, not an action: a stance.")
            return
        if lemma in _TASKING and "to" in self.sentence.words.lower[at + 1 : at + _TASKED]:
            yield self.draft(Act.REQUEST, "en/request:task", "What others are to be told to do is asked of them.")
        weak = renewed or cue.strength is Strength.WEAK or self.weak(lemma, at + 1)
        yield self.draft(Act.COMMITMENT, cue.id, cue.why, strength=Strength.WEAK if weak else Strength.STRONG)

    def speech(self, group: Group) -> Iterator[Draft] | None:
        """Drafts of a verb of saying in the past or perfect; None when the verb reports a deed."""
        if group.lemma in ("agree", "concur", "declare") and (self.following() == "that" or agrees_bare(self)):
            return agreed_that(self)
        cues = self.vocabulary.verb_cues.get(group.lemma, ())
        cue = self.matching([cue for cue in cues if cue.act in SPOKEN_ACTS])
        if (besides := affirms_deed(self) or self._besides(cue)) is not None:
            return iter(besides)
        promised = group.lemma in _GIVING and not (group.lemma == "offer" and group.form is Form.PROGRESSIVE)
        if promised and self.with_money() and (cue is None or cue.id.endswith(":announce-money")):
            return self.pledges()
        if cue is None or (
            group.form is Form.PROGRESSIVE and (cue.act is Act.POSITION or furthers_thing(self.sentence, group))
        ):
            return None
        given = group.lemma == "back" and self.with_money()  # "backed $56 million in loans"
        deed = given or (group.lemma in _ALSO_DEEDS and not (self._leaders_celebrate() or holds_always(self)))
        done = (self.setting.one_voice or group.form is Form.PERFECT or self._by_aid()) and not (
            group.lemma == "direct" and self.asks_somebody()
        )
        if (deed and not cue.then and done) or (group.lemma == "welcome" and receives(self.sentence, group.head)):
            return None
        return self.from_cue(cue)

    def _by_aid(self) -> bool:
        return is_programme(self.sentence, self.group, self.vocabulary)

    def _leads_in(self) -> bool:
        """ "Highlighted the following steps:": what follows is said, nothing is yet."""
        after = self.sentence.words.lower[self.group.head + 1 : self.group.head + 3]
        return self.group.lemma == "highlight" and after == ["the", "following"]

    def _besides(self, cue: Cue | None) -> list[Draft] | None:
        """ "Committed" with somebody or something as its object; what was announced in words no cue knows."""
        if self._leads_in():
            return []
        if self.group.lemma not in ("commit", "recommit"):
            announced = self._announcement() if cue is None else None
            return None if announced is None else [announced]
        bound = self.bound_others()
        if bound is None and cue is None and self.group.form is Form.PERFECT and self._gives_object():
            why = "What has been committed to a task is given."
            return [self.draft(Act.PROGRESS, "en/grammar:perfect", why)]
        return bound

    def bound_others(self) -> list[Draft] | None:
        """ "Committed their administrations to promoting trade": those who are bound stand between."""
        if not binds_others(self.sentence, self.group, self.vocabulary):
            return None
        again = self.group.lemma == "recommit"
        why = "To commit again to an action binds weakly." if again else "The plainest verb of undertaking."
        strength = Strength.WEAK if again else Strength.STRONG
        made = [self.draft(Act.COMMITMENT, "en/commitment:commit-to", why, strength=strength)]
        if again:
            made.append(self.draft(Act.REAFFIRMATION, "en/reaffirmation:recommit", "To commit again."))
        return made

    def _gives_object(self) -> bool:
        """ "Has committed additional ships": an object, not "committed crimes", nor money."""
        after = self.sentence.words.lower[self.group.head + 1 : self.group.head + 4]
        return not self.with_money() and not _SENT.isdisjoint(after)

    def _leaders_celebrate(self) -> bool:
        """ "The leaders celebrated the strength of their ties" takes a stance; an anniversary is kept."""
        after = self.sentence.words.lower[self.group.head + 1 : self.group.head + 12]
        people = self.group.subject is not None and not self.vocabulary.lists["persons"].isdisjoint(
            self.sentence.words.lower[slice(*self.group.subject)]
        )
        spoken = people or self.subject() in (Subject.JOINT, Subject.PRONOUN)
        return self.group.lemma == "celebrate" and spoken and _FEASTS.isdisjoint(after)

    def _announcement(self) -> Draft | None:
        """Support or plans that were announced, or places that were offered, in words no cue knows."""
        if offers_places(self):
            return self.draft(Act.COMMITMENT, "en/commitment:offer-to", _OFFERED, strength=Strength.WEAK)
        if self.group.lemma == "announce" and self._announces_support():
            return self.draft(Act.POSITION, "en/grammar:announced-support", "Announced support is a stance.")
        if self._lays_plans():
            return self.draft(Act.COMMITMENT, "en/commitment:announce-plans", _PLANS, strength=Strength.WEAK)
        return None

    def asks_somebody(self) -> bool:
        """ "Directed their ministers to mend"; not "directed its work to the islands"."""
        after, agents = (
            self.sentence.words.lower[self.group.head + 1 : self.group.head + 7],
            self.vocabulary.lists["agents"],
        )
        people = next((i for i, word in enumerate(after) if word in agents), None)
        if people is not None and after[people + 1 : people + 2] == ["of"]:
            people += 2  # "the Secretary of State to"
        return people is not None and after[people + 1 : people + 2] == ["to"]

    def joined_in_saying(self) -> Cue | None:
        """ "Joined others in stressing that": what was said together."""
        if self.group.lemma != "join":
            return None
        lower, head = self.sentence.words.lower, self.group.head
        at = next((i for i in range(head + 1, min(len(lower) - 1, head + _JOINED)) if lower[i] == "in"), None)
        known = self.vocabulary.verbs.get(lower[at + 1], ()) if at is not None else ()
        said = (cue for lemma, form in known if form == Form.GERUND for cue in self.vocabulary.verb_cues.get(lemma, ()))
        return next((cue for cue in said if cue.act in (Act.POSITION, Act.REAFFIRMATION, Act.REQUEST)), None)

    def _lays_plans(self) -> bool:
        """ "Unveiled concrete plans to": with an adjective between."""
        if not any(cue.id.endswith(":announce-plans") for cue in self.vocabulary.verb_cues.get(self.group.lemma, ())):
            return False
        after = self.sentence.words.lower[self.group.head + 1 : self.group.head + 6]
        return any(after[i : i + 2] == ["plans", "to"] for i in range(1, 3)) and _AWAY.isdisjoint(after[:3])

    def with_money(self) -> bool:
        """Whether an amount of money follows."""
        lower, head = self.sentence.words.lower, self.group.head
        after = lower[head + 1 : head + 12]
        if not _CURRENCIES.isdisjoint(after) or (self.group.lemma not in _TELLING and not _SUMS.isdisjoint(after)):
            return True  # "pledged two million doses" is as good; "announced that a million doses" is not
        counted = next((i for i in range(head + 1, min(len(lower) - 1, head + 12)) if lower[i] in _SUMS), None)
        return counted is not None and (not lower[counted + 1].isalpha() or lower[counted + 1] in _BEHIND_SUMS)

    def pledges(self) -> Iterator[Draft]:
        """Money promised binds; what has been promised so far is a report."""
        if self.group.lemma == "offer" and self.group.form is Form.PERFECT:
            return  # a sum "has been offered": the pledge says so
        reported = told_back(self.sentence, self.group) or announces_done(self)
        lower = self.sentence.words.lower
        paid_in = self.group.lemma in ("commit", "announce") and "next" not in lower  # not "over the next three years"
        so_far = paid_in or not _SO_FAR.isdisjoint(lower)
        if reported or (self.group.form is Form.PERFECT and so_far):
            yield self.draft(Act.PROGRESS, "en/grammar:perfect", "Money that has been committed so far is a report.")
            return
        firm = Strength.WEAK if self.group.lemma == "offer" else Strength.STRONG
        yield self.draft(Act.COMMITMENT, "en/commitment:pledge-to", "To pledge money binds the giver.", strength=firm)

    def _only_looks(self, cue: Cue) -> bool:
        """Whether the verb only looks like the cue: its subject or its object says otherwise."""
        if (
            self.group.lemma == "renew"
            and self.group.form is Form.GERUND
            and not renews_word(self.sentence, self.group)
        ):
            return True  # "the envoy's part in renewing the truce"
        expected = cue.id.endswith("request:expect-to") and expects_thing(self.sentence, self.group, self.vocabulary)
        if expected or only_considers(self) or wishes_well(self) or tells_news(self):
            return True  # "we expect the talks to end": nobody is asked; "considered the report": talked of
        if cue.id.endswith(":importance") and self._only_shown():
            return True  # "recent storms highlight": a thing shows, it takes no stance
        stated = cue.id.endswith(":state-that") and self.subject() not in (Subject.WE, Subject.JOINT)
        if stated or (cue.id.endswith(":support") and self._by_aid()):
            return True  # "the minister stated that": reported speech does what it says
        if (
            (cue.id.endswith(":task") and gives_no_work(self))
            or (cue.id.endswith(":want-to") and only_wants(self))
            or names_programme(self.sentence, self.group)
            or shares_past(self.sentence, self.group)
            or (cue.id.endswith("commitment:expect-to") and self.group.form is Form.PAST)
        ):
            return True  # "a road expected to open"
        agreed = cue.id.endswith((":agree-to", ":concur-in"))
        apart = self.sentence.words.lower[self.group.head + 1 : self.group.head + 3] == ["to", "disagree"]
        return agreed and (on_a_noun(self) or apart)  # "agreed on the need for": the noun says what it is

    def _only_shown(self) -> bool:
        """A thing shows, it takes no stance; a meeting takes that of those who met."""
        thing = self.subject() in (Subject.NOUN, Subject.THING)
        return thing and not meeting_shows(self.sentence, self.group, self.group.subject, self.vocabulary)

    def _speaks_now(self) -> bool:
        """In the present, with the one who speaks right before the verb."""
        told = self.group.form in (Form.PRESENT, Form.THIRD, Form.PERFECT) and self.group.subject is not None
        near = self.group.subject is not None and 0 <= self.group.first - self.group.subject[1] <= 1
        return told and near and self.subject() in (Subject.WE, Subject.JOINT, Subject.NAMED)

    def from_cue(self, cue: Cue) -> Iterator[Draft]:
        """What a verb of saying does by its cue."""
        if self._only_looks(cue):
            yield from agreed_besides(self, cue)
            yield from self._expected(cue)
            return
        if self.group.lemma in DECIDING and self.following() == "that":
            yield from agreed_that(self)
            return
        if announced_whole(self, cue) or struck(self, cue):
            why = "What was announced or agreed upon as a whole is a report."
            yield self.draft(Act.PROGRESS, f"en/grammar:{self.group.form.name.lower()}", why)
            return
        if cue.act is not Act.REAFFIRMATION and self._says_again():
            yield self.draft(Act.REAFFIRMATION, cue.id, "What is said once again is said before.")
        if cue.act is Act.COMMITMENT:
            yield from self.bound_to(cue, renewed=False) if not self._heads_list() and not years_ago(self) else ()
            return
        if self.group.lemma == "renew" and renews_instrument(self.sentence, self.group, self.vocabulary):
            yield self.draft(Act.PROGRESS, "en/grammar:past", "An instrument that was renewed is progress.")
            return
        if cue.id.endswith(":recommit") and is_action(self.sentence, self.group.head + 1, self.vocabulary)[0]:
            yield self.draft(
                Act.COMMITMENT, cue.id, "To commit again to an action binds weakly.", strength=Strength.WEAK
            )
        yield from self._acts_of(cue)
        yield from self._welcomed() if cue.id.endswith(":welcome") else ()
        if self.group.renewed and cue.act is Act.POSITION and self.group.lemma == "support":
            yield self.draft(Act.REAFFIRMATION, cue.id, "To continue to support says it again.")

    def _expected(self, cue: Cue) -> Iterator[Draft]:
        """ "We expect the talks to end by May"; what analysts expect is no hope of those who speak."""
        if cue.id.endswith("request:expect-to") and self.subject() in (Subject.WE, Subject.JOINT):
            yield self.draft(Act.AIM, "en/aim:want-to", "What is expected to happen is a hope.")

    def _heads_list(self) -> bool:
        """ "We agree to:", and nothing behind it; "we intend to: (i) end the toll" goes on by itself."""
        after = self.sentence.words.lower[self.group.head + 1 : self.group.head + 5]
        return ":" in after[:3] and after[after.index(":") + 1 :] == []

    def _says_again(self) -> bool:
        """ "Once again called for", "expressed continued support", "announced a renewed"; not "meet again"."""
        lower, first = self.sentence.words.lower, self.group.first
        once = lower[max(0, first - 2) : first] == ["once", "again"] or lower[first - 1] == "again"
        after = lower[self.group.head + 1 : self.group.head + 5]
        renewed = self.group.lemma == "announce" and after[1:2] == ["renewed"]
        kept = self.group.lemma in _ASSURING and "continued" in after[:2] and "support" in after
        return once or after[:2] == ["once", "again"] or renewed or kept

    def _acts_of(self, cue: Cue) -> Iterator[Draft]:
        if goes_on_supporting(self):
            why = "What somebody continues to do is under way."
            yield self.draft(Act.PROGRESS, "en/grammar:continues-to", why)
            return
        if notes_recent_deed(self.sentence, self.group):
            yield self.draft(Act.PROGRESS, "en/progress:actions-taken", "Welcoming steps that were taken reports them.")
        if insists(self.sentence, self.group):
            yield self.draft(Act.REQUEST, "en/request:urge", "What somebody insists be done is asked for.")
            return
        for act in cue.acts:
            yield self.draft(act, cue.id, cue.why)

    def _welcomed(self) -> Iterator[Draft]:
        """Others who are to take part, and what they did."""
        if invites_to_join(self.sentence, self.group, self.vocabulary):
            yield self.draft(Act.REQUEST, "en/request:urge", "To welcome others to take part asks them to.")
        if done_by_others(self.sentence, self.group, self.vocabulary):
            yield self.draft(Act.PROGRESS, "en/progress:launch-of", "What is welcomed as done is a report of it.")

    def _announces_support(self) -> bool:
        """ "Announced their support for the plan"; support that is given, not money."""
        after = self.sentence.words.lower[self.group.head + 1 : self.group.head + 4]
        return self.group.form is Form.PAST and "support" in after and not _OWNED.isdisjoint(after)
