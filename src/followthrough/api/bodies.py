"""What is sent to an operation."""

from __future__ import annotations

from ninja import Schema
from pydantic import ConfigDict


class Body(Schema):
    """A body. A field that it does not know is refused: a reason that was misspelt would be no reason."""

    model_config = ConfigDict(extra="forbid")
