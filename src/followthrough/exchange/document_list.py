"""The list of documents as a table file: the same columns at the shell and on the pages."""

from __future__ import annotations

from typing import Final

COLUMNS: Final = (
    "key", "title", "date", "date_basis", "kind", "language", "issuer", "partnership", "findings", "entries", "unread",
    "withdrawn", "whole", "invented", "confidentiality", "notices", "characters", "reader", "recorded_at",
    "recorded_by", "address",
)  # fmt: skip
