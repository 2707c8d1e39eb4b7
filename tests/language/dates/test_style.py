"""How a text counts its times is chosen from the text, and said."""

from __future__ import annotations

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
