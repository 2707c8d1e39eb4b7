"""Messages of the Model Context Protocol: what is answered to whom, and how faults are told."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.cli.assistant.protocol import LONGEST, AskedWronglyError, Asks, Server, Tool


def echo(asked: Any) -> dict[str, Any]:
    if asked.get("words") == "nothing":
        raise AskedWronglyError("Nothing is held.")
    return {"heard": dict(asked)}


SIDES = (Asks("words", "What to say.", needed=True), Asks("page", "Which.", "integer"),
         Asks("act", "Which.", choices=("aim", "pledge")))  # fmt: skip
SERVER = Server("followthrough", "1", "Quote.", (Tool("echo", "Echo", "Says it again.", SIDES, echo),))


def told(method: str, params: Any = None, asked: Any = 7) -> Any:
    message = {"jsonrpc": "2.0", "id": asked, "method": method} | ({} if params is None else {"params": params})
    return json.loads(SERVER.answered(json.dumps(message)) or "null")


def called(**arguments: Any) -> Any:
    return told("tools/call", {"name": "echo", "arguments": arguments})["result"]


@pytest.mark.parametrize(
    ("asked", "given"), [("2025-06-18", "2025-06-18"), ("2024-11-05", "2024-11-05"), ("1999", "2025-06-18")]
)
def test_it_speaks_the_version_it_is_asked_for_else_its_newest(asked: str, given: str) -> None:
    met = told("initialize", {"protocolVersion": asked})["result"]
    assert met["protocolVersion"] == given
    assert met["serverInfo"] == {"name": "followthrough", "version": "1"}
    assert (met["capabilities"], met["instructions"]) == ({"tools": {"listChanged": False}}, "Quote.")


def test_tools_are_listed_with_what_they_can_be_asked_and_that_they_only_read() -> None:
    [tool] = told("tools/list")["result"]["tools"]
    assert tool["annotations"]["readOnlyHint"] is True
    assert tool["inputSchema"]["required"] == ["words"]
    assert tool["inputSchema"]["properties"]["act"]["enum"] == ["aim", "pledge"]


def test_an_answer_is_given_as_text_and_as_an_object() -> None:
    made = called(words="港", page=2)
    assert made["structuredContent"] == {"heard": {"words": "港", "page": 2}}
    assert json.loads(made["content"][0]["text"]) == made["structuredContent"]
    assert "isError" not in made


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({}, "needs “words”: What to say."),
        ({"words": "a", "mood": "b"}, "cannot be asked for “mood”. It takes: words, page, act."),
        ({"words": 5}, "must be of the type string"),
        ({"words": "a", "page": True}, "must be of the type integer"),
        ({"words": "a", "page": -1}, "must lie between 0"),
        ({"words": "a", "act": "wish"}, "must be one of aim, pledge"),
        ({"words": "a\0b"}, "must be text"),
        ({"words": "nothing"}, "Nothing is held."),
    ],
)
def test_what_cannot_be_asked_is_told_to_the_assistant(arguments: dict[str, Any], says: str) -> None:
    made = called(**arguments)
    assert made["isError"] is True
    assert says in made["content"][0]["text"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("nonsense", -32700),
        ("[]", -32600),
        ('{"method": "ping", "id": 1}', -32600),
        ('{"jsonrpc": "2.0", "id": 1}', -32600),
        ('{"jsonrpc": "2.0", "id": 1, "method": "resources/list"}', -32601),
        ('{"jsonrpc": "2.0", "id": 1, "method": "ping", "params": 3}', -32602),
        ('{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "write"}}', -32602),
        ('"' + "x" * LONGEST, -32600),
    ],
)
def test_faults_bear_the_numbers_of_json_rpc(line: str, code: int) -> None:
    assert json.loads(SERVER.answered(line) or "null")["error"]["code"] == code


def test_a_ping_is_answered_and_a_notification_is_not() -> None:
    assert told("ping", asked="a")["result"] == {}
    assert told("ping", asked="a")["id"] == "a"
    assert SERVER.answered('{"jsonrpc": "2.0", "method": "notifications/initialized"}') is None


@pytest.mark.property
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=3)
                    | st.dictionaries(st.sampled_from(["jsonrpc", "id", "method", "params", "name", "arguments"]),
                                      inner, max_size=4)))  # fmt: skip
@settings(max_examples=80, deadline=None)
def test_whatever_is_sent_is_answered_in_one_line_or_not_at_all(message: Any) -> None:
    for sent in (message, {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": message}):
        answer = SERVER.answered(json.dumps(sent))
        assert answer is None or "\n" not in answer
