"""One's own keys on a page: made once, shown once, taken back; nobody else's."""

from __future__ import annotations

import re

import pytest

from followthrough.register.people.tokens import tokens
from web.accounts import PASSWORD, anyone, someone

pytestmark = pytest.mark.django_db


def signed_in(role, name):
    visitor = someone(role, name)
    visitor.post("/accounts/reauthenticate/", {"password": PASSWORD})
    return visitor


def made(visitor, **says):
    answer = visitor.post("/accounts/tokens/", {"label": "lantern", "scope": "read", "days": "30"} | says)
    page = answer.content.decode()
    found = re.search(r'class="secret">(ft_[\w-]+)<', page)
    return page, found[1] if found else ""


def test_a_key_is_shown_once_opens_what_it_says_and_is_taken_back():
    rita = signed_in("reviewer", "rita")
    _, secret = made(rita)
    program = anyone()
    asked = {"headers": {"authorization": f"Bearer {secret}"}}
    assert program.get("/api/v1/state", **asked).status_code == 200
    assert program.get("/api/v1/rounds", **asked).status_code == 403  # reads only
    page = rita.get("/accounts/tokens/").content.decode()
    assert secret not in page
    assert "lantern" in page
    (row,) = tokens()
    assert (row.person, row.made_by, row.scope, row.label) == ("rita", "rita", "read", "lantern")
    assert (row.expires_at - row.made_at).days == 30
    again = rita.post(f"/accounts/tokens/{row.number}/revoke", follow=True).content.decode()
    assert "opens nothing any more" in again
    assert program.get("/api/v1/state", **asked).status_code == 401
    assert "already" in rita.post(f"/accounts/tokens/{row.number}/revoke", follow=True).content.decode()


def test_a_key_that_has_ended_says_so_and_what_made_one_is_not_offered_again():
    from datetime import timedelta

    from django.utils import timezone

    from followthrough.register.models import ApiToken

    rita = signed_in("reviewer", "rita")
    page, _ = made(rita)
    assert 'name="label" value=""' in page
    assert "/revoke" in page
    ApiToken.objects.update(expires_at=timezone.now() - timedelta(days=1))
    page = rita.get("/accounts/tokens/").content.decode()
    assert "<td>ended " in page
    assert "/revoke" not in page


@pytest.mark.parametrize(
    ("says", "complaint"),
    [
        ({"label": " "}, "what it is for"),
        ({"days": "0"}, "when it ends"),
        ({"days": "x"}, "when it ends"),
        ({"scope": "publish"}, "is no publisher"),
        ({"scope": "all"}, "is no scope"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_made(says, complaint):
    page, secret = made(signed_in("reviewer", "rita"), **says)
    assert complaint in page
    assert secret == ""
    assert tokens() == ()


def test_only_scopes_that_the_role_holds_are_offered():
    page = signed_in("coder", "cora").get("/accounts/tokens/").content.decode()
    assert re.findall(r'<option value="([a-z]+)"', page) == ["read", "code"]


def test_nobody_else_sees_or_takes_back_a_key_and_a_password_of_long_ago_makes_none():
    made(signed_in("reviewer", "rita"))
    (row,) = tokens()
    other = signed_in("admin", "ada")
    assert "lantern" not in other.get("/accounts/tokens/").content.decode()
    assert other.post(f"/accounts/tokens/{row.number}/revoke").status_code == 404
    assert anyone().get("/accounts/tokens/").status_code == 302
    assert anyone().post(f"/accounts/tokens/{row.number}/revoke").status_code == 302
    late = someone("reviewer", "vera").post("/accounts/tokens/", {"label": "x", "scope": "read", "days": "30"})
    assert "/reauthenticate/" in late["Location"]
    assert len(tokens()) == 1
