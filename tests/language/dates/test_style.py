"""How a text counts its times is chosen from the text, and said."""

from __future__ import annotations

import pytest

from followthrough.language.dates import Style, tag_dates

STORY = (
    "The war began on 3 March 1822. In April the city fell, and by June the army had crossed the river. "
    "The siege lasted from 4 July to 9 September. In November peace talks opened. The treaty was signed on "
    "12 January 1823 and came into force in March. Two days later the troops left."
)
NEWS = "The minister spoke on Friday. He said the law, passed last year, would take effect in November."
STATEMENT = "We, the members, met today. We reaffirm our ties, and we will report in November. We thank our hosts. " * 2


def test_a_story_of_the_past_follows_its_own_time() -> None:
    tagged = tag_dates(STORY, anchor="2018-06-18")
    assert tagged.style is Style.NARRATIVE
    assert tagged.reason
    values = [mention.value for mention in tagged.mentions]
    assert values[:4] == ["1822-03-03", "1822-04", "1822-06", "1822-07-04"]
    assert values[4:] == ["1822-09-09", "1822-11", "1823-01-12", "1823-03", "XXXX-XX-XX"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The siege began on 4 May 1644. In June two sorties failed. On 11 July 1644 it ended; the next day all left.",
         ["1644-05-04", "1644-06", "1644-07-11", "1644-07-12"]),
        ("The strike broke out on Monday, 5 February 1912. By Friday all were out. It ended in 1913.",
         ["1912-02-05", "1912-02-09", "1913"]),
        # a stretch told whole is told again from its start
        ("The war lasted from March 1921 to November 1922. On 16 March, at 5 a.m., it rained; by noon all was mud.",
         ["1921-03", "1922-11", "1921-03-16", "1921-03-16T05:00", "1921-03-16T12:00"]),
        ("The plague came in 1348, and again in 1361. The last outbreak, in 1665, lasted from May to October.",
         ["1348", "1361", "1665", "1665-05", "1665-10"]),
    ],
)  # fmt: skip
def test_a_text_of_no_known_day_that_begins_with_a_date_is_a_story(text: str, values: list[str]) -> None:
    tagged = tag_dates(text, anchor=None)
    assert tagged.style is Style.NARRATIVE
    assert [mention.value for mention in tagged.mentions] == values


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday the house passed a law that raises the age by 2025. A vote is due in September. It began in 2019.",
        "The pact of 4 May 1944 was renewed in 1984. It will lapse in June.",
        "The pact of 4 May 1944 was renewed in 1984. Last year it lapsed.",
        "It was built in 1944. It burned in June.",
    ],
)
def test_other_texts_of_no_known_day_leave_their_years_open(text: str) -> None:
    tagged = tag_dates(text, anchor=None)
    assert tagged.style is Style.NEWS
    assert any(str(mention.value).startswith("XXXX") for mention in tagged.mentions)


def test_news_counts_from_its_own_date() -> None:
    tagged = tag_dates(NEWS, anchor="2018-06-18")
    assert tagged.style is Style.NEWS
    assert [mention.value for mention in tagged.mentions] == ["2018-06-15", "2017", "2018-11"]


def test_a_statement_looks_ahead_from_its_own_date() -> None:
    tagged = tag_dates(STATEMENT, anchor="2018-06-18")
    assert tagged.style is Style.STATEMENT
    assert {mention.value for mention in tagged.mentions} == {"2018-06-18", "2018-11"}


def test_a_lone_far_year_does_not_break_the_story() -> None:
    text = STORY.replace("In November", "As in 1683, all hoped. In November")
    values = [mention.value for mention in tag_dates(text, anchor="2018-06-18").mentions]
    assert "1822-11" in values


def test_a_given_style_is_kept() -> None:
    tagged = tag_dates(STORY, anchor="2018-06-18", style=Style.NEWS)
    assert tagged.style is Style.NEWS
    assert "given" in tagged.reason
