from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.model import Block, Document, Page, PassageKind, Passages
from followthrough.passages import split

SHARED = Path(__file__).parents[3] / "shared"
SEED = SHARED / "seed" / "asean-japan-forum-2018.txt"
CORPUS = SHARED / "corpora" / "white-house-statements-2021-2026.jsonl.gz"


def read(text: str, *, title: str | None = None, blocks: tuple[Block, ...] = ()) -> Passages:
    return split(Document("d", "0" * 64, text, title=title, blocks=blocks))


def rows(text: str, **known: object) -> list[tuple[str, str, str]]:
    """(address, kind, first words) of every passage."""
    found = read(text, **known)  # type: ignore[arg-type]  # keywords of read()
    return [
        (item.address, item.kind.value, " ".join(text[item.words_start : item.end].split()[:3])) for item in found.items
    ]


STATEMENT = """CHAIR'S STATEMENT OF THE 9TH HARBOUR FORUM
Port Azure, 3 May 2019

1. The 9th Harbour Forum was held on 3 May 2019 and chaired by the Minister.

Political Cooperation

2. The Ministers agreed to:
(a) open a joint centre;
(b) train officials:
(i) in ports; and
(ii) at sea;
(c) publish a report; and
(d) meet again.

3. The Ministers noted the plan. 2018 was a good year.

Economic Cooperation

4. The Ministers welcomed growth of 3.5 million tons:
   - new ships
   - new docks
     - dry docks

5. They will meet next year.

ANNEX 1
LIST OF PROJECTS

| No | Project | Due |
|----|---------|-----|
| 1 | Dock | 2020 |
| 2 | Ship | 2021 |

ANNEX 2

1. The first rule is this one here.
2. The second rule follows the first one.
"""


def test_a_numbered_statement_with_annexes() -> None:
    assert rows(STATEMENT) == [
        ("title 1", "title", "CHAIR'S STATEMENT OF"),
        ("heading 1", "heading", "Port Azure, 3"),
        ("para 1", "operative", "The 9th Harbour"),
        ("heading 2", "heading", "Political Cooperation"),
        ("para 2", "operative", "The Ministers agreed"),
        ("para 2(a)", "item", "open a joint"),
        ("para 2(b)", "item", "train officials:"),
        ("para 2(b)(i)", "item", "in ports; and"),
        ("para 2(b)(ii)", "item", "at sea;"),
        ("para 2(c)", "item", "publish a report;"),
        ("para 2(d)", "item", "meet again."),
        ("para 3", "operative", "The Ministers noted"),
        ("heading 3", "heading", "Economic Cooperation"),
        ("para 4", "operative", "The Ministers welcomed"),
        ("item 1 of para 4", "item", "new ships"),
        ("item 2 of para 4", "item", "new docks"),
        ("item 2.1 of para 4", "item", "dry docks"),
        ("para 5", "operative", "They will meet"),
        ("annex 1", "heading", ""),
        ("annex 1, heading 4", "heading", "LIST OF PROJECTS"),
        ("annex 1, header", "row", "| No |"),
        ("furniture 1", "furniture", "|----|---------|-----|"),
        ("annex 1, row 1", "row", "| 1 |"),
        ("annex 1, row 2", "row", "| 2 |"),
        ("annex 2", "heading", ""),
        ("annex 2, para 1", "operative", "The first rule"),
        ("annex 2, para 2", "operative", "The second rule"),
    ]


def test_parents_lead_from_item_to_stem_to_heading() -> None:
    found = read(STATEMENT).items
    at = {item.address: index for index, item in enumerate(found)}
    parent = {item.address: item.parent for item in found}
    assert parent["para 2(b)(ii)"] == at["para 2(b)"]
    assert parent["para 2(b)"] == at["para 2"]
    assert parent["para 2"] == at["heading 2"]
    assert parent["item 2.1 of para 4"] == at["item 2 of para 4"]
    assert parent["item 1 of para 4"] == at["para 4"]
    assert parent["annex 1, row 2"] == at["annex 1, heading 4"]
    assert [item.level for item in found if item.address.startswith("para 2")] == [0, 1, 1, 2, 2, 1, 1]


TREATY = """TREATY OF THE BAY

The Parties to this Treaty,

Recalling the Charter of the Bay;

Mindful of their friendship, and

Determined to trade,

Have agreed as follows:

CHAPTER I
GENERAL PROVISIONS

Article 1
Definitions

1. For the purposes of this Treaty, "bay" means the water between the Parties.

2. A Party may:
   (a) sail;
   (b) fish.

Article 2
Aims

The aims of this Treaty are:
(a) peace;
(b) trade.

Article 3

3.1 Each Party shall sail.
3.2 Each Party shall fish.

CHAPTER II
FINAL PROVISIONS

Article 4

1. This Treaty enters into force on signature.

DONE at Port Azure on 3 May 2019.

For the Government of Azure:
Ann Fisher
For the Government of Coral:
Ben Sailor
"""


def test_a_treaty() -> None:
    found = rows(TREATY)
    assert [address for address, kind, _ in found if kind == "preamble"] == [f"preamble {n}" for n in (1, 2, 3, 4)]
    operative = [address for address, kind, _ in found if kind in {"operative", "item"}]
    assert operative == [
        "text 1",
        "article 1(1)",
        "article 1(2)",
        "article 1(2)(a)",
        "article 1(2)(b)",
        "article 2, para 1",
        "article 2(a)",
        "article 2(b)",
        "article 3.1",
        "article 3.2",
        "article 4(1)",
        "article 4, para 1",
    ]
    assert [words for _, kind, words in found if kind == "furniture"] == [
        "For the Government",
        "Ann Fisher",
        "For the Government",
        "Ben Sailor",
    ]
    items = read(TREATY).items
    at = {item.address: index for index, item in enumerate(items)}
    assert items[at["article 2(a)"]].parent == at["article 2, para 1"]


# (text, addresses of all but furniture)
ADDRESSES = [
    ("We agree to sail every single day.\n\nWe agree to fish there as well.", ["para 1", "para 2"]),
    (
        "I. Security\n\n1. We agree to guard the bay.\n2. We share charts.\n\nII. Trade\n\n1. We lower tolls.\n",
        ["section I", "section I, para 1", "section I, para 2", "section II", "section II, para 1"],
    ),
    (
        "1. One point of interest here.\n1.1 First of these is it.\n1.1.1 Deeper.\n1.2 Second.\n2. Two.\n2.1 Sub.\n",
        ["para 1", "para 1.1", "para 1.1.1", "para 1.2", "para 2", "para 2.1"],
    ),
    (
        "We hereby commit to:\n* build docks\n* train pilots\n",
        ["para 1", "item 1 of para 1", "item 2 of para 1"],
    ),
    (
        "1. The parties do this:\n(h) eight;\n(i) nine;\n(j) ten.\n",
        ["para 1", "para 1(h)", "para 1(i)", "para 1(j)"],
    ),
    (
        "1. The parties do this:\n(h) eight:\n(i) first;\n(ii) second;\n(i) ninth.\n",
        ["para 1", "para 1(h)", "para 1(h)(i)", "para 1(h)(ii)", "para 1(i)"],
    ),
    (
        (
            "1. Peace at Sea\n1.1 Patrols\n1.1.1 Hold joint exercises every year.\n1.1.2 Share charts.\n1.2 Storms\n"
            "1.2.1 Warn each other.\n\n2. Trade\n2.1 Tolls\n2.1.1 Lower all tolls.\n"
        ),
        [
            *("section 1", "section 1.1", "para 1.1.1", "para 1.1.2", "section 1.2", "para 1.2.1"),
            *("section 2", "section 2.1", "para 2.1.1"),
        ],
    ),
    ("1 We sail to the island.\n\n2 We fish in the bay.\n\n3 We meet again.\n", ["para 1", "para 2", "para 3"]),
    ("12 May is the day on which we meet.\n\n3 Ministers came to the bay.\n", ["para 1", "para 2"]),
    ("§ 1 Ships are free.\n\n§ 2 Docks are not free.\n", ["section 1", "section 2"]),
    ("Article 5 of the Treaty applies to all of the islands.", ["para 1"]),
    ("2018 was a good year for all of us.\n\n3.5 million ships came to the bay.", ["para 1", "para 2"]),
    (
        "A. Fisher met B. Sailor in the old harbour.\n\nThe end of it was that they agreed.",
        ["para 1", "para 2"],
    ),
    (
        (
            "The Ministers will do the following:\n1. open docks;\n2. build ships.\n\nThey will meet again in May.\n\n"
            "They will dine together on that day.\n"
        ),
        ["para 1", "item 1 of para 1", "item 2 of para 1", "para 2", "para 3"],
    ),
    (
        "We agree on the following:\n\n1.  We sail.\n\n<!-- -->\n\n1.  We fish.\n\n<!-- -->\n\n1.  We eat.\n",
        ["text 1", "para 1", "para 2", "para 3"],
    ),
    ("第1条 港を開く。\n\n第2条 船を造る。\n", ["article 1", "article 2"]),
    ("1.\tWe open the docks.\n2.\tWe build the ships.\n", ["para 1", "para 2"]),
    ("12\\. We open the docks.\n\n13\\. We build the ships.\n", ["para 12", "para 13"]),
]


@pytest.mark.parametrize(("text", "expected"), ADDRESSES)
def test_addresses(text: str, expected: list[str]) -> None:
    assert [address for address, kind, _ in rows(text) if kind != "furniture"] == expected


# (text, offsets' worth of marks before the words of the first passage)
BODIES = [
    ("-   **Docks:** we build them.", "-   **"),
    ("# Heading of it\n\nWe agree to it.", "# "),
    ("**3. Docks and ships**\n\nWe build docks.", "**3. "),
    ("(a) **Docks.** We build them.", "(a) **"),
    ("• We build them here.", "• "),
    ("> We build them here.", "> "),
    ("We build them here.", ""),
    ("*Recalling* the plan, we act.", "*"),
    ("\\- We build them here.", "\\- "),
    ("[1] See the plan of May.", "[1] "),
]


@pytest.mark.parametrize(("text", "marks"), BODIES)
def test_the_body_begins_at_the_first_word(text: str, marks: str) -> None:
    first = read(text).items[0]
    assert text[first.start : first.words_start] == marks


def test_thirty_levels_of_bullets() -> None:
    text = "We do this:\n" + "".join("  " * depth + "- step\n" for depth in range(30))
    found = read(text).items
    assert [item.level for item in found[1:]] == list(range(1, 31))
    assert [item.parent for item in found] == [None, *range(30)]


def test_thirty_levels_of_decimals() -> None:
    text = "".join(f"{'.'.join(['1'] * depth)}. We agree to this step.\n" for depth in range(1, 31))
    found = read(text).items
    assert found[-1].address == "para " + ".".join(["1"] * 30)
    assert found[-1].level == 29
    assert found[-1].parent == 28


def test_a_wrapped_paragraph_stays_whole_and_its_list_does_not() -> None:
    text = (
        "The ministers met in the old harbour and agreed that the ships of all\n"
        "parties may enter it. They noted that\n"
        "1999. was a bad year and will do three things in the years to come.\n"
        "-   They will open the dock to the ships of all the parties, and to the\n"
        "    fishing boats.\n"
        "-   They will train the pilots.\n"
    )
    assert [kind for _, kind, _ in rows(text)] == ["operative", "item", "item"]


def test_every_line_is_a_paragraph_where_lines_are_long() -> None:
    line = "The ministers met in the old harbour and agreed that the ships of all parties may enter it. " * 3
    assert [address for address, _, _ in rows(f"{line}\n{line}\n{line}")] == ["para 1", "para 2", "para 3"]


def test_bold_lines_are_headings_even_right_above_their_text() -> None:
    text = "**Peace and Stability**\nWe agree to keep the peace at sea and in all of our harbours.\n"
    assert [(a, k) for a, k, _ in rows(text, title="Another")] == [("heading 1", "heading"), ("para 1", "operative")]


def test_automatic_numbers_are_used_as_they_are() -> None:
    text = "The parties will:\nsail\nfish\nAims of it\nThe rest"
    starts = [0, 18, 23, 28, 39]
    ends = [17, 22, 27, 38, 47]
    numbers = ["12", "12(a)", "12(b)", None, "13"]
    kinds = [None, PassageKind.ITEM, PassageKind.ITEM, PassageKind.HEADING, None]
    blocks = tuple(
        Block(start, end, kind=kind, number=number)
        for start, end, kind, number in zip(starts, ends, kinds, numbers, strict=True)
    )
    found = read(text, blocks=blocks).items
    assert [item.address for item in found] == ["para 12", "para 12(a)", "para 12(b)", "heading 1", "para 13"]
    assert [item.parent for item in found] == [None, 0, 0, None, 3]
    assert [item.words_start for item in found] == starts


def test_numbers_of_a_list_inside_a_bullet_count_its_items() -> None:
    text = "The parties will do this:\ntrain pilots\nby day\nby night\nThey will also meet again next year in May."
    blocks = (
        Block(0, 25),
        Block(26, 38, kind=PassageKind.ITEM, level=1),
        Block(39, 45, kind=PassageKind.ITEM, level=2, number="1"),
        Block(46, 54, kind=PassageKind.ITEM, level=2, number="2"),
        Block(55, len(text)),
    )
    found = read(text, blocks=blocks).items
    expected = ["para 1", "item 1 of para 1", "item 1.1 of para 1", "item 1.2 of para 1", "para 2"]
    assert [item.address for item in found] == expected
    assert [item.parent for item in found] == [None, 0, 1, 1, None]


def test_table_blocks_are_rows_and_the_text_between_blocks_is_kept() -> None:
    text = "No Due\n1 2020\nFree text stands here between.\nA B\n3 4"
    blocks = (
        Block(0, 6, kind=PassageKind.ROW, table=1, header=True),
        Block(7, 13, kind=PassageKind.ROW, table=1),
        Block(45, 48, kind=PassageKind.ROW, table=2),
        Block(49, 52, kind=PassageKind.ROW, table=2),
    )
    found = [item.address for item in read(text, blocks=blocks).items]
    assert found == ["table 1, header", "table 1, row 1", "para 1", "table 2, row 1", "table 2, row 2"]


def test_furniture_given_by_a_reader_stays_furniture() -> None:
    text = "Running head\nWe agree to build the dock in May."
    found = read(text, blocks=(Block(0, 12, kind=PassageKind.FURNITURE), Block(13, len(text)))).items
    assert [item.kind for item in found] == [PassageKind.FURNITURE, PassageKind.OPERATIVE]


def test_a_passage_knows_its_page() -> None:
    text = "We agree to sail.\n\nWe agree to fish."
    document = Document("d", "0", text, pages=(Page(1, 0, 18), Page(2, 18, len(text))))
    assert [item.page for item in split(document).items] == [1, 2]


def test_what_cannot_be_decoded_is_said() -> None:
    found = read("We agree to build a dock.\n\n\ufffd\ufffd\ufffd\ufffd a\n")
    assert [item.kind for item in found.items] == [PassageKind.OPERATIVE, PassageKind.FURNITURE]
    assert "could not be decoded" in found.unread[0].reason
    assert found.unread[0].start == found.items[1].start


def test_an_empty_text_has_no_passages() -> None:
    assert read(" \n\n ").items == ()


@pytest.mark.skipif(not SEED.exists(), reason="the seed text lies outside the repository")
def test_the_seed_text() -> None:
    found = read(SEED.read_text(encoding="utf-8")).items
    operative = [item.address for item in found if item.kind is PassageKind.OPERATIVE]
    assert operative == [f"para {number}" for number in range(1, 11)]
    assert {item.kind for item in found} == {PassageKind.OPERATIVE, PassageKind.FURNITURE, PassageKind.TITLE}
    assert sum(item.kind is PassageKind.TITLE for item in found) == 1


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus lies outside the repository")
def test_real_statements_are_covered_whole() -> None:
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % 60 == 0:
                _covered(read(json.loads(line)["text"]))


TOKENS = st.sampled_from(
    ["1.", "2.", "(a)", "(i)", "(ii)", "a.", "A.", "I.", "- ", "* ", "• ", "**", "# ", "\n", "\n\n", "\n\n", " ", "  ",
     "We agree to", " it.", "|", "| a | b |", "|---|---|", "Article 5", "Annex 2", "ANNEX", "Recalling the tide;",
     "have agreed as follows:", "é́", "😀", "“", "Previous Article", "Share:", "1.1", "§ 3", "<tr><td>", "</tr>",
     "<!-- -->", "[1] ", "text, and so on.", "\t", "\x00", "\ufffd", "\u2028", "\r", "\r\n", "１．", "Title Case Line",
     "UPPER LINE", ":", ";", "999.", "Sincerely,", "For the Government of Coral"]
)  # fmt: skip
TEXTS = st.lists(TOKENS, max_size=40).map("".join)


@pytest.mark.property
@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_character_lies_in_exactly_one_passage(text: str) -> None:
    _covered(read(text))


@pytest.mark.property
@settings(max_examples=100, deadline=None)
@given(TEXTS, st.data())
def test_whatever_blocks_a_reader_gives(text: str, data: st.DataObject) -> None:
    offset = st.integers(0, len(text))
    blocks = data.draw(
        st.lists(
            st.builds(
                Block,
                start=offset,
                end=offset,
                kind=st.sampled_from([None, *PassageKind]),
                level=st.integers(0, 3),
                number=st.sampled_from([None, "", "12", "12(b)", "(a)", "Article 5", "3.2.1", "IV"]),
                table=st.sampled_from([None, 1, 2]),
                header=st.booleans(),
            ),
            max_size=6,
        )
    )
    _covered(read(text, blocks=tuple(blocks)))


def _covered(found: Passages) -> None:
    text = found.document.text
    at = 0
    for index, item in enumerate(found.items):
        assert at <= item.start <= item.words_start <= item.end <= len(text)
        assert item.start < item.end
        assert not text[at : item.start].strip()
        assert item.parent is None or 0 <= item.parent != index
        at = item.end
    assert not text[at:].strip()
    addresses = [item.address for item in found.items]
    assert len(set(addresses)) == len(addresses)
    assert all(addresses)
