"""Agreement figures, against the krippendorff package and by hand."""

import krippendorff
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from followthrough.assessments.agreement import alpha, kappa


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("a", "a"), ("b", "b")], 1.0),
        ([("a", "b"), ("b", "a")], -1.0),
        ([("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15, 0.4),
        ([("a", "a")], None),
        ([], None),
    ],
)
def test_kappa(pairs, expected):
    assert kappa(pairs) == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize("units", [[], [[1.0]], [[1.0, 1.0], [1.0, 1.0]]])
def test_alpha_is_undefined_without_variation(units):
    assert alpha(units) is None


def test_an_unknown_level_is_refused():
    with pytest.raises(ValueError, match="level"):
        alpha([[1, 2]], "cosmic")


@pytest.mark.property
@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval"])
@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from([-1.0, 0.0, 1.0, 3.0, None]), min_size=3, max_size=3), min_size=2, max_size=12)
)
def test_alpha_is_that_of_the_package(level, units):
    held = [[value for value in unit if value is not None] for unit in units]
    assume(len({value for unit in held if len(unit) > 1 for value in unit}) > 1)
    table = np.array([[np.nan if value is None else value for value in unit] for unit in units]).T
    assert alpha(held, level) == pytest.approx(
        krippendorff.alpha(reliability_data=table, level_of_measurement=level), abs=1e-9
    )
