"""Meetings as an officer enters them at the shell."""

from __future__ import annotations

import pytest

from cli.in_process import asked

pytestmark = pytest.mark.django_db

ADD = ("meeting", "add", "5th Lakes Forum", "--partner", "ASEAN-Japan", "--on")


def test_a_meeting_is_entered_and_listed() -> None:
    refused = asked(*ADD, "2025-05-20", code=1)
    assert "holds no partnership “ASEAN-Japan”. It holds none yet: run `followthrough init FOLDER`" in refused.stderr
    assert "see `followthrough meeting add`" in asked("meeting", "list").stderr
    from followthrough.register.models import Partnership

    Partnership.objects.create(key="ASEAN-Japan", name="ASEAN-Japan")
    entered = asked(*ADD, "2025-05-20", "--until", "2025-05-21", "--place", "Green Cape").stdout
    assert entered == "5th Lakes Forum: 2025-05-20 to 2025-05-21, of the series Lakes Forum\n"
    told = asked("meeting", "list", "--partner", "ASEAN-Japan").stdout
    assert told == "2025-05-20  5th Lakes Forum  Green Cape  ASEAN-Japan\n"
    assert "is no date" in asked(*ADD, "May 2025", code=1).stderr
