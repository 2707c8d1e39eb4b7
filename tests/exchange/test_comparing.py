"""A list that came back, held against the register: every row is the same, changed, new, overtaken, or a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followthrough.exchange.comparing import Proposal, compare, stamped
from followthrough.exchange.lists import CLAIMS, FINDINGS, LISTS, SERIES, STAMP, Kind, Listing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followthrough.exchange.comparing import Cells


def a_claim(key: str, **says: str) -> dict[str, str]:
    blank = dict.fromkeys((column.name for column in CLAIMS.columns), "")
    told = {"claimant": "ASEAN", "word": "addressed", "number": "97", "date": "2018-06", "source": "https://a.example"}
    return blank | told | {"key": key} | says


HELD = {key: a_claim(key) for key in ("c-1", "c-2", "c-3")}


def row(cells: Mapping[str, str], stamp: str | None = None, listing: Listing = CLAIMS) -> list[str]:
    """A row of the file as it was written; or with another stamp."""
    told = {**cells, STAMP: stamped(cells, listing) if stamp is None else stamp}
    return [told[name] for name in listing.names]


def compared(
    rows: Sequence[Sequence[str]], header: Sequence[str] = CLAIMS.names, held: Cells | None = None
) -> Proposal:
    there = HELD if held is None else held
    return compare(CLAIMS, header, rows, lambda keys: {key: there[key] for key in keys if key in there})


def test_a_file_as_it_was_written_changes_nothing():
    found = compared([row(cells) for cells in HELD.values()])
    assert (found.rows, found.same, found.changes, found.faults, found.notices) == (3, 3, [], [], [])


def test_a_changed_cell_is_told_with_what_stood_there():
    changed = row(HELD["c-2"])
    changed[CLAIMS.names.index("word")] = "implemented"
    changed[CLAIMS.names.index("number")] = "98.50"
    (change,) = compared([row(HELD["c-1"]), changed]).changes
    assert (change.row, change.key, change.new) == (3, "c-2", False)
    assert [(e.column, e.before, e.after) for e in change.edits] == [
        ("word", "addressed", "implemented"), ("number", "97", "98.5"),
    ]  # fmt: skip


def test_a_row_without_key_and_stamp_is_new():
    (change,) = compared([row(a_claim("", number="1"), stamp="")]).changes
    assert (change.new, change.key, change.says["number"]) == (True, "", "1")


def test_a_new_row_must_say_what_is_needed():
    found = compared([row(a_claim("", word="", source=""), stamp="")])
    assert found.changes == []
    assert [(f.rule, f.row, f.column) for f in found.faults] == [("left blank", 2, "word"), ("left blank", 2, "source")]


def test_columns_may_stand_in_any_order_and_a_blank_row_is_none():
    header = list(reversed(CLAIMS.names))
    found = compared([list(reversed(row(HELD["c-1"]))), [""] * len(header), ["", " "]], header)
    assert (found.rows, found.same, found.faults) == (1, 1, [])


def test_rows_may_lack_their_last_cells():
    cells = row(a_claim("c-1", mark="", note=""))
    assert compared([cells[: CLAIMS.names.index("mark")]]).same == 1


@pytest.mark.parametrize(
    ("header", "rule", "message"),
    [
        ([n for n in CLAIMS.names if n != "word"], "column missing", "“word” is missing. Take it from a fresh export"),
        (["wort" if n == "word" else n for n in CLAIMS.names], "column missing", "not known: wort"),
        ([n for n in CLAIMS.names if n != "key"], "column missing", "“key” is missing"),
        ([*CLAIMS.names, "word"], "column twice", "“word” stands there 2 times"),
    ],
)
def test_a_column_that_may_be_changed_must_be_there_once(header, rule, message):
    found = compared([row(HELD["c-1"])], header)
    assert (found.rows, found.changes) == (0, [])
    assert [(f.rule, f.row) for f in found.faults] == [(rule, 1)]
    assert message in found.faults[0].message


def test_columns_for_reading_may_be_missing_and_the_officers_own_are_left_alone():
    names = [n for n in CLAIMS.names if n != STAMP]
    found = compared([[*row(HELD["c-1"])[:-1], "look again"]], [*names, "My notes"])
    assert (found.same, found.faults) == (1, [])
    assert "my notes" in found.notices[1]
    assert "stamp" in found.notices[0]


@pytest.mark.parametrize(
    ("cells", "stamp", "rule"),
    [
        (a_claim("c-9"), None, "key not known"),
        (a_claim("c-9"), "", "key not known"),
        (a_claim("1.23457E+15"), None, "key not known"),
        (a_claim(""), None, "key missing"),
        (a_claim("c-1", number="1,234"), None, "figure with two readings"),
        (a_claim("c-1", date="03/04/2019"), None, "date with two readings"),
        (a_claim("c-1", claimant=""), None, "left blank"),
        (a_claim("c-1", mark="X"), None, "not one of the choices"),
    ],
)
def test_faults_name_their_rule_row_and_column(cells, stamp, rule):
    found = compared([row(HELD["c-2"]), row(cells, stamp)])
    assert [(f.rule, f.row, f.key) for f in found.faults] == [(rule, 3, cells["key"])]
    assert found.by_rule() == {rule: found.faults}
    assert found.changes == []


def test_a_row_that_stands_there_twice():
    found = compared([row(HELD["c-1"]), row(HELD["c-1"])])
    assert [(f.rule, f.row, f.message) for f in found.faults] == [("row twice", 3, "row 2 is of c-1 already")]


def test_keys_of_another_register_are_one_fault():
    found = compared([row(a_claim(f"x-{n}")) for n in range(700)])
    assert [f.message for f in found.faults] == [
        "none of the 700 keys of the file is in this register: it was written from another one"
    ]


class TestSinceTheFileWasWritten:
    """The register changed a row after the file was written."""

    now = HELD | {"c-1": a_claim("c-1", word="implemented")}

    def test_a_row_the_officer_left_alone_stays_as_the_register_has_it(self):
        found = compared([row(HELD["c-1"])], held=self.now)
        assert (found.overtaken, found.changes, found.faults) == (1, [], [])

    def test_a_row_changed_in_both_is_no_ones_to_overwrite(self):
        edited = row(a_claim("c-1", word="done"), stamp=stamped(HELD["c-1"], CLAIMS))
        found = compared([edited], held=self.now)
        assert [(f.rule, f.key) for f in found.faults] == [("changed in both", "c-1")]

    def test_a_row_changed_to_the_same_in_both_is_the_same(self):
        edited = row(a_claim("c-1", word="implemented"), stamp=stamped(HELD["c-1"], CLAIMS))
        assert compared([edited], held=self.now).same == 1

    def test_without_stamps_the_file_counts(self):
        found = compared([row(HELD["c-1"])[:-1]], CLAIMS.names[:-1], held=self.now)
        assert [c.says for c in found.changes] == [{"word": "addressed"}]


def test_what_is_for_reading_only_is_left_alone_and_said():
    cells = dict.fromkeys(FINDINGS.names, "") | {"key": "f1", "quote": "agreed to", "conditional": "no", "act": "aim"}
    changed = cells | {"quote": "promised to", "due": "2030"}
    found = compare(
        FINDINGS, FINDINGS.names, [row(changed, stamped(cells, FINDINGS), FINDINGS)], lambda _: {"f1": cells}
    )
    assert [(f.rule, f.column) for f in found.ignored] == [("for reading only", "quote")]
    assert [c.says for c in found.changes] == [{"due": "2030"}]


def test_a_new_finding_is_made_elsewhere():
    cells = dict.fromkeys(FINDINGS.names, "") | {"quote": "agreed to"}
    found = compare(FINDINGS, FINDINGS.names, [row(cells, "", FINDINGS)], lambda _: {})
    assert [(f.rule, f.message) for f in found.faults] == [
        ("new row", "a new one is made on the page of its document, where its words are selected, not in this file")
    ]


@pytest.mark.parametrize(
    ("key", "stamp", "rules"), [("trade", "", []), ("trade", "s1", ["key not known"]), ("", "", ["left blank"])]
)
def test_a_series_names_its_own_key_but_does_not_change_it(key, stamp, rules):
    cells = dict.fromkeys(SERIES.names, "") | {"key": key, "name": "Trade", "unit": "USD", STAMP: stamp}
    found = compare(SERIES, SERIES.names, [[cells[name] for name in SERIES.names]], lambda _: {})
    assert [f.rule for f in found.faults] == rules
    assert len(found.changes) == (not rules)


def test_the_register_is_asked_for_a_few_hundred_rows_at_once():
    asked: list[int] = []

    def held(keys: Sequence[str]) -> dict[str, Cells]:
        asked.append(len(keys))
        return {key: a_claim(key) for key in keys}

    found = compare(CLAIMS, CLAIMS.names, (row(a_claim(f"c-{n}")) for n in range(1_201)), held)
    assert (found.same, asked) == (1_201, [500, 500, 201])


@pytest.mark.parametrize("listing", LISTS.values(), ids=lambda each: each.name)
def test_every_list_names_its_columns_once_and_tells_what_they_hold(listing: Listing) -> None:
    assert len(set(listing.names)) == len(listing.names)
    assert listing.names[0] == listing.key
    assert all(column.says for column in listing.columns)
    assert all(column.kind is Kind.CHOICE for column in listing.columns if column.of)
    assert stamped(dict.fromkeys(listing.names, ""), listing)[0] == "s"
