"""Words of the pages for those who keep the register: roles, what the audit tells of, and of what."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy as pgettext

ROLES = {
    "reader": _("reader"),
    "coder": _("coder"),
    "reviewer": _("reviewer"),
    "publisher": _("publisher"),
    "admin": _("admin"),
}
MAY = {
    "reader": _("sees internal documents"),
    "coder": _("also adds documents, what the machine missed, claims and evidence, and codes rounds"),
    "reviewer": _("also decides, signs verdicts, and sees restricted documents"),
    "publisher": _("also freezes editions"),
    "admin": _("also gives roles"),
}
VERBS = {
    "account": _("made an account"),
    "add": _("entered"),
    "correct": _("corrected"),
    "decide": _("decided"),
    "drop": _("dropped"),
    "follow": _("tied statements to undertakings"),
    "import": _("took in a file"),
    "propose": _("proposed"),
    "propose otherwise": _("proposed otherwise"),
    "publish": _("published"),
    "record": _("recorded"),
    "remark": _("said"),
    "retract": _("took back"),
    "revoke": _("revoked"),
    "save": _("saved"),
    "second": _("agreed"),
    "stale": _("marked as overtaken by a newer reading"),
    "supersede": _("replaced"),
    "take back": _("took a proposal back"),
    "token": _("made a token"),
}
KINDS = {
    "assessment": _("verdict"),
    "claim": pgettext("a kind of row", "claim"),
    "document": pgettext("a kind of row", "document"),
    "duty": _("role for a partnership"),
    "edition": pgettext("a kind of row", "edition"),
    "entry": pgettext("a kind of row", "entry"),
    "evidence": pgettext("a kind of row", "evidence"),
    "finding": pgettext("a kind of row", "finding"),
    "leg": _("series of a target"),
    "line": _("action line"),
    "link": pgettext("a kind of row", "link"),
    "meeting": pgettext("a kind of row", "meeting"),
    "observation": _("figure"),
    "person": _("person"),
    "plan": pgettext("a kind of row", "plan"),
    "practice": _("how a partnership decides"),
    "remark": _("remark"),
    "reviewtask": _("whose it is to look at"),
    "search": _("saved search"),
    "sum": _("sum of money"),
    "token": _("token"),
}


def role(value: str) -> str:
    """The name of a role."""
    return str(ROLES.get(value, value))


def role_may(value: str) -> str:
    """What a role may do beside what those before it may."""
    return str(MAY.get(value, ""))


def audit_verb(value: str) -> str:
    """What was done."""
    return str(VERBS.get(value, value))


def audit_kind(value: str) -> str:
    """What kind of row it was done to."""
    return str(KINDS.get(value, value))
