from __future__ import annotations

from followthrough.register.queries.rows import ActionRow, MeetingRow
from followthrough.web.tables.world_tables import by_year, last_act


def test_meetings_stand_by_year_in_the_order_given() -> None:
    rows = [MeetingRow(d, d, "", None, "", None, None, d, "", "", "", "") for d in ("2024-02", "2024", "2023-01-01")]
    assert [(year, len(held)) for year, held in by_year(rows)] == [("2024", 2), ("2023", 1)]


def act(action: str, date: str, mark: str = "V", party: str | None = None) -> ActionRow:
    return ActionRow(party, action, date, "", "https://example.org/a", "press", mark, "")


def test_the_last_act_is_the_newest_by_the_surest_source() -> None:
    signed, told_late = act("signed", "2020-11-15"), act("signed", "2021-11", "P")
    assert last_act([signed, told_late]) == signed  # one source against the others makes no news
    assert last_act([told_late]) == told_late
    opened, month = act("opened", "2011-11-17"), act("opened", "2011-11")
    assert last_act([month, opened]) == opened  # of two that agree, the one that knows the day
    assert last_act([signed, act("in force", "2022-01-01", party="Veland")]).action == "in force"
    assert last_act([signed, act("in force", "")]) == signed
    assert last_act([]) is None
    first, second = act("further money promised", "2013-12"), act("further money promised", "2023")
    assert last_act([first, second]) == second  # promised twice, not dated twice
    launched = act("warehouses launched", "2019")
    assert last_act([act("launch of the warehouses aimed at", "2019-04"), launched]) == launched
