"""Who gives a sum in Japanese, what is to be multiplied, and what is needed."""

import pytest

from reading import findings_of

GIVERS = [
    ("両首脳は、3億円の支援を歓迎した。", ()),
    ("ノーランド側は、3億円の支援に謝意を表明した。", ()),
    ("両大臣は、ノーランドに対する3億円の供与を評価した。", ()),
    ("両首脳は、日本による3億円の支援を歓迎した。", ("Japan",)),
    ("フィジー側は、日本の3億円の支援に感謝した。", ("Japan",)),
    ("両大臣は、日本が3億円を供与することを歓迎した。", ("Japan",)),
    ("両首脳は、世界銀行からの3億円の融資を歓迎した。", ("World Bank",)),
    # whoever speaks gives
    ("両首脳は、3億円の支援を行うことで一致した。", ("all",)),
    ("日本側は、3億円の支援を表明した。", ("Japan",)),
    ("日本は、日本の港に3億円を供与する。", ("Japan",)),
]
TARGETS = [
    ("両首脳は、2030年までに貿易額を倍増させることで一致した。", (2.0, "increase", "2030")),
    ("両国は、貿易額を倍増させる。", (2.0, "increase", None)),
    ("両国は、貿易額を3倍にする。", (3.0, "increase", None)),
    ("両首脳は、2030年までに貿易額を3倍にする目標を再確認した。", (3.0, "increase", "2030")),
    ("貿易額は2倍に増加した。", None),
    ("両国の貿易額は2020年に倍増した。", None),
    ("両首脳は、貿易額が2倍に増加したことを確認した。", None),
]
ACTS = [
    ("両首脳は、規則を改正する必要性を強調した。", {"position", "aim"}),
    ("両首脳は、協力を強化する必要性で一致した。", {"position", "aim"}),
    ("両首脳は、協力する必要があることを強調した。", {"position", "aim"}),
    ("両首脳は、改革の必要性を再確認した。", {"reaffirmation", "aim"}),
    ("両首脳は、早い合意を目指す目標を維持した。", {"reaffirmation", "aim"}),
    ("両首脳は、協力の重要性を強調した。", {"position"}),
    ("両首脳は、対話の必要性を議論した。", set()),
]


@pytest.mark.parametrize(("text", "givers"), GIVERS)
def test_who_welcomes_a_sum_does_not_give_it(text, givers):
    assert [finding.holders for finding in findings_of(text) if finding.act == "pledge"] == [givers]


@pytest.mark.parametrize(("text", "expected"), TARGETS)
def test_what_is_to_be_multiplied_is_a_target(text, expected):
    found = [finding.target for finding in findings_of(text) if finding.act == "target"]
    assert [(target.factor, target.direction, target.due) for target in found] == (
        [] if expected is None else [expected]
    )


@pytest.mark.parametrize(("text", "acts"), ACTS)
def test_a_need_that_is_stressed_is_a_stance_and_an_aim(text, acts):
    assert {finding.act.value for finding in findings_of(text)} == acts
