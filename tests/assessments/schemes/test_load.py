"""Schemes as data."""

import pytest

from followthrough.assessments.schemes import SchemeError, load_scheme, scheme, schemes
from followthrough.model import Status

OWN = """
name = "Quarters"
scale = "interval"
rule = "Mean of the quarters."
source = "our own office"
low = 0
high = 4
[[value]]
code = "none"
score = 0
label = "nothing done"
[[value]]
code = "all"
score = 4
label = "all done"
"""


def test_the_programs_schemes():
    assert [one.key for one in schemes()] == ["asean_rate", "cbd", "g7g20", "ogp", "pledges"]


@pytest.mark.parametrize(("average", "percent"), [(-1, 0), (0, 50), (0.32, 66), (1, 100)])
def test_the_per_cent_of_a_mean_score(average, percent):
    assert scheme("g7g20").percent(average) == pytest.approx(percent)


def test_addressed_is_never_read_as_done():
    assert scheme("ogp").proposal(Status.ADDRESSED).code == "limited"
    assert scheme("g7g20").proposal(Status.ADDRESSED).code == "0"
    assert scheme("asean_rate").proposal(Status.DONE).code == "addressed"
    assert all(value.code != "done" for value in scheme("asean_rate").values)


def test_unknown_is_never_scored():
    assert scheme("g7g20").proposal(Status.UNKNOWN) is None
    assert scheme("ogp").proposal(Status.UNKNOWN).missing


def test_a_scheme_of_ones_own(tmp_path):
    (tmp_path / "quarters.toml").write_text(OWN, encoding="utf-8")
    own = load_scheme(tmp_path / "quarters.toml")
    assert (own.key, own.percent(1)) == ("quarters", 25)
    with pytest.raises(SchemeError, match="no value “half”"):
        own.value("half")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name =",
        OWN.replace("interval", "logarithmic"),
        OWN.replace('"all"', '"none"'),
        OWN.replace("score = 4", ""),
        OWN.replace("high = 4", "high = 0"),
        'value = "x"\nname = "n"\nscale = "nominal"\nrule = "r"\nsource = "s"',
    ],
)
def test_an_unusable_scheme_is_refused_in_plain_words(tmp_path, text):
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SchemeError, match="own"):
        load_scheme(tmp_path / "own.toml")


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(SchemeError):
        load_scheme(tmp_path / "none.toml")
