"""Whether the first word of a sentence is its verb, or part of a label, a name or a noun before the verb."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.joining import Joining
from followthrough.findings.grammar.vocabulary import Form

_UNFINITE = frozenset([Form.INFINITIVE, Form.GERUND, Form.PAST])
_LONGEST_NAME = 4  # words
_LONGEST_LABEL = 14  # words
_LABEL_LINKS = frozenset("and in of for the to on with a across through at from by , &".split())
_FORETELLING = frozenset([Form.WILL, Form.WILL_PASSIVE, Form.MUST, Form.SHOULD, Form.MAY])


class FirstWords(Joining):
    """A reading that tells of what kind the first word of a sentence is."""

    def opens_noun(self, group: Group) -> bool:
        """ "Travel expenses shall be met", "Transit cargo will not be charged": the first of two or three nouns."""
        later = next((g for g in self.sentence.groups if g.first > group.head), None)
        if group.form is not Form.PRESENT or later is None or later.form not in _FORETELLING:
            return False
        between = self.lower[group.head + 1 : later.first]
        plain = all(word.isalpha() and word not in _LABEL_LINKS and word not in _BEFORE for word in between)
        if group.lemma == "work" and between[:1] in (["on"], ["of"], ["under"]):
            return True  # "Work on the annex will be taken forward"
        return len(between) <= _LONGEST_NOUN and plain

    def is_label(self, group: Group) -> bool:
        """A heading in capitals before a colon, with a sentence of its own behind it."""
        near = range(group.head + 1, min(len(self.lower) - 1, group.head + _LONGEST_LABEL))
        colon = next((i for i in near if self.lower[i] == ":"), None)
        if colon is None or colon == group.head + 1 or not self.sentence.capital(colon + 1):
            return False
        label = all(self.sentence.capital(i) or self.lower[i] in _LABEL_LINKS for i in range(group.head + 1, colon))
        self.begins = colon + 1 if label else self.begins
        return label

    def may_label(self, group: Group) -> bool:
        """A past only where a later verb tells what will be: "Connected Ports: we will"; not "Better Roads: 9"."""
        if group.form is not Form.PAST:
            return group.form in (Form.GERUND, Form.PRESENT)
        return any(g.form in (Form.WILL, Form.WILL_PASSIVE) for g in self.sentence.groups if g.first > group.head)

    def names_actors(self, group: Group) -> bool:
        """ "Participating Lake States will": a participle before a noun that has a verb of its own right behind it."""
        later = (g for g in self.sentence.groups if g.first > group.head)
        verb = next((g for g in later if g.form not in _UNFINITE or self._tells_past(g)), None)
        if verb is None or not group.head < verb.first - 1 <= group.head + _LONGEST_NAME:
            return False
        if verb.form in (Form.PRESENT, Form.THIRD) and not self.spoken(verb.lemma):
            return False  # "Returning Peace Corps volunteers": a noun
        end = verb.first - 1
        # "Power Reefs will launch": called so
        named = group.form is Form.PRESENT and verb.form in (Form.WILL, Form.PERFECT)
        several = named or self.plural_at(end) or self.lower[end] in self.vocabulary.lists["agents"]
        return several and all(self.sentence.capital(i) for i in range(group.head + 1, end))

    def antecedent(self, group: Group, start: int) -> int:
        """Where the noun ends whose clause stands before its verb: "papers | received from firms will", 0: none does.

        "Ports | in which trade exceeds that of Oland will", "states | whose tolls rise will": of the first words alone.

        Asked where the first verb of the sentence is the last one read, and none carries it yet.
        """
        last = self.last
        if group.form not in _SAID_OF_NOUNS or last is None or last.form not in _DESCRIBING:
            return 0
        if "," in self.lower[: group.first]:
            return 0
        which = next((i for i in range(1, min(_ANTECEDENT, last.first)) if self.lower[i] in _WHICH), 0)
        if which > 0:
            behind = which > 1 and self.lower[which - 1] in _INTO_WHICH
            return which - 1 if behind else which if self.lower[which] == "whose" else 0
        plain = 0 < last.first < _ANTECEDENT and start == last.head + 1 and self.lower[start] in _BEHIND_PARTICIPLES
        return last.first if plain and last.form is Form.PAST and not self.spoken(last.lemma) else 0

    def _tells_past(self, group: Group) -> bool:
        """A past with its object: "identified the following"; not "associated countries"."""
        known = group.lemma in self.vocabulary.lists["base_verbs"] or self.spoken(group.lemma)
        following = self.lower[group.head + 1 : group.head + 2]
        return group.form is Form.PAST and known and following in (["the"], ["a"], ["an"], ["their"], ["its"], ["to"])


_DESCRIBING = frozenset([Form.PAST, Form.PRESENT, Form.THIRD])
_SAID_OF_NOUNS = frozenset([Form.WILL, Form.WILL_PASSIVE])
_WHICH = frozenset(["which", "whom", "whose"])
_INTO_WHICH = frozenset("in for to of by with on at from through under within".split())
_BEHIND_PARTICIPLES = frozenset("by in at on under from with for through during between within pursuant".split())
_ANTECEDENT = 7  # words
_LONGEST_NOUN = 2  # words behind the first
_BEFORE = frozenset(
    "we they it he she i you all both each that which who this these those our their its his her".split()
)
