"""The language of the pages: a cookie, else what the browser asks for; an address is the same in each."""

from __future__ import annotations

import re

import pytest

from web.accounts import anyone
from web.sample_register import build

pytestmark = pytest.mark.django_db
PAGES = (
    "/", "/documents/", "/register/", "/search/?q=trade", "/meetings/", "/parties/", "/instruments/", "/statistics/",
    "/claims/", "/data/", "/style/", "/accounts/login/", "/nowhere",
)  # fmt: skip
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def in_japanese():
    visitor = anyone()
    visitor.cookies["language"] = "ja"
    return visitor


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_whole_in_japanese(address):
    build()
    page = in_japanese().get(address).content.decode()
    assert '<html lang="ja"' in page
    assert JAPANESE.search(re.search(r"<h1>(.*?)</h1>", page, re.DOTALL)[1])
    assert re.search(r'<button[^>]*lang="en">English</button>', page)


def test_the_switch_keeps_the_language_and_goes_back():
    visitor = anyone()
    answer = visitor.post("/language", {"language": "ja", "back": "/register/?act=pledge"})
    assert answer["Location"] == "/register/?act=pledge"
    assert '<html lang="ja"' in visitor.get("/register/").content.decode()
    visitor.post("/language", {"language": "en", "back": "/"})
    assert '<html lang="en"' in visitor.get("/").content.decode()


@pytest.mark.parametrize("asked", ["de", "", "../../etc"])
def test_a_language_there_is_not_is_not_kept(asked):
    visitor = anyone()
    visitor.post("/language", {"language": asked, "back": "https://elsewhere.example/"})
    assert '<html lang="en"' in visitor.get("/").content.decode()


@pytest.mark.parametrize(
    ("asked", "given"), [("ja,en;q=0.5", "ja"), ("ja-JP", "ja"), ("de-DE, ja;q=0.3", "ja"), ("de", "en")]
)
def test_the_browser_is_asked_where_nothing_was_chosen(asked, given):
    answer = anyone().get("/", headers={"accept-language": asked})
    assert f'<html lang="{given}"' in answer.content.decode()
    assert "Accept-Language" in answer["Vary"]
    assert "Cookie" in answer["Vary"]
