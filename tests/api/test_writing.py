"""What programs with a token do to the register: the verbs of the pages, under the name of the token's person."""

from __future__ import annotations

import base64
import json

import pytest

from api.asking import NOW, Program
from documents.scanning import STATEMENT as PAGE
from documents.scanning import as_file, drawn, needs_engine
from followthrough.register.copies.verifying import verify
from followthrough.register.models import Claim, Decision, Document, Entry, Evidence, Finding, SavedSearch
from followthrough.register.queries.facts.partnership_of import duties_of
from followthrough.register.queries.reviewing.together import two_person_partnerships

SOURCE = "https://example.org/source"
STATEMENT = "Chair's Statement\n12 June 2023\nBoth sides agreed to build ten harbours by 2031.\n"


def test_a_decision_and_its_undoing(reviewer):
    entry = Entry.objects.earliest("id").key
    made = reviewer.post("/decisions", {"verb": "confirm", "named": [entry], "reason": "Read.", "seen": 0})
    assert (made["person"], made["verdict"], made["live"]) == ("reviewer", "confirm", True)
    told = reviewer.post("/decisions", {"verb": "reject", "named": [entry], "seen": 0}, 409)
    assert f"decision {made['number']} by reviewer holds" in told["detail"]
    assert Decision.objects.count() == 1
    reviewer.post("/decisions", {"verb": "undo", "named": [str(made["number"])]})
    assert reviewer.told(f"/entries/{entry}")["entry"]["decision"] is None
    assert [row["verdict"] for row in reviewer.told(f"/entries/{entry}")["decisions"]] == ["undo", "confirm"]


def test_where_two_must_agree_the_first_word_waits_and_the_answer_says_so(reviewer):
    from followthrough.register.intake.facts import put_name
    from followthrough.register.models import Partnership
    from followthrough.register.people.together import set_practice

    said = {"person": "A. Officer", "now": NOW}
    Document.objects.update(partnership=put_name(Partnership, "Two", name="Two", **said))
    set_practice(partnership="Two", two_persons=True, **said)
    body = {"verb": "confirm", "named": [Entry.objects.earliest("id").key]}
    assert "waits for a second person" in reviewer.post("/decisions", body, 202)["says"]
    assert not Decision.objects.exists()
    second = Program("review", name="second")
    assert second.post("/decisions", body)["person"] == "second"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"verb": "confirm", "named": ["e-none"]}, 409),
        ({"verb": "merge", "named": ["e-none"]}, 409),
        ({"verb": "bless", "named": ["e-none"]}, 422),
        ({"verb": "confirm", "named": []}, 422),
        ({"verb": "undo", "named": ["999999"]}, 409),
        ({"verb": "withdraw", "named": ["none"]}, 409),
    ],
)
def test_what_cannot_be_decided(reviewer, body, status):
    assert reviewer.post("/decisions", body, status)["detail"]
    assert Decision.objects.count() == 0


def test_a_finding_read_otherwise(reviewer):
    row = Finding.objects.get(act="pledge", superseded_at=None)
    says = {"act": "pledge", "holders": ["Norholm"], "addressees": [], "due": "2026", "strength": "weak"}
    says |= {"areas": ["sea"], "conditional": False, "reason": "The annex names Norholm."}
    told = reviewer.post(f"/findings/{row.key}/corrections", says)
    assert (told["holders"], told["due"], told["quote"]) == (["Norholm"], "2026", row.quote)
    reviewer.post("/findings/none/corrections", says, 404)
    reviewer.post(f"/findings/{row.key}/corrections", says | {"due": "2026-99"}, 409)
    assert verify().faults == ()


def test_a_document_is_read_recorded_and_linked(anyone):
    coder = Program("code")
    body = {"text": STATEMENT, "title": "Statement of the 6th Forum", "series": "Lakes-Islands", "date": "2023-06-12"}
    told = coder.post("/documents", body)
    assert (told["status"], told["new"] > 0) == ("new", True)
    assert coder.post("/documents", body)["status"] == "known"
    assert anyone.told("/entries?text=harbours")["total"] >= 1
    page = "<html><body><h1>News</h1><p>Both sides agreed to build a lighthouse by 2031.</p></body></html>" * 3
    told = coder.post("/documents", {"base64": base64.b64encode(page.encode()).decode(), "name": "page.html"})
    assert told["status"] == "new"


@needs_engine
@pytest.mark.usefixtures("anyone")
def test_a_picture_is_read_by_machine_where_that_is_asked_for(tmp_path, monkeypatch):
    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path))
    coder = Program("code")
    body = {"base64": base64.b64encode(as_file(drawn(PAGE), "PNG")).decode(), "name": "page.png"}
    assert "--ocr" in coder.post("/documents", body, 422)["detail"]
    told = coder.post("/documents", body | {"ocr": True})
    assert (told["status"], told["new"] > 0) == ("new", True)
    scans = coder.told(f"/documents/{told['document']}")["scans"]
    assert all(scan["confidence"] > 80 for scan in scans)
    assert scans[-1]["doubtful"] == []


@pytest.mark.usefixtures("anyone")
@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 422),
        ({"text": "a", "base64": "YQ=="}, 422),
        ({"base64": "no base64"}, 422),
        ({"text": "", "title": "x"}, 422),
        ({"base64": base64.b64encode(b"\x00\x01\x02\x03").decode()}, 422),
        ({"base64": base64.b64encode(b"%PDF-1.4 and no more").decode()}, 422),
        ({"text": "x", "date": "soon"}, 422),
        ({"text": "x", "date": "2023-02-31"}, 422),
        ({"text": STATEMENT, "confidentiality": "secret"}, 422),
        ({"text": STATEMENT, "confidentiality": "restricted"}, 403),
    ],
)
def test_a_document_that_cannot_be_recorded(body, status):
    before = Document.objects.count()
    assert Program("code").post("/documents", body, status)["detail"]
    assert Document.objects.count() == before


def test_a_document_out_of_sight_is_neither_named_nor_changed(reviewer):
    secret = {"text": STATEMENT, "title": "Secret harbours", "confidentiality": "restricted"}
    key = reviewer.post("/documents", secret)["document"]
    told = Program("code").post("/documents", {"text": STATEMENT, "title": "Mine"}, 409)
    assert "harbours" not in json.dumps(told)
    reviewer.post("/documents", {"text": STATEMENT, "title": "Harbours"})  # with a lower degree than it has
    row = Document.objects.get(key=key, superseded_at=None)
    assert (row.title, row.confidentiality) == ("Harbours", "restricted")


@pytest.mark.usefixtures("anyone")
def test_a_finding_the_machine_missed():
    document = Document.objects.get(title__startswith="Joint Statement of the 5th")
    start = document.text.index("They opened")
    body = {"document": document.key, "start": start, "end": start + 11, "act": "progress", "reason": "Missed."}
    told = Program("code").post("/findings", body)
    assert (told["quote"], told["lexicon"]) == ("They opened", "person")
    Program("code", name="cleo").post("/findings", body | {"document": "none"}, 404)
    Program("code", name="carl").post("/findings", body | {"end": 10**9}, 409)


def test_claims_evidence_and_verdicts(reviewer):
    entry = Entry.objects.earliest("id").key
    claim = {
        "on": entry,
        "claimant": "Secretariat",
        "word": "addressed",
        "source": SOURCE,
        "number": 97.5,
        "date": "2023",
    }
    key = reviewer.post("/claims", claim)["key"]
    assert Claim.objects.get(key=key).recorded_by == "reviewer"
    fact = {
        "on": entry,
        "says": "It opened.",
        "direction": "supports",
        "source": SOURCE,
        "shows": "done",
        "date": "2024-01",
    }
    assert reviewer.post("/evidence", fact)["key"] == Evidence.objects.latest("id").key
    signed = reviewer.post("/verdicts", {"on": entry, "status": "done", "as_of": "2024-06-01", "because": "It opened."})
    assert (signed["status"], signed["person"]) == ("done", "reviewer")
    assert reviewer.told(f"/entries/{entry}/verdicts") == [signed]
    for path, body in (("/claims", claim), ("/evidence", fact)):
        reviewer.post(path, body | {"source": "my cousin"}, 409)
        reviewer.post(path, body | {"on": "e-none"}, 409)


@pytest.mark.usefixtures("anyone")
def test_a_search_is_kept_changed_and_ended():
    mine, other = Program("read", name="mia"), Program("read", name="otto")
    body = {"name": "Trade", "shared": False, "chosen": {"text": "trade", "as_of": "2020-01-01"}}
    made = mine.post("/saved-searches", body)
    assert (made["person"], made["chosen"]["text"], made["chosen"]["as_of"]) == ("mia", "trade", "")
    address = f"/saved-searches/{made['key']}"
    assert (mine.told("/saved-searches")["total"], other.told("/saved-searches")["total"]) == (1, 0)
    other.post(address, body, 404, "put")
    mine.post(address, body | {"shared": True, "name": "Trade and more"}, 200, "put")
    assert other.told("/saved-searches")["items"][0]["name"] == "Trade and more"
    other.post(address, None, 404, "delete")
    mine.post(address, None, 200, "delete")
    assert mine.told("/saved-searches")["total"] == 0
    assert SavedSearch.objects.count() == 2  # each is kept, with when it ended
    mine.post("/saved-searches", {"name": "All", "chosen": {}}, 409)


@pytest.mark.usefixtures("anyone")
def test_reading_without_keeping():
    reader = Program("read")
    told = reader.post("/read", {"text": "Both sides agreed to double trade by 2030.", "date": "2024-05-06"}, 200)
    assert told["findings"][0]["due"] == "2030"
    assert Document.objects.count() == 3
    said = "The ministers agreed to build {} rescue centre for fishermen in Port Alder by {}. {}"
    known = {"series": "Forum"}
    texts = [
        known | {"id": "one", "text": said.format("a", 2030, "They welcomed the ferry."), "date": "2020-05-06"},
        known | {"id": "two", "text": said.format("the", 2035, "They thanked the host."), "date": "2022-05-06"},
    ]
    (link,) = reader.post("/link", {"documents": texts}, 200)["links"]
    assert (link["earlier"]["document"], link["later"]["document"], link["relation"]) == ("one", "two", "deferred")
    checked = reader.post("/check", {"text": "We will do our best."}, 200)
    assert set(checked) >= {"undertakings"}
    reader.post("/read", {"text": ""}, 422)
    reader.post("/link", {"documents": []}, 422)


def test_an_edition_is_published_and_fetched(anyone):
    publisher = Program("publish")
    made = publisher.post("/editions", {"name": "2024-1", "note": "First."})
    assert publisher.post("/editions", {"name": "2024-1"}, 409)["detail"].startswith("There is an edition")
    assert anyone.told("/editions")["items"] == [made]
    answer = anyone.get("/editions/2024-1.sqlite")
    data = b"".join(answer.streaming_content)
    assert data.startswith(b"SQLite format 3")
    assert len(data) == made["size"]
    anyone.told("/editions/2023-1.sqlite", 404)
    anyone.post("/editions", {"name": "2024-2"}, 401)
    publisher.post("/editions", {"name": "../x"}, 422)


def test_a_list_goes_to_a_spreadsheet_and_comes_back(reviewer):
    rows = b"".join(reviewer.get("/lists/entries.csv").streaming_content)
    assert rows.startswith(b"\xef\xbb\xbfkey,act")
    changed = rows.replace(b",2032,", b",2033,")
    assert changed != rows
    body = {"base64": base64.b64encode(changed).decode()}
    (told,) = reviewer.post("/lists", body, 200)
    assert [edit["after"] for change in told["changes"] for edit in change["edits"]] == ["2033"]
    reviewer.post("/lists", body | {"accept": True}, 409)  # without a reason
    reviewer.post("/lists", body | {"accept": True, "because": "The annex."}, 200)
    assert Finding.objects.filter(due="2033", superseded_at=None).count() == 1
    fresh = b"".join(reviewer.get("/lists/entries.csv").streaming_content)
    bad = {"base64": base64.b64encode(fresh.replace(b",2030,", b",soon,", 1)).decode(), "accept": True, "because": "x"}
    told = reviewer.post("/lists", bad, 409)
    assert [each["where"].split(",")[0] for each in told["errors"]] == ["entries"]
    assert reviewer.get("/lists/claims.xlsx").content.startswith(b"PK")
    for wrong in ({"base64": "?"}, {"base64": "YQ=="}, {"base64": "YQ==", "name": "promises"}):
        reviewer.post("/lists", wrong, 422)


def test_quotes_for_other_programs(anyone):
    told = json.loads(b"".join(anyone.get("/quotes.jsonld").streaming_content))
    assert told["total"] == len(told["first"]["items"]) > 5


def test_roles_for_one_partnership_and_practices_are_set_by_admins_alone(reviewer):
    role = {"who": "odd", "partnership": "Lakes-Islands", "role": "reviewer"}
    reviewer.post("/people/roles", role, 403)
    admin, odd = Program("admin"), Program("read", name="odd")
    assert admin.post("/people/roles", role, 200) == role
    assert duties_of("odd") == {"Lakes-Islands": "reviewer"}
    everybody = {row["name"]: row for row in admin.told("/people")}
    assert (everybody["odd"]["role"], everybody["odd"]["duties"]) == ("reader", [["Lakes-Islands", "reviewer"]])
    assert "admin" in {row["role"] for row in everybody.values()}
    for other, status in ((reviewer, 403), (odd, 403), (Program(), 401)):
        other.told("/people", status)
        other.told("/people/practices", status)
    odd.post("/people/roles", role, 403)
    admin.post("/people/roles", role | {"role": ""}, 200)
    assert duties_of("odd") == {}
    practice = {"partnership": "Lakes-Islands", "two_persons": True}
    assert admin.post("/people/practices", practice, 200) == practice
    assert two_person_partnerships() == {"Lakes-Islands"}
    assert practice in admin.told("/people/practices")
    for wrong, status in (({"who": "nobody"}, 409), ({"partnership": "Moon"}, 409), ({"role": "queen"}, 422)):
        admin.post("/people/roles", role | wrong, status)
    Program().post("/people/practices", practice, 401)


def test_a_corrected_edition_takes_the_place_of_the_one_before(anyone):
    known = {"title": "Statement of the 6th Forum", "date": "2023-06-12"}
    first = Program("code").post("/documents", {"text": STATEMENT, **known})["document"]
    corrected = STATEMENT.replace("12 June 2023\n", "12 June 2023\nDone at Port Alder.\n")
    told = Program("review").post("/documents", {"text": corrected, "instead_of": first, **known})
    assert (told["document"], told["status"]) == (first, "replaced")
    assert anyone.told('/documents?text="ten+harbours"')["total"] == 1
    assert "Port Alder" in anyone.told(f"/documents/{first}")["text"]
    refused = Program("code", name="cody").post("/documents", {"text": STATEMENT + "x", "instead_of": first}, 403)
    assert "the scope review" in refused["detail"]
    none = Program("review", name="rita").post("/documents", {"text": STATEMENT + "y", "instead_of": "none"}, 409)
    assert "holds no document none whose place another could take" in none["detail"]


@pytest.mark.parametrize(
    ("path", "body", "errors"),
    [
        ("/decisions", {}, {"body.verb": "must be sent", "body.named": "must be sent"}),
        ("/decisions", {"verb": "confirm", "named": ["x"], "reson": "Read."}, {"body.reson": "takes no “reson”"}),
        (
            "/claims",
            {"on": "x", "claimant": "a", "word": "b", "source": "c", "number": "9"},
            {"body.number": "a number"},
        ),
        (
            "/claims",
            {"on": "x", "claimant": "a", "word": "b", "source": "c", "date": "soon"},
            {"body.date": "Write it"},
        ),
        ("/documents", {}, {"body.text": "send it, or base64 in its place"}),
        ("/documents", {"text": "x", "date": "soon"}, {"body.date": "Write it as 2024, 2024-05 or 2024-05-06."}),
        ("/documents", {"base64": "no base64"}, {"body.base64": "It is no base64."}),
        ("/documents", {"text": "x", "titel": "y"}, {"body.titel": "takes no “titel”"}),
        (
            "/saved-searches",
            {"name": "Pledges", "chosen": {"act": "pledge", "partner": "ASEAN-Japan"}},
            {"body.chosen.partner": "takes no “partner”"},
        ),
        (
            "/findings",
            {"document": "x", "start": 0, "end": 4, "act": "aim", "holders": [1]},
            {"body.holders.0": "string"},
        ),
    ],
)
def test_each_mistake_is_named_as_the_sender_knows_it_and_once(reviewer, path, body, errors):
    told = reviewer.post(path, body, 422)["errors"]
    assert [each["where"] for each in told] == list(errors)
    assert all(errors[each["where"]] in each["says"] for each in told)
