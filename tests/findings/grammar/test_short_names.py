import pytest

from followthrough.model import MentionKind
from reading import read_text

ROWS = [
    ("1. We signed the Paris Agreement.\n\n2. We will implement the Agreement.", [("Agreement", 1)]),
    ("1. We recall the Paris Agreement and the ASEAN Charter.\n\n2. The Charter binds us.", [("Charter", 1)]),
    # two fit: none is given
    ("1. We recall the UN Charter and the ASEAN Charter.\n\n2. The Charter binds us.", []),
    # nothing was named before
    ("1. We will implement the Agreement.", []),
    ("1. We signed the Paris Agreement.\n\n2. The Agreement on Salt was not discussed.", []),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[row[0][-40:] for row in ROWS])
def test_a_bare_kind_is_the_one_instrument_that_fits(text, wanted):
    found = [m for m in read_text(text).mentions if m.kind is MentionKind.INSTRUMENT]
    second = text.index("2.") if "2." in text else 0
    later = [m for m in found if m.start > second]
    assert [text[m.start : m.end] for m in later] == [words for words, _ in wanted]
    assert all(m.id == found[0].id or m.id == found[1].id for m in later)


def test_a_short_form_is_told_by_what_the_document_says_of_it_anywhere():
    text = "1. The World Harvest Council (WHC) met.\n\n2. The WHC's board and the XQZ agreed."
    told = {text[m.start : m.end]: m.value for m in read_text(text).mentions if m.kind is MentionKind.ACRONYM}
    assert told == {"WHC": "World Harvest Council", "WHC's": "World Harvest Council", "XQZ": None}
