"""The protocol: one JSON-RPC message a line, https://modelcontextprotocol.io/specification. Only tools are offered.

Pure: which tools there are, and what they answer, is given.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeGuard

VERSIONS: Final = ("2025-06-18", "2025-03-26", "2024-11-05")  # understood, newest first
LONGEST: Final = 1_000_000  # characters of a message; no question is so long
_PARSE, _REQUEST, _METHOD, _PARAMS = -32700, -32600, -32601, -32602  # JSON-RPC's numbers of faults
_GREATEST, _WORDS = 2_000_000_000, 4_000  # of a number, of the characters of a text that a tool is told
_TYPES: Final = {"string": str, "integer": int}


class AskedWronglyError(Exception):
    """A tool cannot answer this. Says why, and what may be asked."""


@dataclass(frozen=True, slots=True)
class Asks:
    """One thing that a tool can be told."""

    name: str
    says: str
    kind: str = "string"
    choices: tuple[str, ...] = ()
    needed: bool = False

    @property
    def schema(self) -> dict[str, Any]:
        """Its JSON Schema."""
        return {"type": self.kind, "description": self.says} | ({"enum": list(self.choices)} if self.choices else {})


@dataclass(frozen=True, slots=True)
class Tool:
    """One question that can be put to the register."""

    name: str
    title: str
    says: str
    asks: tuple[Asks, ...]
    answer: Callable[[Mapping[str, Any]], dict[str, Any]]

    @property
    def listed(self) -> dict[str, Any]:
        """As the list of tools has it."""
        needed = [one.name for one in self.asks if one.needed]
        schema = {"type": "object", "properties": {one.name: one.schema for one in self.asks},
                  "required": needed, "additionalProperties": False}  # fmt: skip
        return {
            "name": self.name, "title": self.title, "description": self.says, "inputSchema": schema,
            "annotations": {"readOnlyHint": True, "openWorldHint": False},
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Server:
    """Who answers: its name and version, how its answers are to be used, and its tools."""

    name: str
    version: str
    instructions: str
    tools: Sequence[Tool]

    def answered(self, line: str) -> str | None:
        """The answer to one message, as a line; None where none is wanted."""
        try:
            message = json.loads(line) if len(line) <= LONGEST else None
        except ValueError:
            return _fault(None, _PARSE, "This is no JSON.")
        if not _is_request(message):
            return _fault(None, _REQUEST, "This is no request of JSON-RPC 2.0.")
        if "id" not in message:
            return None  # a notification
        params = message.get("params", {})
        if not isinstance(params, dict):
            return _fault(message["id"], _PARAMS, "params must be an object.")
        return self._method(message["id"], message["method"], params)

    def _method(self, asked: object, method: str, params: Mapping[str, Any]) -> str:
        if method == "initialize":
            return _result(asked, self._met(params))
        if method == "ping":
            return _result(asked, {})
        if method == "tools/list":
            return _result(asked, {"tools": [tool.listed for tool in self.tools]})
        if method != "tools/call":
            return _fault(asked, _METHOD, f"There is no method {method}.")
        tool = next((tool for tool in self.tools if tool.name == params.get("name")), None)
        if tool is None:
            names = ", ".join(tool.name for tool in self.tools)
            return _fault(asked, _PARAMS, f"There is no tool {params.get('name')}. There are: {names}.")
        return _result(asked, _called(tool, params.get("arguments") or {}))

    def _met(self, params: Mapping[str, Any]) -> dict[str, Any]:
        wanted = params.get("protocolVersion")
        return {
            "protocolVersion": wanted if wanted in VERSIONS else VERSIONS[0],
            "capabilities": {"tools": {"listChanged": False}},
            "serverInfo": {"name": self.name, "version": self.version},
            "instructions": self.instructions,
        }


def _is_request(message: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(message, dict) and message.get("jsonrpc") == "2.0" and isinstance(message.get("method"), str)


def _called(tool: Tool, arguments: object) -> dict[str, Any]:
    try:
        made = tool.answer(_checked(tool, arguments))
    except AskedWronglyError as error:
        return {"content": [{"type": "text", "text": str(error)}], "isError": True}
    return {"content": [{"type": "text", "text": json.dumps(made, ensure_ascii=False)}], "structuredContent": made}


def _checked(tool: Tool, arguments: object) -> Mapping[str, Any]:
    """What was asked, if the tool can be asked so.

    Raises:
        AskedWronglyError: something is missing, unknown, of another type or none of the choices.
    """
    if not isinstance(arguments, dict):
        raise AskedWronglyError("arguments must be an object.")
    known = {one.name: one for one in tool.asks}
    for name in arguments:
        if name not in known:
            raise AskedWronglyError(f"{tool.name} cannot be asked for “{name}”. It takes: {', '.join(known)}.")
    for name, one in known.items():
        if name in arguments:
            _fit(one, arguments[name])
        elif one.needed:
            raise AskedWronglyError(f"{tool.name} needs “{name}”: {one.says}")
    return arguments


def _fit(one: Asks, value: object) -> None:
    if not isinstance(value, _TYPES[one.kind]) or isinstance(value, bool):
        raise AskedWronglyError(f"“{one.name}” must be of the type {one.kind}.")
    if isinstance(value, int) and not 0 <= value <= _GREATEST:
        raise AskedWronglyError(f"“{one.name}” must lie between 0 and {_GREATEST:,}.")
    if isinstance(value, str) and (len(value) > _WORDS or "\0" in value):
        raise AskedWronglyError(f"“{one.name}” must be text of up to {_WORDS:,} characters.")
    if one.choices and value not in one.choices:
        raise AskedWronglyError(f"“{one.name}” must be one of {', '.join(one.choices)}.")


def _result(asked: object, result: Mapping[str, Any]) -> str:
    return json.dumps({"jsonrpc": "2.0", "id": asked, "result": result}, ensure_ascii=False)


def _fault(asked: object, code: int, says: str) -> str:
    return json.dumps({"jsonrpc": "2.0", "id": asked, "error": {"code": code, "message": says}}, ensure_ascii=False)
