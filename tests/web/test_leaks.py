"""What is not public shows to nobody without the role: on no page, in no list, count, facet, search or table file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.model import End, Link, Links, Relation
from web.accounts import anyone, someone
from web.sample_register import NOW, PERSON, build, later_statement

if TYPE_CHECKING:
    from django.test import Client

SECRET = "Both sides agreed to raise the quelbridge over the strait by 2033."
LISTS = (
    "/", "/documents/", "/documents/?text=quelbridge", "/documents/?from=2024", "/documents.csv",
    "/register/", "/register/?text=quelbridge", "/register.csv",
    "/register.csv?text=quelbridge", "/search/?q=quelbridge", "/search/?q=quelbridge&what=findings", "/meetings/",
    "/parties/", "/parties/veland", "/instruments/", "/claims/", "/statistics/", "/register/?party=Quelland",
    "/targets/?all=1", "/money/?all=1",
)  # fmt: skip


@pytest.fixture(params=["internal", "restricted", "draft"])
def secret(request: pytest.FixtureRequest, db: None) -> tuple[str, str, str]:  # noqa: ARG001  it opens the database
    """A document of this degree, its finding and its degree; a public statement is linked to it."""
    from followthrough.register.intake.record import Details, record, record_links

    build()
    document = a_document(SECRET, title="Quelbridge plan", date="2024-02", kind="plan of the quelbridge")
    quote = "agreed to raise the quelbridge over the strait by 2033"
    found = a_finding(document, quote, holders=("Quelland",), due="2033", areas=("quelbridge",))
    read = some_findings(document, of=(found,))
    kept = record(read=[read], person=PERSON, now=NOW, details=Details(confidentiality=request.param))
    other = later_statement()
    ends = (
        End(other.document.id, other.findings[0].start, other.findings[0].end),
        End(document.id, found.start, found.end),
    )
    record_links(links=Links((Link(*ends, Relation.RESTATED, 0.9, ("Alike.",)),)), person=PERSON, now=NOW)
    return kept.outcomes[0].document, found.id, request.param


def told(client: Client, address: str) -> str:
    answer = client.get(address)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return body.decode().lower()


def addresses(secret: tuple[str, str, str]) -> list[str]:
    from followthrough.register.models import Entry

    return [f"/entries/{key}" for key in Entry.objects.exclude(key=f"e-{secret[1]}").values_list("key", flat=True)]


def leaks(text: str) -> bool:
    """Words of the document, not the words somebody looked for, which a page says back."""
    return any(word in text for word in ("raise the quelbridge", "quelbridge plan", "plan of the quelbridge"))


def test_the_public_sees_nothing_of_it(secret):
    for address in [*LISTS, *addresses(secret)]:
        assert not leaks(told(anyone(), address)), address
    assert anyone().get(f"/documents/{secret[0]}").status_code == 404
    assert anyone().get(f"/entries/e-{secret[1]}").status_code == 404
    assert "quelland" not in told(anyone(), "/register/")


def test_counts_do_not_tell_that_it_is_there(secret):
    from followthrough.register.ledger.seeing import seeing
    from followthrough.register.queries import list_entries, partnerships

    with seeing(frozenset({"public"})):
        public = list_entries()
        assert public.total == len(public.items)
        assert all(row.key != f"e-{secret[1]}" for row in public.items)
        assert all(row.statements <= 2 for row in public.items)
        assert sum(p.documents for p in partnerships()) <= 3
    assert list_entries().total >= public.total


@pytest.mark.parametrize(("role", "sees"), [("reader", {"internal"}), ("coder", {"internal"}),
                                            ("reviewer", {"internal", "restricted", "draft"})])  # fmt: skip
def test_a_role_sees_what_it_may(secret, role, sees):
    client = someone(role)
    may = secret[2] in sees
    assert client.get(f"/documents/{secret[0]}").status_code == (200 if may else 404)
    assert leaks(told(client, "/register.csv")) is may
    assert leaks(told(client, "/search/?q=quelbridge")) is may


def test_who_may_not_see_it_cannot_act_on_it(secret):
    coder = someone("coder")
    status = coder.get(f"/review/add/{secret[0]}").status_code
    assert status == (200 if secret[2] == "internal" else 404)
    assert coder.get(f"/review/edit/{secret[1]}").status_code == 403


@pytest.mark.django_db
def test_a_closed_register_shows_no_page_without_signing_in(settings):
    settings.PUBLIC = False
    for address in ("/", "/documents/", "/register.csv", "/style/"):
        answer = anyone().get(address)
        assert answer.status_code == 302
        assert answer["Location"].startswith("/accounts/login/")
    assert anyone().get("/accounts/login/").status_code == 200
    assert someone("reader").get("/").status_code == 200
