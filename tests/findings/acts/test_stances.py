"""Stances in the words of minutes, communiques and conclusions."""

from acts_table import A, P, Q, S, acts_of, rows


@rows(
    [
        ("Some delegations considered the tolls too high.", {S}),
        ("The Council finds the measures insufficient.", {S}),
        ("The Ministers viewed the result as encouraging.", {S}),
        ("The Council holds Oland responsible for the safety of the crews.", {S}),
        ("The view was expressed that the lock is too small.", {S}),
        ("Concerns were voiced by some members.", {S}),
        ("The efforts of the Chair were commended.", {S}),
        ("Aid must not be politicised.", {S}),
        ("Technology should not be misused for raids on ports.", {S}),
        ("Norland is sending a powerful signal of its support for the Isles.", {S}),
        ("A diplomatic solution remains the best way to resolve the dispute.", {S}),
        ("Dialogue is the only path to peace.", {S}),
        ("The north road is the best way to the port.", set()),
        ("We shared our grave concern that, while Oland halted the talks, it has built nine ships.", {S}),
        ("They expressed regret that Oland has closed its ports.", {S}),
        ("The delay is regrettable.", {S}),
        ("Members saw no need for a new body.", {S}),
        ("Some members questioned the need for a new fund.", {S}),
        ("Persuaded that trade serves both peoples,", {S}),
        ("Several delegations favoured a gradual approach.", {S}),
        ("Norland ruled out talks.", {S}),
        ("Grateful for the help of the islands,", {S}),
        ("Both sides are interested in joint research.", {A}),
        ("It is desirable to widen the lock.", {A}),
        ("Leaders saw a need for more training.", {A}),
        # what only looks so
        ("The Council considered the report.", set()),
        ("The court found the captain guilty.", set()),
        ("The crews found a reef.", set()),
        ("The captain holds the rope.", set()),
        ("Captain Oka was commended for his courage.", set()),
        ("The lock was closed.", set()),
        ("We disagreed on things.", set()),
        ("Victims should not be punished.", {Q}),
        ("More needs to be done for small ports.", {A}),
    ]
)
def test_stances(text, acts):
    assert acts_of(text) - {P} == acts


def test_a_reception_is_no_meeting():
    assert "event" not in acts_of("The proposal met with broad support.")
