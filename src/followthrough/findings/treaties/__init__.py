"""A treaty read from its own words: parties, signature, the rule of its entry into force. See `read_treaty`."""

from __future__ import annotations

from followthrough.findings.treaties.nouns import (
    Clause,
    EntryIntoForce,
    Signature,
    Signing,
    Tongue,
    Treaty,
    TreatyParty,
)
from followthrough.findings.treaties.reading import is_headed_as_treaty, read_treaty

__all__ = [
    "Clause",
    "EntryIntoForce",
    "Signature",
    "Signing",
    "Tongue",
    "Treaty",
    "TreatyParty",
    "is_headed_as_treaty",
    "read_treaty",
]
