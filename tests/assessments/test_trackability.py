"""Trackability of wording, for a sentence, a document and a draft."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.assessments.trackability import trackability_of, trackability_of_text
from followthrough.lexicon.phrasebook import spoken
from followthrough.model import ReadingError
from reading import read_text

FULL = (
    "Japan will provide USD 40 million from its fund to train 500 pilots by 2030, and the Secretariat will report on "
    "it every year."
)


def parts(text):
    (one,) = trackability_of(read_text(text)).undertakings
    return {part.name: part.score for part in one.parts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We will double trade between the islands by 2030.",
            {"actor": 0.5, "action": 1, "measurable object": 1, "deadline": 1, "baseline": 0},
        ),
        (
            "Increase trade in fish by 20 per cent from the 2019 level by 2030.",
            {"action": 1, "measurable object": 1, "deadline": 1, "baseline": 1},
        ),
        (
            "We will promote cooperation.",
            {"actor": 0.5, "action": 0.5, "measurable object": 0, "deadline": 0, "money": 0, "reporting": 0},
        ),
        (
            "Japan will provide USD 40 million for the harbours over three years.",
            {"actor": 1, "action": 1, "measurable object": 1, "deadline": 1, "money": 1},
        ),
        (
            "We will hold a meeting of the working group by 2026 and review progress.",
            {"action": 1, "deadline": 1, "responsible body": 1, "reporting": 1},
        ),
    ],
)
def test_what_is_there_and_what_is_missing(text, expected):
    found = parts(text)
    assert {name: found[name] for name in expected} == expected


def test_a_baseline_is_asked_only_of_a_change():
    assert "baseline" not in parts("We will promote cooperation.")


def test_a_full_undertaking_scores_higher_than_a_vague_one():
    full, vague = (trackability_of(read_text(text)) for text in (FULL, "We will promote cooperation."))
    assert full.score > vague.score + 0.4


def test_wording_that_would_mend_it_keeps_what_is_to_be_done():
    (one,) = trackability_of(read_text("We will promote cooperation.")).undertakings
    assert "to promote cooperation" in one.mended
    assert "by [month and year]" in one.mended
    assert "baseline" not in one.missing


STEP = "[establish / sign / hold / publish / train / provide]"


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("We will publish a report by 2030.", "[name of the party or body] will publish a report by 2030"),
        ("Both sides agreed to hold a fair.", "[name of the party or body] will hold a fair"),
        ("We will also promote cooperation.", f"[name of the party or body] will {STEP} to promote cooperation"),
        ("Japan will promote fishing.", f"Japan will {STEP} to promote fishing"),
        ("Japan will provide USD 3 billion.", "Japan will provide USD 3 billion"),
    ],
)
def test_who_and_which_step_are_asked_for_where_they_belong(text, begins):
    (one,) = trackability_of(read_text(text)).undertakings
    assert one.mended.startswith(begins)


def test_the_document_tells_how_many_lack_what():
    made = trackability_of(read_text("We will promote cooperation.\n\nWe will double trade by 2030."))
    assert len(made.undertakings) == 2
    assert dict(made.missing)["deadline"] == 1
    assert "mean score" in made.because


def test_a_text_without_an_undertaking_has_no_score():
    made = trackability_of_text("The weather was fine.")
    assert (made.score, made.undertakings) == (None, ())


def test_a_draft_is_judged_as_given():
    text = "We will double trade by 2030.\n"
    (one,) = trackability_of_text(text).undertakings
    assert one.span.of(text).startswith("We will double") or "double" in one.span.of(text)


@pytest.mark.property
@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80))
def test_scores_lie_between_nought_and_one(text):
    try:
        made = trackability_of_text(f"We will promote {text}.")
    except ReadingError:
        return
    assert all(0 <= one.score <= 1 for one in made.undertakings)


@pytest.mark.parametrize(
    "draft",
    [
        "Both sides agreed to double trade by 2030. Veland will strengthen cooperation on ferries.",
        "Veland will build ten ferries.",
        "The sea was calm.",
    ],
)
def test_what_a_draft_scores_is_told_in_japanese(draft: str) -> None:
    because = trackability_of_text(draft).because
    assert spoken(because, "ja")[1] == "ja"


JAPANESE = [
    (
        "両首脳は、防災に関する協力を推進することで一致した。",
        {"actor": 0.5, "action": 0.5, "measurable object": 0, "deadline": 0, "money": 0, "reporting": 0},
    ),
    (
        "日本は、港湾の整備のため、350億円の円借款を供与する。",
        {"actor": 1, "action": 1, "measurable object": 1, "deadline": 0, "money": 1},
    ),
    (
        "我々は、漁具の回収のための国内計画を2025年末までに策定し、その実施状況を次回会合に報告する。",
        {"actor": 0.5, "action": 1, "measurable object": 1, "deadline": 1, "reporting": 1},
    ),
    (
        "日本は、2030年度までに、排出を2013年度比で46％削減する。",
        {"actor": 1, "action": 1, "measurable object": 1, "deadline": 1, "baseline": 1},
    ),
    ("両国は、2030年までに貿易額を倍増させる。", {"action": 1, "measurable object": 1, "deadline": 1, "baseline": 0}),
    ("双方は、作業部会の下で、合同演習を実施する。", {"action": 1, "responsible body": 1, "deadline": 0}),
    ("両国は、港湾の整備に関する協力を強化していく。", {"action": 0.5}),
    ("日本は、500名の看護師を受け入れる。", {"measurable object": 1}),
    ("日本は、看護師を毎年受け入れる。", {"measurable object": 0, "deadline": 0}),
]


@pytest.mark.parametrize(("text", "expected"), JAPANESE)
def test_the_same_of_japanese_wording(text, expected):
    found = parts(text)
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            "両首脳は、2026年までに、基金により10基の灯台を建設することで一致した。",
            (
                "[国・機関の名称]は、[委員会・省庁・事務局の名称]の監督の下、2026年までに、基金により10基の灯台を建設する"
                "とともに、その結果を[次回会合の名称]に報告する。"
            ),
        ),
        (
            "総理大臣から、港湾の研究協力を更に深めていく旨述べた。",
            (
                "総理大臣は、[年月]までに、[委員会・省庁・事務局の名称]の監督の下、[基金・予算の名称]の[金額と通貨]により、"
                "[数量と単位、又は作成する文書・設ける組織の名称]について、港湾の研究協力を更に深めるため、"
                "[設置・署名・開催・公表・研修・供与のいずれか]を行うとともに、その結果を[次回会合の名称]に報告する。"
            ),
        ),
    ],
)
def test_places_stand_where_a_japanese_sentence_has_them(text, mended):
    (one,) = trackability_of_text(text).undertakings
    assert one.mended == mended
    assert one.language == "ja"


def test_every_part_of_a_japanese_wording_is_told_in_japanese() -> None:
    made = trackability_of_text("両首脳は、2026年までに港を開くことで一致した。")
    assert spoken(made.because, "ja")[1] == "ja"
    assert all(spoken(part.because, "ja")[1] == "ja" for one in made.undertakings for part in one.parts)


@pytest.mark.parametrize(
    "draft", ["Veland will build ten ferries.", "We will promote trade.", "The two sides will strengthen ties by 2030."]
)
def test_only_what_is_wanting_is_told_of_an_undertaking(draft: str) -> None:
    (one,) = trackability_of_text(draft).undertakings
    vague = any(part.score == 0.5 for part in one.parts)
    assert ("missing " in one.because) == bool(one.missing)
    assert ("vague " in one.because) == vague
    assert spoken(one.because, "ja")[1] == "ja"


@pytest.mark.parametrize(
    ("over", "told"),
    [
        ("over three years", "It runs over 3 years."),
        ("from 2020 to 2022", "It runs from 2020 to 2022."),
        ("in 2024", ""),
    ],
)
def test_a_sum_over_years_has_its_time_in_words(over: str, told: str) -> None:
    said = f"Veland will provide 20 million dollars {over} for ferries."
    (one,) = trackability_of_text(said).undertakings
    because = next(part.because for part in one.parts if part.name == "deadline")
    if told:
        assert because == told
    assert "P3Y" not in because
    assert spoken(because, "ja")[1] == "ja"
