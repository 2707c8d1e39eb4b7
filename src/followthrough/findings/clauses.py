"""Which verb groups carry the sentence, and who their subject is.

A group is *main* when it stands in the sentence's own clause, or is coordinated with one that does. Verbs of relative,
content, temporal and purpose clauses are not main: "which", "that", "while", "to". (gold/acts/GUIDE.md, rule 3.)
"""

from __future__ import annotations

from followthrough.findings.groups import Group, verb_groups
from followthrough.findings.sentence import Sentence, is_mistaken
from followthrough.findings.vocabulary import Form, Role, Vocabulary
from followthrough.language.words import words
from followthrough.lexicon.schema import Cue
from followthrough.model import Act

PRONOUNS = frozenset("we they he she it i you".split())
_PLURAL_SUBJECTS = frozenset("we they both all".split())
_TIMES = frozenset(
    "in on at since during over after before by under through to as for with from given following".split()
)
# Verbs of saying that are as often deeds: in a chain of infinitives they go on with the chain.
_ALSO_DEEDS = frozenset(
    "support respect uphold share encourage press direct offer extend recognise recognize highlight "
    "maintain value".split()
)
# "..., recognising that": a trailing participle of view only describes.
_TRAILING_ONLY_DESCRIBES = frozenset("recognise recognize note respect consider seek aim support share commit".split())
_TOLD_NEAR = 14  # words between a verb of saying and the clause it says
_REPORTING_FORMS = frozenset([Form.PERFECT, Form.PERFECT_PASSIVE, Form.PROGRESSIVE])
_AFTER_VERB = frozenset(
    "the a an our their its his her this these those all some any more most up out on to in with for at into over "
    "under nearly about around several many few new us them it him that each both $".split()
)
_CLAUSE_STARTS = frozenset([None, ",", ";", ":", "—", "–", "(", ")", "and", "but", "or", "to"])
_OPENERS = frozenset([":", ";", "•", "—", "–"])
_JOINERS = frozenset([",", "and", "or", "but", "&", "nor", "yet"])
_FINITE_WITH_AUXILIARY = frozenset(
    [Form.WILL, Form.WILL_PASSIVE, Form.PERFECT, Form.PERFECT_PASSIVE, Form.PASSIVE, Form.PROGRESSIVE, Form.COPULA,
     Form.MUST, Form.SHOULD, Form.MAY, Form.ADJECTIVE, Form.CONTINUE]
)  # fmt: skip
_PRESENT_FAMILY = frozenset(
    [Form.PRESENT, Form.ADJECTIVE, Form.PROGRESSIVE, Form.PERFECT, Form.WILL, Form.CONTINUE, Form.MUST, Form.COPULA]
)
_PAST_FAMILY = frozenset([Form.PAST, Form.PERFECT, Form.PASSIVE, Form.ADJECTIVE, Form.COPULA])
_NO_ACTS: frozenset[str] = frozenset()
SPOKEN_ACTS = frozenset([Act.POSITION, Act.REAFFIRMATION, Act.REQUEST, Act.AIM, Act.COMMITMENT])
# Words that are nouns as often as verbs: after a name they are taken as nouns unless the subject is plural.
_ALSO_NOUNS = frozenset(
    "support call plan aim request welcome hope pledge resolve note value focus work progress interest partner process "
    "project target market trade increase advance address appeal host back share respect trust task direct commit need "
    "promise launch award grant fund finance lead contribute press demand train review report study draft exchange "
    "transfer release update benefit access visit test use set link limit form guide map sign issue object state meet "
    "look view honour honor praise hail thank design research service network result "
    "stop step present second lack".split()
)


def read_sentence(text: str, start: int, end: int, vocabulary: Vocabulary) -> Sentence:
    """The words and verb groups of one sentence, with subjects and main clauses settled."""
    found = words(text, start, end)
    interest = vocabulary.interest
    marks = [i for i, word in enumerate(found.lower) if word in interest or word[-2:] == "ed"]
    sentence = Sentence(text, start, end, found, marks)
    sentence.phrases = _phrases(found.lower, marks, vocabulary)
    sentence.groups = [g for g in verb_groups(found, marks, vocabulary) if not is_mistaken(sentence, g)]
    _Settler(sentence, vocabulary).settle()
    return sentence


def _phrases(lower: list[str], marks: list[int], vocabulary: Vocabulary) -> list[tuple[int, int, Cue]]:
    table, found = vocabulary.phrases, []
    for i in [i for i in marks if lower[i] in table]:
        for rest, cue in table[lower[i]]:
            end = i + 1 + len(rest)
            if tuple(lower[i + 1 : end]) == rest:
                found.append((i, end, cue))
    return found


class _Settler:
    """One left-to-right pass that remembers the last main group and the last finite one."""

    def __init__(self, sentence: Sentence, vocabulary: Vocabulary) -> None:
        self.sentence, self.vocabulary = sentence, vocabulary
        self.lower = sentence.words.lower
        self.last: Group | None = None  # any group
        self.last_finite: Group | None = None
        self.last_main: Group | None = None

    def settle(self) -> None:
        for group in self.sentence.groups:
            if group.form is not Form.INFINITIVE:
                self._place(group)
                if group.main or group.subject is not None or group.form in _FINITE_WITH_AUXILIARY:
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
        elif word == "in" and before == 0 and group.form is Form.GERUND and self._spoken(group.lemma):
            group.main = True  # "In welcoming ..., we"
        elif word in ("which", "who", "that"):
            group.relative = word != "that"
            group.subject = (max(0, before - 1), before)
        elif self._subject_end(before):
            self._after_subject(group, before)
        elif group.form in _FINITE_WITH_AUXILIARY:
            self._after_noun(group, before)
        elif (
            group.form is Form.PAST
            and self.last_main is None
            and self.last_finite is None
            and self._spoken(group.lemma)
        ):
            end = (
                self.last.first if self.last is not None else before + 1
            )  # "officials attending the talks last week agreed"
            if any(self._subject_end(i) for i in (*range(1, min(3, end)), end - 1) if i >= 0) or self._plural_at(0):
                self._make_main(group, (0, end))

    def _before(self, i: int) -> int:
        adverbs = self.vocabulary.lists["adverbs"]
        i -= 1
        while i >= 0 and (
            (self.lower[i] in adverbs and self.lower[i] not in PRONOUNS)
            or (
                self.lower[i].endswith("ly")
                and self.lower[i] not in self.vocabulary.verbs
                and not self.sentence.capital(i)
            )
        ):
            i -= 1
        return i

    def _cue_acts(self, lemma: str) -> frozenset[str]:
        return self.vocabulary.verb_acts.get(lemma, _NO_ACTS)

    def _spoken(self, lemma: str) -> bool:
        return not self._cue_acts(lemma).isdisjoint(SPOKEN_ACTS)

    def _open(self, group: Group, before: int) -> None:
        """At the very start, or after a colon, semicolon or dash."""
        if before >= 0 and self.lower[before] in ("—", "–"):
            if self.last_main is None and group.form in _FINITE_WITH_AUXILIARY:
                self._make_main(group, (0, self._first_break()))
            return
        if before >= 0 and group.form in (Form.PRESENT, Form.PAST, Form.THIRD) and not self._spoken(group.lemma):
            return
        group.main, group.clause = True, before + 1

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
        if self.last_main is None and group.form is Form.PRESENT and self._plural_at(self._first_break() - 1):
            self._make_main(group, (0, self._first_break()))
        elif self._coordinated(group):
            subject = self.last_main.subject if self.last_main is not None else None
            self._make_main(group, subject, clause=before + 1)

    def _before_parenthesis(self, comma: int, group: Group) -> tuple[int, int] | None:
        """The subject that a parenthesis between commas parts from its verb: "we, the ministers of Norland, commit"."""
        for i in range(comma - 1, -1, -1):
            if self.lower[i] == "we" and self.lower[i + 1] == ",":
                return i, i + 1
        start, end = 0, self._first_break()
        opening = self.lower[0] in self.vocabulary.lists["adverbs"] or self.lower[0] in _TIMES
        if opening and group.form in _FINITE_WITH_AUXILIARY:
            start = end + 1
            end = next((i for i in range(start, comma + 1) if self.lower[i] == ","), comma)
        elif opening:
            return None
        agent = any(self._subject_end(i) for i in range(start, min(end, comma)))
        return (start, end) if start < end < len(self.lower) and agent else None

    def _coordinated(self, group: Group) -> bool:
        main = self.last_main
        form, spoken = group.form, self._spoken(group.lemma)
        if form is Form.GERUND:
            return spoken and group.lemma not in _TRAILING_ONLY_DESCRIBES
        if main is None:
            return False
        if form is Form.WILL and self.lower[group.first - 1] == "and" and self._resumes(group):
            return True
        if group.renewed and main.form is Form.WILL and self.lower[group.first] == "continue":
            group.form = Form.WILL  # "will pursue ..., continue supporting"
            return True
        if form in _FINITE_WITH_AUXILIARY:
            return self.last_finite is main and not (form in (Form.COPULA, Form.PASSIVE) and main.form is Form.PRESENT)
        return self._bare_coordinated(group, main, spoken=spoken)

    def _resumes(self, group: Group) -> bool:
        """ "We regret that the lock was shut, and will mend it": the main subject goes on after a content clause."""
        told = self.last_finite is not None and self.last_finite.form in (Form.PAST, Form.PASSIVE, Form.PERFECT)
        return told or self.lower[max(0, group.first - 2)] == ","

    def _bare_coordinated(self, group: Group, main: Group, *, spoken: bool) -> bool:
        """Forms without an auxiliary: they must go with the form of the main verb."""
        nested = self.last_finite is not main
        if group.form is Form.PRESENT:
            chained = self.last is not None and self.last.form in (Form.INFINITIVE, Form.GERUND)
            if chained and group.lemma in _ALSO_DEEDS and self.lower[max(0, group.first - 2)] != ",":
                return False
            return main.form in _PRESENT_FAMILY and spoken and main.form not in (Form.WILL, Form.MUST)
        if group.form is Form.THIRD:
            return main.form in (Form.THIRD, Form.ADJECTIVE, Form.COPULA, Form.CONTINUE, Form.PERFECT) and (
                spoken or not nested
            )
        if not spoken:
            lists = self.vocabulary.lists
            known = group.lemma in lists["base_verbs"] or group.lemma in lists["past_speech"]
            return (
                known
                and self._joined_verb(group)
                and main.form in (Form.PAST, Form.PERFECT)
                and self.last_finite is main
            )
        return main.form in _PAST_FAMILY

    def _joined_verb(self, group: Group) -> bool:
        """ "... and freed the crew", not "... and shared waters" or ", suspended since": what follows shows a verb."""
        if self.lower[self._before(group.first)] != "and":
            return False
        after = group.head + 1
        following = self.lower[after] if after < len(self.lower) else ""
        return (
            following in _AFTER_VERB or (following != "" and self.sentence.capital(after)) or following.endswith("ly")
        )

    def _plural_at(self, i: int) -> bool:
        return i >= 0 and (self.lower[i] in _PLURAL_SUBJECTS or self.lower[i] in self.vocabulary.lists["joint"])

    def _subject_end(self, i: int) -> bool:
        word = self.lower[i]
        if word in PRONOUNS or word in self.vocabulary.lists["agents"] or word in self.vocabulary.lists["joint"]:
            return True
        return word == ")" or (self.sentence.capital(i) and word not in self.vocabulary.roles)

    def _noun_phrase_start(self, end: int) -> int:
        """First word of the noun phrase that ends at word `end`."""
        if self.lower[end] in PRONOUNS and self.lower[end] not in ("both", "all", "each"):
            return end
        floor = self.last.head + 1 if self.last is not None else 0
        if self.lower[0] in _TIMES and "," in self.lower[1:end]:  # "Through the pilot scheme, members ..."
            floor = max(floor, self.lower.index(",", 1, end) + 1)
        i = end
        while i > floor and not self._phrase_break(i - 1):
            i -= 1
        return i

    def _phrase_break(self, i: int) -> bool:
        word = self.lower[i]
        if word == ",":
            return not (0 < i < len(self.lower) - 1 and self._name_follows(i - 1) and self._name_follows(i + 1))
        return word in (";", ":", "—", "–") or self.vocabulary.roles.get(word) is Role.SUBORDINATOR

    def _name_follows(self, i: int) -> bool:
        """A list of names goes on: "Norland, Oland, and the Isles"."""
        while i < len(self.lower) - 1 and self.lower[i] in ("and", "the"):
            i += 1
        return self.sentence.capital(i) and not self.lower[i][0].isdigit()

    def _after_subject(self, group: Group, end: int) -> None:  # noqa: PLR0911 -- one refusal a line
        start = self._noun_phrase_start(end)
        if group.form is Form.GERUND:
            return
        if group.form is Form.PRESENT and not self._plural(group, start, end):
            return
        pre = self.lower[start - 1] if start > 0 else None
        named = pre == "which" and group.form is Form.WILL and self.sentence.capital(end)
        own = named or self._cleft(group, start) or self._causal(group, pre) or self._told(group, start)
        if pre is not None and self.vocabulary.roles.get(pre) is Role.SUBORDINATOR and not own:
            group.subject = (start, end + 1)
            return
        if pre in ("—", "–") and group.form is Form.PAST:
            return
        if (
            self.lower[end] in PRONOUNS
            and self.last_finite is not None
            and not own
            and pre not in _CLAUSE_STARTS
            and pre not in self.vocabulary.lists["adverbs"]
        ):
            return  # "the region we all seek"
        adjacent = (
            not own
            and self.last is not None
            and start == self.last.head + 1
            and pre not in (",", ";", "and", "but", ":")
        )
        pronoun = self.lower[end] == "we"
        if (
            adjacent
            and start > 0
            and self.lower[start] not in ("and", "but", ",", ";")
            and not pronoun
            and self.last_main is not None
        ):
            joined = next((i for i in range(end, start, -1) if self.lower[i] in ("and", "but")), None)
            if joined is not None and self.lower[joined - 1] == "," and self._spoken(group.lemma) and joined < end:
                self._make_main(group, (joined + 1, end + 1), clause=joined + 1)
                return
            if (
                joined is None
                or joined == end
                or group.form in (Form.PAST, Form.PRESENT)
                or not self.sentence.capital(joined + 1)
            ):
                return
            start = joined + 1
        if self.lower[start] in ("and", "but") and start < end:
            start += 1
        self._make_main(group, (start, end + 1), clause=0 if self.last_main is None else start)

    def _told(self, group: Group, start: int) -> bool:
        """The clause is the content of a verb of saying: "she said that Norland would lend", "noted that it has".

        What is said to be done, or to be going to be done, is the statement's own act; its speaker is kept.
        """
        verb, lists = self.last_main, self.vocabulary.lists
        if self.last is not None and self.last.form is Form.INFINITIVE and self.last.lemma in lists["noting_verbs"]:
            verb = self.last  # "were pleased to note that ..."
        elif self.last_finite is not verb:
            return False
        if verb is None or start - verb.head > _TOLD_NEAR:
            return False
        if start - 1 != verb.head and self.lower[start - 1] != "that":
            return False
        told = (verb.lemma in lists["saying_verbs"] and self._foretells(group)) or (
            verb.lemma in lists["noting_verbs"] and group.form in _REPORTING_FORMS
        )
        if told:
            group.reported = verb
        return told

    def _foretells(self, group: Group) -> bool:
        """A future, or a verb that itself binds or hopes."""
        if group.form is Form.MAY and self.lower[group.first] == "would":
            group.form = Form.WILL_PASSIVE if group.passive else Form.WILL
            return True
        if group.form in (Form.WILL, Form.WILL_PASSIVE):
            return True
        acts = self._cue_acts(group.lemma)
        return group.form in (Form.PAST, Form.PRESENT, Form.THIRD) and bool(acts & {Act.COMMITMENT, Act.AIM})

    def _causal(self, group: Group, pre: str | None) -> bool:
        """ "... is a priority as both sides agreed to ...": the reason given is itself the undertaking."""
        bound = Act.COMMITMENT in self._cue_acts(group.lemma) and group.lemma != "announce"
        return pre == "as" and bound and group.form is Form.PAST and group.first > 2  # noqa: PLR2004 -- not at the start

    def _cleft(self, group: Group, start: int) -> bool:
        """ "It is through trade that we will ...": the content clause is the sentence's own."""
        copula = any(
            g.form is Form.COPULA and g.first > 0 and self.lower[g.first - 1] == "it" for g in self.sentence.groups
        )
        return copula and group.form is Form.WILL and self.lower[start - 1] == "that" and self.lower[start] == "we"

    def _plural(self, group: Group, start: int, end: int) -> bool:
        word = self.lower[end]
        if word in _PLURAL_SUBJECTS or word in self.vocabulary.lists["joint"]:
            return True
        if "and" in self.lower[start:end]:
            return True
        follows = self.lower[group.head + 1 : group.head + 2]
        return word.endswith("s") and (group.lemma not in _ALSO_NOUNS or follows == ["to"])

    def _after_noun(self, group: Group, end: int) -> None:
        """A finite group after a common noun: "efforts will include", "a statement is expected"."""
        start = self._noun_phrase_start(end)
        pre = self.lower[start - 1] if start > 0 else None
        told = self._told(group, start)
        subordinate = not told and pre is not None and self.vocabulary.roles.get(pre) is Role.SUBORDINATOR
        verb_before = (
            not told and self.last is not None and start == self.last.head + 1 and self.last.form is not Form.INFINITIVE
        )
        if subordinate or (verb_before and self.last_main is not None):
            group.subject = (start, end + 1)
            return
        self._make_main(group, (start, end + 1), clause=0 if self.last_main is None else start)

    def _make_main(self, group: Group, subject: tuple[int, int] | None, *, clause: int = 0) -> None:
        group.main, group.subject, group.clause = True, subject, clause
