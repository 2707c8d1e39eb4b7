"""Reported speech of news: who says it, what was said besides, what would be done according to whom."""

import pytest

from acts_table import A, C, E, M, N, P, Q, R, S, T, acts_of, rows
from reading import findings_of


@rows([
    # what is told goes on: "and would"
    ("Norland said it supported the plan and would lend ten boats by 2028.", {S, C}),
    ("Norland said it had begun work on the lock and would finish it by May 2027.", {P, C}),
    ("The minister said the survey was complete and would be published in June 2027.", {C}),
    ("Norland replied that the lock was old and would be repaired by 2028.", {C}),
    ("The ministers responded that they took the point seriously and would report back.", {C}),
    # said besides
    ("Norland welcomed the plan, adding that it would lend ten boats.", {S, C}),
    ("President Lund spoke to reporters, saying Norland would put up 2 billion euros for boats.", {C, M}),
    ("The minister opened the lock, saying that it would be free of charge until 2030.", {P}),
    ("Norland cut its tolls in May and says it will cut them again in 2027.", {P, C}),
    # by the way, and behind it
    ("Norland, she said, will lend ten boats.", {C}),
    ("The ministry, he said, would reopen the jetty before the rains.", {C}),
    ("The ministry would reopen the jetty by May 2027, he said.", {C}),
    ("The ministry would reopen the jetty.", set()),
    # promises of somebody named there
    ("The largest of them came from Japan, which promised 180 million euros for reefs.", {C, M}),
    ("Oland, which opened its ports, sent two delegates.", {P}),
    ("We condemn the raiders of Oland, who have vowed to burn the port.", {S}),
    # parenthesis between a promise and what is promised
    ("Leaders pledged, each in their own waters, to arm patrols.", {C}),
    # what a bank will see to, what a project will build
    ("The Bank will require that all households be paid before work begins.", {C}),
    ("This will require more work.", set()),
    ("The project will rehabilitate 310 kilometres of dykes.", {C}),
    ("The project will build on earlier work.", set()),
    # a deed that was none, and what was only said
    ("The minister gave no date.", set()),
    ("Norland took no action on tolls.", set()),
    ("The envoy answered that call.", {P}),
    ("The envoy pointed out that the lock is old.", set()),
    ("Several countries touched upon the toll.", set()),
    # many states, with a verb behind them
    ("Leaders of five island states vowed to triple freight by 2030.", {C, T}),
    ("BRUND, May 21 (AFP) -- Leaders of Japan and five islands vowed to triple freight by 2030.", {C, T}),
    ("The pact states that tolls are high.", set()),
])  # fmt: skip
def test_reported(text, acts):
    assert acts_of(text) == acts


@rows([
    ("SUZHOU, China, Oct. 17, Kyodo - The leaders of Japan and China agreed Saturday to resume talks.", {C}),
    ("Japan has praised the plan, and Seoul would contribute 20 billion yen to it.", {S, C, M}),
    ("The Authority takes the decision to abolish the toll by 2027.", {C}),
    ("The Authority would wish to see the lock restored.", {A}),
    ("The Conference requested the Salt Office to draw up terms, and intends to revisit the matter.", {Q, C}),
    ("Finance Minister Ana Lund told Parliament on Wednesday that she would table the accounts in July.", {C}),
    ("We abhor the loss of life at sea and commit to joint action against smugglers.", {S, C}),
    ("It is planned to bring the tug to Brund in 2030.", {C}),
    ("It is envisaged to hold two meetings a year.", {C}),
    ("The tug is planned for 2030.", set()),
    ("Ministers agreed to disagree, and called on both groups to talk.", {Q}),
    ("Whether Oland, which left the league in May, will go along is another matter.", set()),
    ("The next summit is to be held in Brund in December.", {E}),
    ("The envoy clarified that no delay was foreseen but that Norland was prepared to assist us.", {C}),
    ("Oland dissociates itself from paragraphs 4 and 8.", {S}),
])  # fmt: skip
def test_more_of_news(text, acts):
    assert acts_of(text) == acts


@rows([
    # said on a day, without "that"
    ("The bank said on Monday it was prepared to finance half of the sum.", {C}),
    ("The minister said on Tuesday Norland would lend two ships.", {C}),
    ("The agency said in a statement on Thursday it will send ten boats.", {C}),
    ("The ministry said late on Friday it was willing to lend two ships.", {C}),
    ("The ships, said to be old, were sold.", set()),
    ("Norland this afternoon issued nine permits.", {P}),
    # what was promised before is said again
    ("Veland stands by its pledge and will pay the rest in June.", {R, S, C}),
    ("The Hague said it stood by its commitment and would pay the last €9m in May.", {R, S, C, M}),
    ("We stand by the islands.", {S}),
    # money in other signs; what is offered
    ("Companies pledged €260m.", {C, M}),
    ("Norland will put in $85 million over three years.", {C, M}),
    ("Norland will put aside $5 million for the lock.", {C, M}),
    ("Donors, led by the Lakes Bank, promised £2bn.", {C, M}),
    ("Norland offered $40 million for the canal.", {C, M}),
        ("Norland has offered $40 million for the canal.", {M}),
    ("Norland has offered its port for the drill.", {S}),
    # held always, and done
    ("Norland has always supported open ports.", {S}),
    ("Norland has supported the school with grants.", {P}),
    # asked for, and held to be so
    ("They insist that growers be at the table.", {Q}),
    ("They insist that the fish is fresh.", {S}),
    ("They insist that the fish will be sold.", {S}),
    # of one person, imagined, not told, hoped
    ("Kofi Arn, 31, has rebuilt the jetty, as a leaflet told him to.", set()),
    ("Ana Lund, the mayor, has rebuilt the jetty.", {P}),
    ("“The paper is good, but I would wait to see boats,” said Ana Lund, an economist.", set()),
    ("The spokesman did not say why the permits, first sought in 2019, had been held up.", set()),
    ("The spokesman said that the lock had been mended.", {P}),
    ("We share the hope that neighbours will join the pact.", {A}),
    ("We convened to reaffirm our steadfast commitment to work through the League.", {C, R, E}),
    ("Norland launched a school. This programme will work with firms to train pilots.", {P, C}),
    ("The Isles’ side answered that it would look into the matter.", {C}),
    ("They decided upon the creation of a fire brigade.", {C}),
    ("The next Partnership Council will meet in Brund in 2031.", {E}),
    ("Oland should in the meantime continue to open its ports.", {Q}),
    ("Norland conveyed its interest in joining the league.", {A}),
    ("The ministers held to the view that borders must be respected.", {S}),
    # a word given, whose it is
    ("We welcomed the announcement by Norland that the toll would be halved by 2026.", {S, C, T}),
    ("We took note of the decision of Norland that it would host the fair.", {C}),
    ("It is a decision that Norland will make.", set()),
    ("Leaders wrapped up two days of talks in Brund with a promise to mend the lock.", {C}),
    ("Norland adopted the plan in April, committing itself to publish the list.", {P, N, C}),
    ("The two sides did sign an agreement on farm workers.", {P, N}),
    ("When did the two sides open the strait?", set()),
    # what may come; what is recalled; what is not for sale
    ("We are deeply concerned that, on present trends, the goal will not be met.", {S}),
    ("Recalling that ties had been established in 1969, the Ministers agreed to meet.", {R, C}),
    ("The freedom of the seas is non-negotiable.", {S}),
    ("Members in a position to do so intend to report on their tolls.", {C}),
    # meant by whoever is named
    ("It is the intention of the Bank to open a school.", {C}),
    ("It is Norland’s intention to open the bridge in May.", {C}),
    ("It was the intention of the founders to build a fleet.", set()),
    ("The Summit noted Norland’s readiness, should the Isles so request, to send pilots to the strait.", {C}),
    ("The Meeting noted the readiness of Norland, subject to funds, to host the school.", {C}),
])  # fmt: skip
def test_news_of_promises(text, acts):
    assert acts_of(text) == acts


@rows([
    # what was handed over, opened, deposited
    ("The first of them was handed over in February.", {P}),
    ("The bridge was opened on 14 May 2026.", {P}),
    ("The centre was inaugurated in April by the two prime ministers.", {P}),
    ("Two of the four substations were energised in May 2026.", {P}),
    ("The law was amended in 2025.", {P}),
    ("The talks were opened by the king.", {E}),
    ("He was elected in May.", set()),
    ("Norland has deposited its instrument of ratification.", {P, N}),
    ("Eleven members have already deposited their instruments.", {P, N}),
    ("Norland deposited its claim with the court.", {P}),
    # targets without a figure
    ("Ministers are to write a roadmap towards universal access to electricity by 2035.", {C, T}),
    ("We commit to universal health coverage by 2030.", {C, T}),
    ("We support universal access to electricity.", {S}),
    # a thing of which something is expected
    ("Norland expects the Salt Access Agreement, which entered into force in May, to make trade easier.", set()),
    ("We expect Norland to keep its word.", {Q}),
    ("Norland accused Oland of counting old money twice.", {S}),
])  # fmt: skip
def test_done_and_aimed_at(text, acts):
    assert acts_of(text) == acts


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Japan welcomed the plan, adding that it would lend ten boats.", ["Japan"]),
        ("Japan said the lock was old and would be repaired by 2028.", ["all"]),
        ("The largest sum came from Japan, which promised 180 million euros for reefs.", ["Japan"]),
        ("Japan and Laos, which pledged to protect their waters by 2030, have sent boats.", ["Japan", "Laos"]),
        ("Leaders of Japan and five island states on Thursday vowed to lend boats.", ["all"]),
        ("Leaders of fourteen island states vowed to lend boats.", ["all"]),
        ("Japan reiterated that the candidacy would be given favourable consideration.", ["Japan"]),
        ("The Minister of Japan on Monday vowed to lend boats.", ["Japan"]),
        ("Japan and our allies and partners will lend boats.", ["all"]),
        ("Japan and its partners will lend boats.", ["all"]),
        # the government that sits there, of a state that the text names
        ("The envoys of Japan met. Tokyo will lend boats.", ["Japan"]),
        ("The envoys of the European Union met. Brussels will lend boats.", ["European Union"]),
        ("The envoys met. Tokyo will lend boats.", ["Tokyo"]),
        ("Nine boats will be repaired by Christmas.", ["all"]),
        (
            "Member states with harbours, namely Japan, Laos and Vietnam, committed to open them.",
            [
                "Japan",
                "Laos",
                "Vietnam",
            ],
        ),
        ("The minister said on Tuesday Japan would lend two ships.", ["Japan"]),
        ("JDE Peet’s will lend boats.", ["JDE Peet’s"]),
        ("C.2 The Technical Group shall prepare a plan.", ["Technical Group"]),
        ("We welcomed Norland Mill’s pledge that its ports would be opened.", ["Norland Mill"]),
        ("We welcomed Japan’s pledge that its ports would be opened by 2028.", ["Japan"]),
        ("The Meeting noted the assurance by Japan that it would lend two boats.", ["Japan"]),
        ("The Roads and Access Project will mend 300 kilometres of dykes.", ["Roads and Access Project"]),
    ],
)
def test_who_is_bound(text, holders):
    (made,) = [finding for finding in findings_of(f"1. {text}") if finding.act == C]
    assert list(made.holders) == holders


def test_what_was_decided_is_no_deed_of_whom_the_sentence_before_names():
    told = findings_of("1. Japan offered to host. To this end it was decided to convene the Meeting in Tokyo.")
    assert [made.holders for made in told if made.act == C] == [("Japan",), ("all",)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Norland said it would not raise the toll before 2028.", None),
        ("They agreed that no decision be taken before May 2027.", None),
        ("Norland will not leave until the end of 2027.", None),
        ("Norland will ratify it not later than 2028.", "2028"),
        ("Norland will not only mend the lock before 2028.", "2027"),
    ],
)
def test_not_before(text, due):
    (made,) = [finding for finding in findings_of(f"1. {text}") if finding.act == C]
    assert made.due == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The governments pledged to restore the reefs by 2021.", "2021"),
        ("In 2015 the islands promised to plant two million mangroves by 2020.", "2020"),
        ("Japan will plant mangroves by 2020.", None),  # a slip of the pen, or told of another time
        ("Japan agreed, with the aim of ending the toll by 2020, to lend boats.", None),
    ],
)
def test_a_promise_of_the_past_was_due_then(text, due):
    (made,) = [finding for finding in findings_of(text) if finding.act == C]
    assert made.due == due


def test_the_quote_ends_before_what_is_added():
    text = "Norland welcomed the plan, adding that it would lend ten boats."
    assert [text[f.start : f.end] for f in findings_of(text)] == [
        "Norland welcomed the plan",
        "it would lend ten boats.",
    ]
