"""Reviewing over the wire's near end: who may, what is recorded, what happens when two do it or a session ends."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from followthrough.register.models import Decision, Finding
from web.accounts import PASSWORD, anyone, someone
from web.sample_register import build

pytestmark = pytest.mark.django_db
ALWAYS = {"holders": "all", "addressees": "", "strength": "strong", "areas": "", "due": "2030"}


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def finding(act: str) -> Finding:
    return Finding.objects.filter(act=act, superseded_at=None).order_by("id")[0]


def live(key: str) -> Decision | None:
    return Decision.objects.filter(subject=key, superseded_at=None).first()


@pytest.mark.parametrize(("role", "status"), [("reader", 403), ("coder", 403), ("reviewer", 200), ("admin", 200)])
def test_the_queue_is_for_those_who_decide(role, status):
    assert someone(role).get("/review/").status_code == status


def test_nobody_is_sent_to_sign_in_and_back():
    answer = anyone().get("/review/?act=pledge")
    assert answer["Location"] == "/accounts/login/?next=/review/%3Fact%3Dpledge"


def test_accept_reject_and_undo_with_names_and_reasons():
    vera, pledge = someone("reviewer", "vera"), finding("pledge").key
    at = f"/review/finding/{pledge}"
    vera.post(at, {"verdict": "confirm", "seen": "0"})
    assert (live(pledge).verdict, live(pledge).recorded_by) == ("confirm", "vera")
    shown = words(vera.get(f"/documents/{finding('pledge').document.key}"))
    assert "confirmed by vera" in shown
    vera.post(at, {"verdict": "reject", "seen": live(pledge).pk, "reason": "It is a report."})
    assert (live(pledge).verdict, live(pledge).reason) == ("reject", "It is a report.")
    vera.post(at, {"verdict": "undo", "seen": live(pledge).pk})
    assert live(pledge).verdict == "undo"


def test_a_rejection_needs_its_reason():
    vera, pledge = someone("reviewer"), finding("pledge").key
    answer = vera.post(f"/review/finding/{pledge}", {"verdict": "reject", "seen": "0"}, follow=True)
    assert "Say why it is rejected" in words(answer)
    assert live(pledge) is None


@pytest.mark.parametrize("part", [{}, {"HX-Request": "true"}])
def test_the_second_of_two_is_told_and_nothing_is_overwritten(part):
    vera, odd = someone("reviewer", "vera"), someone("reviewer", "odd")
    pledge = finding("pledge").key
    vera.post(f"/review/finding/{pledge}", {"verdict": "confirm", "seen": "0"})
    late = {"verdict": "reject", "seen": "0", "reason": "No."}
    answer = odd.post(f"/review/finding/{pledge}", late, headers=part, follow=True)
    assert "vera confirmed this" in words(answer)
    assert (live(pledge).verdict, live(pledge).recorded_by) == ("confirm", "vera")
    late = ALWAYS | {"act": "pledge", "seen": "0"}
    assert "vera confirmed this" in words(odd.post(f"/review/edit/{pledge}", late))


def test_a_form_sent_after_the_session_ended_is_kept_and_sent_again():
    someone("reviewer", "vera")
    vera, pledge = anyone(), finding("pledge").key
    sent = vera.post(f"/review/finding/{pledge}", {"verdict": "reject", "seen": "0", "reason": "Only a hope."})
    assert sent["Location"] == "/accounts/login/?next=/review/waiting"
    assert live(pledge) is None
    answer = vera.post(
        sent["Location"], {"login": "vera", "password": PASSWORD, "next": "/review/waiting"}, follow=True
    )
    assert "Only a hope." in words(answer)
    fields = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', answer.content.decode()))
    vera.post(f"/review/finding/{pledge}", fields)
    assert (live(pledge).verdict, live(pledge).reason) == ("reject", "Only a hope.")
    assert vera.get("/review/waiting")["Location"] == "/"


def test_a_form_from_elsewhere_is_refused():
    strict = Client(enforce_csrf_checks=True, headers={"host": "localhost"})
    strict.cookies = someone("reviewer").cookies
    assert strict.post(f"/review/finding/{finding('pledge').key}", {"verdict": "confirm"}).status_code == 403
    assert live(finding("pledge").key) is None


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("due", "soon", "is no date"),
        ("due", "2030-13", "is no date"),
        ("strength", "iron", "no strength"),
        ("act", "wish", "is no act"),
    ],
)
def test_what_cannot_stand_is_told_and_what_was_typed_is_kept(field, value, told):
    vera, pledge = someone("reviewer"), finding("pledge").key
    answer = vera.post(f"/review/edit/{pledge}", ALWAYS | {"act": "pledge", "areas": "ferries", field: value})
    assert answer.status_code == 400
    assert told in words(answer)
    assert 'value="ferries"' in answer.content.decode()
    assert live(pledge) is None


def test_a_correction_keeps_the_words_says_what_changed_and_mends_the_entry():
    vera, before = someone("reviewer", "vera"), finding("pledge")
    vera.post(f"/review/edit/{before.key}", ALWAYS | {"act": "pledge", "holders": "Veland; Norholm", "due": "2027"})
    after = finding("pledge")
    assert (after.key, after.quote, after.due, after.holders) == (
        before.key, before.quote, "2027", ["Veland", "Norholm"],
    )  # fmt: skip
    assert "due none to 2027" in live(after.key).reason
    assert Finding.objects.filter(key=before.key).count() == 2
    assert "2027" in words(vera.get(f"/entries/e-{after.key}"))


def test_another_act_is_another_finding_and_the_old_one_is_rejected():
    vera, before = someone("reviewer"), finding("position")
    vera.post(f"/review/edit/{before.key}", ALWAYS | {"act": "progress"})
    assert live(before.key).verdict == "reject"
    made = Finding.objects.get(lexicon="person")
    assert (made.act, made.quote) == ("progress", before.quote)


def test_words_the_machine_missed_are_added_by_their_first_and_last():
    coder, document = someone("coder", "carl"), finding("pledge").document
    form = ALWAYS | {"act": "request", "passage": "para 2", "first": "each harbour", "last": "its accounts"}
    answer = coder.post(f"/review/add/{document.key}", form)
    assert answer.status_code == 302
    made = Finding.objects.get(lexicon="person")
    assert (made.quote, made.recorded_by) == ("each harbour publishes its accounts", "carl")
    assert "carl selected these words" in words(coder.get(f"/documents/{document.key}"))


@pytest.mark.parametrize(("form", "told"), [
    ({"passage": "para 2", "first": "each lighthouse", "last": ""}, "does not stand in para 2"),
    ({"passage": "para 2", "first": "the", "last": ""}, "more than once"),
    ({"start": "5", "end": "99999999"}, "does not lie in this document"),
    ({"start": "9", "end": "3"}, "does not lie in this document"),
    ({"start": "1; drop", "end": "3"}, "does not lie in this document"),
])  # fmt: skip
def test_words_that_do_not_stand_there_are_not_added(form, told):
    answer = someone("coder").post(f"/review/add/{finding('pledge').document.key}", ALWAYS | {"act": "aim"} | form)
    assert told in words(answer)
    assert not Finding.objects.filter(lexicon="person").exists()


def test_a_rule_accepts_what_fits_it_and_stands_as_the_reason():
    vera = someone("reviewer", "vera")
    shown = vera.get("/review/?act=commitment&least=0.9")
    assert "Accept these" in words(shown)
    answer = vera.post("/review/rule", {"act": "commitment", "least": "0.9", "back": "/review/"}, follow=True)
    made = Decision.objects.filter(superseded_at=None, verdict="confirm")
    assert made.count() == Finding.objects.filter(act="commitment", superseded_at=None).count()
    assert {d.reason for d in made} == {
        "Accepted by rule, not one by one: every commitment read with a confidence of 0.90 or more."
    }
    assert f"{made.count()} of " in words(answer)
    vera.post("/review/rule", {"act": "", "least": "0.9"})
    vera.post("/review/rule", {"act": "pledge", "least": "0"})
    assert Decision.objects.filter(verdict="confirm").count() == made.count()


def test_two_statements_are_judged_the_same_or_not():
    vera, first = someone("reviewer", "vera"), finding("commitment")
    page = vera.get(f"/review/link/{first.key}?q=ferry")
    assert "opened a third ferry line" in words(page)
    other = Finding.objects.get(act="progress", document__date="2024-02-20")
    told = vera.post(f"/review/link/{first.key}", {"other": other.key, "verdict": "not same"}, follow=True)
    assert Decision.objects.get(subject_kind="pair").verdict == "not same"
    assert "no machine will put the two together" in words(told)
    assert "Judged before" in words(told)
    assert "Judged not the same by vera" in words(told)
    assert "Judged not the same by vera" in words(vera.get(f"/review/link/{first.key}?q=ferry"))
    again = vera.post(f"/review/link/{first.key}", {"other": other.key, "verdict": "undo"}, follow=True)
    assert "Your word is taken back" in words(again)
    assert "Judged before" not in words(again)


def test_entries_are_decided_on_their_page():
    vera, key = someone("reviewer", "vera"), f"e-{finding('pledge').key}"
    vera.post(f"/review/entry/{key}", {"verdict": "reject", "seen": "0", "reason": "Said by nobody."})
    assert "vera rejected Said by nobody." in words(vera.get(f"/entries/{key}"))
    vera.post(f"/review/entry/{key}", {"verdict": "undo", "seen": live(key).pk})
    assert live(key).verdict == "undo"


@pytest.mark.parametrize("where", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_no_form_leads_elsewhere(where):
    vera = someone("reviewer")
    answer = vera.post(f"/review/finding/{finding('aim').key}", {"verdict": "confirm", "back": where})
    assert answer["Location"].startswith("/review/")
    assert anyone().post("/theme", {"theme": "dark", "back": where})["Location"] == "/"


def test_the_theme_is_a_cookie_and_can_be_given_back_to_the_system():
    visitor = anyone()
    assert visitor.post("/theme", {"theme": "dark", "back": "/style/"})["Location"] == "/style/"
    assert 'data-theme="dark"' in visitor.get("/style/").content.decode()
    visitor.post("/theme", {"theme": "", "back": "/"})
    assert "data-theme" not in visitor.get("/").content.decode()
    visitor.cookies["theme"] = '"><script>'
    assert "<script>" not in visitor.get("/").content.decode().split("<body>")[0].replace("<script src", "")


def test_the_queue_asks_a_fixed_number_of_questions(django_assert_max_num_queries):
    vera = someone("reviewer")
    with django_assert_max_num_queries(24):
        assert vera.get("/review/").status_code == 200


def test_what_was_joined_is_not_taken_apart_against_a_judgement_but_by_undoing_it():
    from followthrough.register.queries import entry_view

    def said() -> int:
        return sum(each.relation != "part" for each in entry_view(f"e-{first}").statements)

    vera, first = someone("reviewer", "vera"), finding("commitment").key
    later = Finding.objects.get(document__date="2024-02-20", act="commitment").key
    joined = vera.post(f"/review/link/{first}", {"other": later, "verdict": "same"}, follow=True)
    assert f'<a href="/entries/e-{first}">See the entry</a>' in joined.content.decode()
    assert said() == 2
    refused = vera.post(f"/review/split/e-{first}", {"finding": later}, follow=True)
    assert "vera judged" in words(refused)
    assert "rows of the register" in words(refused)
    assert "rows of the register" not in words(anyone().get(f"/entries/e-{first}"))
    made = Decision.objects.get(subject_kind="pair", superseded_at=None).pk
    vera.post(f"/review/undo/{made}")
    assert "does not hold any more" in words(vera.post(f"/review/undo/{made}", follow=True))
    vera.post(f"/review/link/{first}", {"other": later, "verdict": "not same"})
    assert said() == 1


def test_a_report_that_is_taken_out_makes_no_entry_and_is_led_to_in_its_document():
    from followthrough.model import End, Link, Links, Relation
    from followthrough.register.following.chains import follow
    from followthrough.register.intake.record import record_links
    from web.sample_register import NOW

    first, report = finding("commitment"), Finding.objects.get(document__date="2024-02-20", act="progress")
    ends = (End(row.document.key, row.start, row.end) for row in (first, report))
    record_links(links=Links((Link(*ends, Relation.FULFILLED, 0.9, ("It is done.",)),)), person="test", now=NOW)
    follow(findings=[first.key, report.key], person="test", now=NOW)
    assert entries_of(report.key) == [f"e-{first.key}"]
    done = someone("reviewer").post(f"/review/split/e-{first.key}", {"finding": report.key}, follow=True)
    assert "By itself it states no undertaking, so that no entry is made of it" in words(done)
    assert f'href="/documents/{report.document.key}#f-{report.key}"' in done.content.decode()


def test_what_is_taken_out_is_led_to_and_undone():
    from followthrough.register.following.relink import relink
    from web.sample_register import NOW

    relink(person="test", now=NOW)
    vera = someone("reviewer", "vera")
    first = finding("commitment").key
    later = Finding.objects.get(document__date="2024-02-20", act="commitment").key
    assert entries_of(later) == [f"e-{first}"]
    done = vera.post(f"/review/split/e-{first}", {"finding": later}, follow=True)
    assert f'href="/entries/e-{later}"' in done.content.decode()
    assert "It is an entry of its own now: “agreed to double" in words(done)
    number = Decision.objects.get(subject_kind="split", superseded_at=None).pk
    undone = vera.post(f"/review/undo/{number}", {"back": f"/entries/e-{first}"}, follow=True)
    assert "Undone. What held before the decision holds again" in words(undone)
    assert entries_of(later) == [f"e-{first}"]


def entries_of(key: str) -> list[str]:
    from followthrough.register.models import EntryStatement

    return list(EntryStatement.objects.filter(finding=key, superseded_at=None).values_list("entry__key", flat=True))
