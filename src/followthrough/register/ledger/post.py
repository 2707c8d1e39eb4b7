"""How letters leave: the mail server that `FOLLOWTHROUGH_MAIL` names. Without it none leaves. Imports no Django."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import parse_qs, unquote, urlsplit

from followthrough.register.ledger.place import PlaceError

NOWHERE: Final = "django.core.mail.backends.dummy.EmailBackend"  # takes every letter and sends none
SMTP: Final = "django.core.mail.backends.smtp.EmailBackend"
PORTS: Final = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
_PATIENCE: Final = 20  # seconds for the server to answer
_SAY: Final = "Write smtp+tls://user:password@host:587?from=register@example.org"


def mail(address: str | None) -> dict[str, Any]:
    """Django's settings of mail for an address such as `smtp+tls://user:password@host:587?from=register@example.org`.

    `smtp` speaks in the open, `smtp+tls` turns to TLS after the greeting (STARTTLS), `smtps` begins with it.

    Raises:
        PlaceError: the address is of no kind that is known, or lacks its host, its sender or a readable port.
    """
    if not address:
        return {"EMAIL_BACKEND": NOWHERE, "EMAIL_HOST": ""}
    parts = urlsplit(address)
    if parts.scheme not in PORTS:
        raise PlaceError(f"FOLLOWTHROUGH_MAIL begins with “{parts.scheme}”, which is no way to send mail. {_SAY}.")
    sender = "".join(parse_qs(parts.query).get("from", ()))
    if not parts.hostname or "@" not in sender:
        raise PlaceError(f"FOLLOWTHROUGH_MAIL lacks its host, or from whom letters come (?from=...). {_SAY}.")
    try:
        port = parts.port
    except ValueError as error:
        raise PlaceError(f"FOLLOWTHROUGH_MAIL has no port that is a number. {_SAY}.") from error
    return {
        "EMAIL_BACKEND": SMTP, "EMAIL_HOST": parts.hostname, "EMAIL_PORT": port or PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""), "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls", "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": _PATIENCE, "DEFAULT_FROM_EMAIL": sender,
    }  # fmt: skip
