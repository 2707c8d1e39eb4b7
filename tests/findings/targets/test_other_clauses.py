import pytest

from reading import findings_of

DUE = [
    ("Norland will lend ten boats to the survey, which is to be concluded by March 2027.", None),
    ("Norland will set up a fund, the rules of which Oland will propose by July 2027.", None),
    ("Norland will protect the Gulf, where two reefs are to be marked by 2030.", None),
    ("Norland will build a lock, which will be completed by 2030.", "2030"),
    ("They agreed to set up a council, the first session of which will take place before the end of 2027.", "2027"),
    ("They agreed to set up a task force, which will meet for the first time before the end of 2027.", "2027"),
    ("Norland will mend the lock, which links two ports, by 2028.", "2028"),
    ("Norland undertook to run two courses, the first of them in May 2027, and to pay for the pilots.", None),
    ("Norland will give EUR 9 million over three years, with the first EUR 2 million due by the end of March.", "2027"),
    ("Norland will run two courses by the end of 2027.", "2027"),
]


@pytest.mark.parametrize(("text", "due"), DUE)
def test_the_time_of_another_clause_or_part_is_not_when_it_is_due(text, due):
    found = [f for f in findings_of(text, date="2024-05-06") if f.act == "commitment"]
    assert found[0].due == due


LAW = [
    ("The panel shall issue its report within 180 days.", None),
    ("Each Side notifies the other of any change within thirty days.", None),
    ("The Committee shall meet within six months of the signature of this Agreement.", "2024-11-06"),
    ("The Committee shall adopt its rules by the end of 2025.", "2025"),
]


@pytest.mark.parametrize(("text", "due"), LAW)
def test_a_law_without_a_start_names_no_day(text, due):
    found = [f for f in findings_of(text, kind="treaty", date="2024-05-06") if f.act == "commitment"]
    assert found[0].due == due


def test_elsewhere_a_length_runs_from_the_day_of_the_text():
    (found,) = [f for f in findings_of("Norland will report within six months.", date="2024-05-06") if f.due]
    assert found.due is not None
    assert found.due.startswith("2024-11")
