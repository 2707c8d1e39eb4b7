"""The script of the charts: whole or packed, once for everybody; and pages without the package that draws."""

from __future__ import annotations

import gzip

import pytest

from followthrough.web.drawn import charts as drawings
from followthrough.web.views import charts
from web.accounts import anyone, someone
from web.sample_register import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def small_script(monkeypatch: pytest.MonkeyPatch) -> None:
    charts._script.cache_clear()
    monkeypatch.setattr(charts, "script", lambda: "window.vegaEmbed = 1; // 図")
    yield
    charts._script.cache_clear()


@pytest.mark.usefixtures("small_script")
def test_it_is_the_same_for_everybody_and_kept_for_a_week():
    for who in (anyone(), someone("reviewer")):
        whole = who.get("/charts/vega.js")
        assert whole.content.decode() == "window.vegaEmbed = 1; // 図"
        assert whole["Cache-Control"] == "public, max-age=604800"
    packed = anyone().get("/charts/vega.js", headers={"Accept-Encoding": "gzip, br"})
    assert gzip.decompress(packed.content) == whole.content
    assert "Accept-Encoding" in packed["Vary"]
    assert anyone().get("/charts/vega.js", headers={"If-None-Match": whole["ETag"]}).status_code == 304


def test_without_the_package_that_draws_the_table_remains_and_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch):
    build()
    monkeypatch.setattr(drawings, "can_draw", lambda: False)
    monkeypatch.setattr(charts, "can_draw", lambda: False)
    page = anyone().get("/statistics/trade").content.decode()
    assert "<svg" not in page
    assert "can install the extra" in page
    assert "<table" in page
    assert anyone().get("/charts/vega.js").status_code == 404
