"""Action lines of plans: who leads them and by when stands beside them, below them, or at the head of their section."""

import pytest

from reading import findings_of

NAMED = [  # what stands beside the action; holders; due
    ("(Lead: Japan; Timeline: 2026-2030)", ["Japan"], "2030"),
    ("(Lead: AHA Centre; Timeline: Q4 2026)", ["AHA Centre"], "2026-12"),
    ("(Lead: Thailand and the Philippines; Timeline: June 2027)", ["Thailand", "Philippines"], "2027-06"),
    ("[Lead: Norland/Oland; Time frame: 2026 to 2028]", ["Norland", "Oland"], "2028"),
    ("Lead agency: Ministry of Ports and Tides. By when: end of 2028.", ["Ministry of Ports and Tides"], "2028"),
    (
        "(Lead: Office of Ports, Tides and Locks, Japan; Due: 2027)",
        ["Office of Ports, Tides and Locks", "Japan"],
        "2027",
    ),
    ("(Lead: Norland; Deadline: 31 March 2027)", ["Norland"], "2027-03-31"),
    ("(Lead: Port Institute (PI); by the end of 2028)", ["Port Institute"], "2028"),
    ("(Lead: Japan, Q3 2027)", ["Japan"], "2027-09"),
    ("(led by Norland, by June 2027)", ["Norland"], "2027-06"),
    ("(Lead: host country by rotation)", ["host country"], None),
    ("(Lead: Norland with the support of Japan; Timeline: 2027 onwards)", ["Norland"], None),
    ("(Lead: Norland; Co-lead: Oland; Timeline: from 2027)", ["Norland", "Oland"], None),
    ("(Lead: Norland; Support: Japan; Timeline: ongoing)", ["Norland"], None),
    ("(Lead: TBC; Timeline: 2027)", ["all"], "2027"),
    ("(Lead: all Member States; Timeline: before 2028)", ["all"], "2027"),
    ("(Lead: to be identified; Timeline: to be confirmed)", ["all"], None),
    ("(Lead: Norland; Timeline: FY 2026-27)", ["Norland"], "2027"),
    ("(Lead: Norland; Timeline: within one year of adoption)", ["Norland"], "2025-05-06"),
]


@pytest.mark.parametrize(("beside", "holders", "due"), NAMED, ids=[row[0] for row in NAMED])
def test_what_stands_beside_an_action_says_who_and_by_when(beside, holders, due):
    (found,) = findings_of(f"3. Set up a school for pilots. {beside}", title="Work Plan on Ports")
    assert (found.act, list(found.holders), found.due) == ("commitment", holders, due)
    assert "Its line names who leads it and by when." in found.because or (holders == ["all"] and due is None)


BELOW = """Harbour cooperation

1. Set up a school for pilots

Lead: Japan

Timeline: June 2027

2. Deepen the canals, by:

(a) drafting a map;

(b) training 50 masters by 2028;

Responsible: Indonesia; Timeframe: 2026-2029

3. Establish a museum of tides.
"""


def test_lines_below_an_action_are_its_own_and_nobody_elses():
    found = [f for f in findings_of(BELOW, kind="plan") if f.act == "commitment"]
    assert [(BELOW[f.start : f.end].split(maxsplit=1)[0], list(f.holders), f.due) for f in found] == [
        ("Set", ["Japan"], "2027-06"),
        ("Deepen", ["Indonesia"], "2029"),
        ("drafting", ["Indonesia"], "2029"),
        ("training", ["Indonesia"], "2028"),
        ("Establish", ["all"], None),
    ]


SECTION = """# Work Plan on Ports

## Priority area 1: Pilots (Lead country: Japan)

1. Exchange lists of pilots.

2. Share fees. (Lead: Norland)

## Priority area 2: Tugs

3. Build two tugs.
"""


def test_a_section_is_led_as_its_heading_says():
    found = [f for f in findings_of(SECTION, kind="plan") if f.act == "commitment"]
    assert [list(f.holders) for f in found] == [["Japan"], ["Norland"], ["all"]]


def test_an_action_with_a_lead_binds_in_any_document():
    text = "1. Set up a school for pilots (Lead: Norland; Timeline: 2027)."
    (found,) = findings_of(text, title="Chairman's Statement of the Ports Forum")
    assert (found.act, found.holders, found.due) == ("commitment", ("Norland",), "2027")


def test_who_is_named_by_the_action_itself_stays_bound():
    (found,) = findings_of("1. Norland will share its maps (Lead: Secretariat).", title="Work Plan on Ports")
    assert found.holders == ("Norland",)


@pytest.mark.parametrize("name", ["Measure 1.1: ", "Action 3: ", "Activity 2.1.4 – ", "Key action 5. "])
@pytest.mark.parametrize("end", [".", ""])
def test_a_named_action_binds_in_any_document(name, end):
    text = f"The forum met.\n\n{name}Establish a school for pilots{end}\n\nThe fleet of the region has grown."
    bound = [f for f in findings_of(text, kind="report") if f.act == "commitment"]
    assert [text[f.start : f.end].rstrip(".") for f in bound] == ["Establish a school for pilots"]


def test_a_name_over_a_section_is_no_undertaking():
    text = "The forum met.\n\nAction 2: Trade in boats\n\nBoats are traded between five ports of the region today.\n"
    assert [f for f in findings_of(text, kind="report") if f.act == "commitment"] == []


STATUSES = [
    ("ongoing", True),
    ("completed", True),
    ("in progress", True),
    ("delayed", False),
    ("not yet started", False),
]


@pytest.mark.parametrize(("word", "moving"), STATUSES)
def test_a_word_of_status_is_a_report(word, moving):
    text = f"1.1 Hold yearly drills.\n\nStatus: {word}\n\nThe plan is five years old."
    told = [f for f in findings_of(text, kind="plan") if f.act == "progress"]
    assert [text[f.start : f.end] for f in told] == ([f"Status: {word}"] if moving else [])


def test_a_plain_table_is_read_as_a_matrix():
    head = "No. | Activity | Lead | Year\n"
    text = f"{head}1 | Train pilots | ASEAN Secretariat; Japan | Q4 2027\n2 | Build a lock |  | 2028\n"
    found = [f for f in findings_of(text, kind="plan") if f.act == "commitment"]
    assert [(list(f.holders), f.due) for f in found] == [(["ASEAN Secretariat", "Japan"], "2027-12"), (["all"], "2028")]


@pytest.mark.parametrize("hedge", ["whenever feasible", "as far as practicable", "once operational"])
def test_a_line_may_be_hedged(hedge):
    (found,) = findings_of(f"1. Hold drills with the Ports Centre, {hedge}. (Lead: Norland)", kind="plan")
    assert (found.conditional, found.holders) == (True, ("Norland",))


NAMED = [
    ("2.1 Charts of all harbours at a scale of 1:10,000. (Lead: Japan; Timeline: 2029)", "Charts", "2029"),
    ("2.1 Depth limits to be revised after every survey. (Lead: Japan; Timeline: annually)", "to be revised", None),
    ("2.1 Depth limits to be checked and, where needed, revised. (Lead: Japan; Time: 2027)", "to be checked", "2027"),
    ("2.1 A roster of salvage crews, to be updated each spring. (Lead: Japan)", "to be updated", None),
    ("2.1 Feasibility study for a common licence (Lead: Japan; Timeline: mid-2028)", "Feasibility study", "2028-06"),
    ("2.1 Regional directory of tugs. Lead: Japan. Timeline: 2027", "Regional directory", "2027"),
    ("2.1 Annual workshop on tolls (Japan, Norway; 2027)", "Annual workshop", "2027"),
    ("2.1 Port visits by young pilots. (Lead: Japan; Timeline: 2027)", "Port visits", "2027"),
    ("- Guidelines on lights for small ports (Responsible: Japan)", "Guidelines", None),
]


@pytest.mark.parametrize(("line", "cue", "due"), NAMED)
def test_a_line_that_names_its_work_binds_whoever_leads_it(line, cue, due):
    (found,) = [f for f in findings_of(line, kind="plan", date="2026-03-04") if f.act == "commitment"]
    assert (line[found.cue.start : found.cue.end], found.holders[0], found.due) == (cue, "Japan", due)


def test_work_that_goes_on_since_a_year_is_reported_too():
    line = "2.3 Twinning of pilot schools, under way since 2024, to be continued. (Lead: Japan; Timeline: ongoing)"
    assert {f.act for f in findings_of(line, kind="plan")} == {"commitment", "progress"}


NOT_NAMED = [
    "2.1 Tide tables are out of date in most ports. (Source: Harbour Office)",
    "2.1 Tide tables are out of date in most ports. (Lead: Japan)",
    "2.1 Charts of all harbours at a scale of 1:10,000.",
    "2.1 Working Group on Tides (Lead: Japan)",
    "Output 2: Charts and thresholds (Lead: Japan)",
    "2. Safer harbours (Lead: Japan)\n2.1 The harbours of the Gulf have no lights.",
    "2.1 (Deferred) Charts of all harbours (Lead: to be determined; Timeline: to be determined)",
]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_headings_bodies_and_descriptions_bind_nobody(text):
    assert [f for f in findings_of(text, kind="plan") if f.act == "commitment"] == []


def test_below_objectives_and_targets_an_infinitive_is_an_aim():
    text = "# Plan\n\n## III. Objective and Overall Targets\n\nTo cut losses of boats by 40 per cent by 2030.\n"
    assert {f.act for f in findings_of(text, kind="plan")} == {"aim", "target"}


@pytest.mark.parametrize("heading", ["A. Purpose", "1. Objectives", "Goals"])
def test_what_a_section_is_for_ends_with_its_heading(heading):
    after = {"A. Purpose": "B. Activities\n\nB.1 Ports", "1. Objectives": "2. Work", "Goals": "Activities"}[heading]
    about = "This Work Plan gives effect to the Salt Memorandum."
    items = "(a) Conduct a study of pilots.\n(b) Exchange charts of both harbours every year."
    text = f"# Plan\n\n{heading}\n\n{about}\n\n{after}\n\n{items}\n"
    assert [f.act for f in findings_of(text, kind="plan") if f.act in ("aim", "commitment")] == ["commitment"] * 2


def test_sections_within_objectives_are_aimed_at_too():
    aims = "## A. Objectives\n\n### A.1 Ports\n\n(a) Build safer piers.\n(b) Train more pilots."
    text = f"# Plan\n\n{aims}\n\n## B. Work\n\n- Buy a tug.\n"
    assert [f.act for f in findings_of(text, kind="plan") if f.act in ("aim", "commitment")] == [
        "aim",
        "aim",
        "commitment",
    ]
