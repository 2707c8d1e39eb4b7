"""Who may do what: an operation names the scope it needs, and a token that has less is told so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ninja.security import HttpBearer

from followthrough.api.problems import ProblemError
from followthrough.register.people.rules import rank
from followthrough.register.people.tokens import SCOPES

if TYPE_CHECKING:
    from django.http import HttpRequest


class Scope(HttpBearer):
    """A token of at least this scope. The door has looked at the token already: it says whose it is."""

    def __init__(self, scope: str) -> None:
        super().__init__()
        self.scope = scope

    def __call__(self, request: HttpRequest) -> Any:
        """The person's name, where their token, or who has signed in and only reads, may do this.

        Raises:
            ProblemError: nobody, or somebody who may not.
        """
        user: Any = request.user
        if not user.is_authenticated:
            raise ProblemError(401, f"This needs a token of the scope {self.scope}, in the header Authorization.")
        if rank(user) < SCOPES.index(self.scope):
            raise ProblemError(403, f"This needs the scope {self.scope}, and a role that holds it.")
        return user.get_username()

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """Not asked: the door has done it."""
        raise NotImplementedError


READ, CODE, REVIEW, PUBLISH, ADMIN = map(Scope, SCOPES)


def name_of(request: HttpRequest) -> str:
    """Whose name is written beside what is done."""
    user: Any = request.user
    return str(user.get_username())
