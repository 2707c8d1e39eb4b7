"""What went wrong, as problem details (RFC 9457): one shape for every answer that is no answer."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from pydantic import BaseModel, Field

if TYPE_CHECKING:
    from collections.abc import Sequence

MEDIA = "application/problem+json"


class Mistake(BaseModel):
    """One thing in what was sent that cannot be taken."""

    where: str = Field(description="Where it stands, such as `query.size` or `body.reason`.")
    says: str = Field(description="What is wrong with it.")


class ProblemDetails(BaseModel):
    """Why there is no answer, and what to do."""

    type: str = Field(description="Always about:blank: the status and the title say what kind of problem it is.")
    title: str = Field(description="The kind of problem.")
    status: int = Field(description="The status of the answer.")
    detail: str = Field(description="What is wrong in this case, and what to do.")
    errors: list[Mistake] = Field(description="Each thing that cannot be taken; empty where it is not the request's.")


class ProblemError(Exception):
    """Raised where a request cannot be answered; becomes problem details."""

    def __init__(self, status: int, detail: str, errors: Sequence[Mistake] = ()) -> None:
        self.status, self.detail, self.errors = status, detail, tuple(errors)
        super().__init__(detail)


def problem(status: int, detail: str, errors: Sequence[Mistake] = (), **headers: str) -> HttpResponse:
    """The answer that says so. `headers` are named with underscores: `Retry_After`."""
    told: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "errors": [each.model_dump() for each in errors],
    }
    answer = HttpResponse(json.dumps(told, ensure_ascii=False), content_type=MEDIA, status=status)
    for name, value in headers.items():
        answer[name.replace("_", "-")] = value
    return answer


def missing(kind: str, key: str) -> ProblemError:
    """There is no such thing, or it may not be seen: the answer does not tell which."""
    return ProblemError(404, f"This register holds no {kind} with the key “{key}” that you may see.")
