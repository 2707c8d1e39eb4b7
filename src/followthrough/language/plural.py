"""How many of something, in English that fits the number."""

from __future__ import annotations


def counted(count: int, noun: str, plural: str = "") -> str:
    """How many there are, in words that fit the number: "1 verdict", "1,200 rows", "1 line is", "2 lines are".

    Args:
        count: how many.
        noun: what one is called, with the words that change with it.
        plural: what several are called; blank: the noun with an s.

    >>> counted(1, "unit"), counted(1200, "unit"), counted(0, "entry", "entries"), counted(1, "line is", "lines are")
    ('1 unit', '1,200 units', '0 entries', '1 line is')
    """
    return f"{count:,} {noun if count == 1 else plural or f'{noun}s'}"
