"""Japanese documents cut into passages: labels, bullets, headings, lines."""

from __future__ import annotations

import pytest

from followthrough import read, split


def cut(text):
    passages = split(read(text.encode()))
    return [(p.address, p.kind.value, passages.document.text[p.words_start : p.end]) for p in passages.items]


STATEMENT = "# 港湾に関する共同声明\n\n"


@pytest.mark.parametrize(
    ("lines", "addresses"),
    [
        ("1．両国は合意した。\n\n2．両国は進んだ。", ["para 1", "para 2"]),
        ("１．両国は合意した。\n\n２．両国は進んだ。", ["para 1", "para 2"]),
        ("1　両国は合意した。\n\n2　2030年に進む。", ["para 1", "para 2"]),
        ("一　両国は合意した。\n二　両国は進んだ。\n三　終わる。", ["para 1", "para 2", "para 3"]),
        ("（1）両国は合意した。\n（2）2030年に進む。", ["para 1", "para 2"]),
        ("①両国は合意した。\n②両国は進んだ。", ["para 1", "para 2"]),
        ("第1条　両国は合意した。\n\n第2条　両国は進んだ。", ["article 1", "article 2"]),
    ],
)
def test_labels(lines, addresses):
    assert [address for address, kind, _ in cut(STATEMENT + lines) if kind != "title"] == addresses


def test_bullets_and_headings():
    text = STATEMENT + "## 経済\n\n・港を開く。\n・道を造る。\n\n両首脳は、港湾の整備に合意した。"
    kinds = [(kind, words) for _, kind, words in cut(text)]
    assert kinds == [
        ("title", "港湾に関する共同声明"),
        ("heading", "経済"),
        ("item", "港を開く。"),
        ("item", "道を造る。"),
        ("operative", "両首脳は、港湾の整備に合意した。"),
    ]


def test_a_sentence_is_no_heading_however_short():
    assert [kind for _, kind, _ in cut("両首脳は一致した。\n\n両首脳は港を開くことを決めた。")] == ["operative"] * 2


def test_a_number_that_touches_its_word_is_of_the_sentence():
    assert cut("2025年に港が開いた。\n\n3か国が加わった。")[0][2] == "2025年に港が開いた。"


def test_lines_that_a_sign_or_a_bracketed_number_opens_are_lines_of_their_own():
    lines = [
        "【1】港湾",
        "①　航行の安全を比較する共同報告書の取りまとめ　＜2027年12月まで＞",
        "②　入港手続の電子化（継続）",
        "③　専門家の派遣",
        "【2】漁業",
        "①　漁獲情報の相互通報の継続",
        "②　共同調査の実施",
    ]
    found = cut("\n".join(lines))
    assert [words for *_, words in found] == [line.lstrip("①②③　") for line in lines]
    assert [words for _, kind, words in found if kind in ("title", "heading")] == ["【1】港湾", "【2】漁業"]
