"""What keepers of a register do over the API: plans, figures, money, meetings, rounds, inputs, remarks."""

from __future__ import annotations

import base64
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from api.asking import NOW, Program
from followthrough.register.copies.verifying import verify
from followthrough.register.intake.facts import put_name
from followthrough.register.models import Claim, Entry, Partnership, Remark, Sum
from followthrough.register.people.people import add_person

BY = {"person": "A. Officer", "now": NOW}
SOURCE = "https://example.org/source"
PLAN = "No,Action line,Heading,Status\n1.1,Deepen the harbour,Peace,completed\n1.2,Train pilots,Peace,ongoing\n"
LATER = PLAN.replace("Train pilots", "Train pilots and crews").replace(",Peace,", ",Safety,")
SERIES = "period,value,unit\n2019,100,USD million\n2020,90,USD million\n"


def sent(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


@pytest.fixture
def keeper(reviewer: Program) -> Program:
    put_name(Partnership, "Lakes-Islands", name="Lakes-Islands", **BY)
    return reviewer


def an_entry() -> str:
    return str(Entry.objects.filter(act="commitment", superseded_at=None).earliest("id").key)


def a_plan(keeper: Program, key: str = "old", text: str = PLAN, **known: Any) -> Any:
    return keeper.post("/plans", {"base64": sent(text), "name": "plan.csv", "key": key, "date": "2018-01-10"} | known)


def test_plans_are_taken_in_and_followed_on(keeper: Program) -> None:
    assert a_plan(keeper)["lines"] == 2
    assert a_plan(keeper)["edition"] == 1, "the same again is no other edition"
    a_plan(keeper, "new", LATER, date="2023-02-01", supersedes="old")
    assert keeper.post("/plans/old/proposals", {})["new"] == 0, "no later statement speaks of harbours or pilots"
    made = keeper.post("/crosswalk/lines", {"old": "old/1.2", "new": "new/1.2", "verdict": "same", "reason": "Read."})
    assert (made["verdict"], made["person"]) == ("same", "reviewer")
    said = {"old": "old", "new": "new", "heading": "Peace", "into": ["Safety"], "because": "Renamed."}
    assert keeper.post("/crosswalk/headings", said) == said
    told = keeper.told("/crosswalk?old=old&new=new")
    assert [(row["old"], row["new"], row["judged"]) for row in told["carried"]][1] == ("old/1.2", "new/1.2", "same")
    assert told["headings"] == [["Peace", ["Safety"], True]]
    keeper.post("/plans/none/proposals", {}, 404)
    keeper.post("/crosswalk/headings", said | {"heading": "War"}, 409)
    keeper.post("/touches", {"line": "old/1.1", "finding": "none", "verdict": "confirm"}, 409)
    keeper.post("/plans", {"base64": sent("a,b\n1,2\n"), "name": "plan.csv"}, 422)
    assert verify().faults == ()


def test_series_targets_and_legs(keeper: Program) -> None:
    entry = an_entry()
    body = {
        "base64": sent(SERIES),
        "name": "trade.csv",
        "key": "trade",
        "source": SOURCE,
        "vintage": "2021-03 yearbook",
    }
    (made,) = keeper.post("/series", body, 200)
    assert (made["key"], made["new"]) == ("trade", 2)
    assert keeper.post("/series", body, 200)[0]["new"] == 0
    keeper.post(f"/entries/{entry}/target", {"factor": 2, "due": "2030", "because": "It says double."})
    keeper.post(f"/entries/{entry}/legs", {"series": "trade", "baseline": "2019", "because": "The year before."})
    told = keeper.told(f"/entries/{entry}/target")
    assert [leg["leg"]["series"]["key"] for leg in told["legs"]] == ["trade"]
    assert told["stated"]["by"] == "reviewer"
    keeper.post(f"/entries/{entry}/legs/trade?reason=Wrong", None, 200, "delete")
    assert keeper.told(f"/entries/{entry}/target")["legs"] == []
    keeper.post(f"/entries/{entry}/legs", {"series": "none"}, 409)
    keeper.post("/entries/e-none/legs", {"series": "trade"}, 404)
    keeper.post(f"/entries/{entry}/target", {"because": "No figure."}, 409)
    keeper.post("/series", body | {"base64": sent("x")}, 422)


def test_money_is_entered_judged_and_taken_back(keeper: Program) -> None:
    given = {"key": "a", "holder": "Veland", "value": 5_000_000, "currency": "USD", "date": "2023", "source": SOURCE}
    keeper.post("/money", given | {"entry": an_entry()})
    keeper.post("/money", given | {"key": "b", "date": "2024"})
    assert keeper.post("/money/judgements", {"one": "a", "other": "b", "verdict": "same"})["verdict"] == "same"
    rate = {"of": "USD", "into": "JPY", "value": 140.5, "date": "2023-06-01", "source": SOURCE}
    assert keeper.post("/money/rates", rate) == rate
    assert keeper.told("/money/rates")["total"] == 1
    keeper.post("/retractions", {"kind": "sum", "key": "b", "reason": "Entered twice."})
    assert Sum.objects.filter(key="b", superseded_at=None).count() == 0
    keeper.post("/retractions", {"kind": "sum", "key": "b", "reason": "Again."}, 409)
    for wrong in ({"currency": "usd"}, {"value": 0}, {"value": -1}, {"stage": "dreamt"}, {"period": "soon"}):
        keeper.post("/money", given | wrong, 422)
    keeper.post("/money", given | {"currency": "XQX"}, 409)
    keeper.post("/money", given | {"entry": "e-none"}, 404)


def test_a_verdict_is_taken_back_by_its_number(keeper: Program) -> None:
    said = {"on": an_entry(), "status": "in progress", "as_of": "2024-06-01", "because": "Ships came."}
    number = keeper.post("/verdicts", said)["number"]
    keeper.post("/retractions", {"kind": "verdict", "key": str(number), "reason": "Another port."})
    for wrong in ("none", str(number), "9" * 30):
        told = keeper.post(
            "/retractions", {"kind": "verdict", "key": wrong, "reason": "x"}, 409 if wrong == str(number) else 404
        )
        assert told["detail"]


def test_a_meeting_is_entered_and_corrected(keeper: Program) -> None:
    said = {"name": "7th Lakes Forum", "partnership": "Lakes-Islands", "start": "2026-05-20", "place": "Port Alder"}
    assert keeper.post("/meetings", said)["start"] == "2026-05-20"
    assert keeper.post("/meetings", said | {"start": "2026-05-21"})["start"] == "2026-05-21"
    assert [row["start"] for row in keeper.told("/meetings")["items"] if row["name"] == said["name"]] == ["2026-05-21"]
    keeper.post("/meetings", said | {"partnership": "none"}, 409)
    keeper.post("/meetings", said | {"start": "soon"}, 422)
    keeper.post("/meetings", said | {"end": "2020"}, 409)


def test_a_coding_round_from_its_opening_to_its_close(keeper: Program) -> None:
    entry = an_entry()
    assert "g7g20" in {row["key"] for row in keeper.told("/schemes")["items"]}
    assert keeper.told("/schemes/g7g20")["rule"]
    keeper.told("/schemes/none", 404)
    opened = {"key": "r1", "title": "Round", "scheme": "g7g20", "entries": [entry], "members": ["Veland"]}
    assert keeper.post("/rounds", opened)["round"]["key"] == "r1"
    keeper.post(f"/rounds/r1/guidelines/{entry}", {"text": "+1 where ships came.", "starts": "2023"}, 200, "put")
    code = {"entry": entry, "member": "Veland", "because": "The ministry says so."}
    for name, value in (("ann", "+1"), ("ben", "0")):
        Program("code", name=name).post("/rounds/r1/codes", code | {"value": value})
    keeper.post("/rounds/r1/closings", {}, 409)  # somebody must settle first
    assert keeper.post("/rounds/r1/settlements", code | {"value": "0"})["value"] == "0"
    assert len(keeper.post("/rounds/r1/closings", {})["key"]) == 64
    keeper.post("/rounds/r1/reopenings", {"reason": "A source was found."})
    keeper.post("/rounds/none/closings", {}, 404)
    keeper.post("/rounds", opened | {"key": "r2", "entries": ["e-none"]}, 409)
    keeper.post("/schemes", {"key": "mine", "text": "name = 1"}, 409)


def test_owners_are_asked_and_their_replies_accepted(keeper: Program) -> None:
    a_plan(keeper, partnership="Lakes-Islands", confidentiality="public")
    keeper.post("/owners", {"on": "old/1.2", "owner": "Harbour Bureau"})
    opened = {"key": "spring", "title": "Spring", "partnership": "Lakes-Islands", "as_of": "2024-06-01"}
    view = keeper.post("/inputs", opened)
    assert "Harbour Bureau" in [row["owner"] for row in view["owners"]]
    assert keeper.told("/inputs")["total"] == 1
    sheet = keeper.get("/inputs/spring/sheet.xlsx?owner=Harbour Bureau")
    book = load_workbook(BytesIO(sheet.content))
    back = BytesIO()
    book.save(back)
    body = {"base64": base64.b64encode(back.getvalue()).decode()}
    taken = keeper.post("/inputs/spring/replies", body)
    assert (taken["owner"], taken["rows"]) == ("Harbour Bureau", 0)
    keeper.told("/inputs/spring/replies?owner=Harbour Bureau")
    assert keeper.post("/inputs/spring/acceptances", {"owner": "Harbour Bureau"}) == []
    keeper.post("/inputs/spring/acceptances", {"owner": "Nobody"}, 409)
    keeper.told("/inputs/none", 404)
    keeper.post("/owners", {"on": "old/1.2", "owner": "Harbour Bureau", "off": True})
    keeper.post("/owners", {"on": "old/1.2", "owner": "Harbour Bureau", "off": True}, 409)
    assert Claim.objects.filter(claimant="Harbour Bureau").count() == 0


def test_remarks_and_tasks_are_for_those_who_work_here(keeper: Program) -> None:
    entry = an_entry()
    add_person(name="ann", role="coder", password="a long sentence about ferries", by="test")
    number = keeper.post("/remarks", {"kind": "entry", "subject": entry, "text": "Look at page 3."})["number"]
    keeper.post("/tasks", {"kind": "entry", "subject": entry, "who": "ann"})
    told = keeper.told(f"/beside/{entry}")
    assert [row["text"] for row in told["remarks"][entry]] == ["Look at page 3."]
    assert told["tasks"] == {entry: "ann"}
    Program().told(f"/beside/{entry}", 401)
    Program("code", name="cleo").post(f"/remarks/{number}", None, 409, "delete")
    keeper.post(f"/remarks/{number}", None, 200, "delete")
    assert Remark.objects.filter(superseded_at=None).count() == 0
    keeper.post("/remarks", {"kind": "entry", "subject": "e-none", "text": "?"}, 404)
    keeper.post("/tasks", {"kind": "entry", "subject": entry, "who": "nobody"}, 409)


def test_a_documents_history_and_the_whole_register(keeper: Program) -> None:
    document = Entry.objects.earliest("id").document.key
    assert {row["what"] for row in keeper.told(f"/document-history?document={document}")} >= {"document", "reading"}
    keeper.told("/document-history?document=none", 404)
    keeper.told("/dump.jsonl", 403)
    lines = b"".join(Program("admin").get("/dump.jsonl").streaming_content)
    assert lines.startswith(b"{")
    assert lines.count(b"\n") > 20


@pytest.mark.usefixtures("keeper")
@pytest.mark.parametrize(
    "path", ["/plans", "/touches", "/series", "/money", "/meetings", "/rounds", "/inputs", "/owners", "/tasks"]
)
def test_a_key_that_only_reads_keeps_nothing(path: str) -> None:
    Program("read").post(path, {}, 403)
    Program().post(path, {}, 401)
