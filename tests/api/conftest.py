"""The sample register, asked by programs."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from api.asking import Program
from web.sample_register import build


@pytest.fixture(autouse=True)
def nobody_has_asked_yet(db: None) -> None:  # noqa: ARG001  it opens the test's database
    cache.clear()


@pytest.fixture
def anyone() -> Program:
    """A program without a token, before the sample register."""
    build()
    return Program()


@pytest.fixture
def reviewer(anyone: Program) -> Program:  # noqa: ARG001  it builds the register
    return Program("review")
