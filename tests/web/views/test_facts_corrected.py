"""On the pages: a claim or a piece of evidence is corrected, and entered again after it was taken back."""

from __future__ import annotations

import re

import pytest

from followthrough.register.models import Claim, Evidence
from web.accounts import anyone, someone
from web.facts_by_hand import FACT, LINE, SOURCE, subject_of, words
from web.sample_register import build

pytestmark = pytest.mark.django_db
CLAIM = {"claimant": "Chair", "word": "implemented", "number": "97", "date": "2022-11", "source": SOURCE}


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()


@pytest.fixture(params=["line", "entry"])
def subject(request) -> tuple[str, str]:
    return subject_of(request.param)


def test_a_claim_is_corrected_from_its_page(subject):
    (key, page), client = subject, someone("coder")
    client.post(f"/review/claim/{key}", CLAIM)
    made = Claim.objects.get(claimant="Chair").key
    assert f"/review/correct/claim/{made}" in client.get(page).content.decode()
    assert f"/review/correct/claim/{made}" not in anyone().get(page).content.decode()
    form = client.get(f"/review/correct/claim/{made}").content.decode()
    assert re.search(r'name="number" value="97"', form)
    assert re.search(r'name="date" value="2022-11"', form)
    done = client.post(f"/review/correct/claim/{made}", CLAIM | {"word": "addressed", "number": ""}, follow=True)
    assert done.redirect_chain == [(page, 302)]
    assert "Corrected. What was entered before is kept." in words(done)
    row = Claim.objects.get(key=made, superseded_at=None)
    assert (row.word, row.number) == ("addressed", None)


def test_evidence_taken_back_by_mistake_is_entered_again(subject):
    (key, page), client = subject, someone("coder", "cody")
    client.post(f"/review/evidence/{key}", FACT)
    made = Evidence.objects.get(says=FACT["says"]).key
    gone = client.post(f"/review/retract/evidence/{made}", {"reason": "Other pilots.", "back": page}, follow=True)
    assert (
        f'Taken back, and kept. <a href="/review/correct/evidence/{made}">Enter it again</a>' in gone.content.decode()
    )
    told = words(client.get(page))
    assert "1 was taken back" in told
    assert "cody · Other pilots." in told
    assert "Other pilots." not in words(anyone().get(page))
    assert "Enter evidence again" in words(client.get(f"/review/correct/evidence/{made}"))
    done = client.post(f"/review/correct/evidence/{made}", FACT, follow=True)
    assert "Entered again. It holds from now on." in words(done)
    assert Evidence.objects.get(key=made, superseded_at=None).shows == "done"
    assert "was taken back" not in words(client.get(page))


def test_what_cannot_stand_is_shown_again_as_typed():
    client = someone("coder")
    client.post(f"/review/claim/{LINE}", CLAIM)
    made = Claim.objects.get(claimant="Chair").key
    answer = client.post(f"/review/correct/claim/{made}", CLAIM | {"date": "lately", "about": "all of it"})
    assert answer.status_code == 400
    assert "“lately” is no date: write 2024, 2024-05 or 2024-05-06." in words(answer)  # days as they are to be typed
    assert 'value="all of it"' in answer.content.decode()
    blank = client.post(f"/review/correct/claim/{made}", CLAIM | {"claimant": " "})
    assert "“Who says so” was left blank" in words(blank)


def test_those_without_a_role_correct_nothing_and_what_never_was_is_not_found():
    assert someone("reader").get("/review/correct/claim/c-1").status_code == 403
    client = someone("coder")
    assert client.get("/review/correct/claim/c-none").status_code == 404
    assert client.get("/review/correct/verdict/c-none").status_code == 404


def test_of_a_claim_about_no_undertaking_one_comes_back_to_the_claims():
    from followthrough.register.models import Instrument

    instrument = Instrument.objects.order_by("id")[0]
    from followthrough.register.facts.facts_by_hand import add_claim
    from web.sample_register import NOW, PERSON

    said = {"claimant": "Chair", "word": "implemented", "source": SOURCE, "instrument": instrument.key}
    made = add_claim(**said, person=PERSON, now=NOW)
    assert f"/review/correct/claim/{made}" in someone("coder", "cody").get("/claims/").content.decode()
    assert "/review/correct/" not in anyone().get("/claims/").content.decode()
    answer = someone("coder").post(f"/review/correct/claim/{made}", CLAIM)
    assert answer["Location"] == "/claims/"
    assert Claim.objects.get(key=made, superseded_at=None).instrument == instrument
