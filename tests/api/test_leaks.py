"""What a page would not show, no operation, list, count, file, feed or calendar shows: asked at every address."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from api.asking import Program
from factories import a_document, a_finding, some_findings
from followthrough.api.app import api
from followthrough.assessments.money import Sum
from followthrough.model import End, Link, Links, Relation
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence
from followthrough.register.facts.paying import About, add_sum
from followthrough.register.intake.record import Details, record, record_links
from followthrough.register.models import Entry
from web.sample_register import NOW, PERSON, build, later_statement

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "Both sides agreed to raise the quelbridge over the strait by 2033."
QUERIES = (
    "",
    "?text=quelbridge",
    "?q=quelbridge",
    "?q=quelbridge&what=findings",
    "?as_of=2040-01-01",
    "?include_rejected=true",
)
SUBSCRIBED = ("/calendar.ics", "/feeds/register.atom", "/feeds/area/quelbridge.atom", "/feeds/area/trade.atom")


@pytest.fixture(params=["internal", "draft"])  # a degree that nobody knows is kept closest
def secret(request: pytest.FixtureRequest) -> dict[str, str]:
    """A document of this degree that is linked to a public one, and what was said of it."""
    build()
    document = a_document(TEXT, title="Quelbridge plan", date="2024-02", kind="plan of the quelbridge")
    found = a_finding(
        document, "agreed to raise the quelbridge over the strait by 2033", holders=("Quelland",), due="2033",
        areas=("quelbridge",),
    )  # fmt: skip
    kept = record(
        read=[some_findings(document, of=(found,))],
        person=PERSON,
        now=NOW,
        details=Details(confidentiality=request.param),
    )
    other = later_statement()
    ends = (
        End(other.document.id, other.findings[0].start, other.findings[0].end),
        End(document.id, found.start, found.end),
    )
    record_links(links=Links((Link(*ends, Relation.RESTATED, 0.9, ("Alike.",)),)), person=PERSON, now=NOW)
    known = {"on": f"e-{found.id}", "source": "https://example.org/1", "person": PERSON, "now": NOW}
    add_claim(claimant="Quelland", word="addressed", **known)
    add_evidence(says="The quelbridge was raised.", direction="supports", **known)
    add_sum(
        given=Sum("quel", "Quelland", 7.0, "USD", date="2024-02", source="https://example.org/1"),
        about=About(entry=f"e-{found.id}"), person=PERSON, now=NOW,
    )  # fmt: skip
    return {
        "degree": request.param,
        "document": kept.outcomes[0].document,
        "finding": found.id,
        "entry": f"e-{found.id}",
    }


def addresses(secret: dict[str, str]) -> Iterator[str]:
    """Every address that can be asked without a body, with the keys of what must not be seen and of what may."""
    keys = [secret["document"], secret["finding"], secret["entry"], *Entry.objects.values_list("key", flat=True)]
    for path, operations in api.get_openapi_schema()["paths"].items():
        if "get" not in operations or path.endswith("/verify"):
            continue
        names = [each["name"] for each in operations["get"].get("parameters", []) if each["in"] == "path"]
        needed = [
            each["name"]
            for each in operations["get"].get("parameters", [])
            if each["in"] == "query" and each["required"]
        ]
        if names:
            yield from (path.replace(f"{{{names[0]}}}", key) for key in keys)
            yield from (path.replace(f"{{{names[0]}}}", name) for name in ("entries", "findings", "claims", "evidence"))
        elif needed:
            yield from (f"{path}?{'&'.join(f'{name}={key}' for name in needed)}" for key in (*keys[:3], "quelbridge"))
        else:
            yield from (f"{path}{query}" for query in QUERIES)
    yield from SUBSCRIBED


def told(program: Program, address: str) -> str:
    answer = program.get(address)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return body.decode("utf-8", "replace").lower()


def leaks(text: str) -> bool:
    """Words of the document, not the words or key that somebody asked for, which an answer says back."""
    said = text.replace("?text=quelbridge", "").replace("?q=quelbridge", "").replace("area:quelbridge", "")
    return any(
        word in said for word in ("raise the quelbridge", "quelbridge plan", "quelbridge was raised", "quelland")
    )


def test_a_program_without_a_token_gets_nothing_of_it(secret, settings):
    settings.API_RATE_PUBLIC = 10_000
    program, asked = Program(), list(addresses(secret))
    assert len(asked) > 200
    assert [address for address in asked if leaks(told(program, address))] == []
    for path in (f"/documents/{secret['document']}", f"/findings/{secret['finding']}", f"/entries/{secret['entry']}"):
        assert program.get(path).status_code == 404


def test_a_token_of_a_lower_scope_gets_no_more_than_its_scope(secret, settings):
    settings.API_RATE = 10_000
    reader = Program("read", role="admin", name="ada")
    seen = [address for address in addresses(secret) if leaks(told(reader, address))]
    assert bool(seen) == (secret["degree"] == "internal")
    assert reader.get(f"/documents/{secret['document']}").status_code == (200 if seen else 404)


def test_who_may_see_it_sees_it(secret):
    reviewer = Program("review")
    for path in (
        f"/documents/{secret['document']}",
        "/entries?text=quelbridge",
        "/claims",
        "/evidence",
        "/lists/entries.csv",
        "/money?as_of=2024-03-01",
    ):
        assert leaks(told(reviewer, path)), path


def test_a_subscription_with_a_token_in_its_address_has_the_sight_of_its_scope(secret):
    from api.asking import a_token

    plain = Program()
    assert leaks(told(plain, f"/feeds/register.atom?token={a_token('review')}"))
    assert leaks(told(plain, f"/feeds/register.atom?token={a_token('read')}")) == (secret["degree"] == "internal")
    assert plain.get("/feeds/register.atom?token=ft_x").status_code == 401
    assert plain.get(f"/api/v1/review?token={a_token('review', name='rita')}").status_code == 401  # headers only


def test_counts_do_not_tell_that_it_is_there(secret):
    public, reviewer = Program(), Program("review")
    for path in ("/entries", "/findings", "/documents", "/claims", "/evidence"):
        assert reviewer.told(path)["total"] == public.told(path)["total"] + 1, path
    assert json.dumps(public.told("/entries/facets")).find("2033") < 0
    assert public.told("/state")["documents"] == reviewer.told("/state")["documents"] - 1
    assert secret["degree"]
