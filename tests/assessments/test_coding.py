"""Two blind coders, their agreement, adjudication and aggregates."""

import pytest

from followthrough.assessments.coding import (
    Code,
    CodingError,
    aggregate,
    agreement,
    decide,
    freeze,
    may_code,
    raw_rows,
    seen_by,
)
from followthrough.assessments.schemes import SchemeError, scheme

G20 = scheme("g7g20")
CODES = [
    Code("Ana", "1", "+1", "Japan"), Code("Ben", "1", "+1", "Japan"),
    Code("Ana", "1", "0", "Korea"), Code("Ben", "1", "-1", "Korea"),
    Code("Ana", "2", "+1", "Japan"),
    Code("Ana", "1", "health", "Japan", field="issue"), Code("Ben", "1", "health", "Japan", field="issue"),
]  # fmt: skip


def decided(member, value, entry="1"):
    return decide([Code("Ana", entry, value, member), Code("Ben", entry, value, member)])


def test_agreement_is_told_for_each_field():
    score, issue = agreement(CODES, G20)
    assert (score.field, score.units, score.percent, score.level) == ("score", 2, 50, "interval")
    assert (issue.percent, issue.alpha) == (100, None)
    assert "coders agree on 1" in score.because


def test_a_coder_sees_others_only_where_the_own_code_is_given():
    assert Code("Ana", "2", "+1", "Japan") not in seen_by("Ben", CODES)
    assert Code("Ana", "1", "0", "Korea") in seen_by("Ben", CODES)
    assert seen_by("Cleo", CODES) == ()


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (Code("Ana", "1", "+1", "Japan"), CodingError),
        (Code("Cleo", "1", "+2", "Japan"), SchemeError),
        (Code("Cleo", "1", "+1", "Japan", stage="interim"), CodingError),
        (Code("Cleo", "1", "+1", "Japan", stage="yearly"), CodingError),
    ],
)
def test_what_would_spoil_a_coding_is_refused(code, error):
    with pytest.raises(error):
        may_code(code, G20, CODES, frozen=["interim"])


def test_a_good_code_is_taken():
    may_code(Code("Cleo", "1", "+1", "Japan", stage="final"), G20, CODES, frozen=["interim"])


def test_coders_who_differ_need_an_adjudicator_with_a_reason():
    with pytest.raises(CodingError, match="Ana: 0; Ben: -1"):
        decide(CODES[2:4])
    with pytest.raises(CodingError, match="reason"):
        decide(CODES[2:4], value="0", by="Cleo")
    made = decide(CODES[2:4], value="0", by="Cleo", because="A law was tabled within the period.")
    assert (made.value, [code.value for code in made.codes]) == ("0", ["0", "-1"])


def test_raw_codes_of_both_are_kept():
    assert [(row["coder"], row["value"]) for row in raw_rows(CODES[2:4])] == [("Ana", "0"), ("Ben", "-1")]


def test_aggregates_print_their_rule():
    japan, korea = aggregate([decided("Japan", "+1"), decided("Japan", "0", "2"), decided("Korea", "-1")], G20)
    assert (japan.group, japan.mean, japan.percent) == ("Japan", 0.5, 75)
    assert (korea.percent, korea.missing) == (0, 0)
    assert G20.rule in japan.because


def test_by_issue():
    (made,) = aggregate([decided("Japan", "+1"), decided("Korea", "-1")], G20, lambda one: f"issue {one.unit[0]}")
    assert (made.group, made.percent) == ("issue 1", 50)


def test_an_ordered_scale_has_no_mean_and_no_evidence_no_score():
    (made,) = aggregate([decided("Japan", "limited"), decided("Japan", "no evidence", "2")], scheme("ogp"))
    assert (made.mean, made.percent, made.middle, made.missing) == (None, None, 1, 1)


def test_a_frozen_stage_has_a_hash_that_a_change_breaks():
    codes = [Code(who, "1", "+1", "Japan", stage="interim", because="seen") for who in ("Ana", "Ben")]
    first, again = (
        freeze([decide(order)], G20, stage="interim", on="2020-06-01", by="Cleo") for order in (codes, codes[::-1])
    )
    other = freeze(
        [decide(codes, value="0", by="Cleo", because="too early")], G20, stage="interim", on="2020-06-01", by="C"
    )
    assert first.sha256 == again.sha256 != other.sha256
    assert len(first.decided) == len(again.decided) == 1
    with pytest.raises(CodingError, match="no stage"):
        freeze([], G20, stage="yearly", on="2020", by="Cleo")
    with pytest.raises(CodingError, match="twice"):
        freeze([decide(codes)] * 2, G20, stage="interim", on="2020", by="Cleo")
