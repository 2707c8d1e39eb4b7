"""Acts upon an instrument as evidence that a step was taken."""

import pytest

from followthrough.assessments.instruments.actions import Action
from followthrough.assessments.instruments.acts_as_evidence import (
    acts_as_evidence,
    end_named,
    kind_named,
    step_named,
    words_of_kind,
)
from followthrough.assessments.instruments.in_force import Held

PAGE = "https://treaties.example/harbour"


def act(party, action, date, mark="V", **known):
    return Action(party, action, date, PAGE, mark, **known)


def shown(cue, *actions, of=("JP", "VN")):
    step = step_named(cue)
    assert step is not None
    found = acts_as_evidence(Held("harbour", "Harbour Treaty", "treaty", of, actions), step)
    return [(fact.date, None if fact.shows is None else str(fact.shows)) for fact in found]


@pytest.mark.parametrize(
    ("cue", "actions"),
    [
        ("the signing of", {"signed"}),
        ("Signature", {"signed"}),
        ("swift ratification", {"ratified", "in force"}),
        ("be finalised", {"concluded", "signed"}),
        ("enter into force", {"in force"}),
        ("to be established", {"launched", "established"}),
        ("be revised", {"revised"}),
        ("negotiations for", {"concluded", "signed"}),
        ("implementation", {"superseded"}),
        ("agreed", None),
        ("support", None),
        ("sign and ratify", None),
        ("", None),
    ],
)
def test_the_step_that_words_name(cue, actions):
    step = step_named(cue)
    assert (step is None) == (actions is None)
    assert step is None or actions <= set(step.actions)


@pytest.mark.parametrize(
    ("cue", "actions", "expected"),
    [
        pytest.param("sign", [act("JP", "signed", "2019-02-27")], [("2019-02-27", "in progress")], id="one of two"),
        pytest.param(
            "sign", [act("VN", "signed", "2019-04-24"), act("JP", "signed", "2019-02-27")],
            [("2019-02-27", "in progress"), ("2019-04-24", "done")], id="both: the last one completes it",
        ),
        pytest.param(
            "sign", [act("JP", "signed", "2019-02-27"), act("ASEAN", "signed", "2019-03-02")],
            [("2019-02-27", "in progress"), ("2019-03-02", "done")], id="a party through its group",
        ),
        pytest.param("sign", [act(None, "signed", "2019")], [("2019", "done")], id="all at once"),
        pytest.param("sign", [act(None, "ratified", "2019")], [], id="another step"),
        pytest.param("sign", [act(None, "signed", None, "N")], [], id="looked for and not found"),
        pytest.param("sign", [act(None, "signed", None)], [], id="without a day"),
        pytest.param(
            "sign", [act(None, "signed", "2021-11", "P"), act(None, "signed", "2020-11-15")],
            [("2020-11-15", "done")], id="the better source",
        ),
        pytest.param(
            "ratify", [act("JP", "deposited", "2020-06-15"), act("VN", "in force", None, "N")],
            [("2020-06-15", "in progress")], id="outstanding for one",
        ),
        pytest.param(
            "ratify", [act("JP", "notified", "2020-06-15"), act("VN", "in force", "2020-08-01")],
            [("2020-06-15", "in progress"), ("2020-08-01", "done")], id="in force means ratified",
        ),
        pytest.param(
            "force", [act("VN", "in force", "2021-05-01"), act("JP", "in force", "2020-08-01")],
            [("2020-08-01", "done"), ("2021-05-01", None)], id="in force with the first",
        ),
        pytest.param(
            "conclude", [act(None, "first reading completed", "2019-07"), act(None, "single draft agreed", "2018-06"),
            act(None, "conclusion aimed at", "2021")],
            [("2018-06", "in progress"), ("2019-07", "in progress")], id="drafts and readings are on the way",
        ),
        pytest.param(
            "negotiations", [act(None, "agreed in principle", "2018-08"), act(None, "signed", "2019-05")],
            [("2018-08", "in progress"), ("2019-05", "done")], id="talks are over when the text is signed",
        ),
        pytest.param(
            "implementation", [act(None, "adopted", "2017-08-06"), act(None, "superseded", "2023-12-17")],
            [("2023-12-17", "superseded")], id="what was replaced is not carried out any more",
        ),
        pytest.param("implementation", [act(None, "adopted", "2017-08-06")], [], id="nothing shows it carried out"),
    ],
)  # fmt: skip
def test_what_the_acts_show(cue, actions, expected):
    assert shown(cue, *actions) == expected


def test_without_known_parties_only_an_act_of_all_completes_a_step():
    assert shown("sign", act("JP", "signed", "2019"), of=()) == [("2019", "in progress")]
    assert shown("sign", act(None, "signed", "2019"), of=()) == [("2019", "done")]


def test_the_evidence_is_told_with_its_source():
    step = step_named("signing")
    assert step is not None
    held = Held("harbour", "Harbour Treaty", "treaty", ("JP",), (act("JP", "signed", "2019-02", place="Tokyo"),))
    (fact,) = acts_as_evidence(held, step)
    assert fact.says == "Japan: Harbour Treaty, signed in February 2019 in Tokyo."
    assert (fact.source, fact.mark, fact.key) == (PAGE, "V", "act:harbour:signed:JP:2019-02")


@pytest.mark.parametrize(
    ("words", "kind"),
    [("statement", "declaration"), ("Communiqué", "declaration"), ("agreement", "treaty"), ("plan", "plan"),
     ("joint statement", "declaration"), ("joint harbour statement", ""),
     ("Harbour Agreement", ""), ("fund", ""), ("", "")],
)  # fmt: skip
def test_what_has_no_name_yet_has_a_kind(words, kind):
    assert kind_named(words) == kind
    assert not kind or words.lower() in words_of_kind(kind)


@pytest.mark.parametrize(
    ("words", "word"),
    [("work closely to implement the Harbour Plan", "implement"), ("the full Implementation of it", "implementation"),
     ("support the Harbour Plan", ""), ("sign the Harbour Treaty", "")],
)  # fmt: skip
def test_what_carries_an_instrument_out_is_over_with_it(words, word):
    assert end_named(words) == word
