from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.linking.accounts import is_retold
from followthrough.linking.occasions import meeting_told
from followthrough.model import Findings, Relation
from linking.corpora import linked, read, words

FORUM = "Senior officials of ASEAN and Japan held the 34th ASEAN-Japan Forum in Ha Noi on 3 June 2019."
PRESS = "Officials who took part in the 34th Asean-Japan Forum in Ha Noi last week had a full exchange of views."
PAIRS = [  # what the note says; what the press makes of the same undertaking
    ("They agreed to see to it that tide gauges are set up along the delta.",
     "Both sides also agreed to work closely to set up tide gauges along the whole of the delta."),
    ("The signing of the Protocol to Amend the AJCEP Agreement is expected in 2019.",
     "Both look forward to the signing of the Protocol to Amend the Asean-Japan Comprehensive Economic Partnership."),
    ("ASEAN noted that Japan will provide USD 40 million over three years for tide gauges.",
     "Japan will provide $40 million by the end of the programme under its gauge initiative, the meeting was told."),
]  # fmt: skip
OTHER = [  # alike, and two undertakings all the same
    ("Japan will provide USD 40 million for tide gauges in the Mekong delta.",
     "Japan will provide USD 55 million for tide gauges in the Mekong delta."),
    ("They agreed to open a tide gauge school in the delta by 2021.",
     "They agreed to open a tide gauge school in the delta by 2024."),
    ("Japan will train pilots of the delta at a school for tide gauges.",
     "China will train pilots of the delta at a school for tide gauges."),
    ("They agreed to work closely for peace.", "They agreed to strengthen their close ties."),
]  # fmt: skip
REST = ("Both sides welcomed the herring fleets.", "They will study the pine beetle in old forests.")


def note(*sentences: str, date: str = "2019-06-03", **known: str | None) -> Findings:
    facts = {"id": "note", "title": "34th Forum", "kind": "paraphrase", "series": "ASEAN-Japan"}
    return read("\n\n".join((FORUM, *sentences)), date, **(facts | known))


def press(*sentences: str, date: str = "2019-06-10", **known: str | None) -> Findings:
    facts = {"id": "press", "title": "Officials meet in Ha Noi", "kind": "news", "series": "ASEAN-Japan"}
    return read("\n\n".join((PRESS, *sentences)), date, **(facts | known))


@pytest.mark.parametrize(("told", "retold"), PAIRS)
def test_what_two_accounts_of_one_meeting_tell_is_linked_as_restated(told: str, retold: str) -> None:
    found = note(told, REST[0]), press(REST[1], retold)
    (made,) = linked(*found).links
    assert (made.earlier.document, made.later.document, made.relation) == ("note", "press", Relation.RESTATED)
    assert [said.strip(".") in sentence for said, sentence in zip(words(found, made), (told, retold), strict=True)] == [
        True,
        True,
    ]
    assert made.because[0] == (
        "Both are accounts of one meeting, the 34th ASEAN-Japan Forum: one of 2019-06-03, one of 2019-06-10."
    )
    assert is_retold(made.because)
    assert len(made.because) > 1


@pytest.mark.parametrize(("told", "retold"), OTHER)
def test_other_sums_times_hands_and_matters_are_other_undertakings(told: str, retold: str) -> None:
    assert linked(note(told), press(retold)).links == ()


def test_of_two_over_the_same_words_the_one_with_the_same_cue_is_meant() -> None:
    told = note("The signing of the Protocol to Amend the AJCEP Agreement is expected in 2019.")
    both = press(
        "They agreed to try harder to double trade by 2022, including through the signing of the Protocol to Amend the "
        "AJCEP Agreement expected this year."
    )
    (made,) = linked(told, both).links
    assert words((told, both), made)[1].startswith("signing of the Protocol")


def test_neither_account_follows_or_drops_what_the_other_tells() -> None:
    said = "We will establish a joint dredging office in the harbour of Saltby to clear silt from the channel."
    first = note(said, kind="chair's statement")
    second = press("We will study the pine beetle in old forests.", kind="joint statement")
    made = linked(first, second)
    assert (made.links, made.dropped) == ((), ())
    later = read(FORUM.replace("34th", "36th"), "2021-05-28", id="later", series="ASEAN-Japan")
    gone = [each for each in linked(first, second, later).dropped if each.at.document == "note"]
    assert [each.because[0] for each in gone] == [
        "The one later document of its series, of 2021-05-28, does not speak of it."
    ]


OCCASIONS = [  # title; date; series; the meeting told
    ("Report", "2019-06-10", "ASEAN-Japan", "asean-japan-forum-34"),
    ("Report", "2019-05-28", "ASEAN-Japan", None),  # it is still to come
    ("Report", "2019-08-01", "ASEAN-Japan", None),  # long over
    ("Report", "2019-06", "ASEAN-Japan", "asean-japan-forum-34"),
    ("Report", None, "ASEAN-Japan", None),
    ("Report", "2019-06-10", "ASEAN-China", None),  # of other partners
    ("Report", "2019-06-10", None, None),  # of nobody knows whom
    ("ASEAN and Japan meet", "2019-06-10", None, "asean-japan-forum-34"),
    ("33rd ASEAN-Japan Forum", "2019-06-10", "ASEAN-Japan", "asean-japan-forum-34"),  # the title's is long over
    ("34th ASEAN-Japan Forum and 34th ASEAN Summit", "2019-06-25", "ASEAN-Japan", None),  # two fit
]


@pytest.mark.parametrize(("title", "date", "series", "told"), OCCASIONS)
def test_the_meeting_told_is_the_one_held_shortly_before(
    title: str, date: str | None, series: str | None, told: str | None
) -> None:
    found = meeting_told(read(FORUM, date, title=title, series=series))
    assert (None if found is None else found.key) == told


def test_a_meeting_of_no_calendar_is_told_by_its_number_in_a_series_that_is_given() -> None:
    said = "They will open a flood warning centre in Port Alder."
    first = read(f"The ministers met.\n\n{said}", "2025-05-20", id="a", title="Statement of the Fifth Lakes Meeting")
    second = read(f"The 5th annual Meeting took place.\n\n{said}", "2025-05-23", id="b", title="Ministers agree")
    (made,) = linked(first, second).links
    assert made.because[0].startswith("Both are accounts of one meeting, the Fifth Lakes Meeting: one of 2025-05-20")
    far = read(second.document.text, "2025-09-23", id="c", title="Ministers agree")
    assert [is_retold(each.because) for each in linked(first, far).links] == [False]
    other = read(second.document.text, "2025-05-23", id="d", title="Statement of the Sixth Lakes Meeting")
    assert not any(is_retold(each.because) for each in linked(first, other).links)


@given(st.permutations(["note", "press", "third"]))
def test_the_order_of_accounts_does_not_matter(order: list[str]) -> None:
    said, again = PAIRS[0]
    found = {
        "note": note(said),
        "press": press(again),
        "third": press(again, id="third", date="2019-06-12", title="Ha Noi"),
    }
    made = linked(*(found[name] for name in order)).links
    assert [(each.earlier.document, each.later.document) for each in made] == [("note", "press"), ("note", "third")]
