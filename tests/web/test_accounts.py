"""Signing in with a second factor, and pages of the account."""

from __future__ import annotations

import pytest

from web.accounts import PASSWORD, anyone, someone

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def code(secret: str) -> str:
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def test_with_a_second_factor_the_password_alone_opens_nothing():
    from allauth.mfa.totp.internal.auth import TOTP
    from django.contrib.auth import get_user_model

    someone("reviewer", "vera")
    TOTP.activate(get_user_model().objects.get(username="vera"), SECRET)
    visitor = anyone()
    answer = visitor.post("/accounts/login/", {"login": "vera", "password": PASSWORD}, follow=True)
    assert answer.redirect_chain[-1][0].startswith("/accounts/2fa/authenticate/")
    assert visitor.get("/review/").status_code == 302
    visitor.post("/accounts/2fa/authenticate/", {"code": code(SECRET)})
    assert visitor.get("/review/").status_code == 200


def test_a_wrong_password_says_so_and_nothing_more():
    someone("reviewer", "vera")
    sent = [{"login": name, "password": "wrong wrong wrong"} for name in ("vera", "nobody")]
    answers = [anyone().post("/accounts/login/", form) for form in sent]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert all("fault" in answer.content.decode() for answer in answers)


def test_nobody_signs_up_and_no_mail_is_sent():
    assert anyone().get("/accounts/signup/").status_code == 404
    assert anyone().get("/accounts/password/reset/").status_code == 404


@pytest.mark.parametrize("address", ["/accounts/2fa/", "/accounts/password/change/", "/accounts/2fa/totp/activate/"])
def test_pages_of_the_account_keep_the_policy(address):
    answer = someone("reader").get(address, follow=True)
    assert answer.status_code == 200
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]


def test_only_the_page_with_the_picture_may_carry_one():
    reader = someone("reader", "rita")
    reader.post("/accounts/reauthenticate/", {"password": PASSWORD})
    page = reader.get("/accounts/2fa/totp/activate/")
    assert "data:image" in page.content.decode()
    assert "img-src 'self' data:" in page["Content-Security-Policy"]
    assert "data:" not in reader.get("/")["Content-Security-Policy"]
