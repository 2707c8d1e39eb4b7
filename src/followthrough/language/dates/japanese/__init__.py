"""Times in Japanese text: see `tag_japanese_dates` and `japanese_deadline`."""

from followthrough.language.dates.japanese.deadlines import japanese_deadline, japanese_limit, years_ahead
from followthrough.language.dates.japanese.tagging import tag_japanese_dates

__all__ = ["japanese_deadline", "japanese_limit", "tag_japanese_dates", "years_ahead"]
