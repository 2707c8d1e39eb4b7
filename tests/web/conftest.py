"""A small register for the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client

from web.sample_register import build

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse


@pytest.fixture
def pages(db: None) -> Callable[..., HttpResponse]:  # noqa: ARG001  it opens the test's database
    """Fetch a page of an empty register."""
    return Client(headers={"host": "localhost"}).get


@pytest.fixture
def shown(pages: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Fetch a page of the sample register."""
    build()
    return pages
