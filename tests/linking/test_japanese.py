"""Japanese statements followed through series of our own (bench/series_ja), coded before linking read Japanese."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from followthrough import link
from followthrough.model import Findings, Links
from linking.corpora import coded, found_in, read_lot, unit_of

SERIES = Path(__file__).parents[2] / "bench" / "series_ja"


def gold(part: str) -> list[dict[str, Any]]:
    return coded(SERIES, part)


@cache
def linked(part: str) -> Links:
    return link(read_lot(SERIES, part))


@pytest.mark.parametrize(("part", "least"), [("dev", 0.95), ("kept", 0.95), ("late", 0.95), ("near", 0.9)])
def test_what_speaks_of_one_undertaking_is_linked(part: str, least: float) -> None:
    rows = gold(part)
    told = {(unit_of(each.earlier, rows), unit_of(each.later, rows)): each.relation for each in linked(part).links}
    true = {(row["earlier"], row["later"]): row["relation"] for row in rows if row.get("sure")}
    unsure = {(row["earlier"], row["later"]) for row in rows if row.get("sure") is False}
    hit = true.keys() & told.keys()
    assert 2 * len(hit) / (len(true) + len(told.keys() - unsure)) > least
    assert sum(told[pair] == true[pair] for pair in hit) >= 0.79 * len(hit)


@pytest.mark.parametrize(("part", "least"), [("dev", 0.8), ("kept", 0.4), ("late", 0.8)])
def test_what_nobody_speaks_of_again_is_told(part: str, least: float) -> None:
    rows = gold(part)
    told = {unit_of(each.at, rows) for each in linked(part).dropped}
    true = {unit for row in rows for unit in row.get("dropped", ())}
    assert len(told - true) <= 2
    assert len(told & true) >= least * len(true)


def test_units_are_the_words_of_their_documents() -> None:
    for part in ("dev", "kept", "late", "near"):
        texts = {found.document.id: found.document.text for found in read_lot(SERIES, part)}
        units = [row for row in gold(part) if "unit" in row]
        assert len(units) > 30
        assert all(texts[row["doc"]][row["start"] : row["end"]] == row["text"] for row in units)


def read(*rows: dict[str, str]) -> Iterator[Findings]:
    lines = "\n".join(json.dumps({"series": "港湾会合", **row}, ensure_ascii=False) for row in rows)
    return found_in(lines.encode())


def test_a_document_is_compared_with_those_of_its_own_language() -> None:
    english = "Ministers agreed to build a rescue centre for fishermen in Port Alder by 2030."
    japanese = "大臣は、北港に漁師のための救難センターを2030年までに建設することで一致した。"
    links = link(
        read(
            {"id": "a", "date": "2020-05-06", "text": english},
            {"id": "b", "date": "2021-05-06", "text": japanese},
            {"id": "c", "date": "2022-05-06", "text": japanese.replace("2030", "2035") + "大臣は、開催国に感謝した。"},
        )
    )
    told = [(each.earlier.document, each.later.document, each.relation) for each in links.links]
    assert told == [("b", "c", "deferred")]
    assert links.links[0].because[0] == "“2030年” became “2035年”: the date moved later."
    assert links.dropped == ()  # nobody spoke English again
    assert links.notes == {}


def test_two_accounts_of_one_meeting_are_told_by_its_number() -> None:
    links = link(
        read(
            {
                "id": "a", "date": "2024-05-06", "title": "第4回港湾大臣会合 共同声明",
                "text": "第4回港湾大臣会合が開催された。大臣は、港湾保安の指針を2026年までに策定することで一致した。",
            },
            {
                "id": "b", "date": "2024-05-08", "title": "第4回港湾大臣会合（概要）",
                "text": "第4回港湾大臣会合が開かれた。大臣は、港湾保安の指針を2026年までに策定することを決定した。",
            },
        )
    )  # fmt: skip
    assert {each.relation for each in links.links} == {"restated"}
    assert links.links[0].because[0].startswith("Both are accounts of one meeting, the 第4回港湾大臣会合")
