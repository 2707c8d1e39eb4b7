"""Instruments and what is done to them."""

import pytest

from acts_table import C, M, N, P, S, acts_of, rows
from reading import findings_of


@rows([
    ("The Commission and Norland will establish a joint Task Force on salt.", {C, N}),
    ("We welcome the creation of a new integrated pilots’ centre.", {S, P, N}),
    ("We have agreed to a seven-year extension of the Agreement Regarding Salt Works.", {P, N}),
    ("Norland signed a trade deal with the Isles.", {P, N}),
    ("The two sides signed a number of cooperation documents.", {P, N}),
    ("Norland and Oland exchanged notes on a new ferry.", {P, N}),
    ("Norland and Oland exchanged views on the Salt Treaty.", set()),
    ("Oland finalised a memorandum on salt, which will support the fishermen.", {P, N}),
    ("Adopts the Salt Charter annexed to the present resolution;", {P, N}),
    ("Norland rejoined the Salt Agreement.", {P, N}),
    ("We welcome the signature today of the Treaty on Salt Marshes.", {S, P, N}),
    ("We call attention to the amendments to the Treaty on Salt Marshes.", set()),
    ("Norland will work towards the ratification of the amendments to the Treaty on Salt Marshes.", {C, N}),
    ("We support the implementation of the Salt Trade Strategy 2030.", {S, N}),
    ("We recall the adoption of resolution 12/40.", {N, "reaffirmation"}),
    ("We recall the Salt Pact established in 2031.", {"reaffirmation"}),
    ("On the anniversary of the signing of the Salt Pact, we reaffirm our love of peace.", {"reaffirmation", S}),
    ("We commit to fully implement the Salt Roadmap Towards 2030.", {C, N}),
    ("We remain committed to implementing the Lake Blueprint (2025-2035).", {C, N, "reaffirmation"}),
    ("They set the alliance on a new course.", set()),
    # laws and orders of one state
    ("In May, President Lund signed an Executive Order to lower the tolls.", {P, N}),
    ("Today, President Lund signed a new Executive Order (E.O.) that lowers the tolls.", {P, N}),
    ("This E.O. amends Executive Order 140 on tolls.", {N}),
    ("The President issued Executive Order 140, Lowering Tolls.", {P, N}),
    ("President Lund signed into law the historic Working Harbours Act.", {P, N}),
    ("President Lund signed the Salt and Ports Act into law.", {P, N}),
    ("Parliament passed the Harbour Reform Act.", {P, N}),
    ("Parliament must pass the Harbour Reform Act.", {"request"}),
    ("Oland lowers its tolls under the Executive Order.", set()),
    ("The Isles have committed to work toward accepting the Lake League *Agreement on Salt Nets*.", {C, N}),
    ("They called for the good faith implementation of international agreements.", {"request"}),
    ("The agency announced plans to launch a new labour initiative — “Alianza de Salt” — to widen access.", {C, N}),
    # secured, entered into, agreed to, stood up, worked towards
    ("The Premier secured an agreement for Oland to buy boats.", {P, N}),
    ("They secured agreements that open the strait.", {P, N}),
    ("The fleets secure the Salt Network.", set()),
    ("Norland has entered into a memorandum on salt.", {P, N}),
    ("Norland and Oland may enter into further agreements to implement this Pact.", set()),
    ("Norland and Oland agreed to a framework to end the tolls.", {P, N}),
    ("The Union and the Isles stood up a joint Task Force on salt.", {P, N}),
    ("The envoys stood up for the fishermen.", set()),
    ("We will work towards a Common Salt Treaty.", {C, N}),
    ("We will work towards our common vision.", {C}),
    ("Norland is working to bring these agreements into force.", {P, N}),
    # newly signed, and newly made only to say which one
    ("An example is the recently signed Pact on Buoys.", {N}),
    ("The newly established Salt Forum will allow the ports to learn.", set()),
    # bodies by name, at the head of a long subject, with two tasks
    ("This committee of masters from ten ports and three islands was established in 2030 by the league.", {P, N}),
    ("We launched the Salt Research Forum.", {P, N}),
    ("We will create a joint smuggling and piracy task force.", {C, N}),
    ("We will launch the Lund Deep Sea Telescope.", {C}),
    ("They agreed to establish three high-level committees.", {C, N}),
    ("They will work over the coming months towards a Salt Treaty.", {C, N}),
    ("The two sides struck a deal on tolls.", {P, N}),
    ("The storm struck a harbour in the delta.", set()),
    ("The two sides initialled a memorandum.", {P, N}),
    ("The sides exchanged letters of intent.", {P, N}),
    ("The ministers approved the work plan for 2032.", {P, N}),
    ("The parties agreed on the text of the Salt Pact.", {C, N}),
    ("We will renew our bilateral health memorandum.", {C, N}),
    ("We will work towards a Green Salt Alliance.", {C, N}),
    ("Norland and Oland renewed an Alliance that has kept the peace.", {"reaffirmation"}),
    ("The SRFN, a network of pilots, was launched today.", {P, N}),
    # words that look like a stage
    ("For the text, please review the Report on the Salt Strategy.", set()),
    ("They underlined the risk of toll issues under the Salt Framework.", {S}),
    ("They stressed the importance of upholding the Salt Charter.", {S}),
    ("We look forward to reaching an agreement in May.", {"aim"}),
    ("Adopting Norland standards of trust takes time.", set()),
    # whatever enters into force is an instrument; when something else was done it is only a date
    ("In May, the price cap on salt entered into force in our countries.", {P, N}),
    ("The Treaty on Salt Marshes entered into force on 3 May 2031.", {P, N}),
    ("We emphasise the importance of full implementation of relevant resolutions.", {S}),
    ("They decided to create the Talent for Growth Task Force.", {C, N}),
    ("The Leaders announced a new Memorandum of Cooperation aimed at cleaner ports.", {P, N}),
    ("They intend to reach an agreement by this summer.", {C, N}),
    ("They have reached agreement on keeping the line open.", {P}),
    ("We welcome the approval of the Salt Recovery Facility.", {S, P, N}),
    # a participle that only says which one is meant
    ("We will act through the Salt Partnership launched in Brund last year.", {C}),
    ("We welcome the Declaration on Salt signed in Brund last year.", {S, P, N}),
    ("We welcome the Salt Coalition, launched by Norland and Oland.", {S, P, N}),
    ("We will act through the Salt Partnership launched by Norland.", {C}),
    ("A newly-signed Memorandum of Cooperation on Salt will widen this trade.", {C, N}),
    ("We support the establishment of the SRF with initial funding.", {S, N}),
    ("We welcome the adoption of a new fisheries strategy.", {S, P, N}),
    ("Norland works with Oland through ongoing Salt Compact negotiations.", {P}),
    # a stage word that is part of a name, an adjective, or about something else
    ("We support the aims of the Agreement Establishing the Salt League.", {S}),
    ("Trade rests on a free and open framework.", set()),
    ("The islands will establish a process for joining the Salt Partnership.", {C}),
    ("We welcome the establishment of constructive dialogue.", {S, P}),
    ("Today we launch the Salt Harbour Fund.", {P, N}),
    ("The Norland Coast Guard launches today a Salt Rescue Network.", {P, N}),
    ("Ten countries concluded a joint statement on salt.", {P, N}),
    ("The ministers signed a letter of intent on pilot training.", {P, N}),
    ("Today we have signed a statement of intent to protect the reefs.", {P, N}),
    ("The Salt Partnership is set to train pilots.", set()),
    ("We will strengthen the Coalition for Safe Harbours.", {C}),
    # what is newly made by name, whatever its noun
    ("Ten countries launched the Reef Finance Sprint, which scales up loans.", {P, N}),
    ("We welcomed the establishment of the “Lund Process” to widen trade.", {S, P, N}),
    ("Both sides decided to establish focused working groups on salt.", {C, N}),
    ("Norland launched the Salt Missiles at Brund.", {P}),
    ("Norland will establish an Open Salt Lab in Brund.", {C}),
    # agreements between states, and the way to them
    ("The leaders welcomed the signing of two bilateral agreements on salt.", {S, P, N}),
    ("They have reached a framework for an Interim Agreement.", {P, N}),
    ("They have reached agreement in principle, subject to consent, on the Salt Agreement.", {P, N}),
    ("Norland will take steps to accede to the Salt Law Treaty.", {C, N}),
    ("They are now beginning negotiations of the EPD.", {P, N}),
    ("This document becomes operative on 8 May 2031.", {N}),
    # a stage that only says when, on what condition or who
    ("In the ten years since Norland formed the Salt Partnership, trade has grown.", set()),
    ("The Treaty on Salt must be upheld.", {S}),
    ("The endorsing countries met in Brund.", {"event"}),
    ("Norland will apply a toll of 2 per cent, subject to the conclusion of the Interim Agreement.", {C}),
    ("Norland will decide within six months of entry into force of the Agreement.", {C}),
])  # fmt: skip
def test_instruments(text, acts):
    assert acts_of(text) == acts


@rows([
    # verbs that do much else: what is expanded, created, opened or reached must be an agreement or have a name
    ("Norland will expand the Young Pilots Initiative.", {C}),
    ("They agreed to expand the Salt Agreement.", {C, N}),
    ("We intend to create a regional network of pilots.", {C}),
    ("We intend to create a task force on salt.", {C, N}),
    ("They worked with mayors to create a common effort that will fund reefs.", {P}),
    ("The agency will open a Salt Coast mission in Brund.", {C}),
    ("They called for opening negotiations on the Salt Agreement.", {N, "request"}),
    ("We remain ready to reach arrangements with Oland on salt.", {C, "reaffirmation"}),
    ("Norland will launch a forum for talks on salt.", {C}),
    # what was announced before is only cited
    ("We praise the role of the recently announced Salt Protection Network.", {S}),
    # a name behind a dash, before "and its", between "bring" and "into force"
    ("They announced a new initiative – the **Salt Works Alliance (SWA)** – to mend locks.", {P, N}),
    ("We are committed to the Paris Agreement and its full implementation.", {C, N}),
    ("They stress the need to bring the Salt Marshes Treaty into force.", {S, "aim", N}),
    ("In May we signed Salt-related aid agreements with the Isles.", {P, N}),
    ("Under a new implementation arrangement with the Isles, both sides will fund pilots.", {C}),
    ("Norland has launched a pilot course in collaboration with the Salt Partnership.", {P}),
    ("Today we are proud to announce the Isles Reef Moonshot, a joint effort to save reefs.", {N}),
    ("Norland announced the Young Pilots Competitiveness Project.", {P}),
    ("They will write a plan of action, to be adopted by the Joint Committee in May 2032.", {C, N}),
    ("Norland joined the Salt Accords in May.", {P, N}),
    ("To launch the Salt Fund, the ministers will meet bankers.", {C}),
    ("The ministers gathered in Brund to review progress under the Salt Plan.", {"event"}),
    ("Norland and other endorsing countries will train pilots.", {C}),
    # how the subject was made, told before it
    ("Launched by the Minister in 2031, the Reef Work Initiative has built ten boats.", {P, N}),
    ("Launched in April 2031, RWI has built ten boats.", {P, N}),
    ("Launched in April 2031, the Reef Work Network (RWN) has built ten boats.", {P, N}),
    ("We are re-establishing the Interagency Working Group on Reefs.", {P, N}),
    ("Norland is re-establishing a mission in Oland.", {P}),
    ("Both sides welcomed the re-launch of the Salt Partnership Commission.", {S, N}),
    ("Created by the Salt Act, the Harbour Bank has built ten boats.", {P, N}),
    ("Established by the King in 1831, the Harbour Bank has built ten boats.", {P}),
    ("Launched by the Navy, the ferry has carried ten mayors.", set()),
    # a corps, programmes by name
    ("Minister Oka announced the creation of the Central Isles Service Corps.", {P, N}),
    ("The Customs Office will launch a Trade Skills Building program in May.", {C, N}),
    ("The Agency will implement a new Feed the Isles program in May.", {C, N}),
    ("The Pact establishes a flagship Waves for Science research program between the two ministries.", {P, N}),
    ("The Agency will launch a new $10 million program in May.", {C, M}),
    ("The Agency will launch a pilot program in May.", {C}),
    ("The Agency will implement the Feed the Isles program.", {C}),
    ("Norland established the Salt Harbour National Monument.", {P}),
    # understandings and arrangements that are reached, memoranda that are advanced
    ("The Participants have reached the following understanding on a common framework for salt.", {P, N}),
    ("The Participants have reached a common understanding of the problem.", set()),
    ("Norland and Oland came to an interim arrangement for trade in salt.", {P, N}),
    ("Norland and Oland came to an end of the road.", set()),
    ("We will advance a new memorandum to build ties between the two laboratories.", {C, N}),
    ("We will advance our partnership.", {C}),
    # no texts of states: what is bought, what is only looked back on or prepared
    ("Norland signed an offtake agreement for salt.", {P}),
    ("They will finalise commitments on international salt treaties.", {C}),
    ("The study will inform the development of a Reef Partnership.", set()),
    ("This meeting builds on the creation of the Salt Council.", set()),
    ("The Food Office announced the Emergency Use Authorization of a vaccine.", {P}),
])  # fmt: skip
def test_what_makes_an_instrument(text, acts):
    assert acts_of(text) == acts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They will negotiate an Agreement on Fair, Balanced, and Reciprocal Trade.",
         "Agreement on Fair, Balanced, and Reciprocal Trade"),
        ("They signed the Pact on Women, Peace and Security in Brund.", "Pact on Women, Peace and Security"),
        ("They signed the Guidelines for the Salt League on Relief.", "Guidelines for the Salt League on Relief"),
        ("They created the Workforce of the Future Initiative.", "Workforce of the Future Initiative"),
        ("Launch the [Lund Emergency Plan for Reefs](https://lund.example/a).", "Lund Emergency Plan for Reefs"),
        ("They signed the Declaration on Salt, Norland and Oland.", "Declaration on Salt"),
        ("They signed the Agreement on Trade, Norland and Oland said.", "Agreement on Trade"),
    ],
)  # fmt: skip
def test_names_of_instruments(text, name):
    assert [found.instruments for found in findings_of(f"1. {text}") if found.act == "instrument"] == [(name,)]


@pytest.mark.parametrize(
    "text",
    [
        "The leaders welcomed the signing of a contract between Lund Steel and the Brund Harbour Group.",
        "The Presidents welcomed the signing of a $20 billion deal between Lund Boats and Norland Airways Group.",
        "The ministers announced the establishment of Lund Pharma Network Corp.",
    ],
)
def test_a_firm_is_no_instrument(text):
    assert [name for finding in findings_of(f"1. {text}") for name in finding.instruments] == []


def test_whom_an_agreement_is_with_stays_in_its_name():
    found = findings_of("1. Norland signed an agreement with Lund Power Holdings.")
    assert [finding.instruments for finding in found if finding.act == "instrument"] == [
        ("agreement with Lund Power Holdings",)
    ]
