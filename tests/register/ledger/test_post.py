"""The address of the mail server is read part by part; what cannot be read is said, and without it nothing is sent."""

from __future__ import annotations

import pytest

from followthrough.register.ledger.place import PlaceError
from followthrough.register.ledger.post import NOWHERE, SMTP, mail


@pytest.mark.parametrize("address", [None, ""])
def test_without_an_address_no_letter_leaves(address: str | None) -> None:
    assert mail(address) == {"EMAIL_BACKEND": NOWHERE, "EMAIL_HOST": ""}


@pytest.mark.parametrize(
    ("address", "port", "tls", "ssl"),
    [
        ("smtp://localhost?from=a@b.example", 25, False, False),
        ("smtp://localhost:2525?from=a@b.example", 2525, False, False),
        ("smtp+tls://me:secret@mail.example?from=a@b.example", 587, True, False),
        ("smtps://me:secret@mail.example?from=a@b.example", 465, False, True),
    ],
)
def test_ways_and_ports(address: str, port: int, tls: bool, ssl: bool) -> None:  # noqa: FBT001  a row of the table
    made = mail(address)
    assert made["EMAIL_BACKEND"] == SMTP
    assert (made["EMAIL_PORT"], made["EMAIL_USE_TLS"], made["EMAIL_USE_SSL"]) == (port, tls, ssl)
    assert made["DEFAULT_FROM_EMAIL"] == "a@b.example"


def test_names_and_passwords_with_signs_in_them() -> None:
    made = mail("smtp+tls://aoi%40b.example:p%3Aw%2F@mail.example?from=a@b.example")
    assert (made["EMAIL_HOST_USER"], made["EMAIL_HOST_PASSWORD"]) == ("aoi@b.example", "p:w/")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("mail.example", "no way to send mail"),
        ("http://mail.example?from=a@b.example", "no way to send mail"),
        ("smtp://?from=a@b.example", "lacks its host"),
        ("smtp://mail.example", "from whom letters come"),
        ("smtp://mail.example?from=nobody", "from whom letters come"),
        ("smtp://mail.example:many?from=a@b.example", "no port that is a number"),
    ],
)
def test_what_cannot_be_read_says_how_to_write_it(address: str, told: str) -> None:
    with pytest.raises(PlaceError, match=told):
        mail(address)
