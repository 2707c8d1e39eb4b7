"""What is newly made and so is an instrument: a body without a name, or anything by name."""

from __future__ import annotations

from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.findings.named.instrument_bounds import NAME_LINKS, kind_from, phrase_around, run_of_capitals
from followthrough.findings.named.instrument_names import at_the_centre
from followthrough.language.dates.english_words import MONTHS, WEEKDAYS

_NEAR = 9  # words
# Verbs that make a new body, in the forms that stand before or after it; "up" is that of "stood up".
MAKING = frozenset(
    "up establish establishes established establishing operationalised operationalized operationalise operationalize "
    "launch launches launched launching create created creating set "
    "open opened opening form formed forming establishment creation opening launch".split()
)


def new_body(sentence: Sentence, near: range, i: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """A body newly made, even without a name: "set up a joint rescue centre"."""
    lower = sentence.words.lower
    if lower[i] not in MAKING:
        return None
    for k in near:
        linked = k < len(lower) and lower[k] in NAME_LINKS and lower[k] != "the" and not _inside_name(sentence, k)
        linked = linked and not (k > i + 1 and _joint_task(lower, k))
        if k >= len(lower) or (linked and not (lower[k] == "of" and k == i + 1)) or _parts(lower, k):
            return None
        if lower[k] == "force" and lower[k - 1] == "task":
            return k - 1, k + 1
        if lower[k] in ("groups", "forces") and lower[k - 1] in ("working", "task", "expert"):
            return k - 1, k + 1
        following = lower[k + 1] if k + 1 < len(lower) else ""
        body = lower[k] in vocabulary.lists["new_bodies"] and lower[k - 1] not in vocabulary.roles  # "that will fund"
        if body and following not in vocabulary.lists["new_bodies"]:
            made = reached(lower, i, k) and not _no_body(sentence, k) and not _of_investors(sentence, i, k)
            return _as_called(sentence, i, k, vocabulary) if made else None
    return None


def _as_called(sentence: Sentence, i: int, k: int, vocabulary: Vocabulary) -> tuple[int, int]:
    """A body by its name where it has one, else by its kind: "working group"."""
    if sentence.capital(k) and k > i:
        return phrase_around(sentence, k, vocabulary, i + 1)
    return kind_from(sentence.words.lower, k), k + 1


def _of_investors(sentence: Sentence, i: int, k: int) -> bool:
    """ "Will invest $3 million to establish a repair centre": a works, where no name makes it more."""
    if sentence.words.lower[k] not in _WORKS or sentence.capital(k):
        return False
    before = [group for group in sentence.groups if group.head < i]
    purpose = any(group.head == i and group.form is Form.INFINITIVE for group in sentence.groups)
    return purpose and before != [] and before[-1].lemma == "invest"


_WORKS = frozenset("center centre hub facility".split())


def _no_body(sentence: Sentence, k: int) -> bool:
    """ "A forum for talks", "agency procedures", "at the centre of", "the North Salt Treaty Organization"."""
    lower = sentence.words.lower
    plain = lower[k] == "forum" and not sentence.capital(k)  # an occasion
    return plain or lower[k + 1 : k + 2] in _ITS_WORK or at_the_centre(lower, k) or name_goes_on(sentence, k)


_ITS_WORK = [
    [word]
    for word in "procedures procedure rules rule staff officials regulations policies policy practices guidance".split()
]


def name_goes_on(sentence: Sentence, k: int) -> bool:
    """Whether a name goes on behind what would be a body of its own."""
    last = len(sentence.words.lower) - 1
    return k < last and sentence.capital(k) and sentence.capital(k + 1) and sentence.words.lower[k + 1].isalpha()


def _joint_task(lower: list[str], k: int) -> bool:
    """ "A smuggling and piracy task force": an "and" between the tasks of one body."""
    after = lower[k + 1 : k + 5]
    body = next(
        (j for j in range(1, len(after)) if after[j - 1 : j + 1] in (["task", "force"], ["working", "group"])), None
    )
    return lower[k] == "and" and body is not None and _DETERMINERS.isdisjoint(after[:body])


def _parts(lower: list[str], k: int) -> bool:
    """A comma or semicolon that does not stand between adjectives: "a lasting, regional and flexible fund"."""
    return lower[k] == ";" or (lower[k] == "," and not lower[k - 1].endswith(_ADJECTIVAL))


def new_programme(sentence: Sentence, i: int, k: int) -> bool:
    """ "Launch a Reef Skills program", "implement a new Feed the Isles program": by name, when it is new.

    `i` is the stage word and `k` the word "program".
    """
    lower = sentence.words.lower
    capitals = [j for j in range(max(i + 1, k - 4), k + 1) if sentence.capital(j) and lower[j][0].isalpha()]
    named = len(capitals) >= _NAME and not name_goes_on(sentence, k)
    new = lower[i] in MAKING or (lower[i].startswith("implement") and "new" in lower[i + 1 : i + 4])
    parted = any(lower[j] in _PARTING and not _inside_name(sentence, j) for j in range(i + 1, k))
    ends = k + 1 == len(lower) or not lower[k + 1].isalpha() or lower[k + 1] in _BEHIND_NAMES
    return named and new and ends and not parted and reached(lower, i, k)


_NAME = 2  # capitals: "a PrEP program" only says what it is about
_PARTING = frozenset("grant loan projects for to under within through by".split())


def new_by_name(sentence: Sentence, i: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """ "Launched the Reef Finance Sprint", "launch Lund Mutual, a new insurer": whatever is newly made by name.

    Two capitals or more behind an article, or explained behind a comma; no meeting, and nothing where every word has
    its capital.
    """
    lower, lists = sentence.words.lower, vocabulary.lists
    near = range(i + 1, min(i + _NEAR, len(lower) - 1)) if lower[i] in _BY_NAME else ()
    first = next((k for k in near if sentence.capital(k)), None)
    if first is None:
        return None
    last = _last_of_name(sentence, first)
    explained = first == i + 1 and lower[last + 1 : last + 3] in ([",", "a"], [",", "an"])
    if lower[first] == "operation" or (not explained and not _led_up_to(lower, i, first)):
        return None
    ends = last + 1 == len(lower) or not lower[last + 1].isalpha() or lower[last + 1] in _BEHIND_NAMES
    plain = ends and last > first and lower[last].isalpha() and lower[last] not in _NO_NEW_THINGS
    if lower[i].startswith("announc") and not _PROJECTS.isdisjoint(lower[first : last + 8]):
        return None  # a project that was announced is money or work
    if lower[last] in ("project", "projects"):
        return None  # "the launch of the Salt Project": work, and no instrument
    forum = lower[last] == "forum" and not lower[i].startswith("announc")  # "launched the Salt Research Forum"
    corps = lower[last] == "corps" and not lower[i].startswith("announc")  # "the creation of the Reef Corps"
    body = lower[last] in lists["agents"] and not corps and lower[last] not in lists["instrument_nouns"]
    meets = (lower[last] in lists["event_nouns"] or body) and not forum
    if not plain or meets or all(sentence.capital(k) for k in range(len(lower)) if len(lower[k]) > _SMALL):
        return None
    return phrase_around(sentence, last, vocabulary, first)


def _last_of_name(sentence: Sentence, first: int) -> int:
    """The last of the capitals from word `first` on, past a short form between: "Reef Works (RW) Relief Sprint"."""
    lower, last = sentence.words.lower, run_of_capitals(sentence, first) - 1
    if lower[last + 1 : last + 2] == ["("] and lower[last + 3 : last + 4] == [")"]:
        further = run_of_capitals(sentence, last + 4)
        return further - 1 if further > last + 4 else last
    return max(first, last)


_BY_NAME = frozenset(
    "establish establishes established establishing establishment launch launches launched launching create created "
    "creating creation inaugurate inaugurated inaugurating inauguration announce announces announced announcing".split()
)
_NO_NEW_THINGS = frozenset(
    "lab labs laboratory deployment award prize missile missiles rocket rockets satellite satellites attack attacks "
    "authorization authorisation monument monuments memorial museum sanctuary refuge park "
    "telescope telescopes radar spacecraft consulate consulates embassy embassies "
    "opportunity strike strikes drones operation states kingdom republic union day days week month year act order "
    "house".split()
).union(MONTHS, WEEKDAYS)
_PROJECTS = frozenset("project projects program programs programme programmes loan grant policy budget".split())
_SMALL = 4  # letters
_BEHIND_NAMES = frozenset(
    "in on at for to of by with under from between among and as which that will has have is".split()
)


def _led_up_to(lower: list[str], i: int, first: int) -> bool:
    """An article and adjectives stand between the verb and the name: "the first-ever", "of the"."""
    between = lower[i + 1 : first]
    led = not {"the", "a", "an", "its", "their", "our", "new"}.isdisjoint(between)
    return led and all(word in _LEADING or word.endswith(_ADJECTIVAL) or "-" in word for word in between)


_DETERMINERS = frozenset("a an the new joint our their its first two three".split())
_LEADING = _DETERMINERS | {"of", "this"}
_ADJECTIVAL = ("al", "ive", "ent", "ant", "ous", "ic", "ful", "ed", "ever", "ary", "ble")


def _inside_name(sentence: Sentence, k: int) -> bool:
    """ "The Talent for Growth Task Force": capitals on both sides of the link."""
    return 0 < k < len(sentence.words.lower) - 1 and sentence.capital(k - 1) and sentence.capital(k + 1)


def reached(lower: list[str], i: int, k: int) -> bool:
    """ "Set up a centre", "the centre to be set up"; not "the establishment of constructive dialogue"."""
    return not _DETERMINERS.isdisjoint(lower[min(i, k) + 1 : max(i, k)]) or (lower[max(0, k - 4) : k] != [] and k < i)
