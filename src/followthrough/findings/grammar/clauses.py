"""Which verb groups carry the sentence, and who their subject is.

A group is *main* when it stands in the sentence's own clause, or is coordinated with one that does. Verbs of relative,
content, temporal and purpose clauses are not main: "which", "that", "while", "to". (gold/acts/GUIDE.md, rule 3.)
"""

from __future__ import annotations

from followthrough.findings.grammar.embedded import OPENING_OWN, PRONOUNS, TIMES, WITH_AUXILIARY
from followthrough.findings.grammar.first_words import FirstWords
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.joining import ALSO_DEEDS, DIRECTING
from followthrough.findings.grammar.opening_times import behind_since, in_case, opens_with_thing
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.thing_subjects import OF_THINGS, SHOWING, aid_acts, meeting_shows, told_of_thing
from followthrough.findings.grammar.told import DAYS, OBJECTS, ON_DAYS, SAID_BESIDES, SAYING, WISHED
from followthrough.findings.grammar.verb_words import SHORT, past_parenthesis
from followthrough.findings.grammar.vocabulary import Form, Vocabulary

_CLAUSE_STARTS = frozenset([None, ",", ";", ":", "—", "–", "(", ")", "and", "but", "or", "to"])
_OPENERS = frozenset([":", ";", "•", "—", "–"])
_JOINERS = frozenset([",", "and", "or", "but", "&", "nor", "yet"])
_BREAKING = frozenset("constitute represent violate contravene".split())
_BESIDES = ("by", "as")
_RELATIVE = frozenset(["which", "who", "that", "while"])
_LEADING = frozenset([None, "in", *_BESIDES]) | _OPENERS | _JOINERS | _RELATIVE
_WISHING = frozenset(
    "aim seek strive intend reaffirm agree commit undertake aspire expect hope look constitute represent violate "
    "contravene".split()
)
_SAME_PAST = frozenset("set put cut".split())
_OPENING_CLAUSE = frozenset("as while although though because".split())
_LINKING = frozenset(["on", "for", "with", "under", "to", "in"])


def settle(sentence: Sentence, vocabulary: Vocabulary) -> None:
    """Says of each verb group whether it is main, where its clause begins and which words are its subject."""
    _Settler(sentence, vocabulary).settle()


class _Settler(FirstWords):
    """One left-to-right pass that remembers the last main group and the last finite one."""

    def settle(self) -> None:
        infinitive = Form.INFINITIVE
        for group in self.sentence.groups:
            if group.form is not infinitive:
                self._place(group)
                if group.main or group.subject is not None or group.form in WITH_AUXILIARY:
                    self.last_finite = group
                if group.main:
                    self.last_main = group
            self.last = group

    def _place(self, group: Group) -> None:
        before = self.before(group.first)
        if group.form is Form.WILL:
            before = self.past_half(before)
        word = self.lower[before] if before >= 0 else None
        if (
            (self.lower[group.first] in WISHED and self.wished_for(group, before))
            or (group.lemma in SAYING and self.says_aside(group))
            or (word in _LEADING and self._led(group, before, word))
        ):
            return
        if self.described is not None and group.form in WITH_AUXILIARY:
            subject, self.described = self.described, None
            self.make_main(group, subject, clause=self.begins if self.last_main is None else subject[0])
        elif self.subject_end(before) or self._several_before(group, before) or self._the_two(group, before):
            self._after_subject(group, before)
        elif group.form in WITH_AUXILIARY or self._aims(group):
            self._after_noun(group, before)
        else:
            self._behind_noun(group, before)

    def _led(self, group: Group, before: int, word: str | None) -> bool:
        """Behind a word of _LEADING, or at the very start: whether that word says what the group is."""
        if word is None or word in _OPENERS:
            self._open(group, before)
        elif word in _JOINERS:
            if group.form is not Form.SHOULD or not self._asks_whether(group):
                self.join(group, before)
        elif word == "in" and before == 0 and group.form is Form.GERUND and self.spoken(group.lemma):
            group.main = group.lemma not in ("celebrate", "commemorate")  # "In welcoming ..., we"
        elif word in _BESIDES and self.says_besides(group, before):
            self.make_main(group, self.last_main.subject if self.last_main is not None else None, clause=before)
        elif word in _RELATIVE:
            self._behind_relative(group, before)
        else:
            return False
        return True

    def _behind_day(self, start: int, end: int) -> int:
        """ "Said on Tuesday Norland would": where the subject begins behind the day."""
        on = start + (self.lower[start] == "on")
        return on + 1 if on < end and self.lower[on] in DAYS else start

    def _asks_whether(self, group: Group) -> bool:
        """ ", should Norland so wish,": a condition, and no clause that goes on."""
        following = group.first + 1
        return following < len(self.lower) and (self.sentence.capital(following) or self.lower[following] == "the")

    def _behind_noun(self, group: Group, before: int) -> None:
        """ "The scheme helped mend 13 locks", "issued an order directing the ministry to mend it"."""
        main = self.last_main
        if main is None and group.form is Form.PAST:
            self._past_behind_noun(group, before)
        elif main is not None and group.form is Form.GERUND and group.lemma in DIRECTING and self.directs(group):
            self.make_main(group, main.subject, clause=group.first)

    def _several_before(self, group: Group, before: int) -> bool:
        """ "The leaders of the islands condemn": a plain noun before the verb, and several that speak."""
        if group.form is not Form.PRESENT or "of" not in self.lower[:before] or not self.spoken(group.lemma):
            return False
        return self.several_of(group, self.phrase_start(before), before)

    def _the_two(self, group: Group, before: int) -> bool:
        """ "The two reaffirmed their": no noun behind the number; not "the two planned bridges"."""
        if group.form is not Form.PAST or self.lower[max(0, before - 1) : before + 1] != ["the", "two"]:
            return False
        return self.lower[group.head + 1 : group.head + 2] in OBJECTS

    def _past_behind_noun(self, group: Group, before: int) -> None:
        """ "The scheme helped mend 13 locks", "officials attending the talks last week agreed"."""
        helped = group.lemma == "help" and self._helps()
        counted = group.lemma in OF_THINGS and self.last_finite is None and told_of_thing(self.lower, group)
        met = group.lemma in SHOWING and self._met(group, before)
        if helped or counted or met or self._aided(group, before):
            self.make_main(group, (self.phrase_start(before), before + 1))
        elif self.last_finite is None and (end := self._in_charge(before)) > 0:
            self.make_main(group, (0, end))
        elif (with_ := self.with_partners(group)) > 0:
            self.make_main(group, (0, with_))
        elif self.last_finite is None and self.spoken(group.lemma):
            end = self.last.first if self.last is not None else before + 1
            if any(self.subject_end(i) for i in (*range(1, min(3, end)), end - 1) if i >= 0) or self.plural_at(0):
                self.make_main(group, (0, end))

    def _in_charge(self, before: int) -> int:
        """Where "the Ministers" ends in "the Ministers responsible for transport adopted"; 0 for any other opening."""
        at = next((i for i in range(1, min(4, before)) if self.lower[i : i + 2] == ["responsible", "for"]), 0)
        return at if at > 0 and self.plural_at(at - 1) else 0

    def _aided(self, group: Group, before: int) -> bool:
        """ "Norland's assistance strengthened the courts"; not "the loan announced today will"."""
        plain = self.last_finite is None and not self.describes(group)
        return plain and aid_acts(self.lower, group, before, self.vocabulary)

    def _met(self, group: Group, before: int) -> bool:
        return meeting_shows(self.sentence, group, (self.phrase_start(before), before + 1), self.vocabulary)

    def _behind_relative(self, group: Group, before: int) -> None:
        """A verb right behind "which", "who" or "that"; or one that says something besides, behind "while"."""
        word, main = self.lower[before], self.last_main
        if word != "while":
            group.relative = word != "that"
            group.subject = (max(0, before - 1), before)
        elif group.form is Form.GERUND and group.lemma in SAID_BESIDES and main is not None:
            self.make_main(group, main.subject, clause=before + 1)

    def _aims(self, group: Group) -> bool:
        """ "A memorandum on minerals aims to", "these loans seek to": told from a noun by its "to"."""
        if group.form not in (Form.THIRD, Form.PRESENT) or group.lemma not in _WISHING or self.last_main is not None:
            return False
        if group.form is Form.PRESENT and not self._plural_noun(group.first - 1):
            return False
        behind = past_parenthesis(self.lower, group.head + 1, SHORT)  # "aims, through exchanges, to"
        following = self.lower[behind : behind + 2]
        aimed = group.lemma == "aim" and following[:1] == ["at"] and "".join(following[1:]).endswith("ing")
        if group.lemma == "reaffirm":
            return group.form is Form.THIRD and following[:1] in (["the"], ["our"], ["their"])
        return group.lemma in _BREAKING or following[:1] == ["to"] or aimed

    def _helps(self) -> bool:
        """ "The scheme helped mend": nothing before it but a noun and what describes that."""
        return (
            self.last is None or (self.last is self.last_finite and self.last.form is Form.PAST) or not self.last.main
        )

    def _plural_noun(self, i: int) -> bool:
        """ "These loans", "the schemes": no "rights to", "plans aim", where another verb stands before."""
        return i > 0 and self.lower[i].endswith("s") and self.lower[i] not in self.vocabulary.roles

    def _open(self, group: Group, before: int) -> None:
        """At the very start, or after a colon, semicolon or dash."""
        if before >= 0 and self.lower[before] in ("—", "–"):
            if self.last_main is None and group.form in WITH_AUXILIARY:
                self.make_main(group, (0, self.first_break()))
            elif self.last_main is None and (we := self._we_before_dash(before)) is not None:
                self.make_main(group, we)
            return
        if before >= 0 and group.form in (Form.PRESENT, Form.PAST, Form.THIRD) and not self.spoken(group.lemma):
            return
        if before >= 0 and self.lower[before] == ";" and self._goes_down(group):
            return
        if group.form is Form.PAST and before < 0 and (self.describes(group) or self.lower[0] == "once"):
            return  # "Allied leaders will meet"; "Once built, the lock will"
        opens = before < 0 or self.lower[before] == ":"
        if group.form in (Form.GERUND, Form.PRESENT) and opens and self.names_actors(group):
            return  # "Participating countries commit to", "Partner countries agreed to"
        if before < 0 and (self.opens_noun(group) or (self.may_label(group) and self.is_label(group))):
            return  # "Supporting Young Pilots: Norland will", "Connected Ports: on tolls, we will"
        group.main, group.clause = True, before + 1

    def _goes_down(self, group: Group) -> bool:
        """ "To train pilots; support trade", "leaders will show the lock; reaffirm their ties": told in one chain."""
        if group.lemma in ALSO_DEEDS and self.infinitives(group):
            return True
        main = self.last_main
        if group.form is not Form.PRESENT or main is None or main.form is not Form.WILL or main.subject is None:
            return False
        return self.lower[main.subject[1] - 1] != "we"

    def _we_before_dash(self, before: int) -> tuple[int, int] | None:
        """ "Today we – the presidents of Norland and Oland – met in Brund and commit to": who the parenthesis names."""
        dash = next((i for i in range(before) if self.lower[i] in ("—", "–")), None)
        if dash is None or dash == 0 or not self.plural_at(dash - 1):
            return None
        return dash - 1, dash

    def _after_subject(self, group: Group, end: int) -> None:
        start = self._behind_time(self.phrase_start(end), end)
        if self._finishes(group, start):
            return
        if group.form is Form.PAST and self.reduced(group):
            self.described = (start, end + 1)
            return
        if group.form is Form.PRESENT and group.lemma in _SAME_PAST and self.lower[end] not in PRONOUNS:
            group.form = Form.PAST  # "President Lund set the course"
        if group.form is Form.GERUND and self.says_beside(group, start):
            self.make_main(group, (start + 1, end + 1), clause=start)
            return
        if group.form is Form.GERUND or (group.form is Form.PRESENT and not self.plural(group, start, end)):
            return
        own = self._has_own(group, start, end)
        pre = self.lower[start - 1] if start > 0 else None
        if pre in self.vocabulary.lists["subordinators"] and not own:
            group.subject = (start, end + 1)
        elif not self._describes_noun(group, start, end, own=own):
            begins = start if own else self._past_object(group, start, end)
            if begins is not None:
                self._begin(group, begins, end)

    def _behind_time(self, start: int, end: int) -> int:
        """Where a subject begins behind a day or a "since" and its time."""
        if self.lower[start] in ON_DAYS:
            return self._behind_day(start, end)
        return behind_since(self.lower, end) if start == 1 and self.lower[0] == "since" else start

    def _within_opener(self, group: Group) -> bool:
        """ "As the storm has undone many of the gains women have made over years, ...": still in the opening clause."""
        opened = self.lower[0] in _OPENING_CLAUSE and self.last_main is None and self.last_finite is not None
        told = group.form in (Form.PERFECT, Form.PASSIVE, Form.COPULA)
        return opened and told and "," not in self.lower[: group.first]

    def _has_own(self, group: Group, start: int, end: int) -> bool:
        """A clause that stands inside another and yet does its own act."""
        pre = self.lower[start - 1] if start > 0 else None
        return (
            ((pre in OPENING_OWN or self.vows(group)) and self.own_clause(group, start, end))
            or (pre == "that" and self.cleft(group, start))
            or (pre == "as" and self.causal(group))
            or self.told(group, start)
            or (pre == "so" and self.therefore(start))
        )

    def _describes_noun(self, group: Group, start: int, end: int, *, own: bool) -> bool:
        """A verb behind a noun that only says which one: "the work we have done", "the region we all seek"."""
        pre = self.lower[start - 1] if start > 0 else None
        if (pre in ("—", "–") and group.form is Form.PAST) or self._contact(group, start, end):
            return True
        if group.form is Form.PAST and pre == "," and self.last_main is not None and self._aside(start):
            return True  # "..., especially through the Pact endorsed in Brund"
        if group.form is Form.PAST and self.last_main is None and opens_with_thing(self.lower, group.first):
            return True
        return not own and self._sought(pre, end) and not self.known_need(group, end)

    def _past_object(self, group: Group, start: int, end: int) -> int | None:
        """Where the subject begins when an object may stand before it; None when it is all the object."""
        pre = self.lower[start - 1] if start > 0 else None
        adjacent = self.last is not None and start == self.last.head + 1 and pre not in (",", ";", "and", "but", ":")
        opens = start == 0 or self.lower[start] in ("and", "but", ",", ";") or self.lower[end] == "we"
        if not adjacent or opens or self.last_main is None:
            return start
        joined = next((i for i in range(end, start, -1) if self.lower[i] in ("and", "but")), None)
        if joined is not None and self.lower[joined - 1] == "," and self.spoken(group.lemma) and joined < end:
            return joined + 1
        if joined is None or joined == end or not self._new_subject(group, joined + 1, end):
            return None
        return joined + 1

    def _begin(self, group: Group, start: int, end: int) -> None:
        if self.lower[start] in ("and", "but") and start < end:
            start += 1
        self.make_main(group, (start, end + 1), clause=self._clause_from(start))

    def _clause_from(self, start: int) -> int:
        """Where the clause of a subject at word `start` begins: no later than that of a verb within the subject."""
        main = self.last_main
        if main is None:
            return self.begins
        return main.clause if start <= main.head else start

    def _finishes(self, group: Group, start: int) -> bool:
        """ "Those States that wish to take part in it will meet": behind a relative clause its antecedent goes on."""
        relative = self.last_finite
        if self.last_main is not None or group.form not in WITH_AUXILIARY:
            return False
        if self.last is self.sentence.groups[0] and (noun := self.antecedent(group, start)):
            self.make_main(group, (0, noun))
            return True
        subject = relative.subject if relative is not None else None
        if relative is None or subject is None or self.lower[subject[1]] not in ("who", "that", "which"):
            return False
        says = self.spoken(relative.lemma) and self.lower[relative.head + 1] != "to"  # "those who hope tolls will fall"
        if says or "," in self.lower[subject[1] : group.first]:
            return False
        if self.lower[start - 1] in self.vocabulary.lists["subordinators"]:
            return False
        self.make_main(group, (0, subject[1]))
        return True

    def _sought(self, pre: str | None, end: int) -> bool:
        """ "The region we all seek": a pronoun behind a noun describes it."""
        begins = pre in _CLAUSE_STARTS or pre in self.vocabulary.lists["adverbs"] or self._behind_opening(end)
        return self.lower[end] in PRONOUNS and self.last_finite is not None and not begins

    def _behind_opening(self, end: int) -> bool:
        """ "In that event it shall"; "As our countries grow, with this visit we": behind the comma of an opener."""
        if in_case(self.lower, end):
            return True
        if self.lower[0] not in _OPENING_CLAUSE or self.last_main is not None or self.last_finite is None:
            return False
        comma = next((i for i in range(self.last_finite.head, end) if self.lower[i] == ","), end)
        return comma < end and self.lower[comma + 1] in TIMES

    def _aside(self, start: int) -> bool:
        """The words at `start` open an aside: "through", "especially under"."""
        first = start + (self.lower[start] in self.vocabulary.lists["adverbs"])
        dated = any(word[0].isdigit() for word in self.lower[first + 1 : first + 4])  # "in July 2031 the Isles agreed"
        return self.lower[first] in TIMES and self.lower[first] != "as" and not dated

    def _new_subject(self, group: Group, i: int, end: int) -> bool:
        """A name begins a clause of its own: "in 2035 and Oland will"; for speech also "and the Premier said"."""
        if group.form in (Form.PAST, Form.PRESENT):
            counted = self.lower[i + 1 : i + 2] != [] and self.lower[i + 1] in self.vocabulary.lists["measure_words"]
            first = i + 1 + counted  # "and the three NSAs reaffirmed"
            titled = self.lower[i] == "the" and first < len(self.lower) and self.sentence.capital(first)
            cited = not _LINKING.isdisjoint(self.lower[i:end])  # "and the Isles on a Treaty signed in 2031"
            person = self.sentence.capital(i) and self.lower[i].rstrip(".") in self.vocabulary.lists["persons"]
            return group.form is Form.PAST and ((titled and not cited) or person) and self.spoken(group.lemma)
        acting = self.lower[end] in self.vocabulary.lists["agents"] or self.lower[end] in self.vocabulary.lists["joint"]
        if group.form is Form.WILL and self.lower[i] in ("the", "both", "our") and acting:
            return True  # "to lower tolls and the two sides will"
        office = self.lower[i] == "the" and self.lower[end] in self.vocabulary.lists["agents"]
        return self.sentence.capital(i + 1 if office and group.form is Form.WILL else i)

    def _contact(self, group: Group, start: int, end: int) -> bool:
        """ "The plan builds on the work we have undertaken": a relative clause without its "that"."""
        told = group.form in (Form.PERFECT, Form.PROGRESSIVE)
        if self.lower[end] != "we":
            # "investments our two sides have made"
            return told and self.last_main is not None and self._ours_behind_noun(start, end)
        opens = start == 2 and self.lower[0] in ("the", "these", "those")  # noqa: PLR2004 -- "the steps we are taking"
        if opens and group.form is Form.PRESENT:
            return True  # "the plan we announce today"
        if not told or (start < 3 and not opens):  # noqa: PLR2004 -- "today we have"
            return False
        before = self.lower[start - 1]
        opener = self.lower[0] in TIMES or before in self.vocabulary.lists["adverbs"] or before in _CLAUSE_STARTS
        return not opener and not self.sentence.capital(start - 1) and before not in self.vocabulary.roles

    def _ours_behind_noun(self, start: int, end: int) -> bool:
        """A second owner inside a noun phrase, right behind a plural: "recent loans our banks"."""
        owned = (i for i in range(start + 1, end) if self.lower[i] in ("our", "their", "its"))
        at = next(owned, None)
        return at is not None and self.lower[at - 1].endswith("s") and self.lower[at - 1] not in self.vocabulary.roles

    def _after_noun(self, group: Group, end: int) -> None:
        """A finite group after a common noun: "efforts will include", "a statement is expected"."""
        start = self.phrase_start(end)
        if self._finishes(group, start) or self._within_opener(group):
            return
        pre = self.lower[start - 1] if start > 0 else None
        told = self.told(group, start)
        subordinate = not told and pre in self.vocabulary.lists["subordinators"]
        verb_before = (
            not told and self.last is not None and start == self.last.head + 1 and self.last.form is not Form.INFINITIVE
        )
        gerunds = self.last_main is not None and self.last_main.form is Form.GERUND and self.last_main.first == 0
        if gerunds and group.form is Form.COPULA and self.last_main is self.last_finite:
            self.last_main, verb_before = None, False  # "Opening the canals remains our priority": they are its subject
        if subordinate or (verb_before and self.last_main is not None):
            group.subject = (start, end + 1)
            return
        self.make_main(group, (start, end + 1), clause=self._clause_from(start))
