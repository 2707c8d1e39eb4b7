from __future__ import annotations

from followthrough.register.queries.rows import ActionRow, MeetingRow
from followthrough.web.world_tables import by_year, lives


def act(party: str | None, action: str, date: str) -> ActionRow:
    return ActionRow(party, action, date, "", "https://example.org", "", "V", "")


def test_an_instruments_life_has_a_row_per_party_and_keeps_sources_that_differ() -> None:
    table = lives([
        act(None, "adopted", "2010"), act("Veland", "in force", "2012"), act("Veland", "signed", "2010-03"),
        act("Norholm", "signed", "2011"), act("Norholm", "signed", "2011-02"), act("Norholm", "blessed", "2013"),
    ])  # fmt: skip
    assert table.actions == ("signed", "in force", "blessed")
    assert [(life.party, [[a.date for a in cell] for cell in life.cells]) for life in table.parties] == [
        ("Norholm", [["2011", "2011-02"], [], ["2013"]]),
        ("Veland", [["2010-03"], ["2012"], []]),
    ]
    assert [a.action for a in table.common] == ["adopted"]


def test_meetings_stand_by_year_in_the_order_given() -> None:
    rows = [MeetingRow(d, d, "", None, "", None, None, d, "", "", "", "") for d in ("2024-02", "2024", "2023-01-01")]
    assert [(year, len(held)) for year, held in by_year(rows)] == [("2024", 2), ("2023", 1)]
