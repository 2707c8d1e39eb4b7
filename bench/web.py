"""Pages and addresses of the API a second, and how long nineteen in twenty take: ./run bench web [HOME] [SECONDS].

Needs wrk (`apt-get install wrk`). HOME is the folder of a register of yours; without it the example register is built.
The server is the one `serve` starts, on loopback. Figures are given beside those of a static file from the same run,
because machines differ. Exit 1 where an answer was an error.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.request import Request, urlopen

LUA = Path(__file__).with_name("web.lua")
PROGRAM = str(Path(sys.executable).with_name("followthrough"))
AT_ONCE = 4  # who ask at the same time, each as soon as the last answer is there
YARDSTICK = "/static/followthrough/style.css"
PAGES = (
    "/", "/documents/", "/documents/{document}", "/register/", "/entries/{entry}", "/search/?q=agreed",
    "/meetings/", "/parties/", "/instruments/", "/statistics/", "/claims/",
)  # fmt: skip
API = (
    "/api/v1/documents", "/api/v1/documents/{document}", "/api/v1/findings", "/api/v1/findings?size=200",
    "/api/v1/entries", "/api/v1/entries/{entry}", "/api/v1/search?q=agreed", "/api/v1/due", "/api/v1/series",
    "/feeds/register.atom", "/calendar.ics", "/api/v1/openapi.json",
)  # fmt: skip


@dataclass(frozen=True)
class Figure:
    """What wrk saw of one address."""

    rate: float  # answers a second
    p95: float  # ms
    kilobytes: float
    wrong: int


def measured(wrk: str, address: str, seconds: str, *headers: str) -> Figure:
    """One address asked for some seconds, after a moment to warm up."""
    words = [wrk, "-t", "1", "-c", str(AT_ONCE), "-s", str(LUA), *(word for line in headers for word in ("-H", line))]
    urlopen(address, timeout=60).close()
    subprocess.run([*words, "-d", "1s", address], capture_output=True, check=True)
    done = subprocess.run([*words, "-d", f"{seconds}s", address], capture_output=True, text=True, check=True)
    seen = json.loads(done.stdout.strip().splitlines()[-1])
    asked = max(1, seen["asked"])
    return Figure(seen["asked"] / seen["micros"] * 1e6, seen["p95"] / 1000, seen["bytes"] / asked / 1024, seen["wrong"])


def table(wrk: str, server: str, seconds: str) -> Iterator[tuple[str, Figure]]:
    """Every address with its figure, the yardstick first."""
    known = {
        kind: first(server, f"/api/v1/{plural}") for kind, plural in [("document", "documents"), ("entry", "entries")]
    }
    for path in (YARDSTICK, *PAGES, *API):
        asked = path.format(**known)
        yield asked, measured(wrk, server + asked, seconds)
    asked = f"/api/v1/documents/{known['document']}"
    with urlopen(server + asked, timeout=60) as answer:
        tag = answer.headers["ETag"]
    yield f"{asked}, unchanged (304)", measured(wrk, server + asked, seconds, f"If-None-Match: {tag}")


def first(server: str, path: str) -> str:
    """The key of the first row of a list."""
    with urlopen(Request(f"{server}{path}?size=1"), timeout=60) as answer:
        return str(json.load(answer)["items"][0]["key"])


def main() -> None:
    wrk = shutil.which("wrk")
    if wrk is None:
        print("wrk is not installed: apt-get install wrk")
        raise SystemExit(2)
    seconds = next((word for word in sys.argv[1:] if word.isdigit()), "5")
    given = next((word for word in sys.argv[1:] if not word.isdigit()), None)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FOLLOWTHROUGH_HOME"] = str(Path(given or folder).resolve())
        os.environ["FOLLOWTHROUGH_API_RATE_PUBLIC"] = os.environ["FOLLOWTHROUGH_API_RATE"] = "100000000"
        from followthrough.cli.serve import free_port, running

        if given is None:
            subprocess.run([PROGRAM, "demo", "--no-serve"], check=True, capture_output=True)
        port = free_port("127.0.0.1")
        with running("127.0.0.1", port):
            raise SystemExit(1 if said(table(wrk, f"http://127.0.0.1:{port}", seconds)) else 0)


def said(figures: Iterator[tuple[str, Figure]]) -> int:
    """Prints the table as it grows; how many answers were errors."""
    wrong, base = 0, 0.0
    print(f"{'address':58s} {'a second':>9s} {'of the file':>11s} {'p95 ms':>8s} {'kB':>7s} {'errors':>6s}")
    for asked, figure in figures:
        base = base or figure.rate
        share = figure.rate / base if base else 0
        told = f"{figure.rate:9,.0f} {share:11.3f} {figure.p95:8.1f} {figure.kilobytes:7.1f} {figure.wrong:6d}"
        print(f"{asked[:58]:58s} {told}", flush=True)
        wrong += figure.wrong
    return wrong


if __name__ == "__main__":
    main()
