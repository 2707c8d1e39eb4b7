"""One sentence with its words and verb groups, and which verbs in it are none."""

from __future__ import annotations

from dataclasses import dataclass, field

from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.verb_words import SHORT, past_parenthesis
from followthrough.findings.grammar.vocabulary import Form
from followthrough.language.words import Words
from followthrough.lexicon.schema import Cue


@dataclass(slots=True)
class Sentence:
    """One sentence with its words and verb groups. Offsets are the document's."""

    text: str
    start: int
    end: int
    words: Words
    marks: list[int]  # the words that may mean something to the lexicon or the grammar
    each: list[int]  # the hints of each word; see hints.py
    hints: int  # those of all words together
    groups: list[Group] = field(default_factory=list)
    lemmas: frozenset[str] = frozenset()  # of the groups: where none of its verbs stands, a reader need not look
    phrases: list[tuple[int, int, Cue]] = field(default_factory=list)  # the lexicon's phrases: first word, end, cue
    kinds: dict[tuple[int, int], Subject] = field(default_factory=dict)  # of subjects asked for; see subjects.py
    named: bool = True  # a date, an amount, a per cent or a meeting begins in it; True as well where nobody has looked
    voiced: bool = False  # whoever speaks is named above it: "we:" and a list of verbs; see voice.py

    def capital(self, i: int) -> bool:
        """Whether word i is written with a capital or a figure first."""
        first = self.text[self.words.starts[i]]
        return not "a" <= first <= "z" and (first.isupper() or first.isdigit())  # most are small: told at once


BEFORE_NOUNS = frozenset(
    "a an the our their its his her this these those no any each every some of for in on by with from at into under "
    "through between among against about as without within toward towards upon".split()
)
_PAST, _THIRD = Form.PAST, Form.THIRD  # asked of every verb: looking it up in its class takes longer than all the rest
BARE = frozenset([Form.PRESENT, _THIRD, _PAST])
_EACH = frozenset(["each", "all"])


# Nouns as often as verbs; as verbs they need an object: "to reduce harm and demand, ...", "geography and tasks".
_ALSO_NAMED = frozenset(
    "demand request task call appeal support plan aim hope pledge promise note focus press trust respect value".split()
)
_NO_OBJECT = frozenset([",", ";", ")", "", "and", "or"])
# "Finance and support related to", "aid, and support to refugees": behind "and" or a comma these follow a noun.
_BEHIND_NOUNS = frozenset("to related in through across under at of provided needed since throughout".split())


def _in_list(sentence: Sentence, head: int) -> bool:
    """Behind "and" or a comma."""
    return head > 0 and sentence.words.lower[head - 1] in ("and", ",", "or")


def _is_found_to(lower: list[str], head: int) -> bool:
    """ "Ships determined to have broken the rules": what was found of them, no resolve."""
    return lower[head] == "determined" and lower[head + 2 : head + 3] == ["have"] and lower[head - 1] not in _BEING


_BEING = frozenset("are is were was be been remain remains am".split())


def _plural_noun(lower: list[str], head: int, following: str) -> bool:
    """A third person that is a plural noun: "goods and services for", "partners in Norland", "means to fish"."""
    if head > 1 and lower[head - 1] == "and" and lower[head - 2].endswith("s"):
        return following in _NO_OBJECT or following in _AFTER_PLURALS
    if following in _AUXILIARIES or (head > 2 and lower[head - 2] == "and" and following in _NO_VERB):  # noqa: PLR2004 -- "Brund and Oster tracks"
        return True  # "the technical issues will be", "to join the Brund and Oster tracks, and"
    if lower[head] == "states":
        return following not in _STATED or lower[head - 1] in _OF_STATES  # "five island states vowed to"
    if lower[head] == "partners":
        return following not in ("with", "to", "on", "closely")
    return lower[head] == "means" and following in ("to", "for", "of", "and", "in", ",")


_OF_STATES = frozenset("member island coastal riparian participating contracting littoral arab baltic gulf".split())
_STATED = frozenset("that the its a an his her clearly explicitly : , simply".split())
_AUXILIARIES = frozenset("will would shall should must can could may might have are were".split())
_NO_VERB = frozenset([",", ".", ";", ""])
_ALSO_BODIES = frozenset("institute project program programme fund bank network partner panel park port".split())
_AFTER_PLURALS = frozenset("in from for since of at by under across through throughout".split())


def _after_to(sentence: Sentence, head: int) -> bool:
    """Behind "to", "will", "we", adverbs passed over: "we strongly support and"."""
    head -= head > 1 and sentence.words.lower[head - 1].endswith("ly")
    return head > 0 and sentence.words.lower[head - 1] in ("to", "will", "we", "they", "not")


def _is_verb_here(sentence: Sentence, group: Group, following: str) -> bool:
    """ "To support, and", "pledged, each by itself, to": a verb though no object comes next."""
    if following == "," and (group.lemma == "aim" or group.form is Form.PAST):
        behind = past_parenthesis(sentence.words.lower, group.head + 1, SHORT)
        return sentence.words.lower[behind : behind + 1] == ["to"]
    return _after_to(sentence, group.head)


_SHARED_WITH = frozenset("the a an their our his her its this that these with in and , concern concerns views".split())


def _shared_thing(sentence: Sentence, head: int, following: str) -> bool:
    """ "Fundamental and shared values": behind "and" or a comma, before a plain noun."""
    before = sentence.words.lower[head - 1] if head > 0 else ""
    joined = before in ("and", ",", "or", "reflecting", "recognizing", "recognising", "given")
    return joined and following not in _SHARED_WITH and not following.endswith(("ing", "ous", "ep"))


def _after_adjective(sentence: Sentence, head: int) -> bool:
    """ "Core values": at a sentence's end, behind a word that is no subject."""
    return head > 0 and not sentence.capital(head - 1) and sentence.words.lower[head - 1] not in ("it", "he", "she")


_DETERMINED = frozenset("that the in our their its us them him her".split())
_ARTICLES = frozenset("the a an our their".split())  # "Initial steps include"; not "initialled the treaty"
_WIDELY = frozenset("internationally widely universally generally commonly globally duly".split())
_RECENTLY = ("today", "yesterday")
_CONTAINED = frozenset("enshrined contained embodied listed valued priced".split())
_TIED = ("associated", "related", "linked", "affiliated", "coupled", "compared")
_GATHERING = ("meet", "work", "press", "encourage")
_WORKING = frozenset("group groups party parties level papers".split())


def _is_noun(lower: list[str], head: int, group: Group, following: str) -> bool:
    """ "Trust in the market", "safe, trusted ports", "endorsed today by"."""
    before = lower[head - 1] if head > 0 else ""
    if group.form is Form.PAST:
        if lower[head] in _CONTAINED and following in ("in", "at"):
            return True  # "the principles enshrined in the Charter", "boats valued at"
        if lower[head].endswith(_TIED) and (following in ("with", "to") or "-" in lower[head]):
            return True  # "an agreement associated with the Pact", "health-related checks"
        passive = following in _RECENTLY and lower[head + 2 : head + 3] == ["by"]  # "endorsed today by"
        passive = passive and group.lemma not in ("speak", "meet")  # "spoke today by phone"
        return passive or (lower[head] == "trusted" and following not in _DETERMINED)
    if group.lemma == "change":
        return before == "climate"
    if group.lemma == "demand":
        return following == "for"  # "supply and demand for ice"
    return group.lemma == "trust" and following == "in" and before in ("and", "of", "or", "mutual")


def _is_gathering(lower: list[str], head: int, group: Group) -> bool:
    """ "This meeting", "working groups"; and "is more pressing" asks nothing."""
    before = lower[head - 1] if head > 0 else ""
    following = lower[head + 1] if head + 1 < len(lower) else ""
    if group.form is Form.PROGRESSIVE:
        heartening = group.lemma == "encourage" and following in _NO_OBJECT  # "the outlook is encouraging"
        return heartening or (group.lemma == "press" and before in ("more", "most", "as"))
    met = group.lemma == "meet" and before == "this"
    return group.form is Form.GERUND and (met or (group.lemma == "work" and following in _WORKING))


DOUBTFUL = BARE | {Form.GERUND}  # forms, and verbs in any form, that may be none: no others are
DOUBTFUL_VERBS = frozenset(_GATHERING)


def is_mistaken(sentence: Sentence, group: Group) -> bool:
    """A bare verb that is no verb: part of a name ("United"), a noun after "the", a participle before "by"."""
    head, form = group.head, group.form
    if group.first != head or form not in BARE:
        named = form is Form.GERUND and (
            (sentence.capital(head) and _within_name(sentence, head))
            or _of_states(sentence.words.lower, head)
            or _hyphened(sentence, head)
        )
        return named or (group.lemma in _GATHERING and _is_gathering(sentence.words.lower, head, group))
    lower, begins = sentence.words.lower, sentence.words.starts[head]
    following = lower[head + 1] if head + 1 < len(lower) else ""
    if (
        (begins > 0 and sentence.text[begins - 1] == "-")  # "an Isles-led scheme"
        or (form is _PAST and _only_describes(lower, head, group, following))
        or (form is _THIRD and _plural_noun(lower, head, following))
        or (form is Form.PRESENT and following in _AUXILIARIES and group.lemma in _ALSO_BODIES)
        or (form is _THIRD and following == "" and _after_adjective(sentence, head))
        or (_may_name(lower[head], group, following) and _names_here(sentence, group, following))
    ):
        return True
    if head == 0:
        close = group.lemma == "close" and following in _CLOSE  # "Close cooperation on ice": an adjective
        # "Work on roads is slow"
        told = group.lemma == "work" and following == "on" and not _FINITE.isdisjoint(lower)
        office = (
            form is Form.PRESENT and following in _OFFICES and sentence.capital(1)
        )  # "Finance Minister Ana Lund told"
        listed = (form is _THIRD and following == "of") or office  # "Highlights of the year"
        body = group.lemma == "task" and following in ("force", "forces")  # "Task Force priorities"
        return (
            close or told or listed or body or (group.lemma == "state" and sentence.capital(0))
        )  # "States Parties to the Treaty"
    before = lower[head - 1]
    as_well = before == "as" and _said_as_well(lower, head, following)
    if as_well or (before in _EACH and _of_each(sentence, group, following)):
        return False
    # "full free movement", "that free trade would"
    if before in BEFORE_NOUNS or before.endswith(("'s", "’s", "s’")) or (following in _FREE and group.lemma == "free"):
        return True
    named = sentence.capital(head) and (head > 1 or not sentence.words.slice_of(sentence.text, 0).isupper())
    return named and not _shouted(sentence, head, form)


_FREE = frozenset("trade movement passage access flow flows circulation elections".split())


def _only_describes(lower: list[str], head: int, group: Group, following: str) -> bool:
    """ "A widely used salt", "boats lent by Norland", "due to built-in flaws", "ships determined to have"."""
    before = lower[head - 1] if head > 0 else ""
    if before == "to" or (before in _WIDELY and following not in _DETERMINED):
        return True
    return (following == "by" and group.lemma != "speak") or (following == "to" and _is_found_to(lower, head))


def _said_as_well(lower: list[str], head: int, following: str) -> bool:
    """ "As well as reaffirmed their support"; not "as well as renewed talks"."""
    return lower[max(0, head - 3) : head] == ["as", "well", "as"] and following in _DETERMINED


def _of_each(sentence: Sentence, group: Group, following: str) -> bool:
    """ "Norland and Oland each intend to", "the islands each made promises": several stand before "each"."""
    if group.form is Form.PRESENT:
        return following == "to"
    several = group.head > 1 and (
        sentence.capital(group.head - 2) or sentence.words.lower[group.head - 2].endswith("s")
    )
    return group.form is _PAST and several and sentence.words.lower[group.head - 1] == "each"


_OFFICES = frozenset(
    "minister ministers secretary ministry ministries commissioner committee council officials".split()
)
_CLOSE = frozenset("cooperation coordination collaboration consultation consultations ties contact contacts".split())
_FINITE = frozenset("is has continues began will shall should".split())


def _shouted(sentence: Sentence, head: int, form: Form) -> bool:
    """ "The Assembly REQUESTS the Commission": a verb in capitals before a plain word; not "the ADAPT plan"."""
    before, word = (sentence.words.slice_of(sentence.text, i) for i in (head - 1, head))
    opened = len(sentence.words.slice_of(sentence.text, 0)) > 1 and sentence.words.slice_of(sentence.text, 0).isupper()
    chained = opened and form is Form.PRESENT and before in ("and", ",") and word.isupper()
    if chained and head + 1 < len(sentence.words.lower):
        return True  # "DECIDE to meet in May, and DIRECT Senior Officials to"
    if form is not _THIRD or not word.isupper() or (before.isupper() and len(before) > 1):
        return False
    return head + 1 < len(sentence.words.lower) and sentence.text[sentence.words.starts[head + 1]].islower()


def _hyphened(sentence: Sentence, head: int) -> bool:
    """ "A smart-farming institute": the second half of what describes; not "co-hosting"."""
    hyphened = head > 0 and sentence.text[sentence.words.starts[head] - 1] == "-"
    return hyphened and sentence.words.lower[head - 1] not in ("co", "re", "pre", "de")


def _of_states(lower: list[str], head: int) -> bool:
    """ "Endorsing governments", "the participating States": which ones, and no deed."""
    return lower[head] in _JOINING_IN and not _STATES.isdisjoint(lower[head + 1 : head + 2])


_JOINING_IN = frozenset("endorsing participating signing contracting negotiating".split())
_STATES = frozenset("countries governments parties states members partners economies nations".split())


def _within_name(sentence: Sentence, head: int) -> bool:
    """ "The Office of Housing and Reefs", "the Capacity Building Pillar": not where every word has its capital."""
    lower, last = sentence.words.lower, len(sentence.words.lower) - 1
    linked = head > 1 and lower[head - 1] in ("of", "and", "&") and sentence.capital(head - 2)
    before = head > 1 and (sentence.capital(head - 1) or linked)
    after = head < last and sentence.capital(head + 1)
    after = after or (head + 1 < last and lower[head + 1] in ("and", "&", ",") and sentence.capital(head + 2))
    if not before or not after:
        return False
    return any(word not in _SMALL_IN_TITLES and not sentence.capital(i) for i, word in enumerate(lower))


_SMALL_IN_TITLES = frozenset(
    "a an the of and or for in on to at by with from as but nor into through is are be , ; : ( ) $ – — •".split()
)
_OF_NAMES = frozenset("renewed revised updated expanded enhanced united".split())


def _before_name(sentence: Sentence, head: int) -> bool:
    """ "..., and renewed Salt Dialogue": an adjective that stands in a list before a name without an article."""
    joined = head > 0 and sentence.words.lower[head - 1] in ("and", ",", "the")
    named = head == 0 and sentence.words.lower[0] == "united"  # "United Isles:"
    return (joined or named) and head + 1 < len(sentence.words.lower) and sentence.capital(head + 1)


_OFTEN_NAMED = _ALSO_NAMED.union(
    "renew revise update expand enhance unite thank support respect share initial trust change".split()
)


def _may_name(word: str, group: Group, following: str) -> bool:
    """A word that is as often no verb: asked of every verb before it is looked at more closely."""
    if group.lemma in _OFTEN_NAMED or following in _RECENTLY:
        return True
    return group.form is _PAST and (word in _CONTAINED or word.endswith(_TIED))


def _names_here(sentence: Sentence, group: Group, following: str) -> bool:
    """ "Thanks to", "support for", "shared values", "demand,": a word of both kinds that is a noun here."""
    lemma = group.lemma
    return (
        (lemma == "thank" and following == "to")
        or (lemma in ("support", "respect") and following in ("for", "from"))
        or (lemma in ("support", "respect", "trust") and following in _BEHIND_NOUNS and _in_list(sentence, group.head))
        or (lemma == "share" and group.form is Form.PAST and _shared_thing(sentence, group.head, following))
        or (lemma in _ALSO_NAMED and following in _NO_OBJECT and not _is_verb_here(sentence, group, following))
        or (sentence.words.lower[group.head] in _OF_NAMES and _before_name(sentence, group.head))
        or (sentence.words.lower[group.head] == "initial" and following not in _ARTICLES)
        or _is_noun(sentence.words.lower, group.head, group, following)
    )
