"""How a verb group goes on from those before it: after a comma, "and" or a parenthesis."""

from __future__ import annotations

from followthrough.findings.grammar.embedded import PRONOUNS, TIMES, WITH_AUXILIARY
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.told import Telling
from followthrough.findings.grammar.verb_words import ONESELF_TO, able_to
from followthrough.findings.grammar.vocabulary import Form
from followthrough.model import Act

# Verbs of saying that are as often deeds: in a chain of infinitives they go on with the chain.
ALSO_DEEDS = frozenset(
    "support respect uphold share encourage press direct offer extend recognise recognize highlight "
    "maintain value consider defend anticipate".split()
)
# "..., recognising that": a trailing participle of view only describes.
_TRAILING_ONLY_DESCRIBES = frozenset(
    "acknowledge recognise recognize note know respect consider seek aim support share commit violate breach "
    "contravene regard understand".split()
)
_EMPHASIS = frozenset("affirm emphasise emphasize underscore underline highlight stress reassert".split())
_AFTER_VERB = frozenset(
    "the a an our their its his her this these those all some any more most up out on to in with for at into over "
    "under nearly about around several many few new us them it him that each both $".split()
)
_AFTER_SPEECH = frozenset("our their the that to upon on all its".split())
_PRESENT_FAMILY = frozenset(
    [Form.PRESENT, Form.ADJECTIVE, Form.PROGRESSIVE, Form.PERFECT, Form.WILL, Form.CONTINUE, Form.MUST, Form.COPULA]
)
_THIRD_FAMILY = frozenset([Form.THIRD, Form.ADJECTIVE, Form.COPULA, Form.CONTINUE, Form.PERFECT])
_ONLY_SAID = frozenset(
    "welcome condemn commend applaud deplore underscore underline stress emphasise emphasize".split()
)
_HOLDING = frozenset("affirm recognise recognize believe acknowledge".split())
_ACCOMPANIED = (["joined", "by"], ["led", "by"], ["accompanied", "by"], ["represented", "by"], ["chaired", "by"])
_ARTICLES = frozenset(["a", "an", "the"])
_TWO = 2  # commas
_ASIDE = 8  # words
_ASIDE_OPENS = frozenset("to for in on at with as by upon accordingly therefore thus".split())
DIRECTING = frozenset("direct instruct task".split())
_TOLD_NEAR = 10  # words
_NEXT_TO = 2  # words
# Words that may stand between a verb and what is before it, each behind another; see `_passed_over`.
_PASSED_OVER = frozenset(
    "end particular than week month year morning afternoon evening spring summer autumn fall".split()
)
_PAST_FAMILY = frozenset([Form.PAST, Form.PERFECT, Form.PASSIVE, Form.ADJECTIVE, Form.COPULA])


class Joining(Telling):
    """A reading that tells which verbs are coordinated with the main one."""

    def before(self, i: int) -> int:
        """The last word before word i that is no adverb."""
        lower, adverbs = self.lower, self.vocabulary.lists["adverbs"]
        i -= 1
        while i >= 0:
            word = lower[i]
            if word in adverbs:
                if word in PRONOUNS:
                    break
                i -= able_to(lower, i) if word == "so" else 0
            elif word in _PASSED_OVER:
                over = self._passed_over(i, word)
                if over == 0:
                    break
                i -= over
            elif not word.endswith("ly") or word in self.vocabulary.verbs or self.sentence.capital(i):
                break
            i -= 1
        return i

    def _passed_over(self, i: int, word: str) -> int:
        """How many words before word i are passed over with it; 0: none, and it itself is not."""
        lower = self.lower
        if word == "end":
            return 2 if lower[max(0, i - 2) : i] in (["to", "this"], ["to", "that"]) else 0
        if word in ("particular", "than"):  # "and in particular note", "Norland more than doubled its grants"
            return lower[i - 1] == ("in" if word == "particular" else "more")
        spanned = i > 1 and lower[i - 1] in ("this", "last")  # "the Administration this week issued"
        return spanned and self.subject_end(i - 2)

    def first_break(self, start: int = 0) -> int:
        """Index of the first comma, dash or bracket from word `start` on; the number of words where there is none."""
        breaks = (i for i in range(start, len(self.lower)) if self.lower[i] in (",", "—", "–", "("))
        return next(breaks, len(self.lower))

    def join(self, group: Group, before: int) -> None:
        """After a comma or "and": coordinated with what went before, or after a parenthesis."""
        if self.last_main is None and group.form is Form.PAST and self.lower[before] == "," and self.apposed(group):
            return
        if self.last_main is None and group.form not in (Form.GERUND, Form.PRESENT) and self.lower[before] == ",":
            subject = self._before_parenthesis(before, group)
            if subject is not None:
                self.make_main(group, subject)
                return
        if self.last_main is None and group.form is Form.PRESENT and self.plural_at(self.first_break() - 1):
            self.make_main(group, (0, self.first_break()))
        elif (
            self.last_main is None
            and self.lower[group.first - 1] in ("both", "each", "all")
            and self.spoken(group.lemma)
        ):
            self.make_main(group, (group.first - 1, group.first), clause=before + 1)  # "had talks, and both agreed to"
        elif self.last_main is None and self.lower[before] == "," and self._speaks_late(group):
            self.make_main(group, (0, before))
        elif (shared := self.within_told(group, before)) is not None:
            group.reported = self.last_main
            self.make_main(group, shared, clause=before + 1)
        elif (late := self._past_opening(group, before)) is not None:
            self.make_main(group, late, clause=late[0])
        elif self._coordinated(group) and not self.also_which(group, before):
            main, aside = self._main_before(group), self._aside_behind_and(before)
            begins = before + 1 if aside is None else aside
            self.make_main(group, main.subject if main is not None else None, clause=begins)
            self.goes_on_told(group, main)

    def _main_before(self, group: Group) -> Group | None:
        """The main verb that the group may go on from; a past goes on from the past that told of a future."""
        told = self.last_main.reported if self.last_main is not None else None
        return told if told is not None and group.form is Form.PAST else self.last_main

    def _past_opening(self, group: Group, before: int) -> tuple[int, int] | None:
        """ "Noting the toll, the Salt Office, in addition to its loans, commits to": the subject before an aside."""
        opener = self.last_main
        if opener is None or opener.form is not Form.GERUND or opener.first > 0 or self.lower[before] != ",":
            return None
        if group.form in (Form.GERUND, Form.PAST) or not (group.form in WITH_AUXILIARY or self.spoken(group.lemma)):
            return None
        commas = [i for i in range(before) if self.lower[i] == ","]
        if len(commas) < _TWO or ";" in self.lower[:before] or self.lower[commas[-1] + 1] not in TIMES:
            return None
        return commas[-2] + 1, commas[-1]

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
        start = max((i + 1 for i in range(comma) if self.lower[i] == ":"), default=0)  # behind a heading of its own
        end = self.first_break(start)
        opening = self.lower[start] in self.vocabulary.lists["adverbs"] or self.lower[start] in TIMES
        if opening and (group.form in WITH_AUXILIARY or self._tells(group)):
            start = end + 1
            end = next((i for i in range(start, comma + 1) if self.lower[i] == ","), comma)
            person = not self.vocabulary.lists["persons"].isdisjoint(self.lower[start:end])
            # "On 3 May Ms. Lund, Minister for Salt, held a meeting", "the ministers, joined by the envoy, convened"
            apposed = self.lower[end + 1] in _ARTICLES and self.sentence.capital(end - 1)  # "Reef Salt, a large firm,"
            spoken = self.spoken(group.lemma) or person or apposed or self.lower[end + 1 : end + 3] in _ACCOMPANIED
            if group.form is Form.PAST and not spoken and self.lower[end + 1] not in TIMES:
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
        main = self._main_before(group)
        form, spoken = group.form, self.spoken(group.lemma)
        if form is Form.GERUND:
            chained = group.lemma in ALSO_DEEDS and not self._apart(group) and self._doing(group)
            if group.lemma in _EMPHASIS and self._behind_deed(main, group):
                return False
            if group.lemma in DIRECTING and self.directs(group):
                return True
            told = group.lemma not in ALSO_DEEDS or main is None or self.spoken(main.lemma)
            after = self.lower[group.head + 1 : group.head + 3]
            describes = group.lemma in _TRAILING_ONLY_DESCRIBES and after not in ONESELF_TO
            return spoken and told and not describes and not chained
        if main is None:
            return False
        if self.lower[group.first - 1] == "and" and (
            (form is Form.WILL and self._resumes(group)) or (form is Form.PRESENT and self.tasks(group, main))
        ):
            return True
        if main.form is Form.WILL and self.lower[group.first] == "continue":
            group.form = Form.WILL if group.renewed else Form.INFINITIVE  # "will pursue ..., continue supporting"
            return group.renewed
        if form in WITH_AUXILIARY:
            if form is Form.CONTINUE and self.lower[group.first] == "continue" and self._chained_to(group, main):
                return False
            if form is Form.ADJECTIVE and self.last_finite is not main:
                return self._bound_again(group)
            return self.last_finite is main and not (form in (Form.COPULA, Form.PASSIVE) and main.form is Form.PRESENT)
        return self._bare_coordinated(group, main, spoken=spoken)

    def directs(self, group: Group) -> bool:
        """ "Issued an order directing the ministry to mend it": who is told, and "to"."""
        near = self.lower[group.head + 1 : group.head + _TOLD_NEAR]
        at = near.index("to") if "to" in near else 0
        told = not self.vocabulary.lists["agents"].isdisjoint(near[:at])
        return at > 0 and (told or self.sentence.capital(group.head + at))

    def _chained_to(self, group: Group, main: Group) -> bool:
        """ "Has agreed to keep and continue all checks": one more infinitive."""
        infinitive = self.last is not None and self.last.form is Form.INFINITIVE
        return infinitive and self.lower[group.first - 1] == "and" and main.form is not Form.PRESENT

    def _behind_deed(self, main: Group | None, group: Group) -> bool:
        """ "Norland issued a bond, affirming its commitment to": what a deed shows, not what is said."""
        if main is None or main.form not in (Form.PAST, Form.WILL, Form.PERFECT, Form.PROGRESSIVE):
            return False
        said = self.spoken(main.lemma) or main.lemma in self.vocabulary.lists["past_speech"]
        known = main.form is Form.WILL or main.lemma in self.vocabulary.lists["base_verbs"]
        return known and not said and self.lower[group.first - 1] == ","

    def _bound_again(self, group: Group) -> bool:
        """ "We know that the toll is high and are committed to lowering it": a plural state goes on with "we"."""
        subject = self.last_main.subject if self.last_main is not None else None
        plural = subject is not None and self.plural_at(subject[1] - 1)
        return plural and self.lower[group.first] in ("are", "remain", "stand", "were")

    def _resumes(self, group: Group) -> bool:
        """ "We regret that the lock was shut, and will mend it": the main subject goes on after a content clause."""
        parted = self.lower[max(0, group.first - 2)] == ","
        told = self.last_finite
        if told is None or parted:
            return parted
        if told.form is Form.MAY and group.renewed and told.subject is not None:
            return self.lower[told.subject[0]] != "we"  # "we see that tolls may rise and will continue to fight them"
        if told.form is Form.COPULA and told.subject is not None:
            return self._we_go_on(group, told.subject[1] - 1)
        described = self.lower[self.before(told.first)] in ("who", "which", "that")  # "those who came and will go"
        return not described and told.form in (Form.PAST, Form.PASSIVE, Form.PERFECT)

    def _we_go_on(self, group: Group, end: int) -> bool:
        """ "We recognise that the tide is a threat and will work to": a tide works at nothing, we do."""
        subject = self.last_main.subject if self.last_main is not None else None
        ours = subject is not None and self.lower[subject[1] - 1] == "we"
        return ours and group.lemma in self.vocabulary.lists["cooperative_verbs"] and not self.subject_end(end)

    def _bare_coordinated(self, group: Group, main: Group, *, spoken: bool) -> bool:
        """Forms without an auxiliary: they must go with the form of the main verb."""
        nested = self.last_finite is not main
        if group.form is Form.PRESENT:
            return self._present_coordinated(group, main, spoken=spoken, nested=nested)
        if group.form is Form.THIRD:
            if group.lemma == "partner" and self.lower[group.head + 1 : group.head + 2] != ["with"]:
                return False  # "with the islands, allies, and partners to"
            vowed = main.form is Form.WILL and spoken and not nested  # "will not recognise it, and reaffirms"
            goes_on = self.says_that(group) or self.vows_to(group)  # "cut it in May and says it will", "and intends to"
            told = main.form is Form.PAST and not nested and goes_on
            return vowed or told or (main.form in _THIRD_FAMILY and (spoken or not nested))
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
        viewed = main.form is Form.PRESENT and not nested and self._views_on(group)
        failed = main.form is Form.MAY and self.lower[main.first] in (
            "could",
            "did",
        )  # "could not agree, and decided to"
        told = main.form in _PAST_FAMILY or failed or viewed
        return told or (bound and group.lemma != "announce")  # "welcome it and agreed to"

    def _views_on(self, group: Group) -> bool:
        """ "Commit to more talks and recognised the part the Isles play": told in another time."""
        joined = self.lower[group.first - 1] == "and" and Act.POSITION in self._cue_acts(group.lemma)
        return joined and not _AFTER_SPEECH.isdisjoint(self.lower[group.head + 1 : group.head + 2])

    def _present_coordinated(self, group: Group, main: Group, *, spoken: bool, nested: bool) -> bool:
        """A present goes on from a present, from what was said, or asks and says again behind what will be done."""
        if main.form is Form.PAST and not nested and (self._looks_on(group) or self.declares(group, main)):
            return True
        if main.form is Form.WILL and self._says_on(group):
            return True
        if self._within_future(group, main):
            return False
        ordered = group.lemma == "direct" and self.directs(group)  # "decide to convene, and direct our officials to"
        if (
            group.lemma in ALSO_DEEDS
            and not ordered
            and (nested or self._one_speaks(main) or self._goes_on_doing(group, main))
        ):
            return False  # "steps that end tolls, support trade"; "Norland has sent boats, nets, and support"
        states = main.form is Form.COPULA and not self._several_speak(group)
        return main.form in _PRESENT_FAMILY and spoken and not states and main.form not in (Form.WILL, Form.MUST)

    def _within_future(self, group: Group, main: Group) -> bool:
        """ "Are launching a forum that will meet and recommend ways": the second verb of a relative clause."""
        told = self.last_finite
        described = told is not None and told is not main and told.form is Form.WILL and not told.main
        return described and self.lower[group.first - 1] == "and" and self.lower[group.first - 2] != ","

    def _one_speaks(self, main: Group) -> bool:
        """The main verb is a singular: what goes on from it would be "supports"."""
        return main.form is Form.THIRD or self.lower[main.first] in ("has", "is", "was")

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
        if main.form is not Form.CONTINUE and not self.infinitives(group):
            return False
        commas = [i for i in range(main.head + 1, group.first - 2) if self.lower[i] == ","]
        return any(self.lower[i + 1] in self.vocabulary.verbs for i in commas)

    def infinitives(self, group: Group) -> bool:
        """An infinitive stands between the main verb and the group."""
        first = self.last_main.first if self.last_main is not None else len(self.lower)
        return any(g.form is Form.INFINITIVE for g in self.sentence.groups if first < g.first < group.first)

    def _chained(self, main: Group) -> bool:
        """An infinitive or gerund stands behind the main verb: "commit to send boats and support"; so in an order."""
        if main.form is Form.PRESENT and main.first == 0 and main.subject is None and not self.spoken(main.lemma):
            return True  # "Strengthen the dykes and support those who keep them"
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
        if self.lower[group.first - 1] != "and" or self.lower[group.first - 2] == ";":
            return False
        following = self.lower[group.head + 1 : group.head + 2]
        asks = (group.lemma == "call" and following in (["on"], ["upon"])) or (
            group.lemma in ("ask", "urge") and "to" in self.lower[group.head + 2 : group.head + 7]
        )
        chained = any(
            g.form is Form.INFINITIVE and self.spoken(g.lemma)
            for g in self.sentence.groups
            if self.last_main is not None and self.last_main.head < g.first < group.first
        )  # "will receive him, to reaffirm our ties and underscore"
        if group.lemma in _HOLDING and following == ["that"]:
            return True  # "will lower tolls, and affirm that"
        listed = self.lower[group.first - 2] == "," and self.infinitives(group)  # "to meet them, praise it, and stress"
        views = group.lemma in _ONLY_SAID and following != ["to"] and not chained and not listed
        hopes = group.lemma == "look" and following == ["forward"]  # "will open our markets and look forward to"
        again = Act.REAFFIRMATION in self._cue_acts(group.lemma) and group.lemma != "renew"
        return asks or hopes or views or again

    def _looks_on(self, group: Group) -> bool:
        """ "... welcomed the report and look forward to": a hope or call of now behind what was said."""
        if self.lower[group.first - 1] != "and":
            return False
        binds = Act.COMMITMENT in self._cue_acts(group.lemma) and self.lower[group.head + 1 : group.head + 2] == ["to"]
        return (
            binds
            or (group.lemma in DIRECTING and self.directs(group))  # "adopted the plan and instruct our officials to"
            or (group.lemma == "look" and self.lower[group.head + 1 : group.head + 2] == ["forward"])
            or (group.lemma == "call" and self.lower[group.head + 1 : group.head + 2] in (["on"], ["upon"], ["for"]))
        )

    def _joined_verb(self, group: Group) -> bool:
        """ "... and freed the crew", not "... and shared waters" or ", suspended since": what follows shows a verb."""
        before = self.before(group.first)
        if self.lower[before] != "and" and self._aside_behind_and(before) is None:
            return False
        after = group.head + 1
        following = self.lower[after] if after < len(self.lower) else ""
        return (
            following in _AFTER_VERB or (following != "" and self.sentence.capital(after)) or following.endswith("ly")
        )

    def _aside_behind_and(self, comma: int) -> int | None:
        """ "... and, to this end, adopted": where an aside of a few words opens behind the joining word."""
        if self.lower[comma] != ",":
            return None
        opened = next((i for i in range(comma - 1, max(0, comma - _ASIDE), -1) if self.lower[i] == ","), 0)
        behind_and = self.lower[opened - 1] == "and" and self.lower[opened + 1] in _ASIDE_OPENS
        return opened + 1 if behind_and else None

    def make_main(self, group: Group, subject: tuple[int, int] | None, *, clause: int = 0) -> None:
        """The group carries a clause of its own that begins at word `clause`."""
        group.main, group.subject, group.clause = True, subject, clause
