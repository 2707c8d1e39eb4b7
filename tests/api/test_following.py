"""Money, coding rounds, what changed since a meeting, and drafts held against the register."""

from __future__ import annotations

import re
from typing import Any

import pytest

from api.asking import NOW, Program
from factories import a_document, a_finding, some_findings
from followthrough.assessments.money import Rate, Sum
from followthrough.register.assessing.coding import RoundDetails, open_round
from followthrough.register.facts.paying import About, add_rate, add_sum
from followthrough.register.intake.record import Details, record
from followthrough.register.models import Entry

BY: dict[str, Any] = {"person": "ada", "now": NOW}
PAGE = "https://example.org/fund"
SERIES = "Lakes and Islands Forum"
HOME = SERIES.replace(" ", "%20")


def a_sum(key: str, value: float, **known: Any) -> None:
    given = Sum(key, "Veland", value, "JPY", date="2023-06-12", about="the harbours", source=PAGE)
    add_sum(given=given, about=About(**known), **BY)


@pytest.fixture
def coder(anyone: Program) -> Program:  # noqa: ARG001  it builds the register
    keys = Entry.objects.filter(document__invented=True).order_by("key").values_list("key", flat=True)[:2]
    details = RoundDetails(title="The 4th Forum", scheme="g7g20", entries=tuple(keys), members=("Veland", "Norholm"))
    open_round(key="fourth", details=details, **BY)
    return Program("code")


def test_money_is_told_as_stated_and_converted_only_by_a_rate(anyone):
    a_sum("fund", 7_500_000_000)
    read, entered = anyone.told("/money?as_of=2024-01-01")["items"]
    assert (read["sum"]["currency"], read["sum"]["value"], bool(read["read"])) == ("USD", 40_000_000, True)
    assert (entered["sum"]["currency"], entered["converted"]["value"], entered["read"]) == ("JPY", None, "")
    assert "no rate into USD" in entered["converted"]["because"]
    add_rate(rate=Rate("USD", "JPY", 150.0, "2023-05-01", "a bank’s table"), **BY)
    assert anyone.told("/money?as_of=2024-01-01")["items"][1]["converted"]["value"] == 50_000_000
    assert anyone.told("/money?as_of=2023-01-01")["total"] == 0
    assert anyone.told("/money/rates")["items"][0]["source"] == "a bank’s table"
    whole = anyone.told("/money/totals?as_of=2024-01-01&by=holder")
    assert [group["name"] for group in whole["groups"]] == ["Veland"]
    assert dict(whole["whole"]["stages"])["disbursed"]["value"] is None
    assert dict(whole["groups"][0]["flow"]["stages"])["pledged"]["value"] == 90_000_000
    assert anyone.told("/money/twice")["items"] == []
    anyone.told("/money/totals?by=mood", 422)
    anyone.told("/money?currency=yen", 422)


IATI = "/money/iati.xml?publisher=XM-EXAMPLE-1&name=Ferries&as_of=2024-01-01"


def test_money_goes_out_as_iati_and_only_what_the_public_may_see(anyone):
    anyone.told(IATI, 404)  # what the program read alone is no sum to publish
    a_sum("fund", 7_500_000_000)
    a_sum("secret", 5, confidentiality="restricted")
    for program in (anyone, Program("review")):
        answer = program.get(IATI)
        assert answer["Content-Type"] == "application/xml"
        assert re.findall(rb'<transaction ref="([^"]+)"', answer.content) == [b"fund"]
    anyone.told("/money/iati.xml?publisher=a%20b&name=x", 422)
    anyone.told(f"{IATI}&as_of=2000-01-01", 404)


def test_money_of_what_may_not_be_seen_is_not_told(anyone):
    a_sum("open", 1000)
    a_sum("closed", 2000, confidentiality="restricted")
    asked = "/money?as_of=2024-01-01"
    assert keys_of(anyone.told(asked)) == {"open"}
    assert "closed" not in str(anyone.told("/money/totals?as_of=2024-01-01"))
    assert keys_of(Program("review").told(asked)) == {"closed", "open"}


def keys_of(told: Any) -> set[str]:
    """Of the sums that people entered."""
    return {row["sum"]["key"] for row in told["items"] if not row["read"]}


def test_a_round_is_coded_blind(coder, anyone):
    anyone.told("/rounds", 401)
    assert "fourth" in [row["key"] for row in coder.told("/rounds")["items"]]
    view = coder.told("/rounds/fourth")
    assert [unit["codes"] for unit in view["units"]] == [[]] * 4
    entry, member, *_ = view["units"][0]["unit"]
    given = {"entry": entry, "member": member, "value": "+1", "because": "It was opened."}
    made = coder.post("/rounds/fourth/codes", given)
    assert (made["coder"], made["value"], made["stage"]) == ("codeer", "+1", view["stage"])
    other = Program("review")
    assert all(unit["codes"] == [] for unit in view_of(other)["units"])  # blind until it has coded the same
    other.post("/rounds/fourth/codes", given | {"value": "0"})
    assert [code["value"] for code in view_of(other)["units"][0]["codes"]] == ["+1", "0"]
    assert [row["coder"] for row in other.told("/rounds/fourth/codes")] == ["codeer", "reviewer"]
    coder.told("/rounds/fourth/codes", 403)
    assert other.told("/rounds/fourth/scores") == []  # they differ, and nobody has settled it
    coder.post("/rounds/fourth/codes", given | {"value": "7"}, 409)
    coder.post("/rounds/fourth/codes", given | {"entry": "e-none"}, 404)
    coder.told("/rounds/none", 404)
    coder.told("/rounds/fourth?stage=none", 404)


def view_of(program: Program) -> Any:
    return program.told("/rounds/fourth")


def test_an_entry_under_every_scheme(anyone):
    key = anyone.told("/entries?size=1")["items"][0]["key"]
    told = anyone.told(f"/entries/{key}/schemes")
    assert {"g7g20", "ogp"} <= {each["scheme"]["key"] for each in told}
    assert all(each["because"] for each in told)
    anyone.told("/entries/e-none/schemes", 404)


def test_what_changed_since_the_last_meeting(anyone):
    asked = "/partnerships/Lakes-Islands/since?as_of=2024-03-01"
    told = anyone.told(asked)
    assert (told["meeting"]["key"], told["next_meeting"]["key"], told["since"]) == ("forum-5", "forum-6", "2024-02-20")
    assert anyone.told(f"{asked}&meeting=forum-4")["since"] == "2023-06-12"
    assert "stated" in [group["name"] for group in told["groups"]]
    anyone.told("/partnerships/none/since", 404)
    assert "no meeting" in anyone.told("/partnerships/Lakes-Islands/since?as_of=1999-01-01", 404)["detail"]
    anyone.told(f"{asked}&meeting=none", 404)


def test_a_draft_is_held_against_what_was_agreed(anyone):
    reader = Program("read")
    body = {"text": "Both sides will double their trade.", "as_of": "2024-03-01"}
    told = reader.post(f"/partnerships/{HOME}/check", body, 200)
    assert [row["words"] for row in told["rows"]] == ["Both sides will double their trade."]
    assert told["rows"][0]["agreed"][0]["words"] == "At the 5th Forum both sides agreed to double their trade by 2032."
    assert [len(told["mentioned"]), told["unmentioned"]] == [1, []]
    anyone.post(f"/partnerships/{HOME}/check", body, 401)
    reader.post("/partnerships/none/check", body, 404)
    reader.post(f"/partnerships/{HOME}/check", {"text": " "}, 422)


def test_a_draft_is_not_shown_words_that_its_writer_may_not_see(anyone):
    words = "agreed to treble their trade by 2040"
    document = a_document(f"At a quiet dinner both sides {words}.", date="2024-02-25", title="Dinner", series=SERIES)
    secret = some_findings(document, of=(a_finding(document, words, due="2040"),))
    record(read=[secret], details=Details(confidentiality="restricted"), **BY)
    body = {"text": "Both sides will treble their trade.", "as_of": "2024-03-01"}
    asked = f"/partnerships/{HOME}/check"
    assert words in str(Program("review").post(asked, body, 200))
    assert words not in str(Program("read").post(asked, body, 200))
    anyone.post(asked, body, 401)
