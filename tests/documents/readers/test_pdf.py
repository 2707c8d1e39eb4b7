from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.making import Placed, lines, pdf
from followthrough.documents.readers.pdf import read_pdf
from followthrough.documents.readers.pdf_paragraphs import Speller
from followthrough.model import PassageKind, ReadingError

FIRST = [
    "1. We reviewed the work done under the plan since our last meeting and",
    "noted that most of its measures on customs and on training had been put",
    "into practice.",
]
SECOND = [
    "2. We agreed to report on the remaining measures before the end of the year,",
    "and to invite the private sector to the next round of talks on logistics.",
]
WHOLE = [" ".join(FIRST), " ".join(SECOND)]


def with_chrome(body: list[Placed], number: int, of: int) -> list[Placed]:
    return [(72, 810, "Regional Secretariat, Annual Review"), *body, (270, 30, f"Page {number} of {of}")]


def body_of(reading) -> list[str]:
    return [reading.text[b.start : b.end] for b in reading.blocks if b.kind is not PassageKind.FURNITURE]


def furniture_of(reading) -> list[str]:
    return [reading.text[b.start : b.end] for b in reading.blocks if b.kind is PassageKind.FURNITURE]


def test_lines_are_joined_to_paragraphs() -> None:
    assert body_of(read_pdf(pdf([lines([*FIRST, "", *SECOND])]))) == WHOLE


def test_numbered_paragraphs_part_without_a_blank_line() -> None:
    assert body_of(read_pdf(pdf([lines([*FIRST, *SECOND])]))) == WHOLE


def test_running_heads_and_feet_are_marked_and_stay_in_the_text() -> None:
    towns = ("Oslo", "Bergen", "Tromso", "Moss")
    bodies = [lines([f"We thanked {town} for the welcome.", *FIRST, f"{town} signed."]) for town in towns]
    reading = read_pdf(pdf([with_chrome(body, n, 4) for n, body in enumerate(bodies, start=1)]))
    shown = [text for town in towns for text in (f"We thanked {town} for the welcome.", WHOLE[0], f"{town} signed.")]
    assert body_of(reading) == shown
    assert furniture_of(reading) == [
        x for n in range(1, 5) for x in ("Regional Secretariat, Annual Review", f"Page {n} of 4")
    ]


def test_bare_page_numbers_are_furniture() -> None:
    reading = read_pdf(pdf([[*lines(FIRST), (297, 30, str(n))] for n in (7, 8)]))
    assert furniture_of(reading) == ["7", "8"]


def test_a_year_alone_on_a_line_is_no_page_number() -> None:
    reading = read_pdf(pdf([[*lines([*FIRST, "2024"])], [*lines(SECOND)]]))
    assert furniture_of(reading) == []


def test_a_paragraph_runs_on_over_a_page_break() -> None:
    pages = [
        with_chrome(lines(FIRST[:2], top=90), 1, 3),
        with_chrome(lines(FIRST[2:] + SECOND), 2, 3),
        with_chrome(lines(SECOND), 3, 3),
    ]
    reading = read_pdf(pdf(pages))
    assert body_of(reading) == [WHOLE[0], WHOLE[1], WHOLE[1]]
    first, second, _ = reading.pages
    assert reading.text[: first.end].rstrip().endswith("had been put")
    assert reading.text[second.start :].lstrip().startswith("into practice.")


def test_a_paragraph_over_three_pages_stays_one() -> None:
    middle = [
        "into practice by the agencies of both sides, which met for this",
        "purpose in every quarter of the year and",
    ]
    bodies = [lines(FIRST[:2]), lines(middle), lines(["reported to the ministers.", *SECOND])]
    reading = read_pdf(pdf([with_chrome(body, n, 3) for n, body in enumerate(bodies, start=1)]))
    assert body_of(reading) == [" ".join([*FIRST[:2], *middle, "reported to the ministers."]), WHOLE[1]]
    begins = [reading.text[page.start : page.start + 40].strip() for page in reading.pages]
    assert [words.split()[0] for words in begins[1:]] == ["into", "reported"]


def test_footnotes_stand_aside_and_do_not_break_a_paragraph() -> None:
    note = [(72.0, 60.0, "08|1 As adopted in the spring of that year."), (72.0, 50.0, "08|2 See the annex.")]
    reading = read_pdf(pdf([lines(FIRST[:2]) + note, lines([*FIRST[2:], *SECOND])]))
    shown = [(block.kind, reading.text[block.start : block.end]) for block in reading.blocks]
    assert (None, WHOLE[0]) in shown
    assert (PassageKind.NOTE, "1 As adopted in the spring of that year.") in shown
    assert (PassageKind.NOTE, "2 See the annex.") in shown


def test_a_raised_figure_makes_no_other_year() -> None:
    line = [(72.0, 700.0, "We said so in 2018"), (165.7, 704.0, "06|3"), (172.0, 700.0, "and again later in the year.")]
    assert "2018³" in read_pdf(pdf([line])).text


def test_pages_hold_their_words() -> None:
    reading = read_pdf(pdf([lines(["Alpha words stand here."]), lines(["Beta words stand here."])]))
    held = [reading.text[page.start : page.end].strip() for page in reading.pages]
    assert held == ["Alpha words stand here.", "Beta words stand here."]
    assert [page.number for page in reading.pages] == [1, 2]


@pytest.mark.parametrize("right_first", [False, True])
def test_columns_are_read_one_after_the_other(*, right_first: bool) -> None:
    left = [(60.0, 760.0 - 14 * n, f"left column line {n} of the text") for n in range(8)]
    right = [(330.0, 760.0 - 14 * n, f"right column line {n} of the text") for n in range(8)]
    text = read_pdf(pdf([right + left if right_first else left + right])).text
    assert text.index("left column line 7") < text.index("right column line 0")


def test_a_table_is_read_row_by_row() -> None:
    cells = [
        (x, 760.0 - 14 * n, f"{word} {n} in row")
        for n in range(8)
        for x, word in ((60.0, "measure"), (330.0, "agency"))
    ]
    text = read_pdf(pdf([cells])).text
    assert text.index("agency 0") < text.index("measure 1")


def test_a_wrapped_cell_stays_whole() -> None:
    row = [
        *lines(["1.1", "", ""], x=72, top=700),
        *lines(["Upgrade the northern ports", "with the help of the fund"], x=110, top=700),
        *lines(["Transport"], x=330, top=700),
        *lines(["1.2", ""], x=72, top=670),
        *lines(["Train two hundred officers", "at the academy"], x=110, top=670),
        *lines(["Customs"], x=330, top=670),
    ]
    text = read_pdf(pdf([row])).text
    assert "Upgrade the northern ports with the help of the fund" in text
    assert "Train two hundred officers at the academy" in text


def test_paragraphs_drawn_out_of_order_are_put_in_order() -> None:
    drawn = [*lines(SECOND, top=600), *lines(FIRST, top=700)]
    assert body_of(read_pdf(pdf([drawn]))) == WHOLE


def test_larger_letters_make_a_heading() -> None:
    reading = read_pdf(pdf([[(72, 800, "20|Joint Statement on Ports"), *lines(FIRST)]]))
    block = reading.blocks[0]
    assert (block.kind, reading.text[block.start : block.end]) == (PassageKind.HEADING, "Joint Statement on Ports")


def test_a_page_without_words_is_said() -> None:
    reading = read_pdf(pdf([lines(FIRST), [], lines(SECOND)]))
    assert ["page 2" in unread.reason for unread in reading.unread] == [True]
    assert any("1 of 3 pages" in notice for notice in reading.notices)


def test_a_damaged_page_does_not_lose_the_others() -> None:
    data = pdf([lines(FIRST), lines(SECOND)]).replace(b"/Type /Page /Parent", b"/Type /Pabe /Parent", 1)
    reading = read_pdf(data)
    assert WHOLE[1] in reading.text
    assert ["damaged" in unread.reason for unread in reading.unread] == [True]


def test_the_day_of_making_is_weak() -> None:
    reading = read_pdf(pdf([lines(FIRST)], info="/Title (Review of the plan) /CreationDate (D:20190314092653Z)"))
    assert (reading.date.value, reading.date.weak, reading.title) == ("2019-03-14", True, "Review of the plan")


@pytest.mark.parametrize("name", ["Microsoft Word - draft7.doc", "statement.pdf", "Untitled"])
def test_a_file_name_is_no_title(name: str) -> None:
    assert read_pdf(pdf([lines(FIRST)], info=f"/Title ({name})")).title is None


def test_a_picture_asks_for_ocr() -> None:
    with pytest.raises(ReadingError, match="OCR"):
        read_pdf(pdf([[], []]))


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("the imple-", "mentation of it", "the implementation of it"),
        ("the secre-", "tariat met", "the secretariat met"),  # neither piece is a word of the document
        ("a long-", "standing link", "a long-standing link"),
        ("it was com-", "pleted", "it was completed"),  # no compound begins so
        ("the estab-", "lishment of", "the establishment of"),
        ("a founda-", "tion for", "a foundation for"),  # no word is called so
        ("the trade-", "investment link", "the trade-investment link"),  # both are words of the document
        ("a self-", "reliant economy", "a self-reliant economy"),  # so spelt elsewhere in the document
        ("the ASEAN-", "Japan summit", "the ASEAN-Japan summit"),
        ("people-to-", "people exchanges", "people-to-people exchanges"),
        ("trade", "and investment", "trade and investment"),
        ("日本と", "東南アジア", "日本と東南アジア"),
        ("2018-", "2022", "2018-2022"),
    ],
)
def test_two_lines_become_one(before: str, after: str, joined: str) -> None:
    speller = Speller(
        [
            "the implementation was self-reliant, of trade and investment",
            "and more infra-",
            "structure (infrastructure) was built",
        ]
    )
    assert speller.join(before, after) == joined


def test_a_document_that_breaks_no_words_keeps_its_hyphens() -> None:
    speller = Speller(["the first-", "ever meeting of the climate-", "smart group"])
    assert speller.join("the first-", "ever meeting") == "the first-ever meeting"


@pytest.mark.property
@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.text("abc DEF.,-12", min_size=1, max_size=60), max_size=12), min_size=1, max_size=5))
def test_blocks_and_pages_lie_in_order_within_the_text(pages: list[list[str]]) -> None:
    try:
        reading = read_pdf(pdf([lines(page) for page in pages]))
    except ReadingError:
        return
    for spans in (reading.blocks, reading.pages):
        ends = [0, *(end for span in spans for end in (span.start, span.end)), len(reading.text)]
        assert ends == sorted(ends)
    assert len(reading.pages) == len(pages)
    assert all(reading.text[b.start : b.end].strip() for b in reading.blocks)
