"""Whether a document counts: withdrawn and taken back on its page, and told there and in the list."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.register.models import Entry
from web.accounts import anyone, someone
from web.sample_register import NOW, PERSON, build

pytestmark = pytest.mark.django_db
KEY, TEXT = "quay-plan", "Both sides agreed to build a quay by 2031."


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()
    put(TEXT)


def put(text: str, **known: object) -> None:
    from followthrough.register.intake.record import record

    document = a_document(text, id=KEY, title="Quay plan", date="2024-02-03")
    found = a_finding(document, "agreed to build a quay by 2031", due="2031")
    record(read=[some_findings(document, of=(found,))], person=PERSON, **({"now": NOW} | known))


def entries() -> int:
    from followthrough.register.queries import EntryFilter, list_entries

    return list_entries(EntryFilter(document=KEY)).total


def test_a_document_is_withdrawn_with_a_reason_told_to_all_and_counts_again():
    vera = someone("reviewer", "vera")
    assert entries() == 1
    done = vera.post(f"/review/withdraw/{KEY}", {"reason": "The ministry took it back."})
    assert done["Location"] == f"/documents/{KEY}"
    assert entries() == 0
    told = words(anyone().get(f"/documents/{KEY}"))
    assert "Withdrawn. This document states nothing any more" in told
    assert "The ministry took it back." in told
    assert "vera" not in told
    assert "Both sides" in told
    assert "Quay plan" in words(anyone().get("/documents/"))
    assert re.search(r"Quay plan (?:(?!Quay).)*?withdrawn", words(anyone().get("/documents/")))
    key = Entry.objects.get(document__key=KEY, superseded_at=None).key
    for address in (f"/entries/{key}", f"/embed/{key}"):
        assert "The document that states it was withdrawn" in words(anyone().get(address))
    assert "agreed to build" not in words(anyone().get(f"/embed/{key}"))
    vera.post(f"/review/withdraw/{KEY}", {"reason": "It stands.", "again": "1"})
    assert "withdrawn" not in words(anyone().get(f"/entries/{key}"))
    assert entries() == 1
    assert "Withdrawn." not in words(anyone().get(f"/documents/{KEY}"))


def test_without_a_reason_or_a_role_nothing_is_withdrawn():
    coder, vera = someone("coder"), someone("reviewer", "vera")
    assert coder.post(f"/review/withdraw/{KEY}", {"reason": "No."}).status_code == 403
    assert "Withdraw this document" not in words(coder.get(f"/documents/{KEY}"))
    assert "Withdraw this document" in words(vera.get(f"/documents/{KEY}"))
    answer = vera.post(f"/review/withdraw/{KEY}", {"reason": " "}, follow=True)
    assert "Say why the document is withdrawn" in words(answer)
    assert vera.post("/review/withdraw/none", {"reason": "Why."}).status_code == 404
    assert entries() == 1


def test_a_text_that_took_the_place_of_another_leads_to_it():
    assert "took the place" not in words(anyone().get(f"/documents/{KEY}"))
    put("Text as corrected.\n" + TEXT, now=NOW + timedelta(days=2))
    page = anyone().get(f"/documents/{KEY}")
    assert "This text took the place of an earlier one on 3 March 2024." in words(page)
    before = re.search(r'href="(\?known-at=[^"]+)"', page.content.decode())[1]
    earlier = words(anyone().get(f"/documents/{KEY}{unescape(before)}"))
    assert "Both sides" in earlier
    assert "Text as corrected" not in earlier
