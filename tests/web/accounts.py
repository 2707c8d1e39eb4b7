"""People of the sample register, and their browsers."""

from __future__ import annotations

from django.test import Client

PASSWORD = "a long sentence about ferries"


def someone(role: str, name: str = "") -> Client:
    """A browser in which a person of this role has signed in."""
    from django.contrib.auth import get_user_model

    from followthrough.register.people.people import add_person

    add_person(name=name or role, role=role, password=PASSWORD, by="test")
    client = Client(headers={"host": "localhost"})
    client.force_login(get_user_model().objects.get(username=name or role))
    return client


def anyone() -> Client:
    """A browser in which nobody has signed in."""
    return Client(headers={"host": "localhost"})
