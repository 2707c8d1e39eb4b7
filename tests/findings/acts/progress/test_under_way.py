"""What reports say is under way: who takes part, what work began with, what others finished; ceremonies to come."""

from acts_table import C, E, P, S, acts_of, rows
from reading import findings_of


@rows([
    ("Twelve fishing villages in Norland are taking part in the reef pilot.", {P}),
    ("Six ports are participating in the trial.", {P}),
    ("Forty schools have taken part in the reading campaign since 2022.", {P}),
    ("Pupils are taking part in the parade.", set()),
    ("Both delegations are taking part in the conference.", {E}),
    # how work began
    ("Support to the reform of the land registry started in March with a seminar in Brund.", {P}),
    ("Work on the corridor started in earnest with a meeting in Brund in May.", {P}),
    ("Fieldwork began in June with a survey of 300 farms.", {P}),
    ("Restoration of the reef began last spring.", {P}),
    ("The consultations began with a meeting in Brund on 3 May 2024.", {E}),
    ("Both sides will begin consultations on a new plan in 2031.", {C}),
    # what is denied is no meeting
    ("The laboratory, agreed at the 2023 summit, has not opened because of a dispute.", set()),
    # a ceremony to come
    ("It is now expected that the laboratory will be inaugurated by the two Ministers in February 2031.", {E}),
    ("The lock is expected to be inaugurated in June 2031.", {E}),
    ("The lock was inaugurated by the two Ministers on 3 May 2024.", {P}),
    # works that others have done
    ("Taking note with appreciation of the guide on reuse completed by the Institute in 2024,", {S, P}),
    ("Ministers noted with appreciation the survey of reefs carried out by the Institute.", {S, P}),
    ("The Council commended the training delivered by the navy.", {S, P}),
    ("They noted the tests conducted by Oland.", {S}),
    ("They noted with appreciation the efforts to be undertaken by Oland.", {S}),
    ("They welcomed the proposal to have the survey carried out by the Bank.", {S}),
])  # fmt: skip
def test_what_is_under_way(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


def test_a_word_of_status_that_stands_alone() -> None:
    plan = "1. Set up a school for pilots.\n\n2. Status: list of sites agreed; tender documents under preparation."
    assert "progress" in [f.act for f in findings_of(plan, title="Work Plan on Ports")]
    assert "progress" not in [
        f.act for f in findings_of(plan.replace("under preparation", "awaited"), title="Work Plan on Ports")
    ]
