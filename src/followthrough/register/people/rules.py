"""Who may do what, as sentences: `may_review(user)`. A role is a group of this name; each holds what those before hold.

A reader sees internal documents; a coder adds what the machine missed; a reviewer decides, and sees restricted
documents; a publisher may publish; an admin keeps the accounts. Who has no role sees what the public sees.

A person may hold a higher role for one partnership (see together.give_duty): there they may do more, and for no other.
What they may see stays what their role for all lets them see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from followthrough.register.ledger.seeing import EVERYTHING, INTERNAL, PUBLIC, Sight

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

    User = AbstractBaseUser | AnonymousUser

ROLES = ("reader", "coder", "reviewer", "publisher", "admin")


def rank(user: User) -> int:
    """The place of a person's highest role in ROLES; -1 for none. Asked of the database once a request."""
    if not user.is_authenticated or not getattr(user, "is_active", False):
        return -1
    held = getattr(user, "_rank", None)
    if held is None:
        groups: Any = getattr(user, "groups")  # noqa: B009  signed in: a full user, which the type does not say
        names = set(groups.values_list("name", flat=True))
        held = max((ROLES.index(name) for name in names & set(ROLES)), default=-1)
        setattr(user, "_rank", held)  # noqa: B010  kept with the user for the request
    return int(held)


def serve(user: User, role: str) -> None:
    """For this request the person acts in a role they hold for one partnership, where it is higher than theirs for all.

    Call once it is known that the request is about that partnership alone, and after `sight_of`.
    """
    if rank(user) >= 0:  # an account without any role stays outside
        setattr(user, "_rank", max(rank(user), ROLES.index(role)))  # noqa: B010  as above


def _holds(user: User, role: str) -> bool:
    return rank(user) >= ROLES.index(role)


def may_read_internal(user: User) -> bool:
    """Documents marked internal are open to everybody with a role."""
    return _holds(user, "reader")


def may_read_restricted(user: User) -> bool:
    """Documents marked restricted, or with a mark this program does not know, are open to those who decide."""
    return _holds(user, "reviewer")


def may_add(user: User) -> bool:
    """Coders add what the machine missed."""
    return _holds(user, "coder")


def may_review(user: User) -> bool:
    """Reviewers decide about what was proposed."""
    return _holds(user, "reviewer")


def may_publish(user: User) -> bool:
    """Publishers freeze editions."""
    return _holds(user, "publisher")


def may_administer(user: User) -> bool:
    """Admins keep the accounts."""
    return _holds(user, "admin")


def sight_of(user: User) -> Sight:
    """Which documents a person may see."""
    if may_read_restricted(user):
        return EVERYTHING
    return frozenset({PUBLIC, INTERNAL} if may_read_internal(user) else {PUBLIC})
