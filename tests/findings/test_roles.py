"""Who is bound, by when, how firmly, on what condition."""

import pytest

from reading import findings_of

ROWS = [
    (
        "Norland and Japan reaffirmed their commitment to the complete disarmament of Laos by 2030.",
        ["Norland", "Japan"],
        "weak",
        "2030",
        False,
    ),
    # text, holders, strength, due, conditional
    ("We will open the pass in 2026.", ["all"], "strong", "2026", False),
    ("Both sides agreed to open the pass by the end of 2025.", ["all"], "strong", "2025", False),
    ("We will open the pass in 2026 – a first for the isles.", ["all"], "strong", "2026", False),
    ("Japan will send engineers.", ["Japan"], "strong", None, False),
    ("Priorities for 2031 will include a study of tolls.", ["all"], "strong", None, False),
    ("This Administration will send engineers.", ["Administration"], "strong", None, False),
    ("They have finalized commitments by Japan to send engineers.", ["Japan"], "weak", None, False),
    ("The United States and Japan will send engineers.", ["United States", "Japan"], "strong", None, False),
    ("USAID will send engineers.", ["USAID"], "strong", None, False),
    # with whom somebody acts is not who is bound
    (
        "Japan and Canada, in close coordination with Laos and key ports, will send engineers.",
        ["Japan", "Canada"],
        "strong",
        None,
        False,
    ),
    (
        "The Salt Office, working with Parliament, and Japan each plan to send engineers.",
        ["Salt Office", "Japan"],
        "weak",
        None,
        False,
    ),
    (
        "USAID and University of Laos partners will send engineers.",
        ["USAID", "University of Laos partners"],
        "strong",
        None,
        False,
    ),
    ("Heads of Government agreed to send engineers.", ["all"], "strong", None, False),
    (
        "Heads of State and Government of Japan and Canada agreed to send engineers.",
        ["Japan", "Canada"],
        "strong",
        None,
        False,
    ),
    ("The Assembly DECIDES to send engineers.", ["Assembly"], "strong", None, False),
    ("The Salt Compact affirms our commitment to sending engineers.", ["all"], "weak", None, False),
    ("The Plan will fund nine schools.", ["all"], "strong", None, False),
    (
        "As friends, Japan, the Republic of Korea (ROK), and the United States will send engineers.",
        ["Japan", "South Korea", "United States"],
        "strong",
        None,
        False,
    ),
    ("USAID will send boats (nets), and Japan will send engineers.", ["USAID"], "strong", None, False),
    ("This project in Japan will fund nine schools.", ["all"], "strong", None, False),
    ("Prime Minister Kishida and fellow leaders agreed to send engineers.", ["all"], "strong", None, False),
    ("The Salt Authority of Japan will send engineers.", ["Salt Authority of Japan"], "strong", None, False),
    (
        "USAID and the Salt Authority of Japan will send engineers.",
        ["USAID", "Salt Authority of Japan"],
        "strong",
        None,
        False,
    ),
    (
        "The Salt Office and U.S. Customs and Border Protection will send engineers.",
        ["Salt Office", "CBP"],
        "strong",
        None,
        False,
    ),
    ("We commit to sending engineers, noting the talks on a treaty in May 2031.", ["all"], "strong", None, False),
    ("We commit to sending engineers, noting the need, by May 2031.", ["all"], "strong", "2031-05", False),
    ("The Meeting agreed to send engineers.", ["all"], "strong", None, False),
    (
        "Both the [Salt Office](https://lund.example) and the Reef Office will send engineers.",
        ["Salt Office", "Reef Office"],
        "strong",
        None,
        False,
    ),
    ("Ports: Norland, together with Oland, will send engineers.", ["Norland"], "strong", None, False),
    (
        "Harbour Plan on Ports, Reefs, and Roads: In concert, USAID, with Lundia, will send engineers.",
        ["USAID"],
        "strong",
        None,
        False,
    ),
    ("We intend to share our charts, as appropriate.", ["all"], "weak", None, True),
    ("We will explore the use of tidal power.", ["all"], "weak", None, False),
    ("Subject to the consent of parliament, we will open the pass.", ["all"], "strong", None, True),
    ("We, the ministers of trade, will publish the charts.", ["all"], "strong", None, False),
    ("The President reaffirmed Japan’s commitment to restoring the wetlands.", ["Japan"], "weak", None, False),
    ("We will conclude the survey as early as possible.", ["all"], "strong", None, False),
    ("Japan will host the 2026 Chart Fair in Kobe, which will draw crowds.", ["Japan"], "strong", "2026", False),
    (
        "Additionally, effective as of 1 March 2026, Japan commits to halve the toll.",
        ["Japan"],
        "strong",
        "2026-03-01",
        False,
    ),
    ("Japan will open the inner harbour once these rules are approved.", ["Japan"], "strong", None, True),
    ("Japan will keep the rate on goods subject to Section 12 duties.", ["Japan"], "strong", None, False),
    ("We will meet again as soon as possible.", ["all"], "strong", None, False),
    ("We will lend boats once such rules are in place.", ["all"], "strong", None, True),
    ("We commit to pursue efforts towards cleaner ports.", ["all"], "weak", None, False),
    # no due dates: a year in a name, a century, where a rise began
    ("We will support the plans reflected in its upcoming 2050 Strategy for the Lake.", ["all"], "strong", None, False),
    ("We will share what defines the trade of the next century.", ["all"], "strong", None, False),
    ("We will raise the share from a fifth in 2025 to a third by 2030.", ["all"], "strong", "2030", False),
]


@pytest.mark.parametrize(("text", "holders", "strength", "due", "conditional"), ROWS, ids=[row[0][:50] for row in ROWS])
def test_roles_of_the_first_commitment(text, holders, strength, due, conditional):
    found = next(finding for finding in findings_of(f"1. {text}") if finding.act == "commitment")
    assert (list(found.holders), found.strength, found.due, found.conditional) == (holders, strength, due, conditional)


def test_a_person_speaks_for_the_party_the_text_ties_them_to():
    text = "1. President Ana Lund of Japan met farmers. \n\n2. President Lund agreed to open the market.\n"
    commitment = next(finding for finding in findings_of(text) if finding.act == "commitment")
    assert commitment.holders == ("Japan",)


@pytest.mark.parametrize(
    ("issuer", "kind", "text", "holders"),
    [
        ("Foreign Minister Ada Berg", "statement", "I will return.", ("Foreign Minister Ada Berg",)),
        ("Foreign Minister Ada Berg", "statement", "We will send two ships.", ("Foreign Minister Ada Berg",)),
        ("Foreign Minister Ada Berg", "statement", "Both sides will send ships.", ("all",)),
        ("President Ada Berg and President Olm", "statement", "We will send two ships.", ("all",)),
        ("Foreign Minister Ada Berg", "joint statement", "We will send two ships.", ("all",)),
        (None, "statement", "I will return.", ("I",)),
    ],
)
def test_who_i_and_we_are(issuer, kind, text, holders):
    found = findings_of(f"1. {text}", issuer=issuer, kind=kind)
    assert [finding.holders for finding in found if finding.act == "commitment"] == [holders]


def test_a_name_with_and_in_it_is_one_holder():
    found = findings_of("1. The Department of Salt and Reef Services will mend the wall.")
    assert [finding.holders for finding in found] == [("Department of Salt and Reef Services",)]


def test_behind_a_list_that_is_over_another_clause_begins() -> None:
    said = "1. Pilots of Laos will soon return to Fiji, Tonga, and Vanuatu, and the Salt Office will open a school."
    bound = [(one.holders, said[one.start : one.end]) for one in findings_of(said) if one.act == "commitment"]
    assert bound[0][1].endswith("and Vanuatu")
    assert bound[1] == (("Salt Office",), "the Salt Office will open a school.")


def test_nine_areas_are_one_commitment():
    text = "1. Both sides agreed to strengthen cooperation in fishing, forestry, mining, energy and tourism."
    (found,) = findings_of(text)
    assert found.areas == ("fishing", "forestry", "mining", "energy", "tourism")


def test_a_noted_plan_is_its_owners_pledge():
    text = "1. ASEAN noted Japan’s initiatives, such as its plan to provide $50 billion over the next three years."
    pledge = next(finding for finding in findings_of(text) if finding.act == "pledge")
    assert pledge.holders == ("Japan",)
    assert [(a.value, a.unit, a.period) for a in pledge.amounts] == [(5e10, "USD", "P3Y")]


def test_every_finding_says_why():
    for finding in findings_of("1. We will open the pass by 2026 and call on all parties to help."):
        assert finding.because
        assert all(sentence.endswith((".", ".”")) for sentence in finding.because)


def test_a_deadline_by_a_meeting_comes_from_the_calendar():
    text = "1. Both sides agreed to finish the work plan by the 34th ASEAN-Japan Forum."
    commitment = next(f for f in findings_of(text, date="2018-06-18") if f.act == "commitment")
    assert commitment.due == "2019-06-03"
    assert "meeting calendar" in " ".join(commitment.because)


@pytest.mark.parametrize(
    ("before", "holders"),
    [
        ("The Biden-Harris Administration has lent boats.", ("United States",)),
        ("President Biden met the crew.", ("United States",)),  # the one party of whom anybody is named
        ("The Food and Drug Administration has lent boats.", ("Administration",)),
        ("President Biden met Prime Minister Kishida.", ("Administration",)),
        ("The Biden Administration met Prime Minister Kishida.", ("United States",)),
    ],
)
def test_an_administration_is_that_of_the_leader_by_whom_the_text_calls_it(before, holders):
    found = findings_of(f"{before} The Administration will send engineers.", date="2023-03-14")
    assert [f.holders for f in found if f.act == "commitment"] == [holders]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Norland will sign a letter of intent at COP28.", "2023-12-13"),  # by its last day
        ("Norland intends to sign a letter on the margins of COP28.", "2023-12-13"),
        ("Norland will adopt the plan at the next G20 Summit.", "2024-11-19"),
        ("Norland will adopt the plan by COP28.", "2023-11-30"),
        ("Norland will keep the promise made at the next G20 Summit.", None),
        ("Norland will keep its promise of COP27.", None),
        ("Norland will report at COP28 and open the pass by 2026.", "2026"),
        ("Norland will sign a letter at the 99th ASEAN-Japan Forum.", None),
    ],
)
def test_what_is_to_be_done_at_a_meeting_to_come_is_due_when_it_ends(text, due):
    commitment = next(f for f in findings_of(text, date="2023-11-16") if f.act == "commitment")
    assert commitment.due == due
    assert ("It is to be done at the COP28." in " ".join(commitment.because)) == (due == "2023-12-13")


def test_a_meeting_the_calendar_does_not_know_leaves_the_deadline_open_and_says_so():
    text = "1. Both sides agreed to finish the work plan by the 99th ASEAN-Japan Forum."
    commitment = next(f for f in findings_of(text, date="2018-06-18") if f.act == "commitment")
    assert commitment.due is None
    assert "does not know" in " ".join(commitment.because)


@pytest.mark.parametrize(
    ("text", "date", "holders"),
    [
        ("President Biden resolved to open the market.", "2022-05-13", ("United States",)),
        ("Prime Minister Kishida pledged to open the market.", "2022-05-13", ("Japan",)),
        (
            "Prime Minister Kishida pledged to open the market.",
            "2026-05-13",
            ("Prime Minister Kishida",),
        ),  # out of office
        ("President Lund resolved to open the market.", "2022-05-13", ("President Lund",)),
    ],
)
def test_a_known_leader_speaks_for_their_party_while_in_office(text, date, holders):
    commitment = next(f for f in findings_of(f"1. {text}", date=date) if f.act == "commitment")
    assert commitment.holders == holders


OPENERS = [
    ("Working with the assembly, the United States will lend boats.", ["United States"]),
    ("Today, Japan is announcing plans to lend boats.", ["Japan"]),
    ("Subject to the approval of parliament, Japan will lend boats.", ["Japan"]),
    ("Following the storm, Japan, India and the United States will lend boats.", ["Japan", "India", "United States"]),
]


@pytest.mark.parametrize(("text", "holders"), OPENERS, ids=[text[:30] for text, _ in OPENERS])
def test_what_stands_before_the_subject_holds_nothing(text, holders):
    commitment = next(f for f in findings_of(f"1. {text}") if f.act == "commitment")
    assert list(commitment.holders) == holders


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        # a time that opens the subject is no part of it, however it is said
        ("Each year, Norland will give boats.", ["Norland"]),
        ("Last month the Salt Council agreed to lend boats.", ["Salt Council"]),
        ("Tonight, the council will lend boats.", ["all"]),
        ("Earlier this week, the Salt Bank agreed to lend boats.", ["Salt Bank"]),
        ("This week the Salt Bank will lend boats.", ["Salt Bank"]),
        ("Every spring, USAID will lend boats.", ["USAID"]),
        ("Next year the Salt Office and Japan will lend boats.", ["Salt Office", "Japan"]),
        ("Next year, both sides will lend boats.", ["all"]),
        # what a party tells of itself, and what the sentence before is about
        ("Egypt highlighted that it has joined the Salt Pact and intends to end its tolls.", ["Egypt"]),
        ("Japan opened a lock. It will fund three more.", ["Japan"]),
        ("Brazil welcomed the plan. It supports the league and will review its tolls.", ["Brazil"]),
        ("The lock is old. It will fund boats.", ["all"]),
        ("Japan and Laos opened a lock. It will fund boats.", ["all"]),
        ("Japan and other endorsing countries will train pilots.", ["all"]),
        # law of the parties binds those who agreed on it
        ("Customs duties on nets shall be eliminated within a year.", ["all"]),
        ("No toll shall apply to boats from the Isles.", ["all"]),
        # a style before a name is no name
        ("The premier of Japan, The Honourable Ana Lund, met us. They agreed to lend boats.", ["all"]),
        ("Prime Minister of Japan The Honourable Ana Lund met us. They agreed to lend boats.", ["all"]),
    ],
)  # fmt: skip
def test_whose_word_it_is(text, holders):
    commitment = next(f for f in findings_of(f"1. {text}") if f.act == "commitment")
    assert list(commitment.holders) == holders


@pytest.mark.parametrize(
    ("text", "conditional"),
    [
        ("When Norland introduces the law, Oland will lower its tolls.", True),
        ("When we meet in May, we will lower our tolls.", False),
        ("When the ministers of Norland meet, they will lower their tolls.", False),
        ("Should imports surge, Norland will weigh a quota.", True),
        ("If the lock fails, Oland may close it, and Norland will, in good faith, lend boats.", True),
        ("We will lend boats as required.", True),
        ("We will lend nets where warranted.", True),
        ("We will lend boats as well as necessary nets.", False),
        ("We will lend boats to those subject to tolls.", False),
        ("The ministers stand ready to assist, should they be invited to do so.", True),
        ("We will meet again should the need arise.", True),
        ("Norland will lend boats so long as the toll is paid.", True),
        ("Norland will support Oland for as long as it takes.", False),
        ("Norland will open the lock once the treaty has been ratified.", True),
        ("Norland will lend boats once a year.", False),
        ("Norland will, funds permitting, open a school.", True),
    ],
)
def test_conditions(text, conditional):
    commitment = next(f for f in findings_of(f"1. {text}") if f.act == "commitment")
    assert commitment.conditional is conditional


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Oland will try to repeat Oct. 7.", None),  # a day that stands for what happened on it
        ("Norland will lend boats by Oct. 7.", "2024-10-07"),
        # a time of another clause, of a meeting, or of a start
        ("Norland will join the salt scheme that Oland will lead this year.", None),
        ("Norland will report to the Salt Forum, the next edition of which will be held in 2026.", None),
        ("We will work with allies, including at the talks taking place in Brund on 3 May 2025.", None),
        ("We look to the talks, which Norland will host in 2026.", "2026"),
        ("Both sides commit to more talks and recognised the part of Oland in the Salt Forum in 2026.", None),
        ("Norland will publish its plan at the Salt Forum this September.", "2024-09"),
        ("Norland will support the goals of MPAC 2030.", None),
        ("In 2024, Norland launched the Reef Scheme, which will send engineers.", None),
        ("In 2024, Norland will send engineers.", "2024"),
    ],
)
def test_days_that_are_no_due_dates(text, due):
    commitment = next(f for f in findings_of(f"1. {text}", date="2024-05-02") if f.act == "commitment")
    assert commitment.due == due


TARGETS = [
    # text, whose target it is
    ("The EU will cut waste by 40 per cent by 2030.", ("European Union",)),
    ("ASEAN welcomed Japan's intention to train 5,000 pilots by 2030.", ("Japan",)),
    ("Japan and Canada aim to triple trade by 2030.", ("Japan", "Canada")),
    ("Both sides agreed to double trade by 2030.", ("all",)),
    ("By 2030, at least 30% of new ferries shall be electric.", ("all",)),
    ("Japan announced that it will train 5,000 pilots by 2030.", ("Japan",)),
]


@pytest.mark.parametrize(("text", "holders"), TARGETS, ids=[text[:50] for text, _ in TARGETS])
def test_whose_target_it_is(text, holders):
    assert [f.holders for f in findings_of(f"1. {text}") if f.act == "target"] == [holders]


LISTS = [
    ("Norland and Japan will:\n\n- cut waste by 40 per cent by 2030;\n", ("Norland", "Japan")),
    ("Japan commits to:\n\n- cut waste by 40 per cent by 2030;\n", ("Japan",)),
    ("The United States and Japan commit to:\n\n- cut waste by 40 per cent by 2030;\n", ("United States", "Japan")),
    ("We commit to:\n\n- cut waste by 40 per cent by 2030;\n", ("all",)),
]


@pytest.mark.parametrize(("text", "holders"), LISTS, ids=[text[:20] for text, _ in LISTS])
def test_items_and_their_targets_bind_whom_the_words_above_name(text, holders):
    found = [f for f in findings_of(text) if f.act in ("commitment", "target") and f.due is not None]
    assert [(f.act, f.holders) for f in found] == [("commitment", holders), ("target", holders)]
