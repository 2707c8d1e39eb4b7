"""Whose token it is, how often they asked, whether anything changed; and the one shape of what goes wrong."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from api.asking import NOW, Program, a_token
from followthrough.register.decisions.review import decide
from followthrough.register.models import ApiToken, Entry
from followthrough.register.people.people import add_person
from followthrough.register.people.tokens import TokenError, make_token, revoke_token, tokens
from web.accounts import someone


class TestTokens:
    def test_a_token_is_kept_as_its_hash_and_told_once(self):
        secret = a_token("read", label="spreadsheet")
        assert secret.startswith("ft_")
        row = ApiToken.objects.get()
        assert secret not in (row.hash, row.label, row.person)
        assert secret not in repr(tokens())
        assert (tokens()[0].person, tokens()[0].scope, tokens()[0].label) == ("reader", "read", "spreadsheet")

    @pytest.mark.parametrize(
        ("person", "scope", "complaint"),
        [
            ("nobody", "read", "no account “nobody”"),
            ("ben", "all", "is no scope"),
            ("ben", "review", "ben is no reviewer"),
        ],
    )
    def test_a_token_that_cannot_be(self, person, scope, complaint):
        add_person(name="ben", role="coder", password="a long sentence about ferries", by="test")
        with pytest.raises(TokenError, match=complaint):
            make_token(person=person, scope=scope, by="test", now=NOW)

    def test_a_token_does_no_more_than_its_scope(self, anyone):
        assert (
            Program("code", role="admin", name="ada")
            .post("/decisions", A_DECISION, 403)["detail"]
            .startswith("This needs")
        )
        assert anyone.post("/decisions", A_DECISION, 401)["title"] == "Unauthorized"

    @pytest.mark.usefixtures("anyone")
    def test_a_token_does_no_more_than_its_person(self):
        program = Program("review", name="rita")
        program.told("/review")
        add_person(name="rita", role="reader", password="a long sentence about ferries", by="test")
        program.told("/review", 403)
        get_user_model().objects.filter(username="rita").update(is_active=False)
        program.told("/entries", 401)

    def test_a_token_that_was_taken_back_or_has_ended_opens_nothing(self):
        program = Program("read", name="rob")
        assert program.get("/entries").status_code == 200
        assert ApiToken.objects.get().last_used == timezone.now().date()
        revoke_token(number=ApiToken.objects.get().pk, by="test", now=NOW)
        answer = program.get("/entries")
        assert (answer.status_code, answer["WWW-Authenticate"]) == (401, 'Bearer error="invalid_token"')
        with pytest.raises(TokenError, match="no token"):
            revoke_token(number=ApiToken.objects.get().pk, by="test", now=NOW)
        program = Program("read", name="rae")
        ApiToken.objects.filter(person="rae").update(expires_at=timezone.now() - timedelta(seconds=1))
        program.told("/entries", 401)

    def test_a_token_that_opens_nothing_is_told_why_and_what_to_do(self):
        """To who holds it: nobody else has the secret."""
        back, over, shut = (Program("read", name=name) for name in ("rob", "rae", "ron"))
        revoke_token(number=ApiToken.objects.get(person="rob").pk, by="test", now=NOW)
        ApiToken.objects.filter(person="rae").update(expires_at=NOW)
        get_user_model().objects.filter(username="ron").update(is_active=False)
        day = timezone.localdate(NOW)
        assert f"was taken back on {day}: make another" in back.told("/entries", 401)["detail"]
        assert f"ended on {day}: make another" in over.told("/entries", 401)["detail"]
        assert "The account of this token is closed" in shut.told("/entries", 401)["detail"]
        unknown = Program().get("/entries", authorization="Bearer ft_nothing").json()["detail"]
        assert "is not known here: see that it is whole and begins with ft_" in unknown
        assert "`followthrough token add NAME`" in unknown

    @pytest.mark.parametrize("given", ["ft_nothing", "Bearer", "日本", "x" * 5000, "\x00"])
    def test_what_is_no_token(self, given):
        assert Program().get("/entries", authorization=f"Bearer {given}").status_code == 401

    def test_other_ways_of_authorization_are_no_token(self, anyone):
        assert anyone.get("/entries", authorization="Basic YTpi").status_code == 200


A_DECISION = {"verb": "confirm", "named": ["e-none"]}


class TestSessions:
    @pytest.mark.usefixtures("anyone")
    def test_who_has_signed_in_may_read_what_their_pages_show(self):
        assert someone("reviewer").get("/api/v1/review").status_code == 200

    @pytest.mark.usefixtures("anyone")
    def test_a_page_of_somebody_else_cannot_write_in_their_name(self):
        client = someone("reviewer")
        answer = client.post("/api/v1/decisions", A_DECISION, content_type="application/json")
        assert answer.status_code == 401

    def test_a_register_that_is_not_public_says_so_to_programs(self, anyone, settings):
        settings.PUBLIC = False
        for path in ("/api/v1/entries", "/calendar.ics", "/feeds/register.atom", "/api/v1/openapi.json"):
            answer = anyone.get(path)
            assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Bearer")
            assert "token add" in answer.json()["detail"]
        assert Program("read").get("/entries").status_code == 200


class TestLimits:
    def test_the_one_too_many_is_told_when_to_ask_again(self, settings):
        settings.API_RATE_PUBLIC, settings.API_RATE = 2, 3
        program = Program()
        left = [program.get("/meetings")["RateLimit-Remaining"] for _ in range(2)]
        assert left == ["1", "0"]
        refused = program.get("/meetings")
        assert refused.status_code == 429
        assert 0 < int(refused["Retry-After"]) <= 60
        assert refused["Content-Type"] == "application/problem+json"
        holder = Program("read")
        assert [holder.get("/meetings").status_code for _ in range(4)] == [200, 200, 200, 429]

    def test_pages_are_not_counted(self, settings):
        settings.API_RATE_PUBLIC = 0
        assert Program().client.get("/meetings/").status_code == 200


class TestConditional:
    def test_nothing_changed(self, anyone):
        first = anyone.get("/entries")
        again = anyone.get("/entries", if_none_match=first["ETag"])
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
        assert anyone.get("/entries", if_none_match=f'"x", {first["ETag"]}').status_code == 304
        assert anyone.get("/entries", if_none_match="*").status_code == 304
        assert anyone.get("/entries?size=1", if_none_match=first["ETag"]).status_code == 200

    def test_something_changed(self, anyone):
        tag = anyone.get("/entries")["ETag"]
        # A second that is not over, however slow the machine that asks.
        still = timezone.now() + timedelta(hours=1)
        decide(entry=Entry.objects.earliest("id").key, verdict="confirm", person="Aoi", now=still)
        fresh = anyone.get("/entries", if_none_match=tag)
        assert fresh.status_code == 200
        assert fresh["ETag"] != tag
        assert "Last-Modified" not in fresh  # in this second it might change again

    def test_by_date(self, anyone):
        stamp = anyone.get("/entries")["Last-Modified"]
        assert anyone.get("/entries", if_modified_since=stamp).status_code == 304
        assert anyone.get("/entries", if_modified_since="Thu, 01 Jan 1970 00:00:00 GMT").status_code == 200
        assert anyone.get("/entries", if_modified_since=stamp, if_none_match='"x"').status_code == 200
        assert anyone.get("/entries", if_modified_since="soon").status_code == 200

    def test_another_reader_has_another_tag(self, anyone):
        assert Program("review").get("/entries")["ETag"] != anyone.get("/entries")["ETag"]

    def test_the_head_alone(self, anyone):
        answer = anyone.client.head("/api/v1/entries")
        assert (answer.status_code, answer.content) == (200, b"")
        assert answer["ETag"] == anyone.get("/entries")["ETag"]
        assert int(answer["Content-Length"]) == len(anyone.get("/entries").content)


class TestProblems:
    def test_each_thing_that_cannot_be_taken_is_named(self, anyone):
        told = anyone.told("/entries?size=0&as_of=soon", 422)
        assert {each["where"] for each in told["errors"]} == {"query.size", "query.as_of"}
        assert all(each["says"] for each in told["errors"])

    @pytest.mark.parametrize(
        ("method", "path", "status"),
        [
            ("get", "/nothing", 404),
            ("delete", "/entries", 405),
            ("get", "/entries/e-none", 404),
            ("get", "/documents/x/y", 404),
        ],
    )
    def test_one_shape_for_all(self, anyone, method, path, status):
        answer = getattr(anyone.client, method)(f"/api/v1{path}")
        assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
        assert set(answer.json()) == {"type", "title", "status", "detail", "errors"}
        assert (status == 405) == answer.has_header("Allow")

    @pytest.mark.usefixtures("anyone")
    def test_no_json_and_too_much(self, settings):
        program = Program("read")
        answer = program.client.post("/api/v1/read", "{", content_type="application/json")
        assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
        settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
        answer = program.client.post("/api/v1/read", '{"text": "a long text"}', content_type="application/json")
        assert answer.status_code in (400, 413)
        assert answer["Content-Type"] == "application/problem+json"

    @pytest.mark.parametrize(
        "path", ["/entries?text=%00", "/search?q=%00", "/entries/%00", "/documents/%00", "/lists/x.csv"]
    )
    def test_what_no_database_can_be_asked(self, anyone, path):
        assert anyone.get(path).status_code in (404, 422)
