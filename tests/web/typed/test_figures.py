"""Figures as people type them: what could be read two ways is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest

from followthrough.register.intake.typed import ByHandError
from followthrough.web.typed.figures import amount, figure


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", None),
        ("97", Decimal(97)),
        ("97.5", Decimal("97.5")),
        ("1,200", Decimal(1200)),
        ("-1,234,567.25", Decimal("-1234567.25")),
        ("0012", Decimal(12)),
    ],
)
def test_a_figure_is_read(typed: str, read: Decimal | None) -> None:
    assert figure(typed) == read


@pytest.mark.parametrize("typed", ["97,5", "12,34", "97%", "many", "1e5", "nan", "inf", "1_000", "٩٧", "9 7", "."])
def test_what_is_none_or_could_be_another_is_refused(typed: str) -> None:
    with pytest.raises(ByHandError, match=r"is no figure\. Write digits alone"):
        figure(typed)


def test_an_amount_must_be_there() -> None:
    assert amount("5000000") == 5e6
    with pytest.raises(ByHandError, match="left blank"):
        amount("")
