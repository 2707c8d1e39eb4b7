"""Coding on the pages: blind until two have coded, settled by a third, frozen under a hash, and only for coders."""

from __future__ import annotations

import re
from html import unescape

import pytest

from followthrough.register.models import Adjudication, Code, Entry, Freeze
from web.accounts import anyone, someone
from web.sample_register import build

pytestmark = pytest.mark.django_db
ROUND = "/coding/round/sea"
CODE = "/coding/unit/sea"


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def entry() -> str:
    return Entry.objects.filter(act="commitment", superseded_at=None).order_by("id")[0].key


@pytest.fixture
def keeper():
    """A reviewer who has opened a round of one undertaking and two members."""
    vera = someone("reviewer", "vera")
    form = {"title": "Sea round", "key": "sea", "scheme": "g7g20", "members": "Veland\nIslands\n", "entries": entry()}
    assert vera.post("/coding/new", form)["Location"] == ROUND
    return vera


def give(client, member: str, value: str, **more: str):
    query = f"?entry={entry()}&member={member}&field=score&stage=interim"
    return client.post(CODE + query, {"value": value} | more)


def test_a_coder_is_led_from_one_unit_to_the_next(keeper):  # noqa: ARG001  it opens the round
    odd = someone("coder", "odd")
    assert "0 of 2" in words(odd.get(ROUND))
    first = words(odd.get(CODE))
    assert "1 of 2" in first
    assert "Veland" in first
    assert give(odd, "Veland", "+1", because="It was done.")["Location"] == CODE + "?stage=interim"
    assert "2 of 2" in words(odd.get(CODE))
    give(odd, "Islands", "0")
    assert odd.get(CODE)["Location"] == ROUND
    assert sorted(Code.objects.filter(coder="odd").values_list("member", "value", "coder")) == [
        ("Islands", "0", "odd"), ("Veland", "+1", "odd"),
    ]  # fmt: skip


def test_nobody_sees_a_code_before_two_have_coded(keeper):
    odd, eli = someone("coder", "odd"), someone("coder", "eli")
    give(odd, "Veland", "-1", because="Nothing came of the quelbridge.")
    for client in (eli, keeper):
        assert "quelbridge" not in words(client.get(ROUND))
        assert "quelbridge" not in words(client.get(CODE))
    query = f"?entry={entry()}&member=Veland&field=score&stage=interim"
    assert keeper.get("/coding/settle/sea" + query).status_code == 404
    give(eli, "Veland", "+1")
    assert "quelbridge" in words(keeper.get("/coding/settle/sea" + query))


def test_a_third_person_settles_with_a_reason_and_the_stage_is_frozen_and_opened_again(keeper):
    odd, eli = someone("coder", "odd"), someone("coder", "eli")
    for member, values in (("Veland", ("-1", "+1")), ("Islands", ("0", "0"))):
        give(odd, member, values[0])
        give(eli, member, values[1])
    assert "The coders differ" in words(keeper.get(ROUND))
    frozen = keeper.post("/coding/freeze/sea", {"stage": "interim"}, follow=True)
    assert "not decided" in words(frozen)
    query = f"?entry={entry()}&member=Veland&field=score&stage=interim"
    assert "needs a reason" in words(keeper.post("/coding/settle/sea" + query, {"value": "0"}))
    keeper.post("/coding/settle/sea" + query, {"value": "0", "because": "Half of it."})
    assert Adjudication.objects.get().recorded_by == "vera"
    keeper.post("/coding/freeze/sea", {"stage": "interim"})
    assert Freeze.objects.get().sha256 in keeper.get(ROUND).content.decode()
    assert "frozen" in words(give(someone("coder", "ida"), "Veland", "0"))
    keeper.post("/coding/reopen/sea", {"stage": "interim", "reason": "A member was wrong."})
    assert "opened again since" in words(keeper.get(ROUND))
    raw = keeper.get("/coding/codes/sea").content.decode("utf-8-sig")
    assert ",odd,-1," in raw


def test_guidelines_are_written_where_the_round_is_kept(keeper):
    text = {"entry": entry(), "text": "+1 where ships came.", "starts": "2024", "ends": "2025-06"}
    keeper.post("/coding/guideline/sea", text)
    assert "+1 where ships came." in words(someone("coder").get(CODE))
    wrong = keeper.post("/coding/guideline/sea", text | {"starts": "once"}, follow=True)
    assert "is no date" in words(wrong)


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [({"members": ""}, "needs the names of the members"), ({"key": "A b"}, "is no key"), ({"entries": "e-x"}, "e-x")],
)
def test_a_round_that_cannot_be_is_shown_again_as_typed(changed, complaint):
    form = {"title": "Sea round", "key": "sea", "scheme": "g7g20", "members": "Veland", "entries": entry()}
    answer = someone("reviewer").post("/coding/new", form | changed)
    assert answer.status_code == 400
    assert complaint in words(answer)
    assert 'value="Sea round"' in answer.content.decode()


def test_only_coders_come_in_and_only_who_decides_keeps_a_round(keeper):  # noqa: ARG001  it opens the round
    for address in ("/coding/", ROUND, CODE):
        assert anyone().get(address)["Location"].startswith("/accounts/login/")
    reader, coder = someone("reader"), someone("coder", "c")
    assert reader.get(ROUND).status_code == 403
    assert coder.get("/coding/codes/sea").status_code == 403
    assert coder.post("/coding/freeze/sea", {"stage": "interim"}).status_code == 403
    assert "Freeze this stage" not in words(coder.get(ROUND))
    for address in ("/coding/round/none", "/coding/unit/none", "/coding/round/sea?stage=none"):
        assert coder.get(address).status_code == 404


def test_what_a_coder_may_not_see_is_not_coded_by_them(keeper):
    from followthrough.register.models import Document

    Document.objects.filter(entries__key=entry()).update(confidentiality="restricted")
    assert "0 of 0" in words(someone("coder", "odd").get(ROUND))
    assert "0 of 2" in words(keeper.get(ROUND))


def test_a_filtered_register_fills_in_the_undertakings_and_the_key_is_made_of_the_name():
    vera = someone("reviewer", "vera")
    listed = vera.get("/register/?act=commitment")
    address = re.search(r'href="(/coding/new\?[^"]+)"', listed.content.decode())[1]
    assert "Code these" not in words(someone("coder").get("/register/?act=commitment"))
    page = vera.get(unescape(address)).content.decode()
    keys = re.search(r'<textarea[^>]* name="entries"[^>]*>([^<]*)', page)[1].split()
    assert set(keys) == set(Entry.objects.filter(act="commitment", superseded_at=None).values_list("key", flat=True))
    form = {"title": "What was promised: 2024", "scheme": "pledges", "entries": "\n".join(keys)}
    assert vera.post("/coding/new", form)["Location"] == "/coding/round/what-was-promised-2024"
    again = form | {"entries": f"http://localhost/entries/{keys[0]}?as-of=2024"}
    assert vera.post("/coding/new", again)["Location"] == "/coding/round/what-was-promised-2024-2"
    assert vera.post("/coding/new", form | {"title": "約束"})["Location"] == "/coding/round/round"


def test_a_round_that_is_open_is_not_changed_by_another_of_its_key(keeper):
    form = {"title": "Other", "key": "sea", "scheme": "pledges", "entries": entry()}
    answer = keeper.post("/coding/new", form)
    assert answer.status_code == 400
    assert "There is a round with the key “sea”." in words(answer)
    assert "Sea round" in words(keeper.get(ROUND))


def test_what_is_settled_is_told_with_its_codes_and_agreement_explains_itself(keeper):
    for name, value in (("a", "0"), ("b", "-1")):
        coder = someone("coder", name)
        give(coder, "Veland", "+1", because="Seen.")
        give(coder, "Islands", value)
    told = words(keeper.get(ROUND))
    assert "What is settled" in told
    assert "a : +1 , b : +1" in told
    assert "2 of 2 coders agree." in told
    assert "Cohen’s kappa" in told
    assert "α with equal steps between values." in told
    assert "Who codes a unit too cannot settle it." in told
    card = re.search(r'href="(/api/v1/rounds/sea/scorecard\?form=docx[^"]+)"', keeper.get(ROUND).content.decode())[1]
    assert keeper.get(unescape(card)).status_code == 200
    assert "What is settled" not in words(someone("coder").get(ROUND))
