from __future__ import annotations

from followthrough.register.queries.rows import MeetingRow
from followthrough.web.tables.world_tables import by_year


def test_meetings_stand_by_year_in_the_order_given() -> None:
    rows = [MeetingRow(d, d, "", None, "", None, None, d, "", "", "", "") for d in ("2024-02", "2024", "2023-01-01")]
    assert [(year, len(held)) for year, held in by_year(rows)] == [("2024", 2), ("2023", 1)]
