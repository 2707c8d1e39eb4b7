"""What Japanese documents say of themselves."""

from __future__ import annotations

import pytest

from followthrough import read
from followthrough.documents.japanese import is_japanese_dateline, japanese_issuer
from followthrough.documents.kinds import kind_of


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("日・ノルランド首脳会談 共同声明", "joint statement"),
        ("行動計画に関する共同声明", "joint statement"),
        ("港湾首脳宣言", "declaration"),
        ("第3回会合 議長声明", "chair's statement"),
        ("第2期協力行動計画（2026－2030）", "plan"),
        ("日・ノルランド外相会談（概要）", "read-out"),
        ("報道発表：書簡の交換", "press release"),
        ("外務大臣談話", "statement"),
        ("支援の概要（ファクトシート）", "fact sheet"),
        ("港湾の利用に関する協定", "treaty"),
        ("港湾の利用について", None),
    ],
)
def test_the_kind_is_what_a_title_names_last(title, kind):
    assert kind_of(title, "本文。") == kind


@pytest.mark.parametrize(
    ("before", "after", "dated"),
    [
        ("", "", True),
        ("", "、東京にて", True),
        ("", "（土）", True),
        ("オスロ、", "", True),
        ("於：東京 ", "", True),
        ("首脳は", "に会談した。", False),
        ("両国は、", "、東京で会談を行い、一致した", False),
        ("Oslo, ", "", False),
    ],
)
def test_date_lines(before, after, dated):
    assert is_japanese_dateline(before, after) is dated


def test_a_document_in_japanese_tells_its_title_date_kind_and_issuer():
    text = "日・ノルランド首脳会談\n\n令和7年5月3日\n\n外務省\n\n両首脳は、港湾の整備に協力することで一致した。\n"
    document = read(text.encode())
    assert (document.title, document.date, document.kind) == ("日・ノルランド首脳会談", "2025-05-03", "read-out")
    assert (document.issuer, document.language) == ("外務省", "ja")


@pytest.mark.parametrize(
    ("line", "issuer"), [("外務省", "外務省"), ("ASEAN事務局", "ASEAN事務局"), ("外務省は述べた。", None)]
)
def test_who_issued_it(line, issuer):
    assert japanese_issuer(line) == issuer
