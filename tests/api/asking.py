"""Programs that ask the API, with and without tokens."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from django.test import Client

if TYPE_CHECKING:
    from django.http import HttpResponse

API = "/api/v1"
NOW = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)
ROLE_OF = {"read": "reader", "code": "coder", "review": "reviewer", "publish": "publisher", "admin": "admin"}


class Program:
    """A program with a token of a scope, or none."""

    def __init__(self, scope: str = "", *, role: str = "", name: str = "") -> None:
        headers = {"host": "localhost"}
        if scope:
            headers["authorization"] = f"Bearer {a_token(scope, role=role, name=name)}"
        self.client = Client(headers=headers)

    def get(self, path: str, **headers: str) -> HttpResponse:
        return self.client.get(path if path.startswith(("/api", "/feeds", "/cal")) else f"{API}{path}", headers=headers)

    def told(self, path: str, status: int = 200) -> Any:
        """The answer, which must be of this status."""
        return self._said(self.get(path), status)

    def post(self, path: str, body: Any, status: int = 201, method: str = "post") -> Any:
        ask = getattr(self.client, method)
        return self._said(ask(f"{API}{path}", json.dumps(body), content_type="application/json"), status)

    def _said(self, answer: HttpResponse, status: int) -> Any:
        assert answer.status_code == status, answer.content[:500]
        if status >= 400:
            assert answer["Content-Type"] == "application/problem+json"
            assert answer.json()["status"] == status
        return answer.json()


def a_token(scope: str, *, role: str = "", name: str = "", **known: Any) -> str:
    """A token of somebody whose role holds the scope, unless another is named."""
    from followthrough.register.people.people import add_person
    from followthrough.register.people.tokens import make_token

    person = name or f"{scope}er"
    add_person(name=person, role=role or ROLE_OF[scope], password="a long sentence about ferries", by="test")
    return make_token(person=person, scope=scope, by="test", now=NOW, **known)
