"""What tests of claims and evidence entered by hand share: what they are about, and the words of a page."""

from __future__ import annotations

import re
from html import unescape

from followthrough.register.models import Entry

LINE = "plan-of-2018/1.2"
SOURCE = "https://example.org/report"
FACT = {
    "says": "Twelve pilots passed.", "direction": "supports", "shows": "done", "date": "2021-03-01", "source": SOURCE,
}  # fmt: skip


def words(answer) -> str:
    """The words of a page as they are read, without its marks."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def subject_of(kind: str) -> tuple[str, str]:
    """The key of a line or an entry of the sample register, and the address of its page."""
    if kind == "line":
        return LINE, f"/line/{LINE}"
    key = Entry.objects.filter(act="commitment").order_by("id")[0].key
    return key, f"/entries/{key}"
