"""Acts that hide in nouns."""

from acts_table import A, C, P, R, S, acts_of, rows


@rows([
    # what is ours binds weakly, whatever the verb
    ("This storm strengthens our determination to mend the dykes.", {C}),
    ("We are unflinching in our commitment to keep the sea lanes open.", {C}),
    ("The ministers discussed their commitment to a stable delta.", {S}),
    ("The leaders discussed their commitment to training pilots.", {C}),
    # shown, kept or spoken of: nobody binds himself
    ("This declaration exemplifies our shared commitment to train pilots.", {S}),
    ("The loan reflects our joint determination to widen the lock.", {S}),
    ("Tolls fell, delivering on our commitment to end them.", set()),
    ("They expressed their gratitude for his commitment to train pilots.", {S}),
    ("They expressed support for Norland’s intention to train pilots.", {S}),
    ("They welcomed the loan, given our shared commitment to train pilots.", {S}),
    ("The first step was our decision to buy boats.", set()),
    ("We are united in our resolve to end the toll.", {S, C}),
    ("The loan reflects years of good will and our joint determination to end the toll.", {S}),
    ("They reiterated the imperative of concluding the talks.", {A, R}),
    # under way
    ("The leaders praised ongoing efforts to dredge the harbours.", {S, P}),
    ("The leaders welcomed the identification of new berths.", {S, P}),
    ("Allies will welcome the selection of a new chair.", {S}),
    ("They stressed the importance of the release of the crew.", {S}),
    ("Norland’s commitment to training pilots is well known.", set()),  # whose commitment it is, is not said to be ours
    # a commitment to an action, by verbs told by their ending or their object
    ("We reaffirm our joint commitment to rationalise salt subsidies.", {C, R}),
    ("They announced their intent to open the canal to ships.", {C}),
    ("We reaffirm our commitment to the anti-dumping and safety regime.", {R, S}),
    ("We stand ready to apply further tolls.", {C}),
    # confirmed, shared, announced
    ("Mr. Lund confirmed Norland’s commitment to deterring pirates.", {C}),
    ("Both leaders share a desire to deepen trade.", {A}),
    ("Many announced their support for the salt treaty.", {S}),
    ("They announced concrete plans to train pilots.", {C}),
    ("They have confirmed the objective to end the toll.", {A}),
    # welcomed as done, or only wanted
    ("We welcome the expansion of the rescue fleet.", {S, P}),
    ("We welcome the efforts underway to lower the toll.", {S, P}),
    ("We welcomed meeting the target of the salt plan.", {S, P}),
    ("We celebrate the progress under the salt plan.", {S, P}),
    ("We welcome the plan to support the establishment of a rescue fleet.", {S}),
    ("We welcome the consensus to make swift progress towards a toll treaty.", {S}),
    ("The report shows a commitment to shared values and well-paying jobs.", set()),
    ("They reaffirmed their commitment to a clean energy transition.", {R, S}),
])  # fmt: skip
def test_owned_commitments(text, acts):
    assert acts_of(text) == acts


def test_progress_is_kept_beside_it():
    assert acts_of("Norland has trained pilots in line with our commitment to mending the dykes.") == {P, C}
