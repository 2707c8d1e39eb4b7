from __future__ import annotations

import pytest

from factories import a_document
from followthrough.model import Document, PassageKind
from followthrough.passages import split

BODY = (
    "The ministers of the harbour cities met in Port Azure last week and agreed to open a training centre for pilots."
)

# (line between two paragraphs, whether it is a heading)
TABLE = [
    ("## Ports and docks", True),
    ("**Ports and docks**", True),
    ("<u>Ports and docks</u>", True),
    (
        '<span style="text-decoration: underline">Opening Lawful Routes for pilots of every dock\n</span>',
        True,
    ),
    ("<b>Opening lawful routes for pilots of every dock and harbour of the northern and of the southern bay</b>", True),
    ("<u>We will open every port and every dock of the bay by the end of the year.</u>", False),
    (
        '<span style="colour: red">Lawful routes for pilots of every dock of the north and the south</span>',
        False,
    ),
    ("*Ports and docks*", True),
    ("PORTS AND DOCKS", True),
    ("Ports and Docks", True),
    ("Ports and docks of the bay", True),
    ("II. Ports and docks", True),
    ("Chapter II", True),
    ("Article 7", True),
    ("**We will open every port and every dock of the bay by the end of the year.**", False),
    ("We will open the port.", False),
    ("and so on until the end", False),
    ("They agreed on the following:", False),
    ("- Ports and docks", False),
]


@pytest.mark.parametrize(("line", "heading"), TABLE)
def test_headings(line: str, heading: bool) -> None:  # noqa: FBT001 - a table's column
    text = f"{BODY}\n\n{line}\n\n{BODY}\n"
    assert (split(Document("d", "0", text)).items[1].kind is PassageKind.HEADING) is heading


# (text before the body, known title, kinds)
HEADS = [
    ("Harbour cities sign their treaty", None, ["title"]),
    ("JOINT STATEMENT", None, ["title"]),
    ("# Treaty", None, ["title"]),
    ("JOINT STATEMENT\n\nPort Azure, 3 May 2019", None, ["title", "heading"]),
    ("News\n\nHarbour cities sign their treaty", None, ["furniture", "title"]),
    ("A line of the head\n\nHarbour Treaty", "Harbour treaty", ["heading", "title"]),
    ("Preamble", None, ["heading"]),
    ("**Peace at sea**", "Another title", ["heading"]),
]


@pytest.mark.parametrize(("head", "title", "kinds"), HEADS)
def test_the_head_of_a_document(head: str, title: str | None, kinds: list[str]) -> None:
    found = split(Document("d", "0", f"{head}\n\n{BODY}\n", title=title)).items
    assert [item.kind.value for item in found] == [*kinds, "operative"]


def test_a_numbered_line_in_capitals_heads_a_list_too():
    passages = split(a_document("I. AIMS\n\nThe plan seeks safer ports.\n\nII. TARGETS\n- 40 pilots;\n- two tugs.\n"))
    kinds = [passage.kind.value for passage in passages.items]
    assert kinds == ["heading", "operative", "heading", "item", "item"]


def test_a_section_counted_by_letter_and_number_stands_below_its_letter():
    items = "A.1 Ports\n(a) Build two piers.\n(b) Train pilots."
    found = split(a_document(f"A. Work of the partners\n\n{items}\n\nB. Review\n\nBoth meet in May.\n")).items
    assert [(passage.kind.value, passage.parent) for passage in found] == [
        ("heading", None),
        ("heading", 0),
        ("item", 1),
        ("item", 1),
        ("heading", None),
        ("operative", 4),
    ]
