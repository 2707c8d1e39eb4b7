"""`add_person`: somebody who may sign in, with a role. Their name stands beside what they decide."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from followthrough.register.ledger import audit
from followthrough.register.people.rules import ROLES


class PersonError(ValueError):
    """An account that cannot be made. Says why."""


@transaction.atomic
def add_person(*, name: str, role: str, password: str, by: str) -> None:
    """Make an account, or give an account that exists this role and password instead of its own.

    Raises:
        PersonError: there is no such role, the name cannot stand, or the password is too weak.
    """
    audit.one_writer()
    if role not in ROLES:
        raise PersonError(f"“{role}” is no role: choose one of {', '.join(ROLES)}.")
    people = get_user_model()
    person = people.objects.filter(username=name).first() or people(username=name)
    try:
        people.username_validator(name)
        validate_password(password, person)
    except ValidationError as error:
        raise PersonError(" ".join(error.messages)) from None
    person.set_password(password)
    person.save()
    group, _ = Group.objects.get_or_create(name=role)
    person.groups.set([group])
    audit.note(verb="account", subject=f"person:{name}", person=by, now=timezone.now(), role=role)
