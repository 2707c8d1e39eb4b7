"""Reading what is sent, without keeping it: findings of a text, links between texts, the check of a draft."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from ninja import Field, Schema

from followthrough.api.answers import answers
from followthrough.api.asking import Day, Key
from followthrough.api.bodies import Body
from followthrough.api.keys import READ
from followthrough.api.routing import Matter
from followthrough.assessments.trackability import DocumentTrackability, trackability_of
from followthrough.batch import read_document
from followthrough.documents import read as read_bytes
from followthrough.exchange.jsonl import lines, link_lines
from followthrough.linking import link

if TYPE_CHECKING:
    from followthrough.model import Document, Findings

router = Matter("reading")
LONGEST = 1_000_000  # characters of a text that is sent to be read
MOST_TEXTS = 50


class Text(Body):
    """A text, as it is."""

    text: str = Field(
        min_length=1,
        max_length=LONGEST,
        description="Plain text or Markdown. It is the canonical text: offsets point into it.",
    )
    date: Day | None = Field(None, description="Its date: relative times are told from it.")
    title: str | None = Field(None, max_length=1000)
    series: str | None = Field(None, max_length=300, description="Meeting series or partnership it belongs to.")

    def document(self, key: str = "") -> Document:
        """The noun."""
        read = read_bytes(
            self.text.encode("utf-8", "replace"), date=None if self.date is None else self.date.isoformat()
        )
        known = replace(read, title=self.title or read.title, series=self.series or read.series)
        return replace(known, id=key) if key else known


class Keyed(Text):
    """A text with a key of the sender's, by which links name it."""

    id: Key = Field(min_length=1)


class Texts(Body):
    """Texts to be compared."""

    documents: list[Keyed] = Field(min_length=1, max_length=MOST_TEXTS)


class Read(Schema):
    """What was read: the lines of the seam (docs/reference/seam.md), by their type."""

    document: dict[str, Any]
    passages: list[dict[str, Any]]
    mentions: list[dict[str, Any]]
    findings: list[dict[str, Any]]
    unread: list[dict[str, Any]]


class Linked(Schema):
    """What became of statements: the lines of the seam, and why a document was set aside."""

    links: list[dict[str, Any]]
    dropped: list[dict[str, Any]]
    notes: dict[str, str]


@router.post("/read", response=answers(Read, 403), auth=READ, summary="Read a text")
def read(request: HttpRequest, body: Text) -> Any:
    """Its passages, what it names and every act in it, with reasons. Nothing is kept."""
    return _seam(read_document(body.document()))


@router.post("/link", response=answers(Linked, 403), auth=READ, summary="Link texts")
def linked(request: HttpRequest, body: Texts) -> Any:
    """What became of the statements of each in later ones: they need dates and one series. Nothing is kept."""
    found = link(read_document(each.document(each.id)) for each in body.documents)
    rows = [json.loads(line) for line in link_lines(found)]
    kinds = {"links": "link", "dropped": "dropped"}
    return {name: [_plain(row) for row in rows if row["type"] == kind] for name, kind in kinds.items()} | {
        "notes": dict(found.notes)
    }


@router.post("/check", response=answers(DocumentTrackability, 403), auth=READ, summary="Check a draft")
def check(request: HttpRequest, body: Text) -> Any:
    """How well what it undertakes could be followed: actor, action, measure, deadline, and what would mend it."""
    return trackability_of(read_document(body.document()))


def _seam(found: Findings) -> dict[str, Any]:
    rows = [json.loads(line) for line in lines(found)]
    kinds = {"passages": "passage", "mentions": "mention", "findings": "finding", "unread": "unread"}
    parts = {name: [_plain(row) for row in rows if row["type"] == kind] for name, kind in kinds.items()}
    return {"document": _plain(rows[0]), **parts}


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """Without the type, which the list it stands in says."""
    return {name: value for name, value in row.items() if name != "type"}
