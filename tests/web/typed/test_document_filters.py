"""What is asked of the list of documents, as it is typed and as it is told."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from django.utils.translation import override

from followthrough.web.typed.document_filters import STATUS_WORDS, document_chips, document_form


@pytest.mark.parametrize(
    ("query", "side", "value"),
    [
        ("text=+trade%00", "text", "trade"),
        ("partnership=lakes", "partnership", "lakes"),
        ("kind=plan", "kind", "plan"),
        ("language=ja", "language", "ja"),
        ("from=2020", "dated_after", "2020-01-01"),
        ("to=2020-06", "dated_before", "2020-07-01"),
        ("status=withdrawn", "status", "withdrawn"),
        ("unread=1", "unread", True),
        ("unread=", "unread", False),
        ("as-of=2022", "as_of", "2022-12-31"),
    ],
)
def test_each_side_of_the_form_is_one_of_the_question(query: str, side: str, value: object) -> None:
    form = document_form(QueryDict(query))
    assert getattr(form.chosen, side) == value
    assert form.mistakes == ()


def test_what_is_not_understood_leaves_its_side_open_and_is_named() -> None:
    form = document_form(QueryDict("from=someday&to=2020&status=lost&known-at=then"))
    assert (form.chosen.dated_after, form.chosen.dated_before, form.chosen.status) == ("", "2021-01-01", "")
    assert form.chosen.known_at is None
    assert [word for said in form.mistakes for word in ("someday", "then", "lost") if f"“{word}”" in said] == [
        "someday", "then", "lost",
    ]  # fmt: skip


def test_each_filter_can_be_taken_off_alone() -> None:
    query = QueryDict("partnership=lakes&kind=plan&language=ja&from=2020-06&to=2021&status=outdated&unread=1&page=2")
    chips = document_chips(query, document_form(query).asked, {"lakes": "Lakes and Islands"})
    assert [chip.words for chip in chips] == [
        "partnership: Lakes and Islands", "kind: plan", "language: Japanese", "dated from June 2020",
        "dated until 2021", "read by another version of the program", "something in it was not read",
    ]  # fmt: skip
    assert chips[-1].query == "partnership=lakes&kind=plan&language=ja&from=2020-06&to=2021&status=outdated"


def test_a_japanese_reader_meets_no_english_word() -> None:
    query = QueryDict("language=en&from=2020&status=standing&unread=1")
    with override("ja"):
        chips = document_chips(query, document_form(query).asked, {})
        said = [chip.words for chip in chips] + [str(words) for words in STATUS_WORDS.values()]
    assert not [words for words in said if words.isascii()]
