"""Declarations and plans as they are laid out: who speaks with where they met, objectives, what is planned for."""

import pytest

from acts_table import A, C, P, Q, R, S, T, acts_of, rows
from followthrough.model import Act
from reading import findings_of

OPENINGS = [
    "We, the Ministers assembled in Brund on 14 and 15 October 2026,",
    "We, the Ministers of Norland and Oland,",
    "The Ministers assembled in Brund,",
    "We, the Ministers, gathered in Brund, hereby:",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_the_paragraphs_below_begin_with_their_verbs(opening: str) -> None:
    text = (
        f"{opening}\n\nRecalling the Year of Salt,\n\n1. Pledge to share data;\n\n2. Regret that tolls have risen;\n\n"
        "3. Call upon the banks to lend more;\n\n4. Decide to meet again in 2028.\n"
    )
    said = [finding.act.value for finding in findings_of(text) if finding.start > text.index("1. ")]
    assert said[:4] == ["commitment", "position", "request", "commitment"]


@pytest.mark.parametrize(
    ("text", "aims"),
    [
        ("The objectives of this Memorandum are:\n\na. to train pilots;\n\nb. to share data on tides.\n", 2),
        ("B. Strategic objective\n\nTo make rail the carrier of choice for salt.\n\nC. Results\n\nPorts open.\n", 1),
        ("1. OBJECTIVES\n\n1.1 To strengthen the fleet;\n\n1.2 To open the locks to all.\n", 2),
        ("(1) Objective: to train more pilots.\n\n(2) Components: two locks.\n", 1),
        ("Components\n\nTo the north lies the lock.\n", 0),
    ],
)
def test_stated_objectives_are_aims(text: str, aims: int) -> None:
    assert [finding.act.value for finding in findings_of(text)].count("aim") == aims


@rows([
    ("It is planned to bring this figure to 2.5 million hectares by 2035.", {C, T}),
    ("An independent evaluation is foreseen in 2031.", {C}),
    ("A second phase is envisaged from 2028.", {C}),
    ("The storm was foreseen by nobody.", set()),
    ("There shall be a review conference not later than 2031.", {C, Act.EVENT}),
    ("There shall be no tolls.", set()),
    ("The Authority takes the decision to end the toll.", {C}),
    ("The Authority has taken action to end the toll.", {P}),
    ("It would be desirable for the islands to lower their tolls.", {A}),
    ("Bearing in mind that marshes feed half the fleet,", {S}),
    ("The offer of Oland is noted with interest.", {S}),
    ("We abhor the loss of life at sea.", {S}),
    ("The member states, with the exception of Oland, reaffirm their support for the bank.", {R, S}),
    ("The member states, with the exception of Oland, call on all fleets to stay in port.", {Q}),
    # an aside between "has" and its verb
    ("Norland has, with the help of Oland, trained 300 pilots.", {P}),
    ("Norland has, since 2021, trained 300 pilots.", {P}),
    ("The cable came into service in October.", {P}),
    # as news puts it: the day without its "on", a noun that is spelt like a verb
    ("The leaders of Norland and Oland agreed Saturday to resume talks.", {C}),
    ("The Premier pledged Tuesday to lend boats.", {C}),
    ("The Isles announced that a salt-farming institute would be opened in 2028.", {C}),
    ("Co-hosting the talks, Norland will lend boats.", {C}),
    ("Oland dissociates itself from paragraphs 4 and 8.", {S}),
])  # fmt: skip
def test_declarations(text, acts):
    assert acts_of(text) == acts
