"""Pages and addresses of the API: answers a second, median and p95: ./run bench web [HOME] [--help].

Needs wrk (`apt-get install wrk`). HOME is the folder of a register of yours; without it the example register is built,
or with --findings 50000 one of that many made here (bench/pack.py says of what). With --writing another process records
a document of forty statements each second meanwhile. The server is the one `serve` starts, on loopback. Figures
are given beside those of a static file from the same run, because machines differ. Exit 1 where an answer was an error.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

LUA = Path(__file__).with_name("web.lua")
PROGRAM = str(Path(sys.executable).with_name("followthrough"))
PACE = 1.0  # seconds from one recorded document to the next
PATIENCE = 60  # seconds that one answer may take
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
    median: float  # ms
    p95: float  # ms
    kilobytes: float
    wrong: int


@dataclass(frozen=True)
class Load:
    """How addresses are asked."""

    wrk: str
    seconds: int
    at_once: int  # who ask at the same time, each as soon as the last answer is there

    def figure(self, address: str, *headers: str) -> Figure:
        """One address asked for some seconds, after a moment to warm up."""
        words = [self.wrk, "-t", "1", "-c", str(self.at_once), "-s", str(LUA), "--timeout", "30s"]
        words += [word for line in headers for word in ("-H", line)]
        try:
            urlopen(address, timeout=PATIENCE).close()
        except (TimeoutError, HTTPError):
            return Figure(0, PATIENCE * 1000, PATIENCE * 1000, 0, 1)
        subprocess.run([*words, "-d", "1s", address], capture_output=True, check=True)
        done = subprocess.run([*words, "-d", f"{self.seconds}s", address], capture_output=True, text=True, check=True)
        seen = json.loads(done.stdout.strip().splitlines()[-1])
        kilobytes = seen["bytes"] / max(1, seen["asked"]) / 1024
        rate = seen["asked"] / seen["micros"] * 1e6
        return Figure(rate, seen["p50"] / 1000, seen["p95"] / 1000, kilobytes, seen["wrong"])


def table(load: Load, server: str, only: str) -> Iterator[tuple[str, Figure]]:
    """Every address with its figure, the yardstick first."""
    known = {
        kind: first(server, f"/api/v1/{plural}") for kind, plural in [("document", "documents"), ("entry", "entries")]
    }
    for path in (YARDSTICK, *(path for path in (*PAGES, *API) if only in path)):
        asked = path.format(**known)
        yield asked, load.figure(server + asked)
    asked = f"/api/v1/documents/{known['document']}"
    with urlopen(server + asked, timeout=60) as answer:
        tag = answer.headers["ETag"]
    yield f"{asked}, unchanged (304)", load.figure(server + asked, f"If-None-Match: {tag}")


def first(server: str, path: str) -> str:
    """The key of the first row of a list."""
    with urlopen(Request(f"{server}{path}?size=1"), timeout=60) as answer:
        return str(json.load(answer)["items"][0]["key"])


def filled(findings: int) -> None:
    """A register of so many findings over twenty years, in the folder that FOLLOWTHROUGH_HOME names."""
    import pack

    from followthrough.register import open_register

    open_register()
    pack.A_YEAR = max(pack.A_YEAR, -(-findings // pack.PROMISES // 20))
    print(f"{pack.fill(findings):,} findings")


def keep_recording() -> None:
    """Record one document after another until the process is ended; each is said on a line of its own."""
    import pack

    from followthrough.register import open_register

    open_register()
    from followthrough.batch import read_document
    from followthrough.model import DateBasis, Document
    from followthrough.register.intake.record import record

    for at, (_, _, text) in enumerate(pack.statements(1_000_000)):
        key = f"written-{os.getpid()}-{at}"
        given = {"title": f"Statement {key}", "date": "2026-02-01", "date_basis": DateBasis.GIVEN}
        read = read_document(Document(key, f"{key:0<64}", text, language="en", kind="joint statement", **given))
        record(read=[read], **pack.BY)
        print(key, flush=True)
        time.sleep(PACE)


@contextmanager
def somebody_recording() -> Iterator[None]:
    """While the block lasts, another process records; how many documents it wrote is said at the end."""
    words = [sys.executable, __file__, "--keep-recording"]
    with tempfile.TemporaryFile("w+") as told, subprocess.Popen(words, stdout=told) as writer:
        try:
            yield
        finally:
            ended = writer.poll()
            writer.terminate()
            writer.wait()
            told.seek(0)
            count = len(told.readlines())
            print(f"{count} documents were recorded meanwhile" + ("" if ended is None else "; the writer failed"))


def wanted() -> argparse.Namespace:
    """What is to be measured."""
    words = argparse.ArgumentParser(prog="./run bench web", description=__doc__.splitlines()[0])
    words.add_argument("home", nargs="?", help="folder of a register")
    words.add_argument("--findings", type=int, help="make a register of so many")
    words.add_argument("--seconds", type=int, default=5, help="for each address")
    words.add_argument("--at-once", type=int, default=4, help="who ask at the same time")
    words.add_argument("--writing", action="store_true", help="while another process records")
    words.add_argument("--only", default="", help="addresses that hold this")
    words.add_argument("--keep-recording", action="store_true", help=argparse.SUPPRESS)
    return words.parse_args()


def main() -> None:
    given = wanted()
    if given.keep_recording:
        keep_recording()
    wrk = shutil.which("wrk")
    if wrk is None:
        print("wrk is not installed: apt-get install wrk")
        raise SystemExit(2)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FOLLOWTHROUGH_HOME"] = str(Path(given.home or folder).resolve())
        os.environ["FOLLOWTHROUGH_API_RATE_PUBLIC"] = os.environ["FOLLOWTHROUGH_API_RATE"] = "100000000"
        os.environ.pop("FOLLOWTHROUGH_DATABASE_URL", None)
        from followthrough.cli.keeping.serve import free_port, running

        if given.findings:
            filled(given.findings)
        elif given.home is None:
            subprocess.run([PROGRAM, "demo", "--no-serve"], check=True, capture_output=True)
        port, load = free_port("127.0.0.1"), Load(wrk, given.seconds, given.at_once)
        with running("127.0.0.1", port), somebody_recording() if given.writing else nullcontext():
            raise SystemExit(1 if said(table(load, f"http://127.0.0.1:{port}", given.only)) else 0)


def said(figures: Iterator[tuple[str, Figure]]) -> int:
    """Prints the table as it grows; how many answers were errors."""
    wrong, base = 0, 0.0
    print(
        f"{'address':52s} {'a second':>9s} {'of the file':>11s} {'median':>8s} {'p95 ms':>8s} {'kB':>7s} {'errors':>6s}"
    )
    for address, figure in figures:
        base = base or figure.rate
        share = figure.rate / base if base else 0
        times = f"{figure.rate:9,.0f} {share:11.3f} {figure.median:8.1f} {figure.p95:8.1f}"
        print(f"{address[:52]:52s} {times} {figure.kilobytes:7.1f} {figure.wrong:6d}", flush=True)
        wrong += figure.wrong
    return wrong


if __name__ == "__main__":
    main()
