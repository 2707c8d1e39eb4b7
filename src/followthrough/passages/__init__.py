"""Document -> Passages: paragraphs, items, headings, rows and furniture, each with an address that survives."""

from followthrough.passages.split import split

__all__ = ["split"]
