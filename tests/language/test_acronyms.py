"""Short forms and what a text says they stand for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.language.acronyms import bare, expansions, find_acronyms
from followthrough.language.acronyms.align import align_before, units, words_in

SHORTS = [
    ("The NGOs met UNDP's staff and UNESCO.", ["NGOs", "UNDP's", "UNESCO"]),
    ("UN-Habitat and UNHCR-assisted returns", ["UN-Habitat", "UNHCR"]),
    ("Levels of CO2 and HFC-23 fell at 3 p.m.", ["CO2", "HFC-23", "p.m."]),
    ("the U.S. and the R&D fund", ["U.S.", "R&D"]),
    ("A note on HIV/AIDS", ["HIV/AIDS"]),
    ("Chapter IV and annex II", []),
    ("FINAL REPORT OF THE WORKING GROUP", []),
    ("I. INTRODUCTION", []),
    ("a loan of US$5 million", ["US$"]),
    ("ECE/TRANS/WP.7/2011/3", ["ECE", "TRANS", "WP.7"]),
    ("see A/CN.4/512 and S/2001/7", []),
    ("Mr. McArthur and Ms. O'Neill spoke", []),
    ("e.g. a Plain Sentence", []),
    ("The level is 40 parts per billion (ppb). At 60 ppb it harms.", ["ppb", "ppb"]),
    ("the Island Police Office (Ispol) and Ispol's staff", ["Ispol", "Ispol"]),
    ("a new plan (see below) and a talk in Rio (Brazil)", []),
    ("a note at https://example.org/UNDP/XQz9 by UNDP", ["UNDP"]),
    ("**CHILD CARE**\nUNICEF spoke.", ["UNICEF"]),
    ("The staff of UNLAK II and of LAK V stayed; UNDP I cannot say.", ["UNLAK II", "LAK V", "UNDP"]),
    ("the Year of Lakes (YOL 2029) and the Plan for Lakes 2029 (PLA 2029)", ["YOL", "PLA 2029"]),
    ("## PEACE, HUMAN RIGHTS & TRADE\nThe WTO spoke.", ["WTO"]),
    ("**UNDP** and **EU**", ["UNDP", "EU"]),
    ("A post on LakeVision and BrightLake", []),
    ("ALASKA: a florist in Alaska met UNICEF", ["UNICEF"]),
    ("by decision XIX/6 and decision XXIV/4", []),
    ("Where: Vw = the water volume; Tair = warmth of the air; k = Tair/2", ["Vw", "Tair"]),
    ("Then Tair = Vw and He = she", []),
    ("a page at lakes.example?Id=waters&Ref=rivers was read", []),
    ("", []),
]
LONGS = [
    # the first words alone give the letters
    ("a Code of Conduct in the Salt Sea (COC) soon", "COC", "Code of Conduct"),
    ("the Joint Harbour Statement on Norland-Oland Trade and Salt (JHS)", "JHS", "Joint Harbour Statement"),
    ("the World Harvest Council (WHC) met", "WHC", "World Harvest Council"),
    ("the Office of the Register of Small Islands (ORSI)", "ORSI", "Office of the Register of Small Islands"),
    ("the WHC (World Harvest Council) met", "WHC", "World Harvest Council"),
    ("WHC = World Harvest Council; MRB = Mountain River Board", "MRB", "Mountain River Board"),
    ("the United Nations Office for Clean Lakes and Water (UN-Water)", "UN-Water", None),
    ("the programme for safe rivers (PSR)", "PSR", "programme for safe rivers"),
    ("small island lenders (SILs)", "SILs", "small island lenders"),
    ("they spoke (WHC) again", "WHC", None),
    ("the United Lakes Mission in Arden (MULA)", "MULA", "United Lakes Mission in Arden"),
    ("a note by Members of Parliament (XQZ)", "XQZ", None),
    ("DERM = Dermal harm; ORL = Oral harm", "DERM", "Dermal harm"),
    ("AFM (“Annual Fish Meeting”) was held", "AFM", "Annual Fish Meeting"),
    ("WHC (the World Harvest Council) met", "WHC", "World Harvest Council"),
    ("WHC (formerly known as the World Harvest Council) met", "WHC", "World Harvest Council"),
    ("a study by ILB/WHC (World Harvest Council)", "ILB/WHC", "World Harvest Council"),
    ("the World Harvest Council, known as WHC, met", "WHC", "World Harvest Council"),
    ("under the Lake Stewardship and Trade Act, or LSTA, importers", "LSTA", "Lake Stewardship and Trade Act"),
    ("a council of lakes, or WHC, met", "WHC", None),
    ("the SILs, small lake lenders (SLLs) and others", "SLLs", "small lake lenders"),
    ("a World-wide engine test cycle (WETC)", "WETC", "World-wide engine test cycle"),
    ("Fonds pour les lacs du Nord (FLN)", "FLN", "Fonds pour les lacs du Nord"),
    ("the Lake Emission Energy Programme II (LEEP II)", "LEEP II", "Lake Emission Energy Programme II"),
    ("the Island Conference on Small Ports (ICSP III) met", "ICSP III", "Island Conference on Small Ports"),
    ("AMS: accelerator mass spectrometry; OSL: optical signals", "AMS", "accelerator mass spectrometry"),
    ("AMS: all met", "AMS", None),
    ("the World Herd Fund, WHF, agreed", "WHF", "World Herd Fund"),
    ("the herders, WHF, agreed", "WHF", None),
    ("the Los Arcos Lake Board (LALB)", "LALB", "Los Arcos Lake Board"),
    ("the United Lakes Rescue Fund (ULREF)", "ULREF", "United Lakes Rescue Fund"),
    ("the integrated MRB Unit (MRB)", "MRB", None),
    ("the Food Bank Office of the United Islands (FBO)", "FBO", "Food Bank Office of the United Islands"),
    ("the Island Lakes Pact (hereinafter referred to as the “ILP”)", "ILP", "Island Lakes Pact"),
    ("the Pact on Lakes (hereinafter called “the POL”)", "POL", "Pact on Lakes"),
    ("the United Nations Clean Rivers Programme (UN-Rivers)", "UN-Rivers", "United Nations Clean Rivers Programme"),
    ("the Board of Ports (hereinafter: “BoP”)", "BoP", "Board of Ports"),
    ("the Arden Quality Seal Board (AQS)", "AQS", "Arden Quality Seal Board"),
    ("Lake Rovers & Anglers Limited (LRA)", "LRA", "Lake Rovers & Anglers"),
    (
        "the Council for Trade in Grain and Electronic Commerce (CTG)",
        "CTG",
        "Council for Trade in Grain and Electronic Commerce",
    ),
    (
        "Director of the United Nations Clean Harbours Programme (UN-Havn)",
        "UN-Havn",
        "United Nations Clean Harbours Programme",
    ),
    ("the Treaty on the Non-Use of Nets (NUT)", "NUT", "Treaty on the Non-Use of Nets"),
    ("EM = Eastern Moors and WM = Western Moors", "EM", "Eastern Moors"),
    ("the MRB (MRBs) met", "MRBs", None),
    # a figure or a branch that no word gives
    ("dissolved organic matter (DOM5) fell", "DOM5", "dissolved organic matter"),
    ("the Armed Lake Front (ALF-Renewal) spoke", "ALF-Renewal", "Armed Lake Front"),
    ("the Arden Front (AF-2) spoke", "AF-2", "Arden Front"),
    ("Lake Survey for Cold Ponds 2019 (XQR-2019)", "XQR-2019", None),
    (
        "the Northern Lakes Frame Index for Rivers and Ponds 2019 (NLFI-2019)",
        "NLFI-2019",
        "Northern Lakes Frame Index for Rivers and Ponds 2019",
    ),
    ("a report by the Movement (MN-500)", "MN-500", None),
    ("a talk on rivers and lakes (DOM5)", "DOM5", None),
    ("the Congress of Ports and its Fifth Meeting (COP-5)", "COP-5", None),
    # a figure said as a word
    ("the under-five river mortality (U5RM)", "U5RM", "under-five river mortality"),
    ("the under-six river mortality (U5RM)", "U5RM", None),
    # words with hyphens
    ("bottles of alpha-lakobutyric acid (ALB) were seized", "ALB", "alpha-lakobutyric acid"),
    ("tablets of para-lakometamine (PLMA) were seized", "PLMA", "para-lakometamine"),
    ("the on-lake diagnostics (OLD) failed", "OLD", "on-lake diagnostics"),
    ("a state-of-lake diagnostics (OLD)", "OLD", None),
    # a list whose last words the short form leaves out in part
    ("plainly measured warming, short cure (PMWS)", "PMWS", "plainly measured warming, short cure"),
    ("the Joint United Nations Lakes Board (UNLB)", "UNLB", "Joint United Nations Lakes Board"),
    ("a Joint Lakes Board Office (LBO)", "LBO", "Lakes Board Office"),
    # signs of a formula
    ("Where: Vw = the water volume; Ta = warmth of the air.", "Vw", "water volume"),
    ("Where: Vw = the water volume; Ta = warmth of the air.", "Ta", "warmth of the air"),
    ("Hb = height of the bank where the lake is at its very lowest in May, in metres", "Hb", None),
]


@pytest.mark.parametrize(("text", "expected"), SHORTS)
def test_short_forms(text: str, expected: list[str]) -> None:
    assert [found.short.of(text) for found in find_acronyms(text)] == expected


@pytest.mark.parametrize(("text", "short", "expected"), LONGS)
def test_long_forms(text: str, short: str, expected: str | None) -> None:
    said = {found.short.of(text): found.long for found in find_acronyms(text)}
    if short == "UN-Water":
        assert said[short] is not None
        return
    long = said[short]
    assert (None if long is None else long.of(text)) == expected


def test_a_word_inside_a_short_form_is_matched_whole() -> None:
    text = "the United Nations Office for Clean Lakes and Water (UN-Water)"
    (found,) = find_acronyms(text)
    assert found.long is not None
    assert found.long.of(text) == "United Nations Office for Clean Lakes and Water"


def test_expansions_keep_what_is_said_once_and_drop_what_is_said_two_ways() -> None:
    text = "The World Harvest Council (WHC), the Mountain River Board (MRB) and the Marine Rescue Bureau (MRB)."
    assert expansions(text) == {"WHC": "World Harvest Council"}


def test_a_plural_or_possessive_stands_for_what_its_singular_does() -> None:
    text = "Small island lenders (SILs) met. A SIL may lend; the SIL's board decides."
    assert expansions(text) == {"SIL": "Small island lenders"}
    assert [bare(found.short.of(text)) for found in find_acronyms(text)] == ["SIL", "SIL", "SIL"]


def test_a_plain_row_of_initials_costs_nothing_but_case() -> None:
    text = "World Harvest Council"
    found = align_before(text, "WHC", words_in(text, 0, len(text)))
    assert found is not None
    assert found.cost == 0


def test_units_of_a_short_form() -> None:
    assert units("HFC-23s") == ["H", "F", "C", "23"]


@pytest.mark.property
@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ABCNOUabcdo ().,;:=-/&'’\"12IV\n$é", max_size=80))
def test_any_text_is_read_in_order_and_within_bounds(text: str) -> None:
    found = find_acronyms(text)
    assert all(0 <= f.short.start < f.short.end <= len(text) for f in found)
    assert all(a.short.end <= b.short.start for a, b in pairwise(found))
    assert all(f.long is None or 0 <= f.long.start < f.long.end <= len(text) for f in found)
    assert all(f.long is None or f.long.end <= f.short.start or f.long.start >= f.short.end for f in found)


@pytest.mark.property
@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(["River", "Harvest", "Mountain", "Council", "Board", "Office", "Trade"]), min_size=3, max_size=6
    )
)
def test_the_initials_of_a_name_in_brackets_stand_for_the_name(words: list[str]) -> None:
    name, short = " ".join(words), "".join(word[0] for word in words)
    text = f"They met the {name} ({short}) today."
    (found,) = find_acronyms(text)
    assert (found.short.of(text), found.long and found.long.of(text)) == (short, name)
