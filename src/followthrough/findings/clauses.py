"""Which verb groups carry the sentence, and who their subject is.

A group is *main* when it stands in the sentence's own clause, or is coordinated with one that does. Verbs of relative,
content, temporal and purpose clauses are not main: "which", "that", "while", "to". (gold/acts/GUIDE.md, rule 3.)
"""

from __future__ import annotations

from followthrough.findings.embedded import PRONOUNS, TIMES, WITH_AUXILIARY, Reading
from followthrough.findings.groups import Group
from followthrough.findings.sentence import Sentence
from followthrough.findings.vocabulary import Form, Vocabulary
from followthrough.model import Act

# Verbs of saying that are as often deeds: in a chain of infinitives they go on with the chain.
_ALSO_DEEDS = frozenset(
    "support respect uphold share encourage press direct offer extend recognise recognize highlight "
    "maintain value consider defend".split()
)
# "..., recognising that": a trailing participle of view only describes.
_TRAILING_ONLY_DESCRIBES = frozenset(
    "recognise recognize note know respect consider seek aim support share commit violate breach contravene "
    "regard".split()
)
_AFTER_VERB = frozenset(
    "the a an our their its his her this these those all some any more most up out on to in with for at into over "
    "under nearly about around several many few new us them it him that each both $".split()
)
_AFTER_SPEECH = frozenset("our their the that to upon on all its".split())
_CLAUSE_STARTS = frozenset([None, ",", ";", ":", "—", "–", "(", ")", "and", "but", "or", "to"])
_OPENERS = frozenset([":", ";", "•", "—", "–"])
_JOINERS = frozenset([",", "and", "or", "but", "&", "nor", "yet"])
_PRESENT_FAMILY = frozenset(
    [Form.PRESENT, Form.ADJECTIVE, Form.PROGRESSIVE, Form.PERFECT, Form.WILL, Form.CONTINUE, Form.MUST, Form.COPULA]
)
_UNFINITE = frozenset([Form.INFINITIVE, Form.GERUND, Form.PAST])
_THIRD_FAMILY = frozenset([Form.THIRD, Form.ADJECTIVE, Form.COPULA, Form.CONTINUE, Form.PERFECT])
_NEXT_TO = 2  # words
_SPANS = frozenset("week month year morning afternoon evening spring summer autumn fall".split())
_PAST_FAMILY = frozenset([Form.PAST, Form.PERFECT, Form.PASSIVE, Form.ADJECTIVE, Form.COPULA])


def settle(sentence: Sentence, vocabulary: Vocabulary) -> None:
    """Says of each verb group whether it is main, where its clause begins and which words are its subject."""
    if sentence.groups:
        _Settler(sentence, vocabulary).settle()


class _Settler(Reading):
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
        before = self._before(group.first)
        word = self.lower[before] if before >= 0 else None
        if word is None or word in _OPENERS:
            self._open(group, before)
        elif word in _JOINERS:
            self._join(group, before)
        elif word == "in" and before == 0 and group.form is Form.GERUND and self.spoken(group.lemma):
            group.main = True  # "In welcoming ..., we"
        elif word in ("which", "who", "that"):
            group.relative = word != "that"
            group.subject = (max(0, before - 1), before)
        elif self.described is not None and group.form in WITH_AUXILIARY:
            subject, self.described = self.described, None
            self._make_main(group, subject, clause=0 if self.last_main is None else subject[0])
        elif self.subject_end(before):
            self._after_subject(group, before)
        elif group.form in WITH_AUXILIARY or self._aims(group):
            self._after_noun(group, before)
        elif (
            group.form is Form.PAST and self.last_main is None and self.last_finite is None and self.spoken(group.lemma)
        ):
            end = (
                self.last.first if self.last is not None else before + 1
            )  # "officials attending the talks last week agreed"
            if any(self.subject_end(i) for i in (*range(1, min(3, end)), end - 1) if i >= 0) or self.plural_at(0):
                self._make_main(group, (0, end))

    def _aims(self, group: Group) -> bool:
        """ "A memorandum on minerals aims to": a third person, told from a plural noun by its "to"."""
        wish = group.form is Form.THIRD and group.lemma in ("aim", "seek", "strive")
        return wish and self.last_main is None and self.lower[group.head + 1 : group.head + 2] == ["to"]

    def _before(self, i: int) -> int:
        """The last word before word i that is no adverb."""
        lower, adverbs = self.lower, self.vocabulary.lists["adverbs"]
        i -= 1
        while i >= 0:
            word = lower[i]
            if word in adverbs:
                if word in PRONOUNS:
                    break
            elif word == "than" and lower[i - 1] == "more":
                i -= 1  # "Norland more than doubled its grants"
            elif word in _SPANS and i > 1 and lower[i - 1] in ("this", "last") and self.subject_end(i - 2):
                i -= 1  # "the Administration this week issued"
            elif not word.endswith("ly") or word in self.vocabulary.verbs or self.sentence.capital(i):
                break
            i -= 1
        return i

    def _open(self, group: Group, before: int) -> None:
        """At the very start, or after a colon, semicolon or dash."""
        if before >= 0 and self.lower[before] in ("—", "–"):
            if self.last_main is None and group.form in WITH_AUXILIARY:
                self._make_main(group, (0, self._first_break()))
            return
        if before >= 0 and group.form in (Form.PRESENT, Form.PAST, Form.THIRD) and not self.spoken(group.lemma):
            return
        if before >= 0 and self.lower[before] == ";" and group.lemma in _ALSO_DEEDS and self._infinitives(group):
            return  # "to train pilots; support trade; and open"
        if group.form is Form.PAST and before < 0 and self.describes(group):
            return  # "Allied leaders will meet"
        if group.form is Form.GERUND and before < 0 and self._names_actors(group):
            return  # "Participating countries commit to"
        group.main, group.clause = True, before + 1

    def _names_actors(self, group: Group) -> bool:
        """A participle before a noun that has a verb of its own right behind it."""
        i = group.head + 1
        several = i + 1 < len(self.lower) and (self.plural_at(i) or self.lower[i] in self.vocabulary.lists["agents"])
        return several and any(g.first == i + 1 and g.form not in _UNFINITE for g in self.sentence.groups)

    def _first_break(self) -> int:
        breaks = (i for i, word in enumerate(self.lower) if word in (",", "—", "–", "("))
        return next(breaks, len(self.lower))

    def _join(self, group: Group, before: int) -> None:
        """After a comma or "and": coordinated with what went before, or after a parenthesis."""
        if self.last_main is None and group.form not in (Form.GERUND, Form.PRESENT) and self.lower[before] == ",":
            subject = self._before_parenthesis(before, group)
            if subject is not None:
                self._make_main(group, subject)
                return
        if self.last_main is None and group.form is Form.PRESENT and self.plural_at(self._first_break() - 1):
            self._make_main(group, (0, self._first_break()))
        elif (
            self.last_main is None
            and self.lower[group.first - 1] in ("both", "each", "all")
            and self.spoken(group.lemma)
        ):
            self._make_main(group, (group.first - 1, group.first), clause=before + 1)  # "had talks, and both agreed to"
        elif self.last_main is None and self.lower[before] == "," and self._speaks_late(group):
            self._make_main(group, (0, before))
        elif self._coordinated(group):
            subject = self.last_main.subject if self.last_main is not None else None
            self._make_main(group, subject, clause=before + 1)

    def _speaks_late(self, group: Group) -> bool:
        """ "Norland and Oland, under the chair of the Isles, affirm our resolve": speech behind a parenthesis."""
        if group.form is not Form.PRESENT or not self.spoken(group.lemma):
            return False
        following = self.lower[group.head + 1 : group.head + 2]
        return bool(following) and following[0] in _AFTER_SPEECH and "and" in self.lower[: group.first]

    def _before_parenthesis(self, comma: int, group: Group) -> tuple[int, int] | None:
        """The subject that a parenthesis between commas parts from its verb: "we, the ministers of Norland, commit"."""
        for i in range(comma - 1, -1, -1):
            if self.lower[i] == "we" and self.lower[i + 1] == ",":
                return i, i + 1
        start, end = 0, self._first_break()
        opening = self.lower[0] in self.vocabulary.lists["adverbs"] or self.lower[0] in TIMES
        if opening and (group.form in WITH_AUXILIARY or self._tells(group)):
            start = end + 1
            end = next((i for i in range(start, comma + 1) if self.lower[i] == ","), comma)
            if group.form is Form.PAST and not self.spoken(group.lemma) and self.lower[end + 1] not in TIMES:
                return None
        elif opening:
            return None
        agent = any(self.subject_end(i) for i in range(start, min(end, comma)))
        return (start, end) if start < end < len(self.lower) and agent else None

    def _tells(self, group: Group) -> bool:
        """A third person or past that says something, or is a known deed."""
        known = group.form is Form.PAST and group.lemma in self.vocabulary.lists["base_verbs"]
        return known or (group.form in (Form.PAST, Form.THIRD) and self.spoken(group.lemma))

    def _coordinated(self, group: Group) -> bool:  # noqa: PLR0911 -- one way of joining a line
        main = self.last_main
        form, spoken = group.form, self.spoken(group.lemma)
        if form is Form.GERUND:
            chained = group.lemma in _ALSO_DEEDS and not self._apart(group) and self._doing(group)
            told = group.lemma not in _ALSO_DEEDS or main is None or self.spoken(main.lemma)
            return spoken and told and group.lemma not in _TRAILING_ONLY_DESCRIBES and not chained
        if main is None:
            return False
        if form is Form.WILL and self.lower[group.first - 1] == "and" and self._resumes(group):
            return True
        if group.renewed and main.form is Form.WILL and self.lower[group.first] == "continue":
            group.form = Form.WILL  # "will pursue ..., continue supporting"
            return True
        if form in WITH_AUXILIARY:
            if form is Form.ADJECTIVE and self.last_finite is not main:
                return self._bound_again(group)
            return self.last_finite is main and not (form in (Form.COPULA, Form.PASSIVE) and main.form is Form.PRESENT)
        return self._bare_coordinated(group, main, spoken=spoken)

    def _bound_again(self, group: Group) -> bool:
        """ "We know that the toll is high and are committed to lowering it": a plural state goes on with "we"."""
        subject = self.last_main.subject if self.last_main is not None else None
        plural = subject is not None and self.plural_at(subject[1] - 1)
        return plural and self.lower[group.first] in ("are", "remain", "stand", "were")

    def _resumes(self, group: Group) -> bool:
        """ "We regret that the lock was shut, and will mend it": the main subject goes on after a content clause."""
        told = self.last_finite is not None and self.last_finite.form in (Form.PAST, Form.PASSIVE, Form.PERFECT)
        return told or self.lower[max(0, group.first - 2)] == ","

    def _bare_coordinated(self, group: Group, main: Group, *, spoken: bool) -> bool:
        """Forms without an auxiliary: they must go with the form of the main verb."""
        nested = self.last_finite is not main
        if group.form is Form.PRESENT:
            return self._present_coordinated(group, main, spoken=spoken, nested=nested)
        if group.form is Form.THIRD:
            vowed = main.form is Form.WILL and spoken and not nested  # "will not recognise it, and reaffirms"
            return vowed or (main.form in _THIRD_FAMILY and (spoken or not nested))
        if not spoken:
            lists = self.vocabulary.lists
            known = group.lemma in lists["base_verbs"] or group.lemma in lists["past_speech"]
            return (
                known
                and self._joined_verb(group)
                and main.form in (Form.PAST, Form.PERFECT)
                and self.last_finite is main
            )
        bound = main.form is Form.PRESENT and not nested and Act.COMMITMENT in self._cue_acts(group.lemma)
        return main.form in _PAST_FAMILY or (bound and group.lemma != "announce")  # "welcome the report and agreed to"

    def _present_coordinated(self, group: Group, main: Group, *, spoken: bool, nested: bool) -> bool:
        """A present goes on from a present, from what was said, or asks and says again behind what will be done."""
        if main.form is Form.PAST and not nested and (self._looks_on(group) or self.declares(group, main)):
            return True
        if main.form is Form.WILL and self._says_on(group):
            return True
        if group.lemma in _ALSO_DEEDS and self._goes_on_doing(group, main):
            return False
        states = main.form is Form.COPULA and not self._several_speak(group)
        return main.form in _PRESENT_FAMILY and spoken and not states and main.form not in (Form.WILL, Form.MUST)

    def _several_speak(self, group: Group) -> bool:
        """A plural subject stands before the group: "we know the toll is high and regret it"."""
        mains = (g for g in self.sentence.groups if g.main and g.head < group.first and g.subject is not None)
        return any(self.plural_at(g.subject[1] - 1) for g in mains if g.subject is not None)

    def _apart(self, group: Group) -> bool:
        """A comma parts the verb from what goes before: ", and support"."""
        return self.lower[max(0, group.first - 2)] == ","

    def _goes_on_doing(self, group: Group, main: Group) -> bool:
        """The verb is one more link: "continues to build, develop and support", "to build, mend, and uphold"."""
        if not self._apart(group):
            return self._chained(main) or main.form is Form.CONTINUE
        if main.form is not Form.CONTINUE and not self._infinitives(group):
            return False
        commas = [i for i in range(main.head + 1, group.first - 2) if self.lower[i] == ","]
        return any(self.lower[i + 1] in self.vocabulary.verbs for i in commas)

    def _infinitives(self, group: Group) -> bool:
        """An infinitive stands between the main verb and the group."""
        first = self.last_main.first if self.last_main is not None else len(self.lower)
        return any(g.form is Form.INFINITIVE for g in self.sentence.groups if first < g.first < group.first)

    def _chained(self, main: Group) -> bool:
        """An infinitive or gerund stands behind the main verb: "commit to send boats and support"."""
        if self.last is not None and self.last.form in (Form.INFINITIVE, Form.GERUND):
            return True
        behind = self.sentence.groups[self.sentence.groups.index(main) + 1 :][:1]
        return bool(behind) and behind[0].form is Form.INFINITIVE and behind[0].first - main.head <= _NEXT_TO

    def _doing(self, group: Group) -> bool:
        """A gerund stands between the main verb and the group: "look forward to opening trade and upholding"."""
        first = self.last_main.first if self.last_main is not None else -1
        return any(g.form is Form.GERUND for g in self.sentence.groups if first < g.first < group.first)

    def _says_on(self, group: Group) -> bool:
        """ "We will open our markets, and call on others to", "and recommit to": said now, behind what will be done."""
        if self.lower[group.first - 1] != "and":
            return False
        asks = group.lemma == "call" and self.lower[group.head + 1 : group.head + 2] in (["on"], ["upon"])
        return asks or (Act.REAFFIRMATION in self._cue_acts(group.lemma) and group.lemma != "renew")

    def _looks_on(self, group: Group) -> bool:
        """ "... welcomed the report and look forward to": a hope or call of now behind what was said."""
        if self.lower[group.first - 1] != "and":
            return False
        binds = Act.COMMITMENT in self._cue_acts(group.lemma) and self.lower[group.head + 1 : group.head + 2] == ["to"]
        return (
            binds
            or (group.lemma == "look" and self.lower[group.head + 1 : group.head + 2] == ["forward"])
            or (group.lemma == "call" and self.lower[group.head + 1 : group.head + 2] in (["on"], ["upon"], ["for"]))
        )

    def _joined_verb(self, group: Group) -> bool:
        """ "... and freed the crew", not "... and shared waters" or ", suspended since": what follows shows a verb."""
        if self.lower[self._before(group.first)] != "and":
            return False
        after = group.head + 1
        following = self.lower[after] if after < len(self.lower) else ""
        named = following != "" and self.sentence.capital(after)
        return named or following in _AFTER_VERB or following.endswith("ly")

    def _after_subject(self, group: Group, end: int) -> None:  # noqa: PLR0911 -- one refusal a line
        start = self.noun_phrase_start(end)
        if group.form is Form.PAST and self.reduced(group):
            self.described = (start, end + 1)
            return
        if group.form is Form.GERUND or (group.form is Form.PRESENT and not self.plural(group, start, end)):
            return
        pre = self.lower[start - 1] if start > 0 else None
        own = (
            self.own_clause(group, start, end)
            or self.cleft(group, start)
            or self.causal(group, pre)
            or self.told(group, start)
            or self.lower[max(0, start - 2) : start] == ["doing", "so"]
        )
        if pre in self.vocabulary.lists["subordinators"] and not own:
            group.subject = (start, end + 1)
            return
        if (pre in ("—", "–") and group.form is Form.PAST) or self._contact(group, start, end):
            return
        if not own and self._sought(pre, end):
            return
        adjacent = (
            not own
            and self.last is not None
            and start == self.last.head + 1
            and pre not in (",", ";", "and", "but", ":")
        )
        if (
            adjacent
            and start > 0
            and self.lower[start] not in ("and", "but", ",", ";")
            and self.lower[end] != "we"
            and self.last_main is not None
        ):
            joined = next((i for i in range(end, start, -1) if self.lower[i] in ("and", "but")), None)
            if joined is not None and self.lower[joined - 1] == "," and self.spoken(group.lemma) and joined < end:
                self._make_main(group, (joined + 1, end + 1), clause=joined + 1)
                return
            if joined is None or joined == end or not self._new_subject(group, joined + 1, end):
                return
            start = joined + 1
        if self.lower[start] in ("and", "but") and start < end:
            start += 1
        self._make_main(group, (start, end + 1), clause=0 if self.last_main is None else start)

    def _sought(self, pre: str | None, end: int) -> bool:
        """ "The region we all seek": a pronoun behind a noun describes it."""
        begins = pre in _CLAUSE_STARTS or pre in self.vocabulary.lists["adverbs"]
        return self.lower[end] in PRONOUNS and self.last_finite is not None and not begins

    def _new_subject(self, group: Group, i: int, end: int) -> bool:
        """A name begins a clause of its own: "in 2035 and Oland will"; for speech also "and the Premier said"."""
        if group.form in (Form.PAST, Form.PRESENT):
            titled = self.lower[i] == "the" and i + 1 < len(self.lower) and self.sentence.capital(i + 1)
            return group.form is Form.PAST and titled and self.spoken(group.lemma)
        office = self.lower[i] == "the" and self.lower[end] in self.vocabulary.lists["agents"]
        return self.sentence.capital(i + 1 if office and group.form is Form.WILL else i)

    def _contact(self, group: Group, start: int, end: int) -> bool:
        """ "The plan builds on the work we have undertaken": a relative clause without its "that"."""
        told = group.form in (Form.PERFECT, Form.PROGRESSIVE)
        if self.lower[end] != "we" or not told or start < 3:  # noqa: PLR2004 -- "today we have"
            return False
        before = self.lower[start - 1]
        opener = self.lower[0] in TIMES or before in self.vocabulary.lists["adverbs"] or before in _CLAUSE_STARTS
        return not opener and not self.sentence.capital(start - 1) and before not in self.vocabulary.roles

    def _after_noun(self, group: Group, end: int) -> None:
        """A finite group after a common noun: "efforts will include", "a statement is expected"."""
        start = self.noun_phrase_start(end)
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
        self._make_main(group, (start, end + 1), clause=0 if self.last_main is None else start)

    def _make_main(self, group: Group, subject: tuple[int, int] | None, *, clause: int = 0) -> None:
        group.main, group.subject, group.clause = True, subject, clause
