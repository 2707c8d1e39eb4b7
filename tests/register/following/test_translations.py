"""A text and its translation in the register: one undertaking, told in both languages, counted once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from factories import a_document
from followthrough.batch import read_document
from followthrough.linking.accounts import is_retold
from followthrough.register.following.relink import relink_documents
from followthrough.register.intake.record import record
from followthrough.register.models import Entry, EntryStatement
from followthrough.register.queries.standing.assessing import followed

pytestmark = pytest.mark.django_db
BY = {"person": "test", "now": datetime(2026, 11, 29, tzinfo=UTC)}
ENGLISH = """Japan will provide 5 billion yen by 2027 for the dredging of the port.

Viet Nam will build 120 lighthouses by 2030.

Both sides agreed to hold the AZEC summit in 2026.

Japan will lend USD 20 million for tide gauges."""
JAPANESE = """日本は、港のしゅんせつのため、2027年までに50億円を供与する。

ベトナムは、2030年までに灯台を120基建設する。

双方は、2026年にAZEC首脳会合を開催することで一致した。

日本は、検潮儀のため2,000万ドルを供与する。"""


def record_both(first: str = "en") -> None:
    texts = {"en": ("Joint statement", ENGLISH), "ja": ("共同声明", JAPANESE)}
    for language in (first, "ja" if first == "en" else "en"):
        title, text = texts[language]
        known = {"id": language, "title": title, "date": "2025-05-06", "series": "JP-VN", "language": language}
        record(read=[read_document(a_document(text, **known))], **BY)
        relink_documents(documents=[language], **BY)


@pytest.mark.parametrize("first", ["en", "ja"])
def test_what_both_say_is_one_undertaking_told_once(first: str) -> None:
    record_both(first)
    live = Entry.objects.filter(superseded_at__isnull=True)
    said = EntryStatement.objects.filter(superseded_at__isnull=True, relation="restated")
    assert sorted(said.values_list("entry__key", flat=True)) == sorted(live.values_list("key", flat=True))
    assert all(is_retold(each.because) for each in said)
    stands = followed(as_of="2026-11-29")
    assert len(stands) == len(live) == 4
    assert {day for row in stands for day in row.said_on} == {"2025-05-06"}
