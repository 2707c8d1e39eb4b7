"""Dates, lengths, figures and money as people write them, in English and Japanese. Precision is kept."""

from followthrough.language.written.figures import figure, money
from followthrough.language.written.times import days, when

__all__ = ["days", "figure", "money", "when"]
