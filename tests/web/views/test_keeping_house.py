"""People and roles, roles for one partnership, two persons who decide, the audit: for those who may, and no others."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.register.ledger import audit
from followthrough.register.models import Audit, Document, Entry, Finding, Partnership
from web.accounts import anyone, someone
from web.sample_register import WHO, build

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    """The later statement belongs to one partnership, all others to another."""
    from followthrough.register.intake.facts import put_name

    build()
    Document.objects.update(partnership=put_name(Partnership, "Others", name="Others", **WHO))
    ours = Partnership.objects.get(key="Lakes-Islands")
    Document.objects.filter(title__startswith="Joint Statement of the 5th").update(partnership=ours)


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def of(partnership: str) -> dict[str, str]:
    """A key of each kind that belongs to a partnership."""
    finding = Finding.objects.filter(document__partnership__key=partnership, superseded_at=None).order_by("id")[0]
    entry = Entry.objects.filter(document__partnership__key=partnership, superseded_at=None).order_by("id")[0]
    return {"finding": finding.key, "entry": entry.key, "document": finding.document.key}


@pytest.fixture
def lena():
    """A reader who decides for Lakes-Islands alone."""
    from followthrough.register.people.together import give_duty

    client = someone("reader", "lena")
    give_duty(who="lena", partnership="Lakes-Islands", role="reviewer", **WHO)
    return client


ACTS = (
    ("get", "/review/edit/{finding}", {}),
    ("get", "/review/link/{finding}", {}),
    ("get", "/review/talk/{finding}", {}),
    ("get", "/review/add/{document}", {}),
    ("get", "/review/verdict/{entry}", {}),
    ("get", "/review/claim/{entry}", {}),
    ("get", "/review/tie/{entry}", {}),
    ("post", "/review/say/entry/{entry}", {"text": "Seen."}),
    ("post", "/review/finding/{finding}", {"verdict": "confirm"}),
    ("post", "/review/entry/{entry}", {"verdict": "confirm"}),
    ("post", "/review/give/document/{document}", {"who": "lena"}),
)


@pytest.mark.parametrize(("method", "address", "form"), ACTS)
def test_who_decides_for_one_partnership_acts_there_and_nowhere_else(lena, method, address, form):
    ask = getattr(lena, method)
    before = Audit.objects.count()
    assert ask(address.format(**of("Others")), form).status_code == 403
    assert Audit.objects.count() == before
    assert ask(address.format(**of("Lakes-Islands")), form).status_code in {200, 302}


def test_two_statements_of_different_partnerships_are_judged_by_who_decides_for_both(lena):
    ours, theirs = of("Lakes-Islands")["finding"], of("Others")["finding"]
    form = {"other": theirs, "verdict": "same", "reason": "Alike."}
    assert lena.post(f"/review/link/{ours}", form).status_code == 403


def test_the_queue_and_rules_of_one_partnership_only(lena):
    assert lena.get("/review/").status_code == 403
    assert lena.get("/review/?partnership=Others").status_code == 403
    page = lena.get("/review/?partnership=Lakes-Islands").content.decode()
    assert of("Lakes-Islands")["finding"] in page
    assert of("Others")["finding"] not in page
    assert lena.post("/review/rule", {"act": "commitment", "partnership": "Others"}).status_code == 403
    assert lena.post("/review/rule", {"act": "commitment", "least": "0.6"}).status_code == 403
    assert '/review/?partnership=Lakes-Islands"' in lena.get("/").content.decode()


def test_a_decision_of_another_partnership_cannot_be_undone(lena):
    from followthrough.register.decisions.review import decide

    keys = [of(partnership)["finding"] for partnership in ("Others", "Lakes-Islands")]
    theirs, ours = (decide(verdict="confirm", finding=key, **WHO) for key in keys)
    assert lena.post(f"/review/undo/{theirs.number}").status_code == 403
    assert lena.post(f"/review/undo/{ours.number}").status_code == 302
    assert lena.post("/review/undo/99999999").status_code == 403


def test_a_role_for_one_partnership_shows_nothing_more(lena):
    document = of("Lakes-Islands")["document"]
    Document.objects.filter(key=document).update(confidentiality="restricted")
    assert lena.get(f"/documents/{document}").status_code == 404
    assert lena.get(f"/review/add/{document}").status_code == 403  # for her it is not there to be hers


def test_an_admin_gives_a_role_and_takes_it_away():
    chief, odd = someone("admin", "chief"), someone("reader", "odd")
    key = of("Lakes-Islands")["finding"]
    chief.post("/people/duty", {"who": "odd", "partnership": "Lakes-Islands", "role": "reviewer"})
    assert "Lakes-Islands : reviewer" in words(chief.get("/people/"))
    assert odd.get(f"/review/edit/{key}").status_code == 200
    chief.post("/people/duty", {"who": "odd", "partnership": "Lakes-Islands", "role": ""})
    assert odd.get(f"/review/edit/{key}").status_code == 403
    assert Audit.objects.filter(person="chief").count() == 2


@pytest.mark.parametrize(
    ("form", "complaint"),
    [
        ({"who": "ghost", "partnership": "Others", "role": "coder"}, "may sign in here"),
        ({"who": "chief", "partnership": "Nowhere", "role": "coder"}, "holds no partnership"),
        ({"who": "chief", "partnership": "Others", "role": "king"}, "is no role"),
    ],
)
def test_what_cannot_be_given_is_told(form, complaint):
    assert complaint in words(someone("admin", "chief").post("/people/duty", form, follow=True))


def test_two_persons_are_asked_for_and_let_be():
    chief = someone("admin", "chief")
    told = words(chief.post("/people/practice", {"partnership": "Others", "persons": "2"}, follow=True))
    assert "Two persons decide from now on." in told
    assert "Let one decide" in told
    chief.post("/people/practice", {"partnership": "Others", "persons": "1"})
    assert "Let one decide" not in words(chief.get("/people/"))


@pytest.mark.parametrize(
    ("address", "allowed"),
    [("/people/", {"admin"}), ("/audit/", {"reviewer", "publisher", "admin"})],
)
def test_only_those_who_may(address, allowed):
    for role in ("reader", "coder", "reviewer", "publisher", "admin"):
        assert someone(role).get(address).status_code == (200 if role in allowed else 403), role
    assert anyone().get(address)["Location"].startswith("/accounts/login/")
    for each in ("/people/duty", "/people/practice"):
        assert someone("publisher", "pub").post(each, {}).status_code == 403


def test_the_audit_tells_who_did_what_and_is_checked_whole():
    client, key = someone("reviewer", "vera"), of("Others")["finding"]
    client.post(f"/review/finding/{key}", {"verdict": "reject", "reason": "It is news.", "seen": "0"})
    said = words(client.get("/audit/?person=vera"))
    assert "decided" in said
    assert "reason: It is news. · verdict: reject" in said
    assert "The chain holds from its first row to its last." in words(client.get("/audit/?check=1"))
    assert "Nothing was done that fits this" in words(client.get("/audit/?subject=nothing-of-it"))


def test_the_audit_asks_the_same_of_many_rows():
    client = someone("reviewer", "vera")
    client.get("/audit/")
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/audit/").status_code == 200
    assert len(asked) <= 14


def test_the_audit_reads_what_a_row_says_as_words():
    said = {"because": "Tried out.", "values": [1, 2], "date": "", "by": {"coder": "First"}}
    audit.notes([("record", "code:1", {"says": said})], **(WHO | {"person": "anna"}))
    told = words(someone("admin", "chief").get("/audit/?person=anna"))
    assert "says: because: Tried out.; by: coder: First; values: 1, 2" in told
