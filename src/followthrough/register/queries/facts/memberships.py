"""Who belonged to which group from when until when."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from followthrough.register.models import Membership


@dataclass(frozen=True, slots=True)
class MembershipRow:
    """A party's membership in a group. `until` is the first day it no longer was one; "" while it lasts."""

    group: str  # key
    group_name: str
    member: str  # key
    member_name: str
    since: str
    until: str
    source: str


def memberships(*, party: str) -> tuple[MembershipRow, ...]:
    """Every membership a party or group has to do with, as member or as group, by date."""
    rows = Membership.objects.filter(Q(group__key=party) | Q(member__key=party), superseded_at__isnull=True)
    return tuple(
        MembershipRow(m.group.key, m.group.name, m.member.key, m.member.name, m.since, m.until, m.source)
        for m in rows.select_related("group", "member").order_by("since", "member__name", "id")
    )
