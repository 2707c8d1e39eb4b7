from hypothesis import given
from hypothesis import strategies as st

from followthrough.language.letters import lowered

MARKED = st.text(st.sampled_from("aBcÀé“”’–… \n\u2060İSsß\ud800")) | st.text()


@given(MARKED)
def test_small_letters_stand_where_the_letters_stood(text):
    small = lowered(text)
    assert len(small) == len(text)
    assert small == text.lower() or "İ" in text
    assert all(small[at] in (letter, letter.lower(), "ς") for at, letter in enumerate(text))
