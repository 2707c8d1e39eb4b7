"""Bytes in, Documents out: `read` takes one source, `read_all` a file, a folder or a corpus.

A Document's text is canonical: for plain text, Markdown and JSON lines it is the given text, unchanged; for pages,
PDFs and Word files it is what the reader made of them. Doubts are said in `notices` and `unread`.
"""

from followthrough.documents.portions import Portion, portions, read_all, read_portion, single
from followthrough.documents.read import read
from followthrough.documents.reading import Unreadable
from followthrough.documents.scans import Ocr

__all__ = ["Ocr", "Portion", "Unreadable", "portions", "read", "read_all", "read_portion", "single"]
