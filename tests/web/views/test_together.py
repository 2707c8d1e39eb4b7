"""Working together on the pages: remarks, turns, a second person, and a second rule for accepting many."""

from __future__ import annotations

import re
from html import unescape

import pytest

from followthrough.register.models import Decision, Entry, Finding
from web.accounts import anyone, someone
from web.sample_register import WHO, build

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def finding(act: str = "pledge") -> str:
    return Finding.objects.filter(act=act, superseded_at=None).order_by("id")[0].key


@pytest.mark.parametrize("kind", ["finding", "entry", "line"])
def test_a_remark_is_read_by_those_with_a_role_and_taken_back_by_who_said_it(kind):
    vera, odd = someone("reviewer", "vera"), someone("coder", "odd")
    key, page = {
        "finding": (finding(), f"/review/talk/{finding()}"),
        "entry": (Entry.objects.order_by("id")[0].key, f"/entries/{Entry.objects.order_by('id')[0].key}"),
        "line": ("plan-of-2018/1.1", "/line/plan-of-2018/1.1"),
    }[kind]
    answer = odd.post(f"/review/say/{kind}/{key}", {"text": "Is it the same quelbridge?", "back": page})
    assert answer["Location"] == f"{page}#remarks"
    assert "same quelbridge?" in words(vera.get(page))
    assert "quelbridge" not in words(anyone().get(page))
    number = re.search(r"/review/unsay/(\d+)", odd.get(page).content.decode())[1]
    assert f"/review/unsay/{number}" not in vera.get(page).content.decode()
    assert "has said nothing" in words(vera.post(f"/review/unsay/{number}", {"back": page}, follow=True))
    odd.post(f"/review/unsay/{number}", {"back": page})
    assert "quelbridge" not in words(odd.get(page))


def test_what_is_given_to_me_is_in_my_queue():
    vera, odd = someone("reviewer", "vera"), someone("reviewer", "odd")
    key = finding()
    vera.post(f"/review/give/finding/{key}", {"who": "odd", "back": "/review/"})
    assert key in odd.get("/review/?mine=1").content.decode()
    assert "given to odd" in words(vera.get("/review/?act=pledge"))
    assert "Nothing waits here" in words(vera.get("/review/?mine=1"))
    told = words(vera.post(f"/review/give/finding/{key}", {"who": "ghost", "back": "/review/"}, follow=True))
    assert "may sign in here" in told


def test_where_two_decide_the_first_waits_and_the_queue_says_so():
    from followthrough.register.models import Document, Partnership
    from followthrough.register.people.together import set_practice

    partnership = Partnership.objects.get(key="Lakes-Islands")
    Document.objects.update(partnership=partnership)
    set_practice(partnership="Lakes-Islands", two_persons=True, **WHO)
    vera, odd = someone("reviewer", "vera"), someone("reviewer", "odd")
    key = finding()
    vera.post(f"/review/finding/{key}", {"verdict": "confirm", "seen": "0"})
    assert not Decision.objects.filter(subject=key).exists()
    queue = words(odd.get("/review/?kind=second"))
    assert "It waits for a second person." in queue
    assert "by vera" in queue
    part = vera.post(f"/review/finding/{key}", {"verdict": "confirm", "seen": "0"}, headers={"HX-Request": "true"})
    assert "It waits for a second person." in words(part)
    odd.post(f"/review/finding/{key}", {"verdict": "confirm", "seen": "0"})
    assert Decision.objects.get(subject=key, superseded_at=None).recorded_by == "odd"
    rule = {"act": "commitment", "agree": "strict"}
    assert "wait for a second person" in words(vera.post("/review/rule", rule, follow=True))


def test_many_are_accepted_where_a_second_rule_says_the_same():
    vera = someone("reviewer", "vera")
    Finding.objects.filter(act="commitment").update(strict=False)
    first = Finding.objects.filter(act="commitment", superseded_at=None).order_by("id")[0]
    Finding.objects.filter(pk=first.pk).update(strict=True)
    page = words(vera.get("/review/?act=commitment&agree=strict"))
    assert "every commitment that counts by the strict rule" in page
    assert "Accept this one" in page
    vera.post("/review/rule", {"act": "commitment", "agree": "strict"})
    made = Decision.objects.get(superseded_at=None)
    assert (made.subject, made.reason) == (
        first.key, "Accepted by rule, not one by one: every commitment that counts by the strict rule.",
    )  # fmt: skip


def test_what_says_again_what_was_accepted_is_accepted_by_that_rule():
    from followthrough.register.decisions.judgements import judge

    vera = someone("reviewer", "vera")
    trade = Finding.objects.filter(act="commitment", superseded_at=None).order_by("document__date")
    one, other = [key for key, due in trade.values_list("key", "due") if due in ("2030", "2032")][:2]
    judge(one=one, other=other, verdict="same", **WHO)
    act = "commitment"
    assert "Nothing waits here" in words(vera.get(f"/review/?act={act}&agree=restated"))
    vera.post(f"/review/finding/{one}", {"verdict": "confirm", "seen": "0"})
    vera.post("/review/rule", {"act": act, "agree": "restated"})
    assert Decision.objects.get(subject=other).reason.endswith("that says again what a person has accepted.")


def test_a_rule_that_says_too_little_is_refused():
    told = words(someone("reviewer").post("/review/rule", {"act": "commitment", "agree": "nonsense"}, follow=True))
    assert "or a second rule" in told


def test_who_may():
    for address in (f"/review/talk/{finding()}", f"/review/say/finding/{finding()}"):
        assert someone("reader").get(address).status_code == 403
    assert someone("coder", "c").post(f"/review/give/finding/{finding()}").status_code == 403
    assert someone("coder", "d").get("/review/talk/none").status_code == 404
