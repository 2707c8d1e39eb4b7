"""Claims, evidence and verdicts by hand: entered with sources, taken back and kept, by those who may."""

from __future__ import annotations

import re

import pytest

from followthrough.register.models import Assessment, Claim, Evidence
from web.accounts import anyone, someone
from web.facts_by_hand import FACT, LINE, SOURCE, subject_of, words
from web.sample_register import build

pytestmark = pytest.mark.django_db
CLAIM = {"claimant": "Chair", "word": "implemented", "date": "2022-11", "source": SOURCE}


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()


@pytest.fixture(params=["line", "entry"])
def subject(request) -> tuple[str, str]:
    return subject_of(request.param)


def test_a_claim_and_a_fact_stand_on_the_page_of_what_they_are_about(subject):
    (key, page), client = subject, someone("coder")
    assert client.post(f"/review/claim/{key}", CLAIM | {"number": "1,200", "unit": "pilots"})["Location"] == page
    assert client.post(f"/review/evidence/{key}", FACT)["Location"] == page
    said = words(client.get(page))
    assert "implemented" in said
    assert "Twelve pilots passed." in said
    assert Claim.objects.get(claimant="Chair").number == 1200
    assert Evidence.objects.get(says=FACT["says"]).recorded_by == "coder"


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"source": "I know it"}, "is no source address"),
        ({"date": "lately"}, "is no date"),
        ({"claimant": " "}, "was left blank"),
        ({"number": "many"}, "is no figure. Write digits alone"),
        ({"number": "97,5"}, "is no figure. Write digits alone"),
        ({"denominator": "0"}, "must be above zero"),
    ],
)
def test_a_claim_that_cannot_be_is_shown_again_as_typed(changed, complaint):
    answer = someone("coder").post(f"/review/claim/{LINE}", CLAIM | {"about": "all of it"} | changed)
    assert answer.status_code == 400
    assert complaint in words(answer)
    assert 'value="all of it"' in answer.content.decode()


def test_a_verdict_is_signed_and_taken_back(subject):
    (key, page), client = subject, someone("reviewer", "vera")
    client.post(f"/review/evidence/{key}", FACT)
    form = client.get(f"/review/verdict/{key}").content.decode()
    facts = re.findall(r'name="facts" value="([^"]+)"', form)
    assert facts
    signed = {"status": "done", "as_of": "2021-12-31", "because": "The pilots passed.", "facts": facts}
    assert client.post(f"/review/verdict/{key}", signed)["Location"] == page
    assert "signed by vera" in words(client.get(page))
    number = Assessment.objects.get(superseded_at=None).pk
    answer = client.post(f"/review/unsign/{number}", {"reason": "Too early.", "back": page}, follow=True)
    assert "taken back" in words(answer)
    assert not Assessment.objects.filter(superseded_at=None).exists()


def test_done_needs_evidence(subject):
    key, _page = subject
    signed = {"status": "done", "as_of": "2021-12-31", "because": "They say so."}
    answer = someone("reviewer").post(f"/review/verdict/{key}", signed)
    assert "needs evidence" in words(answer)


def test_a_fact_entered_by_mistake_is_taken_back_with_a_reason():
    client = someone("coder")
    client.post(f"/review/evidence/{LINE}", FACT)
    key = Evidence.objects.get(says=FACT["says"]).key
    without = client.post(f"/review/retract/evidence/{key}", {"back": f"/line/{LINE}"}, follow=True)
    assert "Say why it is taken back." in words(without)
    told = {"reason": "Another port.", "back": "https://elsewhere.example/"}
    assert client.post(f"/review/retract/evidence/{key}", told)["Location"] == "/"
    assert "Twelve pilots" not in words(anyone().get(f"/line/{LINE}"))
    assert "1 was taken back" in words(client.get(f"/line/{LINE}"))


def test_who_may():
    assert someone("reader").get(f"/review/claim/{LINE}").status_code == 403
    assert someone("coder", "c").get(f"/review/verdict/{LINE}").status_code == 403
    assert anyone().post(f"/review/claim/{LINE}", CLAIM)["Location"].startswith("/accounts/login/")
    assert someone("coder", "d").get("/review/claim/no-such-line").status_code == 404


def test_what_not_everybody_may_see_is_not_shown_to_everybody():
    client = someone("reviewer")
    client.post(f"/review/claim/{LINE}", CLAIM | {"word": "quelbridge", "confidentiality": "restricted"})
    assert "quelbridge" in words(client.get(f"/line/{LINE}"))
    for reader in (anyone(), someone("reader")):
        for page in (f"/line/{LINE}", "/plans/plan-of-2018", "/claims/"):
            assert "quelbridge" not in words(reader.get(page))
