"""What is told where a partnership is asked for that the register does not hold: which it holds, or how it gets one."""

from __future__ import annotations

from followthrough.register.models import Partnership


def no_partnership(asked: str) -> str:
    """The sentences for a partnership `asked` for by a key that nothing bears. One query."""
    known = list(Partnership.objects.order_by("key").values_list("key", flat=True))
    if known:
        return f"The register holds no partnership “{asked}”. It holds: {', '.join(known)}."
    return (
        f"The register holds no partnership “{asked}”. It holds none yet: run `followthrough init FOLDER`, see to the "
        "column “partnership” of its intake.csv, and record the folder."
    )
