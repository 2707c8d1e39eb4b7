from __future__ import annotations

import pytest
from django.conf import settings
from django.core.management import call_command


def test_the_content_policy_allows_nothing_but_our_own_files() -> None:
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    allowed = {source for sources in directives.values() for source in sources}
    assert allowed == {"'self'", "'none'"}
    assert directives["default-src"] == ["'none'"]
    assert directives["script-src"] == ["'self'"]


def test_every_language_offered_has_its_catalogue() -> None:
    """That the catalogue is whole: tests/web/test_catalogue.py."""
    offered = [code for code, _ in settings.LANGUAGES]
    assert offered[0] == settings.LANGUAGE_CODE == "en"
    places = [settings.LOCALE_PATHS[0] / code / "LC_MESSAGES" / "django.mo" for code in offered[1:]]
    assert places
    assert [str(place) for place in places if not place.exists()] == []
    assert "django.middleware.locale.LocaleMiddleware" in settings.MIDDLEWARE


@pytest.mark.usefixtures("register")
def test_the_migrations_say_what_the_models_say() -> None:
    call_command("makemigrations", "register", check=True, dry_run=True, verbosity=0)
