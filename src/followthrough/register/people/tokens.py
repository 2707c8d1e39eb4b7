"""Keys to the API: made, told once, kept as a hash, taken back. What one may do is bounded by its person's role."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate

from followthrough.register.ledger import audit
from followthrough.register.models import ApiToken, Duty
from followthrough.register.people.rules import ROLES, rank

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough.register.people.rules import User

SCOPES = ("read", "code", "review", "publish", "admin")  # one for each role, in their order
MARK = "ft_"  # what a token begins with, so that one that was published by mistake is known for what it is
_LENGTH = 32  # random bytes
_MAKE_ANOTHER = "make another under your account, Keys to the API, or with `followthrough token add NAME`."


class TokenError(ValueError):
    """A token that cannot be made or taken back. Says why."""


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A token without its secret."""

    number: int
    person: str
    scope: str
    label: str
    made_at: datetime
    made_by: str
    expires_at: datetime | None
    revoked_at: datetime | None
    last_used: str  # ISO day; "" for never


@transaction.atomic
def make_token(*, person: str, scope: str, by: str, now: datetime, label: str = "", days: int = 0) -> str:
    """A new token of a person who has an account. It is given here and never again.

    Args:
        person: whose it is.
        scope: the most it may do; each scope holds those before it.
        by: who makes it.
        now: when.
        label: what it is for.
        days: after how many it ends; 0 for never.

    Raises:
        TokenError: no such person or scope, or a role that does not hold the scope.
    """
    audit.one_writer()
    if scope not in SCOPES:
        raise TokenError(f"“{scope}” is no scope: choose one of {', '.join(SCOPES)}.")
    account = get_user_model().objects.filter(username=person).first()
    if account is None:
        raise TokenError(f"There is no account “{person}”. Make one with `followthrough adduser`.")
    if rank(account) < SCOPES.index(scope):
        least = f"{person} is no {ROLES[SCOPES.index(scope)]}, and a token may do no more than its person."
        raise TokenError(least + _narrow(person))
    secret = MARK + secrets.token_urlsafe(_LENGTH)
    ends = now + timedelta(days=days) if days else None
    row = ApiToken.objects.create(
        hash=_hash(secret), person=person, scope=scope, label=label[:200], made_at=now, made_by=by, expires_at=ends
    )
    audit.note(verb="token", subject=f"token:{row.pk}", person=by, now=now, of=person, scope=scope, label=label)
    return secret


def _narrow(person: str) -> str:
    """Said to who holds a role for one partnership: pages know which one a request is about, a token opens all."""
    held = Duty.objects.filter(who=person, superseded_at__isnull=True).exclude(role="").exists()
    return " A role for one partnership counts on the pages, not for a token." if held else ""


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


@transaction.atomic
def revoke_token(*, number: int, by: str, now: datetime) -> None:
    """Take a token back. It opens nothing any more.

    Raises:
        TokenError: there is no such token, or it was taken back already.
    """
    audit.one_writer()
    if not ApiToken.objects.filter(pk=number, revoked_at=None).update(revoked_at=now):
        raise TokenError(f"There is no token {number} that holds.")
    audit.note(verb="revoke", subject=f"token:{number}", person=by, now=now)


def tokens(*, person: str = "") -> tuple[TokenRow, ...]:
    """Every token that was ever made, or those of a person, oldest first."""
    whose = {"person": person} if person else {}
    return tuple(_row(row) for row in ApiToken.objects.filter(**whose).order_by("id"))


def _row(row: ApiToken) -> TokenRow:
    return TokenRow(
        number=row.pk,
        person=row.person,
        scope=row.scope,
        label=row.label,
        made_at=row.made_at,
        made_by=row.made_by,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        last_used="" if row.last_used is None else row.last_used.isoformat(),
    )


def why_shut(secret: str, *, now: datetime) -> str:
    """Why a token opens nothing, and what to do: told to who holds it, for nobody else has the secret."""
    row = ApiToken.objects.filter(hash=_hash(secret)).first() if secret.startswith(MARK) else None
    if row is None:
        return f"This token is not known here: see that it is whole and begins with {MARK}, or {_MAKE_ANOTHER}"
    if row.revoked_at is not None:
        return f"This token was taken back on {localdate(row.revoked_at)}: {_MAKE_ANOTHER}"
    if row.expires_at is not None and row.expires_at <= now:
        return f"This token ended on {localdate(row.expires_at)}: {_MAKE_ANOTHER}"
    return "The account of this token is closed, or has no role any more: ask who keeps the register."


def holder_of(secret: str, *, now: datetime) -> tuple[TokenRow, User] | None:
    """Whose token this is, with an account that may do no more than its scope; None where it opens nothing.

    An account that was closed, or whose role has gone, opens nothing either. That it was used is noted once a day.
    """
    if not secret.startswith(MARK):
        return None
    live = ApiToken.objects.filter(Q(expires_at=None) | Q(expires_at__gt=now), hash=_hash(secret), revoked_at=None)
    row = live.first()
    account = None if row is None else get_user_model().objects.filter(username=row.person, is_active=True).first()
    if row is None or account is None:
        return None
    allowed = min(rank(account), SCOPES.index(row.scope))
    setattr(account, "_rank", allowed)  # noqa: B010  where rules.rank() keeps it for the request
    if allowed < 0:
        return None
    if row.last_used != now.date():
        ApiToken.objects.filter(pk=row.pk).update(last_used=now.date())
    return _row(row), account
