"""The edition as a folder of pages: no server, no script, nothing fetched from elsewhere. `write_pages` writes them.

They are made of the edition's SQLite file alone, so that whoever holds the file can make them again, byte for byte.
"""

from __future__ import annotations

from followthrough.exchange.pages.reading import Edition, NotAnEditionError
from followthrough.exchange.pages.site import write_pages

__all__ = ["Edition", "NotAnEditionError", "write_pages"]
