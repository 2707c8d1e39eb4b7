"""What stands beside an action or below it: labels and their values, in the layouts of real plans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.passages.line_details import detail_kind, details_in, only_details, without

BOTH = [("lead", "Veland"), ("period", "2031")]
LAYOUTS = [
    ("Hold drills. (Lead: Veland; Timeline: 2031)", BOTH),
    ("Hold drills (Lead: Veland, Timeline: 2031).", BOTH),
    ("Hold drills [Lead country: Veland | Time frame: 2031]", BOTH),
    ("Hold drills. Lead agency: Veland. By when: 2031.", BOTH),
    ("Hold drills – Responsible: Veland; Deadline: 2031", BOTH),
    ("Hold drills | Lead: Veland | Time: 2031", BOTH),
    ("Lead country/ies: Veland\nTarget date: 2031", BOTH),
    ("**Lead body(ies):** Veland; **Timeframe:** 2031", BOTH),
    ("Hold drills. Proposed lead: Veland. Indicative timeline: 2031.", BOTH),
    ("Action by: Veland\nDue date: 2031", BOTH),
    ("Implementing Agency/Agencies: Veland; Expected completion: 2031", BOTH),
    ("Hold drills (led by Veland).", [("lead", "Veland")]),
    ("Hold drills (to be led by Veland, by 2031).", [("lead", "Veland, by 2031")]),
    (
        "Hold drills (Lead: Veland; Support: Norland; Budget: USD 2 million)",
        [("lead", "Veland"), ("support", "Norland"), ("funds", "USD 2 million")],
    ),
    (
        "Hold drills (Lead: Port Institute (PI); Output: a report)",
        [("lead", "Port Institute (PI)"), ("other", "a report")],
    ),
    ("Hold drills (Lead: Veland; Seats: 40)", [("lead", "Veland"), ("", "40")]),
    ("Hold drills. Lead: Veland. Progress will be reported every year.", [("lead", "Veland")]),
    ("Hold drills. Timeline: ongoing", [("period", "ongoing")]),
]


@pytest.mark.parametrize(("text", "told"), LAYOUTS, ids=[text[:40] for text, _ in LAYOUTS])
def test_a_line_says_who_leads_it_and_by_when(text, told):
    runs = details_in(text, 0, len(text))
    assert [(detail.kind, text[detail.start : detail.end]) for run in runs for detail in run.details] == told


PROSE = [
    "The lead is clear: Veland wins.",
    "Timeline: The plan runs from 2031 and will be reviewed.",
    "Lead: we shall see who is ahead.",
    "The ministers said: lead by example.",
    "Increasing summer learning\ntime: One study of 2031 says so.",
    "Budget: USD 2 million",
    "They agreed on three points (a: ports; b: tugs).",
    "The bank (founded in 2001) will lend.",
]


@pytest.mark.parametrize("text", PROSE)
def test_prose_says_nothing_of_a_line(text):
    assert details_in(text, 0, len(text)) == ()


KINDS = [
    ("Lead country(ies)", "lead"),
    ("Lead Sectoral Body/ies", "lead"),
    ("Responsible Agencies/Units", "lead"),
    ("Key implementing partners", "lead"),
    ("Co-lead", "lead"),
    ("Supporting agency", "support"),
    ("Partners", "support"),
    ("Tentative time-frame", "period"),
    ("Expected date of completion", "period"),
    ("Status of Implementation", "status"),
    ("Source of funds", "funds"),
    ("Leadership", ""),
    ("Lead time", ""),
    ("Progress made so far", ""),
]


@pytest.mark.parametrize(("label", "kind"), KINDS)
def test_what_a_label_says(label, kind):
    assert detail_kind(label) == kind


@given(st.text(alphabet="Lead: (;)[].\n|2031 TimelineV", max_size=60))
def test_details_lie_in_order_inside_the_text_and_nothing_else_is_lost(text):
    runs = details_in(text, 0, len(text))
    at = 0
    for run in runs:
        assert at <= run.start < run.end <= len(text)
        assert all(run.start <= detail.label < detail.start < detail.end <= run.end for detail in run.details)
        at = run.end
    kept = without(text, 0, len(text), runs)
    assert all(not any(run.start < end and start < run.end for run in runs) for start, end in kept)
    inside = {at for run in runs for at in range(run.start, run.end)} | {at for part in kept for at in range(*part)}
    lost = "".join(sign for at, sign in enumerate(text) if at not in inside)
    assert not any(map(str.isalnum, lost))


def test_a_line_of_its_own_holds_nothing_but_details():
    for text, only in (("Lead: Veland; Timeline: 2031.", True), ("Hold drills. (Lead: Veland)", False)):
        assert only_details(text, 0, len(text), details_in(text, 0, len(text))) is only
