"""What this program wrote itself: packs, fact sheets and pages quote the register, and are no source for it."""

from __future__ import annotations

from typing import Final

from followthrough.model import ReadingError

WRITER: Final = "followthrough"  # how the program names itself as a file's author or generator, before its version


def refuse_own(written_by: str | None) -> None:
    """Nothing, unless a file says that this program wrote it.

    Args:
        written_by: the file's author or generator, as its format tells.

    Raises:
        ReadingError: it was written by this program.
    """
    if (written_by or "").split(" ")[0] == WRITER:
        raise ReadingError(
            "it is a report or page that followthrough wrote itself: it quotes the register and is no source for it. "
            "Keep reports in a folder of their own, and read the documents they were made from"
        )
