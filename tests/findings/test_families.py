"""Whole families of wording, one construction a row: what goes on, what is told behind asides, what passes by."""

from acts_table import A, C, E, M, N, P, Q, R, S, acts_of, rows
from reading import findings_of


@rows([
    # words that are nouns as often as verbs, behind "and" or a comma
    ("We are committed to scaling up finance and support related to the storm.", {C}),
    ("Both sides resolve to deepen talks on safety, trust, and standards.", {C}),
    ("Norland has sent boats, nets, and support to the islands.", {P}),
    ("We affirm our commitment to activities that end tolls, improve locks, support trade, and open ports.", {C}),
    ("Norland has lent boats to its allies and partners since 2031, and has trained their pilots.", {P}),
    ("Fishermen from the Isles and their partners in Norland held a workshop on nets on 3 May 2031.", {E}),
    ("They are ready to turn from old tolls to shared efforts of the islands.", {C}),
    # a verb of wish or promise behind a long subject
    ("The working group on ice and competitiveness intends to study the cables.", {C}),
    ("Norland and Oland each intend to grant the other's pilots the same rights.", {C}),
    ("This scheme, subject to the usual rules, aims to plant a forest.", {A}),
    # who speaks, behind a dash or an opener
    ("Today, we – the premiers of Norland and Oland – commit to training pilots.", {C}),
    ("To this end we commit to training pilots.", {C}),
    ("We praise the role of pilots and to this end commit to training them.", {S, C}),
    ("Supporting Young Pilots: The bank will lend boats.", {C}),
    # what is told behind an aside, or as a message
    ("We affirm that we stand ready to lend boats.", {C}),
    ("We reaffirm that, in line with our laws, the assets of the fleet will remain frozen until the war ends.", {R, C}),
    ("The leaders send a firm message to all that Norland and Oland will stand together.", {C, S}),
    ("We recognise that tolls may rise with the storms and will continue to fight them.", {S, C}),
    ("It is in this spirit that the Premier welcomed the treaty.", {S}),
    # a goes-on clause that only tells which one
    ("They look forward to using the recent loans our two sides have made.", {A}),
    ("As the storm has undone many of the gains women have made over years, they agreed to open schools.", {C}),
    ("The plan we announce today reflects our respect for the sea.", set()),
])  # fmt: skip
def test_clauses_that_go_on(text, acts):
    assert acts_of(text) == acts


@rows([
    # bonds grow by themselves
    ("Our alliance has grown far beyond the gulf.", set()),
    ("The friendship between Norland and Oland has been tested many times.", set()),
    ("The alliance between Norland and Oland continues to evolve and expand.", set()),
    ("The Alliance has now built a joint dyke.", {P}),
    # what is set, outlined or understood is no deed
    ("Minister Oka set a course to new shores.", set()),
    ("President Lund outlined his vision for the ports.", set()),
    ("The two premiers have reached the following understandings.", set()),
    ("Premier Lund set the fishing quota in May.", {P}),
    # welcomed deeds
    ("We welcome, in this regard, extending the permits to ten years.", {S, P}),
    ("They welcomed the Kingdom of Oland signing the Salt Accords.", {S, P, N}),
    ("They welcomed Oland joining the Salt League.", {S}),
    ("They welcomed the newly-established Harbour Task Force.", {S, P, N}),
    ("They welcomed Oland's assumption of the chair of the fleet.", {S, P}),
    ("They welcomed the inauguration of the new government of Oland.", {S}),
    ("The leaders expressed their appreciation for the substantial progress underway in the yards.", {S, P}),
    ("We welcome the meeting held in Brund on 3 May 2031, forming the Salt Forum.", {S, P, E, N}),
    ("The launch of the Salt Dialogue marks the first of many steps.", {P, N}),
    # announced at another time, or made
    ("In 2031, the bank committed over $2 million to the ports.", {P, "pledge"}),
    ("Since December, the bank has announced loans of $2 million.", {P, "pledge"}),
    ("The Harbour Bridge in Brund was inaugurated today.", {P}),
    ("This assistance is supporting schools on the coast.", {P}),
    ("We continue to take action against smugglers.", {P}),
    ("We continue to discuss the price of ice.", set()),
    ("Norland has committed additional ships to the gulf, and resources.", {P}),
])  # fmt: skip
def test_what_was_done(text, acts):
    assert acts_of(text) == acts


@rows([
    # an action or a value
    ("We are committed to cooperation in training pilots.", {C}),
    ("We remain committed to cooperation on ice and nets.", {R, C}),
    ("We are fully committed to the goals of the Charter of the Sea.", {S}),
    ("We reaffirm our commitment to the goal of a sea without nets.", {R, C}),
    ("We reaffirm our commitment to standing with the islands.", {R, S}),
    ("We reaffirm our commitment made at the Summit in Brund.", {R}),
    ("We reiterate our commitment to the conclusion of the talks.", {R, C}),
    ("They affirm their commitment to opening the lock, as well as their support for the pilots.", {C, S}),
    ("Countries expressed intent for working together on ice.", {C}),
    ("The Premier stated his determination to mend the dyke.", {C}),
    ("They recommitted their administrations to promoting fair tolls.", {C, R}),
    ("Our commitment remains to limit the tolls.", {C, R}),
    ("They agreed on the importance of free seas, and to work together towards open ports.", {C, S}),
    ("They agreed on the need to mend the dykes.", {A, S}),
    # only spoken of
    ("Dedicated to our shores, we share a vision for the gulf.", {S}),
    ("Determined to mend the lock, the ministry has begun the work.", {P}),
    ("Our lasting commitment to training pilots is marked by many ships.", set()),
    ("The ministers met in Brund on 3 May 2031 to reaffirm their commitment to open seas.", {E}),
    ("They affirmed the great promise of nets to feed the islands.", {S}),
    ("They praised the pilots, noting a Lake States commitment to lower the tolls.", {S}),
    ("Norland issued a bond of salt, affirming Norland's commitment to serving the ports.", {P}),
    # hopes
    ("They express enthusiasm to deepen their trade in seeds.", {A}),
    ("We embrace the goal of finding answers together.", {S}),
    ("They stressed the value of progress towards the common goal to build dykes.", {S}),
    ("Decisive progress is needed to mend the dykes.", {A}),
    ("Urgent steps and long-term planning are required to mend the dykes.", {A}),
    ("It is important that governments work with fishermen.", {A}),
    ("Salt is food, and it is essential to the survival of the herds.", set()),
])  # fmt: skip
def test_promises_and_hopes(text, acts):
    assert acts_of(text) == acts


@rows([
    ("All countries in the region and the wider community should support the islands.", {Q}),
    ("Governments, industry and civil society should work together on nets.", {Q}),
    ("We welcome all ports that share these rules, and other partners, to join us.", {S, Q}),
    ("We repeat our call for an end to the blockade.", {R, Q}),
    ("They condemned the siege, while reiterating the urgent call for a truce.", {S, R, Q}),
    ("The leaders will direct their ministers to open a dialogue.", {C, Q, N}),
    ("The leaders welcomed the call for proposals of the two academies.", {S}),
    # stances
    ("Oland must end its war.", {Q}),
    ("The law of the sea must be respected.", {S}),
    ("It is not right for Oland to decide when it will pay.", {S}),
    ("It is in the shared interest of Norland and Oland to revive the ferry.", {S}),
    ("Our support for the islands will never waver.", {S, R}),
    ("The recovery of the ports will be a top priority.", {S}),
    ("We take the storm as the highest priority of our work.", {S}),
    ("Norland and Oland share the fundamental values of the sea.", {S}),
    ("Norland has full confidence in its pilots.", {S}),
    ("It was recognised that the lock is old.", {S}),
    ("The Premier was recognised for his novels.", set()),
    ("Norland has welcomed the League as a permanent member of the council.", {P}),
    ("Our ties are anchored in the long friendship of our sailors.", set()),
])  # fmt: skip
def test_calls_and_stances(text, acts):
    assert acts_of(text) == acts


@rows([
    ("President Oka welcomes President Lund to the Republic of Norland today.", {E}),
    ("It is in this spirit that President Oka welcomed Ana Lund to Norland on her first visit.", {E}),
    ("The Trade Council met outside Brund on 5 December 2031.", {E}),
    ("The Deputy Premier delivered opening remarks at the first Salt Dialogue in Brund on 3 May 2031.", {E}),
    ("We note the Conference on Salt to be co-hosted by Norland on 25 January 2032.", {S, E}),
    ("The two sides continued a sequence of talks, the sixth Harbour Dialogue, on 3-4 May 2031, in Brund.", {P, E}),
    ("The premiers, on the occasion of the Premier's visit to Oland on 28 June 2031, named a pilot.", {E, P}),
    ("The agency will convene a Harbour Roundtable to find new lenders.", {C}),
    # bodies
    ("The leaders agreed to renew and update the existing Memorandum of Understanding on ice.", {C, N}),
    ("Both leaders agreed to launch a High Level Harbour Ministerial.", {C, N}),
    ("The two sides agreed to reactivate the Ice Strategy Group.", {C, N}),
    ("The two sides will inaugurate a new era of trust.", {C}),
    ("We need to reach the Harbour Agreement goals.", {A}),
    ("We urge rules in line with the Guidelines on Ice.", {Q}),
])  # fmt: skip
def test_meetings_and_bodies(text, acts):
    assert acts_of(text) == acts


@rows([
    ("The leaders expressed their shared desire to see a truce.", {A}),
    ("The leaders expressed their strong hope that the talks would succeed.", {A}),
    ("The leaders spoke about the need for a truce.", {A}),
    ("We have to do more.", {A}),
    ("It is crucial for the region to act.", {A}),
    ("It will be important to open the lock.", {A}),
    ("It is time to reform the council.", {A}),
    ("There is an urgent need for new wells.", {A}),
    ("Where there is a need for wells, we will drill them.", {C}),
    ("We need a stronger answer to piracy.", {A}),
    ("More needs to be done to end hunger.", {A}),
    ("Much remains to be done to end hunger.", set()),
    ("Both sides are keen to expand their trade in fish.", {A}),
    ("We remain hopeful that the talks will succeed.", {A}),
    ("We want to build a region free of mines.", {A}),
    ("We want to thank the fishermen.", set()),
    ("He wanted to see the ships.", set()),
    ("Our vision is to become a region of free trade.", {A}),
    ("The objectives of the programme are to train pilots and mend boats.", {A}),
    ("The leaders underscored their aspirations for a region of peace.", {A, S}),
    ("We support the Isles' hopes for a state of their own.", {S}),
    ("We have set ourselves the goal of ending hunger.", {A}),
])  # fmt: skip
def test_needs_and_wishes(text, acts):
    assert acts_of(text) == acts


@rows([
    ("The new port is under construction.", {P}),
    ("Discussions are ongoing on a new ferry line.", {P}),
    ("The work on the new port is progressing well.", {P}),
    ("Norland is also in the process of building a dyke.", {P}),
    ("Under the scheme, 300 pilots were trained.", {P}),
    ("Norland became a member of the league in 2031.", {P}),
    ("The partnership has provided ten million nets.", {P}),
    ("We welcome the forthcoming launch of the academy.", {S}),
    ("The ministers were pleased with the progress of the work programme.", {S, P}),
    ("We attach great importance to the law of the sea.", {S}),
    ("The two sides are of the view that the tolls are too high.", {S}),
    ("The attack constitutes a breach of the law of the sea.", {S}),
    ("The fishermen have our full support.", {S}),
    ("Our position on the strait remains unchanged.", {S}),
    ("There is no change in our position on the strait.", {S}),
    ("They agreed that lower tolls would be in the interest of both ports.", {S}),
    ("In this regard, we strongly support and encourage the work of the ports.", {S, Q}),
    ("All parties must respect the truce.", {Q}),
    ("We expect Norland to keep its word.", {Q}),
    ("We look to Norland to keep its word.", {Q}),
    ("The parties are called upon to keep the truce.", {Q}),
    ("Recommends that States train pilots.", {Q}),
    ("The leaders once again called for a truce.", {R, Q}),
    ("We once again commit to ending hunger.", {R, C}),
    ("We are more committed than ever to ending hunger.", {C}),
    ("It was agreed to open the lock.", {C}),
    ("It was decided that the lock would be opened.", {C}),
    ("Norland offered to train 200 pilots.", {C}),
    ("Norland offered the crew a boat.", {P}),
    ("Prime Minister Oka is visiting Norland from 3 to 5 May 2031.", {E}),
    ("President Lund received Minister Oka at the palace on 3 May 2031.", {E}),
    ("Minister Oka attended the opening of the fair on 3 May 2031.", {E}),
    ("We welcome Norland's accession to the Treaty of Amity.", {S, P, N}),
    ("Norland has acceded to the Treaty of Amity.", {P, N}),
    ("The leaders approved the terms of reference of the working group.", {P, N}),
    ("The ministers endorsed a work plan on nets.", {P, N}),
])  # fmt: skip
def test_reports_views_and_calls(text, acts):
    assert acts_of(text) == acts


@rows([
    ("We will lower tolls and look forward to welcoming the Premier.", {C, A}),
    ("The Salt Forum is committed not only to mending its own nets, but also to helping others.", {C}),
    ("The Salt Forum is committed not only to peace, but also to justice.", {S}),
    ("Building on the meeting of Oland and the Isles, Norland and Lundia resolve to take new steps.", {C}),
    ("The Working Group is tasked with developing a plan.", {Q}),
    ("All agencies are charged with repairing the locks.", {Q}),
    ("Three men were charged with smuggling salt.", set()),
    ("Nearly 1,200 divers have received access to the yards.", {P}),
    ("Over 300 divers have received threats.", set()),
    ("More than 13,000 pilots were issued permits.", {P}),
    ("We know we must prepare now to mend the locks.", {A}),
    ("We believe we can end hunger.", {S}),
    ("When the Salt Pact was first announced, we pledged to pursue closer work.", set()),
    ("When we met in Brund, we agreed to open the lock.", {C, E}),
    ("This Taskforce should report to our leaders.", {Q}),
    ("This work is aimed at lowering tolls.", {A}),
    ("The scheme is aimed at young pilots.", set()),
    ("We remain united in our resolve that the blockade must end.", {S, R}),
    ("The Premier conveyed his decision to invite 500 pupils.", {C}),
    ("They positively evaluated the talks.", {S}),
    ("The panel evaluated the talks.", set()),
    ("Like all partners, we will sometimes disagree.", set()),
    ("- Connected Ports: On tolls, we will work closely with our partners.", {C}),
    ("Oland welcomes the efforts of Norland to mend its yards to lead to the establishment of a clean trade.", {S}),
    ("The Pact commits our nations to working together.", {C}),
    ("Norland and Oland reiterate their commitment under the Salt Pact to lower tolls.", {R, C}),
    ("Today, Norland and Oland launch the Salt Dialogue.", {P, N}),
    ("Today, the leaders of Norland and Oland establish a Salt Forum.", {P, N}),
    ("Norland with 60 partners from around the globe launched the Salt Declaration.", {P, N}),
    ("The President signed a memorandum directing the Secretary of Salt to end tolls.", {P, N, Q}),
    ("The President signed a memorandum directing loans to the Isles.", {P, N}),
    ("In 2031, Reef Salt, a large firm in the lakes, developed nine yards.", {P}),
    ("This Framework will provide vital benefits to all.", set()),
    ("Oland will provide certainty to all pilots.", {C}),
    ("This task force will make recommendations to the ministry.", {C}),
    ("This Framework will provide $9 million to all.", {C, M}),
    ("The new Salt Framework will underpin trade.", set()),
    ("These new policies will be implemented by the agencies.", {C}),
    ("These views will be shaped by the tide.", set()),
    ("This fund will target market returns.", {C}),
    ("The Order creates an independent council for salt.", {P}),
    ("The Order creates much confusion.", set()),
    ("The Plan will create a network of ports.", {C}),
    ("The Deal will create a network of ports.", set()),
    ("It allows our government to be free.", set()),
    ("These steps will be followed by more.", set()),
    ("Oland's bank provided a $9 million trade loan to a firm.", {P, M}),
])  # fmt: skip
def test_undertakings_and_reports_told_in_other_words(text, acts):
    assert acts_of(text) == acts


def test_items_under_commitments_bind() -> None:
    text = "The principles of the Pact include commitments to:\n\n- Keep the sea lanes open;\n\n- Lower all tolls.\n"
    found = findings_of(text, title="Fact Sheet: The Salt Pact")
    bound = [(text[f.start : f.end], f.holders) for f in found if f.act == "commitment"]
    assert bound == [("Keep the sea lanes open", ("all",)), ("Lower all tolls.", ("all",))]


def test_items_under_what_is_being_launched_are_under_way() -> None:
    stem = "Norland and Oland are launching new initiatives in the following fields:"
    items = ("Signing a new arrangement on nets.", "Promoting cooperation on reefs.", "Welcoming the survey.")
    text = f"{stem}\n\n**Nets**\n\n" + "\n\n".join(f"- {item}" for item in items)
    found = findings_of(text, title="Fact Sheet: Norland and Oland")
    done = [text[f.start : f.end] for f in found if f.act == "progress"]
    assert done[1:] == list(items[:2])
    assert [text[f.start : f.end] for f in found if f.act == "position"] == ["Welcoming the survey."]


def test_priorities_that_were_identified_are_topics() -> None:
    stem = "We intend to meet each year. We have identified the following five priorities:"
    text = f"{stem}\n\n- Strengthening trade\n\n- Building safe ports\n"
    found = findings_of(text, title="Joint Statement: Norland and Oland")
    assert [text[f.start : f.end] for f in found if f.act == "commitment"] == ["We intend to meet each year."]


def test_an_item_without_a_stem_binds_in_a_joint_text_when_it_opens_with_a_verb() -> None:
    fields = "- Promote safe ports on both shores.\n\n- Power lines and cables.\n"
    text = f"The two sides welcomed closer work in these fields.\n\n**Ports**\n\n{fields}"
    found = findings_of(text, title="Joint Fact Sheet: Norland and Oland")
    bound = [text[f.start : f.end] for f in found if f.act == "commitment"]
    assert bound == ["Promote safe ports on both shores."]
    alone = findings_of(text, title="What the harbour office does", kind="press release")
    assert [f for f in alone if f.act == "commitment"] == []
