"""What a verb of the library is handed, and what to hand it instead."""

from __future__ import annotations


def need(given: object, wanted: type | tuple[type, ...], takes: str, instead: str = "") -> None:
    """Refuse what a verb cannot take, and show the way.

    Args:
        given: what the verb was handed.
        wanted: the types it takes.
        takes: what it takes, as a sentence begins: "read takes a path or bytes".
        instead: what to write; blank where the first words say enough.

    Raises:
        TypeError: it is of another type.

    >>> need(5, str, "compare_wording takes words", "give each statement as str")
    Traceback (most recent call last):
    TypeError: compare_wording takes words, not int: give each statement as str
    """
    if not isinstance(given, wanted):
        raise TypeError(f"{takes}, not {type(given).__name__}{': ' if instead else ''}{instead}")
