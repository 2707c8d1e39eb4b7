"""Where the name of an instrument begins and ends, and what is no instrument at all."""

import pytest

from reading import findings_of

# fmt: off
_NAMES = [
    # day and place are not of the name; nor is a clause, a genitive or what only describes the next word
    ("The two sides launched the Reef Working Group on January 30.", "Reef Working Group"),
    ("They signed an agreement on April 30 to open a yard.", "agreement"),
    ("The ministers signed the Open Skies Agreement on August 2, 2031.", "Open Skies Agreement"),
    ("They look forward to completing negotiations with 13 partner countries.", "negotiations"),
    ("The firms signed MOUs with Norland’s grid operator.", "MOUs"),
    ("It will sign a Letter of Interest with Oland boat makers.", "Letter of Interest"),
    ("They signed a Letter of Offer and Acceptance for Norland to buy boats.", "Letter of Offer and Acceptance"),
    ("They launched a Roadmap for Norland to guide the ports.", "Roadmap for Norland"),
    # both parties of "between"
    ("They signed an agreement between Norland and the Ministry of Tides.",
     "agreement between Norland and the Ministry of Tides"),
    ("They signed an agreement between Norland on tolls.", "agreement"),
    ("They concluded the Compact Between the Government of Norland and the Government of the Isles.",
     "Compact Between the Government of Norland and the Government of the Isles"),
    # lists, before the head and behind it
    ("We signed a Science, Technology, and Innovation Agreement.", "Science, Technology, and Innovation Agreement"),
    ("With Oland, Norland, and the Isles we signed a Salt and Trade Agreement.", "Salt and Trade Agreement"),
    ("They adopted the Partnership on Worker Training, Fair Wages, and Rights.",
     "Partnership on Worker Training, Fair Wages, and Rights"),
    ("They adopted the Declaration on Security, and Norland signed.", "Declaration on Security"),
    # dashes, brackets, "the" and "in the" within a name
    ("They announced a U.S. – Norland Tide Energy Dialogue.", "U.S. – Norland Tide Energy Dialogue"),
    ("They launched the Tide Finance Works (TFW) Markets Mechanism.", "Tide Finance Works (TFW) Markets Mechanism"),
    ("They launched the Reef Repair and Observation (RRO) initiative.", "Reef Repair and Observation (RRO) initiative"),
    ("They launched the Women in the Tidal Economy Fund.", "Women in the Tidal Economy Fund"),
    ("They launched the Raising the Reefs Fund.", "Raising the Reefs Fund"),
    ("Norland launched at the League Assembly the Salt Delivers Initiative.", "Salt Delivers Initiative"),
    # what a short form stands for
    ("Norland acceded to the Treaty on Armed Boats in the Strait (TABS).", "Treaty on Armed Boats in the Strait"),
    # a known name that only begins a longer one
    ("The leaders launched the IPEF Critical Minerals Dialogue.", "IPEF Critical Minerals Dialogue"),
    # plain kinds with the word that says which
    ("Norland and Oland issued a joint statement on 3 January.", "joint statement"),
    ("They adopted a work plan on tolls.", "work plan"),
    ("We welcome the launch of the Tide Agency’s (TTA) Global Partnership for Reefs.",
     "Tide Agency’s (TTA) Global Partnership for Reefs"),
    ("Norland will terminate old loans and launch the Salt Fund.", "Salt Fund"),
    ("They adopted the Memorandum on Reef Policy and Reef Workforce, Institutions, and Partnerships.",
     "Memorandum on Reef Policy and Reef Workforce, Institutions, and Partnerships"),
    ("They set up a joint working group on reefs.", "working group"),
    ("The talks led to the signing of three memoranda of understanding.", "memoranda of understanding"),
    ("A Letter of Intent on training was exchanged.", "Letter of Intent"),
    ("The bank signed a financing agreement of EUR 30 million.", "financing agreement"),
    ("They established the Tide Relief Fund with EUR 30 million.", "Tide Relief Fund"),
    ("They adopted a “Salt Plan for the Reefs in the Isles” today.", "Salt Plan for the Reefs in the Isles"),
    ("They announced the Reef Works (RW) Relief Sprint.", "Reef Works (RW) Relief Sprint"),
    ("Norland became a party to the Reef Convention.", "Reef Convention"),
    ("We welcome the launch of a new Advanced Reefs Research Forum to widen work.", "Advanced Reefs Research Forum"),
    # released, where it is a paper by name
    ("In April Norland released its National Salt Strategy.", "National Salt Strategy"),
    ("We welcome the release of the first Reef Security Strategy.", "Reef Security Strategy"),
    ("The two governments will issue a Joint Communique.", "Joint Communique"),
    ("The mayors helped launch the Clean Salt Alliance.", "Clean Salt Alliance"),
    ("The agency will launch Lund Mutual, an insurer of boats.", "Lund Mutual"),
    ("We ask ports to design and establish a Salt Relief Fund.", "Salt Relief Fund"),
    # laws by name, orders by kind and number
    ("The Premier signed an Executive Order directing the reform of the Salt Commission.", "Executive Order"),
    ("The President issued Executive Order 140, Lowering Tolls.", "Executive Order 140"),
    ("President Lund signed into law the historic Salt and Ports Act.", "Salt and Ports Act"),
]
# fmt: on


@pytest.mark.parametrize(("text", "name"), _NAMES)
def test_names_end_where_they_end(text, name):
    found = [each.instruments[0] for each in findings_of(text) if each.act == "instrument"]
    assert name in found, found


@pytest.mark.parametrize(
    "text",
    [
        "They released a report on tolls.",
        "Norland released two sailors and $3 million in frozen funds.",
        "We will establish the voice of workers at the center of our policy.",
        "They will establish new agency procedures on tolls.",
        "The Premier is realizing the President’s vision of rebuilding our ports.",
        "They work to fulfil the promise of the Salt Declaration.",
        "A senior team will negotiate with the Speaker’s team.",
        "They discussed the implementation of aid from the UAE.",
        "The governor approved an Emergency Declaration for the coast.",
        "The ministers delivered an update on the Salt Fund.",
        "The review process of the Committee on Salt is slow.",
        "They addressed the Salt Convention in Brund.",
        "They recall the Agreement between Norland and Oland on the Establishment of a Salt Market.",
        "The firm will invest $4 million to establish a repair center in Brund.",
        "Norland became the seat of the Reef Convention.",
        "Oland will terminate its coal loans and strengthen its NDC this year.",
        "Ports built under the Salt Accord will be developed with care.",
        "They extended the stay of the Ana Lund Carrier Strike Group.",
        "The guard launched Operation Reef, a patrol.",
        "The state uses group purchasing organizations (GPOs) that were launched in May.",
    ],
)
def test_no_instrument(text):
    assert [each.instruments for each in findings_of(text) if each.act == "instrument"] == []
