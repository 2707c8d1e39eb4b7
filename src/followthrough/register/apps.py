"""The one Django app."""

from __future__ import annotations

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """The register's tables. `web` is an app too, but only for its templates: it has no table."""

    name = "followthrough.register"
    label = "register"
    verbose_name = "Register"

    def ready(self) -> None:
        """Make the full-text lookup known to the two engines."""
        from followthrough.register.ledger import fulltext  # noqa: F401  importing registers the lookup
