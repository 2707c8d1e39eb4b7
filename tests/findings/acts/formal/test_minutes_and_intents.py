"""What minutes, communiqués and treaties say of considering, of yearly gifts, of signatories; whose an intention is."""

import pytest

from acts_table import C, N, P, Q, R, S, acts_of, rows
from reading import findings_of


@rows([
    ("The two agencies are considering a second phase, depending on the evaluation.", {C}),
    ("The Ministry is considering opening a school.", {C}),
    ("We are considering how to mend it.", set()),
    ("The court is considering the case.", set()),
    ("The other members are considering similar steps.", set()),
    ("The parliament of Norland is considering more funds.", set()),
    ("Legislators are considering measures that restrict travel.", set()),
    ("The agencies are not considering a second phase.", set()),
    ("The Kazakh Party allots one hundred grants per annum to young pilots.", {C}),
    ("Both Parties saw scope for cooperation in salt.", {S}),
    ("The pilots saw the harbour.", set()),
    ("Recognising that lights are few, we call on banks to lend more.", {S, Q}),
    ("Recognising that lights are few, we will build ten.", {C}),
    ("The EU recalled that respect for the rules remains a condition of trade.", {R, S}),
    ("Recalls that the award is legally binding;", {R, S}),
    ("The minister spoke of tolls, recalling that most locks are owned by firms.", {R}),
    ("Norland recalled that relations had been established in 1969.", {R}),
    ("The parties have yet to agree on a protocol.", set()),
    ("They have yet to decide to join.", set()),
])  # fmt: skip
def test_what_they_do(text, acts):
    assert acts_of(text) == acts


@rows([
    ("The Protocol lacks three ratifications for its entry into force.", {N}),
    ("The Convention now has 34 signatories.", {N}),
    ("The Agreement has attracted 14 signatures and six ratifications.", {N, P}),
    ("These Agreed Minutes were signed in Brund on 5 May 2026.", {N, P}),
    ("The Memorandum has not been renewed.", {N}),
    ("The lock lacks three gates.", set()),
    ("The two leaders witnessed the exchange of four memoranda.", {N}),
    ("The Agreement was provisionally applied from January.", {N, P}),
    ("The two leaders witnessed the exchange of gifts.", set()),
])  # fmt: skip
def test_what_is_told_of_instruments(text, acts):
    assert acts_of(text) == acts


def test_a_renewed_call_is_still_renewed():
    assert R in acts_of("We renewed our call for lower tolls.")


OWNERS = [
    ("It is the intention of the Harbour Office to publish its charts.", "Harbour Office"),
    ("Takes note of the intention of the Secretariat to convene a workshop in May;", "Secretariat"),
    ("He reaffirmed the readiness of the United States to lend boats.", "United States"),
]


@pytest.mark.parametrize(("text", "owner"), OWNERS)
def test_whose_intention_it_is(text, owner):
    (found,) = [f for f in findings_of(text) if f.act == "commitment"]
    assert found.holders == (owner,)
