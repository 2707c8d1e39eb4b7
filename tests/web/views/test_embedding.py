"""One undertaking in a frame on somebody else's page: what it shows, to whom, and which pages may be framed."""

from __future__ import annotations

import re
from html import unescape

import pytest

from factories import a_document, a_finding, some_findings
from web.accounts import anyone, someone
from web.sample_register import NOW, PERSON, build

pytestmark = pytest.mark.django_db
BY = {"person": PERSON, "now": NOW}


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def recorded() -> str:
    build()
    from followthrough.register.queries import list_entries

    return next(row.key for row in list_entries().items if row.due == "2026")


def hidden(degree: str) -> str:
    from followthrough.register.intake.record import Details, record

    document = a_document("Both sides agreed to raise the quelbridge by 2033.", title="Quelbridge plan")
    found = a_finding(document, "agreed to raise the quelbridge by 2033", due="2033")
    record(read=[some_findings(document, of=(found,))], details=Details(confidentiality=degree), **BY)
    return f"e-{found.id}"


def test_it_tells_the_promise_where_it_stands_its_words_and_their_source():
    from followthrough.register.queries import entry_view

    key = recorded()
    view, answer = entry_view(key), anyone().get(f"/embed/{key}")
    told = words(answer)
    assert answer.status_code == 200
    for said in (view.entry.headline, "Unknown", "2026", " ".join(view.statements[-1].finding.quote.split()),
                 view.statements[-1].finding.document_title, "not signed by a person"):  # fmt: skip
        assert said in told
    page = answer.content.decode()
    assert f'href="http://localhost/entries/{key}"' in page
    assert not re.search(r"<script|<form|<nav|<header", page)


def test_it_alone_may_be_framed_by_others():
    key = recorded()
    for address in (f"/embed/{key}", "/embed/e-missing", f"/embed/{key}?lang=ja"):
        answer = anyone().get(address)
        assert "X-Frame-Options" not in answer
        assert "frame-ancestors *" in answer["Content-Security-Policy"]
        assert not answer.cookies
    for address in ("/", f"/entries/{key}", "/accounts/login/"):
        answer = anyone().get(address)
        assert answer["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]


@pytest.mark.parametrize("degree", ["internal", "restricted"])
def test_it_shows_what_the_public_sees_whoever_asks(degree):
    build()
    key = hidden(degree)
    for client in (anyone(), someone("admin")):
        answer = client.get(f"/embed/{key}")
        assert answer.status_code == 404
        assert "quelbridge" not in words(answer).lower()
        assert "Nothing is shown here" in words(answer)
    assert "Show it on another page" not in words(someone("admin", "Ada").get(f"/entries/{key}"))


def test_a_closed_register_frames_nothing(settings):
    key = recorded()
    settings.PUBLIC = False
    for client in (anyone(), someone("reader")):
        answer = client.get(f"/embed/{key}")
        assert (answer.status_code, answer.headers.get("Location")) == (404, None)
        assert "Nothing is shown here" in words(answer)
    assert "Show it on another page" not in words(someone("reader", "Rita").get(f"/entries/{key}"))


def test_the_page_of_an_entry_gives_the_words_to_copy():
    key = recorded()
    page = anyone().get(f"/entries/{key}").content.decode()
    given = unescape(re.search(r'<pre class="code-to-copy"><code>(.*?)</code>', page, re.DOTALL)[1])
    assert re.fullmatch(r'<iframe src="http://localhost/embed/[^"]+" title="[^"]+" width="100%" [^>]+></iframe>', given)
    assert anyone().get(re.search(r'src="http://localhost([^"]+)"', given)[1]).status_code == 200
    assert "Show it on another page" not in words(anyone().get(f"/entries/{key}?as-of=2099"))


def test_what_a_person_rejected_is_told_as_such_and_no_more():
    from followthrough.register.decisions.review import decide
    from followthrough.register.queries import entry_view

    key = recorded()
    quote = " ".join(entry_view(key).entry.quote.split())
    decide(verdict="reject", entry=key, reason="A heading.", **BY)
    told = words(anyone().get(f"/embed/{key}"))
    assert "A person decided that this is no undertaking." in told
    assert "it counts nowhere" in words(anyone().get(f"/entries/{key}"))
    assert quote not in told


def test_an_entry_that_another_took_over_leads_there():
    from followthrough.register.decisions.reshaping import merge
    from followthrough.register.queries import list_entries

    key = recorded()
    other = next(row.key for row in list_entries().items if row.key != key)
    merge(entry=key, other=other, reason="One promise.", **BY)
    asked = [f"/embed/{one}?lang=ja" for one in (key, other)]
    to = {anyone().get(address).headers.get("Location", address) for address in asked}
    assert len(to) == 1  # whichever of the two stays, or the one both were joined to
    answer = anyone().get(to.pop())
    assert answer.status_code == 200
    assert 'lang="ja"' in answer.content.decode()
