"""Clauses that a verb of saying tells: "she said that Norland would lend", "noted that it has joined"."""

from __future__ import annotations

from followthrough.findings.grammar.embedded import PRONOUNS, STRESSING, Reading
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.vocabulary import Form
from followthrough.language.dates.english_words import WEEKDAYS
from followthrough.model import Act

_TOLD_NEAR = 14  # words between a verb of saying and the clause it says
_CELEBRATING = frozenset("welcome celebrate applaud hail".split())
_TOLD_FAR = 24  # "announced that, pursuant to the law of the sea and the new Reef Act, it will"
_REPORTING_FORMS = frozenset([Form.PERFECT, Form.PERFECT_PASSIVE, Form.PROGRESSIVE])
_OWN_DEEDS = frozenset([Form.PAST, Form.PERFECT, Form.PROGRESSIVE])
_ASIDE = frozenset(
    "consistent in subject under given pursuant as beginning starting by from following through with".split()
)
# "That the borders, as notified, will": which ones, or from when on; and what opens a time or ground, no subject.
_ASIDE_SAYS_WHICH = frozenset("as once when where if after until unless established agreed signed including".split())
_WHICH_AS = ([",", "as"], [",", "once"], [",", "when"], [",", "if"])
_OPENS_TIME = frozenset("in by on from at under as once when where if after until unless with for".split())
_AHEAD = frozenset([Form.WILL, Form.WILL_PASSIVE])
_WHEN = frozenset("in by on from this next later early".split())
_TIMED_NEAR = 6  # words
DAYS = frozenset(WEEKDAYS).union(["yesterday"])
ON_DAYS = DAYS | {"on"}
_SAID_WHEN = DAYS | frozenset("on late early later in a statement evening morning afternoon night last week".split())
_NEXT_THAT = 4  # words before it at least: "said so and that"
_AND_THAT = (["and", "that"], [",", "that"], ["but", "that"], ["also", "that"])
_TOLD_WHOM = 7  # words up to its first "that": "informed the Salt Meeting that"
_AFFIRMING = frozenset("affirm reaffirm reiterate confirm declare state announce".split())
SAYING = frozenset("say add note explain state announce tell reply respond insist confirm".split())
_ASIDE_OPENS_NEAR = 10  # words: ", a spokesman for the salt ministry said,"
WISHED = frozenset(["be", "would"])
WORDS_GIVEN = frozenset("announcement pledge promise assurance assurances undertaking commitment decision".split())
_MADE = frozenset("decision commitment".split())
_GIVEN_NEAR = 9  # words: "the announcement by the Ministers of Norland and Oland that"
_HOPES = frozenset("hope hopes expectation expectations wish desire optimism".split())
_AGREEING = frozenset("agree decide resolve concur".split())
_MESSAGES = frozenset("message messages signal signals".split())
# "..., while reiterating our call for": said besides what the main verb says.
SAID_BESIDES = frozenset(
    "reiterate reaffirm call urge condemn demand stress underscore underline emphasise emphasize highlight "
    "reassert recall acknowledge recognise recognize welcome commend appreciate encourage".split()
)
OBJECTS = tuple([word] for word in "the a an their our its to that on with in how as".split())
_NAMED_WITHIN = 6  # words: "the Republic of Norland with"
_TOLD_BARE = frozenset("know believe think".split())
_RUNNING = frozenset("open begin start conclude close end".split())
_CONVERSATIONS = frozenset("discussion conversation call".split())
_FINITE = frozenset(
    [Form.PAST, Form.THIRD, Form.PRESENT, Form.PERFECT, Form.PERFECT_PASSIVE, Form.WILL, Form.WILL_PASSIVE, Form.COPULA,
     Form.PASSIVE, Form.MUST, Form.MAY, Form.PROGRESSIVE, Form.ADJECTIVE, Form.CONTINUE]
)  # fmt: skip
_BEHIND_PARTICIPLES = frozenset("by in at on under from with for of to during since pursuant as between".split())
_HELD = frozenset("hold host convene co-host".split())  # a meeting is told with these wherever they stand
_BIND_OR_HOPE = (Act.COMMITMENT, Act.AIM)


class Telling(Reading):
    """A reading that tells which content clauses are the statement's own acts."""

    def wished_for(self, group: Group, before: int) -> bool:
        """ "Agreed that the fund be doubled", "that pilots who had not paid would be sent home": part of what was said.

        A bare "be" carries no clause of its own, nor does "would" where another verb stands between it and "that".
        Asked of groups that begin with one of WISHED.
        """
        main, first = self.last_main, self.lower[group.first]
        if before < 0 or main is None or not self.spoken(main.lemma):
            return False
        if "that" not in self.lower[main.head + 1 : group.first] or (first == "would" and not self._apart_from(main)):
            return False
        start = min(before, self.phrase_start(before))
        if first == "would" and start == main.head + 2:
            return False  # told right behind "that", as `told` reads it
        group.subject = (start, before + 1)
        return True

    def _apart_from(self, main: Group) -> bool:
        """Only a noun spelt like a verb, or a verb that describes, stands between: "that the next meeting would"."""
        if main.lemma not in _AGREEING or self.lower[main.head + 1] != "that" or self.last is main:
            return False
        told = self.last_finite
        described = told is not None and self.lower[told.first - 1] in ("that", "who", "which")
        return told is main or (described and told is not None and told.first > main.head + 2)

    def told(self, group: Group, start: int) -> bool:
        """The clause is the content of a verb of saying: "she said that Norland would lend", "noted that it has".

        What is said to be done, or to be going to be done, is the statement's own act; its speaker is kept.
        """
        verb, lists = self.last_main, self.vocabulary.lists
        if verb is None and (self.last is None or self.last.form is not Form.INFINITIVE):
            return False  # as of most verbs
        if self.last is not None and self.last.form is Form.INFINITIVE and self.last.lemma in lists["noting_verbs"]:
            verb = self.last  # "were pleased to note that ..."
        elif (besides := self._told_besides(start) or self._saying_besides()) is not None:
            verb = besides
        elif self.last_finite is not verb:
            return False
        if verb is None:
            return False
        far = verb.lemma == "announce" and self.lower[verb.head + 1] == "that"
        if start - verb.head > (_TOLD_FAR if far else _TOLD_NEAR) and self._told_besides(start) is None:
            return False
        if start - 1 != verb.head and self.lower[start - 1] != "that" and not self._past_aside(verb, start):
            return False
        # "will share nine boats, and two will be sent", "share the hope that neighbours will join"
        sharing = verb.lemma == "share" and (
            verb.form is Form.WILL or not _HOPES.isdisjoint(self.lower[verb.head : start])
        )
        given: Group | None = None
        says = (
            (verb.lemma in lists["saying_verbs"] and not sharing)
            or self._sends_word(verb, start)
            or self._stresses(verb, group)
            or (given := self._word_given(verb, start)) is not None
        )
        told = (
            (says and self._foretells(group, start))
            or (verb.lemma in lists["noting_verbs"] and group.form in _REPORTING_FORMS)
            or (self.lower[start - 1] == "that" and self._celebrated(verb, group))
            or self._of_itself(verb, group, start)
        )
        if told:
            group.reported = given or verb
        return told

    def _word_given(self, verb: Group, start: int) -> Group | None:
        """ "Welcomed the announcement by Norland that its ports would open": whose word, as if a verb said it."""
        if self.lower[start - 1] != "that":
            return None
        near = range(start - 2, max(verb.head, start - _GIVEN_NEAR), -1)
        noun = next((i for i in near if self.lower[i] in WORDS_GIVEN), None)
        if noun is None or (noun == start - 2 and self.lower[noun] in _MADE):
            return None  # "a decision that Norland will make"
        subject = verb.subject
        if noun < start - 2:
            if self.lower[noun + 1] not in ("by", "of", "from"):
                return None
            subject = (noun + 2, start - 1)
        elif self.lower[noun - 1].endswith(("’s", "'s")):
            subject = (self.phrase_start(noun - 1), noun)
        return Group(noun, noun, Form.PAST, "announce", subject=subject)

    def within_told(self, group: Group, before: int) -> tuple[int, int] | None:
        """ "Affirmed that Norland stands with us, will guard the reefs": what is told goes on with its own subject.

        So does "said the survey was over and would be published".
        """
        told, verb = self.last_finite, self.last_main
        if (
            verb is not None
            and group.form in _AHEAD
            and self.lower[before] == ","
            and (aside := self._parted(verb, before))
        ):
            return aside
        if verb is None or told is None or told is verb or told.subject is None:
            return None
        if self.lower[group.first] == "would":
            return self._would_besides(group, verb, told.subject)
        parted = self.lower[before] == "and" and self.lower[before - 1] == ","
        opened = told.subject[0] > 0 and self.lower[told.subject[0] - 1] == "that"
        if group.form is not Form.WILL or parted or not opened:
            return None
        return told.subject if told.subject[0] - 2 == verb.head and verb.lemma in _AFFIRMING else None

    def _parted(self, verb: Group, comma: int) -> tuple[int, int] | None:
        """ "Reiterated that the borders, once notified, will go on applying": the subject that an aside parts off."""
        start = verb.head + 2
        if self.lower[verb.head + 1] != "that" or verb.lemma not in _AFFIRMING:
            return None
        end = next((i for i in range(start, comma) if self.lower[i] == ","), comma)
        opens = start < end < comma - 1 and self.lower[end + 1] in _ASIDE_SAYS_WHICH
        whole = opens and "," not in self.lower[end + 1 : comma]
        return (start, end) if whole and self.lower[start] not in _OPENS_TIME else None

    def also_which(self, group: Group, before: int) -> bool:
        """ "The borders, as drawn and notified, will": a participle more, that only says which."""
        said = self.lower[max(0, before - 3) : before - 1]
        return group.form is Form.PAST and self.lower[before] == "and" and said in _WHICH_AS

    def _would_besides(self, group: Group, verb: Group, subject: tuple[int, int]) -> tuple[int, int] | None:
        """Who would do it besides: whoever is the subject of the first words that the verb of saying tells."""
        bare = verb.lemma == "say" and subject[0] == verb.head + 1
        behind = self.lower[verb.head + 1 : verb.head + _TOLD_WHOM]
        that = self.lower[subject[0] - 1] == "that" and "that" in behind
        if verb.lemma not in self.vocabulary.lists["saying_verbs"] or not (bare or that) or self.last is None:
            return None
        group.form = Form.WILL_PASSIVE if group.passive else Form.WILL
        return subject

    def goes_on_told(self, group: Group, main: Group | None) -> None:
        """ "Said it supported the plan and would lend ten boats": told by the same verb."""
        if main is not None and main.reported is not None and self.lower[group.first] == "would":
            group.form = Form.WILL_PASSIVE if group.passive else Form.WILL
            group.reported = main.reported

    def says_that(self, group: Group) -> bool:
        """ "Says that", "says it will"."""
        following = self.lower[group.head + 1 : group.head + 2]
        told = following == ["that"] or (following != [] and following[0] in PRONOUNS)
        return told and group.lemma in self.vocabulary.lists["saying_verbs"]

    def vows_to(self, group: Group) -> bool:
        """ "... and intends to", "... and plans to"."""
        bound = Act.COMMITMENT in self._cue_acts(group.lemma)
        return bound and self.lower[group.first - 1] == "and" and self.lower[group.head + 1 : group.head + 2] == ["to"]

    def says_aside(self, group: Group) -> bool:
        """ "Norland, she said, will lend": between commas, who says so; the subject still waits for its verb.

        Asked of the verbs of SAYING.
        """
        told = group.form in (Form.PAST, Form.THIRD)
        if not told or self.last_main is not None or self.lower[group.head + 1 : group.head + 2] != [","]:
            return False
        return any(self.lower[i] == "," for i in range(group.first - 2, max(0, group.first - _ASIDE_OPENS_NEAR), -1))

    def _saying_besides(self) -> Group | None:
        """ "..., saying that it would", "..., adding it would": told besides what the main verb says."""
        verb, main = self.last, self.last_main
        if verb is None or main is None or verb.form is not Form.GERUND or verb.lemma not in SAYING:
            return None
        if self.lower[verb.first - 1] != ",":
            return None
        verb.subject = main.subject if verb.subject is None else verb.subject
        return verb

    def _told_besides(self, start: int) -> Group | None:
        """ "Explained that a draft was under review and that it would": the verb of saying goes on with its "that"."""
        main = self.last_main
        if start < _NEXT_THAT or main is None or self.lower[start - 2 : start] not in _AND_THAT:
            return None
        verb = main.reported if main.reported is not None else main
        if verb.lemma in _AGREEING and main is not verb:
            return None  # "agreed that the post would be kept and that its costs would be shared": one agreement
        # "said it was high and that it would", "told the Meeting that it was high and that it would"
        opened = verb.lemma == "say" or "that" in self.lower[verb.head + 1 : verb.head + _TOLD_WHOM] or main is not verb
        return verb if opened and verb.lemma in self.vocabulary.lists["saying_verbs"] else None

    def _celebrated(self, verb: Group, group: Group) -> bool:
        """ "Celebrated that Norland opened its ports": a deed that is welcomed as done."""
        deed = group.form is Form.PAST and group.lemma in self.vocabulary.lists["base_verbs"]
        return deed and verb.lemma in _CELEBRATING

    def _of_itself(self, verb: Group, group: Group, start: int) -> bool:
        """ "Norland noted that it submitted its plan", "highlighted that it has joined": told of oneself."""
        known = verb.lemma in self.vocabulary.lists["noting_verbs"] or verb.lemma in ("indicate", "highlight", "share")
        own = self.lower[start : group.first] == ["it"] and verb.subject is not None and verb.form is Form.PAST
        if not known or not own or not self.sentence.capital((verb.subject or (0, 1))[1] - 1):
            return False
        running = group.form is Form.COPULA and self.lower[group.head + 1 : group.head + 4] == ["in", "the", "process"]
        return running or group.form in _OWN_DEEDS

    def _past_aside(self, verb: Group, start: int) -> bool:
        """ "Reaffirm that, in line with our laws, the funds will stay blocked": behind an aside."""
        if self.lower[verb.head + 1] in _SAID_WHEN:  # "said on Monday it was prepared to", "said late on Friday Oland"
            return _SAID_WHEN.issuperset(self.lower[verb.head + 1 : start])
        if self.lower[verb.head + 1 : verb.head + 2] != ["that"]:
            return False
        if self.lower[verb.head + 2] in _WHEN and start - verb.head <= _TIMED_NEAR:
            return True  # "announced that in May it will"
        if self.lower[start - 1] != ",":
            return False
        first = verb.head + 2 + (self.lower[verb.head + 2] == ",")
        return self.lower[first] in _ASIDE

    def _stresses(self, verb: Group, group: Group) -> bool:
        """ "Underscored that Norland will stand by it", "noted that the two sides plan to": somebody is bound."""
        bare = group.form is Form.ADJECTIVE and self.sentence.capital(
            verb.head + 2
        )  # "noted the Isles remain ready to"
        if verb.lemma not in STRESSING or not (self.lower[verb.head + 1] == "that" or bare):
            return False
        end = group.first - 1
        others = self.sentence.capital(end) and verb.lemma not in ("note", "highlight")  # others’ are only noted
        somebody = others or self.plural_at(end) or self.lower[end] in ("they", "it", "he", "she")
        bound = group.form is Form.WILL or group.form is Form.ADJECTIVE or self._intends(group)
        return somebody and bound

    def _intends(self, group: Group) -> bool:
        """What is planned, or looked forward to."""
        following = self.lower[group.head + 1 : group.head + 2]
        return (group.lemma in ("plan", "intend") and following == ["to"]) or following == ["forward"]

    def _sends_word(self, verb: Group, start: int) -> bool:
        """ "Send a firm message to all that they will stand together"."""
        return verb.lemma == "send" and not _MESSAGES.isdisjoint(self.lower[verb.head + 1 : start])

    def _foretells(self, group: Group, start: int) -> bool:
        """A future, or what somebody is said to hold, to hope or to ask: "said that Norland supports the plan"."""
        if group.form is Form.MAY and self.lower[group.first] == "would":
            group.form = Form.WILL_PASSIVE if group.passive else Form.WILL
            return True
        if group.form in (Form.WILL, Form.WILL_PASSIVE):
            return True
        if group.form is Form.COPULA:  # "said it stood by its pledge"
            by = self.lower[group.head + 1 : group.head + 2] == ["by"]
            return by and self.lower[group.first] in ("stands", "stood")
        if group.form is Form.ADJECTIVE:
            cues = self.vocabulary.adjective_cues.get(group.lemma, ())
            return any(cue.act is Act.COMMITMENT or cue.id.endswith(":concerned") for cue in cues)
        if group.form is Form.PAST and self.lower[start - 1] != "that" and self.lower[start] not in PRONOUNS:
            return not self._cue_acts(group.lemma).isdisjoint(_BIND_OR_HOPE)  # "reaffirmed the Isles extended offer"
        return group.form in (Form.PAST, Form.PRESENT, Form.THIRD) and self.spoken(group.lemma)

    def past_half(self, before: int) -> int:
        """ "Norland has and will continue to": the subject stands before the half that goes without its verb."""
        if before <= 1 or self.lower[before] != "and":
            return before
        half = before - 1 - (self.lower[before - 1] == "not")
        return half - 1 if self.lower[half] in ("has", "have") and half > 0 else before

    def says_besides(self, group: Group, before: int) -> bool:
        """With what a meeting was opened, or what was said there as well."""
        if self.lower[before] == "by" and group.form is Form.GERUND:
            return self._opened_by(group, before)
        return self.lower[before] == "as" and group.form is Form.PAST and self._says_as_well(group, before)

    def _says_as_well(self, group: Group, before: int) -> bool:
        """ "Reviewed the works, as well as reaffirmed their support": one more thing that was said."""
        told = self.last_main is not None and self.last_main is self.last_finite and self.spoken(group.lemma)
        object_ = self.lower[group.head + 1 : group.head + 2] in OBJECTS
        return told and object_ and self.lower[max(0, before - 2) : before] == ["as", "well"]

    def _opened_by(self, group: Group, before: int) -> bool:
        """ "Opened the talks by reaffirming": with what somebody said a meeting began or ended."""
        main = self.last_main
        if main is None or main.form is not Form.PAST or main.lemma not in _RUNNING or not self.spoken(group.lemma):
            return False
        met = self.vocabulary.lists["event_nouns"] | _CONVERSATIONS
        return not met.isdisjoint(self.lower[main.head + 1 : before])

    def says_beside(self, group: Group, start: int) -> bool:
        """ "..., with the President underscoring the importance of": said by one of those who met."""
        said = self.lower[start] == "with" and start > 0 and self.lower[start - 1] == ","
        return said and self.last_main is not None and group.lemma in SAID_BESIDES

    def with_partners(self, group: Group) -> int:
        """ "Norland with 60 partners around the globe launched": where "with" stands; 0 for no such sentence."""
        at = self.lower.index("with") if "with" in self.lower[: min(_NAMED_WITHIN, group.first)] else 0
        known = self.last_finite is None and group.lemma in self.vocabulary.lists["base_verbs"]
        plain = known and "," not in self.lower[: group.first]
        named = at > 0 and self.subject_end(at - 1) and self.sentence.capital(at - 1)
        return at if plain and named and self.lower[group.head + 1 : group.head + 2] in OBJECTS else 0

    def known_need(self, group: Group, end: int) -> bool:
        """ "We know we must mend it": told without "that"."""
        verb = self.last
        known = verb is not None and verb.head == end - 1 and verb.lemma in _TOLD_BARE
        return known and group.form is Form.MUST and self.lower[max(0, end - 2)] == self.lower[end] == "we"

    def apposed(self, group: Group) -> bool:
        """ "The Plan, adopted in 2019, covers nine areas": a participle between commas, and a finite verb behind."""
        lower = self.lower
        following = "".join(lower[group.head + 1 : group.head + 2])
        if following not in _BEHIND_PARTICIPLES or group.lemma in _HELD:
            return False
        comma = next((i for i in range(group.head + 2, len(lower)) if lower[i] == ","), None)
        if comma is None:
            return False
        between = (g for g in self.sentence.groups if group.head < g.first < comma)
        behind = next((g for g in self.sentence.groups if g.first > comma), None)
        if behind is None or any(g.form in _FINITE for g in between):
            return False
        return behind.form in _FINITE and behind.first == self._past_adverbs(comma + 1)

    def _past_adverbs(self, i: int) -> int:
        """The first word from word i on that is no adverb."""
        adverbs = self.vocabulary.lists["adverbs"]
        while i < len(self.lower) - 1 and self.lower[i] in adverbs:
            i += 1
        return i
