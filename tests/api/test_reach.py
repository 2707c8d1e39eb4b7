"""What the program can do with a register, another program can do over the API; what it cannot has its reason here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import typer

from followthrough.api.app import api
from followthrough.cli import COMMANDS, command

GET, POST, PUT, DELETE = "get", "post", "put", "delete"
# Command, and what does the same: method and address.
REACHED = {
    "read": (POST, "/read"),
    "link": (POST, "/link"),
    "record": (POST, "/documents"),
    "documents": (GET, "/documents"),
    "search": (GET, "/search"),
    "decide": (POST, "/decisions"),
    "history": (GET, "/entries/{key}/history"),
    "wording": (GET, "/entries/{key}/wording"),
    "inforce": (GET, "/in-force"),
    "due": (GET, "/due"),
    "overdue": (GET, "/overdue"),
    "silent": (GET, "/silent"),
    "slipped": (GET, "/slipped"),
    "since": (GET, "/partnerships/{key}/since"),
    "check": (POST, "/partnerships/{key}/check"),
    "people list": (GET, "/people"),
    "people role": (POST, "/people/roles"),
    "people deciding": (POST, "/people/practices"),
    "plan import": (POST, "/plans"),
    "plan list": (GET, "/plans"),
    "plan show": (GET, "/plans/{key}"),
    "plan match": (POST, "/plans/{key}/proposals"),
    "plan touch": (POST, "/touches"),
    "plan carry": (GET, "/crosswalk"),
    "plan line": (POST, "/crosswalk/lines"),
    "plan heading": (POST, "/crosswalk/headings"),
    "assess": (POST, "/verdicts"),
    "series import": (POST, "/series"),
    "series list": (GET, "/series"),
    "series show": (GET, "/series/{key}"),
    "series export": (GET, "/sdmx/statistics.csv"),
    "target list": (GET, "/targets"),
    "target show": (GET, "/entries/{key}/target"),
    "target set": (POST, "/entries/{key}/target"),
    "target leg": (POST, "/entries/{key}/legs"),
    "money add": (POST, "/money"),
    "money import": (POST, "/money"),
    "money list": (GET, "/money"),
    "money iati": (GET, "/money/iati.xml"),
    "money rate": (POST, "/money/rates"),
    "money same": (POST, "/money/judgements"),
    "money totals": (GET, "/money/totals"),
    "money twice": (GET, "/money/twice"),
    "inputs open": (POST, "/inputs"),
    "inputs assign": (POST, "/owners"),
    "inputs write": (GET, "/inputs/{key}/sheet.xlsx"),
    "inputs read": (POST, "/inputs/{key}/replies"),
    "inputs show": (GET, "/inputs/{key}"),
    "inputs diff": (GET, "/inputs/{key}/replies"),
    "inputs accept": (POST, "/inputs/{key}/acceptances"),
    "inputs list": (GET, "/inputs"),
    "scheme list": (GET, "/schemes"),
    "scheme show": (GET, "/schemes/{key}"),
    "scheme add": (POST, "/schemes"),
    "code open": (POST, "/rounds"),
    "code guide": (PUT, "/rounds/{key}/guidelines/{entry}"),
    "code list": (GET, "/rounds"),
    "code show": (GET, "/rounds/{key}"),
    "code next": (GET, "/rounds/{key}"),
    "code give": (POST, "/rounds/{key}/codes"),
    "code agreement": (GET, "/rounds/{key}"),
    "code settle": (POST, "/rounds/{key}/settlements"),
    "code freeze": (POST, "/rounds/{key}/closings"),
    "code reopen": (POST, "/rounds/{key}/reopenings"),
    "code scores": (GET, "/rounds/{key}/scores"),
    "code raw": (GET, "/rounds/{key}/codes"),
    "meeting add": (POST, "/meetings"),
    "meeting list": (GET, "/meetings"),
    "pack": (GET, "/meetings/{key}/pack"),
    "progress": (GET, "/plans/{key}/progress"),
    "scorecard": (GET, "/rounds/{key}/scorecard"),
    "factsheet": (GET, "/entries/{key}/factsheet"),
    "timeline": (GET, "/entries/{key}/timeline.svg"),
    "verify": (GET, "/verify"),
    "export": (GET, "/lists/{name}.csv"),
    "import": (POST, "/lists"),
    "publish": (POST, "/editions"),
    "dump": (GET, "/dump.jsonl"),
}
ELSEWHERE = {
    "init": "it writes a list beside files on a disk",
    "serve": "it is what answers",
    "demo": "it makes a register where there is none",
    "adduser": "a key must not make accounts",
    "mcp": "it is a door of its own, for a program on the same machine; what it answers, the API answers too",
    "token": "a key must not make keys",
    "code import": "each row bears another coder's name: only who keeps the machine may write in others' names",
    "pages": "it writes a folder from an edition's file, which the API gives",
    "digest": "letters leave by the mail server of who keeps the machine; what they tell, /since and /overdue answer",
    "calendar": "/calendar.ics, where calendars look for it",
    "load": "it needs an empty register, which has nobody who might ask",
}


def words() -> Iterator[str]:
    """Every command, and every word of a group."""
    for name in COMMANDS:
        found = command(name)
        if isinstance(found, typer.Typer):
            yield from (f"{name} {each.name}" for each in found.registered_commands)
        else:
            yield name


def test_every_command_is_reached_or_has_its_reason() -> None:
    assert sorted(words()) == sorted([*REACHED, *ELSEWHERE])


@pytest.mark.parametrize(("name", "at"), REACHED.items(), ids=list(REACHED))
def test_the_operation_is_there(name: str, at: tuple[str, str]) -> None:
    method, path = at
    assert method in api.get_openapi_schema()["paths"][f"/api/v1{path}"], name
