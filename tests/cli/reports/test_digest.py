"""The letter at the shell: printed, sent to each by itself, and refused with a sentence where nothing can be sent."""

from __future__ import annotations

import socketserver
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from django.core import mail

from cli.in_process import asked
from followthrough.register.example.load import load_example
from followthrough.register.ledger.post import mail as post

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.django_db
DAY = ("--as-of", "2019-05-11", "--since", "2018-06-13")
LETTER = ("digest", "--partner", "ASEAN-Japan", *DAY)


@pytest.fixture(autouse=True)
def example() -> None:
    from datetime import UTC, datetime

    load_example(person="Aoi", now=datetime(2026, 3, 1, tzinfo=UTC))


def test_it_is_printed_with_an_address_for_each_line() -> None:
    told = asked(*LETTER, "--site", "https://register.example/").stdout
    assert told.startswith("ASEAN-Japan, 11 May 2019: 0 due, 1 overdue, 3 moved\n")
    assert "- 34th ASEAN-Japan Forum\n  3 June 2019\n" in told
    assert told.count("https://register.example/entries/e-") == 4


def test_it_is_printed_in_japanese() -> None:
    assert "期限超過1件" in asked(*LETTER, "--lang", "ja").stdout


def test_it_is_sent_to_each_by_itself(settings: Any) -> None:
    settings.EMAIL_HOST = "mail.example"
    ended = asked(*LETTER, "--to", "aoi@b.example", "--to", "ben@b.example")
    assert "Sent to 2 addresses: ASEAN-Japan, 11 May 2019" in ended.stderr
    assert [letter.to for letter in mail.outbox] == [["aoi@b.example"], ["ben@b.example"]]
    assert mail.outbox[0].extra_headers["Auto-Submitted"] == "auto-generated"
    assert "warehouses" in mail.outbox[0].body


def test_nothing_is_sent_where_there_is_nothing_to_tell(settings: Any) -> None:
    settings.EMAIL_HOST = "mail.example"
    early = ("digest", "--partner", "ASEAN-Japan", "--as-of", "1990-01-01", "--to", "aoi@b.example")
    assert "no letter was sent" in asked(*early).stderr
    assert mail.outbox == []


def test_without_a_server_it_says_what_to_set() -> None:
    assert "FOLLOWTHROUGH_MAIL" in asked(*LETTER, "--to", "aoi@b.example", code=1).stderr
    assert "no mail address" in asked(*LETTER, "--to", "nobody", code=2).stderr
    assert "no partnership" in asked("digest", "--partner", "Nobody", code=2).stderr


class Server(socketserver.StreamRequestHandler):
    """A mail server of this machine that keeps what it is given."""

    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        for line in iter(self.rfile.readline, b""):
            verb = line[:4].upper().strip()
            if verb == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                self.server.kept.append(b"".join(iter(self.rfile.readline, b".\r\n")))  # type: ignore[attr-defined]
            self.wfile.write(b"221 bye\r\n" if verb == b"QUIT" else b"250 taken\r\n")


@pytest.fixture
def server() -> Iterator[socketserver.TCPServer]:
    with socketserver.TCPServer(("127.0.0.1", 0), Server) as made:
        made.kept = []  # type: ignore[attr-defined]
        Thread(target=made.serve_forever, daemon=True).start()
        yield made
        made.shutdown()


def test_a_server_takes_it(server: socketserver.TCPServer, settings: Any) -> None:
    for name, value in post(f"smtp://127.0.0.1:{server.server_address[1]}?from=register@b.example").items():
        setattr(settings, name, value)
    assert "Sent to 1 address:" in asked(*LETTER, "--lang", "ja", "--to", "aoi@b.example").stderr
    (taken,) = server.kept  # type: ignore[attr-defined]
    assert b"From: register@b.example" in taken
    assert b"To: aoi@b.example" in taken


def test_a_server_that_is_not_there_is_told(settings: Any) -> None:
    for name, value in post("smtp://127.0.0.1:9?from=register@b.example").items():
        setattr(settings, name, value)
    assert "did not take the letter" in asked(*LETTER, "--to", "aoi@b.example", code=1).stderr
