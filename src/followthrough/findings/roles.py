"""Who speaks, who must deliver, to whom: plain English names, "all" for a joint voice."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from followthrough.findings.asides import before_aside, namely, without_aside
from followthrough.findings.before_subject import behind_opening, is_any_of_all, teller_of_passive
from followthrough.findings.called_so import in_conclusions, parties_called
from followthrough.findings.doers import doer, is_owed, party_of_it, plain_body, small_body
from followthrough.findings.governments import government
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.hints import BODY
from followthrough.findings.grammar.name_lists import JOINERS, names_in_list
from followthrough.findings.grammar.opening_times import before_day, behind_time
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import named_in, subject_kind
from followthrough.findings.grammar.survey import Layer, within
from followthrough.findings.grammar.thing_subjects import is_text
from followthrough.findings.grammar.told import WORDS_GIVEN
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.leaders_named import administration, leaders_in, offices, persons_in
from followthrough.findings.named.bodies_in_full import in_full
from followthrough.findings.named.nameless import name_start, named_by
from followthrough.findings.named.plain_names import plain_name
from followthrough.lexicon.world import name_of
from followthrough.lexicon.world.capitals import seated_in
from followthrough.model import Document, Mention

ALL = ("all",)


class Roles:
    """Names of a document's holders: its parties, and the party each named person speaks for."""

    def __init__(self, document: Document, parties: Layer, issuer: tuple[str, ...], vocabulary: Vocabulary) -> None:
        self.parties, self.issuer, self.vocabulary = parties, issuer, vocabulary
        leaders = leaders_in(document.text, document.date)
        self.persons = {family: party for family, (_, party) in leaders.items()} | persons_in(document.text, parties)
        spoken_for = set(self.persons.values())
        self.sole = tuple(spoken_for) if len(spoken_for) == 1 else ()
        self.own = issuer or self._one_speaker(document)
        self._document = document
        self.called = in_conclusions(document.title) | parties_called(document.text, parties)
        self.titles = offices(leaders)  # "president": whom the text calls so, when they are of one party

    def _one_speaker(self, document: Document) -> tuple[str, ...]:
        """The party of the one person whose statement it is, or the person."""
        words = (document.issuer or "").lower().split()
        if document.kind not in _ONE_SPEAKER or "and" in words or _SPEAKERS.isdisjoint(words):
            return ()
        parties = {party for _, party in leaders_in(document.issuer or "", document.date).values()}
        return tuple(parties) if len(parties) == 1 else (document.issuer or "",)

    def of_subject(self, sentence: Sentence, group: Group | None) -> tuple[str, ...]:
        """The holders that the subject of a verb group names; of a passive, whoever stands behind its "by"."""
        if group is None or group.subject is None:
            return self.joint()
        by = doer(sentence, group, self.parties, self.vocabulary)
        if by is not None:
            return self._behind_by(sentence, group, by)
        if group.subject[1] - group.subject[0] == 1 and sentence.words.lower[group.subject[0]] == "we":
            return self.own or ALL  # as of very many
        opened = behind_opening(sentence.words.lower, group.subject)
        whole = behind_time(sentence.words.lower, *opened), opened[1]  # "Each year, Norland gives"
        subject = before_day(sentence.words.lower, without_aside(sentence.words.lower, whole))
        kind = subject_kind(sentence, subject, self.parties, self.vocabulary)
        first = sentence.words.lower[subject[0]] if subject[0] < len(sentence.words.lower) else ""
        if (
            kind is Subject.JOINT
            or first in _DISTRIBUTIVE
            or is_any_of_all(sentence.words.lower, subject)
            or _gathered(sentence, subject)
            or _with_others(sentence, subject)
        ):
            body = small_body(sentence, group, subject) if sentence.hints & BODY and not self.issuer else ""
            return (body,) if body else ALL
        person = self._of_person(first, kind)
        if first in _SPEAKERS_OWN and not person:
            told = _reporting(sentence, group) or party_of_it(sentence, group)
            if told is not None:
                return self.of_subject(sentence, told)
        return person or self._titled(sentence, subject) or self._bound(sentence, group, subject, kind)

    def _behind_by(self, sentence: Sentence, group: Group, by: tuple[int, int]) -> tuple[str, ...]:
        """Whom the words behind the "by" of a passive name: all, where it is whichever side does something."""
        lower = sentence.words.lower
        if lower[by[1] - 1] in _ANY_SIDE and not _THAT_DOES.isdisjoint(lower[by[1] : by[1] + 1]):
            return ALL  # "by the side that incurs them"
        return self.of_subject(sentence, Group(group.first, group.head, Form.WILL, group.lemma, subject=by))

    def _bound(self, sentence: Sentence, group: Group, subject: tuple[int, int], kind: Subject) -> tuple[str, ...]:
        """The body or the parties that a subject names; the joint voice where it is a thing, a text or nobody."""
        told = namely(sentence, subject)
        if told is not None and (told_by_name := self._listed(sentence, told) or self._named(sentence, told)):
            return told_by_name
        body = plain_body(sentence, group, subject) if kind is Subject.AGENT and not self.issuer else ""
        if body:
            return (body,)
        unnamed = (group.form in _PASSIVES or is_owed(sentence, group)) and self._unnamed(sentence, subject, kind)
        teller = teller_of_passive(group) if unnamed else None
        if teller is not None:
            return self.of_subject(sentence, teller)
        if kind is Subject.NONE or unnamed or is_text(sentence.words.lower[slice(*subject)], self.vocabulary):
            return self.joint()
        called = self._called(sentence, subject) or self._phrase(sentence, subject, kind)
        if sentence.words.lower[group.head] in WORDS_GIVEN:  # "Norland’s pledge that its ports would open"
            called = tuple(name.removesuffix("’s").removesuffix("'s") for name in called)
        return tuple(dict.fromkeys(map(self._government_in, called))) if any(map(seated_in, called)) else called

    def _government_in(self, name: str) -> str:
        """ "Tokyo agreed to": the state whose government sits there, where the text names that state; else the name.

        Brussels is the European Union where the text names the Union and not Belgium.
        """
        seat = seated_in(name)
        if seat == "BE" and seat not in self._named_ids:
            seat = "EU"
        return name if seat is None or seat not in self._named_ids else name_of(seat)

    @cached_property
    def _named_ids(self) -> frozenset[str]:
        """The ids of all parties that the text names."""
        return frozenset(name.id for name in within(self.parties, 0, len(self._document.text)) if name.id is not None)

    def _called(self, sentence: Sentence, subject: tuple[int, int]) -> tuple[str, ...]:
        """Who is named, before an aside and behind it."""
        named = self._listed(sentence, subject) or self._named(sentence, subject)
        other = before_aside(sentence, subject)
        if other is None:
            return named
        first = self._called(sentence, other) or self._phrase(sentence, other, Subject.NAMED)
        return tuple(dict.fromkeys((*first, *(named or self._phrase(sentence, subject, Subject.NAMED)))))

    def _of_person(self, first: str, kind: Subject) -> tuple[str, ...]:
        """ "We" and "I" are who speaks; "he" speaks for the party of all persons named, where that is one."""
        if first in ("he", "she"):
            return self.sole
        if kind is Subject.WE:
            return self.own or ALL
        if first not in _FIRST_PERSON:
            return ()
        return self.own or (() if first == "my" else ("I",))

    def _unnamed(self, sentence: Sentence, subject: tuple[int, int], kind: Subject) -> bool:
        return kind is not Subject.NAMED or not named_in(sentence, subject, self.parties)

    def _titled(self, sentence: Sentence, subject: tuple[int, int]) -> tuple[str, ...]:
        """ "The President and the Prime Minister" is all; "the Prime Minister" the party of the only one named."""
        lower = sentence.words.lower[slice(*subject)]
        if lower[-1:] == ["government"] and len(lower) <= 2:  # noqa: PLR2004 -- "the government"
            return self._government
        if _TITLE_WORDS.isdisjoint(lower):
            return ()  # most subjects
        plain = [word for word in lower if word not in _AROUND_TITLES]
        if not plain or not all(word in _TITLE_WORDS for word in plain):
            return ()
        if "and" in lower or plain[-1].endswith("s"):
            return ALL
        party = self.titles.get(" ".join(plain))
        return () if party is None else (party,)

    def payer(self, sentence: Sentence, group: Group | None) -> tuple[str, ...]:
        """Who gives the money of an infinitive ("its plan to provide"): the owner before it, or the main subject."""
        if group is not None and (group.form not in (Form.INFINITIVE, Form.GERUND) or group.subject is not None):
            return ()
        before = sentence.words.starts[group.first] if group is not None else sentence.end
        owner = self._owner(sentence, before)
        if owner is not None and group is not None:
            return (_plain(owner),)
        before_it = [g for g in sentence.groups if group is None or g.head < group.first]
        said = [g for g in before_it if g.subject is not None and not _is_sum(sentence.words.lower[slice(*g.subject)])]
        said = [g for g in said if not g.relative] or said  # "for the scheme, which will help schools"
        governing = [g for g in said if g.form is not Form.GERUND] or said  # "gave grants totalling USD 3 million"
        return self.of_subject(sentence, governing[-1] if governing else None)

    def aimer(self, sentence: Sentence, at: int) -> tuple[str, ...]:
        """Whose target stands at an offset: its owner ("Norland's goal of"), or the subject of the verb before it.

        Empty where neither is named.
        """
        owner = self._owner(sentence, at)
        if owner is not None and _OWN_GOAL.match(sentence.text, owner.end, at) is not None:
            return (_plain(owner),)
        starts = sentence.words.starts
        said = [g for g in sentence.groups if g.subject is not None and starts[g.first] < at and not g.relative]
        aiming = [g for g in said if g.form is not Form.GERUND]
        return self.of_subject(sentence, aiming[-1]) if aiming else ()

    def _owner(self, sentence: Sentence, before: int) -> Mention | None:
        """The last party before an offset that owns what follows: "Norland's"."""
        named = reversed(within(self.parties, sentence.start, before))
        return next((p for p in named if sentence.text[p.end : p.end + 2] in ("’s", "'s")), None)

    def joint(self) -> tuple[str, ...]:
        """The joint voice: all, or the one issuer of a fact sheet or read-out."""
        return self.issuer or ALL

    def _named(self, sentence: Sentence, subject: tuple[int, int]) -> tuple[str, ...]:
        start = sentence.words.starts[subject[0]]
        end = sentence.words.ends[subject[1] - 1]
        written = sentence.text[start:end]
        found = list(self.persons_in(written))
        found += [_plain(name) for name in self._heads(sentence, subject)]
        return tuple(dict.fromkeys(found))

    def _listed(self, sentence: Sentence, subject: tuple[int, int]) -> tuple[str, ...]:
        """Every name of a list, known or not: "the United States and Norland". Empty when it is no such list."""
        if JOINERS.isdisjoint(sentence.words.lower[slice(*subject)]):
            return ()  # most subjects
        if "heads" in sentence.words.lower[subject[0] : subject[0] + 2]:
            return ()  # "the Heads of State and Government of Norland and Oland"
        found = []
        pieces = names_in_list(sentence, subject, self.parties, self.vocabulary)
        for first, last, head in pieces:
            start = first
            while start < last and sentence.words.lower[start] in ("both", "the", "a"):
                start += 1
            if start >= last or not sentence.capital(start):
                return ()
            known = named_in(sentence, (start, last), self.parties)
            if len(known) == 1 and self._longer_name(sentence, (start, last), known[0]):
                known = []  # "the Monetary Authority of Singapore"
            words = sentence.text[sentence.words.starts[start] : sentence.words.ends[last - 1]]
            if len(known) > 1 or self.persons_in(words):
                return ()
            own = known and _OF_ITS_OWN.search(sentence.text, sentence.words.starts[start], known[0].start) is not None
            found.append(_plain(known[0]) if known and not own else f"{head} {plain_name(words)}".strip())
        return tuple(dict.fromkeys(found)) if len(found) > 1 or len(pieces) == 1 else ()

    def persons_in(self, written: str) -> list[str]:
        """Parties of the persons named in the words."""
        likely = [(family, party) for family, party in self.persons.items() if family in written]
        if not likely:
            return []
        words = [word.removesuffix("’s").removesuffix("'s") for word in _WORD.findall(written)]
        return [party for family, party in likely if family in words]

    def _heads(self, sentence: Sentence, subject: tuple[int, int]) -> list[Mention]:
        """Parties that are the subject, not those that only describe it ("the U.S. Mission to ASEAN")."""
        found = named_in(sentence, subject, self.parties)
        if len(found) == 1:
            own = self._longer_name(sentence, subject, found[0]) or _is_place(sentence, subject, found[0])
            return [] if own else found  # "the Japan Coast Guard" is a body of its own
        if not found:
            return found
        lower = sentence.words.lower[subject[0] : subject[1]]
        return found if "and" in lower or "," in lower else found[:1]

    def _longer_name(self, sentence: Sentence, subject: tuple[int, int], name: Mention) -> bool:
        if _OF_ITS_OWN.search(sentence.text, sentence.words.starts[subject[0]], name.start) is not None:
            return True  # "the Bank of Japan"
        after = next((i for i in range(*subject) if sentence.words.starts[i] >= name.end), None)
        if after is None or sentence.words.lower[after] in ("member", "states", "government", "side", "and", ")", "("):
            return False
        return sentence.capital(after) and sentence.text[name.end : sentence.words.starts[after]] == " "

    def _phrase(self, sentence: Sentence, subject: tuple[int, int], kind: Subject) -> tuple[str, ...]:
        if kind not in (Subject.NAMED, Subject.AGENT):
            return self.joint()
        lower = sentence.words.lower
        comma = next((i for i in range(subject[0], subject[1]) if lower[i] == ","), None)
        first = subject[0] if comma is None else comma + 1
        adverbs = self.vocabulary.lists["adverbs"]
        while first < subject[1] and lower[first] in adverbs:
            first += 1
        if first >= subject[1] or lower[first] in ("of", "for", "in", "to", "by"):
            return self.joint()  # the tail of a phrase names nobody
        start = first + (lower[first] in ("the", "a", "an", "this"))
        if start >= subject[1]:
            return self.joint()
        if kind is Subject.AGENT and not sentence.capital(start):
            return self._plain_body(sentence, (start, subject[1])) or self.joint()
        whole = name_start(sentence, start) if start == first else start
        name = _whole_name(sentence, sentence.words.starts[whole], sentence.words.ends[subject[1] - 1])
        name = in_full(sentence.text, named_by(sentence.text, name, article=start > first), sentence.start)
        name = self.called.get(name, name)
        if name == "Administration":
            return self._administration
        return (name,) if name else self.joint()

    def _plain_body(self, sentence: Sentence, subject: tuple[int, int]) -> tuple[str, ...]:
        """ "The bank": of the one bank that the text names in full before; empty where it names none, or several."""
        if subject[1] - subject[0] != 1:
            return ()
        word = sentence.words.lower[subject[0]].capitalize()
        name = in_full(sentence.text, word, sentence.start)
        return (name,) if name != word else ()

    @cached_property
    def _government(self) -> tuple[str, ...]:
        """ "The government": the one that the text calls so, or that of the country a project is in."""
        party = government(self._document, self.parties)
        return () if party is None else (party,)

    @cached_property  # asked of each of its undertakings, and sought through the whole text
    def _administration(self) -> tuple[str, ...]:
        """ "The Administration": of the leader by whom the text calls it, or of the one party whose people it names."""
        party = administration(self._document.text, self._document.date)
        return (party,) if party is not None else self.sole or ("Administration",)


def _is_sum(subject: list[str]) -> bool:
    """ "Up to $3 million is available": what is given, and nobody that gives it."""
    return subject[-1:] != [] and (subject[-1] in _SUMS or (subject[-1][0].isdigit() and "$" in subject))


_SUMS = frozenset("million billion trillion".split())
_ARTICLES = frozenset(["the", "this"])
_OWN_GOAL = re.compile(
    r"['’]s? [^.;:]{0,60}\b(?:targets?|goals?|aims?|plans?|intentions?|commitments?|pledges?|ambitions?|objectives?|"
    r"contributions?|NDC|decision|efforts?)\b"
)
_GATHERINGS = (["meeting"], ["summit"], ["conference"], ["ministerial"])


def _gathered(sentence: Sentence, subject: tuple[int, int]) -> bool:
    """ "The Meeting agreed", "Leaders of five island states vowed": all who met."""
    words = sentence.words.lower[slice(*subject)]
    if (
        words[:2] in _LEADING
        and words[-1] in _STATES
        and not any(map(sentence.capital, range(subject[0] + 1, subject[1])))
    ):
        return True
    if words in _OF_HEADS:  # "the Authority": of the Heads of State who speak
        return f"{words[1].capitalize()} of Heads of State" in sentence.text
    return words[-1:] in _GATHERINGS and all(word in _ARTICLES for word in words[:-1])


_OF_HEADS = (["the", "authority"], ["the", "assembly"])
_LEADING = (["leaders", "of"], ["ministers", "of"], ["heads", "of"], ["presidents", "of"], ["envoys", "of"])
_STATES = frozenset("states countries nations economies islands".split())


def _is_place(sentence: Sentence, subject: tuple[int, int], name: Mention) -> bool:
    """ "This project in Oland", "the training for Oland": where it is, or for whom."""
    words = sentence.words
    at = bisect_left(words.starts, name.start) - 1
    at -= at > subject[0] and words.lower[at] == "the"
    return at > subject[0] and words.lower[at] in _PLACED


def _with_others(sentence: Sentence, subject: tuple[int, int]) -> bool:
    """ "Norland and other endorsing countries", "Norland and five island states": not each of them is named."""
    lower = sentence.words.lower[subject[0] : subject[1] + 1]
    at = next((i for i, word in enumerate(lower) if word in _OTHERS), 0)
    counted = at > 0 and lower[at - 1] == "and" and lower[at + 1 : at + 2] != ["of"]
    return counted or (sentence.words.lower[subject[1] - 1] in _ALLIES and "and" in lower[-5:-2])


_OTHERS = frozenset("other fellow several many two three four five six seven eight nine ten twelve".split())
_ALLIES = frozenset(["partners", "allies", "friends"])  # "Norland and our allies and partners"
_ONE_SPEAKER = frozenset(["statement", "speech", "letter"])
_SPEAKERS = frozenset(
    "president minister secretary premier chancellor chair chairman advisor adviser spokesperson ambassador "
    "commissioner king queen emir governor".split()
)
_OF_ITS_OWN = re.compile(
    r"\b(?:Bank|University|College|Academy|Museum|Library|School|Authority|Institute|Foundation) of (?:the )?$"
)
_NAME_BEFORE = re.compile(
    r"(?<![\w.])(?:[Tt]he )?(?P<name>[A-Z][\w.&’'-]*(?: (?:(?:of|for|and|on|"
    r"the) ){0,2}[A-Z][\w.&’'-]*){0,9}) \([^()]{0,40}$"
)
_ANY_SIDE = frozenset("side party participant country state ministry institution government".split())
_THAT_DOES = frozenset("that which incurring concerned".split())
_FIRST_PERSON = frozenset("i i’m i'm i’ve i've i’ll i'll i’d i'd my".split())
_PLACED = frozenset("in across for with within".split())
_DISTRIBUTIVE = frozenset("each neither every any either no those".split())
_PASSIVES = frozenset([Form.WILL_PASSIVE, Form.PERFECT_PASSIVE, Form.PASSIVE])
_SPEAKERS_OWN = frozenset("he she it they his her its their".split())


def _reporting(sentence: Sentence, group: Group) -> Group | None:
    """The verb of saying whose word the group is: "Norland noted that it has joined and intends to mend"."""
    told = (g.reported for g in sentence.groups if g.subject == group.subject and g.reported is not None)
    return group.reported if group.reported is not None else next(told, None)


def _whole_name(sentence: Sentence, start: int, end: int) -> str:
    """A name as written; where only the end of its brackets was read, "Council)", the name before them."""
    words = sentence.text[start:end]
    cut = words.endswith(")") and "(" not in words
    name = _NAME_BEFORE.search(sentence.text, sentence.start, start) if cut else None
    return plain_name(words) if name is None else plain_name(name["name"])


def _plain(name: Mention) -> str:
    return name_of(name.id) if name.id is not None else ""


_WORD = re.compile(r"[^\W\d_](?:[\w-]|[.’'](?=\w))*\w|\w")
_AROUND_TITLES = frozenset("the both and two".split())
_TITLE_WORDS = frozenset(
    "president presidents prime minister ministers chancellor premier taoiseach secretary vice king leader".split()
)
