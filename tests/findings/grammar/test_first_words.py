"""The first word of a sentence: its verb, or part of the noun before the verb."""

from acts_table import C, acts_of, rows


@rows(
    [
        ("Travel expenses shall be met by Norland.", {C}),
        ("Transit cargo will not be inspected.", {C}),
        ("Work on the lock will be taken forward with haste.", {C}),
        ("Work will be done.", {C}),
        ("Export licences shall be granted within ten days.", {C}),
    ]
)
def test_a_noun_that_looks_like_a_verb(text, acts):
    assert acts_of(text) & {C} == acts
