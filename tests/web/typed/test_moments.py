"""Every page of the register at another moment: what it held then, and what sources dated by a day say."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from factories import a_document, a_finding, some_findings
from followthrough.web.typed.moments import moment_of
from web.accounts import anyone, someone
from web.sample import read_sample
from web.sample_register import NOW, PERSON, build

LATER, LAST = NOW + timedelta(days=2), NOW + timedelta(days=4)
BY = {"person": PERSON, "now": LATER}
PAGE = "https://example.org/harbour"


def page(address: str, who=None, **asked: str) -> str:
    told = (who or anyone()).get(f"{address}?{urlencode({name.replace('_', '-'): v for name, v in asked.items()})}")
    assert told.status_code == 200, told.status_code
    return unescape(told.content.decode())


@pytest.mark.parametrize(
    ("as_of", "known_at", "expected"),
    [
        ("", "", ("", None)),
        ("2022", "", ("2022-12-31", None)),
        ("2022-02", "2024-03-01", ("2022-02-28", "2024-03-01T23:59:59.999999+00:00")),
        ("", "2024-03-01T09:30", ("", "2024-03-01T09:30:00+00:00")),
        ("", "2024-03-01T09:30:00.000001+09:00", ("", "2024-03-01T00:30:00.000001+00:00")),
        ("soon", "yesterday", ("", None)),
        ("2022-02-30", "2024-03-01T99:99", ("", None)),
        ("0000", "9999-12-31T23:59:59-14:00", ("", None)),
    ],
)
def test_a_moment_as_it_is_typed(as_of, known_at, expected, settings):
    settings.TIME_ZONE = "UTC"
    found = moment_of(QueryDict(urlencode({"as-of": as_of, "known-at": known_at})))
    assert (found.as_of, found.known_at and found.known_at.isoformat()) == expected
    assert len(found.mistakes) == bool(as_of and not found.as_of) + bool(known_at and not found.known_at)
    assert bool(found.query) == (expected != ("", None))


@pytest.mark.django_db
class TestPages:
    """Of one small register."""

    def test_the_list_tells_what_was_held_and_what_sources_said_by_then(self):
        build()
        assert "entries" in page("/register/")
        assert "No entry answers to all of these filters" in page("/register/", known_at="2024-02-29")
        then = page("/register/", known_at="2024-03-01")
        assert "as the register stood by 1 March 2024" in then
        assert re.search(r'href="/entries/e-\w+\?known-at=2024-03-01"', then)
        assert "double their trade by 2032" not in page("/register/", as_of="2024-01")
        assert "double their trade by 2032" in page("/register/", as_of="2024-02")
        assert "“soon” is no time this page knows" in page("/register/", known_at="soon")
        told = anyone().get("/register.csv?known-at=2024-02-29")
        assert len(b"".join(told.streaming_content).splitlines()) == 1

    def test_a_search_looks_only_into_what_was_held_or_dated_by_then(self):
        build()
        assert "5th Lakes and Islands Forum" in page("/search/", q="trade")
        assert "5th Lakes and Islands Forum" not in page("/search/", q="trade", as_of="2024-01")
        then = page("/search/", q="trade", known_at="2024-02-29")
        assert "No document held here has all of these words" in then
        assert 'href="/search/?q=trade">Show it as it is now' in then

    def test_documents_are_listed_and_read_as_they_were_then(self):
        from followthrough.register.intake.record import record

        first = a_document("Both sides agreed to open the quay by 2030.", id="quay", title="Quay", date="2024-01-10")
        second = a_document("Both sides agreed to open the quay by 2031.", id="quay", title="Quay", date="2024-01-10")
        for document, now in ((first, NOW), (second, LATER)):
            found = a_finding(document, document.text[18:-1])
            record(read=[some_findings(document, of=(found,))], person=PERSON, now=now)
        assert "quay by 2031" in page("/documents/quay")
        then = page("/documents/quay", known_at="2024-03-02")
        assert "quay by 2030" in then
        assert "quay by 2031" not in then
        assert "You see what this register held at 2 March 2024, 23:59" in then
        assert anyone().get("/documents/quay?known-at=2024-02-01").status_code == 404
        assert "No document answers to all of these filters" in page("/documents/", known_at="2024-02-01")
        assert "/documents/quay?known-at=2024-03-02" in page("/documents/", known_at="2024-03-02")

    def test_a_document_tells_its_history_to_those_who_review(self):
        from followthrough.register.decisions.withdrawing import withdraw

        build()
        key = read_sample().document.id
        withdraw(document=key, reason="It was printed by mistake.", **BY)
        told = page(f"/documents/{key}", someone("reviewer"))
        assert "rows of the register" in told
        assert "It was printed by mistake." in told
        past = re.findall(r'href="\?(known-at=[^"]+)"', told)
        assert len(past) > 3
        again = someone("reviewer", "again")
        assert again.get(f"/documents/{key}?{past[0]}").status_code == 200
        assert "It was printed by mistake." not in page(f"/documents/{key}", again, known_at="2024-03-01")
        assert "rows of the register" not in page(f"/documents/{key}")

    def test_an_entry_is_told_as_it_was_then_and_nothing_is_decided_there(self):
        from followthrough.register.decisions.review import decide
        from followthrough.register.facts.facts_by_hand import add_evidence
        from followthrough.register.queries import list_entries

        build()
        key = next(row.key for row in list_entries().items if row.due == "2026")
        decide(verdict="confirm", entry=key, reason="It is one.", **BY)
        add_evidence(on=key, says="The harbour was opened.", direction="supports", source=PAGE, date="2024-03-02", **BY)
        reviewer = someone("reviewer")
        now, then = page(f"/entries/{key}", reviewer), page(f"/entries/{key}", reviewer, known_at="2024-03-01")
        assert "The harbour was opened." in now
        assert "It is one." in now
        assert "The harbour was opened." not in then
        assert "It is one." not in then
        assert 'method="post"' not in then.partition("<main")[2].partition("</main>")[0]
        assert "Where it stood is worked out for a day" in then
        dated = page(f"/entries/{key}", reviewer, as_of="2024-02-28")
        assert "Only sources dated by 28 February 2024 count." in dated
        assert "No fact for or against it is held" in dated
        assert "Proposed by the rules for 28 February 2024" in dated
        for asked in ("known-at=2024-02-01", "as-of=2020"):
            gone = anyone().get(f"/entries/{key}?{asked}")
            assert gone.status_code == 404
            assert "was not held at that time" in gone.content.decode()
