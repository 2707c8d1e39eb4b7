"""What is known of a sentence while its clauses are settled: subjects, and clauses that stand inside other clauses."""

from __future__ import annotations

from functools import cache

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.opening_times import OPENING_TIMES, behind_span, behind_time, in_case
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.model import Act

PRONOUNS = frozenset("we they he she it i you".split())
_PLURAL_SUBJECTS = frozenset("we they i both all g7 g20".split())
TIMES = frozenset(
    "in on at since during over after before by under through to as for with from given following alongside beyond "
    "amid despite".split()
)
_AGREEING = frozenset("consistent pursuant according thanks due owing".split())
_AS_PREPOSITION = frozenset("to regards defined set amended specified listed agreed".split())
_RECALLING = frozenset(["recalling", "recalls", "recall"])
_NEXT = frozenset(["coming", "following", "ensuing"])  # "in the coming year the bank will"
_SPANS = frozenset("year years month months week weeks quarter decade period biennium".split())
_BEGINNING = frozenset("the a an its their our both each all we they it".split())
_COMPARED = frozenset("more less fewer greater higher lower".split())
_UNFINISHED = frozenset([Form.INFINITIVE, Form.GERUND])  # verbs that finish no clause
# "A general based in Brund will lead": what follows a participle that only describes, and what parts two clauses.
_AFTER_PARTICIPLE = frozenset("in at by on under for from with today last this during through".split())
_LISTING = frozenset("and or & )".split())
_PARTING = frozenset(
    "that which who whom we they he she it , ; : ( and but or while as when where if whether because".split()
)
_LEAST_BEFORE_THAT, _LONGEST_NAMES, _LONGEST_SHORT = 3, 20, 6  # words; the last in brackets
_DAYS_ON = (["date", "on"], ["day", "on"], ["date", "from"], ["day", "from"])
_AT_WHICH, _BODIES_OF = frozenset(["during", "in", "at"]), (["group", "of"], ["committee", "of"])
# Nouns whose "that" opens what is thought or said: "the belief that we will", not "the tolls that we will".
_OPENING_CONTENT = frozenset(
    "belief hope view confidence conviction knowledge fact message signal understanding assurance so now way means "
    "doubt expectation recognition pledge promise commitment resolve vow idea principle sure clear world day say "
    "believe know think stress affirm reaffirm".split()
)
_GOING_ON = frozenset("why so while where".split())  # after these a clause may undertake something of its own
OPENING_OWN = _GOING_ON | {"which", "that"}
WITH_AUXILIARY = frozenset(
    [Form.WILL, Form.WILL_PASSIVE, Form.PERFECT, Form.PERFECT_PASSIVE, Form.PASSIVE, Form.PROGRESSIVE, Form.COPULA,
     Form.MUST, Form.SHOULD, Form.MAY, Form.ADJECTIVE, Form.CONTINUE]
)  # fmt: skip
STRESSING = frozenset("underscore underline stress emphasise emphasize note highlight express".split())
_CLEFTS = (["it", "is", "in"], ["it", "is", "with"], ["it", "is", "against"], ["it", "was", "in"])
_NOW = frozenset([Form.PRESENT, Form.THIRD])
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
# "The ministers of the league support the plan": what shows that a word of both kinds is a verb.
_BEHIND_VERBS = frozenset(
    "the a an our their its his her this these those that to on upon for all with of each".split()
)


@cache
def _breaks(vocabulary: Vocabulary) -> frozenset[str]:
    """The words at which a noun phrase may end: nearly all words before a verb are none of them."""
    return vocabulary.lists["subordinators"] | {",", "than", ";", ":", "—", "–"}


class Reading:
    """One sentence read from left to right, with the last verb groups that were settled."""

    def __init__(self, sentence: Sentence, vocabulary: Vocabulary) -> None:
        self.sentence, self.vocabulary = sentence, vocabulary
        self.lower = sentence.words.lower
        self.last: Group | None = None  # any group
        self.last_finite: Group | None = None
        self.last_main: Group | None = None
        self.begins = 0  # the first word behind a label
        self.described: tuple[int, int] | None = None  # a subject whose participle stood before its verb

    def _cue_acts(self, lemma: str) -> frozenset[str]:
        return self.vocabulary.verb_acts.get(lemma, _NO_ACTS)

    def spoken(self, lemma: str) -> bool:
        """Whether the verb says something rather than doing it."""
        return not self._cue_acts(lemma).isdisjoint(SPOKEN_ACTS)

    def subject_end(self, i: int) -> bool:
        """Whether word i may end a subject: a pronoun, an agent, a name."""
        word = self.lower[i]
        if word in PRONOUNS or word in self.vocabulary.lists["agents"] or word in self.vocabulary.lists["joint"]:
            return True
        return word == ")" or (self.sentence.capital(i) and word not in self.vocabulary.roles)

    def plural_at(self, i: int) -> bool:
        """Whether word i speaks for several: "we", "both", "ministers"."""
        return i >= 0 and (self.lower[i] in _PLURAL_SUBJECTS or self.lower[i] in self.vocabulary.lists["joint"])

    def plural(self, group: Group, start: int, end: int) -> bool:
        """Whether the words start..end are a plural subject that can have the present form of the group."""
        word = self.lower[end]
        if word in _PLURAL_SUBJECTS or word in self.vocabulary.lists["joint"]:
            return True
        if word == ")" and group.lemma not in _ALSO_NOUNS and self._names_several(end):
            return True
        if "and" in self.lower[start:end] or self.several_of(group, start, end):
            return True
        follows = self.lower[group.head + 1 : group.head + 2]
        acting = word in self.vocabulary.lists["agents"] and "".join(follows) in _BEHIND_VERBS
        return word.endswith("s") and (acting or group.lemma not in _ALSO_NOUNS or follows == ["to"])

    def _names_several(self, end: int) -> bool:
        """ "Norland (“Norland”) and Oland (“Oland”, together the “Sides”) intend to"; not "and to: (1) intend"."""
        named = self.lower[end - 1].isalpha() and self.sentence.capital(end - 1)
        return named and "and" in self.lower[max(0, end - _LONGEST_NAMES) : end]

    def several_of(self, group: Group, start: int, end: int) -> bool:
        """ "The leaders of the islands condemn", "Heads of State welcome": several speak, before their "of"."""
        of = self.lower.index("of", start, end) if group.form is Form.PRESENT and "of" in self.lower[start:end] else 0
        people = of > start and self.lower[of - 1] == "people" and self.sentence.capital(end)  # "the people of Norland"
        if of <= start or (self.lower[of - 1] not in self.vocabulary.lists["joint"] and not people):
            return False
        follows = self.lower[group.head + 1] if group.head + 1 < len(self.lower) else ""
        plain = group.lemma not in _ALSO_NOUNS or follows in _BEHIND_VERBS or follows.endswith("’s")
        return plain and self.spoken(group.lemma)

    def noun_phrase_start(self, end: int) -> int:
        """First word of the noun phrase that ends at word `end`."""
        if self.lower[end] in PRONOUNS and self.lower[end] not in ("both", "all", "each"):
            return end
        floor = self._behind_verb(end)
        if self.lower[0] in TIMES and "," in self.lower[1:end]:  # "Since the first round, members ..."
            floor = max(floor, self.lower.index(",", 1, end) + 1)
        i, breaks = end, _breaks(self.vocabulary)
        while i > floor and not (self.lower[i - 1] in breaks and self._phrase_break(i - 1, end)):
            i -= 1
        i = self._past_opener(i, end)
        i += i < end and in_case(self.lower, i + 1)  # "in that event the Party shall": behind "that"
        if self.lower[i - 1] in _NEXT and i < end and self.lower[i] in _SPANS and self.lower[i + 1] in _BEGINNING:
            i += 1
        i += self.lower[i] == "far" and self.lower[max(0, i - 1)] == "so"  # "so far three states have"
        if self.lower[i] == "to" and self.lower[i + 1 : i + 3] in (["this", "end"], ["that", "end"]):
            i += 3
        while i < end and self._scene(i):  # "Through the pilot scheme, members ...", "Today, Norland ..."
            if "," in self.lower[i + 1 : end]:
                i = self.lower.index(",", i + 1, end) + 1
            elif self.lower[i + 1][:4].isdigit() and i + 1 < end:  # "In 2031 the bank ..."
                i += 2
            elif (behind := behind_span(self.lower, i, end)) > i:
                i = behind
            else:
                break
        return behind_time(self.lower, i, end + 1) if self.lower[i] in OPENING_TIMES else i

    def _adjective(self, group: Group, end: int) -> bool:
        """A gerund right between an article and the noun at word `end`: "the sending State", "a steering group of"."""
        noun = group.head + 1 == end or self.lower[group.head + 1 : group.head + 3] in _BODIES_OF
        plain = noun and group.form is Form.GERUND and group.first > 0 and not group.main
        return plain and self.lower[group.first - 1] in ("the", "a", "an", "each", "any", "no", "every")

    def _verb_before(self, end: int) -> Group | None:
        """The last verb group before word `end`."""
        return next((group for group in reversed(self.sentence.groups) if group.head < end), None)

    def _behind_verb(self, end: int) -> int:
        """Behind the last verb before the noun phrase that ends at word `end`; 0 where there is none."""
        before = self.last
        if before is not None and before.head > end and before.form is Form.PAST:
            before = self._verb_before(end)  # "data so obtained shall": the noun before the participle
        if before is not None and self._several_states(before, end):
            before = None
        if before is not None and self._adjective(before, end):  # "the requesting Party shall"
            before = self._verb_before(before.first)
        return before.head + 1 if before is not None else 0

    def _several_states(self, last: Group, end: int) -> bool:
        """ "Leaders of five island states (on Thursday) signed": a noun spelt like a verb, before any verb."""
        timed = self.lower[last.head + 1 : last.head + 2] == ["on"] or last.head == end
        unsettled = last.subject is None and self.last_main is None and self.last_finite is None
        return last.form is Form.THIRD and timed and unsettled

    def phrase_start(self, end: int) -> int:
        """As `noun_phrase_start`; in a clause that waits for its verb, its own: "that work to end tolls should"."""
        told = self.last is None or self.last.lemma in self.vocabulary.lists["saying_verbs"]
        if self.last is not None and self.last.head == end and self.last.form is Form.PAST and end > 1 and not told:
            return self.noun_phrase_start(end - 1 - (self.lower[end - 1] in ("so", "thus")))  # "data so obtained shall"
        start = self.noun_phrase_start(end)
        if self.last is not None and self.last.form is Form.INFINITIVE and self._to_be_held(self.last, start):
            return 0
        if self.last is None or self.last.form not in _UNFINISHED or start != self.last.head + 1:
            return start
        after = self.last_finite.head if self.last_finite is not None else -1
        opened = range(self.last.first - 1, after, -1)
        return next((k + 1 for k in opened if self.lower[k] in ("that", "whether")), start)

    def _to_be_held(self, last: Group, start: int) -> bool:
        """ "The Salt Fair to be held in Brund in June will": the noun before the infinitive is the subject."""
        held = last is self.sentence.groups[0] and last.passive
        if not held or self.lower[0] not in ("the", "this", "our"):
            return False
        return self.lower[start] in TIMES and "," not in self.lower[:start]

    def therefore(self, start: int) -> bool:
        """ "To do so we will", "in doing so we": a clause of its own behind "so"."""
        return start > 1 and self.lower[start - 2] in ("doing", "do")

    def _past_opener(self, i: int, end: int) -> int:
        """ "Led by the Isles, Norland will", "subject to its consent, Norland will": behind the comma of an opener."""
        if i > 0 and self.lower[i - 1] in (",", "and", ";"):
            return i
        opener = self.last_main
        gerund = opener is not None and opener.form is Form.GERUND and opener.first == 0 and self.last_finite is opener
        opened = self.last is not None and not self.last.main and (opener is None or gerund)
        if not opened and self.lower[i : i + 2] != ["subject", "to"]:
            return i
        led = self.last is not None and self.last.form in (Form.GERUND, Form.PAST) and self.last.lemma != "include"
        if opened and not led:
            return i
        commas = [k for k in range(i, end) if self.lower[k] == ","]
        if not commas:
            return i
        listed = self.lower[commas[-1] + 1] in ("and", "or")
        return (commas[0] if listed else commas[-1]) + 1

    def _scene(self, i: int) -> bool:
        """A time, place or adverb that stands before the subject."""
        word = self.lower[i]
        agreeing = word in _AGREEING and self.lower[i + 1 : i + 2] in (
            ["with"],
            ["to"],
        )  # "Consistent with the plan, ..."
        return word in TIMES or agreeing or (word in self.vocabulary.lists["adverbs"] and word not in PRONOUNS)

    def _phrase_break(self, i: int, end: int) -> bool:
        """Whether a noun phrase can begin no earlier than behind word i, which is one of `_breaks`."""
        word = self.lower[i]
        if word == ",":
            if self.lower[i + 1] in self.vocabulary.lists["name_suffixes"]:
                return False  # "President Ana Lund, Jr."
            if self.lower[i + 1] == "and" and self._list_closed_before(i):
                return True
            listed = 0 < i < len(self.lower) - 1 and not _LISTING.isdisjoint(self.lower[i + 1 : end])
            return not (listed and self._name_follows(self._before_brackets(i - 1)) and self._name_follows(i + 1))
        if word == "than" and i > 0 and self.lower[i - 1] in _COMPARED and self._counts(i + 1):
            return False  # "more than 250 pilots"
        if word == "as" and self.lower[i + 1] in _AS_PREPOSITION:
            return False  # "any difference as to its meaning will"
        return word in (";", ":", "—", "–") or word in self.vocabulary.lists["subordinators"]

    def _list_closed_before(self, i: int) -> bool:
        """ "Will return to Fiji, Tonga, and Samoa, and the Corps will": the list is over, and a clause begins."""
        begins = self.last_finite.head + 1 if self.last_finite is not None else i
        listed = self.lower[begins:i]
        return any(listed[k : k + 2] == [",", "and"] for k in range(1, len(listed)))

    def _counts(self, i: int) -> bool:
        """A figure or a number word."""
        return self.lower[i][0].isdigit() or self.lower[i] in self.vocabulary.lists["measure_words"]

    def _before_brackets(self, i: int) -> int:
        """The last word of a name whose short form in brackets ends at word i: "the Reef Republic (RR),"."""
        if self.lower[i] != ")":
            return i
        return next((k - 1 for k in range(i - 1, max(0, i - _LONGEST_SHORT), -1) if self.lower[k] == "("), i)

    def _name_follows(self, i: int) -> bool:
        """A list of names goes on: "Norland, Oland, and the Isles"."""
        while i < len(self.lower) - 1 and self.lower[i] in ("and", "the"):
            i += 1
        return self.sentence.capital(i) and not self.lower[i][0].isdigit()

    def own_clause(self, group: Group, start: int, end: int) -> bool:
        """A relative clause with a verb and a holder of its own: "which we will lower", "which Norland welcomes".

        Never behind other words than OPENING_OWN, but for a vow.
        """
        recalled = self.lower[0] in _RECALLING and group.form is Form.PAST  # "the Pact, in which they resolved to"
        pre = self.lower[start - 1] if start > 0 and not recalled else None
        during = pre == "where" or (pre == "which" and self.lower[start - 2] in _AT_WHICH)
        if during and group.form is Form.PAST and self._said_there(group, end):
            return True
        if (
            pre == "which"
            and self.lower[max(0, start - 3) : start - 1] not in _DAYS_ON
            and (self.sentence.capital(end) or self.plural_at(end))
        ):
            hoped = group.lemma == "hope" and self.lower[end] == "we" and group.form is Form.PRESENT
            welcomed = group.form in _NOW | {Form.PAST} and Act.POSITION in self._cue_acts(group.lemma)
            gives = group.lemma == "contribute" and self.lower[start - 2] == "to" and "hereby" in self.lower[:start]
            binds = group.form in _NOW and (gives or self._binds(group))
            return group.form is Form.WILL or welcomed or hoped or binds
        if pre == "where" and self.lower[end] == "we":
            return group.form is Form.WILL or (group.form is Form.PRESENT and self.spoken(group.lemma))
        if pre in _GOING_ON or self.vows(group):
            return self._goes_on(group, pre, start, end)
        if pre != "that" or self.lower[end] != "we" or group.form is not Form.WILL or start < _LEAST_BEFORE_THAT:
            return False
        before = self.lower[start - 2]
        content = (
            before in _OPENING_CONTENT or before in self.vocabulary.adjective_cues or before.endswith(("ed", "ly"))
        )
        return (
            not content and self.last is not None and self.last.head < start - 2 and before not in self.vocabulary.roles
        )

    def _said_there(self, group: Group, end: int) -> bool:
        """ "..., during which they agreed to", "in which we reaffirmed": said at a meeting, by those who met."""
        acts = self._cue_acts(group.lemma)
        if Act.COMMITMENT in acts:
            return self.lower[group.head + 1 : group.head + 2] == ["to"]
        return Act.REAFFIRMATION in acts and (self.lower[end] in PRONOUNS or self.plural_at(end))

    def _goes_on(self, group: Group, pre: str | None, start: int, end: int) -> bool:
        """ "Which is why we commit to", "so Norland agreed to", ", while Oland will": what follows binds as well."""
        before = self.lower[start - 2] if start > 1 else ","
        if pre == "why":
            return before in ("is", "was")
        if pre in ("so", "while", "where"):
            holder = self.sentence.capital(end) or self.plural_at(end)
            bound = group.form is Form.WILL or (pre == "so" and self._binds(group))
            return bound and holder and (start > 1 if pre == "where" else before == ",")
        return self.lower[end] == "we" and (pre == "that" or pre not in self.vocabulary.lists["subordinators"])

    def vows(self, group: Group) -> bool:
        """ "A vision we pledge to advance"."""
        return group.lemma in ("pledge", "vow", "commit") and group.form is Form.PRESENT and self._binds(group)

    def _binds(self, group: Group) -> bool:
        bound = Act.COMMITMENT in self._cue_acts(group.lemma)
        return bound and self.lower[group.head + 1 : group.head + 2] == ["to"]

    def tasks(self, group: Group, main: Group) -> bool:
        """ "We adopted the plan and instruct our officials to": the present tells others what to do."""
        if group.lemma not in _TASKING or (
            self.last is not None and self.last.form is Form.INFINITIVE and not _loud(self)
        ):
            return False
        near = self.lower[group.head + 1 : group.head + _TASKED_NEAR]
        at = near.index("to") if "to" in near else 0
        lists = self.vocabulary.lists
        told = not (lists["agents"] | lists["joint"]).isdisjoint(near[:at]) or "group" in near[:at]
        return at > 0 and told and (main.subject is None or self.plural_at(main.subject[1] - 1))

    def declares(self, group: Group, main: Group) -> bool:
        """ "We, the leaders, gathered in Brund, reiterate": the deed is only where and when they speak."""
        together = main.lemma in ("gather", "assemble", "convene", "meet") and main.subject is not None
        says = self.spoken(group.lemma) or (group.lemma == "adopt" and group.form is Form.PRESENT)
        return together and says and self.plural_at(main.subject[1] - 1 if main.subject else 0)

    def reduced(self, group: Group) -> bool:
        """ "A general based in Brund will lead": the participle only describes, the verb is still to come."""
        following = self.lower[group.head + 1 : group.head + 2]
        if group.lemma == "aim" and following == ["at"]:
            return True  # "a memorandum aimed at"
        if group.lemma in ("commit", "dedicate", "devote") and self.lower[max(0, group.first - 2)] in ("a", "an"):
            return True  # "a government committed to serving all"
        if following == ["of"] and group.lemma in ("composed", "comprised", "made"):
            return self.describes(group)  # "a committee composed of six experts shall"
        if not following or following[0] not in _AFTER_PARTICIPLE or self.lower[group.first - 1] in PRONOUNS:
            return False
        if group.lemma == "say" and following[0] not in ("to", "by"):
            return False  # "the ministry said on Tuesday Norland would"
        return self.describes(group)

    def describes(self, group: Group) -> bool:
        """A finite verb follows in the same clause, so that this participle is none."""
        groups = self.sentence.groups
        finite = (g for g in groups if g.form in WITH_AUXILIARY and self.lower[g.first] != "continuing")
        later = next((g for g in finite if g.first > group.head), None)
        return later is not None and _PARTING.isdisjoint(self.lower[group.head + 1 : later.first])

    def causal(self, group: Group) -> bool:
        """ "... is a priority as both sides agreed to ...": the reason given is itself the undertaking."""
        if group.form is not Form.PAST or group.first <= 2:  # noqa: PLR2004 -- not at the start
            return False
        return Act.COMMITMENT in self._cue_acts(group.lemma) and group.lemma != "announce"

    def cleft(self, group: Group, start: int) -> bool:
        """ "It is through trade that we will ...": the content clause is the sentence's own."""
        if self.lower[:3] in _CLEFTS and group.form in (Form.WILL, Form.PAST, Form.PRESENT, Form.THIRD):
            return True
        if group.form is not Form.WILL or self.lower[start] != "we":
            return False
        return any(
            g.form is Form.COPULA and g.first > 0 and self.lower[g.first - 1] == "it" for g in self.sentence.groups
        )


_TASKING = frozenset("instruct direct task request mandate".split())
_TASKED_NEAR = 9  # words


def _loud(reading: Reading) -> bool:
    """ "DECIDE to meet and DIRECT officials to": the verbs of a statement in capitals."""
    return reading.sentence.words.slice_of(reading.sentence.text, 0).isupper()
