"""Verbs that do much else than make instruments, and what their object must be: "reach", "expand", "create", "open"."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form
from followthrough.findings.named.instrument_laws import LAW_WORDS

_NEAR = 9  # words
_ENDS = frozenset("goal goals target targets objective objectives".split())
_BINDING = frozenset("agreement agreements treaty convention protocol memorandum mou compact pact charter".split())


def _in_words(_: Sentence, __: tuple[int, int], words: list[str]) -> bool:
    """ "Expand the Salt Agreement"; a network or an initiative that is expanded only does more."""
    return not _BINDING.isdisjoint(words)


def _by_its_name(sentence: Sentence, object_: tuple[int, int], words: list[str]) -> bool:
    """ "Create the Salt Fund", "a task force"; not "a regional network of pilots"."""
    return any(sentence.capital(k) for k in range(*object_)) or _PLACES.isdisjoint(words)


def _in_treaty(_: Sentence, __: tuple[int, int], words: list[str]) -> bool:
    """ "Joined the Salt Accords"; to join a pledge or a partnership is to take part."""
    return not _TREATIES.isdisjoint(words)


_TREATIES = frozenset("accords accord treaty convention protocol declaration".split())


def _no_mission(_: Sentence, __: tuple[int, int], words: list[str]) -> bool:
    """ "Open negotiations"; not "open a mission in Brund"."""
    return "mission" not in words


def _of_states(_: Sentence, __: tuple[int, int], words: list[str]) -> bool:
    """ "Secured an agreement", "entered into a memorandum"; not "secure the harbour network"."""
    return not _STRUCK.isdisjoint(words)


_STRUCK = _BINDING | frozenset("deal deals arrangement arrangements partnership memoranda mous accord accords".split())


def _to_be_made(_: Sentence, __: tuple[int, int], words: list[str]) -> bool:
    """ "Work towards a Salt Treaty", "an Alliance"; not "towards the Premier’s vision"."""
    return not (_STRUCK | {"alliance", "framework", "network", "coalition"}).isdisjoint(words)


def _to_be_signed(sentence: Sentence, object_: tuple[int, int], words: list[str]) -> bool:
    """ "Advance a new memorandum", "towards a Salt Alliance"; a partnership that is advanced is none that is made."""
    before = sentence.words.lower[max(0, object_[0] - 3) : object_[0] + 2]
    if not _TOWARDS.isdisjoint(before):
        return _to_be_made(sentence, object_, words)
    return not _BINDING.isdisjoint(words) and not _ANOTHER.isdisjoint(before)


_TOWARDS = frozenset(["toward", "towards"])
_ANOTHER = frozenset(["a", "an", "new"])


def _no_charter(_: Sentence, __: tuple[int, int], words: list[str]) -> bool:
    """ "Uphold the Salt Rules"; to uphold the Charter is a stance."""
    return "charter" not in words


def _of_notes(_: Sentence, __: tuple[int, int], words: list[str]) -> bool:
    """ "Exchanged notes"; views that are exchanged make nothing."""
    return not {"notes", "letters", "letter", "instruments", "documents"}.isdisjoint(words)


def _is_paper(sentence: Sentence, object_: tuple[int, int], words: list[str]) -> bool:
    """ "Released the National Salt Strategy"; prisoners, funds and reports are released too."""
    return not _PAPERS.isdisjoint(words) and any(sentence.capital(k) for k in range(*object_))


_PAPERS = frozenset(
    "strategy strategies plan plans framework roadmap blueprint guidelines principles agenda declaration charter "
    "communique communiqué masterplan code compact".split()
)


def _is_law(_: Sentence, __: tuple[int, int], words: list[str]) -> bool:
    """ "Passed the Salt Ports Act", "revoked an executive order"; not "passed the Plan’s first test"."""
    return "legislation" in words or not LAW_WORDS.isdisjoint(words)


def _is_acceptable(sentence: Sentence, object_: tuple[int, int], words: list[str]) -> bool:
    """ "Accept the Agreement on Salt Nets": a treaty by name; an invitation is accepted, too."""
    return not _BINDING.isdisjoint(words) and any(sentence.capital(k) for k in range(*object_))


_PLACES = frozenset("network networks center centre hub hubs platform corridor dialogue partnership".split())


# Verbs that do much else, and what their object must be.
_FITTING = {
    "expand": _in_words,
    "create": _by_its_name,
    "open": _no_mission,
    "re-establish": _no_mission,
    "reestablish": _no_mission,
    "join": _in_treaty,
    "close": _in_words,
}
_FITTING |= {
    "exchange": _of_notes,
    "rejoin": _in_words,
    "secure": _of_states,
    "enter": _of_states,
    "strike": _of_states,
}
_FITTING |= {"release": _is_paper, "publish": _is_paper}
_LAWMAKING = ("enact", "pass", "revoke", "rescind", "repeal")
_LAW_MADE = frozenset([Form.PAST, Form.PERFECT, Form.PASSIVE, Form.PERFECT_PASSIVE, Form.THIRD])
_FITTING |= dict.fromkeys(_LAWMAKING, _is_law) | {"accept": _is_acceptable}
_FITTING |= {"uphold": _no_charter, "work": _to_be_made, "advance": _to_be_signed}
_FITTING |= {"come": _of_states}
_REACHED = frozenset(
    "deal agreement agreements accord accords understanding pact treaty plan framework roadmap statement "
    "memorandum".split()
)


def fits(sentence: Sentence, i: int, group: Group | None, object_: tuple[int, int]) -> bool:
    """Agreements are reached; reaching a plan's goals is no stage of its life. `i` is the stage word."""
    words = sentence.words.lower[object_[0] : object_[1]]
    if group is None:
        return sentence.words.lower[i] != "release" or _is_paper(sentence, object_, words)
    wished = group.lemma in _LAWMAKING and group.form not in _LAW_MADE  # a law that others are urged to pass
    if wished or _only_counted_from(sentence.words.lower[i + 1 : object_[0]]):
        return False
    if group.lemma in _FITTING:
        return _FITTING[group.lemma](sentence, object_, words)
    if group.lemma != "reach":
        return True
    if not _ENDS.isdisjoint(sentence.words.lower[object_[1] : object_[1] + 1]):
        return False  # "reach the Harbour Agreement goals"
    bare = object_[0] == group.head + 1 and not sentence.capital(object_[0])  # "reached agreement on tolls"
    named = any(sentence.capital(k) for k in range(object_[1], min(object_[1] + 4, len(sentence.words.lower))))
    named = named or _on_a_named_one(sentence, object_[1])
    return (not bare or named) and not _REACHED.isdisjoint(words)


def _only_counted_from(between: list[str]) -> bool:
    """ "Issue a report within six months of the closure of the Programme": it only says from when time runs."""
    return "within" in between and not _FROM.isdisjoint(between[between.index("within") :])


_FROM = frozenset("of after following from".split())


def _on_a_named_one(sentence: Sentence, k: int) -> bool:
    """ "Reached agreement in principle, subject to its consent, on the Salt Agreement"."""
    lower = sentence.words.lower
    near = range(k, min(k + _NEAR + _NEAR, len(lower) - 3))
    return any(lower[j : j + 2] == ["on", "the"] and sentence.capital(j + 2) for j in near)
