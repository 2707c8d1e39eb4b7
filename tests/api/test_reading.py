"""Every list and every row: what a program gets, page by page."""

from __future__ import annotations

import re

import pytest

from api.asking import Program
from followthrough.register.models import Entry, Finding

LISTS = (
    "/documents", "/entries", "/findings", "/links", "/claims", "/evidence", "/series", "/partnerships", "/parties",
    "/meetings", "/instruments", "/assessments", "/due", "/overdue", "/silent", "/slipped", "/targets", "/plans",
    "/money", "/money/twice", "/money/rates", "/saved-searches", "/editions", "/search?q=trade",
)  # fmt: skip


@pytest.mark.parametrize("path", LISTS)
def test_every_list_is_paged_alike(anyone, path):
    told = anyone.told(path)
    assert set(told) == {"items", "total", "page", "pages", "size", "next", "previous"}
    assert len(told["items"]) == min(told["total"], 50)


def test_pages_hang_together_and_keep_their_order(anyone):
    whole = [row["key"] for row in anyone.told("/entries")["items"]]
    assert len(whole) > 5
    address, seen = "/entries?size=2&order=due", []
    while address:
        answer = anyone.get(address)
        told = answer.json()
        seen += [row["key"] for row in told["items"]]
        links = dict(re.findall(r'<([^>]+)>; rel="(\w+)"', answer.get("Link", "")))
        assert {name: address for address, name in links.items()}.get("next") == told["next"]
        address = told["next"].removeprefix("http://localhost") if told["next"] else ""
    assert sorted(seen) == sorted(whole)
    assert len(set(seen)) == len(seen)


def test_a_page_beyond_the_last_is_empty(anyone):
    told = anyone.told("/entries?page=99")
    assert (told["items"], told["next"]) == ([], None)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("act=pledge", {"pledge"}),
        ("party=Veland&act=commitment", set()),
        ("due_before=2027-01-01&has_due=true", {"commitment", "instrument"}),
        ("status=confirmed", set()),
        ("as_of=2023-12-31&act=aim", {"aim"}),
        ("as_of=2000-01-01", set()),
        ("known_at=2000-01-01T00:00:00Z", set()),
        ("text=mangroves", {"commitment"}),
    ],
)
def test_entries_are_filtered_as_on_the_pages(anyone, asked, expected):
    assert {row["act"] for row in anyone.told(f"/entries?{asked}")["items"]} == expected


def test_a_document_whole(anyone):
    key = anyone.told("/documents?kind=paraphrase")["items"][0]["key"]
    told = anyone.told(f"/documents/{key}")
    assert told["document"]["kind"] == "paraphrase"
    for row in told["findings"]:
        assert told["text"][row["start"] : row["end"]] == row["quote"]
        assert row["document_kind"] == "paraphrase"
    assert anyone.told(f"/passages?document={key}")["items"] == told["passages"]
    assert anyone.told(f"/mentions?document={key}")["items"] == told["mentions"]
    anyone.told("/passages?document=none", 404)


def test_what_was_made_up_is_marked_in_every_row(anyone):
    invented = {row["key"] for row in anyone.told("/documents")["items"] if row["invented"]}
    assert invented
    for path in ("/entries", "/findings"):
        assert all(row["invented"] == (row["document"] in invented) for row in anyone.told(path)["items"])


def test_findings_by_what_was_read_and_decided(anyone):
    pledge = anyone.told("/findings?act=pledge")["items"][0]
    assert pledge["holders"] == ["Veland"]
    assert anyone.told(f"/findings/{pledge['key']}") == pledge
    assert anyone.told("/findings?holder=Veland&least=0.5&decision=open")["total"] >= 1
    assert anyone.told("/findings?decision=confirm")["total"] == 0
    anyone.told("/findings/none", 404)


def test_links_and_relations(anyone):
    link = anyone.told("/links?relation=deferred")["items"][0]
    assert link["earlier"]
    assert link["later"]
    related = anyone.told(f"/findings/{link['earlier']}/relations")
    assert [(row["relation"], row["is_later"]) for row in related] == [("deferred", True)]
    assert anyone.told(f"/links?finding={link['later']}")["total"] == 1


def test_an_entry_whole_and_where_it_stands(anyone):
    key = anyone.told("/entries?text=mangroves")["items"][0]["key"]
    told = anyone.told(f"/entries/{key}")
    assert told["entry"]["key"] == key
    assert told["statements"][0]["finding"]["quote"].startswith("plant one million mangroves")
    standing = anyone.told(f"/entries/{key}/standing?as_of=2028-06-01")
    assert (standing["due"], standing["last_day"], standing["as_of"]) == ("2027-12", "2027-12-31", "2028-06-01")
    assert key in {row["key"] for row in anyone.told("/overdue?as_of=2028-06-01")["items"]}
    assert key in {row["key"] for row in anyone.told("/due?as_of=2024-06-01&before=2030-01-01")["items"]}
    assert anyone.told(f"/entries/{key}/verdicts") == []
    anyone.told(f"/entries/{key}/target", 404)
    anyone.told("/entries/e-none/standing", 404)
    anyone.told(f"/entries/{key}/history", 401)
    assert {row["what"] for row in Program("review").told(f"/entries/{key}/history")} >= {
        "finding",
        "entry",
        "statement",
    }


def test_all_that_ever_happened_to_a_document(anyone):
    key = anyone.told("/documents")["items"][0]["key"]
    anyone.told(f"/document-history?document={key}", 401)
    reviewer = Program("review")
    told = reviewer.told(f"/document-history?document={key}")
    assert [row["what"] for row in told][:2] == ["document", "known"]
    reviewer.told("/document-history?document=none", 404)
    reviewer.told(f"/document-history?document={key}&known_at=2001-01-01T00:00:00Z", 404)
    anyone.told(f"/documents/{key}?known_at=2001-01-01T00:00:00Z", 404)
    assert anyone.told(f"/documents/{key}?known_at=2999-01-01T00:00:00Z") == anyone.told(f"/documents/{key}")


def test_how_entries_divide_and_what_changed_last(anyone):
    told = anyone.told("/entries/facets")
    assert sum(row["count"] for row in told["act"]) == anyone.told("/entries")["total"] == Entry.objects.count()
    assert len(anyone.told("/entries/changed?most=3")) == 3


def test_the_world(anyone):
    party = anyone.told("/parties")["items"][0]["key"]
    assert isinstance(anyone.told(f"/memberships?party={party}"), list)
    instrument = anyone.told("/instruments")["items"][0]["key"]
    assert anyone.told(f"/instruments/{instrument}")["key"] == instrument
    assert anyone.told(f"/instruments/{instrument}/life?as_of=2024-01-01")["as_of"] == "2024-01-01"
    assert anyone.told("/meetings?since=2024-01-01&before=2025-01-01")["total"] == 1
    series = anyone.told("/series")["items"][0]["key"]
    anyone.told(f"/series/{series}")
    for path in (
        "/instruments/none",
        "/instruments/none/life",
        "/series/none",
        "/plans/none",
        "/crosswalk?old=a&new=b",
    ):
        anyone.told(path, 404)
    assert isinstance(anyone.told("/in-force?one=Veland&other=Norholm&as_of=2024-01-01"), list)
    anyone.told("/in-force?one=Veland&other=Atlantis", 404)
    anyone.told("/in-force?one=Veland&other=Veland", 422)


def test_search(anyone):
    hit = anyone.told('/search?q="double trade"')["items"][0]
    assert [hit["text"][a:b] for a, b in hit["marks"]]
    assert anyone.told("/search?q=trade&what=findings&act=target")["total"] == 1
    anyone.told("/search", 422)


def test_a_hit_tells_what_is_undertaken_there(anyone):
    hits = anyone.told("/search?q=trade&as_of=2026-06-01")["items"]
    stated = [one for hit in hits for one in hit["undertakings"]]
    assert stated
    for one in stated:
        entry = anyone.told(f"/entries/{one['key']}/standing?as_of=2026-06-01")
        assert (entry["headline"], entry["assessment"]["status"]) == (one["headline"], one["stands"]["status"])
    assert not any(hit["undertakings"] for hit in anyone.told("/search?q=trade&known_at=2099-01-01T00:00Z")["items"])
    assert not any(hit["undertakings"] for hit in anyone.told("/search?q=trade&as_of=1990-01-01")["items"])


def test_what_the_register_says_of_itself(anyone):
    told = anyone.told("/state")
    assert told["findings"] == Finding.objects.count()
    assert told["program"].startswith("followthrough")
    anyone.told("/verify", 401)
    assert Program("admin").told("/verify")["faults"] == []


def test_undertakings_are_narrowed_to_how_they_stand(anyone):
    every = anyone.told("/assessments?as_of=2040-01-01")["items"]
    for status in ("unknown", "done"):
        told = anyone.told(f"/assessments?as_of=2040-01-01&stands={status}")["items"]
        assert [row["key"] for row in told] == [row["key"] for row in every if row["assessment"]["status"] == status]
    late = anyone.told("/assessments?as_of=2040-01-01&stands=overdue")["items"]
    assert late
    assert {row["deadlines"]["standing"] for row in late} == {"overdue"}
    anyone.told("/assessments?stands=nowhere", 422)


@pytest.mark.parametrize(
    ("path", "strange", "takes"),
    [
        ("/entries?partner=Quad", ["query.partner"], "order, "),
        ("/documents?kind=plan&offset=2&limit=1", ["query.offset", "query.limit"], "as_of, "),
        ("/partnerships/none/since?page=2", ["query.page"], "as_of, meeting."),
    ],
)
def test_a_question_that_an_address_does_not_know_is_no_question_for_everything(anyone, path, strange, takes):
    answer = anyone.get(path)
    told = answer.json()
    assert (answer.status_code, [each["where"] for each in told["errors"]]) == (422, strange)
    assert takes in told["detail"]


def test_documents_are_chosen_by_date_language_status_and_what_was_not_read(anyone):
    whole = {row["key"]: row for row in anyone.told("/documents")["items"]}
    before = {row["key"] for row in anyone.told("/documents?dated_before=2024-01-01")["items"]}
    after = {row["key"] for row in anyone.told("/documents?dated_after=2024-01-01")["items"]}
    assert before
    assert after
    assert before | after == {key for key, row in whole.items() if row["date"]}
    assert {row["key"] for row in anyone.told("/documents?unread=true")["items"]} == {
        key for key, row in whole.items() if row["unread"]
    }
    assert anyone.told("/documents?language=ja")["total"] == sum(row["language"] == "ja" for row in whole.values())
    assert anyone.told("/documents?status=withdrawn")["total"] == 0
    anyone.told("/documents?status=old", 422)
