"""The example client of the documentation, against a server that really listens."""

from __future__ import annotations

import csv
import importlib.util
import io
from pathlib import Path
from typing import ClassVar
from urllib.error import HTTPError

import pytest

from api.served import served

SCRIPT = Path(__file__).parents[2] / "docs" / "how-to" / "use_the_api.py"


@pytest.fixture
def client():
    spec = importlib.util.spec_from_file_location("use_the_api", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_example_does_what_it_says(client, tmp_path):
    with served(tmp_path) as server:
        reader = client.Register(server.address)
        table = io.StringIO()
        assert client.overdue(reader, "", table) == len(list(csv.reader(io.StringIO(table.getvalue())))) - 1
        whole = list(reader.every("/entries", size=4))
        assert len({row["key"] for row in whole}) == len(whole) > 5
        first = reader.get("/state")
        assert reader.get("/state") is first  # it was not sent again
        with pytest.raises(SystemExit, match=r"Unauthorized: This needs a token"):
            client.confirm(reader, whole[0]["key"], "Read.")
        reviewer = client.Register(f"{server.address}/", server.token)
        assert client.confirm(reviewer, whole[0]["key"], "Read.")["person"] == "ada"
        assert reader.get("/state") != first
        with pytest.raises(SystemExit, match=r"Not Found: .*e-none"):
            reader.get("/entries/e-none")
        with pytest.raises(SystemExit, match=r"Something in the request cannot be taken\.\n  query\.size: "):
            list(reader.every("/entries", size=0))


def test_it_waits_when_it_asked_too_often(client, monkeypatch):
    waited: list[int] = []

    class Body(io.BytesIO):
        headers: ClassVar = {}

    answers = [HTTPError("http://x", 429, "", {"Retry-After": "7"}, Body()), Body(b"[1]")]

    def asked(_request):
        answer = answers.pop(0)
        if isinstance(answer, HTTPError):
            raise answer
        return answer

    monkeypatch.setattr(client, "urlopen", asked)
    monkeypatch.setattr(client.time, "sleep", waited.append)
    assert client.Register("http://x").get("/state") == [1]
    assert waited == [7]
