"""What a question finds; searches kept under a name, seen by whom they are for, ended by whose they are."""

from __future__ import annotations

import re
from html import unescape

import pytest

from followthrough.register.models import SavedSearch
from web.accounts import anyone, someone
from web.sample_register import build

pytestmark = pytest.mark.django_db
QUERY = "act=commitment&from=2025&to=2031&text=trade&due=dated"


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()


def link(client) -> str:
    page = client.get("/register/").content.decode()
    found = re.search(r'class="facets"><li><a href="/register/\?([^"]+)"', page)
    return "" if found is None else unescape(found[1])


def key() -> str:
    return SavedSearch.objects.get(superseded_at=None).key


def test_a_search_is_found_again_as_it_was():
    client = someone("reader")
    answer = client.post("/searches/keep", {"query": QUERY, "name": "Trade, soon"})
    assert answer["Location"] == f"/register/?{QUERY}"
    again = link(client)
    assert set(again.split("&")) == {"act=commitment", "from=2025-01-01", "to=2031-12-31", "text=trade", "due=dated"}
    assert client.get(f"/register/?{again}").context["page"].total == client.get(f"/register/?{QUERY}").context[
        "page"].total  # fmt: skip


def test_it_is_seen_by_whom_it_is_for_and_ended_by_whose_it_is():
    vera, odd = someone("reader", "vera"), someone("reader", "odd")
    vera.post("/searches/keep", {"query": "act=pledge", "name": "Mine"})
    assert link(vera)
    assert not link(odd)
    vera.post("/searches/keep", {"query": "act=pledge", "name": "Ours", "shared": "1"})
    assert "Ours" in anyone().get("/register/").content.decode()
    shared = SavedSearch.objects.get(name="Ours").key
    odd.post(f"/searches/drop/{shared}")
    assert SavedSearch.objects.filter(superseded_at=None).count() == 2
    vera.post(f"/searches/drop/{shared}")
    assert "Ours" not in anyone().get("/register/").content.decode()


@pytest.mark.parametrize("form", [{"query": QUERY, "name": " "}, {"query": "", "name": "All"}, {}])
def test_one_without_a_name_or_a_filter_is_not_kept(form):
    answer = someone("reader").post("/searches/keep", form, follow=True)
    assert "A search needs a name" in answer.content.decode()
    assert not SavedSearch.objects.exists()


def test_its_feed_stands_beside_it_and_only_those_with_a_role_keep_any():
    client = someone("reader")
    client.post("/searches/keep", {"query": "act=pledge", "name": "Pledges", "shared": "1"})
    assert f'/feeds/search/{key()}.atom"' in client.get("/register/").content.decode()
    assert anyone().get(f"/feeds/search/{key()}.atom").status_code == 200
    assert anyone().post("/searches/keep", {"query": QUERY, "name": "x"})["Location"].startswith("/accounts/login/")


def test_a_question_by_sides_is_answered_from_what_was_found():
    page = anyone().get("/search/?q=act%3Apledge")
    told = page.content.decode()
    assert 'aria-current="page">In what was found<' in told
    assert "pledged 40 million dollars" in told
    assert "what=findings" in told
    words = anyone().get("/search/?q=partner%3ALakes").content.decode()
    assert 'aria-current="page">In every word of the documents<' in words


def test_every_way_to_ask_that_the_page_shows_is_understood():
    from urllib.parse import parse_qs, urlsplit

    from followthrough.register.queries.asking.asked import SIDES, asked_in
    from followthrough.register.queries.asking.entry_filter import EntryFilter

    main = anyone().get("/search/").content.decode().split('class="sides"')[1].split("</details>")[0]
    shown = [parse_qs(urlsplit(unescape(link)).query)["q"][0] for link in re.findall(r'href="([^"]+)"', main)]
    typed = {name for query in shown for name in asked_in(query, EntryFilter())[2]}
    assert typed == set(SIDES.values()) - {"area", "kind"}  # these are chosen beside the hits
