"""What is only said or gone through: "took note", "shared stories", "laid out that", "opened a new era"."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form

_NOTED = (["good", "note"], ["due", "note"], ["careful", "note"], ["positive", "note"], ["special", "note"])
_TAKEN = frozenset("note part stock place up".split())  # "took note", "took part": no deeds
_SEATS = frozenset("seat seats".split())


def only_says(sentence: Sentence, group: Group) -> bool:
    """ "Took note", "made clear that", "extended an invitation", "opened a new era"."""
    near = sentence.words.lower[group.head + 1 : group.head + 6]
    return _great(near) if group.lemma not in _MAY_SAY else _says(sentence, group, near)


def _says(sentence: Sentence, group: Group, near: list[str]) -> bool:
    """The verb is one of _MAY_SAY; `near` are the words behind it."""
    if group.lemma == "take" or group.lemma in _SPOKEN:
        merely = not _TAKEN.isdisjoint(near[:1]) or "seriously" in near  # "took the point seriously"
        merely = merely or near[:2] in _NOTED or not _SEATS.isdisjoint(near[:3])  # "took its seat as a member"
        return group.form is Form.PAST and (group.lemma != "take" or merely)
    if (
        _only_talks(group, near)
        or _told_or_burdened(sentence, group, near)
        or (group.lemma in ("witness", "share") and "that" in near)
    ):
        return True  # "have witnessed that", "shared with the Isles that"
    ties = sentence.words.lower[group.head + 1 : group.head + 10]
    if group.form is Form.PERFECT and group.lemma in _GROWN and not _TIES.isdisjoint(ties):
        return True  # "have developed deep economic, cultural and security ties"
    if not _ONLY_WITH.get(group.lemma, frozenset()).isdisjoint(near) and near[:1] != ["forward"]:
        return True
    cleared = near[:2] == ["it", "clear"] or (near[:1] == ["clear"] and not _CLEARLY.isdisjoint(near[1:2]))
    cleared = cleared and group.lemma == "make"
    told = group.lemma == "give" and not _TOLD.isdisjoint(near[:3])  # "gave information on the repairs"
    if told or (not _WORDS.isdisjoint(near[:4]) and group.lemma in ("provide", "offer", "deliver", "make", "give")):
        return True  # "offered keynote remarks"
    return cleared or (group.lemma in ("extend", "issue") and "invitation" in near) or _great(near)


def _only_talks(group: Group, near: list[str]) -> bool:
    """ "Shared stories of the flood", "engaged in talks", "released the following statement"."""
    if group.lemma == "speak" or _said_below(group, near) or (group.lemma in _FINDING and near[:1] == ["that"]):
        return True
    if group.form is not Form.PAST:
        return False
    if group.lemma == "share" and near[:1] in (["a"], ["an"], ["their"]) and "commitment" in near:
        return True
    return not _TALK_OF.get(group.lemma, frozenset()).isdisjoint(near)


def _said_below(group: Group, near: list[str]) -> bool:
    """ "Have declared the following:", "released the following statement"."""
    if near[:2] != ["the", "following"]:
        return False
    return group.lemma in _DECLARING or (group.form is Form.PAST and group.lemma in _ISSUING)


_DECLARING = frozenset("declare state agree conclude".split())
_ISSUING = frozenset("release issue make adopt".split())
_FINDING = frozenset(
    "find discover learn observe conclude reveal show indicate suggest respond reply insist claim assert argue warn "
    "caution clarify specify".split()
)
_TALK_OF = {
    "share": frozenset(
        "experience experiences lessons insights anecdotes stories ideas interest work efforts "
        "information highlights details examples practices priorities plans updates advice".split()
    ),
    "engage": frozenset(
        "discussion discussions dialogue talks conversation conversations consultations exchange exchanges".split()
    ),
    "receive": frozenset("briefing briefings update updates tour tours overview report reports presentation".split()),
    "make": frozenset("call calls remarks reference references mention statement statements intervention".split()),
    "touch": frozenset(["upon", "on"]),
    "touched": frozenset(["upon", "on"]),
    "draw": frozenset(["attention"]),
    "point": frozenset(["out", "to"]),
    "pointed": frozenset(["out", "to"]),
    "place": frozenset(["record"]),
}
# What somebody said or went through, and how; a verb that is no cue has its participle for a lemma.
_SPOKEN = frozenset(
    "described briefed talked detail previewed remarked recounted relayed echoed mentioned commented predicted marked "
    "elaborated insist insisted disagree disagreed moderate arrived seconded implicated coincided afforded".split()
)


def _told_or_burdened(sentence: Sentence, group: Group, near: list[str]) -> bool:
    """ "Coordinated on the storm", "laid out that", "updated the Premier on", "placed a great burden on"."""
    if group.lemma in ("coordinate", "lay") and group.form is Form.PAST:
        return near[:1] in (["on"], ["out"])
    if group.lemma in ("place", "put"):
        return not _BURDENS.isdisjoint(sentence.words.lower[group.head : group.head + 10])
    return group.lemma == "update" and "on" in near[1:] and near[0] not in ("its", "their", "our")


_COURSES = frozenset("course stage tone scene goal target emphasis focus priority trust faith vision path".split())
# Verbs that do no deed with these words behind them: "set a course", "have reached the following understandings".
_ONLY_WITH = {
    "set": _COURSES,
    "put": _COURSES,
    "chart": _COURSES,
    "outline": frozenset("vision views priorities initiatives plans".split()),
    "attain": frozenset("level levels height heights high highs peak".split()),
    "reach": frozenset("understanding understandings consensus conclusions heights height high highs peak".split()),
    "reinforce": frozenset("commitment message importance resolve".split()),
    "share": frozenset("message messages views perspectives assessments thoughts concerns".split()),
    "make": frozenset(["difference"]),
    "lay": frozenset("wreath wreaths flowers".split()),
    "observe": frozenset("minute moment silence".split()),
    "observed": frozenset("minute moment silence".split()),
    "cover": frozenset("areas topics issues matters subjects".split()),
    "communicate": frozenset("determination resolve position concern concerns message commitment".split()),
}
_GROWN = frozenset("develop build forge cultivate enjoy form".split())
_TIES = frozenset("ties bonds bond friendship relationship relationships relations".split())
_BURDENS = frozenset("burden burdens strain pressure stress risk doubt".split())
_WORDS = frozenset(
    "update updates overview briefing lecture remarks speech speeches keynote greetings congratulations "
    "condolences".split()
)
_TOLD = frozenset("information details explanations assurances".split())
_CLEARLY = frozenset("our that to the in their his her its".split())


def _great(near: list[str]) -> bool:
    """ "Inaugurated a new era", "have formed a bedrock of": no deed."""
    if _GREAT.isdisjoint(near):
        return False  # nearly always
    if any(near[i] in _GROUNDS and near[i + 1] == "of" for i in range(1, len(near) - 1)):
        return True
    return any(word in ("era", "chapter") and near[i - 1] in ("new", "next") for i, word in enumerate(near) if i > 0)


# The verbs that are asked for above: of any other it only matters whether it tells of something great.
_MAY_SAY = (
    _SPOKEN
    | _FINDING
    | _GROWN
    | frozenset(_TALK_OF)
    | frozenset(_ONLY_WITH)
    | frozenset(
        "take speak release issue adopt declare state agree conclude "
        "coordinate lay place update witness provide offer deliver give extend".split()
    )
)
_GROUNDS = frozenset("bedrock cornerstone backbone foundation foundations overview".split())
_GREAT = _GROUNDS | {"era", "chapter"}
