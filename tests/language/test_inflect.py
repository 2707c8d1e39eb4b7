import pytest

from followthrough.language.inflect import forms

ROWS = [
    ("agree", "agree agrees agreed agreed agreeing"),
    ("commit", "commit commits committed committed committing"),
    ("concur", "concur concurs concurred concurred concurring"),
    ("carry", "carry carries carried carried carrying"),
    ("undertake", "undertake undertakes undertook undertaken undertaking"),
    ("launch", "launch launches launched launched launching"),
    ("tie", "tie ties tied tied tying"),
    ("finance", "finance finances financed financed financing"),
]


@pytest.mark.parametrize(("base", "wanted"), ROWS, ids=[row[0] for row in ROWS])
def test_forms_of_a_verb(base, wanted):
    assert tuple(forms(base)) == tuple(wanted.split())


def test_a_particle_stays_behind():
    assert forms("carry out").past == "carried out"
