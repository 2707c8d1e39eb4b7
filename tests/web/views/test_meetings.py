"""A meeting entered on a page: for those who decide, refused with the reason, counted from at once."""

from __future__ import annotations

import re
from html import unescape

import pytest

from followthrough.register.models import Meeting
from web.accounts import anyone, someone
from web.sample_register import build

pytestmark = pytest.mark.django_db
FORM = {"name": "9th Lakes Forum", "partnership": "Lakes-Islands", "start": "2031-05-06", "place": "Port Alder"}


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def test_it_has_a_page_at_once_and_a_pack_can_be_made_for_it():
    client = someone("reviewer")
    assert "Enter a meeting" in words(client.get("/meetings/"))
    assert 'value="Lakes-Islands"' in client.get("/review/meeting").content.decode()
    onward = client.post("/review/meeting", FORM)["Location"]
    made = Meeting.objects.get(name="9th Lakes Forum")
    assert (made.start, made.place, made.ordinal) == ("2031-05-06", "Port Alder", 9)
    page = words(client.get(onward))
    assert "Entered. Packs and silences count from it." in page
    assert "9th Lakes Forum" in page
    assert "Make the pack" in page
    assert client.get(f"/pack/{made.key}").status_code == 200


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"name": " "}, "left blank"),
        ({"start": "soon"}, "soon"),
        ({"end": "2030"}, "cannot end"),
        ({"partnership": "Moon"}, "holds no partnership"),
    ],
)
def test_one_that_cannot_be_is_shown_again_as_typed(changed, complaint):
    answer = someone("reviewer").post("/review/meeting", FORM | changed)
    assert answer.status_code == 400
    assert complaint in words(answer)
    assert 'value="Port Alder"' in answer.content.decode()
    assert not Meeting.objects.filter(place="Port Alder", start="2031-05-06").exists()


def test_those_who_do_not_decide_are_told_how_and_may_not():
    assert someone("coder").post("/review/meeting", FORM).status_code == 403
    assert anyone().post("/review/meeting", FORM).status_code == 302
    assert "Enter a meeting" not in words(anyone().get("/meetings/"))
