"""Days and months that nothing but the verb places. Every sentence was written for this table."""

from __future__ import annotations

import pytest

from followthrough.language.dates import Style, tag_dates

# Told on Wednesday, 17 April 2013: what lies ahead, what behind.
AHEAD = [
    ("The mayor will meet Sen. Lund on Friday.", "2013-04-19"), ("She will visit St. Anne on Friday.", "2013-04-19"),
    ("He will see the U.S. Embassy on Friday.", "2013-04-19"), ("Ministers arrive in Bonn on Friday.", "2013-04-19"),
    ("A judge ordered him to appear on Friday.", "2013-04-19"),
    ("They vote on the budget on Friday.", "2013-04-19"), ("The court rules on the case Friday.", "2013-04-19"),
    ("Ministers gather in Bonn on Friday.", "2013-04-19"), ("The house debates the bill Friday.", "2013-04-19"),
    ("Unions have called for a strike on Friday.", "2013-04-19"), ("The Reds are at Bethel on Friday.", "2013-04-19"),
    ("Friday's vote is a test for him.", "2013-04-19"), ("The show moves to Leeds in the autumn.", "2013-FA"),
    ("The town hosts the games in October.", "2013-10"),
    ("They raced to beat Friday's deadline.", "2013-04-19"), ("May wheat futures fell.", "2013-05"),
    ("Oil for June delivery fell.", "2013-06"),
    ("The council votes Friday on the plan.", "2013-04-19"), ("The council is voting Friday.", "2013-04-19"),
    ("He arrives Friday for two days.", "2013-04-19"), ("Jurors are back in court Friday.", "2013-04-19"),
    ("A ruling is possible Friday.", "2013-04-19"), ("A ruling could come Friday.", "2013-04-19"),
    ("She was told to appear in court Friday.", "2013-04-19"), ("Schools stay closed Friday.", "2013-04-19"),
    ("Classes resume Friday.", "2013-04-19"), ("Voters go to the polls Friday.", "2013-04-19"),
    ("The bank reports earnings Friday.", "2013-04-19"), ("Ahead of talks on Friday, he kept silent.", "2013-04-19"),
    ("They will play in Friday's game.", "2013-04-19"), ("We will cook in advance of Friday's dinner.", "2013-04-19"),
    ("The judge gave them until Friday.", "2013-04-19"), ("They play Spain on Tuesday.", "2013-04-23"),
    ("Starting Friday, cars are banned.", "2013-04-19"), ("The funeral takes place Friday.", "2013-04-19"),
    ("Norland votes in September.", "2013-09"), ("He turns 80 in August.", "2013-08"),
    ("He is up for re-election in November.", "2013-11"), ("The case is heard in June.", "2013-06"),
    ("They agreed on a summit in June.", "2013-06"), ("He called an election in June.", "2013-06"),
    ("Airlines cancelled all flights through Friday.", "2013-04-19"), ("Shops expect Friday to be busy.", "2013-04-19"),
    ("Traders await Friday's figures.", "2013-04-19"), ("All eyes are on Friday's figures.", "2013-04-19"),
    ("The deadline was extended to Friday.", "2013-04-19"), ("The game was moved to Friday.", "2013-04-19"),
    ("Her album comes out in June.", "2013-06"), ("The film is out in June.", "2013-06"),
    ("The election is in October.", "2013-10"), ("Finals are Friday.", "2013-04-19"),
    ("Polls open at dawn Friday.", "2013-04-19TMO"), ("He told us that he expects a vote Friday.", "2013-04-19"),
    ("The bill goes to a vote Friday.", "2013-04-19"), ("We're meeting on Friday.", "2013-04-19"),
    ("They are getting married in June.", "2013-06"), ("The ban runs through August.", "2013-08"),
    ("The mayor leaves office in December.", "2013-12"), ("They play Spain on Friday after a rest.", "2013-04-19"),
    ("Voting began long ago and continues through Friday.", "2013-04-19"), ("The book comes out Friday.", "2013-04-19"),
    ("The state fair runs Thursday.", "2013-04-18"), ("Campaigning ends Friday.", "2013-04-19"),
    ("Monday is a holiday.", "2013-04-22"), ("The talks, which were long, end Thursday.", "2013-04-18"),
    ("Parliament takes up the matter on Friday.", "2013-04-19"),
    ("Bills must be paid on or before Friday.", "2013-04-19"), ("A hearing is listed for June.", "2013-06"),
    ("Boats may go out in June.", "2013-06"), ("They have won twice and go to Leeds on Friday.", "2013-04-19"),
    ("They may play in Friday's cup tie.", "2013-04-19"), ("Bids are due by close of business Friday.", "2013-04-19"),
    ("Part of the sale, which had been expected, is the debt due by June.", "2013-06"),
    ("The meeting was moved to June.", "2013-06"), ("A fair planned in June may fail.", "2013-06"),
]  # fmt: skip
BEHIND = [
    ("It will sue the U.S. The suit was filed on Friday.", "2013-04-12"),
    ("Gen. Lund met Lt. Col. Ray on Friday.", "2013-04-12"),
    ("It will release the January figures.", "2013-01"), ("They called for calm on Friday.", "2013-04-12"),
    ("The bill debated Friday was short.", "2013-04-12"), ("Friday's vote was close.", "2013-04-12"),
    ("They missed Friday's deadline.", "2013-04-12"), ("It sold its options in June.", "2012-06"),
    ("The talks resumed in June.", "2012-06"), ("The bill, passed in June, is costly.", "2012-06"),
    ("He died in June.", "2012-06"), ("He won the cup in June.", "2012-06"),
    ("Hundreds of people were killed by floods in June.", "2012-06"), ("Rebels seized the town in June.", "2012-06"),
    ("The firm said it sold the mill in June.", "2012-06"), ("The vote was held May 20.", "2012-05-20"),
    ("The bomb that hit the town Friday was small.", "2013-04-12"), ("A vote Friday was close.", "2013-04-12"),
    ("He could not be reached Friday.", "2013-04-12"), ("Police said Friday that they will charge him.", "2013-04-12"),
    ("It comes after Friday's raid.", "2013-04-12"), ("He did not return until Friday.", "2013-04-12"),
    ("He will appeal Friday's ruling.", "2013-04-12"), ("She waited there until Friday.", "2013-04-12"),
    ("A report Friday showed that prices rose.", "2013-04-12"), ("Rain fell through Friday.", "2013-04-12"),
    ("The bank cut its forecast in June and may cut it again.", "2012-06"), ("Reds Visit Bethel Friday", "2013-04-12"),
    ("She was second by Friday.", "2013-04-12"), ("Wind held up the start on Friday.", "2013-04-12"),
    ("Late Friday, the two sides agreed to talk.", "2013-04-12"), ("They moved to Leeds on Friday.", "2013-04-12"),
    ("The debates on Friday were long.", "2013-04-12"),
    ("The dig, begun in June, was to be short.", "2012-06"), ("A letter written in June is lost.", "2012-06"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), AHEAD + BEHIND)
def test_a_verb_places_a_day_or_month(text: str, value: str) -> None:
    mentions = tag_dates(text, anchor="2013-04-17", style=Style.NEWS).mentions
    assert [m.value for m in mentions if str(m.value).startswith("201")] == [value]
