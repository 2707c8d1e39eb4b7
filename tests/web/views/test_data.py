"""The page of all that can be taken away: every link on it gives a file, narrowed to the partnership chosen."""

from __future__ import annotations

import re
from html import unescape

import pytest

from web.accounts import anyone, someone
from web.sample_register import NOW, PERSON, build

pytestmark = pytest.mark.django_db


def files(client) -> list[str]:
    main = client.get("/data/").content.decode().split("<main", 1)[1].split("</main>")[0]
    return [unescape(address) for address in re.findall(r'href="(/(?:api/v1|feeds|calendar)[^"]*)"', main)]


def test_every_file_and_feed_on_it_is_there(monkeypatch, tmp_path):
    from followthrough.register.copies.editions import publish

    build()
    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path))
    publish(name="2024-1", person=PERSON, now=NOW, note="The first.")
    visitor = anyone()
    offered = files(visitor)
    assert any(address.endswith("/editions/2024-1.sqlite") for address in offered)
    assert "/feeds/register.atom" in offered
    assert "/calendar.ics?partnership=Lakes%20and%20Islands%20Forum" in offered
    for address in offered:
        answer = visitor.get(address)
        assert answer.status_code == 200, address
        answer.close()


def test_lists_are_those_of_the_partnership_chosen():
    build()
    visitor = anyone()
    assert "/api/v1/lists/entries.csv?partnership=Lakes%20and%20Islands%20Forum" in files(visitor)
    visitor.cookies["partner"] = "all"
    assert "/api/v1/lists/entries.csv" in files(visitor)


def test_it_says_how_an_edition_is_made_where_there_is_none():
    assert b"followthrough publish" in anyone().get("/data/").content


def test_a_publisher_publishes_an_edition_and_nobody_else_does(monkeypatch, tmp_path):
    from followthrough.register.copies.editions import editions

    build()
    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path))
    pia, form = someone("publisher", "pia"), {"name": "2024-1", "note": "The first."}
    assert "/data/publish" in pia.get("/data/").content.decode()
    assert "/data/publish" not in someone("reviewer").get("/data/").content.decode()
    assert someone("reviewer").post("/data/publish", form).status_code == 403
    refused = pia.post("/data/publish", form | {"name": "Second Edition"})
    assert refused.status_code == 400
    assert "is no name for an edition" in refused.content.decode()
    assert "The first." in refused.content.decode()
    assert pia.post("/data/publish", form)["Location"] == "/data/#editions"
    (row,) = editions()
    assert (row.name, row.note, row.person) == ("2024-1", "The first.", "pia")
    assert row.sha256 in anyone().get("/data/").content.decode()
    assert "There is an edition 2024-1 already" in pia.post("/data/publish", form).content.decode()


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_published(monkeypatch, tmp_path):
    from followthrough.register.copies.editions import editions

    build()
    (tmp_path / "editions").write_bytes(b"a file where the folder should be")
    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path))
    answer = someone("publisher").post("/data/publish", {"name": "2024-1"})
    assert answer.status_code == 400
    assert "The edition could not be written" in answer.content.decode()
    assert editions() == ()
