"""Within a document: what is part of a wider undertaking, what is only told of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import a_document, a_finding
from followthrough.lexicon.load import table
from followthrough.model import Act, Cue
from followthrough.register.following.parts import FAR, Place, is_stem, parts, told_only

WORDS = "They agreed to establish a fund and to double trade by 2030 with USD 5 million from the bank"


def place(key: str, act: Act, words: str, cue: str, due: str = "") -> Place:
    start = WORDS.index(words)
    cue_start = start + words.index(cue)
    return Place(key, 1, act, start, start + len(words), cue_start, cue_start + len(cue), due)


WHOLE = place("whole", Act.COMMITMENT, "agreed to establish a fund and to double trade by 2030", "agreed", "2030")
AIM = place("aim", Act.AIM, "to double trade by 2030", "to")
TARGET = place("target", Act.TARGET, "double trade by 2030", "double", "2030")
FUND = place("fund", Act.INSTRUMENT, "establish a fund", "establish")


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        pytest.param((WHOLE, TARGET), [("whole", "target")], id="a target within it"),
        pytest.param((WHOLE, FUND), [("whole", "fund")], id="an instrument right after the words that bind"),
        pytest.param((WHOLE, AIM, TARGET), [("aim", "target")], id="the narrowest has it"),
        pytest.param((TARGET,), [], id="alone"),
        pytest.param((WHOLE, TARGET._replace(document=2)), [], id="in another document"),
        pytest.param((WHOLE._replace(cue_end=FUND.cue_end), FUND), [("whole", "fund")], id="its step binds: will sign"),
        pytest.param((WHOLE._replace(cue_start=FUND.cue_start + 1), FUND), [], id="an instrument before those words"),
        pytest.param((WHOLE, TARGET._replace(due="2025")), [], id="another deadline"),
        pytest.param((WHOLE, TARGET._replace(negated=True)), [], id="denied"),
        pytest.param((WHOLE._replace(negated=True), TARGET), [], id="of a denied promise"),
        pytest.param((WHOLE, FUND._replace(cue_start=WHOLE.cue_end + 13)), [], id="an instrument farther on"),
        pytest.param((WHOLE._replace(act=Act.PROGRESS), TARGET), [], id="of a report"),
        pytest.param((WHOLE, TARGET._replace(end=WHOLE.end + 1)), [], id="reaching beyond it"),
        pytest.param(
            (WHOLE, place("money", Act.PLEDGE, "double trade by 2030 with", "with")), [("whole", "money")],
            id="a pledge most of which is its words",
        ),
        pytest.param((WHOLE, place("money", Act.PLEDGE, "2030 with USD 5 million from", "USD")), [], id="other words"),
    ],
)  # fmt: skip
def test_parts(places: tuple[Place, ...], expected: list[tuple[str, str]]) -> None:
    assert list(parts(places)) == expected


JAPANESE = "両首脳は、港湾保安に関する指針を作成することで一致し、漁業協定の署名を歓迎した。"


def in_japanese(key: str, act: Act, words: str, cue: str) -> Place:
    start = JAPANESE.index(words)
    cue_start = start + words.index(cue)
    return Place(key, 1, act, start, start + len(words), cue_start, cue_start + len(cue), "", behind=True)


def test_a_japanese_instrument_stands_before_the_words_that_bind() -> None:
    clause = "両首脳は、港湾保安に関する指針を作成することで一致し"
    whole = in_japanese("whole", Act.COMMITMENT, clause, "ことで一致し")
    guide = in_japanese("guide", Act.INSTRUMENT, clause, "指針を作成")
    treaty = in_japanese("treaty", Act.INSTRUMENT, "漁業協定の署名を歓迎した", "協定の署名")
    assert list(parts((whole, guide, treaty))) == [("whole", "guide")]
    assert list(parts((whole._replace(behind=False), guide))) == []


EFFORTS = table("en/strength.toml")["effort"]


def across(words: str) -> list[tuple[str, str]]:
    """What is part of what where these words stand between a promise and the instrument's step."""
    text = f"They agreed {words} signing of the Grey Strait Treaty by May"
    cue = text.index("signing")
    promise = Place("whole", 1, Act.COMMITMENT, 0, len(text), 5, 11, "")
    step = Place("step", 1, Act.INSTRUMENT, 0, len(text), cue, cue + 7, "", lead=text[:cue][-FAR:])
    return list(parts((promise, step)))


@pytest.mark.parametrize("words", EFFORTS["yes"])
def test_words_of_effort_part_no_promise_from_its_deed(words: str) -> None:
    assert across(words) == [("whole", "step")]


@pytest.mark.parametrize("words", [*EFFORTS["no"], "to work, towards the early", "to work and, later, for the"])
def test_other_words_do(words: str) -> None:
    assert across(words) == []


def test_words_that_begin_before_what_is_looked_at_are_not_known_to_be_of_effort() -> None:
    assert across(" ".join(["to work"] * 12)) == []


def test_what_a_report_of_progress_speaks_of_is_only_told() -> None:
    report = place("report", Act.PROGRESS, "establish a fund and", "establish")
    assert told_only([report, FUND, WHOLE]) == {"fund"}
    assert told_only([report._replace(document=2), FUND]) == frozenset()
    assert told_only([FUND]) == frozenset()


@given(st.lists(st.tuples(st.sampled_from(list(Act)), st.integers(0, 60), st.integers(1, 30), st.integers(1, 3))))
def test_a_part_has_one_whole_and_no_whole_is_its_own_part(told: list[tuple[Act, int, int, int]]) -> None:
    places = [
        Place(f"k{number}", document, act, start, start + width, start, start + 1, "")
        for number, (act, start, width, document) in enumerate(told)
    ]
    found = list(parts(places))
    by_key = {one.key: one for one in places}
    assert len({part for _, part in found}) == len(found)
    assert all(whole != part for whole, part in found)
    assert all(by_key[whole].document == by_key[part].document for whole, part in found)
    assert all(by_key[whole].act in {Act.COMMITMENT, Act.AIM} for whole, _ in found)
    assert all(by_key[part].act in {Act.TARGET, Act.INSTRUMENT, Act.PLEDGE} for _, part in found)


@pytest.mark.parametrize(
    ("said", "cue", "stem"),
    [
        ("Together, Norland and Oland will:", "will", True),
        ("**The ministers agreed to**:", "agreed to", True),
        ("The two sides shall also:", "shall", True),
        ("We commit to taking these measures:", "commit to", False),
        ("The quay will be opened:", "will be opened", False),
        ("The two sides will meet", "will meet", False),
    ],
)
def test_a_promise_that_ends_where_its_list_begins_is_a_stem(said: str, cue: str, stem: bool) -> None:  # noqa: FBT001 - a table's column
    document = a_document(f"{said}\n\n- open a quay;\n")
    at, words = said.index(cue), said.rstrip(":*")
    found = a_finding(document, words, cue=Cue(at, at + len(cue), "en/commitment:x"))
    assert is_stem(found, document.text) is stem
