"""What has been done with part of a sum or number."""

from acts_table import C, M, P, S, acts_of, rows


@rows(
    [
        ("Norland will send 40 boats, of which nine have already been delivered.", {C, P}),
        ("Japan will give $5 million, half of which has now been paid.", {C, M, P}),
        ("Norland will send 40 boats, of which nine have not yet been built.", {C}),
        ("They praised the Centre, through which over 2,000 pilots have been trained.", {S, P}),
        ("They praised the Centre, through which nobody has been trained.", {S}),
        ("They spoke of the flood, in which more than 30 villages had been cut off.", set()),
        ("Norland will send 40 boats, of which nine are large.", {C}),
        ("Norland will send boats, the names of which, as we have said, have been chosen.", {C}),
    ]
)
def test_part_of_it(text, acts):
    assert acts_of(text) == acts
