import pytest

from reading import findings_of

TABLE = """# Work plan for clean rivers

| No. | Action line | Lead body | Timeline | Status |
| --- | --- | --- | --- | --- |
| 1.1 | Ban dumping from barges | All Member States | December 2027 | on-going |
| 1.2 | Explore the use of solar ferries | Norland, Japan | Q3 2026 | planned |
| 1.3 | Publish a yearly report | ASEAN Secretariat | Every year | planned |
"""

ROWS = [
    ("Ban dumping", ["all"], "2027-12", "strong"),
    ("Explore the use", ["Norland", "Japan"], "2026-09", "weak"),
    ("Publish a yearly", ["ASEAN Secretariat"], None, "strong"),
]


@pytest.mark.parametrize(("words", "holders", "due", "strength"), ROWS, ids=[row[0] for row in ROWS])
def test_a_row_says_who_and_by_when(words, holders, due, strength):
    found = [f for f in findings_of(TABLE) if f.act == "commitment" and TABLE[f.start : f.end].startswith(words)]
    assert [(list(f.holders), f.due, f.strength) for f in found] == [(holders, due, strength)]


def test_the_header_and_other_cells_bind_nobody():
    assert len([f for f in findings_of(TABLE) if f.act == "commitment"]) == 3


NOUNS = """| No. | Action | Lead | Timeline |
| --- | --- | --- | --- |
| 1 | Charts of all harbours | Japan | 2029 |
| 2 | Depth limits to be revised | Norland | 2028 |
| 3 | Tide tables are out of date | Norland | 2028 |
| 4 | A school for pilots | to be determined | to be determined |
"""


def test_a_row_that_only_names_its_work_binds_whoever_leads_it():
    found = [f for f in findings_of(NOUNS, kind="plan") if f.act == "commitment"]
    assert [(list(f.holders), f.due) for f in found] == [(["Japan"], "2029"), (["Norland"], "2028")]
