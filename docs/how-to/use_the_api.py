"""An example client of the API, with nothing but Python: what is overdue, as a table; and a decision.

FOLLOWTHROUGH_TOKEN=ft_... python use_the_api.py http://127.0.0.1:8000 ASEAN-Japan
"""

from __future__ import annotations

import csv
import json
import os
import sys
import time
from collections.abc import Iterator
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

UNCHANGED, TOO_OFTEN = 304, 429


class Register:
    """A register's API at an address, with or without a token."""

    def __init__(self, address: str, token: str = "") -> None:
        self.api = f"{address.rstrip('/')}/api/v1"
        self.headers = {"Authorization": f"Bearer {token}"} if token else {}
        self.kept: dict[str, tuple[str, Any]] = {}  # by address: its ETag and its answer

    def get(self, path: str, **asked: object) -> Any:
        """An answer; what has not changed is not sent again."""
        address = path if path.startswith("http") else f"{self.api}{path}?{urlencode(asked)}"
        tag, before = self.kept.get(address, ("", None))
        headers = self.headers | ({"If-None-Match": tag} if tag else {})
        try:
            with urlopen(Request(address, headers=headers)) as answer:  # noqa: S310  the address the user gave
                told = json.load(answer)
                self.kept[address] = (answer.headers.get("ETag", ""), told)
                return told
        except HTTPError as error:
            if error.code == UNCHANGED:
                return before
            if error.code == TOO_OFTEN:
                time.sleep(int(error.headers["Retry-After"]))
                return self.get(path, **asked)
            raise SystemExit(_says(error)) from None

    def every(self, path: str, **asked: object) -> Iterator[dict[str, Any]]:
        """Every row of a list, page after page."""
        page = self.get(path, **asked)
        while True:
            yield from page["items"]
            if page["next"] is None:
                return
            page = self.get(page["next"])

    def post(self, path: str, body: dict[str, Any]) -> Any:
        """What was done."""
        headers = self.headers | {"Content-Type": "application/json"}
        request = Request(f"{self.api}{path}", json.dumps(body).encode(), headers, method="POST")  # noqa: S310  as above
        try:
            with urlopen(request) as answer:  # noqa: S310  as above
                return json.load(answer)
        except HTTPError as error:
            raise SystemExit(_says(error)) from None


def _says(error: HTTPError) -> str:
    """A problem in its own words."""
    problem = json.load(error)
    mistakes = "".join(f"\n  {each['where']}: {each['says']}" for each in problem["errors"])
    return f"{problem['title']}: {problem['detail']}{mistakes}"


def overdue(register: Register, partnership: str, out: Any) -> int:
    """Write what is overdue to a table; how many rows it has."""
    table = csv.writer(out)
    table.writerow(["undertaking", "due", "who", "status", "because"])
    count = 0
    for row in register.every("/overdue", partnership=partnership, size=100):
        made = row["assessment"]
        table.writerow([row["headline"], row["due"], "; ".join(row["parties"]), made["status"], made["because"]])
        count += 1
    return count


def confirm(register: Register, entry: str, reason: str) -> Any:
    """Confirm an entry as one has just seen it: refused if somebody else has decided meanwhile."""
    seen = register.get(f"/entries/{entry}")["entry"]["decision"]
    number = 0 if seen is None else seen["number"]
    return register.post("/decisions", {"verb": "confirm", "named": [entry], "reason": reason, "seen": number})


if __name__ == "__main__":
    address, *partnership = sys.argv[1:]
    at = Register(address, os.environ.get("FOLLOWTHROUGH_TOKEN", ""))
    found = overdue(at, "".join(partnership), sys.stdout)
    sys.stderr.write(f"{found} overdue.\n")
