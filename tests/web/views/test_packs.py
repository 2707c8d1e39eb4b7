from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from followthrough.register.intake.facts import put_name
from followthrough.register.models import Document, Meeting, MeetingSeries, Partnership
from web.sample_register import NOW, PERSON

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse

    Fetch = Callable[..., HttpResponse]

BY = {"person": PERSON, "now": NOW}


@pytest.fixture
def forum(shown: Fetch) -> Fetch:
    """The sample register with a calendar: a forum that was, and the next."""
    row = put_name(Partnership, "Lakes-Islands", name="Lakes-Islands", **BY)
    run = put_name(MeetingSeries, "forum", name="Forum", partnership=row, **BY)
    for number, day in ((5, "2024-02-20"), (6, "2025-03-01")):
        put_name(
            Meeting, f"forum-{number}", name=f"{number}th Forum", series=run, ordinal=number, start=day, end=day, **BY
        )
    Document.objects.update(partnership=row)
    return shown


def test_the_first_page_of_a_pack_says_what_stands_and_offers_every_form(forum: Fetch) -> None:
    response = forum(reverse("pack", args=["forum-6"]))
    page = response.content.decode()
    assert response.status_code == 200
    assert "6th Forum" in page
    assert "Where things stand" in page
    for form in ("html", "pdf", "docx", "xlsx"):
        assert reverse("pack-file", args=[form, "forum-6"]) in page


@pytest.mark.parametrize(
    ("form", "begins", "how"),
    [("html", b"<!doctype html>", "inline"), ("pdf", b"%PDF", "attachment"), ("docx", b"PK", "attachment"),
     ("xlsx", b"PK", "attachment")],
)  # fmt: skip
def test_each_form_is_sent_as_what_it_is(forum: Fetch, form: str, begins: bytes, how: str) -> None:
    response = forum(reverse("pack-file", args=[form, "forum-6"]) + "?on=2024-06-01")
    assert response.content.startswith(begins)
    assert response["Content-Disposition"] == f'{how}; filename="pack-6th-forum-2024-06-01-en.{form}"'


def test_the_policy_lets_the_style_of_the_page_through_and_nothing_else(forum: Fetch) -> None:
    policy = forum(reverse("pack-file", args=["html", "forum/6"]))["Content-Security-Policy"]
    assert re.search(r"style-src 'self' 'sha256-[\w+/=]+'", policy)
    assert "unsafe" not in policy
    assert "sha256" not in forum(reverse("pack", args=["forum-6"]))["Content-Security-Policy"]


def test_what_may_not_be_seen_is_not_in_the_pack(forum: Fetch) -> None:
    Document.objects.update(confidentiality="internal")
    page = forum(reverse("pack", args=["forum-6"])).content.decode()
    assert "No undertaking of Lakes-Islands" in page
    assert "may see" in page or "not public were left out" in page


@pytest.mark.parametrize("address", ["/pack/nowhere", "/packs/pdf/nowhere", "/packs/rtf/forum-6"])
def test_what_is_not_there_is_a_page_that_says_so(forum: Fetch, address: str) -> None:
    assert forum(address).status_code == 404


def test_a_day_that_is_none_is_said_and_the_usual_day_is_taken(forum: Fetch) -> None:
    page = forum(reverse("pack", args=["forum-6"]) + "?on=next week").content.decode()
    assert "is no date this page knows" in page


def test_a_meeting_and_the_first_page_lead_to_the_pack(forum: Fetch) -> None:
    assert reverse("pack", args=["forum-6"]) in forum("/meeting/forum-6").content.decode()
    assert re.search(r'href="/pack/[^"]+">Make the pack', forum("/").content.decode())
