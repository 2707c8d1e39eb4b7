"""Wordings of banks' releases and plans: steps that begin, goals put down as if they were there, hopes."""

import pytest

from reading import findings_of

SAYS = [
    ("Disbursement will begin once the loan is effective.", {"commitment"}),
    ("Construction of the bridge will begin in 2027.", {"commitment"}),
    ("Civil works will start in March 2026.", {"commitment"}),
    ("Procurement will commence after the signing of the contract.", {"commitment"}),
    ("The rains will begin in June 2026.", set()),
    ("The season will start in March 2026.", set()),
    ("It is hoped that partners will align their programmes with the roadmap.", {"aim"}),
    ("It was hoped by some that the rains would come.", set()),
    ("The Ports Roadmap pursues three objectives: to lower costs and to train pilots.", {"aim"}),
    ("The navy pursues two boats.", set()),
    ("Work on the common standard continues.", {"progress"}),
    ("The rains continue.", set()),
    ("The work continues to be hard.", set()),
    ("The proposal is under appraisal by the bank.", {"progress"}),
    ("This Plan of Action shall be funded through the Ports Fund.", {"commitment"}),
    ("By 2030 perishable goods move across the islands in an unbroken chain.", {"aim", "target"}),
    ("By 2045, the region is a resilient community.", {"aim", "target"}),
    ("By 2030, trade is expected to be greater.", set()),
    ("By 2022, the islands are a single market.", set()),
    ("By 2030, we hope that trade is free.", {"aim"}),
    ("By boat, the islands are two days away.", set()),
    ("The remaining gap is expected to be met by the members in 2026.", set()),
]


@pytest.mark.parametrize(("words", "acts"), SAYS, ids=[row[0][:40] for row in SAYS])
def test_what_a_project_text_does(words, acts):
    assert {f.act.value for f in findings_of(words)} == acts
