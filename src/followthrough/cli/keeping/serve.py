"""`followthrough serve`: the pages on this machine. `--check` starts them, fetches each once and stops."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote

import typer

from followthrough.cli.terminal.saying import DONE, FAILED, counted, register_opened, say, stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TARGET = "followthrough.web.wsgi:application"
PAGES = (
    "/", "/documents/", "/register/", "/register.csv", "/search/?q=agreed", "/meetings/", "/parties/", "/instruments/",
    "/statistics/", "/claims/", "/style/", "/accounts/login/", "/static/followthrough/style.css",
    "/static/followthrough/pages.js", "/static/followthrough/charts.js",
)  # fmt: skip
PATIENCE = 60.0  # seconds a server may take to answer its first request on a busy machine
OK = 200
THREADS = 2  # requests worked on at once; the others wait their turn
WAITING = 64


def serve(
    host: Annotated[
        str, typer.Option(help="Address to listen on. By default nobody but this machine can ask.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 8000,
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Start, fetch every page once, stop; 0 if all is well.")
    ] = False,
) -> None:
    """Show the register as web pages until you press Ctrl-C.

    Exit codes: 0 done; 1 the port is taken, or a page could not be fetched under `--check`.
    """
    with register_opened():
        from followthrough.register.assessing.restanding import up_to_date

        up_to_date()
        chosen = free_port(host) if check or port == 0 else port
        if check:
            raise typer.Exit(_check("127.0.0.1", chosen))
    if not _can_listen(host, chosen):
        stop(f"Port {chosen} on {host} is taken. Stop the other program, or choose one with --port.")
    _say_where(host, chosen)
    _run(host, chosen)


def _say_where(host: str, port: int) -> None:
    say(f"followthrough shows its pages at http://{_in_address(host)}:{port}/  (Ctrl-C stops it)")
    if not _is_loopback(host):
        say("Others can reach these pages. Name the hosts they may use in FOLLOWTHROUGH_HOSTS, with commas.")


def _run(host: str, port: int) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    Server(
        TARGET,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        backpressure=WAITING,
        log_level=LogLevels.error,
    ).serve()


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def free_port(host: str) -> int:
    """A port of this host that nobody listens on just now."""
    with socket.socket(_family(host)) as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def _can_listen(host: str, port: int) -> bool:
    with socket.socket(_family(host)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _check(host: str, port: int) -> int:
    """Fetch every page of a server of our own; 0 if each came whole, else 1 with a line for each that did not."""
    with running(host, port):
        bad = list(_failures(host, port, [*PAGES, *_examples()]))
    for line in bad:
        say(line)
    say("Every page was fetched." if not bad else f"{counted(len(bad), 'page')} could not be fetched.")
    return FAILED if bad else DONE


def _examples() -> Iterator[str]:
    """One page of each kind that the register can show."""
    from followthrough.register.queries import list_documents, list_entries

    for document in list_documents(size=1).items:
        yield f"/documents/{quote(document.key)}"
    for entry in list_entries(size=1, divided=False).items:
        yield f"/entries/{quote(entry.key)}"


def _failures(host: str, port: int, addresses: Sequence[str]) -> Iterator[str]:
    for address in addresses:
        try:
            status, body = fetch(host, port, address)
        except OSError as error:
            yield f"{address}: {error}"
            continue
        if status != OK or not body:
            yield f"{address}: answered with {status} and {len(body)} bytes"


def fetch(host: str, port: int, address: str) -> tuple[int, bytes]:
    """Status and body of one page, over loopback and past any proxy.

    Raises:
        OSError: nobody answers.
    """
    connection = http.client.HTTPConnection(host, port, timeout=PATIENCE)
    try:
        connection.request("GET", address)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


@contextmanager
def running(host: str, port: int) -> Iterator[None]:
    """A server in a process of its own, up when the block begins, gone when it ends.

    Raises:
        typer.Exit: with 1 where the server did not start.
    """
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port),
               "--blocking-threads", str(THREADS), "--backpressure", str(WAITING), "--log-level", "error"]  # fmt: skip
    server = subprocess.Popen([*command, TARGET])  # noqa: S603  our own interpreter and words
    try:
        if not _answers(server, host, port):
            stop("The server did not start; its own message stands above.")
        yield
    finally:
        server.terminate()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _answers(server: subprocess.Popen[bytes], host: str, port: int) -> bool:
    """Whether the server answers before patience ends; knows at once when it has died."""
    until = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < until:
        try:
            socket.create_connection((host, port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return True
    return False
